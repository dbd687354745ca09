"""Rules of structure, E01–E07: tiers that can be told apart, thresholds that rise, figures that make sense."""

import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

from coursekit.documents import say
from coursekit.documents.part import Part
from coursekit.documents.places import written
from coursekit.loyalty.model import PERCENT_TYPES, Benefit, Programme, Qualification, Tier
from coursekit.loyalty.rules.design import Design, NotNeeded, finding, rule
from coursekit.loyalty.rules.finding import Figure, Finding, Said

_NEEDS_VALUE = (*PERCENT_TYPES, "amount_off", "points_multiplier", "bonus_points")
# Fields that may be negative, because what they measure may be.
_ANY_SIGN = ("baseline", "target", "limit", "uplift_percent")
# Counts of which zero would mean nothing.
_AT_LEAST_ONE = ("n", "uses", "max_accounts_per_address", "points_cost", "valid_days", "validity_months")


@rule("E01")
def number_of_tiers(d: Design) -> Iterator[Finding]:
    """As many tiers as the exercise asks for."""
    if d.tiers_required is None:
        raise NotNeeded
    if len(d.tiers) != d.tiers_required:
        yield finding("E01", "what", "tiers", given=len(d.tiers), wanted=d.tiers_required)


@rule("E02")
def names_and_ranks(d: Design) -> Iterator[Finding]:
    """Ids and names are unique, ranks run from 1, and what is named exists."""
    p = d.programme
    for name, things in _listed(p).items():
        seen: dict[str, int] = {}
        for i, thing in enumerate(things):
            if thing.id is not None and seen.setdefault(thing.id, i) != i:
                yield finding("E02", "id", f"{name}[{i}].id", id=thing.id)
    shown = Counter((lang, say(tier.name, lang).strip().casefold()) for _, tier in d.tiers for lang in p.languages)
    for path, tier in d.tiers:
        if any(shown[lang, say(tier.name, lang).strip().casefold()] > 1 for lang in p.languages):
            yield finding("E02", "name", f"{path}.name", name=Said(tier.name))
    ranks = [tier.rank for _, tier in d.tiers]
    if ranks != list(range(1, len(ranks) + 1)):
        yield finding("E02", "ranks", "tiers", ranks=", ".join(map(str, ranks)), last=len(ranks))
    tiers, offers = {tier.id for _, tier in d.tiers}, {offer.id for offer in p.offers}
    for path, value, known in _references(p, tiers, offers):
        if value is not None and value not in known:
            yield finding("E02", "dangling", path, id=value, known=", ".join(sorted(known)) or "–")


def _listed(p: Programme) -> dict[str, tuple]:
    parts: dict[str, tuple] = {"tiers": p.tiers, "earn_rules": p.earn_rules, "rewards": p.rewards, "offers": p.offers,
                               "communication.messages": p.communication.messages,
                               "communication.surveys": p.communication.surveys}  # fmt: skip
    for i, tier in enumerate(p.tiers):
        parts[f"tiers[{i}].benefits"] = tier.benefits
    return parts


def _references(p: Programme, tiers: set[str], offers: set[str]) -> Iterator[tuple[str, str | None, set[str]]]:
    for i, earn in enumerate(p.earn_rules):
        yield f"earn_rules[{i}].tier", earn.tier, tiers
    for i, reward in enumerate(p.rewards):
        yield f"rewards[{i}].tier_min", reward.tier_min, tiers
    for i, offer in enumerate(p.offers):
        yield f"offers[{i}].tier_min", offer.tier_min, tiers
    for i, message in enumerate(p.communication.messages):
        yield f"communication.messages[{i}].offer", message.offer, offers
        for j, tier in enumerate(message.tiers):
            yield f"communication.messages[{i}].tiers[{j}]", tier, tiers


@rule("E03")
def rising_thresholds(d: Design) -> Iterator[Finding]:
    """Thresholds rise with the rank, on one metric and one window."""
    if len(d.tiers) < 2:
        raise NotNeeded
    for (_, low), (path, high) in d.steps:
        a, b = low.threshold, high.threshold
        if b is None or b.value is None or _lacking(b) or (low.rank > 1 and _lacking(a)):
            continue  # E06
        if a is None or a.metric == "enrolment" or a.value is None or (a.value == 0 and low.rank == 1):
            # Joining is the lowest threshold there is: whatever is asked above it must ask for something.
            if low is d.tiers[0][1] and b.metric != "enrolment" and b.value <= 0:
                yield finding("E03", "order", f"{path}.threshold.value", low=Said(low.name), high=Said(high.name),
                              below=Figure(0), above=Figure(b.value))  # fmt: skip
            continue
        if (a.metric, a.window, a.days) != (b.metric, b.window, b.days):
            yield finding("E03", "mixed", f"{path}.threshold", low=Said(low.name), high=Said(high.name))
        elif b.value <= a.value:
            yield finding("E03", "order", f"{path}.threshold.value", low=Said(low.name), high=Said(high.name),
                          below=Figure(a.value), above=Figure(b.value))  # fmt: skip


@rule("E04")
def reachable_base(d: Design) -> Iterator[Finding]:
    """Whoever joins, pays or signs is in the base tier."""
    if not d.tiers:
        raise NotNeeded
    path, base = d.tiers[0]
    asked = base.threshold
    if asked is not None and asked.metric not in ("enrolment", "fee", "contract") and asked.value:
        yield finding("E04", "what", f"{path}.threshold.value", tier=Said(base.name), value=Figure(asked.value))


@rule("E05")
def something_to_get(d: Design) -> Iterator[Finding]:
    """Every tier gives something, and so does the programme."""
    p = d.programme
    if not d.tiers:
        if not (p.earn_rules or p.offers or p.referral):
            yield finding("E05", "nothing")
        return
    for path, tier in d.tiers:
        earns = any(earn.tier in (None, tier.id) for earn in p.earn_rules)
        if not (tier.benefits or tier.entry_rewards or earns):
            yield finding("E05", "what", f"{path}.benefits", tier=Said(tier.name))


@rule("E06")
def stated_qualification(d: Design) -> Iterator[Finding]:
    """Each tier above the base says what it takes: of what, how much, in what time."""
    if len(d.tiers) < 2:
        raise NotNeeded
    for path, tier in d.above_base:
        lacking = _lacking(tier.threshold)
        if lacking:
            where = f"{path}.threshold" + ("" if tier.threshold is None else f".{lacking[0]}")
            yield finding("E06", "what", where, tier=Said(tier.name), lacking=", ".join(lacking))


def _lacking(asked: Qualification | None) -> list[str]:
    if asked is None:
        return ["metric", "value", "window"]
    lacking = [name for name in ("metric", "value") if getattr(asked, name) is None]
    if asked.metric == "enrolment":
        return ["metric"]  # everybody who joins would be in it
    if asked.metric not in ("fee", "contract"):
        if asked.window is None:
            lacking.append("window")
        elif asked.window == "rolling_days" and not asked.days:
            lacking.append("days")
    return lacking


@rule("E07")
def possible_figures(d: Design) -> Iterator[Finding]:
    """Amounts are not negative, percentages lie on 0–100, and what needs a figure has one."""
    for path, name, value, owner in _figures(d.programme, ()):
        kind = _wrong(name, value, owner)
        if kind:
            yield finding("E07", kind, written(path), value=Figure(value), ratio=Figure(value * 100))
    for placed in d.benefits:
        if placed.benefit.type in _NEEDS_VALUE and placed.benefit.value is None:
            yield finding("E07", "no_value", f"{placed.path}.value", type=placed.benefit.type)
    if d.programme.enrolment.how == "paid" and not d.programme.enrolment.fee:
        yield finding("E07", "no_fee", "enrolment.fee")


def _figures(part: Part, path: tuple) -> Iterator[tuple[tuple, str, float, Part]]:
    """Every number of a document with its path, the name of its field and the part it stands in."""
    for name in type(part).model_fields:
        value: Any = getattr(part, name)
        if isinstance(value, Part):
            yield from _figures(value, (*path, name))
        elif isinstance(value, tuple | list):
            for i, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _figures(item, (*path, name, i))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield (*path, name), name, float(value), part


def _wrong(name: str, value: float, owner: Part) -> str:
    """The sentence about an impossible figure; empty where it is possible."""
    if not math.isfinite(value):
        return "not_finite"
    if name == "uplift_percent":
        return "below_hundred" if value < -100 else ""
    if value < 0 and name not in _ANY_SIGN:
        return "negative"
    percent = name.endswith("_percent") or (
        isinstance(owner, Benefit) and name == "value" and owner.type in PERCENT_TYPES
    )
    if percent and value > 100:
        return "above_hundred"
    if name == "gross_margin_percent":
        return "margin" if value in (0, 100) else "ratio" if value < 1 else ""
    # Half a percent off is a mistake in the unit; a rebate of half a percent is not.
    if isinstance(owner, Benefit) and owner.type == "percent_discount" and name == "value" and 0 < value < 0.5:
        return "ratio"
    if isinstance(owner, Benefit) and owner.type == "points_multiplier" and name == "value" and value < 1:
        return "factor"
    if name in _AT_LEAST_ONE and value == 0:
        return "zero"
    return "zero" if isinstance(owner, Tier) and name == "rank" and value == 0 else ""
