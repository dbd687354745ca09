"""Canvas: the CSV of Grades → Export."""

import re

from coursekit.grading.lms_cells import Sheet
from coursekit.grading.lms_match import Row
from coursekit.grading.lms_numbers import read_number
from coursekit.grading.lms_plan import Plan, named_column, names_exercise, no_column, one_of
from coursekit.messages import CourseError, quoted

# Columns that say who it is; Canvas matches by them in this order.
_IDS = ("SIS User ID", "SIS Login ID", "Integration ID")


def plan(sheet: Sheet, file: str, exercise: str, column: str | None) -> Plan:
    """Finds the assignment's column and the students' rows in a file of Canvas.

    The rows above the students (``Points Possible``, ``Manual Posting``) and the columns that Canvas marks as read
    only are left alone.
    """
    rows = sheet.values
    header = [name.strip() for name in rows[0]] if rows else []
    number = one_of(header, ["ID"])
    section = one_of(header, ["Section"])
    whole, last, first = (one_of(header, [name]) for name in ("Student", "LastName", "FirstName"))
    if number is None or section is None or (whole is None and (last is None or first is None)):
        raise CourseError("grading.export.not_canvas", file=file)
    ids = [i for name in _IDS if (i := one_of(header, [name])) is not None]
    above = _rows_above(rows, number)
    points = next((row for row in above if row and _is_points(row[0])), [])
    read_only = {i for i, cell in enumerate(points) if "read only" in cell.casefold()}
    assignments = [i for i in range(section + 1, len(header)) if header[i] and i not in read_only]
    if column:
        wanted = named_column(header, column, file, range(section + 1, len(header)))
        if wanted in read_only:
            raise CourseError("grading.export.read_only", file=file, column=quoted(header[wanted], 80))
    else:
        named = [i for i in assignments if names_exercise(header[i], exercise)]
        # Only what Canvas numbers is an assignment; the rest are columns of the instructor's own.
        numbered = [i for i in named if re.search(r"\(\d+\)$", header[i])]
        found = numbered or named
        if len(found) != 1:
            raise no_column(header, file, assignments, None)
        wanted = found[0]
    people = []
    for i in range(1 + len(above), len(rows)):
        row = [*rows[i], *[""] * (len(header) - len(rows[i]))]
        if not row[number].strip() or wanted >= len(rows[i]):
            continue
        name = row[whole] if whole is not None else f"{row[last or 0]}, {row[first or 0]}"
        people.append(Row(i, name.strip(), row[number].strip(), [row[j] for j in ids], name))
    maximum = read_number(points[wanted]) if wanted < len(points) else None
    return Plan(wanted, header[wanted], people, maximum or None, assignments)


def _rows_above(rows: list[list[str]], number: int) -> list[list[str]]:
    """The rows between the heading and the first student, who is the first with a number."""
    above = []
    for row in rows[1:]:
        if number < len(row) and row[number].strip():
            break
        above.append(row)
    return above


def _is_points(cell: str) -> bool:
    return cell.strip().casefold().startswith(("points possible", "puntos posibles"))
