"""Repeat purchase against the time allowed for it."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.curves import by_name, line, message, percent_axis, values_in_words
from coursekit.charts.theme import canvas
from coursekit.kpis import Estimate, repeat_purchase_rate
from coursekit.messages import CourseError, number, percent, quoted, text

HORIZONS = (30, 60, 90, 180, 365)


def repeat_purchase(
    orders: pd.DataFrame | Mapping[str, pd.DataFrame],
    horizons: Sequence[float] = HORIZONS,
    as_of: Any = None,
    *,
    customer: str = "customer",
    date: str = "date",
    same_day: str = "one",
    level: float = 0.95,
    title: str | None = None,
) -> Chart:
    """Which share of the customers has bought again within so many days of the first purchase.

    Parameters
    ----------
    orders : DataFrame or dict of them
        One row per order; up to five tables, by name, to compare (ours beside real transactions).
    horizons : sequence of numbers
        Days after the first purchase, rising.
    as_of : date, or dict of dates by the same names
        The moment up to which each table is complete; its last order by default.
    customer, date, same_day, level
        As for :func:`coursekit.kpis.repeat_purchase_rate`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per series and horizon: ``series``, ``days``, ``value``, ``low``, ``high``, ``n``.

    Notes
    -----
    At each horizon only customers watched for that long count, so later points rest on fewer, older customers.

    Examples
    --------
    >>> import pandas as pd
    >>> days = pd.to_datetime(["2025-01-05", "2025-02-09", "2025-01-11"])
    >>> orders = pd.DataFrame({"customer": ["a", "a", "b"], "date": days})
    >>> repeat_purchase(orders, horizons=(30, 60), as_of="2025-06-01").title
    'Within 60 days, 50% have bought again'
    """
    named = by_name(orders, pd.DataFrame, "charts.not_orders")
    days = _checked_horizons(horizons)
    found: dict[tuple[str, float], Estimate] = {}
    for name, table in named.items():
        until = as_of.get(name) if isinstance(as_of, Mapping) else as_of
        for horizon in days:
            found[name, horizon] = repeat_purchase_rate(
                table, horizon, until, customer=customer, date=date, same_day=same_day, level=level
            )
    rows = [(name, day, e.value, e.low, e.high, e.n) for (name, day), e in found.items() if e.n]
    data = pd.DataFrame(rows, columns=["series", "days", "value", "low", "high", "n"])
    if data.empty:
        return nothing_to_show(text("charts.nothing.orders"), data, title)
    kept = list(dict.fromkeys(data["series"]))
    last = float(data.groupby("series")["days"].max().min())
    ends = {name: found[name, last] for name in kept}
    after = text("charts.repeat.within", days=number(last))
    heading = title or message(ends, after, "repeat")
    parts = values_in_words(ends)
    firsts = []
    for name in kept:
        day, first = next((day, found[name, day]) for day in days if found[name, day].n)
        about = {"value": percent(first.value, 1), "days": number(day)}
        firsts.append(text("charts.repeat.first", name=name, **about).strip())
    description = text("charts.curve.description", after=after, values=parts, first="; ".join(firsts))
    with canvas() as (figure, axes):
        for place, name in enumerate(kept):
            one = data[data["series"] == name]
            line(axes, one["days"], one, name, place)
        drawn = sorted(set(data["days"]))
        axes.set_xticks(drawn, [number(day) for day in drawn])
        axes.set_xlabel(text("charts.repeat.axis"))
        axes.set_xlim(left=0)
        percent_axis(axes, text("charts.repeat.share"), len(kept))
    return Chart(figure, heading, description, data)


def _checked_horizons(horizons: Any) -> list[float]:
    try:
        days = [float(day) for day in horizons]
    except (TypeError, ValueError) as problem:
        raise CourseError("charts.repeat.bad_horizons", value=quoted(horizons)) from problem
    rising = all(a < b for a, b in pairwise(days))
    if not days or not rising or not all(math.isfinite(day) and day > 0 for day in days):
        raise CourseError("charts.repeat.bad_horizons", value=quoted(horizons))
    return days
