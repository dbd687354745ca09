"""The explorer of switching costs shows what its twin computes; tests/loyalty/test_switching.py holds the oracles."""

import xml.etree.ElementTree as ET

import pytest

from coursekit.loyalty import switching_cost
from coursekit.messages import CourseError, using_language
from coursekit.widgets import SwitchingExplorer


def made(**given):
    about = {"machine": 1800, "training": 240, "lang": "en"}
    return SwitchingExplorer(40, 18.2, 17.0, **about | given)


def test_it_shows_the_twin():
    explorer = made()
    explorer.months_left, explorer.penalty, explorer.rival_price = 6, 0.5, 16.0
    twin = switching_cost(40, 18.2, 16.0, months_left=6, penalty=0.5, machine=1800, training=240)
    assert explorer.result == twin
    assert explorer.sentence == twin.sentence()
    drawn = ET.fromstring(explorer._view["svg"])
    assert drawn.get("aria-label") == explorer.sentence


@pytest.mark.parametrize("rival", [9.1, 17.9, 18.2, 27.0])
def test_it_draws_whatever_the_sum(rival):
    explorer = made()
    explorer.rival_price = rival
    assert ET.fromstring(explorer._view["svg"]).tag.endswith("svg")
    explorer.machine = explorer.training = 0
    assert ET.fromstring(explorer._view["svg"]).tag.endswith("svg")


def test_by_default_the_other_is_no_cheaper_and_leaving_is_free():
    assert repr(SwitchingExplorer(40, 18.2)) == "SwitchingExplorer(stance='better_here', cost=0.0, months=inf)"


def test_spanish():
    explorer = made(lang="es")
    assert "lo retiene lo que cuesta irse" in explorer.sentence
    assert "gana en 24 meses" in explorer._view["table"]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize(
    ("name", "value"), [("rival_price", 1), ("months_left", 37), ("penalty", 50), ("machine", -1), ("training", 9000)]
)
def test_wrong_input(name, value, lang):
    with using_language(lang), pytest.raises(CourseError) as found:
        setattr(made(lang=lang), name, value)
    assert found.value.key == "widgets.switching.number"
    assert name in str(found.value)
