"""Where something stands in a document: ``stages[2].steps[0].emotion.score``, and on which line of which file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coursekit.messages import CourseError, quoted, text

Path = tuple[str | int, ...]
_PIECE = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")


def written(path: Sequence[str | int]) -> str:
    """A path as people read it.

    >>> written(("stages", 2, "steps", 0, "emotion", "score"))
    'stages[2].steps[0].emotion.score'
    """
    said = ""
    for piece in path:
        said += f"[{piece}]" if isinstance(piece, int) else f".{piece}" if said else piece
    return said


def parsed(path: "str | Sequence[str | int]") -> Path:
    """A path from its written form; anything else is refused.

    >>> parsed("stages[2].name.es")
    ('stages', 2, 'name', 'es')
    """
    if not isinstance(path, str):
        return tuple(path)
    pieces: list[str | int] = []
    at = 0
    while at < len(path):
        found = _PIECE.match(path, at)
        if found is None or (at == 0 and path[0] in ".["):
            raise CourseError("documents.error.path", path=quoted(path, 80))
        pieces.append(found[1] if found[1] is not None else int(found[2]))
        at = found.end()
    return tuple(pieces)


@dataclass(frozen=True)
class Source:
    """What a document was read from: the file's name, and the line on which each of its cells begins."""

    name: str = ""
    lines: Mapping[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int | None:
        """The line of a cell, or of the nearest one around it that was written."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return None

    def where(self, path: Path = (), line: int | None = None) -> str:
        """“mapa.yaml, line 12, stages[2].name”, as far as it is known, in the language in use.

        >>> Source("mapa.yaml", {(): 1, ("stages",): 4}).where(("stages", 0))
        'mapa.yaml, line 4, stages[0]'
        """
        line = line if line is not None else self.line(path)
        said = [self.name] if self.name else []
        if line is not None:
            said.append(text("documents.line", line=line))
        if path:
            said.append(written(path))
        return ", ".join(said) or text("documents.the_document")
