"""A programme as the rules look at it: tiers in order with their places, and the figures that follow from them."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from coursekit.loyalty.model import Benefit, EarnRule, Programme, Qualification, Tier
from coursekit.loyalty.rules.finding import Finding
from coursekit.loyalty.rules.market import Market


class NotAssessed(Exception):  # noqa: N818 - not a mistake: a rule that lacks the figures it needs
    """A rule cannot be judged; ``key`` is the sentence that says what it lacks."""

    def __init__(self, key: str):
        super().__init__(key)
        self.key = f"loyalty.rule.needs.{key}"


class NotNeeded(Exception):  # noqa: N818 - not a mistake either
    """A rule is about something that this programme does not have."""


@dataclass(frozen=True)
class Placed:
    """A benefit with its place and its tier (None outside the tiers)."""

    benefit: Benefit
    path: str
    tier: Tier | None = None
    role: str = "perk"


Check = Callable[["Design"], Iterator[Finding]]
RULES: dict[str, Check] = {}


def rule(rule_id: str) -> Callable[[Check], Check]:
    """Enter a function in the rulebook."""

    def enter(check: Check) -> Check:
        RULES[rule_id] = check
        return check

    return enter


def finding(rule_id: str, variant: str, path: str = "", severity: str = "", /, **values: Any) -> Finding:
    """A finding of a rule; its severity is the letter of the rule unless it says otherwise."""
    key = f"loyalty.rule.{rule_id.lower()}.{variant}"
    return Finding(rule_id, severity or rule_id[0], path, key, values)


def good(value: float | None) -> float | None:
    """A figure that can be reckoned with: finite and not negative; None otherwise (E07 says what is wrong)."""
    return float(value) if value is not None and math.isfinite(value) and value >= 0 else None


class Design:
    """One programme under examination.

    Parameters
    ----------
    programme : Programme
        The design.
    market : Market, optional
        Its customers; without them rules that need them are not assessed.
    tiers_required : int, optional
        How many tiers an exercise asks for.
    """

    def __init__(self, programme: Programme, market: Market | None = None, tiers_required: int | None = None):
        self.programme, self.market, self.tiers_required = programme, market, tiers_required

    # Tiers -------------------------------------------------------------------------------------------------

    @cached_property
    def tiers(self) -> list[tuple[str, Tier]]:
        """Path and tier, from the base upwards; the order of writing does not matter."""
        placed = [(f"tiers[{i}]", tier) for i, tier in enumerate(self.programme.tiers)]
        return sorted(placed, key=lambda one: (one[1].rank, one[1].id))

    @property
    def above_base(self) -> list[tuple[str, Tier]]:
        return self.tiers[1:]

    @property
    def steps(self) -> list[tuple[tuple[str, Tier], tuple[str, Tier]]]:
        """Each tier with the one above it; tiers of the same rank have no order."""
        return [(a, b) for a, b in zip(self.tiers, self.tiers[1:], strict=False) if a[1].rank < b[1].rank]

    @cached_property
    def benefits(self) -> list[Placed]:
        """Every benefit of the document, wherever it stands."""
        p = self.programme
        found = []
        for path, tier in self.tiers:
            for name, role in (("benefits", "perk"), ("entry_rewards", "entry")):
                listed = enumerate(getattr(tier, name))
                found += [Placed(b, f"{path}.{name}[{i}]", tier, role) for i, b in listed]
        found += [Placed(r.benefit, f"rewards[{i}].benefit", None, "reward") for i, r in enumerate(p.rewards)]
        found += [Placed(o.benefit, f"offers[{i}].benefit", None, "offer") for i, o in enumerate(p.offers)]
        if p.referral is not None:
            for name in ("giver", "receiver"):
                benefit = getattr(p.referral, name)
                if benefit is not None:
                    found.append(Placed(benefit, f"referral.{name}", None, "referral"))
        return found

    # Figures -----------------------------------------------------------------------------------------------

    @cached_property
    def margin(self) -> float | None:
        """Gross margin on 0–1: the market's, else the one assumed, where it makes sense."""
        if self.market is not None:
            return self.market.margin
        assumed = good(self.programme.assumptions.gross_margin_percent)
        return assumed / 100 if assumed is not None and 1 <= assumed < 100 else None

    def needed_margin(self) -> float:
        if self.margin is None:
            raise NotAssessed("margin")
        return self.margin

    @cached_property
    def average_order(self) -> float | None:
        """What the middle customer spends on an order."""
        if self.market is not None:
            active = self.market.active
            return float(np.median(self.market.spend[active] / self.market.orders[active]))
        return good(self.programme.assumptions.average_order) or None

    @cached_property
    def orders_per_year(self) -> float | None:
        """How often the middle customer orders."""
        if self.market is not None:
            return float(np.median(self.market.orders[self.market.active]))
        return good(self.programme.assumptions.orders_per_year) or None

    @cached_property
    def shipping(self) -> float | None:
        """What sending an order costs the company."""
        assumed = good(self.programme.assumptions.shipping_cost)
        return assumed if assumed is not None or self.market is None else self.market.shipping

    # Points ------------------------------------------------------------------------------------------------

    def needs_points(self) -> None:
        if not self.programme.has_points:
            raise NotNeeded

    @cached_property
    def point_value(self) -> float | None:
        """What a point costs: as the policy says, or as the most generous reward implies."""
        policy = self.programme.points_policy
        said = good(policy.point_value) if policy is not None else None
        implied = [
            b.value / r.points_cost
            for r in self.programme.rewards
            if (b := r.benefit).type == "amount_off" and good(b.value) is not None and b.value and r.points_cost > 0
        ]
        worth = [*([said] if said is not None else []), *implied]
        return max(worth) if worth else None

    def rules_for(self, tier: Tier | None, trigger: str) -> list[EarnRule]:
        """The earn rules that pay a member of a tier."""
        wanted = (None, tier.id) if tier is not None else (None,)
        return [r for r in self.programme.earn_rules if r.trigger == trigger and r.tier in wanted]

    def rate(self, tier: Tier | None) -> float:
        """Points for each unit of currency spent, multipliers of the tier included."""
        base = sum(good(r.rate) or 0.0 for r in self.rules_for(tier, "purchase"))
        return base * self.multiplier(tier)

    def multiplier(self, tier: Tier | None) -> float:
        """The largest factor on points that a tier gives to everything."""
        perks = tier.benefits if tier is not None else ()
        factors = [good(b.value) for b in perks if b.type == "points_multiplier" and b.applies_to == "all"]
        return max([f for f in factors if f is not None], default=1.0)

    def fixed(self, tier: Tier | None, *triggers: str) -> float:
        """Points for each time that something is done."""
        return sum(good(r.fixed) or 0.0 for trigger in triggers for r in self.rules_for(tier, trigger))

    # Thresholds --------------------------------------------------------------------------------------------

    def yearly_spend(self, threshold: Qualification | None) -> float | None:
        """A threshold as money spent in a year; None where it is not about buying, or cannot be told."""
        if threshold is None or threshold.metric == "enrolment":
            return 0.0
        value = good(threshold.value)
        if value is None or threshold.metric in (None, "fee", "contract", "visits"):
            return None
        days = threshold.length_days
        if value and not days:
            return None
        yearly = value * 365 / days if value and days else 0.0
        if threshold.metric == "orders":
            return None if self.average_order is None else yearly * self.average_order
        if threshold.metric == "points":
            base = self.rate(self.tiers[0][1])
            return yearly / base if base > 0 else None
        return yearly
