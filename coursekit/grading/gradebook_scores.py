"""From attempts to scores: which attempt counts, what lateness costs, what teams share."""

import math
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coursekit.grading.gradebook_manual import points_of
from coursekit.grading.gradebook_people import everyone
from coursekit.grading.gradebook_read import Attempt, attempts
from coursekit.grading.gradebook_text import storable
from coursekit.grading.model import Status
from coursekit.messages import CourseError, quoted, text

POLICIES = ("last", "best")


@dataclass(frozen=True)
class ScoreRow:
    """What a student has for an exercise.

    ``score`` is ``raw_score`` less ``late_penalty`` (in points); None where there is nothing that can be counted.
    ``status`` is ``graded``, ``not_graded``, ``waiting`` (people have not judged everything yet) or ``missing``.
    """

    student: str
    exercise: str
    score: float | None
    max_score: float | None
    late_penalty: float = 0.0
    graded_at: str = ""
    status: str = "graded"
    reason: str = ""
    raw_score: float | None = None
    submitted: str = ""
    attempts: int = 0
    isolation: str = ""
    team: str = ""


@dataclass(frozen=True)
class _Deadline:
    due: datetime
    per_day: float
    most: float
    grace: timedelta


# In place of a penalty of its own: a student's deadline whose other terms are those of the exercise.
_AS_FOR_ALL = -1.0


def set_deadline(
    db: sqlite3.Connection,
    exercise: str,
    student: str,
    due: datetime,
    per_day: float | None,
    most: float,
    grace: float,
) -> None:
    """Keeps a deadline of an exercise, or one student's own."""
    if per_day is None:
        per_day = _AS_FOR_ALL if student else 0.0
    db.execute(
        "INSERT OR REPLACE INTO deadlines VALUES (?, ?, ?, ?, ?, ?)",
        (exercise, storable(student), due.isoformat(), float(per_day), float(most), float(grace)),
    )


def _deadlines(db: sqlite3.Connection) -> dict[tuple[str, str], _Deadline]:
    rows = db.execute("SELECT exercise, student, due, per_day, most, grace_minutes FROM deadlines")
    return {
        (exercise, student): _Deadline(datetime.fromisoformat(due), per_day, most, timedelta(minutes=grace))
        for exercise, student, due, per_day, most, grace in rows
    }


def _deadline_of(
    exercise: str, members: Sequence[str], deadlines: Mapping[tuple[str, str], _Deadline]
) -> _Deadline | None:
    """What holds for one student or a team, who hand in one piece of work: the latest that one of them has."""
    for_all = deadlines.get((exercise, ""))
    own = []
    for student in members:
        mine = deadlines.get((exercise, student), for_all)
        if mine is None:
            return None
        if mine.per_day == _AS_FOR_ALL:
            if for_all is None:
                return None
            mine = replace(for_all, due=mine.due)
        own.append(mine)
    return max(own, key=lambda one: _zoned(one.due + max(one.grace, timedelta(0))))


def _zoned(when: datetime) -> datetime:
    # Whoever says no zone means this computer's.
    return when if when.tzinfo else when.astimezone()


def penalty(score: float, submitted: str, deadline: _Deadline | None) -> float:
    """Points that lateness costs. A file without a time is not late: nothing says that it is."""
    if deadline is None or not submitted:
        return 0.0
    try:
        when = datetime.fromisoformat(submitted)
    except ValueError:
        return 0.0
    due = deadline.due
    if (when.tzinfo is None) != (due.tzinfo is None):
        when, due = _zoned(when), _zoned(due)
    late = when - due
    if late <= max(deadline.grace, timedelta(0)):
        return 0.0
    days = math.ceil(late / timedelta(days=1))
    return round(score * min(deadline.per_day * days, deadline.most) / 100, 2)


def scores(db: sqlite3.Connection, policy: str, exercise: str | None, missing: bool) -> list[ScoreRow]:
    """One row for each student and exercise."""
    rows = [row for row, _ in counted(db, policy, exercise)]
    if missing:
        token_of = {one.student: one.token for one in everyone(db)}
        # Files may carry another name than the class list: one token is one person.
        there = {(who, row.exercise) for row in rows for who in (row.student, "\x00" + token_of.get(row.student, ""))}
        of = {row.exercise: row.max_score for row in rows if row.max_score is not None}
        reason = text("grading.book.handed_nothing_in")
        rows += [
            ScoreRow(one.student, each, None, of.get(each), status="missing", reason=reason, team=one.team)
            for one in everyone(db, listed=True)
            for each in ([exercise] if exercise else sorted({row.exercise for row in rows}))
            if (one.student, each) not in there and not (one.token and ("\x00" + one.token, each) in there)
        ]
    return sorted(rows, key=lambda row: (row.exercise, row.student))


def counted(db: sqlite3.Connection, policy: str, exercise: str | None) -> list[tuple[ScoreRow, Attempt]]:
    """Every row with the attempt that it counts."""
    if policy not in POLICIES:
        raise CourseError("grading.book.policy", given=quoted(policy), known=", ".join(POLICIES))
    deadlines = _deadlines(db)
    judged: dict[str, dict[str, float]] = {}
    for of_exercise, question, possible in db.execute("SELECT exercise, question, possible FROM rubrics"):
        judged.setdefault(of_exercise, {})[question] = possible
    teams = {one.student: one.team for one in everyone(db) if one.team}
    groups: dict[tuple[str, str], list[Attempt]] = {}
    for attempt in attempts(db, exercise=exercise):
        groups.setdefault((attempt.exercise, _whose(attempt.student, teams)), []).append(attempt)
    found = []
    for (of_exercise, _), handed_in in groups.items():
        handed_in.sort(key=lambda attempt: attempt.submitted)
        members = _members(handed_in, teams)
        deadline = _deadline_of(of_exercise, members, deadlines)
        rows = [_row(one, judged.get(of_exercise, {}), deadline) for one in handed_in]
        chosen = _choose(rows, policy)
        for student in members:
            row = replace(rows[chosen], student=student, attempts=len(rows), team=teams.get(student, ""))
            if row.score is not None and rows[-1].score is None and policy == "last":
                row = replace(row, reason=text("grading.book.later_not_graded", reason=rows[-1].reason))
            found.append((row, handed_in[chosen]))
    return sorted(found, key=lambda pair: (pair[0].exercise, pair[0].student))


def _whose(student: str, teams: Mapping[str, str]) -> str:
    # No student's name can be mistaken for a team's: the first character says which it is.
    return f"t{teams[student]}" if student in teams else f"s{student}"


def _members(handed_in: Sequence[Attempt], teams: Mapping[str, str]) -> list[str]:
    team = teams.get(handed_in[0].student)
    return sorted(s for s, t in teams.items() if t == team) if team else [handed_in[0].student]


def _choose(rows: Sequence[ScoreRow], policy: str) -> int:
    """The place of the row that counts; of equal ones the later."""
    graded = [i for i, row in enumerate(rows) if row.score is not None]
    if not graded:
        return len(rows) - 1
    return max(graded, key=lambda i: (rows[i].score or 0.0, i)) if policy == "best" else graded[-1]


def _row(attempt: Attempt, judged: Mapping[str, float], deadline: _Deadline | None) -> ScoreRow:
    common = ScoreRow(
        attempt.student,
        attempt.exercise,
        None,
        None,
        graded_at=attempt.graded_at,
        submitted=attempt.submitted,
        isolation=attempt.isolation,
    )
    if attempt.status != Status.GRADED:
        return replace(common, status=Status.NOT_GRADED.value, reason=attempt.why())
    points = points_of(attempt, judged)
    raw = round(sum(earned or 0.0 for earned, _ in points.values()), 2)
    of = round(sum(possible for _, possible in points.values()), 2)
    lost = penalty(raw, attempt.submitted, deadline)
    waiting = [question for question, (earned, _) in points.items() if earned is None]
    return replace(
        common,
        score=round(raw - lost, 2),
        max_score=of,
        raw_score=raw,
        late_penalty=lost,
        status="waiting" if waiting else Status.GRADED.value,
        reason=text("grading.book.waiting", questions=", ".join(waiting)) if waiting else "",
    )
