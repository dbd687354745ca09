"""What the company sends and spends, and what comes back: campaigns, coupons, consent, leads, referrals."""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.activity import BOX
from coursekit.datasets.clock import DAY, DAYS, MISSING, month_of, month_starts, seconds
from coursekit.datasets.people import consented
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage

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
COST_OF_ACQUISITION = (6.0, 24.0, 17.0, 5.0, 8.0, 4.0)
LEAD_SOURCES = ("newsletter_form", "social_ad", "tasting_event", "partner_blog")
LEAD_CONVERSION = (0.11, 0.06, 0.21, 0.09)
LEAD_ARM_EFFECT = (0.0, 0.035)  # the incentive wins three and a half in a hundred more


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
        chance = np.where(who["sensitive"][s["customer"][rows]], 0.64, 0.27)
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


@stage("campaigns")
def campaigns(sim: Simulation) -> Columns:
    """One row for each e-mail campaign with a coupon."""
    kinds, audiences = ("season", "product", "reengagement"), ("recent", "dormant")
    return {
        "campaign": Key(np.arange(len(CAMPAIGNS)), "campaigns"),
        "kind": Coded(np.array([kinds.index(c[1]) for c in CAMPAIGNS]), kinds),
        "date": Times(np.array([seconds(c[2]) + 10 * 3600 for c in CAMPAIGNS])),
        "days": np.array([c[3] for c in CAMPAIGNS]),
        "discount": np.array([100 * c[4] for c in CAMPAIGNS]),
        "audience": Coded(np.array([audiences.index(c[5]) for c in CAMPAIGNS]), audiences),
        "randomised": np.array([c[5] == "dormant" for c in CAMPAIGNS]),
    }


@stage("sends")
def sends_table(sim: Simulation) -> Columns:
    """One row for each customer and campaign; in the randomised one, half were held out."""
    s = sim["_sends"]
    return {
        "campaign": Key(s["campaign"], "campaigns"),
        "customer": Key(s["customer"], "customers"),
        "arm": Coded(np.where(s["sent"], 0, 1), ("sent", "holdout")),
        "opened": s["opened"],
    }


@stage("redemptions")
def redemptions(sim: Simulation) -> Columns:
    """One row for each coupon that was used."""
    acts, code, lines = sim["_activity"], sim["_coupons"]["code"], sim["_baskets"]
    rows = np.flatnonzero(code >= 0)
    return {
        "campaign": Key(code[rows], "campaigns"),
        "customer": Key(acts["order_customer"][rows], "customers"),
        "order": Key(rows, "orders"),
        "date": Times(acts["order_time"][rows]),
        "discount": lines["order_discount"][rows],
    }


@stage("consents")
def consents(sim: Simulation) -> Columns:
    """The ledger of consent to commercial e-mail: every time it was given or taken back."""
    c, draw = sim["_consent"], sim.stream("consents")
    given, gone = np.flatnonzero(c["given"] != MISSING), np.flatnonzero(c["withdrawn"] != MISSING)
    customer = np.concatenate([given, gone])
    time = np.concatenate([c["given"][given], c["withdrawn"][gone]])
    source = np.concatenate([draw.choice((70, 18, 12), len(given)), 3 + draw.choice((80, 20), len(gone))])
    by_time = np.lexsort((customer, time))
    return {
        "customer": Key(customer[by_time], "customers"),
        "time": Times(time[by_time]),
        "granted": (np.arange(len(customer)) < len(given))[by_time],
        "source": Coded(source[by_time], ("account_form", "checkout", "shop", "unsubscribe_link", "service_desk")),
    }


@stage("marketing_spend")
def marketing_spend(sim: Simulation) -> Columns:
    """What was spent on each channel in each month."""
    who, draw = sim["_people"], sim.stream("marketing_spend")
    k = len(world.ACQUISITION)
    came = np.bincount(month_of(who["joined"]) * k + who["acquisition"], minlength=24 * k).reshape(24, k)
    # Some money is spent whatever comes of it; the rest follows the customers won, with luck in between.
    usual = came.mean(axis=0)
    spend = (
        (0.35 * usual + 0.65 * came) * np.array(COST_OF_ACQUISITION) * draw.lognormal(1.0, 0.16, 24 * k).reshape(24, k)
    )
    return {
        "month": Times(np.repeat(month_starts(), k)),
        "channel": Coded(np.tile(np.arange(k), 24), world.ACQUISITION),
        "spend": np.round(spend.ravel(), 2),
    }


@stage("leads")
def leads(sim: Simulation) -> Columns:
    """People who left an address: half were sent an incentive and half information, by lot."""
    draw = sim.stream("leads")
    n = int(0.4 * sim.customers)
    created = np.sort(draw.whole((DAYS - 60) * DAY, n))
    source = draw.choice((34, 26, 22, 18), n)
    arm = draw.happens(0.5, n).astype(np.int64)
    chance = np.array(LEAD_CONVERSION)[source] + np.array(LEAD_ARM_EFFECT)[arm]
    return {
        "lead": Key(np.arange(n), "leads"),
        "created": Times(created),
        "source": Coded(source, LEAD_SOURCES),
        "arm": Coded(arm, ("information", "incentive")),
        "converted": draw.happens(chance, n),
    }


@stage("referrals")
def referrals(sim: Simulation) -> Columns:
    """Who brought whom: a few sociable customers bring most."""
    who, acts, draw = sim["_people"], sim["_activity"], sim.stream("referrals")
    came = np.flatnonzero((who["acquisition"] == world.ACQUISITION.index("referral")) & (np.arange(sim.customers) > 0))
    weight = np.where(acts["first_order"] != MISSING, who["sociable"], 0.0)
    reach = np.cumsum(weight)  # customers stand in order of joining, so that this counts those who were there before
    by = np.searchsorted(reach, draw.uniform(len(came)) * reach[came - 1], side="right")
    when = who["joined"][came]
    by = np.minimum(by, sim.customers - 1)
    left = acts["alive_until"][by]
    known = (
        (acts["first_order"][by] != MISSING) & (acts["first_order"][by] < when) & ((left == MISSING) | (left > when))
    )
    came, by, when = came[known], by[known], when[known]
    return {
        "referral": Key(np.arange(len(came)), "referrals"),
        "customer": Key(by, "customers"),
        "referred": Key(came, "customers"),
        "date": Times(when),
        "reward": np.where(acts["first_order"][came] != MISSING, 5.0, 0.0),
    }
