"""One measure, period after period, each with its interval."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLUE, PAPER, SKY, canvas, horizontal_grid
from coursekit.charts.words import level_of, shown, value_and_interval
from coursekit.kpis import Estimate
from coursekit.messages import CourseError, number, percent, quoted, text

_FEW = 30


def over_time(
    estimates: Mapping[str, Estimate],
    measure: str,
    *,
    mark: str = "",
    few: int = _FEW,
    title: str | None = None,
) -> Chart:
    """A measure in one period after another, with the interval of each.

    Parameters
    ----------
    estimates : dict of Estimate
        The measure in each period, by the period's name, in order. Periods without a value stay empty places.
    measure : str
        What it is, for the axis and the title.
    mark : str
        A period whose place is shaded.
    few : int
        Periods with fewer answers are drawn hollow.
    title : str, optional
        Instead of the computed message, which tells first and last period apart only where their intervals do not
        overlap.

    Returns
    -------
    Chart
        ``data`` has a row per period: ``period``, ``value``, ``low``, ``high``, ``n``.

    Raises
    ------
    CourseError
        If something in ``estimates`` is no Estimate.

    Examples
    --------
    >>> from coursekit.kpis import nps
    >>> chart = over_time({"2025-Q1": nps([10, 9, 3] * 20), "2025-Q2": nps([10, 9, 9] * 20)}, "NPS")
    >>> print(chart.title)
    NPS: 33.3 in 2025-Q1 and 100.0 in 2025-Q2; their intervals do not overlap
    """
    for name, one in estimates.items():
        if not isinstance(one, Estimate):
            raise CourseError("charts.over_time.no_estimate", period=quoted(name), kind=type(one).__name__)
    rows = [(str(name), e.value, e.low, e.high, e.n) for name, e in estimates.items()]
    data = pd.DataFrame(rows, columns=["period", "value", "low", "high", "n"])
    known = [(str(name), e) for name, e in estimates.items() if e]
    if not known:
        return nothing_to_show(text("charts.over_time.nothing", measure=measure), data, title)
    said = [text("charts.by.one", group=name, value=value_and_interval(e), n=number(e.n)) for name, e in known]
    description = text("charts.over_time.description", measure=measure, periods="; ".join(said))
    missing = [str(name) for name, e in estimates.items() if not e]
    if missing:
        description += " " + text("charts.over_time.missing", periods=", ".join(missing))
    if small := [name for name, e in known if e.n < few]:
        description += " " + text("charts.over_time.few", few=number(few), periods=", ".join(small))
    return Chart(_picture(estimates, measure, mark, few), title or _message(known, measure), description, data)


def _message(known: list[tuple[str, Estimate]], measure: str) -> str:
    (first, then), (last, now) = known[0], known[-1]
    about = {"measure": measure, "first": first, "then": shown(then.value, then.unit), "last": last}
    about["now"] = shown(now.value, now.unit)
    if len(known) == 1:
        return text("charts.over_time.single", **about)
    apart = then.low > now.high or now.low > then.high
    return text("charts.over_time.apart" if apart else "charts.over_time.overlap", **about)


def _picture(estimates: Mapping[str, Estimate], measure: str, mark: str, few: int) -> Any:
    names = [str(name) for name in estimates]
    known = [(place, e) for place, e in enumerate(estimates.values()) if e]
    with canvas(height=4.0) as (figure, axes):
        if mark in names:
            at = names.index(mark)
            axes.axvspan(at - 0.45, at + 0.45, color=SKY, alpha=0.25, linewidth=0)
        for place, e in known:
            if not math.isnan(e.low):
                axes.plot([place, place], [e.low, e.high], color=BLUE, linewidth=2.2, solid_capstyle="butt")
            face = PAPER if e.n < few else BLUE
            axes.plot(place, e.value, "o", color=BLUE, markerfacecolor=face, markersize=8, markeredgewidth=2, zorder=3)
        axes.set_xlim(-0.6, len(names) - 0.4)
        axes.set_xticks(range(len(names)), names)
        unit = known[0][1].unit
        if unit == "percent":
            axes.yaxis.set_major_formatter(lambda value, _: percent(value))
        axes.set_ylabel(text("charts.by.axis", measure=measure, level=level_of(known[0][1].level)))
        horizontal_grid(axes)
        figure.autofmt_xdate(rotation=30)
    return figure
