"""A map through a format and back. Oracles: maps small enough to count by hand, and the documents' own equality."""

import pytest

from coursekit.mapping import JourneyMap, cells, example_map, example_names, map_with_defects, round_trip
from coursekit.mapping.round_trips import ROUND_TRIPS, lane_of
from coursekit.messages import CourseError, using_language

SMALL = JourneyMap.from_text(
    """
id: small
languages: [es, en]
title: {es: Compra, en: Purchase}
actors: [{id: ana, type: customer, name: Ana}, {id: desk, type: staff, name: Desk}]
evidence: [{id: said, type: interview, n: 3}]
stages:
- id: buy
  name: {es: Paga, en: Pays}
  steps:
  - {id: pay, actor: ana, action: {es: Paga a las 10:30, en: Pays at 10:30}, emotion: {score: -1, evidence: [said]}}
  - {id: help, actor: desk, action: {es: Ayuda, en: Helps}}
"""
)


def test_cells_by_hand():
    found = cells(SMALL)
    assert found["stages[0].steps[0].emotion.evidence[0]"] == "said"
    assert found["stages[0].steps[0].action.es"] == "Paga a las 10:30"
    # id, kind, 2 languages, 2 of the title; 6 of actors, 3 of evidence; 3 of the stage; 6 and 4 of its steps
    assert len(found) == 6 + 6 + 3 + 3 + 6 + 4


@pytest.mark.parametrize("format", ["yaml", "json", "csv"])
@pytest.mark.parametrize("name", example_names())
def test_what_holds_the_whole_map_loses_nothing(name, format):
    journey = example_map(name)
    trip = round_trip(journey, format)
    assert trip.back == journey
    assert trip.kept == tuple(cells(journey))
    assert (trip.changed, trip.lost, trip.made_up) == ((), (), ())


def test_a_wide_table_loses_the_registers_by_hand():
    trip = round_trip(SMALL, "csv-wide")
    assert len(trip.lost) == 6 + 3  # actors and evidence
    assert {lane_of(path) for path in trip.lost} == {"actors", "sources"}
    assert (trip.changed, trip.made_up) == ((), ())
    # What cited the source, and the actors of both steps, now lead nowhere.
    assert sorted(problem.code for problem in trip.back.problems()) == ["lost_reference"] * 3


def test_a_mermaid_diagram_by_hand():
    trip = round_trip(SMALL, "mermaid", "en")
    assert "10#58;30" in trip.file
    # Kept: id, kind, title and name in English, both actions in English, the score, names of the two actors, both
    # ids of actors and who acts, twice; the type of the customer.
    assert set(trip.kept) >= {"id", "kind", "title.en", "stages[0].steps[0].action.en"}
    assert "stages[0].steps[0].emotion.score" in trip.kept
    assert set(trip.changed) == {
        "languages[0]",  # es first, now en
        "actors[1].type",  # the desk comes back as a customer
        "stages[0].id",
        "stages[0].steps[0].id",
        "stages[0].steps[1].id",
    }
    assert "evidence[0].n" in trip.lost
    assert "title.es" in trip.lost
    assert trip.after["title.en"] == "Purchase"
    assert set(trip.after) == {*trip.kept, *trip.changed, *trip.made_up}
    # A face that nobody drew, and two words that say that both faces are supposed.
    assert set(trip.made_up) == {
        "stages[0].steps[0].emotion.assumption",
        "stages[0].steps[1].emotion.score",
        "stages[0].steps[1].emotion.assumption",
    }


@pytest.mark.parametrize("format", ROUND_TRIPS)
@pytest.mark.parametrize("token", ["", "ana-7"])
def test_every_cell_has_one_fate(format, token):
    journey = map_with_defects(token)
    trip = round_trip(journey, format)
    assert sorted([*trip.kept, *trip.changed, *trip.lost]) == sorted(cells(journey))
    assert trip.table.tolist() == [len(trip.kept), len(trip.changed), len(trip.lost), len(trip.made_up)]
    assert trip.by_lane.sum().tolist() == trip.table.tolist()


def test_the_language_of_the_diagram_is_the_one_asked_for(lang):
    with using_language(lang):
        assert round_trip(SMALL, "mermaid").back.languages == [lang]
        assert "Pays" in round_trip(SMALL, "mermaid", "en").file
        assert {"es": "Ida y vuelta por csv", "en": "Through csv and back"}[lang] in str(round_trip(SMALL, "csv"))


@pytest.mark.parametrize("format", ["svg", "cvs", "Mermaid!"])
def test_what_cannot_be_read_back_is_named(format, lang):
    with using_language(lang), pytest.raises(CourseError, match=format) as error:
        round_trip(SMALL, format)
    assert error.value.key == "mapping.round_trip.format"
