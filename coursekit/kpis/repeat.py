"""Do they come back, and how often? Repeat purchase rate and purchase frequency."""

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import at_least, check_level, moment, one_of, plain, series, whole
from coursekit.kpis._intervals import mean_t, why_no_interval
from coursekit.kpis._orders import Orders, cut_at, purchases, read_orders
from coursekit.kpis.estimate import Estimate, Phrase
from coursekit.kpis.satisfaction import share
from coursekit.messages import CourseError


def repeat_purchase_rate(
    orders: pd.DataFrame,
    horizon_days: float | None = None,
    as_of: Any = None,
    customer: str = "customer",
    date: str = "date",
    same_day: str = "one",
    level: float = 0.95,
) -> Estimate:
    """Repeat purchase rate: what share of the customers bought a second time?

    rate = 100 · (customers with a second purchase) / (customers with a first one).

    Parameters
    ----------
    orders : DataFrame
        One row per order. Rows where customer or date is blank are left out (``missing``).
    horizon_days : float, optional
        Count a second purchase only if it came before so many days (of 24 hours) had passed since the first, and
        count only the customers whose first purchase was that long ago: the others have not had their chance.
        Without it, the naive all-time rate: whoever has bought twice by now.
    as_of : date, optional
        The table holds every order before this moment. Default: the time of the last order.
    customer, date : str
        Columns of the table.
    same_day : {"one", "separate"}
        Whether orders of one customer on one calendar day are one purchase (an order split in two, an item
        forgotten) or each its own.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, with a Wilson interval; ``parts``: repeated, and too_recent (customers left out for want of time).

    Notes
    -----
    Without a horizon the rate mixes customers of three years with customers of three days: a firm that grows looks
    as if its customers had stopped coming back. Refunded orders and guests under two ids bend it too.

    References
    ----------
    Farris, P. et al. (2010). Marketing metrics, 2nd ed. Pearson.

    Examples
    --------
    >>> orders = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "B", "C", "D"],
    ...     "date": pd.to_datetime(
    ...         ["2024-01-05", "2024-02-10", "2024-01-20", "2024-08-01", "2024-02-02", "2024-08-30"]
    ...     ),
    ... })
    >>> repeat_purchase_rate(orders, horizon_days=90, as_of="2024-09-01")
    Estimate(value=33.3, low=6.149, high=79.2, n=3)
    >>> repeat_purchase_rate(orders, horizon_days=90, as_of="2024-09-01").parts
    {'repeated': 1, 'too_recent': 1}
    >>> repeat_purchase_rate(orders)
    Estimate(value=50.0, low=15.0, high=85.0, n=4)
    """
    level = check_level(level)
    if horizon_days is not None:
        horizon_days = at_least("horizon_days", horizon_days, 1)
    read, now = cut_at(read_orders(orders, customer, date), as_of)
    codes, times = purchases(read, same_day)
    start = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1]))) if len(codes) else np.zeros(0, int)
    first = times[start]
    has_second = np.diff(np.append(start, len(codes))) > 1
    exposed = np.ones(len(start), dtype=bool)
    about: dict[str, Any] = {"level": level, "missing": read.missing}
    convention: dict[str, object] = {"same_day": Phrase(f"kpis.same_day.{same_day}")}
    if horizon_days is None:
        about["method"] = "kpis.method.repeat_all_time"
    else:
        window = pd.Timedelta(days=horizon_days).to_timedelta64()
        second = times[np.minimum(start + 1, max(len(times) - 1, 0))]
        if len(start):
            exposed = first + window <= now.tz_localize(None).to_datetime64()
            has_second &= second - first < window
        about["method"] = "kpis.method.repeat_horizon"
        convention |= {"days": horizon_days, "too_recent": int((~exposed).sum())}
        if len(start):
            about["no_value"] = "kpis.note.too_recent"
    repeated, n = int((has_second & exposed).sum()), int(exposed.sum())
    parts = {"repeated": repeated, "too_recent": int((~exposed).sum())}
    return share(repeated, n, parts, convention=convention, **about)


def purchase_frequency(
    orders: pd.DataFrame,
    *,
    per: str,
    start: Any = None,
    end: Any = None,
    known: Any = None,
    customer: str = "customer",
    date: str = "date",
    same_day: str = "separate",
    level: float = 0.95,
) -> Estimate:
    """Purchase frequency: how many orders does a customer place in the period?

    frequency = orders in the period / customers. Which customers? That is ``per``, and it has no default.

    Parameters
    ----------
    orders : DataFrame
        One row per order. Rows where customer or date is blank are left out (``missing``).
    per : {"active", "known"}
        ``"active"``: customers with an order in the period; never below 1, and blind to those who stay away.
        ``"known"``: all customers, the dormant ones too.
    start, end : date, optional
        The period: from ``start`` on and before ``end``. Default: the whole table.
    known : int or column of customer ids, optional
        The customers known, for ``per="known"``. Default: everyone with an order before ``end`` in the table.
    customer, date : str
        Columns of the table.
    same_day : {"separate", "one"}
        Whether orders of one customer on one calendar day count each, or as one purchase.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        Orders per customer (unit ``"ratio"``) with Student's t interval; ``n`` customers; ``parts``: orders.

    Notes
    -----
    Turnover = customers × frequency × order value: the decomposition only holds if all three use the same customers
    and the same period. It misleads when two periods of unequal length, or an “active” and a “known” figure, are
    compared.

    References
    ----------
    Ehrenberg, A. S. C. (1988). Repeat-buying: facts, theory and applications, 2nd ed. Griffin.

    Examples
    --------
    >>> orders = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B", "C"],
    ...     "date": pd.to_datetime(["2024-01-05", "2024-03-10", "2024-03-20", "2024-03-01", "2024-02-02"]),
    ... })
    >>> purchase_frequency(orders, per="active", start="2024-03-01", end="2024-04-01").value
    1.5
    >>> purchase_frequency(orders, per="known", start="2024-03-01", end="2024-04-01").value
    1.0
    """
    one_of("per", per, ("active", "known"))
    level = check_level(level)
    read = read_orders(orders, customer, date)
    from_, to = (None if t is None else moment(t, name, read.times) for t, name in ((start, "start"), (end, "end")))
    if from_ is not None and to is not None and to <= from_:
        raise CourseError("kpis.error.empty_period", start=str(from_), end=str(to))
    until = read if to is None else read.before(to)
    bought = np.bincount(until.codes, minlength=1) > 0
    if from_ is not None:
        keep = (until.times >= from_).to_numpy()
        until = Orders(until.codes[keep], until.customers, until.times[keep], until.missing)
    codes, _ = purchases(until, same_day)
    each = np.bincount(codes, minlength=len(bought)).astype(float)
    if per == "active":
        each = each[each > 0]
    elif known is None:
        each = each[: len(bought)][bought]
    else:
        each = _with_known(each[each > 0], known, orders, customer)
    low, high = mean_t(each, level) if len(each) else (math.nan, math.nan)
    return Estimate(
        float(each.mean()) if len(each) else math.nan,
        max(low, 1.0 if per == "active" else 0.0) if low == low else low,
        high,
        n=len(each),
        missing=read.missing,
        method=f"kpis.method.frequency_{per}",
        unit="ratio",
        level=level,
        note=why_no_interval(each),
        parts={"orders": int(each.sum())},
        convention={"same_day": Phrase(f"kpis.same_day.{same_day}")},
    )


def _with_known(each: np.ndarray, known: Any, orders: pd.DataFrame, customer: str) -> np.ndarray:
    """The counts with a zero for each known customer who did not buy."""
    if isinstance(known, Iterable) and not isinstance(known, str):
        ids = series(known, "known").dropna()
        unknown = ~orders[customer].isin(ids) & orders[customer].notna()
        if unknown.any():
            first = int(unknown.to_numpy().argmax())
            raise CourseError(
                "kpis.error.unknown_customer",
                value=plain(orders[customer].iloc[first]),
                row=str(orders.index[first]),
            )
        known = ids.nunique()
    count = whole(known, "known")
    if count < len(each):
        raise CourseError("kpis.error.fewer_known", known=count, active=len(each))
    return np.concatenate((each, np.zeros(count - len(each))))
