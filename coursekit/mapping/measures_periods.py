"""Periods: ``2025``, ``2025-Q3``, ``2025-07``, two dates. And how much a measure changed from one to another."""

import math
import re
from dataclasses import dataclass

import pandas as pd

from coursekit import kpis
from coursekit.kpis.estimate import Estimate
from coursekit.messages import CourseError, quoted

_DAY = r"\d{4}-\d{2}-\d{2}"


@dataclass(frozen=True)
class Period:
    """From ``start`` to before ``end``."""

    said: str
    start: pd.Timestamp
    end: pd.Timestamp

    def of(self, times: pd.Series) -> pd.Series:
        """Which of the times lie in it."""
        if times.dt.tz is not None:
            times = times.dt.tz_localize(None)
        return (times >= self.start) & (times < self.end)


def read_period(said: str) -> Period:
    """A period from what was written.

    >>> period = read_period("2025-Q3")
    >>> period.start, period.end
    (Timestamp('2025-07-01 00:00:00'), Timestamp('2025-10-01 00:00:00'))
    >>> read_period("2025-07-15/2025-07-31").end
    Timestamp('2025-08-01 00:00:00')
    """
    found = _read(str(said).strip())
    if found is None or found[0] >= found[1]:
        raise CourseError("mapping.measure.period", value=quoted(said))
    return Period(str(said).strip(), *found)


def is_period(said: str | None) -> bool:
    """Whether a text is a period that can be cut out of data; people also write “last winter”."""
    found = _read(said.strip()) if said else None
    return found is not None and found[0] < found[1]


def _read(said: str) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    try:
        if re.fullmatch(r"\d{4}", said):
            return pd.Timestamp(int(said), 1, 1), pd.Timestamp(int(said) + 1, 1, 1)
        if found := re.fullmatch(r"(\d{4})-?[QT]([1-4])", said, re.IGNORECASE):
            start = pd.Timestamp(int(found[1]), 3 * int(found[2]) - 2, 1)
            return start, start + pd.DateOffset(months=3)
        if re.fullmatch(r"\d{4}-\d{2}", said):
            return pd.Timestamp(f"{said}-01"), pd.Timestamp(f"{said}-01") + pd.DateOffset(months=1)
        if found := re.fullmatch(rf"({_DAY})\s*(?:/|\.\.|–|—|to|a)\s*({_DAY})", said):
            return pd.Timestamp(found[1]), pd.Timestamp(found[2]) + pd.Timedelta(days=1)
    except (ValueError, OverflowError):
        pass
    return None


def change(before: Estimate, now: Estimate) -> Estimate:
    """How much a measure changed: now − before, with an interval.

    An NPS by `kpis.nps_difference`, a share by `kpis.proportion_difference`; any other from the two intervals, by
    recovering each variance from its own limits (low = d − √((v₂ − l₂)² + (u₁ − v₁)²), high likewise), which for
    shares is Newcombe's own construction. Two independent groups; not for the same people asked twice.

    References
    ----------
    Zou, G. Y. & Donner, A. (2008). Construction of confidence limits about effect measures: a general approach.
    Statistics in Medicine 27.

    Examples
    --------
    >>> round(change(Estimate(10, 8, 12, n=50), Estimate(13, 10, 16, n=50)), 2)
    3.0
    """
    if "promoters" in now.parts and "promoters" in before.parts:
        return kpis.nps_difference(before, now)
    if now.unit == "percent" and before.n and now.n:
        try:
            return kpis.proportion_difference(before, now)
        except CourseError:  # a mean in percent is no share
            pass
    value = now.value - before.value
    down = math.hypot(now.value - now.low, before.high - before.value)
    up = math.hypot(now.high - now.value, before.value - before.low)
    if math.isnan(down) or math.isnan(up):  # one of them has no interval
        down = up = math.nan
    unit = "points" if now.unit == "percent" else now.unit
    return Estimate(
        value, value - down, value + up, n=before.n + now.n, unit=unit, method="mapping.measure.method.change"
    )
