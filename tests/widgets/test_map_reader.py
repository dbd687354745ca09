"""Six questions asked of a map. The oracle is the example map with six defects, whose defects are known by place."""

import xml.etree.ElementTree as ET

import pytest

from coursekit.mapping import JourneyMap, example_map
from coursekit.messages import CourseError, using_language
from coursekit.widgets import MapReader, map_reading
from coursekit.widgets.map_questions import ASK

FLAWED, SOUND = example_map("with-six-defects"), example_map("first-purchase")
EMPTY = JourneyMap(id="m", languages=["en"], title="Nothing yet")


def bare(**step):
    stage = {"id": "s", "steps": [{"id": "only", **step}]}
    return JourneyMap.from_data({"id": "m", "languages": ["en"], "title": "One step", "stages": [stage]})


@pytest.mark.parametrize("ask", ASK)
def test_one_row_for_each_step_or_stage(ask):
    found = map_reading(FLAWED, ask, "en")
    wanted = [stage.id for stage in FLAWED.stages] if ask == "stages" else [step.id for _, step in FLAWED.steps()]
    assert found.index.tolist() == wanted
    assert not found.isna().all(axis=None)


def test_each_defect_can_be_seen_in_its_table():
    """By hand, from with-six-defects.answers.yaml."""
    table = {ask: map_reading(FLAWED, ask, "en") for ask in ASK}
    assert table["who"].loc["ask", "action"].startswith("We send")
    assert table["stages"].loc["weigh", "name"] == "Instagram"
    assert table["hurts"].loc["checkout"].tolist()[:2] == [-2, ""]
    assert table["acts"].loc["delivery", ["hypothesis", "owner"]].tolist() == ["", ""]
    assert table["rests"].loc["unbox", ["emotion", "sources"]].tolist() == [2, ""]
    assert table["measured"].loc["again"].tolist() == [True, ""]


@pytest.mark.parametrize(
    ("ask", "n", "of"),
    [("who", 12, 12), ("stages", 6, 12), ("hurts", 3, 4), ("acts", 2, 3), ("rests", 11, 12), ("measured", 2, 3)],
)
def test_the_sentence_counts(ask, n, of):
    """Counted by eye in the map with six defects."""
    said = MapReader(FLAWED, ask, lang="en").sentence
    assert [int(word) for word in said.split() if word.isdigit()][:2] == [n, of]


def test_a_sound_map_answers_everything():
    for ask in ("hurts", "acts", "rests", "measured"):
        said = MapReader(SOUND, ask, lang="en").sentence
        n, of = [int(word) for word in said.split() if word.isdigit()][:2]
        assert n == of > 0


def test_words_are_those_of_the_language(lang):
    with using_language(lang):
        assert map_reading(SOUND, "stages").loc["buy", "name"] == {"es": "Paga", "en": "Pays"}[lang]
        assert map_reading(SOUND, "stages", "en").loc["buy", "name"] == "Pays"
        reader = MapReader(SOUND)
    assert {"es": "¿Quién actúa", "en": "Who acts"}[lang] in reader._view["table"]


@pytest.mark.parametrize("ask", ASK)
def test_a_map_of_one_bare_step_can_be_read(ask):
    reader = MapReader(bare(), ask, lang="en")
    assert len(reader.table) == 1
    ET.fromstring(reader._view["svg"])


def test_a_feeling_without_source_is_hollow_and_a_moment_of_truth_has_its_square():
    drawn = MapReader(FLAWED, lang="en")._view["svg"]
    circles = [one for one in ET.fromstring(drawn).iter() if one.tag.endswith("circle")]
    assert [one.get("stroke-dasharray") is not None for one in circles].count(True) == 1
    assert sum(one.tag.endswith("rect") for one in ET.fromstring(drawn).iter()) == 3


def test_a_source_that_leads_nowhere_is_none():
    lost = bare(emotion={"score": 1, "evidence": ["nowhere"]})
    assert map_reading(lost, "rests").loc["only", "sources"] == ""


def test_asking_again_changes_table_and_repr():
    reader = MapReader(FLAWED, lang="en")
    reader.ask = "hurts"
    assert list(reader.table) == ["emotion", "pains", "severity"]
    assert repr(reader) == "MapReader(ask='hurts')"
    assert "checkout" in reader._in_words()


def test_numbers_and_moments_are_shown_as_people_write_them():
    assert "<td>−2</td>" in MapReader(FLAWED, "hurts", lang="en")._view["table"]
    measured = MapReader(FLAWED, "measured", lang="es")._view["table"]
    assert (measured.count("<td>sí</td>"), measured.count("<td>no</td>")) == (3, 9)


def test_what_is_written_is_escaped():
    reader = MapReader(bare(action="<b>Pays</b> & leaves"), "who", lang="en")
    assert "<b>Pays" not in reader._view["table"]
    assert "&lt;b&gt;Pays" in reader._view["table"]


WRONG = {
    "unknown": (lambda: MapReader(SOUND, "pain"), "pain"),
    "no_steps": (lambda: MapReader(EMPTY), "JourneyMap"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.reader.{key}"
    if key == "unknown":
        with using_language(lang), pytest.raises(CourseError, match="hurt"):
            map_reading(SOUND, "hurt")
