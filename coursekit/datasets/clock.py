"""When things happen: the two years of the company, its busy hours, and the working hours of its service desk.

Times are whole seconds since the first day; ``MISSING`` stands for "has not happened".
"""

from functools import cache

import numpy as np

START = np.datetime64("2024-01-01", "s")
AS_OF = np.datetime64("2026-01-01", "s")
DAY = 86_400
DAYS = int((AS_OF - START) / np.timedelta64(1, "D"))
END = DAYS * DAY
MISSING = np.iinfo(np.int64).min
MONTH_DAYS = 30.4375

# Spain's national holidays on which the service desk is closed.
HOLIDAYS = (
    "2024-01-01", "2024-03-29", "2024-05-01", "2024-08-15", "2024-10-12", "2024-11-01", "2024-12-06", "2024-12-25",
    "2025-01-01", "2025-01-06", "2025-04-18", "2025-05-01", "2025-08-15", "2025-11-01", "2025-12-06", "2025-12-08",
    "2025-12-25",
)  # fmt: skip
DESK_OPENS, DESK_CLOSES = 9, 18

_MONTH = np.array([1.0, 0.96, 0.98, 0.98, 1.0, 0.96, 0.92, 0.84, 1.0, 1.04, 1.12, 1.28])
_WEB_HOUR = np.array([3, 2, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 8, 8, 7, 7, 8, 9, 10, 11, 13, 14, 11, 6.0])
_SHOP_HOUR = np.array([0, 0, 0, 0, 0, 0, 0, 0, 9, 11, 10, 9, 9, 8, 5, 4, 6, 9, 10, 7, 0, 0, 0, 0.0])
_WEB_DAY = np.array([1.05, 1.0, 1.0, 1.0, 0.9, 0.9, 1.15])
_SHOP_DAY = np.array([0.9, 0.9, 0.95, 1.0, 1.2, 1.45, 0.0])  # the shops close on Sunday


def seconds(when: str) -> int:
    """Seconds from the first day to a date or time."""
    return int((np.datetime64(when, "s") - START).astype(np.int64))


def stamps(secs: np.ndarray) -> np.ndarray:
    """Seconds as time stamps, ``MISSING`` as not-a-time."""
    secs = np.asarray(secs, dtype=np.int64)
    missing = secs == MISSING
    out = START + np.where(missing, 0, secs).astype("timedelta64[s]")
    out[missing] = np.datetime64("NaT")
    return out


def month_of(secs: np.ndarray) -> np.ndarray:
    """0 for January 2024 … 23 for December 2025."""
    return np.clip(np.searchsorted(month_starts(), secs, side="right") - 1, 0, 23)


@cache
def month_starts() -> np.ndarray:
    """Seconds at which each of the 24 months begins."""
    months = np.arange(np.datetime64("2024-01", "M"), np.datetime64("2026-01", "M"))
    return (months.astype("datetime64[s]") - START).astype(np.int64)


@cache
def _open_hours(place: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    hours = np.arange(DAYS * 24)
    day = hours // 24
    weekday = day % 7  # 1 January 2024 was a Monday
    by_hour, by_day = (_WEB_HOUR, _WEB_DAY) if place == "web" else (_SHOP_HOUR, _SHOP_DAY)
    weight = _MONTH[month_of(hours * 3600) % 12] * by_day[weekday] * by_hour[hours % 24]
    if place == "shop":
        weight[np.isin(day, _holiday_days())] = 0.0
    is_open = weight > 0
    weight = weight[is_open] / weight.sum() * DAYS
    return hours[is_open] * 3600, weight, np.cumsum(weight)


def _holiday_days() -> np.ndarray:
    return np.array([seconds(h) // DAY for h in HOLIDAYS])


def to_calendar(busy: np.ndarray, place: str) -> np.ndarray:
    """When ``busy`` days' worth of customers have come by: busy hours pass faster, closed ones not at all."""
    starts, weight, edges = _open_hours(place)
    i = np.minimum(np.searchsorted(edges, busy, side="right"), len(edges) - 1)
    share = np.clip((busy - (edges[i] - weight[i])) / weight[i], 0.0, 0.9999)
    return starts[i] + np.floor(share * 3600).astype(np.int64)


def to_busy(secs: np.ndarray, place: str) -> np.ndarray:
    """The inverse of :func:`to_calendar`."""
    starts, weight, edges = _open_hours(place)
    i = np.clip(np.searchsorted(starts, secs, side="right") - 1, 0, len(starts) - 1)
    share = np.clip((secs - starts[i]) / 3600, 0.0, 1.0)
    return edges[i] - weight[i] * (1 - share)


@cache
def _desk() -> tuple[np.ndarray, np.ndarray]:
    """Working days of the desk, as seconds at which they open, reaching half a year beyond the last day."""
    day = np.arange(DAYS + 200)
    working = day[(day % 7 < 5) & ~np.isin(day, _holiday_days())]
    return working * DAY + DESK_OPENS * 3600, np.arange(len(working)) * (DESK_CLOSES - DESK_OPENS) * 3600


def after_desk_time(secs: np.ndarray, wait: np.ndarray) -> np.ndarray:
    """The moment at which the desk has worked ``wait`` seconds since ``secs``."""
    opens, worked = _desk()
    length = (DESK_CLOSES - DESK_OPENS) * 3600
    i = np.clip(np.searchsorted(opens, secs, side="right") - 1, 0, len(opens) - 1)
    into = np.clip(secs - opens[i], 0, length)
    total = worked[i] + into + np.maximum(np.asarray(wait, dtype=np.int64), 1)
    j = np.minimum((total - 1) // length, len(opens) - 1)
    return opens[j] + (total - j * length)


def worked_between(first: np.ndarray, last: np.ndarray) -> np.ndarray:
    """Seconds that the desk worked from one moment to another: what a reply cost, without nights and weekends."""
    opens, worked = _desk()
    length = (DESK_CLOSES - DESK_OPENS) * 3600

    def total(secs: np.ndarray) -> np.ndarray:
        i = np.clip(np.searchsorted(opens, secs, side="right") - 1, 0, len(opens) - 1)
        return worked[i] + np.clip(secs - opens[i], 0, length)

    return total(last) - total(first)
