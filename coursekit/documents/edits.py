"""Changes to plain data at a path: the original is left as it was."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from coursekit.documents.places import Path, written
from coursekit.messages import CourseError


def looked_up(thing: Any, path: Path) -> Any:
    """What stands at a path of a model; an error names the part of the path that is not there."""
    for end, piece in enumerate(path, start=1):
        try:
            if isinstance(piece, int):
                thing = _listed(thing)[piece]
            elif isinstance(thing, BaseModel):
                # Named as a field, never as a method.
                thing = getattr(thing, piece) if piece in type(thing).model_fields else _nothing()
            else:
                thing = thing[piece] if isinstance(thing, Mapping) else _nothing()
        except (LookupError, TypeError) as problem:
            raise _no_place(path[:end]) from problem
    return thing


def replaced(data: Any, path: Path, value: Any) -> Any:
    """Data with another value at a path. Keys that are not there yet are made; items of a list must be there."""
    if not path:
        return value
    piece, rest = path[0], path[1:]
    if isinstance(piece, int):
        items = list(_at_least(data, piece, path))
        items[piece] = replaced(items[piece], rest, value)
        return items
    inside = dict(data) if isinstance(data, Mapping) else {} if data is None else _refuse(path)
    new = replaced(inside.get(piece), rest, value)
    if new is None:
        inside.pop(piece, None)
    else:
        inside[piece] = new
    return inside


def inserted(data: Any, path: Path, value: Any, at: int | None) -> Any:
    """Data with one more item in the list at a path."""
    items = list(_items(data, path))
    place = len(items) if at is None else at
    if not 0 <= place <= len(items):
        raise _no_place((*path, place))
    items.insert(place, value)
    return replaced(data, path, items)


def removed(data: Any, path: Path) -> Any:
    """Data without what stands at a path."""
    if not path:
        raise CourseError("documents.error.path", path="''")
    around, piece = path[:-1], path[-1]
    if isinstance(piece, int):
        items = list(_at_least(_plain_at(data, around), piece, path))
        del items[piece]
        return replaced(data, around, items or None)
    inside = _plain_at(data, around)
    if not isinstance(inside, Mapping) or piece not in inside:
        raise _no_place(path)
    rest = {key: value for key, value in inside.items() if key != piece}
    return replaced(data, around, rest or None) if around else rest


def moved(data: Any, path: Path, to: int) -> Any:
    """Data with an item of a list at another place of it."""
    if not path or not isinstance(path[-1], int):
        raise _no_place(path)
    around, piece = path[:-1], path[-1]
    items = list(_at_least(_plain_at(data, around), piece, path))
    if not 0 <= to < len(items):
        raise _no_place((*around, to))
    items.insert(to, items.pop(piece))
    return replaced(data, around, items)


def _items(data: Any, path: Path) -> list:
    try:
        found = _plain_at(data, path)
    except CourseError:
        found = None  # a list that was left out is an empty one
        if len(path) > 1:
            _plain_at(data, path[:-1])
    if found is None:
        return []
    return found if isinstance(found, list) else _refuse(path)


def _plain_at(data: Any, path: Path) -> Any:
    for end, piece in enumerate(path, start=1):
        if isinstance(piece, int):
            data = _at_least(data, piece, path[:end])[piece]
        elif isinstance(data, Mapping) and piece in data:
            data = data[piece]
        else:
            raise _no_place(path[:end])
    return data


def _at_least(data: Any, piece: int, path: Path) -> list:
    if not isinstance(data, list) or not 0 <= piece < len(data):
        raise _no_place(path)
    return data


def _listed(thing: Any) -> Any:
    return thing if isinstance(thing, list | tuple) else _nothing()


def _nothing() -> Any:
    raise LookupError


def _refuse(path: Path) -> Any:
    raise _no_place(path)


def _no_place(path: Path) -> CourseError:
    return CourseError("documents.error.no_place", path=written(path))
