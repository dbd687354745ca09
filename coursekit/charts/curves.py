"""What the curves over time share: their names, their look, their sentences."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from coursekit.charts.theme import legend_below, series_style
from coursekit.charts.words import joined, value_and_interval
from coursekit.kpis import Estimate
from coursekit.messages import CourseError, number, percent, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 5


def by_name(given: Any, kind: type, key: str) -> dict[str, Any]:
    """One thing or several by name, as a dict; the empty name stands for a single one."""
    named = {str(name): one for name, one in given.items()} if isinstance(given, Mapping) else {"": given}
    if not 1 <= len(named) <= _MOST:
        raise CourseError("charts.curve.how_many", count=len(named), most=_MOST)
    for one in named.values():
        if not isinstance(one, kind):
            raise CourseError(key, kind=type(one).__name__)
    return named


def message(ends: dict[str, Estimate], after: str, name: str) -> str:
    if len(ends) == 1:
        (only,) = ends.values()
        return text(f"charts.{name}.title", after=after, rate=short_percent(only.value))
    values = joined([f"{series} {short_percent(e.value)}" for series, e in ends.items()])
    return text(f"charts.{name}.compare", after=after, values=values)


def short_percent(value: float) -> str:
    """A percentage for a title: a decimal only below 10, where it matters."""
    return percent(value, 1 if value < 9.95 else 0)


def values_in_words(ends: dict[str, Estimate]) -> str:
    """Each series with its value, interval and number of customers; a single one needs no name."""
    words = [(name, value_and_interval(e), number(e.n)) for name, e in ends.items()]
    return "; ".join(text("charts.curve.one", name=name, value=value, n=n).strip() for name, value, n in words)


def line(axes: "Axes", x: pd.Series, rows: pd.DataFrame, name: str, place: int) -> None:
    """A series with its band and its own colour, dash and marker."""
    colour, dash, marker = series_style(place)
    look: dict[str, Any] = {"color": colour, "linestyle": dash, "marker": marker, "linewidth": 2.2, "markersize": 6}
    axes.plot(x, rows["value"], label=name, **look)
    axes.fill_between(x, rows["low"], rows["high"], color=colour, alpha=0.15, linewidth=0)


def percent_axis(axes: "Axes", words: str, series: int) -> None:
    """An axis in percent that starts at 0, and a legend where there is more than one series."""
    axes.set_ylim(bottom=0)
    axes.set_ylim(top=min(axes.get_ylim()[1], 102))
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.set_ylabel(words)
    if series > 1:
        legend_below(axes)
