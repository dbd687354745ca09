"""Cells that a spreadsheet shows and does not run, and files that are written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from coursekit.messages import CourseError

# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: object) -> str:
    """A cell as text: a number as it is, a text that would be a formula behind a quote.

    >>> safe("=1+1"), safe("@ana"), safe(-2.5), safe("ana"), safe(None)
    ("'=1+1", "'@ana", '-2.5', 'ana', '')
    """
    if cell is None:
        return ""
    if type(cell) in (int, float):
        return f"{cell:.10g}"
    words = str(cell).encode("utf-8", "backslashreplace").decode("utf-8").replace("\x00", "\\0")
    # The quote is written, so that reading the file back can tell it from one that was there.
    return f"'{words}" if words.startswith(_FORMULA) or words.startswith("'") else words


def unsafe(cell: str) -> str:
    """What ``safe`` made of a text, turned back.

    >>> unsafe(safe("=1+1")), unsafe(safe("'quoted")), unsafe("ana")
    ('=1+1', "'quoted", 'ana')
    """
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A CSV of safe cells: comma, decimal point, a line feed at each end of line."""
    lines = [header, *([safe(cell) for cell in row] for row in rows)]
    return "".join(",".join(_quoted(cell) for cell in line) + "\n" for line in lines)


def _quoted(cell: str) -> str:
    # Python's csv module leaves a lone carriage return bare, which ends the row when it is read back.
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\r\n') else cell


def write_whole(path: str | Path, contents: bytes, mode: int = 0o644, replace: bool = True) -> None:
    """Writes a file whole or not at all; with ``replace=False`` only where there is none yet."""
    path = Path(path)
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".coursekit-")
    except OSError as error:
        raise CourseError("grading.export.cannot_write", file=str(path), error=error.strerror or str(error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(contents)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode)
        if replace:
            os.replace(temporary, path)
        else:
            _put_new(temporary, path, contents, mode)
    except FileExistsError:
        raise
    except OSError as error:
        raise CourseError("grading.export.cannot_write", file=str(path), error=error.strerror or str(error)) from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def _put_new(temporary: str, path: Path, contents: bytes, mode: int) -> None:
    try:
        # A link fails where the name is taken, and the file behind it is complete.
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(contents)
