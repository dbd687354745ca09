"""Cells that cannot change an answer: those that only draw, and those that only ask for a check, a hint or a widget.

A rule on the syntax alone, on the side of caution: one word that is not known, and the cell runs.
"""

import ast
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeGuard

from coursekit.grading.model import CodeCell
from coursekit.grading.notebook import parsed, syntax

# What a drawing library is called, and the module that must stand behind the name.
_DRAWERS = {"sns": {"seaborn"}, "plt": {"matplotlib.pyplot"}, "charts": {"coursekit.charts"}}
_MAY_BIND_ANYTHING = {"exec", "eval", "globals", "locals", "vars", "setattr", "delattr", "__import__", "__builtins__"}
_VERBS = {"check", "hint", "solution", "progress", "quiz", "sorter", "guess"}
# Methods of tables and columns that give a new object and change none.
_PURE = {
    "abs", "agg", "all", "any", "astype", "count", "cumsum", "describe", "diff", "div", "dropna", "explode", "fillna",
    "first", "groupby", "head", "isin", "isna", "last", "max", "mean", "median", "melt", "min", "mul", "notna",
    "nunique", "pivot", "pivot_table", "quantile", "rank", "rename", "rename_axis", "replace", "reset_index", "round",
    "set_index", "shift", "size", "sort_index", "sort_values", "stack", "std", "sum", "tail", "to_frame", "to_numpy",
    "to_period", "to_timestamp", "transpose", "unstack", "value_counts", "var",
}  # fmt: skip
_LONGEST_KEPT = 20_000
_ALLOWED = (
    ast.Constant, ast.Name, ast.Attribute, ast.Subscript, ast.Slice, ast.Tuple, ast.List, ast.Dict, ast.BinOp,
    ast.UnaryOp, ast.BoolOp, ast.Compare, ast.JoinedStr, ast.FormattedValue, ast.Starred,
    ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context, ast.keyword,
)  # fmt: skip


def without_idle(cells: Sequence[CodeCell], drawings: bool = True) -> list[CodeCell]:
    """The cells with those that cannot matter emptied: numbers of cells stay what the student sees.

    Parameters
    ----------
    drawings : bool
        Whether cells that only draw are emptied too; not where a question looks at what is drawn.

    Examples
    --------
    >>> told = 'import seaborn as sns\\nfrom coursekit import exercise\\nex = exercise("5.1a")'
    >>> codes = [told, 'ex.check("nps")', 'sns.histplot(x["nps"])', 'y = sns.histplot(x)']
    >>> [bool(cell.source) for cell in without_idle([CodeCell(code) for code in codes])]
    [True, False, False, True]
    """
    known = frozenset(_known_names(cells) - (set() if drawings else set(_DRAWERS)))
    return [
        CodeCell("", cell.question, cell.role) if _kept(_is_idle, cell.source)(cell.source, known) else cell
        for cell in cells
    ]


def _kept(function: Any, source: str) -> Any:
    """A function that remembers, but not what would fill the memory."""
    return function if len(source) <= _LONGEST_KEPT else function.__wrapped__


def _known_names(cells: Sequence[CodeCell]) -> set[str]:
    """Which of our names mean, everywhere in the notebook, what they usually mean."""
    bound: dict[str, set[str]] = {}
    for cell in cells:
        for name, meaning in _kept(_bound_in, cell.source)(cell.source):
            bound.setdefault(name, set()).add(meaning)
    if "*" in bound:
        return set()
    found = {name for name, modules in _DRAWERS.items() if bound.get(name) and bound[name] <= modules}
    return found | ({"ex"} if bound.get("ex") == {"exercise()"} else set())


# Most cells of a class are those of the exercise, and read once for all.
@lru_cache(maxsize=2_000)
def _bound_in(source: str) -> frozenset[tuple[str, str]]:
    """What names of a cell come to mean."""
    tree = syntax(source)
    opens = {id(node.targets[0]) for node in ast.walk(tree) if _opens_exercise(node)}
    return frozenset(
        pair for node in ast.walk(tree) for pair in ([("ex", "exercise()")] if id(node) in opens else _bindings(node))
    )


def _opens_exercise(node: ast.AST) -> TypeGuard[ast.Assign]:
    """Whether this is ``ex = exercise(…)``."""
    return (
        isinstance(node, ast.Assign)
        and len(node.targets) == 1
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == "ex"
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == "exercise"
    )


def _bindings(node: ast.AST) -> list[tuple[str, str]]:
    """Names that a node gives a meaning to; ``*`` where it may be any."""
    if isinstance(node, ast.Import):
        return [(a.asname or a.name.split(".")[0], a.name if a.asname else a.name.split(".")[0]) for a in node.names]
    if isinstance(node, ast.ImportFrom):
        return [(alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names]
    if isinstance(node, ast.Name):
        if node.id in _MAY_BIND_ANYTHING:
            return [("*", "")]
        return [(node.id, "other")] if isinstance(node.ctx, (ast.Store, ast.Del)) else []
    if isinstance(node, ast.Attribute):
        # sns.histplot = something: the name no longer means what it says.
        root = _root(node) if isinstance(node.ctx, (ast.Store, ast.Del)) else ""
        return [("*", "")] if node.attr == "__dict__" else [(root, "other")] if root else []
    if isinstance(node, ast.arg):
        return [(node.arg, "other")]
    # Functions, classes, and what except and match bind.
    name = getattr(node, "name", None)
    return [(name, "other")] if isinstance(name, str) and not isinstance(node, ast.alias) else []


def _root(node: ast.expr) -> str:
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


@lru_cache(maxsize=2_000)
def _is_idle(source: str, known: frozenset[str]) -> bool:
    try:
        # Lines of IPython's own are no Python: a cell with one runs as it is.
        body = parsed(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return bool(body) and all(isinstance(one, ast.Expr) and _is_idle_call(one.value, known) for one in body)


def _is_idle_call(node: ast.expr, known: frozenset[str]) -> bool:
    """A call of a drawing library, or of a verb of ``ex``, whose arguments change nothing either."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    called = node.func
    if not isinstance(called.value, ast.Name) or called.value.id not in known:
        return False
    if called.value.id == "ex" and called.attr not in _VERBS:
        return False
    return all(_changes_nothing(one) for one in [*node.args, *(keyword.value for keyword in node.keywords)])


def _changes_nothing(node: ast.expr) -> bool:
    for part in ast.walk(node):
        if isinstance(part, ast.Call):
            pure = isinstance(part.func, ast.Attribute) and part.func.attr in _PURE
            if not pure or any(keyword.arg in (None, "inplace", "out") for keyword in part.keywords):
                return False
        elif not isinstance(part, _ALLOWED):
            return False
    return True
