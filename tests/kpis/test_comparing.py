"""Differences between waves and planned sample sizes: published vectors and exact coverage."""

import math
from itertools import product
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import (
    Estimate,
    csat,
    nps,
    nps_difference,
    nps_sample_size,
    proportion_difference,
    proportion_sample_size,
)
from coursekit.kpis._intervals import nps_variance
from coursekit.kpis.satisfaction import nps_of_counts


def crowd(promoters, passives, detractors):
    return [9] * promoters + [8] * passives + [0] * detractors


def test_two_waves_of_the_course_vector_are_not_significant():
    change = nps_difference(crowd(60, 30, 10), crowd(66, 26, 8))
    assert change.value == 8.0
    assert round(change.parts["z"], 3) == 0.866
    assert change.contains(0)
    assert change.n == 200


def test_two_waves_by_hand():
    # 100²·(.45/100 + .4036/100) = 85.36
    assert nps_difference(crowd(60, 30, 10), crowd(66, 26, 8)).parts["se"] == pytest.approx(math.sqrt(85.36))


def test_estimates_can_be_compared_too():
    first, second = crowd(6, 3, 1), [*crowd(2, 1, 7), None]
    change = nps_difference(nps(first), nps(second))
    assert change == nps_difference(first, second)
    assert change.missing == 1
    assert nps_difference(second, first).value == -change.value


@given(
    st.tuples(*[st.integers(0, 9)] * 3).filter(any),
    st.tuples(*[st.integers(0, 9)] * 3).filter(any),
    st.sampled_from([0.5, 0.95]),
)
def test_interval_is_possible_holds_the_value_and_mirrors(first, second, level):
    there = nps_difference(crowd(*first), crowd(*second), level)
    back = nps_difference(crowd(*second), crowd(*first), level)
    assert -200 <= there.low <= there.value <= there.high <= 200
    assert (back.low, back.high) == (pytest.approx(-there.high), pytest.approx(-there.low))


def outcomes(n, p, d):
    """Every possible wave of n answers with its probability."""
    for promoters in range(n + 1):
        for detractors in range(n + 1 - promoters):
            passives = n - promoters - detractors
            ways = math.comb(n, promoters) * math.comb(n - promoters, detractors)
            chance = ways * p**promoters * d**detractors * (1 - p - d) ** passives
            if chance > 1e-6:
                yield nps_of_counts(promoters, passives, detractors, 0.95), chance


@pytest.mark.parametrize(
    ("first", "second", "expected_wald", "expected"),
    [
        ((0.9, 0.02), (0.5, 0.2), 90.7, 96.3),
        ((0.98, 0.01), (0.9, 0.02), 67.8, 100.0),
        ((0.6, 0.1), (0.66, 0.08), 92.2, 98),
    ],
    ids=["far apart", "nearly all promoters", "alike"],
)
def test_coverage_of_the_difference_at_ten_answers_by_exact_enumeration(first, second, expected_wald, expected):
    # The plain interval promises 95 % and keeps less; the adjusted one keeps it, at the price of caution.
    n, z = 10, NormalDist().inv_cdf(0.975)
    truth = 100 * (second[0] - second[1] - first[0] + first[1])
    wald = adjusted = 0.0
    for (one, chance1), (two, chance2) in product(outcomes(n, *first), list(outcomes(n, *second))):
        change = nps_difference(one, two)
        adjusted += chance1 * chance2 * change.contains(truth)
        wald += chance1 * chance2 * (abs(change.value - truth) <= z * change.parts["se"] + 1e-9)
    assert (100 * wald, 100 * adjusted) == (pytest.approx(expected_wald, abs=0.1), pytest.approx(expected, abs=0.1))


def test_newcombe_1998_example_a():
    # 56/70 against 48/80: method 10 gives .0524 to .3339
    change = proportion_difference((48, 80), (56, 70))
    assert change.value == pytest.approx(20)
    assert (round(change.low / 100, 4), round(change.high / 100, 4)) == (0.0524, 0.3339)


def test_newcombe_1998_with_nothing_in_one_group():
    # 10/10 against 0/20: method 10 gives .6791 to 1.0000
    change = proportion_difference((0, 20), (10, 10))
    assert (round(change.low / 100, 4), round(change.high / 100, 4)) == (0.6791, 1.0)


def test_shares_estimated_before_are_accepted():
    one, two = csat([5, 5, 1, 2]), csat([5, 4, 4, 1])
    assert proportion_difference(one, two) == proportion_difference((2, 4), (3, 4))


@given(st.integers(0, 20), st.integers(1, 20), st.integers(0, 20), st.integers(1, 20))
def test_newcombe_mirrors_and_stays_possible(x1, n1, x2, n2):
    x1, x2 = min(x1, n1), min(x2, n2)
    there, back = proportion_difference((x1, n1), (x2, n2)), proportion_difference((x2, n2), (x1, n1))
    assert -100 <= there.low <= there.value + 1e-9
    assert there.value - 1e-9 <= there.high <= 100
    assert (back.low, back.high) == (pytest.approx(-there.high), pytest.approx(-there.low))


def test_nothing_to_compare():
    assert nps_difference([], [9]).note == "kpis.note.empty"
    assert math.isnan(nps_difference([9], []).value)
    assert math.isnan(proportion_difference((0, 0), (1, 2)).value)
    assert isinstance(proportion_difference(csat([]), csat([5])), Estimate)


@pytest.mark.parametrize(
    ("margin", "worst", "typical", "thirds"), [(10, 385, 235, 257), (5, 1537, 938, 1025)], ids=["±10", "±5"]
)
def test_nps_sample_sizes_of_the_course_vectors(margin, worst, typical, thirds):
    assert nps_sample_size(margin) == worst
    assert nps_sample_size(margin, promoters=50, detractors=20) == typical
    assert nps_sample_size(margin, promoters=100 / 3, detractors=100 / 3) == thirds


def test_share_sample_size_is_the_385_of_every_textbook():
    assert proportion_sample_size(5) == 385
    assert proportion_sample_size(3, level=0.95) == 1068


@given(st.integers(1, 100), st.integers(1, 49), st.integers(1, 49), st.sampled_from([0.9, 0.95, 0.99]))
def test_the_size_is_just_enough(margin, promoters, detractors, level):
    n = nps_sample_size(margin, promoters, detractors, level)
    variance, z = nps_variance(promoters, detractors, 100), NormalDist().inv_cdf((1 + level) / 2)
    assert 100 * z * math.sqrt(variance / n) <= margin * (1 + 1e-9)
    if n > 1:
        assert 100 * z * math.sqrt(variance / (n - 1)) > margin * (1 - 1e-9)
