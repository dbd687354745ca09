"""A referral programme in a town that ends: how many come, how fast, and what they leave after the reward."""

import math

import pandas as pd

from coursekit.kpis._input import at_least, ratio, whole
from coursekit.messages import CourseError, number

_MOST_CYCLES = 1000


def referral_programme(
    start: float,
    k: float,
    cycles: int,
    *,
    market: float = math.inf,
    cycle_days: float = 90,
    reward: float = 0,
    margin: float = 0,
    anyway: float = 0,
) -> pd.DataFrame:
    """A referral programme, cycle by cycle: who comes, who would have come anyway, and what is left.

    newcomers(t) = newcomers(t − 1) · k · (1 − customers(t − 1) / market); each newcomer costs ``reward``, and leaves
    ``margin`` if the programme is what brought them.

    Parameters
    ----------
    start : float
        Customers at the beginning, all of whom are asked.
    k : float
        K-factor of a cycle where nobody in town is a customer yet: those whom each one asks times the share of them
        who come. 0 or more.
    cycles : int
        How many rounds; up to 1000.
    market : float
        People in town who might ever be customers, those of the beginning included. Infinite by default.
    cycle_days : float
        Days from becoming a customer to the day on which those whom one brings become customers.
    reward : float
        Euros for each newcomer, giver and newcomer together.
    margin : float
        Euros that a newcomer leaves, in the time that one looks at.
    anyway : float
        Share of the newcomers who would have come without the programme, a ratio.

    Returns
    -------
    DataFrame
        ``cycle, day, newcomers, customers, anyway`` (newcomers who would have come all the same), ``rewards``,
        ``margin`` and ``net`` (euros, added up since the beginning; ``margin`` only of those whom the programme
        brought).

    Raises
    ------
    CourseError
        Where a number is out of range, or there are more customers than people in town.

    Notes
    -----
    With an infinite market it is :func:`referral_growth`. Each customer asks once, in the cycle after their own
    coming. The programme pays if reward < (1 − anyway) · margin, whatever k: k says how much is won or lost, and when.
    It misleads where the share who would have come anyway is guessed (a group drawn by lot without the reward tells
    it), where newcomers are not like those who brought them, and where people who never come again are asked again.

    References
    ----------
    Schmitt, P., Skiera, B. & Van den Bulte, C. (2011). Referral programs and customer value. Journal of Marketing
    75(1).

    Examples
    --------
    >>> referral_programme(100, 0.3, 3)["customers"].round(1).tolist()
    [100.0, 130.0, 139.0, 141.7]
    >>> referral_programme(100, 0.5, 1, reward=10, margin=40, anyway=0.5)["net"].tolist()
    [0.0, 500.0]
    """
    start, k, cycles = at_least("start", start, 0), at_least("k", k, 0), whole(cycles, "cycles")
    reward, margin = at_least("reward", reward, 0), at_least("margin", margin, 0)
    anyway, cycle_days = ratio("anyway", anyway), at_least("cycle_days", cycle_days, 0)
    market = math.inf if market == math.inf else at_least("market", market, 0)
    if market < start:
        raise CourseError("loyalty.referral.market", market=number(market), start=number(start))
    if cycles > _MOST_CYCLES or (
        market == math.inf and k > 1 and start and cycles * math.log(k) + math.log(start) > 700
    ):
        raise CourseError("loyalty.referral.cycles", cycles=number(cycles), most=number(_MOST_CYCLES))
    new, there = start, start
    newcomers, customers = [0.0], [float(start)]
    for _ in range(cycles):
        free = 1.0 if market == math.inf else 1 - there / market if market else 0.0
        # Many askers and few left: nobody comes twice.
        new = min(new * k * max(free, 0.0), market - there)
        there += new
        newcomers.append(float(new))
        customers.append(float(there))
    table = pd.DataFrame({"cycle": range(cycles + 1), "newcomers": newcomers, "customers": customers})
    table.insert(1, "day", table["cycle"] * cycle_days)
    come = table["newcomers"].cumsum()
    table["anyway"] = table["newcomers"] * anyway
    table["rewards"] = reward * come
    table["margin"] = margin * (1 - anyway) * come
    table["net"] = table["margin"] - table["rewards"]
    return table
