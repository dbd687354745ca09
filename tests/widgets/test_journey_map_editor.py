"""The journey map editor without a screen: its document, its texts, what it says about them.

Oracle: the finished maps beside this file, and JourneyMap itself on the same text.
"""

import copy
import json
import re
from pathlib import Path

import pytest

from coursekit.documents import yaml_text
from coursekit.mapping import JourneyMap
from coursekit.messages import CourseError, use_language
from coursekit.widgets import JourneyMapEditor

HERE = Path(__file__).parents[1] / "browser"
GOOD = {lang: HERE / f"journey_map_editor_{lang}.yaml" for lang in ("es", "en")}
STATIC = Path(__import__("coursekit.widgets.base", fromlist=["STATIC"]).STATIC)


def changed(editor, change):
    document = copy.deepcopy(editor.document)
    change(document)
    editor.document = document


def test_an_empty_editor_is_a_map_in_its_language(lang):
    editor = JourneyMapEditor()
    assert editor.document["languages"] == [lang]
    assert editor.map.stages == ()
    assert editor.map.score().total < 20
    title = {"es": "Mi mapa", "en": "My map"}[lang]
    assert repr(editor) == f"JourneyMapEditor(title='{title}', stages=0, steps=0)"
    assert editor._repr_mimebundle_()[0]["text/plain"].startswith(f"{editor!r}\n{title}: 0 ")


@pytest.mark.parametrize("source", ["path", "map", "dict"])
def test_it_opens_a_file_a_map_or_plain_data(source, lang):
    journey = JourneyMap.read(GOOD[lang])
    given = {"path": GOOD[lang], "map": journey, "dict": journey.to_data()}[source]
    editor = JourneyMapEditor(given)
    assert editor.map == journey
    assert editor._view["score"]["points"] == f"{journey.score().total:g}"
    assert editor.problems == []
    assert "8." in editor._in_words()


def test_what_is_pasted_in_the_answer_cell_is_the_map(lang):
    editor = JourneyMapEditor(GOOD[lang], answer="answer_map")
    cruel = 'a "quote" \\n """three""" \\\\ \u2028 \x07 \U0001f600 <script> مرحبا\nline: two # no'
    changed(editor, lambda document: document["stages"][0]["steps"][0].update(thought=cruel))
    names = {}
    exec(editor.line, names)
    assert names["answer_map"] == editor.yaml
    assert JourneyMap.from_text(names["answer_map"]).stages[0].steps[0].thought == cruel
    assert editor.line.startswith('answer_map = """\\\nschema: coursekit/journey@1\n')


def test_an_unfinished_map_is_kept_shown_and_named():
    editor = JourneyMapEditor(GOOD["en"], lang="en")
    before = editor._view["score"]
    changed(editor, lambda document: document["stages"][2]["steps"][0]["emotion"].update(score="bad"))
    changed(editor, lambda document: document["stages"][0].update(colour="red"))
    assert editor.document["stages"][2]["steps"][0]["emotion"]["score"] == "bad"
    paths = [problem["path"] for problem in editor._view["problems"]]
    assert ["stages", 2, "steps", 0, "emotion", "score"] in paths
    assert ["stages", 0, "colour"] in paths
    assert (
        editor._view["problems"][paths.index(["stages", 2, "steps", 0, "emotion", "score"])]["place"]
        == "Step 3, Emotion"
    )
    assert editor._view["stale"]
    assert editor._view["score"] == before
    with pytest.raises(CourseError, match=r"stages\[0\]"):
        _ = editor.map
    assert yaml_text.load(editor.yaml)[0] == editor.document
    changed(editor, lambda document: document["stages"][0].pop("colour"))
    changed(editor, lambda document: document["stages"][2]["steps"][0]["emotion"].update(score=-2))
    assert not editor._view["stale"]
    assert editor.map == JourneyMap.read(GOOD["en"])


def test_a_reference_that_leads_nowhere_is_a_problem_with_its_cell():
    editor = JourneyMapEditor(GOOD["en"], lang="en")
    changed(editor, lambda document: document["stages"][0]["steps"][0].update(actor="nobody"))
    [problem] = editor._view["problems"]
    assert problem["path"] == ["stages", 0, "steps", 0, "actor"]
    assert problem["what"]
    assert problem["mend"]
    assert "stages[0].steps[0].actor" in editor.problems[0]


def test_every_finding_of_the_score_leads_to_a_place_in_words(lang):
    editor = JourneyMapEditor(GOOD[lang])
    changed(editor, lambda document: [step.pop("emotion") for stage in document["stages"] for step in stage["steps"]])
    found = [finding for criterion in editor._view["score"]["criteria"] for finding in criterion["findings"]]
    assert len(found) > 8
    places = {finding["place"] for finding in found}
    assert {"es": {"Paso 8", "Mapa"}, "en": {"Step 8", "Map"}}[lang] <= places
    assert all(finding["place"] and finding["what"] for finding in found)


def test_the_page_and_python_hold_the_same_document():
    editor = JourneyMapEditor(lang="en")
    document = {**editor.document, "title": "From the page"}
    serial = editor._view["serial"]
    editor.set_state({"document": document, "_revision": 7})
    assert editor.map.title == "From the page"
    assert editor._view["revision"] == 7
    assert editor._view["serial"] == serial + 1  # looked at once, although two things came
    document["title"] = "changed afterwards, outside"
    assert editor.document["title"] == "From the page"
    editor.map = JourneyMap.read(GOOD["en"])
    assert editor.map == JourneyMap.read(GOOD["en"])


def test_it_goes_on_in_its_own_language():
    editor = JourneyMapEditor(lang="es")
    use_language("en")
    changed(editor, lambda document: document.update(stages="none"))
    assert editor._view["problems"][0]["place"].startswith("Mapa")
    with pytest.raises(CourseError, match="lista"):
        _ = editor.map


def test_text_is_read_in_or_refused_without_loss(lang):
    editor = JourneyMapEditor()
    said = []
    editor.send = lambda content, buffers=None: said.append(content)
    editor._handle_custom_msg({"do": "read", "text": GOOD[lang].read_text("utf-8")}, [])
    assert said[-1] == {"do": "read"}
    assert editor.map == JourneyMap.read(GOOD[lang])
    editor._handle_custom_msg({"do": "read", "text": json.dumps({"id": "x", "title": 3})}, [])
    assert editor.document == {"id": "x", "title": 3}
    for broken in ("a: [1", "- a list", "a: 1\na: 2", "&a [*a]", ""):
        editor._handle_custom_msg({"do": "read", "text": broken}, [])
        assert said[-1]["do"] == "refused"
        assert editor.document == {"id": "x", "title": 3}
    editor._handle_custom_msg({"do": "write"}, [])
    assert said[-1] == {"do": "written", "yaml": editor.yaml, "answer": editor.line, "serial": editor._view["serial"]}
    editor._handle_custom_msg({"do": "dance"}, [])
    editor._handle_custom_msg("nonsense", [])
    assert said[-1]["do"] == "written"


def test_saving_keeps_finished_and_unfinished_maps(tmp_path, lang):
    editor = JourneyMapEditor(GOOD[lang])
    for ending in (".yaml", ".json"):
        assert JourneyMap.read(editor.save(tmp_path / f"map{ending}")) == editor.map
    assert b"<svg" in editor.save(tmp_path / "map.svg").read_bytes()
    changed(editor, lambda document: document.pop("title"))
    for ending in (".yaml", ".json"):
        kept = editor.save(tmp_path / f"half{ending}")
        assert JourneyMapEditor(kept).document == editor.document
    with pytest.raises(CourseError) as wrong:
        editor.save(tmp_path / "half.svg")
    assert wrong.value.key == "widgets.map_editor.not_finished"
    assert not (tmp_path / "half.svg").exists()
    (tmp_path / "notes.yaml").write_text("my: notes\n")
    with pytest.raises(CourseError):
        editor.save(tmp_path / "notes.yaml")
    assert (tmp_path / "notes.yaml").read_text() == "my: notes\n"
    editor.save(tmp_path / "notes.yaml", overwrite=True)
    assert JourneyMapEditor(tmp_path / "notes.yaml").document == editor.document


WRONG = {
    "bad_variable": (lambda: JourneyMapEditor(answer="answer map"), "'answer map'"),
    "no_map": (lambda: JourneyMapEditor(7), "7"),
    "not_plain": (lambda: JourneyMapEditor({"stages": [{"id": {1, 2}}]}), "stages[0].id"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.map_editor.{key}"
    assert value in str(wrong.value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), b"x", {1: "x"}, object()])
def test_what_json_cannot_hold_never_reaches_the_page(value):
    editor = JourneyMapEditor()
    before = editor.document
    with pytest.raises(CourseError):
        editor.document = {**before, "title": value}
    with pytest.raises(CourseError):
        editor.document = value
    assert editor.document == before


def test_every_word_of_the_page_is_there(lang):
    editor = JourneyMapEditor()
    asked = set(re.findall(r"labels\.(\w+)", editor._esm.split("The document and its history", 1)[1]))
    asked |= set(re.findall(r'\b(?:say|announce|button)\("(\w+)"', editor._esm))
    asked |= set(re.findall(r'\b(?:label|help|add|item|none|go_label|item_label): "(\w+)"', editor._esm))
    asked |= {f"emotion_{n}" for n in range(5)}
    assert len(asked) > 100
    assert asked <= set(editor._labels)
    options = set(re.findall(r'mapPick\.from\("(\w+)"\)|suggest: "(\w+)"', editor._esm))
    assert {one or other for one, other in options} <= set(editor._options)
    assert set(re.findall(r'model\.get\("(\w+)"\)', editor._esm)) <= set(editor.keys)


def test_the_form_offers_every_cell_of_the_model():
    """A field that the model has and the forms do not would be lost to whoever works with the editor alone."""
    from coursekit.mapping import parts

    esm = "".join((STATIC / f"journey_map_editor_{part}.js").read_text("utf-8") for part in ("forms", "languages"))
    keys = set(re.findall(r'key: "(\w+)"', esm))
    for pair in re.findall(r"key: \[([^\]]+)\]", esm):
        keys |= set(re.findall(r'"(\w+)"', pair))
    keys |= set(re.findall(r'mapTexts\("(\w+)"', esm)) | {"id", "steps", "stages", "text"}
    for name in parts.__all__:
        assert set(getattr(parts, name).model_fields) <= keys, name
    assert set(JourneyMap.model_fields) <= keys


def test_choices_are_those_of_the_model():
    from typing import get_args

    from coursekit.mapping import Actor, Channel, Evidence, Touchpoint

    options = JourneyMapEditor()._options
    for name, model, field in [
        ("actor_types", Actor, "type"),
        ("channel_types", Channel, "type"),
        ("evidence_types", Evidence, "type"),
    ]:
        assert {value for value, _ in options[name]} == set(get_args(model.model_fields[field].annotation))
    directions = get_args(get_args(Touchpoint.model_fields["direction"].annotation)[0])
    assert {value for value, _ in options["directions"]} == set(directions)
    assert {value for value, _ in options["kinds"]} == set(get_args(JourneyMap.model_fields["kind"].annotation))


def test_nothing_random_in_its_state():
    first, second = JourneyMapEditor(GOOD["es"], lang="es"), JourneyMapEditor(GOOD["es"], lang="es")
    kept = [key for key in first.keys if key not in ("layout", "tabbable", "tooltip")]
    assert first.get_state(kept) == second.get_state(kept)
    assert "innerHTML" not in first._esm
    assert first._esm.count("export default") == 1
