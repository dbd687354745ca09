"""What happens to members over time, as far as messages follow from it: tiers gained and lost, points, silence."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from coursekit.loyalty.model import Programme, Tier
from coursekit.loyalty.rules.design import Design

DAY = np.timedelta64(1, "D")
_FOREVER = np.datetime64("1900-01-01", "ns")


class Ladder:
    """The tiers of a programme as spending or orders in a window: which rank a member has, and when it is looked at.

    A programme whose thresholds are not about buying (or are not stated) has one rank for everybody.
    """

    def __init__(self, programme: Programme):
        ranked = programme.ranked
        self.ranks = [tier.rank for tier in ranked]
        asked = [tier.threshold for tier in ranked[1:]]
        usable = bool(asked) and all(
            t is not None and t.metric in ("spend", "points", "orders", "visits") and t.value is not None for t in asked
        )
        self.bounds = np.array([t.value for t in asked if t is not None and t.value is not None] if usable else [])
        top = asked[-1] if usable else None
        self.days = top.length_days if top is not None else None
        self.metric = top.metric if top is not None else None
        self.calendar = top is not None and top.window == "calendar_year"
        self.rate = Design(programme).rate(ranked[0]) if ranked else 0.0
        self.stays = [_stays(tier) for tier in ranked]
        self.grace = [tier.downgrade.grace_days if tier.downgrade is not None else 0 for tier in ranked]
        self.one_down = [tier.downgrade is not None and tier.downgrade.policy == "one_down" for tier in ranked]

    def counted(self, amounts: np.ndarray) -> np.ndarray:
        """What each order counts for."""
        if self.metric in ("orders", "visits"):
            return np.ones(len(amounts))
        return amounts * self.rate if self.metric == "points" else amounts

    def since(self, moment: np.datetime64) -> np.datetime64:
        """From when on orders count, seen from a moment."""
        if self.calendar:
            return moment.astype("datetime64[Y]").astype("datetime64[ns]")
        return moment - self.days * DAY if self.days else _FOREVER

    def step(self, total: float) -> int:
        """The place on the ladder, from 0, for what was counted."""
        return int(np.searchsorted(self.bounds, round(total, 6), side="right"))


def _stays(tier: Tier) -> bool:
    return tier.downgrade is not None and tier.downgrade.policy == "never"


def reviews(ladder: Ladder, start: np.datetime64, end: np.datetime64) -> list[np.datetime64]:
    """When tiers are looked at: on the first of each month, or of each year where the window is a calendar year."""
    unit = "Y" if ladder.calendar else "M"
    first = start.astype(f"datetime64[{unit}]") + 1
    last = end.astype(f"datetime64[{unit}]")
    return [
        moment.astype("datetime64[ns]")
        for moment in np.arange(first, last + 1)
        if moment.astype("datetime64[ns]") < end
    ]


def tier_life(
    ladder: Ladder, times: np.ndarray, amounts: np.ndarray, joined: np.datetime64, end: np.datetime64, warn_days: int
) -> Iterator[tuple[str, np.datetime64, int]]:
    """What happens to one member: ``tier_up``, ``tier_down`` and ``tier_down_warning`` with the moment and the step.

    Tiers rise with the order that reaches the threshold, and fall at a review. The warning comes ``warn_days`` before
    the review at which the tier would be lost if nothing more were bought; its step is the one that would be lost.
    """
    if not len(ladder.bounds):
        return
    counted = ladder.counted(amounts)
    running = np.concatenate([[0.0], np.cumsum(counted)])
    at = 0

    def total(until: np.datetime64, window_end: np.datetime64) -> float:
        first = np.searchsorted(times, max(ladder.since(window_end), joined), side="left")
        return float(running[np.searchsorted(times, until, side="right")] - running[first])

    moments = [("order", t) for t in times[times >= joined]]
    for review in reviews(ladder, joined, end):
        warned = review - warn_days * DAY
        if warned > joined:
            moments.append(("warn", warned))
        moments.append(("review", review))
    falls_at: np.datetime64 | None = None
    for kind, moment in sorted(moments, key=lambda one: (one[1], one[0])):
        if falls_at is not None and moment >= falls_at:
            if ladder.step(total(falls_at, falls_at)) < at:
                at = at - 1 if ladder.one_down[at] else ladder.step(total(falls_at, falls_at))
                yield "tier_down", falls_at, at
            falls_at = None
        if kind == "order":
            now = ladder.step(total(moment, moment))
            if now > at:
                at, falls_at = now, None
                yield "tier_up", moment, at
        elif ladder.stays[at] or ladder.days is None:
            continue
        elif kind == "warn":
            # A calendar year begins anew at the review: what counts is the year that ends there.
            review = moment + warn_days * DAY
            window = review - DAY if ladder.calendar else review
            if ladder.step(total(moment, window)) < at:
                yield "tier_down_warning", moment, at
        else:
            window = moment - DAY if ladder.calendar else moment
            if falls_at is None and ladder.step(total(moment, window)) < at:
                grace = ladder.grace[at]
                if grace:
                    falls_at = moment + grace * DAY
                else:
                    at = at - 1 if ladder.one_down[at] else ladder.step(total(moment, window))
                    yield "tier_down", moment, at


def silences(times: np.ndarray, days: int, start: np.datetime64, end: np.datetime64) -> np.ndarray:
    """When so many days had passed without an order, once for each silence."""
    if not len(times):
        return times
    after = np.append(times[1:], end)
    due = times + days * DAY
    return due[(due < after) & (due >= start)]


def points_life(
    programme: Programme, times: np.ndarray, amounts: np.ndarray, joined: np.datetime64
) -> tuple[np.ndarray, np.ndarray]:
    """When points were earned and how many, as if none had been used; joining included."""
    d = Design(programme)
    base = programme.ranked[0] if programme.tiers else None
    inside = times >= joined
    earned = amounts[inside] * d.rate(base) + d.fixed(base, "purchase", "visit")
    welcome = d.fixed(base, "signup")
    return np.concatenate([[joined], times[inside]]).astype("datetime64[ns]"), np.concatenate([[welcome], earned])


def orders_by_customer(orders: pd.DataFrame, known: pd.Index) -> dict[int, tuple[np.ndarray, np.ndarray]]:
    """Times and amounts of each customer's orders, in order of time, by the customer's place in ``known``."""
    code = known.get_indexer(pd.Index(orders["customer"].astype(str)))
    time = orders["date"].to_numpy("datetime64[ns]")
    amount = orders["amount"].to_numpy(float)
    here = np.flatnonzero(code >= 0)
    here = here[np.lexsort((time[here], code[here]))]
    who = code[here]
    cuts = np.flatnonzero(np.diff(who)) + 1
    return {
        int(who[group[0]]): (time[here[group]], amount[here[group]])
        for group in np.split(np.arange(len(here)), cuts)
        if len(group)
    }
