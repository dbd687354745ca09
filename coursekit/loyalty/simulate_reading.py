"""Reads a programme into what the simulator needs; figures that cannot be played are refused with their place."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from coursekit.kpis._input import plain, real
from coursekit.loyalty.market import Market
from coursekit.loyalty.simulate_terms import (
    FOREVER,
    STEPS,
    Earning,
    MessageTerms,
    OfferTerms,
    OrderBenefit,
    RewardTerms,
    Terms,
    TierTerms,
)
from coursekit.messages import CourseError

if TYPE_CHECKING:
    from coursekit.loyalty.model import Benefit, EarnRule, Offer, Programme

DAYS = 365 / STEPS
# Orders that a benefit meant for part of the range touches: an assumption, said in the result.
PART_OF_RANGE = 0.3
# What benefits without a price add to the orders of a member, before saturation: assumptions, see Market.
RECOGNITION = {
    "early_access": 0.010,
    "exclusive_content": 0.008,
    "support": 0.010,
    "dedicated_support": 0.015,
    "event": 0.010,
    "service": 0.012,
    "gift": 0.008,
    "birthday": 0.008,
    "donation": 0.005,
}
MEMBERSHIP = 0.005  # of being a member at all
STATUS = 0.004  # of each tier above the base


def terms_of(programme: "Programme", market: Market) -> Terms:
    """Reads a programme; figures that cannot be played are refused with their place."""
    if not hasattr(programme, "tiers") or not hasattr(programme, "earn_rules"):
        from coursekit.messages import quoted

        raise CourseError("loyalty.simulate.not_a_programme", value=quoted(programme))
    ranked = sorted(programme.tiers, key=lambda tier: tier.rank)
    if not ranked:
        raise CourseError("loyalty.simulate.no_tiers")
    where = {tier.id: place for place, tier in enumerate(ranked)}
    at = {tier.id: place for place, tier in enumerate(programme.tiers)}
    notes: list[str] = []
    tiers = [_tier(tier, f"tiers[{at[tier.id]}]", place, market, notes) for place, tier in enumerate(ranked)]
    _check_thresholds(tiers)
    policy, fraud, cost = programme.points_policy, programme.fraud, programme.assumptions
    earning = [_earning(rule, f"earn_rules[{i}]", where, notes) for i, rule in enumerate(programme.earn_rules)]
    waits = [r.pending_days for r in programme.earn_rules if r.pending_days is not None]
    lasts = [r.validity_months for r in programme.earn_rules if r.validity_months is not None]
    pending = max(waits) if waits else (policy.pending_days if policy and policy.pending_days else 0)
    months = min(lasts) if lasts else (policy.validity_months if policy else None)
    enrol = programme.enrolment
    fee = _amount(enrol.fee, "enrolment.fee") if enrol.how == "paid" else 0
    giver, receiver = (programme.referral.giver, programme.referral.receiver) if programme.referral else (None, None)
    offers = [_offer(o, f"offers[{i}]", where, programme, market) for i, o in enumerate(programme.offers)]
    talk = programme.communication
    return Terms(
        how=enrol.how,
        fee=fee,
        fee_steps={"month": 4, "year": STEPS, "once": FOREVER}[enrol.per],
        minimum_spend=_number(programme.contract.minimum_spend, "contract.minimum_spend")
        if programme.contract
        else 0.0,
        tiers=tiers,
        earning=[rule for rule in earning if rule is not None],
        rewards=[_reward(programme, place, where, market) for place in range(len(tiers))],
        validity=FOREVER if months is None else max(1, round(_number(months, "points_policy.validity_months") * 4)),
        from_activity=bool(policy and policy.expires_from == "activity"),
        pending=_steps(_number(pending, "points_policy.pending_days")),
        offers=offers,
        messages=[
            _message(m, f"communication.messages[{i}]", where, [o.id for o in programme.offers], notes)
            for i, m in enumerate(talk.messages)
        ],
        monthly_cap=talk.monthly_cap,
        consent=programme.consent.basis if programme.consent else None,
        clawback=bool(fraud and fraud.refund_clawback),
        referral_cost=sum(
            benefit_cents(b, f"referral.{who}", market) for who, b in (("giver", giver), ("receiver", receiver)) if b
        ),
        refers=programme.referral is not None,
        message_cost=_number(cost.cost_per_message, "assumptions.cost_per_message") or market.message_cost,
        fixed_cost=_number(cost.fixed_cost_per_year, "assumptions.fixed_cost_per_year") or None,
        notes=list(dict.fromkeys(notes)),
    )


def _check_thresholds(tiers: list[TierTerms]) -> None:
    for lower, upper in pairwise(tiers):
        same = lower.metric == upper.metric and lower.window == upper.window
        if same and upper.threshold < lower.threshold:
            raise CourseError("loyalty.simulate.thresholds", upper=upper.id, lower=lower.id)


def _tier(tier: Any, path: str, place: int, market: Market, notes: list[str]) -> TierTerms:
    rule, down = tier.threshold, tier.downgrade
    metric = (rule.metric if rule else None) or ("enrolment" if place == 0 else "spend")
    value = _number(rule.value if rule else None, f"{path}.threshold.value")
    if rule is None and place:
        notes.append("loyalty.simulate.note.no_threshold")
    if metric == "fee":
        notes.append("loyalty.simulate.note.fee_tier")
    if metric in ("enrolment", "fee"):
        metric, value = "enrolment", 0.0
    if metric == "contract":
        metric = "spend"
    window: int | None = None
    if rule is None or rule.window is None or rule.window == "calendar_year":
        window = STEPS
    elif rule.window == "rolling_days":
        window = _steps(_number(rule.days, f"{path}.threshold.days") or 365)
    made = TierTerms(
        id=tier.id,
        metric=metric,
        threshold=round(100 * value) if metric == "spend" else value,
        window=window,
        calendar=bool(rule and rule.window == "calendar_year"),
        net=rule.net_of_returns if rule else True,
        policy=down.policy if down else "requalify",
        grace=_steps(_number(down.grace_days, f"{path}.downgrade.grace_days")) if down else 0,
        soft=MEMBERSHIP + STATUS * place,
    )
    for i, benefit in enumerate(tier.benefits):
        _benefit(made, benefit, f"{path}.benefits[{i}]", market, notes)
    for i, benefit in enumerate(tier.entry_rewards):
        if benefit.type == "bonus_points":
            made.entry_points += round(_number(benefit.value, f"{path}.entry_rewards[{i}].value"))
        else:
            made.entry += benefit_cents(benefit, f"{path}.entry_rewards[{i}]", market)
    return made


def _benefit(made: TierTerms, benefit: "Benefit", path: str, market: Market, notes: list[str]) -> None:
    part = 1.0
    if benefit.applies_to != "all":
        part = PART_OF_RANGE
        notes.append("loyalty.simulate.note.part_of_range")
    cap = benefit.cap
    cents = round(100 * _number(cap.amount, f"{path}.cap.amount")) if cap and cap.amount is not None else None
    uses = cap.uses if cap else None
    cap_steps = period_steps(cap.per) if cap else STEPS
    about = (round(100 * _number(benefit.min_order, f"{path}.min_order")), cents, uses, cap_steps, benefit.stackable)
    kind, value_path = benefit.type, f"{path}.value"
    if kind in ("percent_discount", "rebate"):
        value = part * _number(benefit.value, value_path, most=100) / 100
        made.orders.append(OrderBenefit("percent" if kind == "percent_discount" else "rebate", value, *about))
    elif kind == "amount_off":
        made.orders.append(OrderBenefit("amount", round(100 * part * _number(benefit.value, value_path)), *about))
    elif kind == "free_shipping":
        cost = _number(benefit.unit_cost, f"{path}.unit_cost") or market.shipping
        made.orders.append(OrderBenefit("shipping", round(100 * cost), *about))
    elif kind == "donation":
        cost = _number(benefit.unit_cost, f"{path}.unit_cost") or _number(benefit.value, value_path)
        made.orders.append(OrderBenefit("donation", round(100 * cost), *about))
        made.soft += RECOGNITION[kind]
    elif kind == "points_multiplier":
        made.multiplier = max(made.multiplier, _number(benefit.value, value_path) or 1.0)
    elif kind == "bonus_points":
        made.yearly_points += round(_number(benefit.value, value_path))
    else:
        if benefit.unit_cost is None and kind not in ("gift", "birthday"):
            notes.append("loyalty.simulate.note.no_unit_cost")
        made.yearly[kind] = made.yearly.get(kind, 0) + benefit_cents(benefit, path, market)
        made.soft += RECOGNITION[kind]
        made.early |= kind == "early_access"


def benefit_cents(benefit: "Benefit", path: str, market: Market) -> int:
    """What giving a benefit once costs, in cents: its unit cost where stated, else its value."""
    cost = _number(benefit.unit_cost, f"{path}.unit_cost")
    if benefit.unit_cost is not None:
        return round(100 * cost)
    if benefit.type in ("percent_discount", "rebate"):
        return round(_number(benefit.value, f"{path}.value", most=100) * market.order_value)
    if benefit.type == "free_shipping":
        return round(100 * market.shipping)
    if benefit.type in ("amount_off", "gift", "birthday", "donation"):
        return round(100 * _number(benefit.value, f"{path}.value"))
    return 0


def _earning(rule: "EarnRule", path: str, where: dict[str, int], notes: list[str]) -> Earning | None:
    if rule.trigger in ("custom", "referral"):
        notes.append("loyalty.simulate.note.rule_not_played")
        return None
    limit = rule.limit
    return Earning(
        rule.trigger,
        _number(rule.rate, f"{path}.rate"),
        _number(rule.fixed, f"{path}.fixed"),
        _tier_place(rule.tier, where, f"{path}.tier") if rule.tier else None,
        round(100 * _number(rule.min_order, f"{path}.min_order")),
        limit.n if limit else None,
        period_steps(limit.per) if limit else STEPS,
    )


def _reward(programme: "Programme", place: int, where: dict[str, int], market: Market) -> RewardTerms | None:
    """The cheapest reward open to a tier; without rewards, points as money at the value that the policy states."""
    found: list[RewardTerms] = []
    for i, reward in enumerate(programme.rewards):
        path = f"rewards[{i}]"
        if reward.tier_min and _tier_place(reward.tier_min, where, f"{path}.tier_min") > place:
            continue
        points = _number(reward.points_cost, f"{path}.points_cost")
        if points <= 0:
            raise CourseError("loyalty.simulate.free_reward", path=f"{path}.points_cost")
        benefit = reward.benefit
        ratio, cents = 0.0, 0
        if benefit.type in ("percent_discount", "rebate"):
            ratio = _number(benefit.value, f"{path}.benefit.value", most=100) / 100
        else:
            cents = benefit_cents(benefit, f"{path}.benefit", market)
        found.append(RewardTerms(points, ratio, cents, 1 if ratio else 3))
    policy = programme.points_policy
    if not programme.rewards and policy and policy.point_value:
        # A hundred points at a time, so that a point may be worth less than a cent.
        found.append(
            RewardTerms(100.0, 0.0, round(10_000 * _number(policy.point_value, "points_policy.point_value")), 100)
        )
    return min(found, key=lambda r: r.points) if found else None


def _offer(offer: "Offer", path: str, where: dict[str, int], programme: "Programme", market: Market) -> OfferTerms:
    benefit = offer.benefit
    ratio = cents = 0.0
    if benefit.type in ("percent_discount", "rebate"):
        ratio = _number(benefit.value, f"{path}.benefit.value", most=100) / 100
    elif benefit.type != "free_shipping":
        cents = benefit_cents(benefit, f"{path}.benefit", market)
    steps = FOREVER
    if offer.valid_days is not None:
        steps = max(1, _steps(_number(offer.valid_days, f"{path}.valid_days")))
    elif offer.valid_until is not None and programme.start is not None:
        days = (np.datetime64(str(offer.valid_until)) - np.datetime64(str(programme.start))).astype(int)
        steps = max(1, _steps(max(0, int(days))))
    inactive = None
    digits = "".join(c for c in offer.segment or "" if c.isdigit())
    if offer.segment and offer.segment.startswith("inactive") and digits:
        inactive = _steps(int(digits))
    cap = offer.cap or benefit.cap
    single = (
        offer.single_use or bool(cap and cap.uses == 1) or bool(programme.fraud and programme.fraud.code_single_use)
    )
    return OfferTerms(
        offer.id, ratio, round(cents), benefit.type == "free_shipping",
        round(100 * _number(benefit.min_order, f"{path}.benefit.min_order")), offer.shared_code, single, steps,
        _tier_place(offer.tier_min, where, f"{path}.tier_min") if offer.tier_min else -1, inactive, benefit.stackable,
        FOREVER * 100 if cap is None or cap.amount is None else round(100 * _number(cap.amount, f"{path}.cap.amount")),
    )  # fmt: skip


def _message(message: Any, path: str, where: dict[str, int], offers: list[str], notes: list[str]) -> MessageTerms:
    limit = message.frequency_cap
    offer = None
    if message.offer is not None:
        if message.offer in offers:
            offer = offers.index(message.offer)
        else:
            notes.append("loyalty.simulate.note.unknown_offer")
    return MessageTerms(
        message.id,
        message.trigger,
        _steps(_number(message.days, f"{path}.days")),
        message.purpose == "commercial",
        tuple(where[t] for t in message.tiers if t in where),
        message.audience == "members",
        offer,
        limit.n if limit else None,
        period_steps(limit.per) if limit else STEPS,
        _number(message.holdout_percent, f"{path}.holdout_percent", most=100) / 100,
    )


def _tier_place(name: str, where: dict[str, int], path: str) -> int:
    if name not in where:
        raise CourseError("loyalty.simulate.no_such_tier", path=path, tier=name, tiers=", ".join(where))
    return where[name]


def period_steps(per: str) -> int:
    """How many steps a period lasts; 0 for each order, FOREVER for once and for all."""
    lengths = {"order": 0, "day": 1, "week": 1, "month": 4, "quarter": 12, "year": STEPS}
    return lengths.get(per, FOREVER)


def _steps(days: float) -> int:
    return int(np.ceil(days / DAYS - 1e-9))


def _amount(value: object, path: str) -> int:
    return round(100 * _number(value, path))


def _number(value: object, path: str, most: float = 1e9) -> float:
    """A figure of the document, 0 where it is left out."""
    if value is None:
        return 0.0
    read = real(value)
    if 0 <= read <= most:
        return read
    key = "loyalty.simulate.over_100" if most == 100 and read > 100 else "loyalty.simulate.figure"
    raise CourseError(key, path=path, value=plain(value))
