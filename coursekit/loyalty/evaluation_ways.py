"""Three ways in which people come to join a programme, with a true effect that the evaluator does not know."""

import math

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level, one_of, whole
from coursekit.loyalty.economics import checked_uplift
from coursekit.loyalty.simulate_draws import Draws, poisson

WAYS = ("taste", "busy", "growing")
MEAN_ORDERS, SHAPE = 4.0, 1.3  # of a year; as unequal as customers of a web shop
JOIN_TASTE, JOIN_BUSY, JOIN_GROWING = 1.0, 0.65, 0.75
SPELL, GROWTH = 0.42, 0.28  # standard deviations of the logarithm: of one year's luck, of lasting growth


def join_by(
    way: str,
    customers: int = 20_000,
    effect: float = 0.06,
    seed: int = 1,
    *,
    uptake: float = 0.30,
    invited: float | None = None,
) -> pd.DataFrame:
    """Customers who join by taste, after a busy spell or while growing: what would an evaluation see?

    Parameters
    ----------
    way : {"taste", "busy", "growing"}
        Joining depends on a lasting liking (``"taste"``), on how much was ordered in the year before, luck included
        (``"busy"``), or on growth that goes on (``"growing"``).
    customers : int
        How many.
    effect : float
        The truth: how many more orders a member places, a ratio.
    seed : int
        The same seed gives the same customers on every machine, and the same luck under each way.
    uptake : float
        Share of those who may join that does, a ratio.
    invited : float, optional
        Share of the customers whom a lot invites; only they may join. Default: everybody may.

    Returns
    -------
    DataFrame
        One row per customer: ``customer, before, after, member, invited``, and the truth, ``without``: the orders
        after, had there been no programme.

    Notes
    -----
    Orders are Poisson around rates that differ between customers (gamma, mean 4 a year). With and without membership
    they share their random numbers. The three are caricatures; a real programme has some of each, and two periods of
    data do not tell which.

    References
    ----------
    Leenheer, J., van Heerde, H., Bijmolt, T. & Smidts, A. (2007). Do loyalty programs really enhance behavioral
    loyalty? International Journal of Research in Marketing 24(1).

    Examples
    --------
    >>> table = join_by("taste", customers=5)
    >>> table.columns.tolist()
    ['customer', 'before', 'after', 'member', 'invited', 'without']
    """
    one_of("way", way, WAYS)
    n, effect, uptake = whole(customers, "customers", 1), checked_uplift(effect), check_level(uptake)
    seed = whole(seed, "seed")

    def draw(purpose: str) -> Draws:
        return Draws(seed, 0, f"ways-{purpose}")

    taste = draw("taste").gamma(SHAPE, n)
    spell, growth = (np.zeros(n) for _ in range(2))
    if way == "busy":
        spell = SPELL * draw("spell").normal(n)
    if way == "growing":
        growth = GROWTH * draw("growth").normal(n)
    before = poisson(draw("before").uniform(n), MEAN_ORDERS * taste * np.exp(spell - spell.var() / 2))
    if way == "taste":
        score, slope = np.log(np.maximum(taste, 1e-9)), JOIN_TASTE
    elif way == "busy":
        score, slope = np.log(before + 0.5), JOIN_BUSY
    else:
        score, slope = growth, JOIN_GROWING
    z = (score - score.mean()) / (score.std() or 1.0)
    chance = _logistic_with_mean(slope * np.clip(z, -4, 4), uptake)
    member = draw("joins").uniform(n) < chance
    asked = np.ones(n, dtype=bool)
    if invited is not None:
        asked = draw("lot").uniform(n) < check_level(invited)
        member &= asked
    rate = MEAN_ORDERS * taste * np.exp(growth - growth.var() / 2)
    u = draw("after").uniform(n)
    without = poisson(u, rate)
    after = np.where(member, poisson(u, rate * (1 + effect)), without)
    return pd.DataFrame(
        {
            "customer": np.arange(n),
            "before": before,
            "after": after,
            "member": member,
            "invited": asked,
            "without": without,
        }
    )


def _logistic_with_mean(score: np.ndarray, mean: float) -> np.ndarray:
    """Chances whose log-odds differ by ``score`` and whose mean is ``mean``."""
    low, high = -30.0, 30.0
    for _ in range(60):
        middle = (low + high) / 2
        chance = 1 / (1 + np.exp(-middle - score))
        low, high = (middle, high) if chance.mean() < mean else (low, middle)
        if math.isclose(low, high, abs_tol=1e-12):
            break
    return chance
