"""Time until something happens (Kaplan–Meier) as a curve."""

import math
from collections.abc import Mapping

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.curves import by_name, percent_axis
from coursekit.charts.theme import SOFT, canvas, series_style
from coursekit.charts.words import duration, joined, level_of
from coursekit.kpis import Estimate, Survival
from coursekit.messages import number, text


def survival_curve(
    survival: Survival | Mapping[str, Survival], *, unit: str | None = None, title: str | None = None
) -> Chart:
    """Which share of the cases it has not happened to yet, as time goes by (Kaplan–Meier), with its band.

    Parameters
    ----------
    survival : Survival or dict of them
        From :func:`coursekit.kpis.survival`; up to five, by name, to compare.
    unit : str, optional
        The unit of time to write at the axis, such as ``"days"``.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per series and time: ``series``, ``time``, ``value``, ``low``, ``high``, ``at_risk``.

    Examples
    --------
    >>> from coursekit.kpis import survival
    >>> survival_curve(survival([2, 3, 5, 8], [True, True, False, True]), unit="months").title
    'For half of the cases it has happened by 3 months'
    """
    named = by_name(survival, Survival, "charts.not_survival")
    frames = []
    for name, one in named.items():
        if not one.n:
            continue
        table = one.table.rename(columns={"survival": "value"})[["time", "value", "low", "high", "at_risk"]]
        start = pd.DataFrame({"time": [0.0], "value": [100.0], "low": [np.nan], "high": [np.nan], "at_risk": [one.n]})
        table = table if table["time"].iloc[0] == 0 else pd.concat([start, table], ignore_index=True)
        frames.append(table.assign(series=name))
    if not frames:
        return nothing_to_show(text("charts.nothing.cases"), title=title)
    data = pd.concat(frames, ignore_index=True)[["series", "time", "value", "low", "high", "at_risk"]]
    kept = list(dict.fromkeys(data["series"]))
    medians = {name: named[name].median for name in kept}
    heading = title or _median_message(medians, unit)
    parts = []
    for name in kept:
        counts = {"n": number(named[name].n), "events": number(named[name].events)}
        median = medians[name]
        key = "not_reached" if math.isnan(median.value) else "one"
        value = _time(median, unit)
        parts.append(text(f"charts.survival.{key}", name=name, value=value, **counts).strip())
    description = text("charts.survival.description", values="; ".join(parts))
    with canvas() as (figure, axes):
        for place, name in enumerate(kept):
            rows = data[data["series"] == name]
            colour, dash, _ = series_style(place)
            axes.step(
                rows["time"], rows["value"], where="post", color=colour, linestyle=dash, linewidth=2.4, label=name
            )
            axes.fill_between(
                rows["time"], rows["low"], rows["high"], step="post", color=colour, alpha=0.15, linewidth=0
            )
        axes.axhline(50, color=SOFT, linewidth=1, linestyle=":")
        axes.set_xlabel(text("charts.survival.axis", unit=unit or text("charts.survival.time")))
        axes.set_xlim(left=0)
        percent_axis(axes, text("charts.survival.share"), len(kept))
    return Chart(figure, heading, description, data)


def _median_message(medians: dict[str, Estimate], unit: str | None) -> str:
    if all(math.isnan(m.value) for m in medians.values()):
        return text("charts.survival.most_wait")
    if len(medians) == 1:
        return text("charts.survival.title", value=_time(next(iter(medians.values())), unit, interval=False))
    known = {name: m for name, m in medians.items() if not math.isnan(m.value)}
    values = joined([f"{name} {_time(m, unit, interval=False)}" for name, m in known.items()])
    if len(known) < len(medians):
        without = joined([name for name in medians if name not in known])
        return text("charts.survival.compare_some", values=values, without=without)
    return text("charts.survival.compare", values=values)


def _time(median: Estimate, unit: str | None, *, interval: bool = True) -> str:
    """A time with its unit: hours as people say them, a bare number with the decimals that it needs."""

    def one(value: float) -> str:
        if median.unit == "hours" and unit is None and math.isfinite(value):
            return duration(value)
        return number(value, 0 if math.isinf(value) or float(value).is_integer() else 1)

    value = one(median.value)
    if interval and not math.isnan(median.low):
        about = {"level": level_of(median.level), "low": one(median.low), "high": one(median.high)}
        value = text("charts.with_interval", value=value, **about)
    return f"{value} {unit}" if unit else value
