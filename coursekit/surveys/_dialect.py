"""From bytes to text to records: encoding, delimiter, quotation marks, and where a file was cut."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from typing import NamedTuple

from coursekit.messages import CourseError, number, quoted
from coursekit.surveys._issues import Issues

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DELIMITERS = (",", ";", "\t", "|")
MAX_COLUMNS = 2_000
# Signs of UTF-8 that was once read as Windows-1252 and saved again.
_TWICE = ("Ã¡", "Ã©", "Ã\xad", "Ã³", "Ãº", "Ã±", "Â¿", "Â¡", "Ã£", "Ã§", "â€")
_WRONG_MARK = "ï»¿"
_OTHER_FILES = ((b"%PDF", "PDF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"\x1f\x8b", "gzip"))


class Record(NamedTuple):
    """One row with its number as a spreadsheet shows it."""

    row: int
    cells: list[str]


@dataclass
class _Split:
    """A text cut into records by one delimiter."""

    records: list[Record]
    open_quote: bool


def decode(data: bytes | str, encoding: str | None, issues: Issues) -> tuple[str, str]:
    """The text and the name of the encoding it was in."""
    if isinstance(data, str):
        said, used = data, "text"
    else:
        if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            raise CourseError("surveys.error.old_excel")
        for mark, kind in _OTHER_FILES:
            if data.startswith(mark):
                raise CourseError("surveys.error.not_a_table", kind=kind)
        said, used = _decoded(data, encoding)
        if used == "cp1252" and encoding is None:
            issues.add("encoding_guessed", raw="windows-1252")
    said = said.removeprefix("\ufeff").removeprefix(_WRONG_MARK)
    if "\0" in said or _odd(said) > 0.02:
        raise CourseError("surveys.error.not_text")
    start = said[:2000].lstrip().casefold()
    if start.startswith(("<!doctype", "<html", "<?xml")):
        raise CourseError("surveys.error.web_page")
    if start.startswith(("{", "/*o_o*/", "google.visualization")):
        raise CourseError("surveys.error.json")
    if any(sign in said for sign in _TWICE):
        at = min(said.index(sign) for sign in _TWICE if sign in said)
        issues.add("mojibake", raw=said[max(0, at - 15) : at + 15])
    if not said.strip():
        raise CourseError("surveys.error.no_rows")
    return said, used


def _decoded(data: bytes, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        try:
            return data.decode(encoding), encoding
        except LookupError as problem:
            raise CourseError("surveys.error.encoding_unknown", encoding=quoted(encoding)) from problem
        except (UnicodeError, TypeError, ValueError) as problem:
            raise CourseError("surveys.error.encoding", encoding=quoted(encoding)) from problem
    marked = next((kind for mark, kind in _MARKS if data.startswith(mark)), None)
    # Without a mark: UTF-8 is strict enough that nothing else passes for it; Windows' own takes nearly everything.
    for kind in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return data.decode(kind), kind
        except UnicodeError:
            continue
    raise CourseError("surveys.error.not_text")


def _odd(said: str) -> float:
    """The share of control characters, which no answer has."""
    odd = sum(count for c, count in Counter(said[:100_000]).items() if c < " " and c not in "\t\r\n\x0b\x0c")
    return odd / max(1, min(len(said), 100_000))


def records_of(said: str, delimiter: str | None, max_cells: int) -> tuple[list[Record], str, tuple[int, ...], str]:
    """The records of a text, how it ends, the rows before the header, and the delimiter.

    It ends in ``"quote"`` (inside quotation marks: it was cut), ``"line"`` (without an end of line: it may have been)
    or ``""``.
    """
    first = said.lstrip("\r\n").split("\n", 1)[0].strip().strip('"')
    preamble: tuple[int, ...] = ()
    if len(first) == 5 and first.casefold().startswith("sep="):  # Excel's own way of naming the delimiter
        delimiter = delimiter or first[4]
    if delimiter is not None and (not isinstance(delimiter, str) or len(delimiter) != 1 or delimiter in '"\r\n '):
        raise CourseError("surveys.error.delimiter", value=quoted(delimiter))
    mark = delimiter or _best(said)
    split = _cut(said, mark, max_cells)
    records = split.records
    if first.casefold().startswith("sep=") and len(first) == 5:
        named = next(r.row for r in records if any(c.strip() for c in r.cells))
        preamble = tuple(r.row for r in records if r.row <= named)
    ending = "quote" if split.open_quote else "" if said.endswith(("\n", "\r")) else "line"
    return records, ending, preamble, mark


def _best(said: str) -> str:
    """The delimiter under which most rows have as many cells as the first; ties go to the wider table."""
    best, most = ",", (0.0, 1)
    for mark in DELIMITERS:
        try:
            widths = [len(cells) for cells in islice(_reader(said, mark), 100) if any(c.strip() for c in cells)]
        except CourseError:  # without the right delimiter, a line may be one endless cell
            continue
        if not widths or widths[0] == 1:
            continue
        alike = sum(width == widths[0] for width in widths) / len(widths)
        if (round(alike, 2), widths[0]) > most:
            best, most = mark, (round(alike, 2), widths[0])
    return best


def _reader(said: str, mark: str) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(said, newline=""), delimiter=mark)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:  # the one thing that csv refuses: a cell longer than its limit
            raise CourseError("surveys.error.cell_too_long") from problem
        yield cells


def _cut(said: str, mark: str, max_cells: int) -> _Split:
    # A last line that cannot be in any file: if a quotation mark is still open, it ends up inside a cell.
    end = "\x03coursekit\x03"
    records, count, width = [], 0, 0
    whole = said if said.endswith(("\n", "\r")) else f"{said}\n"
    for row, cells in enumerate(_reader(f"{whole}{end}\n", mark), start=1):
        records.append(Record(row, cells))
        count += len(cells)
        width = max(width, len(cells))
        if count > max_cells:
            raise CourseError("surveys.error.too_many_cells", limit=number(max_cells / 1e6))
    last = records.pop()
    if last.cells == [end]:
        return _Split(records, False)
    swallowed = last.cells[-1].removesuffix("\n").removesuffix(end).rstrip("\r\n")
    if "\n" in swallowed or "\r" in swallowed:
        lines = swallowed.count("\n") or swallowed.count("\r")
        raise CourseError("surveys.error.open_quote", row=last.row, lines=lines)
    return _Split([*records, Record(last.row, [*last.cells[:-1], swallowed])], True)
