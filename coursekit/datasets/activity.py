"""What customers do: visits, the orders that come of them, and the day on which they leave.

The order of causes: everything a customer would do if nothing went wrong (``_potential``), the trouble that this meets
at the service desk (``_calls``, in ``desk.py``), the leaving that trouble brings, and what is left (``_activity``).
"""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.clock import DAY, DAYS, END, MISSING, MONTH_DAYS, month_of, seconds, to_busy, to_calendar
from coursekit.datasets.people import CASUAL, GIFTER, PROSPECT, REGULAR, SUBSCRIBER, consented
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import Stream, ragged, running_sum

NEVER = END + 10_000 * DAY
WEB, SHOP, BOX = range(3)
EMAIL, DIRECT, COUNTER = (world.VISIT_CHANNELS.index(c) for c in ("email", "direct", "shop"))
REENGAGED = seconds(world.REENGAGEMENT) + 10 * 3600
# Presents: Christmas and Epiphany, Mother's Day in May, little in between.
GIFT_MONTHS = np.array([0.45, 0.12, 0.15, 0.25, 0.5, 0.2, 0.08, 0.05, 0.1, 0.2, 0.6, 1.0])


@stage("_first")
def first_steps(sim: Simulation) -> Columns:
    """The visits up to the first order: some buy at once, others look around first."""
    who, draw = sim["_people"], sim.stream("first")
    n, kind = sim.customers, who["type"]
    before = np.minimum(draw.geometric(np.array([0.45, 0.92, 0.42, 0.5, 0.5])[kind], n), 12)
    owner, place = ragged(before + 1)
    gap = np.where(place == 0, 0.0, draw.exponential(3.2, len(owner)))
    days = running_sum(gap, before + 1)
    place_kind = np.where(kind == REGULAR, 1, 0)[owner]
    start = np.where(place_kind == 1, to_busy(who["joined"], "shop")[owner], to_busy(who["joined"], "web")[owner])
    time = np.where(place_kind == 1, to_calendar(start + days, "shop"), to_calendar(start + days, "web"))
    time = np.maximum(time, who["joined"][owner])
    last = place == before[owner]
    buys = last & (kind[owner] != PROSPECT) & (start + days < DAYS)
    paid = pay_time(draw, time, place_kind == 1)
    first_order = np.full(n, MISSING)
    first_order[owner[buys]] = paid[buys]
    keep = start + days < DAYS
    return {
        "customer": owner[keep],
        "time": time[keep],
        "paid": paid[keep],
        "place": place[keep],
        "converted": buys[keep],
        "shop": place_kind[keep] == 1,
        "first_order": first_order,
    }


def pay_time(draw: Stream, time: np.ndarray, at_counter: np.ndarray) -> np.ndarray:
    """When a visit's order is paid: minutes after it began."""
    longest = np.where(at_counter, 240, 780)
    return np.minimum(time + 60 + draw.whole(longest, len(time)), END - 1)


@stage("_club")
def club(sim: Simulation) -> Columns:
    """Who would join the club and when; for part of the customers an invitation is drawn by lot."""
    who, first, draw = sim["_people"], sim["_first"]["first_order"], sim.stream("club")
    n, launch = sim.customers, seconds(world.CLUB_LAUNCH)
    bought = first != MISSING
    in_trial = draw.happens(0.6, n) & bought & (first < launch)
    invited = draw.happens(0.5, n) & in_trial
    # Those who buy often are the likelier to join: the self-selection that flatters every club.
    love = np.clip(np.log(who["rate"] * who["convert"] * 7 + 1e-12) + 2.0, -3.0, 2.5)
    chance = np.where(invited, _logistic(-0.35 + 0.45 * love), np.where(in_trial, 0.03, _logistic(-1.5 + 0.8 * love)))
    wants = draw.happens(chance, n) & bought
    wait = draw.exponential(np.where(invited, 12.0, 45.0), n) * DAY
    joins = np.maximum(first, launch) + wait.astype(np.int64)
    return {"joins": np.where(wants & (joins < END), joins, MISSING), "in_trial": in_trial, "invited": invited}


def _logistic(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


@stage("_potential")
def potential(sim: Simulation) -> Columns:
    """Visits and orders as they would be without any trouble."""
    who, first, draw = sim["_people"], sim["_first"], sim.stream("visits")
    kind, bought = who["type"], first["first_order"]
    start = np.where(kind == PROSPECT, who["joined"], bought)
    begins = start != MISSING
    busy_start = to_busy(np.where(begins, start, 0), "web")
    rate = who["rate"] * world.MEMBER_EFFECT
    expected = np.where(begins, rate * (DAYS - busy_start), 0.0)
    counts = np.where(begins, np.ceil(expected + 6 * np.sqrt(expected) + 6), 0).astype(np.int64)
    owner, _ = ragged(counts)
    gaps = np.minimum(draw.exponential(1.0, len(owner)) / np.maximum(rate[owner], 1e-9), 2.0 * DAYS)
    busy = busy_start[owner] + running_sum(gaps, counts)
    inside = busy < DAYS
    owner, busy = owner[inside], busy[inside]
    at_counter = draw.happens(np.array([0.0, 0.60, 0.04, 0.12, 0.0])[kind[owner]], len(owner))
    time = np.where(at_counter, to_calendar(busy, "shop"), to_calendar(busy, "web"))
    joins = sim["_club"]["joins"][owner]
    member = (joins != MISSING) & (time >= joins)
    keep = draw.uniform(len(owner)) < np.where(member, 1.0, 1 / world.MEMBER_EFFECT)
    season = np.where(kind[owner] == GIFTER, GIFT_MONTHS[month_of(time) % 12], 1.0)
    keep &= draw.uniform(len(owner)) < season
    keep &= time > start[owner]
    chance = np.where(at_counter, np.where(kind[owner] == REGULAR, 0.9, 0.6), who["convert"][owner])
    chance = np.where((kind[owner] == REGULAR) & ~at_counter, 0.07, chance)
    orders = draw.uniform(len(owner)) < chance
    leaves = orders & (kind[owner] == CASUAL) & (draw.uniform(len(owner)) < who["p_leave"][owner])

    paid = pay_time(draw, time, at_counter)
    leaves_at = _own_leaving(who, np.asarray(start), owner[keep & leaves], paid[keep & leaves])
    keep &= np.where(orders, paid, time) <= leaves_at[owner]
    columns = {
        "customer": np.concatenate([first["customer"], owner[keep]]),
        "time": np.concatenate([first["time"], time[keep]]),
        "paid": np.concatenate([first["paid"], paid[keep]]),
        "converted": np.concatenate([first["converted"], orders[keep]]),
        "counter": np.concatenate([first["shop"], at_counter[keep]]),
        "place": np.concatenate([first["place"], np.full(keep.sum(), -1)]),
    }
    return {**columns, "leaves_at": leaves_at, **_boxes(sim, leaves_at)}


def _own_leaving(who: Columns, start: np.ndarray, leaver: np.ndarray, time: np.ndarray) -> np.ndarray:
    """When customers leave for reasons of their own: after a time, when the subscription ends, after an order."""
    days = np.where(who["type"] == SUBSCRIBER, who["months"] * MONTH_DAYS, who["life"])
    days = np.where(start == MISSING, np.inf, days)
    leaves_at = np.where(
        days * DAY < NEVER, start + np.where(days * DAY < NEVER, days * DAY, 0).astype(np.int64), NEVER
    )
    np.minimum.at(leaves_at, leaver, time)
    return np.where(leaves_at >= END, NEVER, leaves_at)


def _boxes(sim: Simulation, leaves_at: np.ndarray) -> Columns:
    """Subscription boxes after the first, one a month; now and then a subscriber skips one."""
    who, first, draw = sim["_people"], sim["_first"]["first_order"], sim.stream("boxes")
    begins = (who["type"] == SUBSCRIBER) & (first != MISSING)
    until = np.minimum(leaves_at, END - 1)
    month = int(MONTH_DAYS * DAY)
    counts = np.where(begins, (until - np.where(begins, first, 0)) // month, 0)
    owner, place = ragged(counts)
    # Boxes leave the roastery in the morning of their day.
    time = first[owner] + (place + 1) * month
    time = np.minimum(time - time % DAY + 7 * 3600 + draw.whole(7200, len(owner)), until[owner])
    keep = ~draw.happens(0.05, len(owner))
    return {"box_customer": owner[keep], "box_time": time[keep]}


@stage("_activity")
def activity(sim: Simulation) -> Columns:
    """Visits and orders that took place, in order of time, and the moment at which each customer left."""
    might, calls = sim["_potential"], sim["_calls"]
    alive_until = np.minimum(might["leaves_at"], calls["leaves_at"])
    kept = np.where(might["converted"], might["paid"], might["time"]) <= alive_until[might["customer"]]
    visit = {k: might[k][kept] for k in ("customer", "time", "paid", "converted", "counter", "place")}
    visit["extra"] = np.zeros(kept.sum(), dtype=bool)
    box = might["box_time"] <= alive_until[might["box_customer"]]
    box_customer, box_time = might["box_customer"][box], might["box_time"][box]
    bought_by = np.concatenate([visit["customer"][visit["converted"]], box_customer])
    bought_at = np.concatenate([visit["paid"][visit["converted"]], box_time])
    trial = _reengagement(sim, bought_by, bought_at, alive_until)
    back = trial["comes_back"]
    for name, values in {
        "customer": trial["customer"][back],
        "time": trial["returns"][back],
        "paid": trial["returns"][back] + 300,
        "converted": np.ones(back.sum(), dtype=bool),
        "counter": np.zeros(back.sum(), dtype=bool),
        "place": np.full(back.sum(), -1),
        "extra": np.ones(back.sum(), dtype=bool),
    }.items():
        visit[name] = np.concatenate([visit[name], values])
    by_time = np.lexsort((visit["customer"], visit["time"]))
    visit = {k: v[by_time] for k, v in visit.items()}

    from_visit = np.flatnonzero(visit["converted"])
    order = {
        "order_customer": np.concatenate([visit["customer"][from_visit], box_customer]),
        "order_time": np.concatenate([visit["paid"][from_visit], box_time]),
        "order_visit": np.concatenate([from_visit, np.full(len(box_time), -1)]),
        "order_channel": np.concatenate(
            [np.where(visit["counter"][from_visit], SHOP, WEB), np.full(len(box_time), BOX)]
        ),
        "order_extra": np.concatenate([visit["extra"][from_visit], np.zeros(len(box_time), dtype=bool)]),
    }
    # The order in which a subscription begins is its first box.
    starts = order["order_time"] == sim["_first"]["first_order"][order["order_customer"]]
    is_subscriber = sim["_people"]["type"][order["order_customer"]] == SUBSCRIBER
    order["order_channel"] = np.where(starts & is_subscriber, BOX, order["order_channel"])
    by_time = np.lexsort((order["order_customer"], order["order_time"]))
    order = {k: v[by_time] for k, v in order.items()}
    gone = alive_until < END
    service = gone & (calls["leaves_at"] < might["leaves_at"])
    return {
        **visit,
        **order,
        "first_order": np.where(sim["_first"]["first_order"] <= alive_until, sim["_first"]["first_order"], MISSING),
        "alive_until": np.where(gone, alive_until, MISSING),
        "left_because": np.where(service, 1, np.where(gone, 0, -1)),
        "trial": trial,
    }


def _reengagement(sim: Simulation, customer: np.ndarray, time: np.ndarray, alive_until: np.ndarray) -> Columns:
    """The win-back e-mail of October 2025: sent by lot to half of those who had not bought for four months."""
    draw, n = sim.stream("reengagement"), sim.customers
    last = np.full(n, MISSING)
    before = time < REENGAGED
    np.maximum.at(last, customer[before], time[before])
    silent = REENGAGED - last
    dormant = np.flatnonzero((last != MISSING) & (silent > 120 * DAY))
    dormant = dormant[consented(sim, dormant, np.full(len(dormant), REENGAGED))]
    sent = draw.happens(0.5, len(dormant))
    returns = REENGAGED + (draw.exponential(6.0, len(dormant)) * DAY).astype(np.int64)
    alive = alive_until[dormant] > returns + 300
    comes_back = sent & alive & draw.happens(world.REENGAGEMENT_CHANCE, len(dormant)) & (returns < REENGAGED + 28 * DAY)
    return {"customer": dormant, "sent": sent, "returns": returns, "comes_back": comes_back}


@stage("visits")
def visits(sim: Simulation) -> Columns:
    """One row for each visit to the web shop or to a shop."""
    acts, who, draw = sim["_activity"], sim["_people"], sim.stream("visit-channels")
    n, customer = len(acts["time"]), acts["customer"]
    channel = draw.choice(world.LATER_VISIT_WEIGHTS, n)
    first = acts["place"] == 0
    arrived = who["acquisition"][customer]
    channel = np.where(first, np.where(arrived == world.ACQUISITION.index("shop"), DIRECT, arrived), channel)
    channel[acts["extra"]] = EMAIL
    may_write = consented(sim, customer, acts["time"])
    channel = np.where((channel == EMAIL) & ~may_write & ~first, DIRECT, channel)
    channel = np.where(acts["counter"], COUNTER, channel)
    return {
        "visit": Key(np.arange(n), "visits"),
        "customer": Key(customer, "customers"),
        "time": Times(acts["time"]),
        "channel": Coded(channel, world.VISIT_CHANNELS),
        "shop": Coded(np.where(acts["counter"], who["shop"][customer], -1), world.SHOPS),
        "converted": acts["converted"],
    }
