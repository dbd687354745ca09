"""What became of last year's revenue: lost, shrunk, grown."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, BLUE, INK, NEUTRAL, PAPER, SKY, SOFT, canvas, horizontal_grid, under_title
from coursekit.charts.words import euros, value_and_interval
from coursekit.kpis import RevenueRetention
from coursekit.messages import CourseError, number, percent, text
from coursekit.messages.numbers import MINUS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STEPS = ("start", "churn", "contraction", "expansion", "end")
_SIGNS = {"churn": MINUS, "contraction": MINUS, "expansion": "+"}


def revenue_retention(result: RevenueRetention, *, title: str | None = None) -> Chart:
    """From what the customers paid at the start to what the same customers pay at the end, step by step.

    Parameters
    ----------
    result : RevenueRetention
        From :func:`coursekit.kpis.net_revenue_retention`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per step: ``step`` (start, churn, contraction, expansion, end), ``euros`` (losses negative),
        ``from`` and ``to``, where the step is drawn.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.kpis import net_revenue_retention
    >>> day = pd.Timestamp
    >>> boxes = pd.DataFrame({
    ...     "customer": ["A", "B"], "started": [day("2024-01-01")] * 2, "ended": [None, day("2024-05-01")],
    ...     "price": [30.0, 10.0],
    ... })
    >>> revenue_retention(net_revenue_retention(boxes, "2024-02-01", "2025-02-01")).title
    'Of every €100 paid at the start, the same customers now pay €75'
    """
    if not isinstance(result, RevenueRetention):
        raise CourseError("charts.revenue.not_a_result", kind=type(result).__name__)
    data = _steps(result)
    if not result.net:
        return nothing_to_show(text("charts.nothing.subscribers"), data, title)
    heading = title or text("charts.revenue.title", start=euros(100), end=euros(result.net.value))
    amounts = {f"{step}_euros": euros(abs(change)) for step, change in zip(_STEPS, data["euros"], strict=True)}
    description = text(
        "charts.revenue.description",
        start=str(result.start.date()),
        end=str(result.end.date()),
        n=number(result.net.n),
        net=value_and_interval(result.net),
        gross=value_and_interval(result.gross),
        customers=value_and_interval(result.customers),
        new=euros(result.new),
        **amounts,
    )
    with canvas(height=4.4) as (figure, axes):
        _waterfall(axes, data)
        rates = {"net": percent(result.net.value, 1), "gross": percent(result.gross.value, 1)}
        under_title(axes, text("charts.revenue.under_title", **rates))
    return Chart(figure, heading, description, data)


def _steps(result: RevenueRetention) -> pd.DataFrame:
    parts = {step: float(result.net.parts.get(step, 0.0)) for step in _STEPS}
    change = np.array([parts["start"], -parts["churn"], -parts["contraction"], parts["expansion"], parts["end"]])
    after = np.append(np.cumsum(change[:-1]), parts["end"])
    before = np.array([0.0, *after[:3], 0.0])
    return pd.DataFrame({"step": _STEPS, "euros": change, "from": before, "to": after})


def _waterfall(axes: "Axes", data: pd.DataFrame) -> None:
    colours = (NEUTRAL, BAD, BAD, SKY, BLUE)
    top = max(data[["from", "to"]].to_numpy().max(), 1e-9)
    ends = data[["from", "to"]].to_numpy(float)
    for place, (step, change) in enumerate(zip(_STEPS, data["euros"], strict=True)):
        low, high = ends[place].min(), ends[place].max()
        if step in ("start", "end"):
            axes.bar(place, high, width=0.66, color=colours[place])
        else:
            # Steps hang where the last one ended: an area, for they do not measure from 0.
            span = [place - 0.33, place + 0.33]
            axes.fill_between(span, low, high, color=colours[place], linewidth=0)
        sign = _SIGNS.get(step, "") if abs(change) >= 0.5 else ""
        label = axes.text(place, high + 0.015 * top, sign + euros(abs(change)), ha="center", va="bottom", color=INK)
        label.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 0.5})
        if place < len(data) - 1:
            level = float(ends[place, 1])
            begins = place + 0.33 if high > low else place - 0.33  # through a step of nothing
            axes.plot([begins, place + 0.67], [level, level], color=SOFT, linewidth=0.9)
    axes.set_xticks(range(len(data)), [text(f"charts.revenue.{step}") for step in _STEPS])
    axes.set_ylim(0, 1.12 * top)
    axes.yaxis.set_major_formatter(lambda value, _: number(value))
    axes.set_ylabel(text("charts.revenue.axis"))
    horizontal_grid(axes)
