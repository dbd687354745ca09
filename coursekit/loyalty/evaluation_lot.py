"""Did the programme work? Asked by lot: the randomised invitation, and how many customers it takes."""

import math
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level, ratio, whole
from coursekit.kpis._intervals import z_value
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import share
from coursekit.loyalty.economics import checked_uplift, positive
from coursekit.loyalty.evaluation_delta import read_columns, relative_change
from coursekit.messages import CourseError, text


@dataclass(frozen=True)
class Invitation:
    """What a randomised invitation shows.

    Attributes
    ----------
    itt : Estimate
        Intention to treat: what *inviting* changed, in percent of the control group's orders; the number for the
        business.
    cace : Estimate
        Complier average causal effect: what *being a member* changed for those who join when invited, in percent of
        what they would have ordered.
    uptake : Estimate
        Percent of the invited who joined; ``parts`` also holds the share of the others who did.
    """

    itt: Estimate
    cace: Estimate
    uptake: Estimate

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th style='text-align:left'>{escape(text(f'loyalty.evaluation.{name}'))}</th>"
            f"<td style='text-align:left'>{getattr(self, name)._repr_html_()}</td></tr>"
            for name in ("itt", "cace", "uptake")
        )
        return f"<table>{rows}</table>"


def randomised_invitation(
    table: pd.DataFrame,
    *,
    invited: str = "invited",
    member: str = "member",
    outcome: str = "after",
    level: float = 0.95,
) -> Invitation:
    """Randomised invitation: what did inviting change, and what did being a member change for those who joined?

    ITT = 100 · (ȳ₁ / ȳ₀ − 1). CACE = 100 · L / B, with L = (ȳ₁ − ȳ₀) / (p₁ − p₀), uptake p, and B what those who join
    when invited order without the programme.

    Parameters
    ----------
    table : DataFrame
        One row per customer who took part in the lot, whether or not he or she joined. Rows with a blank in a column
        used are left out (``missing``).
    invited, member, outcome : str
        Columns: whether the lot fell on the invitation, whether the customer is a member, and the orders after it.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    Invitation
        With ``itt``, ``cace`` and ``uptake``.

    Notes
    -----
    Assumes that the lot decided who was invited, that the invitation changes orders only by way of membership, and
    that nobody joins because he or she was *not* invited. Never compare members with others inside the experiment:
    that is the naive comparison again. CACE divides by the uptake, and so does its interval: with few joiners it
    says little.

    References
    ----------
    Angrist, J., Imbens, G. & Rubin, D. (1996). Identification of causal effects using instrumental variables. JASA
    91(434).

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "invited": [True] * 4 + [False] * 4,
    ...     "member": [True, True, False, False] + [False] * 4,
    ...     "after": [6, 6, 2, 2, 5, 5, 2, 2],
    ... })
    >>> found = randomised_invitation(table)
    >>> round(found.itt.value, 2), round(found.cace.value, 2), found.uptake.value
    (14.29, 20.0, 50.0)
    """
    level = check_level(level)
    (y,), (z, d), missing = read_columns(table, [outcome], [invited, member])
    arms = [np.column_stack([y, y * d, d])[z == k] for k in (1, 0)]
    names = ("invited", "control")
    itt = relative_change([arms[0][:, :1], arms[1][:, :1]], lambda a, b: (a[0], b[0]), "itt", level, missing, names)

    def complier(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
        took = a[2] - b[2]
        if abs(took) < 1e-12:
            return math.nan, math.nan
        treated = (a[1] - b[1]) / took
        return treated, ((b[0] - b[1]) - (a[0] - a[1])) / took

    cace = relative_change(arms, complier, "cace", level, missing, names)
    joined, n = int(d[z == 1].sum()), int((z == 1).sum())
    others = float(100 * d[z == 0].mean()) if (z == 0).any() else math.nan
    uptake = share(
        joined, n, {"joined": joined, "uninvited": others}, level=level, missing=missing,
        method="loyalty.evaluation.method.uptake", no_value="loyalty.evaluation.note.empty_group",
    )  # fmt: skip
    return Invitation(itt, cace, uptake)


def invitation_sample_size(
    effect: float,
    uptake: float,
    *,
    mean: float,
    sd: float,
    heavier: float = 1.0,
    power: float = 0.8,
    level: float = 0.95,
) -> int:
    """Sample size: how many customers must be invited (and as many not) to see an effect on members?

    n = 2 (z₁ + z₂)² (sd / mean)² / (effect · uptake · heavier)², for each arm.

    Parameters
    ----------
    effect : float
        True effect on a member's orders, a ratio: 0.06 for 6%.
    uptake : float
        Share of the invited who join, a ratio.
    mean, sd : float
        Mean and standard deviation of the orders of a customer in the period.
    heavier : float
        How many times the mean those order who join.
    power : float
        Chance of seeing the effect, a ratio.
    level : float
        Confidence level of the test, a ratio; two-sided.

    Returns
    -------
    int
        Customers in each arm.

    Notes
    -----
    The invitation's effect is diluted by those who do not join, and the sample grows with its square: half the uptake
    takes four times the customers.

    References
    ----------
    Lewis, R. & Rao, J. (2015). The unfavorable economics of measuring the returns to advertising. Quarterly Journal
    of Economics 130(4).

    Examples
    --------
    >>> invitation_sample_size(0.06, uptake=0.3, mean=3, sd=3)
    48450
    """
    from scipy.special import ndtri

    level, power = check_level(level), check_level(power)
    shift, spread = _dilution(effect, uptake, heavier), _spread(mean, sd)
    # A power of 20% asks for less than the test's own threshold: the second z is then negative.
    z = z_value(level) + float(ndtri(power))
    return max(2, math.ceil(2 * max(z, 0.0) ** 2 * spread**2 / shift**2 - 1e-9))


def invitation_power(
    n: int, effect: float, uptake: float, *, mean: float, sd: float, heavier: float = 1.0, level: float = 0.95
) -> float:
    """Power: with what chance does an experiment of this size see the effect?

    power = Φ(effect · uptake · heavier / (sd / mean · √(2 / n)) − z).

    Parameters
    ----------
    n : int
        Customers in each arm.
    effect, uptake, mean, sd, heavier, level
        As in `invitation_sample_size`.

    Returns
    -------
    float
        A ratio.

    References
    ----------
    Cohen, J. (1988). Statistical power analysis for the behavioral sciences, 2nd ed. Erlbaum.

    Examples
    --------
    >>> round(invitation_power(48_450, 0.06, uptake=0.3, mean=3, sd=3), 3)
    0.8
    >>> round(invitation_power(1_000, 0.06, uptake=0.3, mean=3, sd=3), 2)
    0.06
    """
    from scipy.special import ndtr

    level, n = check_level(level), whole(n, "n", 2)
    standard = abs(_dilution(effect, uptake, heavier)) / (_spread(mean, sd) * math.sqrt(2 / n))
    return float(ndtr(standard - z_value(level)))


def _dilution(effect: Any, uptake: Any, heavier: Any) -> float:
    shift = checked_uplift(effect) * ratio("uptake", uptake) * positive("heavier", heavier)
    if shift == 0:
        raise CourseError("loyalty.evaluation.nothing_to_see")
    return shift


def _spread(mean: Any, sd: Any) -> float:
    return positive("sd", sd) / positive("mean", mean)
