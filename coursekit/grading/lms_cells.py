"""A CSV whose cells can be changed one by one while every other byte stays as it is.

Python's csv module reads values and forgets how they were written; here each cell is a stretch of the file.
"""

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from coursekit.messages import CourseError

SEPARATORS = (",", ";", "\t", "|")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# A spreadsheet of a whole university is a few megabytes.
_LARGEST = 100_000_000


@dataclass(frozen=True)
class Cell:
    """A stretch of the text, what it says, and whether it stands in quotes."""

    start: int
    end: int
    value: str
    quoted: bool


@dataclass(frozen=True)
class Sheet:
    """A CSV file: its text, how it was encoded and separated, and its rows of cells.

    Examples
    --------
    >>> sheet = parsed(b'name;grade\\r\\n"Ana ""A""; B";\\r\\n')
    >>> sheet.values
    [['name', 'grade'], ['Ana "A"; B', '']]
    >>> sheet.changed({(1, 1): "8,5"})
    b'name;grade\\r\\n"Ana ""A""; B";8,5\\r\\n'
    """

    text: str
    encoding: str
    bom: bytes
    separator: str
    rows: list[list[Cell]]

    @property
    def values(self) -> list[list[str]]:
        """What the cells say."""
        return [[cell.value for cell in row] for row in self.rows]

    def changed(self, cells: Mapping[tuple[int, int], str]) -> bytes:
        """The file with some cells, named by row and column, saying something else."""
        parts, done = [], 0
        for row, column in sorted(cells):
            cell = self.rows[row][column]
            parts += [self.text[done : cell.start], self._written(cells[row, column], cell)]
            done = cell.end
        return self.bom + "".join([*parts, self.text[done:]]).encode(self.encoding)

    def _written(self, value: str, cell: Cell) -> str:
        if cell.quoted or any(mark in value for mark in (self.separator, '"', "\r", "\n")):
            return '"' + value.replace('"', '""') + '"'
        return value


def read_sheet(path: str | Path) -> Sheet:
    """The CSV at ``path``, whatever its separator and encoding."""
    path = Path(path)
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        raise CourseError("grading.export.unreadable", file=str(path), error=error.strerror or str(error)) from error
    if size > _LARGEST:
        raise CourseError("grading.export.too_large", file=path.name)
    if raw[:4] == b"PK\x03\x04" or raw[:4] == b"\xd0\xcf\x11\xe0":
        raise CourseError("grading.export.spreadsheet", file=path.name)
    try:
        return parsed(raw)
    except ValueError as error:
        if isinstance(error, CourseError):
            raise
        raise CourseError("grading.export.not_csv", file=path.name) from error


def parsed(raw: bytes) -> Sheet:
    """The bytes of a CSV as a sheet; ValueError where a quote never ends or the bytes are no text."""
    bom, encoding = next(((mark, name) for mark, name in _BOMS if raw.startswith(mark)), (b"", ""))
    body = raw[len(bom) :]
    if not encoding:
        # Windows's Western European before ISO's: they differ where the latter has no letters at all.
        encoding = next(name for name in ("utf-8", "cp1252", "latin-1") if _round_trip(body, name))
    text = body.decode(encoding)
    if "\x00" in text:
        raise ValueError("no text")
    # The separator gives most cells in the heading; of equal ones the commoner comes first.
    separator = max(SEPARATORS, key=lambda one: _heads(text, one))
    return Sheet(text, encoding, bom, separator, _rows(text, separator))


def _heads(text: str, separator: str) -> int:
    """How many cells the first row has with this separator, up to where it can be read."""
    at, count = 0, 1
    with contextlib.suppress(ValueError):
        while True:
            _, at = _cell(text, at, separator)
            if text[at : at + 1] != separator:
                break
            at, count = at + 1, count + 1
    return count


def _round_trip(body: bytes, encoding: str) -> bool:
    try:
        return body.decode(encoding).encode(encoding) == body
    except UnicodeError:
        return False


def _rows(text: str, separator: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    at, row = 0, []
    while at < len(text):
        cell, at = _cell(text, at, separator)
        row.append(cell)
        if at < len(text) and text[at] == separator:
            at += 1
            if at < len(text):
                continue
            row.append(Cell(at, at, "", False))
        if at < len(text):
            at += 2 if text.startswith("\r\n", at) else 1
        rows.append(row)
        row = []
    return rows


def _cell(text: str, start: int, separator: str) -> tuple[Cell, int]:
    at, said, quoted = start, [], text.startswith('"', start)
    if quoted:
        at += 1
        while True:
            close = text.find('"', at)
            if close < 0:
                raise ValueError("a quote never ends")
            said.append(text[at:close])
            if not text.startswith('""', close):
                at = close + 1
                break
            said.append('"')
            at = close + 2
    # What follows a closing quote belongs to the cell, as csv has it.
    end = min((found for mark in (separator, "\r", "\n") if (found := text.find(mark, at)) >= 0), default=len(text))
    said.append(text[at:end])
    return Cell(start, end, "".join(said), quoted), end


def column_like(header: Iterable[str], names: Iterable[str]) -> int | None:
    """The first column whose heading is one of ``names``, whatever its capitals and outer spaces."""
    wanted = {name.casefold() for name in names}
    return next((i for i, said in enumerate(header) if said.strip().casefold() in wanted), None)
