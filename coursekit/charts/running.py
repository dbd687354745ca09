"""A difference between two groups as the people came in: what one sees who looks every week."""

import math
from typing import Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.groups import check_columns
from coursekit.charts.theme import BAD, BLACK, BLUE, SKY, canvas, horizontal_grid, under_title
from coursekit.charts.words import level_of
from coursekit.kpis import proportion_difference
from coursekit.kpis._input import flags_in
from coursekit.messages import CourseError, did_you_mean, number, quoted, text

_MOST_LOOKS = 200


def running_difference(
    df: pd.DataFrame,
    time: str,
    by: str,
    flag: str,
    first: str,
    *,
    looks: int = 24,
    level: float = 0.95,
    title: str | None = None,
) -> Chart:
    """The difference of two shares after each look, with everybody so far and the interval of that day.

    Parameters
    ----------
    df : pandas.DataFrame
        One row per person. Rows without a time, a group or an answer are left out.
    time : str
        The column that says when the person came in.
    by : str
        The column that names the group: two groups.
    flag : str
        The column that says whether it happened: true or false, or 1 and 0.
    first : str
        The group that is taken away from the other.
    looks : int
        How many times one looks, evenly in time, 2 to 200; the last look has everybody.
    level : float
        Confidence level of each interval, a ratio.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per look: ``date``, ``n``, ``value``, ``low``, ``high`` (points), ``out`` (whether the
        interval leaves out 0). Looks at which a group was still empty are not there.

    Notes
    -----
    Each interval holds for somebody who looks that once. For somebody who looks every time and stops at the first
    interval without 0 none of them holds: that happens to groups that do not differ far more often than once in twenty.

    References
    ----------
    Armitage, P., McPherson, C. K. and Rowe, B. C. (1969). Repeated significance tests on accumulating data. Journal of
    the Royal Statistical Society A 132(2).

    Examples
    --------
    >>> people = pd.DataFrame(
    ...     {
    ...         "came": pd.date_range("2025-01-01", periods=400, freq="D"),
    ...         "arm": ["a", "b"] * 200,
    ...         "bought": ([False, True] * 10 + [False, False] * 10) * 10,
    ...     }
    ... )
    >>> running_difference(people, "came", "arm", "bought", "a", looks=4).title
    'The interval left out 0 in 4 of 4 looks, the last one among them'
    """
    check_columns(df, time, by, flag)
    if isinstance(looks, bool) or not isinstance(looks, int) or not 2 <= looks <= _MOST_LOOKS:
        raise CourseError("charts.running.looks", value=quoted(looks))
    if not pd.api.types.is_datetime64_any_dtype(df[time].dtype):
        raise CourseError("charts.running.no_time", time=time)
    happened = pd.Series(flags_in(df[flag], flag)[0], index=df.index)
    known = happened.notna() & df[by].notna() & df[time].notna()
    rows = pd.DataFrame({"time": df.loc[known, time], "by": df.loc[known, by].astype(str), "did": happened[known] == 1})
    rows = rows.sort_values("time", kind="stable")
    groups = sorted(rows["by"].unique())
    if len(groups) > 2 or (len(groups) == 2 and str(first) not in groups):
        key = "two" if len(groups) > 2 else "unknown"
        hint, found = did_you_mean(str(first), groups), ", ".join(groups)
        raise CourseError(
            f"charts.running.{key}", by=by, hint=hint, count=len(groups), found=found, value=quoted(first)
        )
    if len(groups) < 2:
        return nothing_to_show(text("charts.running.nothing"), None, title)
    second = groups[1] if groups[0] == str(first) else groups[0]
    data = _looks(rows, str(first), looks, level)
    out = int(data["out"].sum())
    key = "never" if not out else "out_at_end" if data["out"].iloc[-1] else "out_and_back"
    heading = title or text(f"charts.running.{key}", out=out, looks=len(data))
    early, last = data.iloc[0], data.iloc[-1]
    about: dict[str, Any] = {"first": str(first), "second": second}
    description = text(
        "charts.running.description",
        date=early["date"].strftime("%Y-%m-%d"),
        early=_with_interval(early),
        n=number(int(early["n"])),
        high=number(data["value"].max(), 1),
        low=number(data["value"].min(), 1),
        last=_with_interval(last),
        all=number(int(last["n"])),
        out=out,
        looks=len(data),
        **about,
    )
    with canvas(height=4.2) as (figure, axes):
        axes.fill_between(data["date"], data["low"], data["high"], color=SKY, alpha=0.35, linewidth=0)
        axes.plot(data["date"], data["value"], color=BLUE, linewidth=2)
        outside = data[data["out"]]
        axes.plot(outside["date"], outside["value"], "s", color=BAD, markersize=7, linestyle="none")
        axes.axhline(0, color=BLACK, linewidth=1.2)
        # The first looks have intervals wider than anything worth seeing.
        widest = 1.15 * float(data[["low", "high"]].abs().iloc[min(2, len(data) - 1) :].to_numpy().max())
        axes.set_ylim(-widest, widest)
        axes.set_ylabel(text("charts.running.axis"))
        places = np.linspace(0, len(data) - 1, min(6, len(data))).round().astype(int)
        axes.set_xticks(data["date"].iloc[places], data["date"].iloc[places].dt.strftime("%Y-%m"))
        horizontal_grid(axes)
        under_title(axes, text("charts.running.under_title", level=level_of(level), **about))
    return Chart(figure, heading, description, data)


def _looks(rows: pd.DataFrame, first: str, looks: int, level: float) -> pd.DataFrame:
    start, end = rows["time"].iloc[0], rows["time"].iloc[-1]
    found = []
    for look in range(1, looks + 1):
        until = end if look == looks else start + (end - start) * (look / looks)
        sofar = rows[rows["time"] <= until]
        is_first = sofar["by"] == first
        one, two = ((int(sofar.loc[group, "did"].sum()), int(group.sum())) for group in (is_first, ~is_first))
        if one[1] and two[1]:
            e = proportion_difference(one, two, level=level)
            found.append((until, e.n, e.value, e.low, e.high, not e.low <= 0 <= e.high))
    return pd.DataFrame(found, columns=["date", "n", "value", "low", "high", "out"])


def _with_interval(one: pd.Series) -> str:
    value, low, high = (number(one[name], 1) for name in ("value", "low", "high"))
    return value if math.isnan(one["low"]) else text("charts.running.value", value=value, low=low, high=high)
