"""The lessons of loyalty in pictures: break-even, estimates against the truth, and the whale curve."""

import math
from collections.abc import Mapping, Sequence
from textwrap import fill

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, BLUE, ORANGE, SOFT, canvas, horizontal_grid, legend_below, series_style
from coursekit.charts.words import euros, value_and_interval
from coursekit.kpis import Estimate
from coursekit.loyalty import WhaleCurve, break_even_uplift
from coursekit.messages import CourseError, percent, text

_HIGHEST = 2.0  # 200% more orders: above that nobody reads the picture


def break_even_curve(
    margins: Sequence[float] = (0.30, 0.40, 0.50),
    shipping: float = 0.0,
    order_value: float | None = None,
    *,
    mark: float = 0.10,
    title: str | None = None,
) -> Chart:
    """How many more orders a permanent discount needs to pay for itself, by discount and margin.

    Parameters
    ----------
    margins : sequence of ratios
        One line each, up to five.
    shipping, order_value
        As in :func:`coursekit.loyalty.break_even_uplift`.
    mark : float
        The discount that title and description speak of, a ratio.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data``: ``margin, discount, uplift``, in percent; blank where no uplift is enough.

    Examples
    --------
    >>> break_even_curve().title
    'A lasting 10% off needs 33% more orders at a margin of 40%'
    """
    margins = list(margins)
    if not 1 <= len(margins) <= 5:
        raise CourseError("charts.loyalty.margins", count=len(margins))
    discounts = np.round(np.arange(0, 0.3001, 0.01), 2)
    rows = [
        (100 * m, 100 * d, 100 * break_even_uplift(float(d), m, shipping, order_value))
        for m in margins
        for d in discounts
    ]
    data = pd.DataFrame(rows, columns=["margin", "discount", "uplift"])
    data["uplift"] = data["uplift"].where(np.isfinite(data["uplift"]))
    at = {m: 100 * break_even_uplift(mark, m, shipping, order_value) for m in margins}
    middle = sorted(margins)[len(margins) // 2]
    heading = title or text(
        "charts.loyalty.break_even.title" if math.isfinite(at[middle]) else "charts.loyalty.break_even.never",
        discount=percent(100 * mark), uplift=percent(at[middle]), margin=percent(100 * middle),
    )  # fmt: skip
    parts = [
        text("charts.loyalty.break_even.one", margin=percent(100 * m), uplift=percent(value, 1))
        for m, value in at.items()
    ]
    description = text("charts.loyalty.break_even.description", discount=percent(100 * mark), parts="; ".join(parts))
    with canvas() as (figure, axes):
        for place, margin in enumerate(margins):
            line = data[data["margin"] == 100 * margin]
            inside = line["uplift"] <= 100 * _HIGHEST
            colour, dash, _ = series_style(place)
            label = text("charts.loyalty.break_even.label", margin=percent(100 * margin))
            axes.plot(line["discount"][inside], line["uplift"][inside], color=colour, linestyle=dash, label=label)
            if math.isfinite(at[margin]) and at[margin] <= 100 * _HIGHEST:
                axes.plot([100 * mark], [at[margin]], "o", color=colour, markersize=7)
        axes.set_ylim(0, 100 * _HIGHEST)
        axes.set_xlim(0, 30)
        axes.set_xlabel(text("charts.loyalty.break_even.x"))
        axes.set_ylabel(text("charts.loyalty.break_even.y"))
        horizontal_grid(axes)
        legend_below(axes)
    return Chart(figure, heading, description, data)


def estimates_and_truth(
    estimates: Mapping[str, Estimate], truth: float | None = None, *, title: str | None = None
) -> Chart:
    """What each way of asking says of a programme's effect, beside the truth where it is known.

    Parameters
    ----------
    estimates : dict of Estimates by name
        In percent, such as those of :mod:`coursekit.loyalty.evaluation`.
    truth : float, optional
        The true effect in percent; a line across.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per estimate: ``name, value, low, high``.

    Notes
    -----
    An interval that does not hold the truth is no bad luck here: it shows an assumption that fails.

    Examples
    --------
    >>> from coursekit.loyalty import join_by, naive_comparison
    >>> table = join_by("taste", customers=2000)
    >>> estimates_and_truth({"naive": naive_comparison(table)}, 6).title
    'The truth, 6%, lies inside 0 of 1 intervals'
    """
    usable = isinstance(estimates, Mapping) and estimates
    if not usable or not all(isinstance(e, Estimate) for e in estimates.values()):
        raise CourseError("charts.loyalty.not_estimates", kind=type(estimates).__name__)
    rows = [(str(name), e.value, e.low, e.high) for name, e in estimates.items()]
    data = pd.DataFrame(rows, columns=["name", "value", "low", "high"])
    known = data["value"].notna()
    if not known.any():
        return nothing_to_show(text("charts.loyalty.truth.nothing"), data, title)
    parts = "; ".join(f"{name}: {value_and_interval(e)}" for name, e in estimates.items())
    if truth is None:
        ends = (float(data["value"].min()), float(data["value"].max()))
        heading = text("charts.loyalty.truth.spread", low=percent(ends[0]), high=percent(ends[1]))
        description = text("charts.loyalty.truth.without", parts=parts)
    else:
        holds = sum(e.contains(truth) for e in estimates.values())
        heading = text("charts.loyalty.truth.title", truth=percent(truth), holds=holds, count=len(data))
        description = text("charts.loyalty.truth.description", truth=percent(truth, 1), parts=parts)
    with canvas(height=3.8) as (figure, axes):
        for place, e in enumerate(estimates.values()):
            inside = truth is None or e.contains(truth)
            colour, marker = (BLUE, "o") if inside else (ORANGE, "s")
            axes.plot([place, place], [e.low, e.high], color=colour, linewidth=2)
            axes.plot([place], [e.value], marker, color=colour, markersize=8)
        axes.axhline(0, color=SOFT, linewidth=1)
        if truth is not None:
            axes.axhline(truth, color=series_style(2)[0], linestyle="--", label=text("charts.loyalty.truth.label"))
            legend_below(axes)
        axes.set_xticks(range(len(data)), [fill(name, max(8, 64 // len(data))) for name in data["name"]])
        axes.set_xlim(-0.6, len(data) - 0.4)
        axes.set_ylabel(text("charts.loyalty.truth.axis"))
        horizontal_grid(axes)
    return Chart(figure, title or heading, description, data)


def whale(curve: WhaleCurve, *, title: str | None = None) -> Chart:
    """The profit gathered from the most profitable customer to the least.

    Parameters
    ----------
    curve : WhaleCurve
        From :func:`coursekit.loyalty.whale_curve`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` is the curve: ``customers``, ``profit``, both in percent.

    Examples
    --------
    >>> from coursekit.loyalty import whale_curve
    >>> whale(whale_curve([50, 40, 30, -20])).title
    'The best 75% of the customers bring 120% of the profit; the others cost 20%'
    """
    if not isinstance(curve, WhaleCurve):
        raise CourseError("charts.loyalty.bad", maker="whale_curve", kind=type(curve).__name__)
    data = curve.table
    lost = curve.peak - 100
    if lost > 0.5:
        heading = text("charts.loyalty.whale.title", at=percent(curve.at), peak=percent(curve.peak), lost=percent(lost))
    else:
        half = float(np.interp(50, np.append(0, data["profit"]), np.append(0, data["customers"])))
        heading = text("charts.loyalty.whale.half", half=percent(half))
    tenth = curve.deciles.iloc[0]
    description = text(
        "charts.loyalty.whale.description",
        total=euros(curve.total),
        peak=percent(curve.peak, 1),
        at=percent(curve.at, 1),
        tenth=percent(float(tenth["share"]), 1),
    )
    with canvas() as (figure, axes):
        axes.plot(np.append(0, data["customers"]), np.append(0, data["profit"]), color=BLUE, linewidth=2)
        axes.axhline(100, color=SOFT, linestyle="--", linewidth=1)
        axes.plot([curve.at], [curve.peak], "s", color=BAD, markersize=8)
        axes.set_xlim(0, 100)
        axes.set_ylim(0, 1.1 * max(curve.peak, 100.0))
        axes.set_xlabel(text("charts.loyalty.whale.x"))
        axes.set_ylabel(text("charts.loyalty.whale.y"))
        horizontal_grid(axes)
    return Chart(figure, title or heading, description, data)
