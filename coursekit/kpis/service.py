"""How long customers wait for us: the first response time."""

import math
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import at_least, check_level, moment, plain, row, same_rows, times_in
from coursekit.kpis._intervals import quantile_order
from coursekit.kpis.business_hours import BusinessHours, check_zones
from coursekit.kpis.estimate import Estimate, Phrase
from coursekit.kpis.satisfaction import mean, share
from coursekit.kpis.survival import Survival, kaplan_meier
from coursekit.messages import CourseError, number, text

_CLOCKS = '"calendar", BusinessHours()'


@dataclass(frozen=True, repr=False, eq=False)
class FirstResponse:
    """First response times of a set of tickets.

    Attributes
    ----------
    median, p90, mean : Estimate
        In hours.
    sla : Estimate
        Percent of tickets answered within the time promised; ``parts``: met, late, overdue (open and past it) and
        pending (open, still in time, not counted).
    n, open, missing : int
        Tickets counted, those of them without a reply yet, and rows left out because the opening time was blank.
    curve : Survival
        The share of tickets still waiting after so many hours.
    """

    median: Estimate
    p90: Estimate
    mean: Estimate
    sla: Estimate
    n: int
    open: int
    missing: int
    curve: Survival

    def __repr__(self) -> str:
        lines = [f"  {name}={getattr(self, name)!r}," for name in ("median", "p90", "mean", "sla")]
        return "\n".join(["FirstResponse(", *lines, f"  n={self.n}, open={self.open}, missing={self.missing})"])

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th style='text-align:left'>{escape(text(f'kpis.first_response.{name}'))}</th>"
            f"<td style='text-align:left'>{escape(getattr(self, name).sentence(), quote=False)}</td></tr>"
            for name in ("median", "p90", "mean", "sla")
        )
        below = text("kpis.first_response.counts", n=number(self.n), open=number(self.open))
        for note in dict.fromkeys(getattr(self, name).note for name in ("median", "p90", "mean")):
            below += f" {text(note)}" if note else ""
        return f"<table>{rows}</table><div>{escape(below, quote=False)}</div>"


def first_response(
    opened: Any,
    replied: Any,
    as_of: Any = None,
    clock: Any = "calendar",
    sla_hours: float = 24,
    level: float = 0.95,
) -> FirstResponse:
    """First response time: how long do customers wait for the first human reply?

    Parameters
    ----------
    opened : Series, list or array of times
        When the customer wrote. Rows where it is blank are left out (``missing``).
    replied : Series, list or array of times
        When a person first answered (leave automatic acknowledgements out before); NaT where nobody has yet.
    as_of : time, optional
        The moment at which one looks: a ticket without a reply, or with one after this moment, is open then. Default:
        the latest time in the two columns.
    clock : "calendar" or BusinessHours
        Count all hours, or opening hours only. The two can differ by days: always say which.
    sla_hours : float
        The time promised, in hours of that clock.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    FirstResponse
        With ``median``, ``p90``, ``mean``, ``sla``, ``n`` and ``open``.

    Notes
    -----
    With no open ticket, median and 90th percentile are linear quantiles with an interval from order statistics (free
    of any assumption on the shape). With open tickets, which have waited *at least* so long, both come from the
    Kaplan–Meier curve; a mean cannot be known and is NaN. Dropping open tickets would flatter: those still open are
    the slow ones.

    SLA share = answered in time / (answered + open and overdue). Open tickets still in time are undecided and left
    out.

    It misleads as a mean (one forgotten ticket moves it), when weekends are in one figure and not in the other, when
    tickets written by agents are in, and when grouped by the day of the reply instead of the day of the question.

    A reply before its question, or a ticket opened after ``as_of``, is an error that names the row.

    References
    ----------
    Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. JASA 53(282).

    Examples
    --------
    >>> opened = pd.Series(pd.to_datetime(["2024-03-01 10:00"] * 5))
    >>> replied = opened + pd.to_timedelta([1, 2, 3, 5, 30], unit="h")
    >>> first_response(opened, replied)
    FirstResponse(
      median=Estimate(value=3.0, low=0.0, high=inf, n=5),
      p90=Estimate(value=20.0, low=3.0, high=inf, n=5),
      mean=Estimate(value=8.2, low=0.0, high=23.4, n=5),
      sla=Estimate(value=80.0, low=37.6, high=96.4, n=5),
      n=5, open=0, missing=0)
    """
    level, sla_hours = check_level(level), at_least("sla_hours", sla_hours, 0)
    if not isinstance(clock, BusinessHours) and clock != "calendar":
        raise CourseError(
            "kpis.error.choice", argument="clock", value=plain(clock), choices='"calendar", BusinessHours()'
        )
    hours, answered, missing = waits(opened, replied, as_of, clock)
    n = len(hours)
    clock_name = Phrase("kpis.clock.calendar" if clock == "calendar" else "kpis.clock.business")
    about: dict[str, Any] = {"missing": missing, "unit": "hours", "level": level}
    curve = kaplan_meier(hours, answered, level, "hours", missing)
    median, p90 = (_quantile(q, hours, answered, curve, clock_name, about) for q in (0.5, 0.9))
    if answered.all():
        average = mean(
            hours, (0, math.inf), method="kpis.method.first_response_mean", convention={"clock": clock_name}, **about
        )
    else:
        note, method = "kpis.note.mean_of_open", "kpis.method.first_response_mean"
        average = Estimate(math.nan, n=n, note=note, method=method, convention={"clock": clock_name}, **about)
    in_time = hours <= sla_hours
    parts = {
        "met": int((answered & in_time).sum()),
        "late": int((answered & ~in_time).sum()),
        "overdue": int((~answered & ~in_time).sum()),
        "pending": int((~answered & in_time).sum()),
    }
    sla = share(
        parts["met"], n - parts["pending"], parts, level=level, missing=missing,
        method="kpis.method.first_response_sla", convention={"hours": sla_hours, "clock": clock_name},
    )  # fmt: skip
    return FirstResponse(median, p90, average, sla, n, int((~answered).sum()), missing, curve)


def waits(opened: Any, replied: Any, as_of: Any, clock: Any) -> tuple[np.ndarray, np.ndarray, int]:
    """Hours waited, whether the wait is over, and the rows left out."""
    asked, reply = times_in(opened, "opened"), times_in(replied, "replied")
    same_rows(asked, reply, "opened", "replied")
    check_zones(asked, reply, "opened", "replied")
    # One resolution and one zone, or pandas turns the columns into objects where it fills in `now`.
    asked, reply = asked.dt.as_unit("us"), reply.dt.as_unit("us")
    if asked.dt.tz is not None and reply.dt.tz is not None:
        reply = reply.dt.tz_convert(asked.dt.tz)
    known = asked.notna()
    missing = int((~known).sum())
    asked, reply = asked[known], reply[known]
    if asked.empty:
        return np.array([]), np.array([], dtype=bool), missing
    if reply.isna().all():
        reply = pd.Series(pd.NaT, index=asked.index, dtype=asked.dtype)
    early = (reply < asked).to_numpy()
    if early.any():
        first = int(early.argmax())
        times = {"opened": str(asked.iloc[first]), "replied": str(reply.iloc[first])}
        raise CourseError("kpis.error.reply_before", row=row(asked, first), **times)
    now = max(asked.max(), reply.max()) if reply.notna().any() else asked.max()
    if as_of is not None:
        now = moment(as_of, "as_of", asked).as_unit("us")
        late = (asked > now).to_numpy()
        if late.any():
            first = int(late.argmax())
            times = {"opened": str(asked.iloc[first]), "as_of": str(now)}
            raise CourseError("kpis.error.opened_after", row=row(asked, first), **times)
    answered = reply.notna() & (reply <= now)
    until = reply.where(answered, now)
    if clock == "calendar":
        hours = (until - asked).dt.total_seconds().to_numpy() / 3600
    else:
        hours = clock.hours_between(asked, until).to_numpy()
    return hours, answered.to_numpy(), missing


def _quantile(
    q: float, hours: np.ndarray, answered: np.ndarray, curve: Survival, clock: Phrase, about: dict[str, Any]
) -> Estimate:
    n, convention = len(hours), {"share": 100 * q, "clock": clock}
    value, low, high, note, method = (
        math.nan,
        math.nan,
        math.nan,
        "kpis.note.empty",
        "kpis.method.first_response_quantile",
    )
    if n and answered.all():
        low, high = quantile_order(np.sort(hours), q, about["level"])
        value, low, note = float(np.quantile(hours, q)), max(low, 0.0), ""
    elif n:
        found = curve.quantile(q)
        value, low, high, note = found.value, found.low, found.high, found.note
        method = "kpis.method.first_response_quantile_open"
    return Estimate(value, low, high, n=n, note=note, method=method, convention=convention, **about)
