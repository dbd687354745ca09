"""Revenue retention: a hand-worked table, the textbook identity, a plain twin."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t

from coursekit.kpis import net_revenue_retention

START, END = "2024-01-01", "2025-01-01"


def table(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "started", "ended", "price"])
    for name in ("started", "ended"):
        frame[name] = pd.to_datetime(frame[name])
    return frame


ROWS = (
    ("A", "2023-05-01", None, 20.0),  # stays
    ("B", "2023-05-01", "2024-06-01", 10.0),  # leaves
    ("C", "2023-05-01", "2024-06-01", 10.0),  # changes to a larger box
    ("C", "2024-06-01", None, 25.0),
    ("D", "2023-05-01", "2024-06-01", 30.0),  # changes to a smaller one
    ("D", "2024-06-02", None, 12.0),
    ("E", "2024-03-01", None, 40.0),  # new: no part of it
    ("F", "2023-05-01", "2023-12-31", 50.0),  # gone before it began
    ("F", "2024-09-01", None, 50.0),
    ("G", "2024-01-01", "2025-01-01", 5.0),  # from the first moment on, and gone at the last
    (None, "2023-05-01", None, 99.0),
    ("H", "2023-05-01", None, None),
)
SUBSCRIPTIONS = table(*ROWS)


def test_by_hand():
    # Start: A 20, B 10, C 10, D 30, G 5 = 75. End: A 20, C 25, D 12 = 57.
    result = net_revenue_retention(SUBSCRIPTIONS, START, END)
    assert result.net.parts == {"start": 75, "expansion": 15, "contraction": 18, "churn": 15, "end": 57}
    assert result.net.value == pytest.approx(100 * 57 / 75)
    assert result.gross.value == pytest.approx(100 * 42 / 75)
    assert result.customers.value == 60
    assert result.new == 90
    assert result.missing == result.net.missing == 2
    assert result.table["change"].astype(str).to_dict() == {
        "A": "same", "B": "left", "C": "more", "D": "less", "G": "left",
    }  # fmt: skip


def test_interval_is_that_of_a_ratio_of_means():
    """Oracle: Cochran (1977), chapter 6, by hand on the five customers."""
    result = net_revenue_retention(SUBSCRIPTIONS, START, END)
    before, after = result.table["before"], result.table["after"]
    residual = after - 57 / 75 * before
    half = t.ppf(0.975, 4) * math.sqrt(5 / 4 * (residual**2).sum()) / 75 * 100
    assert result.net.high == pytest.approx(76 + half)
    assert result.net.low == pytest.approx(max(0, 76 - half))
    assert result.gross.high <= 100


def test_growth_hides_who_left():
    rows = table(
        *[(f"S{i}", "2023-01-01", "2024-05-01", 10) for i in range(8)],
        ("L", "2023-01-01", "2024-05-01", 50),
        ("L", "2024-05-01", None, 200),
    )
    result = net_revenue_retention(rows, START, END)
    assert result.net.value > 100
    assert result.gross.value == pytest.approx(100 * 50 / 130)
    assert result.customers.value == pytest.approx(100 / 9)


def test_nobody_one_and_all_alike():
    nobody = net_revenue_retention(SUBSCRIPTIONS[:0], START, END)
    assert (nobody.net.note, nobody.customers.n) == ("kpis.note.empty", 0)
    assert net_revenue_retention(SUBSCRIPTIONS[:1], START, END).net.note == "kpis.note.single"
    alike = net_revenue_retention(table(("A", "2023-01-01", None, 10), ("B", "2023-01-01", None, 30)), START, END)
    assert (alike.net.value, alike.net.note) == (100, "kpis.note.no_spread")


def test_zones_and_categories():
    zoned = SUBSCRIPTIONS.assign(
        started=SUBSCRIPTIONS["started"].dt.tz_localize("Europe/Madrid"),
        ended=SUBSCRIPTIONS["ended"].dt.tz_localize("Europe/Madrid"),
        customer=SUBSCRIPTIONS["customer"].astype("category"),
    )
    assert net_revenue_retention(zoned, START, END).net == net_revenue_retention(SUBSCRIPTIONS, START, END).net
    running = zoned[zoned["ended"].isna()].assign(ended=None)
    assert net_revenue_retention(running, START, END).net.value == 100


def test_shown_in_both_languages(lang):
    result = net_revenue_retention(SUBSCRIPTIONS, START, END)
    html = result._repr_html_()
    assert "kpis." not in html
    assert "2024-01-01" in html
    assert repr(result).startswith("RevenueRetention(net=Estimate(value=76.0")


def plain(rows, start, end):
    """One customer at a time."""
    start, end = pd.Timestamp(start), pd.Timestamp(end)
    before, after, kept = 0.0, 0.0, 0.0
    for _, mine in rows.groupby("customer"):
        paid = [
            sum(one.price for one in mine.itertuples() if one.started <= at and not (one.ended <= at))
            for at in (start, end)
        ]
        if paid[0] > 0:
            before, after, kept = before + paid[0], after + paid[1], kept + min(paid)
    return before, after, kept


@given(
    st.lists(
        st.tuples(st.sampled_from("ABCD"), st.integers(0, 20), st.none() | st.integers(0, 20), st.integers(1, 50)),
        min_size=1,
        max_size=12,
    )
)
def test_equal_to_the_plain_twin(rows):
    day = pd.Timestamp(START) - pd.Timedelta(days=10)
    spans = [
        (c, day + pd.Timedelta(days=s), None if e is None else day + pd.Timedelta(days=s + e), p) for c, s, e, p in rows
    ]
    subscriptions, end = table(*spans), pd.Timestamp(START) + pd.Timedelta(days=9)
    result = net_revenue_retention(subscriptions, START, end)
    before, after, kept = plain(subscriptions, START, end)
    if not before:
        assert result.net.n == 0
        return
    assert result.net.value == pytest.approx(100 * after / before)
    assert result.gross.value == pytest.approx(100 * kept / before)
    parts = result.net.parts
    assert parts["end"] == pytest.approx(parts["start"] + parts["expansion"] - parts["contraction"] - parts["churn"])
