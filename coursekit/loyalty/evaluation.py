"""Did the programme work? Ways to ask it of data, each with the assumption on which its number stands."""

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level, one_of, whole
from coursekit.kpis.estimate import Estimate
from coursekit.loyalty.evaluation_delta import (
    change_of_two,
    local_variance,
    no_change,
    read_columns,
    relative_change,
    variance_of,
)
from coursekit.messages import CourseError, quoted


def naive_comparison(
    table: pd.DataFrame, *, outcome: str = "after", member: str = "member", level: float = 0.95
) -> Estimate:
    """Naive comparison: how many percent more do members order than other customers?

    effect = 100 · (mean of the members / mean of the others − 1).

    Parameters
    ----------
    table : DataFrame
        One row per customer. Rows with a blank in a column used are left out (``missing``).
    outcome, member : str
        Columns: orders (or euros) in the period, and whether the customer is a member.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, with an interval by the delta method on the logarithm.

    Notes
    -----
    Assumes that members would have ordered like the others without the programme. They join because they order more:
    Leenheer et al. (2007) found this figure about seven times too large. The interval is about luck only; it says
    nothing about this error and is narrow around the wrong number.

    References
    ----------
    Leenheer, J., van Heerde, H., Bijmolt, T. & Smidts, A. (2007). Do loyalty programs really enhance behavioral
    loyalty? International Journal of Research in Marketing 24(1).

    Examples
    --------
    >>> table = pd.DataFrame({"after": [6, 4, 5, 2, 3, 1], "member": [True, True, True, False, False, False]})
    >>> naive_comparison(table).value
    150.0
    """
    level = check_level(level)
    (y,), (m,), missing = read_columns(table, [outcome], [member])
    groups = [y[m == 1][:, None], y[m == 0][:, None]]
    return relative_change(groups, lambda a, b: (a[0], b[0]), "naive", level, missing, ("members", "others"))


def before_after(
    table: pd.DataFrame, *, before: str = "before", after: str = "after", member: str = "member", level: float = 0.95
) -> Estimate:
    """Before and after: how many percent more do members order than they did before they joined?

    effect = 100 · (mean after / mean before − 1), members only.

    Parameters
    ----------
    table : DataFrame
        One row per customer. Rows with a blank in a column used are left out (``missing``).
    before, after, member : str
        Columns: orders (or euros) in two periods of equal length, and whether the customer is a member in the second.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent; the interval uses that the same people stand in both periods.

    Notes
    -----
    Assumes that members would have gone on as before. It misleads with a season or a trend, and where people join
    after an unusually busy time: they return to their usual, and the programme gets the blame.

    References
    ----------
    Campbell, D. & Stanley, J. (1963). Experimental and quasi-experimental designs for research. Rand McNally.

    Examples
    --------
    >>> table = pd.DataFrame({"before": [4, 4, 4, 2], "after": [5, 4, 6, 2], "member": [True, True, True, False]})
    >>> before_after(table).value
    25.0
    """
    level = check_level(level)
    (b, a), (m,), missing = read_columns(table, [before, after], [member])
    groups = [np.column_stack([b, a])[m == 1]]
    return relative_change(groups, lambda x: (x[1], x[0]), "before_after", level, missing, ("members",))


def difference_in_differences(
    table: pd.DataFrame,
    *,
    before: str = "before",
    after: str = "after",
    member: str = "member",
    scale: str = "ratio",
    level: float = 0.95,
) -> Estimate:
    """Difference in differences: by how many percent did members grow beyond the growth of the others?

    ``"ratio"``: 100 · ((M₁ / M₀) / (N₁ / N₀) − 1). ``"difference"``: 100 · (M₁ − C) / C with C = M₀ + N₁ − N₀.

    Parameters
    ----------
    table : DataFrame
        One row per customer. Rows with a blank in a column used are left out (``missing``).
    before, after, member : str
        As in `before_after`.
    scale : {"ratio", "difference"}
        What would have been the same in both groups: the growth in percent, or the growth in orders.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent of what members would have ordered; delta-method interval.

    Notes
    -----
    Assumes parallel growth: without the programme both groups would have changed alike. True where joining depends on
    a stable taste; false, with the wrong sign, where people join after a busy spell; false where those join who are
    growing anyway. The data of two periods cannot tell these apart: a third, earlier period can.

    References
    ----------
    Angrist, J. & Pischke, J.-S. (2009). Mostly harmless econometrics, chapter 5. Princeton.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "before": [4, 4, 2, 2], "after": [6, 6, 2, 3], "member": [True, True, False, False],
    ... })
    >>> round(difference_in_differences(table).value, 6)
    20.0
    >>> round(difference_in_differences(table, scale="difference").value, 6)
    33.333333
    """
    level = check_level(level)
    one_of("scale", scale, ("ratio", "difference"))
    (b, a), (m,), missing = read_columns(table, [before, after], [member])
    both = np.column_stack([b, a])

    def parts(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
        if scale == "difference":
            return x[1], x[0] + y[1] - y[0]
        return x[1], x[0] * y[1] / y[0] if y[0] else math.nan

    return relative_change([both[m == 1], both[m == 0]], parts, f"did_{scale}", level, missing, ("members", "others"))


def stratified_comparison(
    table: pd.DataFrame,
    by: str = "before",
    *,
    strata: int = 10,
    outcome: str = "after",
    member: str = "member",
    level: float = 0.95,
) -> Estimate:
    """Stratification: how many percent more do members order than others who ordered as much before?

    effect = 100 · Σₛ wₛ (Mₛ − Nₛ) / Σₛ wₛ Nₛ, with the members' shares wₛ of the strata.

    Parameters
    ----------
    table : DataFrame
        One row per customer. Rows with a blank in a column used are left out (``missing``).
    by : str
        The column to compare within: what explains joining, as far as one knows it.
    strata : int
        How many groups of about equal size; equal values stay together.
    outcome, member : str
        As in `naive_comparison`.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent. ``parts``: strata used, and ``alone``, members in strata without anybody to compare with, left out.

    Notes
    -----
    Assumes that among customers of one stratum joining is as good as drawn by lot. Past orders measure the taste
    behind them with noise, so a good part of the difference stays: members of a stratum are those who were unlucky
    to be counted in it.

    References
    ----------
    Cochran, W. (1968). The effectiveness of adjustment by subclassification in removing bias in observational
    studies. Biometrics 24(2).

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "before": [1, 1, 1, 5, 5, 5], "after": [2, 1, 1, 6, 6, 4],
    ...     "member": [True, False, False, True, True, False],
    ... })
    >>> round(stratified_comparison(table, strata=2).value, 1)
    55.6
    """
    level, strata = check_level(level), whole(strata, "strata", 2)
    (y, x), (m,), missing = read_columns(table, [outcome, by], [member])
    if not len(y) or not (m == 1).any() or not (m == 0).any():
        return no_change("loyalty.evaluation.note.empty_group", "strata", level, missing)
    edges = np.unique(np.quantile(x, np.arange(1, strata) / strata))
    group = np.searchsorted(edges, x, side="left")
    used = [s for s in np.unique(group) if ((group == s) & (m == 1)).any() and ((group == s) & (m == 0)).any()]
    alone = int(((m == 1) & ~np.isin(group, used)).sum())
    kept = int(((m == 1) & np.isin(group, used)).sum())
    if not used:
        return no_change("loyalty.evaluation.note.nobody_alike", "strata", level, missing)
    top = below = variance_top = variance_below = 0.0
    for s in used:
        a, b = y[(group == s) & (m == 1)], y[(group == s) & (m == 0)]
        w = len(a) / kept
        top, below = top + w * a.mean(), below + w * b.mean()
        variance_top += w**2 * variance_of(a) / len(a)
        variance_below += w**2 * variance_of(b) / len(b)
    about = {"strata": len(used), "alone": alone}
    return change_of_two(top, below, variance_top, variance_below, "strata", level, missing, len(y), about, {"by": by})


def matched_comparison(
    table: pd.DataFrame,
    on: Sequence[str] = ("before",),
    *,
    outcome: str = "after",
    member: str = "member",
    level: float = 0.95,
) -> Estimate:
    """Matching: how many percent more does each member order than the most similar customer outside?

    effect = 100 · Σ (yᵢ − y of the nearest) / Σ y of the nearest, over the members i.

    Parameters
    ----------
    table : DataFrame
        One row per customer. Rows with a blank in a column used are left out (``missing``).
    on : list of str
        Columns that say who is similar; each is divided by its standard deviation.
    outcome, member : str
        As in `naive_comparison`.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, one nearest neighbour each, with replacement; of several at the same distance, their mean.
        Interval by the variance of Abadie & Imbens.

    Notes
    -----
    Assumes that of two customers who look alike it is chance that one joined. It repairs what it can see; stratifying
    and matching on a noisy column leave the same error.

    References
    ----------
    Abadie, A. & Imbens, G. (2006). Large sample properties of matching estimators for average treatment effects.
    Econometrica 74(1).

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "before": [1, 2, 8, 1, 2, 9], "after": [2, 3, 9, 2, 2, 8],
    ...     "member": [True, True, True, False, False, False],
    ... })
    >>> round(matched_comparison(table).value, 3)
    16.667
    """
    from scipy.spatial import cKDTree

    level = check_level(level)
    names = [on] if isinstance(on, str) else list(on)
    if not names:
        raise CourseError("loyalty.evaluation.match_on", value=quoted(on))
    (y, *columns), (m,), missing = read_columns(table, [outcome, *names], [member])
    inside, outside = m == 1, m == 0
    if not inside.any() or not outside.any():
        return no_change("loyalty.evaluation.note.empty_group", "matching", level, missing)
    x = np.column_stack([c / (c.std() or 1.0) for c in columns])
    # Customers with the same figures are one place on the map: their mean is the neighbour.
    places, where = np.unique(x[outside], axis=0, return_inverse=True)
    where = where.ravel()
    size = np.bincount(where)
    _, near = cKDTree(places).query(x[inside])
    other = (np.bincount(where, weights=y[outside]) / size)[near]
    used = np.bincount(near, minlength=len(places))  # members matched to each place
    spread = local_variance(y[outside], where, size)
    variance_below = float((used**2 / size * spread).sum()) / inside.sum() ** 2
    own_places, own = np.unique(x[inside], axis=0, return_inverse=True)
    own = own.ravel()
    own_size = np.bincount(own, minlength=len(own_places))
    variance_top = float((own_size * local_variance(y[inside], own, own_size)).sum()) / inside.sum() ** 2
    about = {"neighbours": len(np.unique(near))}
    on_what = {"by": ", ".join(names)}
    return change_of_two(
        y[inside].mean(), other.mean(), variance_top, variance_below, "matching", level, missing, len(y), about, on_what
    )


def regression_to_the_mean(
    table: pd.DataFrame,
    at_least: float,
    *,
    before: str = "before",
    after: str = "after",
    member: str | None = "member",
    level: float = 0.95,
) -> Estimate:
    """Regression to the mean: how far do last year's best customers fall with no programme at all?

    change = 100 · (mean after / mean before − 1) of the customers outside with ``before ≥ at_least``.

    Parameters
    ----------
    table : DataFrame
        One row per customer. Rows with a blank in a column used are left out (``missing``).
    at_least : float
        The threshold that picked them, such as the one of a tier.
    before, after : str
        Columns: orders (or euros) of two periods of equal length.
    member : str or None
        Column of membership; members are left out. None: everybody counts.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, usually negative: whoever is picked for a high figure was partly lucky. A tier's members fall by
        about so much at the next review without any change of mind.

    References
    ----------
    Galton, F. (1886). Regression towards mediocrity in hereditary stature. Journal of the Anthropological Institute
    15.

    Examples
    --------
    >>> table = pd.DataFrame({"before": [8, 6, 1, 2], "after": [6, 4, 3, 4], "member": [False] * 4})
    >>> round(regression_to_the_mean(table, at_least=6).value, 1)
    -28.6
    """
    level = check_level(level)
    (b, a), flags, missing = read_columns(table, [before, after], [member] if member is not None else [])
    picked = b >= at_least
    if flags:
        picked &= flags[0] == 0
    groups = [np.column_stack([b, a])[picked]]
    found = relative_change(
        groups, lambda x: (x[1], x[0]), "regression", level, missing, ("picked",), {"at_least": float(at_least)}
    )
    return found
