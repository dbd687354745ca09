"""How long customers wait for the first reply: answered and open tickets on one axis of time."""

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import (
    BLACK,
    BLUE,
    ORANGE,
    canvas,
    horizontal_grid,
    legend_below,
    under_title,
    whole_numbers,
)
from coursekit.charts.words import duration, value_and_interval
from coursekit.kpis import FirstResponse, first_response
from coursekit.messages import number, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SHORTEST = 1 / 60  # hours: shorter waits stand in the first bar, a logarithm has no zero
_TICKS = (1 / 60, 5 / 60, 0.5, 2, 8, 24, 72, 168, 720, 2160, 8760)
_BARS_PER_DECADE = 5


def response_times(
    opened: Any,
    replied: Any,
    as_of: Any = None,
    *,
    clock: Any = "calendar",
    sla_hours: float = 24,
    level: float = 0.95,
    title: str | None = None,
) -> Chart:
    """How long tickets waited for a reply, on an axis where each step multiplies; open tickets are shown as such.

    Answered tickets stand in one colour, open ones (placed at the time they have waited so far) in another, hatched.
    A line marks the time promised.

    Parameters
    ----------
    opened, replied, as_of, clock, sla_hours, level
        As for :func:`coursekit.kpis.first_response`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per bar: ``from_hours``, ``to_hours``, ``answered``, ``open``.

    Examples
    --------
    >>> import pandas as pd
    >>> opened = pd.Series(pd.to_datetime(["2025-03-03 09:00"] * 4))
    >>> replied = opened + pd.to_timedelta([1, 2, 4, 30], unit="h")
    >>> print(response_times(opened, replied).title)
    Half of the tickets have a reply within 3 h, nine in ten within 22.2 h
    """
    result = first_response(opened, replied, as_of, clock=clock, sla_hours=sla_hours, level=level)
    if not result.n:
        return nothing_to_show(text("charts.nothing.tickets"), title=title)
    data = _bars(result)
    heading = title or _message(result)
    description = text(
        "charts.service.description",
        n=number(result.n),
        open=number(result.open),
        median=value_and_interval(result.median),
        p90=value_and_interval(result.p90),
        sla=value_and_interval(result.sla),
        hours=duration(sla_hours),
    )
    if result.missing:
        description += " " + text("charts.service.missing", missing=number(result.missing))
    with canvas() as (figure, axes):
        _draw(axes, data, sla_hours)
        sla = text("charts.service.under_title", sla=value_and_interval(result.sla), hours=duration(sla_hours))
        under_title(axes, sla)
    return Chart(figure, heading, description, data)


def _bars(result: FirstResponse) -> pd.DataFrame:
    table = result.curve.table
    waits = table["time"].clip(lower=_SHORTEST).to_numpy(float)
    low = math.floor(_BARS_PER_DECADE * math.log10(waits.min()))
    # The longest wait lies inside the last bar, not on its edge.
    high = math.floor(_BARS_PER_DECADE * math.log10(waits.max())) + 1
    edges = 10.0 ** (np.arange(low, high + 1) / _BARS_PER_DECADE)
    place = np.clip(np.searchsorted(edges, waits, side="right") - 1, 0, len(edges) - 2)
    bars = len(edges) - 1
    answered = np.bincount(place, weights=table["events"], minlength=bars).astype(int)
    waiting = np.bincount(place, weights=table["censored"], minlength=bars).astype(int)
    return pd.DataFrame({"from_hours": edges[:-1], "to_hours": edges[1:], "answered": answered, "open": waiting})


def _message(result: FirstResponse) -> str:
    median, p90 = result.median.value, result.p90.value
    if math.isnan(median):
        return text("charts.service.mostly_open", open=number(result.open), n=number(result.n))
    if math.isnan(p90):
        return text("charts.service.tail_open", median=duration(median), open=number(result.open))
    return text("charts.service.title", median=duration(median), p90=duration(p90))


def _draw(axes: "Axes", data: pd.DataFrame, sla_hours: float) -> None:
    left, width = data["from_hours"], data["to_hours"] - data["from_hours"]
    look: dict[str, Any] = {"align": "edge", "edgecolor": "white", "linewidth": 0.8}
    axes.bar(left, data["answered"], width, color=BLUE, label=text("charts.service.answered"), **look)
    if data["open"].any():
        label = text("charts.service.open")
        axes.bar(left, data["open"], width, bottom=data["answered"], color=ORANGE, hatch="//", label=label, **look)
    if sla_hours > 0:
        line = text("charts.service.promised", hours=duration(sla_hours))
        axes.axvline(sla_hours, color=BLACK, linestyle="--", linewidth=1.6, label=line)
    axes.set_xscale("log")
    low = min(data["from_hours"].iloc[0], sla_hours or math.inf) * 0.9
    high = max(data["to_hours"].iloc[-1], sla_hours) * 1.1
    axes.set_xlim(low, high)
    axes.set_ylim(0, 1.08 * float((data["answered"] + data["open"]).max()))
    ticks = [tick for tick in _TICKS if low <= tick <= high]
    axes.set_xticks(ticks, [duration(tick) for tick in ticks])
    axes.minorticks_off()
    axes.set_xlabel(text("charts.service.axis"))
    axes.set_ylabel(text("charts.service.tickets"))
    whole_numbers(axes.yaxis)
    horizontal_grid(axes)
    legend_below(axes)
