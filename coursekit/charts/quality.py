"""SERVQUAL in two pictures: the gap of each dimension, and gap against importance."""

import math
from textwrap import fill
from typing import TYPE_CHECKING, Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, BLACK, BLUE, GOOD, PAPER, SOFT, canvas, vertical_grid
from coursekit.charts.words import joined, level_of, value_and_interval
from coursekit.kpis import Estimate, ServiceQuality, dimension_name
from coursekit.kpis._input import one_of
from coursekit.messages import CourseError, number, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ENDS = 3  # items named at each end


def servqual_gaps(result: ServiceQuality, by: str = "dimensions", *, title: str | None = None) -> Chart:
    """The gap of each dimension (or item) with its interval: left of 0 the service falls short of what is expected.

    Parameters
    ----------
    result : ServiceQuality
        From :func:`coursekit.kpis.servqual`; from `servperf` the perceptions are drawn.
    by : {"dimensions", "items"}
        What a row is.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per dimension or item: ``dimension`` (or ``item``), ``value``, ``low``, ``high``, ``n``.

    Notes
    -----
    The title names the largest shortfall only if its whole interval lies below 0.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.kpis import Instrument, servqual
    >>> short = Instrument("short", {"reliability": [1, 2], "empathy": [3]})
    >>> e = pd.DataFrame({"e1": [7, 6, 7], "e2": [7, 6, 6], "e3": [5, 5, 6]})
    >>> p = pd.DataFrame({"p1": [5, 5, 5], "p2": [4, 5, 4], "p3": [6, 5, 6]})
    >>> servqual_gaps(servqual(e, p, instrument=short)).data["value"].round(2).tolist()
    [-1.83, 0.33]
    """
    one_of("by", by, ("dimensions", "items"))
    table = _checked(result).dimensions if by == "dimensions" else result.items
    data = table.reset_index(names=by.removesuffix("s"))[[by.removesuffix("s"), result.kind, "low", "high", "n"]]
    data = data.rename(columns={result.kind: "value"})
    if not result.n:
        return nothing_to_show(text("charts.nothing.answers"), data, title)
    labels = [_label(result, key, by) for key in table.index]
    known = data.assign(label=labels).dropna(subset="value").sort_values("value", kind="stable")
    heading = title or _worst(known.iloc[0], result.kind)
    description = _gaps_in_words(result, known, by)
    with canvas(height=1.9 + (0.42 if by == "dimensions" else 0.3) * len(data)) as (figure, axes):
        _points(axes, data, result.kind)
        if by == "dimensions":
            axes.set_yticks(range(len(data)), labels)
        else:
            _item_labels(axes, result)
        axes.set_xlabel(text(f"charts.servqual.{result.kind}_axis", level=level_of(result.level)))
        overall = value_and_interval(result.overall)
        words = text("charts.servqual.under_title", overall=overall, n=number(result.n))
        # The names on the left leave it a narrower space than other pictures have.
        axes.set_title(fill(words, 52), loc="left")
    return Chart(figure, heading, description, data)


def _checked(result: Any) -> ServiceQuality:
    if not isinstance(result, ServiceQuality):
        raise CourseError("charts.servqual.not_a_result", kind=type(result).__name__)
    return result


def _label(result: ServiceQuality, index: Any, by: str) -> str:
    if by == "dimensions":
        return dimension_name(str(index)).capitalize()
    dimension = dimension_name(str(result.items.loc[index, "dimension"]))
    return text("charts.servqual.item", item=index, dimension=dimension)


def _worst(row: pd.Series, kind: str) -> str:
    about = {"name": row["label"], "value": number(row["value"], 2)}
    if kind == "perception":
        return text("charts.servqual.lowest", **about)
    return text("charts.servqual.short" if row["high"] < 0 else "charts.servqual.none_short", **about)


def _gaps_in_words(result: ServiceQuality, known: pd.DataFrame, by: str) -> str:
    # All dimensions, from the lowest; of 22 items the ends.
    told = known if by == "dimensions" or len(known) <= 2 * _ENDS else pd.concat([known[:_ENDS], known[-_ENDS:]])
    said = []
    for one in told.to_dict("records"):
        e = Estimate(one["value"], one["low"], one["high"], n=one["n"], level=result.level)
        said.append(text("charts.servqual.one", name=one["label"], value=value_and_interval(e)))
    about = {"overall": value_and_interval(result.overall), "n": number(result.n), "said": "; ".join(said)}
    words = text(f"charts.servqual.{result.kind}_description", **about)
    if len(told) < len(known):
        words += " " + text("charts.servqual.ends", ends=number(_ENDS), of=number(len(known)))
    if result.weighted:
        words += " " + text("charts.servqual.weighted", weighted=value_and_interval(result.weighted))
    if result.incomplete:
        words += " " + text("charts.servqual.incomplete", incomplete=number(result.incomplete))
    return words


def _points(axes: "Axes", data: pd.DataFrame, kind: str) -> None:
    for place, one in enumerate(data.to_dict("records")):
        colour = BLUE if kind == "perception" or one["value"] >= 0 else BAD
        if not math.isnan(one["low"]):
            axes.plot([one["low"], one["high"]], [place, place], color=colour, linewidth=2.2, solid_capstyle="butt")
        axes.plot(one["value"], place, "o" if colour == BLUE else "D", color=colour, markersize=8, zorder=3)
    axes.set_ylim(len(data) - 0.5, -0.5)
    axes.margins(x=0.06)
    if kind == "gap":
        axes.axvline(0, color=BLACK, linewidth=1.2)
    vertical_grid(axes)
    axes.tick_params(axis="y", length=0)


def _item_labels(axes: "Axes", result: ServiceQuality) -> None:
    """The number of each item, and the name of its dimension once, beside them."""
    axes.set_yticks(range(len(result.items)), [str(item) for item in result.items.index])
    start = 0
    for name, items in result.instrument.dimensions.items():
        label = fill(dimension_name(name).capitalize(), 15)
        middle = start + (len(items) - 1) / 2
        axes.text(-0.07, middle, label, ha="right", va="center", color=SOFT, transform=axes.get_yaxis_transform())
        start += len(items)
        if start < len(result.items):
            axes.axhline(start - 0.5, color=SOFT, linewidth=0.8, linestyle=":")


def servqual_priorities(result: ServiceQuality, *, title: str | None = None) -> Chart:
    """Where to begin: how important each dimension is, against how far the service falls short in it.

    Lines cut at an equal share of the points and at the overall score; upper left stands what is important and worse
    than the rest.

    Parameters
    ----------
    result : ServiceQuality
        From :func:`coursekit.kpis.servqual` or ``servperf`` with weights.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` is ``result.priorities``.

    Notes
    -----
    The quadrants are relative: some dimension is always worse than the mean, however good the service.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.kpis import Instrument, servqual
    >>> short = Instrument("short", {"reliability": [1, 2], "empathy": [3]})
    >>> e = pd.DataFrame({"e1": [7, 6, 7], "e2": [7, 6, 6], "e3": [5, 5, 6]})
    >>> p = pd.DataFrame({"p1": [5, 5, 5], "p2": [4, 5, 4], "p3": [6, 5, 6]})
    >>> result = servqual(e, p, {"reliability": 60, "empathy": 40}, instrument=short)
    >>> servqual_priorities(result).title
    'To improve first: reliability'
    """
    table = _checked(result).priorities
    if table.empty:
        return nothing_to_show(text("charts.nothing.weights"), table, title)
    first = [dimension_name(str(name)) for name in table.index[table["quadrant"] == "act"]]
    heading = title or (
        text("charts.priorities.title", names=joined(first)) if first else text("charts.priorities.none")
    )
    said = [
        text(
            "charts.priorities.one",
            name=dimension_name(str(name)),
            importance=number(line["importance"], 1),
            value=number(line[result.kind], 2),
            quadrant=text(f"kpis.servqual.quadrant.{line['quadrant']}"),
        )
        for name, line in table.iterrows()
    ]
    share, middle = 100 / len(table), result.overall.value
    about = {
        "share": number(share, 0 if share.is_integer() else 1),
        "middle": number(middle, 2),
        "said": "; ".join(said),
    }
    description = text(f"charts.priorities.{result.kind}_description", **about)
    with canvas(height=4.6) as (figure, axes):
        _quadrants(axes, table, result.kind, share, middle)
        axes.set_xlabel(text(f"charts.priorities.{result.kind}_axis"))
        axes.set_ylabel(text("charts.priorities.importance_axis"))
    return Chart(figure, heading, description, table.copy())


def _quadrants(axes: "Axes", table: pd.DataFrame, kind: str, share: float, middle: float) -> None:
    values, importance = table[kind], table["importance"]
    # Room on all sides of the cross, and for the names beside the points.
    reach_x = 1.35 * max(0.1, (values - middle).abs().max())
    reach_y = 1.35 * max(1.0, (importance - share).abs().max())
    axes.set_xlim(middle - reach_x, middle + reach_x)
    axes.set_ylim(share - reach_y, share + reach_y)
    axes.axvline(middle, color=SOFT, linewidth=1.2, linestyle="--")
    axes.axhline(share, color=SOFT, linewidth=1.2, linestyle="--")
    for name, line in table.iterrows():
        urgent = line["quadrant"] == "act"
        colour = BAD if urgent else GOOD
        axes.plot(line[kind], line["importance"], "D" if urgent else "o", color=colour, markersize=10, zorder=3)
        right = line[kind] > middle
        right = line[kind] > middle + 0.3 * reach_x
        label = axes.annotate(
            dimension_name(str(name)), (line[kind], line["importance"]), (-11 if right else 11, 0),
            textcoords="offset points", ha="right" if right else "left", va="center",
        )  # fmt: skip
        # The dashed lines may pass behind a name, not through it.
        label.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 1.0})
    for quadrant, x, y in (("act", 0.01, 0.98), ("keep", 0.99, 0.98), ("later", 0.01, 0.02), ("ease", 0.99, 0.02)):
        axes.text(
            x, y, text(f"kpis.servqual.quadrant.{quadrant}"), transform=axes.transAxes, color=SOFT, style="italic",
            ha="left" if x < 0.5 else "right", va="top" if y > 0.5 else "bottom",
        )  # fmt: skip
    axes.grid(visible=False)
