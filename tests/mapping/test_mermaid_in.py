"""Mermaid journeys read as maps: the example of Mermaid's own manual by hand, and what our writer wrote, read back."""

import warnings

import pytest
from hypothesis import given

from coursekit.documents import say
from coursekit.documents.notices import DocumentWarning
from coursekit.mapping import JourneyMap
from coursekit.mapping.exports import export
from coursekit.mapping.formats import from_mermaid
from coursekit.messages import CourseError
from tests.mapping.strategies import examples, journey_maps

MANUAL = """journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
      Sit down: 5: Me
"""


def quietly(said, name=""):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DocumentWarning)
        return from_mermaid(said, name)


def test_the_example_of_the_manual():
    with pytest.warns(DocumentWarning, match="only the first of several actors in a step, on line 6"):
        journey = from_mermaid(MANUAL, "day.mmd")
    assert (journey.id, journey.title, journey.languages) == ("day", "My working day", ["en"])
    assert [(stage.name, [step.action for step in stage.steps]) for stage in journey.stages] == [
        ("Go to work", ["Make tea", "Go upstairs", "Do work"]),
        ("Go home", ["Go downstairs", "Sit down"]),
    ]
    assert [step.emotion.score for _, step in journey.steps()] == [2, 0, -2, 2, 2]
    assert all(step.emotion.assumption for _, step in journey.steps())
    assert [(actor.id, actor.name, actor.type) for actor in journey.actors] == [("me", "Me", "customer")]
    assert journey.problems() == []


@given(journey_maps())
@examples(10)
def test_what_our_writer_wrote_is_read_back(journey):
    lang = journey.languages[0]
    back = quietly(export(journey, ".mmd", lang=lang).decode())

    def folded(text):
        return " ".join(say(text, lang).replace("\ufeff", "").split())

    assert [folded(step.action) for _, step in back.steps()] == [
        folded(step.action) or step.id for _, step in journey.steps()
    ]
    assert [step.emotion.score for _, step in back.steps()] == [
        step.emotion.score if step.emotion else 0 for _, step in journey.steps()
    ]
    assert folded(back.title) == folded(journey.title) or not folded(journey.title)


def test_what_people_wrap_around_it():
    dressed = "\ufeff```mermaid\n---\ntitle: front matter\n---\n%%{init: {'theme': 'dark'}}%%\n%% a comment\njourney\n"
    dressed += "accTitle: x\naccDescr: y\naccDescr {\n several: 3: lines\n}\n" + MANUAL.split("\n", 1)[1] + "```\n"
    assert quietly(dressed).to_data() == {**quietly(MANUAL).to_data()}


def test_times_and_entities_in_a_task():
    journey = quietly(
        "journey\nsection A#58; b\nCita 10:30 con Ana: 3: Ana#44; la jefa\nDice #quot;ya#quot; #35;1 #x41;: 2"
    )
    assert journey.stages[0].name == "A: b"
    assert [step.action for _, step in journey.steps()] == ["Cita 10:30 con Ana", 'Dice "ya" #1 A']
    assert journey.actors[0].name == "Ana, la jefa" or journey.actors[0].name == "Ana"
    assert journey.steps()[1][1].actor is None


def test_the_same_words_twice_get_ids_of_their_own():
    journey = quietly("journey\nsection Pay\nPay: 3: Ana\nPay: 3: ana\n☕: 3: ☕\n")
    assert [step.id for _, step in journey.steps()] == ["pay-2", "pay-3", "step"]
    assert [actor.id for actor in journey.actors] == ["ana", "ana-2", "actor"]


def test_odd_scores_are_said():
    for said, score in (("9", 2), ("0", -2), ("-3", -2), ("3.4", 0), ("3,7", 1)):
        with pytest.warns(DocumentWarning, match="whole scores from 1 to 5, on line 3"):
            journey = from_mermaid(f"journey\nsection a\nPays: {said}: Ana")
        assert journey.steps()[0][1].emotion.score == score


def test_what_is_supposed_is_said_in_both_languages(lang):
    with pytest.warns(DocumentWarning) as said:
        journey = from_mermaid("journey\nPays: 3: Ana", "x.mmd")
    assert journey.languages == [lang]
    assert said[0].message.key == "mapping.formats.mermaid_lost"
    for what in {
        "es": ["'es'", "título", "clientes", "primera sección"],
        "en": ["'en'", "title", "customer", "first section"],
    }[lang]:
        assert what in str(said[0].message)


@pytest.mark.parametrize(
    ("said", "key", "where"),
    [
        ("flowchart LR\n a --> b", "mermaid_none", "x.mmd, line 1"),
        ("%% c\n\nsequenceDiagram", "mermaid_none", "x.mmd, line 3"),
        ("journey\nsection a\nPays", "mermaid_line", "x.mmd, line 3"),
        ("journey\nsection a\nPays: good: Ana", "mermaid_line", "x.mmd, line 3"),
        ("journey\n: 3: Ana", "mermaid_line", "x.mmd, line 2"),
    ],
)
def test_what_is_wrong(said, key, where):
    with pytest.raises(CourseError) as caught:
        from_mermaid(said, "x.mmd")
    assert caught.value.key == f"mapping.formats.{key}"
    assert str(caught.value).startswith(where)


def test_an_empty_file(tmp_path):
    (tmp_path / "a.mmd").write_text("%% nothing\n")
    with pytest.raises(CourseError, match=r"a.mmd: there is nothing written"):
        JourneyMap.read(tmp_path / "a.mmd")
