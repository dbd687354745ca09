"""How complaints are handled, and whether handling them well makes up for what went wrong."""

import math
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level, flags_in, numbers_in, series, times_in
from coursekit.kpis._orders import column_of
from coursekit.kpis.business_hours import BusinessHours
from coursekit.kpis.comparing import mean_difference
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.resolution import first_contact_resolution
from coursekit.kpis.satisfaction import share
from coursekit.kpis.service import first_response
from coursekit.messages import CourseError, number, quoted, text

_SHOWN = ("out_of_hours", "first_reply", "settled", "time_to_close", "satisfaction", "recovery")


@dataclass(frozen=True, repr=False, eq=False)
class ComplaintHandling:
    """Complaints by what can be counted of the five strategies.

    Attributes
    ----------
    out_of_hours : Estimate
        A line that is open: of the complaints that came while the shop was closed, percent answered within the hours
        promised.
    first_reply : Estimate
        Quick contact: median hours until the first reply.
    settled : Estimate
        Settled well: percent that one contact settled for good.
    time_to_close : Estimate
        Settled soon: median hours until the complaint was closed, open ones counted as still waiting.
    satisfaction : Estimate
        Percent of the complainants who answered and were satisfied: the nearest that figures come to empathy and to
        responsibility taken, which only reading the replies shows.
    recovery : Estimate
        The recovery paradox, tested: mean score of those whose complaint one contact settled − mean score of customers
        without a complaint. Above 0 with its whole interval: they are *more* satisfied than before anything went
        wrong. NaN with a note where there are no scores.
    n, missing : int
        Complaints, and rows left out because the opening time is blank.
    """

    out_of_hours: Estimate
    first_reply: Estimate
    settled: Estimate
    time_to_close: Estimate
    satisfaction: Estimate
    recovery: Estimate
    n: int
    missing: int

    def __repr__(self) -> str:
        lines = [f"  {name}={getattr(self, name)!r}," for name in _SHOWN]
        return "\n".join(["ComplaintHandling(", *lines, f"  n={self.n})"])

    def verdict(self) -> str:
        """What the test of the recovery paradox says, in the language in use."""
        if math.isnan(self.recovery.low):
            return text("kpis.complaints.paradox_unknown")
        if self.recovery.low > 0:
            return text("kpis.complaints.paradox_holds")
        return text("kpis.complaints.paradox_reverse" if self.recovery.high < 0 else "kpis.complaints.paradox_open")

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th style='text-align:left'>{escape(text(f'kpis.complaints.{name}'))}</th>"
            f"<td style='text-align:left'>{escape(getattr(self, name).sentence(), quote=False)}</td></tr>"
            for name in _SHOWN
        )
        below = f"{text('kpis.complaints.counts', n=number(self.n))} {self.verdict()}"
        return f"<table>{rows}</table><div>{escape(below, quote=False)}</div>"


def complaint_handling(
    tickets: pd.DataFrame,
    scores: Any = None,
    others: Any = None,
    *,
    of: str,
    hours: BusinessHours | None = None,
    promise_hours: float = 24,
    satisfied: float = 4,
    reopen_days: float = 7,
    as_of: Any = None,
    opened: str = "opened",
    first_reply: str = "first_reply",
    closed: str = "closed",
    level: float = 0.95,
) -> ComplaintHandling:
    """Complaint handling: are complaints taken up, settled soon and well, and does that make up for them?

    Parameters
    ----------
    tickets : DataFrame
        One row per complaint: choose the complaints first, a question is none. With ``contacts``, ``resolved``,
        ``reopened`` and the columns named below. Rows without an opening time are left out (``missing``).
    scores : column, optional
        Satisfaction after each complaint, in the rows of ``tickets``; blank where nobody answered.
    others : column, optional
        The same question answered by customers without a complaint, to test the recovery paradox.
    of : {"resolved", "all"}
        Of which complaints ``settled`` is a share; see `first_contact_resolution`.
    hours : BusinessHours, optional
        When the shop is open. Monday to Friday, 9 to 18, unless given.
    promise_hours : float
        Within how many calendar hours a complaint outside opening hours should be answered.
    satisfied : float
        From which score on a customer counts as satisfied.
    reopen_days : float
        For how long a reopening counts against the settlement.
    as_of : time, optional
        The moment at which one looks. Default: the latest time in the table.
    opened, first_reply, closed : str
        Columns of the table.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    ComplaintHandling
        Six Estimates, and ``verdict()`` on the recovery paradox.

    Notes
    -----
    Of five strategies (a line open day and night, quick contact, taking responsibility, people with empathy, settling
    it soon and well) tickets show three; the other two are judged by reading.

    The paradox compares different people: those who complain and are helped at once had lesser troubles, and only some
    answer. Over many studies a good recovery lifts satisfaction somewhat above no failure, and neither return nor
    word of mouth (De Matos and others, 2007); the interval says what these data allow.

    References
    ----------
    De Matos, C., Henrique, J. & Rossi, C. (2007). Service recovery paradox: a meta-analysis. Journal of Service
    Research 10(1). Kotler, P. & Keller, K. (2016). Marketing management, 15th ed., chapter 14.

    Examples
    --------
    >>> day = pd.Timestamp("2025-03-01 20:00")  # a Saturday
    >>> tickets = pd.DataFrame({
    ...     "opened": [day, day], "contacts": [1, 2], "resolved": [True, True], "reopened": [False, False],
    ...     "first_reply": [day + pd.Timedelta("2h"), day + pd.Timedelta("40h")],
    ...     "closed": [day + pd.Timedelta("3h"), day + pd.Timedelta("50h")],
    ... })
    >>> found = complaint_handling(tickets, [5, 2], [4, 4, 5, 3], of="all", as_of="2025-04-01")
    >>> found.out_of_hours.value, found.settled.value, found.satisfaction.value
    (50.0, 50.0, 50.0)
    """
    level = check_level(level)
    if not isinstance(tickets, pd.DataFrame):
        raise CourseError("kpis.error.not_tickets", value=quoted(tickets))
    asked = times_in(column_of(tickets, opened), opened)
    known = asked.notna().to_numpy()
    rows = tickets[known]
    asked, replied, done = (times_in(column_of(rows, name), name) for name in (opened, first_reply, closed))
    now = as_of if as_of is not None or not len(rows) else pd.concat([asked, replied, done]).max()
    settled = first_contact_resolution(
        rows, opened=opened, closed=closed, within_days=reopen_days, of=of, as_of=now, level=level
    )
    speed = first_response(asked, replied, now, "calendar", promise_hours, level)
    shut = _shut(asked, hours if hours is not None else BusinessHours())
    night = first_response(asked[shut], replied[shut], now, "calendar", promise_hours, level)
    answers, recovered = _scores(tickets, scores, known)
    given = answers[~np.isnan(answers)]
    happy = int((given >= satisfied).sum())
    pleased = share(
        happy, len(given), {"satisfied": happy}, level=level, missing=int(np.isnan(answers).sum()),
        method="kpis.complaints.method.satisfaction", convention={"score": float(satisfied)},
        no_value="kpis.complaints.no_scores",
    )  # fmt: skip
    usual = np.array([]) if others is None else numbers_in(others, "others")[0]
    paradox = mean_difference(usual, answers[recovered], level)
    if not paradox:
        paradox = Estimate(
            math.nan, note="kpis.complaints.no_scores", method="kpis.complaints.method.recovery", level=level
        )
    else:
        paradox = Estimate(
            paradox.value, paradox.low, paradox.high, n=paradox.n, missing=paradox.missing, level=level,
            method="kpis.complaints.method.recovery", note=paradox.note, parts=paradox.parts,
        )  # fmt: skip
    ended = first_response(asked, done, now, "calendar", promise_hours, level).median
    return ComplaintHandling(
        night.sla, speed.median, settled, ended, pleased, paradox, len(rows), int((~known).sum())
    )  # fmt: skip


def _shut(asked: pd.Series, hours: BusinessHours) -> np.ndarray:
    """Complaints that came while the shop was closed: no opening hour passes in the next minute."""
    if not len(asked):
        return np.zeros(0, dtype=bool)
    return hours.hours_between(asked, asked + pd.Timedelta(minutes=1)).to_numpy() == 0


def _scores(tickets: pd.DataFrame, scores: Any, known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Scores of the complaints that count, and which of them one contact settled."""
    rows = tickets[known]
    once, _ = numbers_in(column_of(rows, "contacts"), "contacts")
    solved, _ = flags_in(column_of(rows, "resolved"), "resolved")
    again = np.array([not pd.isna(v) and v is not False and v != 0 for v in column_of(rows, "reopened")], dtype=bool)
    settled = (once == 1) & (solved == 1) & ~again
    if scores is None:
        return np.full(len(rows), np.nan), settled
    column = series(scores, "scores")
    if len(column) != len(tickets):
        raise CourseError(
            "kpis.error.lengths", first="tickets", second="scores", first_rows=len(tickets), second_rows=len(column)
        )
    return numbers_in(column, "scores")[0][known], settled
