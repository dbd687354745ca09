"""The causal table re-derived, and each estimator against a hand-worked one or another implementation."""

import math

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets import company
from coursekit.loyalty import (
    Market,
    before_after,
    difference_in_differences,
    invitation_power,
    invitation_sample_size,
    join_by,
    matched_comparison,
    naive_comparison,
    randomised_invitation,
    regression_to_the_mean,
    simulate,
    stratified_comparison,
)
from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences

SEEDS = range(4)


def means(way, *estimators, **more):
    """Mean of each estimator over a few seeds, in percent."""
    tables = [join_by(way, seed=s, **more) for s in SEEDS]
    return [float(np.mean([e(t).value for t in tables])) for e in estimators]


# ---------------------------------------------------------------- the causal table, true effect +6%

TABLE = [
    # way, naive, difference in differences, before and after: published study of these three ways, 20 seeds
    ("taste", (87, 5.8, 5.9), (12, 2, 2)),
    ("busy", (58, -13, -5.8), (12, 4, 3)),
    ("growing", (25, 25, 25), (8, 8, 8)),
]


@pytest.mark.parametrize(("way", "wanted", "within"), TABLE)
def test_the_causal_table(way, wanted, within):
    found = means(way, naive_comparison, difference_in_differences, before_after)
    for value, target, room in zip(found, wanted, within, strict=True):
        assert abs(value - target) < room, (way, found)


def test_the_truth_is_six_percent_whatever_the_way():
    for way in ("taste", "busy", "growing"):
        tables = [join_by(way, seed=s) for s in SEEDS]
        members = pd.concat([t[t["member"]] for t in tables])
        assert 100 * (members["after"].sum() / members["without"].sum() - 1) == pytest.approx(6, abs=0.7)
        assert 0.28 < np.mean([t["member"].mean() for t in tables]) < 0.32


def test_no_estimator_of_two_periods_is_right_under_all_three():
    for estimator in (naive_comparison, difference_in_differences, before_after, stratified_comparison):
        worst = max(abs(means(way, estimator)[0] - 6) for way in ("taste", "busy", "growing"))
        assert worst > 10, estimator.__name__


def test_stratifying_on_a_noisy_column_leaves_a_part_of_the_bias():
    naive, strata, matching = means("taste", naive_comparison, stratified_comparison, matched_comparison)
    assert 14 < strata < 40 < naive
    assert abs(matching - strata) < 6


def test_the_lot_recovers_the_truth():
    """Oracle of the study: ITT +2.9 (sd 1.4), CACE +6.5 (sd 3.3)."""
    found = [randomised_invitation(join_by("taste", seed=s, invited=0.5)) for s in range(16)]
    itt, cace = ([float(getattr(f, name)) for f in found] for name in ("itt", "cace"))
    assert np.mean(itt) == pytest.approx(2.9, abs=1.0)
    assert np.mean(cace) == pytest.approx(6.5, abs=2.5)
    assert np.std(itt) == pytest.approx(1.4, rel=0.5)
    # The intervals say what the spread over the lots is.
    assert np.mean([f.itt.parts["se"] for f in found]) == pytest.approx(np.std(itt), rel=0.5)
    assert sum(f.cace.contains(6) for f in found) >= 13


def test_without_any_effect_the_naive_comparison_still_finds_one():
    assert means("taste", naive_comparison, effect=0.0)[0] > 60
    zero = [randomised_invitation(join_by("taste", seed=s, invited=0.5, effect=0.0)).cace.value for s in range(10)]
    assert abs(np.mean(zero)) < 3


def test_regression_to_the_mean_without_treatment():
    """Oracle: for a gamma-Poisson, E(after | before = k) = (r + k) / (r / mean + 1), summed over the customers picked."""
    table = join_by("taste", effect=0.0, uptake=0.001, customers=60_000)
    picked = table[(table["before"] >= 6) & ~table["member"]]
    expected = ((1.3 + picked["before"]) / (1.3 / 4 + 1)).sum() / picked["before"].sum()
    found = regression_to_the_mean(table, 6)
    assert found.value == pytest.approx(100 * (expected - 1), abs=1.5)
    assert found.high < 0


def test_naive_table_of_a_play():
    """The play's own report and the estimator say the same; neither is the truth."""
    from .test_simulate import SUGGESTED

    result = simulate(SUGGESTED, Market(customers=3_000))
    assert naive_comparison(result.naive_table()).value == pytest.approx(result.naive_uplift)
    assert difference_in_differences(result.naive_table()).value < naive_comparison(result.naive_table()).value


# ---------------------------------------------------------------- by hand


def test_ratio_interval_against_the_textbook():
    """Oracle: delta method on log(ȳ₁ / ȳ₂), se² = s₁² / (n₁ ȳ₁²) + s₂² / (n₂ ȳ₂²)."""
    one, two = np.array([3.0, 5, 7, 4, 6]), np.array([2.0, 1, 3, 2])
    table = pd.DataFrame({"after": np.concatenate([one, two]), "member": [True] * 5 + [False] * 4})
    se = math.sqrt(sum(x.var(ddof=1) / len(x) / x.mean() ** 2 for x in (one, two)))
    found = naive_comparison(table)
    assert found.value == pytest.approx(150)
    assert found.low == pytest.approx(100 * (2.5 * math.exp(-1.959964 * se) - 1), abs=1e-3)
    assert found.high == pytest.approx(100 * (2.5 * math.exp(1.959964 * se) - 1), abs=1e-3)


def test_difference_in_differences_against_regression():
    """Oracle: the interaction of an ordinary regression (numpy.linalg.lstsq)."""
    table = join_by("taste", customers=400)
    after = np.concatenate([np.zeros(400), np.ones(400)])
    member = np.tile(table["member"].to_numpy(dtype=float), 2)
    design = np.column_stack([np.ones(800), after, member, after * member])
    beta = np.linalg.lstsq(design, np.concatenate([table["before"], table["after"]]).astype(float), rcond=None)[0]
    level = beta.sum() - beta[3]
    found = difference_in_differences(table, scale="difference")
    assert found.value == pytest.approx(100 * beta[3] / level)


def test_cace_against_two_stage_least_squares():
    """Oracle: the Wald ratio that two-stage least squares gives with one instrument."""
    table = join_by("taste", customers=3_000, invited=0.5)
    z, d, y = (table[c].to_numpy(dtype=float) for c in ("invited", "member", "after"))
    late = np.cov(z, y)[0, 1] / np.cov(z, d)[0, 1]
    found = randomised_invitation(table).cace
    assert found.parts["top"] - found.parts["below"] == pytest.approx(late)


def test_matching_by_hand_and_ties_share():
    table = pd.DataFrame({"before": [2, 2, 2, 9], "after": [6, 2, 4, 50], "member": [True, False, False, False]})
    assert matched_comparison(table).value == 100  # 6 against the mean of 2 and 4


def test_members_with_nobody_alike_are_counted():
    table = pd.DataFrame(
        {"before": [1, 1, 1, 9, 9], "after": [2, 1, 1, 9, 9], "member": [True, False, False, True, True]}
    )
    found = stratified_comparison(table, strata=2)
    assert found.parts["alone"] == 2
    assert found.value == 100


def test_coverage_of_the_intervals():
    """At a nominal 95%, the truth of an experiment lies inside about that often (200 lots of 800 customers)."""
    inside = 0
    for seed in range(200):
        table = join_by("taste", customers=800, seed=seed, invited=0.5, effect=0.0)
        inside += randomised_invitation(table).itt.contains(0.0)
    assert 0.90 <= inside / 200 <= 0.99


# ---------------------------------------------------------------- power


def test_sample_size_and_power_agree():
    n = invitation_sample_size(0.06, uptake=0.3, mean=3, sd=3)
    assert invitation_power(n, 0.06, uptake=0.3, mean=3, sd=3) >= 0.8
    assert invitation_power(n - 50, 0.06, uptake=0.3, mean=3, sd=3) < 0.8
    # By hand: 2 (1.959964 + 0.841621)² / 0.018².
    assert n == math.ceil(2 * (1.959964 + 0.841621) ** 2 / 0.018**2)
    half = invitation_sample_size(0.06, uptake=0.15, mean=3, sd=3)
    assert half == pytest.approx(4 * n, rel=1e-3)


def test_power_against_simulated_lots():
    effect, n = 0.5, 400
    tables = [join_by("taste", customers=n, seed=s, invited=0.5, effect=effect, uptake=0.5) for s in range(150)]
    seen = np.mean([randomised_invitation(t).itt.low > 0 for t in tables])
    all_ = pd.concat(tables)
    mean, sd = all_["without"].mean(), all_["without"].std()
    heavier = all_.loc[all_["member"], "without"].mean() / mean
    expected = invitation_power(n // 2, effect, uptake=0.5, mean=mean, sd=sd, heavier=heavier)
    assert seen == pytest.approx(expected, abs=0.12)


# ---------------------------------------------------------------- real tables, odd tables, words


def test_the_trial_of_the_company():
    """The company's truth: members visit 6% more often; few were invited, so the interval must hold it."""
    shop = company()
    lot = shop.invitations
    bought = shop.orders[shop.orders["date"] >= "2024-10-01"]["customer"].astype(object).value_counts()
    who = lot["customer"].astype(object)
    table = pd.DataFrame(
        {
            "invited": (lot["arm"] == "invited").to_numpy(),
            "member": who.isin(set(shop.memberships["customer"].astype(object))).to_numpy(),
            "after": who.map(bought).fillna(0).to_numpy(),
        }
    )
    found = randomised_invitation(table)
    assert found.itt.contains(2)
    assert found.uptake.parts["uninvited"] < 10 < found.uptake.value


@pytest.mark.parametrize(
    "estimator", [naive_comparison, before_after, difference_in_differences, stratified_comparison, matched_comparison]
)
def test_empty_groups_give_nan_with_a_word(estimator):
    table = pd.DataFrame({"before": [1.0, 2.0], "after": [1.0, 2.0], "member": [False, False]})
    found = estimator(table)
    assert math.isnan(found.value)
    assert found.note == "loyalty.evaluation.note.empty_group"
    assert found.explain()


def test_blanks_are_counted_and_zeros_are_said():
    table = pd.DataFrame({"before": [1, 2, None, 3], "after": [1, 2, 3, 4], "member": [True, False, True, None]})
    assert naive_comparison(table).missing == 1
    assert before_after(table).missing == 2
    nothing = pd.DataFrame({"before": [0, 0], "after": [1, 0], "member": [True, False]})
    assert naive_comparison(nothing).note == "loyalty.evaluation.note.no_base"
    assert before_after(nothing).note == "loyalty.evaluation.note.no_base"
    gone = pd.DataFrame({"after": [0, 0, 1, 2], "member": [True, True, False, False]})
    assert naive_comparison(gone).note == "loyalty.evaluation.note.no_log"
    apart = pd.DataFrame({"before": [1, 1, 9, 9], "after": [1, 1, 9, 9], "member": [True, True, False, False]})
    assert stratified_comparison(apart, strata=2).note == "loyalty.evaluation.note.nobody_alike"
    untouched = pd.DataFrame({"invited": [True, True, False, False], "member": [False] * 4, "after": [1, 2, 1, 2]})
    assert randomised_invitation(untouched).cace.note == "loyalty.evaluation.note.no_base"


@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_number_stands_beside_its_assumption(lang):
    table = join_by("taste", customers=200, invited=0.5)
    word = "right if" if lang == "en" else "correct"
    with using_language(lang):
        for estimator in (
            naive_comparison,
            before_after,
            difference_in_differences,
            stratified_comparison,
            matched_comparison,
        ):
            assert word in estimator(table).explain().lower().replace("right only if", "right if")
        found = randomised_invitation(table)
        assert word in found.itt.explain().lower()
        assert word in found.cace.explain().lower()
        assert found._repr_html_().startswith("<table>")


T = pd.DataFrame({"before": [1, 2], "after": [1, 2], "member": [True, False]})
WRONG = [
    ("loyalty.evaluation.not_a_table", lambda: naive_comparison([1, 2]), "[1, 2]"),
    ("kpis.error.no_column", lambda: naive_comparison(T, outcome="afer"), "after"),
    ("kpis.error.not_a_flag", lambda: naive_comparison(T.assign(member=["yes", "no"])), "'yes'"),
    ("kpis.error.infinite", lambda: naive_comparison(T.assign(after=[1, math.inf])), "after"),
    ("kpis.error.choice", lambda: difference_in_differences(T, scale="log"), "ratio"),
    ("kpis.error.count", lambda: stratified_comparison(T, strata=1), "strata"),
    ("loyalty.evaluation.match_on", lambda: matched_comparison(T, on=[]), "before"),
    ("loyalty.evaluation.nothing_to_see", lambda: invitation_sample_size(0, 0.3, mean=3, sd=3), "0"),
    ("loyalty.evaluation.nothing_to_see", lambda: invitation_power(9, 0.1, 0, mean=3, sd=3), "0"),
    ("kpis.error.percent", lambda: invitation_sample_size(0.06, 30, mean=3, sd=3), "0.3"),
    ("kpis.error.choice", lambda: join_by("luck"), "taste"),
    ("loyalty.economics.uplift", lambda: join_by("taste", effect=-2), "-2"),
]


@pytest.mark.parametrize(("key", "provoke", "names"), WRONG, ids=lambda v: v if isinstance(v, str) else "")
@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_error_names_what_was_wrong(key, provoke, names, lang):
    with using_language(lang), pytest.raises(CourseError) as caught:
        provoke()
    assert caught.value.key == key
    assert names in str(caught.value)


def test_every_error_sentence_is_provoked():
    flat = {k for k in sentences("en") if k.startswith("loyalty.evaluation.") and k.count(".") == 2}
    said = {f"loyalty.evaluation.{name}" for name in ("columns", "itt", "cace", "uptake")}
    assert flat - said <= {key for key, _, _ in WRONG}
