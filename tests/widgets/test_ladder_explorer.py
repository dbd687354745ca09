"""The ladder whose rungs can be moved, and its twin."""

import xml.etree.ElementTree as ET

import pytest

from coursekit.journey import ladder
from coursekit.messages import CourseError
from coursekit.widgets import LadderExplorer, ladder_lever

MARKET = {"target_market": 800, "aware": 248, "open_to_try": 151, "trier": 70, "recent_user": 40}


def test_by_hand():
    """Oracle: 248 of 800 are 31%; at 36%, 288 are aware, and 151 · 36 / 31 = 175.4 go on, 70 · 36 / 31 = 81.3 …"""
    after = ladder_lever(MARKET, "aware", 5)
    assert after.table["reached"].tolist() == [800, 288, 175, 81, 46]
    assert ladder_lever(MARKET).table.equals(after.table)  # five points at the weakest rung are the default
    assert ladder_lever(ladder(MARKET), "aware", 5).table.equals(after.table)


def test_no_points_is_the_measure_itself():
    """Oracle: journey.ladder."""
    assert ladder_lever(MARKET, "trier", 0).table.equals(ladder(MARKET).table)


def test_more_people_asked_keep_the_shares_and_narrow_the_intervals():
    """Oracle: Wilson on ten times the counts."""
    ten = ladder_lever(MARKET, "aware", 0, n=8000)
    assert ten.table.equals(ladder({rung: 10 * count for rung, count in MARKET.items()}).table)
    assert not ladder(MARKET).clear or ten.clear


def test_conversions_end_at_nothing_and_at_everybody():
    assert ladder_lever(MARKET, "aware", 90).table["reached"].tolist()[:2] == [800, 800]
    assert ladder_lever(MARKET, "aware", -40).table["reached"].tolist() == [800, 0, 0, 0, 0]


def test_a_rung_on_which_nobody_stood():
    """Nothing is known of how they would climb on, so nobody does."""
    assert ladder_lever({"a": 100, "b": 0, "c": 0}, "b", 5).table["reached"].tolist() == [100, 5, 0]
    nobody = ladder_lever({"a": 0, "b": 0}, None, 5)
    assert nobody.table["reached"].tolist() == [0, 0]


def test_a_ladder_in_percent_needs_its_people():
    """Oracle: the textbook's eight percentages of 200 people."""
    shares = ladder([100, 96, 80, 57, 41, 32, 24, 15], of="percent")
    assert ladder_lever(shares, "aware", 0, n=200).table["reached"].tolist() == [200, 192, 160, 114, 82, 64, 48, 30]


@pytest.mark.parametrize("points", [-30, -5, 0, 7.5, 30])
@pytest.mark.parametrize("n", [10, 137, 5000])
def test_explorer_shows_what_its_twin_gives(points, n, lang):
    explorer = LadderExplorer(MARKET)
    explorer.points, explorer.n = points, n
    twin = ladder_lever(MARKET, "aware", points, n=n)
    assert explorer.after.table.equals(twin.table)
    assert explorer.table["after"].tolist() == twin.table["reached"].tolist()
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    assert f"{twin.table['reached'].iloc[-1]}" in explorer.sentence
    assert all(field["label"] for field in explorer._fields)


def test_the_sentence_says_whether_the_weakest_can_be_told(lang):
    few, many = LadderExplorer(MARKET, n=40), LadderExplorer(MARKET, n=50_000)
    assert not few.after.clear
    assert many.after.clear
    assert few.sentence.split(".")[-2] != many.sentence.split(".")[-2]


def test_another_rung_and_back(lang):
    explorer = LadderExplorer(MARKET, "trier", 10)
    explorer.rung, explorer.points = "open_to_try", -3
    assert repr(explorer) == "LadderExplorer(rung='open_to_try', points=-3.0, n=800)"
    explorer._handle_custom_msg({"press": "again"}, [])
    assert repr(explorer) == "LadderExplorer(rung='trier', points=10.0, n=800)"
    assert explorer.after.table.equals(ladder_lever(MARKET, "trier", 10).table)


def test_rungs_of_ones_own_need_not_be_texts(lang):
    explorer = LadderExplorer(ladder([100, 40, 10], rungs=[1, 2, 3]), 3, 5)
    assert explorer.rung == "3"
    assert explorer.after.table["rung"].tolist() == [1, 2, 3]


PERCENT = ladder([100, 50], ["a", "b"], of="percent")
WRONG = {
    "no_rung": (lambda: ladder_lever(MARKET, "awar", 5), "aware"),
    "points": (lambda: ladder_lever(MARKET, "aware", "5"), "'5'"),
    "no_people": (lambda: ladder_lever(PERCENT, "b", 5), "n="),
    "out_of_range": (lambda: ladder_lever(MARKET, "aware", 5, n=3), "3"),
    "unknown": (lambda: LadderExplorer(MARKET).set_trait("rung", "fans"), "fans"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.ladder.{key}"
    assert value in str(wrong.value)


@pytest.mark.parametrize("points", [True, None, float("nan"), float("inf")])
def test_points_are_numbers(points, lang):
    with pytest.raises(CourseError):
        ladder_lever(MARKET, "aware", points)


@pytest.mark.parametrize("wrong", [{"n": 9}, {"n": 200_000}, {"n": 2.5}, {"points": 31}, {"rung": "target_market"}])
def test_explorer_refuses_what_its_fields_cannot_hold(wrong, lang):
    with pytest.raises(CourseError):
        LadderExplorer(MARKET, **wrong)
    with pytest.raises(CourseError):
        LadderExplorer({"a": 5, "b": 2})
