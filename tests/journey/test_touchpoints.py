"""Touchpoint scores: hand-worked visits and answers, the measures they are made of, a plain twin."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.journey import touchpoint_scores
from coursekit.kpis import csat, proportion_difference

SURVEYS = pd.DataFrame(
    {
        "touchpoint": ["checkout"] * 40 + ["delivery"] * 40 + ["shop"] * 2,
        "csat": [5] * 36 + [1] * 4 + [4] * 20 + [2] * 20 + [5, None],
    }
)
# Visit 1 sees the box and buys; 2 sees it and does not; 3 buys without; 4 neither; 5 sees the box after paying.
EVENTS = pd.DataFrame(
    {
        "visit": [1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 5],
        "event": ["land", "search", "pay", "land", "search", "land", "pay", "land", "land", "pay", "search"],
        "touchpoint": ["home", "box", "till", "home", "box", "home", "till", "home", "home", "till", "box"],
        "time": pd.to_datetime([f"2025-03-01 10:{k:02d}" for k in range(11)]),
    }
)


def test_satisfaction_by_hand():
    table = touchpoint_scores(SURVEYS).table
    assert table["csat"].tolist() == [90, 50, 100]
    assert table["answers"].tolist() == [40, 40, 1]
    assert table["sign"].tolist() == ["positive", "negative", "open"]
    expected = csat([5] * 36 + [1] * 4)
    assert table.loc["checkout", ["low", "high"]].tolist() == [expected.low, expected.high]
    assert table["lift"].isna().all()
    assert touchpoint_scores(SURVEYS).comparisons == 3


def test_signs_are_judged_more_strictly_than_single_comparisons():
    """24 of 40 against 16 of 40: apart at 90 %, not when two are compared at once."""
    surveys = pd.DataFrame({"touchpoint": ["a"] * 40 + ["b"] * 40, "csat": [5] * 24 + [1] * 16 + [5] * 16 + [1] * 24})
    assert proportion_difference((16, 40), (24, 40), 0.90).low > 0
    assert proportion_difference((16, 40), (24, 40), 0.95).low < 0
    assert touchpoint_scores(surveys, level=0.90).table["sign"].tolist() == ["open", "open"]
    assert touchpoint_scores(surveys, level=0.80).table["sign"].tolist() == ["positive", "negative"]


def test_lift_by_hand():
    """Box before paying: visits 1 and 2, one buys. The others, 3, 4 and 5: two buy. 50 − 66.7 points."""
    table = touchpoint_scores(events=EVENTS, conversion="pay").table
    assert (table.loc["box", "met"], table.loc["box", "conversion"]) == (2, 50)
    assert table.loc["box", "lift"] == pytest.approx(50 - 200 / 3)
    expected = proportion_difference((2, 3), (1, 2))
    assert table.loc["box", ["lift_low", "lift_high"]].tolist() == [expected.low, expected.high]
    assert "till" not in table.index  # met by nobody before the payment made there
    assert math.isnan(table.loc["home", "lift"])  # met by all: there are no others
    assert table["answers"].tolist() == [0, 0]
    assert table["sign"].tolist() == ["", ""]


def test_both_and_their_names_joined():
    surveys = SURVEYS.replace({"touchpoint": {"checkout": "search box"}})
    table = touchpoint_scores(surveys, EVENTS, conversion="pay", names={"search box": "box"}).table
    assert table.index.tolist() == ["box", "delivery", "home", "shop"]
    assert table.loc["box", "csat"] == 90
    assert table.loc["box", "met"] == 2
    assert table.loc["delivery", "met"] == 0


def test_by_customer_and_with_categories():
    events = EVENTS.assign(customer=["A", "A", "A", "A", "A", "B", "B", "C", "D", "D", "D"])
    table = touchpoint_scores(events=events, conversion="pay", unit="customer").table
    assert table.loc["box", "met"] == 1  # A, before the first payment
    kinds = events.assign(touchpoint=events["touchpoint"].astype("category"), event=events["event"].astype("category"))
    pd.testing.assert_frame_equal(
        touchpoint_scores(events=kinds, conversion="pay", unit="customer").table, table, check_names=False
    )


def test_blanks_and_nothing():
    surveys = pd.DataFrame({"touchpoint": ["a", None, "b"], "csat": [5, 5, np.nan]})
    assert touchpoint_scores(surveys).table.index.tolist() == ["a"]
    assert touchpoint_scores(surveys).table.loc["a", "sign"] == "open"  # nothing to compare with
    missing = pd.concat([EVENTS, EVENTS.iloc[[0]].assign(visit=None)])
    assert touchpoint_scores(events=missing, conversion="pay").missing == 1
    assert touchpoint_scores(SURVEYS.iloc[:0], EVENTS.iloc[:0], conversion="pay").table.empty


ROWS = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(["x", "y", "pay"]), st.sampled_from("tuv"), st.integers(0, 9)),
    max_size=40,
)


@settings(max_examples=150)
@given(ROWS)
def test_lifts_equal_to_the_plain_twin(rows):
    rows = [*rows, (9, "pay", "t", 0)]
    events = pd.DataFrame(rows, columns=["visit", "event", "touchpoint", "time"])
    events["time"] = pd.Timestamp("2025-01-01") + pd.to_timedelta(events["time"], unit="h")
    table = touchpoint_scores(events=events, conversion="pay").table
    ordered = sorted(rows, key=lambda r: r[3])
    met, won = {}, set()
    for visit, event, touchpoint, _ in ordered:
        if visit in won:
            continue
        if event == "pay":
            won.add(visit)
        else:
            met.setdefault(touchpoint, set()).add(visit)
    everybody = {r[0] for r in rows}
    assert set(table.index) == set(met)
    for name, there in met.items():
        others = everybody - there
        assert table.loc[name, "met"] == len(there)
        assert table.loc[name, "conversion"] == pytest.approx(100 * len(there & won) / len(there))
        if others:
            apart = 100 * (len(there & won) / len(there) - len(others & won) / len(others))
            assert table.loc[name, "lift"] == pytest.approx(apart)


def test_it_warns_and_reads_well(lang):
    result = touchpoint_scores(SURVEYS, EVENTS, conversion="pay")
    html = result._repr_html_()
    assert {"es": "no es una causa", "en": "is no cause"}[lang] in html
    assert "nan" not in html
    assert repr(result) == "TouchpointScores(positive=1, negative=1, open=1)"


def test_on_the_whole_company():
    from coursekit.datasets import company

    shop = company(customers=300)
    table = touchpoint_scores(shop.surveys, shop.events, conversion="pay").table
    web = table.loc["checkout"]
    assert web["answers"] == shop.surveys.query("touchpoint == 'checkout'")["csat"].notna().sum()
    assert web["lift"] > 0
