"""What a customer is worth: lifetime value under a contract, and the present value behind it."""

import math
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import numbers_in, one_of, plain, ratio, real, row, whole
from coursekit.messages import CourseError

_FIRST = ("now", "excluded", "end")


def clv(
    margin: float,
    retention: float,
    discount: float,
    *,
    first_payment: str,
    periods: int | None = None,
) -> float:
    """Customer lifetime value: what is a customer's future margin worth today?

    Each period a customer stays with probability r and pays the margin m; money of the next period is worth 1/(1 +
    d) as much. Three formulas go by this name, and they differ by a third and more:

    ==============  =====================  ===================================================
    first_payment   infinite horizon       when the payments fall
    ==============  =====================  ===================================================
    ``"now"``       m (1+d) / (1+d−r)      the first today, by everybody
    ``"excluded"``  m r / (1+d−r)          the first in one period, by those who stayed
    ``"end"``       m / (1+d−r)            at each period's end, by those there at its beginning
    ==============  =====================  ===================================================

    So ``first_payment`` has no default. “now” = “excluded” + m, and “end” = “now” / (1 + d).

    Parameters
    ----------
    margin : float
        Contribution margin of one customer in one period, in euros. Not turnover.
    retention, discount : float
        Ratios from 0 to 1 **per period**, the same period as the margin's (see `monthly_discount`).
    first_payment : {"now", "excluded", "end"}
        The convention.
    periods : int, optional
        Count only so many payments (*truncated* CLV). Default: no end.

    Returns
    -------
    float
        Euros. The cost of winning the customer is not in it.

    Notes
    -----
    It misleads with one average retention for customers who differ: half at 0.95 and half at 0.65 are worth a third
    more than all at 0.80, because value bends upwards in r. What a customer spent in the past is not CLV.

    References
    ----------
    Fader, P. & Hardie, B. (2012). Reconciling and clarifying CLV formulas. brucehardie.com/notes/024.
    Kotler, P. & Keller, K. (2016). Marketing management, 15th ed.: the “excluded” convention.

    Examples
    --------
    >>> [round(clv(100, 0.8, 0.1, first_payment=when), 2) for when in ("now", "excluded", "end")]
    [366.67, 266.67, 333.33]
    >>> round(clv(100, 0.8, 0.1, first_payment="now", periods=3), 2)
    225.62
    """
    margin, retention, discount = _terms(margin, retention, discount)
    _first_payment(first_payment)
    keep = retention / (1 + discount)  # what one period takes off: leaving and waiting together
    if periods is None:
        if keep >= 1:
            raise CourseError("kpis.error.no_end", retention=plain(retention), discount=plain(discount))
        worth = margin / (1 - keep)
    else:
        periods = whole(periods, "periods")
        worth = margin * periods if keep >= 1 else margin * (1 - keep**periods) / (1 - keep)
    return worth * {"now": 1.0, "excluded": keep, "end": 1 / (1 + discount)}[first_payment]


def margin_multiple(retention: float, discount: float) -> float:
    """How many times its yearly margin is a customer worth: r / (1 + d − r).

    The CLV of one euro of margin, first payment excluded. Arguments as in `clv`.

    References
    ----------
    Gupta, S. & Lehmann, D. (2003). Customers as assets. Journal of Interactive Marketing 17(1).

    Examples
    --------
    >>> round(margin_multiple(0.9, 0.12), 2)
    4.09
    """
    return clv(1.0, retention, discount, first_payment="excluded")


def npv(cash_flows: Any, discount: float, first: str = "now") -> float:
    """Net present value: what is a row of payments worth today?

    NPV = Σ Cₜ / (1 + d)ᵗ, with t = 0, 1, 2 … for ``first="now"`` and t = 1, 2, 3 … for ``first="end"``.

    Parameters
    ----------
    cash_flows : Series, list or array
        Euros in period order, costs negative. A blank is an error: write 0 where nothing is paid.
    discount : float
        Ratio per period.
    first : {"now", "end"}
        Whether the first payment falls today or at the end of the first period. The function NPV of spreadsheets
        means ``"end"``: the same numbers then give another result.

    Returns
    -------
    float
        Euros; 0 for no payments.

    References
    ----------
    Brealey, R., Myers, S. & Allen, F. (2020). Principles of corporate finance, 13th ed., chapter 2. McGraw-Hill.

    Examples
    --------
    >>> round(npv([-100, 60, 60], 0.1), 2)
    4.13
    >>> round(npv([-100, 60, 60], 0.1, first="end"), 2)
    3.76
    """
    one_of("first", first, ("now", "end"))
    discount = ratio("discount", discount)
    flows, column = numbers_in(cash_flows, "cash_flows")
    strange = ~np.isfinite(flows)
    if strange.any():
        place = int(strange.argmax())
        raise CourseError("kpis.error.blank_payment", value=plain(flows[place]), row=row(column, place))
    later = np.arange(len(flows)) + (first == "end")
    return float(np.sum(flows / (1 + discount) ** later))


def clv_table(margin: float, retention: float, discount: float, periods: int, *, first_payment: str) -> pd.DataFrame:
    """The lifetime value written out, payment by payment, as one would by hand.

    present value(k) = m · rʲ / (1 + d)ᵗ: payment k falls after t periods, and those who stayed j times make it.

    Parameters
    ----------
    margin, retention, discount, first_payment
        As in `clv`.
    periods : int
        How many payments to write out.

    Returns
    -------
    DataFrame
        One row per payment: ``period`` (when it falls), ``survives`` (share of customers who pay), ``cash`` (euros
        expected), ``discount_factor``, ``present_value`` and ``cumulative``. The present values add up to
        ``clv(..., periods=periods)``.

    References
    ----------
    Fader, P. & Hardie, B. (2012). Reconciling and clarifying CLV formulas. brucehardie.com/notes/024.

    Examples
    --------
    >>> clv_table(100, 0.8, 0.1, periods=3, first_payment="now").round(3)
       period  survives   cash  discount_factor  present_value  cumulative
    0       0      1.00  100.0            1.000        100.000     100.000
    1       1      0.80   80.0            0.909         72.727     172.727
    2       2      0.64   64.0            0.826         52.893     225.620
    """
    margin, retention, discount = _terms(margin, retention, discount)
    _first_payment(first_payment)
    count = np.arange(whole(periods, "periods"))
    period = count if first_payment == "now" else count + 1
    survives = retention ** (count + (first_payment == "excluded")).astype(float)
    factor = (1 + discount) ** -period.astype(float)
    present = margin * survives * factor
    return pd.DataFrame(
        {
            "period": period,
            "survives": survives,
            "cash": margin * survives,
            "discount_factor": factor,
            "present_value": present,
            "cumulative": present.cumsum(),
        }
    )


def monthly_discount(annual: float) -> float:
    """A yearly discount rate as the monthly one that amounts to it: (1 + d)^(1/12) − 1, not d / 12.

    >>> round(monthly_discount(0.10), 6)
    0.007974
    """
    return math.expm1(math.log1p(ratio("annual", annual)) / 12)


def annual_discount(monthly: float) -> float:
    """A monthly discount rate as the yearly one it amounts to: (1 + d)¹² − 1; the inverse of `monthly_discount`.

    >>> round(annual_discount(0.01), 6)
    0.126825
    """
    return math.expm1(12 * math.log1p(ratio("monthly", monthly)))


def _terms(margin: Any, retention: Any, discount: Any) -> tuple[float, float, float]:
    if not math.isfinite(real(margin)):
        raise CourseError("kpis.error.not_finite", name="margin", value=plain(margin))
    return real(margin), ratio("retention", retention), ratio("discount", discount)


def _first_payment(first_payment: Any) -> None:
    if first_payment not in _FIRST:
        raise CourseError("kpis.error.first_payment", value=plain(first_payment))
