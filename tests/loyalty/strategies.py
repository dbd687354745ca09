"""Random programmes: any combination of parts that the reader lets in, wise or not."""

from typing import get_args

from hypothesis import strategies as st

from coursekit.loyalty.model_tiers import BenefitType

IDS = st.sampled_from(["a", "b", "c", "gold", "x1"])
TEXTS = st.one_of(
    st.sampled_from(["Hola", "{first_name}", "{foo} {", "{points} <b>", "", "{unsubscribe_link}", "ñandú 🙂"]),
    st.dictionaries(st.sampled_from(["es", "en"]), st.sampled_from(["Oro", "Gold", "{tier}", ""]), min_size=1),
)
AMOUNTS = st.one_of(
    st.sampled_from([0, 1, 5, 10, 40, 100, 150, -3, 1e9, 0.4]),
    st.floats(-1000, 100_000, allow_nan=False),
)
WHOLES = st.integers(-5, 800)


def maybe(**fields):
    """Any of the fields, or none."""
    return st.fixed_dictionaries({}, optional=fields)


def needed(required, **optional):
    return st.fixed_dictionaries(required, optional=optional)


PERIODS = st.sampled_from(["order", "day", "week", "month", "quarter", "year", "membership"])
CAPS = maybe(amount=AMOUNTS, uses=WHOLES, per=PERIODS)
LIMITS = needed({"n": WHOLES}, per=PERIODS)
BENEFITS = needed(
    {"type": st.sampled_from(get_args(BenefitType))},
    value=AMOUNTS, cap=CAPS, min_order=AMOUNTS, unit_cost=AMOUNTS, perceived_value=AMOUNTS, stackable=st.booleans(),
    id=IDS, replaced_by=IDS, applies_to=st.sampled_from(["all", "coffee"]), description=TEXTS,
)  # fmt: skip
THRESHOLDS = maybe(
    metric=st.sampled_from(["spend", "points", "orders", "visits", "enrolment", "fee", "contract"]), value=AMOUNTS,
    window=st.sampled_from(["calendar_year", "rolling_days", "lifetime"]), days=WHOLES, net_of_returns=st.booleans(),
)  # fmt: skip
DOWN = maybe(policy=st.sampled_from(["one_down", "requalify", "never"]), grace_days=WHOLES)
TIERS = needed(
    {"id": IDS, "name": TEXTS, "rank": st.integers(-1, 5)},
    threshold=THRESHOLDS, benefits=st.lists(BENEFITS, max_size=3), entry_rewards=st.lists(BENEFITS, max_size=1), downgrade=DOWN,
)  # fmt: skip
EARN = needed(
    {"trigger": st.sampled_from(["purchase", "signup", "review", "referral", "birthday", "visit", "survey", "custom"])},
    rate=AMOUNTS, fixed=AMOUNTS, tier=IDS, limit=LIMITS, min_order=AMOUNTS, pending_days=WHOLES, validity_months=AMOUNTS,
)  # fmt: skip
REWARDS = needed({"id": IDS, "points_cost": AMOUNTS, "benefit": BENEFITS}, tier_min=IDS, name=TEXTS)
OFFERS = needed(
    {"id": IDS, "benefit": BENEFITS},
    code=st.just("CODE"), shared_code=st.booleans(), single_use=st.booleans(), valid_days=WHOLES, segment=st.just("new"),
    tier_min=IDS, cap=CAPS, valid_until=st.just("2026-05-01"),
)  # fmt: skip
TRIGGERS = ["launch", "enrolled", "monthly", "tier_up", "tier_down", "tier_down_warning", "points_earned",
            "points_expiring", "reward_reachable", "birthday", "inactive", "renewal", "purchase"]  # fmt: skip
MESSAGES = needed(
    {"id": IDS, "trigger": st.sampled_from(TRIGGERS), "purpose": st.sampled_from(["transactional", "commercial"]), "template": TEXTS},
    days=WHOLES, channel=st.sampled_from(["email", "post", "app"]), audience=st.sampled_from(["everyone", "members", "consenting"]),
    tiers=st.lists(IDS, max_size=2), subject=TEXTS, benefits=st.lists(IDS, max_size=2), offer=IDS, frequency_cap=LIMITS,
    holdout_percent=AMOUNTS,
)  # fmt: skip
SURVEYS = needed(
    {"id": IDS, "measure": st.sampled_from(["csat", "nps", "ces"])},
    after=st.sampled_from(["purchase", "ticket_closed", "enrolled"]), delay_days=st.floats(0, 60), throttle_days=st.floats(0, 200),
    suppress=st.lists(st.sampled_from(["open_ticket", "recent_return", "no_consent"]), max_size=3), sample_percent=st.floats(0, 100),
)  # fmt: skip
PLANS = maybe(messages=st.lists(MESSAGES, max_size=4), surveys=st.lists(SURVEYS, max_size=2), monthly_cap=WHOLES)
PROGRAMMES = needed(
    {"languages": st.sampled_from([["es"], ["es", "en"], ["en"]]), "id": st.just("p"), "name": TEXTS},
    tiers=st.lists(TIERS, max_size=4), earn_rules=st.lists(EARN, max_size=3), rewards=st.lists(REWARDS, max_size=2),
    offers=st.lists(OFFERS, max_size=2), communication=PLANS,
    points_policy=maybe(point_value=AMOUNTS, validity_months=AMOUNTS, pending_days=WHOLES, expected_redemption_percent=AMOUNTS,
                        expires_from=st.sampled_from(["earned", "activity"])),
    referral=maybe(giver=BENEFITS, receiver=BENEFITS, cap=LIMITS, qualify=st.sampled_from(["first_paid_order", "signup"])),
    enrolment=maybe(how=st.sampled_from(["opt_in", "auto", "paid", "contract"]), fee=AMOUNTS),
    consent=maybe(basis=st.sampled_from(["opt_in", "soft_opt_in"]), unsubscribe=st.sampled_from(["every_message", "account"]),
                  double_opt_in=st.booleans(), opt_out_offered=st.booleans()),
    fraud=maybe(refund_clawback=st.booleans(), self_referral=st.booleans(), code_single_use=st.booleans(), return_window_days=WHOLES),
    assumptions=maybe(gross_margin_percent=AMOUNTS, average_order=AMOUNTS, orders_per_year=AMOUNTS, shipping_cost=AMOUNTS),
    goals=st.lists(maybe(kpi=st.just("orders"), baseline=AMOUNTS, target=AMOUNTS, by=st.just("2027"), control=st.just("matched")), max_size=1),
    fairness_and_privacy=TEXTS,
)  # fmt: skip
