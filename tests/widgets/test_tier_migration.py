"""Tiers under movable thresholds: the explorer and its twin, against the club's own history and hand-worked tables."""

import math
import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from coursekit import loyalty
from coursekit.datasets import company
from coursekit.messages import CourseError, use_language, using_language
from coursekit.widgets import TierMigration, review_spending, tier_outlook

REVIEWS = ["2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01"]
RULES = {"bronze": 0, "silver": 150, "gold": 400}
POLICIES = ("requalify", "one_down", "never")


@pytest.fixture(scope="module")
def shop():
    return company(customers=1500)


@pytest.fixture(scope="module")
def spending(shop):
    return review_spending(shop.orders, shop.memberships, REVIEWS)


def table(*rows):
    """Spending at three reviews a year apart, a row of figures per member."""
    dates = pd.to_datetime(["2024-01-01", "2025-01-01", "2026-01-01"])
    frames = [
        pd.DataFrame({"customer": list("ABCDEFGHIJ")[: len(rows)], "date": date, "spend": [row[k] for row in rows]})
        for k, date in enumerate(dates)
    ]
    return pd.concat(frames, ignore_index=True)


def test_the_club_s_own_tiers_come_out_again(shop, spending):
    """Oracle: the company's table tier_history, made by other code from the same orders."""
    ours = tier_outlook(spending, RULES).history
    theirs = shop.tier_history.astype({"customer": object, "tier": str})
    both = ours.astype({"tier": str}).merge(theirs, on=["customer", "date"], suffixes=("", "_company"))
    assert len(both) == len(ours) == len(theirs)
    assert (both["tier"] == both["tier_company"]).all()


def test_moves_are_those_of_loyalty_tier_migration(shop, spending):
    found = tier_outlook(spending, RULES, start=REVIEWS[1], end=REVIEWS[3])
    other = loyalty.tier_migration(shop.tier_history, REVIEWS[1], REVIEWS[3], list(RULES))
    assert np.array_equal(found.migration.counts, other.counts)
    assert found.migration.up == other.up
    # From the first to the last review of the table there is one whole period of the same length.
    assert found.actual.index.tolist() == [0, 1]


def test_policies_by_hand():
    """Oracle: A falls from gold to bronze and stays; B rises; C stays in silver.

    requalify: A bronze, bronze. one_down: A silver, bronze. never: A gold, gold.
    """
    spend = table((500, 0, 0), (0, 150, 399.99), (200, 200, 200))
    held = {
        policy: tier_outlook(spend, RULES, policy, 2).history.pivot(index="customer", columns="date", values="tier")
        for policy in POLICIES
    }
    assert held["requalify"].loc["A"].tolist() == ["gold", "bronze", "bronze"]
    assert held["one_down"].loc["A"].tolist() == ["gold", "silver", "bronze"]
    assert held["never"].loc["A"].tolist() == ["gold", "gold", "gold"]
    for policy in POLICIES:
        assert held[policy].loc["B"].tolist() == ["bronze", "silver", "silver"]
        assert held[policy].loc["C"].tolist() == ["silver"] * 3


def test_expected_mix_by_hand():
    """Oracle: two of four rise from bronze, one of two falls from silver: (4, 2) → P = [[.5, .5], [.5, .5]].

    After one period 50 and 50, and so ever after; the start is 66.7 and 33.3.
    """
    spend = table((0, 200, 0), (0, 200, 0), (0, 0, 0), (0, 0, 0), (200, 200, 0), (200, 0, 0))
    found = tier_outlook(spend, {"low": 0, "high": 100}, periods=3)
    assert found.expected["high"].round(1).tolist() == [33.3, 50.0, 50.0, 50.0]
    assert found.actual["high"].round(1).tolist() == [33.3, 50.0, 0.0]
    assert repr(found) == "TierOutlook(policy='requalify', members=6, expected={'low': 50.0, 'high': 50.0})"
    inside = (found.low <= found.expected + 1e-9) & (found.expected <= found.high + 1e-9)
    assert inside.all(axis=None)


def test_interval_of_one_row_is_that_of_a_share():
    """Oracle: scipy's beta distribution, 4 + ½ of 10 + 1; a move that nobody made is not impossible."""
    from scipy.stats import beta

    found = tier_outlook(table(*[(0, 200, 0)] * 4, *[(0, 0, 0)] * 6), {"low": 0, "high": 100}, periods=1)
    ends = 100 * beta(4.5, 6.5).ppf([0.025, 0.975])
    assert [found.low.loc[1, "high"], found.high.loc[1, "high"]] == pytest.approx(ends, abs=3)
    few = tier_outlook(table((0, 0, 0), (0, 0, 0)), {"low": 0, "high": 100}, periods=1)
    assert few.expected.loc[1, "high"] == 0
    assert few.high.loc[1, "high"] > 20
    never = tier_outlook(table((200, 200, 0), (200, 200, 0)), {"low": 0, "high": 100}, "never", 1)
    assert never.high.loc[1, "low"] == 0


def test_expected_mix_is_the_power_of_the_matrix(spending):
    """Oracle: numpy's matrix_power."""
    found = tier_outlook(spending, RULES, periods=7)
    shares = found.migration.shares.to_numpy()[:, :3] / 100
    start = found.migration.counts.to_numpy()[:, :3].sum(axis=1)
    ahead = 100 * start / start.sum() @ np.linalg.matrix_power(shares, 7)
    assert found.expected.iloc[7].to_numpy()[:3] == pytest.approx(ahead)
    assert found.expected.sum(axis=1).to_numpy() == pytest.approx(100)
    wide = (found.high - found.low)["gold"]
    assert wide[0] == 0
    assert wide[1] < wide[7]


def test_who_leaves_stays_away():
    spend = table((0, 0, 0), (0, math.nan, 0), (200, 200, 200), (200, math.nan, math.nan))
    found = tier_outlook(spend, {"low": 0, "high": 100}, periods=2)
    assert found.migration.left.value == 50
    assert found.expected.iloc[:, -1].tolist() == [0.0, 50.0, 75.0]
    # B came back at the third review: what happened is counted as it was.
    assert found.actual.iloc[2].tolist() == [50.0, 25.0, 25.0]
    exit_ = str(found.expected.columns[-1])
    assert f">{exit_}<" in found.html()
    assert found.missing == 3
    assert "blank: 3." in found.sentence()
    assert "blank" not in tier_outlook(table((0, 0, 0), (200, 0, 0)), RULES).sentence()
    assert f">{exit_}<" not in tier_outlook(table((0, 0, 0), (200, 0, 0)), RULES).html()


def test_falling_more_gently_keeps_more_at_the_top(spending):
    """Whatever the spending, `never` holds at least as many in gold as `requalify`, at each review."""
    tops = {p: tier_outlook(spending, RULES, p, 4).actual["gold"] for p in POLICIES}
    assert (tops["never"] >= tops["one_down"]).all()
    assert (tops["one_down"] >= tops["requalify"]).all()
    assert tops["never"].iloc[-1] > tops["requalify"].iloc[-1]


def test_spending_by_hand():
    """Oracle: windows of 90 days before 1 April: the order of that day and the one 91 days before do not count."""
    orders = pd.DataFrame(
        {
            "customer": ["A", "A", "A", "B", "Z", "A"],
            "date": pd.to_datetime(["2024-12-31", "2025-01-02", "2025-04-01", "2025-03-31", "2025-03-01", None]),
            "amount": [1.0, 2.005, 4.0, 8.0, 16.0, 32.0],
        }
    )
    members = pd.DataFrame({"customer": ["A", "B", "C"], "joined": pd.to_datetime(["2024-01-01"] * 2 + ["2025-04-01"])})
    found = review_spending(orders, members, ["2025-04-01", "2025-05-01"], window=90)
    assert found["customer"].tolist() == ["A", "B", "A", "B", "C"]
    assert found.attrs["missing"] == 1  # the order without a date
    assert found["spend"].tolist() == pytest.approx([2.0, 8.0, 4.0, 8.0, 0.0], abs=0.011)


def test_explorer_shows_what_its_twin_gives(spending, lang):
    explorer = TierMigration(spending)
    explorer.threshold_2, explorer.policy, explorer.periods = 200, "never", 6
    twin = tier_outlook(spending, {"bronze": 0, "silver": 200, "gold": 400}, "never", 6)
    assert explorer.outlook.expected.equals(twin.expected)
    use_language("en")  # the widget goes on in its own language
    with using_language(lang):
        assert explorer.sentence == twin.sentence()
        assert explorer._view["table"].startswith(twin.html())
        assert twin._repr_html_() == f"<p>{twin.sentence()}</p>{twin.html()}"
    shown = "{'bronze': 0.0, 'silver': 200.0, 'gold': 400.0}"
    assert repr(explorer) == f"TierMigration(thresholds={shown}, policy='never', periods=6)"


def test_thresholds_push_each_other_and_come_back(spending):
    explorer = TierMigration(spending)
    explorer.threshold_2 = 500
    assert explorer.thresholds == {"bronze": 0.0, "silver": 500.0, "gold": 510.0}
    explorer.threshold_3 = 100
    assert explorer.thresholds == {"bronze": 0.0, "silver": 90.0, "gold": 100.0}
    explorer.threshold_3 = 10  # no room below: the moved one gives way
    assert explorer.thresholds == {"bronze": 0.0, "silver": 10.0, "gold": 20.0}
    explorer.threshold_2 = 800
    assert explorer.thresholds == {"bronze": 0.0, "silver": 790.0, "gold": 800.0}
    explorer._handle_custom_msg({"press": "again"}, [])
    assert explorer.thresholds == {name: float(value) for name, value in RULES.items()}
    assert explorer.outlook.thresholds == explorer.thresholds


@pytest.mark.parametrize("rules", [{"a": 0, "b": 0.01}, {"a": 0, "b": 5, "c": 7, "d": 9e4}, RULES])
@pytest.mark.parametrize("periods", [1, 12])
def test_pictures_are_well_formed(rules, periods, lang):
    explorer = TierMigration(table((500, 0, 0), (0, 150, math.nan), (200, 200, 3)), rules, periods=periods)
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name in ("x", "x1", "x2", "cx"):
            assert 0 <= float(node.get(name, 0)) <= width
        for name in ("y", "y1", "y2", "cy"):
            assert 0 <= float(node.get(name, 0)) <= height
    assert "nan" not in explorer._view["svg"] + explorer._view["table"]
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    data, _ = explorer._repr_mimebundle_()
    assert data["text/plain"] == f"{explorer!r}\n{explorer.sentence}"
    assert len(explorer._fields) == len(rules) + 1


GOOD = table((0, 1, 2), (3, 4, 5))
WRONG = {
    "thresholds": (lambda: tier_outlook(GOOD, {"a": 0, "b": 5, "c": 5}), "'c': 5"),
    "thresholds ": (lambda: tier_outlook(GOOD, {"a": 10, "b": 50}), "'a': 10"),
    "thresholds  ": (lambda: tier_outlook(GOOD, [0, 150]), "[0, 150]"),
    "thresholds   ": (lambda: tier_outlook(GOOD, {"a": 0, "b": math.nan}), "nan"),
    "policy": (lambda: tier_outlook(GOOD, RULES, "soft"), "'soft'"),
    "policy ": (lambda: setattr(TierMigration(GOOD), "policy", "soft"), "'soft'"),
    "periods": (lambda: tier_outlook(GOOD, RULES, periods=0), "0"),
    "few_reviews": (lambda: tier_outlook(GOOD[GOOD["date"] == "2024-01-01"], RULES), "1"),
    "few_reviews ": (lambda: tier_outlook(GOOD, RULES, start="2026-01-01"), "3"),
    "few_reviews  ": (lambda: review_spending(GOOD.assign(amount=1.0), GOOD[:2].assign(joined=GOOD["date"]), []), "0"),
    "no_review": (lambda: tier_outlook(GOOD, RULES, end="2025-06-01"), "2025-06-01"),
    "negative": (lambda: tier_outlook(GOOD.assign(spend=[0, -3, 1, 1, 1, 1]), RULES), "-3"),
    "twice": (lambda: tier_outlook(GOOD.assign(customer="A"), RULES), "'A'"),
    "no_tier": (lambda: setattr(TierMigration(GOOD), "threshold_4", 900.0), "3"),
    "out_of_range": (lambda: setattr(TierMigration(GOOD), "threshold_2", -1.0), "-1"),
    "out_of_range ": (lambda: setattr(TierMigration(GOOD), "periods", 13), "13"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.tiers.{key.strip()}"
    assert value in str(wrong.value)
