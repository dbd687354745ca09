"""Writing a result down, and asking for it again."""

import json
import sqlite3

from coursekit import __version__
from coursekit.grading.gradebook_people import person_id
from coursekit.grading.gradebook_text import as_json, encoded, storable
from coursekit.grading.model import Result, Status


def record(db: sqlite3.Connection, result: Result, stamp: str) -> bool:
    """Stores a result as the present one of its attempt; False where that needs none."""
    attempt = _attempt(db, result)
    again = db.execute("SELECT again FROM attempts WHERE id = ?", (attempt,)).fetchone()[0]
    present = db.execute("SELECT id, final FROM results WHERE attempt = ? AND current", (attempt,)).fetchone()
    if present and present[1] and again is None:
        return False
    if present and again is None:
        # A failure of the grader's own is no result: the new one takes its place.
        for table in ("verdicts", "answers"):
            db.execute(f"DELETE FROM {table} WHERE result = ?", (present[0],))
        db.execute("DELETE FROM results WHERE id = ?", (present[0],))
    db.execute("UPDATE results SET current = 0 WHERE attempt = ?", (attempt,))
    submission = result.submission
    reason, values = result.reason, result.reason_values
    if not reason and submission.problem:
        reason, values = submission.problem, submission.problem_values
    # The same file will be as broken tomorrow; what failed here may work then.
    final = result.status is Status.GRADED or bool(submission.problem)
    made = db.execute(
        "INSERT INTO results (attempt, current, graded_at, status, final, reason, reason_values, isolation, notes,"
        " why_again, version) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt,
            stamp,
            result.status.value,
            int(final),
            storable(reason),
            as_json(values),
            storable(result.isolation),
            storable(json.dumps(list(map(str, result.notes)), ensure_ascii=False)),
            again or "",
            __version__,
        ),
    ).lastrowid
    db.executemany(
        "INSERT INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                made,
                place,
                storable(verdict.question),
                verdict.outcome.value,
                float(verdict.fraction),
                float(verdict.points),
                float(verdict.of),
                storable(json.dumps(list(map(str, verdict.say)), ensure_ascii=False)),
                storable(verdict.mistake),
            )
            for place, verdict in enumerate(result.verdicts)
        ],
    )
    kept = {storable(question): encoded(answer) for question, answer in result.answers.items()}
    db.executemany(
        "INSERT INTO answers VALUES (?, ?, ?)", [(made, q, answer) for q, answer in kept.items() if answer is not None]
    )
    db.execute("UPDATE attempts SET again = NULL WHERE id = ?", (attempt,))
    return True


def _attempt(db: sqlite3.Connection, result: Result) -> int:
    submission = result.submission
    person = person_id(db, submission.student, submission.token, submission.lms_id)
    key = (person, storable(submission.exercise), storable(submission.content), storable(submission.token))
    others = (
        storable(submission.claimed_token),
        storable(submission.lang),
        storable(str(submission.path)),
        storable(submission.submitted),
    )
    db.execute(
        "INSERT INTO attempts (person, exercise, content, token, claimed_token, lang, path, submitted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, exercise, content, token) DO NOTHING",
        (*key, *others),
    )
    where = "person = ? AND exercise = ? AND content = ? AND token = ?"
    return db.execute(f"SELECT id FROM attempts WHERE {where}", key).fetchone()[0]


def ask_again(db: sqlite3.Connection, reason: str, student: str | None, exercise: str | None) -> int:
    """Marks attempts to be graded once more."""
    done = db.execute(
        "UPDATE attempts SET again = ?1 WHERE (?2 IS NULL OR exercise = ?2)"
        " AND (?3 IS NULL OR person IN (SELECT id FROM people WHERE student = ?3))",
        (storable(reason), exercise, None if student is None else storable(student)),
    )
    return done.rowcount
