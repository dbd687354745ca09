"""Kaplan–Meier: a published table, hand-worked cases, lifelines, properties."""

import math
from statistics import NormalDist

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.kpis import survival

CASES = st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=40)

# Weeks of remission under maintained chemotherapy: Miller (1981), the `aml` data of R's survival package.
WEEKS = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161]
RELAPSED = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]
SHARE = {9: 0.909, 13: 0.818, 18: 0.716, 23: 0.614, 31: 0.491, 34: 0.368, 48: 0.184}
ERROR = {9: 0.0867, 13: 0.1163, 18: 0.1397, 23: 0.1526, 31: 0.1642, 34: 0.1627, 48: 0.1535}


def test_remission_of_miller_1981_as_printed_by_r():
    curve = survival(WEEKS, RELAPSED)
    assert curve.median.value == 31
    assert (curve.n, curve.events) == (11, 7)
    z = NormalDist().inv_cdf(0.975)
    for week, share in SHARE.items():
        there = curve.at(week)
        assert there.value / 100 == pytest.approx(share, abs=0.0006)
        # The printed standard error of S, carried to the log(−log) scale, gives the ends.
        s = there.value / 100
        width = z * ERROR[week] / (s * abs(math.log(s)))
        assert there.low / 100 == pytest.approx(s ** math.exp(width), abs=0.002)
        assert there.high / 100 == pytest.approx(s ** math.exp(-width), abs=0.002)


def test_last_case_censored_leaves_the_tail_unknown():
    curve = survival(WEEKS, RELAPSED)
    assert curve.at(161).value == pytest.approx(18.4, abs=0.05)
    assert math.isnan(curve.at(162).value)
    assert curve.at(162).note == "kpis.note.beyond"
    assert math.isnan(curve.quantile(0.9).value)
    assert curve.quantile(0.9).note == "kpis.note.not_reached"
    assert curve.quantile(0.9).low == 34  # the first week at which the lower band is at 10 % or below
    assert curve.quantile(0.9).high == math.inf


def test_before_the_first_event_and_after_the_last_there_is_no_interval():
    curve = survival([2, 3], [True, True])
    assert (curve.at(1).value, curve.at(3).value, curve.at(99).value) == (100, 0, 0)
    for t in (1, 3):
        assert math.isnan(curve.at(t).low)
        assert curve.at(t).note == "kpis.note.survival_edge"


@given(CASES)
def test_without_censoring_it_is_the_share_still_to_come(cases):
    times = [t for t, _ in cases]
    curve = survival(times, [True] * len(times))
    for t in range(14):
        assert curve.at(t).value == pytest.approx(100 * np.mean(np.array(times) > t))


@given(CASES, st.randoms())
def test_bounds_order_and_monotony(cases, random):
    shuffled = list(cases)
    random.shuffle(shuffled)
    curve = survival(*zip(*cases, strict=True))
    pd.testing.assert_frame_equal(curve.table, survival(*zip(*shuffled, strict=True)).table)
    shares = curve.table["survival"]
    assert shares.between(0, 100).all()
    assert shares.is_monotonic_decreasing
    inside = curve.table.dropna()
    assert ((inside["low"] <= inside["survival"]) & (inside["survival"] <= inside["high"])).all()
    assert curve.table["events"].sum() + curve.table["censored"].sum() == len(cases)
    for q in (0.1, 0.5, 0.9):
        there = curve.quantile(q)
        if not math.isnan(there.value):
            assert there.low <= there.value <= there.high


@given(CASES)
def test_plain_twin_follows_the_definition(cases):
    # One case at a time, as in Kaplan & Meier (1958).
    share, left = 1.0, len(cases)
    curve = survival(*zip(*cases, strict=True))
    for t in sorted({t for t, _ in cases}):
        here = [happened for time, happened in cases if time == t]
        share *= 1 - sum(here) / left
        left -= len(here)
        assert curve.at(t).value == pytest.approx(100 * share, abs=1e-9)


@pytest.mark.oracle
@settings(max_examples=30)
@given(CASES, st.sampled_from([0.8, 0.95]))
def test_against_lifelines(cases, level):
    lifelines = pytest.importorskip("lifelines", reason="lifelines is in the extra `oracles`", exc_type=ImportError)
    times, happened = map(list, zip(*cases, strict=True))
    peer = lifelines.KaplanMeierFitter(alpha=1 - level).fit(times, happened)
    table = survival(times, happened, level=level).table
    at = peer.survival_function_at_times(table["time"])
    np.testing.assert_allclose(table["survival"], 100 * at.to_numpy(), atol=1e-9)
    bands = 100 * peer.confidence_interval_.loc[table["time"]]
    inside = table["low"].notna().to_numpy()
    np.testing.assert_allclose(table["low"][inside], bands.iloc[:, 0][inside], atol=1e-6)
    np.testing.assert_allclose(table["high"][inside], bands.iloc[:, 1][inside], atol=1e-6)
    # Where the curve meets 50 exactly, rounding errors decide in the peer: left out.
    if (abs(table["survival"] - 50) > 1e-6).all():
        median, theirs = survival(times, happened, level=level).median.value, peer.median_survival_time_
        assert median == theirs or (math.isnan(median) and theirs == math.inf)


def test_blanks_are_counted_and_nothing_is_nan():
    curve = survival([1, 2, None, 4], pd.array([True, None, True, False], dtype="boolean"))
    assert (curve.n, curve.missing) == (2, 2)
    empty = survival([], [])
    assert math.isnan(empty.median.value)
    assert empty.at(3).note == empty.median.note == "kpis.note.empty"
    assert repr(empty) == "Survival(n=0, events=0, median=Estimate(value=nan, low=nan, high=nan, n=0))"
