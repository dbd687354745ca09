"""Every text of a document with its place."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from coursekit.documents.types import TextMark


def walk_texts(part: BaseModel, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any, bool]]:
    """Path, text and whether it is a name, for every text that was written, in order."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value is not None:
            yield from _inside(value, (*path, field.alias or name), _mark(type(part), name))


def _inside(value: Any, path: tuple[str | int, ...], mark: TextMark | None) -> Iterator[tuple]:
    if isinstance(value, BaseModel):
        yield from walk_texts(value, path)
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _inside(item, (*path, number), mark)
    elif mark is not None:
        yield path, value, mark.name


@cache
def _mark(model: type[BaseModel], name: str) -> TextMark | None:
    """The mark of a field's type, wherever it stands in it: ``Text``, ``Text | None``, ``tuple[Text, ...]``."""
    field = model.model_fields[name]
    found = [one for one in field.metadata if isinstance(one, TextMark)]
    return found[0] if found else _marked(field.annotation)


def _marked(annotation: Any) -> TextMark | None:
    for one in getattr(annotation, "__metadata__", ()):
        if isinstance(one, TextMark):
            return one
    return next((found for one in get_args(annotation) if (found := _marked(one)) is not None), None)
