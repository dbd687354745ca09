"""Cohort retention: a table worked by hand, a slow pandas twin, and what was not yet observed."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.kpis import cohort_retention, cohorts
from coursekit.kpis._orders import codes_of
from coursekit.messages import using_language


def table(*rows, customer="customer", date="date"):
    frame = pd.DataFrame(rows, columns=[customer, date])
    frame[date] = pd.to_datetime(frame[date])
    return frame


BY_HAND = table(
    ("A", "2024-01-05"), ("A", "2024-02-01"), ("A", "2024-03-31"),
    ("B", "2024-01-31"), ("B", "2024-02-10"), ("B", "2024-02-20"),
    ("C", "2024-01-10"),
    ("D", "2024-03-02"), ("D", "2024-04-02"),
    ("E", "2024-04-03"),
)  # fmt: skip


def test_triangle_by_hand():
    result = cohort_retention(BY_HAND, as_of="2024-05-01")
    assert result.sizes.to_dict() == {"2024-01": 3, "2024-03": 1, "2024-04": 1}
    expected = pd.DataFrame(
        [[3, 2, 1, 0], [1, 1, np.nan, np.nan], [1, np.nan, np.nan, np.nan]], index=["2024-01", "2024-03", "2024-04"]
    )
    np.testing.assert_array_equal(result.active, expected)
    np.testing.assert_allclose(result.rates.loc["2024-01"], [100, 200 / 3, 100 / 3, 0])
    # pooled: (2 + 1) of (3 + 1) in the first period after, not the mean of 66.7 and 100
    assert result.curve.loc[1, "value"] == 75.0
    assert result.curve["n"].tolist() == [5, 4, 3, 3]


def test_rolling_counts_later_purchases_too():
    result = cohort_retention(BY_HAND, as_of="2024-05-01", rolling=True)
    assert result.active.loc["2024-01"].tolist() == [3, 2, 1, 0]
    gap = table(("A", "2024-01-05"), ("A", "2024-04-05"), ("B", "2024-01-06"))
    assert cohort_retention(gap, as_of="2024-05-01").rates.loc["2024-01"].tolist() == [100, 0, 0, 50]
    assert cohort_retention(gap, as_of="2024-05-01", rolling=True).rates.loc["2024-01"].tolist() == [100, 50, 50, 50]


def test_a_period_that_was_not_over_does_not_count():
    # One day before the end of April, April is not over: E, whose first month it is, is left out and counted.
    result = cohort_retention(BY_HAND, as_of="2024-04-30")
    assert list(result.sizes.index) == ["2024-01", "2024-03"]
    assert result.incomplete == 1
    assert result.rates.shape == (2, 3)
    # By default the table is known up to its last order.
    pd.testing.assert_frame_equal(cohort_retention(BY_HAND).rates, result.rates)
    assert cohort_retention(BY_HAND).incomplete == 1


def test_orders_after_as_of_are_not_known_yet():
    early = cohort_retention(BY_HAND, as_of="2024-03-01")
    cut = cohort_retention(BY_HAND[BY_HAND["date"] < "2024-03-01"], as_of="2024-03-01")
    pd.testing.assert_frame_equal(early.rates, cut.rates)
    assert early.incomplete == 0


def test_quarters_have_their_own_labels():
    result = cohort_retention(BY_HAND, period="quarter", as_of="2024-07-01")
    assert result.sizes.to_dict() == {"2024-Q1": 4, "2024-Q2": 1}
    assert result.rates.loc["2024-Q1"].tolist() == [100, 25]


def test_two_segments_make_the_curve_rise_though_nobody_changes():
    # 0.95 and 0.65, half each: shares of those left who stay .80 .828 .854 … .922, the vector of the course
    kept = [0.5 * 0.95**k + 0.5 * 0.65**k for k in range(8)]
    steps = [b / a for a, b in pairwise(kept)]
    assert [round(step, 3) for step in (*steps[:3], steps[-1])] == [0.8, 0.828, 0.854, 0.922]
    # the same customers as orders: each buys every month until leaving
    lives = [min(8, 1 + k) for k in range(8) for _ in range(round(10_000 * (kept[k] - (kept[k + 1] if k < 7 else 0))))]
    rows = [(who, pd.Timestamp(2024, 1 + month, 5)) for who, life in enumerate(lives) for month in range(life)]
    curve = cohort_retention(pd.DataFrame(rows, columns=["customer", "date"]), as_of="2024-09-01").curve["value"]
    np.testing.assert_allclose(curve / 100, kept, atol=2e-4)
    assert (curve / curve.shift()).dropna().is_monotonic_increasing


def twin(orders, period, as_of, rolling):
    """Slow and plain: sets of customers, period by period."""
    frame = orders.dropna().copy()
    frame["date"] = frame["date"].dt.tz_localize(None) if frame["date"].dt.tz is not None else frame["date"]
    kind = {"month": "M", "quarter": "Q"}[period]
    frame["period"] = frame["date"].dt.to_period(kind)
    end = pd.Timestamp(as_of).to_period(kind)
    frame = frame[frame["period"] < end]
    if frame.empty:
        return {}
    frame["first"] = frame.groupby("customer", observed=True)["period"].transform("min")
    whole = pd.period_range(frame["first"].min(), end - 1, freq=kind)
    counts = {}
    for cohort in sorted(frame["first"].unique()):
        mine = frame[frame["first"] == cohort]
        line = []
        for k in range(len(whole)):
            now = cohort + k
            if now >= end:
                line.append(np.nan)
                continue
            bought = mine[(mine["period"] >= now) if rolling else (mine["period"] == now)]
            line.append(bought["customer"].nunique())
        label = f"{cohort.year}-{cohort.month:02d}" if period == "month" else f"{cohort.year}-Q{cohort.quarter}"
        counts[label] = line
    return counts


IDS = {
    "text": lambda ids: pd.Series([None if i is None else f"C{i}" for i in ids], dtype="str"),
    "category": lambda ids: pd.Series([None if i is None else f"C{i}" for i in ids]).astype(
        pd.CategoricalDtype([f"C{i}" for i in range(12)])
    ),
    "numbers": lambda ids: pd.Series([0 if i is None else i - 3 for i in ids], dtype="int64"),
    "wide numbers": lambda ids: pd.Series([0 if i is None else i * 10**15 for i in ids], dtype="int64"),
    "Int64": lambda ids: pd.Series(ids, dtype="Int64"),
    "float": lambda ids: pd.Series(ids, dtype=float),
}


@settings(max_examples=150)
@given(
    st.lists(
        st.tuples(st.none() | st.integers(0, 9), st.none() | st.integers(0, 800)),
        max_size=50,
    ),
    st.sampled_from(sorted(IDS)),
    st.sampled_from(["month", "quarter"]),
    st.integers(0, 900),
    st.booleans(),
    st.sampled_from([None, "Europe/Madrid"]),
    st.sampled_from([cohorts._CELLS, 40]),
)
def test_equal_to_the_plain_twin(rows, kind, period, until, rolling, zone, cells):
    start = pd.Timestamp("2023-01-01")
    dates = pd.to_datetime(
        pd.Series([None if d is None else start + pd.Timedelta(days=d) for _, d in rows], dtype=object)
    )
    dates = dates.astype("datetime64[us]")
    orders = pd.DataFrame({"customer": IDS[kind]([i for i, _ in rows]), "date": dates})
    if zone:
        orders["date"] = orders["date"].dt.tz_localize(zone)
    as_of = start + pd.Timedelta(days=until)
    saved, cohorts._CELLS = cohorts._CELLS, cells  # the second value cuts the customers into blocks
    try:
        result = cohort_retention(orders, period=period, as_of=as_of, rolling=rolling)
    finally:
        cohorts._CELLS = saved
    expected = twin(orders, period, as_of, rolling)
    assert list(result.active.index) == list(expected)
    if expected:
        np.testing.assert_array_equal(result.active.to_numpy(), np.array(list(expected.values()), dtype=float))
        assert result.sizes.tolist() == [line[0] for line in expected.values()]
        for k, point in result.curve.iterrows():
            seen = [line for line in expected.values() if not np.isnan(line[k])]
            n, active = sum(line[0] for line in seen), sum(line[k] for line in seen)
            assert point["n"] == n
            if n:
                assert point["value"] == pytest.approx(100 * active / n)
                assert 0 <= point["low"] <= point["value"] <= point["high"] <= 100
    assert result.missing == orders.isna().any(axis=1).sum()


@given(st.lists(st.none() | st.integers(0, 9), max_size=30), st.sampled_from(sorted(IDS)))
def test_codes_tell_the_same_ids_apart(ids, kind):
    column = IDS[kind](ids)
    codes, count = codes_of(column)
    given = column.dropna()
    assert (codes < 0).sum() == column.isna().sum()
    assert codes.max(initial=-1) < count
    assert pd.Series(codes[column.notna()]).nunique() == given.nunique()
    assert given.groupby(codes[column.notna()], observed=True).nunique().le(1).all()


def test_small_unsigned_and_narrow_numbers_do_not_overflow():
    narrow = pd.Series([-128, 127, 0], dtype="int8")
    assert len(set(codes_of(narrow)[0])) == 3
    wide = pd.Series([0, 2**64 - 1], dtype="uint64")
    assert len(set(codes_of(wide)[0])) == 2


def test_other_column_names_and_order_of_rows():
    other = BY_HAND.rename(columns={"customer": "client", "date": "when"}).sample(frac=1, random_state=1)
    result = cohort_retention(other, customer="client", date="when", as_of="2024-05-01")
    pd.testing.assert_frame_equal(result.rates, cohort_retention(BY_HAND, as_of="2024-05-01").rates)


@pytest.mark.parametrize("as_of", [None, "2024-05-01"])
def test_no_orders(as_of):
    result = cohort_retention(BY_HAND.iloc[:0], as_of=as_of)
    assert result.rates.empty
    assert result.curve.empty
    assert result.sizes.sum() == 0
    assert "<table" in result._repr_html_()


def test_it_reads_well_in_both_languages():
    result = cohort_retention(pd.concat([BY_HAND, table(("F", None))]))
    assert repr(result) == "CohortRetention(cohorts=2, customers=4, period='month')"
    with using_language("es"):
        html = result._repr_html_()
    assert "2024-03" in html
    assert "cohorte" in html
    assert "Excluidos porque su primer periodo no había terminado: 1" in html
    assert "falta el cliente o la fecha: 1" in html
    assert "nan" not in html
