"""The clock of a shop that closes: elapsed time counted in opening hours only."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from coursekit.kpis._input import plain, real, same_rows, times_in
from coursekit.messages import CourseError, did_you_mean, quoted

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class BusinessHours:
    """Opening hours, as a clock.

    Parameters
    ----------
    start, end : str, number or datetime.time
        When the day's service opens and closes by the clock on the wall: ``"09:00"``, ``9``, ``9.5``.
        ``end="24:00"`` is midnight.
    days : iterable
        The working days: 0 for Monday to 6 for Sunday, or ``"mon"`` … ``"sun"``.
    holidays : iterable of dates
        Days without service, such as ``["2024-12-25"]``.
    tz : str, optional
        Time zone of the opening hours, such as ``"Europe/Madrid"``. Times with a zone are converted to it; times
        without one are read as local times in it. Default: the zone of the times themselves, or none.

    Notes
    -----
    On the days when the clocks change the hours that really passed are counted. A local time that exists twice
    (autumn) is taken as the first of the two; one that does not exist (spring) as the moment of the change.

    Examples
    --------
    A question asked on Friday at 17:00 and answered on Monday at 10:30 waited two and a half opening hours.

    >>> clock = BusinessHours("09:00", "18:00")
    >>> asked, answered = pd.to_datetime(["2024-03-01 17:00"]), pd.to_datetime(["2024-03-04 10:30"])
    >>> clock.hours_between(asked, answered).tolist()
    [2.5]
    """

    start: Any = "09:00"
    end: Any = "18:00"
    days: Any = (0, 1, 2, 3, 4)
    holidays: Any = ()
    tz: str | None = None

    def __post_init__(self) -> None:
        start, end = _minutes(self.start, "start"), _minutes(self.end, "end")
        if end <= start:
            raise CourseError("kpis.error.closing", start=_wall(start), end=_wall(end))
        try:
            self.tz is None or ZoneInfo(self.tz)
        except (KeyError, ValueError, TypeError, OSError) as problem:
            near = did_you_mean(str(self.tz), _COMMON)
            raise CourseError("kpis.error.time_zone", value=quoted(self.tz), hint=near) from problem
        # Normalised, so that equal hours are equal objects whichever way they were written.
        object.__setattr__(self, "start", _wall(start))
        object.__setattr__(self, "end", _wall(end))
        object.__setattr__(self, "days", _weekdays(self.days))
        object.__setattr__(self, "holidays", _dates(self.holidays))

    def hours_between(self, opened: Any, closed: Any) -> pd.Series:
        """Opening hours that passed from ``opened`` to ``closed``, row by row; NaN where either is blank."""
        first, second = times_in(opened, "opened"), times_in(closed, "closed")
        same_rows(first, second, "opened", "closed")
        check_zones(first, second, "opened", "closed")
        hours = np.full(len(first), np.nan)
        known = (first.notna() & second.notna()).to_numpy()
        if known.any():
            clock = self._clock(pd.concat([first[known], second[known]]))
            hours[known] = clock[known.sum() :] - clock[: known.sum()]
        return pd.Series(hours, index=first.index)

    def _clock(self, moments: pd.Series) -> np.ndarray:
        """What a clock shows that runs in opening hours only, in hours since some day before the first moment."""
        times = pd.DatetimeIndex(moments)
        zone = ZoneInfo(self.tz) if self.tz else (times.tz or "UTC")
        local = _localised(times, zone) if times.tz is None else times.tz_convert(zone)
        day = local.tz_localize(None).normalize()
        days = pd.date_range(day.min(), day.max(), freq="D")
        works = days.day_of_week.isin(self.days) & ~days.isin(pd.DatetimeIndex(self.holidays))
        opens = _micros(_localised(days + pd.Timedelta(minutes=_minutes(self.start, "start")), zone))
        closes = _micros(_localised(days + pd.Timedelta(minutes=_minutes(self.end, "end")), zone))
        length = np.where(works, np.maximum(closes - opens, 0), 0)
        before = np.cumsum(length) - length
        which = (day - days[0]).days.to_numpy()
        today = np.clip(_micros(local) - opens[which], 0, length[which])
        return (before[which] + today) / 3.6e9


def check_zones(first: pd.Series, second: pd.Series, first_name: str, second_name: str) -> None:
    """Refuse two columns of which only one has a time zone."""
    if first.notna().any() and second.notna().any() and (first.dt.tz is None) != (second.dt.tz is None):
        raise CourseError("kpis.error.one_zone", first=first_name, second=second_name)


def _localised(times: pd.DatetimeIndex, zone: Any) -> pd.DatetimeIndex:
    return times.tz_localize(zone, ambiguous=np.ones(len(times), dtype=bool), nonexistent="shift_forward")


def _micros(times: pd.DatetimeIndex) -> np.ndarray:
    return times.as_unit("us").asi8


# Names to offer when a zone is misspelt: all six hundred would offer islands.
_COMMON = (
    "Europe/Madrid", "Atlantic/Canary", "Europe/Lisbon", "Europe/London", "Europe/Paris", "Europe/Berlin", "UTC",
    "America/Mexico_City", "America/Bogota", "America/Lima", "America/Santiago", "America/Caracas", "America/New_York",
    "America/Argentina/Buenos_Aires", "America/Montevideo", "America/Los_Angeles", "America/Sao_Paulo",
)  # fmt: skip


def _minutes(value: object, name: str) -> float:
    """Minutes since midnight."""
    hours = real(value)
    if isinstance(value, time):
        hours = value.hour + value.minute / 60
    elif isinstance(value, str) and (found := re.fullmatch(r"\s*(\d{1,2})(?::([0-5]\d))?\s*", value)):
        hours = int(found[1]) + int(found[2] or 0) / 60
    if math.isnan(hours) or not 0 <= hours <= 24:
        raise CourseError("kpis.error.time_of_day", name=name, value=plain(value))
    return round(60 * hours)


def _wall(minutes: float) -> str:
    return f"{int(minutes // 60):02d}:{int(minutes % 60):02d}"


def _weekdays(days: Any) -> tuple[int, ...]:
    given = [days] if isinstance(days, str | int) or not isinstance(days, Iterable) else list(days)
    numbers = []
    for day in given:
        named = day[:3].lower() if isinstance(day, str) else None
        number = _WEEK.index(named) if named in _WEEK else real(day)
        if number not in range(7):
            raise CourseError("kpis.error.weekday", value=plain(day))
        numbers.append(int(number))
    if not numbers:
        raise CourseError("kpis.error.weekday", value=plain(days))
    return tuple(sorted(set(numbers)))


def _dates(holidays: Any) -> tuple[date, ...]:
    given = [holidays] if isinstance(holidays, str | date) or not isinstance(holidays, Iterable) else list(holidays)
    read = set()
    for day in given:
        try:
            if not isinstance(day, str | date | np.datetime64):
                raise ValueError
            read.add(pd.Timestamp(day).date())
        except ValueError as problem:
            raise CourseError("kpis.error.holiday", value=plain(day)) from problem
    return tuple(sorted(read))
