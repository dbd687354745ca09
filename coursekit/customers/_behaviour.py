"""What each customer did and said up to a moment: the figures on which the types rest."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import ids_in, orders_of, places, table_with
from coursekit.kpis._input import answers, moment, times_in
from coursekit.kpis._orders import Orders, cut_at, purchases


@dataclass(frozen=True)
class Behaviour:
    """One value per customer, in the order of ``ids``."""

    ids: pd.Index
    now: pd.Timestamp
    purchases: np.ndarray
    recent: np.ndarray  # purchases in the last so many days
    recency: np.ndarray  # days since the last purchase; NaN without one
    gap: np.ndarray  # mean days between purchases; NaN with fewer than two
    missing: int  # orders left out because customer or date was blank
    later: int  # customers left out because they joined at `now` or later


def behaviour(
    customers: Any, orders: Any, as_of: Any, *, days: float, customer: str, date: str, joined: str, same_day: str
) -> Behaviour:
    """Counts and times of the purchases before ``as_of``, for the customers known by then."""
    ids = ids_in(customers, customer)
    read, now = cut_at(orders_of(ids, orders, customer, date), as_of)
    later = np.zeros(len(ids), dtype=bool)
    if isinstance(customers, pd.DataFrame) and joined in customers.columns and pd.notna(now):
        since = times_in(customers[joined], joined)
        later = (since >= moment(now, "as_of", since)).to_numpy(copy=True)
        later[read.codes] = False  # whoever has bought is a customer, whatever the register says
    return _measured(ids, read, now, ~later, days, same_day)


def _measured(
    ids: pd.Index, read: Orders, now: pd.Timestamp, keep: np.ndarray, days: float, same_day: str
) -> Behaviour:
    codes, times = purchases(read, same_day)
    n = len(ids)
    count = np.bincount(codes, minlength=n)
    recent = np.zeros(n, dtype=int)
    recency, gap = np.full(n, np.nan), np.full(n, np.nan)
    if len(codes):
        end = now.tz_localize(None).to_datetime64()
        recent = np.bincount(codes[_days(end - times) < days], minlength=n)
        first, last = times[np.searchsorted(codes, np.arange(n))[count > 0]], times[np.cumsum(count)[count > 0] - 1]
        recency[count > 0] = _days(end - last)
        with np.errstate(invalid="ignore", divide="ignore"):
            gap[count > 0] = np.where(count[count > 0] > 1, _days(last - first) / (count[count > 0] - 1), np.nan)
    return Behaviour(
        ids[keep], now, count[keep], recent[keep], recency[keep], gap[keep], read.missing, int((~keep).sum())
    )


def _days(spans: np.ndarray) -> np.ndarray:
    return spans / np.timedelta64(1, "D")


def latest_score(
    ids: pd.Index, surveys: Any, now: pd.Timestamp, *, customer: str, score: str, answered: str, scale: tuple[int, int]
) -> np.ndarray:
    """Each customer's latest answer before ``now``, the lowest of several given at once; NaN without an answer."""
    table = table_with(surveys, "surveys", customer, score, answered)
    # Customers left out before may still have answers.
    there = table[customer].isin(ids).to_numpy()
    table = table[there & table[score].notna().to_numpy() & table[answered].notna().to_numpy()]
    times = times_in(table[answered], answered)
    if pd.notna(now):
        known = (times < moment(now, "as_of", times)).to_numpy()
        table, times = table[known], times[known]
    scores = answers(table[score], scale, "raise", score).values
    who = places(ids, table[customer], "surveys")
    latest = np.full(len(ids), np.nan)
    # The last of the rows in this order is the one that stays.
    since = times.dt.tz_convert(None) if times.dt.tz is not None else times
    order = np.lexsort((-scores, since.to_numpy(), who))
    latest[who[order]] = scores[order]
    return latest
