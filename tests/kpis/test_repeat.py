"""Repeat purchase rate and frequency: hand-worked tables, a plain twin, what was not yet observed."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import purchase_frequency, repeat_purchase_rate


def table(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "date"])
    frame["date"] = pd.to_datetime(frame["date"])
    return frame


ORDERS = table(
    ("A", "2024-01-01 10:00"), ("A", "2024-02-01 10:00"),
    ("B", "2024-01-01 10:00"), ("B", "2024-01-01 10:05"),  # one purchase in two parcels
    ("C", "2024-01-10 10:00"), ("C", "2024-06-10 10:00"),  # comes back, but late
    ("D", "2024-06-20 10:00"), ("D", "2024-06-25 10:00"),  # too new to judge by 90 days
    ("E", "2024-03-01 10:00"),
    (None, "2024-03-01 10:00"),
)  # fmt: skip


def test_rate_within_a_horizon_by_hand():
    # A of A, B, C, E; D has not had 90 days
    rate = repeat_purchase_rate(ORDERS, horizon_days=90, as_of="2024-07-01")
    assert rate.value == 25.0
    assert (rate.n, rate.missing) == (4, 1)
    assert rate.parts == {"repeated": 1, "too_recent": 1}


def test_naive_rate_of_all_time_says_so():
    rate = repeat_purchase_rate(ORDERS)
    assert rate.value == 60.0
    assert "no time limit" in rate.explain()


def test_split_orders_are_an_explicit_choice():
    assert repeat_purchase_rate(ORDERS, same_day="separate").value == 80.0
    assert repeat_purchase_rate(ORDERS, horizon_days=90, as_of="2024-07-01", same_day="separate").value == 50.0


def test_the_window_is_half_open_and_must_have_been_observed():
    orders = table(("A", "2024-01-01"), ("A", "2024-01-11"), ("B", "2024-01-01"), ("B", "2024-01-10"))
    assert repeat_purchase_rate(orders, horizon_days=10, as_of="2024-01-11").value == 50.0
    assert repeat_purchase_rate(orders, horizon_days=10, as_of="2024-01-10").n == 0
    assert repeat_purchase_rate(orders, horizon_days=10, as_of="2024-01-10").note == "kpis.note.too_recent"


def test_new_customers_make_the_naive_rate_look_worse():
    # every customer comes back after 30 days; half of them began a week ago
    old = [(f"C{i}", day) for i in range(10) for day in ("2024-01-01", "2024-01-31")]
    new = [(f"N{i}", "2024-03-25") for i in range(10)]
    orders = table(*old, *new)
    assert repeat_purchase_rate(orders, as_of="2024-04-01").value == 50
    assert repeat_purchase_rate(orders, horizon_days=60, as_of="2024-04-01").value == 100


def plain_rate(orders, horizon, as_of, same_day):
    repeated = exposed = 0
    for _, mine in orders[orders["date"] < as_of].groupby("customer"):
        dates = mine["date"].sort_values()
        if same_day == "one":
            dates = dates.groupby(dates.dt.date).min()
        first, later = dates.iloc[0], dates.iloc[1:]
        window = pd.Timedelta(days=horizon) if horizon else pd.Timedelta(days=10_000)
        if horizon and first + window > as_of:
            continue
        exposed += 1
        repeated += bool(((later - first) < window).any())
    return repeated, exposed


@given(
    st.lists(st.tuples(st.sampled_from("ABCDE"), st.integers(0, 24 * 120)), max_size=25),
    st.none() | st.integers(1, 60),
    st.integers(0, 24 * 130),
    st.sampled_from(["one", "separate"]),
)
def test_equal_to_the_plain_twin(rows, horizon, until, same_day):
    start = pd.Timestamp("2024-01-01")
    orders = table(*[(who, start + pd.Timedelta(hours=h)) for who, h in rows])
    as_of = start + pd.Timedelta(hours=until)
    rate = repeat_purchase_rate(orders, horizon_days=horizon, as_of=as_of, same_day=same_day)
    repeated, exposed = plain_rate(orders, horizon, as_of, same_day)
    assert (rate.parts["repeated"], rate.n) == (repeated, exposed)
    assert rate.value == pytest.approx(100 * repeated / exposed if exposed else math.nan, nan_ok=True)


def test_times_with_a_zone():
    zoned = ORDERS.assign(date=ORDERS["date"].dt.tz_localize("Europe/Madrid"))
    assert repeat_purchase_rate(zoned, horizon_days=90, as_of="2024-07-01").value == 25.0


def test_frequency_per_active_and_per_known_customer_by_hand():
    # first half of the year, cut in February: A one order, none else
    about = {"start": "2024-02-01", "end": "2024-03-01"}
    assert purchase_frequency(ORDERS, per="active", **about).value == 1.0
    known = purchase_frequency(ORDERS, per="known", **about)
    assert known.value == pytest.approx(1 / 3)  # A, B, C have bought before March
    assert known.n == 3
    assert purchase_frequency(ORDERS, per="known", known=10, **about).value == pytest.approx(0.1)
    assert purchase_frequency(ORDERS, per="known", known=list("ABCDEFGH"), **about).n == 8


def test_frequency_interval_against_scipy():
    from scipy.stats import t

    each = [2, 2, 2, 2, 1]
    frequency = purchase_frequency(ORDERS, per="active")
    assert frequency.value == pytest.approx(1.8)
    low, high = t.interval(0.95, 4, loc=1.8, scale=pd.Series(each).sem())
    assert (frequency.low, frequency.high) == (pytest.approx(max(low, 1)), pytest.approx(high))
    assert frequency.parts == {"orders": 9}
    assert purchase_frequency(ORDERS, per="active", same_day="one").value == pytest.approx(1.6)


def test_no_orders():
    empty = ORDERS.iloc[:0]
    for rate in (
        repeat_purchase_rate(empty),
        repeat_purchase_rate(empty, horizon_days=30),
        repeat_purchase_rate(empty, horizon_days=30, as_of="2024-01-01"),
        purchase_frequency(empty, per="active"),
        purchase_frequency(empty, per="known"),
    ):
        assert math.isnan(rate.value)
        assert rate.n == 0
    assert purchase_frequency(empty, per="known", known=5).value == 0
