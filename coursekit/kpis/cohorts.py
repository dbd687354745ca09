"""Retention by cohort: of those who first bought in a month, how many buy in the months after?"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level, moment, one_of
from coursekit.kpis._intervals import wilson
from coursekit.kpis._orders import days_of, read_orders
from coursekit.kpis.cohort_table import table_html

# Marks of customer × period held at once, in bytes.
_CELLS = 200_000_000


@dataclass(frozen=True, repr=False, eq=False)
class CohortRetention:
    """The triangle of cohorts.

    Attributes
    ----------
    rates : DataFrame
        One row per cohort (``"2024-01"``, or ``"2024-Q1"``), one column per period since the first purchase (0, 1, 2
        …): percent of the cohort active; NaN where the period was not yet wholly observed.
    active : DataFrame
        The same with the number of active customers.
    sizes : Series
        Customers in each cohort.
    curve : DataFrame
        One row per period since the first purchase: ``value, low, high`` in percent over all cohorts that could be
        observed, and ``n``, the customers in them.
    period, rolling, as_of, level
        As they were asked for.
    missing : int
        Orders left out because customer or date was blank.
    incomplete : int
        Customers left out because the period of their first order was not over at ``as_of``.
    """

    rates: pd.DataFrame
    active: pd.DataFrame
    sizes: pd.Series
    curve: pd.DataFrame
    period: str
    rolling: bool
    as_of: pd.Timestamp
    level: float
    missing: int
    incomplete: int

    def __repr__(self) -> str:
        return f"CohortRetention(cohorts={len(self.sizes)}, customers={int(self.sizes.sum())}, period={self.period!r})"

    def _repr_html_(self) -> str:
        return table_html(self)


def cohort_retention(
    orders: pd.DataFrame,
    customer: str = "customer",
    date: str = "date",
    period: str = "month",
    as_of: Any = None,
    rolling: bool = False,
    level: float = 0.95,
) -> CohortRetention:
    """Cohort retention: of the customers who first bought in one month, how many buy k months later?

    rate(cohort, k) = 100 · (customers of the cohort with an order in the k-th period after their first) / cohort
    size.

    Parameters
    ----------
    orders : DataFrame
        One row per order.
    customer, date : str
        Its columns. Rows where one of them is blank are left out and counted.
    period : {"month", "quarter"}
        Calendar periods: somebody who first bought on 31 January is in period 1 the day after.
    as_of : date, optional
        The table is complete up to here: every order *before* this moment is in it. A period counts only if it was
        over by then. Default: the time of the last order, so the period it falls in does not count. If the table
        runs to the end of 2025, write ``as_of="2026-01-01"``.
    rolling : bool
        Count a customer as active in period k who bought in it *or in a later one* (“on or after”). Rates then never
        rise, and the newest are too low: the later purchase has not happened yet.
    level : float
        Confidence level of the curve's interval, a ratio.

    Returns
    -------
    CohortRetention
        With ``rates``, ``active``, ``sizes`` and ``curve``.

    Notes
    -----
    The curve pools counts (active customers over customers observed), so that a cohort of ten does not weigh as much
    as one of a thousand; intervals are Wilson's. Its later points rest on the older cohorts alone.

    It misleads where the table begins in the middle of the firm's life: old customers then look like a large first
    cohort. A curve that rises does not show that customers grow more loyal: the less loyal have left, and the rest
    were always so.

    References
    ----------
    Fader, P. & Hardie, B. (2007). How to project customer retention. Journal of Interactive Marketing 21(1).

    Examples
    --------
    >>> orders = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "B", "C"],
    ...     "date": pd.to_datetime(["2024-01-05", "2024-02-10", "2024-01-20", "2024-03-01", "2024-02-02"]),
    ... })
    >>> result = cohort_retention(orders, as_of="2024-04-01")
    >>> result.rates
    period       0     1     2
    cohort
    2024-01  100.0  50.0  50.0
    2024-02  100.0   0.0   NaN
    >>> result.curve.round(1)
            value   low   high  n
    period
    0       100.0  43.9  100.0  3
    1        33.3   6.1   79.2  3
    2        50.0   9.5   90.5  2
    """
    level = check_level(level)
    one_of("period", period, ("month", "quarter"))
    read = read_orders(orders, customer, date)
    if read.times.empty:
        now = pd.NaT if as_of is None else moment(as_of, "as_of", read.times)
        return _result(np.zeros((0, 0), int), [], period, rolling, now, level, read.missing, 0)
    now = read.times.max() if as_of is None else moment(as_of, "as_of", read.times)
    periods = _period(read.local, period)
    end = int(_period(np.array([now.tz_localize(None).to_datetime64()]), period)[0])  # the first one not over
    known = periods < end
    codes, periods = read.codes[known], periods[known]
    there = np.zeros(read.customers, dtype=bool)
    there[read.before(now, inclusive=as_of is None).codes] = True
    customers = int(there.sum())
    if not len(codes):
        return _result(np.zeros((0, 0), int), [], period, rolling, now, level, read.missing, customers)
    first = int(periods.min())
    active = active_counts(codes, periods - first, read.customers, end - first, rolling)
    labels = [_label(first + k, period) for k in range(end - first)]
    return _result(active, labels, period, rolling, now, level, read.missing, customers - int(active[:, 0].sum()))


def active_counts(codes: np.ndarray, periods: np.ndarray, customers: int, length: int, rolling: bool) -> np.ndarray:
    """Customers by period of the first order (row) and periods since (column).

    A map of marks, customer × period, says who bought when; two counts over its marked cells give the table. The map
    is made for a block of customers at a time, so that it fits in memory.
    """
    table = np.zeros(length * length, dtype=np.int64)
    block = max(1, _CELLS // length)
    for start in range(0, customers, block):
        size = min(block, customers - start)
        inside = slice(None) if size == customers else (codes >= start) & (codes < start + size)
        marks = np.zeros(size * length, dtype=bool)
        marks[(codes[inside] - start) * length + periods[inside]] = True
        cells = np.flatnonzero(marks)
        who = cells // length  # np.divmod takes several times as long
        when = cells - who * length
        new = np.concatenate(([True], who[1:] != who[:-1])) if len(who) else np.zeros(0, dtype=bool)
        began = np.zeros(size, dtype=np.intp)
        began[who[new]] = when[new]
        if rolling:  # only the last purchase matters, and it marks all periods before it too
            last = np.concatenate((who[1:] != who[:-1], [True])) if len(who) else new
            who, when = who[last], when[last]
        table += np.bincount(began[who] * length + when - began[who], minlength=length * length)
    counts = table.reshape(length, length)
    return counts[:, ::-1].cumsum(axis=1)[:, ::-1] if rolling else counts


def _result(
    active: np.ndarray, labels: list[str], period: str, rolling: bool, now: Any, level: float, missing: int, left: int
) -> CohortRetention:
    length = len(labels)
    sizes = active[:, 0] if length else np.zeros(0, int)
    rows = sizes > 0
    # Cohort i has been observed for length − i periods.
    seen = np.add.outer(np.arange(length), np.arange(length)) < length
    index = pd.Index([label for label, there in zip(labels, rows, strict=True) if there], name="cohort", dtype=object)
    columns = pd.RangeIndex(length, name="period")
    counts = pd.DataFrame(np.where(seen, active, np.nan)[rows], index=index, columns=columns)
    rates = 100 * counts.div(sizes[rows], axis=0)
    pooled, exposed = (active * seen).sum(axis=0), (sizes[:, None] * seen).sum(axis=0)
    low, high = wilson(pooled, exposed, level)
    with np.errstate(invalid="ignore"):
        value = 100 * pooled / exposed
    curve = pd.DataFrame({"value": value, "low": 100 * low, "high": 100 * high, "n": exposed}, index=columns)
    members = pd.Series(sizes[rows], index=index, name="customers")
    return CohortRetention(rates, counts, members, curve, period, rolling, now, level, missing, left)


def _period(times: np.ndarray, period: str) -> np.ndarray:
    # By way of days: numpy's own way from seconds to months takes ten times as long.
    days = days_of(times)
    first, last = int(days.min()), int(days.max())
    months = np.arange(first, last + 1).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return (months if period == "month" else months // 3)[days - first]


def _label(number: int, period: str) -> str:
    if period == "month":
        return f"{1970 + number // 12:04d}-{number % 12 + 1:02d}"
    return f"{1970 + number // 4:04d}-Q{number % 4 + 1}"
