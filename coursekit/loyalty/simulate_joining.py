"""What a programme is worth to customers: who joins it, and how much more often they order."""

import numpy as np

from coursekit.loyalty.market import Market
from coursekit.loyalty.simulate_terms import STEPS, Terms


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
