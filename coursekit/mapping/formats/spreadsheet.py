"""What spreadsheets do to tables: other separators, other signs for numbers, formulas where a text was meant."""

import csv
import io
import re

from coursekit.documents.places import Source
from coursekit.messages import CourseError

# A cell that begins so is run as a formula, or hides one behind a space that is dropped.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
MAX_CELL = 200_000


def guarded(said: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before it, as people put one.

    >>> guarded("=1+1"), guarded("'=1"), guarded("1+1")
    ("'=1+1", "''=1", '1+1')
    """
    return f"'{said}" if _FORMULA.match(said) else said


def unguarded(said: str) -> str:
    """The text that ``guarded`` was given.

    >>> unguarded("'=1+1"), unguarded("''=1"), unguarded("'tis")
    ('=1+1', "'=1", "'tis")
    """
    return said[1:] if said.startswith("'") and _FORMULA.match(said) else said


def number_of(said: str) -> float | int | None:
    """A number as spreadsheets write it, or None.

    >>> number_of("−1"), number_of("0,5"), number_of("3.0"), number_of("five")
    (-1, 0.5, 3.0, None)
    """
    plain = unguarded(said).strip().replace("−", "-")
    if re.fullmatch(r"[-+]?\d+,\d+", plain):
        plain = plain.replace(",", ".")
    if re.fullmatch(r"[-+]?\d{1,300}", plain):
        return int(plain)
    if re.fullmatch(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,4})?", plain):
        return float(plain)
    return None


def truth_of(said: str) -> bool | str:
    """True or false as spreadsheets write it in both languages; anything else is left as it is."""
    known = {"true": True, "verdadero": True, "sí": True, "yes": True, "1": True,
             "false": False, "falso": False, "no": False, "0": False}  # fmt: skip
    return known.get(said.strip().casefold(), said)


def rows_of(said: str, name: str) -> list[tuple[int, list[str]]]:
    """The rows of a table, each with the line on which it begins; separated by comma, semicolon or tab."""
    said = said.removeprefix("\ufeff")
    if not said.strip():
        raise CourseError("documents.error.empty", where=Source(name).where())
    head = re.split(r"[\r\n]", said, maxsplit=1)[0]
    separator = max((",", ";", "\t"), key=head.count)
    before = csv.field_size_limit(MAX_CELL)
    try:
        reader = csv.reader(io.StringIO(said, newline=""), delimiter=separator, strict=True)
        rows, line = [], 1
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as problem:
        where = Source(name).where(line=reader.line_num)
        raise CourseError("mapping.formats.broken", where=where) from problem
    finally:
        csv.field_size_limit(before)
    return rows


def table_of(rows: list[list[str]]) -> str:
    """Rows as a text of CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
