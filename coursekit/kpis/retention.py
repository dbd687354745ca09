"""Who stays and who leaves, from three counts: retention and churn of one period."""

import math
from typing import Any

from coursekit.kpis._input import check_level, one_of, ratio, whole
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import share
from coursekit.messages import CourseError


def retention_rate(start: int, end: int, new: int, level: float = 0.95) -> Estimate:
    """Retention of a period: what share of the customers we had are still with us?

    CRR = 100 · (end − new) / start.

    Parameters
    ----------
    start, end : int
        Customers at the start and at the end of the period.
    new : int
        Customers won during the period (and still there at its end).
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, with a Wilson interval; ``n`` is ``start``, ``parts`` holds kept and lost.

    Notes
    -----
    More customers kept than there were (end − new > start) is refused: customers who had left and came back are among
    them. Count them apart, neither as kept nor as new.

    The rate depends on the length of the period: never compare a month with a year (see `monthly_to_annual`). It
    misleads where “customer” has no contract behind it: who counts as lost is then a definition, not a fact.

    No customers at the start: NaN.

    References
    ----------
    Farris, P. et al. (2010). Marketing metrics, 2nd ed. Pearson.

    Examples
    --------
    >>> retention_rate(start=500, end=540, new=120)
    Estimate(value=84.0, low=80.5, high=87.0, n=500)
    """
    kept, start = _kept(start, end, new)
    parts = {"kept": kept, "lost": start - kept}
    return share(kept, start, parts, level=check_level(level), method="kpis.method.retention_rate")


def churn_rate(start: int, end: int, new: int, level: float = 0.95) -> Estimate:
    """Churn of a period: what share of the customers we had are gone?

    Churn = 100 − retention, with the interval mirrored; arguments and cautions as in `retention_rate`.

    1 / churn is the mean lifetime only if every customer runs the same risk in every period. Seldom so: the
    restless leave first, and the rest stay longer.

    References
    ----------
    Fader, P. & Hardie, B. (2007). How to project customer retention. Journal of Interactive Marketing 21(1).

    Examples
    --------
    >>> churn_rate(start=500, end=540, new=120)
    Estimate(value=16.0, low=13.0, high=19.5, n=500)
    """
    kept, start = _kept(start, end, new)
    parts = {"kept": kept, "lost": start - kept}
    return share(start - kept, start, parts, level=check_level(level), method="kpis.method.churn_rate")


def _kept(start: Any, end: Any, new: Any) -> tuple[int, int]:
    start, end, new = whole(start, "start"), whole(end, "end"), whole(new, "new")
    if new > end:
        raise CourseError("kpis.error.more_new", new=new, end=end)
    if end - new > start:
        raise CourseError("kpis.error.more_kept", kept=end - new, start=start, end=end, new=new)
    return end - new, start


def monthly_to_annual(rate: float, of: str = "retention") -> float:
    """A monthly rate as the annual one it amounts to, if every month is alike.

    Retention compounds: r¹². Churn is its complement: 1 − (1 − c)¹². Twelve times the churn would be wrong.

    Parameters
    ----------
    rate : float
        A ratio from 0 to 1.
    of : {"retention", "churn"}
        What the rate is of.

    Returns
    -------
    float
        A ratio.

    Examples
    --------
    >>> round(monthly_to_annual(0.95), 3)
    0.54
    >>> round(monthly_to_annual(0.05, of="churn"), 3)
    0.46
    """
    return _compound(rate, of, 12)


def annual_to_monthly(rate: float, of: str = "retention") -> float:
    """An annual rate as the monthly one that amounts to it; the inverse of `monthly_to_annual`.

    >>> round(annual_to_monthly(0.70), 4)
    0.9707
    """
    return _compound(rate, of, 1 / 12)


def _compound(rate: float, of: str, power: float) -> float:
    one_of("of", of, ("retention", "churn"))
    rate = ratio("rate", rate)
    # log1p and expm1 keep a small churn exact: the inverse must give back what went in.
    if of == "retention":
        return rate**power
    return -math.expm1(power * math.log1p(-rate)) if rate < 1 else 1.0
