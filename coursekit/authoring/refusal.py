"""What the build refuses, and where it stands."""

from dataclasses import dataclass
from pathlib import Path

from coursekit.messages import CourseError


@dataclass(frozen=True)
class Place:
    """A line of a source file, and the key of the cell that it belongs to."""

    file: str
    line: int
    cell: str = ""

    def __str__(self) -> str:
        # The form that editors and terminals turn into a link.
        where = f"{self.file}:{self.line}"
        return f"{where} ({self.cell})" if self.cell else where


class Refusal(CourseError):  # noqa: N818 (what the build does, in its own word)
    """A mistake in a source, with its place and what to do about it."""

    def __init__(self, key: str, /, place: Place, **values: object):
        super().__init__(key, **values)
        self.place = place
        self.args = (f"{place}: {self.args[0]}",)


def shown(path: Path) -> str:
    """The path as an author thinks of it: from the folder that holds ``lessons``, with forward slashes."""
    parts = path.parts
    if "lessons" in parts[:-1]:
        last = len(parts) - 1 - parts[::-1].index("lessons")
        return "/".join(parts[last:])
    return path.name
