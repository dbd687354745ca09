"""Points inside the simulator: earned, pending, redeemed oldest first, expired, clawed back."""

import numpy as np

from coursekit.loyalty.market import Market
from coursekit.loyalty.simulate_draws import spread_share
from coursekit.loyalty.simulate_terms import FOREVER, PER_ORDER, Terms


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
                "review": spread_share(orders, PER_ORDER["review"], np.arange(self.size), t),
                "survey": spread_share(orders, PER_ORDER["survey"], np.arange(self.size), t + 1),
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
