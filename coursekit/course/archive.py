"""Reads the course out of an archive or a folder: whole, within limits, and nothing that would lead outside."""

import gzip
import io
import lzma
import os
import stat
import tarfile
import zipfile
import zlib
from bz2 import BZ2File
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from coursekit.course.manifest import Manifest, State
from coursekit.course.names import is_safe, is_wanted, top_of
from coursekit.course.place import is_fetched
from coursekit.messages import CourseError, quoted

# The course has 20 MB in about 300 files, its repository 45 MB; more than this is not the course.
MOST_BYTES = 200_000_000
MOST_IN_ALL = 500_000_000
MOST_FILES = 20_000
_PACKED: dict[bytes, Any] = {b"\x1f\x8b": gzip.open, b"\xfd7zXZ": lzma.open, b"BZh": BZ2File}
_DAMAGED = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError,
)  # fmt: skip


def read_archive(file: IO[bytes], name: str) -> dict[str, bytes]:
    """The files of the course in a ZIP or a tar archive, by their path in the course.

    Parameters
    ----------
    name : str
        What the archive is called in sentences.

    Raises
    ------
    CourseError
        For what is no archive, is damaged, is too large, holds no course, or has names that lead elsewhere.
    """
    start = file.read(6)
    file.seek(0)
    try:
        if zipfile.is_zipfile(file):
            return _from_zip(file, name)
        file.seek(0)
        return _from_tar(file, next((_PACKED[mark] for mark in _PACKED if start.startswith(mark)), None), name)
    except CourseError:
        raise
    except _DAMAGED as problem:
        key = "course.not_an_archive" if isinstance(problem, tarfile.ReadError) else "course.damaged"
        raise CourseError(key, name=quoted(name, 80)) from problem


class _Found:
    """What has been read so far, within the limits."""

    def __init__(self, name: str):
        self.name = quoted(name, 80)
        self.files: dict[str, bytes] = {}
        self._size = 0
        self._names: set[str] = set()

    def add(self, path: str, content: bytes) -> None:
        """Keeps a file; two names that differ in case alone would be one file on Windows and macOS."""
        if path.casefold() in self._names:
            raise CourseError("course.archive_twice", name=self.name, path=quoted(path, 80))
        self._names.add(path.casefold())
        self._size += len(content)
        self.files[path] = content

    def room_for(self, size: int) -> None:
        """An error where a file of this size would be too much."""
        if self._size + size > MOST_BYTES:
            raise CourseError("course.too_large", name=self.name, most=f"{MOST_BYTES // 1_000_000} MB")

    def refuse(self, key: str, path: str) -> CourseError:
        """The error about one path."""
        return CourseError(key, name=self.name, path=quoted(path, 80))


def _from_zip(file: IO[bytes], name: str) -> dict[str, bytes]:
    found = _Found(name)
    with zipfile.ZipFile(file) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        top = _checked_top([entry.filename for entry in entries], found)
        for entry in entries:
            path = _inside(entry.filename, top)
            if path is None:
                continue
            if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
                raise found.refuse("course.archive_link", path)
            if entry.flag_bits & 1:
                raise CourseError("course.archive_locked", name=found.name)
            found.room_for(entry.file_size)
            with archive.open(entry) as member:
                content = member.read(entry.file_size + 1)
            # An entry that says less than it holds ends here.
            if len(content) != entry.file_size:
                raise CourseError("course.damaged", name=found.name)
            found.add(path, content)
    return found.files


def _from_tar(file: IO[bytes], opener: Any, name: str) -> dict[str, bytes]:
    """A tar is read from front to back: which folder holds the course is known when all names are."""
    found, held = _Found(name), _Found(name)
    unpacked: Any = _Limited(opener(file) if opener else file, name)
    links: set[str] = set()
    names: list[str] = []
    with tarfile.open(fileobj=unpacked, mode="r|") as archive:
        for member in archive:
            if member.isdir():
                continue
            names.append(member.name)
            if len(names) > MOST_FILES:
                break
            # The course may lie up to two folders down: what could belong to it is kept for now.
            if not any(is_wanted("/".join(member.name.split("/")[i:])) for i in range(3)):
                continue
            if not member.isreg():
                links.add(member.name)
                continue
            held.room_for(member.size)
            reader = archive.extractfile(member)
            held.add(member.name, reader.read() if reader else b"")
    top = _checked_top(names, found)
    for inside in names:
        path = _inside(inside, top)
        if path is None:
            continue
        if inside in links:
            raise found.refuse("course.archive_link", path)
        found.add(path, held.files[inside])
    return found.files


class _Limited(io.RawIOBase):
    """What is unpacked while it is read; it ends where no course would go on."""

    def __init__(self, file: IO[bytes], name: str):
        self._file, self._name, self._left = file, name, MOST_IN_ALL

    def read(self, size: int = -1) -> bytes:
        got = self._file.read(self._left + 1 if size < 0 else min(size, self._left + 1))
        self._left -= len(got)
        if self._left < 0:
            raise CourseError("course.too_large", name=quoted(self._name, 80), most=f"{MOST_IN_ALL // 1_000_000} MB")
        return got


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of the course in a folder: a checkout, an archive unpacked by hand, or a fetched course.

    Raises
    ------
    CourseError
        If it holds no course, leads elsewhere by a link, or is a fetched course in which somebody worked: that
        would hand their answers on.
    """
    found = _Found(os.fspath(folder))
    for path in _files(folder):
        inside = path.relative_to(folder).as_posix()
        if not is_wanted(inside):
            continue
        if path.is_symlink() or not path.is_file():
            raise found.refuse("course.archive_link", inside)
        if not is_safe(inside):
            raise found.refuse("course.archive_outside", inside)
        if len(found.files) >= MOST_FILES:
            raise CourseError("course.too_many", name=found.name, most=MOST_FILES)
        found.room_for(path.stat().st_size)
        found.add(inside, path.read_bytes())
    files = found.files
    if is_fetched(folder):
        delivered = Manifest.read(folder).files
        for inside in sorted(delivered):
            if delivered[inside].state(folder / inside) is not State.SAME:
                raise found.refuse("course.source_touched", inside)
        files = {inside: files[inside] for inside in delivered}
    if top_of(files) is None:
        raise CourseError("course.not_the_course", name=found.name)
    return files


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        here = Path(place)
        if here == folder:
            folders[:] = [one for one in folders if is_wanted(f"{one}/x")]
        for one in sorted([*files, *(one for one in folders if (here / one).is_symlink())]):
            yield here / one


def _checked_top(names: list[str], found: _Found) -> str:
    if len(names) > MOST_FILES:
        raise CourseError("course.too_many", name=found.name, most=MOST_FILES)
    for one in names:
        # Whoever tries to lead outside anywhere is not trusted with the rest.
        if one.startswith(("/", "\\")) or ".." in one.replace("\\", "/").split("/") or one[1:2] == ":":
            raise found.refuse("course.archive_outside", one)
    top = top_of(names)
    if top is None:
        raise CourseError("course.not_the_course", name=found.name)
    for one in names:
        path = _inside(one, top)
        if path is not None and not is_safe(path):
            raise found.refuse("course.archive_outside", one)
    return top


def _inside(name: str, top: str) -> str | None:
    path = name[len(top) :]
    return path if name.startswith(top) and is_wanted(path) else None
