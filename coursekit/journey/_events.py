"""Reads a log of events: who did what, in order of time, as whole numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import table_with
from coursekit.kpis._input import times_in
from coursekit.kpis._orders import codes_of, ready_codes
from coursekit.messages import CourseError

_BITS = 1 << 16
_NOWHERE = np.zeros(0, dtype=np.intp)


@dataclass(frozen=True)
class Events:
    """The rows with a customer, an event and a time; in order of time unless they were to be left as they stood.

    Of a log of which only some kinds of event matter, others may be among them.
    """

    rows: np.ndarray  # where each row stood in the table; not kept of a log of which only some kinds matter
    who: np.ndarray
    customers: int  # `who` runs from 0 to this, and some may have no event
    kind: np.ndarray
    names: list[Any]  # of the kinds, those that never occur included
    times: np.ndarray  # without a time zone; of a table that has one, in UTC
    zone: Any
    missing: int
    last: np.datetime64  # time of the last event of all, whether it was picked or not
    tidy: bool  # whether no time comes before that of the row above


def read_events(
    events: Any,
    customer: str,
    event: str,
    time: str,
    sort: bool = True,
    only: Callable[[list[Any]], Sequence[int]] | None = None,
) -> Events:
    """The log, in order of time unless ``sort`` is false; a table already in order is not sorted again.

    ``only`` picks the kinds of event that matter, given the names there are: the rest need no further work, and are
    left out where reading on without them is quicker than taking them out.
    """
    table = table_with(events, "events", customer, event, time)
    moments = times_in(table[time], time)
    kind, names = kinds_of(table[event])
    zone = moments.dt.tz
    times = (moments.dt.tz_convert(None) if zone is not None else moments).to_numpy()
    ids = table[customer]
    tidy = in_order(times)
    complete = _complete(ids, kind, times, tidy)
    missing = 0 if complete is None else len(complete) - int(np.count_nonzero(complete))
    last = _last(times, tidy) if complete is None else _last(times[complete], False)
    chosen = None if only is None else only(names)
    ready = ready_codes(ids) if chosen is not None and complete is None and not sort else None
    if ready is not None:
        return Events(_NOWHERE, *ready, kind, names, times, zone, missing, last, tidy)
    wanted = None if chosen is None else _any_of(kind, chosen)
    if complete is not None or wanted is not None:
        rows = np.flatnonzero(_both(complete, wanted))
        ids, kind, times = pd.Series(ids.array[rows], copy=False), kind[rows], times[rows]
        tidy = tidy or in_order(times)  # a missing time comes before all
    else:
        rows = np.arange(len(table))
    who, customers = codes_of(ids)
    if sort and not tidy:
        order = np.argsort(times.view(np.int64), kind="stable")
        rows, who, kind, times = rows[order], who[order], kind[order], times[order]
        tidy = True
    return Events(rows if only is None else _NOWHERE, who, customers, kind, names, times, zone, missing, last, tidy)


def _complete(ids: pd.Series, kind: np.ndarray, times: np.ndarray, tidy: bool) -> np.ndarray | None:
    """Rows without a blank; None where that is every row, which is quicker to see than to mark."""
    blank = ids.isna().to_numpy()
    # A missing time is the lowest number there is.
    if len(kind) and not blank.any() and kind.min() >= 0:
        earliest = times[0] if tidy else times.view(np.int64).min().view(times.dtype)
        if not np.isnat(earliest):
            return None
    return ~(blank | (kind < 0) | np.isnat(times))


def _both(one: np.ndarray | None, other: np.ndarray | None) -> Any:
    return other if one is None else one if other is None else one & other


def _last(times: np.ndarray, tidy: bool) -> np.datetime64:
    if not len(times):
        return np.datetime64("NaT")
    return times[-1] if tidy else times.view(np.int64).max().view(times.dtype)


def _any_of(kind: np.ndarray, chosen: Sequence[int]) -> np.ndarray:
    """Rows of the chosen kinds; comparing small numbers a few times is much faster than looking them up."""
    found = np.zeros(len(kind), dtype=bool)
    for one in set(chosen):
        found |= kind == one
    return found


def in_order(times: np.ndarray) -> bool:
    """Whether no time comes before that of the row above."""
    ticks = times.view(np.int64)
    return not bool((ticks[1:] < ticks[:-1]).any())


def kinds_of(column: pd.Series) -> tuple[np.ndarray, list[Any]]:
    """The kinds of event as numbers: categories in their order, everything else sorted."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy(), list(column.cat.categories)
    codes, names = pd.factorize(column)
    order = sorted(range(len(names)), key=lambda k: (str(type(names[k])), names[k]))
    place = np.empty(len(names) + 1, dtype=np.int16 if len(names) < 1 << 15 else np.intp)
    place[order] = np.arange(len(names))
    place[-1] = -1  # a blank has the code −1, which reads the last place
    return place[codes], [names[k] for k in order]


def stable_order(codes: np.ndarray, count: int) -> np.ndarray:
    """The rows by code, equal ones as they stood. By 16 bits at a time, which numpy sorts in one pass each."""
    order = np.argsort((codes % _BITS).astype(np.uint16), kind="stable")
    high, done = codes // _BITS, _BITS
    while done < count:
        order = order[np.argsort((high[order] % _BITS).astype(np.uint16), kind="stable")]
        high, done = high // _BITS, done * _BITS
    return order


def no_separator(names: list[Any], separator: str) -> None:
    """Refuse names that hold the mark between the steps of a path."""
    for name in names:
        if separator in str(name):
            raise CourseError("journey.error.separator", value=repr(str(name)), separator=repr(separator))
