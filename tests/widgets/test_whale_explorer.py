"""Who stands below zero: worked by hand, against customer_profit, the explorer against its twin."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.loyalty import customer_profit
from coursekit.messages import CourseError
from coursekit.widgets import WhaleExplorer, profit_by_key

ORDERS = pd.DataFrame(
    {
        "customer": ["A", "A", "B", "C", "D"],
        "amount": [60.0, 40.0, 20.0, 9.0, 12.0],
        "cost": [30.0, 20.0, 9.0, 7.0, 5.0],
    }
)
TICKETS = pd.DataFrame(
    {"customer": ["B", "D", "D"], "contacts": [2, 1, 1], "reason": ["grinder", "question", "late_parcel"]}
)


def test_by_hand():
    """Oracle: A 50 − 2·2; B 11 − 2 − 2·6; C 2 − 2; D 7 − 2 − 2·6; less 3 a head."""
    found = profit_by_key(ORDERS, TICKETS, per_order=2, per_contact=6, per_head=3)
    assert found.to_dict() == {"A": 43.0, "B": -6.0, "C": -3.0, "D": -10.0}


def test_faults_of_ours_by_hand():
    """Oracle: B's grinder and D's late parcel are ours; D's question is not."""
    found = profit_by_key(ORDERS, TICKETS, per_order=2, per_contact=6, contacts="not_our_faults")
    assert found.to_dict() == {"A": 46.0, "B": 9.0, "C": 0.0, "D": -1.0}


def test_without_heads_it_is_the_customers_profit():
    twin = customer_profit(ORDERS, TICKETS, per_order=1.5, per_contact=7)
    assert profit_by_key(ORDERS, TICKETS, per_order=1.5, per_contact=7).equals(twin)


@pytest.mark.parametrize("key", [(0, 0, 0), (2, 6, 0), (10, 25, 100), (0, 0, 30), (1.5, 7, 5)])
@pytest.mark.parametrize("contacts", ["all", "not_our_faults"])
def test_explorer_shows_what_its_twin_gives(key, contacts, lang):
    explorer = WhaleExplorer(ORDERS, TICKETS, *key, contacts=contacts)
    names = dict(zip(("per_order", "per_contact", "per_head"), key, strict=True))
    twin = profit_by_key(ORDERS, TICKETS, **names, contacts=contacts)
    assert explorer.profit.equals(twin)
    assert explorer.first_list == set(twin.index[twin < 0])
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("cx", width), ("y", height), ("y2", height), ("cy", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    for point in drawing.find("{*}polyline").get("points").split():
        across, down = map(float, point.split(","))
        assert 0 <= across <= width
        assert 0 <= down <= height
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    assert all(field["label"] for field in explorer._fields)


def test_the_first_list_stays_what_it_was(lang):
    explorer = WhaleExplorer(ORDERS, TICKETS, 2, 6)
    assert explorer.first_list == {"B", "D"}
    before = explorer.sentence
    explorer.contacts = "not_our_faults"
    assert explorer.first_list == {"B", "D"}
    assert set(explorer.profit.index[explorer.profit < 0]) == {"D"}
    assert explorer.sentence != before


def test_what_it_refuses(lang):
    with pytest.raises(CourseError, match="per_head"):
        profit_by_key(ORDERS, TICKETS, per_head=101)
    with pytest.raises(CourseError, match="per_order"):
        WhaleExplorer(ORDERS, TICKETS).per_order = -1
    with pytest.raises(CourseError, match="not_our_faults"):
        profit_by_key(ORDERS, TICKETS, contacts="not_our_fault")
    with pytest.raises(CourseError, match="not_our_faults"):
        WhaleExplorer(ORDERS, TICKETS).contacts = "none"
    with pytest.raises(CourseError, match="reason"):
        profit_by_key(ORDERS, TICKETS.drop(columns="reason"), contacts="not_our_faults")
