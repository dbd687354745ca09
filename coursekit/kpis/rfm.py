"""How often, how lately, for how much: each customer's history in four numbers."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import amounts, moment, one_of, times_in
from coursekit.kpis._orders import Orders, check_table, codes_of, column_of, days_of
from coursekit.messages import CourseError

# Marks of customer × day held at once, in bytes.
_CELLS = 200_000_000
_DAYS = {"day": 1, "week": 7}


def rfm(
    orders: pd.DataFrame,
    customer: str = "customer",
    date: str = "date",
    amount: str | None = "amount",
    until: Any = None,
    unit: str = "day",
) -> pd.DataFrame:
    """Recency, frequency, monetary value: what each customer has done so far, ready for a model of repeat purchase.

    The convention of Fader and Hardie, which differs from the everyday one in two ways: the first purchase does not
    count, and recency is the customer's age at the *last* purchase, so a large recency is a fresh customer.

    Parameters
    ----------
    orders : DataFrame
        One row per order. Rows where one of the columns is blank are left out (``.attrs["missing"]``).
    customer, date, amount : str
        Its columns; ``amount=None`` leaves out the money.
    until : date, optional
        The last day that counts: orders of later days are left out (``.attrs["later"]``), and ages end on it. Default:
        the day of the last order. (The other measures take ``as_of``, the moment *after* the last order: a table that
        runs to the end of 2025 has ``as_of="2026-01-01"`` there and ``until="2025-12-31"`` here.)
    unit : {"day", "week"}
        Unit of recency and T. Purchases are told apart by days in both; weeks are days divided by 7.

    Returns
    -------
    DataFrame
        Indexed by customer, those with an order only: ``frequency``, days with a purchase after the first one;
        ``recency``, time from the first purchase to the last (0 without repeat); ``T``, time from the first purchase
        to ``until``; ``monetary``, mean amount of the repeat purchases (all orders of a day together), 0 where there
        is none. Rows stand in the order of the customers' first orders in the table; numbers and categories in their
        own.

    Notes
    -----
    Orders of one customer on one calendar day are one purchase.

    The first amount is left out because everybody has one: a model of later purchases must not take it for a later
    one. It misleads where the table begins in the middle of the customers' lives (the first order in the table is
    then not their first), and where several people share an account.

    References
    ----------
    Fader, P., Hardie, B. & Lee, K. (2005). RFM and CLV: using iso-value curves for customer base analysis. Journal of
    Marketing Research 42(4).

    Examples
    --------
    >>> orders = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "A", "B"],
    ...     "date": pd.to_datetime(["2024-01-01", "2024-01-15", "2024-01-15", "2024-02-05", "2024-01-29"]),
    ...     "amount": [20.0, 10.0, 5.0, 25.0, 40.0],
    ... })
    >>> rfm(orders, until="2024-03-11", unit="week")
              frequency  recency     T  monetary
    customer
    A                 2      5.0  10.0      20.0
    B                 0      0.0   6.0       0.0
    """
    one_of("unit", unit, tuple(_DAYS))
    check_table(orders)
    ids, times = column_of(orders, customer), times_in(column_of(orders, date), str(date))
    spent = np.zeros(len(orders)) if amount is None else amounts(column_of(orders, amount), str(amount))[0]
    codes, customers = codes_of(ids)
    known = (codes >= 0) & times.notna().to_numpy() & ~np.isnan(spent)
    missing = int((~known).sum())
    read = Orders(codes, customers, times, missing)
    if missing:
        read, spent = Orders(codes[known], customers, times[known], missing), spent[known]
    days = days_of(read.local)
    end = _last_day(until, read, days)
    later = int((days > end).sum())
    who, when = read.codes, days
    if later:
        kept = days <= end
        who, when, spent = who[kept], when[kept], spent[kept]
    frequency, first, last, money = histories(who, when, spent, customers)
    there = np.flatnonzero(frequency >= 0)
    frequency, first, last, money = (part[there] for part in (frequency, first, last, money))
    # Any row of a customer knows what the customer is called.
    sample = np.zeros(customers, dtype=np.intp)
    sample[codes[known] if missing else codes] = np.flatnonzero(known) if missing else np.arange(len(codes))
    table = pd.DataFrame(
        {
            "frequency": frequency,
            "recency": (last - first) / _DAYS[unit],
            "T": (end - first) / _DAYS[unit],
            "monetary": np.divide(money, frequency, out=np.zeros(len(there)), where=frequency > 0),
        },
        index=pd.Index(ids.iloc[sample[there]], name=customer),
    )
    table.attrs = {"missing": missing, "later": later, "unit": unit}
    return table if amount is not None else table.drop(columns="monetary")


def histories(
    codes: np.ndarray, days: np.ndarray, spent: np.ndarray, customers: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """By customer code: days with a purchase after the first (−1 without any), first day, last day, money of the rest.

    A map of marks, customer × day, says who bought when: equal days fall together without sorting. It is made for a
    block of customers at a time, so that it fits in memory.
    """
    frequency, money = np.full(customers, -1, np.int64), np.zeros(customers)
    first, last = np.zeros(customers, np.int64), np.zeros(customers, np.int64)
    if not len(codes):
        return frequency, first, last, money
    zero = int(days.min())
    length = int(days.max()) - zero + 1
    place = days - zero
    block = max(1, _CELLS // length)
    for start in range(0, customers, block):
        size = min(block, customers - start)
        inside = slice(None) if size == customers else (codes >= start) & (codes < start + size)
        who, when = codes[inside] - start, place[inside]
        marks = np.zeros(size * length, dtype=bool)
        marks[who * length + when] = True
        cells = np.flatnonzero(marks)
        bought = np.bincount(cells // length, minlength=size)
        there = np.flatnonzero(bought)
        ends = np.cumsum(bought)[there]  # where each customer's marks end among all marks
        begins = np.zeros(size, np.int64)
        begins[there] = cells[ends - bought[there]] - there * length
        frequency[start : start + size] = bought - 1
        first[start : start + size] = zero + begins
        last[start + there] = zero + cells[ends - 1] - there * length
        again = when > begins[who]
        money[start : start + size] = np.bincount(who[again], weights=spent[inside][again], minlength=size)
    return frequency, first, last, money


def _last_day(until: Any, read: Orders, days: np.ndarray) -> int:
    if until is None:
        return int(days.max()) if len(days) else 0
    end = moment(until, "until", read.times)
    day = int(end.tz_localize(None).to_datetime64().astype("datetime64[D]").astype(np.int64))
    if len(days) and day < days.min():
        raise CourseError("kpis.error.before_first_order", until=str(end.date()), first=str(read.times.min().date()))
    return day
