"""RFM: a hand-worked table, a plain twin, and the published summary of CDNOW."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import rfm
from coursekit.kpis import rfm as measure


def table(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "date", "amount"])
    frame["date"] = pd.to_datetime(frame["date"])
    return frame


ORDERS = table(
    ("B", "2024-01-03 09:00", 10.0),
    ("A", "2024-01-01 23:59", 20.0),
    ("A", "2024-01-15 08:00", 10.0),
    ("A", "2024-01-15 20:00", 6.0),  # the same day: one purchase of 16
    ("A", "2024-02-04 10:00", 25.0),
    ("B", "2024-01-03 18:00", 90.0),  # still the first day
    ("C", "2024-02-20 10:00", 5.0),
    (None, "2024-02-20 10:00", 5.0),
    ("C", "2024-02-25 10:00", None),
)


def test_by_hand():
    found = rfm(ORDERS, until="2024-02-29")
    assert found.index.tolist() == ["B", "A", "C"]
    assert found.loc["A"].tolist() == [2, 34, 59, 20.5]  # (16 + 25) / 2
    assert found.loc["B"].tolist() == [0, 0, 57, 0]
    assert found.loc["C"].tolist() == [0, 0, 9, 0]
    assert found.attrs == {"missing": 2, "later": 0, "unit": "day"}


def test_weeks_are_days_divided_by_seven():
    days, weeks = rfm(ORDERS, until="2024-02-29"), rfm(ORDERS, until="2024-02-29", unit="week")
    assert (weeks["recency"] * 7).tolist() == pytest.approx(days["recency"].tolist())
    assert weeks["frequency"].equals(days["frequency"])


def test_later_orders_are_left_out_and_the_last_day_is_in():
    found = rfm(ORDERS, until="2024-01-15")
    assert found.loc["A"].tolist() == [1, 14, 14, 16]
    assert "C" not in found.index
    assert found.attrs["later"] == 2
    assert rfm(ORDERS)["T"].loc["C"] == 0  # by default the day of the last order


def test_without_money():
    found = rfm(ORDERS.drop(columns="amount"), amount=None)
    assert list(found) == ["frequency", "recency", "T"]
    assert found.loc["C", "frequency"] == 1  # the order without an amount counts now


def test_no_orders():
    assert rfm(ORDERS[:0]).empty
    assert list(rfm(ORDERS[:0])) == ["frequency", "recency", "T", "monetary"]


def test_zone_means_the_wall_clock():
    zoned = ORDERS.assign(date=ORDERS["date"].dt.tz_localize("Europe/Madrid"))
    pd.testing.assert_frame_equal(rfm(zoned, until="2024-02-29"), rfm(ORDERS, until="2024-02-29"))


def twin(orders, until, unit):
    """The definition in plain pandas."""
    per = {"day": 1, "week": 7}[unit]
    orders = orders.assign(day=orders["date"].dt.normalize())
    orders = orders[orders["day"] <= until]
    rows = {}
    for name, mine in orders.groupby("customer", observed=True):
        paid = mine.groupby("day")["amount"].sum()
        first, last = paid.index[0], paid.index[-1]
        rows[name] = {
            "frequency": len(paid) - 1,
            "recency": (last - first).days / per,
            "T": (until - first).days / per,
            "monetary": paid.iloc[1:].mean() if len(paid) > 1 else 0.0,
        }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["frequency", "recency", "T", "monetary"])


ROWS = st.lists(
    st.tuples(st.integers(0, 6), st.integers(-40 * 24, 60 * 24), st.integers(0, 5000)), min_size=1, max_size=40
)


@given(ROWS, st.integers(0, 70), st.sampled_from(["day", "week"]), st.sampled_from(["int", "str", "category"]))
def test_equal_to_the_plain_twin(rows, until, unit, kind):
    start = pd.Timestamp("1970-01-20")  # days before and after the zero of the clock
    orders = table(*[(who, start + pd.Timedelta(hours=h), cents / 100) for who, h, cents in rows])
    if kind != "int":
        orders["customer"] = orders["customer"].map(lambda who: f"C{who}").astype(kind)
    end = (start + pd.Timedelta(days=until)).normalize()
    if orders["date"].min().normalize() > end:
        return
    found, plain = rfm(orders, until=end, unit=unit), twin(orders, end, unit)
    found.index = found.index.astype(plain.index.dtype)
    pd.testing.assert_frame_equal(found.sort_index(), plain.sort_index(), check_names=False, check_dtype=False)


def test_blocks_change_nothing(monkeypatch):
    rng = np.random.default_rng(8)
    days = pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(0, 300, 2000), unit="D")
    orders = pd.DataFrame({"customer": rng.integers(0, 90, 2000), "date": days, "amount": rng.random(2000)})
    whole = rfm(orders)
    monkeypatch.setitem(measure.__globals__, "_CELLS", 1000)
    pd.testing.assert_frame_equal(rfm(orders), whole)


def test_the_published_summary_of_cdnow(cdnow):
    """Oracle: the table behind Fader, Hardie and Lee (2005), in weeks to two decimals."""
    found = rfm(cdnow["orders"], until="1997-09-30", unit="week")
    published = cdnow["summary"]
    assert len(found) == len(published) == 2357
    assert (found["frequency"].to_numpy() == published["x"].to_numpy()).all()
    np.testing.assert_allclose(found["recency"], published["t_x"], atol=0.005)
    np.testing.assert_allclose(found["T"], published["T"], atol=0.005)
    np.testing.assert_allclose(found["monetary"], published["zbar"], atol=0.0051)


@pytest.mark.oracle
def test_against_lifetimes(cdnow):
    utils = pytest.importorskip("lifetimes.utils", reason="lifetimes is not installed", exc_type=ImportError)
    theirs = utils.summary_data_from_transaction_data(
        cdnow["orders"], "customer", "date", monetary_value_col="amount", observation_period_end="1997-09-30", freq="D"
    )
    ours = rfm(cdnow["orders"], until="1997-09-30")
    np.testing.assert_allclose(ours.to_numpy(), theirs.rename(columns={"monetary_value": "monetary"})[list(ours)])
