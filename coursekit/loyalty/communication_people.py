"""The tables that a replay needs, taken from a company's."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.loyalty.consent import ConsentLedger
from coursekit.loyalty.model import Programme


def tables_of(company: Any, programme: Programme, ledger: ConsentLedger | None, start: Any) -> dict[str, Any]:
    """Customers, consent, orders and tickets of a company such as Café Lumbre.

    Members are those of its club, from the day they joined; where the programme lets everybody in without asking
    (``enrolment: auto``), all customers from their first order on. Orders that were sent back are marked where the
    company knows it.
    """
    customers, orders, club = company.customers, company.orders, company.memberships
    names = customers["customer"].astype(str)
    if programme.enrolment.how == "auto":
        joined = names.map(orders.assign(customer=orders["customer"].astype(str)).groupby("customer")["date"].min())
    else:
        joined = names.map(pd.Series(club["joined"].to_numpy(), index=club["customer"].astype(str)))
    people = pd.DataFrame({"customer": names.to_numpy(), "joined": pd.to_datetime(joined).to_numpy()})
    if "birthday" in customers:
        people["birthday"] = customers["birthday"].to_numpy()
    if ledger is None and hasattr(company, "consents"):
        ledger = ConsentLedger.from_table(company.consents)
    tickets = None
    if hasattr(company, "tickets"):
        tickets = _tickets(company.tickets)
    wanted = ["customer", "date", "amount", *(["returned"] if "returned" in orders else [])]
    return {"customers": people, "ledger": ledger, "orders": orders[wanted], "tickets": tickets}


def _tickets(tickets: pd.DataFrame) -> pd.DataFrame | None:
    """When each ticket was opened and closed, by whichever names the company has for it."""
    opened = next((name for name in ("opened", "created", "time", "date") if name in tickets), None)
    closed = next((name for name in ("closed", "resolved", "solved") if name in tickets), None)
    if opened is None or closed is None:
        return None
    return pd.DataFrame(
        {
            "customer": tickets["customer"].astype(str).to_numpy(),
            "opened": pd.to_datetime(tickets[opened]).to_numpy(),
            "closed": pd.to_datetime(tickets[closed]).to_numpy() if len(tickets) else np.zeros(0, "datetime64[ns]"),
        }
    )
