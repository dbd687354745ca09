"""The manual part as a sheet: out as CSV, filled in by people, back in whole or not at all."""

from pathlib import Path

from coursekit.grading.export_cells import csv_text, unsafe, write_whole
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.lms_cells import read_sheet
from coursekit.messages import CourseError, quoted, text
from coursekit.practice.rubric import LEVELS, Rubric

_MOST_SAID = 10
_FIXED = ("attempt", "student", "answer")


def export_rubric_sheet(book: Gradebook, exercise: str, question: str, path: str | Path) -> int:
    """Writes one row for each student's counting attempt, with a column for each criterion; gives how many.

    The columns are ``attempt, student, answer``, the criteria (levels 0 to 3) and ``comment``. What was judged already
    is filled in.
    """
    rubric = _rubric(book, exercise, question)
    criteria = [criterion.id for criterion in rubric.criteria]
    rows, seen = [], set()
    for row, attempt in book.counted(exercise=exercise):
        # A team hands in once.
        if row.score is None or attempt.id in seen:
            continue
        seen.add(attempt.id)
        mark = attempt.marks.get(question)
        levels = [mark.levels.get(name, "") if mark else "" for name in criteria]
        answer = readable(attempt.answers.get(question))
        rows.append([attempt.id, attempt.student, answer, *levels, mark.comment if mark else ""])
    made = csv_text([*_FIXED, *criteria, "comment"], rows)
    write_whole(path, made.encode("utf-8-sig"), 0o600)
    return len(rows)


def import_rubric_sheet(book: Gradebook, exercise: str, question: str, path: str | Path) -> int:
    """Takes a sheet back; gives how many rows were judged.

    A row without levels and comment is not judged yet and changes nothing.

    Raises
    ------
    CourseError
        Columns are missing, or rows are wrong: which, and why. Then no row was taken.
    """
    rubric = _rubric(book, exercise, question)
    criteria = [criterion.id for criterion in rubric.criteria]
    sheet = read_sheet(path).values
    header = [name.strip().casefold() for name in sheet[0]] if sheet else []
    wanted = {
        name: header.index(name.casefold()) if name.casefold() in header else None
        for name in ("attempt", "student", *criteria, "comment")
    }
    missing = [name for name, place in wanted.items() if place is None]
    if missing:
        raise CourseError("grading.desk.sheet_columns", file=Path(path).name, missing=", ".join(missing))
    known = {str(attempt.id): attempt.student for attempt in book.attempts(exercise=exercise)}
    marks: list[tuple[int, str, str, dict[str, int]]] = []
    wrong: list[str] = []
    seen: dict[str, int] = {}
    for line, row in enumerate(sheet[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: row[place] if place is not None and place < len(row) else "" for name, place in wanted.items()}
        try:
            mark = _mark(cells, criteria, known, seen, line)
        except CourseError as error:
            wrong.append(f"{line}: {error}")
            continue
        if mark is not None:
            attempt, comment, levels = mark
            marks.append((attempt, question, comment, levels))
    if wrong:
        shown = "\n".join(wrong[:_MOST_SAID])
        if len(wrong) > _MOST_SAID:
            shown += f"\n{text('grading.tokens.and_more', n=len(wrong) - _MOST_SAID)}"
        raise CourseError("grading.desk.sheet_rows", file=Path(path).name, rows=shown)
    book.set_manual_all(marks)
    return len(marks)


def _mark(
    cells: dict[str, str], criteria: list[str], known: dict[str, str], seen: dict[str, int], line: int
) -> tuple[int, str, dict[str, int]] | None:
    """One row: the attempt, the comment and the levels; None where nothing was judged."""
    attempt = cells["attempt"].strip()
    # A sheet sorted by one column alone puts people's marks beside other people's names.
    if attempt not in known or unsafe(cells["student"]).strip() != known[attempt].replace("\x00", "\\0").strip():
        raise CourseError("grading.desk.sheet_student", attempt=quoted(attempt), student=quoted(cells["student"]))
    if attempt in seen:
        raise CourseError("grading.desk.sheet_twice", first=seen[attempt])
    seen[attempt] = line
    comment = unsafe(cells["comment"])
    given = {name: cells[name].strip() for name in criteria}
    if not any(given.values()):
        return (int(attempt), comment, {}) if comment.strip() else None
    levels = {}
    for name, level in given.items():
        # A spreadsheet may have made 2 into 2.0 or 2,0.
        plain = level.replace(",", ".").removesuffix(".0").removesuffix(".00") if level else ""
        if plain not in [str(one) for one in LEVELS]:
            raise CourseError("practice.rubric.level", criterion=name, given=quoted(level))
        levels[name] = int(plain)
    return int(attempt), comment, levels


def readable(answer: object) -> str:
    """An answer as people read it."""
    if answer is None or answer is ...:
        return ""
    return answer if type(answer) is str else repr(answer)


def _rubric(book: Gradebook, exercise: str, question: str) -> Rubric:
    rubrics = book.rubrics(exercise)
    if question not in rubrics:
        raise CourseError("grading.desk.no_rubric", question=quoted(question))
    return rubrics[question]
