"""What each channel is given, by one method of attribution beside another."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import canvas, legend_below, series_style, vertical_grid
from coursekit.charts.words import level_of
from coursekit.journey import Attribution
from coursekit.messages import CourseError, number, percent, text

_MOST_CHANNELS = 15
_MOST_METHODS = 5


def attribution_shares(attributions: Any, *, title: str | None = None) -> Chart:
    """The share of the conversions that each channel is given, with its interval: methods side by side.

    Parameters
    ----------
    attributions : Attribution, list of them, or dict by name
        From :func:`coursekit.journey.attribution`, all of the same paths; up to five.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per channel and method: ``channel``, ``method``, ``share``, ``low``, ``high``.

    Notes
    -----
    Where the methods differ by more than the intervals are wide, no amount of data will settle it: they answer
    different questions, and none of them the one about causes.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.journey import attribution
    >>> ways = pd.DataFrame({"path": ["ad > mail", "mail"], "conversions": [8, 2], "nulls": [9, 9]})
    >>> attribution_shares([attribution(ways, method=m) for m in ("first", "last")]).title
    'The method decides: mail is given from 20% to 100% of the conversions'
    """
    named = _named(attributions)
    first = next(iter(named.values()))
    for one in named.values():
        if one.conversions != first.conversions:
            numbers = {"first": number(first.conversions), "second": number(one.conversions)}
            raise CourseError("charts.credit.other_conversions", **numbers)
    frames = [
        one.table[["share", "low", "high"]].reset_index(names="channel").assign(method=name)
        for name, one in named.items()
    ]
    data = pd.concat(frames, ignore_index=True)[["channel", "method", "share", "low", "high"]]
    data["channel"] = data["channel"].astype(str)
    if data.empty or not first.conversions:
        return nothing_to_show(text("charts.credit.nothing"), data, title)
    order = data.groupby("channel")["share"].mean().sort_values(ascending=False, kind="stable").index.tolist()
    if len(order) > _MOST_CHANNELS:
        raise CourseError("charts.credit.too_many", count=number(len(order)), most=_MOST_CHANNELS)
    labels = {key: _label(key, one) for key, one in named.items()}
    said = []
    for channel in order:
        lines = data[data["channel"] == channel]
        values = [
            text("charts.credit.value", share=percent(line["share"], 1), method=labels[line["method"]])
            for line in lines.to_dict("records")
        ]
        said.append(text("charts.credit.one", channel=channel, values=", ".join(values)))
    total = number(first.conversions)
    description = text("charts.credit.description", conversions=total, channels="; ".join(said))
    heading = title or _message(data, labels, order)
    return Chart(_picture(data, labels, order, first.level), heading, description, data)


def _named(given: Any) -> dict[str, Attribution]:
    if isinstance(given, Attribution):
        given = [given]
    if not isinstance(given, Mapping | list | tuple):
        raise CourseError("charts.credit.bad", kind=type(given).__name__)
    if not 1 <= len(given) <= _MOST_METHODS:
        raise CourseError("charts.credit.how_many", count=len(given), most=_MOST_METHODS)
    items = list(given.items()) if isinstance(given, Mapping) else [(None, one) for one in given]
    named: dict[str, Attribution] = {}
    for name, one in items:
        if not isinstance(one, Attribution):
            raise CourseError("charts.credit.bad", kind=type(one).__name__)
        key = str(name) if name is not None else one.method + (f"_{one.order}" if one.order > 1 else "")
        while key in named:  # the same method twice, of one's own making
            key += "*"
        named[key] = one
    return named


def _label(key: str, one: Attribution) -> str:
    """How a method is called in the picture; a name of one's own is left as it is."""
    stem = key.rstrip("*")
    if stem == one.method:
        return text(f"charts.credit.{one.method}") + key[len(stem) :]
    if stem == f"{one.method}_{one.order}":
        return text("charts.credit.markov_order", order=one.order) + key[len(stem) :]
    return key


def _message(data: pd.DataFrame, labels: dict[str, str], order: list[str]) -> str:
    if len(labels) == 1:
        share = data.set_index("channel")["share"]
        return text(
            "charts.credit.single", method=next(iter(labels.values())), channel=order[0], share=percent(share[order[0]])
        )
    by_channel = {channel: data.loc[data["channel"] == channel, "share"] for channel in order}
    widest = max(order, key=lambda channel: float(by_channel[channel].max() - by_channel[channel].min()))
    low, high = float(by_channel[widest].min()), float(by_channel[widest].max())
    about = {"channel": widest, "low": percent(low), "high": percent(high)}
    inside = data[data["channel"] == widest]
    half = float((inside["high"] - inside["low"]).max()) / 2
    if high - low < 0.05 or high - low <= half:  # a half of NaN is never enough
        return text("charts.credit.alike", spread=number(high - low, 1), **about)
    return text("charts.credit.apart", **about)


def _picture(data: pd.DataFrame, labels: dict[str, str], order: list[str], level: float) -> Any:
    step = 0.15
    with canvas(height=1.9 + (0.2 + 0.09 * len(labels)) * len(order)) as (figure, axes):
        for k, (key, name) in enumerate(labels.items()):
            colour, _, marker = series_style(k)
            lines = data[data["method"] == key].set_index("channel").reindex(order)
            places = [place + step * (k - (len(labels) - 1) / 2) for place in range(len(order))]
            for place, low, high in zip(places, lines["low"], lines["high"], strict=True):
                if not math.isnan(low):
                    axes.plot([low, high], [place, place], color=colour, linewidth=2, solid_capstyle="butt")
            axes.plot(lines["share"], places, marker, color=colour, markersize=7, label=name, zorder=3, clip_on=False)
        axes.set_yticks(range(len(order)), order)
        axes.set_ylim(len(order) - 0.4, -0.6)
        axes.set_xlim(left=0)
        axes.set_xlim(right=min(axes.get_xlim()[1], 100))
        axes.xaxis.set_major_formatter(lambda value, _: percent(value))
        axes.set_xlabel(text("charts.credit.axis", level=level_of(level)))
        vertical_grid(axes)
        axes.tick_params(axis="y", length=0)
        if len(labels) > 1:
            legend_below(axes)
    return figure
