"""Marks that people give: beside the automatic ones, never touched by regrading."""

import json
import math
import sqlite3
from collections.abc import Mapping

from coursekit.grading.gradebook_read import Attempt
from coursekit.grading.gradebook_text import storable
from coursekit.messages import CourseError, did_you_mean, quoted
from coursekit.practice import Outcome
from coursekit.practice.rubric import Rubric


def expect(db: sqlite3.Connection, exercise: str, rubrics: Mapping[str, Rubric]) -> None:
    """Keeps the rubrics of the questions that people judge."""
    db.executemany(
        "INSERT INTO rubrics VALUES (?, ?, ?, ?) ON CONFLICT (exercise, question)"
        " DO UPDATE SET possible = excluded.possible, rubric = excluded.rubric",
        [
            (exercise, question, float(rubric.points), json.dumps(rubric.as_json(), ensure_ascii=False))
            for question, rubric in rubrics.items()
        ],
    )


def rubrics(db: sqlite3.Connection, exercise: str) -> dict[str, Rubric]:
    """The rubrics of an exercise by question."""
    rows = db.execute("SELECT question, rubric FROM rubrics WHERE exercise = ? ORDER BY question", (exercise,))
    return {question: Rubric.from_json(json.loads(rubric)) for question, rubric in rows}


def put(
    db: sqlite3.Connection,
    attempt: int,
    question: str,
    points: float | None,
    comment: str,
    levels: Mapping[str, int] | None,
    stamp: str,
) -> None:
    """Writes one mark; a mark with neither points nor comment is taken away."""
    found = db.execute("SELECT exercise FROM attempts WHERE id = ?", (attempt,)).fetchone()
    if found is None:
        raise CourseError("grading.desk.no_attempt", attempt=attempt)
    rubric = rubrics(db, found[0]).get(question)
    known = _possible(db, attempt, found[0])
    if question not in known:
        raise CourseError(
            "grading.desk.no_question", question=quoted(question), hint=did_you_mean(question, known) if known else ""
        )
    if levels:
        if rubric is None:
            raise CourseError("grading.desk.no_rubric", question=question)
        levels = rubric.checked(levels)
        points = rubric.score(levels)
    if points is not None and not (math.isfinite(points) and 0 <= points <= known[question]):
        raise CourseError(
            "grading.desk.points_range", given=quoted(points), most=f"{known[question]:g}", question=question
        )
    if points is None and not comment.strip():
        db.execute("DELETE FROM manual WHERE attempt = ? AND question = ?", (attempt, question))
        return
    db.execute(
        "INSERT INTO manual VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (attempt, question) DO UPDATE SET"
        " points = excluded.points, levels = excluded.levels, comment = excluded.comment,"
        " changed_at = excluded.changed_at",
        (attempt, question, points, json.dumps(dict(levels or {})), storable(comment), stamp),
    )


def _possible(db: sqlite3.Connection, attempt: int, exercise: str) -> dict[str, float]:
    """What each question of an attempt can give."""
    automatic = db.execute(
        "SELECT v.question, v.possible FROM verdicts v JOIN results r ON r.id = v.result"
        " WHERE r.attempt = ? AND r.current ORDER BY v.place",
        (attempt,),
    )
    return dict(automatic) | dict(
        db.execute("SELECT question, possible FROM rubrics WHERE exercise = ? ORDER BY question", (exercise,))
    )


def points_of(attempt: Attempt, judged: Mapping[str, float]) -> dict[str, tuple[float | None, float]]:
    """Points and points possible for each question: a person's before the automatic ones.

    ``judged`` gives the questions that people judge with what they are worth; None stands for not judged yet.
    Where nothing was written there is nothing to judge.
    """
    points: dict[str, tuple[float | None, float]] = {v.question: (v.points, v.of) for v in attempt.verdicts}
    blank = {v.question for v in attempt.verdicts if v.outcome is Outcome.BLANK}
    points |= {question: (0.0 if question in blank else None, of) for question, of in judged.items()}
    for question, mark in attempt.marks.items():
        if mark.points is not None and question in points:
            points[question] = (mark.points, points[question][1])
    return points
