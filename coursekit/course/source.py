"""Where the course is fetched from: the release that fits the package, or what was given with ``--from``."""

import os
import re
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import IO

import coursekit
from coursekit.course.archive import read_archive, read_folder
from coursekit.course.download import download
from coursekit.course.names import is_wanted
from coursekit.course.place import is_ours, version_in
from coursekit.messages import CourseError, quoted, text

RELEASE = "release"


@dataclass(frozen=True)
class Bundle:
    """A course that has been read: its version and its files; ``given`` is where from, as it is remembered.

    Attributes
    ----------
    left_out : list of str
        Notebooks found among the course's own that are not: handed in, or made by somebody.
    """

    version: str
    given: str
    files: dict[str, bytes]
    left_out: list[str]


def read_course(given: str = "") -> Bundle:
    """Reads the course from an archive, a folder or an address; without one, from the release that fits the package.

    ``"release"`` says the same as nothing, for a folder that came from elsewhere before.

    Raises
    ------
    CourseError
        If there is nothing there, or it is not the course.
    """
    given = "" if given == RELEASE else given
    address = given or release_address()
    if re.match(r"(?i)https?://", address):
        print(text("course.fetching", source=address))
        with tempfile.TemporaryFile() as file:
            download(address, file)
            return _bundle(read_archive(_rewound(file), address), given, address)
    path = Path(address).expanduser()
    if path.is_dir():
        return _bundle(read_folder(path), os.fspath(path.resolve()), address)
    try:
        with path.open("rb") as file:
            return _bundle(read_archive(file, path.name), os.fspath(path.resolve()), path.name)
    except FileNotFoundError as problem:
        raise CourseError("course.no_source", source=quoted(address, 120)) from problem
    except OSError as problem:
        raise CourseError("course.not_read", source=quoted(address, 120), reason=problem.strerror) from problem


def release_address(version: str = "") -> str:
    """The address of the archive of a release, in the repository that the installed package names.

    Raises
    ------
    CourseError
        If the package names none, or its owner has still to be filled in.
    """
    repository = _repository()
    if not repository or re.search(r"[<>]|%3C", repository, re.I):
        raise CourseError("course.no_owner")
    tag = f"v{version or coursekit.__version__}"
    if "gitlab" in repository:
        return f"{repository}/-/archive/{tag}/{repository.rpartition('/')[2]}-{tag}.zip"
    return f"{repository}/archive/refs/tags/{tag}.zip"


def _repository() -> str:
    try:
        urls = metadata("coursekit").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    said = dict(url.split(", ", 1) for url in urls if ", " in url)
    return said.get("Repository", "").rstrip("/")


def _bundle(files: dict[str, bytes], given: str, name: str) -> Bundle:
    pages = [path for path in sorted(files) if re.fullmatch(r"notebooks/[a-z]{2}/index\.ipynb", path)]
    version = next((found for path in pages if (found := version_in(files[path]))), "")
    if not version:
        raise CourseError("course.not_the_course", name=quoted(name, 80))
    theirs = [path for path in files if path.endswith(".ipynb") and not is_ours(files[path])]
    return Bundle(version, given, {path: files[path] for path in files if path not in theirs}, sorted(theirs))


def chosen(files: dict[str, bytes], solutions: bool) -> dict[str, bytes]:
    """The files that are wanted, with or without the solutions."""
    return {path: content for path, content in files.items() if is_wanted(path, solutions)}


def _rewound(file: IO[bytes]) -> IO[bytes]:
    file.seek(0)
    return file
