"""Messages inside the simulator: consent, caps, fatigue; and who holds which offer until when."""

import numpy as np

from coursekit.loyalty.market import Market
from coursekit.loyalty.simulate_draws import Draws
from coursekit.loyalty.simulate_points import Points
from coursekit.loyalty.simulate_terms import FOREVER, STEPS, Terms

SOFT_OPT_IN = 0.5  # of those who never said yes, how many did not object when the address was taken
FATIGUE_KEEPS = 0.85  # of a message's weight, one step later
FATIGUE_SCALE = 3.0  # messages of late after which the next one does a third


class Talk:
    """Messages, consent and fatigue; and who holds which offer until when."""

    def __init__(self, terms: Terms, market: Market, people: dict[str, np.ndarray], size: int, seed: int, block: int):
        self.terms, self.market, self.size = terms, market, size
        share = market.consent
        if terms.consent == "soft_opt_in":
            share = share + (1 - share) * SOFT_OPT_IN
        self.agreed = people["agrees"] < (share if terms.consent else 0.0)
        self.consents = self.agreed.copy()
        launch = [m for m in terms.messages if m.trigger == "launch"]
        self.told = self.consents.copy() if launch else np.zeros(size, dtype=bool)
        self.draws = Draws(seed, block, "messages")
        self.holdout = [Draws(seed, block, f"holdout-{m.id}").uniform(size) < m.holdout for m in terms.messages]
        self.fatigue = np.zeros(size)
        self.recent = np.zeros((4, size), dtype=np.int64)
        self.counts_by = [np.zeros(size, dtype=np.int64) for _ in terms.messages]
        self.commercial = np.zeros(size, dtype=np.int64)
        self.transactional = np.zeros(size, dtype=np.int64)
        self.offer_until = [np.zeros(size, dtype=np.int64) for _ in terms.offers]
        self.offer_age = [np.full(size, FOREVER) for _ in terms.offers]
        carried = {m.offer for m in terms.messages}
        # A shared code that no message brings is on the website from the first day.
        self.code_out = [0 if i not in carried else FOREVER for i in range(len(terms.offers))]
        self.code_ends = [FOREVER for _ in terms.offers]
        self.now = np.zeros(size, dtype=np.int64)
        self.counts = {"withheld": 0, "unsubscribed": 0, "over_cap": 0}

    def lift(self) -> np.ndarray:
        """What the commercial messages of this step add to the orders."""
        return self.market.message_lift * np.minimum(self.now, 1) * np.exp(-self.fatigue / FATIGUE_SCALE)

    def send(
        self, t: int, tiers, points: Points, joined: np.ndarray, last_order: np.ndarray,
        new: np.ndarray, up: np.ndarray, down: np.ndarray, birthday: np.ndarray,
    ) -> np.ndarray:  # fmt: skip
        """Sends what is due in a step; returns how many messages each customer got."""
        for place in range(len(self.terms.offers)):
            self.offer_until[place] = np.maximum(self.offer_until[place] - 1, 0)
            self.offer_age[place] = np.minimum(self.offer_age[place] + 1, FOREVER)
        sent = np.zeros(self.size, dtype=np.int64)
        self.now = np.zeros(self.size, dtype=np.int64)
        self.recent[t % 4] = 0
        member = tiers.tier >= 0
        level = np.maximum(tiers.tier, 0)
        due = {
            "launch": np.full(self.size, t == 0),
            "enrolled": new,
            "monthly": np.full(self.size, t % 4 == 0 and t > 0),
            "tier_up": up,
            "tier_down": down,
            "birthday": birthday == t % STEPS,
            "purchase": last_order == t - 1,
            "points_earned": (last_order == t - 1) & member & points.on,
        }
        for place, message in enumerate(self.terms.messages):
            kind = message.trigger
            if kind in due:
                who = due[kind]
            elif kind == "tier_down_warning":
                who = tiers.warned(t, max(message.steps, 1))
            elif kind == "points_expiring":
                who = points.expiring(t, max(message.steps, 1))
            elif kind == "reward_reachable":
                who = points.reachable(level) & (last_order == t - 1) & points.on
            elif kind == "inactive":
                who = t - last_order == max(message.steps, 1)
            else:  # renewal
                period = min(self.terms.fee_steps, STEPS)
                who = member & (t > joined) & ((t - joined + message.steps) % period == 0)
            # News of a launch goes to those who are no members yet; all else of members to members.
            if message.members_only and kind != "launch":
                who = who & member
            if message.tiers:
                who = who & member & np.isin(tiers.tier, message.tiers)
            who = who & ~self.holdout[place]
            if not who.any():
                continue
            self._deliver(t, place, who, sent, tiers.tier, t - last_order)
        self._tire()
        return sent

    def _deliver(
        self, t: int, place: int, who: np.ndarray, sent: np.ndarray, tier: np.ndarray, silent: np.ndarray
    ) -> None:
        message = self.terms.messages[place]
        if message.commercial:
            self.counts["withheld"] += int((who & ~self.consents).sum())
            who = who & self.consents
            if self.terms.monthly_cap is not None:
                full = self.recent.sum(axis=0) >= self.terms.monthly_cap
                self.counts["over_cap"] += int((who & full).sum())
                who = who & ~full
        if message.limit is not None:
            if 0 < message.limit_steps < FOREVER and t % message.limit_steps == 0:
                self.counts_by[place][:] = 0
            if message.limit_steps:
                who = who & (self.counts_by[place] < message.limit)
        self.counts_by[place] += who
        if message.commercial:
            self.recent[t % 4] += who
            self.now += who
            self.commercial += who
        else:
            self.transactional += who
        sent += who
        if message.offer is not None:
            offer = self.terms.offers[message.offer]
            holders = who & (tier >= offer.tier)
            if offer.inactive is not None:
                holders = holders & (silent >= offer.inactive)
            self.offer_until[message.offer][holders] = min(offer.steps, FOREVER - 1)
            self.offer_age[message.offer][holders] = 0
            if holders.any():
                self.code_out[message.offer] = min(self.code_out[message.offer], t)
                self.code_ends[message.offer] = t + offer.steps

    def _tire(self) -> None:
        """More messages of late: less effect, and more who leave the list."""
        u = self.draws.uniform(self.size)
        chance = np.where(self.now > 0, self.market.unsubscribe * (1 + self.fatigue) * self.now, 0.0)
        leaves = self.consents & (u < chance)
        self.counts["unsubscribed"] += int(leaves.sum())
        self.consents &= ~leaves
        self.fatigue = FATIGUE_KEEPS * (self.fatigue + self.now)
