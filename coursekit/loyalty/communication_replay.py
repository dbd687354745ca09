"""Twelve months of messages, replayed on customers as they were: who would get what, when, and who must not."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.loyalty.communication_decide import decide
from coursekit.loyalty.communication_plan import Plan
from coursekit.loyalty.communication_result import Replay
from coursekit.loyalty.consent import ConsentLedger
from coursekit.loyalty.model import Programme
from coursekit.messages import CourseError


def replay(
    programme: Programme,
    customers: Any,
    ledger: ConsentLedger | None = None,
    orders: pd.DataFrame | None = None,
    tickets: pd.DataFrame | None = None,
    *,
    start: Any = None,
    months: int = 12,
    seed: int = 0,
) -> Replay:
    """Who would get which message, when, over a year of customers as they were?

    Every message follows from something that happened: joining, an order, a tier gained or about to be lost, a silence,
    a birthday. What the plan would send is then held against consent, the lot of the holdout, each message's own limit
    and the plan's limit for a month, in this order. Nothing goes out without consent: what the plan would have sent
    anyway is listed as a breach.

    Parameters
    ----------
    programme : Programme
        Its ``communication`` is replayed.
    customers : DataFrame or company
        One row for each customer: ``customer``, ``joined`` (blank for those outside the programme), and, where there is
        one, ``birthday``. Or a company such as Café Lumbre, whose tables are then used for all of the following.
    ledger : ConsentLedger
        Who agreed and who no longer does.
    orders : DataFrame
        ``customer``, ``date``, ``amount``; and ``returned`` (true or false) where it is known.
    tickets : DataFrame, optional
        ``customer``, ``opened``, ``closed``; surveys look at them.
    start : moment, optional
        When the replay begins; by default twelve months before the last order.
    months : int
        How long it lasts.
    seed : int
        For the holdout and the samples of surveys.

    Returns
    -------
    Replay
        ``sends``, ``withheld`` with the reason, ``breaches``, ``calendar``, ``of(customer)``.

    Notes
    -----
    Points are reckoned as if none had been used, so reminders of points come rather too often than too seldom. A
    member's tier follows from the orders alone.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.loyalty import ConsentLedger, example_programme
    >>> people = pd.DataFrame({"customer": ["C1", "C2"], "joined": pd.to_datetime(["2025-01-05", None])})
    >>> orders = pd.DataFrame({"customer": ["C1"], "date": pd.to_datetime(["2025-01-05"]), "amount": [30.0]})
    >>> ledger = ConsentLedger()
    >>> year = replay(example_programme("repaired"), people, ledger, orders, start="2025-01-01")
    >>> int((year.sends["purpose"] == "commercial").sum())
    0
    """
    if hasattr(customers, "orders") and hasattr(customers, "memberships"):
        from coursekit.loyalty.communication_people import tables_of

        return replay(
            programme, **tables_of(customers, programme, ledger, start), start=start, months=months, seed=seed
        )
    people, ledger, orders, tickets = _tables(customers, ledger, orders, tickets)
    if isinstance(months, bool) or not isinstance(months, int) or months < 1:
        raise CourseError("loyalty.communication.months", value=repr(months))
    first, end = _period(start, months, orders)
    planned = Plan(programme, people, orders, tickets, first, end).planned()
    decided = decide(programme, planned, people, ledger, seed)
    return Replay(programme, decided, len(people), first, end)


def _tables(customers: Any, ledger: Any, orders: Any, tickets: Any) -> tuple:
    if not isinstance(customers, pd.DataFrame):
        raise CourseError("loyalty.communication.not_a_table", name="customers", wanted="customer, joined")
    people = customers.reset_index(drop=True).copy()
    _columns("customers", people, ("customer", "joined"))
    people["customer"] = people["customer"].astype(str)
    if people["customer"].duplicated().any():
        twice = people["customer"][people["customer"].duplicated()].iloc[0]
        raise CourseError("loyalty.communication.customer_twice", customer=twice)
    for column in ("joined", *(["birthday"] if "birthday" in people else [])):
        people[column] = _times("customers", people, column)
    if orders is None:
        orders = pd.DataFrame({"customer": [], "date": pd.to_datetime([]), "amount": []})
    _columns("orders", orders, ("customer", "date", "amount"))
    orders = orders.assign(date=_times("orders", orders, "date"))
    if tickets is None:
        tickets = pd.DataFrame({"customer": [], "opened": pd.to_datetime([]), "closed": pd.to_datetime([])})
    _columns("tickets", tickets, ("customer", "opened", "closed"))
    tickets = tickets.assign(opened=_times("tickets", tickets, "opened"), closed=_times("tickets", tickets, "closed"))
    return people, ledger if ledger is not None else ConsentLedger(), orders, tickets


def _columns(name: str, table: Any, wanted: tuple[str, ...]) -> None:
    if not isinstance(table, pd.DataFrame) or any(column not in table.columns for column in wanted):
        raise CourseError("loyalty.communication.not_a_table", name=name, wanted=", ".join(wanted))


def _times(name: str, table: pd.DataFrame, column: str) -> pd.Series:
    try:
        read = pd.to_datetime(table[column])
    except (ValueError, TypeError):
        raise CourseError("loyalty.communication.times", name=name, column=column) from None
    if read.dt.tz is not None:
        read = read.dt.tz_convert(None)
    return read.astype("datetime64[ns]")


def _period(start: Any, months: int, orders: pd.DataFrame) -> tuple[np.datetime64, np.datetime64]:
    if start is None:
        last = orders["date"].max()
        if pd.isna(last):
            raise CourseError("loyalty.communication.no_start")
        begins = last.normalize() + pd.Timedelta(days=1) - pd.DateOffset(months=months)
    else:
        try:
            begins = pd.Timestamp(start)
        except (ValueError, TypeError):
            raise CourseError("loyalty.communication.moment", value=repr(start)) from None
    return begins.to_datetime64().astype("datetime64[ns]"), (
        begins + pd.DateOffset(months=months)
    ).to_datetime64().astype("datetime64[ns]")
