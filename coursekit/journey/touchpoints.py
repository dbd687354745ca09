"""Which touchpoints please, and which go with a sale? Satisfaction and conversion at each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table, table_with
from coursekit.journey._events import Events, kinds_of, read_events
from coursekit.kpis import csat, proportion_difference
from coursekit.kpis._input import answers, check_level, check_scale, plain
from coursekit.messages import CourseError, did_you_mean, number, percent, text


@dataclass(frozen=True, repr=False, eq=False)
class TouchpointScores:
    """Touchpoints with their scores.

    Attributes
    ----------
    table : DataFrame
        One row per touchpoint. What was said there: ``csat`` (top-2, percent) with ``low, high`` and ``answers``;
        ``sign``: ``"positive"`` or ``"negative"`` where its CSAT differs from that of all others together, else
        ``"open"``. What followed: ``met`` (visits, or customers, that met it), ``conversion`` (percent of them who
        converted after it), ``elsewhere`` (percent of the others), ``lift`` (the difference in points) with
        ``lift_low, lift_high``. NaN where there is nothing to compute it from.
    level : float
        Confidence level of the intervals.
    comparisons : int
        Touchpoints compared: the signs are judged at a level that is stricter by this number (Bonferroni).
    missing : int
        Rows of the event log left out because one of the columns was blank.
    """

    table: pd.DataFrame
    level: float
    comparisons: int
    missing: int

    def __repr__(self) -> str:
        signs = self.table["sign"].value_counts()
        shown = ", ".join(f"{sign}={int(signs.get(sign, 0))}" for sign in ("positive", "negative", "open"))
        return f"TouchpointScores({shown})"

    def _repr_html_(self) -> str:
        rows = []
        for name, line in zip(self.table.index, self.table.to_dict("records"), strict=True):
            said = followed = ""
            if line["answers"]:
                ends = {"low": number(line["low"], 1), "high": number(line["high"], 1)}
                said = text("journey.with_interval", value=percent(line["csat"], 1), **ends)
            if not np.isnan(line["lift"]):
                ends = {"low": number(line["lift_low"], 1), "high": number(line["lift_high"], 1)}
                followed = text("journey.with_interval", value=number(line["lift"], 1), **ends)
            sign = text(f"journey.sign.{line['sign']}") if line["sign"] else ""
            rows.append((str(name), said, number(line["answers"]), sign, followed))
        heads = [text(f"journey.head.{name}") for name in ("touchpoint", "csat", "answers", "sign", "lift")]
        below = text("journey.method.touchpoints", comparisons=self.comparisons) + " " + text("journey.no_cause")
        return html_table(heads, rows, below)


def touchpoint_scores(
    surveys: pd.DataFrame | None = None,
    events: pd.DataFrame | None = None,
    *,
    conversion: Any = None,
    unit: str = "visit",
    touchpoint: str = "touchpoint",
    score: str = "csat",
    scale: tuple[int, int] = (1, 5),
    event: str = "event",
    time: str = "time",
    names: Mapping[Any, Any] | None = None,
    level: float = 0.95,
) -> TouchpointScores:
    """Scores of the touchpoints: how satisfied people are there, and how many convert after it.

    lift = 100 · (share that converted among those who met the touchpoint before) − 100 · (share among the others).

    Parameters
    ----------
    surveys : DataFrame, optional
        One row per answer, with its touchpoint and its score. Blank scores are left out.
    events : DataFrame, optional
        One row per event, with its touchpoint. Needs ``conversion``.
    conversion : event, optional
        The event that counts as a conversion, such as ``"pay"``. A touchpoint counts as met only before the first one
        of the unit: the checkout is not credited with the payment made there.
    unit : str
        Column of the events that says who converts: each visit by itself, or ``"customer"``.
    touchpoint, score, event, time : str
        Columns.
    scale : tuple
        Lowest and highest answer.
    names : mapping, optional
        What the surveys call a touchpoint → what the events call it, where they differ.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    TouchpointScores
        With ``table``.

    Notes
    -----
    **A lift is no cause.** Whoever gets as far as the cart already wanted to buy: the touchpoint tells us who they are,
    not what it did to them. Only an experiment (showing it to some, by lot) tells.

    CSAT intervals are Wilson's, lifts have Newcombe's. The signs compare each touchpoint with all the others, at a
    level made stricter by the number of comparisons, because among ten touchpoints some differ by chance. Those who
    answer are not all who were there.

    References
    ----------
    Lemon, K. N. & Verhoef, P. C. (2016). Understanding customer experience throughout the customer journey. Journal of
    Marketing 80(6). Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions.
    Statistics in Medicine 17, method 10.

    Examples
    --------
    >>> surveys = pd.DataFrame({"touchpoint": ["checkout"] * 40 + ["delivery"] * 40,
    ...                         "csat": [5] * 36 + [1] * 4 + [4] * 20 + [2] * 20})
    >>> touchpoint_scores(surveys).table[["csat", "answers", "sign"]]
                csat  answers      sign
    touchpoint
    checkout    90.0       40  positive
    delivery    50.0       40  negative
    """
    level, scale = check_level(level), check_scale(scale, points=3)
    if surveys is None and events is None:
        raise CourseError("journey.error.nothing_given")
    said = pd.DataFrame(columns=["csat", "low", "high", "answers", "sign"])
    comparisons, missing = 0, 0
    if surveys is not None:
        said, comparisons = _said(surveys, touchpoint, score, scale, dict(names or {}), level)
    followed = pd.DataFrame(columns=["met", "conversion", "elsewhere", "lift", "lift_low", "lift_high"])
    if events is not None:
        if conversion is None:
            raise CourseError("journey.error.which_conversion")
        table_with(events, "events", unit, event, time, touchpoint)
        read = read_events(events, unit, event, time)
        followed, missing = _followed(read, events[touchpoint], conversion, level), read.missing
    index = pd.Index(sorted({*said.index, *followed.index}, key=str), name="touchpoint")
    table = pd.concat([said.reindex(index), followed.reindex(index)], axis=1)
    table["sign"] = table["sign"].astype(object).where(table["sign"].notna(), "")
    for count in ("answers", "met"):
        table[count] = table[count].astype(float).fillna(0).astype(int)
    for name in table.columns.difference(["sign", "answers", "met"]):
        table[name] = table[name].astype(float)
    return TouchpointScores(table, level, comparisons, missing)


def _said(
    surveys: Any, touchpoint: str, score: str, scale: tuple[int, int], names: dict, level: float
) -> tuple[pd.DataFrame, int]:
    table = table_with(surveys, "surveys", touchpoint, score)
    answers(table[score], scale, "raise", score)  # an answer off the scale is named by its own row
    kept = table[table[score].notna() & table[touchpoint].notna()]
    groups = kept[score].groupby(kept[touchpoint].astype(object).map(lambda name: names.get(name, name)))
    found = {name: csat(scores, scale, level=level) for name, scores in groups}
    comparisons = len(found)
    strict = 1 - (1 - level) / max(comparisons, 1)
    top, n = (sum(e.value * e.n / 100 for e in found.values()), sum(e.n for e in found.values()))
    rows = {}
    for name, e in found.items():
        here = round(e.value * e.n / 100)
        sign = "open"
        if n > e.n:
            apart = proportion_difference((round(top) - here, n - e.n), (here, e.n), strict)
            sign = "positive" if apart.low > 0 else "negative" if apart.high < 0 else "open"
        rows[name] = (e.value, e.low, e.high, e.n, sign)
    columns = ["csat", "low", "high", "answers", "sign"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns), comparisons


def _followed(read: Events, touchpoints: pd.Series, conversion: Any, level: float) -> pd.DataFrame:
    if conversion not in read.names:
        if len(read.names):
            hint = did_you_mean(str(conversion), [str(name) for name in read.names])
            raise CourseError("journey.error.no_event", value=plain(conversion), hint=hint)
        return pd.DataFrame(columns=["met", "conversion", "elsewhere", "lift", "lift_low", "lift_high"])
    n, none = read.customers, len(read.who)
    pays = np.flatnonzero(read.kind == read.names.index(conversion))
    first = np.full(n, none, dtype=np.intp)
    first[read.who[pays][::-1]] = pays[::-1]  # the first conversion of each unit stays
    converted = first < none
    there = np.bincount(read.who, minlength=n) > 0
    before = np.arange(none) < first[read.who]
    kinds, labels = kinds_of(touchpoints)
    point = kinds[read.rows]
    rows = {}
    for k, name in enumerate(labels):
        met = np.zeros(n, dtype=bool)
        met[read.who[before & (point == k)]] = True
        if not met.any():
            continue
        with_, without = (int((converted & there & side).sum()) for side in (met, ~met))
        n_with, n_without = int(met.sum()), int((there & ~met).sum())
        apart = proportion_difference((without, n_without), (with_, n_with), level)
        elsewhere = 100 * without / n_without if n_without else np.nan
        rows[name] = (n_with, 100 * with_ / n_with, elsewhere, apart.value, apart.low, apart.high)
    columns = ["met", "conversion", "elsewhere", "lift", "lift_low", "lift_high"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)
