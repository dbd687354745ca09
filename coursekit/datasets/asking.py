"""Asking customers: the surveys after an order or a ticket, SERVQUAL, and the answers of competitors' customers."""

import numpy as np

from coursekit.datasets.activity import BOX, SHOP
from coursekit.datasets.clock import DAY, END, MISSING
from coursekit.datasets.people import consented
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage

TOUCHPOINTS = ("checkout", "delivery", "shop_visit", "subscription_box", "support")
CHECKOUT, DELIVERY, SHOP_VISIT, BOX_ARRIVES, SUPPORT = range(5)
SURVEY_CHANNELS = ("web", "shop", "subscription", "service")
QUIET_DAYS = 45  # after an order nobody is asked again sooner
# Where satisfaction is higher or lower than the customer's own level, in standard deviations.
MOOD = np.array([-0.25, -0.38, 0.08, -0.10, -0.30])
EASY = np.array([-0.35, -0.05, 0.55, 0.30, -0.45])
RESPONSE = np.array([0.125, 0.135, 0.16, 0.155, 0.185])
# Normal quantiles of the shares of each answer for a middling customer.
CSAT_CUTS = np.array([-1.70, -1.22, -0.66, 0.16])
NPS_CUTS = np.array([-2.25, -2.05, -1.86, -1.68, -1.50, -1.17, -0.92, -0.55, 0.03, 0.58])
CES_CUTS = np.array([-2.0, -1.55, -1.15, -0.66, -0.10, 0.62])


@stage("_surveys")
def invitations(sim: Simulation) -> Columns:
    """Who was asked about what, when they answered, and how they felt."""
    acts, t, draw = sim["_activity"], sim["_tickets"], sim.stream("surveys")
    channel = acts["order_channel"]
    touchpoint = np.where(
        channel == SHOP,
        SHOP_VISIT,
        np.where(channel == BOX, BOX_ARRIVES, np.where(draw.happens(0.5, len(channel)), CHECKOUT, DELIVERY)),
    )
    delay = np.array([0.02, 4.0, 0.1, 5.0])[touchpoint] * DAY
    sent = acts["order_time"] + delay.astype(np.int64)
    possible = draw.happens(0.85, len(channel)) & consented(sim, acts["order_customer"], sent)
    row = np.flatnonzero(possible)
    row = row[not_too_often(acts["order_customer"][row], sent[row], QUIET_DAYS * DAY)]
    asked = np.flatnonzero(draw.happens(0.75, len(t["closed"])) & (t["closed"] < END))

    customer = np.concatenate([acts["order_customer"][row], t["customer"][asked]])
    columns = {
        "customer": customer,
        "order": np.concatenate([row, t["order"][asked]]),
        "visit": np.concatenate([acts["order_visit"][row], np.full(len(asked), -1)]),
        "ticket": np.concatenate([np.full(len(row), -1), asked]),
        "touchpoint": np.concatenate([touchpoint[row], np.full(len(asked), SUPPORT)]),
        "channel": np.concatenate([channel[row], np.full(len(asked), 3)]),
        "sent": np.concatenate([sent[row], t["closed"][asked] + 3600]),
    }
    by_time = np.lexsort((customer, columns["sent"]))
    by_time = by_time[columns["sent"][by_time] < END]
    columns = {k: v[by_time] for k, v in columns.items()}
    return {**columns, **_answers(sim, columns)}


def not_too_often(customer: np.ndarray, when: np.ndarray, quiet: int) -> np.ndarray:
    """Rows that are left when each customer's next one must come at least ``quiet`` seconds after the last."""
    by_customer = np.lexsort((when, customer))
    kept = []
    rest = by_customer
    while len(rest):
        first = np.r_[True, customer[rest][1:] != customer[rest][:-1]]
        kept.append(rest[first])
        opened = np.repeat(when[rest[first]], np.diff(np.r_[np.flatnonzero(first), len(rest)]))
        rest = rest[~first & (when[rest] >= opened + quiet)]
    return np.sort(np.concatenate(kept)) if kept else np.zeros(0, dtype=np.int64)


def _answers(sim: Simulation, asked: Columns) -> Columns:
    who, t, draw = sim["_people"], sim["_tickets"], sim.stream("answers")
    n, customer, touchpoint = len(asked["sent"]), asked["customer"], asked["touchpoint"]
    about = asked["ticket"] >= 0
    felt = np.where(about, t["felt"][np.maximum(asked["ticket"], 0)] if len(t["felt"]) else 0.0, _memory(t, asked))
    year = asked["sent"] / (365 * DAY)
    own = who["satisfaction"][customer]
    mood = 0.55 * own + MOOD[touchpoint] + 0.06 * year + np.where(about, 0.85, 0.45) * felt + draw.normal(n, sd=0.62)
    contacts = np.where(about, t["contacts"][np.maximum(asked["ticket"], 0)] if len(t["felt"]) else 1, 1)
    ease = 0.35 * own + EASY[touchpoint] - 0.30 * (contacts - 1) + 0.3 * mood + draw.normal(n, sd=0.75)
    # The delighted and the annoyed answer, and the contented stay silent.
    chance = RESPONSE[touchpoint] * np.exp(0.30 * (np.minimum(np.abs(mood), 2.5) - 0.8) + 0.10 * own)
    answers = draw.happens(np.minimum(chance, 0.9), n)
    when = asked["sent"] + (draw.exponential(0.9, n) * DAY).astype(np.int64) + 120
    answers &= when < END
    nps = np.searchsorted(NPS_CUTS, mood + draw.normal(n, sd=0.45)).astype(float)
    csat = 1.0 + np.searchsorted(CSAT_CUTS, mood + draw.normal(n, sd=0.30))
    ces = 1.0 + np.searchsorted(CES_CUTS, ease)
    for score, blank in ((nps, 0.03), (csat, 0.04), (ces, 0.08)):
        score[~answers | draw.happens(blank, n)] = np.nan
    return {
        "answered": np.where(answers, when, MISSING),
        "nps": nps,
        "csat": csat,
        "ces": ces,
        "mood": mood,
        "writes": answers & draw.happens(np.where(np.abs(mood) > 1, 0.55, 0.3), n),
    }


def _memory(t: Columns, asked: Columns) -> np.ndarray:
    """What is left of a customer's last ticket when they are asked about something else: half of it after six weeks."""
    if not len(t["closed"]):
        return np.zeros(len(asked["sent"]))
    big = 8 * END
    by_time = np.argsort(t["customer"] * big + t["closed"], kind="stable")
    key = (t["customer"] * big + t["closed"])[by_time]
    at = np.searchsorted(key, asked["customer"] * big + asked["sent"], side="right") - 1
    ticket = by_time[np.maximum(at, 0)]
    same = (at >= 0) & (t["customer"][ticket] == asked["customer"])
    since = (asked["sent"] - t["closed"][ticket]) / DAY
    return np.where(same, t["felt"][ticket] * 0.5 ** (np.maximum(since, 0) / 42), 0.0)


@stage("surveys")
def surveys(sim: Simulation) -> Columns:
    """One row for each survey that was sent; scores are missing where it was not answered."""
    from coursekit.datasets.voices import comment_texts

    s = sim["_surveys"]
    spanish, english = comment_texts(sim.stream("comments"), s["writes"], s["touchpoint"], s["mood"], s["csat"])
    return {
        "survey": Key(np.arange(len(s["sent"])), "surveys"),
        "customer": Key(s["customer"], "customers"),
        "visit": Key(s["visit"], "visits"),
        "order": Key(s["order"], "orders"),
        "ticket": Key(s["ticket"], "tickets"),
        "touchpoint": Coded(s["touchpoint"], TOUCHPOINTS),
        "channel": Coded(s["channel"], SURVEY_CHANNELS),
        "sent": Times(s["sent"]),
        "answered": Times(s["answered"]),
        "nps": s["nps"],
        "csat": s["csat"],
        "ces": s["ces"],
        "comment_es": spanish,
        "comment_en": english,
    }
