"""One measure in several groups, each with its interval, in order."""

import math
from collections.abc import Callable
from typing import Any

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLUE, PAPER, SOFT, canvas, vertical_grid
from coursekit.charts.words import joined, level_of, shown, value_and_interval
from coursekit.kpis import Estimate, csat, nps
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text

_FEW = 30
_MOST_GROUPS = 25


def nps_by(
    df: pd.DataFrame,
    by: str,
    score: str = "nps",
    *,
    invalid: str = "raise",
    level: float = 0.95,
    few: int = _FEW,
    title: str | None = None,
) -> Chart:
    """The NPS of each group with its interval, from the highest to the lowest.

    Parameters
    ----------
    df : pandas.DataFrame
        One row per answer.
    by : str
        The column that names the group; rows without a group are left out and counted in the description.
    score : str
        The column of answers from 0 to 10.
    invalid, level
        As for :func:`coursekit.kpis.nps`.
    few : int
        Groups with fewer answers are drawn hollow and marked.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per group: ``group``, ``value``, ``low``, ``high``, ``n``, ``missing``.

    Notes
    -----
    The title calls two groups different only where their intervals do not overlap. That is stricter than an interval
    for one difference planned beforehand, as it should be: the highest and the lowest of many groups were picked
    after looking.

    Examples
    --------
    >>> import pandas as pd
    >>> answers = pd.DataFrame({"channel": ["web"] * 40 + ["shop"] * 40, "nps": [10] * 40 + [3] * 40})
    >>> print(nps_by(answers, "channel").title)
    The intervals of web and shop do not overlap: NPS 100.0 and −100.0
    """
    return _by(df, by, score, lambda x: nps(x, invalid=invalid, level=level), "nps", few, title)


def csat_by(
    df: pd.DataFrame,
    by: str,
    score: str = "csat",
    scale: tuple[int, int] = (1, 5),
    *,
    invalid: str = "raise",
    level: float = 0.95,
    few: int = _FEW,
    title: str | None = None,
) -> Chart:
    """The share of satisfied answers (CSAT top-2) of each group with its interval, from the highest to the lowest.

    Parameters
    ----------
    df, by, few, title
        As for :func:`nps_by`.
    score : str
        The column of answers.
    scale, invalid, level
        As for :func:`coursekit.kpis.csat`.

    Returns
    -------
    Chart
        ``data`` as for :func:`nps_by`, in percent.

    Examples
    --------
    >>> import pandas as pd
    >>> answers = pd.DataFrame({"channel": ["web"] * 9 + ["shop"] * 9, "csat": [5, 4, 3] * 6})
    >>> csat_by(answers, "channel").data["value"].round(1).tolist()
    [66.7, 66.7]
    """

    def measure(x: Any) -> Estimate:
        return csat(x, scale=scale, method="top2", invalid=invalid, level=level)

    return _by(df, by, score, measure, "csat", few, title)


def _by(
    df: pd.DataFrame,
    by: str,
    score: str,
    measure: Callable[[Any], Estimate],
    name: str,
    few: int,
    title: str | None,
) -> Chart:
    check_columns(df, by, score)
    found = [(str(group), measure(rows[score])) for group, rows in df.groupby(by, observed=True, sort=True)]
    if len(found) > _MOST_GROUPS:
        raise CourseError("charts.by.too_many", by=quoted(by), count=number(len(found)), most=_MOST_GROUPS)
    table = [(g, e.value, e.low, e.high, e.n, e.missing) for g, e in found]
    data = pd.DataFrame(table, columns=["group", "value", "low", "high", "n", "missing"])
    data = data.sort_values(["value", "group"], ascending=[False, True], na_position="last", ignore_index=True)
    kept = data[data["n"] > 0].reset_index(drop=True)
    if kept.empty:
        return nothing_to_show(text("charts.nothing.groups", by=by), data, title)
    estimates = dict(found)
    ordered = [(group, estimates[group]) for group in kept["group"]]
    label = text(f"charts.by.{name}")
    heading = title or _message(ordered, name.upper(), by)
    said = [text("charts.by.one", group=g, value=value_and_interval(e), n=number(e.n)) for g, e in ordered]
    description = text("charts.by.description", measure=label, by=by, groups="; ".join(said))
    small = [group for group, e in ordered if e.n < few]
    if small:
        description += " " + text("charts.by.few", few=number(few), groups=joined(small))
    if len(kept) < len(data):
        description += " " + text("charts.by.empty", groups=joined(list(data.loc[data["n"] == 0, "group"])))
    if without := int(df[by].isna().sum()):
        description += " " + text("charts.by.without", count=number(without), by=by)
    return Chart(_picture(ordered, name, label, few), heading, description, data)


def check_columns(df: pd.DataFrame, *columns: str) -> None:
    if not isinstance(df, pd.DataFrame):
        raise CourseError("charts.by.not_a_table", kind=type(df).__name__)
    for column in columns:
        if column not in df.columns:
            raise CourseError("charts.no_column", column=quoted(column), hint=did_you_mean(str(column), df.columns))


def _message(ordered: list[tuple[str, Estimate]], label: str, by: str) -> str:
    (top, best), (bottom, worst) = ordered[0], ordered[-1]
    about = {
        "measure": label,
        "by": by,
        "top": top,
        "bottom": bottom,
        "best": shown(best.value, best.unit),
        "worst": shown(worst.value, worst.unit),
    }
    if len(ordered) == 1:
        return text("charts.by.single", **about)
    return text("charts.by.apart" if best.low > worst.high else "charts.by.overlap", **about)


def _picture(ordered: list[tuple[str, Estimate]], name: str, label: str, few: int) -> Any:
    with canvas(height=1.7 + 0.42 * len(ordered)) as (figure, axes):
        low_end, high_end = (0.0, 100.0) if name == "csat" else _nps_ends(ordered)
        for place, (_, e) in enumerate(ordered):
            if not math.isnan(e.low):
                axes.plot(
                    [e.low, e.high], [place, place], color=BLUE, linewidth=2.2, solid_capstyle="butt", clip_on=False
                )
            face = PAPER if e.n < few else BLUE
            axes.plot(
                e.value,
                place,
                "o",
                color=BLUE,
                markerfacecolor=face,
                markersize=9,
                markeredgewidth=2,
                clip_on=False,
                zorder=3,
            )
            note = text("charts.by.n_few" if e.n < few else "charts.by.n", n=number(e.n))
            axes.text(1.03, place, note, va="center", color=SOFT, transform=axes.get_yaxis_transform())
        axes.set_yticks(range(len(ordered)), [group for group, _ in ordered])
        axes.set_ylim(len(ordered) - 0.5, -0.5)
        axes.set_xlim(low_end, high_end)
        if name == "nps":
            axes.axvline(0, color=SOFT, linewidth=1)
        else:
            axes.xaxis.set_major_formatter(lambda value, _: percent(value))
        level = level_of(ordered[0][1].level)
        axes.set_xlabel(text("charts.by.axis", measure=label, level=level))
        vertical_grid(axes)
        axes.tick_params(axis="y", length=0)
    return figure


def _nps_ends(ordered: list[tuple[str, Estimate]]) -> tuple[float, float]:
    """An axis that holds every interval and 0, in steps of 10."""
    ends = [0.0] + [x for _, e in ordered for x in (e.low, e.high, e.value) if not math.isnan(x)]
    low, high = 10 * math.floor(min(ends) / 10), 10 * math.ceil(max(ends) / 10)
    return max(-100.0, low - 2.0), min(100.0, high + 2.0) if high > low else 10.0
