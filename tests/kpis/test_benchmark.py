"""Benchmark: each measure against its own difference, the funnel, several comparisons at once."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from coursekit.kpis import benchmark, csat, mean_difference, nps, nps_difference, proportion_difference

OURS = [10] * 50 + [8] * 30 + [3] * 20
RIVALS = {"A": [10] * 40 + [8] * 20 + [3] * 40, "B": [9] * 70 + [7] * 20 + [0] * 10, "C": [10, 9, 8, 2]}


def test_nps_against_each_by_the_difference_of_two_waves():
    result = benchmark(OURS, RIVALS, measure="nps", adjust="none")
    for name, scores in RIVALS.items():
        gap = nps_difference(scores, OURS)
        assert result.table.loc[name, ["difference", "low", "high"]].tolist() == [gap.value, gap.low, gap.high]
    assert result.table["difference"].tolist() == [30.0, -30.0, 5.0]
    assert result.table["verdict"].tolist() == ["better", "worse", "open"]
    assert result.own == nps(OURS)


def test_three_comparisons_widen_each_interval():
    """Bonferroni by hand: 5 % shared by three is 98.33 % each."""
    result = benchmark(OURS, RIVALS, measure="nps")
    gap = nps_difference(RIVALS["A"], OURS, level=1 - 0.05 / 3)
    assert result.table.loc["A", ["low", "high"]].tolist() == [gap.low, gap.high]
    assert "3" in result.explain()
    assert (
        benchmark(OURS, {"A": RIVALS["A"]}, measure="nps").table.loc["A", "low"]
        == nps_difference(RIVALS["A"], OURS).low
    )


def test_against_all_in_one_pot_and_against_the_mean_of_firms():
    result = benchmark((60, 100), {"A": (80, 100), "B": (90, 300)})
    # The pot: 170 of 400 = 42.5 %; the mean of 80 % and 30 %: 55 %.
    assert result.against_pooled.value == pytest.approx(17.5)
    assert result.against_mean.value == pytest.approx(5.0)
    pooled = proportion_difference((170, 400), (60, 100))
    assert (result.against_pooled.low, result.against_pooled.high) == (pooled.low, pooled.high)


def test_one_firm_alone_is_the_newcombe_interval():
    """The interval against the mean is square-and-add: for one firm that of Newcombe's method 10."""
    result = benchmark((56, 70), {"A": (48, 80)})
    assert result.against_mean.low == pytest.approx(5.24, abs=0.005)
    assert result.against_mean.high == pytest.approx(33.39, abs=0.005)


def test_what_may_be_passed():
    by_scores = benchmark(OURS, RIVALS, measure="nps")
    by_estimate = benchmark(nps(OURS), {name: nps(scores) for name, scores in RIVALS.items()})
    assert by_scores.table.equals(by_estimate.table)
    stars = {"A": [5, 4, 2, 1], "B": [5, 5, 4, 3]}
    by_share = benchmark(csat([5, 4, 3, 3]), {name: csat(scores) for name, scores in stars.items()})
    assert by_share.table["difference"].tolist() == [0.0, -25.0]
    by_flags = benchmark([1, 1, 0, 0], {name: [int(s > 3) for s in scores] for name, scores in stars.items()}, "share")
    assert by_flags.table.equals(by_share.table)
    assert benchmark([True, False], {"A": [1, 1]}, "share").own.value == 50


def test_means_by_welch():
    """Oracle: scipy's t-test with unequal variances."""
    rng = np.random.default_rng(3)
    ours, theirs = rng.normal(4, 1, 30), rng.normal(3.6, 2, 20)
    result = benchmark(ours, {"A": theirs}, "mean")
    peer = stats.ttest_ind(ours, theirs, equal_var=False).confidence_interval(0.95)
    assert result.table.loc["A", ["low", "high"]].tolist() == pytest.approx([peer.low, peer.high])
    assert result.own.value == pytest.approx(ours.mean())
    assert result.centre == pytest.approx(np.concatenate((ours, theirs)).mean())


def test_funnel_holds_most_of_the_firms_that_are_alike():
    rng = np.random.default_rng(9)
    firms = {str(n): (int(rng.binomial(n, 0.7)), n) for n in rng.integers(30, 400, 200)}
    result = benchmark((70, 100), firms)
    limits = result.funnel([n for _, n in firms.values()])
    shares = np.array([100 * x / n for x, n in firms.values()])
    inside = (limits["low"].to_numpy() <= shares) & (shares <= limits["high"].to_numpy())
    assert 0.9 < inside.mean() < 0.99
    wide = result.funnel(50, level=0.998)
    assert (wide["high"] - wide["low"]).iloc[0] == pytest.approx(2 * 3.0902 * result.spread / math.sqrt(50), rel=1e-4)
    assert result.funnel(1)["high"].iloc[0] == 100


def test_an_empty_rival_and_one_without_spread():
    result = benchmark((7, 10), {"A": (0, 0), "B": (5, 10)})
    assert result.table["verdict"].tolist() == ["open", "open"]
    assert math.isnan(result.table.loc["A", "difference"])
    assert result.against_mean.note == "kpis.note.empty"
    flat = benchmark([4, 4, 4], {"A": [3, 3]}, "mean")
    assert flat.against_mean.note == "kpis.note.no_arm"
    assert flat.table.loc["A", "difference"] == 1
    assert benchmark((0, 0), {"A": (0, 0)}).funnel(10)["low"].isna().all()


COUNTS = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(COUNTS, st.lists(COUNTS, min_size=1, max_size=5))
def test_swapping_two_firms_turns_the_sign(own, others):
    there = benchmark(own, {"A": others[0]}).table.loc["A"]
    back = benchmark(others[0], {"A": own}).table.loc["A"]
    assert there["difference"] == pytest.approx(-back["difference"])
    assert there["low"] == pytest.approx(-back["high"])
    result = benchmark(own, {str(i): one for i, one in enumerate(others)})
    assert result.against_mean.low <= result.against_mean.value <= result.against_mean.high
    assert result.table["difference"].mean() == pytest.approx(result.against_mean.value)


def test_shown_in_both_languages(lang):
    for adjust in ("bonferroni", "none"):
        html = benchmark(OURS, {**RIVALS, "<D>": []}, "nps", adjust)._repr_html_()
        assert "kpis." not in html
        assert "nan" not in html
        assert "&lt;D&gt;" in html
    assert repr(benchmark(OURS, RIVALS, "nps")).endswith("A: better, B: worse, C: open)")


def test_mean_difference_against_scipy():
    first, second = [4, 5, 3, 4, None], [5, 5, 4, 5, 4]
    ours = mean_difference(first, second)
    peer = stats.ttest_ind(second, first[:4], equal_var=False).confidence_interval(0.95)
    assert (ours.low, ours.high) == (pytest.approx(peer.low), pytest.approx(peer.high))
    assert (ours.n, ours.missing) == (9, 1)
    assert ours.parts["df"] == pytest.approx(stats.ttest_ind(second, first[:4], equal_var=False).df)
    assert mean_difference([], [1]).note == "kpis.note.empty"
    assert mean_difference([1], [1, 2]).note == "kpis.note.single"
    assert mean_difference([1, 1], [2, 2]).note == "kpis.note.no_spread"
