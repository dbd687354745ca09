"""Referral in a town that ends. Oracle: hand-worked rounds, the geometric series, and `referral_growth`."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.loyalty import referral_growth, referral_programme
from coursekit.messages import CourseError, using_language


def test_two_rounds_by_hand():
    # 100 of 200 people ask; 1 in 1 would come if nobody were a customer: 100 · 1 · (1 − 100/200) = 50, then 50 · 50/200.
    table = referral_programme(100, 1, 2, market=200, cycle_days=30, reward=10, margin=40, anyway=0.25)
    assert table["newcomers"].tolist() == [0, 50, 12.5]
    assert table["customers"].tolist() == [100, 150, 162.5]
    assert table["day"].tolist() == [0, 30, 60]
    assert table["anyway"].tolist() == [0, 12.5, 3.125]
    assert table["rewards"].tolist() == [0, 500, 625]
    assert table["margin"].tolist() == [0, 1500, 1875]  # 30 a head
    assert table["net"].tolist() == [0, 1000, 1250]


@pytest.mark.parametrize("k", [0, 0.3, 1, 1.7])
def test_without_an_end_it_is_growth(k):
    table, growth = referral_programme(50, k, 12), referral_growth(50, k, 12)
    assert table["customers"].tolist() == pytest.approx(growth["customers"].tolist())
    assert table["newcomers"].tolist()[1:] == pytest.approx(growth["newcomers"].tolist()[1:])


def test_below_one_it_stops_where_the_series_does():
    assert referral_programme(100, 0.4, 200)["customers"].iloc[-1] == pytest.approx(100 / (1 - 0.4))


def test_whether_it_pays_hangs_on_reward_and_anyway_and_not_on_k():
    for k in (0.05, 0.5, 2):
        pays, even, loses = (
            referral_programme(10, k, 5, market=500, reward=12, margin=40, anyway=share)["net"].iloc[-1]
            for share in (0.69, 0.7, 0.71)
        )
        assert pays > 0 > loses
        assert even == pytest.approx(0)


@settings(max_examples=80, deadline=None)
@given(st.floats(0, 1e4), st.floats(0, 50), st.integers(0, 60), st.floats(1, 10))
def test_nobody_comes_twice(start, k, cycles, times):
    market = start * times
    table = referral_programme(start, k, cycles, market=market)
    assert (table["newcomers"] >= 0).all()
    assert table["customers"].is_monotonic_increasing
    assert table["customers"].iloc[-1] <= market * (1 + 1e-9)


@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("market", {"start": 100, "k": 1, "cycles": 2, "market": 99}),
        ("cycles", {"start": 100, "k": 1, "cycles": 1001}),
        ("cycles", {"start": 100, "k": 9, "cycles": 900}),
    ],
)
def test_wrong_input_is_named(key, given, lang):
    with using_language(lang), pytest.raises(CourseError) as error:
        referral_programme(**given)
    assert error.value.key == f"loyalty.referral.{key}"


@pytest.mark.parametrize("bad", [{"k": -1}, {"anyway": 60}, {"reward": -5}, {"margin": math.nan}, {"cycle_days": -1}])
def test_what_is_out_of_range_is_refused(bad):
    about = {"start": 10, "k": 0.5, "cycles": 2} | bad
    with pytest.raises(CourseError):
        referral_programme(**about)
