"""Rules of points, E20–E25: what they cost, whether anybody can use them, what is owed."""

from collections.abc import Iterator

from coursekit.loyalty.model import Tier
from coursekit.loyalty.rules.design import Design, NotAssessed, NotNeeded, finding, good, rule
from coursekit.loyalty.rules.finding import Figure, Finding, Percent, Said

_ORDERS_TO_REWARD = 4


@rule("E20")
def below_margin(d: Design) -> Iterator[Finding]:
    """Points on a euro cost less than the margin on it, and buy no points."""
    d.needs_points()
    for i, reward in enumerate(d.programme.rewards):
        if reward.benefit.type == "bonus_points" and (good(reward.benefit.value) or 0) >= reward.points_cost:
            yield finding("E20", "circle", f"rewards[{i}]", cost=Figure(reward.points_cost),
                          back=Figure(reward.benefit.value or 0))  # fmt: skip
    tiers: list[Tier | None] = [tier for _, tier in d.tiers]
    tiers = tiers or [None]
    if not any(d.rate(tier) for tier in tiers):
        return
    if d.point_value is None:
        raise NotAssessed("point_value")
    margin = d.needed_margin()
    for tier in tiers:
        cost = d.rate(tier) * d.point_value
        if cost >= margin:
            name = Said(tier.name if tier is not None else d.programme.name)
            yield finding(
                "E20", "what", "earn_rules", tier=name, cost=Percent(100 * cost), margin=Percent(100 * margin)
            )


@rule("E21")
def time_to_use_them(d: Design) -> Iterator[Finding]:
    """The cheapest reward comes before the points for it have gone."""
    p = d.programme
    d.needs_points()
    if not p.rewards or p.points_policy is None or not good(p.points_policy.validity_months):
        raise NotNeeded
    base = d.tiers[0][1] if d.tiers else None
    if d.orders_per_year is None or (d.average_order is None and d.rate(base)):
        raise NotAssessed("orders")
    validity = float(p.points_policy.validity_months or 0)
    # An order starts the time anew where points live as long as the customer is active.
    if p.points_policy.expires_from == "activity" and 12 / d.orders_per_year <= validity:
        return
    yearly = d.orders_per_year * (d.rate(base) * (d.average_order or 0) + d.fixed(base, "purchase", "visit"))
    i, cost = min(enumerate(r.points_cost for r in p.rewards), key=lambda one: one[1])
    left = cost - d.fixed(base, "signup")
    if left <= 0:
        return
    if yearly <= 0:
        yield finding("E21", "never", f"rewards[{i}].points_cost", cost=Figure(cost))
    elif 12 * left / yearly > validity:
        yield finding("E21", "what", f"rewards[{i}].points_cost", cost=Figure(cost), months=Figure(12 * left / yearly),
                      validity=Figure(validity))  # fmt: skip


@rule("E22")
def after_the_return(d: Design) -> Iterator[Finding]:
    """Points can be used only when the purchase can no longer be sent back."""
    p = d.programme
    d.needs_points()
    bought = [(i, r) for i, r in enumerate(p.earn_rules) if r.trigger == "purchase"]
    if not bought:
        raise NotNeeded
    window = p.fraud.return_window_days if p.fraud is not None else None
    if window is None:
        raise NotAssessed("return_window")
    general = p.points_policy.pending_days if p.points_policy is not None else None
    for i, earn in bought:
        pending = earn.pending_days if earn.pending_days is not None else general or 0
        if pending < window:
            yield finding(
                "E22", "what", f"earn_rules[{i}].pending_days", pending=Figure(pending), window=Figure(window)
            )


@rule("E23")
def paid_once(d: Design) -> Iterator[Finding]:
    """One rule pays for one thing."""
    p = d.programme
    if not p.earn_rules:
        raise NotNeeded
    seen: dict[tuple, int] = {}
    for i, earn in enumerate(p.earn_rules):
        what = (earn.trigger, earn.id if earn.trigger == "custom" else None)
        first = seen.setdefault((*what, earn.tier), i)
        if first != i:
            yield finding("E23", "twice", f"earn_rules[{i}]", trigger=earn.trigger, first=f"earn_rules[{first}]")
    for (trigger, name, tier), i in seen.items():
        general = seen.get((trigger, name, None))
        if tier is not None and general is not None:
            yield finding("E23", "both", f"earn_rules[{i}]", trigger=trigger, tier=tier, first=f"earn_rules[{general}]")


@rule("W24")
def near_enough(d: Design) -> Iterator[Finding]:
    """The first reward takes a handful of orders."""
    p = d.programme
    d.needs_points()
    if not p.rewards:
        if any(t.threshold is not None and t.threshold.metric == "points" for t in p.tiers):
            raise NotNeeded
        yield finding("W24", "nothing", "rewards")
        return
    base = d.tiers[0][1] if d.tiers else None
    open_to_all = [r for r in p.rewards if r.tier_min is None or (base is not None and r.tier_min == base.id)]
    if not open_to_all:
        yield finding("W24", "locked", "rewards")
        return
    cheapest = min(open_to_all, key=lambda r: r.points_cost)
    if d.rate(base) and d.average_order is None:
        raise NotAssessed("average_order")
    each = d.rate(base) * (d.average_order or 0) + d.fixed(base, "purchase", "visit")
    left = cheapest.points_cost - d.fixed(base, "signup")
    path = f"rewards[{p.rewards.index(cheapest)}].points_cost"
    if left > 0 and each <= 0:
        yield finding("W24", "never", path)
    elif left > 0 and left / each > _ORDERS_TO_REWARD:
        yield finding("W24", "what", path, orders=Figure(left / each), most=Figure(_ORDERS_TO_REWARD))


@rule("E25")
def liability(d: Design) -> Iterator[Finding]:
    """What is owed in points can be reckoned."""
    d.needs_points()
    policy = d.programme.points_policy
    if policy is None or policy.expected_redemption_percent is None:
        yield finding("E25", "redemption", "points_policy.expected_redemption_percent")
    if d.point_value is None:
        yield finding("E25", "value", "points_policy.point_value")
