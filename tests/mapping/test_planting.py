"""Defects planted by token: each kind once, in its place, and nothing else is touched.

The oracle is the course's rubric: each defect takes points from its own criterion, as for the map with six defects.
"""

import pytest

from coursekit.mapping import example_map, map_with_defects, planted_defects
from coursekit.mapping.planting import DEFECTS, _places

TOKENS = ["", "ana-7", "k3q9", *(f"student-{n}" for n in range(17))]
# The words by which a finding of the rubric says what it found, as a part of its path or of its sentence.
FOUND = {
    "inside_out": lambda f, where, path: f.path == f"{path}.action" and "company's side" in f.what,
    "channel_as_stage": lambda f, where, path: f.path.endswith("].name") and "channel" in f.what,
    "low_without_pain": lambda f, where, path: f.path == path and "low of the curve" in f.what,
    "opportunity_adrift": lambda f, where, path: f.path.startswith(f"{path}.opportunities") and "nobody" in f.what,
    "guessed_joy": lambda f, where, path: f.path == f"{path}.emotion" and "assumption" in f.what,
    "moment_unmeasured": lambda f, where, path: f.path == f"{path}.kpis" and "nothing measures" in f.what,
}


@pytest.mark.parametrize("token", TOKENS)
def test_the_rubric_finds_each_defect_where_it_was_planted(token):
    journey, where = map_with_defects(token), planted_defects(token)
    assert list(where) == list(DEFECTS) == list(FOUND)
    assert journey.problems() == []
    findings = journey.score().findings
    for kind, place in where.items():
        path = "" if kind == "channel_as_stage" else journey.path_of(place)
        assert any(FOUND[kind](finding, place, path) for finding in findings), kind


def test_the_sound_map_has_none_of_them():
    journey = example_map("complaint")
    findings = journey.score().findings
    for path, _ in journey.placed():
        assert not [kind for kind, found in FOUND.items() for f in findings if found(f, "", path)]


def test_every_place_is_the_place_of_some_token_and_no_step_has_two():
    places = list(_places())
    assert len(places) == len(set(places)) > 300
    for chosen in places:
        steps = [chosen[0], *chosen[2:]]
        assert len(set(steps)) == 5


def test_tokens_differ_and_the_same_token_gives_the_same_map():
    assert len({tuple(planted_defects(token).values()) for token in TOKENS}) > 10
    assert map_with_defects("ana-7") == map_with_defects("ana-7")


@pytest.mark.parametrize("token", TOKENS[:6])
def test_what_was_not_planted_is_as_it_was(token):
    """Oracle: the sound map itself, cell by cell."""
    sound, journey, where = example_map("complaint"), map_with_defects(token), planted_defects(token)
    touched = {where[kind] for kind in DEFECTS if kind != "channel_as_stage"}
    for stage, step in sound.steps():
        if step.id not in touched and not step.opportunities:
            assert journey.step(step.id) == step
        assert journey.step(step.id).touchpoints == step.touchpoints
        if stage.id != where["channel_as_stage"]:
            assert stage.name == next(one.name for one in journey.stages if one.id == stage.id)
