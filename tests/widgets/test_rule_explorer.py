"""What a rule will do: against a simulation of whole trials, and the explorer against its twin."""

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from coursekit.kpis import proportion_difference
from coursekit.loyalty import DecisionRule
from coursekit.messages import CourseError
from coursekit.widgets import RuleExplorer, rule_chances


@pytest.mark.parametrize("gain", [0, 2, 4])
def test_against_trials_played_out(gain):
    """Oracle: 600 trials of real people, each judged by DecisionRule with Newcombe's interval."""
    rng, each = np.random.default_rng(8), 900
    rule = DecisionRule("points", 2, each, "2026-07-20")
    outcomes = []
    for _ in range(600):
        without, with_it = rng.binomial(each, 0.12), rng.binomial(each, 0.12 - gain / 100)
        found = proportion_difference((int(with_it), each), (int(without), each))
        outcomes.append(rule.decide(found).outcome)
    twin = rule_chances(12, each, 2, [gain]).iloc[0]
    for name in ("launch", "stop", "unknown"):
        assert 100 * outcomes.count(name) / 600 == pytest.approx(twin[name], abs=5)


def test_they_add_up_and_move_the_right_way():
    table = rule_chances(10, 1000, 2, [-3, 0, 1, 2, 3, 5, 8])
    assert table.sum(axis=1).to_numpy() == pytest.approx(100)
    assert (table.to_numpy() >= -1e-9).all()
    assert table["launch"].is_monotonic_increasing
    assert table["stop"].is_monotonic_decreasing


def test_at_the_threshold_half_reach_it():
    """Oracle: with very many people only the threshold counts, and a gain just on it passes half of the time."""
    row = rule_chances(10, 20_000, 3, [3]).iloc[0]
    assert row["launch"] == pytest.approx(50)
    assert row["stop"] == pytest.approx(2.5)


@pytest.mark.parametrize("values", [(10, 1000, 2), (2, 100, 8), (40, 5000, 0), (5, 300, 2.5), (60, 20, 20), (1, 20, 0)])
def test_explorer_shows_what_its_twin_gives(values, lang):
    explorer = RuleExplorer(*values)
    twin = rule_chances(*map(float, values), [float(gain) for gain in explorer.table.index])
    assert explorer.table.equals(twin)
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    for line in drawing.findall("{*}polyline"):
        for point in line.get("points").split():
            across, down = map(float, point.split(","))
            assert 0 <= across <= width
            assert 0 <= down <= height
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    assert all(field["label"] for field in explorer._fields)


def test_the_sentence_follows_the_slider(lang):
    explorer = RuleExplorer(10, 1000, 2)
    before = explorer.sentence
    explorer.each = 4000
    assert explorer.sentence != before


def test_what_it_refuses(lang):
    with pytest.raises(CourseError, match="each"):
        rule_chances(10, 5, 2)
    with pytest.raises(CourseError, match="threshold"):
        RuleExplorer().threshold = -1
    with pytest.raises(CourseError, match="11"):
        rule_chances(10, 1000, 2, [11])
    with pytest.raises(CourseError, match="level"):
        rule_chances(10, 1000, 2, level=95)
