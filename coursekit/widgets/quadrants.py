"""Who comes back, who is fond of us, and who both: four quadrants of loyalty, without a screen."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._intervals import wilson
from coursekit.messages import CourseError, quoted

QUADRANTS = ("loyal", "latent", "spurious", "none")


def loyalty_quadrants(
    purchases: Any, scores: Any, often: float = 6, fond: float = 9, level: float = 0.95
) -> pd.DataFrame:
    """Of those whose purchases and opinion are both known, how many come back, are fond of us, do both, or neither?

    ============  =====================  =====================
    quadrant      purchases              score
    ============  =====================  =====================
    *loyal*       ``often`` or more      ``fond`` or more
    *latent*      fewer                  ``fond`` or more
    *spurious*    ``often`` or more      lower
    *none*        fewer                  lower
    ============  =====================  =====================

    Parameters
    ----------
    purchases, scores : Series, list or array
        One value per customer, in one and the same order; two Series are matched by their index, which has to hold the
        same customers. A blank purchase count or score places nobody.
    often, fond : float
        From how many purchases somebody counts as coming back, and from which score as fond.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    pandas.DataFrame
        Index ``quadrant``: the four, and ``unknown`` for those who cannot be placed. Columns ``customers``, ``share``
        (percent of those placed) with ``low, high`` (Wilson); NaN in the row ``unknown``.

    Notes
    -----
    Dick and Basu speak of an attitude *relative to the alternatives*; a score given to us alone knows nothing of them.
    Both thresholds are a choice: name them beside every share. It misleads where those who answer are not like those
    who do not, and where somebody buys often because there is nobody else to buy from.

    References
    ----------
    Dick, A. & Basu, K. (1994). Customer loyalty: toward an integrated conceptual framework. Journal of the Academy of
    Marketing Science 22(2), 99-113. doi:10.1177/0092070394222001

    Examples
    --------
    >>> loyalty_quadrants([12, 12, 1, 1, 8], [10, 4, 9, 3, None])["customers"].to_dict()
    {'loyal': 1, 'latent': 1, 'spurious': 1, 'none': 1, 'unknown': 1}
    """
    did, said = both_known(purchases, scores)
    placed = did.notna() & said.notna()
    buys, likes = did[placed] >= often, said[placed] >= fond
    counts = [int(x.sum()) for x in (buys & likes, ~buys & likes, buys & ~likes, ~buys & ~likes)]
    n = int(placed.sum())
    low, high = wilson(counts, [n] * 4, level)
    share = np.array(counts) / n if n else np.full(4, np.nan)
    blank = [np.nan]
    return pd.DataFrame(
        {
            "customers": [*counts, int((~placed).sum())],
            "share": [*(100 * share), *blank],
            "low": [*(100 * low), *blank],
            "high": [*(100 * high), *blank],
        },
        index=pd.Index([*QUADRANTS, "unknown"], name="quadrant"),
    )


def both_known(purchases: Any, scores: Any) -> tuple[pd.Series, pd.Series]:
    """The two columns as numbers, row by row of the same customers."""
    did, said = (pd.Series(x) for x in (purchases, scores))
    for name, column in (("purchases", did), ("scores", said)):
        if not (pd.api.types.is_numeric_dtype(column) or column.isna().all()):
            found = pd.to_numeric(column, errors="coerce")
            first = column[found.isna() & column.notna()]
            if len(first):
                raise CourseError("widgets.quadrants.not_numbers", name=name, value=quoted(first.iloc[0]))
    if len(did) != len(said):
        raise CourseError("widgets.quadrants.other_length", purchases=len(did), scores=len(said))
    if isinstance(purchases, pd.Series) and isinstance(scores, pd.Series):
        if did.index.has_duplicates or said.index.has_duplicates or not did.index.isin(said.index).all():
            raise CourseError("widgets.quadrants.other_customers")
        said = said.reindex(did.index)
    else:
        did, said = did.reset_index(drop=True), said.reset_index(drop=True)
    return did.astype(float), said.astype(float)
