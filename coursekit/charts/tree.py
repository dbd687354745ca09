"""The tree of indicators: what drives what, at which stage, and who answers for it."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import GRID, INK, SOFT, canvas
from coursekit.messages import CourseError, did_you_mean, number, quoted, text

_ROW = 0.36  # inches
_LETTERS = 34
_INDENT, _STAGE, _OWNER = 4.5, 56, 79  # in hundredths of the width


def kpi_tree(nodes: Sequence[Mapping[str, Any]] | pd.DataFrame, *, title: str | None = None) -> Chart:
    """Indicators under the one they drive, each with its stage of the journey and its owner.

    Parameters
    ----------
    nodes : list of dict, or pandas.DataFrame
        One per indicator: ``metric``, ``stage``, ``owner`` and, for all but the roots, ``parent`` (the metric that it
        drives). A blank owner is shown as a gap, and the title counts the gaps.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per indicator in the order drawn: ``metric``, ``stage``, ``owner``, ``parent``, ``depth``.

    Examples
    --------
    >>> chart = kpi_tree([
    ...     {"metric": "CLV", "stage": "loyalty", "owner": "Inés"},
    ...     {"metric": "retention", "stage": "loyalty", "owner": "", "parent": "CLV"},
    ... ])
    >>> chart.title
    '1 of 2 indicators have no owner'
    """
    order = list(_walk(_rows(nodes)))
    columns = ["metric", "stage", "owner", "parent", "depth"]
    data = pd.DataFrame([{**row, "depth": depth} for row, depth in order], columns=columns)
    if data.empty:
        return nothing_to_show(text("charts.nothing.indicators"), data, title)
    ownerless = sum(not row["owner"] for row, _ in order)
    levels = 1 + max(depth for _, depth in order)
    about = {"count": number(len(order)), "missing": number(ownerless), "depth": number(levels)}
    heading = title or text("charts.tree.gaps" if ownerless else "charts.tree.full", **about)
    nobody = text("charts.tree.nobody")
    said = []
    for row, _ in order:
        filled = {name: words or nobody for name, words in row.items()}
        said.append(text("charts.tree.under" if row["parent"] else "charts.tree.root", **filled))
    description = text("charts.tree.description", said="; ".join(said), **about)
    return Chart(_picture(order, nobody), heading, description, data)


def _picture(order: list[tuple[dict[str, str], int]], nobody: str) -> Any:
    place_of = {row["metric"]: place for place, (row, _) in enumerate(order)}
    with canvas(height=1.1 + _ROW * (len(order) + 1)) as (figure, axes):
        axes.set_axis_off()
        axes.set_xlim(0, 100)
        axes.set_ylim(len(order) - 0.4, -1.3)
        for x, name in ((0, "metric"), (_STAGE, "stage"), (_OWNER, "owner")):
            axes.text(x, -0.9, text(f"charts.tree.{name}"), color=SOFT, va="center")
        axes.plot([0, 100], [-0.5, -0.5], color=SOFT, linewidth=0.8)
        for place, (row, depth) in enumerate(order):
            weight = "bold" if depth == 0 else "normal"
            axes.text(_INDENT * depth, place, _short(row["metric"], _LETTERS - 3 * depth), va="center", weight=weight)
            for x, name in ((_STAGE, "stage"), (_OWNER, "owner")):
                words, ink = (_short(row[name], 16), INK) if row[name] else (nobody, SOFT)
                axes.text(x, place, words, va="center", color=ink)
            axes.plot([0, 100], [place + 0.5] * 2, color=GRID, linewidth=0.8)
            if depth:
                # An elbow from the indicator above.
                left = _INDENT * (depth - 1) + 1.2
                down = [place_of[row["parent"]] + 0.35, place, place]
                axes.plot([left, left, left + 2.6], down, color=SOFT, linewidth=1)
    return figure


def _short(words: str, letters: int) -> str:
    letters = max(letters, 8)
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…"


def _rows(nodes: Any) -> dict[str, dict[str, str]]:
    """The indicators by name, each with text in every field; what is wrong is named."""
    if isinstance(nodes, pd.DataFrame):
        nodes = nodes.to_dict("records")
    if isinstance(nodes, str | Mapping) or not isinstance(nodes, Sequence):
        raise CourseError("charts.tree.not_a_list", value=quoted(nodes))
    rows: dict[str, dict[str, str]] = {}
    for position, node in enumerate(nodes, start=1):
        if not isinstance(node, Mapping):
            raise CourseError("charts.tree.not_a_node", position=position, value=quoted(node))
        row = {name: _field(node.get(name)) for name in ("metric", "stage", "owner", "parent")}
        if not row["metric"]:
            raise CourseError("charts.tree.no_metric", position=position)
        if row["metric"] in rows:
            raise CourseError("charts.tree.twice", metric=quoted(row["metric"]))
        rows[row["metric"]] = row
    for row in rows.values():
        if row["parent"] and row["parent"] not in rows:
            hint = did_you_mean(row["parent"], rows)
            raise CourseError(
                "charts.tree.no_parent", metric=quoted(row["metric"]), parent=quoted(row["parent"]), hint=hint
            )
    return rows


def _field(value: Any) -> str:
    return "" if value is None or (isinstance(value, float) and value != value) else str(value).strip()


def _walk(rows: dict[str, dict[str, str]]) -> list[tuple[dict[str, str], int]]:
    """Each indicator before those under it, with its depth; one that drives itself in a circle is an error."""
    below: dict[str, list[str]] = {name: [] for name in rows}
    for name, row in rows.items():
        if row["parent"]:
            below[row["parent"]].append(name)
    order: list[tuple[dict[str, str], int]] = []
    waiting = [(name, 0) for name, row in reversed(rows.items()) if not row["parent"]]
    while waiting:
        name, depth = waiting.pop()
        order.append((rows[name], depth))
        waiting += [(child, depth + 1) for child in reversed(below[name])]
    if len(order) < len(rows):
        reached = {row["metric"] for row, _ in order}
        lost = next(name for name in rows if name not in reached)
        raise CourseError("charts.tree.circle", metric=quoted(lost))
    return order
