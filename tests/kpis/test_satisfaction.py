"""NPS and CSAT against published vectors, exact enumeration, scipy and properties."""

import math
from statistics import NormalDist

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import csat, nps
from coursekit.kpis._intervals import nps_adjusted, nps_variance, wilson

SCORES = st.lists(st.integers(0, 10), min_size=1, max_size=60)


def crowd(promoters, passives, detractors):
    return [9] * promoters + [8] * passives + [0] * detractors


def test_nps_and_adjusted_wald_of_rocks_2016_via_measuringu():
    score = nps(crowd(60, 30, 10))
    assert score.value == 50.0
    assert (round(score.low, 1), round(score.high, 1)) == (35.5, 61.6)
    assert score.parts == {"promoters": 60, "passives": 30, "detractors": 10}
    centre, variance = nps_adjusted(60, 10, 100)
    assert (round(centre, 2), round(1.959964 * math.sqrt(variance), 2)) == (48.54, 13.08)


def test_ten_promoters_are_not_certainty_in_rocks_2016():
    score = nps([10] * 10)
    centre, variance = nps_adjusted(10, 0, 10)
    assert (round(centre, 1), round(1.959964 * math.sqrt(variance), 1)) == (76.9, 29.4)
    assert (score.value, round(score.low, 1), score.high) == (100.0, 47.5, 100.0)


def test_borders_of_the_groups_by_hand():
    # 9 and 10 praise, 7 and 8 are passive, 0 to 6 warn: one answer of each kind
    assert nps(range(11)).parts == {"promoters": 2, "passives": 2, "detractors": 7}
    assert nps(range(11)).value == pytest.approx(-500 / 11)


def test_coverage_at_ten_answers_by_exact_multinomial_enumeration():
    # 90 % promoters, 2 % detractors: Wald 64.9 %, adjusted 93.0 %
    p, d, n, z = 0.90, 0.02, 10, NormalDist().inv_cdf(0.975)
    truth, wald, adjusted = 100 * (p - d), 0.0, 0.0
    for promoters in range(n + 1):
        for detractors in range(n + 1 - promoters):
            passives = n - promoters - detractors
            ways = math.comb(n, promoters) * math.comb(n - promoters, detractors)
            chance = ways * p**promoters * d**detractors * (1 - p - d) ** passives
            half = 100 * z * math.sqrt(nps_variance(promoters, detractors, n) / n)
            wald += chance * (abs(100 * (promoters - detractors) / n - truth) <= half)
            adjusted += chance * nps(crowd(promoters, passives, detractors)).contains(truth)
    assert (round(100 * wald, 1), round(100 * adjusted, 1)) == (64.9, 93.0)


@given(SCORES, st.sampled_from([0.5, 0.8, 0.95, 0.999]))
def test_nps_interval_holds_the_value_and_stays_possible(scores, level):
    score = nps(scores, level=level)
    assert -100 <= score.low <= score.value <= score.high <= 100
    assert sum(score.parts.values()) == score.n == len(scores)


@given(SCORES, st.randoms())
def test_order_of_answers_changes_nothing(scores, random):
    shuffled = list(scores)
    random.shuffle(shuffled)
    assert nps(scores) == nps(shuffled)
    assert csat(scores, scale=(0, 10)) == csat(shuffled, scale=(0, 10))
    assert csat(scores, scale=(0, 10), method="mean").value == pytest.approx(np.mean(shuffled))


def test_csat_top2_and_wilson_by_hand():
    score = csat([5] * 20 + [4] * 21 + [1] * 9)
    assert score.value == 82.0
    assert (round(score.low, 1), round(score.high, 1)) == (69.2, 90.2)
    assert (round(csat([5] * 10).low, 1), csat([5] * 10).high) == (72.2, 100.0)


@given(st.integers(0, 40), st.integers(1, 40), st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_against_scipy(successes, n, level):
    from scipy.stats import binomtest

    successes = min(successes, n)
    low, high = wilson(successes, n, level)
    peer = binomtest(successes, n).proportion_ci(level, method="wilson")
    assert float(low) == pytest.approx(peer.low, abs=1e-12)
    assert float(high) == pytest.approx(peer.high, abs=1e-12)
    assert 0 <= low <= successes / n <= high <= 1


@given(st.lists(st.integers(1, 7), min_size=2, max_size=40))
def test_csat_mean_interval_against_scipy_t(scores):
    from scipy.stats import t

    score = csat(scores, scale=(1, 7), method="mean")
    assert score.value == pytest.approx(np.mean(scores))
    if len(set(scores)) == 1:
        assert math.isnan(score.low)
        assert score.note == "kpis.note.no_spread"
        return
    spread = np.std(scores, ddof=1) / math.sqrt(len(scores))
    low, high = t.interval(0.95, len(scores) - 1, loc=np.mean(scores), scale=spread)
    assert (score.low, score.high) == (pytest.approx(max(low, 1)), pytest.approx(min(high, 7)))


def test_csat_rescaled_is_the_mean_on_0_to_100():
    scores = [1, 5, 5, 4]
    plain, stretched = csat(scores, method="mean"), csat(scores, method="rescaled")
    assert stretched.value == pytest.approx(25 * (plain.value - 1)) == 68.75
    assert stretched.low == pytest.approx(25 * (plain.low - 1))
    assert stretched.unit == "percent"


def test_top2_of_seven_points_counts_six_and_seven():
    assert csat([7, 6, 5, 1], scale=(1, 7)).value == 50.0


FORMS = {
    "list": [10, 9, 8, None, 2],
    "tuple": (10, 9, 8, float("nan"), 2),
    "generator": None,
    "float series": pd.Series([10, 9, 8, np.nan, 2]),
    "Int64": pd.Series([10, 9, 8, pd.NA, 2], dtype="Int64"),
    "Float64": pd.Series([10, 9, 8, pd.NA, 2], dtype="Float64"),
    "object": pd.Series([10, 9.0, np.int8(8), pd.NA, 2], dtype=object),
    "mixed blanks": [10, 9, 8, pd.NaT, 2],
    "category": pd.Series([10, 9, 8, np.nan, 2]).astype("category"),
    "array": np.array([10, 9, 8, np.nan, 2]),
    "masked array": np.ma.masked_array([10, 9, 8, 7, 2], mask=[0, 0, 0, 1, 0]),
    "extension array": pd.array([10, 9, 8, None, 2], dtype="Int8"),
    "index": pd.Index([10, 9, 8, np.nan, 2]),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_column_gives_the_same(form):
    column = (x for x in FORMS["list"]) if form == "generator" else FORMS[form]
    score = nps(column)
    assert (score.value, score.n, score.missing) == (25.0, 4, 1)


def test_unused_categories_do_no_harm():
    column = pd.Series(pd.Categorical([9, 2], categories=[9, 2, "no answer"]))
    assert nps(column).value == 0.0


@pytest.mark.parametrize("empty", [[], [None, np.nan], pd.Series([], dtype=float), pd.Series([pd.NA], dtype="boolean")])
def test_nothing_answered_is_nan_not_zero(empty):
    for score in (nps(empty), csat(empty), csat(empty, method="mean")):
        assert math.isnan(score.value)
        assert math.isnan(score.low)
        assert (score.n, score.missing) == (0, len(empty))
        assert score.note == "kpis.note.empty"


def test_dropped_answers_are_counted():
    score = nps([10, 11, -1, 8.5, None, 0], invalid="drop")
    assert (score.value, score.n, score.invalid, score.missing) == (0.0, 2, 3, 1)
