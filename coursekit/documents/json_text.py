"""JSON without surprises: a key given twice, NaN and bottomless nesting are mistakes with a line."""

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from coursekit.documents.places import Path, Source
from coursekit.documents.yaml_text import MAX_DEPTH, check_size
from coursekit.messages import CourseError, quoted

_SPACE = re.compile(r"[ \t\n\r]*")
_SCALAR = re.compile(r"[^\s,\]}]+")


class _TwiceError(ValueError):
    def __init__(self, key: str):
        super().__init__(key)
        self.key = key


def load(said: str, name: str = "") -> tuple[Any, Source]:
    """The data in a text of JSON, and the line of each of its cells."""
    check_size(said, name)
    try:
        data = json.loads(said, object_pairs_hook=_once, parse_constant=_no_constant, parse_int=_whole)
    except json.JSONDecodeError as problem:
        where = Source(name).where(line=problem.lineno)
        key = "cut" if not said[problem.pos :].strip() or "Unterminated" in problem.msg else "json"
        raise CourseError(f"documents.error.{key}", where=where) from problem
    except _TwiceError as problem:
        raise CourseError("documents.error.twice", where=_where_twice(said, name), key=quoted(problem.key)) from problem
    except RecursionError as problem:
        raise CourseError("documents.error.too_deep", where=Source(name).where(), most=MAX_DEPTH) from problem
    except _ConstantError as problem:
        line = next((n for n, one in enumerate(said.split("\n"), 1) if str(problem) in one), None)
        where = Source(name).where(line=line)
        raise CourseError("documents.error.constant", where=where, value=str(problem)) from problem
    lines, _ = positions(said, name)
    return data, Source(name, lines)


def dump(data: Any) -> str:
    """Data as JSON, indented, with accents as they are."""
    # A lone surrogate cannot be stored as UTF-8; models refuse it, so this is never met.
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


class _ConstantError(ValueError):
    """NaN, Infinity and −Infinity, which JSON does not have."""


def _no_constant(said: str) -> Any:
    raise _ConstantError(said)


def _whole(said: str) -> int | float:
    return int(said) if len(said) < 400 else float(said)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    built: dict[str, Any] = {}
    for key, value in pairs:
        if key in built:
            raise _TwiceError(key)
        built[key] = value
    return built


def _where_twice(said: str, name: str) -> str:
    _, twice = positions(said, name)
    return Source(name).where(*twice) if twice else Source(name).where()


def positions(said: str, name: str = "") -> tuple[dict[Path, int], tuple[Path, int] | None]:
    """The line of each cell of a sound text of JSON, and the first key that stands twice.

    >>> positions('{"a":\\n [1,\\n 2]}')[0]
    {(): 1, ('a',): 1, ('a', 0): 2, ('a', 1): 3}
    """
    lines: dict[Path, int] = {}
    twice: list[tuple[Path, int]] = []
    counted = [0, 1]  # up to which character, and the line there

    def line(at: int) -> int:
        counted[1] += said.count("\n", counted[0], at)
        counted[0] = at
        return counted[1]

    def skip(at: int) -> int:
        found = _SPACE.match(said, at)
        return found.end() if found else at

    def value(at: int, path: Path, own_line: bool = True) -> int:
        at = skip(at)
        if len(path) > MAX_DEPTH:
            raise CourseError("documents.error.too_deep", where=Source(name).where(line=line(at)), most=MAX_DEPTH)
        if own_line:
            lines[path] = line(at)
        if said[at] == '"':
            return scanstring(said, at + 1)[1]
        if said[at] in "{[":
            return inside(at, path)
        found = _SCALAR.match(said, at)
        return found.end() if found else at + 1

    def inside(at: int, path: Path) -> int:
        named, close, number = said[at] == "{", "}" if said[at] == "{" else "]", 0
        at = skip(at + 1)
        while said[at] != close:
            if named:
                key, end = scanstring(said, at + 1)
                here = (*path, key)
                if here in lines:
                    twice.append((path, line(at)))
                lines[here] = line(at)
                at = value(skip(end) + 1, here, own_line=False)
            else:
                at = value(at, (*path, number))
                number += 1
            at = skip(at)
            if said[at] == ",":
                at = skip(at + 1)
        return at + 1

    value(0, ())
    return lines, twice[0] if twice else None
