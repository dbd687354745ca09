"""Profile tags: each rule on hand-made customers; what cannot be known is NA; tags are independent of one another."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.customers import PROFILE_TAGS, profile_tags

T = pd.Timestamp
ORDERS = pd.DataFrame(
    {
        "customer": ["A"] * 4 + ["B", "B", "C", "D"],
        "date": pd.to_datetime(
            [
                "2025-01-10",
                "2025-03-10",
                "2025-05-10",
                "2025-06-10",
                "2025-06-01",
                "2025-06-02",
                "2025-06-03",
                "2023-01-01",
            ]
        ),
        "amount": [10.0, 10.0, 10.0, 10.0, 100.0, 150.0, 30.0, 5.0],
        "discount": [1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 3.0, 0.0],
    }
)
IDS = list("ABCDE")
SURVEYS = pd.DataFrame(
    {
        "customer": ["A", "A", "B"],
        "answered": pd.to_datetime(["2025-02-01", "2025-06-11", "2025-06-12"]),
        "csat": [5, 2, 3],
    }
)
REFERRALS = pd.DataFrame({"customer": ["A", "A", "E"], "referred": ["B", "C", "D"]})
SERVQUAL = pd.DataFrame(
    {"customer": ["A", "B", "C"], "e1": [7, 7, 5], "e2": [6, 7, 5], "p1": [5, 7, 1], "p2": [6, 7, 1]}
)


def tags(**given):
    about = {"referrals": REFERRALS, "servqual": SERVQUAL, "as_of": "2025-07-01", "loyal_orders": 4}
    return profile_tags(IDS, ORDERS, SURVEYS, **{**about, **given})


def test_each_rule_by_hand():
    result = tags()
    na = pd.NA
    expected = {
        "loyal": [True, False, False, False, False],
        "prospect": [False, False, False, False, True],
        "occasional": [False, True, True, False, False],  # D bought two years ago
        "demanding": [True, False, False, na, na],  # B got what was expected, C expected little
        "dissatisfied": [True, False, na, na, na],  # A's latest answer
        "influential": [True, False, False, False, False],  # B and C spent 280; D, whom E brought, 5
        "price_sensitive": [True, False, na, na, na],  # one order is too few to tell
    }
    for tag, column in expected.items():
        pd.testing.assert_series_equal(
            result.tags[tag], pd.Series(column, index=result.tags.index, dtype="boolean"), check_names=False
        )
    assert list(result.tags.columns) == list(PROFILE_TAGS)
    assert result.evidence.loc["A", "referred_revenue"] == 280
    assert result.evidence.loc["A", "discounted"] == 50
    assert result.of("A") == ["loyal", "demanding", "dissatisfied", "influential", "price_sensitive"]
    assert result.of("D") == []


def test_counts_add_up():
    counts = tags().counts
    assert (counts.sum(axis=1) == len(IDS)).all()
    assert counts.loc["dissatisfied"].tolist() == [1, 1, 3]


@pytest.mark.parametrize(
    ("threshold", "tag", "who", "now"),
    [
        ({"loyal_orders": 2}, "loyal", "B", True),
        ({"loyal_days": 5000}, "occasional", "D", True),
        ({"dissatisfied_csat": 3}, "dissatisfied", "B", True),
        ({"demanding_expectation": 5}, "demanding", "C", True),
        ({"influential_revenue": 281}, "influential", "A", False),
        ({"influential_revenue": 5}, "influential", "E", True),
        ({"discount_share": 0.51}, "price_sensitive", "A", False),
        ({"discount_orders": 1}, "price_sensitive", "C", True),
        ({"discount_orders": 5}, "price_sensitive", "A", pd.NA),
    ],
)
def test_thresholds(threshold, tag, who, now):
    assert (tags(**threshold).tags.loc[who, tag] is now) or tags(**threshold).tags.loc[who, tag] == now


def test_tables_that_are_not_given_leave_their_tags_open():
    result = profile_tags(IDS, ORDERS.drop(columns=["discount", "amount"]), as_of="2025-07-01")
    for tag in ("demanding", "dissatisfied", "influential", "price_sensitive"):
        assert result.tags[tag].isna().all()
    assert result.tags["prospect"].notna().all()


def test_only_what_was_known_at_the_moment_counts():
    early = tags(as_of="2025-05-01")
    assert early.tags.loc["B", "prospect"]
    assert early.evidence.loc["A", "referred_revenue"] == 0
    assert early.evidence.loc["A", "discounted"] == 100
    assert early.evidence.loc["A", "csat"] == 5
    # By default the last order is the moment, and it is among those that count.
    assert tags(as_of=None).evidence.loc["A", "purchases"] == 4
    assert tags(as_of=ORDERS["date"].max()).evidence.loc["A", "purchases"] == 3


def test_expectations_by_name_and_people_who_are_not_customers():
    others = pd.concat([SERVQUAL, SERVQUAL.assign(customer="nobody")])
    same = tags(servqual=others, expectation=["e1", "e2"], perception=["p1", "p2"])
    pd.testing.assert_frame_equal(same.evidence, tags().evidence)
    one = tags(servqual=SERVQUAL, expectation="e2", perception="p2")
    assert one.evidence.loc["A", ["expectation", "gap"]].tolist() == [6, 0]


def test_blank_items_do_not_count_as_zero():
    servqual = SERVQUAL.assign(e2=[np.nan, 7, 5])
    assert tags(servqual=servqual).evidence.loc["A", "expectation"] == 7


@given(st.permutations(list(range(len(ORDERS)))))
def test_the_order_of_rows_does_not_matter(order):
    pd.testing.assert_frame_equal(
        profile_tags(IDS, ORDERS.iloc[order], SURVEYS, referrals=REFERRALS, as_of="2025-07-01").tags,
        profile_tags(IDS, ORDERS, SURVEYS, referrals=REFERRALS, as_of="2025-07-01").tags,
    )


def test_it_reads_well(lang):
    html = tags()._repr_html_()
    assert "nan" not in html
    assert html.count("<tr>") == 8
    assert ("sensible al precio" if lang == "es" else "price-sensitive") in html
    assert repr(tags()).startswith("ProfileTags(loyal=1, prospect=1")


def test_on_the_whole_company():
    """Café Lumbre, where the truth says who is sensitive to prices: the tag is rare, and not blind."""
    from coursekit.datasets import company

    shop = company(customers=1500)
    result = profile_tags(
        shop.customers,
        shop.orders,
        shop.surveys,
        referrals=shop.referrals,
        servqual=shop.servqual,
        as_of=shop.as_of,
        discount_share=0.2,
    )
    assert (result.counts["yes"] > 0).all()
    told = result.tags["price_sensitive"].fillna(False).to_numpy(bool)
    truly = shop.truth["price_sensitive"].to_numpy(bool)
    assert truly[told].mean() > truly.mean()
