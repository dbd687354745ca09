"""Moodle: the offline grading worksheet of an assignment, in whatever language the teacher's Moodle speaks."""

import re

from coursekit.grading.lms_cells import Sheet
from coursekit.grading.lms_match import Row
from coursekit.grading.lms_numbers import read_number
from coursekit.grading.lms_plan import Plan, named_column, no_column, one_of
from coursekit.messages import CourseError

# Headings of the grade in some languages. Where none fits, its place decides: it stands before the maximum.
_GRADES = (
    "Grade", "Calificación", "Calificacion", "Qualificació", "Cualificación", "Kalifikazioa", "Nota", "Avaliação",
    "Note", "Bewertung", "Valutazione", "Beoordeling", "Cijfer",
)  # fmt: skip
_MAXIMA = (
    "Maximum Grade", "Maximum grade", "Calificación máxima", "Calificacion maxima", "Qualificació màxima",
    "Nota máxima", "Note maximale", "Bestwertung", "Valutazione massima", "Maximumcijfer",
)  # fmt: skip


def plan(sheet: Sheet, file: str, exercise: str, column: str | None) -> Plan:
    """Finds the grade's column and the students' rows in a grading worksheet.

    Its first column says ``Participant 123`` in the teacher's language, the second the full name (unless the
    assignment is marked blind); then come fields such as the address, the status, the grade and its maximum.
    """
    rows = sheet.values
    header = [name.strip() for name in rows[0]] if rows else []
    bodies = [(i, row) for i, row in enumerate(rows[1:], start=1) if any(cell.strip() for cell in row)]
    if len(header) < 3 or not bodies or not all(re.search(r"\d+\s*$", row[0]) for _, row in bodies):
        raise CourseError("grading.export.not_moodle", file=file)
    maximum = one_of(header, _MAXIMA)
    if maximum is None:
        maximum = _constant(header, bodies)
    if column:
        wanted = named_column(header, column, file, range(1, len(header)))
    else:
        found = one_of(header, _GRADES)
        if found is None and maximum is not None and maximum > 1:
            found = maximum - 1 if _may_be_grades(bodies, maximum - 1, maximum) else None
        if found is None:
            raise no_column(header, file, range(1, len(header)), None)
        wanted = found
    fields = [i for i in range(1, len(header)) if i < wanted and _tells_apart(bodies, i)]
    people = []
    for i, row in bodies:
        if wanted >= len(row):
            continue
        numbers = re.search(r"(\d+)\s*$", row[0])
        said = [row[j] for j in fields if j < len(row)]
        # A full name has letters; under blind marking there is none.
        name = said[0] if said and 1 in fields and re.search(r"[^\W\d_]", said[0]) and "@" not in said[0] else ""
        shown = name.strip() or row[0].strip()
        people.append(Row(i, shown, numbers[1] if numbers else "", [row[0], *said], name))
    most = {read_number(row[maximum]) for _, row in bodies if maximum < len(row)} if maximum is not None else set()
    numbers_in = [wanted, *([maximum] if maximum is not None else [])]
    return Plan(wanted, header[wanted], people, most.pop() if len(most) == 1 else None, numbers_in)


def _constant(header: list[str], bodies: list[tuple[int, list[str]]]) -> int | None:
    """The only column that says the same positive number in every row: the maximum."""
    found = []
    for i in range(2, len(header)):
        said = {read_number(row[i]) if i < len(row) else None for _, row in bodies}
        value = next(iter(said))
        if len(said) == 1 and value is not None and value > 0 and _may_be_grades(bodies, i - 1, i):
            found.append(i)
    return found[0] if len(found) == 1 else None


def _may_be_grades(bodies: list[tuple[int, list[str]]], column: int, maximum: int) -> bool:
    """Whether every cell of a column is blank or a number that is not above the maximum beside it."""
    for _, row in bodies:
        if max(column, maximum) >= len(row):
            return False
        most, grade = read_number(row[maximum]), read_number(row[column])
        blank = row[column].strip() in ("", "-")
        if most is None or not (blank or (grade is not None and grade <= most)):
            return False
    return True


def _tells_apart(bodies: list[tuple[int, list[str]]], column: int) -> bool:
    """Whether a column may say who someone is: the name, or anything that no two rows share."""
    said = [row[column].strip().casefold() for _, row in bodies if column < len(row) and row[column].strip()]
    return column == 1 or (len(set(said)) == len(said) and len(said) > 0)
