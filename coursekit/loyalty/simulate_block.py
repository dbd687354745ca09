"""One block of customers through the months, with the programme and without it, on the same random numbers."""

from dataclasses import dataclass, field

import numpy as np

from coursekit.loyalty.market import Market, population
from coursekit.loyalty.simulate_draws import Draws, poisson
from coursekit.loyalty.simulate_perks import OrderPerks, Points, Talk
from coursekit.loyalty.simulate_terms import FOREVER, STEPS, Terms

NEAR = 0.25  # the last quarter of the way to a threshold is where people speed up
PAY_BACK = 0.25  # of what was pulled forward, each step
DROPS = (9, 21, 33, 45)  # the steps before the four new harvests of a year, when early access opens
EARLY_SHIFT = 0.15
RETURN_LAG = 2  # steps: a fortnight until a parcel comes back
COSTS = ("discounts", "offers", "rebates", "points", "shipping", "perks", "referral", "messages")
# Of the customers whom members bring, how many would not have come by themselves: an assumption.
WOULD_NOT_HAVE_COME = 0.6


@dataclass
class Block:
    """What became of one block; money in cents."""

    customers: dict[str, np.ndarray]
    months: dict[str, np.ndarray]
    tiers: np.ndarray  # members by month and tier
    migration: np.ndarray  # from the tier at joining (or at the start of the last year) to that at the end
    points: dict[str, int]
    counts: dict[str, int] = field(default_factory=dict)


class _Tiers:
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


def appeal(terms: Terms, market: Market) -> np.ndarray:
    """What each tier gives, as a ratio of the price of a typical order: the part that has a price."""
    price = 100 * market.order_value
    worth = []
    for place, tier in enumerate(terms.tiers):
        best = {"percent": 0.0, "amount": 0.0, "rebate": 0.0, "shipping": 0.0}
        for b in tier.orders:
            if b.kind in best:
                each = b.value if b.kind in ("percent", "rebate") else b.value / price
                each *= market.shipped if b.kind == "shipping" else 1.0
                # A minimum far above the usual order is a promise for few orders.
                each *= 1.0 if b.min_order <= price else float(np.exp(-2 * (b.min_order / price - 1)))
                best[b.kind] = max(best[b.kind], each)
        reward = terms.rewards[place]
        if reward is not None:
            rate = sum(
                rule.rate * tier.multiplier + rule.fixed / market.order_value
                for rule in terms.earning
                if rule.trigger == "purchase" and rule.tier in (None, place)
            )
            each = reward.ratio * market.order_value + reward.cents / 100
            best["points"] = min(rate * each / reward.points * market.redeeming, 0.5)
        worth.append(min(sum(best.values()), 0.6))
    return np.array(worth)


def lifts(terms: Terms, market: Market, people: dict[str, np.ndarray]) -> np.ndarray:
    """How much more often a member of each tier orders: tiers × customers, as ratios."""
    size = len(people["rate"])
    if market.uplift is not None:
        return np.full((len(terms.tiers), size), market.uplift)
    priced = appeal(terms, market)
    room = max(market.recognition, 1e-12)
    soft = np.array([room * (1 - np.exp(-tier.soft / room)) for tier in terms.tiers])
    return priced[:, None] * people["response"] + soft[:, None]


def joiners(terms: Terms, market: Market, people: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Who would join, and how many steps after hearing of it."""
    size = len(people["rate"])
    if terms.how == "auto":
        return np.ones(size, dtype=bool), np.zeros(size)
    worth = appeal(terms, market) + np.array([tier.soft for tier in terms.tiers])
    pull = float(np.clip(0.7 + 6 * (0.8 * worth[0] + 0.2 * worth[-1]), 0.7, 1.3))
    wanted = min(market.uptake * pull, 0.98)
    slope = market.self_selection
    grid = np.linspace(-3, 3, 61)
    weight = np.exp(-(grid**2) / 2)
    low, high = -20.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        share = float((weight / (1 + np.exp(-middle - slope * grid))).sum() / weight.sum())
        low, high = (middle, high) if share < wanted else (low, middle)
    chance = 1 / (1 + np.exp(-middle - slope * people["z"])) if market.uptake else np.zeros(size)
    spend = people["rate"] * people["value"]
    if terms.how == "paid" and terms.fee:
        # Who counts: what the membership saves in a year of usual buying, against what it costs.
        yearly = terms.fee / 100 * (STEPS / min(terms.fee_steps, STEPS))
        saves = (worth[0] * spend) / yearly
        chance = chance * np.clip(2 / (1 + np.exp(-3 * (saves - 1))), 0, 1)
    if terms.how == "contract":
        chance = chance * (spend >= terms.minimum_spend)
    return people["joins"] < chance, -8.0 * np.log(people["waits"])


def play(terms: Terms, market: Market, seed: int, block: int, size: int, months: int) -> Block:
    """A year before, then ``months`` with and without the programme."""
    steps = 4 * months
    people = population(market, seed, block, size)
    base = people["rate"] / STEPS
    events, baskets, sent_back = (Draws(seed, block, name) for name in ("orders", "baskets", "returns"))
    acts = Draws(seed, block, "acts")
    within = market.order_spread / np.sqrt(2)
    price_of = 100 * people["value"]
    tiers = _Tiers(terms, size, steps)
    none = np.zeros(size)
    before_orders, before_spend = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    last_order = np.full(size, -FOREVER)
    for row in range(STEPS):
        orders = poisson(events.uniform(size), base)
        price = np.rint(price_of * np.exp(within * baskets.normal(size) - within**2 / 2)).astype(np.int64)
        back = (sent_back.uniform(size) < market.returns) & (orders > 0)
        last_order[orders > 0] = row - STEPS
        before_orders += orders
        before_spend += orders * price
        # What was bought before the programme counts for tiers by spend, orders and visits; points begin at 0.
        bought = {"spend": orders * price, "orders": orders, "visits": orders * market.visits_per_order, "points": none}
        tiers.add(row, bought, {name: np.where(back, value, 0) for name, value in bought.items()})

    lift = lifts(terms, market, people)
    wants, wait = joiners(terms, market, people)
    talk = Talk(terms, market, people, size, seed, block)
    perks = OrderPerks(terms, market, size)
    points = Points(terms, market, size, steps)
    shifting = market.uplift is None
    debt, joined = np.zeros(size), np.full(size, FOREVER)
    birthday = np.minimum((people["birthday"] * STEPS).astype(np.int64), STEPS - 1)
    yearly = np.array([sum(t.yearly.values()) for t in terms.tiers]) / STEPS
    early = np.array([t.early for t in terms.tiers])
    entry = np.array([t.entry for t in terms.tiers])
    reviewed_from = np.full(size, -1)
    yearly_margin = 100 * market.orders_per_year * market.order_value * market.margin

    total = {name: np.zeros(size, dtype=np.int64) for name in ("orders", "sales", "paid", "refunds", "fees")}
    without = {name: np.zeros(size, dtype=np.int64) for name in ("orders", "sales", "refunds")}
    cost = {name: np.zeros(size) for name in COSTS}
    subsidised = np.zeros(size)
    on_all, member_without = np.zeros(size), np.zeros(size)
    as_member, as_member0 = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    news = np.zeros(size)
    monthly = {
        name: np.zeros(months)
        for name in (
            "members",
            "active",
            "orders",
            "orders_without",
            "margin",
            "margin_without",
            "costs",
            "fees",
            "points",
            "messages",
        )
    }
    by_tier = np.zeros((months, len(terms.tiers)), dtype=np.int64)
    bought_this_month = np.zeros(size, dtype=bool)
    lag: list[dict[str, np.ndarray]] = [{} for _ in range(steps + RETURN_LAG + 1)]
    clawed = {"spend": none, "orders": none, "visits": none, "points": none}

    for t in range(steps):
        month = t // 4
        u = events.uniform(size)
        price = np.rint(price_of * np.exp(within * baskets.normal(size) - within**2 / 2)).astype(np.int64)
        back = sent_back.uniform(size) < market.returns
        act = acts.uniform(size)
        rival = market.rival if t >= 4 * market.rival_month else 0.0
        rate0 = base * (1 - rival)
        orders0 = poisson(u, rate0)

        # Joining: who was told may do so at once, the others at their next order.
        was_member = tiers.tier >= 0
        ready = wants & ~was_member & (t >= wait)
        if t == 0:
            ready &= (wait <= 0) | talk.told
        new = ready & (talk.told | (orders0 > 0) | (terms.how == "auto"))
        if new.any():
            tiers.tier[new] = 0
            tiers.due[new] = tiers.next_due(t)
            joined[new] = t
        up, down, entered = tiers.review(t)
        up &= was_member  # whoever joins into a tier is welcomed, not promoted
        member = tiers.tier >= 0
        level = np.maximum(tiers.tier, 0)
        fees = np.where(member & ((t - joined) % terms.fee_steps == 0), terms.fee, 0) if terms.fee else 0

        # What moves people this step.
        rate = rate0 * np.where(member, 1 + lift[level, np.arange(size)], 1.0)
        if rival and market.rival_shield:
            rate = np.where(member, rate / (1 - rival) * (1 - rival * (1 - market.rival_shield)), rate)
        sent = talk.send(t, tiers, points, joined, last_order, new, up, down, birthday)
        if shifting:
            extra = rate * market.gradient * np.maximum(tiers.nearness(), points.nearness(level)) * member
            pulled = rate * talk.lift() + rate * perks.offer_lift(talk)
            if early.any() and t % STEPS in DROPS:
                shift = np.where(member & early[level], EARLY_SHIFT * rate, 0.0)
                debt += shift
                extra = extra + shift
            debt += market.pull_forward * pulled
            back_paid = np.minimum(PAY_BACK * debt, 0.8 * (rate + extra + pulled))
            debt -= back_paid
            rate = rate + extra + pulled - back_paid
        orders = poisson(u, rate)
        buys = orders > 0

        # Money, in cents. The same basket in both worlds: only how often people come may differ.
        sales0, sales = orders0 * price, orders * price
        given = perks.step(t, orders, price, tiers.tier, joined, talk, act)
        paid = sales - given["discounts"] - given["offers"]
        earned, rewards = points.step(
            t, orders, paid, price, tiers.tier, new, entered, birthday == t % STEPS, act, back & buys
        )
        rewards = np.minimum(rewards, paid)
        paid = paid - rewards
        returned, returned0 = back & buys, back & (orders0 > 0)
        refunds, refunds0 = np.where(returned, paid, 0), np.where(returned0, sales0, 0)
        # Whoever sends an order back gets back what was paid: discount and reward come back to the company.
        for name in ("discounts", "offers"):
            given[name] = np.where(returned, 0, given[name])
        rewards = np.where(returned, 0, rewards)
        kept0, kept = np.where(returned0, 0, sales0), np.where(returned, 0, sales)
        extras = {
            "discounts": given["discounts"],
            "rebates": np.where(returned, 0, given["rebates"]),
            "shipping": given["shipping"],
            "points": rewards,
            "perks": np.where(member, yearly[level], 0.0)
            + np.where(entered >= 0, entry[np.maximum(entered, 0)], 0)
            + given["donations"],
            "offers": given["offers"],
            "messages": 100 * terms.message_cost * sent,
        }
        rate_of_news = market.referring / STEPS if terms.refers else 0.0
        if shifting:
            worth = WOULD_NOT_HAVE_COME * (steps - t) / STEPS * yearly_margin
            news += np.where(member, rate_of_news * worth, 0.0)
        extras["referral"] = np.where(member, rate_of_news * terms.referral_cost, 0.0)
        spent = np.zeros(size)
        for name, value in extras.items():
            cost[name] += value
            spent = spent + value
        on_orders = extras["discounts"] + extras["rebates"] + extras["shipping"] + extras["points"]
        on_orders = on_orders + extras["offers"] + given["donations"]
        with np.errstate(invalid="ignore"):
            anyway = np.where(buys, np.minimum(orders0, orders) / np.maximum(orders, 1), 0.0)
        subsidised += on_orders * anyway
        on_all += on_orders
        as_member += np.where(member, orders, 0)
        as_member0 += np.where(member, orders0, 0)
        for name, value in (("orders", orders), ("sales", kept), ("paid", paid), ("refunds", refunds), ("fees", fees)):
            total[name] += value
        for name, value in (("orders", orders0), ("sales", kept0), ("refunds", refunds0)):
            without[name] += value
        member_without += np.where(member, kept0, 0)

        bought_this_month |= buys
        for name, value in (
            ("orders", orders), ("orders_without", orders0), ("margin", market.margin * kept), ("fees", fees),
            ("margin_without", market.margin * kept0), ("costs", spent), ("points", earned), ("messages", sent),
        ):  # fmt: skip
            monthly[name][month] += np.sum(value)
        if t % 4 == 3:
            monthly["members"][month] = member.sum()
            monthly["active"][month] = (member & bought_this_month).sum()
            by_tier[month] = np.bincount(tiers.tier[member], minlength=len(terms.tiers))
            bought_this_month[:] = False
        if t % STEPS == 0 and steps - t <= STEPS:
            reviewed_from = tiers.tier.copy()
        reviewed_from = np.where(new & (reviewed_from < 0), tiers.tier, reviewed_from)

        last_order[buys] = t
        bought = {"spend": paid, "orders": orders, "visits": orders * market.visits_per_order, "points": earned}
        lag[t + RETURN_LAG] = {name: np.where(returned, value, 0) for name, value in bought.items()}
        tiers.add(STEPS + t, bought, lag[t] or clawed)

    k = len(terms.tiers)
    here = (reviewed_from >= 0) & (tiers.tier >= 0)
    migration = np.bincount(reviewed_from[here] * k + tiers.tier[here], minlength=k * k).reshape(k, k)
    customers = {
        "member": tiers.tier >= 0, "joined": joined, "tier": tiers.tier, "before_orders": before_orders,
        "before_spend": before_spend, "news": news, "subsidised": subsidised, "benefit": on_all, "as_member": as_member,
        "as_member_without": as_member0,
        "member_without": member_without, **{f"with_{n}": v for n, v in total.items()},
        **{f"without_{n}": v for n, v in without.items()}, **{f"cost_{n}": v for n, v in cost.items()},
        "agreed": talk.agreed, "consent": talk.consents, "commercial": talk.commercial,
        "transactional": talk.transactional,
    }  # fmt: skip
    return Block(customers, monthly, by_tier, migration, points.account(), talk.counts | {"leaked": perks.leaked})
