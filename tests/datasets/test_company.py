"""The company as an object: what it takes, what it refuses, and that its tables do not depend on who asks in which order."""

import copy
import pickle
import re
import subprocess
import sys

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from coursekit.datasets import catalogue, company
from coursekit.datasets.company import numbered
from coursekit.messages import CourseError


@pytest.mark.parametrize(
    ("token", "named"),
    [("añil", "ñ"), ("ana maría", " "), ("ana_1", "_"), ("x|y", "|"), ("ana\n1", "\n"), ("٣", "٣"), ("Ａna", "ａ")],
)
def test_wrong_character_is_named(lang, token, named):
    with pytest.raises(CourseError) as error:
        company(token)
    assert error.value.key == "datasets.token_character"
    assert named in str(error.value)
    assert token.strip() in str(error.value)


def test_other_wrong_tokens(lang):
    with pytest.raises(CourseError, match="65"):
        company("a" * 65)
    assert company("a" * 64).token == "a" * 64
    for given in (7, None, b"ana"):
        with pytest.raises(CourseError) as error:
            company(given)
        assert error.value.key == "datasets.token_type"
        assert repr(given) in str(error.value)


@pytest.mark.parametrize("customers", [49, 1_000_001, 0, -5, 99.5, "100", None, True, float("nan"), float("inf")])
def test_wrong_number_of_customers_is_named(lang, customers):
    with pytest.raises(CourseError) as error:
        company(customers=customers)
    assert error.value.key == "datasets.customers_range"
    assert repr(customers) in str(error.value)


def test_smallest_company_and_a_float_that_is_whole():
    shop = company(customers=50.0)
    assert len(shop.customers) == 50
    for name in shop.tables:
        assert isinstance(getattr(shop, name), pd.DataFrame)


def test_token_is_stripped_and_folded():
    assert_frame_equal(company("  Ana-1 ", 100).orders, company("ana-1", 100).orders)
    assert not company("ana-2", 100).orders["amount"].head(50).equals(company("ana-1", 100).orders["amount"].head(50))


def test_unknown_table_suggests_the_nearest(lang):
    shop = company(customers=50)
    with pytest.raises(CourseError, match=r"orders"):
        _ = shop.oders
    with pytest.raises(CourseError, match="surveys"):
        shop.describe("survey")
    assert not hasattr(shop, "zebra")
    with pytest.raises(AttributeError):
        _ = shop._secret


def test_copies_and_pickles():
    shop = company("ana", 60)
    shop.orders  # noqa: B018 — one table made, the others not
    for twin in (copy.deepcopy(shop), copy.copy(shop), pickle.loads(pickle.dumps(shop))):
        assert_frame_equal(twin.orders, shop.orders)
        assert_frame_equal(twin.tickets, company("ana", 60).tickets)


def test_asking_in_another_order_changes_nothing():
    there, back = company("ana", 120), company("ana", 120)
    for name in there.tables:
        getattr(there, name)
    for name in reversed(back.tables):
        getattr(back, name)
    for name in there.tables:
        assert_frame_equal(getattr(there, name), getattr(back, name))


def test_what_a_learner_does_to_a_table_reaches_no_other():
    shop, clean = company("ana", 120), company("ana", 120)
    shop.orders["amount"] = 0.0
    del shop.customers["joined"]
    orders = shop.orders
    orders.loc[:, "customer"] = "C00001"
    shop.visits.loc[:, "time"] = shop.start
    for name in ("surveys", "wallet_panel", "memberships", "points", "events", "truth"):
        assert_frame_equal(getattr(shop, name), getattr(clean, name))
    # The table itself stays as the learner left it.
    assert (shop.orders["amount"] == 0).all()


def test_only_what_is_needed_is_computed():
    shop = company(customers=100)
    assert shop.leads.shape[1] == 5
    assert not shop._simulation.made("_activity")
    assert shop.customers.shape[0] == 100
    assert not shop._simulation.made("_activity")
    assert shop.orders.shape[0] > 0
    assert not shop._simulation.made("_surveys")


def test_representations(lang):
    shop = company("ana", 200)
    assert repr(shop) == "Company(token='ana', customers=200)"
    before = shop._repr_html_()
    assert not shop._simulation.made("_activity")
    for name in shop.tables:
        assert f"<code>{name}</code>" in before
    assert catalogue()["tables"]["leads"][lang] in before
    cell = r"<code>leads</code></td><td>(.*?)</td>"
    assert re.search(cell, before).group(1) == ""
    rows = len(shop.leads)
    assert re.search(cell, shop._repr_html_()).group(1) == str(rows)


def test_dates_of_the_company(small):
    assert (small.start, small.as_of) == (pd.Timestamp("2024-01-01"), pd.Timestamp("2026-01-01"))
    assert small.token == "ana"
    assert small.tables == tuple(catalogue()["tables"])
    assert {"truth", "effects", "orders", "describe"} <= set(dir(small))
    assert "truth" not in small.tables


@pytest.mark.parametrize(("n", "first", "last"), [(7, "C00001", "C00007"), (1_000_000, "C0000001", "C1000000")])
def test_numbered(n, first, last):
    made = numbered("C", n)
    assert (made[0], made[-1], len(made)) == (first, last, n)


def test_a_company_of_many_customers_has_longer_ids():
    shop = company(customers=100_000)
    assert shop.leads.shape == (40_000, 5)
    assert shop.customers["customer"].iloc[-1] == "C100000"


def test_importing_stays_light():
    """Neither SciPy nor anything that draws is loaded before it is used."""
    code = "import sys, coursekit.datasets; print(sorted({'scipy', 'matplotlib', 'seaborn', 'ipywidgets'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
