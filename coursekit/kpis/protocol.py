"""Was the service protocol kept? An answer in time, one contact, and a word afterwards."""

from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import at_least, check_level, moment, times_in
from coursekit.kpis._orders import column_of
from coursekit.kpis.business_hours import BusinessHours
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.resolution import first_contact_resolution
from coursekit.kpis.satisfaction import share
from coursekit.kpis.service import first_response
from coursekit.messages import CourseError, number, quoted, text

_PROMISES = ("answered", "first_contact", "followed_up")


@dataclass(frozen=True, repr=False, eq=False)
class ServiceProtocol:
    """How well three promises of the service desk were kept.

    Attributes
    ----------
    answered : Estimate
        Percent of the tickets with a first human reply within the hours promised.
    first_contact : Estimate
        Percent that one contact settled for good.
    followed_up : Estimate
        Percent of the closed tickets after which somebody asked how things are.
    breaches : DataFrame
        One row per promise broken, the longest wait first: ``ticket, promise, opened, hours`` (waited so far, or until
        the reply; NaN where the promise is no time).
    n, missing : int
        Tickets, and rows left out because the opening time is blank.
    """

    answered: Estimate
    first_contact: Estimate
    followed_up: Estimate
    breaches: pd.DataFrame
    n: int
    missing: int

    def __repr__(self) -> str:
        lines = [f"  {name}={getattr(self, name)!r}," for name in _PROMISES]
        return "\n".join(["ServiceProtocol(", *lines, f"  breaches={len(self.breaches)}, n={self.n})"])

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th style='text-align:left'>{escape(text(f'kpis.protocol.{name}'))}</th>"
            f"<td style='text-align:left'>{escape(getattr(self, name).sentence(), quote=False)}</td></tr>"
            for name in _PROMISES
        )
        below = text("kpis.protocol.counts", n=number(self.n), breaches=number(len(self.breaches)))
        return f"<table>{rows}</table><div>{escape(below, quote=False)}</div>"


def service_protocol(
    tickets: pd.DataFrame,
    follow_ups: pd.DataFrame | None = None,
    *,
    of: str,
    promise_hours: float = 24,
    follow_up_days: float = 7,
    reopen_days: float = 7,
    clock: Any = "calendar",
    as_of: Any = None,
    ticket: str = "ticket",
    opened: str = "opened",
    first_reply: str = "first_reply",
    closed: str = "closed",
    sent: str = "sent",
    level: float = 0.95,
) -> ServiceProtocol:
    """Service protocol: is every customer answered in time, helped at the first contact, and asked afterwards?

    Parameters
    ----------
    tickets : DataFrame
        One row per ticket, with the columns named below and ``contacts``, ``resolved``, ``reopened``. Rows without an
        opening time are left out (``missing``).
    follow_ups : DataFrame, optional
        One row per message that asks how things are (a survey after the ticket, a call): its ticket and when it was
        sent. Without it the third promise is NaN with a note.
    of : {"resolved", "all"}
        Of which tickets the first-contact resolution is a share; see `first_contact_resolution`.
    promise_hours : float
        The first reply is promised within so many hours **of the clock**: “less than 24 hours” says nothing until one
        says which hours.
    follow_up_days, reopen_days : float
        How soon after the closing the follow-up is due, and for how long a reopening counts against the first contact.
    clock : "calendar" or BusinessHours
        For the hours of the first promise.
    as_of : time, optional
        The moment at which one looks. Default: the latest time in the tickets.
    ticket, opened, first_reply, closed, sent : str
        Columns of the two tables.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    ServiceProtocol
        Three Estimates in percent, and ``breaches``, the list to work through.

    Notes
    -----
    Open tickets past the hours promised count as broken, open ones in time are undecided. Of the closed tickets those
    whose days for the follow-up are not over are left out, kept or not.

    It misleads where automatic acknowledgements count as replies, and as a target: a desk that is paid for the first
    promise answers quickly and helps later.

    References
    ----------
    Davidow, M. (2003). Organizational responses to customer complaints: what works and what doesn't. Journal of
    Service Research 5(3).

    Examples
    --------
    >>> day = pd.Timestamp("2025-03-03 09:00")
    >>> tickets = pd.DataFrame({
    ...     "ticket": ["T1", "T2"], "opened": [day, day], "contacts": [1, 2], "resolved": [True, True],
    ...     "reopened": [False, False], "first_reply": [day + pd.Timedelta("2h"), day + pd.Timedelta("30h")],
    ...     "closed": [day + pd.Timedelta("3h"), day + pd.Timedelta("40h")],
    ... })
    >>> asked = pd.DataFrame({"ticket": ["T1"], "sent": [day + pd.Timedelta("1D")]})
    >>> kept = service_protocol(tickets, asked, of="all", as_of="2025-04-01")
    >>> kept.answered.value, kept.first_contact.value, kept.followed_up.value
    (50.0, 50.0, 50.0)
    >>> kept.breaches["ticket"].tolist(), kept.breaches["promise"].tolist()
    (['T2', 'T2', 'T2'], ['answered', 'first_contact', 'followed_up'])
    """
    level = check_level(level)
    if not isinstance(tickets, pd.DataFrame):
        raise CourseError("kpis.error.not_tickets", value=quoted(tickets))
    names = column_of(tickets, ticket)
    asked = times_in(column_of(tickets, opened), opened)
    known = asked.notna().to_numpy()
    rows = tickets[known]
    asked, replied, done = (times_in(rows[name], name) for name in (opened, first_reply, closed))
    now = moment(as_of, "as_of", asked) if as_of is not None else pd.concat([asked, replied, done]).max()
    speed = first_response(asked, replied, now if len(rows) else None, clock, promise_hours, level)
    once = first_contact_resolution(
        rows,
        opened=opened,
        closed=closed,
        within_days=reopen_days,
        of=of,
        as_of=now if len(rows) else None,
        level=level,
    )
    over, followed = _follow_up(
        rows, follow_ups, ticket, sent, done, now, at_least("follow_up_days", follow_up_days, 0)
    )
    n = int(over.sum())
    note = "kpis.note.tickets_too_recent" if len(rows) else "kpis.note.empty"
    if follow_ups is None:
        note = "kpis.protocol.no_follow_ups"
    about: dict[str, Any] = {
        "level": level, "method": "kpis.protocol.method", "convention": {"days": float(follow_up_days)},
    }  # fmt: skip
    if follow_ups is None:
        after = share(0, 0, {}, no_value=note, **about)
    else:
        kept = int((over & followed).sum())
        parts = {"followed_up": kept, "too_recent": int((done <= now).sum()) - n}
        after = share(kept, n, parts, no_value=note, **about)
    waited = _hours(asked, replied, now, clock)
    late = waited > promise_hours
    again = (
        (rows["contacts"].to_numpy(dtype=float, na_value=np.nan) > 1)
        | (_truth(rows["reopened"]) & (done <= now).to_numpy())
    )  # fmt: skip
    broken = []
    for promise, bad in (("answered", late), ("first_contact", again), ("followed_up", over & ~followed)):
        if promise == "followed_up" and follow_ups is None:
            continue
        hours = waited if promise == "answered" else np.full(len(rows), np.nan)
        broken.append(
            pd.DataFrame(
                {
                    "ticket": names[known].astype(object).to_numpy()[bad],
                    "promise": promise,
                    "opened": asked.to_numpy()[bad],
                    "hours": hours[bad],
                }
            )
        )
    breaches = pd.concat([b.sort_values("hours", ascending=False, kind="stable") for b in broken], ignore_index=True)
    return ServiceProtocol(speed.sla, once, after, breaches, len(rows), int((~known).sum()))


def _follow_up(
    rows: pd.DataFrame, follow_ups: Any, ticket: str, sent: str, done: pd.Series, now: Any, days: float
) -> tuple[np.ndarray, np.ndarray]:
    """Which closed tickets had their days, and after which of those somebody asked."""
    none = np.zeros(len(rows), dtype=bool)
    if follow_ups is None or not len(rows):
        return none, none
    if not isinstance(follow_ups, pd.DataFrame):
        raise CourseError("kpis.protocol.not_follow_ups", value=quoted(follow_ups))
    when = times_in(column_of(follow_ups, sent), sent)
    whose = column_of(follow_ups, ticket)
    given = (when.notna() & whose.notna()).to_numpy()
    place = pd.Index(rows[ticket].astype(object)).get_indexer(pd.Index(whose[given].astype(object)))
    when = when[given][place >= 0]
    place = place[place >= 0]
    window = pd.Timedelta(days=days)
    over = (done.notna() & (done + window <= now)).to_numpy()
    after = done.iloc[place].to_numpy()
    in_time = (when.to_numpy() >= after) & (when.to_numpy() <= after + window.to_timedelta64())
    followed = none.copy()
    followed[place[in_time]] = True
    return over, followed


def _hours(asked: pd.Series, replied: pd.Series, now: Any, clock: Any) -> np.ndarray:
    """Hours until the reply, or until now where there is none yet."""
    if not len(asked):
        return np.array([])
    until = replied.where(replied.notna() & (replied <= now), now)
    if isinstance(clock, BusinessHours):
        return clock.hours_between(asked, until).to_numpy()
    return ((until - asked).dt.total_seconds() / 3600).to_numpy()


def _truth(values: pd.Series) -> np.ndarray:
    """Whether it was reopened: a truth value, or a time."""
    return np.array([not pd.isna(v) and v is not False and v != 0 for v in values], dtype=bool)
