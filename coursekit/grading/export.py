"""Scores as CSV: our own columns, or those of nbgrader."""

from collections.abc import Mapping, Sequence

from coursekit.grading.export_cells import csv_text
from coursekit.grading.gradebook_people import Student
from coursekit.grading.gradebook_scores import ScoreRow

COLUMNS = (
    "student", "exercise", "score", "max_score", "late_penalty", "submitted", "graded_at", "status", "reason",
    "attempts", "team", "isolation",
)  # fmt: skip
NBGRADER_COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
    "late_submission_penalty", "score", "max_score",
)  # fmt: skip


def plain_csv(rows: Sequence[ScoreRow]) -> str:
    """One row for each student and exercise; no score where there is none.

    >>> print(plain_csv([ScoreRow("=ana", "5.1a", 8.5, 10.0)]).splitlines()[1])
    '=ana,5.1a,8.5,10,0,,,graded,,0,,
    """
    return csv_text(COLUMNS, ([getattr(row, name) for name in COLUMNS] for row in rows))


def nbgrader_csv(rows: Sequence[ScoreRow], students: Sequence[Student], due: Mapping[str, str] | None = None) -> str:
    """The columns of ``nbgrader export``.

    As nbgrader has it, whoever handed nothing in has 0.0 and no time stamp. What was handed in and could not be
    graded has no score: that is no zero.
    """
    people = {one.student: one for one in students}
    made = []
    for row in rows:
        one = people.get(row.student, Student(row.student))
        # A name is split where it says how; which word is the surname is never guessed.
        last, _, first = one.name.partition(",") if "," in one.name else ("", "", one.name)
        missing = row.status == "missing"
        made.append(
            [
                row.exercise,
                (due or {}).get(row.exercise, ""),
                "" if missing else row.submitted,
                row.student,
                last.strip(),
                first.strip(),
                one.email,
                0.0 if missing else row.raw_score,
                row.late_penalty,
                0.0 if missing else row.score,
                row.max_score,
            ]
        )
    return csv_text(NBGRADER_COLUMNS, made)
