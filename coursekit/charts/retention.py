"""Retention after the first purchase as a curve."""

from collections.abc import Mapping

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.curves import by_name, line, message, percent_axis, values_in_words
from coursekit.charts.theme import canvas, whole_numbers
from coursekit.charts.triangle import pooled
from coursekit.kpis import CohortRetention
from coursekit.messages import CourseError, number, percent, text


def retention_curve(cohorts: CohortRetention | Mapping[str, CohortRetention], *, title: str | None = None) -> Chart:
    """Which share of the customers is active so many periods after the first purchase, with its band.

    Parameters
    ----------
    cohorts : CohortRetention or dict of them
        From :func:`coursekit.kpis.cohort_retention`; up to five, by name, to compare.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per series and period: ``series``, ``period``, ``value``, ``low``, ``high``, ``n``.

    Notes
    -----
    A curve that flattens or rises does not show customers growing more loyal: the less loyal leave first, and the
    later points rest on other (older) cohorts than the first ones.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.kpis import cohort_retention
    >>> days = pd.to_datetime(["2025-01-05", "2025-02-09", "2025-01-11", "2025-02-20"])
    >>> orders = pd.DataFrame({"customer": ["a", "a", "b", "c"], "date": days})
    >>> retention_curve(cohort_retention(orders, as_of="2025-03-01")).title
    'After 1 month, 50% of customers are active'
    """
    named = by_name(cohorts, CohortRetention, "charts.not_cohorts")
    if len({one.period for one in named.values()}) > 1:
        raise CourseError("charts.curve.mixed_periods")
    frames = []
    for name, one in named.items():
        curve = one.curve[one.curve["n"] > 0]
        frame = curve.reset_index(names="period") if len(curve) > 1 else curve.iloc[:0].reset_index(names="period")
        frames.append(frame.assign(series=name)[["series", "period", "value", "low", "high", "n"]])
    data = pd.concat(frames, ignore_index=True)
    kept = [name for name in named if (data["series"] == name).any()]
    if not kept:
        return nothing_to_show(text("charts.nothing.cohorts"), data, title)
    period = named[kept[0]].period
    # Compared at the last period that all series reach.
    last = int(data.groupby("series")["period"].max().min())
    ends = {name: pooled(named[name], last) for name in kept}
    after = text(f"charts.curve.after_{period}" + ("" if last == 1 else "s"), count=number(last))
    heading = title or message(ends, after, "retention")
    parts = values_in_words(ends)
    rates = {name: percent(pooled(named[name], 1).value, 1) for name in kept}
    firsts = [text("charts.curve.first", name=name, value=rate).strip() for name, rate in rates.items()]
    description = text("charts.curve.description", after=after, values=parts, first="; ".join(firsts))
    with canvas() as (figure, axes):
        for place, name in enumerate(kept):
            # Period 0 is 100 by construction; it would flatten the rest.
            rows = data[(data["series"] == name) & (data["period"] > 0)]
            line(axes, rows["period"], rows, name, place)
        axes.set_xlabel(text(f"charts.triangle.axis_{period}"))
        whole_numbers(axes.xaxis)
        percent_axis(axes, text("charts.curve.active"), len(kept))
    return Chart(figure, heading, description, data)
