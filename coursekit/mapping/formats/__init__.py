"""Maps in other people's formats: CSV in two layouts, Mermaid journeys in, drawings out."""

import contextlib
import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coursekit.documents.document import FORMATS
from coursekit.documents.files import write_bytes
from coursekit.mapping.formats.mermaid_in import from_mermaid
from coursekit.mapping.formats.tables import from_csv, to_csv
from coursekit.messages import CourseError, quoted

if TYPE_CHECKING:
    from coursekit.mapping.model import JourneyMap

# Endings that are read besides those of every document.
READERS: dict[str, Callable[[str, str], "JourneyMap"]] = {
    ".csv": from_csv,
    ".mmd": from_mermaid,
    ".mermaid": from_mermaid,
}
# Drawings that people also write by hand: what stood there before is kept beside.
_BY_HAND = (".md", ".html", ".drawio")

__all__ = ["READERS", "endings", "from_csv", "from_mermaid", "to_csv", "written"]


def endings() -> dict[str, tuple[str, ...]]:
    """The endings of files that can be read, and of those that can be written.

    >>> endings()["read"]
    ('.yaml', '.yml', '.json', '.csv', '.mmd', '.mermaid')
    """
    from coursekit.mapping.exports import ENDINGS

    return {"read": (*FORMATS, *READERS), "written": (*FORMATS, ".csv", *ENDINGS)}


def content(journey: "JourneyMap", ending: str, options: dict[str, Any]) -> bytes:
    """The map as the bytes of a file with an ending."""
    if ending == ".csv":
        _only(options, ("layout",), ending)
        # The mark at the beginning lets spreadsheets see that it is UTF-8.
        return to_csv(journey, **options).encode("utf-8-sig")
    from coursekit.mapping.exports import ENDINGS, export

    if ending not in ENDINGS:
        raise CourseError("documents.error.ending", path=quoted(f"*{ending}"), known=", ".join(endings()["written"]))
    _only(options, ("lang", "measured", "grey"), ending)
    return export(journey, ending, **options)


def _only(options: dict[str, Any], known: tuple[str, ...], ending: str) -> None:
    for name in options:
        if name not in known:
            raise CourseError("mapping.formats.option", value=quoted(name), path=quoted(f"*{ending}"))


def written(journey: "JourneyMap", path: Path, overwrite: bool, options: dict[str, Any]) -> Path:
    """Writes a map in a format that is not its own, sparing what somebody else may have made."""
    ending = path.suffix.lower()
    new = content(journey, ending, options)
    if path.is_file():
        if ending in READERS and not overwrite:
            _readable(type(journey), path)
        if ending in _BY_HAND:
            with contextlib.suppress(OSError):
                old = path.read_bytes()
                if old.strip() and old != new:
                    write_bytes(path.with_name(path.name + ".bak"), old)
    return write_bytes(path, new)


def _readable(model: "type[JourneyMap]", path: Path) -> None:
    """Refuses to write over a file that is not a map."""
    if not path.stat().st_size:
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model.read(path)
    except CourseError as problem:
        shown = quoted(os.fspath(path), 80)
        raise CourseError("documents.error.unreadable", path=shown, problem=str(problem)) from problem
