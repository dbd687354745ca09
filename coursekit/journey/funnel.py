"""How many get through, step by step? The funnel of a log of events."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.journey._events import Events, in_order, read_events
from coursekit.journey._hits import first_hits, median_of_whole
from coursekit.kpis import Estimate
from coursekit.kpis._input import at_least, check_level, moment, plain
from coursekit.kpis._intervals import wilson
from coursekit.kpis._orders import TICKS
from coursekit.kpis.satisfaction import share
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text


@dataclass(frozen=True, repr=False, eq=False)
class Funnel:
    """A funnel.

    Attributes
    ----------
    table : DataFrame
        One row per step: ``step``, ``customers`` who reached it, ``step_conversion`` (percent of those at the step
        before) with ``step_low, step_high``, ``overall_conversion`` (percent of those at the first step) with
        ``overall_low, overall_high``, ``median_hours`` since the step before.
    ordered, within, level
        As they were asked for; ``within`` in days.
    missing : int
        Rows left out because customer, event or time was blank.
    too_recent : int
        Customers left out because ``within`` was not over for them.
    """

    table: pd.DataFrame
    ordered: bool
    within: float | None
    level: float
    missing: int
    too_recent: int

    @property
    def overall(self) -> Estimate:
        """Of those at the first step, the percent who reached the last."""
        return self._share(0, len(self.table) - 1)

    def conversion(self, step: Any) -> Estimate:
        """Of those at the step before, the percent who reached this one."""
        place = self._place(step)
        return self._share(max(place - 1, 0), place)

    @property
    def weakest(self) -> Any:
        """The step with the lowest conversion from the one before; None where there is none."""
        steps = self.table["step_conversion"]
        return self.table["step"].iloc[int(steps.argmin())] if steps.notna().any() else None

    def _place(self, step: Any) -> int:
        where = [k for k, name in enumerate(self.table["step"]) if name == step]
        if not where:
            hint = did_you_mean(str(step), [str(name) for name in self.table["step"]])
            raise CourseError("journey.error.no_step", value=plain(step), hint=hint)
        return where[0]

    def _share(self, before: int, after: int) -> Estimate:
        n, reached = (int(self.table["customers"].iloc[k]) for k in (before, after))
        steps = self.table["step"]
        convention = {"first": str(steps.iloc[before]), "last": str(steps.iloc[after])}
        about: dict[str, Any] = {"missing": self.missing, "level": self.level, "convention": convention}
        parts = {"reached": reached, "too_recent": self.too_recent}
        method = "journey.method.funnel" if self.ordered else "journey.method.funnel_any_order"
        return share(reached, n, parts, method=method, no_value="journey.note.nobody", **about)

    def __repr__(self) -> str:
        counts = ", ".join(f"{s}={n}" for s, n in zip(self.table["step"], self.table["customers"], strict=True))
        return f"Funnel({counts})"

    def _repr_html_(self) -> str:
        names = ("step", "customers", "step_conversion", "overall_conversion", "median_time")
        rows = []
        for line in self.table.to_dict("records"):
            conversions = (_with_interval(line, side) for side in ("step", "overall"))
            rows.append(
                (str(line["step"]), number(line["customers"]), *conversions, hours_in_words(line["median_hours"]))
            )
        below = [text("journey.method.funnel_table" if self.ordered else "journey.method.funnel_table_any_order")]
        if self.within is not None:
            days = number(self.within, 0 if float(self.within).is_integer() else 2)
            below.append(text("journey.funnel.within", days=days, too_recent=number(self.too_recent)))
        if self.missing:
            below.append(text("journey.missing", rows=number(self.missing)))
        return html_table([text(f"journey.head.{name}") for name in names], rows, " ".join(below))


def _with_interval(line: dict, side: str) -> str:
    value, low, high = (line[f"{side}_{part}"] for part in ("conversion", "low", "high"))
    if math.isnan(low):
        return "" if math.isnan(value) else percent(value, 1)
    return text("journey.with_interval", value=percent(value, 1), low=number(low, 1), high=number(high, 1))


def hours_in_words(hours: float) -> str:
    """A span as people say it: minutes, hours or days."""
    if math.isnan(hours):
        return ""
    for unit, size, most in (("seconds", 1 / 3600, 1 / 30), ("minutes", 1 / 60, 1), ("hours", 1, 48)):
        if hours < most:
            return text(f"journey.span.{unit}", value=number(hours / size, 1 if unit == "hours" else 0))
    return text("journey.span.days", value=number(hours / 24, 1))


def funnel(
    events: pd.DataFrame,
    steps: Sequence[Any],
    customer: str = "customer",
    event: str = "event",
    time: str = "time",
    within: float | None = None,
    ordered: bool = True,
    as_of: Any = None,
    level: float = 0.95,
) -> Funnel:
    """The funnel: of those who took the first step, how many took the second, the third …?

    step conversion(k) = 100 · (customers at step k) / (customers at step k − 1); overall conversion(k) = 100 ·
    (customers at step k) / (customers at the first step).

    Parameters
    ----------
    events : DataFrame
        One row per event. Rows where one of the three columns is blank are left out (``missing``).
    steps : sequence of events
        At least two, in order. The same event may stand twice (``["pay", "pay"]``: a second order).
    customer, event, time : str
        Columns of the table. ``customer`` says who walks through the funnel: with ``customer="visit"`` each visit is
        followed by itself.
    within : float or Timedelta, optional
        Days (of 24 hours) in which everything has to happen, counted from the first step. Customers whose days were
        not over at ``as_of`` are left out (``too_recent``): they have not had their chance.
    ordered : bool
        Whether a step counts only after the one before. If not, whoever took all steps so far, in any order, is
        counted; ``within`` then runs from the first of them.
    as_of : date, optional
        The log holds every event before this moment. Default: the time of the last event.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    Funnel
        With ``table``, ``overall``, ``conversion(step)`` and ``weakest``.

    Notes
    -----
    Each customer is followed from the *first* time of the first step, to the first time of the second after that, and
    so on. Of two events at the same time, the one that stands first in the table came first. Intervals are Wilson's.

    It misleads when the log is long and the unit is the customer (in two years everybody has been everywhere; take
    visits, or ``within``), when steps can be skipped (a shop sale has no cart), and when the step with the lowest
    conversion is taken for the one that would pay most to mend.

    References
    ----------
    On steps to a purchase: Lavidge, R. J. & Steiner, G. A. (1961). A model for predictive measurements of advertising
    effectiveness. Journal of Marketing 25(6). Wilson, E. B. (1927). Probable inference, the law of succession, and
    statistical inference. JASA 22(158).

    Examples
    --------
    >>> log = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B", "B", "C"],
    ...     "event": ["view", "cart", "pay", "cart", "view", "view"],
    ...     "time": pd.to_datetime(
    ...         ["2025-03-01 10:00", "2025-03-01 10:05", "2025-03-02 10:05"] + ["2025-03-03 09:00"] * 3
    ...     ),
    ... })
    >>> funnel(log, ["view", "cart", "pay"]).table[["step", "customers", "step_conversion", "median_hours"]].round(2)
       step  customers  step_conversion  median_hours
    0  view          3              NaN           NaN
    1  cart          1            33.33          0.08
    2   pay          1           100.00         24.00
    >>> funnel(log, ["view", "cart", "pay"], ordered=False)
    Funnel(view=3, cart=2, pay=1)
    """
    level = check_level(level)
    days = _days(within)
    read = read_events(events, customer, event, time, sort=False, only=lambda names: _steps(steps, names, ordered))
    codes = _steps(steps, read.names, ordered)
    read, now = _until(read, as_of)
    hits, times = first_hits(read, codes, ordered)
    too_recent = 0
    if days is not None and len(times):
        hits, too_recent = _in_time(hits, times, days, now, ordered)
    elif not ordered:
        hits = np.maximum.accumulate(hits, axis=0)
    table = _table(list(steps), hits, times, level)
    return Funnel(table, bool(ordered), days, level, read.missing, too_recent)


def _in_time(
    hits: np.ndarray, times: np.ndarray, days: float, now: np.datetime64, ordered: bool
) -> tuple[np.ndarray, int]:
    """The hits that came in time, of the customers whose time was over, and how many it was not over for."""
    none = len(times)
    start = hits[0] if ordered else hits.min(axis=0)
    entered = np.flatnonzero((hits[0] < none) if ordered else (start < none))
    window = pd.Timedelta(days=days).to_timedelta64()
    begun = times[start[entered]]
    over = begun + window <= now
    kept = hits[:, entered[over]]
    when = times[np.minimum(kept, none - 1)]
    kept = np.where((kept < none) & (when - begun[over] < window), kept, none)
    # Of those left out, the ones who would have stood in the first row are counted.
    return np.maximum.accumulate(kept, axis=0), int((~over & (hits[0, entered] < none)).sum())


def _table(steps: list[Any], hits: np.ndarray, times: np.ndarray, level: float) -> pd.DataFrame:
    none = len(times)
    reached = hits < none
    count = np.array([np.count_nonzero(marks) for marks in reached])  # many times faster than a sum of marks
    before = np.concatenate(([0], count[:-1]))
    ends: dict[str, np.ndarray] = {}
    with np.errstate(divide="ignore", invalid="ignore"):
        for name, of in (("step", before), ("overall", np.full(len(count), count[0]))):
            low, high = wilson(count, of, level)
            value = 100 * count / of
            low, high = 100 * low, 100 * high
            low[0] = high[0] = np.nan  # the first step is where counting begins: nothing is estimated
            value[0] = np.nan if name == "step" or not count[0] else 100.0
            ends |= {f"{name}_conversion": value, f"{name}_low": low, f"{name}_high": high}
    hours = np.full(len(steps), np.nan)
    ticks, second = times.view(np.int64), TICKS[np.datetime_data(times.dtype)[0]]
    for k in range(1, len(steps)):
        if count[k]:
            there = np.flatnonzero(reached[k])  # places, not marks: much faster to index with
            since, until = hits[k - 1][there], hits[k][there]  # row by row, for the same reason
            hours[k] = median_of_whole(ticks[until] - ticks[since]) / second / 3600
    return pd.DataFrame({"step": pd.Series(steps), "customers": count, **ends, "median_hours": hours})


def _days(within: Any) -> float | None:
    if within is None:
        return None
    if hasattr(within, "total_seconds"):
        within = within.total_seconds() / 86_400
    days = at_least("within", within, 0)
    if days == 0:
        raise CourseError("journey.error.no_time")
    return days


def _steps(steps: Any, known: list[Any], ordered: bool) -> list[int]:
    """The steps as codes of the kinds of event."""
    if isinstance(steps, str) or not hasattr(steps, "__iter__") or len(list(steps)) < 2:
        raise CourseError("journey.error.steps", value=quoted(steps))
    names, codes = list(known), []
    for step in steps:
        if step not in names:
            if known:
                hint = did_you_mean(str(step), [str(name) for name in names])
                raise CourseError("journey.error.no_event", value=plain(step), hint=hint)
            names.append(step)  # an empty log: nobody took any step
        codes.append(names.index(step))
    if not ordered and len(set(codes)) < len(codes):
        twice = next(step for step, code in zip(steps, codes, strict=True) if codes.count(code) > 1)
        raise CourseError("journey.error.step_twice", value=plain(twice))
    return codes


def _until(read: Events, as_of: Any) -> tuple[Events, np.datetime64]:
    """The events known at ``as_of``, and that moment as the times are kept."""
    if as_of is None:
        return read, read.last
    none = pd.DatetimeIndex(read.times[:0])
    end = moment(as_of, "as_of", pd.Series(none.tz_localize("UTC").tz_convert(read.zone) if read.zone else none))
    cut = (end.tz_convert(None) if end.tz is not None else end).to_datetime64()
    if not len(read.times) or read.times.max() < cut:
        return read, cut
    known = read.times < cut
    who, kind, times = (column[known] for column in (read.who, read.kind, read.times))
    return replace(read, who=who, kind=kind, times=times, tidy=in_order(times)), cut
