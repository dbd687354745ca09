"""Did one contact settle the matter? First-contact resolution."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import is_datetime64_any_dtype

from coursekit.kpis._input import (
    at_least,
    check_level,
    flags_in,
    moment,
    numbers_in,
    one_of,
    plain,
    row,
    same_rows,
    series,
    times_in,
)
from coursekit.kpis._orders import column_of
from coursekit.kpis.business_hours import check_zones
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import share
from coursekit.messages import CourseError, quoted


@dataclass(frozen=True)
class _Tickets:
    """Tickets without blanks, as they stood at ``now``."""

    contacts: np.ndarray
    resolved: np.ndarray
    reopened: np.ndarray
    over: np.ndarray  # whether there was time enough to judge
    missing: int


def first_contact_resolution(
    tickets: pd.DataFrame | None = None,
    contacts: Any = "contacts",
    resolved: Any = "resolved",
    reopened: Any = "reopened",
    opened: Any = "opened",
    closed: Any = "closed",
    within_days: float = 7,
    *,
    of: str,
    as_of: Any = None,
    level: float = 0.95,
) -> Estimate:
    """First-contact resolution: in what share of the tickets did one contact settle the matter for good?

    FCR = 100 · (resolved with one contact and not reopened within ``within_days`` days) / tickets. Of which tickets?
    That is ``of``, and it has no default: the two answers differ by all who were never helped.

    Parameters
    ----------
    tickets : DataFrame, optional
        One row per ticket. Without it the five columns are passed themselves.
    contacts, resolved, reopened, opened, closed : str, or column of values
        Columns of the table, by name, or the columns themselves. ``contacts``: how often the customer had to get in
        touch, 1 or more. ``resolved``: true or false. ``reopened``: true or false within ``within_days`` days of the
        closing, or the times of reopening (NaT: never). ``opened`` and ``closed``: times; a blank ``closed`` is a
        ticket still open.
    within_days : float
        How long after the closing one waits before calling the matter settled, in days of 24 hours.
    of : {"resolved", "all"}
        ``"resolved"``: of the tickets closed as resolved. ``"all"``: of all tickets, those closed without a solution
        and those open for longer than ``within_days`` days included.
    as_of : time, optional
        The moment at which one looks; a ticket closed later is open then. Default: the latest time in the columns.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, with a Wilson interval. ``parts`` splits the tickets: first_contact, several_contacts and reopened
        (these three are the resolved ones), unresolved (counted under ``of="all"`` only), and too_recent.

    Notes
    -----
    A ticket closed yesterday may be reopened tomorrow. Those whose days are not over are left out and counted as
    ``too_recent``: success and failure alike, for to keep the failures already known and to drop the rest would bend
    the rate. Rows with a blank (other than ``closed``) count as ``missing``.

    It misleads where the customer gave up, or wrote again through another channel and was given a new ticket: both
    look like one contact. A desk that is paid for this rate closes early. What customers say when asked (“was it
    settled at once?”) is another measure and usually lower.

    References
    ----------
    Feinberg, R. A., Kim, I.-S., Hokama, L., de Ruyter, K. & Keen, C. (2000). Operational determinants of caller
    satisfaction in the call center. International Journal of Service Industry Management 11(2).

    Examples
    --------
    >>> day = pd.Timestamp("2024-03-01")
    >>> tickets = pd.DataFrame({
    ...     "contacts": [1, 1, 2, 1, 1],
    ...     "resolved": [True, True, True, False, True],
    ...     "reopened": [False, True, False, False, False],
    ...     "opened": [day] * 5,
    ...     "closed": day + pd.to_timedelta([1, 1, 2, 2, 30], unit="D"),
    ... })
    >>> first_contact_resolution(tickets, of="resolved").parts
    {'first_contact': 1, 'several_contacts': 1, 'reopened': 1, 'unresolved': 1, 'too_recent': 1}
    >>> round(first_contact_resolution(tickets, of="resolved"), 1)
    33.3
    >>> first_contact_resolution(tickets, of="all").value
    25.0
    """
    one_of("of", of, ("resolved", "all"))
    level, within_days = check_level(level), at_least("within_days", within_days, 0)
    given = {"contacts": contacts, "resolved": resolved, "reopened": reopened, "opened": opened, "closed": closed}
    read = _read(_columns(tickets, given), within_days, as_of)
    settled = read.resolved & read.over
    once = read.contacts == 1
    parts = {
        "first_contact": int((settled & once & ~read.reopened).sum()),
        "several_contacts": int((settled & ~once).sum()),
        "reopened": int((settled & once & read.reopened).sum()),
        "unresolved": int((~read.resolved & read.over).sum()),
        "too_recent": int((~read.over).sum()),
    }
    n = int(settled.sum()) + (parts["unresolved"] if of == "all" else 0)
    return share(
        parts["first_contact"], n, parts, level=level, missing=read.missing, method=f"kpis.method.fcr_{of}",
        convention={"days": within_days, "too_recent": parts["too_recent"]},
        no_value="kpis.note.tickets_too_recent" if parts["too_recent"] else "kpis.note.empty",
    )  # fmt: skip


def _columns(tickets: Any, given: dict[str, Any]) -> dict[str, pd.Series]:
    if tickets is not None and not isinstance(tickets, pd.DataFrame):
        raise CourseError("kpis.error.not_tickets", value=quoted(tickets))
    if tickets is None and any(isinstance(column, str) for column in given.values()):
        raise CourseError("kpis.error.not_tickets", value="None")
    return {
        name: column_of(tickets, column) if tickets is not None and isinstance(column, str) else series(column, name)
        for name, column in given.items()
    }


def _read(columns: dict[str, pd.Series], within_days: float, as_of: Any) -> _Tickets:
    count, _ = numbers_in(columns["contacts"], "contacts")
    wrong = (count < 1) | (count != np.floor(count)) & ~np.isnan(count)
    if wrong.any():
        first = int(wrong.argmax())
        raise CourseError("kpis.error.contacts", value=plain(count[first]), row=row(columns["contacts"], first))
    solved, _ = flags_in(columns["resolved"], "resolved")
    opened, closed = (times_in(columns[name], name) for name in ("opened", "closed"))
    again = _reopened_times(columns["reopened"])
    flag = None if again is not None else flags_in(columns["reopened"], "reopened")[0]
    for name in ("contacts", "resolved", "reopened", "closed"):
        same_rows(opened, columns[name], "opened", name)
    check_zones(opened, closed, "opened", "closed")
    if again is not None:
        check_zones(opened, again, "opened", "reopened")
        again = _plain_times(again, opened)
    opened, closed = _plain_times(opened, opened), _plain_times(closed, opened)
    known = ~np.isnan(count) & ~np.isnan(solved) & opened.notna().to_numpy()
    if flag is not None:
        known &= ~np.isnan(flag)
    _check_order(opened, closed, again, solved, known)
    latest = pd.concat([times[known] for times in (opened, closed, again) if times is not None]).max()
    now = latest if as_of is None else _moment(as_of, columns["opened"])
    late = known & (opened > now).to_numpy()
    if late.any():
        first = int(late.argmax())
        raise CourseError(
            "kpis.error.opened_after", row=row(opened, first), opened=str(opened.iloc[first]), as_of=str(now)
        )
    done = (closed <= now).to_numpy()  # closed later is open now
    window = pd.Timedelta(days=within_days)
    over = (closed.where(done, opened) + window <= now).to_numpy()
    came_back = np.zeros(len(opened), bool) if flag is None else flag == 1
    if again is not None:
        came_back = ((again <= now) & (again <= closed + window)).to_numpy()
    return _Tickets(
        count[known], (solved == 1)[known] & done[known], came_back[known], over[known], int((~known).sum())
    )


def _reopened_times(column: pd.Series) -> pd.Series | None:
    """The column as times, or None where it holds truth values."""
    if is_datetime64_any_dtype(column.dtype) or (len(column) and column.isna().all()):
        return times_in(column, "reopened")
    given = column.dropna()
    return times_in(column, "reopened") if len(given) and hasattr(given.iloc[0], "year") else None


def _plain_times(times: pd.Series, like: pd.Series) -> pd.Series:
    """One resolution, one zone: the clock of UTC."""
    if times.isna().all():
        return pd.Series(pd.NaT, index=like.index, dtype="datetime64[us]")
    return (times.dt.tz_convert("UTC").dt.tz_localize(None) if times.dt.tz is not None else times).dt.as_unit("us")


def _moment(as_of: Any, opened: pd.Series) -> pd.Timestamp:
    like = times_in(opened, "opened")
    read = moment(as_of, "as_of", like).as_unit("us")
    return read.tz_convert("UTC").tz_localize(None) if read.tz is not None else read


def _check_order(
    opened: pd.Series, closed: pd.Series, again: pd.Series | None, solved: np.ndarray, known: np.ndarray
) -> None:
    """Refuse rows that cannot be: closed before opened, reopened before closed, resolved and not closed."""
    backwards = known & (closed < opened).to_numpy()
    if backwards.any():
        first = int(backwards.argmax())
        times = {"opened": str(opened.iloc[first]), "closed": str(closed.iloc[first])}
        raise CourseError("kpis.error.closed_before", row=row(opened, first), **times)
    never = known & (solved == 1) & closed.isna().to_numpy()
    if never.any():
        raise CourseError("kpis.error.resolved_open", row=row(opened, int(never.argmax())))
    if again is not None:
        early = known & (again < closed).to_numpy()
        if early.any():
            first = int(early.argmax())
            times = {"closed": str(closed.iloc[first]), "reopened": str(again.iloc[first])}
            raise CourseError("kpis.error.reopened_before", row=row(opened, first), **times)
