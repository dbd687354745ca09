"""CLV: the three published conventions, identities, the table by hand, present value."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import (
    annual_discount,
    clv,
    clv_table,
    margin_multiple,
    monthly_discount,
    npv,
    retention_rate,
)
from coursekit.messages import CourseError

WHEN = ("now", "excluded", "end")
MARGIN, RETENTION, DISCOUNT = st.floats(-1000, 1000), st.floats(0, 1), st.floats(0.001, 1)


def test_three_conventions_of_fader_and_hardie():
    assert [round(clv(100, 0.8, 0.1, first_payment=when), 2) for when in WHEN] == [366.67, 266.67, 333.33]


def test_undiscounted_is_margin_times_lifetime():
    assert clv(100, 0.8, 0, first_payment="now") == pytest.approx(500)


def test_one_average_retention_understates_the_mix():
    # half at .95, half at .65, the vector of the course: 488.9 against 366.7
    mix = (clv(100, 0.95, 0.1, first_payment="now") + clv(100, 0.65, 0.1, first_payment="now")) / 2
    assert round(mix, 1) == 488.9
    assert round(clv(100, 0.8, 0.1, first_payment="now"), 1) == 366.7


@given(MARGIN, RETENTION, DISCOUNT)
def test_identities_between_the_conventions(margin, retention, discount):
    now, excluded, end = (clv(margin, retention, discount, first_payment=when) for when in WHEN)
    assert now == pytest.approx(excluded + margin)
    assert end == pytest.approx(now / (1 + discount))
    assert margin_multiple(retention, discount) * margin == pytest.approx(excluded)


@given(MARGIN, RETENTION, st.floats(0, 1), st.integers(0, 40), st.sampled_from(WHEN))
def test_table_adds_up_to_the_truncated_value(margin, retention, discount, periods, when):
    written = clv_table(margin, retention, discount, periods, first_payment=when)
    assert len(written) == periods
    whole = clv(margin, retention, discount, first_payment=when, periods=periods)
    assert written["present_value"].sum() == pytest.approx(whole, abs=1e-9)
    if periods:
        assert written["cumulative"].iloc[-1] == pytest.approx(whole, abs=1e-9)
    np.testing.assert_allclose(written["cash"] * written["discount_factor"], written["present_value"], atol=1e-9)


@given(MARGIN, st.floats(0, 0.95), st.floats(0.01, 1), st.sampled_from(WHEN))
def test_many_periods_come_to_the_endless_sum(margin, retention, discount, when):
    endless = clv(margin, retention, discount, first_payment=when)
    assert clv(margin, retention, discount, first_payment=when, periods=2000) == pytest.approx(endless)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 30))
def test_present_value_of_the_expected_cash_is_the_truncated_value(retention, discount, periods):
    cash = clv_table(100, retention, discount, periods, first_payment="now")["cash"]
    assert npv(cash, discount) == pytest.approx(clv(100, retention, discount, first_payment="now", periods=periods))
    cash = clv_table(100, retention, discount, periods, first_payment="end")["cash"]
    whole = clv(100, retention, discount, first_payment="end", periods=periods)
    assert npv(cash, discount, first="end") == pytest.approx(whole)


def test_table_by_hand():
    written = clv_table(100, 0.8, 0.25, periods=3, first_payment="end")
    assert written["period"].tolist() == [1, 2, 3]
    np.testing.assert_allclose(written["survives"], [1, 0.8, 0.64])
    np.testing.assert_allclose(written["cash"], [100, 80, 64])
    np.testing.assert_allclose(written["discount_factor"], [0.8, 0.64, 0.512])
    np.testing.assert_allclose(written["cumulative"], [80, 131.2, 163.968])
    assert clv_table(100, 0.8, 0.25, periods=2, first_payment="excluded")["period"].tolist() == [1, 2]
    np.testing.assert_allclose(clv_table(100, 0.8, 0.25, 2, first_payment="excluded")["survives"], [0.8, 0.64])


def test_nobody_leaves_and_money_keeps_its_worth():
    assert clv(100, 1, 0, first_payment="now", periods=5) == 500
    with pytest.raises(CourseError) as caught:
        clv(100, 1, 0, first_payment="now")
    assert caught.value.key == "kpis.error.no_end"


def test_present_value_by_hand_and_of_a_spreadsheet():
    assert npv([-100, 60, 60], 0.1) == pytest.approx(-100 + 60 / 1.1 + 60 / 1.21)
    # what a spreadsheet's NPV(10 %; −100; 60; 60) gives
    assert npv([-100, 60, 60], 0.1, first="end") == pytest.approx(3.7565740)
    assert npv([], 0.1) == 0
    assert type(npv([1], 0.1)) is float


def test_a_year_of_months():
    assert monthly_discount(0.1) == pytest.approx(1.1 ** (1 / 12) - 1)
    assert monthly_discount(0.1) < 0.1 / 12
    assert annual_discount(monthly_discount(0.37)) == pytest.approx(0.37)


def test_convention_has_no_default():
    with pytest.raises(TypeError, match="first_payment"):
        clv(100, 0.8, 0.1)
    with pytest.raises(TypeError, match="first_payment"):
        clv_table(100, 0.8, 0.1, 5)


def test_other_numbers_and_an_estimate_in_percent():
    assert clv(Decimal(100), np.float64(0.8), Decimal("0.1"), first_payment="now") == pytest.approx(366.6667, abs=1e-3)
    with pytest.raises(CourseError, match=r"did you mean 0\.84"):
        clv(100, retention_rate(500, 540, 120), 0.1, first_payment="now")
