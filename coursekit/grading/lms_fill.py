"""Filling one column of a file that the instructor downloaded from the LMS; every other byte stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coursekit.grading import lms_canvas, lms_moodle
from coursekit.grading.gradebook_people import Student
from coursekit.grading.gradebook_scores import ScoreRow
from coursekit.grading.lms_cells import Sheet, read_sheet
from coursekit.grading.lms_match import linked, match
from coursekit.grading.lms_numbers import decimal_mark, read_number, written
from coursekit.grading.lms_plan import Plan
from coursekit.messages import CourseError, number, quoted

FORMATS = {"canvas": lms_canvas.plan, "moodle": lms_moodle.plan}


@dataclass
class Filled:
    """The file filled in, and who could not be.

    Attributes
    ----------
    contents : bytes
    column : str
        The heading of the column that was filled.
    filled, unchanged : int
        Cells that changed, and cells that said the same already.
    not_in_file : list of str
        Students with a score whom the file does not have.
    only_in_file : list of str
        Rows for which the gradebook has no score.
    unclear : list of str
        Students who may be several rows, or share one with another student.
    excused : list of str
        Rows marked as excused, which keep their mark.
    without_score : list of tuple
        Students and the reason why they have no score that can be handed on.
    """

    contents: bytes
    column: str
    filled: int = 0
    unchanged: int = 0
    not_in_file: list[str] = field(default_factory=list)
    only_in_file: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    without_score: list[tuple[str, str]] = field(default_factory=list)


def fill(
    template: str | Path,
    kind: str,
    scores: Sequence[ScoreRow],
    students: Sequence[Student],
    *,
    column: str | None = None,
    scale: str | None = None,
    raw: bool = False,
) -> Filled:
    """Fills the grades of one exercise into a downloaded file.

    Parameters
    ----------
    template : path
        What Canvas (Grades → Export) or Moodle (the assignment's offline grading worksheet) gave.
    kind : str
        ``"canvas"`` or ``"moodle"``.
    scores : sequence of ScoreRow
        Of one exercise.
    students : sequence of Student
        What the gradebook knows of them.
    column : str, optional
        The heading of the column to fill, where it cannot be told.
    scale : str, optional
        Where the file's maximum is another than ours: ``"maximum"`` scales to it, ``"points"`` writes points as they
        are.
    raw : bool
        Leave the penalty for lateness to the LMS.
    """
    sheet = read_sheet(template)
    exercise = scores[0].exercise if scores else ""
    plan = FORMATS[kind](sheet, Path(template).name, exercise, column)
    ready = [row for row in scores if row.status == "graded" and row.score is not None]
    factor = _factor(ready, plan, scale)
    known = linked(students)
    matching = match([known.get(row.student, Student(row.student)) for row in ready], plan.rows)
    mark = decimal_mark(_numbers(sheet, plan), sheet.separator)
    made = Filled(b"", plan.heading, not_in_file=matching.not_in_file, only_in_file=matching.only_in_file)
    made.unclear = matching.unclear
    made.without_score = [(row.student, row.reason) for row in scores if row.score is None or row.status != "graded"]
    cells = {}
    for row in ready:
        place = matching.rows.get(row.student)
        if place is None:
            continue
        score = (row.raw_score if raw and row.raw_score is not None else row.score or 0.0) * factor
        now = sheet.rows[place.place][plan.column].value
        present = read_number(now)
        if now.strip().upper() == "EX":
            made.excused.append(row.student)
        elif present is not None and abs(present - round(score, 2)) < 0.005:
            made.unchanged += 1
        else:
            cells[place.place, plan.column] = written(score, mark)
    made.contents, made.filled = sheet.changed(cells), len(cells)
    return made


def _numbers(sheet: Sheet, plan: Plan) -> list[str]:
    return [row[i].value for row in sheet.rows[1:] for i in plan.number_columns if i < len(row)]


def _factor(rows: Sequence[ScoreRow], plan: Plan, scale: str | None) -> float:
    """What a point of ours is worth in the file."""
    ours = {row.max_score for row in rows if row.max_score}
    if scale == "points" or plan.maximum is None or not ours or ours == {plan.maximum}:
        return 1.0
    if scale is None:
        raise CourseError(
            "grading.export.other_maximum",
            column=quoted(plan.heading, 80),
            theirs=number(plan.maximum, 2),
            ours=", ".join(number(one, 2) for one in sorted(ours)),
        )
    if len(ours) > 1:
        raise CourseError("grading.export.several_maxima", ours=", ".join(number(one, 2) for one in sorted(ours)))
    return plan.maximum / ours.pop()
