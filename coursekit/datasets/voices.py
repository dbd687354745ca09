"""What customers say in their own words, in Spanish and in English: tickets, comments, reviews, reasons to leave."""

import tomllib
from functools import cache
from importlib.resources import files

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.activity import BOX
from coursekit.datasets.clock import DAY, END, MISSING, seconds
from coursekit.datasets.people import SUBSCRIBER
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import Stream

TOUCHPOINTS = ("checkout", "delivery", "shop_visit", "subscription_box", "support")
MOODS = ("low", "middle", "high")
SHELF = {
    "coffee": "coffee", "cup": "counter", "food": "counter", "pantry": "pantry", "gift": "gift", "experience": "course",
}  # fmt: skip
# Some products are better than others: what a review is moved by, in standard deviations.
QUALITY = {
    "geisha_100": 0.5,
    "ethiopia_250": 0.3,
    "decaf_250": -0.45,
    "drip_bags": -0.2,
    "hand_grinder": -0.5,
    "moka": 0.25,
}
EXIT_REASONS = (
    "price", "too_much_coffee", "moved", "taste", "competitor", "health", "slow_service", "unsolved_problem",
)  # fmt: skip
OWN_REASONS, SERVICE_REASONS = (26, 24, 10, 14, 13, 7, 4, 2), (3, 2, 1, 3, 6, 1, 46, 38)


@cache
def texts() -> dict:
    """The sentences, as pairs of Spanish and English."""
    return tomllib.loads(files("coursekit.datasets").joinpath("texts.toml").read_text(encoding="utf-8"))


def ticket_texts(draw: Stream, reason: np.ndarray, about_order: np.ndarray) -> tuple[list[str], list[str]]:
    """An opening, the matter and an ending for each ticket."""
    bank = texts()["tickets"]
    n = len(reason)
    matters = [bank[r] for r in world.REASONS]
    what = draw.whole(np.array([len(m) for m in matters])[reason], n)
    opening, ending = draw.whole(len(bank["openings"]), n), draw.whole(len(bank["endings"]), n)
    # The last opening speaks of an order.
    opening[~about_order & (opening == len(bank["openings"]) - 1)] = 0
    return tuple(
        [
            " ".join(
                part for part in (bank["openings"][o][lang], matters[r][w][lang], bank["endings"][e][lang]) if part
            )
            for o, r, w, e in zip(opening.tolist(), reason.tolist(), what.tolist(), ending.tolist(), strict=True)
        ]
        for lang in (0, 1)
    )  # type: ignore[return-value]


def comment_texts(
    draw: Stream, writes: np.ndarray, touchpoint: np.ndarray, mood: np.ndarray, csat: np.ndarray
) -> tuple[list, list]:
    """A sentence or two that fit the touchpoint and the score given; missing where nothing was written."""
    bank = texts()["comments"]
    n = len(writes)
    by_mood = np.where(mood < -0.95, 0, np.where(mood < -0.1, 1, 2))
    # The score that was given decides; a four can come with a reserve.
    by_score = np.where(csat <= 2, 0, np.where((csat == 3) | ((csat == 4) & (mood < -0.2)), 1, 2))
    level = np.where(np.isnan(csat), by_mood, by_score)
    one, two, more = draw.uniform(n), draw.uniform(n), draw.happens(0.2, n)
    spanish: list = [np.nan] * n
    english: list = [np.nan] * n
    for i in np.flatnonzero(writes).tolist():
        choices = bank[TOUCHPOINTS[touchpoint[i]]][MOODS[level[i]]]
        first, second = int(one[i] * len(choices)), int(two[i] * len(choices))
        said = [choices[first]] + ([choices[second]] if more[i] and second != first else [])
        spanish[i] = " ".join(s[0] for s in said)
        english[i] = " ".join(s[1] for s in said)
    return spanish, english


@stage("reviews")
def reviews(sim: Simulation) -> Columns:
    """Reviews of products: mostly the delighted and the annoyed write, and a few were not written by customers."""
    acts, lines, who, draw = sim["_activity"], sim["_baskets"], sim["_people"], sim.stream("reviews")
    of_order = lines["order"]
    eligible = np.flatnonzero(acts["order_channel"][of_order] != BOX)
    customer = acts["order_customer"][of_order[eligible]]
    quality = np.array([QUALITY.get(p[0], 0.0) for p in world.PRODUCTS])[lines["product"][eligible]]
    mood = 0.5 * who["satisfaction"][customer] + quality + draw.normal(len(eligible), sd=0.85)
    chance = 0.006 + 0.035 * (mood > 1.1) + 0.05 * (mood < -1.3)
    row = np.flatnonzero(draw.happens(chance, len(eligible)))
    line, mood = eligible[row], mood[row]
    when = acts["order_time"][of_order[line]] + (draw.between(2.0, 25.0, len(row)) * DAY).astype(np.int64)
    line, mood, when = line[when < END], mood[when < END], when[when < END]
    stars = 1 + np.searchsorted([-1.45, -1.0, -0.4, 0.35], mood)
    fake, fake_when = _bursts(draw, max(4, sim.customers // 150))
    product = np.concatenate([lines["product"][line], fake])
    order = np.concatenate([of_order[line], np.full(len(fake), -1)])
    when = np.concatenate([when, fake_when])
    stars = np.concatenate([stars, np.full(len(fake), 5)])
    by_time = np.lexsort((order, product, when))
    product, order, when, stars = product[by_time], order[by_time], when[by_time], stars[by_time]
    n = len(when)
    # Readers find bad news the more useful.
    helpful = np.minimum(draw.geometric(np.where(stars <= 2, 0.22, 0.45), n), 60)
    spanish, english = _review_texts(draw, product, stars, order < 0)
    return {
        "review": Key(np.arange(n), "reviews"),
        "product": Key(product, "products"),
        "customer": Key(np.where(order >= 0, acts["order_customer"][order], -1), "customers"),
        "order": Key(order, "orders"),
        "date": Times(when),
        "stars": stars,
        "helpful": helpful,
        "text_es": spanish,
        "text_en": english,
    }


def _bursts(draw: Stream, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Five stars from nobody, all within two days of each other, for three products."""
    names = [p[0] for p in world.PRODUCTS]
    which = draw.whole(3, n)
    product = np.array([names.index(p) for p in ("hand_grinder", "decaf_250", "tasting_box")])[which]
    start = np.array([seconds(d) for d in ("2025-02-18", "2025-05-06", "2025-11-11")])[which]
    return product, start + draw.whole(2 * DAY, n)


def _review_texts(draw: Stream, product: np.ndarray, stars: np.ndarray, fake: np.ndarray) -> tuple[list, list]:
    bank, n = texts()["reviews"], len(product)
    one, two, more = draw.uniform(n), draw.uniform(n), draw.happens(0.3, n)
    level = np.searchsorted([3, 4], stars, side="right")
    spanish, english = [], []
    for i in range(n):
        shelf = bank[SHELF.get(world.PRODUCTS[product[i]][1], "thing")]
        choices = bank["suspicious"] if fake[i] else shelf[MOODS[level[i]]]
        first, second = int(one[i] * len(choices)), int(two[i] * len(choices))
        said = [choices[first]] + ([choices[second]] if more[i] and second != first else [])
        spanish.append(" ".join(s[0] for s in said))
        english.append(" ".join(s[1] for s in said))
    return spanish, english


@stage("exits")
def exits(sim: Simulation) -> Columns:
    """Exit interviews with subscribers who cancelled: two in five agreed to talk."""
    acts, who, draw = sim["_activity"], sim["_people"], sim.stream("exits")
    subs = sim["subscriptions"]
    row = np.full(sim.customers, -1)
    row[subs["customer"].codes] = np.arange(len(subs["customer"].codes))
    gone = np.flatnonzero((who["type"] == SUBSCRIBER) & (acts["alive_until"] != MISSING) & (row >= 0))
    gone = gone[draw.happens(0.4, len(gone))]
    gone = gone[np.argsort(acts["alive_until"][gone], kind="stable")]
    reason = draw.choice_by(np.array([OWN_REASONS, SERVICE_REASONS], dtype=float), acts["left_because"][gone])
    bank = [texts()["exits"][r] for r in EXIT_REASONS]
    said = draw.whole(np.array([len(b) for b in bank])[reason], len(gone))
    pairs = [bank[r][s] for r, s in zip(reason.tolist(), said.tolist(), strict=True)]
    return {
        "exit": Key(np.arange(len(gone)), "exits"),
        "customer": Key(gone, "customers"),
        "subscription": Key(row[gone], "subscriptions"),
        "date": Times(acts["alive_until"][gone]),
        "reason": Coded(reason, EXIT_REASONS),
        "interview_es": [p[0] for p in pairs],
        "interview_en": [p[1] for p in pairs],
    }


@stage("interviews")
def interviews(sim: Simulation) -> Columns:
    """What four personas said about each stage: the raw material of a journey map."""
    bank = texts()["interviews"]
    quotes = bank["quotes"]
    n = len(quotes)
    day = seconds("2025-09-15") + sim.stream("interviews").whole(30, n) * DAY

    def column(i: int) -> Coded:
        labels = tuple(dict.fromkeys(q[i] for q in quotes))
        return Coded(np.array([labels.index(q[i]) for q in quotes]), labels)

    return {
        "interview": Key(np.arange(n), "interviews"),
        "persona": column(0),
        "date": Times(day),
        "stage": column(1),
        "touchpoint": column(2),
        "channel": column(3),
        "emotion": np.array([q[4] for q in quotes]),
        "quote_es": [q[5] for q in quotes],
        "quote_en": [q[6] for q in quotes],
    }
