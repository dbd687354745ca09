"""The service desk: why customers write, how long they wait, whether one contact is enough, and who leaves over it.

The chain wait → first-contact resolution → satisfaction → leaving is causal. The reason for writing confounds it:
serious matters are answered first and nevertheless lose more customers, so that a plain comparison makes waiting
look all but harmless.
"""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.activity import BOX, NEVER, SHOP, WEB
from coursekit.datasets.clock import DAY, END, MISSING, after_desk_time, seconds, to_busy, to_calendar
from coursekit.datasets.people import PROSPECT, SUBSCRIBER
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import Stream, ragged

HOUR = 3600
SHOCK_SD = 0.45
MEAN_DAYS_TO_LEAVE = 25.0
# Chance that an order leads to a ticket, by order channel, and what it is then about.
TICKET_CHANCE = np.array([0.135, 0.022, 0.075])
REASON_BY_CHANNEL = np.array([
    [30, 16, 13, 4, 12, 10, 0, 15],
    [0, 0, 0, 20, 48, 20, 0, 12],
    [24, 12, 8, 0, 20, 10, 22, 4],
], dtype=float)  # fmt: skip
REASON_WITHOUT_ORDER = np.array([[0, 0, 0, 4, 0, 4, 0, 92], [0, 0, 0, 2, 4, 10, 54, 30]], dtype=float)
DAYS_UNTIL = np.array([4.0, 2.5, 2.5, 9.0, 6.0, 1.5, 5.0, 3.0])  # mean days from order to ticket, by reason


def resolution_chance(wait_hours: np.ndarray, reason: np.ndarray) -> np.ndarray:
    """Chance that the first contact settles the matter: it falls with the logarithm of the wait."""
    return 1 / (1 + np.exp(-(world.EASE[reason] + 1.15 + world.WAIT_EFFECT * np.log1p(wait_hours / 3))))


def shock(wait_hours: np.ndarray, reason: np.ndarray, settled: np.ndarray) -> np.ndarray:
    """What a ticket does to a customer's satisfaction, in standard deviations, on average."""
    return 0.35 - 0.30 * world.SEVERITY[reason] - 1.25 * ~settled - 0.08 * np.log1p(wait_hours / 3)


def leaving_chance(felt: np.ndarray, reason: np.ndarray) -> np.ndarray:
    """Chance that a customer leaves over a ticket, given what it did to their satisfaction."""
    return 1 / (1 + np.exp(-(-4.25 + 1.1 * world.SEVERITY[reason] - 1.35 * felt)))


@stage("_calls")
def calls(sim: Simulation) -> Columns:
    """Every ticket that might be opened, and when it would make its customer leave."""
    might, who, draw = sim["_potential"], sim["_people"], sim.stream("tickets")
    bought = np.flatnonzero(might["converted"])
    customer = np.concatenate([might["customer"][bought], might["box_customer"]])
    ordered = np.concatenate([might["paid"][bought], might["box_time"]])
    channel = np.concatenate([np.where(might["counter"][bought], SHOP, WEB), np.full(len(might["box_time"]), BOX)])
    asks = draw.happens(TICKET_CHANCE[channel], len(customer))
    customer, ordered, channel = customer[asks], ordered[asks], channel[asks]
    reason = draw.choice_by(REASON_BY_CHANNEL, channel)
    delay = (0.2 + draw.exponential(1.0, len(customer))) * DAYS_UNTIL[reason]
    opened = to_calendar(to_busy(ordered, "web") + delay, "web")
    opened = np.maximum(opened, ordered + 900)

    other_customer, other_opened, other_reason = _questions(sim, draw, might["leaves_at"])
    owner = np.concatenate([customer, other_customer])
    opened = np.concatenate([opened, other_opened])
    reason = np.concatenate([reason, other_reason])
    ordered = np.concatenate([ordered, np.full(len(other_customer), MISSING)])
    inside = opened < END - 60
    by_time = np.lexsort((owner, opened))
    by_time = by_time[inside[by_time]]
    owner, opened, reason, ordered = owner[by_time], opened[by_time], reason[by_time], ordered[by_time]
    return _handled(sim, draw, owner, opened, reason, ordered, who)


def _questions(sim: Simulation, draw: Stream, leaves_at: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Tickets that concern no order: questions, bills, changes to the subscription."""
    who = sim["_people"]
    span = (np.minimum(leaves_at, END) - who["joined"]) / DAY
    subscriber = who["type"] == SUBSCRIBER
    yearly = np.where(subscriber, 0.45, np.where(who["type"] == PROSPECT, 0.15, 0.11))
    # At most four such tickets each: a short list of chances, one for each.
    expected = np.maximum(span, 0) / 365 * yearly
    counts = np.minimum(draw.geometric(1 / (1 + expected), len(span)), 4)
    owner, _ = ragged(counts)
    opened = who["joined"][owner] + (draw.uniform(len(owner)) * span[owner] * DAY).astype(np.int64)
    opened = to_calendar(np.minimum(to_busy(opened, "web"), 730.99), "web")
    opened = np.maximum(opened, who["joined"][owner] + 60)
    return owner, opened, draw.choice_by(REASON_WITHOUT_ORDER, subscriber[owner].astype(np.int64))


def _handled(sim, draw: Stream, owner, opened, reason, ordered, who) -> Columns:
    n = len(owner)
    channel = draw.choice(world.TICKET_CHANNEL_WEIGHTS, n)
    # The telephone is answered in working hours only.
    opened = np.where(channel == 2, after_desk_time(opened, np.ones(n)), opened)
    busy = np.where(_christmas(opened), 3.2, 1.0)
    work = draw.lognormal(world.WAIT_MEDIAN_HOURS[channel] * world.TRIAGE[reason] * busy, world.WAIT_LOG_SD, n)
    lost = draw.happens(0.025, n)  # an inbox that nobody reads
    work = np.where(lost, draw.between(90.0, 600.0, n), work)
    replied = after_desk_time(opened, work * HOUR)
    wait = (replied - opened) / HOUR
    settled = draw.happens(resolution_chance(wait, reason), n)
    felt = shock(wait, reason, settled) + draw.normal(n, sd=SHOCK_SD)
    contacts = np.where(settled, 1, np.minimum(2 + draw.geometric(0.55, n), 8))
    # Some matters come back although one contact seemed enough; a few stay unsolved for good.
    reopened = ~settled & draw.happens(0.22, n)
    contacts = np.where(reopened & draw.happens(0.5, n), 1, contacts)
    resolved = settled | draw.happens(0.82, n)
    handling = draw.lognormal(0.5, 0.9, n) + (contacts - 1) * draw.lognormal(6.0, 0.7, n)
    handling = handling + np.where(reopened, draw.lognormal(14.0, 0.6, n), 0.0)
    closed = after_desk_time(replied, handling * HOUR)

    leaves = draw.happens(leaving_chance(felt, reason), n)
    yearly = (who["type"][owner] == SUBSCRIBER) & (who["plan"][owner] == 1)
    leaves &= ~yearly  # a yearly plan cannot be left in anger
    moment = closed + (draw.exponential(MEAN_DAYS_TO_LEAVE, n) * DAY).astype(np.int64)
    leaves_at = np.full(sim.customers, NEVER)
    np.minimum.at(leaves_at, owner[leaves], moment[leaves])
    return {
        "customer": owner, "opened": opened, "reason": reason, "ordered": ordered, "channel": channel,
        "replied": replied, "closed": closed, "contacts": contacts, "resolved": resolved, "reopened": reopened,
        "felt": felt, "leaves": leaves, "moment": moment,
        "leaves_at": np.where(leaves_at >= END, NEVER, leaves_at),
    }  # fmt: skip


def _christmas(secs: np.ndarray) -> np.ndarray:
    inside = np.zeros(len(secs), dtype=bool)
    for first, last in (("2024-12-09", "2025-01-08"), ("2025-12-09", "2026-01-01")):
        inside |= (secs >= seconds(first)) & (secs < seconds(last))
    return inside


@stage("_tickets")
def kept_tickets(sim: Simulation) -> Columns:
    """The tickets that were opened: those of orders that took place, and those of customers who were still there."""
    might, acts = sim["_calls"], sim["_activity"]
    until = np.where(acts["alive_until"] == MISSING, NEVER, acts["alive_until"])[might["customer"]]
    about_order = might["ordered"] != MISSING
    there = np.where(about_order, might["ordered"], might["opened"]) <= until
    # A call after hours on the last day would be taken in the new year.
    kept = np.flatnonzero(there & (might["opened"] < END))
    order = _find_orders(acts, might["customer"][kept], might["ordered"][kept])
    return {
        **{k: v[kept] for k, v in might.items() if len(v) == len(might["opened"]) and k != "leaves_at"},
        "order": order,
    }


def _find_orders(acts: Columns, customer: np.ndarray, time: np.ndarray) -> np.ndarray:
    """Row of the order that a customer placed at a moment, −1 for no moment."""
    order_key = acts["order_customer"] * (4 * END) + acts["order_time"]
    sorter = np.argsort(order_key, kind="stable")
    wanted = customer * (4 * END) + np.where(time == MISSING, 0, time)
    at = np.minimum(np.searchsorted(order_key[sorter], wanted), len(sorter) - 1)
    return np.where(time == MISSING, -1, sorter[at])


@stage("tickets")
def tickets(sim: Simulation) -> Columns:
    """One row for each matter that a customer brought to the service desk."""
    t, draw = sim["_tickets"], sim.stream("ticket-texts")
    n = len(t["opened"])
    answered, done = t["replied"] < END, t["closed"] < END
    from coursekit.datasets.voices import ticket_texts

    spanish, english = ticket_texts(draw, t["reason"], t["order"] >= 0)
    return {
        "ticket": Key(np.arange(n), "tickets"),
        "customer": Key(t["customer"], "customers"),
        "order": Key(t["order"], "orders"),
        "channel": Coded(t["channel"], world.TICKET_CHANNELS),
        "opened": Times(t["opened"]),
        "first_reply": Times(np.where(answered, t["replied"], MISSING)),
        "closed": Times(np.where(done, t["closed"], MISSING)),
        "contacts": np.where(done, t["contacts"], 1),
        "resolved": done & t["resolved"],
        "reopened": done & t["reopened"],
        "reason": Coded(t["reason"], world.REASONS),
        "text_es": spanish,
        "text_en": english,
    }
