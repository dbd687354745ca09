"""Twenty programmes of many trades and kinds: unusual, and each without a mistake that the rulebook calls an error."""

from typing import Any

Data = dict[str, Any]


def said(text: str) -> dict[str, str]:
    return {"es": text, "en": text}


def note(name: str, trigger: str, purpose: str = "transactional", **more: Any) -> Data:
    way_out = " {unsubscribe_link}" if purpose == "commercial" else ""
    return {"id": name, "trigger": trigger, "purpose": purpose, "template": said("{first_name}" + way_out), **more}


TALK = [note("hello", "enrolled"), note("month", "monthly", "commercial"), note("up", "tier_up")]
GOAL = {
    "kpi": "orders", "baseline": 4, "target": 4.2, "by": "2027-01-31", "control": "randomised_holdout",
    "holdout_percent": 10, "guardrail": {"kpi": "margin", "limit": 0},
}  # fmt: skip


def programme(name: str, *tiers: Data, **more: Any) -> Data:
    return {
        "languages": ["es", "en"], "id": name, "name": name, "tiers": list(tiers),
        "communication": {"monthly_cap": 4, "messages": TALK},
        "consent": {"basis": "opt_in", "unsubscribe": "every_message"},
        "fraud": {"refund_clawback": True, "code_single_use": True, "return_window_days": 14},
        "assumptions": {"gross_margin_percent": 50, "average_order": 40, "orders_per_year": 5, "shipping_cost": 4},
        "goals": [GOAL], **more,
    }  # fmt: skip


def tier(name: str, rank: int, threshold: Data | None, *benefits: Data, **more: Any) -> Data:
    made: Data = {"id": name, "name": name, "rank": rank, "benefits": list(benefits), **more}
    return made if threshold is None else {**made, "threshold": threshold}


def spend(value: float, window: str = "calendar_year") -> Data:
    return {"metric": "spend", "value": value, "window": window}


def perk(kind: str, cost: float = 1, **more: Any) -> Data:
    return {"type": kind, "unit_cost": cost, "perceived_value": 4 * cost, **more}


def off(value: float, **more: Any) -> Data:
    return {"type": "percent_discount", "value": value, "cap": {"amount": 100}, **more}


def points(rate: float, value: float, *rewards: tuple[str, float, Data], **more: Any) -> Data:
    return {
        "earn_rules": [{"trigger": "purchase", "rate": rate}],
        "rewards": [{"id": name, "points_cost": cost, "benefit": benefit} for name, cost, benefit in rewards],
        "points_policy": {"point_value": value, "expected_redemption_percent": 70, "pending_days": 14, **more},
    }


def voucher(value: float) -> Data:
    return {"type": "amount_off", "value": value}


CREATIVE: dict[str, Data] = {
    # A paid club with one tier: a bookshop's, with free parcels.
    "bookshop club": programme(
        "books", tier("reader", 1, {"metric": "fee", "value": 20}, perk("free_shipping", 3, cap={"uses": 10}), perk("event")),
        enrolment={"how": "paid", "fee": 20, "per": "year"}),
    # Ten coffees and the next is free: no tiers, a stamp for each visit.
    "stamp card": programme(
        "stamps",
        earn_rules=[{"trigger": "visit", "fixed": 1}],
        rewards=[{"id": "cup", "points_cost": 10, "benefit": {"type": "gift", "value": 1.8}}],
        points_policy={"point_value": 0.18, "expected_redemption_percent": 80}),
    # A hotel supplier: a contract, a rebate at the end of the year, somebody to call.
    "hotel contract": programme(
        "hotels",
        tier("partner", 1, {"metric": "contract", "value": 2000}, {"type": "rebate", "value": 2, "cap": {"amount": 500}}),
        tier("house", 2, {"metric": "contract", "value": 8000}, {"type": "rebate", "value": 4, "cap": {"amount": 2000}},
             perk("dedicated_support", 50, value=4)),
        scope={"customers": "businesses"}, enrolment={"how": "contract"},
        contract={"months": 12, "notice_days": 60, "minimum_spend": 2000}),
    # An airline: five tiers by points that are earned, and never spent on rank.
    "airline": programme(
        "wings",
        *[tier(f"t{rank}", rank, None if rank == 1 else {"metric": "points", "value": 400 * rank, "window": "calendar_year"},
               perk("support", 1, value=48 / rank), *([perk("service", 5)] if rank > 3 else [])) for rank in range(1, 6)],
        communication={"messages": [*TALK, note("risk", "tier_down_warning")]},
        **points(2, 0.01, ("bag", 500, perk("service")))),
    # A theatre: nothing off, ever; being there before others and seeing the rehearsals.
    "theatre friends": programme(
        "friends", tier("friend", 1, None, perk("early_access", value=2)),
        tier("patron", 2, spend(100), perk("early_access", value=5), perk("event", 3))),
    # Given away: each order plants a tree, the more the higher the tier.
    "trees": programme(
        "trees", tier("seed", 1, None, {"type": "donation", "value": 0.2, "cap": {"uses": 50}}),
        tier("forest", 2, {"metric": "orders", "value": 8, "window": "rolling_days", "days": 365},
             {"type": "donation", "value": 0.5, "cap": {"uses": 50}})),
    # One may lose nothing: a tier is for life.
    "for life": programme(
        "life", tier("one", 1, None, perk("birthday")),
        tier("two", 2, spend(1000, "lifetime"), perk("birthday"), perk("gift"), downgrade={"policy": "never"})),
    # A gym: visits count, not money.
    "gym": programme(
        "gym", tier("start", 1, None, perk("exclusive_content")),
        tier("regular", 2, {"metric": "visits", "value": 40, "window": "rolling_days", "days": 180},
             perk("exclusive_content"), perk("service"))),
    # What the first tier has is replaced by something better.
    "replaced": programme(
        "replaced", tier("a", 1, None, perk("exclusive_content", id="letter", replaced_by="workshop")),
        tier("b", 2, spend(200), perk("event", id="workshop"))),
    # In one language only.
    "one language": {
        **programme("solo", tier("unico", 1, None, perk("gift"))), "languages": ["es"],
        "communication": {"messages": [
            {"id": "hola", "trigger": "launch", "purpose": "transactional", "template": "Hola, {first_name}"},
            {"id": "mes", "trigger": "monthly", "purpose": "transactional", "template": "Tienes {benefits}"}]}},
    # Customers were offered a way out when they gave their address.
    "soft opt-in": programme(
        "soft", tier("all", 1, None, off(3)), consent={"basis": "soft_opt_in", "opt_out_offered": True, "unsubscribe": "every_message"},
        communication={"monthly_cap": 2, "messages": [note("start", "launch", "commercial", audience="everyone"), *TALK]}),
    # By post and at the counter, without an address in the net.
    "by post": programme(
        "post", tier("neighbour", 1, None, perk("gift")),
        communication={"messages": [{"id": "letter", "trigger": "launch", "purpose": "commercial", "channel": "post", "template": said("Hola")},
                                    {"id": "talk", "trigger": "monthly", "purpose": "commercial", "channel": "in_store", "template": said("Hola")}]}),
    # More points for the faithful, by a factor.
    "multiplier": programme(
        "more", tier("one", 1, None, perk("exclusive_content")),
        tier("two", 2, spend(300), perk("exclusive_content"), {"type": "points_multiplier", "value": 1.5, "cap": {"amount": 30}}),
        **points(1, 0.02, ("five", 200, voucher(5)))),
    # One earn rule for each tier instead of a factor.
    "a rule for each tier": programme(
        "each", tier("one", 1, None), tier("two", 2, spend(300)),
        earn_rules=[{"trigger": "purchase", "rate": 1, "tier": "one"}, {"trigger": "purchase", "rate": 2, "tier": "two"}],
        rewards=[{"id": "five", "points_cost": 150, "benefit": voucher(5)}],
        points_policy={"point_value": 0.03, "expected_redemption_percent": 60, "pending_days": 14}),
    # A pharmacy: nothing for buying medicines; points for the rest, kept alive by any purchase.
    "pharmacy": programme(
        "care", tier("care", 1, None, perk("service")),
        earn_rules=[{"trigger": "purchase", "rate": 1, "excludes": ["medicines"]}],
        rewards=[{"id": "cream", "points_cost": 120, "benefit": perk("gift", 2)}],
        points_policy={"point_value": 0.03, "expected_redemption_percent": 60, "pending_days": 14,
                       "validity_months": 12, "expires_from": "activity"}),
    # A friend brings a friend, and that is all.
    "referral alone": programme(
        "friends", referral={"giver": voucher(5), "receiver": voucher(5), "cap": {"n": 4, "per": "year"}}),
    # A welcome code for newcomers, generous and bounded.
    "welcome": programme(
        "welcome", tier("all", 1, None, off(5)),
        offers=[{"id": "first", "benefit": {"type": "percent_discount", "value": 15}, "code": "HOLA", "segment": "new",
                 "valid_days": 30, "single_use": True}]),
    # Two ways up: a fee takes one there at once.
    "free and paid": programme(
        "plus", tier("free", 1, None, perk("exclusive_content")),
        tier("plus", 2, {"metric": "fee", "value": 60, "window": "calendar_year"}, perk("exclusive_content"),
             perk("free_shipping", 4, cap={"uses": 12}))),
    # Entry rewards: a present on reaching a tier, and status for the rest.
    "presents on the way": programme(
        "steps", tier("one", 1, None, perk("early_access")),
        tier("two", 2, spend(150), perk("early_access"), entry_rewards=[perk("gift", 3)]),
        tier("three", 3, spend(500), perk("early_access"), entry_rewards=[perk("gift", 6)])),
    # Names in another script, a currency of large numbers.
    "another script": {
        **programme("кафе", tier("база", 1, None, perk("gift", 400)), tier("золото", 2, spend(60000), perk("gift", 400), perk("event", 900))),
        "currency": "JPY", "assumptions": {"gross_margin_percent": 45, "average_order": 6000, "orders_per_year": 6, "shipping_cost": 600}},
}  # fmt: skip
