"""Retention and churn of a period: textbook vectors, mirrors, compounding."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import annual_to_monthly, churn_rate, monthly_to_annual, retention_rate
from coursekit.messages import CourseError

RATES = st.floats(0, 1)


def test_retention_500_540_120_is_84_percent():
    rate = retention_rate(500, 540, 120)
    assert rate.value == 84.0
    assert rate.parts == {"kept": 420, "lost": 80}
    assert rate.n == 500


def test_wilson_interval_against_scipy():
    from scipy.stats import binomtest

    peer = binomtest(420, 500).proportion_ci(0.9, method="wilson")
    rate = retention_rate(500, 540, 120, level=0.9)
    assert (rate.low, rate.high) == (pytest.approx(100 * peer.low), pytest.approx(100 * peer.high))


@given(st.integers(1, 1000), st.integers(0, 1000), st.integers(0, 1000))
def test_churn_is_the_mirror(start, kept, new):
    kept = min(kept, start)
    stay, leave = retention_rate(start, kept + new, new), churn_rate(start, kept + new, new)
    assert leave.value == pytest.approx(100 - stay.value)
    assert (leave.low, leave.high) == (pytest.approx(100 - stay.high), pytest.approx(100 - stay.low))
    assert 0 <= stay.low <= stay.value <= stay.high <= 100


def test_nobody_at_the_start():
    rate = retention_rate(0, 30, 30)
    assert math.isnan(rate.value)
    assert (rate.n, rate.note) == (0, "kpis.note.empty")


def test_customers_who_came_back_are_refused_with_the_reason():
    with pytest.raises(CourseError, match="came back") as caught:
        retention_rate(500, 640, 120)
    assert caught.value.key == "kpis.error.more_kept"


def test_month_and_year_of_the_course_vectors():
    assert monthly_to_annual(0.95) == pytest.approx(0.540, abs=0.0005)
    assert annual_to_monthly(0.70) == pytest.approx(0.9707, abs=0.00005)
    # 5 % churn a month is not 60 % a year
    assert monthly_to_annual(0.05, of="churn") == pytest.approx(1 - 0.95**12)


@given(RATES, st.sampled_from(["retention", "churn"]))
def test_there_and_back(rate, of):
    there = monthly_to_annual(rate, of=of)
    assert 0 <= there <= 1
    back = annual_to_monthly(there, of=of)
    # Beyond this the annual rate is 0 or 1 to the last digit, and nothing can bring the month back.
    if 1e-300 < there < 1 - 1e-9:
        assert back == pytest.approx(rate, rel=1e-6, abs=1e-300)


@given(RATES)
def test_churn_compounds_as_the_complement_of_retention(rate):
    assert monthly_to_annual(rate, of="churn") == pytest.approx(1 - monthly_to_annual(1 - rate), abs=1e-12)
