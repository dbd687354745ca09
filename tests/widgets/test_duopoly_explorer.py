"""The explorer of two firms against its twins, and its drawing within its frame."""

import math
import xml.etree.ElementTree as ET

import pytest

from coursekit.loyalty import Duopoly, launch_game, two_firms
from coursekit.messages import CourseError, number
from coursekit.widgets import DuopolyExplorer


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"lag": 0},
        {"lag": 36, "shield": 0.9, "both_cards": 0, "pull": 1.0},
        {"follower_pull": 1.0, "lag": 24},
        {"reward": 0.15, "pull": 0},
        {"lift": 0.3},
    ],
)
def test_explorer_shows_what_its_twins_give(changes, lang):
    explorer = DuopolyExplorer()
    for name, value in changes.items():
        setattr(explorer, name, value)
    market = {
        name: getattr(explorer, name) for name in ("pull", "follower_pull", "shield", "both_cards", "lift", "reward")
    }
    second = math.inf if explorer.lag >= 36 else explorer.lag
    played, game = two_firms(first=0, second=second, months=36, **market), launch_game(months=36, **market)
    assert explorer.result.first == played.first
    assert explorer.game.verdict == game.verdict
    if abs(played.advantage) > 1:
        assert number(abs(played.advantage)) in explorer.sentence
    assert number(abs(played.first - game.table.loc["neither", "first"])) in explorer.sentence
    table = explorer._view["table"]
    assert number(played.second) in table
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    ET.fromstring(f"<div>{table}</div>")
    assert all(field["label"] for field in explorer._fields)


def test_a_follower_that_copies_better_wins(lang):
    explorer = DuopolyExplorer(lag=3, follower_pull=1.0)
    assert explorer.result.advantage < 0
    assert explorer.sentence.startswith(("The first earns", "La primera gana"))
    explorer.follower_pull, explorer.lag = explorer.pull, 0
    assert explorer.sentence.startswith(("Both earn the same", "Las dos ganan lo mismo"))


def test_values_out_of_range_are_refused(lang):
    explorer = DuopolyExplorer()
    with pytest.raises(CourseError, match="shield"):
        explorer.shield = 1.5
    assert explorer.shield == 0.3
    assert repr(explorer).startswith("DuopolyExplorer(lag=6, pull=0.3")


def test_it_begins_with_a_market_of_ones_own(lang):
    own = Duopoly(margin=0.6, reward=0.03, shield=0.5, follower_pull=0.4)
    explorer = DuopolyExplorer(lag=9, market=own)
    assert (explorer.shield, explorer.reward, explorer.follower_pull) == (0.5, 0.03, 0.4)
    assert explorer.result.first == two_firms(own, second=9).first
    assert explorer.game.table.loc["neither", "first"] == launch_game(own).table.loc["neither", "first"]
