"""Products ranked by their reviews, with doubt about those that have few, without a screen."""

import math
from typing import Any

import pandas as pd

from coursekit.messages import CourseError, did_you_mean, quoted

MOST_WEIGHT = 100


def rate_products(
    reviews: pd.DataFrame, weight: float = 10, prior: float | None = None, by: str = "product", stars: str = "stars"
) -> pd.DataFrame:
    """Which product is rated best, if a product with few reviews is taken for an ordinary one till it shows more?

    bayes = (weight · prior + sum of the stars) / (weight + number of reviews).

    Parameters
    ----------
    reviews : pandas.DataFrame
        A row for each review. Rows without a product or without stars are left out.
    weight : float
        How many reviews the average of all counts for, from 0 to 100. 0 gives the plain average.
    prior : float, optional
        What a product without reviews is supposed to have: the average of all stars by default.
    by, stars : str
        The columns of the product and of the stars, 1 to 5.

    Returns
    -------
    pandas.DataFrame
        A row per product, the best first: ``n``, ``mean`` (plain average), ``bayes``, ``rank`` (place by ``bayes``) and
        ``plain_rank`` (place by ``mean``). Where two are level, the one with more reviews comes first.

    Notes
    -----
    It is the mean of a normal prior and normal stars, a shrinkage: with n reviews the product's own average counts
    n / (weight + n). The weight that fits is the variance of stars within a product over the variance between true
    product averages. It mends few reviews; it mends neither who writes nor reviews that were invented.

    References
    ----------
    Efron, B. and Morris, C. (1977). Stein's paradox in statistics. Scientific American 236(5).

    Examples
    --------
    >>> table = pd.DataFrame({"product": ["cup"] * 2 + ["pot"] * 10, "stars": [5, 5] + [5] * 8 + [1] * 2})
    >>> rate_products(table, weight=5).round(2)
              n  mean  bayes  rank  plain_rank
    product
    cup       2   5.0   4.52     1           1
    pot      10   4.2   4.24     2           2
    """
    if not isinstance(reviews, pd.DataFrame):
        raise CourseError("widgets.rating.not_a_table", kind=type(reviews).__name__)
    for column in (by, stars):
        if column not in reviews.columns:
            hint = did_you_mean(str(column), reviews.columns)
            raise CourseError("widgets.rating.no_column", value=quoted(column), hint=hint)
    _check("weight", weight, 0, MOST_WEIGHT)
    known = reviews[[by, stars]].dropna()
    values = pd.to_numeric(known[stars], errors="coerce").astype(float)
    bad = ~values.between(1, 5)
    if bad.any():
        raise CourseError("widgets.rating.not_stars", value=quoted(known.loc[bad, stars].iloc[0]))
    if prior is None:
        prior = float(values.mean()) if len(values) else math.nan
    else:
        _check("prior", prior, 1, 5)
    groups = values.groupby(known[by].astype(str), sort=True)
    table = pd.DataFrame({"n": groups.size(), "mean": groups.mean()}).rename_axis(by)
    table["bayes"] = (weight * prior + table["n"] * table["mean"]) / (weight + table["n"])
    for place, column in (("plain_rank", "mean"), ("rank", "bayes")):
        # A hair's breadth apart is level: the order must not hang on the last bit of a float.
        level = table.assign(level=table[column].round(9), name=table.index)
        best_first = level.sort_values(["level", "n", "name"], ascending=[False, False, True]).index
        table[place] = pd.Series(range(1, len(table) + 1), index=best_first, dtype="int64")
    ranked: pd.DataFrame = table[["n", "mean", "bayes", "rank", "plain_rank"]]
    return ranked.sort_values(by="rank")


def _check(name: str, value: Any, low: float, high: float) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise CourseError(f"widgets.rating.{name}", value=quoted(value), high=high)
