"""Are we better than the others? One measure of ours beside that of competitors."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level, flags_in, numbers_in, one_of, whole
from coursekit.kpis._intervals import nps_variance, z_value
from coursekit.kpis.comparing import mean_difference, nps_difference, proportion_difference, share_counts
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import mean, nps, nps_of_counts, share
from coursekit.messages import CourseError, number, quoted, text

_MEASURES = ("nps", "share", "mean")
_GROUPS = ("promoters", "passives", "detractors")


@dataclass(frozen=True)
class _Kind:
    """What one measure needs: its value with an interval, a difference, all answers in one."""

    value: Callable[[Any, float], Estimate]
    difference: Callable[[Any, Any, float], Estimate]  # second − first
    pooled: Callable[[list[Any]], Any]
    spread: Callable[[Any], float]  # standard deviation of one answer, in the unit of the value
    bounds: tuple[float, float]
    unit: str


@dataclass(frozen=True, repr=False, eq=False)
class Benchmark:
    """Our value beside those of the others.

    Attributes
    ----------
    own : Estimate
        Our own value.
    table : DataFrame
        One row per competitor: ``value`` and ``n``; ``difference`` (ours − theirs) with ``low`` and ``high``; and
        ``verdict``: ``"better"`` or ``"worse"`` where the interval leaves out 0, else ``"open"``.
    against_pooled : Estimate
        Ours − all competitors' answers in one pot: large samples weigh more.
    against_mean : Estimate
        Ours − the mean of the competitors' values: each firm weighs the same.
    measure, adjust, level : str, str, float
        As they were asked for.
    centre, spread : float
        Value of all answers together, ours included, and the standard deviation of one answer there.
    """

    own: Estimate
    table: pd.DataFrame
    against_pooled: Estimate
    against_mean: Estimate
    measure: str
    adjust: str
    level: float
    centre: float
    spread: float

    def funnel(self, n: Any, level: float = 0.95) -> pd.DataFrame:
        """Between which limits a firm with ``n`` answers falls if it is like all the others.

        centre ± z · spread / √n, clipped to what is possible. Small samples scatter widely: whoever looks best or
        worst is often only the smallest. Columns ``n``, ``low``, ``high``.

        >>> benchmark((41, 50), {"A": (120, 200)}).funnel([50, 200]).round(1)
             n   low  high
        0   50  51.1  77.7
        1  200  57.8  71.0
        """
        one = [n] if np.ndim(n) == 0 else n
        counts = np.array([whole(count, "n", 1) for count in one], dtype=float)
        half = z_value(check_level(level)) * self.spread / np.sqrt(counts)
        ends = _KINDS[self.measure].bounds
        low, high = np.maximum(self.centre - half, ends[0]), np.minimum(self.centre + half, ends[1])
        return pd.DataFrame({"n": counts.astype(int), "low": low, "high": high})

    def explain(self) -> str:
        """How many comparisons were made, and what that means for the intervals, in the language in use."""
        return text(f"kpis.benchmark.{self.adjust}", comparisons=number(len(self.table)))

    def __repr__(self) -> str:
        verdicts = ", ".join(f"{name}: {verdict}" for name, verdict in self.table["verdict"].items())
        return f"Benchmark(own={self.own!r}, {verdicts})"

    def _repr_html_(self) -> str:
        heads = [text(f"kpis.benchmark.{head}") for head in ("competitor", "value", "difference", "verdict")]
        lines = ["".join(f"<th>{escape(head)}</th>" for head in heads)]
        digits = 2 if self.measure == "mean" else 1
        for name, one in self.table.iterrows():
            difference = number(one["difference"], digits)
            if not math.isnan(one["low"]):
                low, high = (number(one[end], digits) for end in ("low", "high"))
                difference += f" ({text('messages.interval', low=low, high=high)})"
            words = text(f"kpis.benchmark.{one['verdict']}")
            cells = [str(name), number(one["value"], digits), difference, words]
            lines.append("".join(f"<td>{escape(cell)}</td>" for cell in cells))
        below = text("kpis.benchmark.own", value=self.own.sentence()) + " " + self.explain()
        table = "".join(f"<tr>{line}</tr>" for line in lines)
        return f"<table>{table}</table><div>{escape(below, quote=False)}</div>"


def benchmark(
    own: Any, others: Mapping[str, Any], measure: str | None = None, adjust: str = "bonferroni", level: float = 0.95
) -> Benchmark:
    """Benchmark: is our value better than that of each competitor, and than theirs together?

    Parameters
    ----------
    own : column of answers, Estimate, or (count, n)
        Ours: an NPS (the scores, or what `nps` made of them), a share (how many of how many, or an estimate in
        percent), or a mean (the answers themselves).
    others : dict by competitor
        The same of each competitor.
    measure : {"nps", "share", "mean"}, optional
        What to compute. It must be said where ``own`` is a bare column of answers, which could be scores or values;
        a column of ones and zeros makes a share.
    adjust : {"bonferroni", "none"}
        With k competitors k comparisons are made, and one in twenty misses by chance alone. ``"bonferroni"`` widens
        each interval so that all hold together at ``level``; ``"none"`` leaves each at ``level`` on its own.
    level : float
        Confidence level, a ratio.

    Returns
    -------
    Benchmark
        With ``table``, ``against_pooled``, ``against_mean`` and ``funnel(n)``.

    Notes
    -----
    Differences are those of `nps_difference`, `proportion_difference` and `mean_difference`. Against the mean of the
    firms the interval is made of the single ones (square-and-add). These two are one comparison each and are not
    widened.

    It misleads, however narrow the intervals, where the others were asked otherwise: another scale, on paper and not
    in the app, after a purchase and not in a panel, customers of ours and the public of theirs.

    References
    ----------
    Spiegelhalter, D. (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24.
    Zou, G. & Donner, A. (2008). Construction of confidence limits about effect measures. Statistics in Medicine 27.

    Examples
    --------
    >>> result = benchmark((410, 500), {"A": (120, 200), "B": (150, 190)})
    >>> result.table[["difference", "low", "high", "verdict"]].round(1)
                difference   low  high verdict
    competitor
    A                 22.0  13.5  30.7  better
    B                  3.1  -4.1  11.2    open
    """
    one_of("adjust", adjust, ("bonferroni", "none"))
    level = check_level(level)
    if not isinstance(others, Mapping) or not others:
        raise CourseError("kpis.error.no_competitors", value=quoted(others))
    measure = _measure_of(own) if measure is None else measure
    one_of("measure", measure, _MEASURES)
    kind = _KINDS[measure]
    ours = _read(own, measure, "own")
    theirs = {str(name): _read(values, measure, str(name)) for name, values in others.items()}
    strict = 1 - (1 - level) / len(theirs) if adjust == "bonferroni" else level
    rows = []
    for one in theirs.values():
        value, gap = kind.value(one, level), kind.difference(one, ours, strict)
        verdict = "better" if gap.low > 0 else "worse" if gap.high < 0 else "open"
        rows.append((value.value, value.n, gap.value, gap.low, gap.high, verdict))
    columns = ["value", "n", "difference", "low", "high", "verdict"]
    table = pd.DataFrame(rows, columns=columns, index=pd.Index(theirs, name="competitor"))
    mine, values = kind.value(ours, level), [kind.value(one, level) for one in theirs.values()]
    everyone = kind.pooled([ours, *theirs.values()])
    pooled = kind.difference(kind.pooled(list(theirs.values())), ours, level)
    centre = kind.value(everyone, level)
    spread = kind.spread(everyone) if centre else math.nan
    return Benchmark(
        mine, table, pooled, _against_mean(mine, values, kind, level), measure, adjust, level, centre.value, spread
    )


def _against_mean(own: Estimate, others: list[Estimate], kind: _Kind, level: float) -> Estimate:
    """Ours − the mean of theirs: each interval's arms squared and added."""
    n = own.n + sum(one.n for one in others)
    about: dict[str, Any] = {"n": n, "level": level, "unit": kind.unit, "method": "kpis.method.against_mean"}
    if not own or not all(others):
        return Estimate(math.nan, note="kpis.note.empty", **about)
    share = 1 / len(others)
    value = own.value - share * sum(one.value for one in others)
    if any(math.isnan(one.low) for one in (own, *others)):
        return Estimate(value, note="kpis.note.no_arm", **about)
    down = math.hypot(own.value - own.low, *(share * (one.high - one.value) for one in others))
    up = math.hypot(own.high - own.value, *(share * (one.value - one.low) for one in others))
    reach = kind.bounds[1] - kind.bounds[0]
    return Estimate(value, max(value - down, -reach), min(value + up, reach), **about)


def _measure_of(own: Any) -> str:
    if isinstance(own, Estimate):
        if "promoters" in own.parts:
            return "nps"
        if own.unit == "percent":
            return "share"
    if isinstance(own, tuple):
        return "share"
    raise CourseError("kpis.error.which_measure", value=quoted(own))


def _read(given: Any, measure: str, name: str) -> Any:
    """What the measure works on: an NPS, a (count, n), or the answers without blanks."""
    if measure == "nps":
        if isinstance(given, Estimate) and "promoters" not in given.parts:
            raise CourseError("kpis.error.not_an_nps", name=name, value=quoted(given))
        return given if isinstance(given, Estimate) else nps(given)
    if measure == "share":
        if isinstance(given, Estimate | tuple):
            return share_counts(given, name)
        flags, _ = flags_in(given, name)
        flags = flags[~np.isnan(flags)]
        return int(flags.sum()), len(flags)
    if isinstance(given, Estimate | tuple):
        raise CourseError("kpis.error.mean_needs_answers", name=name, value=quoted(given))
    values = numbers_in(given, name)[0]
    return values[~np.isnan(values)]


def _nps_value(one: Estimate, level: float) -> Estimate:
    promoters, passives, detractors = (int(one.parts[name]) for name in _GROUPS)
    return nps_of_counts(promoters, passives, detractors, level, one.missing, one.invalid)


def _nps_pooled(many: list[Estimate]) -> Estimate:
    promoters, passives, detractors = (sum(int(one.parts[name]) for one in many) for name in _GROUPS)
    return nps_of_counts(promoters, passives, detractors, 0.95)


def _nps_spread(one: Estimate) -> float:
    return 100 * math.sqrt(nps_variance(one.parts["promoters"], one.parts["detractors"], one.n))


def _share_value(one: tuple[int, int], level: float) -> Estimate:
    return share(*one, {"count": one[0]}, level=level, method="kpis.method.plain_share")


def _share_pooled(many: list[tuple[int, int]]) -> tuple[int, int]:
    return sum(count for count, _ in many), sum(n for _, n in many)


def _share_spread(one: tuple[int, int]) -> float:
    return 100 * math.sqrt(one[0] / one[1] * (1 - one[0] / one[1]))


def _mean_value(one: np.ndarray, level: float) -> Estimate:
    return mean(one, _ENDLESS, level=level, unit="score", method="kpis.method.plain_mean")


def _mean_spread(one: np.ndarray) -> float:
    return float(one.std(ddof=1)) if len(one) > 1 else math.nan


_ENDLESS = (-math.inf, math.inf)
_KINDS = {
    "nps": _Kind(_nps_value, nps_difference, _nps_pooled, _nps_spread, (-100.0, 100.0), "points"),
    "share": _Kind(_share_value, proportion_difference, _share_pooled, _share_spread, (0.0, 100.0), "points"),
    "mean": _Kind(_mean_value, mean_difference, np.concatenate, _mean_spread, _ENDLESS, "score"),
}
