"""Taking out of a gradebook what says who is who."""

import secrets
import sqlite3


def purge(db: sqlite3.Connection) -> int:
    """Puts pseudonyms in the place of people."""
    rows = db.execute("SELECT id, student, team FROM people").fetchall()
    # In an order that tells nothing of the old names.
    secrets.SystemRandom().shuffle(rows)
    width = max(4, len(str(len(rows))))
    pseudonym = {student: f"student-{i:0{width}d}" for i, (_, student, _) in enumerate(rows, start=1)}
    teams = list({team: None for _, _, team in rows if team})
    team_name = {team: f"team-{i}" for i, team in enumerate(teams, start=1)} | {"": ""}
    # First to names that no student has: a pseudonym may be someone's name until it is purged.
    db.execute("UPDATE people SET student = 'purging ' || hex(randomblob(16)) || id")
    db.executemany(
        "UPDATE people SET student = ?, name = '', email = '', login = '', lms_id = '', token = '', team = ?"
        " WHERE id = ?",
        [(pseudonym[student], team_name[team], person) for person, student, team in rows],
    )
    # Someone's own deadline goes on counting under the new name.
    own = db.execute("SELECT exercise, student, due, per_day, most, grace_minutes FROM deadlines WHERE student != ''")
    kept = [(exercise, pseudonym[student], *rest) for exercise, student, *rest in own if student in pseudonym]
    db.execute("DELETE FROM deadlines WHERE student != ''")
    db.executemany("INSERT INTO deadlines VALUES (?, ?, ?, ?, ?, ?)", kept)
    # A file's fingerprint tells whose it is to whoever has the file.
    db.execute("UPDATE attempts SET content = hex(randomblob(32)), token = '', claimed_token = '', path = ''")
    db.execute("UPDATE attempts SET again = NULL")
    db.execute("UPDATE results SET reason = 'grading.book.purged_reason' WHERE reason != ''")
    db.execute("UPDATE results SET reason_values = '{}', notes = '[]', why_again = ''")
    db.execute("UPDATE verdicts SET said = '[]'")
    db.execute("DELETE FROM answers")
    db.execute("UPDATE manual SET comment = ''")
    return len(rows)
