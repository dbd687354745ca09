"""From a path, bytes or an open file to the records of a table, whatever was inside."""

import os
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from coursekit.messages import CourseError, number, quoted
from coursekit.surveys._dialect import Record, decode, records_of
from coursekit.surveys._issues import Issues
from coursekit.surveys._xlsx import Workbook

# Measured: see the notes of read_survey. Survey exports are a few KB; what is larger is another kind of file.
MAX_BYTES = 50_000_000
MAX_CELLS = 5_000_000
_TABLES = (".csv", ".tsv", ".txt", ".tab")


@dataclass(frozen=True)
class Grid:
    """The records of a file as they stand in it, and how they were read."""

    records: list[Record]
    ending: str = ""  # "quote": it ends inside quotation marks; "line": without an end of line
    preamble: tuple[int, ...] = ()  # rows before the header that belong to the format, such as "sep=;"
    origin: dict[str, str] = field(default_factory=dict)


def read_grid(
    source: Any,
    issues: Issues,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> Grid:
    """The records of ``source``; what had to be guessed is noted in ``issues``."""
    data = _bytes_of(source, max_bytes)
    if isinstance(data, bytes):
        if not data:
            raise CourseError("surveys.error.no_bytes")
        if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
            try:
                with zipfile.ZipFile(BytesIO(data)) as archive:
                    if any(name.startswith("xl/") for name in archive.namelist()):
                        return _of_workbook(archive, issues, sheet, max_bytes)
                    data = _only_table(archive, max_bytes)
            # Whatever a broken or protected archive can end in.
            except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as problem:
                raise CourseError("surveys.error.zip_broken") from problem
            if not data:
                raise CourseError("surveys.error.no_bytes")
    said, used = decode(data, encoding, issues)
    records, ending, preamble, mark = records_of(said, delimiter, MAX_CELLS)
    return Grid(records, ending, preamble, {"encoding": used, "delimiter": mark})


def _bytes_of(source: Any, limit: int) -> bytes | str:
    if isinstance(source, bytes | bytearray | memoryview):
        data: Any = bytes(source)
    elif hasattr(source, "read"):
        data = source.read(limit + 1)
        if not isinstance(data, bytes | str):
            raise CourseError("surveys.error.source", value=quoted(source))
    elif isinstance(source, str | os.PathLike):
        data = _of_path(source, limit)
    else:
        raise CourseError("surveys.error.source", value=quoted(source))
    if len(data) > limit:
        raise CourseError("surveys.error.too_big", limit=number(limit / 1e6, 1), size=number(len(data) / 1e6, 1))
    return data


def _of_path(source: "str | os.PathLike[Any]", limit: int) -> bytes:
    name = os.fspath(source)
    if isinstance(name, str) and name.casefold().startswith(("http://", "https://")):
        raise CourseError("surveys.error.url")
    try:
        path = Path(os.fsdecode(name))
        size = path.stat().st_size
        if path.is_dir():
            raise CourseError("surveys.error.folder", path=quoted(str(path), 80))
        if size > limit:
            raise CourseError("surveys.error.too_big", limit=number(limit / 1e6, 1), size=number(size / 1e6, 1))
        return path.read_bytes()
    except (OSError, ValueError) as problem:
        if isinstance(problem, CourseError):
            raise
        raise CourseError("surveys.error.no_file", path=quoted(str(name), 80)) from problem


def _of_workbook(archive: zipfile.ZipFile, issues: Issues, sheet: str | None, limit: int) -> Grid:
    # Unpacked XML is about ten times its ZIP; more than that is no survey.
    book = Workbook(archive, 10 * limit)
    chosen = book.choose(sheet)
    others = [name for name in book.sheets if name != chosen]
    if others and sheet is None:
        issues.add("sheets_ignored", raw=", ".join(others))
    records = [Record(number, cells) for number, cells in book.rows(chosen, MAX_CELLS)]
    return Grid(records, origin={"encoding": "xlsx", "sheet": chosen})


def _only_table(archive: zipfile.ZipFile, limit: int) -> bytes:
    """The one table in an archive; what a Mac adds is overlooked."""
    names = [
        info.filename
        for info in archive.infolist()
        if not info.is_dir() and not info.filename.startswith("__MACOSX/")
        and not PurePosixPath(info.filename).name.startswith(".")
    ]  # fmt: skip
    tables = [name for name in names if name.casefold().endswith(_TABLES)]
    if len(tables) != 1:
        found = ", ".join(quoted(name) for name in (tables or names)[:5]) or "–"
        raise CourseError("surveys.error.zip_without_table" if not tables else "surveys.error.zip_many", found=found)
    with archive.open(tables[0]) as file:
        # The size that an archive states may be a lie: read no more than the limit.
        data = file.read(limit + 1)
    if len(data) > limit:
        raise CourseError("surveys.error.too_big_inside", limit=number(limit / 1e6, 1))
    return data
