"""What the editors of documents share: the text that a document is copied out as and read in from, and plain data."""

import ast
import re
import warnings
from collections.abc import Mapping
from typing import Any

from coursekit.documents import json_text, yaml_text
from coursekit.documents.places import written
from coursekit.messages import CourseError, quoted


def read_document(said: str, name: str, otherwise: str) -> dict[str, Any]:
    """The data in a text of YAML or JSON, or in the line that was copied out; finished document or not.

    ``otherwise`` is the key of what is said of a text that holds none.
    """
    said = unquoted(said)
    load = json_text.load if said.lstrip().startswith("{") else yaml_text.load
    data, _source = load(said.removeprefix("\ufeff"), name)
    if not isinstance(data, Mapping):
        raise CourseError(otherwise, value=quoted(data))
    return dict(data)


def copied(value: Any, path: tuple[str | int, ...]) -> Any:
    """Plain data, copied: what is changed outside afterwards must not change the map unseen."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float) and value == value and abs(value) != float("inf"):
        return value
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return {key: copied(one, (*path, key)) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [copied(one, (*path, n)) for n, one in enumerate(value)]
    raise CourseError("widgets.map_editor.not_plain", where=written(path) or "document", value=quoted(value))


def quoted_lines(said: str) -> str:
    """A text of several lines as Python source that gives it back: lines stay lines."""
    inside = said.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    inside = "".join(one if one == "\n" or one.isprintable() else _escaped(one) for one in inside)
    return f'"""\\\n{inside}"""'


def unquoted(said: str) -> str:
    """The text in the line that was copied out, ``answer =`` and three quotes; any other text as it is.

    >>> unquoted(f"my_map = {quoted_lines('id: m')}"), unquoted("id: m")
    ('id: m', 'id: m')
    """
    line = said.removeprefix("\ufeff").strip()
    if re.match(r'[^\W\d]\w*\s*=\s*"""', line) is None:
        return said
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a backslash that somebody typed
            body = ast.parse(line).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return said
    value = body[0].value if len(body) == 1 and isinstance(body[0], ast.Assign) else None
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else said


def _escaped(one: str) -> str:
    return one.encode("unicode_escape").decode("ascii")


def as_list(value: Any) -> list[Any]:
    """The value if it is a list, else none: documents may be unfinished."""
    return value if isinstance(value, list) else []


def get_from(value: Any, key: str) -> Any:
    """What stands under ``key``, if ``value`` has keys at all."""
    return value.get(key) if isinstance(value, Mapping) else None
