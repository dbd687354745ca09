"""Keeping customers: subscriptions, and what a panel of customers spends here and elsewhere."""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.clock import MISSING, month_of, month_starts
from coursekit.datasets.people import SUBSCRIBER
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import ragged


@stage("subscriptions")
def subscriptions(sim: Simulation) -> Columns:
    """One row for each subscription; those still running have no end."""
    acts, who = sim["_activity"], sim["_people"]
    rows = np.flatnonzero((who["type"] == SUBSCRIBER) & (acts["first_order"] != MISSING))
    rows = rows[np.argsort(acts["first_order"][rows], kind="stable")]
    plan, size = who["plan"][rows], who["size"][rows]
    return {
        "subscription": Key(np.arange(len(rows)), "subscriptions"),
        "customer": Key(rows, "customers"),
        "plan": Coded(plan, world.PLANS),
        "size": Coded(size, world.BOX_SIZES),
        "started": Times(acts["first_order"][rows]),
        "ended": Times(acts["alive_until"][rows]),
        "price": world.BOX_PRICES[plan, size],
    }


@stage("wallet_panel")
def wallet_panel(sim: Simulation) -> Columns:
    """Coffee budget of a panel, month by month: spent here (from the orders) and elsewhere (as they say)."""
    acts, who, draw = sim["_activity"], sim["_people"], sim.stream("wallet_panel")
    first = acts["first_order"]
    member = np.flatnonzero(draw.happens(0.12, sim.customers) & (first != MISSING))
    begins = month_of(first[member])
    row, place = ragged(24 - begins)
    customer, month = member[row], begins[row] + place
    here = _spent(sim)[customer * 24 + month]
    budget = draw.lognormal(np.exp(-0.12 * who["satisfaction"][member]) * 34.0, 0.55, len(member))
    monthly = draw.lognormal(budget[row], 0.28, len(row))
    # Half of what is bought here replaces what was bought elsewhere; the rest is more coffee.
    elsewhere = np.round(np.maximum(monthly - 0.5 * here, 0.0), 1)
    elsewhere[draw.happens(0.07, len(row))] = 0.0
    elsewhere[draw.happens(0.03, len(row))] = np.nan
    return {
        "customer": Key(customer, "customers"),
        "month": Times(month_starts()[month]),
        "here": np.round(here, 2),
        "elsewhere": elsewhere,
    }


def _spent(sim: Simulation) -> np.ndarray:
    """What each customer paid in each month, customers × 24 in one line."""
    acts = sim["_activity"]
    cell = acts["order_customer"] * 24 + month_of(acts["order_time"])
    return np.bincount(cell, weights=sim["_baskets"]["order_amount"], minlength=sim.customers * 24)
