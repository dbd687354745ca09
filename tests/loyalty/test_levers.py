"""Win-back, referral, defection, whale curve and community, each against a table worked by hand or a slow twin."""

import math

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets import company
from coursekit.loyalty import (
    community_levers,
    customer_profit,
    defection_decision,
    gini,
    k_factor,
    participation_shares,
    referral_growth,
    whale_curve,
    win_back_value,
)
from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences

SECOND = {"margin": 30, "retention": 0.6, "discount": 0.1, "first_payment": "now"}


def test_win_back_by_hand():
    """CLV₂ = 30 · 1.1 / 0.5 = 66; 1000 · (0.05 · 66 − 0.08 · 5 − 1) = 1900."""
    found = win_back_value(1_000, 0.08, anyway=0.03, cost=1, incentive=5, **SECOND)
    assert found.second_value == pytest.approx(66)
    assert found.gain == pytest.approx(1_900)
    # At the break-even (returning because of it) the gain is nothing.
    even = win_back_value(1_000, 0.03 + found.break_even, anyway=0.03, cost=1, incentive=5, **SECOND)
    assert even.gain == pytest.approx(0, abs=1e-9)


def test_an_incentive_above_the_value_never_pays():
    assert win_back_value(10, 0.5, cost=1, incentive=70, **SECOND).break_even == math.inf


def test_k_factor_by_hand():
    """Twelve customers, two of whom brought 2 and 1: mean .25, sd .622, t(11) = 2.201."""
    brought = pd.DataFrame({"customer": ["A", "A", "B", None], "referred": ["x", "y", "z", "w"]})
    k = k_factor(brought, 12)
    half = 2.201 * np.std([2, 1] + [0] * 10, ddof=1) / math.sqrt(12)
    assert (k.value, k.missing) == (0.25, 1)
    assert k.high == pytest.approx(0.25 + half, abs=1e-3)
    assert k.low == 0  # clipped
    assert k.parts["total"] == pytest.approx(4 / 3)
    assert k_factor(brought, ["A", "B", "C"]).parts["total"] == math.inf
    assert math.isnan(k_factor(brought.iloc[:0], 0).value)


def test_growth_tends_to_the_multiplier():
    grown = referral_growth(100, 0.3, 40)
    assert grown["customers"].iloc[-1] == pytest.approx(100 / 0.7)
    assert referral_growth(10, 2, 3)["newcomers"].tolist() == [10, 20, 40, 80]


def test_the_referrals_of_the_company():
    shop = company(customers=1000)
    k = k_factor(shop.referrals, shop.customers["customer"])
    assert k.value == pytest.approx(len(shop.referrals) / 1000)
    assert 0 < k.low < k.value < k.high < 1


CAUSES = pd.DataFrame(
    {
        "cause": ["late", "moved", "taste"],
        "leavers": [120, 40, 10],
        "manageable": [True, False, True],
        "avoidable": [0.5, 0.9, 0.5],
        "cost": [4_000, 0, 5_000],
    }
)


def test_defection_by_hand():
    found = defection_decision(CAUSES, 150)
    assert found.table["cause"].tolist() == ["late", "moved", "taste"]
    assert found.table["gain"].tolist() == [5_000, 0, -4_250]
    assert found.table["worth"].tolist() == [True, False, False]
    assert (found.value_lost, found.gain) == (25_500, 5_000)


def test_whale_curve_by_hand():
    """100 in all; after the three best 120% is gathered, the last takes 20% away."""
    curve = whale_curve([30, -20, 50, 40, None])
    assert curve.table["profit"].tolist() == [50, 90, 120, 100]
    assert (curve.peak, curve.at, curve.missing) == (120, 75, 1)


def test_deciles_add_up():
    rng = np.random.default_rng(4)
    profit = rng.normal(5, 20, 997)
    curve = whale_curve(profit)
    assert curve.deciles["customers"].sum() == 997
    assert curve.deciles["customers"].between(99, 100).all()
    assert curve.deciles["profit"].sum() == pytest.approx(profit.sum())
    assert curve.deciles["share"].sum() == pytest.approx(100)
    assert curve.deciles["mean"].is_monotonic_decreasing
    assert curve.peak == pytest.approx(100 * profit[profit > 0].sum() / profit.sum())


def test_profit_of_the_company_against_a_merge():
    """Oracle: a plain groupby, customer by customer."""
    shop = company(customers=300)
    ours = customer_profit(shop.orders, shop.tickets, per_order=2, per_contact=3)
    for name in ours.index[:40]:
        orders = shop.orders[shop.orders["customer"] == name]
        contacts = shop.tickets.loc[shop.tickets["customer"] == name, "contacts"].sum()
        assert ours[name] == pytest.approx((orders["amount"] - orders["cost"] - 2).sum() - 3 * contacts, abs=0.01)
    assert whale_curve(ours).peak > 100


# ---------------------------------------------------------------- community


def slow_gini(x):
    """Mean difference between all pairs, over twice the mean."""
    x = np.asarray(x, dtype=float)
    return np.abs(x[:, None] - x[None, :]).mean() / (2 * x.mean())


def test_gini_against_all_pairs_and_the_jackknife_by_hand():
    rng = np.random.default_rng(2)
    x = np.floor(rng.exponential(3, 60))
    found = gini(x)
    assert found.value == pytest.approx(slow_gini(x))
    parts = np.array([slow_gini(np.delete(x, k)) for k in range(60)])
    error = math.sqrt(59 / 60 * ((parts - parts.mean()) ** 2).sum())
    assert found.high - found.low == pytest.approx(2 * 1.959964 * error, rel=1e-4)


def test_gini_at_the_ends():
    assert gini([2, 2, 2]).note == "kpis.note.no_spread"
    assert gini([0, 0]).note == "loyalty.levers.note.all_zero"
    assert gini([0, 0, 0, 9]).note == "loyalty.levers.note.one_holds_all"
    assert gini([]).note == "kpis.note.empty"
    assert gini([1, 3, None]).missing == 1


def test_few_speak_for_many():
    shop = company()
    posts = shop.community_posts["customer"].astype(object).value_counts()
    posts = posts.reindex(shop.customers["customer"].astype(object)).fillna(0)
    shares = participation_shares(posts)
    assert shares["people"].sum() == 5_000
    assert shares["share"].sum() == pytest.approx(100)
    assert shares["share"].iloc[0] > 10 * shares["group"].iloc[0]
    assert gini(posts).value > 0.9


def test_levers_of_a_calendar_by_hand():
    posts = pd.DataFrame(
        {
            "time": pd.to_datetime(["2025-01-06", "2025-01-07", "2025-01-14", "2025-01-21", "2025-03-01", None]),
            "topic": ["recipes", "meetups", "recipes", "origin", "recipes", "recipes"],
            "replies": [2, 0, 1, 0, 9, 9],
        }
    )
    found = community_levers(posts, "2025-01-06", "2025-02-03")
    # Four weeks: posts in three, one of three goes on with a topic, two of four posts answered, two topics in one week.
    assert found.table["value"].tolist() == [75, 33.3, 50, 25]
    assert found.table["pulled"].tolist() == [True, False, False, False]
    assert (found.weeks, found.posts) == (4, 4)
    easy = community_levers(posts, "2025-01-06", "2025-02-03", targets={"reach": 20})
    assert easy.table["pulled"].tolist() == [True, False, False, True]


# ---------------------------------------------------------------- words and errors

REFERRALS = pd.DataFrame({"customer": ["A", "B"], "referred": ["C", "D"]})
POSTS = pd.DataFrame({"time": pd.to_datetime(["2025-01-06"]), "topic": ["x"], "replies": [1]})
ORDERS = pd.DataFrame({"customer": ["A", None], "amount": [1.0, 2.0], "cost": [1.0, 1.0]})
WRONG = [
    ("loyalty.levers.anyway", lambda: win_back_value(10, 0.02, anyway=0.05, cost=1, **SECOND), "0.05"),
    ("kpis.error.percent", lambda: win_back_value(10, 8, cost=1, **SECOND), "0.08"),
    ("loyalty.levers.not_a_table", lambda: k_factor([1], 5), "[1]"),
    ("loyalty.levers.not_a_table", lambda: customer_profit([1]), "[1]"),
    ("loyalty.levers.not_a_table", lambda: customer_profit(ORDERS, "t"), "'t'"),
    ("loyalty.levers.self_referral", lambda: k_factor(REFERRALS.assign(referred=["A", "D"]), 5), "'A'"),
    ("loyalty.levers.stranger", lambda: k_factor(REFERRALS, ["A", "C"]), "'B'"),
    ("loyalty.levers.fewer", lambda: k_factor(REFERRALS, 1), "2"),
    ("loyalty.levers.explodes", lambda: referral_growth(10, 100.0, 400), "400"),
    ("loyalty.levers.cause", lambda: defection_decision(CAUSES.assign(avoidable=[50, 0, 0]), 150), "avoidable"),
    ("loyalty.levers.cause", lambda: defection_decision(CAUSES.assign(cost=[-1, 0, 0]), 150), "cost"),
    (
        "loyalty.levers.cause",
        lambda: defection_decision(CAUSES.assign(manageable=[True, None, True]), 150),
        "manageable",
    ),
    ("kpis.error.not_positive", lambda: defection_decision(CAUSES, 0), "value"),
    ("loyalty.levers.no_profit", lambda: whale_curve([5, -5]), "0"),
    ("loyalty.levers.no_profit", lambda: whale_curve([]), "0"),
    ("kpis.error.infinite", lambda: whale_curve([1, math.inf]), "profit"),
    ("loyalty.levers.blank", lambda: customer_profit(ORDERS), "customer"),
    ("loyalty.levers.blank", lambda: customer_profit(ORDERS.assign(cost=[None, 1.0])), "cost"),
    ("loyalty.levers.groups", lambda: participation_shares([1, 2], groups=(1, 9)), "(1, 9)"),
    ("loyalty.levers.no_posts", lambda: participation_shares([0, 0]), ""),
    ("loyalty.levers.targets", lambda: community_levers(POSTS, "2025-01-06", "2025-02-03", targets={"joy": 5}), "joy"),
    ("kpis.error.empty_period", lambda: community_levers(POSTS, "2025-01-06", "2025-01-07"), "2025"),
]


@pytest.mark.parametrize(("key", "provoke", "names"), WRONG, ids=lambda v: v if isinstance(v, str) else "")
@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_error_names_what_was_wrong(key, provoke, names, lang):
    with using_language(lang), pytest.raises(CourseError) as caught:
        provoke()
    assert caught.value.key == key
    assert names in str(caught.value)


def test_every_error_sentence_is_provoked():
    flat = {k for k in sentences("en") if k.startswith("loyalty.levers.") and k.count(".") == 2}
    said = {"win_back", "defection", "worth", "not_worth", "not_ours", "whale", "community", "pulled", "not_pulled"}
    assert {k for k in flat if k.split(".")[-1] not in said} <= {key for key, _, _ in WRONG}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_pages_are_shown_in_both_languages(lang):
    with using_language(lang):
        pages = [
            win_back_value(10, 0.05, cost=1, **SECOND),
            defection_decision(CAUSES, 150),
            whale_curve([3, 1]),
            community_levers(POSTS, "2025-01-06", "2025-02-03"),
            gini([1, 2, 3]),
            k_factor(REFERRALS, 9),
        ]
        for page in pages:
            assert page._repr_html_().startswith("<")
        assert sentences(lang)["loyalty.levers.not_ours"] in pages[1]._repr_html_()
