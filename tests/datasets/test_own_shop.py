"""A shop of one's own: whose rows it holds, from when, and what was not known yet when it was closed.

Oracle: the company's own tables, filtered here row by row.
"""

import pandas as pd
import pytest

from coursekit.datasets import company, own_shop
from coursekit.datasets.own_shop import SHOPS
from coursekit.messages import CourseError, using_language

TOKENS = ["", "ana", "k3q9"]


@pytest.fixture(scope="module", params=TOKENS)
def pair(request):
    return own_shop(request.param, customers=1500), company(request.param, customers=1500)


def people_of(shop, whole):
    found = set()
    for order in whole.orders.itertuples():
        if order.shop == shop.shop and shop.start <= order.date < shop.as_of:
            found.add(order.customer)
    return found


def test_its_people_bought_in_it_in_the_twelve_months(pair):
    shop, whole = pair
    people = people_of(shop, whole)
    assert set(shop.customers["customer"]) == people
    assert len(people) > 30
    assert shop.as_of == shop.start + pd.DateOffset(years=1)
    assert whole.start <= shop.start
    assert shop.as_of <= whole.as_of


def test_all_that_they_did_in_that_time_and_nothing_else(pair):
    shop, whole = pair
    people = people_of(shop, whole)
    for name, moment in {"orders": "date", "visits": "time", "tickets": "opened", "surveys": "sent"}.items():
        table = getattr(whole, name)
        wanted = [
            row[0]
            for row in table[[table.columns[0], "customer", moment]].itertuples(index=False, name=None)
            if row[1] in people and shop.start <= row[2] < shop.as_of
        ]
        assert list(getattr(shop, name).iloc[:, 0]) == wanted
    assert set(shop.order_lines["order"]) == set(shop.orders["order"])
    # Orders elsewhere are there too, and marked.
    assert set(shop.orders["channel"].astype(str)) == {"shop", "web", "subscription"}


def test_what_came_after_the_records_were_closed_is_not_known(pair):
    shop, whole = pair
    told = whole.surveys.set_index("survey")
    for one in shop.surveys.itertuples():
        before = told.loc[one.survey]
        if pd.notna(before["answered"]) and before["answered"] >= shop.as_of:
            assert pd.isna(one.answered)
            assert pd.isna(one.nps)
            assert pd.isna(one.comment_es)
        else:
            assert one.answered is before["answered"] or one.answered == before["answered"] or pd.isna(one.answered)
    for name, columns in {"tickets": ["first_reply", "closed"], "subscriptions": ["ended"]}.items():
        for column in columns:
            assert not (getattr(shop, name)[column] >= shop.as_of).any()
    later = whole.tickets.set_index("ticket")["first_reply"].reindex(shop.tickets["ticket"]) >= shop.as_of
    assert shop.tickets["first_reply"].isna().to_numpy()[later.to_numpy()].all()


def test_what_they_had_before_counts_and_what_came_later_does_not(pair):
    shop, whole = pair
    mine = whole.subscriptions[whole.subscriptions["customer"].isin(people_of(shop, whole))]
    assert list(shop.subscriptions["subscription"]) == list(mine.loc[mine["started"] < shop.as_of, "subscription"])
    assert (shop.consents["time"] < shop.as_of).all()


def test_tables_without_customers_are_the_company_s(pair):
    shop, whole = pair
    for name in ("products", "price_changes", "campaigns", "interviews"):
        pd.testing.assert_frame_equal(getattr(shop, name), getattr(whole, name))


def test_no_table_of_the_company_is_changed_by_cutting():
    whole = company("ana", customers=300)
    before = whole.tickets.copy()
    own_shop("ana", customers=300)
    shop = own_shop("ana", customers=300)
    shop.tickets["contacts"] = 0
    pd.testing.assert_frame_equal(whole.tickets, before)
    assert not (own_shop("ana", customers=300).tickets["contacts"] == 0).all()


def test_the_same_token_gives_the_same_shop_and_others_give_all_four():
    assert repr(own_shop(" ANA ", customers=300)) == repr(own_shop("ana", customers=300))
    every = [own_shop(f"t{i}", customers=50) for i in range(40)]
    assert {shop.shop for shop in every} == set(SHOPS)
    assert len({shop.start for shop in every}) == 5


def test_a_table_that_is_not_there_is_refused_as_the_company_does():
    shop = own_shop("ana", customers=50)
    assert not hasattr(shop, "oders")
    with pytest.raises(CourseError, match="orders"):
        _ = shop.oders
    assert "orders" in dir(shop)
    assert shop.tables == company("ana", customers=50).tables
    assert "amount" in shop.describe("orders").index


def test_wrong_tokens_are_refused():
    with pytest.raises(CourseError):
        own_shop("ana maría")


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_notebook_shows_it_in_a_sentence(lang):
    with using_language(lang):
        shown = own_shop("ana", customers=300)._repr_html_()
    shop = own_shop("ana", customers=300)
    assert all(str(part) in shown for part in (shop.shop, shop.start.date(), len(shop.customers)))
    assert ("Tu tienda" in shown) == (lang == "es")
