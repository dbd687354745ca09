"""One notebook as plain data: its code cells and what it says of itself. Nothing in it is run or trusted.

Stored outputs are cut out of the bytes before they are parsed: a notebook of 100 MB is a few kilobytes of code.
"""

import ast
import json
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from coursekit.grading.model import CodeCell

# Below this size nothing is gained by cutting first.
_CUT_FROM = 2_000_000
# What a person wrote is far smaller; more than this is not an exercise.
MOST_CODE = 5_000_000
MOST_CELLS = 5_000
# Values under these keys are never looked at, and are what makes notebooks large.
_DROPPED = {b'"outputs"', b'"attachments"', b'"widgets"'}
# Strings are matched whole, so that a bracket inside one is not taken for structure. Possessive: no backtracking.
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_EXERCISE_ID = re.compile(r"\d{1,2}\.\d{1,2}[a-z]?")


@dataclass(frozen=True)
class Notebook:
    """What a notebook holds that grading looks at; ``problem`` is the key of a sentence where it cannot be run."""

    cells: Sequence[CodeCell] = ()
    exercise: str = ""
    lang: str = ""
    token: str = ""
    problem: str = ""
    problem_values: Mapping[str, Any] = field(default_factory=dict)


def parse(raw: bytes | memoryview) -> Notebook:
    """Reads the bytes of a notebook of format 3 or 4; never raises.

    >>> parse(b"").problem
    'grading.submissions.empty'
    >>> parse(b'{"nbformat": 4, "cells": [').problem
    'grading.submissions.truncated'
    """
    if not len(raw) or not bytes(raw[:1_000]).strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return _refused("empty")
    try:
        slim = without_outputs(raw) if len(raw) >= _CUT_FROM else bytes(raw)
        if len(slim) > 2 * MOST_CODE:
            return _refused("too_much_code", most=MOST_CODE // 1_000_000)
        data = json.loads(slim.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _refused("not_utf8", place=error.start)
    except json.JSONDecodeError as error:
        # What ends in the middle was cut off on its way; anything else never was a notebook.
        cut = bytes(raw[:100]).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _ends_early(error)
        return _refused("truncated" if cut else "not_json", line=error.lineno)
    except (RecursionError, ValueError, MemoryError):  # nested a thousand deep; a number of a million digits
        return _refused("not_json", line=1)
    return _read(data)


def _ends_early(error: json.JSONDecodeError) -> bool:
    rest = error.doc[error.pos :]
    return not rest.strip() or error.msg.startswith("Unterminated string")


def without_outputs(raw: bytes | memoryview) -> bytes:
    r"""The same JSON with the values of ``outputs``, ``attachments`` and ``widgets`` empty.

    >>> without_outputs(b'{"source": "\\"outputs\\": [1]", "outputs": [{"text": "]"}], "n": 1}')
    b'{"source": "\\"outputs\\": [1]", "outputs": [], "n": 1}'
    """
    kept: list[bytes] = []
    start, depth, dropping, waiting = 0, 0, 0, -1
    for token in _TOKEN.finditer(raw):
        first = raw[token.start()]
        if first == 0x22:  # a string: only one of our keys, followed by a colon, matters
            waiting = -1
            if not dropping and token.end() - token.start() <= 13 and token.group() in _DROPPED:
                waiting = token.end()
            continue
        if first in b"[{":
            depth += 1
            if not dropping and waiting >= 0 and bytes(raw[waiting : token.start()]).strip(b" \t\r\n") == b":":
                kept.append(bytes(raw[start : token.end()]))
                dropping = depth
        else:
            if depth == dropping:
                start, dropping = token.start(), 0
            depth -= 1
        waiting = -1
    if not dropping:
        kept.append(bytes(raw[start:]))
    return b"".join(kept)


def _read(data: Any) -> Notebook:
    if not isinstance(data, dict):
        return _refused("not_a_notebook")
    found = data.get("cells")
    if not isinstance(found, list) and isinstance(data.get("worksheets"), list):  # format 3
        sheets = [sheet.get("cells") for sheet in data["worksheets"] if isinstance(sheet, dict)]
        found = [cell for cells in sheets if isinstance(cells, list) for cell in cells]
    if not isinstance(found, list):
        return _refused("not_a_notebook")
    if not found:
        return _refused("no_cells")
    if len(found) > MOST_CELLS:
        return _refused("too_many_cells", n=len(found), most=MOST_CELLS)
    cells = [_code_cell(cell) for cell in found if isinstance(cell, dict) and cell.get("cell_type") == "code"]
    if not any(cell.source.strip() for cell in cells):
        return _refused("no_code")
    if sum(len(cell.source) for cell in cells) > MOST_CODE:
        return _refused("too_much_code", most=MOST_CODE // 1_000_000)
    said, called = _about(data), _first_call(cells)
    return Notebook(
        cells=tuple(cells),
        exercise=said.get("exercise") or called.get("exercise", ""),
        # Language and token are read off the cell that runs: metadata may be older.
        lang=called.get("lang") or said.get("lang", ""),
        token=called.get("token") or said.get("token", ""),
    )


def _code_cell(cell: dict[str, Any]) -> CodeCell:
    about = cell.get("metadata")
    ours = about.get("coursekit") if isinstance(about, dict) else None
    ours = ours if isinstance(ours, dict) else {}
    return CodeCell(
        _source(cell.get("source", cell.get("input", ""))), _text(ours.get("question")), _text(ours.get("role"))
    )


def _source(held: Any) -> str:
    """The text of a cell, kept as one string or as a list of lines; halves of characters are replaced."""
    joined = "".join(line for line in held if isinstance(line, str)) if isinstance(held, list) else held
    return joined.encode("utf-8", "replace").decode("utf-8") if isinstance(joined, str) else ""


def _text(value: Any, longest: int = 100) -> str:
    return value.encode("utf-8", "replace").decode("utf-8")[:longest] if isinstance(value, str) else ""


def _about(data: dict[str, Any]) -> dict[str, str]:
    """What the metadata says: exercise, language, token."""
    metadata = data.get("metadata")
    ours = metadata.get("coursekit") if isinstance(metadata, dict) else None
    if not isinstance(ours, dict):
        return {}
    return {name: _text(ours.get(name)).strip() for name in ("exercise", "lang", "token")}


def _first_call(cells: Iterable[CodeCell]) -> dict[str, str]:
    """What the first call of ``exercise(…)`` says, for notebooks whose metadata were taken away.

    >>> _first_call([CodeCell('%pylab\\nex = exercise("5.1a", lang="es", token="ana")')])
    {'exercise': '5.1a', 'lang': 'es', 'token': 'ana'}
    """
    for cell in cells:
        if "exercise" not in cell.source:
            continue
        for node in ast.walk(syntax(cell.source)):
            if isinstance(node, ast.Call) and _is_exercise(node.func):
                found = dict(zip(("exercise", "lang", "token"), map(_constant, node.args), strict=False))
                for keyword in node.keywords:
                    name = "exercise" if keyword.arg == "id" else keyword.arg
                    if name in ("exercise", "lang", "token"):
                        found[name] = _constant(keyword.value)
                if found.get("exercise"):
                    return found
    return {}


def _is_exercise(called: ast.expr) -> bool:
    return (isinstance(called, ast.Name) and called.id == "exercise") or (
        isinstance(called, ast.Attribute) and called.attr == "exercise"
    )


def _constant(node: ast.expr) -> str:
    return _text(node.value).strip() if isinstance(node, ast.Constant) else ""


def syntax(source: str) -> ast.Module:
    """The syntax tree of a cell without IPython's own lines; of the lines that parse alone where it is broken."""
    plain = "\n".join("" if line.lstrip()[:1] in ("%", "!") else line for line in source.split("\n"))
    try:
        return parsed(plain)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        pass
    body: list[ast.stmt] = []
    for line in plain.split("\n")[:2_000]:
        try:
            body += parsed(line.strip()).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return ast.Module(body=body, type_ignores=[])


def parsed(source: str) -> ast.Module:
    """The syntax tree of a cell; raises where it is not Python."""
    with warnings.catch_warnings():  # an invalid escape in a student's text is not ours to report
        warnings.simplefilter("ignore")
        return ast.parse(source)


def exercise_in(name: str) -> str:
    """The id of an exercise that a folder or assignment is named after.

    >>> exercise_in("5-1a-es"), exercise_in("5.1b"), exercise_in("ana-7")
    ('5.1a', '5.1b', '')
    """
    head = re.match(r"(\d{1,2})[.-](\d{1,2}[a-z]?)(?:[-_](?:[a-z]{2}))?$", name.strip())
    found = f"{head[1]}.{head[2]}" if head else ""
    return found if _EXERCISE_ID.fullmatch(found) else ""


def _refused(key: str, **values: Any) -> Notebook:
    return Notebook(problem=f"grading.submissions.{key}", problem_values=values)
