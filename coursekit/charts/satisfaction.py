"""Answers to one question: recommendation (NPS), satisfaction (CSAT) and effort (CES)."""

from typing import TYPE_CHECKING, Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, GOOD, NEUTRAL, PAPER, SOFT, canvas, horizontal_grid, under_title, whole_numbers
from coursekit.charts.words import left_out, number_list, value_and_interval
from coursekit.kpis import ces, csat, nps
from coursekit.messages import number, percent, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def nps_answers(scores: Any, *, invalid: str = "raise", level: float = 0.95, title: str | None = None) -> Chart:
    """How many gave each answer from 0 to 10, and what the NPS makes of it.

    Bars of detractors, passives and promoters differ in colour and carry their names; the NPS and its interval stand
    under the title. The title says whether the sample can tell promoters from detractors at all.

    Parameters
    ----------
    scores, invalid, level
        As for :func:`coursekit.kpis.nps`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per answer: ``answer``, ``answers`` (a count), ``group``.

    Examples
    --------
    >>> nps_answers([10] * 60 + [8] * 30 + [2] * 10).title
    'NPS 50.0: more promoters than detractors'
    """
    estimate = nps(scores, invalid=invalid, level=level)
    counts = _counts(scores, 0, 10)
    group = ["detractors"] * 7 + ["passives"] * 2 + ["promoters"] * 2
    data = counts.assign(group=group)
    if not estimate.n:
        return nothing_to_show(text("charts.nothing.answers") + left_out(estimate), data, title)
    shares = {name: 100 * estimate.parts[name] / estimate.n for name in ("detractors", "passives", "promoters")}
    verdict = "clear_good" if estimate.low > 0 else "clear_bad" if estimate.high < 0 else "open"
    heading = title or text(f"charts.nps.{verdict}", value=number(estimate.value, 1), n=number(estimate.n))
    words = {name: percent(share, 1) for name, share in shares.items()}
    description = text(
        "charts.nps.description", n=number(estimate.n), nps=value_and_interval(estimate), most=_most(counts), **words
    )
    colours = [BAD] * 7 + [NEUTRAL] * 2 + [GOOD] * 2
    with canvas() as (figure, axes):
        _bars(axes, counts, colours)
        axes.set_xlabel(text("charts.nps.axis"))
        under_title(axes, text("charts.nps.under_title", nps=value_and_interval(estimate), n=number(estimate.n)))
        for name, centre in (("detractors", 3.0), ("passives", 7.5), ("promoters", 9.5)):
            label = f"{text(f'charts.nps.{name}')}\n{percent(shares[name], 1)}"
            axes.text(centre, 0.97, label, ha="center", va="top", transform=axes.get_xaxis_transform())
        for edge in (6.5, 8.5):
            axes.axvline(edge, color=SOFT, linewidth=0.8, linestyle=":")
        _room_above(axes, counts, 1.32)
    return Chart(figure, heading, description + left_out(estimate), data)


def csat_answers(
    scores: Any,
    scale: tuple[int, int] = (1, 5),
    *,
    invalid: str = "raise",
    level: float = 0.95,
    title: str | None = None,
) -> Chart:
    """How many gave each answer, and the share of the two highest (CSAT top-2).

    Parameters
    ----------
    scores, scale, invalid, level
        As for :func:`coursekit.kpis.csat`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per answer: ``answer``, ``answers``, ``satisfied``.

    Examples
    --------
    >>> csat_answers([5, 5, 4, 4, 3, 1, 5, 4, 4, 5]).title
    '80.0% are satisfied: they gave 4 or 5'
    """
    estimate = csat(scores, scale=scale, method="top2", invalid=invalid, level=level)
    low, high = (int(end) for end in scale)
    counts = _counts(scores, low, high)
    data = counts.assign(satisfied=counts["answer"] > high - 2)
    if not estimate.n:
        return nothing_to_show(text("charts.nothing.answers") + left_out(estimate), data, title)
    about = {"value": percent(estimate.value, 1), "next": number(high - 1), "top": number(high)}
    heading = title or text("charts.csat.title", **about)
    description = text(
        "charts.csat.description",
        n=number(estimate.n),
        csat=value_and_interval(estimate),
        most=_most(counts),
        lowest=number(low),
        at_lowest=percent(100 * int(counts["answers"].iloc[0]) / estimate.n, 1),
        **about,
    )
    with canvas() as (figure, axes):
        _bars(axes, counts, [GOOD if top else NEUTRAL for top in data["satisfied"]])
        axes.set_xlabel(text("charts.csat.axis", low=number(low), high=number(high)))
        under_title(axes, text("charts.csat.under_title", csat=value_and_interval(estimate), n=number(estimate.n)))
        _room_above(axes, counts)
    return Chart(figure, heading, description + left_out(estimate), data)


def ces_answers(
    scores: Any,
    scale: tuple[int, int] = (1, 7),
    *,
    easier: str,
    invalid: str = "raise",
    level: float = 0.95,
    title: str | None = None,
) -> Chart:
    """How many gave each answer on effort, which end of the scale is the easy one, and the mean.

    Bars show the answers as they were given, on the scale of the question; the mean reads higher = easier, as
    :func:`coursekit.kpis.ces` gives it.

    Parameters
    ----------
    scores, scale, easier, invalid, level
        As for :func:`coursekit.kpis.ces`; ``easier`` has no default.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per answer: ``answer``, ``answers``, ``ease`` (the answer turned so that high is easy).

    Examples
    --------
    >>> ces_answers([7, 6, 6, 7, 5, 6, 4, 7], easier="high").title
    'Most find it easy: 88% of answers on the easy side, 0% on the hard side'
    """
    estimate = ces(scores, scale=scale, easier=easier, invalid=invalid, level=level)
    low, high = (int(end) for end in scale)
    counts = _counts(scores, low, high)
    turned = easier == "low"
    data = counts.assign(ease=(low + high) - counts["answer"] if turned else counts["answer"])
    if not estimate.n:
        return nothing_to_show(text("charts.nothing.answers") + left_out(estimate), data, title)
    middle = (low + high) / 2
    easy = data["ease"] > middle
    hard = data["ease"] < middle
    share_easy = 100 * int(counts.loc[easy, "answers"].sum()) / estimate.n
    share_hard = 100 * int(counts.loc[hard, "answers"].sum()) / estimate.n
    verdict = "easy" if share_easy > 50 else "hard" if share_hard > 50 else "split"
    heading = title or text(f"charts.ces.{verdict}", easy=percent(share_easy), hard=percent(share_hard))
    description = text(
        "charts.ces.description",
        n=number(estimate.n),
        ces=value_and_interval(estimate),
        easy=percent(share_easy, 1),
        hard=percent(share_hard, 1),
        most=_most(counts),
        low=number(low),
        high=number(high),
    )
    # The mean goes where it lies on the scale that was asked.
    place = (low + high) - estimate.value if turned else estimate.value
    with canvas() as (figure, axes):
        _bars(axes, counts, [GOOD if e else BAD if h else NEUTRAL for e, h in zip(easy, hard, strict=True)])
        ends = {"easy_end": number(low if turned else high), "hard_end": number(high if turned else low)}
        axes.set_xlabel(text("charts.ces.axis", **ends))
        under_title(
            axes,
            text("charts.ces.under_title", high=number(high), ces=value_and_interval(estimate), n=number(estimate.n)),
        )
        axes.axvline(place - low, color=SOFT, linestyle="--", linewidth=1.2)
        label = text("charts.ces.mean", value=number(place, 2))
        axes.text(place - low, 0.98, f" {label}", va="top", transform=axes.get_xaxis_transform())
        _room_above(axes, counts, 1.2)
    return Chart(figure, heading, description + left_out(estimate), data)


def _counts(scores: Any, low: int, high: int) -> pd.DataFrame:
    """How many gave each answer; what the measure left out is left out here too."""
    read = pd.to_numeric(pd.Series(scores, dtype=object), errors="coerce").astype(float)
    counts = read.value_counts().reindex(range(low, high + 1), fill_value=0)
    return pd.DataFrame({"answer": range(low, high + 1), "answers": counts.to_numpy()})


def _most(counts: pd.DataFrame) -> str:
    """The most frequent answer, or all of them where several share the place."""
    top = counts["answers"].max()
    return number_list(counts.loc[counts["answers"] == top, "answer"])


def _bars(axes: "Axes", counts: pd.DataFrame, colours: list[str]) -> None:
    import seaborn as sns

    places = counts["answer"].astype(str)
    sns.barplot(
        x=places, y=counts["answers"], hue=places, palette=colours, saturation=1, errorbar=None, legend=False, ax=axes
    )
    for place, count in enumerate(counts["answers"]):
        label = axes.text(place, count, number(count), ha="center", va="bottom")
        # A guide line may pass behind the figure, not through it.
        label.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 0.5})
    axes.set_ylabel(text("charts.answers_axis"))
    whole_numbers(axes.yaxis)
    horizontal_grid(axes)


def _room_above(axes: "Axes", counts: pd.DataFrame, factor: float = 1.12) -> None:
    axes.set_ylim(0, max(1, counts["answers"].max()) * factor)
