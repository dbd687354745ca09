"""Tiers inside the simulator: up at once, down at the review, with grace."""

import numpy as np

from coursekit.loyalty.simulate_terms import FOREVER, STEPS, Terms

NEAR = 0.25  # the last quarter of the way to a threshold is where people speed up


class Tiers:
    """Who is in which tier: up at once, down at the review."""

    def __init__(self, terms: Terms, size: int, steps: int):
        self.terms = terms
        self.tier = np.full(size, -1)
        self.due = np.full(size, FOREVER)
        self.grace = np.zeros(size, dtype=bool)
        self.best = np.full(size, -1)
        self.by_calendar = any(x.calendar for x in terms.tiers)
        self.kinds = sorted(
            {(t.metric, t.window, t.calendar, t.net) for t in terms.tiers if t.metric != "enrolment"}, key=str
        )
        self.sums = [np.zeros(size) for _ in self.kinds]
        self.rows = [
            np.zeros((STEPS + steps, size), dtype=np.float32 if k[0] == "orders" else np.float64) for k in self.kinds
        ]

    def add(self, row: int, amounts: dict[str, np.ndarray], returned: dict[str, np.ndarray]) -> None:
        """Counts what was bought in a step; ``row`` 0 is a year before the start."""
        for place, (metric, window, calendar, net) in enumerate(self.kinds):
            here = amounts[metric] - returned[metric] if net else amounts[metric]
            self.rows[place][row] = here
            if calendar and row % STEPS == 0:
                self.sums[place][:] = 0.0
            self.sums[place] += self.rows[place][row]
            if window is not None and not calendar and row >= window:
                self.sums[place] -= self.rows[place][row - window]

    def reached(self) -> np.ndarray:
        """The highest tier whose threshold is met, 0 where none is."""
        found = np.zeros(len(self.tier), dtype=np.int64)
        for place, tier in enumerate(self.terms.tiers):
            if tier.metric == "enrolment":
                met = tier.threshold <= 0
                found = np.where(met, np.maximum(found, place), found)
            else:
                total = self.sums[self.kinds.index((tier.metric, tier.window, tier.calendar, tier.net))]
                found = np.where(total >= tier.threshold - 1e-6, place, found)
        return found

    def next_due(self, t: int) -> int:
        """The next review: the turn of the year, or a year from now."""
        return (t // STEPS + 1) * STEPS if self.by_calendar else t + STEPS

    def nearness(self) -> np.ndarray:
        """1 at the threshold of the next tier, 0 where it is a quarter of the way or more off."""
        near = np.zeros(len(self.tier))
        for place, tier in enumerate(self.terms.tiers[1:], start=1):
            if tier.metric == "enrolment" or tier.threshold <= 0:
                continue
            total = self.sums[self.kinds.index((tier.metric, tier.window, tier.calendar, tier.net))]
            gap = (tier.threshold - total) / (NEAR * tier.threshold)
            near = np.where((self.tier == place - 1) & (gap > 0), np.maximum(near, 1 - gap), near)
        return near

    def review(self, t: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Moves members; returns who rose, who fell, and who reached a tier for the first time (as tier, else −1)."""
        member = self.tier >= 0
        reached = self.reached()
        up = member & (reached > self.tier)
        self.tier = np.where(up, reached, self.tier)
        self.due = np.where(up, self.next_due(t), self.due)
        self.grace &= ~up
        due = member & (self.due <= t)
        below = due & (reached < self.tier)
        self.due = np.where(due & ~below, self.next_due(t), self.due)
        down = np.zeros(len(member), dtype=bool)
        if below.any():
            policies = np.array([{"requalify": 0, "one_down": 1, "never": 2}[x.policy] for x in self.terms.tiers])
            graces = np.array([x.grace for x in self.terms.tiers])
            policy, grace = policies[np.maximum(self.tier, 0)], graces[np.maximum(self.tier, 0)]
            kept = below & (policy == 2)
            wait = below & ~kept & (grace > 0) & ~self.grace
            down = below & ~kept & ~wait
            self.due = np.where(kept, self.next_due(t), np.where(wait, t + grace, self.due))
            self.grace |= wait
            self.tier = np.where(down, np.where(policy == 1, self.tier - 1, reached), self.tier)
            self.due = np.where(down, self.next_due(t), self.due)
            self.grace &= ~down
        first = member & (self.tier > self.best)
        entered = np.where(first, self.tier, -1)
        self.best = np.maximum(self.best, self.tier)
        return up, down, entered

    def warned(self, t: int, ahead: int) -> np.ndarray:
        """Members whose review comes in ``ahead`` steps and who would fall by what they have bought so far."""
        return (self.tier > 0) & (self.due == t + ahead) & (self.reached() < self.tier)
