"""What must be known of an LMS's file to fill it: the column, its maximum, the students' rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coursekit.grading.lms_cells import column_like
from coursekit.grading.lms_match import Row
from coursekit.messages import CourseError, quoted


@dataclass(frozen=True)
class Plan:
    """Where the grades go. ``number_columns`` are those that show how the file writes decimals."""

    column: int
    heading: str
    rows: Sequence[Row]
    maximum: float | None
    number_columns: Sequence[int]


def named_column(header: Sequence[str], column: str, file: str, allowed: Iterable[int]) -> int:
    """The one column with this heading; the number that Canvas adds to it may be left out."""
    allowed = list(allowed)
    found = [i for i in allowed if header[i].strip().casefold() == column.strip().casefold()]
    found = found or [i for i in allowed if without_number(header[i]).casefold() == column.strip().casefold()]
    if len(found) != 1:
        raise no_column(header, file, allowed, column)
    return found[0]


def no_column(header: Sequence[str], file: str, allowed: Iterable[int], column: str | None) -> CourseError:
    """That it cannot be told which column to fill, with those there are."""
    columns = ", ".join(quoted(header[i], 80) for i in allowed) or "–"
    if column:
        return CourseError("grading.export.no_such_column", file=file, column=quoted(column, 80), columns=columns)
    return CourseError("grading.export.which_column", file=file, columns=columns)


def without_number(heading: str) -> str:
    """The heading without Canvas's number.

    >>> without_number("Exercise 5.1a (33121)")
    'Exercise 5.1a'
    """
    return re.sub(r"\s*\(\d+\)\s*$", "", heading).strip()


def names_exercise(heading: str, exercise: str) -> bool:
    """Whether a heading names an exercise.

    >>> names_exercise("Exercise 5.1a (33121)", "5.1a"), names_exercise("Exercise 15.1a", "5.1a")
    (True, False)
    """
    pattern = rf"(?<![\w.]){re.escape(exercise)}(?!\w|\.\d)"
    return bool(exercise) and re.search(pattern, heading, re.IGNORECASE) is not None


def one_of(header: Sequence[str], names: Iterable[str]) -> int | None:
    """The first column with one of these headings."""
    return column_like(header, names)
