"""How many people does a trial need? Two groups compared by a share, planned before anybody is asked."""

import math

from coursekit.kpis._input import between, check_level, plain
from coursekit.kpis._intervals import z_value
from coursekit.messages import CourseError

_HAIR = 1e-9


def difference_sample_size(first: float, second: float, power: float = 80, level: float = 0.95) -> int:
    """How many people does each group need, so that a difference of two shares is likely to be seen?

    n = (z_level + z_power)² · [p₁ (1 − p₁) + p₂ (1 − p₂)] / (p₂ − p₁)².

    Parameters
    ----------
    first, second : float
        The shares that one expects in the two groups, in percent: what holds today, and the least change that would be
        worth knowing.
    power : float
        In percent: of a hundred such trials, how many are to find a difference that is really this large. 50 or more.
    level : float
        Confidence level of the interval that has to leave out 0, a ratio.

    Returns
    -------
    int
        People in **each** group; the trial needs twice as many.

    Notes
    -----
    The variances of the two groups are not pooled, as in the interval of a difference; pooled formulas give about one
    in two hundred more. It holds for large groups, drawn by lot, judged once, at the end: whoever looks every week and
    stops at the first difference needs another plan. A difference half as large takes four times the people.

    References
    ----------
    Fleiss, J. L., Levin, B. and Paik, M. C. (2003). Statistical Methods for Rates and Proportions, 3rd ed., chapter 4.
    Wiley.

    Examples
    --------
    >>> difference_sample_size(10, 15), difference_sample_size(10, 12.5)
    (683, 2504)
    """
    level = check_level(level)
    p1, p2 = between("first", first, 0, 100) / 100, between("second", second, 0, 100) / 100
    power = between("power", power, 50, 99.9) / 100
    if abs(p2 - p1) < _HAIR:
        raise CourseError("kpis.error.same_share", value=plain(first))
    z = z_value(level) + z_value(2 * power - 1)  # the second is one-sided: 0.84 for 80 in a hundred
    variance = p1 * (1 - p1) + p2 * (1 - p2)
    if variance < _HAIR:
        raise CourseError("kpis.error.no_variance")
    return math.ceil(z**2 * variance / (p2 - p1) ** 2 - _HAIR)
