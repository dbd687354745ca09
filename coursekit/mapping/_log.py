"""The commonest way through a log of events, counted step by step."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.journey._events import read_events, stable_order
from coursekit.kpis._intervals import wilson


@dataclass(frozen=True)
class Stop:
    """One step of the way.

    ``reached`` units came this far on this way, ``on`` of them went on to the next step of it, ``left`` did nothing new
    any more; the others turned elsewhere. ``wait`` is the median number of seconds until the next
    step (NaN at the last). ``rows`` are the places in the table of the events themselves.
    """

    event: Any
    reached: int
    on: int
    left: int
    wait: float
    low: float
    high: float
    rows: np.ndarray


@dataclass(frozen=True)
class Way:
    """The commonest way: its steps, of how many units, over which time, and the rows with a blank."""

    stops: list[Stop]
    units: int
    first: pd.Timestamp
    last: pd.Timestamp
    missing: int


def commonest_way(
    events: pd.DataFrame, unit: str, event: str, time: str, least: float, most: int, level: float
) -> Way | None:
    """The commonest first new event, then the commonest new one after it, and so on; None for an empty log.

    Only the first time that a unit does something counts: coming back to a page is not a step forward. The way ends
    where fewer than ``least`` of all units go on, or after ``most`` steps.
    """
    read = read_events(events, unit, event, time)
    if not len(read.who):
        return None
    order = stable_order(read.who, read.customers)
    who, kind, times, rows = read.who[order], read.kind[order], read.times[order], read.rows[order]
    new = np.sort(np.unique(who.astype(np.int64) * len(read.names) + kind, return_index=True)[1])
    who, kind, seconds, rows = (
        who[new],
        kind[new],
        times[new].astype("datetime64[ns]").astype(np.int64) / 1e9,
        rows[new],
    )
    at = np.flatnonzero(np.concatenate(([True], who[1:] != who[:-1])))  # each unit's first row
    end = np.concatenate((at[1:], [len(who)]))
    units = len(at)
    stops: list[Any] = []
    kinds = len(read.names)
    ahead = _commonest(kind[at], kinds)
    keep = kind[at] == ahead
    at, end = at[keep], end[keep]
    while True:
        going = at + 1 < end
        then = kind[at[going] + 1]
        ahead_next = _commonest(then, kinds) if len(then) else -1
        on = int(np.count_nonzero(then == ahead_next)) if len(then) else 0
        goes_on = on >= max(1, least * units) and len(stops) + 1 < most
        keep = np.zeros(len(at), dtype=bool)
        if goes_on:
            keep[np.flatnonzero(going)[then == ahead_next]] = True
        waits = seconds[at[keep] + 1] - seconds[at[keep]]
        low, high = wilson(len(at), units, level)
        stops.append(Stop(read.names[ahead], len(at), int(keep.sum()), int((~going).sum()),
                          float(np.median(waits)) if len(waits) else float("nan"), float(low), float(high),
                          rows[at]))  # fmt: skip
        if not goes_on:
            break
        at, end, ahead = at[keep] + 1, end[keep], ahead_next
    moments = pd.DatetimeIndex(times)
    return Way(stops, units, moments.min(), moments.max(), read.missing)


def _commonest(kind: np.ndarray, kinds: int) -> int:
    """The commonest kind; of equally common ones, the first in their order."""
    return int(np.bincount(kind, minlength=kinds).argmax())
