"""Do all channels treat people alike? The spread between groups beyond what chance does."""

import math
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import answers, check_level, check_scale, numbers_in, same_rows, series
from coursekit.kpis.estimate import Estimate


def between_groups(scores: Any, groups: Any, scale: tuple[int, int] = (1, 5), level: float = 0.95) -> Estimate:
    """How far apart do the groups (channels, shops) really lie? The standard deviation of their true means.

    τ = √max(0, V − C): V is the variance of the k means (divided by k − 1), C the mean of s²ⱼ / nⱼ, what chance alone
    would make of groups that are all alike.

    Parameters
    ----------
    scores : Series, list or array
        One answer per row, such as CSAT.
    groups : Series, list or array
        The group of each answer, in the same order; a blank leaves the answer out.
    scale : tuple
        Lowest and highest answer.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In points of the scale. 0: the groups differ no more than chance makes them. ``parts`` holds ``groups`` (how
        many), ``spread`` (the standard deviation of the means, √V) and ``chance`` (√C). Groups of fewer than two
        answers are left out and counted as ``missing``, as blanks are.

    Notes
    -----
    Groups weigh alike, whatever their size: it asks how unlike the channels are, not how many people notice. The
    interval is a Q-profile: with a handful of groups it is wide, and it supposes that the means lie like a normal
    curve. It misleads when the groups are asked about different things (a channel for complaints beside a channel for
    orders) or hold different people, and when few answer.

    References
    ----------
    Hedges, L. V. (1983). A random effects model for effect sizes. Psychological Bulletin 93(2). On the interval:
    Viechtbauer, W. (2007). Confidence intervals for the amount of heterogeneity in meta-analysis. Statistics in
    Medicine 26(1).

    Examples
    --------
    >>> scores = [5, 4, 5, 4, 2, 3, 2, 3, 4, 4, 3, 5]
    >>> channels = ["shop"] * 4 + ["web"] * 4 + ["phone"] * 4
    >>> found = between_groups(scores, channels)
    >>> round(found.value, 3), round(found.parts["spread"], 3), round(found.parts["chance"], 3)
    (0.986, 1.041, 0.333)
    """
    level, scale = check_level(level), check_scale(scale)
    _, first = numbers_in(scores, "scores")
    second = series(groups, "groups")
    same_rows(first, second, "scores", "groups")
    answers(first, scale, "raise")  # refuses what is not on the scale
    table = pd.DataFrame({"score": numbers_in(first, "scores")[0], "group": second.astype(object).to_numpy()}).dropna()
    found = table.groupby("group")["score"].agg(["mean", "var", "size"])
    found = found[found["size"] >= 2]
    n = int(found["size"].sum())
    about: dict[str, Any] = {"method": "kpis.consistency.method", "level": level, "n": n, "missing": len(first) - n}
    if len(found) < 2:
        return Estimate(math.nan, note="kpis.consistency.one_group", parts={"groups": len(found)}, **about)
    means, noise = found["mean"].to_numpy(), (found["var"] / found["size"]).to_numpy()
    spread, chance = float(means.var(ddof=1)), float(noise.mean())
    value = math.sqrt(max(0.0, spread - chance))
    low, high = _q_profile(means, noise, level)
    parts = {"groups": len(found), "spread": math.sqrt(spread), "chance": math.sqrt(chance)}
    return Estimate(value, min(low, value), max(high, value), parts=parts, **about)


def _q_profile(means: np.ndarray, noise: np.ndarray, level: float) -> tuple[float, float]:
    """The τ at which the weighted spread of the means is just too large, and just too small, for chance."""
    from scipy.optimize import brentq
    from scipy.stats import chi2

    if (noise <= 0).any():
        return math.nan, math.nan  # a group whose answers are all equal: nothing says how it would move

    def q(squared: float) -> float:
        weight = 1 / (noise + squared)
        return float((weight * (means - (weight * means).sum() / weight.sum()) ** 2).sum())

    ends = []
    for share in ((1 + level) / 2, (1 - level) / 2):
        target, top = float(chi2.ppf(share, len(means) - 1)), 1.0
        if q(0.0) <= target:
            ends.append(0.0)
            continue
        while q(top) > target:
            top *= 4
        ends.append(math.sqrt(brentq(lambda squared, target=target: q(squared) - target, 0.0, top)))
    return ends[0], ends[1]
