"""Shares of large and small groups in one picture: what chance alone does to the small ones."""

import math
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.groups import check_columns
from coursekit.charts.theme import BAD, BLACK, BLUE, PAPER, SOFT, canvas, horizontal_grid, under_title
from coursekit.charts.words import joined
from coursekit.kpis._input import flags_in
from coursekit.messages import CourseError, number, percent, quoted, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# The two pairs of limits of the paper: about 1 group in 20 and 1 in 500 lie outside by chance.
LEVEL, WIDE = 0.95, 0.998
_MOST_GROUPS, _ALL_NAMED = 300, 8
_MARKS = {"above": ("o", BLUE), "below": ("D", BAD), "inside": ("s", SOFT)}


def shares_by_size(df: pd.DataFrame, by: str, flag: str, *, title: str | None = None) -> Chart:
    """The share of each group against its size, between the limits of what chance alone does.

    Parameters
    ----------
    df : pandas.DataFrame
        One row per person. Rows without a group or without an answer are left out and counted.
    by : str
        The column that names the group.
    flag : str
        The column that says whether it happened: true or false, or 1 and 0.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per group, the largest first: ``group``, ``n``, ``count``, ``share`` (percent), ``low`` and
        ``high`` (the limits of 95% for that size), ``place`` (``"above"``, ``"below"`` or ``"inside"``).

    Notes
    -----
    The limits hold for groups that all have the share of everybody together and differ by luck alone. They are
    binomial, interpolated between whole counts as in Spiegelhalter, each count taken as spread half a step to either
    side (the mid-P rule), so that both ends treat counts alike. One group in twenty lies outside them although nothing
    is the matter with it; the dotted limits leave out one in five hundred. Called a funnel plot in the literature,
    because the limits close like one: it has nothing to do with the funnel of a shop.

    It misleads when groups differ in who is in them (a hard case mix is no bad work), when the rows of a group are not
    independent of one another, and when a group inside the limits is taken for proof that it is like the others.

    References
    ----------
    Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24. On the
    mid-P rule: Lancaster, H. O. (1961). Significance tests in discrete distributions. JASA 56(294).

    Examples
    --------
    >>> people = pd.DataFrame({"from": ["shop"] * 100 + ["web"] * 400, "bought": [True] * 40 + [False] * 460})
    >>> shares_by_size(people, "from", "bought").title
    'Beyond what chance does: above, shop (40.0%); below, web (0.0%)'
    """
    check_columns(df, by, flag)
    happened = pd.Series(flags_in(df[flag], flag)[0], index=df.index)
    known = happened.notna() & df[by].notna()
    groups = happened[known].groupby(df.loc[known, by].astype(str), sort=True)
    if groups.ngroups > _MOST_GROUPS:
        raise CourseError("charts.size.too_many", by=quoted(by), count=number(groups.ngroups), most=_MOST_GROUPS)
    data = groups.agg(n="size", count="sum").rename_axis("group").reset_index().astype({"count": int})
    if data.empty:
        columns = ["group", "n", "count", "share", "low", "high", "place"]
        return nothing_to_show(text("charts.size.nothing", by=by), pd.DataFrame(columns=columns), title)
    whole = data["count"].sum() / data["n"].sum()
    data["share"] = 100 * data["count"] / data["n"]
    low, high = limits(whole, data["n"].to_numpy(), LEVEL)
    data["low"], data["high"] = 100 * low, 100 * high
    above, below = data["share"] > data["high"] + 1e-9, data["share"] < data["low"] - 1e-9
    data["place"] = np.where(above, "above", np.where(below, "below", "inside"))
    data = data.sort_values(["n", "group"], ascending=[False, True], ignore_index=True)
    heading = title or _message(data)
    left = int((~known).sum())
    return Chart(_picture(data, whole), heading, _in_words(data, whole, left), data)


def limits(share: float, n: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Between which shares a group of ``n`` falls, at ``level``, if its true share is ``share`` (ratios).

    >>> low, high = limits(0.5, np.array([10, 1000]), 0.95)
    >>> low.round(3).tolist(), high.round(3).tolist()
    ([0.182, 0.469], [0.818, 0.531])
    """
    from scipy.stats import binom

    ends = []
    for tail in ((1 - level) / 2, (1 + level) / 2):
        count = binom.ppf(tail, n, share)
        with np.errstate(divide="ignore", invalid="ignore"):
            part = (binom.cdf(count, n, share) - tail) / binom.pmf(count, n, share)
        ends.append(np.clip((count - part + 0.5) / n, 0, 1) if 0 < share < 1 else np.full(len(n), share))
    return ends[0], ends[1]


def _message(data: pd.DataFrame) -> str:
    outside = data[data["place"] != "inside"]
    about = {"groups": number(len(data)), "outside": number(len(outside))}
    if len(data) == 1:
        return text("charts.size.single", group=data["group"].iloc[0], share=percent(data["share"].iloc[0], 1))
    if outside.empty:
        return text("charts.size.inside", **about)
    if len(data) > _ALL_NAMED:
        return text("charts.size.many", expected=number((1 - LEVEL) * len(data), 1), **about)
    sides = [_side(outside, place) for place in ("above", "below") if (outside["place"] == place).any()]
    return text("charts.size.outside", sides="; ".join(sides))


def _side(outside: pd.DataFrame, place: str) -> str:
    found = outside[outside["place"] == place].sort_values("share", ascending=place == "below")
    names = [f"{one['group']} ({percent(one['share'], 1)})" for one in found.to_dict("records")]
    return text(f"charts.size.{place}", names=joined(names))


def _in_words(data: pd.DataFrame, whole: float, left: int) -> str:
    lines = data.to_dict("records")
    if len(lines) > _ALL_NAMED:
        # Nobody listens to three hundred groups: the lowest, the highest and those outside are read out.
        furthest = {data["share"].idxmin(), data["share"].idxmax()}
        lines = [one for k, one in enumerate(lines) if k in furthest or one["place"] != "inside"]
    said = []
    for one in lines:
        ends = {"low": number(one["low"], 1), "high": number(one["high"], 1)}
        about = {"group": one["group"], "share": percent(one["share"], 1), "n": number(one["n"])}
        said.append(text("charts.size.one", **about, **ends))
    whole_n = number(int(data["n"].sum()))
    about = {"groups": number(len(data)), "whole": percent(100 * whole, 1), "n": whole_n}
    words = text("charts.size.description", said="; ".join(said), **about)
    if left:
        words += " " + text("charts.size.left_out", count=number(left))
    return words


def _picture(data: pd.DataFrame, whole: float):
    widest = int(data["n"].max())
    with canvas(height=4.4) as (figure, axes):
        # From the size at which limits leave room for anything; one point a person is enough for a smooth line.
        sizes = np.unique(np.linspace(1, math.ceil(1.05 * widest), 400).astype(int))
        for level, style in ((LEVEL, "--"), (WIDE, ":")):
            for end in limits(whole, sizes, level):
                axes.plot(sizes, 100 * end, style, color=SOFT, linewidth=1.3)
        axes.axhline(100 * whole, color=BLACK, linewidth=1.2)
        for one in data.to_dict("records"):
            shape, colour = _MARKS[one["place"]]
            face = PAPER if one["place"] == "inside" else colour
            axes.plot(
                one["n"], one["share"], shape, color=colour, markerfacecolor=face, markersize=8, markeredgewidth=1.8,
                zorder=3, clip_on=False,
            )  # fmt: skip
            if len(data) <= _ALL_NAMED or one["place"] != "inside":
                _name(axes, one, widest)
        axes.set_xlim(0, 1.05 * widest)
        top = max(float(data["share"].max()), min(100.0, 300 * whole), 1.0)
        axes.set_ylim(0, 1.12 * top)
        axes.yaxis.set_major_formatter(lambda value, _: percent(value))
        axes.set_xlabel(text("charts.size.axis_n"))
        axes.set_ylabel(text("charts.size.axis"))
        horizontal_grid(axes)
        levels = {"level": percent(100 * LEVEL), "wide": percent(100 * WIDE, 1)}
        under_title(axes, text("charts.size.under_title", whole=percent(100 * whole, 1), **levels))
    return figure


def _name(axes: "Axes", one: dict, widest: int) -> None:
    right = one["n"] < 0.6 * widest
    axes.annotate(
        one["group"], (one["n"], one["share"]), (9 if right else -9, 0), textcoords="offset points",
        ha="left" if right else "right", va="center", zorder=2.5,
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1, "alpha": 0.85},
    )  # fmt: skip
