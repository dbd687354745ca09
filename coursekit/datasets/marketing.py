"""What the company sends, spends and gets back: campaigns, coupons, consent, club, points, referrals, leads."""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.activity import BOX
from coursekit.datasets.clock import DAY, seconds
from coursekit.datasets.people import consented
from coursekit.datasets.simulation import Columns, Simulation, stage

# code, kind, first day, days valid, discount, whom it went to
CAMPAIGNS = (
    ("SUMMER24", "season", "2024-07-01", 28, 0.10, "recent"),
    ("AUTUMN24", "season", "2024-10-14", 28, 0.10, "recent"),
    ("XMAS24", "season", "2024-12-02", 21, 0.15, "recent"),
    ("BEANS25", "product", "2025-02-10", 28, 0.10, "recent"),
    ("SPRING25", "season", "2025-04-07", 28, 0.15, "recent"),
    ("SUMMER25", "season", "2025-07-07", 28, 0.10, "recent"),
    ("COMEBACK", "reengagement", world.REENGAGEMENT, 28, 0.20, "dormant"),
    ("XMAS25", "season", "2025-12-01", 21, 0.15, "recent"),
)
COMEBACK = 6
RECENT_DAYS = 75


@stage("_sends")
def sends(sim: Simulation) -> Columns:
    """Which customer was sent which campaign, and the hold-out of the one that was drawn by lot."""
    acts, draw = sim["_activity"], sim.stream("sends")
    campaign, customer, sent = [], [], []
    bought, when, loose = acts["order_customer"], acts["order_time"], acts["order_channel"] != BOX
    for i, (_, _, first, _, _, audience) in enumerate(CAMPAIGNS):
        moment = seconds(first) + 10 * 3600
        if audience == "dormant":
            trial = acts["trial"]
            who, got = trial["customer"], trial["sent"]
        else:
            recent = loose & (when < moment) & (when >= moment - RECENT_DAYS * DAY)
            who = np.unique(bought[recent])
            who = who[consented(sim, who, np.full(len(who), moment))]
            got = np.ones(len(who), dtype=bool)
        campaign.append(np.full(len(who), i))
        customer.append(who)
        sent.append(got)
    c, who, got = (np.concatenate(x) for x in (campaign, customer, sent))
    opened = got & draw.happens(0.42, len(c))
    return {"campaign": c, "customer": who, "sent": got, "opened": opened}


@stage("_coupons")
def coupons(sim: Simulation) -> Columns:
    """Which order used which coupon: the customer's first of the period, if they remembered to."""
    acts, who, s, draw = sim["_activity"], sim["_people"], sim["_sends"], sim.stream("coupons")
    n = len(acts["order_time"])
    code = np.full(n, -1)
    wanted = draw.uniform(len(s["campaign"]))
    for i, (_, _, first, days, _, _) in enumerate(CAMPAIGNS):
        moment = seconds(first) + 10 * 3600
        rows = np.flatnonzero((s["campaign"] == i) & s["sent"])
        uses = np.zeros(sim.customers, dtype=bool)
        chance = np.where(who["sensitive"][s["customer"][rows]], 0.58, 0.24)
        uses[s["customer"][rows[wanted[rows] < chance]]] = True
        eligible = (
            (acts["order_time"] >= moment) & (acts["order_time"] < moment + days * DAY) & (acts["order_channel"] != BOX)
        )
        at = np.flatnonzero(eligible & uses[acts["order_customer"]])
        _, earliest = np.unique(acts["order_customer"][at], return_index=True)
        code[at[earliest]] = i
    code[acts["order_extra"]] = COMEBACK
    rates = np.array([c[4] for c in CAMPAIGNS] + [0.0])
    return {"code": code, "rate": rates[code], "labels": tuple(c[0] for c in CAMPAIGNS)}
