"""Do two people sort customers alike? Kappa, for two raters or more."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from coursekit.customers._labels import label_codes
from coursekit.kpis import Estimate
from coursekit.kpis._input import check_level, one_of, series
from coursekit.kpis._intervals import z_value
from coursekit.messages import CourseError, quoted

_HAIR = 1e-12


def kappa(
    rater1: Any,
    rater2: Any,
    *others: Any,
    weights: str | None = None,
    categories: Sequence[Any] | None = None,
    level: float = 0.95,
) -> Estimate:
    """Agreement beyond chance: do the raters sort the same things into the same boxes?

    κ = (agreement observed − agreement expected) / (1 − agreement expected), where the expected one is what raters
    with the same habits would reach without looking. Cohen's for two raters, Fleiss's for three or more.

    Parameters
    ----------
    rater1, rater2, *others : Series, list or array
        One label per thing, in the same rows. A thing that one of them left blank is left out (``missing``).
    weights : {None, "linear", "quadratic"}
        For two raters and ordered labels: whether a near miss counts for part. By default only the same label counts.
    categories : sequence, optional
        All labels there are, in their order. Needed for weights unless the labels are numbers or an ordered category.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        From −1 to 1 (unit ``"ratio"``); 0 is chance, 1 is full agreement. ``parts``: observed and expected agreement,
        as ratios.

    Notes
    -----
    Intervals for large samples: Fleiss, Cohen and Everitt (1969) for two raters, Gwet's linearisation for several.
    Where all agree on everything, or use one label only, there is no interval (the formula would claim ±0), and with
    one label only κ itself is not defined: NaN.

    It misleads when one label is much more frequent than the others: chance agreement is then high, and κ low though
    the raters agree on nearly everything. Show the table of counts beside it (`confusion`). Names for its size
    (“substantial”) are conventions. And two raters can agree and be wrong together.

    References
    ----------
    Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1).
    Fleiss, J. L., Cohen, J. & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted kappa.
    Psychological Bulletin 72(5). Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters.
    Psychological Bulletin 76(5).

    Examples
    --------
    >>> ana = ["loyal"] * 25 + ["lost"] * 25
    >>> luis = ["loyal"] * 20 + ["lost"] * 5 + ["loyal"] * 10 + ["lost"] * 15
    >>> kappa(ana, luis)
    Estimate(value=0.4, low=0.151, high=0.649, n=50)
    """
    if weights is not None:
        one_of("weights", weights, ("linear", "quadratic"))
        if others:
            raise CourseError("customers.error.weights_of_many", raters=2 + len(others))
    level = check_level(level)
    names = [f"rater{k + 1}" for k in range(2 + len(others))]
    columns = [series(given, name) for given, name in zip((rater1, rater2, *others), names, strict=True)]
    codes, labels, ordered = label_codes(columns, names, categories)
    if weights is not None and not ordered:
        raise CourseError("customers.error.no_order", example=quoted(labels[:2]))
    known = (codes >= 0).all(axis=0)
    codes, missing = codes[:, known], int((~known).sum())
    about: dict[str, Any] = {"n": codes.shape[1], "missing": missing, "unit": "ratio", "level": level}
    about["method"] = "customers.method." + ("fleiss" if others else f"cohen_{weights or 'plain'}")
    if others:
        about["convention"] = {"raters": len(codes)}
    if not codes.shape[1]:
        return Estimate(math.nan, note="customers.note.nothing_rated", **about)
    if others:
        value, variance, observed, expected = _fleiss(codes, len(labels))
    else:
        value, variance, observed, expected = _cohen(codes, len(labels), weights)
    low = high = math.nan
    note = "customers.note.one_label" if math.isnan(value) else "customers.note.no_interval"
    if variance > _HAIR:
        half = z_value(level) * math.sqrt(variance)
        low, high, note = max(-1.0, value - half), min(1.0, value + half), ""
    return Estimate(value, low, high, note=note, parts={"observed": observed, "expected": expected}, **about)


def _cohen(codes: np.ndarray, k: int, weights: str | None) -> tuple[float, float, float, float]:
    """κ, its variance, and the agreement observed and expected."""
    n = codes.shape[1]
    p = np.bincount(codes[0] * k + codes[1], minlength=k * k).reshape(k, k) / n
    apart = np.abs(np.subtract.outer(np.arange(k), np.arange(k))) / max(k - 1, 1)
    w = {None: (apart == 0).astype(float), "linear": 1 - apart, "quadratic": 1 - apart**2}[weights]
    rows, columns = p.sum(axis=1), p.sum(axis=0)
    observed, expected = float((w * p).sum()), float(rows @ w @ columns)
    if 1 - expected < _HAIR:
        return math.nan, math.nan, observed, expected
    value = (observed - expected) / (1 - expected)
    habit = np.add.outer(w @ columns, rows @ w)
    spread = float((p * (w - habit * (1 - value)) ** 2).sum()) - (value - expected * (1 - value)) ** 2
    return value, spread / (n * (1 - expected) ** 2), observed, expected


def _fleiss(codes: np.ndarray, k: int) -> tuple[float, float, float, float]:
    """κ of several raters, its variance (things drawn at random, raters as they are), agreement observed, expected."""
    raters, n = codes.shape
    counts = np.zeros((n, k))
    for one in codes:
        counts[np.arange(n), one] += 1
    share_of = counts.mean(axis=0) / raters
    agreed = (counts * (counts - 1)).sum(axis=1) / (raters * (raters - 1))
    observed, expected = float(agreed.mean()), float((share_of**2).sum())
    if 1 - expected < _HAIR:
        return math.nan, math.nan, observed, expected
    value = (observed - expected) / (1 - expected)
    # What each thing adds to κ, through the agreement on it and through the habits it shows.
    each = (agreed - expected) / (1 - expected)
    each -= 2 * (1 - value) * (counts @ share_of / raters - expected) / (1 - expected)
    variance = float(((each - value) ** 2).sum()) / (n * (n - 1)) if n > 1 else math.nan
    return value, variance, observed, expected
