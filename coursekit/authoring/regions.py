"""Solution regions: what the exercise keeps, what the solution shows, what nbgrader gets.

A region stands after a line that runs (``...``, ``nps_score = ...``, ``return ...``), so that the blank cell runs too.
"""

import ast
import re
import warnings
from dataclasses import dataclass

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
# nbgrader takes these words for a region wherever they stand, so they may stand nowhere else.
_ANY = re.compile(r"(begin|end)[ _-]?solution", re.I)


class RegionError(Exception):
    """A damaged region: the message's key, and the line of the cell (from 0)."""

    def __init__(self, key: str, line: int, **values: object):
        super().__init__(key)
        self.key, self.line, self.values = key, line, values


@dataclass(frozen=True)
class Region:
    """Lines (from 0) of the markers, and the statements before them that stand in for the solution."""

    begin: int
    end: int
    holders: tuple[tuple[int, int], ...]
    returns: bool


def parse(source: str, name: str = "<cell>") -> ast.Module:
    """The cell as Python, with the top-level ``await`` that notebooks allow."""
    flags = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    with warnings.catch_warnings():
        # What the compiler only warns of ("\\d", `x is 1`) would be seen in the notebook: it raises SyntaxError.
        warnings.simplefilter("error")
        tree = compile(source, name, "exec", flags=flags, dont_inherit=True)
        assert isinstance(tree, ast.Module)
        # The parser lets `return` stand outside a function; the compiler does not.
        compile(tree, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    return tree


def regions(source: str) -> list[Region]:
    """The regions of a cell, checked: paired, not nested, each after a line that runs."""
    lines = source.split("\n")
    pairs = _pairs(lines)
    if not pairs:
        return []
    try:
        tree = parse(_without(lines, pairs))
    except SyntaxError:
        raise RegionError("authoring.region_unfilled", _culprit(lines, pairs)) from None
    return [_region(lines, tree, begin, end) for begin, end in pairs]


def _without(lines: list[str], pairs: list[tuple[int, int]]) -> str:
    kept = list(lines)
    for begin, end in pairs:
        kept[begin : end + 1] = [""] * (end + 1 - begin)
    return "\n".join(kept)


def _culprit(lines: list[str], pairs: list[tuple[int, int]]) -> int:
    """The first region without which the cell is no longer Python."""
    for pair in pairs:
        try:
            parse(_without(lines, [pair]))
        except SyntaxError:
            return pair[0]
    return pairs[0][0]


def _pairs(lines: list[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for number, line in enumerate(lines):
        if not _ANY.search(line):
            continue
        mark = line.strip()
        if mark not in (BEGIN, END):
            raise RegionError("authoring.region_spelling", number)
        if mark == BEGIN:
            if opened is not None:
                raise RegionError("authoring.region_nested", number, first=opened)
            opened = number
        else:
            if opened is None:
                raise RegionError("authoring.region_unopened", number)
            if not any(text.strip() for text in lines[opened + 1 : number]):
                raise RegionError("authoring.region_empty", opened)
            found.append((opened, number))
            opened = None
    if opened is not None:
        raise RegionError("authoring.region_unclosed", opened)
    return found


def _region(lines: list[str], tree: ast.Module, begin: int, end: int) -> Region:
    indent = len(lines[begin]) - len(lines[begin].lstrip())
    body, index = _before(tree, begin + 1, indent)
    if body is None or not _runs(body[index]):
        raise RegionError("authoring.region_unfilled", begin)
    last = body[index]
    between = lines[last.end_lineno or 0 : begin]
    if any(text.strip() and not text.lstrip().startswith("#") for text in between):
        raise RegionError("authoring.region_unfilled", begin)
    if not isinstance(last, ast.Assign | ast.AnnAssign):
        return Region(begin, end, (_span(last),), isinstance(last, ast.Return))
    # The solution drops `nps_score = ...` only where it gives the name a value of its own.
    given = _stored("\n".join(lines[begin + 1 : end]))
    holders = []
    while index >= 0 and _runs(body[index]) and (names := _targets(body[index])) and names <= given:
        holders.append(_span(body[index]))
        index -= 1
    return Region(begin, end, tuple(holders), False)


def _before(tree: ast.Module, line: int, indent: int) -> tuple[list[ast.stmt] | None, int]:
    """The block, and the place in it, of the last statement of this indentation that ends before ``line``."""
    best: tuple[list[ast.stmt] | None, int] = (None, -1)
    latest = 0
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if not isinstance(block, list):
                continue
            for index, statement in enumerate(block):
                ends = statement.end_lineno or 0
                if ends < line and statement.col_offset == indent and ends > latest:
                    best, latest = (block, index), ends
    return best


def _runs(statement: ast.stmt) -> bool:
    """Whether a statement only holds a place: ``...``, ``pass``, ``return ...``, ``x = ...``, ``x = None``."""
    if isinstance(statement, ast.Pass | ast.Return):
        return True
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant) and statement.value.value is Ellipsis
    if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
        value = statement.value
        try:
            ast.literal_eval(value)
        except (ValueError, TypeError):
            return any(isinstance(node, ast.Constant) and node.value is Ellipsis for node in ast.walk(value))
        return True
    return False


def _span(statement: ast.stmt) -> tuple[int, int]:
    return statement.lineno - 1, (statement.end_lineno or statement.lineno) - 1


def _targets(statement: ast.stmt) -> set[str]:
    if not isinstance(statement, ast.Assign | ast.AnnAssign):
        return set()
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _stored(body: str) -> set[str]:
    import textwrap

    tree = ast.parse(f"async def _():\n{textwrap.indent(textwrap.dedent(body), '    ')}\n")
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def for_nbgrader(source: str) -> str:
    """The cell with its regions, ready for nbgrader.

    A region goes before the ``return ...`` that stands in for it: after it, the solution would never run.
    """
    lines = source.split("\n")
    for region in reversed(regions(source)):
        if region.returns:
            (start, stop), body = region.holders[0], lines[region.begin : region.end + 1]
            kept = lines[start : stop + 1] + lines[stop + 1 : region.begin]
            lines[start : region.end + 1] = body + kept
    return tidy(lines)


def blank(source: str) -> str:
    """The cell as the exercise has it: an empty line where a region was, as nbgrader's release leaves it."""
    lines: list[str] = []
    inside = False
    for line in for_nbgrader(source).split("\n"):
        if line.strip() == BEGIN:
            inside = True
            lines.append("")
        elif line.strip() == END:
            inside = False
        elif not inside:
            lines.append(line)
    return tidy(lines)


def solved(source: str) -> str:
    """The cell as the solution has it: without the markers and the lines that stood in for the solution."""
    lines: list[str | None] = list(source.split("\n"))
    for region in regions(source):
        lines[region.begin] = lines[region.end] = None
        for start, stop in region.holders:
            lines[start : stop + 1] = [None] * (stop + 1 - start)
    return tidy([line for line in lines if line is not None])


def tidy(lines: list[str]) -> str:
    """No spaces at line ends, no empty lines at the end."""
    return "\n".join(line.rstrip() for line in lines).strip("\n")
