"""The files among what was handed in: of a folder or of a ZIP, each read once, within limits, never written anywhere.

Links are not followed, nested archives are not opened, and no name from an archive is used as a path.
"""

import hashlib
import mmap
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any

from coursekit.grading.submissions_names import is_lms_name
from coursekit.messages import CourseError

_CHUNK = 1 << 20
_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar", ".bz2", ".xz")
# Said of a file that an LMS gave and that is no notebook; of no interest where its student handed in a notebook too.
OTHER = "other_file"
_NOT_HANDED_IN = {"__MACOSX", ".ipynb_checkpoints", ".git", "__pycache__"}


@dataclass(frozen=True)
class Limits:
    """How much is read before a file is refused.

    Attributes
    ----------
    file : int
        Bytes of one notebook; above it, the file is refused unread.
    total : int
        Bytes taken out of one ZIP in all.
    ratio : int
        Times by which a member of a ZIP may be larger than it is packed, looked at from ``ratio_from`` bytes on.
    members : int
        Files in a folder or a ZIP.
    """

    file: int = 200_000_000
    total: int = 8_000_000_000
    ratio: int = 500
    ratio_from: int = 10_000_000
    members: int = 20_000


@dataclass(frozen=True)
class Found:
    """A file that was handed in: the names on the way to it, its hash, and its bytes or why they were not read."""

    parts: tuple[str, ...]
    path: Path
    content: str
    raw: Any = b""
    submitted: str = ""
    problem: str = ""
    problem_values: dict[str, Any] = field(default_factory=dict)


def found_in(path: Path, limits: Limits) -> Iterator[Found]:
    """Every notebook at ``path``, and every file that may be one gone wrong."""
    if not path.exists():
        raise CourseError("grading.submissions.no_path", path=str(path))
    if path.is_dir():
        yield from _in_folder(path, limits)
    elif zipfile.is_zipfile(path) or path.suffix.lower() == ".zip":
        yield from _in_zip(path, limits)
    elif is_notebook(path.name):
        yield _file(path, (path.name,), limits)
    else:
        raise CourseError("grading.submissions.kind", path=path.name)


def _in_folder(root: Path, limits: Limits) -> Iterator[Found]:
    # The folder's own name counts where it says what it is: `coursekit grade submitted`.
    head = (root.resolve().name,) if root.resolve().name.casefold() == "submitted" else ()
    names = []
    for folder, folders, files in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if name not in _NOT_HANDED_IN)
        linked = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        here = Path(folder).relative_to(root).parts
        names += [Path(folder, name) for name in files if _is_candidate((*here, name))]
        names += [Path(folder, name) for name in linked]
        if len(names) > limits.members:
            raise CourseError("grading.submissions.too_many", most=limits.members)
    for path in sorted(names):
        yield _file(path, (*head, *path.relative_to(root).parts), limits)


def _is_candidate(parts: tuple[str, ...]) -> bool:
    """Whether a file is one that was handed in, rather than something that lies beside it."""
    name = parts[-1]
    if name.startswith("._") or name in ("timestamp.txt", ".DS_Store"):
        return False
    return is_notebook(name) or name.lower().endswith(_ARCHIVES) or is_lms_name(parts)


def is_notebook(name: str) -> bool:
    """Whether a file is called like a notebook; browsers add endings of their own.

    >>> is_notebook("a.ipynb"), is_notebook("a.IPYNB.txt"), is_notebook("a.pdf")
    (True, True, False)
    """
    return name.lower().endswith((".ipynb", ".ipynb.txt", ".ipynb.json"))


def _file(path: Path, parts: tuple[str, ...], limits: Limits) -> Found:
    """One file of a folder, mapped rather than read: what is dropped from it never takes memory of ours."""
    try:
        status = path.lstat()
        when = _beside(path) or _iso(status.st_mtime)
        if stat.S_ISLNK(status.st_mode):
            return _refused(parts, path, "link", when)
        if not stat.S_ISREG(status.st_mode):
            return _refused(parts, path, "not_a_file", when)
        if not is_notebook(path.name):
            return _refused(parts, path, _what(path.name), when)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            size = os.fstat(handle).st_size
            if size > limits.file:
                return _refused(parts, path, "too_large", when, size=size // 1_000_000, most=limits.file // 1_000_000)
            raw: Any = mmap.mmap(handle, 0, access=mmap.ACCESS_READ) if size > _CHUNK else file.read()
        return Found(parts, path, hashlib.sha256(raw).hexdigest(), raw, when)
    except OSError as error:
        return _refused(parts, path, "unreadable", error=error.strerror or type(error).__name__)


def _what(name: str) -> str:
    return "archive" if name.lower().endswith(_ARCHIVES) else OTHER


def _beside(path: Path) -> str:
    """The time in nbgrader's ``timestamp.txt``, where there is one beside the notebook."""
    stamp = path.with_name("timestamp.txt")
    try:
        if not stamp.is_file() or stamp.is_symlink() or stamp.stat().st_size > 100:
            return ""
        return stamped(stamp.read_text("utf-8"))
    except (OSError, ValueError):
        return ""


def stamped(words: str) -> str:
    """nbgrader's way of writing a time as ISO 8601; empty where it cannot be read.

    >>> stamped("2026-03-01 10:00:00.5 UTC"), stamped("yesterday")
    ('2026-03-01T10:00:00+00:00', '')
    """
    try:
        when = datetime.fromisoformat(words.strip().removesuffix(" UTC").replace("Z", "+00:00"))
    except ValueError:
        return ""
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _iso(seconds: float) -> str:
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    except (ValueError, OSError, OverflowError):
        return ""


def _in_zip(path: Path, limits: Limits) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise CourseError("grading.submissions.bad_zip", path=path.name) from error
    with archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if len(members) > limits.members:
            raise CourseError("grading.submissions.too_many", most=limits.members)
        left = limits.total
        times = _stamps(archive, members)
        for member in members:
            parts = names_of(member.filename)
            if not parts or not _is_candidate(parts) or _NOT_HANDED_IN & set(parts):
                continue
            shown = path / PurePosixPath(*(part for part in parts if part not in ("..", ".")))
            found = _member(archive, member, parts, shown, limits, left)
            left -= len(found.raw)
            yield Found(
                found.parts,
                found.path,
                found.content,
                found.raw,
                times.get(parts[:-1]) or _zip_time(member),
                found.problem,
                found.problem_values,
            )


def names_of(name: str) -> tuple[str, ...]:
    r"""The names in the name of a member, which may be written for Windows; nothing that leads elsewhere is kept.

    >>> names_of("../../etc/ana.ipynb"), names_of("C:\\temp\\ana.ipynb")
    (('etc', 'ana.ipynb'), ('temp', 'ana.ipynb'))
    """
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return tuple(part for i, part in enumerate(parts) if i or not (len(part) == 2 and part[1] == ":"))


def _zip_time(member: zipfile.ZipInfo) -> str:
    try:
        return (
            datetime(*member.date_time, tzinfo=UTC).isoformat(timespec="seconds") if member.date_time[0] > 1980 else ""
        )
    except ValueError:
        return ""


def _stamps(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> dict[tuple[str, ...], str]:
    """The times in nbgrader's ``timestamp.txt`` files, by the folder in which they lie."""
    found = {}
    for member in members:
        parts = names_of(member.filename)
        if parts and parts[-1] == "timestamp.txt" and member.file_size <= 100 and not member.flag_bits & 1:
            try:
                with archive.open(member) as file:
                    found[parts[:-1]] = stamped(file.read(100).decode("utf-8"))
            except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, zlib.error, EOFError):
                continue
    return found


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, parts: tuple[str, ...], path: Path, limits: Limits, left: int
) -> Found:
    def refused(why: str, **values: Any) -> Found:
        return _refused(parts, path, why, mark=f"{member.CRC:08x}{member.file_size}", **values)

    if stat.S_ISLNK(member.external_attr >> 16):
        return refused("link")
    if not is_notebook(parts[-1]):
        return refused(_what(parts[-1]))
    if member.flag_bits & 1:
        return refused("encrypted")
    if member.file_size > limits.file:
        return refused("too_large", size=member.file_size // 1_000_000, most=limits.file // 1_000_000)
    if member.file_size >= limits.ratio_from and member.file_size > limits.ratio * max(1, member.compress_size):
        return refused("bomb", ratio=limits.ratio)
    if member.file_size > left:
        return refused("total", most=limits.total // 1_000_000)
    try:
        with archive.open(member) as file:
            # What the archive says of a size may be a lie: no more than that is taken out.
            raw = _read(file, member.file_size)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error, EOFError) as error:
        return refused("unreadable", error=type(error).__name__)
    return Found(parts, path, hashlib.sha256(raw).hexdigest(), raw)


def _read(file: IO[bytes], size: int) -> bytearray:
    raw = bytearray()
    while len(raw) <= size and (chunk := file.read(min(_CHUNK, size + 1 - len(raw)))):
        raw += chunk
    if len(raw) > size:
        raise zipfile.BadZipFile("larger than it says")
    return raw


def _refused(
    parts: tuple[str, ...], path: Path, why: str, submitted: str = "", *, mark: str = "", **values: Any
) -> Found:
    # What was not read is known by its name and what is said of it: the same refusal is not recorded twice.
    content = hashlib.sha256("\0".join([*parts, why, mark]).encode("utf-8", "backslashreplace")).hexdigest()
    return Found(parts, path, content, b"", submitted, f"grading.submissions.{why}", values)
