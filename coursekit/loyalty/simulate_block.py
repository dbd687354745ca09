"""One block of customers through the months, with the programme and without it, on the same random numbers."""

from dataclasses import dataclass, field

import numpy as np

from coursekit.loyalty.market import Market, population
from coursekit.loyalty.simulate_draws import Draws, poisson
from coursekit.loyalty.simulate_joining import joiners, lifts
from coursekit.loyalty.simulate_perks import OrderPerks
from coursekit.loyalty.simulate_points import Points
from coursekit.loyalty.simulate_talk import Talk
from coursekit.loyalty.simulate_terms import FOREVER, STEPS, Terms
from coursekit.loyalty.simulate_tiers import Tiers

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


def play(terms: Terms, market: Market, seed: int, block: int, size: int, months: int) -> Block:
    """A year before, then ``months`` with and without the programme."""
    steps = 4 * months
    people = population(market, seed, block, size)
    base = people["rate"] / STEPS
    events, baskets, sent_back = (Draws(seed, block, name) for name in ("orders", "baskets", "returns"))
    acts = Draws(seed, block, "acts")
    within = market.order_spread / np.sqrt(2)
    price_of = 100 * people["value"]
    tiers = Tiers(terms, size, steps)
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
