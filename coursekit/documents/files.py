"""Files that people made: read in whichever encoding can be told for certain, never left half-written."""

import codecs
import contextlib
import os
import tempfile
from pathlib import Path

from coursekit.documents.places import Source
from coursekit.messages import CourseError, quoted

# The longest mark first: the one of UTF-32 begins like the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
MAX_BYTES = 8_000_000


def read_text(path: "str | os.PathLike[str]", line_ends: bool = False) -> str:
    """The text of a file: UTF-8, or UTF-16 and UTF-32 with their marks.

    Every kind of line end becomes ``\\n``, unless ``line_ends`` are to stay as they are.
    """
    path = Path(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CourseError("documents.error.too_long", where=path.name, most=MAX_BYTES)
        raw = path.read_bytes()
    except FileNotFoundError as problem:
        raise CourseError("documents.error.no_file", path=quoted(os.fspath(path), 80)) from problem
    except OSError as problem:
        raise CourseError("documents.error.not_read", path=quoted(os.fspath(path), 80),
                          reason=problem.strerror or type(problem).__name__) from problem  # fmt: skip
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        said = raw.decode(encoding)
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise CourseError("documents.error.encoding", where=Source(path.name).where(line=line)) from problem
    return said if line_ends else said.replace("\r\n", "\n").replace("\r", "\n")


def write_bytes(path: "str | os.PathLike[str]", content: bytes) -> Path:
    """Writes a file whole or not at all: beside it first, then in its place in one step.

    A link is followed, and an older file's permissions are kept.
    """
    path = Path(path)
    target = Path(os.path.realpath(path))
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
        temporary = None
    except FileNotFoundError as problem:
        raise CourseError("documents.error.no_folder", path=quoted(os.fspath(path.parent), 80)) from problem
    except OSError as problem:
        raise CourseError("documents.error.not_written", path=quoted(os.fspath(path), 80),
                          reason=problem.strerror or type(problem).__name__) from problem  # fmt: skip
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
    return path


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new one would get."""
    with contextlib.suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
