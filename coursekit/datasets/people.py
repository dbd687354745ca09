"""Who the customers are: what is hidden (type, rates, satisfaction), what is on file, and the table of truth."""

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.clock import DAY, END, MISSING, month_starts, to_busy, to_calendar
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import Stream

CASUAL, REGULAR, SUBSCRIBER, GIFTER, PROSPECT = range(5)
# New customers by month: the opening, a plateau, Christmas.
JOIN_WEIGHTS = np.array(
    [
        1.9,
        1.6,
        1.4,
        1.3,
        1.2,
        1.1,
        0.9,
        0.75,
        1.0,
        1.1,
        1.3,
        1.5,
        1.0,
        0.95,
        0.9,
        0.9,
        0.85,
        0.8,
        0.7,
        0.6,
        0.8,
        0.85,
        0.95,
        1.05,
    ]
)


@stage("_people")
def people(sim: Simulation) -> Columns:
    """Traits that no table shows; the causes of everything else."""
    n, draw = sim.customers, sim.stream("people")
    joined = _join_times(draw, n)
    kind = draw.choice(world.TYPE_WEIGHTS, n)
    in_shop = kind == REGULAR
    # Shop regulars join at the counter, the others online.
    joined[in_shop] = to_calendar(to_busy(joined[in_shop], "web"), "shop")
    order = np.argsort(joined, kind="stable")
    joined, kind = joined[order], kind[order]

    satisfaction = draw.normal(n)
    sensitive = draw.happens(np.array([0.34, 0.18, 0.25, 0.22, 0.45])[kind], n)
    rate, convert = _visit_rates(draw, kind)
    p_leave = draw.beta(world.BG_NBD["a"], world.BG_NBD["b"], n)
    acquisition = draw.choice_by(world.ACQUISITION_WEIGHTS, kind)
    province = draw.choice(world.PROVINCE_WEIGHTS, n)
    shop = draw.choice(world.SHOP_WEIGHTS, n)
    near = np.array([world.PROVINCES.index(p) for p in world.SHOP_PROVINCES])
    province = np.where(kind == REGULAR, near[shop], province)
    # Whoever lives where a shop stands goes to that one.
    same = province[:, None] == near
    shop = np.where(same.any(axis=1), same.argmax(axis=1), shop)
    spend = np.exp(draw.normal(n, sd=0.28))
    return {
        "joined": joined,
        "type": kind,
        "satisfaction": satisfaction,
        "sensitive": sensitive,
        "rate": rate,
        "convert": convert,
        "p_leave": p_leave,
        "acquisition": acquisition,
        "province": province,
        "shop": shop,
        "spend": spend,
        "consent": draw.happens(0.78, n),
        "sociable": draw.exponential(1.0, n) ** 2 * np.exp(0.6 * satisfaction),
        **_subscription(draw, kind, satisfaction),
        "life": _lifetimes(draw, kind, satisfaction),
    }


def _join_times(draw: Stream, n: int) -> np.ndarray:
    month = draw.choice(JOIN_WEIGHTS, n)
    edges = to_busy(np.append(month_starts(), END - 1), "web")
    busy = edges[month] + draw.uniform(n) * (edges[month + 1] - edges[month])
    return np.clip(to_calendar(busy, "web"), 0, END - 1)


def _visit_rates(draw: Stream, kind: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Visits a day and the chance that a visit ends in an order; orders of casual customers follow the NBD."""
    n = len(kind)
    casual = draw.gamma(world.BG_NBD["r"], world.BG_NBD["alpha"], n) / 7  # orders a day
    steady = draw.gamma(8.0, 8.0, n)
    convert = np.array([0.10, 0.57, 0.06, 0.16, 0.0])[kind]
    rate = np.select(
        [kind == CASUAL, kind == REGULAR, kind == SUBSCRIBER, kind == GIFTER],
        [casual / 0.10, steady * 0.085, steady * 0.13, steady * 0.15],
        steady * 0.05,
    )
    return rate, convert


def _subscription(draw: Stream, kind: np.ndarray, satisfaction: np.ndarray) -> Columns:
    n = len(kind)
    plan = draw.choice(world.PLAN_WEIGHTS, n)
    size = draw.choice(world.BOX_WEIGHTS, n)
    weibull = monthly_life(draw.uniform(n))
    # A yearly plan can be left only when it renews.
    renewals = draw.geometric(world.YEARLY_RENEWAL_LOSS, n) + 1
    months = np.where(plan == 0, weibull, renewals * 12.0)
    return {"plan": plan, "size": size, "months": np.where(kind == SUBSCRIBER, months, np.inf)}


def monthly_life(u: np.ndarray) -> np.ndarray:
    """Months that a monthly subscription lasts: the inverse of its known survival function."""
    scale = 24 / (-np.log(world.MONTHLY_S24)) ** (1 / world.MONTHLY_SHAPE)
    return scale * (-np.log(u)) ** (1 / world.MONTHLY_SHAPE)


def monthly_survival(months: np.ndarray) -> np.ndarray:
    """The known share of monthly subscriptions that last longer than ``months``."""
    return world.MONTHLY_S24 ** ((np.asarray(months) / 24) ** world.MONTHLY_SHAPE)


def _lifetimes(draw: Stream, kind: np.ndarray, satisfaction: np.ndarray) -> np.ndarray:
    """Days until a customer leaves without any cause in the service; casual ones leave after an order instead."""
    mean = np.array([np.inf, 1100.0, np.inf, 1000.0, 70.0])[kind]
    life = draw.exponential(1.0, len(kind)) * np.exp(0.35 * satisfaction)
    return np.where(np.isinf(mean), np.inf, life * np.where(np.isinf(mean), 1.0, mean))


@stage("customers")
def customers(sim: Simulation) -> Columns:
    """What is on file about each customer."""
    who, draw = sim["_people"], sim.stream("customers")
    n = sim.customers
    born = np.round(draw.normal(n, mean=1983, sd=12.5)).clip(1938, 2006)
    return {
        "customer": Key(np.arange(n), "customers"),
        "joined": Times(who["joined"]),
        "province": Coded(who["province"], world.PROVINCES),
        "birth_year": np.where(draw.happens(0.08, n), np.nan, born),
        "acquisition": Coded(who["acquisition"], world.ACQUISITION),
        "email_consent": sim["_consent"]["now"],
    }


@stage("_consent")
def consent(sim: Simulation) -> Columns:
    """When each customer agreed to e-mail and when they took it back."""
    who, draw = sim["_people"], sim.stream("consent")
    n = sim.customers
    given = who["joined"].copy()
    later = draw.happens(0.12, n)
    given[later] += (draw.exponential(60.0, n)[later] * DAY).astype(np.int64)
    given[~who["consent"] | (given >= END)] = MISSING
    quits = given + (draw.exponential(1400.0, n) * np.exp(0.4 * who["satisfaction"]) * DAY).astype(np.int64)
    withdrawn = np.where((given == MISSING) | (quits >= END), MISSING, quits)
    return {"given": given, "withdrawn": withdrawn, "now": (given != MISSING) & (withdrawn == MISSING)}


def consented(sim: Simulation, customer: np.ndarray, when: np.ndarray) -> np.ndarray:
    """Whether a customer's consent to e-mail stood at a moment."""
    c = sim["_consent"]
    given, gone = c["given"][customer], c["withdrawn"][customer]
    return (given != MISSING) & (given <= when) & ((gone == MISSING) | (gone > when))


@stage("truth")
def truth(sim: Simulation) -> Columns:
    """What no company knows: for instructors, and for lessons that show what an estimator gets wrong."""
    who, acts = sim["_people"], sim["_activity"]
    n = sim.customers
    return {
        "customer": Key(np.arange(n), "customers"),
        "type": Coded(who["type"], world.TYPES),
        "satisfaction": np.round(who["satisfaction"], 4),
        "price_sensitive": who["sensitive"],
        "visits_per_week": np.round(who["rate"] * 7, 6),
        "converts": who["convert"],
        "leaves_after_order": np.where(who["type"] == CASUAL, np.round(who["p_leave"], 6), np.nan),
        "first_order": Times(acts["first_order"]),
        "alive_until": Times(acts["alive_until"]),
        "left_because": Coded(acts["left_because"], ("own", "service")),
        "would_join_club": Times(sim["_club"]["joins"]),
        "member_effect": np.full(n, world.MEMBER_EFFECT),
        "reengagement_effect": np.full(n, world.REENGAGEMENT_CHANCE),
    }
