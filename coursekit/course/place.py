"""Where a course lies on disk, and which version it is."""

import json
import re
from pathlib import Path

from coursekit import __version__
from coursekit.messages import CourseError, text

KEPT = Path(".coursekit")
MANIFEST = KEPT / "course.json"
# What an update has laid ready: while the plan is there, the update is not finished.
INCOMING = KEPT / "incoming"
PLAN = INCOMING / "plan.json"
LOCK = KEPT / "lock"


def is_fetched(folder: Path) -> bool:
    """Whether ``folder`` holds a course that was fetched, if only in part."""
    return (folder / MANIFEST).is_file() or (folder / PLAN).is_file()


def is_checkout(folder: Path) -> bool:
    """Whether ``folder`` holds the course with its sources: a clone, or a repository's archive unpacked by hand."""
    return (folder / "notebooks").is_dir() and (folder / "lessons").is_dir()


def course_root(start: Path, sources: bool = False) -> Path:
    """The folder of the course: ``start`` or the nearest one above it that holds a checkout or a fetched course.

    Parameters
    ----------
    sources : bool
        Whether ``lessons/`` is needed, which a fetched course does not have.

    Raises
    ------
    CourseError
        Where there is none; with ``sources``, also where the course was fetched without them.
    """
    for folder in (start, *start.parents):
        if is_checkout(folder):
            return folder
        if is_fetched(folder):
            if sources:
                raise CourseError("course.no_sources", folder=folder)
            return folder
    raise CourseError("lab.no_course")


def version_in(notebook: bytes) -> str:
    """The version that a built notebook says it was made with; empty where it says none.

    >>> version_in(b'{"metadata": {"coursekit": {"version": "0.1.0"}}}')
    '0.1.0'
    """
    try:
        said = json.loads(notebook)["metadata"]["coursekit"]["version"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""
    return said if isinstance(said, str) and is_version(said) else ""


def is_version(said: str) -> bool:
    """Whether a text can be a version, and part of a file's name."""
    return re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.+-]{0,40}", said) is not None


def is_ours(notebook: bytes) -> bool:
    """Whether a notebook was built with the course, and not handed in by somebody."""
    try:
        about = json.loads(notebook)["metadata"]["coursekit"]
        return "version" in about and not about.get("handed_in")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False


def course_version(root: Path) -> str:
    """The version of the course in ``root``; empty where it cannot be told."""
    for kept in (MANIFEST, PLAN):
        try:
            return str(json.loads((root / kept).read_text("utf-8"))["version"])
        except (OSError, ValueError, LookupError, TypeError):
            continue
    for page in sorted(root.glob("notebooks/*/index.ipynb")):
        if page.is_file() and (found := version_in(page.read_bytes())):
            return found
    return ""


def mismatch(root: Path) -> str:
    """One sentence where course and package are of two versions, and what to do; empty where they fit."""
    theirs = course_version(root)
    if not theirs or theirs == __version__:
        return ""
    if is_checkout(root):
        key = "course.mismatch_checkout"
    else:
        key = "course.mismatch_old" if _order(theirs) < _order(__version__) else "course.mismatch_new"
    return text(key, course=theirs, package=__version__)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])
