"""The explorer of formats says what the round trip says. The oracle is the round trip, tested by hand in tests/mapping."""

import xml.etree.ElementTree as ET

import pytest

from coursekit.mapping import JourneyMap, example_map, round_trip
from coursekit.mapping.round_trips import ROUND_TRIPS
from coursekit.messages import CourseError, using_language
from coursekit.widgets import FormatExplorer

JOURNEY = example_map("complaint")


@pytest.mark.parametrize("format", ROUND_TRIPS)
def test_it_shows_the_round_trip(format, lang):
    explorer = FormatExplorer(JOURNEY, format, lang=lang)
    with using_language(lang):
        trip = round_trip(JOURNEY, format, lang)
        assert explorer.sentence == str(trip)
    assert explorer.table.equals(trip.by_lane)
    labels = [one.text for one in ET.fromstring(explorer._view["svg"]).iter() if one.tag.endswith("text")]
    assert [int(said) for said in labels if said.isdigit()] == trip.table.tolist()


def test_what_comes_back_whole_has_no_table_of_losses():
    assert "Every cell comes back" in FormatExplorer(JOURNEY, "json", lang="en")._view["table"]
    assert "<td" in FormatExplorer(JOURNEY, "mermaid", lang="en")._view["table"]


def test_setting_the_format_draws_again():
    explorer = FormatExplorer(JOURNEY, lang="es")
    explorer.format = "mermaid"
    assert repr(explorer) == "FormatExplorer(format='mermaid')"
    assert "journey" in explorer._view["table"]
    assert "se pierde" in explorer._view["svg"]


def test_an_empty_map_and_words_that_look_like_markup():
    empty = JourneyMap(id="m", languages=["en"], title="<b>A</b> & b")
    for format in ROUND_TRIPS:
        view = FormatExplorer(empty, format, lang="en")._view
        ET.fromstring(view["svg"])
        assert "<b>A" not in view["table"]


WRONG = {
    "mapping.round_trip.format": (lambda: FormatExplorer(JOURNEY, "svg"), "svg"),
    "widgets.formats.no_map": (lambda: FormatExplorer("complaint"), "complaint"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == key
