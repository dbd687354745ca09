"""What each customer leaves, by how costs are shared out, without a screen."""

import pandas as pd

from coursekit.loyalty import customer_profit
from coursekit.messages import CourseError, did_you_mean, quoted

FAULTS = ("late_parcel", "damaged", "wrong_item", "grinder", "billing")
CHARGED = ("all", "not_our_faults")
LIMITS = {"per_order": 10.0, "per_contact": 25.0, "per_head": 100.0}


def profit_by_key(
    orders: pd.DataFrame,
    tickets: pd.DataFrame,
    *,
    per_order: float = 0.0,
    per_contact: float = 0.0,
    per_head: float = 0.0,
    contacts: str = "all",
) -> pd.Series:
    """What does each customer leave, once costs are shared out by this key?

    profit = Σ (amount − cost − per_order) − per_contact · contacts − per_head.

    Parameters
    ----------
    orders, tickets : DataFrame
        As in :func:`coursekit.loyalty.customer_profit`; tickets with their ``reason``.
    per_order, per_contact : float
        What preparing an order (to 10) and answering once (to 25) cost, in euros: costs that an activity causes.
    per_head : float
        Euros of the costs of the house (to 100) put on every customer alike, although none of them causes it.
    contacts : {"all", "not_our_faults"}
        Whether customers bear the contacts that our own faults caused: late or damaged parcels, wrong items, broken
        grinders, wrong bills.

    Returns
    -------
    Series
        Euros by customer, for everybody with an order or a ticket.

    Notes
    -----
    Sales less goods are facts, the rest is a decision. Only costs that would vanish with a customer are saved when the
    customer goes: a share of the rent is not.

    References
    ----------
    Cooper, R. & Kaplan, R. (1991). Profit priorities from activity-based costing. Harvard Business Review 69(3).

    Examples
    --------
    >>> orders = pd.DataFrame({"customer": ["A", "B"], "amount": [30.0, 12.0], "cost": [15.0, 5.0]})
    >>> tickets = pd.DataFrame({"customer": ["B"], "contacts": [2], "reason": ["grinder"]})
    >>> profit_by_key(orders, tickets, per_contact=6).to_dict()
    {'A': 15.0, 'B': -5.0}
    >>> profit_by_key(orders, tickets, per_contact=6, contacts="not_our_faults").to_dict()
    {'A': 15.0, 'B': 7.0}
    """
    for name, value in (("per_order", per_order), ("per_contact", per_contact), ("per_head", per_head)):
        checked_cost(name, value)
    if contacts not in CHARGED:
        hint = did_you_mean(str(contacts), CHARGED)
        raise CourseError("widgets.whale.contacts", value=quoted(contacts), known=", ".join(CHARGED), hint=hint)
    if contacts == "not_our_faults":
        if not isinstance(tickets, pd.DataFrame) or "reason" not in tickets:
            raise CourseError("widgets.whale.no_reason")
        tickets = tickets.assign(contacts=tickets["contacts"].where(~tickets["reason"].isin(FAULTS), 0))
    found = customer_profit(orders, tickets, per_order=float(per_order), per_contact=float(per_contact))
    return (found - float(per_head)).round(2) + 0.0


def checked_cost(name: str, value: object) -> float:
    """A cost of the key as a number inside its limits."""
    most = LIMITS[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise CourseError("widgets.whale.range", name=name, value=quoted(value), high=f"{most:g}")
    return float(value)
