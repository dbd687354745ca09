"""What each dimension of SERVQUAL takes away from the score under given points, without a screen."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level
from coursekit.kpis._intervals import mean_t
from coursekit.messages import CourseError, quoted

DIMENSIONS = ("tangibles", "reliability", "responsiveness", "assurance", "empathy")


def weigh_gaps(
    gaps: pd.DataFrame, points: Mapping[str, float], people: int | None = None, level: float = 0.95
) -> pd.DataFrame:
    """With these points for each dimension, which of them takes away most from the score of service quality?

    contribution = share of the points · mean gap; contributions add up to the weighted score.

    Parameters
    ----------
    gaps : DataFrame
        One row per respondent, one column per dimension: perception less expectation. Who lacks one is left out.
    points : mapping
        Points of each column of ``gaps``, the same for everybody; 0 or more, in whatever total: shares are taken.
    people : int, optional
        Only the first so many whole respondents, 2 or more. Default: all.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    pandas.DataFrame
        Index ``dimension``, the one that takes away most first. Columns ``points`` (shared out of 100), ``gap``,
        ``contribution`` with ``low, high`` (Student's t), and ``behind`` with ``behind_low, behind_high``: by how much
        its contribution lies above that of the first one, respondent by respondent; 0 for the first.

    Notes
    -----
    Where ``behind_low`` is below 0, the data do not say which of the two takes away more. The interval of a
    contribution knows nothing of the choice of the points, nor of those who did not answer. A dimension that takes
    away much need not be the one that is easiest to mend.

    References
    ----------
    Parasuraman, A., Zeithaml, V. & Berry, L. (1988). SERVQUAL: a multiple-item scale. Journal of Retailing 64(1).

    Examples
    --------
    >>> gaps = pd.DataFrame({"reliability": [-1, -2, -3], "empathy": [-1, 0, -1]})
    >>> weigh_gaps(gaps, {"reliability": 30, "empathy": 10})["contribution"].round(2).to_dict()
    {'reliability': -1.5, 'empathy': -0.17}
    """
    level = check_level(level)
    whole = gaps.dropna()
    if people is not None:
        if not isinstance(people, (int, np.integer)) or not 2 <= people <= len(whole):
            raise CourseError("widgets.servqual.people", value=quoted(people), high=len(whole))
        whole = whole.iloc[:people]
    if len(whole) < 2:
        raise CourseError("widgets.servqual.too_few", n=len(whole))
    names = [str(name) for name in whole.columns]
    given = [points.get(name) for name in names]
    if set(points) != set(names) or not all(_is_points(value) for value in given):
        raise CourseError("widgets.servqual.points", names=", ".join(names))
    total = float(sum(given))  # type: ignore[arg-type]
    if not total:
        raise CourseError("widgets.servqual.no_points")
    share = np.array(given, dtype=float) / total
    parts = whole.to_numpy(dtype=float) * share
    worst = int(parts.mean(axis=0).argmin())
    rows = []
    for place in range(len(names)):
        apart = parts[:, place] - parts[:, worst]
        ends = (*mean_t(parts[:, place], level), *((0.0, 0.0) if place == worst else mean_t(apart, level)))
        low, high, behind_low, behind_high = ends
        rows.append(
            {
                "points": 100 * share[place],
                "gap": float(whole.iloc[:, place].mean()),
                "contribution": float(parts[:, place].mean()),
                "low": low,
                "high": high,
                "behind": float(apart.mean()),
                "behind_low": behind_low,
                "behind_high": behind_high,
            }
        )
    found = pd.DataFrame(rows, index=pd.Index(names, name="dimension"))
    return found.sort_values("contribution", kind="stable")


def _is_points(value: Any) -> bool:
    return isinstance(value, (int, float, np.number)) and not isinstance(value, bool) and bool(0 <= value < np.inf)
