"""A document as cells, each with its path and a plain value, and back again."""

from collections.abc import Iterator
from typing import Any, Union, get_origin

from pydantic import BaseModel

from coursekit.documents.mistakes import type_at
from coursekit.documents.places import Path, written
from coursekit.mapping.formats.spreadsheet import number_of, truth_of
from coursekit.mapping.model import JourneyMap


def flat(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every cell of plain data with its path.

    >>> list(flat({"a": [{"b": 1}], "c": {"es": "x"}}))
    [(('a', 0, 'b'), 1), (('c', 'es'), 'x')]
    """
    if isinstance(data, dict):
        for key, value in data.items():
            yield from flat(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from flat(value, (*path, number))
    else:
        yield path, data


class Tree:
    """Plain data put together from cells in any order."""

    def __init__(self) -> None:
        self.root: dict = {}

    def put(self, path: Path, value: Any) -> bool:
        """Puts a value at a path; False where there is one already, or something inside it."""
        here = self.root
        for piece in path[:-1]:
            here = here.setdefault(piece, {})
            if not isinstance(here, dict):
                return False
        if path[-1] in here:
            return False
        here[path[-1]] = value
        return True

    def get(self, path: Path) -> Any:
        """What stands at a path, or None."""
        here: Any = self.root
        for piece in path:
            if not isinstance(here, dict) or piece not in here:
                return None
            here = here[piece]
        return here

    def data(self) -> Any:
        """The tree as dicts and lists; where items of a list were taken out, the others close up."""
        return _listed(self.root)


def _listed(tree: Any) -> Any:
    if not isinstance(tree, dict):
        return tree
    if tree and all(isinstance(key, int) for key in tree):
        return [_listed(tree[key]) for key in sorted(tree)]
    return {key: _listed(value) for key, value in tree.items()}


def is_text(path: Path) -> bool:
    """Whether a cell of a map is a text that may be written in several languages."""
    return get_origin(type_at(JourneyMap, path)) in (Union, type(int | str))


def typed(path: Path, said: str) -> Any:
    """The value that a cell of a map holds, from how a spreadsheet shows it; what will not do is left as it is."""
    kind = type_at(JourneyMap, path)
    if kind is int or kind is float:
        found = number_of(said)
        if found is None:
            return said
        return int(found) if kind is int and float(found).is_integer() else found
    if kind is bool:
        return truth_of(said)
    return said


def holder(path: Path) -> Path | None:
    """The nearest part around a cell that cites evidence, or None."""
    for end in range(len(path) - 1, 0, -1):
        part = type_at(JourneyMap, path[:end])
        if isinstance(part, type) and issubclass(part, BaseModel) and "evidence" in part.model_fields:
            return path[:end]
    return None


def column(path: Path) -> str:
    """The path of a cell within its step, as a table calls it."""
    return written(path)
