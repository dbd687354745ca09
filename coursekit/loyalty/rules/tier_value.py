"""What a tier gives, dimension by dimension; what can fall on one order; what it is worth to a member in a year."""

from dataclasses import dataclass

from coursekit.loyalty.model import Benefit, Cap, Tier
from coursekit.loyalty.rules.design import Design, good

# Hours to an answer: fewer is better.
_LESS_IS_BETTER = ("support", "dedicated_support")
_YEARLY = {"day": 365.0, "week": 52.0, "month": 12.0, "quarter": 4.0, "year": 1.0, "membership": 1.0}
_INFINITE = float("inf")


@dataclass(frozen=True)
class Dimension:
    """One thing that a tier gives: how much of it, up to what, and where that stands."""

    label: str
    value: float
    most: float
    uses: float
    min_order: float
    worth: float
    path: str
    replaced_by: str | None = None

    def worse_than(self, other: "Dimension") -> str | None:
        """Why this one gives less than ``other``: ``less``, ``capped`` or ``min_order``; None where it does not."""
        if self.value < other.value:
            return "less"
        if self.most < other.most or self.uses < other.uses:
            return "capped"
        return "min_order" if self.min_order > other.min_order else None

    def better_than(self, other: "Dimension") -> bool:
        """Whether this one gives more of anything."""
        return (
            self.value > other.value
            or self.most > other.most
            or self.uses > other.uses
            or self.min_order < other.min_order
            or self.worth > other.worth
        )


def dimensions(d: Design, tier: Tier) -> dict[tuple[str, str], Dimension]:
    """What a tier gives, by type and part of the range; points for each purchase included."""
    found: dict[tuple[str, str], Dimension] = {}
    index = next(path for path, one in d.tiers if one is tier)
    for i, b in enumerate(tier.benefits):
        new = _dimension(d, b, f"{index}.benefits[{i}]")
        old = found.get((b.type, b.applies_to))
        if old is None or new.better_than(old):
            found[b.type, b.applies_to] = new
    for trigger in ("purchase", "visit", "review", "birthday"):
        earned = sum(good(r.rate) or 0.0 for r in d.rules_for(tier, trigger)) + d.fixed(tier, trigger)
        if earned:
            label = f"loyalty.rule.benefit.points_{trigger}"
            found["points", trigger] = Dimension(label, earned, _INFINITE, _INFINITE, 0.0, 0.0, "")
    return found


def _dimension(d: Design, b: Benefit, path: str) -> Dimension:
    value = good(b.value)
    if b.type in _LESS_IS_BETTER:
        value = -value if value is not None else -_INFINITE
    amount, uses = yearly_cap(d, b.cap)
    return Dimension(
        f"loyalty.rule.benefit.{b.type}", value or 0.0, amount, uses, good(b.min_order) or 0.0,
        good(b.perceived_value) or 0.0, path, b.replaced_by,
    )  # fmt: skip


def yearly_cap(d: Design, cap: Cap | None) -> tuple[float, float]:
    """The most money and the most uses in a year; infinite where there is no cap."""
    if cap is None:
        return _INFINITE, _INFINITE
    times = (d.orders_per_year or _INFINITE) if cap.per == "order" else _YEARLY[cap.per]
    amount, uses = good(cap.amount), good(cap.uses)
    return (
        _INFINITE if amount is None else amount * times if amount else 0.0,
        _INFINITE if uses is None else uses * times if uses else 0.0,
    )


def stacked_discount(d: Design, tier: Tier | None) -> float:
    """The most that can come off one ordinary order, in percent of it.

    Discounts marked stackable add up; of the others the customer gets the best. Rebates and free shipping come on top
    of either. Points are left to E20.
    """
    perks = list(tier.benefits) if tier is not None else []
    offers = [o.benefit for o in d.programme.offers]
    if d.programme.referral is not None and d.programme.referral.receiver is not None:
        offers.append(d.programme.referral.receiver)
    together, best = 0.0, 0.0
    for b in [*perks, *offers]:
        off = _off(d, b)
        together, best = (together + off, best) if b.stackable else (together, max(best, off))
    on_top = sum(good(b.value) or 0.0 for b in perks if b.type == "rebate")
    if d.shipping and d.average_order and any(
        b.type == "free_shipping" and (good(b.min_order) or 0) <= d.average_order for b in perks
    ):  # fmt: skip
        on_top += 100 * d.shipping / d.average_order
    return max(together, best) + on_top


def _off(d: Design, b: Benefit) -> float:
    value = good(b.value)
    if value is None:
        return 0.0
    if b.type == "percent_discount":
        return value
    if b.type == "amount_off":
        order = max(d.average_order or 0.0, good(b.min_order) or 0.0)
        return 100 * value / order if order else 0.0
    return 0.0


def value_at(d: Design, tier: Tier, spend: float) -> float | None:
    """What the perks of a tier are worth to a member who spends so much in a year, in money.

    Benefits without a price count with their perceived value, else with their cost. None where it takes the size of an
    order and nobody gave it.
    """
    orders = spend / d.average_order if d.average_order else None
    total = 0.0
    for b in tier.benefits:
        amount, uses = yearly_cap(d, b.cap)
        value = good(b.value) or 0.0
        each: float | None = None
        if b.type in ("percent_discount", "rebate"):
            total += min(spend * value / 100, amount)
            continue
        if b.type == "amount_off":
            each = value
        elif b.type == "free_shipping":
            each = good(b.unit_cost) if b.unit_cost is not None else d.shipping
        elif b.type not in ("points_multiplier", "donation"):
            worth = (b.perceived_value, b.unit_cost, b.value if b.type in ("gift", "birthday") else None)
            total += next((w for w in map(good, worth) if w is not None), 0.0)
            continue
        else:
            continue
        if each is None or orders is None:
            return None
        total += min(each * min(orders, uses), amount)
    return total + d.rate(tier) * (d.point_value or 0.0) * spend
