"""Is the difference real, and how many answers does it take? Two waves compared, and samples planned."""

import math
from typing import Any

import numpy as np

from coursekit.kpis._input import at_least, between, check_level, numbers_in, plain, whole
from coursekit.kpis._intervals import nps_adjusted, nps_variance, t_value, wilson, z_value
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import nps
from coursekit.messages import CourseError, quoted

_HAIR = 1e-9  # 385.0000000001 answers are 385


def nps_difference(wave1: Any, wave2: Any, level: float = 0.95) -> Estimate:
    """Did the NPS change from one wave to the next? wave2 − wave1, in points.

    Parameters
    ----------
    wave1, wave2 : column of scores, or Estimate
        The answers of each wave (0–10), or what `nps` made of them.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In points from −200 to 200. ``n`` is the answers of both waves; ``parts`` holds ``se``, the plain standard
        error of the difference, and ``z``, the difference in standard errors.

    Notes
    -----
    The variances of the two waves are added, as for two independent samples; the interval uses the adjusted counts of
    `nps` (at ten answers a wave it covers 96 to 100% of the time where the plain one covers 68 to 92%). If it holds
    0, the data do not show a change; two intervals that overlap do not prove that there is none.

    It misleads when the same people answered twice (their answers are not independent), when other people were asked
    the second time, and when the best of many comparisons is picked.

    References
    ----------
    Rocks, B. (2016). Interval estimation for the “net promoter score”. The American Statistician 70(4).

    Examples
    --------
    >>> before, after = [10] * 60 + [8] * 30 + [3] * 10, [10] * 66 + [8] * 26 + [3] * 8
    >>> change = nps_difference(before, after)
    >>> change
    Estimate(value=8.0, low=-10.3, high=25.8, n=200)
    >>> round(change.parts["z"], 3)
    0.866
    """
    level = check_level(level)
    first, second = _wave(wave1, "wave1", level), _wave(wave2, "wave2", level)
    n = first.n + second.n
    counts = {"missing": first.missing + second.missing, "invalid": first.invalid + second.invalid}
    about: dict[str, Any] = {**counts, "method": "kpis.method.nps_difference", "unit": "points", "level": level, "n": n}
    if not first.n or not second.n:
        return Estimate(math.nan, note="kpis.note.empty", **about)
    value = second.value - first.value
    plain_variance = centre = variance = 0.0
    for wave, sign in ((first, -1), (second, 1)):
        promoters, detractors = int(wave.parts["promoters"]), int(wave.parts["detractors"])
        plain_variance += 100**2 * nps_variance(promoters, detractors, wave.n) / wave.n
        middle, squared = nps_adjusted(promoters, detractors, wave.n)
        centre, variance = centre + sign * middle, variance + squared
    half, se = z_value(level) * math.sqrt(variance), math.sqrt(plain_variance)
    low, high = max(-200.0, min(centre - half, value)), min(200.0, max(centre + half, value))
    return Estimate(value, low, high, parts={"se": se, "z": value / se if se else math.nan}, **about)


def _wave(wave: Any, name: str, level: float) -> Estimate:
    if not isinstance(wave, Estimate):
        return nps(wave, level=level)
    if "promoters" not in wave.parts:
        raise CourseError("kpis.error.not_an_nps", name=name, value=quoted(wave))
    return wave


def proportion_difference(first: Any, second: Any, level: float = 0.95) -> Estimate:
    """Did a share change, or do two groups differ? second − first, in percentage points.

    Parameters
    ----------
    first, second : (count, n) or Estimate
        How many of how many, such as ``(41, 50)``; or a share estimated before (`csat`, `retention_rate` …).
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In points from −100 to 100 with Newcombe's hybrid score interval, made of the two Wilson intervals.

    Notes
    -----
    Two independent groups; not for the same people asked twice. NaN where a group is empty.

    References
    ----------
    Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in
    Medicine 17, method 10.

    Examples
    --------
    >>> proportion_difference((48, 80), (56, 70))
    Estimate(value=20.0, low=5.243, high=33.4, n=150)
    """
    level = check_level(level)
    (x1, n1), (x2, n2) = share_counts(first, "first"), share_counts(second, "second")
    about: dict[str, Any] = {
        "n": n1 + n2,
        "method": "kpis.method.proportion_difference",
        "unit": "points",
        "level": level,
    }
    if not n1 or not n2:
        return Estimate(math.nan, note="kpis.note.empty", **about)
    p1, p2 = x1 / n1, x2 / n2
    (low1, high1), (low2, high2) = wilson(x1, n1, level), wilson(x2, n2, level)
    down, up = math.hypot(p2 - low2, high1 - p1), math.hypot(high2 - p2, p1 - low1)
    value = p2 - p1
    return Estimate(100 * value, 100 * max(-1.0, value - down), 100 * min(1.0, value + up), **about)


def mean_difference(first: Any, second: Any, level: float = 0.95) -> Estimate:
    """Did a mean change, or do two groups differ? second − first, on the scale of the answers.

    Parameters
    ----------
    first, second : column of numbers
        The answers (or amounts) themselves, one group each; blanks are left out and counted.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        With Welch's interval, which does not ask the two groups for the same spread. ``parts`` holds ``se``, the
        standard error of the difference, and ``df``, its degrees of freedom.

    Notes
    -----
    se² = s₁²/n₁ + s₂²/n₂, degrees of freedom by Welch and Satterthwaite. Two independent groups; not for the same
    people asked twice. With fewer than two answers in a group, or no spread in both, there is no interval.

    References
    ----------
    Welch, B. L. (1947). The generalization of “Student's” problem. Biometrika 34.

    Examples
    --------
    >>> mean_difference([4, 5, 3, 4], [5, 5, 4, 5, 4])
    Estimate(value=0.6, low=-0.62, high=1.82, n=9)
    """
    level = check_level(level)
    groups = [numbers_in(values, name)[0] for values, name in ((first, "first"), (second, "second"))]
    one, two = (group[~np.isnan(group)] for group in groups)
    about: dict[str, Any] = {
        "n": len(one) + len(two),
        "missing": sum(int(np.isnan(group).sum()) for group in groups),
        "method": "kpis.method.mean_difference",
        "level": level,
    }
    if not len(one) or not len(two):
        return Estimate(math.nan, note="kpis.note.empty", **about)
    value = float(two.mean() - one.mean())
    if len(one) < 2 or len(two) < 2:
        return Estimate(value, note="kpis.note.single", **about)
    first_part, second_part = (float(group.var(ddof=1)) / len(group) for group in (one, two))
    variance = first_part + second_part
    if variance == 0:
        return Estimate(value, note="kpis.note.no_spread", **about)
    df = variance**2 / (first_part**2 / (len(one) - 1) + second_part**2 / (len(two) - 1))
    half = t_value(level, df) * math.sqrt(variance)
    return Estimate(value, value - half, value + half, parts={"se": math.sqrt(variance), "df": df}, **about)


def share_counts(given: Any, name: str) -> tuple[int, int]:
    """How many of how many, from a pair or from an estimated share."""
    if isinstance(given, Estimate) and given.unit == "percent":
        count = given.value * given.n / 100 if given.n else 0.0
        if abs(count - round(count)) < 1e-6:  # a mean in percent is no share
            return round(count), given.n
    elif isinstance(given, tuple | list) and len(given) == 2:
        count, n = whole(given[0], f"{name}[0]"), whole(given[1], f"{name}[1]")
        if count <= n:
            return count, n
    raise CourseError("kpis.error.not_a_share", name=name, value=quoted(given))


def nps_sample_size(margin: float, promoters: float = 50, detractors: float = 50, level: float = 0.95) -> int:
    """How many answers does an NPS need to be known within ± ``margin`` points?

    n = z² · var / margin², with var = p + d − (p − d)².

    Parameters
    ----------
    margin : float
        Half the length of the interval, in points: 10 means ±10.
    promoters, detractors : float
        The shares one expects, in percent. The default, two camps of 50, is the worst case.
    level : float
        Confidence level, a ratio.

    Returns
    -------
    int
        Answers, not invitations: at a response rate of 15%, send seven times as many.

    Notes
    -----
    A formula for large samples of a large population, drawn at random: no sample size mends a self-selected one.

    References
    ----------
    Rocks, B. (2016). Interval estimation for the “net promoter score”. The American Statistician 70(4).

    Examples
    --------
    >>> nps_sample_size(10), nps_sample_size(10, promoters=50, detractors=20)
    (385, 235)
    """
    level, margin = check_level(level), _margin(margin, 100)
    promoters, detractors = between("promoters", promoters, 0, 100), between("detractors", detractors, 0, 100)
    if promoters + detractors > 100 + _HAIR:
        raise CourseError("kpis.error.over_100", promoters=plain(promoters), detractors=plain(detractors))
    if 0 < promoters + detractors <= 1:
        shares = {"promoters": plain(promoters), "detractors": plain(detractors)}
        raise CourseError("kpis.error.shares_as_ratio", **shares, better=plain(round(100 * promoters, 9)))
    variance = nps_variance(promoters, detractors, 100)
    if variance < _HAIR:
        raise CourseError("kpis.error.no_variance")
    return math.ceil(z_value(level) ** 2 * variance / (margin / 100) ** 2 - _HAIR)


def proportion_sample_size(margin: float, share: float = 50, level: float = 0.95) -> int:
    """How many answers does a share need to be known within ± ``margin`` percentage points?

    n = z² · p (1 − p) / margin².

    Parameters
    ----------
    margin : float
        Half the length of the interval, in percentage points.
    share : float
        The share one expects, in percent. The default, 50, is the worst case.
    level : float
        Confidence level, a ratio.

    Returns
    -------
    int
        Answers, not invitations. Cautions as in `nps_sample_size`.

    References
    ----------
    Cochran, W. G. (1977). Sampling techniques, 3rd ed., chapter 4. Wiley.

    Examples
    --------
    >>> proportion_sample_size(5), proportion_sample_size(5, share=80)
    (385, 246)
    """
    level, margin = check_level(level), _margin(margin, 50)
    p = between("share", share, 0, 100) / 100
    if p * (1 - p) < _HAIR:
        raise CourseError("kpis.error.no_variance")
    return math.ceil(z_value(level) ** 2 * p * (1 - p) / (margin / 100) ** 2 - _HAIR)


def _margin(margin: Any, most: float) -> float:
    # ±0.05 is 5 points written as a ratio, nobody asks for a twentieth of a point.
    read = at_least("margin", margin, 0)
    if read < 0.1:
        raise CourseError("kpis.error.margin", value=plain(margin), better=plain(round(100 * read, 9)))
    return between("margin", read, 0, most)
