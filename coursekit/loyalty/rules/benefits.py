"""Rules of benefits, E10–W17: each tier better than the one below, no offer that beats it, nothing unpaid for."""

from collections.abc import Iterator

import numpy as np

from coursekit.loyalty.model import Benefit, Offer, Tier
from coursekit.loyalty.rules.design import Design, NotAssessed, NotNeeded, Placed, finding, good, rule
from coursekit.loyalty.rules.finding import Figure, Finding, Percent, Said
from coursekit.loyalty.rules.tier_value import dimensions, stacked_discount, value_at

# What costs more the more a member buys, so that only a cap bounds it.
_GROWING = ("percent_discount", "amount_off", "rebate", "free_shipping", "points_multiplier", "donation")
# Types whose value is itself the cost.
_PRICED = ("percent_discount", "amount_off", "rebate", "birthday", "gift", "donation")
_PERCEIVED = 2.0  # times its cost: what counts as a high perceived value
_RATE = (0.01, 0.15)
_TOP, _BASE = (0.01, 0.20), (0.40, 0.90)


@rule("E10")
def nested_benefits(d: Design) -> Iterator[Finding]:
    """What a tier gives, the one above gives too, or something in its place."""
    if len(d.tiers) < 2:
        raise NotNeeded
    for (_, low), (high_path, high) in d.steps:
        below, above = dimensions(d, low), dimensions(d, high)
        names = {b.id for b in high.benefits if b.id} | {b.type for b in high.benefits}
        for key, dimension in below.items():
            if dimension.replaced_by in names:
                continue
            values = {"low": Said(low.name), "high": Said(high.name), "benefit": Said(key=dimension.label)}
            if key not in above:
                yield finding("E10", "lost", f"{high_path}.benefits", **values)
            elif (worse := above[key].worse_than(dimension)) is not None:
                yield finding("E10", worse, above[key].path or f"{high_path}.benefits", **values)
    for path, circle in _circles(d):
        yield finding("E10", "circle", path, circle=circle)


def _circles(d: Design) -> Iterator[tuple[str, str]]:
    """Benefits that stand in for one another: following the replacements must end somewhere."""
    after: dict[str, tuple[str, str]] = {}
    for placed in d.benefits:
        b = placed.benefit
        if placed.role == "perk" and b.replaced_by is not None:
            for name in filter(None, (b.id, b.type)):
                after.setdefault(name, (b.replaced_by, placed.path))
    told: set[str] = set()
    for start in after:
        seen = [start]
        while seen[-1] in after and after[seen[-1]][0] not in seen:
            seen.append(after[seen[-1]][0])
        if seen[-1] in after and after[seen[-1]][0] == start and not told & set(seen):
            told |= set(seen)
            yield f"{after[start][1]}.replaced_by", " → ".join([*seen, start])


@rule("W11")
def better_somewhere(d: Design) -> Iterator[Finding]:
    """Each tier beats the one below in something."""
    if len(d.tiers) < 2:
        raise NotNeeded
    for (_, low), (high_path, high) in d.steps:
        below, above = dimensions(d, low), dimensions(d, high)
        new = any(key not in below or above[key].better_than(below[key]) for key in above)
        entry = len(high.entry_rewards) > len(low.entry_rewards)
        own = any(reward.tier_min == high.id for reward in d.programme.rewards)
        if not (new or entry or own) and (high.benefits or low.benefits):
            yield finding("W11", "what", f"{high_path}.benefits", low=Said(low.name), high=Said(high.name))


@rule("E12")
def no_inversion(d: Design) -> Iterator[Finding]:
    """A code for everybody is not worth more than the best tier."""
    if not d.programme.offers:
        raise NotNeeded
    unknown = False
    best = max((_percent(d, b) or 0.0 for _, tier in d.tiers for b in tier.benefits), default=0.0)
    for i, offer in enumerate(d.programme.offers):
        if offer.benefit.type not in ("percent_discount", "amount_off") or _bounded(offer):
            continue
        worth = _percent(d, offer.benefit)
        if worth is None:
            unknown = True
        elif worth > best:
            yield finding("E12", "what", f"offers[{i}]", offer=offer.code or offer.id, worth=Percent(worth),
                          best=Percent(best), lacking=Said(key=f"loyalty.rule.e12.{_open_end(offer)}"))  # fmt: skip
    if unknown:
        raise NotAssessed("average_order")


def _bounded(offer: Offer) -> bool:
    """It ends, and it is for some people or up to some amount."""
    ends = offer.valid_days is not None or offer.valid_until is not None
    return ends and (offer.segment is not None or offer.tier_min is not None or offer.cap is not None)


def _open_end(offer: Offer) -> str:
    ends = offer.valid_days is not None or offer.valid_until is not None
    return "no_segment" if ends else "no_expiry"


def _percent(d: Design, b: Benefit) -> float | None:
    """A discount as a percentage of an order."""
    value = good(b.value)
    if value is None or b.type not in ("percent_discount", "amount_off"):
        return None
    if b.type == "percent_discount":
        return value
    order = d.average_order or good(b.min_order)
    return 100 * value / max(order, b.min_order) if order else None


@rule("E13")
def within_margin(d: Design) -> Iterator[Finding]:
    """All that can fall on one order together stays below the margin."""
    margin = 100 * d.needed_margin()
    everywhere: list[tuple[str, Tier | None]] = [*d.tiers] or [("", None)]
    for path, tier in everywhere:
        stacked = stacked_discount(d, tier)
        values = {"tier": Said(tier.name if tier else d.programme.name), "stacked": Percent(stacked),
                  "margin": Percent(margin)}  # fmt: skip
        if stacked >= margin:
            yield finding("E13", "what", path, **values)
        elif stacked > margin / 2:
            yield finding("E13", "half", path, "W", **values)


@rule("W14")
def costed(d: Design) -> Iterator[Finding]:
    """Every benefit has a cost, and an end to it."""
    for placed in d.benefits:
        b = placed.benefit
        if not _has_cost(d, b):
            yield finding("W14", "cost", f"{placed.path}.unit_cost", benefit=_label(b))
        if not _has_end(d, placed):
            yield finding("W14", "cap", f"{placed.path}.cap", benefit=_label(b))


def _label(b: Benefit) -> Said:
    return Said(key=f"loyalty.rule.benefit.{b.type}")


def _has_cost(d: Design, b: Benefit) -> bool:
    if b.unit_cost is not None or (b.type in _PRICED and b.value is not None):
        return True
    if b.type in ("points_multiplier", "bonus_points"):
        return d.point_value is not None
    return b.type == "free_shipping" and d.shipping is not None


def _has_end(d: Design, placed: Placed) -> bool:
    b, p = placed.benefit, d.programme
    if b.cap is not None and (b.cap.amount is not None or b.cap.uses is not None):
        return True
    if placed.role == "perk":
        return b.type not in _GROWING
    if placed.role == "offer":
        offer = next(o for o in p.offers if o.benefit is b)
        once = offer.single_use or (p.fraud is not None and p.fraud.code_single_use)
        return once or offer.cap is not None
    # Entry rewards come once, rewards are paid in points; what a referral costs has its own rule, W41.
    return True


@rule("W15")
def dear_to_them(d: Design) -> Iterator[Finding]:
    """Something in it costs little and is worth much to members."""
    perks = [one.benefit for one in d.benefits if one.role != "referral"]
    if not perks:
        raise NotNeeded
    for b in perks:
        cost, worth = good(b.unit_cost), good(b.perceived_value)
        if cost is not None and worth and worth >= _PERCEIVED * cost:
            return
    yield finding("W15", "what", "tiers" if d.tiers else "", times=Figure(_PERCEIVED))


@rule("I16")
def steps_that_pay(d: Design) -> Iterator[Finding]:
    """What the next tier adds, against what it takes to get there."""
    if len(d.tiers) < 2:
        raise NotNeeded
    lacking, judged = "", False
    for (_, low), (path, high) in d.steps:
        if high.threshold is not None and high.threshold.metric in ("fee", "contract"):
            continue
        start, end = d.yearly_spend(low.threshold), d.yearly_spend(high.threshold)
        if start is None or end is None or end <= start:
            lacking = "spend"
            continue
        worth = value_at(d, high, end), value_at(d, low, start)
        if worth[0] is None or worth[1] is None:
            lacking = "average_order"
            continue
        judged = True
        rate = (worth[0] - worth[1]) / (end - start)
        if not _RATE[0] <= rate <= _RATE[1]:
            kind = "little" if rate < _RATE[0] else "much"
            yield finding("I16", kind, path, low=Said(low.name), high=Said(high.name), rate=Percent(100 * rate),
                          least=Percent(100 * _RATE[0]), most=Percent(100 * _RATE[1]))  # fmt: skip
    if lacking:
        raise NotAssessed(lacking)
    if not judged:
        raise NotNeeded


@rule("W17")
def within_reach(d: Design) -> Iterator[Finding]:
    """How many customers would be at the top, and how many at the base."""
    if len(d.tiers) < 2 or any(t.threshold and t.threshold.metric in ("fee", "contract") for _, t in d.above_base):
        raise NotNeeded
    if d.market is None:
        raise NotAssessed("market")
    bounds = [_in_year(d, tier) for _, tier in d.above_base]
    if any(bound is None for bound in bounds):
        raise NotAssessed("spend")
    by_orders = any(t.threshold is not None and t.threshold.metric == "orders" for _, t in d.above_base)
    figures = (d.market.orders if by_orders else d.market.spend)[d.market.active]
    top, base = float(np.mean(figures >= bounds[-1])), float(np.mean(figures < bounds[0]))
    for name, share, (least, most), path in (("top", top, _TOP, d.tiers[-1][0]), ("base", base, _BASE, d.tiers[0][0])):
        if not least <= share <= most:
            tier = d.tiers[-1 if name == "top" else 0][1]
            yield finding("W17", name, path, tier=Said(tier.name), share=Percent(100 * share),
                          least=Percent(100 * least), most=Percent(100 * most))  # fmt: skip


def _in_year(d: Design, tier: Tier) -> float | None:
    """The threshold in a year's orders, where it counts orders, or in a year's spending."""
    asked = tier.threshold
    if asked is None or asked.metric is None:
        return None
    if asked.metric == "orders":
        days, value = asked.length_days, good(asked.value)
        return value * 365 / days if days and value is not None else None
    return d.yearly_spend(asked)
