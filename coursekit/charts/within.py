"""A share in two groups, all together and within each layer: does the difference outlive the mix?"""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLUE, INK, PAPER, SOFT, VERMILION, canvas, legend_below, vertical_grid
from coursekit.charts.words import joined, level_of, value_and_interval
from coursekit.kpis import Estimate, proportion, proportion_difference
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text

_OFFSET = 0.14
_LOOKS = ((BLUE, "o", "full"), (VERMILION, "s", "none"))


def shares_within(
    df: pd.DataFrame,
    hit: str,
    group: str,
    within: str,
    *,
    names: Mapping[Any, str] | None = None,
    level: float = 0.95,
    title: str | None = None,
) -> Chart:
    """The share of ``hit`` in two groups: all together, and within each layer of a third column.

    Parameters
    ----------
    df : pandas.DataFrame
        One row per person. Rows where one of the three columns is blank are left out and counted in the description.
    hit : str
        A column of truth values, or of 0 and 1.
    group : str
        The column that names the group; it must hold two values.
    within : str
        The column that names the layer: a channel, a year …
    names : mapping, optional
        From each value of ``group`` to the words that stand for it, in the order in which they are drawn.
    level : float
        Confidence level of the intervals, a ratio.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per layer, the first (``""``) for all together, and per group: ``layer``, ``group``,
        ``share``, ``low``, ``high``, ``n``, and ``difference`` (first group − second, in points) with
        ``difference_low, difference_high``.

    Notes
    -----
    Where the groups differ in the total and in no layer, the total may owe its difference to the mix (Simpson's
    paradox); it may also be that each layer holds too few people to tell. The title says only what can be told.

    References
    ----------
    Simpson, E. H. (1951). The interpretation of interaction in contingency tables. JRSS B 13(2).

    Examples
    --------
    >>> import pandas as pd
    >>> people = pd.DataFrame({
    ...     "channel": ["web"] * 100 + ["shop"] * 100,
    ...     "content": [True] * 20 + [False] * 80 + [True] * 80 + [False] * 20,
    ...     "back": ([True] + [False] * 3) * 25 + ([True] * 3 + [False]) * 25,
    ... })
    >>> print(shares_within(people, "back", "content", "channel").title)
    True and False are 30 points apart all together; within each channel they cannot be told apart
    """
    kept, groups, blank = _read(df, hit, group, within, names)
    layers = [str(one) for one in pd.unique(kept[within])]
    if kept.empty or len(groups) < 2:
        return nothing_to_show(text("charts.within.nothing", group=group), pd.DataFrame(), title)
    found: dict[str, tuple[Estimate, Estimate, Estimate]] = {}
    for layer in ["", *layers]:
        part = kept if layer == "" else kept[kept[within].astype(str) == layer]
        first, second = (proportion(part.loc[part[group] == value, hit], level=level) for value in groups)
        found[layer] = first, second, proportion_difference(second, first, level=level)
    words = list(groups.values())
    heading = title or _message(found, words, within)
    said = []
    for layer, (first, second, _) in found.items():
        about = {"layer": layer or text("charts.within.all"), "first": words[0], "second": words[1]}
        values = {"a": value_and_interval(first), "b": value_and_interval(second)}
        counts = {"n": number(first.n), "m": number(second.n)}
        said.append(text("charts.within.one", **about, **values, **counts))
    description = text("charts.within.description", hit=hit, within=within, layers="; ".join(said))
    if blank:
        description += " " + text("charts.within.blank", count=number(blank))
    return Chart(_picture(found, words, level), heading, description, _data(found, words))


def _read(
    df: pd.DataFrame, hit: str, group: str, within: str, names: Mapping[Any, str] | None
) -> tuple[pd.DataFrame, dict[Any, str], int]:
    if not isinstance(df, pd.DataFrame):
        raise CourseError("charts.by.not_a_table", kind=type(df).__name__)
    for column in (hit, group, within):
        if column not in df.columns:
            raise CourseError("charts.no_column", column=quoted(column), hint=did_you_mean(str(column), df.columns))
    kept = df[[hit, group, within]].dropna()
    values = sorted(pd.unique(kept[group]), reverse=True)
    if len(values) > 2 or (names is not None and set(values) - set(names)):
        shown = ", ".join(quoted(str(value)) for value in values[:6])
        raise CourseError("charts.within.two_groups", group=quoted(group), values=shown)
    if names is not None:
        return kept, {value: words for value, words in names.items() if value in values}, len(df) - len(kept)
    return kept, {value: str(value) for value in values}, len(df) - len(kept)


def _apart(difference: Estimate) -> bool:
    return difference.low > 0 or difference.high < 0


def _message(found: dict[str, tuple[Estimate, Estimate, Estimate]], words: list[str], within: str) -> str:
    total = found[""][2]
    told = [layer for layer, (_, _, difference) in found.items() if layer and _apart(difference)]
    about = {"first": words[0], "second": words[1], "within": within, "points": number(abs(total.value))}
    if told:
        return text("charts.within.some", layers=joined(told), **about)
    return text("charts.within.vanishes" if _apart(total) else "charts.within.none", **about)


def _data(found: dict[str, tuple[Estimate, Estimate, Estimate]], words: list[str]) -> pd.DataFrame:
    rows = []
    for layer, (*shares, gap) in found.items():
        for name, share in zip(words, shares, strict=True):
            line: dict[str, Any] = {
                "layer": layer,
                "group": name,
                "share": share.value,
                "low": share.low,
                "high": share.high,
            }
            ends = {"difference_low": gap.low, "difference_high": gap.high}
            rows.append({**line, "n": share.n, "difference": gap.value, **ends})
    return pd.DataFrame(rows)


def _picture(found: dict[str, tuple[Estimate, Estimate, Estimate]], words: list[str], level: float) -> Any:
    with canvas(height=1.9 + 0.55 * len(found)) as (figure, axes):
        for place, (*shares, _) in enumerate(found.values()):
            for one, (share, (colour, marker, fill)) in enumerate(zip(shares, _LOOKS, strict=True)):
                y = place + (2 * one - 1) * _OFFSET
                if not math.isnan(share.low):
                    axes.plot([share.low, share.high], [y, y], color=colour, linewidth=2.2, solid_capstyle="butt")
                axes.plot(
                    share.value,
                    y,
                    marker,
                    color=colour,
                    markerfacecolor=colour if fill == "full" else PAPER,
                    markersize=8,
                    markeredgewidth=2,
                    clip_on=False,
                    zorder=3,
                    label=words[one] if place == 0 else None,
                )
        axes.axhline(0.5, color=SOFT, linewidth=0.8)
        axes.set_yticks(range(len(found)), [layer or text("charts.within.all") for layer in found])
        axes.get_yticklabels()[0].set_fontweight("bold")
        axes.get_yticklabels()[0].set_color(INK)
        axes.set_ylim(len(found) - 0.5, -0.5)
        axes.set_xlim(0, 100)
        axes.xaxis.set_major_formatter(lambda value, _: percent(value))
        axes.set_xlabel(text("charts.within.axis", level=level_of(level)))
        vertical_grid(axes)
        axes.tick_params(axis="y", length=0)
        legend_below(axes)
    return figure
