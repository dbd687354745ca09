"""The club: the invitation that was drawn by lot, who joined, tiers, and the ledger of points."""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.clock import DAY, END, MISSING, month_of, month_starts, seconds
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage

WELCOME_POINTS = 50
VOUCHER_POINTS = 100  # a voucher of five euros
POINT_MONTHS = 12  # points not used within a year expire
KINDS = ("welcome", "earned", "redeemed", "expired")
REVIEWS = ("2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01")


@stage("invitations")
def invitations(sim: Simulation) -> Columns:
    """The trial at the launch of the club: customers picked for it, half of them invited by lot."""
    who = np.flatnonzero(sim["_club"]["in_trial"])
    acts = sim["_activity"]
    gone = (acts["alive_until"][who] != MISSING) & (acts["alive_until"][who] < seconds(world.CLUB_LAUNCH))
    bought = acts["first_order"][who] != MISSING
    # Nobody knows who has left for good without a word; subscribers who cancelled are known, and were not picked.
    who = who[bought & ~(gone & (sim["_people"]["months"][who] < np.inf))]
    return {
        "customer": Key(who, "customers"),
        "date": Times(np.full(len(who), seconds(world.CLUB_LAUNCH))),
        "arm": Coded(sim["_club"]["invited"][who].astype(np.int64), ("control", "invited")),
    }


@stage("_members")
def members(sim: Simulation) -> Columns:
    """Those who were still customers when they would have joined, in order of joining."""
    acts, joins = sim["_activity"], sim["_club"]["joins"]
    stays = (acts["alive_until"] == MISSING) | (acts["alive_until"] > joins)
    who = np.flatnonzero((joins != MISSING) & stays & (acts["first_order"] != MISSING))
    who = who[np.lexsort((who, joins[who]))]
    row = np.full(sim.customers, -1)
    row[who] = np.arange(len(who))
    return {"customer": who, "joined": joins[who], "row": row}


def tier_at(sim: Simulation, customer: np.ndarray, when: int) -> np.ndarray:
    """Tier by what each customer paid in the 365 days before a moment."""
    acts = sim["_activity"]
    inside = (acts["order_time"] < when) & (acts["order_time"] >= when - 365 * DAY)
    paid = np.bincount(
        acts["order_customer"][inside], weights=sim["_baskets"]["order_amount"][inside], minlength=sim.customers
    )
    return np.searchsorted(np.array(world.TIER_SPEND[1:]), np.round(paid[customer], 2), side="right")


@stage("memberships")
def memberships(sim: Simulation) -> Columns:
    """One row for each member of the club, with the tier at the close of the records."""
    m = sim["_members"]
    return {
        "membership": Key(np.arange(len(m["customer"])), "memberships"),
        "customer": Key(m["customer"], "customers"),
        "joined": Times(m["joined"]),
        "invited": sim["_club"]["invited"][m["customer"]],
        "tier": Coded(tier_at(sim, m["customer"], END), world.TIERS),
    }


@stage("tier_history")
def tier_history(sim: Simulation) -> Columns:
    """The tier of each member at each quarterly review."""
    m = sim["_members"]
    customer, date, tier = [], [], []
    for review in REVIEWS:
        when = seconds(review)
        rows = m["customer"][m["joined"] < when]
        customer.append(rows)
        date.append(np.full(len(rows), when))
        tier.append(tier_at(sim, rows, when))
    return {
        "customer": Key(np.concatenate(customer), "customers"),
        "date": Times(np.concatenate(date)),
        "tier": Coded(np.concatenate(tier), world.TIERS),
    }


@stage("points")
def points(sim: Simulation) -> Columns:
    """The ledger of points: one a euro, a welcome, vouchers, and what expired after a year."""
    acts, m = sim["_activity"], sim["_members"]
    row = m["row"][acts["order_customer"]]
    earns = (
        np.flatnonzero((row >= 0) & (acts["order_time"] >= m["joined"][np.maximum(row, 0)]))
        if len(m["customer"])
        else np.zeros(0, int)
    )
    row, time = row[earns], acts["order_time"][earns]
    gained = np.floor(sim["_baskets"]["order_amount"][earns]).astype(np.int64)
    n = len(m["customer"])
    ledger = [
        (np.arange(n), m["joined"], np.zeros(n, int), np.full(n, WELCOME_POINTS), np.full(n, -1)),
        (row, time, np.ones(len(row), int), gained, earns),
        *_spending(sim, n, row, time, gained, earns, month_of(m["joined"])),
    ]
    member, when, kind, amount, order = (np.concatenate(c) for c in zip(*ledger, strict=True))
    some = amount != 0
    by_time = np.lexsort((kind, member, when))
    by_time = by_time[some[by_time]]
    return {
        "customer": Key(m["customer"][member[by_time]], "customers"),
        "time": Times(when[by_time]),
        "kind": Coded(kind[by_time], KINDS),
        "points": amount[by_time],
        "order": Key(order[by_time], "orders"),
    }


def _spending(sim, n: int, row, time, gained, earns, joined_month) -> list[tuple]:
    """Vouchers and expiry, month by month, oldest points first."""
    draw = sim.stream("points")
    month = month_of(time)
    earned = np.zeros((n, 24), dtype=np.int64)
    np.add.at(earned, (row, month), gained)
    earned[np.arange(n), joined_month] += WELCOME_POINTS
    last = np.full((n, 24), -1)
    np.maximum.at(last, (row, month), np.arange(len(row)))  # orders come in order of time
    total = np.cumsum(earned, axis=1)
    used, gone = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    ledger = []
    for t in range(24):
        if t > POINT_MONTHS:
            lost = np.maximum(total[:, t - POINT_MONTHS - 1] - used - gone, 0)
            who = np.flatnonzero(lost)
            ledger.append(
                (who, np.full(len(who), month_starts()[t]), np.full(len(who), 3), -lost[who], np.full(len(who), -1))
            )
            gone = gone + lost
        balance = total[:, t] - used - gone
        wants = draw.happens(0.38, n) & (balance >= VOUCHER_POINTS) & (last[:, t] >= 0)
        who = np.flatnonzero(wants)
        spent = np.minimum(balance[who] // VOUCHER_POINTS, 3) * VOUCHER_POINTS
        at = last[who, t]
        ledger.append((who, time[at], np.full(len(who), 2), -spent, earns[at]))
        used[who] += spent
    return ledger
