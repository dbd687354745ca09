"""What a loyalty programme brought: its account, its members by tier, and how sure the result is."""

from textwrap import fill

import numpy as np

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import (
    BAD,
    GOOD,
    NEUTRAL,
    SOFT,
    canvas,
    horizontal_grid,
    legend_below,
    series_style,
    whole_numbers,
)
from coursekit.charts.words import euros
from coursekit.loyalty import OverSeeds, ProgrammeResult
from coursekit.messages import CourseError, number, percent, text


def programme_account(result: ProgrammeResult, *, title: str | None = None) -> Chart:
    """What a programme brought and what it cost, kind by kind, and what is left.

    Parameters
    ----------
    result : ProgrammeResult
        From :func:`coursekit.loyalty.simulate`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per entry: ``entry, euros``; costs are negative.

    Examples
    --------
    >>> from coursekit.loyalty import Market, Programme, simulate
    >>> tier = {"id": "all", "name": "All", "rank": 1, "benefits": [{"type": "percent_discount", "value": 10}]}
    >>> club = Programme(languages=["en"], id="c", name="Club", enrolment={"how": "auto"}, tiers=[tier])
    >>> chart = programme_account(simulate(club, Market(customers=500)))
    >>> chart.data["entry"].tolist()
    ['incremental_margin', 'discounts', 'running', 'net']
    """
    _check(result, ProgrammeResult, "simulate")
    table = result.table
    data, names = table[["entry", "euros"]], table["meaning"].tolist()
    key = "earns" if result.net > 0 else "loses"
    months = number(result.months)
    heading = title or text(f"charts.loyalty.account.{key}", net=euros(abs(result.net)), months=months)
    parts = [f"{name} {euros(value)}" for name, value in zip(names, data["euros"], strict=True)]
    description = text("charts.loyalty.account.description", months=months, entries="; ".join(parts))
    with canvas(height=4.4) as (figure, axes):
        values = data["euros"].to_numpy()
        last = len(values) - 1
        colours = [NEUTRAL if i == last else GOOD if v >= 0 else BAD for i, v in enumerate(values)]
        axes.bar(range(len(values)), values, width=0.72, color=colours)
        for place, value in enumerate(values):
            words, up = euros(value), value >= 0
            offset = (0, 2 if up else -2)
            axes.annotate(
                words, (place, value), offset, textcoords="offset points", ha="center", va="bottom" if up else "top"
            )
        axes.axhline(0, color=SOFT, linewidth=1)
        width = max(8, 72 // len(values))
        axes.set_xticks(range(len(values)), [fill(name, width) for name in names])
        low, high = min(values.min(), 0.0), max(values.max(), 0.0)
        room = 0.14 * ((high - low) or 1.0)
        axes.set_ylim(low - room, high + room)
        axes.set_ylabel(text("charts.loyalty.euros"))
        horizontal_grid(axes)
    return Chart(figure, heading, description, data)


def tier_members(result: ProgrammeResult, *, title: str | None = None) -> Chart:
    """How many members each tier has, month by month.

    Parameters
    ----------
    result : ProgrammeResult
        From :func:`coursekit.loyalty.simulate`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per month: ``month`` and a column per tier.

    Examples
    --------
    >>> from coursekit.loyalty import Market, Programme, simulate
    >>> tier = {"id": "all", "name": "All", "rank": 1}
    >>> club = Programme(languages=["en"], id="c", name="Club", enrolment={"how": "auto"}, tiers=[tier])
    >>> tier_members(simulate(club, Market(customers=500))).title
    'Of 500 members after 12 months, 100% are in all'
    """
    _check(result, ProgrammeResult, "simulate")
    names = [str(name) for name in result.tier_mix.index]
    data = result.monthly[["month", *(f"tier_{name}" for name in names)]].set_axis(["month", *names], axis=1)
    if not result.members:
        return nothing_to_show(text("loyalty.simulate.note.nobody"), data, title)
    largest = str(result.tier_mix.idxmax())
    shares = {name: percent(float(result.tier_mix[name]), 1) for name in names}
    about = {"members": number(result.members), "months": number(result.months)}
    heading = title or text(
        "charts.loyalty.tiers.title", tier=largest, share=percent(float(result.tier_mix[largest])), **about
    )
    parts = "; ".join(f"{name} {share}" for name, share in shares.items())
    description = text("charts.loyalty.tiers.description", tiers=parts, uptake=percent(result.uptake, 1), **about)
    with canvas() as (figure, axes):
        for place, name in enumerate(names):
            colour, dash, marker = series_style(place)
            axes.plot(data["month"], data[name], color=colour, linestyle=dash, marker=marker, markersize=5, label=name)
        axes.set_ylim(0, 1.08 * max(1.0, float(data[names].to_numpy().max())))
        axes.set_xlabel(text("charts.loyalty.month"))
        axes.set_ylabel(text("charts.loyalty.members"))
        whole_numbers(axes.xaxis)
        horizontal_grid(axes)
        if len(names) > 1:
            legend_below(axes)
    return Chart(figure, heading, description, data)


def plays_net(plays: OverSeeds, *, title: str | None = None) -> Chart:
    """What the same programme leaves on each seed or in each market, from the worst play to the best.

    Parameters
    ----------
    plays : OverSeeds
        From :func:`coursekit.loyalty.over_seeds`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per play, the worst first: ``seed, net``.

    Examples
    --------
    >>> from coursekit.loyalty import Market, Programme, over_seeds
    >>> tier = {"id": "all", "name": "All", "rank": 1, "benefits": [{"type": "percent_discount", "value": 10}]}
    >>> club = Programme(languages=["en"], id="c", name="Club", enrolment={"how": "auto"}, tiers=[tier])
    >>> plays_net(over_seeds(club, Market(customers=200), seeds=range(4))).title
    'The programme earns money in 0 of 4 plays'
    """
    _check(plays, OverSeeds, "over_seeds")
    data = plays.table[["seed", "net"]].sort_values("net", ignore_index=True)
    net = data["net"].to_numpy()
    wins = int((net > 0).sum())
    heading = title or text("charts.loyalty.plays.title", wins=number(wins), plays=number(len(net)))
    description = text(
        "charts.loyalty.plays.description",
        plays=number(len(net)),
        worst=euros(net[0]),
        best=euros(net[-1]),
        mean=euros(float(net.mean())),
        share=percent(plays.earns.value, 1),
        low=percent(plays.earns.low, 1),
        high=percent(plays.earns.high, 1),
    )
    with canvas(height=3.6) as (figure, axes):
        place = np.arange(1, len(net) + 1)
        for good, colour, marker in ((False, BAD, "s"), (True, GOOD, "o")):
            here = (net > 0) == good
            if here.any():
                label = text("charts.loyalty.plays.earns" if good else "charts.loyalty.plays.loses")
                axes.plot(place[here], net[here], marker, color=colour, markersize=6, label=label)
        axes.axhline(0, color=SOFT, linewidth=1)
        axes.set_xlabel(text("charts.loyalty.plays.axis"))
        axes.set_ylabel(text("charts.loyalty.euros"))
        axes.margins(y=0.12)
        low, high = axes.get_ylim()
        axes.set_ylim(min(low, 0), max(high, 0))
        whole_numbers(axes.xaxis)
        horizontal_grid(axes)
        legend_below(axes)
    return Chart(figure, heading, description, data)


def _check(given: object, kind: type, maker: str) -> None:
    if not isinstance(given, kind):
        raise CourseError("charts.loyalty.bad", maker=maker, kind=type(given).__name__)
