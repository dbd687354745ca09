"""Mermaid's own parser is the oracle: every text, score and actor comes back, white space folded."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given

from coursekit.documents import say
from coursekit.documents.notices import DocumentWarning
from coursekit.mapping import JourneyMap
from coursekit.mapping.exports import export
from coursekit.mapping.exports.mermaid import escaped, mermaid
from coursekit.messages import language
from tests.mapping.exports.builders import rich
from tests.mapping.strategies import examples, journey_maps

HERE = Path(__file__).parent / "node"


@pytest.fixture(scope="module")
def parse():
    """Mermaid itself, kept running; skipped where it is not installed."""
    folder = Path(os.environ.get("COURSEKIT_MERMAID", HERE))
    node = shutil.which("node") or pytest.skip("no node here")
    if not (folder / "node_modules" / "mermaid").is_dir():
        pytest.skip("no mermaid: run npm install --no-package-lock in tests/mapping/exports/node")
    command = [node, str(HERE / "parse.mjs"), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:

        def ask(words: str) -> dict:
            process.stdin.write(json.dumps(words) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()
        process.wait(30)


def folded(words: str) -> str:
    return " ".join(words.split())


def expected(journey: JourneyMap) -> dict:
    """What Mermaid should find in a map, worked out from the map alone."""
    lang = language() if language() in journey.languages else journey.languages[0]
    named = {one.id: say(one.name, lang) for one in [*journey.personas, *journey.actors] if say(one.name, lang)}
    tasks = []
    for stage, step in journey.steps():
        section = folded(say(stage.name, lang)) or stage.id
        actor = next((say(one.name, lang) for one in journey.actors if one.id == step.actor), None)
        actor = (named.get(step.actor, "") if actor is None else actor) or step.actor
        score = step.emotion.score + 3 if step.emotion else 3
        tasks.append([section, folded(say(step.action, lang)) or step.id, score, [folded(actor)] if actor else []])
    sections = [folded(say(stage.name, lang)) or stage.id for stage in journey.stages]
    return {"title": folded(say(journey.title, lang)), "sections": sections, "tasks": tasks}


@examples(40)
@given(journey=journey_maps(min_steps=1))
def test_real_mermaid_reads_every_text(parse, journey):
    assert parse(mermaid(journey)) == expected(journey)


@pytest.mark.parametrize("lang", ["es", "en"])
def test_real_mermaid_reads_a_whole_map(parse, lang):
    found = parse(export(rich(25), ".mmd", lang).decode())
    assert len(found["tasks"]) == 25
    assert [task[2] for task in found["tasks"]] == [step.emotion.score + 3 for _, step in rich(25).steps()]
    assert found["tasks"][0][1] == say(rich(25).step("paso-1").action, lang)


# Everything that the real parser was seen to refuse or to read wrongly when it stood there bare.
TRAPS = [
    "Cita 10:30: 3: Ana", "a; b", "# 1", "10 %% off", "%%{init: {}}%%", "section of coffees", "Title", "journey", "journey to work",
    "accTitle", "accTitle: x", "accDescr {", "---", "<a href=\"x\">y</a>", "&amp;", "&#58;", "#58;", "#amp;", "ﬂ°°58¶ß", "\ufeffx",
    "style: x#a;", "classDef x:#f;", "a,b", "`x`", "x%%y", "3", ": 3: Ana", "مرحبا", "☕️👩‍👩‍👧", "}%%x", "{{x}}", "\\n", "graph TD", "'x'",
    "5% off", "%x", "%b%c%", "title", "SECTION x", "sectional", "a\u2028b", "\u200bx", "$x$", "--", "end",
]  # fmt: skip


@pytest.mark.parametrize("words", TRAPS)
def test_real_mermaid_reads_what_it_would_stumble_over(parse, words):
    journey = JourneyMap.from_data(
        {
            "id": "m", "languages": ["en"], "title": words, "actors": [{"id": "a", "type": "customer", "name": words}],
            "stages": [{"id": "s", "name": words, "steps": [{"id": "one", "action": words, "actor": "a", "emotion": {"score": 2, "assumption": True}}]}],
        }
    )  # fmt: skip
    assert parse(mermaid(journey)) == expected(journey)


def test_escapes_by_hand():
    # Code points from the Unicode charts: colon 58, semicolon 59, number sign 35, comma 44, s 115, percent 37.
    assert escaped("a: b; c # d") == "a#58; b#59; c #35; d"
    assert escaped("x, y", also=",") == "x#44; y"
    assert escaped("Section x") == "#83;ection x"
    assert escaped("10 % y 20 %") == "10 % y 20 %"
    assert escaped("10 %% y") == "10 #37;#37; y"
    assert escaped(" a\n\tb ") == "a b"


def test_a_step_without_emotion_is_said():
    journey = JourneyMap.from_data(
        {
            "id": "m",
            "languages": ["en"],
            "title": "T",
            "stages": [{"id": "s", "steps": [{"id": "one"}]}, {"id": "empty"}],
        }
    )
    written = mermaid(journey)
    assert "%% Nobody drew an emotion for the step one" in written
    assert "      one: 3\n" in written
    assert written.endswith("    section empty\n")


def test_our_own_reader_takes_it_back():
    """The oracle is the reader of coursekit.mapping.formats, written apart from this writer."""
    from coursekit.mapping.formats.mermaid_in import from_mermaid

    journey = rich(8)
    with pytest.warns(DocumentWarning):
        back = from_mermaid(mermaid(journey, "en"))
    assert [say(step.action) for _, step in back.steps()] == [say(step.action, "en") for _, step in journey.steps()]
    assert [step.emotion.score for _, step in back.steps()] == [step.emotion.score for _, step in journey.steps()]
