"""Reads a table of orders: who bought when, as integer codes and times."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import moment, one_of, plain, times_in
from coursekit.messages import CourseError, did_you_mean, quoted

# Room for a table of whole numbers, in cells; beyond it a hash table is the better way.
_SMALL = 4_000_000
# Ticks in a second, by the resolution of the times.
TICKS = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}


@dataclass(frozen=True)
class Orders:
    """Orders with a customer and a date; rows without either are only counted."""

    codes: np.ndarray
    customers: int  # codes run from 0 to this, and some may have no order
    times: pd.Series  # with the time zone of the table, if it has one
    missing: int

    @property
    def local(self) -> np.ndarray:
        """The times as the clock on the wall showed them, without a zone."""
        return (self.times.dt.tz_localize(None) if self.times.dt.tz is not None else self.times).to_numpy()

    def before(self, end: pd.Timestamp, inclusive: bool = False) -> "Orders":
        """Only the orders before ``end``."""
        keep = ((self.times <= end) if inclusive else (self.times < end)).to_numpy()
        return Orders(self.codes[keep], self.customers, self.times[keep], self.missing)


def codes_of(ids: pd.Series) -> tuple[np.ndarray, int]:
    """Ids as whole numbers from 0, −1 for blanks, and how many numbers there may be; not to be written into.

    Categories have their codes already; whole numbers of a small range need one array of marks; the rest a hash
    table.
    """
    ready = ready_codes(ids)
    if ready is not None:
        return ready[0].astype(np.intp, copy=False), ready[1]
    codes, kinds = pd.factorize(ids)
    return codes, len(kinds)


def ready_codes(ids: pd.Series) -> tuple[np.ndarray, int] | None:
    """The codes of ``codes_of`` where they need no hash table, as narrow as they come; otherwise None."""
    if isinstance(ids.dtype, pd.CategoricalDtype):
        return ids.cat.codes.to_numpy(), len(ids.cat.categories)
    values = ids.to_numpy() if isinstance(ids.dtype, np.dtype) else None
    if values is None or values.dtype.kind not in "iu" or not len(values):
        return None
    lowest, highest = int(values.min()), int(values.max())
    if highest - lowest >= max(_SMALL, 4 * len(values)):
        return None
    if highest - lowest < len(values) // 4:  # fewer numbers than rows by far: gaps cost nothing
        begin = 0 if lowest >= 0 and highest < len(values) // 4 else lowest  # from 0 there is nothing to compute
        return _counted_from(begin, values), highest - begin + 1
    place = _counted_from(lowest, values)
    seen = np.zeros(highest - lowest + 1, dtype=bool)
    seen[place] = True
    if 2 * np.count_nonzero(seen) >= len(seen):  # few gaps: the numbers will do as they are
        return place, len(seen)
    numbered = np.cumsum(seen) - 1
    return numbered[place], int(numbered[-1]) + 1


def _counted_from(lowest: int, values: np.ndarray) -> np.ndarray:
    """Unsigned numbers may be too large to turn before they are made small, signed ones too narrow."""
    if values.dtype.kind == "u":
        return (values - values.dtype.type(lowest)).astype(np.intp)
    wide = values.astype(np.intp, copy=False)
    return wide - lowest if lowest else wide


def check_table(orders: Any) -> None:
    """Refuse what is not a table of orders."""
    if not isinstance(orders, pd.DataFrame):
        raise CourseError("kpis.error.not_a_table", value=quoted(orders))


def days_of(times: np.ndarray) -> np.ndarray:
    """Days since 1970, by whole numbers: numpy's own conversion takes several times as long."""
    return times.view(np.int64) // (86_400 * TICKS[np.datetime_data(times.dtype)[0]])


def column_of(table: pd.DataFrame, name: Any) -> pd.Series:
    """A column by its name; a name that is not there is an error that offers the nearest one."""
    if name not in table.columns:
        hint = did_you_mean(str(name), [str(column) for column in table.columns])
        raise CourseError("kpis.error.no_column", value=plain(name), hint=hint)
    return table[name]


def read_orders(orders: Any, customer: str, date: str) -> Orders:
    """The customer and date of each row."""
    check_table(orders)
    ids, dates = column_of(orders, customer), column_of(orders, date)
    times = times_in(dates, str(date))
    codes, customers = codes_of(ids)
    known = (codes >= 0) & times.notna().to_numpy()
    if not known.all():
        codes, times = codes[known], times[known]
    return Orders(codes, customers, times, int((~known).sum()))


def cut_at(orders: Orders, as_of: Any) -> tuple[Orders, pd.Timestamp]:
    """The orders known at ``as_of`` (before it) and that moment; by default all, and the time of the last one."""
    if as_of is None:
        return orders, orders.times.max()
    end = moment(as_of, "as_of", orders.times)
    return orders.before(end), end


def purchases(orders: Orders, same_day: str) -> tuple[np.ndarray, np.ndarray]:
    """Codes and times of the purchases, in the order of customer and time.

    ``same_day="one"`` keeps the first order of a customer's day: an order split in two parcels is one purchase.
    """
    one_of("same_day", same_day, ("one", "separate"))
    local = orders.local
    order = np.lexsort((local, orders.codes))
    codes, times = orders.codes[order], local[order]
    if same_day == "one" and len(codes):
        days = times.astype("datetime64[D]")
        new = np.concatenate(([True], (codes[1:] != codes[:-1]) | (days[1:] != days[:-1])))
        codes, times = codes[new], times[new]
    return codes, times
