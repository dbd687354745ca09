"""The model of a map: exact round trips (oracle: the map itself), the vocabulary of fields, edits that leave the original alone."""

import json
from importlib.resources import files

import pytest
from hypothesis import given

from coursekit.journey import stages
from coursekit.mapping import Emotion, JourneyMap, Stage, Step
from coursekit.mapping.parts import stage_vocabulary
from coursekit.messages import CourseError
from coursekit.messages.catalogue import sentences
from tests.mapping.strategies import examples, journey_maps

HEAD = "id: m\nlanguages: [en]\ntitle: Map\n"


def journey(more=""):
    return JourneyMap.from_text(HEAD + more)


TWO = """
actors: [{id: ana, type: customer}]
stages:
  - {id: before, steps: [{id: a, next: [{to: c}]}, {id: b}]}
  - {id: after, steps: [{id: c}]}
"""


@given(journey_maps())
@examples(15)
def test_yaml_and_json_give_back_the_same_map(one):
    for format in ("yaml", "json"):
        text = one.to_text(format)
        assert JourneyMap.from_text(text, format) == one
        assert JourneyMap.from_text(text, format).to_text(format) == text


@given(journey_maps(max_stages=2, max_steps=2))
@examples(15)
def test_the_schema_takes_every_map(one):
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator(SCHEMA).validate(one.to_data())


SCHEMA = json.loads(files("coursekit.mapping").joinpath("journey.schema.json").read_text("utf-8"))


def test_the_schema_in_the_package_is_current():
    assert JourneyMap.json_schema() == SCHEMA, (
        "write it again: json.dumps(JourneyMap.json_schema(), ensure_ascii=False, indent=2)"
    )


def test_the_order_of_keys_means_nothing():
    def turned(data):
        if isinstance(data, dict):
            return {key: turned(data[key]) for key in reversed(data)}
        return [turned(one) for one in data] if isinstance(data, list) else data

    data = journey(TWO).to_data()
    assert list(turned(data)) != list(data)
    assert JourneyMap.from_data(turned(data)) == journey(TWO)


def test_every_stage_of_the_three_vocabularies_can_be_named():
    assert set(stage_vocabulary()) == {id for name in ("course", "funnel", "ladder") for id in stages(name).index}
    assert len(stage_vocabulary()) == 6 + 5 + 8  # no id stands in two of them
    for id in stage_vocabulary():
        assert Stage(id="x", maps_to=id).maps_to == id


def test_an_empty_step_is_a_beginning():
    step = Step(id="a")
    assert step.to_data() == {"id": "a"}
    assert (step.touchpoints, step.emotion, step.moment_of_truth) == ((), None, False)


def test_half_an_emotion_and_a_truth_value_are_no_score():
    for score in (0.5, True, "1", None, 3):
        with pytest.raises(CourseError, match="score"):
            Emotion(score=score)


@pytest.mark.parametrize("said", ["PT5M", "P3D", "P1DT2H", "PT0.5S", "P2W", "P1Y2M"])
def test_durations(said):
    assert Step(id="a", duration=said).duration == said


# Each sentence of ours with what provokes it.
WRONG = {
    "duration": lambda: journey("stages: [{id: a, steps: [{id: b, duration: 5 min}]}]"),
    "stage": lambda: journey("stages: [{id: a, maps_to: Compra}]"),
    "steps": lambda: journey("stages: [" + ",".join(f"{{id: e{n}, steps: [{','.join(f'{{id: s{n}-{k}}}' for k in range(101))}]}}" for n in range(5)) + "]"),
    "no_step": lambda: journey(TWO).step("aa"),
    "no_stage": lambda: journey(TWO).with_step({"id": "z"}, "befor"),
}  # fmt: skip


@pytest.mark.parametrize("key", WRONG)
def test_what_is_wrong(key, lang):
    with pytest.raises(CourseError) as caught:
        WRONG[key]()
    assert caught.value.key == f"mapping.model.{key}"
    expected = {"stage": "purchase", "no_stage": "before", "steps": "505", "duration": "PT5M", "no_step": "'aa'"}
    assert expected[key] in str(caught.value)


def test_every_sentence_has_a_test():
    assert {key.split(".")[2] for key in sentences("en") if key.startswith("mapping.model.")} == set(WRONG)


@pytest.mark.parametrize("bad", ["PT", "P", "5M", "", "PT5", 5, "P-1D"])
def test_what_is_no_duration(bad):
    with pytest.raises(CourseError) as caught:
        Step(id="a", duration=bad)
    assert caught.value.key == "mapping.model.duration"


def test_ten_thousand_steps_are_too_many():
    data = {
        "id": "m",
        "languages": ["en"],
        "title": "x",
        "stages": [{"id": "s", "steps": [{"id": f"s{n}"} for n in range(10_000)]}],
    }
    for format in ("json",):
        with pytest.raises(CourseError, match=r"10\s000 items"):
            JourneyMap.from_text(json.dumps(data), format)


def test_looking():
    one = journey(
        TWO
        + "personas: [{id: eva, name: Eva}]\nevidence: [{id: e, type: survey, n: 3}]\nchannels: [{id: web, type: owned}]"
    )
    assert [(stage.id, step.id) for stage, step in one.steps()] == [("before", "a"), ("before", "b"), ("after", "c")]
    assert one.path_of("c") == "stages[1].steps[0]"
    assert one.at(one.path_of("c")) is one.step("c")
    assert one.actor_of(Step(id="x", actor="ana")).type == "customer"
    assert one.actor_of(Step(id="x", actor="eva")).name == "Eva"
    assert one.actor_of(Step(id="x")) is None
    assert one.channel("web").type == "owned"
    assert one.channel("tv") is None
    assert [entry.n for entry in one.evidence_of(("e", "gone"))] == [3]


def test_editing():
    one = journey(TWO)
    two = one.with_step(Step(id="d", action="Waits"), "after", 0).moved("a", "after").with_stage({"id": "last"})
    assert [step.id for _, step in two.steps()] == ["b", "d", "c", "a"]
    assert [stage.id for stage in two.stages] == ["before", "after", "last"]
    assert two.without_step("c").step("a").next == ()
    assert two.without_step("c").problems()[0].code == "stage_empty"
    assert one == journey(TWO)


@given(journey_maps(min_steps=2, max_stages=2))
@examples(10)
def test_undo_is_the_older_map(one):
    first = one.steps()[0][1]
    changed = one.without_step(first.id)
    assert first.id not in [step.id for _, step in changed.steps()]
    assert changed != one
    assert one.with_value(one.path_of(first.id), first) == one


def test_files_by_their_ending(tmp_path):
    one = journey(TWO)
    for ending in (".yaml", ".yml", ".json", ".csv"):
        assert JourneyMap.read(one.write(tmp_path / f"m{ending}")) == one
    for ending in (".mmd", ".svg", ".html", ".md", ".drawio"):
        assert one.write(tmp_path / f"m{ending}").stat().st_size > 100
    with pytest.raises(CourseError, match=r"\.drawio"):
        one.write(tmp_path / "m.txt")
    with pytest.raises(CourseError, match=r"\.json"):
        JourneyMap.read(tmp_path / "m.svg")


def test_somebodys_table_and_notes_are_not_lost(tmp_path):
    one = journey(TWO)
    (tmp_path / "m.csv").write_text("name,mark\nAna,7\n")
    with pytest.raises(CourseError) as caught:
        one.write(tmp_path / "m.csv")
    assert caught.value.key == "documents.error.unreadable"
    assert (tmp_path / "m.csv").read_text() == "name,mark\nAna,7\n"
    one.write(tmp_path / "m.csv", overwrite=True)
    (tmp_path / "m.md").write_text("# My notes\n")
    one.write(tmp_path / "m.md")
    assert (tmp_path / "m.md.bak").read_text() == "# My notes\n"


def test_the_finished_maps_hold_together():
    folder = files("coursekit.mapping").joinpath("maps")
    found = [entry for entry in folder.iterdir() if entry.name.endswith(".yaml") and "answers" not in entry.name]
    for entry in found:
        one = JourneyMap.read(str(entry))
        assert JourneyMap.from_text(one.to_text()) == one
    assert len(found) >= 3
