"""Programmes for tests: one that every rule passes, mutations that break one rule each, a market by hand."""

from collections.abc import Callable
from copy import deepcopy
from types import SimpleNamespace
from typing import Any

import numpy as np

Data = dict[str, Any]


def market(spend: Any = None) -> SimpleNamespace:
    """One hundred customers with orders of 45: eighty-two spend 140 a year, six 300, twelve 800."""
    spend = np.array([140.0] * 82 + [300.0] * 6 + [800.0] * 12) if spend is None else np.asarray(spend, float)
    return SimpleNamespace(spend=spend, orders=spend / 45, margin=0.4, shipping=4.5)


def both(text: str) -> dict[str, str]:
    return {"es": text, "en": text + "."}


NOTEBOOK = {"type": "exclusive_content", "id": "notebook", "unit_cost": 0.1, "perceived_value": 2}
FIRST = {"type": "early_access", "id": "first", "value": 3, "unit_cost": 0.1, "perceived_value": 4}
TASTING = {"type": "event", "id": "tasting", "unit_cost": 1, "perceived_value": 8}


def discount(value: float, most: float = 40) -> Data:
    return {"type": "percent_discount", "value": value, "cap": {"amount": most, "per": "year"}}


def message(name: str, trigger: str, purpose: str = "transactional", **more: Any) -> Data:
    way_out = " {unsubscribe_link}" if purpose == "commercial" else ""
    return {"id": name, "trigger": trigger, "purpose": purpose, "template": both("{first_name}" + way_out), **more}


def tier(name: str, rank: int, value: float | None, *benefits: Data) -> Data:
    threshold = {"metric": "enrolment"} if value is None else {
        "metric": "spend", "value": value, "window": "rolling_days", "days": 365}  # fmt: skip
    return {
        "id": name,
        "name": name,
        "rank": rank,
        "threshold": threshold,
        "benefits": [deepcopy(one) for one in benefits],
    }


def sound() -> Data:
    """A design with every section, that passes every rule on the market above."""
    data: Data = {
        "languages": ["es", "en"],
        "id": "sound",
        "name": "Sound",
        "tiers": [
            tier("club", 1, None, discount(2, 30), NOTEBOOK),
            tier("barista", 2, 240, discount(4), NOTEBOOK, FIRST),
            tier("master", 3, 600, discount(4), NOTEBOOK, FIRST, TASTING),
        ],
        "earn_rules": [
            {"id": "buy", "trigger": "purchase", "rate": 1},
            {"id": "join", "trigger": "signup", "fixed": 25, "limit": {"n": 1, "per": "membership"}},
        ],
        "rewards": [
            {"id": "sachet", "points_cost": 100, "benefit": {"type": "gift", "value": 2, "unit_cost": 1}},
            {"id": "voucher", "points_cost": 300, "benefit": {"type": "amount_off", "value": 3, "min_order": 20}},
        ],
        "points_policy": {
            "point_value": 0.012,
            "validity_months": 18,
            "pending_days": 14,
            "expected_redemption_percent": 70,
        },
        "referral": {
            "giver": {"type": "bonus_points", "value": 50},
            "receiver": {"type": "amount_off", "value": 3, "min_order": 20},
            "cap": {"n": 5, "per": "year"},
        },
        "offers": [
            {
                "id": "back",
                "benefit": {"type": "percent_discount", "value": 8},
                "code": "BACK",
                "shared_code": True,
                "single_use": True,
                "valid_days": 14,
                "segment": "inactive_180_days",
                "cap": {"amount": 6, "per": "year"},
            }
        ],
        "communication": {
            "monthly_cap": 2,
            "messages": [
                message("welcome", "enrolled"),
                message("news", "monthly", "commercial", benefits=["notebook"]),
                message("up", "tier_up"),
                message("risk", "tier_down_warning", days=30),
                message("back", "inactive", "commercial", days=180, audience="consenting", offer="back"),
            ],
        },
        "consent": {"basis": "opt_in", "unsubscribe": "every_message"},
        "fraud": {"refund_clawback": True, "return_window_days": 14},
        "assumptions": {"gross_margin_percent": 40, "average_order": 45, "orders_per_year": 4, "shipping_cost": 4.5},
        "goals": [
            {
                "kpi": "orders_per_customer",
                "baseline": 4,
                "target": 4.2,
                "by": "2027-01-31",
                "control": "randomised_holdout",
                "holdout_percent": 10,
                "guardrail": {"kpi": "margin_per_customer", "limit": 70},
            }
        ],
        "stop_rule": {"kpi": "incremental_margin", "limit": 0, "check_on": "2027-02-15"},
        "fairness_and_privacy": both("Cualquiera puede entrar"),
    }
    return data


def put(path: str, value: Any) -> Callable[[Data], None]:
    """Sets a cell; a dot for a key, a number for an item."""

    def change(data: Data) -> None:
        *around, last = [int(p) if p.isdigit() else p for p in path.split(".")]
        for piece in around:
            data = data[piece]  # type: ignore[index]
        if value is GONE:
            del data[last]  # type: ignore[arg-type]
        else:
            data[last] = value  # type: ignore[index]

    return change


def add(path: str, value: Any) -> Callable[[Data], None]:
    """Adds an item to a list."""

    def change(data: Data) -> None:
        inside: Any = data
        for piece in path.split("."):
            inside = inside[int(piece) if piece.isdigit() else piece]
        inside.append(value)

    return change


GONE = object()
NAGGING = [message(f"nag{i}", "monthly", "commercial") for i in range(6)]

# Rule, name of the mutation, what is changed, and where the finding stands.
MUTATIONS: list[tuple[str, str, list[Callable[[Data], None]], str]] = [
    ("E02", "two tiers of one name", [put("tiers.1.name", "club")], "tiers[0].name"),
    ("E02", "a rank is left out", [put("tiers.2.rank", 4)], "tiers"),
    ("E02", "an id twice", [put("rewards.1.id", "sachet")], "rewards[1].id"),
    ("E02", "a tier that is not there", [put("rewards.1.tier_min", "gold")], "rewards[1].tier_min"),
    ("E03", "the top as easy as the middle", [put("tiers.2.threshold.value", 240)], "tiers[2].threshold.value"),
    ("E03", "another window", [put("tiers.2.threshold.days", 300)], "tiers[2].threshold"),
    ("E04", "a base that asks", [put("tiers.0.threshold", tier("x", 1, 10)["threshold"])], "tiers[0].threshold.value"),
    ("E06", "no window", [put("tiers.2.threshold.window", GONE)], "tiers[2].threshold.window"),
    ("E06", "no threshold", [put("tiers.2.threshold", GONE)], "tiers[2].threshold"),
    ("E07", "a negative cost", [put("tiers.0.benefits.1", {**NOTEBOOK, "unit_cost": -1})], "tiers[0].benefits[1].unit_cost"),
    ("E07", "more than all of them", [put("points_policy.expected_redemption_percent", 140)], "points_policy.expected_redemption_percent"),
    ("E07", "fewer than none", [put("assumptions.uplift_percent", -130)], "assumptions.uplift_percent"),
    ("E07", "no margin", [put("assumptions.gross_margin_percent", 0)], "assumptions.gross_margin_percent"),
    ("E07", "all margin", [put("assumptions.gross_margin_percent", 100)], "assumptions.gross_margin_percent"),
    ("E07", "a ratio for a percentage", [put("assumptions.gross_margin_percent", 0.4)], "assumptions.gross_margin_percent"),
    ("E07", "a discount without a value", [put("rewards.1.benefit", {"type": "amount_off", "unit_cost": 3})], "rewards[1].benefit.value"),
    ("E07", "paid, and no fee", [put("enrolment", {"how": "paid"})], "enrolment.fee"),
    ("E07", "a limit of nought", [put("referral.cap.n", 0)], "referral.cap.n"),
    ("E10", "less off at the top", [put("tiers.2.benefits.0", discount(3))], "tiers[2].benefits[0]"),
    ("E10", "a tighter cap at the top", [put("tiers.2.benefits.0", discount(4, 35))], "tiers[2].benefits[0]"),
    ("E10", "a larger order at the top", [put("tiers.2.benefits.0", {**discount(4), "min_order": 30})], "tiers[2].benefits[0]"),
    ("E10", "lost at the top", [put("tiers.2.benefits.2", {**TASTING, "id": "other", "type": "service"})], "tiers[2].benefits"),
    ("E10", "replaced in a circle", [put("tiers.1.benefits.2", {**FIRST, "replaced_by": "tasting"}), put("tiers.2.benefits.3", {**TASTING, "replaced_by": "first"})], "tiers[1].benefits[2].replaced_by"),
    ("W11", "the top like the middle", [put("tiers.2.benefits.3", GONE)], "tiers[2].benefits"),
    ("E12", "an offer without an end", [put("offers.0.valid_days", GONE)], "offers[0]"),
    ("E12", "an offer for everybody", [put("offers.0.segment", GONE), put("offers.0.cap", GONE)], "offers[0]"),
    ("E13", "more off than the margin", [put("tiers.2.benefits.0", discount(45))], "tiers[2]"),
    ("E13", "more off than half the margin", [put("tiers.2.benefits.0", discount(25))], "tiers[2]"),
    ("W14", "an event without a cost", [put("tiers.2.benefits.3", {**TASTING, "unit_cost": None})], "tiers[2].benefits[3].unit_cost"),
    ("W14", "a discount without an end", [put("tiers.2.benefits.0", {"type": "percent_discount", "value": 4})], "tiers[2].benefits[0].cap"),
    ("I16", "a step that gives too much", [put("tiers.2.benefits.3", {**TASTING, "perceived_value": 200})], "tiers[2]"),
    ("E20", "points for points", [add("rewards", {"id": "loop", "points_cost": 120, "benefit": {"type": "bonus_points", "value": 120}})], "rewards[2]"),
    ("E21", "points that go too soon", [put("points_policy.validity_months", 2)], "rewards[0].points_cost"),
    ("E22", "points before the return", [put("points_policy.pending_days", 5)], "earn_rules[0].pending_days"),
    ("E23", "paid by two rules", [add("earn_rules", {"trigger": "purchase", "fixed": 1, "tier": "master"})], "earn_rules[2]"),
    ("E23", "the same rule again", [add("earn_rules", {"trigger": "signup", "fixed": 1})], "earn_rules[2]"),
    ("W24", "a first reward far away", [put("rewards.0.points_cost", 220)], "rewards[0].points_cost"),
    ("W24", "rewards for others", [put("rewards.0.tier_min", "master"), put("rewards.1.tier_min", "master")], "rewards"),
    ("E25", "no redemption", [put("points_policy.expected_redemption_percent", GONE)], "points_policy.expected_redemption_percent"),
    ("E30", "no ground", [put("consent.basis", GONE)], "consent.basis"),
    ("E30", "no policy", [put("consent", GONE)], "consent"),
    ("E30", "everybody", [put("communication.messages.1.audience", "everyone")], "communication.messages[1].audience"),
    ("E30", "customers without a way out", [put("consent.basis", "soft_opt_in")], "consent.opt_out_offered"),
    ("E31", "no way out", [put("communication.messages.1.template", both("{first_name}"))], "communication.messages[1].template"),
    ("E31", "a way out in the account", [put("consent.unsubscribe", "account")], "consent.unsubscribe"),
    ("E32", "nobody hears of a new tier", [put("communication.messages.2", GONE)], "communication.messages"),
    ("E32", "nobody is reminded", [put("communication.messages.1", GONE)], "communication.messages"),
    ("E32", "nobody is welcomed", [put("communication.messages.0", GONE)], "communication.messages"),
    ("E33", "an unknown placeholder", [put("communication.messages.0.template", both("{first_nam}"))], "communication.messages[0].template.es"),
    ("E33", "a placeholder like no other", [put("communication.messages.0.template", both("{zzzzzz}"))], "communication.messages[0].template.es"),
    ("E33", "a language missing", [put("communication.messages.0.template", {"es": "Hola"})], "communication.messages[0].template"),
    ("E33", "a placeholder in one language", [put("communication.messages.0.template", {"es": "{tier}", "en": "Hi"})], "communication.messages[0].template"),
    ("E33", "a placeholder for nothing", [put("communication.messages.0.template", both("{fee}"))], "communication.messages[0].template.es"),
    ("E33", "half a brace", [put("communication.messages.0.template", both("{first_name"))], "communication.messages[0].template.es"),
    ("W34", "a message a week", [put("communication.monthly_cap", GONE), *[add("communication.messages", one) for one in NAGGING]], "communication.monthly_cap"),
    ("W34", "a generous limit", [put("communication.monthly_cap", 6), *[add("communication.messages", one) for one in NAGGING]], "communication.monthly_cap"),
    ("W35", "lost without a warning", [put("communication.messages.3", GONE)], "tiers[1].downgrade"),
    ("W36", "a promise", [put("communication.messages.1.benefits", ["tasting"])], "communication.messages[1].benefits[0]"),
    ("E40", "nothing taken back", [put("fraud.refund_clawback", False)], "fraud.refund_clawback"),
    ("E40", "returns count", [put("tiers.2.threshold.net_of_returns", False), put("tiers.1.threshold.net_of_returns", False)], "tiers[1].threshold.net_of_returns"),
    ("W41", "referrals without end", [put("referral.cap", GONE)], "referral.cap"),
    ("W41", "referring oneself", [put("fraud.self_referral", True)], "fraud.self_referral"),
    ("W41", "paid for a name", [put("referral.qualify", "signup")], "referral.qualify"),
    ("W42", "a code for ever", [put("offers.0.single_use", GONE)], "offers[0].single_use"),
    ("W43", "no word on fairness", [put("fairness_and_privacy", GONE)], "fairness_and_privacy"),
    ("E44", "no guardrail", [put("goals.0.guardrail", GONE)], "goals[0]"),
    ("E44", "no goals", [put("goals", [])], "goals"),
    ("E44", "before and after", [put("goals.0.control", "before_after")], "goals[0].control"),
    ("E44", "a holdout of nobody", [put("goals.0.holdout_percent", GONE)], "goals[0].holdout_percent"),
    ("W45", "no end", [put("stop_rule", GONE)], "stop_rule"),
]  # fmt: skip


def mutated(changes: list[Callable[[Data], None]]) -> Data:
    data = sound()
    for change in changes:
        change(data)
    return data
