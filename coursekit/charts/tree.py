"""The tree of indicators: what drives what, at which stage, and who answers for it."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import GRID, INK, SOFT, canvas
from coursekit.messages import CourseError, did_you_mean, number, quoted, text

_ROW = 0.36  # inches
_LETTERS = 34


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
    rows = _rows(nodes)
    columns = ["metric", "stage", "owner", "parent", "depth"]
    data = pd.DataFrame(
        [(r["metric"], r["stage"], r["owner"], r["parent"], d) for r, d in _walk(rows)], columns=columns
    )
    if data.empty:
        return nothing_to_show(text("charts.nothing.indicators"), data, title)
    ownerless = int((data["owner"] == "").sum())
    about = {"count": number(len(data)), "missing": number(ownerless), "depth": number(data["depth"].max() + 1)}
    heading = title or text("charts.tree.gaps" if ownerless else "charts.tree.full", **about)
    nobody = text("charts.tree.nobody")
    said = "; ".join(
        text(
            "charts.tree.under" if r.parent else "charts.tree.root",
            metric=r.metric,
            stage=r.stage or nobody,
            owner=r.owner or nobody,
            parent=r.parent,
        )
        for r in data.itertuples()
    )
    description = text("charts.tree.description", said=said, **about)
    with canvas(height=1.1 + _ROW * (len(data) + 1)) as (figure, axes):
        axes.set_axis_off()
        axes.set_xlim(0, 100)
        axes.set_ylim(len(data) - 0.4, -1.3)
        for place, name in ((0, "metric"), (56, "stage"), (79, "owner")):
            axes.text(place, -0.9, text(f"charts.tree.{name}"), color=SOFT, va="center")
        axes.plot([0, 100], [-0.5, -0.5], color=SOFT, linewidth=0.8)
        _branches(axes, data)
        for place, row in enumerate(data.itertuples()):
            weight = "bold" if row.depth == 0 else "normal"
            axes.text(4.5 * row.depth, place, _short(row.metric), va="center", weight=weight)
            axes.text(56, place, _short(row.stage, 16) or nobody, va="center", color=INK if row.stage else SOFT)
            axes.text(79, place, _short(row.owner, 16) or nobody, va="center", color=INK if row.owner else SOFT)
            axes.plot([0, 100], [place + 0.5] * 2, color=GRID, linewidth=0.8)
    return Chart(figure, heading, description, data)


def _branches(axes: Any, data: pd.DataFrame) -> None:
    """An elbow from each indicator to the one above it."""
    place_of = {metric: place for place, metric in enumerate(data["metric"])}
    for place, row in enumerate(data.itertuples()):
        if row.depth:
            left = 4.5 * (row.depth - 1) + 1.2
            axes.plot([left, left, left + 2.6], [place_of[row.parent] + 0.35, place, place], color=SOFT, linewidth=1)


def _short(words: str, letters: int = _LETTERS) -> str:
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
