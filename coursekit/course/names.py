"""Which files of a repository make the course that a learner reads, and which names may be written at all."""

import re
from collections.abc import Iterable

TREES = ("notebooks", "exercises", "solutions", "data")
ALONE = ("LICENSE", "LICENSE-course.md", "CHANGELOG.md", "constraints.txt")
_BAD = re.compile(r'[\x00-\x1f<>:"|?*\\]')
# Names that Windows keeps for itself, with any ending.
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def is_safe(path: str) -> bool:
    """Whether ``path`` stays inside the folder it is written to, and can be written on every system.

    >>> [is_safe(path) for path in ("data/maps/a.yaml", "../a", "/a", "C:/a", "a//b", "data/con.txt", "data/a.")]
    [True, False, False, False, False, False, False]
    """
    parts = path.split("/")
    return (
        len(path) <= 240
        and not _BAD.search(path)
        and all(part not in ("", ".", "..") and part == part.rstrip(". ") for part in parts)
        and not any(_DEVICE.fullmatch(part) for part in parts)
    )


def is_wanted(path: str, solutions: bool = True) -> bool:
    """Whether a path of the repository belongs to what a learner gets.

    >>> [is_wanted(path) for path in ("notebooks/es/index.ipynb", "LICENSE", "tests/a.py", "data/.hidden")]
    [True, True, False, False]
    """
    parts = path.split("/")
    if any(part.startswith(".") or part == "__pycache__" for part in parts):
        return False
    if parts[0] == "solutions" and not solutions:
        return False
    return path in ALONE or (len(parts) > 1 and parts[0] in TREES)


def top_of(paths: Iterable[str]) -> str | None:
    """The folder inside an archive that holds the course, with its slash; None where there is none, or more than one.

    >>> top_of(["cafe-lumbre-0.1.0/README.md", "cafe-lumbre-0.1.0/notebooks/es/index.ipynb"])
    'cafe-lumbre-0.1.0/'
    """
    found = {m[1] for path in paths if (m := re.fullmatch(r"((?:[^/]+/){0,2})notebooks/[a-z]{2}/index\.ipynb", path))}
    shortest = [top for top in found if top.count("/") == min(other.count("/") for other in found)]
    return shortest[0] if len(shortest) == 1 else None
