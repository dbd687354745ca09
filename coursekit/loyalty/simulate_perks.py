"""What a step of the simulation gives and says: discounts and offers, points, messages."""

import numpy as np

from coursekit.loyalty.market import Market
from coursekit.loyalty.simulate_draws import Draws
from coursekit.loyalty.simulate_terms import FOREVER, PER_ORDER, STEPS, OrderBenefit, Terms

SOFT_OPT_IN = 0.5  # of those who never said yes, how many did not object when the address was taken
FATIGUE_KEEPS = 0.85  # of a message's weight, one step later
FATIGUE_SCALE = 3.0  # messages of late after which the next one does a third


class OrderPerks:
    """Permanent benefits on orders, and offers that are used once."""

    def __init__(self, terms: Terms, market: Market, size: int):
        self.terms, self.market, self.size = terms, market, size
        self.money = [[np.zeros(size) for _ in t.orders] for t in terms.tiers]
        self.uses = [[np.zeros(size, dtype=np.int64) for _ in t.orders] for t in terms.tiers]
        self.leaked = 0

    def offer_lift(self, talk: "Talk") -> np.ndarray:
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
        talk: "Talk",
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
                else _share(count, self.market.shipped, here, t)
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
        talk: "Talk",
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


def _share(count: np.ndarray, share: float, here: np.ndarray, t: int) -> np.ndarray:
    """That share of the orders, spread evenly over customers and steps by a low-discrepancy sequence."""
    place = np.modf((here + 1) * 0.6180339887498949 + (t + 1) * 0.7548776662466927)[0]
    return np.floor(count * share + place).astype(np.int64)


def _best(whole: np.ndarray, here: np.ndarray, value: np.ndarray) -> np.ndarray:
    out = whole.copy()
    out[here] = np.maximum(out[here], value)
    return out


def _plus(whole: np.ndarray, here: np.ndarray, value: np.ndarray) -> np.ndarray:
    out = whole.copy()
    out[here] += value
    return out


class Points:
    """The ledger of points: whole points, oldest first; issued = redeemed + expired + clawed back + outstanding."""

    def __init__(self, terms: Terms, market: Market, size: int, steps: int):
        self.terms, self.market, self.size = terms, market, size
        self.on = terms.has_points
        rows = steps + 1 if self.on else 1
        self.lots = np.zeros((rows, size), dtype=np.int64)  # issued in a step, what was clawed back taken off again
        self.open_until = np.zeros(size, dtype=np.int64)  # cumulated lots that are no longer pending
        self.past = np.zeros(size, dtype=np.int64)  # cumulated lots whose validity is over
        self.used = np.zeros(size, dtype=np.int64)  # redeemed and expired
        self.issued = self.redeemed = self.expired = self.clawed = 0
        self.active = np.full(size, -1)
        self.back: list[tuple[int, int, np.ndarray]] = []
        self.counts = [np.zeros(size, dtype=np.int64) for _ in terms.earning]

    @property
    def balance(self) -> np.ndarray:
        """Points that can be spent now."""
        return np.maximum(self.open_until - self.used, 0)

    def nearness(self, level: np.ndarray) -> np.ndarray:
        """1 just below the next reward, 0 where it is a quarter of its price or more off."""
        costs = np.array([r.points if r else np.inf for r in self.terms.rewards])
        if not self.on or not np.isfinite(costs).any():
            return np.zeros(self.size)
        cost = costs[level]
        with np.errstate(invalid="ignore"):
            gap = (cost - self.balance) / (0.25 * cost)
        return np.where(np.isfinite(cost) & (gap > 0), np.maximum(1 - gap, 0.0), 0.0)

    def reachable(self, level: np.ndarray) -> np.ndarray:
        costs = np.array([r.points if r else np.inf for r in self.terms.rewards])
        return self.balance >= costs[level]

    def expiring(self, t: int, ahead: int) -> np.ndarray:
        """Members of whose points some expire within ``ahead`` steps."""
        if not self.on or self.terms.validity >= FOREVER:
            return np.zeros(self.size, dtype=bool)
        if self.terms.from_activity:
            return (self.active + self.terms.validity == t + ahead) & (self.balance > 0)
        row = t + ahead - self.terms.validity
        if row < 0 or row >= len(self.lots):
            return np.zeros(self.size, dtype=bool)
        return (self.past + self.lots[row] > self.used) & (self.lots[row] > 0)

    def step(
        self, t: int, orders: np.ndarray, paid: np.ndarray, price: np.ndarray, tier: np.ndarray, new: np.ndarray,
        entered: np.ndarray, birthday: np.ndarray, act: np.ndarray, returned: np.ndarray,
    ) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
        """Points earned, and what rewards take off the orders of this step, in cents."""
        if not self.on:
            none = np.zeros(self.size, dtype=np.int64)
            return none, none
        self._claw_back(t)
        if t >= self.terms.pending:
            self.open_until += self.lots[t - self.terms.pending]
        self._expire(t)
        rewards = self._redeem(orders, price, tier, act)
        from_orders, others = self._earn(t, orders, paid, price, tier, new, entered, birthday)
        earned = from_orders + others
        self.lots[t] += earned
        self.issued += int(earned.sum())
        if not self.terms.pending:  # points without a wait count at once, from the next order on
            self.open_until += earned
        if self.terms.clawback and returned.any():
            self.back.append((t + 2, t, np.where(returned, from_orders, 0)))
        self.active = np.where((orders > 0) & (tier >= 0), t, self.active)
        return earned, rewards

    def _claw_back(self, t: int) -> None:
        """Points of orders that came back: out of the lot while it is pending, else out of what is left of it all."""
        due = [entry for entry in self.back if entry[0] <= t]
        self.back = [entry for entry in self.back if entry[0] > t]
        for _, row, amount in due:
            opened = row + self.terms.pending < t or not self.terms.pending
            if opened:
                # Spent points cannot be taken back: what is missing is the company's loss.
                take = np.minimum(amount, self.balance)
                self.used += take
            else:
                take = np.minimum(amount, self.lots[row])
                self.lots[row] -= take
            self.clawed += int(take.sum())

    def _expire(self, t: int) -> None:
        if self.terms.validity >= FOREVER:
            return
        if self.terms.from_activity:
            late = (self.active >= 0) & (t - self.active >= self.terms.validity)
            gone = np.where(late, self.balance, 0)
        else:
            row = t - self.terms.validity
            if row < 0:
                return
            self.past += self.lots[row]
            gone = np.maximum(np.minimum(self.past, self.open_until) - self.used, 0)
        self.used += gone
        self.expired += int(gone.sum())

    def _redeem(self, orders: np.ndarray, price: np.ndarray, tier: np.ndarray, act: np.ndarray) -> np.ndarray:
        taken = np.zeros(self.size, dtype=np.int64)
        for place, reward in enumerate(self.terms.rewards):
            if reward is None:
                continue
            here = np.flatnonzero(
                (tier == place) & (orders > 0) & (act < self.market.redeeming) & (self.balance >= reward.points)
            )
            if not len(here):
                continue
            each = np.rint(reward.ratio * price[here]) + reward.cents
            # A voucher above what the order costs stays in the purse.
            room = np.floor(orders[here] * price[here] / np.maximum(each, 1))
            count = np.minimum(
                np.minimum(np.floor(self.balance[here] / reward.points), reward.most), np.maximum(room, 0)
            )
            points = np.ceil(count * reward.points - 1e-9).astype(np.int64)
            points = np.minimum(points, self.balance[here])
            self.used[here] += points
            self.redeemed += int(points.sum())
            taken[here] += (count * each).astype(np.int64)
        return taken

    def _earn(
        self, t: int, orders: np.ndarray, paid: np.ndarray, price: np.ndarray, tier: np.ndarray, new: np.ndarray,
        entered: np.ndarray, birthday: np.ndarray,
    ) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
        member = tier >= 0
        level = np.maximum(tier, 0)
        factor = np.array([x.multiplier for x in self.terms.tiers])[level]
        from_orders, others = np.zeros(self.size), np.zeros(self.size)
        for i, rule in enumerate(self.terms.earning):
            fits = member if rule.tier is None else member & (tier == rule.tier)
            times = {
                "purchase": np.where(price >= rule.min_order, orders, 0),
                "signup": new.astype(np.int64),
                "birthday": birthday.astype(np.int64),
                "visit": np.rint(orders * self.market.visits_per_order).astype(np.int64),
                "review": _share(orders, PER_ORDER["review"], np.arange(self.size), t),
                "survey": _share(orders, PER_ORDER["survey"], np.arange(self.size), t + 1),
            }[rule.trigger]
            times = np.where(fits, times, 0)
            if rule.limit is not None:
                if rule.limit_steps and rule.limit_steps < FOREVER and t % rule.limit_steps == 0:
                    self.counts[i][:] = 0
                room = rule.limit if not rule.limit_steps else np.maximum(rule.limit - self.counts[i], 0)
                times = np.minimum(times, room * np.maximum(orders, 1) if not rule.limit_steps else room)
                self.counts[i] += times
            amount = times * rule.fixed
            if rule.trigger == "purchase" and rule.rate:
                share = np.divide(times, orders, out=np.zeros(self.size), where=orders > 0)
                amount = amount + rule.rate * paid / 100 * share
            if rule.trigger == "purchase":
                from_orders += amount * factor
            else:
                others += amount
        reached = np.maximum(entered, 0)
        others += np.where(entered >= 0, np.array([x.entry_points for x in self.terms.tiers])[reached], 0)
        others += np.where(birthday & member, np.array([x.yearly_points for x in self.terms.tiers])[level], 0)
        return np.floor(from_orders + 1e-9).astype(np.int64), np.floor(others + 1e-9).astype(np.int64)

    def account(self) -> dict[str, int]:
        """The five figures; the outstanding ones are counted from the lots, not worked out from the others."""
        return {
            "issued": self.issued,
            "redeemed": self.redeemed,
            "expired": self.expired,
            "clawed_back": self.clawed,
            "outstanding": int((self.lots.sum(axis=0) - self.used).sum()),
        }


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
