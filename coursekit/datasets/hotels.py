"""Company B: hotels that buy coffee under contract, with machines on loan and orders placed from their own systems."""

import numpy as np

from coursekit.datasets.clock import DAY, END, MISSING
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import ragged

CONTRACTS = ("none", "one_year", "three_years")
# Log-odds a year of leaving: what each tie takes off, and what a point of satisfaction takes off.
TIE_EFFECT = {"one_year": -0.5, "three_years": -1.3, "machine": -0.7, "integrated": -0.6}
SATISFACTION_EFFECT = -0.75


@stage("accounts")
def accounts(sim: Simulation) -> Columns:
    """One row for each hotel: its size, its ties to the company, what it thinks, and when it left."""
    draw = sim.stream("accounts")
    n = max(24, sim.customers // 60)
    since = np.sort(draw.whole(500 * DAY, n)) // DAY * DAY
    rooms = np.round(draw.lognormal(58.0, 0.65, n)).clip(8, 420).astype(np.int64)
    contract = draw.choice((35, 40, 25), n)
    machine = draw.happens(0.30 + 0.18 * contract, n)
    integrated = draw.happens(np.where(rooms > 80, 0.45, 0.15), n)
    content = draw.normal(n)
    odds = (
        -0.9
        + np.array([0.0, TIE_EFFECT["one_year"], TIE_EFFECT["three_years"]])[contract]
        + TIE_EFFECT["machine"] * machine
        + TIE_EFFECT["integrated"] * integrated
        + SATISFACTION_EFFECT * content
    )
    yearly = 1 / (1 + np.exp(-odds))
    years = draw.exponential(1.0, n) / -np.log1p(-yearly)
    # A contract can be left when it ends, not before.
    term = np.array([0.0, 1.0, 3.0])[contract]
    years = np.where(term > 0, np.ceil(years / np.maximum(term, 1.0)) * term, years)
    ended = since + np.minimum(years * 365 * DAY, 4.0 * END).astype(np.int64)
    price = np.round(np.array([19.5, 18.2, 16.9])[contract] - 0.006 * rooms + draw.normal(n, sd=0.5), 2)
    score = np.clip(np.round(3.7 + 0.8 * content + draw.normal(n, sd=0.4)), 1, 5)
    score[draw.happens(0.1, n)] = np.nan
    return {
        "account": Key(np.arange(n), "accounts"),
        "since": Times(since),
        "ended": Times(np.where(ended < END, ended, MISSING)),
        "rooms": rooms,
        "contract": Coded(contract, CONTRACTS),
        "machine_on_loan": machine,
        "integrated_ordering": integrated,
        "price_per_kg": price,
        "csat": score,
    }


@stage("account_orders")
def account_orders(sim: Simulation) -> Columns:
    """Deliveries to hotels, about two a month each, with what they cost to serve."""
    a, draw = sim["accounts"], sim.stream("account_orders")
    since, ended = a["since"].seconds, a["ended"].seconds
    until = np.where(ended == MISSING, END, ended)
    counts = np.maximum((until - since) // (14 * DAY), 0)
    owner, place = ragged(counts)
    when = since[owner] + place * 14 * DAY + draw.whole(3 * DAY, len(owner)) // DAY * DAY + 8 * 3600
    keep = (when < until[owner]) & ~draw.happens(0.04, len(owner))
    owner, when = owner[keep], when[keep]
    by_time = np.lexsort((owner, when))
    owner, when = owner[by_time], when[by_time]
    summer = 1 + 0.35 * np.isin((when // DAY % 365) // 31, (5, 6, 7, 8))
    kilos = np.round(np.maximum(draw.lognormal(a["rooms"][owner] * 0.16, 0.25, len(owner)) * summer, 1.0), 1)
    amount = np.round(kilos * a["price_per_kg"][owner], 2)
    visit = draw.happens(np.where(a["machine_on_loan"][owner], 0.16, 0.05), len(owner))
    cost = np.round(kilos * 9.8, 2)
    service = np.round(6.5 + 45.0 * visit + 8.0 * a["machine_on_loan"][owner], 2)
    return {
        "account_order": Key(np.arange(len(owner)), "account_orders"),
        "account": Key(owner, "accounts"),
        "date": Times(when),
        "kilos": kilos,
        "amount": amount,
        "cost": cost,
        "service_cost": service,
    }
