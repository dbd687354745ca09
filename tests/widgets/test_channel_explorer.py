"""Average and next cost of a channel: worked by hand, slopes taken numerically, the explorer against its twin."""

import math
import xml.etree.ElementTree as ET

import pytest

from coursekit.messages import CourseError
from coursekit.widgets import ChannelExplorer, Response, breaks_even, channel_costs, worth_spending

ADS = Response(ceiling=26, scale=200)


def test_by_hand():
    """Oracle: 26 · (1 − e⁻²) = 22.48 people for 400 €; the next takes (200 / 26) · e² = 56.84 €."""
    row = channel_costs(ADS, [400], leaves=60).loc[400]
    assert row["people"] == pytest.approx(22.481, abs=1e-3)
    assert row["average"] == pytest.approx(400 / 22.481, abs=1e-3)
    assert row["next"] == pytest.approx(56.839, abs=1e-3)
    assert row["net"] == pytest.approx(60 * 22.481 - 400, abs=0.05)


@pytest.mark.parametrize("spent", [1, 50, 300, 900])
def test_the_next_cost_is_what_one_small_step_costs(spent):
    step = 1e-4
    more = ADS.margin(spent + step) - ADS.margin(spent)
    assert channel_costs(ADS, [spent], 60)["next"].iloc[0] == pytest.approx(step / more, rel=1e-4)


def test_at_nothing_the_average_is_the_first_person():
    row = channel_costs(ADS, [0], 60).iloc[0]
    assert (row["average"], row["next"], row["net"]) == (pytest.approx(200 / 26), pytest.approx(200 / 26), 0)


@pytest.mark.parametrize("leaves", [9, 30, 66, 400])
def test_no_other_spending_leaves_more(leaves):
    """Oracle: every spending on a grid."""
    best = worth_spending(ADS, leaves)
    grid = [best * k / 100 for k in range(401)]
    net = channel_costs(ADS, grid, leaves)["net"]
    assert net.idxmax() == pytest.approx(best)
    assert channel_costs(ADS, [best], leaves)["next"].iloc[0] == pytest.approx(leaves)


def test_where_nothing_is_left_the_average_is_what_they_leave():
    spent = breaks_even(ADS, 66)
    row = channel_costs(ADS, [spent], 66).iloc[0]
    assert row["net"] == pytest.approx(0, abs=1e-6)
    assert row["average"] == pytest.approx(66)
    assert spent > worth_spending(ADS, 66)


def test_a_channel_whose_first_person_costs_too_much():
    assert (worth_spending(ADS, 5), breaks_even(ADS, 5)) == (0, 0)
    explorer = ChannelExplorer(ADS, leaves=5, spent=100)
    assert ET.fromstring(explorer._view["svg"]).get("role") == "img"


@pytest.mark.parametrize("spent", [0, 141, 430, 1600])
@pytest.mark.parametrize("leaves", [10, 66])
def test_explorer_shows_what_its_twin_gives(spent, leaves, lang):
    explorer = ChannelExplorer(ADS, leaves=66)
    explorer.spent, explorer.leaves = spent, leaves
    assert explorer.table.equals(channel_costs(ADS, [float(spent)], float(leaves)))
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    assert all(field["label"] for field in explorer._fields)


def test_three_sentences(lang):
    explorer = ChannelExplorer(ADS, leaves=66)
    said = []
    for spent in (100, worth_spending(ADS, 66), 1000):
        explorer.spent = spent
        said.append(explorer.sentence[-20:])
    assert len(set(said)) == 3


def test_what_it_refuses(lang):
    with pytest.raises(CourseError, match="-1"):
        channel_costs(ADS, [-1], 60)
    with pytest.raises(CourseError, match="leaves"):
        worth_spending(ADS, 0)
    with pytest.raises(CourseError, match="spent"):
        ChannelExplorer(ADS).spent = math.inf
