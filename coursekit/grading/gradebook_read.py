"""Reading attempts back, in their order."""

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from coursekit.grading.gradebook_text import decoded, sentence, storable
from coursekit.practice import Outcome, Verdict


@dataclass(frozen=True)
class Mark:
    """What a person gave for one question: points (None: the automatic ones hold), levels of the rubric, a comment."""

    points: float | None = None
    levels: Mapping[str, int] = field(default_factory=dict)
    comment: str = ""
    changed_at: str = ""


@dataclass(frozen=True)
class Attempt:
    """One file of one student with a result of it.

    ``why_again`` says why it was graded once more, ``version`` which coursekit graded;
    ``notes`` and ``reason`` may be keys of sentences.
    """

    id: int
    student: str
    team: str
    exercise: str
    lang: str
    content: str
    token: str
    claimed_token: str
    path: str
    submitted: str
    graded_at: str
    status: str
    reason: str
    reason_values: Mapping[str, Any]
    isolation: str
    notes: Sequence[str]
    why_again: str
    version: str
    verdicts: Sequence[Verdict]
    answers: Mapping[str, Any]
    marks: Mapping[str, Mark]

    def why(self, lang: str | None = None) -> str:
        """Why it was not graded, as a sentence."""
        return sentence(self.reason, self.reason_values, lang)


# The columns of the query below, by the attributes that they become.
_PLAIN = (
    "id", "student", "team", "exercise", "lang", "content", "token", "claimed_token", "path", "submitted",
    "result", "graded_at", "status", "reason", "reason_values", "isolation", "notes", "why_again",
    "version",
)  # fmt: skip


def has(db: sqlite3.Connection, content: str, exercise: str, student: str | None, token: str | None) -> bool:
    """Whether a file has a result that stands."""
    return bool(
        db.execute(
            "SELECT 1 FROM attempts a JOIN people p ON p.id = a.person JOIN results r ON r.attempt = a.id"
            " WHERE a.content = ?1 AND a.exercise = ?2 AND a.again IS NULL AND r.current AND r.final"
            " AND (?3 IS NULL OR p.student = ?3) AND (?4 IS NULL OR a.token = ?4) LIMIT 1",
            (storable(content), storable(exercise), None if student is None else storable(student), token),
        ).fetchone()
    )


def attempts(
    db: sqlite3.Connection, student: str | None = None, exercise: str | None = None, current: bool = True
) -> list[Attempt]:
    """Attempts with their present result, or with every one there was."""
    rows = db.execute(
        "SELECT a.id, p.student, p.team, a.exercise, a.lang, a.content, a.token, a.claimed_token, a.path, a.submitted,"
        " r.id, r.graded_at, r.status, r.reason, r.reason_values, r.isolation, r.notes, r.why_again, r.version"
        " FROM attempts a JOIN people p ON p.id = a.person JOIN results r ON r.attempt = a.id"
        " WHERE (?1 IS NULL OR p.student = ?1) AND (?2 IS NULL OR a.exercise = ?2) AND (r.current OR NOT ?3)"
        " ORDER BY r.id",
        (None if student is None else storable(student), exercise, current),
    ).fetchall()
    # For one student the rest of the class need not be read: the desk asks at every key.
    only = "" if student is None else f" WHERE result IN ({','.join(str(int(row[10])) for row in rows)})"
    verdicts, answers, marks = _verdicts(db, only), _answers(db, only), _marks(db)
    found = []
    for row in rows:
        plain = dict(zip(_PLAIN, row, strict=True))
        result = plain.pop("result")
        plain["reason_values"] = json.loads(plain["reason_values"])
        plain["notes"] = tuple(json.loads(plain["notes"]))
        plain |= {"verdicts": verdicts.get(result, ()), "answers": answers.get(result, {})}
        found.append(Attempt(**plain, marks=marks.get(plain["id"], {})))
    return sorted(found, key=_order)


def _order(attempt: Attempt) -> tuple:
    """By time where files have one, then by the number an LMS adds to a second file of the same name."""
    stem = PurePosixPath(attempt.path.replace("\\", "/")).stem
    parts = [(part.isdigit(), int(part) if part.isdecimal() else 0, part) for part in re.findall(r"\d+|\D+", stem)]
    # Never by the order of grading: that depends on which worker was quicker.
    return (attempt.student, attempt.exercise, attempt.submitted, parts, attempt.path, attempt.content, attempt.token)


def _verdicts(db: sqlite3.Connection, only: str) -> dict[int, list[Verdict]]:
    found: dict[int, list[Verdict]] = {}
    for result, question, outcome, fraction, points, of, said, mistake in db.execute(
        "SELECT result, question, outcome, fraction, points, possible, said, mistake FROM verdicts"
        f"{only} ORDER BY result, place"
    ):
        verdict = Verdict(question, Outcome(outcome), fraction, points, of, tuple(json.loads(said)), mistake)
        found.setdefault(result, []).append(verdict)
    return found


def _answers(db: sqlite3.Connection, only: str) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for result, question, answer in db.execute(f"SELECT result, question, answer FROM answers{only}"):
        found.setdefault(result, {})[question] = decoded(answer)
    return found


def _marks(db: sqlite3.Connection) -> dict[int, dict[str, Mark]]:
    found: dict[int, dict[str, Mark]] = {}
    for attempt, question, points, levels, comment, changed_at in db.execute(
        "SELECT attempt, question, points, levels, comment, changed_at FROM manual"
    ):
        found.setdefault(attempt, {})[question] = Mark(points, json.loads(levels), comment, changed_at)
    return found
