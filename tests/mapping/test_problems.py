"""Problems: a sound map has none; each planted defect is found once, at its cell, and nothing else is."""

import json
from functools import reduce
from operator import add

import pytest
from hypothesis import given

from coursekit.mapping import JourneyMap
from coursekit.mapping.flow import leads_to, never_ending, unreachable
from coursekit.messages import using_language
from coursekit.messages.catalogue import sentences
from tests.mapping.strategies import examples, journey_maps

SOUND = JourneyMap.from_text("""
id: m
languages: [es, en]
title: {es: Mapa, en: Map}
personas: [{id: ana, name: Ana, evidence: [talks]}]
actors: [{id: ana, type: customer}, {id: desk, type: staff}]
channels: [{id: web, type: owned}, {id: shop, type: human, name: {es: Tienda, en: Shop}}]
evidence: [{id: talks, type: interview, n: 8, date: 2026-06-01}]
stages:
  - id: before
    name: {es: Antes, en: Before}
    steps:
      - id: look
        actor: ana
        action: {es: Mira, en: Looks}
        touchpoints: [{name: home, channel: web}]
        emotion: {score: 1, evidence: [talks]}
        next: [{to: pay, p: 0.7}, {to: ask, p: 0.2}]
      - id: ask
        actor: desk
        action: {es: Responde, en: Answers}
  - id: buy
    name: {es: Compra, en: Purchase}
    steps:
      - id: pay
        actor: ana
        action: {es: Paga, en: Pays}
        emotion: {score: -1, assumption: true}
        pains: [{id: slow, text: {es: Lento, en: Slow}, severity: 4, evidence: [talks], frequency: {kpi: ces}}]
        opportunities: [{id: fast, addresses: [slow], kpi: ces}]
        kpis: [{id: ces, target: ">=5.5"}]
        gains: [{id: done, text: {es: Listo, en: Done}}]
""")

# What is changed in the sound map → the one problem, and its cell.
PLANTED = [
    ("actors[1].id", "ana", {("id_twice", "actors[1].id"), ("lost_reference", "stages[0].steps[1].actor")}),
    ("stages[1].id", "before", {("id_twice", "stages[1].id")}),
    ("stages[0].steps[0].actor", "eva", {("lost_reference", "stages[0].steps[0].actor")}),
    ("stages[0].steps[0].touchpoints[0].channel", "tv", {("lost_reference", "stages[0].steps[0].touchpoints[0].channel")}),
    ("personas[0].evidence", ["talk"], {("lost_reference", "personas[0].evidence[0]")}),
    ("stages[0].steps[0].emotion.evidence", ["talks", "x"], {("lost_reference", "stages[0].steps[0].emotion.evidence[1]")}),
    ("stages[1].steps[0].pains[0].evidence", ["x"], {("lost_reference", "stages[1].steps[0].pains[0].evidence[0]")}),
    ("stages[1].steps[0].gains[0].evidence", ["x"], {("lost_reference", "stages[1].steps[0].gains[0].evidence[0]")}),
    ("stages[1].steps[0].evidence", ["x"], {("lost_reference", "stages[1].steps[0].evidence[0]")}),
    ("stages[1].steps[0].pains[0].frequency.kpi", "x", {("lost_reference", "stages[1].steps[0].pains[0].frequency.kpi")}),
    ("stages[1].steps[0].opportunities[0].kpi", "x", {("lost_reference", "stages[1].steps[0].opportunities[0].kpi")}),
    ("stages[1].steps[0].opportunities[0].addresses", ["x"], {("lost_reference", "stages[1].steps[0].opportunities[0].addresses[0]")}),
    ("stages[1].steps[0].opportunities[0].addresses", None, {("opportunity_alone", "stages[1].steps[0].opportunities[0].addresses")}),
    ("stages[0].steps[0].next[1].to", "x", {("lost_reference", "stages[0].steps[0].next[1].to"), ("step_unreachable", "stages[0].steps[1]")}),
    ("stages[0].steps[0].next[1].to", "pay", {("branch_twice", "stages[0].steps[0].next"), ("step_unreachable", "stages[0].steps[1]")}),
    ("stages[0].steps[0].next[1].p", 0.4, {("branches_over_one", "stages[0].steps[0].next")}),
    ("stages[1].steps[0].next", [{"to": "pay"}], {("loop_without_end", "stages[0].steps[1].next")}),
    ("stages[0].steps", None, {("stage_empty", "stages[0]")}),
    ("stages", None, {("no_steps", "stages")}),
    ("channels[1].name.en", "WEB", {("channel_twice", "channels[1]")}),
    ("stages[0].steps[0].touchpoints", [{"name": "home", "channel": "web"}] * 2, {("touchpoint_twice", "stages[0].steps[0].touchpoints[1]")}),
    ("stages[0].steps[0].emotion.evidence", None, {("emotion_unfounded", "stages[0].steps[0].emotion")}),
    ("stages[0].steps[0].action.en", None, {("language_missing", "stages[0].steps[0].action")}),
    ("stages[0].steps[0].action", "Looks", {("language_missing", "stages[0].steps[0].action")}),
    ("stages[0].steps[0].action.pt", "Olha", {("language_undeclared", "stages[0].steps[0].action")}),
    ("stages[0].steps[0].action", {"es": " ", "en": ""}, {("text_blank", "stages[0].steps[0].action")}),
]  # fmt: skip


def found(journey):
    return {(problem.code, problem.path) for problem in journey.problems()}


@given(journey_maps(min_steps=1))
@examples(12)
def test_sound_maps_have_none(journey):
    assert journey.problems() == []


@pytest.mark.parametrize(("path", "value", "expected"), PLANTED, ids=lambda one: one if isinstance(one, str) else "")
def test_a_planted_defect_is_found_where_it_is(path, value, expected):
    assert found(SOUND) == set()
    assert found(SOUND.with_value(path, value)) == expected


def test_every_kind_of_problem_is_planted():
    codes = {key.split(".")[2] for key in sentences("en") if key.startswith("mapping.problems.")} - {"list"}
    assert {code for *_, expected in PLANTED for code, _ in expected} == codes


def test_a_map_of_tomorrow_may_feel_as_it_likes():
    assert found(SOUND.with_value("kind", "to_be").with_value("stages[0].steps[0].emotion.evidence", None)) == set()


def test_each_problem_is_said_in_full_in_both_languages():
    for path, value, _ in PLANTED:
        for problem in SOUND.with_value(path, value).problems():
            said = []
            for lang in ("es", "en"):
                with using_language(lang):
                    assert all((problem.what, problem.why, problem.what_to_do))
                    assert "{" not in f"{problem.what}{problem.why}{problem.what_to_do}"
                    assert str(problem).startswith(f"{problem.path}: ")
                    said.append(json.dumps(problem.to_data()))
            assert said[0] != said[1]


def test_the_nearest_id_is_offered():
    problem = SOUND.with_value("personas[0].evidence", ["talk"]).problems()[0]
    assert problem.what_to_do.endswith("Did you mean 'talks'?")


def test_ways_worked_by_hand():
    journey = JourneyMap.from_text(
        "{id: m, languages: [en], title: t, stages: [{id: s, steps: [{id: a, next: [{to: b}]}, {id: b, next: [{to: a}, {to: b}]},"
        " {id: c}, {id: d}]}]}"
    )
    assert leads_to(journey) == {"a": ["b"], "b": ["a", "b"], "c": ["d"], "d": []}
    assert unreachable(journey) == ["c", "d"]
    assert never_ending(journey) == ["a", "b"]
    leaving = journey.with_value("stages[0].steps[1].next", [{"to": "a", "p": 0.5}, {"to": "b", "p": 0.3}])
    assert never_ending(leaving) == []


def test_shares_that_add_up_to_one_but_for_rounding():
    branches = [{"to": "pay", "p": 0.7}, {"to": "ask", "p": 0.2}, {"to": "look", "p": 0.1}]
    # `sum` itself rounds better from Python 3.12 on.
    assert reduce(add, (branch["p"] for branch in branches)) != 1
    assert found(SOUND.with_value("stages[0].steps[0].next", branches)) == set()
