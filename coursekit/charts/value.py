"""What a customer is worth: the three conventions of the CLV, its years, and the lever of retention."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import (
    BLUE,
    NEUTRAL,
    SOFT,
    canvas,
    horizontal_grid,
    legend_below,
    series_style,
    under_title,
)
from coursekit.charts.words import euros
from coursekit.kpis import clv
from coursekit.messages import CourseError, did_you_mean, percent, quoted, text

CONVENTIONS = ("excluded", "end", "now")
_HIGHEST_RETENTION = 0.95


def clv_conventions(margin: float, retention: float, discount: float, *, title: str | None = None) -> Chart:
    """The value of the same customer under the three textbook conventions.

    Parameters
    ----------
    margin, retention, discount
        As for :func:`coursekit.kpis.clv`: euros per period, and ratios from 0 to 1.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per convention: ``first_payment``, ``clv``.

    Examples
    --------
    >>> clv_conventions(100, 0.8, 0.1).data["clv"].round(2).tolist()
    [266.67, 333.33, 366.67]
    """
    values = [clv(margin, retention, discount, first_payment=c) for c in CONVENTIONS]
    data = pd.DataFrame({"first_payment": CONVENTIONS, "clv": values})
    low, middle, high = (euros(value) for value in values)
    inputs = _inputs(margin, retention, discount)
    heading = title or text("charts.clv.conventions_title", low=low, middle=middle, high=high)
    description = text("charts.clv.conventions_description", excluded=low, end=middle, now=high, inputs=inputs)
    with canvas(height=3.6) as (figure, axes):
        names = [text(f"charts.clv.{c}") for c in CONVENTIONS]
        axes.bar(names, values, width=0.6, color=[NEUTRAL, series_style(1)[0], BLUE])
        for place, value in enumerate(values):
            axes.text(place, value, euros(value, 2), ha="center", va="bottom" if value >= 0 else "top")
        axes.set_ylabel(text("charts.clv.axis"))
        axes.margins(y=0.12)
        if min(values) >= 0:
            axes.set_ylim(bottom=0)
        under_title(axes, inputs)
        horizontal_grid(axes)
    return Chart(figure, heading, description, data)


def clv_by_period(table: pd.DataFrame, *, title: str | None = None) -> Chart:
    """What each period brings, in cash and at present value, and how early the value comes.

    Parameters
    ----------
    table : pandas.DataFrame
        As :func:`coursekit.kpis.clv_table` gives it: ``period``, ``cash``, ``present_value``.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` is the table with the columns drawn.

    Examples
    --------
    >>> import pandas as pd
    >>> years = pd.DataFrame({"period": [0, 1, 2], "cash": [100.0, 80.0, 64.0], "present_value": [100.0, 72.73, 52.89]})
    >>> clv_by_period(years).title
    'Half of the value of €226 has come by period 1'
    """
    if not isinstance(table, pd.DataFrame):
        raise CourseError("charts.clv.not_a_table", kind=type(table).__name__)
    for column in ("period", "cash", "present_value"):
        if column not in table.columns:
            raise CourseError("charts.no_column", column=quoted(column), hint=did_you_mean(column, table.columns))
    data = table.copy()
    if data.empty:
        return nothing_to_show(text("charts.nothing.periods"), data, title)
    cash, present = data["cash"].to_numpy(float), data["present_value"].to_numpy(float)
    if not (np.isfinite(cash).all() and np.isfinite(present).all()):
        raise CourseError("charts.clv.blank_cash")
    total = present.sum()
    heading = title or _early(data["period"], present, total)
    first, last = data["period"].iloc[0], data["period"].iloc[-1]
    description = text(
        "charts.clv.period_description",
        total=euros(total, 2),
        cash=euros(cash.sum(), 2),
        first=first,
        last=last,
        first_value=euros(present[0], 2),
        last_value=euros(present[-1], 2),
    )
    with canvas() as (figure, axes):
        place = np.arange(len(data))
        axes.bar(place - 0.2, cash, width=0.4, color=NEUTRAL, label=text("charts.clv.cash"))
        axes.bar(place + 0.2, present, width=0.4, color=BLUE, label=text("charts.clv.present_value"))
        step = -(-len(data) // 12)
        axes.set_xticks(place[::step], [str(p) for p in data["period"][::step]])
        axes.set_xlabel(text("charts.clv.period_axis"))
        axes.set_ylabel(text("charts.clv.euros_axis"))
        axes.axhline(0, color=SOFT, linewidth=0.8)
        horizontal_grid(axes)
        legend_below(axes)
    return Chart(figure, heading, description, data)


def _early(period: pd.Series, present: np.ndarray, total: float) -> str:
    if total <= 0:
        return text("charts.clv.period_loss", total=euros(total))
    half = int(np.argmax(np.cumsum(present) >= total / 2))
    return text("charts.clv.period_title", total=euros(total), half=period.iloc[half])


def clv_sensitivity(
    margin: float, discount: float, *, retention: float | None = None, title: str | None = None
) -> Chart:
    """How the value of a customer grows with retention, under the three conventions.

    Parameters
    ----------
    margin, discount
        As for :func:`coursekit.kpis.clv`.
    retention : float, optional
        A retention (0 to 1) to mark on the curves.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per retention: ``retention`` (a ratio) and a column per convention.

    Notes
    -----
    Retention is the same in every period here. Real customers differ: with a mixture of loyal and disloyal ones the
    value at the mean retention understates the mean value.

    Examples
    --------
    >>> clv_sensitivity(100, 0.1).title
    'From 80% to 90%, retention lifts the value by 50%'
    """
    if retention is not None:
        clv(margin, retention, discount, first_payment="now")  # refuses what is no retention
    data = clv_curve(margin, discount)
    start = min(0.80 if retention is None else retention, _HIGHEST_RETENTION)
    end = min(start + 0.10, _HIGHEST_RETENTION)
    before, after = (clv(margin, r, discount, first_payment="now") for r in (start, end))
    if title is None and end > start and before > 0:
        lift = percent(100 * (after / before - 1))
        title = text("charts.clv.sensitivity_title", start=percent(100 * start), end=percent(100 * end), lift=lift)
    title = title or text("charts.clv.sensitivity_flat")
    inputs = text("charts.clv.two_inputs", margin=euros(margin, 2), discount=percent(100 * discount, 1))
    description = text(
        "charts.clv.sensitivity_description",
        inputs=inputs,
        start=percent(100 * start),
        end=percent(100 * end),
        before=euros(before, 2),
        after=euros(after, 2),
    )
    with canvas(height=4.6) as (figure, axes):
        for position, convention in enumerate(reversed(CONVENTIONS)):
            colour, dash, _ = series_style(position)
            label = text(f"charts.clv.{convention}").replace("\n", " ")
            axes.plot(data["retention"], data[convention], color=colour, linestyle=dash, linewidth=2.4, label=label)
        if retention is not None:
            axes.axvline(retention, color=SOFT, linewidth=1, linestyle=":")
        axes.xaxis.set_major_formatter(lambda value, _: percent(100 * value))
        axes.set_xlabel(text("charts.clv.retention_axis"))
        axes.set_ylabel(text("charts.clv.axis"))
        axes.set_xlim(0, 1)
        if margin >= 0:
            axes.set_ylim(bottom=0)
        under_title(axes, inputs)
        legend_below(axes)
    return Chart(figure, title, description, data)


def clv_curve(margin: float, discount: float) -> pd.DataFrame:
    """The three values at retentions from 0 to 95 %, in steps of one point."""
    grid = np.round(np.arange(0, _HIGHEST_RETENTION + 0.005, 0.01), 2)
    columns: dict[str, Any] = {"retention": grid}
    for convention in CONVENTIONS:
        columns[convention] = [clv(margin, float(r), discount, first_payment=convention) for r in grid]
    return pd.DataFrame(columns)


def _inputs(margin: float, retention: float, discount: float) -> str:
    about = {
        "margin": euros(margin, 2),
        "retention": percent(100 * retention, 1),
        "discount": percent(100 * discount, 1),
    }
    return text("charts.clv.three_inputs", **about)
