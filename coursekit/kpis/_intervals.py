"""Intervals: the few that the measures share. Shares here are ratios; the measures turn them into percent."""

import math
from statistics import NormalDist
from typing import Any

import numpy as np


def z_value(level: float) -> float:
    """The normal quantile of a two-sided interval: 1.96 for 0.95."""
    return NormalDist().inv_cdf((1 + level) / 2)


def wilson(successes: Any, n: Any, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Wilson's score interval of a proportion, element by element; NaN where ``n`` is 0."""
    x, n = np.asarray(successes, dtype=float), np.asarray(n, dtype=float)
    z = z_value(level)
    with np.errstate(divide="ignore", invalid="ignore"):
        p = x / n
        centre = (p + z**2 / (2 * n)) / (1 + z**2 / n)
        half = z / (1 + z**2 / n) * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    # The ends at none and all are exactly 0 and 1; rounding errors would leave them a hair inside.
    low = np.where(x == 0, np.where(n == 0, np.nan, 0.0), np.clip(centre - half, 0, 1))
    high = np.where(x == n, np.where(n == 0, np.nan, 1.0), np.clip(centre + half, 0, 1))
    return low, high


def nps_variance(promoters: float, detractors: float, n: float) -> float:
    """Variance of one answer coded +1, 0, −1."""
    p, d = promoters / n, detractors / n
    return p + d - (p - d) ** 2


def nps_adjusted(promoters: int, detractors: int, n: int) -> tuple[float, float]:
    """Centre and squared standard error of the adjusted-Wald interval, in points: three answers more, ¾ at each end."""
    p, d, m = promoters + 0.75, detractors + 0.75, n + 3
    return 100 * (p - d) / m, 100**2 * nps_variance(p, d, m) / m


def mean_t(values: np.ndarray, level: float) -> tuple[float, float]:
    """Student's interval of a mean; NaN with fewer than two values or no spread (±0 would claim certainty)."""
    n = len(values)
    if n < 2 or values.min() == values.max():
        return math.nan, math.nan
    half = t_value(level, n - 1) * float(values.std(ddof=1)) / math.sqrt(n)
    centre = float(values.mean())
    return centre - half, centre + half


def t_value(level: float, df: float) -> float:
    """Student's two-sided quantile."""
    from scipy.special import stdtrit

    return float(stdtrit(df, (1 + level) / 2))


def ratio_linear(top: np.ndarray, below: np.ndarray, level: float) -> tuple[float, float]:
    """Interval of 100 · Σ top / Σ below by linearisation; NaN with fewer than two cases."""
    n = len(top)
    if n < 2:
        return math.nan, math.nan
    ratio = top.sum() / below.sum()
    residual = top - ratio * below
    error = math.sqrt(n / (n - 1) * float((residual**2).sum())) / float(below.sum())
    half = t_value(level, n - 1) * error
    return 100 * (ratio - half), 100 * (ratio + half)


def why_no_interval(values: np.ndarray) -> str:
    """The note that belongs to a NaN of `mean_t`, or an empty text."""
    if len(values) == 0:
        return "kpis.note.empty"
    if len(values) == 1:
        return "kpis.note.single"
    return "kpis.note.no_spread" if values.min() == values.max() else ""


def quantile_order(ordered: np.ndarray, q: float, level: float) -> tuple[float, float]:
    """Distribution-free interval of a quantile: two of the ordered values, ranks from the binomial.

    Where the sample is too small to bound the quantile on a side, that end is infinite.
    """
    from scipy.special import bdtr

    n = len(ordered)
    below = bdtr(np.arange(n + 1), n, q)  # P(at most k values lie below the quantile)
    tail = (1 - level) / 2
    lower = int(np.searchsorted(below, tail, side="right"))  # how many ranks may be left out below
    upper = int(np.searchsorted(below, 1 - tail, side="left")) + 1
    low = ordered[lower - 1] if lower >= 1 else -math.inf
    high = ordered[upper - 1] if upper <= n else math.inf
    return float(low), float(high)
