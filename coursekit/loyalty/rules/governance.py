"""Rules of governance, E40–W45: it cannot be milked, it is fair, and somebody will know whether it worked."""

from collections.abc import Iterator

from coursekit.loyalty.rules.design import Design, NotNeeded, finding, rule
from coursekit.loyalty.rules.finding import Finding, Said

_BOUGHT = ("spend", "points", "orders", "visits")
_CONTROLS = ("randomised_holdout", "randomised_invitation", "matched", "difference_in_differences")


@rule("E40")
def returns(d: Design) -> Iterator[Finding]:
    """What a purchase earned goes back with it."""
    p = d.programme
    earns = any(earn.trigger in ("purchase", "referral") for earn in p.earn_rules)
    if not (earns or len(d.tiers) > 1 or any(tier.entry_rewards for _, tier in d.tiers)):
        raise NotNeeded
    if p.fraud is None or not p.fraud.refund_clawback:
        yield finding("E40", "what", "fraud" if p.fraud is None else "fraud.refund_clawback")
    for path, tier in d.tiers:
        if tier.threshold is not None and tier.threshold.metric in _BOUGHT and not tier.threshold.net_of_returns:
            yield finding("E40", "counted", f"{path}.threshold.net_of_returns", tier=Said(tier.name))


@rule("W41")
def honest_referrals(d: Design) -> Iterator[Finding]:
    """Referrals are capped, not to oneself, and paid once the newcomer has paid."""
    p = d.programme
    if p.referral is None:
        raise NotNeeded
    if p.referral.cap is None and not (p.referral.giver is not None and p.referral.giver.cap is not None):
        yield finding("W41", "cap", "referral.cap")
    if p.fraud is None or p.fraud.self_referral:
        yield finding("W41", "self", "fraud" if p.fraud is None else "fraud.self_referral")
    if p.referral.qualify != "first_paid_order":
        yield finding("W41", "qualify", "referral.qualify")


@rule("W42")
def shared_codes(d: Design) -> Iterator[Finding]:
    """A code that everybody knows works once for each."""
    shared = [(i, o) for i, o in enumerate(d.programme.offers) if o.code is not None and o.shared_code]
    if not shared:
        raise NotNeeded
    if d.programme.fraud is not None and d.programme.fraud.code_single_use:
        return
    for i, offer in shared:
        if not offer.single_use:
            yield finding("W42", "what", f"offers[{i}].single_use", code=offer.code)


@rule("W43")
def fair_and_private(d: Design) -> Iterator[Finding]:
    """Somebody thought of who is left out and what is known about members."""
    said = d.programme.fairness_and_privacy
    texts = [said] if isinstance(said, str) else list((said or {}).values())
    if not any(text.strip() for text in texts):
        yield finding("W43", "what", "fairness_and_privacy")


@rule("E44")
def goals_with_control(d: Design) -> Iterator[Finding]:
    """Each goal says what, from where to where, by when, against whom, and what must not suffer."""
    goals = d.programme.goals
    if not goals:
        yield finding("E44", "none", "goals")
    for i, goal in enumerate(goals):
        lacking = [
            name for name in ("kpi", "baseline", "target", "by", "control", "guardrail") if getattr(goal, name) is None
        ]
        if lacking:
            yield finding("E44", "what", f"goals[{i}]", lacking=", ".join(lacking))
        if goal.control is not None and goal.control not in _CONTROLS:
            yield finding("E44", "control", f"goals[{i}].control", control=goal.control)
        if goal.control == "randomised_holdout" and not goal.holdout_percent:
            yield finding("E44", "holdout", f"goals[{i}].holdout_percent")


@rule("W45")
def when_to_stop(d: Design) -> Iterator[Finding]:
    """It is written down when the programme ends."""
    if d.programme.stop_rule is None:
        yield finding("W45", "what", "stop_rule")
