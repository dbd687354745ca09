"""What the orders of a step are given: permanent benefits with their caps, and offers."""

import numpy as np

from coursekit.loyalty.market import Market
from coursekit.loyalty.simulate_draws import spread_share
from coursekit.loyalty.simulate_talk import Talk
from coursekit.loyalty.simulate_terms import FOREVER, OrderBenefit, Terms


class OrderPerks:
    """Permanent benefits on orders, and offers that are used once."""

    def __init__(self, terms: Terms, market: Market, size: int):
        self.terms, self.market, self.size = terms, market, size
        self.money = [[np.zeros(size) for _ in t.orders] for t in terms.tiers]
        self.uses = [[np.zeros(size, dtype=np.int64) for _ in t.orders] for t in terms.tiers]
        self.leaked = 0

    def offer_lift(self, talk: Talk) -> np.ndarray:
        """How much more often the holders of a new offer order while they have it."""
        found = np.zeros(self.size)
        for place, offer in enumerate(self.terms.offers):
            worth = offer.ratio + (offer.cents / 100 + offer.shipping * self.market.shipping) / self.market.order_value
            fresh = talk.offer_age[place] < 4  # an offer that lies about moves nobody
            found = np.maximum(
                found, np.where((talk.offer_until[place] > 0) & fresh, self.market.promotion_response * worth, 0.0)
            )
        return found

    def step(
        self,
        t: int,
        orders: np.ndarray,
        price: np.ndarray,
        tier: np.ndarray,
        joined: np.ndarray,
        talk: Talk,
        act: np.ndarray,
    ) -> dict[str, np.ndarray]:
        """What the orders of a step are given, in cents, by kind."""
        none = np.zeros(self.size, dtype=np.int64)
        given = dict.fromkeys(("discounts", "offers", "rebates", "shipping", "donations"), none)
        best, added = none, none
        for place, terms in enumerate(self.terms.tiers):
            here = np.flatnonzero((tier == place) & (orders > 0))
            if not len(here):
                continue
            for i, benefit in enumerate(terms.orders):
                value = self._worth(benefit, place, i, here, t, orders[here], price[here], joined[here])
                if benefit.kind in ("percent", "amount"):
                    if benefit.stackable:
                        added = _plus(added, here, value)
                    else:
                        best = _best(best, here, value)
                elif benefit.kind == "shipping":
                    given["shipping"] = _best(given["shipping"], here, value)
                else:
                    kind = "rebates" if benefit.kind == "rebate" else "donations"
                    given[kind] = _plus(given[kind], here, value)
        extra, alone = self._offers(t, orders, price, tier, talk, act, given)
        # An offer that does not stack replaces the tier's discount where it gives more; the customer picks.
        wins = alone > best
        permanent = np.where(wins, 0, best) + added
        offered = np.where(wins, alone, 0) + extra
        sales = orders * price
        given["discounts"] = np.minimum(permanent, sales)
        given["offers"] = np.minimum(offered, sales - given["discounts"])
        return given

    def _worth(
        self,
        b: OrderBenefit,
        tier: int,
        i: int,
        here: np.ndarray,
        t: int,
        orders: np.ndarray,
        price: np.ndarray,
        joined: np.ndarray,
    ) -> np.ndarray:
        """What one benefit is worth on these orders, its caps kept."""
        money, uses = self.money[tier][i], self.uses[tier][i]
        if 0 < b.cap_steps < FOREVER and t % b.cap_steps == 0:
            money[:], uses[:] = 0.0, 0
        count = np.where(price >= b.min_order, orders, 0)
        if b.kind == "shipping":
            # Half of the orders of a market with shops are never sent: rounded where a step has several.
            count = (
                np.rint(count * self.market.shipped).astype(np.int64)
                if self.market.shipped in (0.0, 1.0)
                else spread_share(count, self.market.shipped, here, t)
            )
        if b.cap_uses is not None and b.cap_steps:
            count = np.minimum(count, np.maximum(b.cap_uses - uses[here], 0))
        each = (
            np.rint(b.value * price)
            if b.kind in ("percent", "rebate")
            else np.minimum(b.value, price if b.kind == "amount" else b.value)
        )
        if b.cap_cents is not None and not b.cap_steps:
            each = np.minimum(each, b.cap_cents)
        value = each * count
        if b.cap_cents is not None and b.cap_steps:
            value = np.minimum(value, np.maximum(b.cap_cents - money[here], 0))
        money[here] += value
        uses[here] += count
        return value.astype(np.int64)

    def _offers(
        self,
        t: int,
        orders: np.ndarray,
        price: np.ndarray,
        tier: np.ndarray,
        talk: Talk,
        act: np.ndarray,
        given: dict,
    ) -> tuple[np.ndarray, np.ndarray]:
        """What offers take off: beside the tier's discount, and instead of it."""
        beside = np.zeros(self.size, dtype=np.int64)
        alone = np.zeros(self.size, dtype=np.int64)
        for place, offer in enumerate(self.terms.offers):
            may = (talk.offer_until[place] > 0) & (act < self.market.redeeming)
            leak = np.zeros(self.size, dtype=bool)
            if offer.shared and not offer.single and talk.code_out[place] <= t < talk.code_ends[place]:
                leak = (talk.offer_until[place] <= 0) & (act > 1 - self.market.leakage)
            uses = (may | leak) & (orders > 0) & (price >= offer.min_order)
            if not uses.any():
                continue
            self.leaked += int((leak & uses).sum())
            count = np.where(uses, np.minimum(orders, 1) if offer.single else orders, 0)
            each = np.minimum(np.rint(offer.ratio * price) + offer.cents, np.minimum(price, offer.cap_cents))
            value = (each * count).astype(np.int64)
            if offer.shipping:
                given["shipping"] = np.maximum(
                    given["shipping"],
                    np.rint(100 * self.market.shipping * self.market.shipped * count).astype(np.int64),
                )
            elif offer.stackable:
                beside = beside + value
            else:
                alone = np.maximum(alone, value)
            if offer.single:
                talk.offer_until[place][uses & may] = 0
        return beside, alone


def _best(whole: np.ndarray, here: np.ndarray, value: np.ndarray) -> np.ndarray:
    out = whole.copy()
    out[here] = np.maximum(out[here], value)
    return out


def _plus(whole: np.ndarray, here: np.ndarray, value: np.ndarray) -> np.ndarray:
    out = whole.copy()
    out[here] += value
    return out
