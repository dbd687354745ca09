"""The event log: what happened in each visit, step by step, and what followed each order."""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.activity import BOX, WEB
from coursekit.datasets.clock import DAY, END
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import ragged

EVENTS = (
    "land", "search", "view_product", "add_to_cart", "start_checkout", "pay",
    "enter_shop", "taste", "parcel_sent", "delivered", "contact_support",
)  # fmt: skip
TOUCHPOINTS = ("home", "search_box", "product_page", "cart", "checkout", "counter", "parcel", "service_desk")
LAND, SEARCH, VIEW, CART, CHECKOUT, PAY, ENTER, TASTE, SENT, DELIVERED, CONTACT = range(11)
_TOUCHPOINT = np.array([0, 1, 2, 3, 4, 4, 5, 5, 6, 6, 7])
CHANNELS = (*world.VISIT_CHANNELS, "subscription", "phone", "whatsapp", "chat")
# How far a visit to the web shop that ends without an order gets: landing page, search, product, cart, checkout.
DEPTH = (26, 14, 36, 13, 11)


@stage("events")
def events(sim: Simulation) -> Columns:
    """One row for each event, in order of time."""
    parts = [_visits(sim), _parcels(sim), _contacts(sim)]
    columns = {k: np.concatenate([p[k] for p in parts]) for k in parts[0]}
    by_time = np.lexsort((columns["event"], columns["customer"], columns["time"]))
    columns = {k: v[by_time] for k, v in columns.items()}
    touchpoint = _TOUCHPOINT[columns["event"]]
    counter = world.VISIT_CHANNELS.index("shop")
    touchpoint = np.where((columns["event"] == PAY) & (columns["channel"] == counter), 5, touchpoint)
    return {
        "visit": Key(columns["visit"], "visits"),
        "order": Key(columns["order"], "orders"),
        "customer": Key(columns["customer"], "customers"),
        "time": Times(columns["time"]),
        "event": Coded(columns["event"], EVENTS),
        "channel": Coded(columns["channel"], CHANNELS),
        "touchpoint": Coded(touchpoint, TOUCHPOINTS),
    }


def _visits(sim: Simulation) -> Columns:
    acts, draw = sim["_activity"], sim.stream("events")
    n, counter, bought = len(acts["time"]), acts["counter"], acts["converted"]
    depth = np.where(bought, 5, draw.choice(DEPTH, n))
    views = np.where(depth >= VIEW, 1 + np.minimum(draw.geometric(0.62, n), 5), 0)
    searches = np.where(depth >= SEARCH, draw.happens(np.where(depth == SEARCH, 1.0, 0.35), n), 0)
    tastes = draw.happens(0.12, n) & counter
    steps = np.where(counter, 1 + tastes + bought, 1 + searches + views + np.maximum(depth - VIEW, 0))
    visit, place = ragged(steps)
    after = place - 1 - searches[visit] - views[visit]  # 0 is the cart
    online = np.where(
        place == 0,
        LAND,
        np.where(place <= searches[visit], SEARCH, np.where(after < 0, VIEW, CART + np.maximum(after, 0))),
    )
    in_shop = np.where(place == 0, ENTER, np.where((place == 1) & tastes[visit], TASTE, PAY))
    event = np.where(counter[visit], in_shop, online)
    last = np.where(bought, acts["paid"], acts["time"] + 20 + 55 * steps)[visit]
    first = acts["time"][visit]
    gaps = np.maximum(steps[visit] - 1, 1)
    time = first + ((last - first) * place) // gaps
    number = np.full(n, -1)
    number[_visit_of_orders(acts)[0]] = _visit_of_orders(acts)[1]
    return {
        "visit": visit,
        "order": np.where(event == PAY, number[visit], -1),
        "customer": acts["customer"][visit],
        "time": np.minimum(time, END - 1),
        "event": event,
        "channel": sim["visits"]["channel"].codes[visit],
    }


def _visit_of_orders(acts: Columns) -> tuple[np.ndarray, np.ndarray]:
    orders = np.flatnonzero(acts["order_visit"] >= 0)
    return acts["order_visit"][orders], orders


def _parcels(sim: Simulation) -> Columns:
    acts, draw = sim["_activity"], sim.stream("parcels")
    posted = np.flatnonzero((acts["order_channel"] == WEB) | (acts["order_channel"] == BOX))
    sent = acts["order_time"][posted] + (draw.between(0.3, 1.6, len(posted)) * DAY).astype(np.int64)
    arrives = sent + (draw.lognormal(1.5, 0.45, len(posted)) * DAY).astype(np.int64)
    channel = sim["visits"]["channel"].codes[np.maximum(acts["order_visit"][posted], 0)]
    box = CHANNELS.index("subscription")
    channel = np.where(acts["order_visit"][posted] >= 0, channel, box)
    return _log(
        acts, np.tile(posted, 2), np.r_[sent, arrives], np.repeat([SENT, DELIVERED], len(posted)), np.tile(channel, 2)
    )


def _log(acts: Columns, order: np.ndarray, time: np.ndarray, event: np.ndarray, channel: np.ndarray) -> Columns:
    seen = time < END
    order = order[seen]
    return {
        "visit": np.full(len(order), -1),
        "order": order,
        "customer": acts["order_customer"][order],
        "time": time[seen],
        "event": event[seen],
        "channel": channel[seen],
    }


def _contacts(sim: Simulation) -> Columns:
    t = sim["_tickets"]
    names = [CHANNELS.index(c) for c in world.TICKET_CHANNELS]
    return {
        "visit": np.full(len(t["opened"]), -1),
        "order": t["order"],
        "customer": t["customer"],
        "time": t["opened"],
        "event": np.full(len(t["opened"]), CONTACT),
        "channel": np.array(names)[t["channel"]],
    }
