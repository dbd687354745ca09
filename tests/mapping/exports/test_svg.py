"""The drawing: well-formed, the same bytes, nothing lost, nothing cut off, readable without colour.

The oracles are the XML parser of the standard library, WCAG's formulas, and what stands in the map.
"""

import colorsys
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from coursekit.documents import say
from coursekit.mapping import JourneyMap
from coursekit.mapping.exports import export
from coursekit.mapping.exports.content import sheet_of
from coursekit.mapping.exports.layout import draw
from coursekit.mapping.exports.markup import printable
from coursekit.mapping.exports.metrics import text_width
from coursekit.mapping.exports.palette import COLOURS, INK, PALE, PAPER, SHADE, SOFT, contrast, grey
from coursekit.mapping.exports.shapes import Dot, Words
from coursekit.mapping.exports.sheet import Column, bands
from coursekit.messages import using_language
from tests.mapping.exports.builders import rich
from tests.mapping.strategies import examples, journey_maps

SVG = "{http://www.w3.org/2000/svg}"


def letters(words: str) -> str:
    """A text without white space, which wrapping may move."""
    return "".join(printable("".join(words.split())).split())


def texts_of(journey: JourneyMap, lang: str) -> list[str]:
    """Every text of a map that a drawing has a place for."""
    found = [journey.title]
    for stage, step in journey.steps():
        found += [
            stage.name,
            step.action,
            step.thought,
            step.need,
            step.quote,
            step.owner,
            step.consent,
            step.accessibility,
        ]
        found += [*step.frontstage, *step.backstage, *step.support]
        found += [touchpoint.name for touchpoint in step.touchpoints]
        found += [pain.text for pain in step.pains] + [gain.text for gain in step.gains]
        found += [one.text or one.hypothesis for one in step.opportunities] + [one.owner for one in step.opportunities]
        found += [step.emotion.label] if step.emotion else []
        found += [step.failure.mode, step.failure.recovery] if step.failure else []
    found += [entry.note for entry in journey.evidence]
    return [said for said in (say(words, lang) for words in found) if said.strip()]


@examples(25)
@given(journey=journey_maps())
def test_random_maps(journey):
    lang = journey.languages[0]
    raw = export(journey, ".svg", lang)
    assert raw == export(journey, ".svg", lang)
    root = ET.fromstring(raw)
    assert root.get("role") == "img"
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.text
    assert desc.text
    drawn = letters("".join(words.text or "" for words in root.iter(f"{SVG}text")))
    for said in texts_of(journey, lang):
        assert letters(said) in drawn, said
    assert not [element for element in root.iter() if element.tag == f"{SVG}script"]


@pytest.mark.parametrize("steps", [1, 3, 8, 25, 60])
@pytest.mark.parametrize("lang", ["es", "en"])
def test_nothing_is_cut_off_or_on_top_of_another(steps, lang):
    drawing = draw(sheet_of(rich(steps), lang))
    boxes = []
    for shape in drawing.shapes:
        if isinstance(shape, Words):
            wide = text_width(shape.words, shape.size, shape.bold)
            left = shape.at[0] - {"start": 0, "middle": wide / 2, "end": wide}[shape.anchor]
            boxes.append((left, shape.at[1] - 0.72 * shape.size, left + wide, shape.at[1], shape.words))
        else:
            corners = [shape.at] if isinstance(shape, Dot) else shape.points
            assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in corners)
    for left, top, right, bottom, words in boxes:
        assert 0 <= left <= right <= drawing.width, words
        assert 0 <= top <= bottom <= drawing.height, words
    boxes.sort(key=lambda box: box[1])
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other[1] >= one[3]:
                break
            assert one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5, (one, other)


def test_cuts_go_through_nothing():
    drawing = draw(sheet_of(rich(25), "en"))
    assert len(drawing.cuts) > 20
    for cut in drawing.cuts:
        for shape in drawing.shapes:
            if isinstance(shape, Words):
                assert not shape.at[1] - 0.72 * shape.size < cut < shape.at[1]
            elif not isinstance(shape, Dot):
                heights = [y for _, y in shape.points]
                assert not min(heights) < cut < max(heights)


def test_bands_by_hand():
    def columns(*stages):
        return tuple(Column(place + 1, stage) for place, stage in enumerate(stages))

    def sizes(*stages):
        return [len(band) for band in bands(columns(*stages), 4)]

    assert sizes(0, 0, 1) == [3]
    # Five in two rows: 2 + 3 or 3 + 2; the cut falls between the stages.
    assert sizes(0, 0, 0, 1, 1) == [3, 2]
    assert sizes(0, 0, 1, 1, 1) == [2, 3]
    # One stage of nine: as even as can be.
    assert sizes(*[0] * 9) == [3, 3, 3]
    assert sizes(0, 0, 0, 0, 1, 1, 1, 1) == [4, 4]


@examples(50)
@given(journey=journey_maps(min_steps=9, max_steps=9))
def test_bands_keep_every_column_in_order(journey):
    columns = sheet_of(journey).columns
    rows = bands(columns)
    assert tuple(column for row in rows for column in row) == columns
    assert all(0 < len(row) <= 8 for row in rows)
    assert len(rows) == -(-len(columns) // 8)


def test_grey_says_the_same():
    colour, plain = (export(rich(8), ".svg", "es", grey=grey).decode() for grey in (False, True))
    words = [[text.text for text in ET.fromstring(svg).iter(f"{SVG}text")] for svg in (colour, plain)]
    assert words[0] == words[1]
    used = {
        value
        for element in ET.fromstring(plain).iter()
        for name, value in element.attrib.items()
        if name in ("fill", "stroke")
    }
    assert used - {"none"}
    for value in used - {"none"}:
        channels = [int(value[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        assert colorsys.rgb_to_hls(*channels)[2] == 0


def test_text_can_be_read_on_its_ground():
    # WCAG 2.1, 1.4.3: 4.5 for small text, in colour and in grey.
    for ground in (PAPER, SHADE, *PALE.values()):
        for ink in (INK, SOFT):
            assert contrast(ink, ground) >= 4.5
            assert contrast(grey(ink), grey(ground)) >= 4.5
    assert contrast(PAPER, "#0072B2") >= 4.5
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert len(set(COLOURS)) == len(COLOURS)


def test_evidence_and_assumption_differ_without_colour():
    journey = rich(8)
    sheet = sheet_of(journey, "en")
    bases = [column.feeling.basis for column in sheet.columns]
    # Worked out by hand from the builder: step 2 cites nothing, steps 6 and 8 cite the assumption.
    assert bases == ["evidence", "unsaid", "evidence", "evidence", "evidence", "assumption", "evidence", "assumption"]
    drawing = draw(sheet)
    rings = [shape for shape in drawing.shapes if isinstance(shape, Dot) and shape.radius == 10 and shape.weight == 1.5]
    assert [shape.fill == PAPER for shape in rings] == [basis != "evidence" for basis in bases]
    said = list(drawing.words())
    assert said.count("assumption") == 2 + 2 + 1
    assert "no source given" in said
    assert "Emotions without evidence: steps 2, 6 and 8." in sheet.description


def test_a_wish_needs_no_evidence():
    sheet = sheet_of(rich(8).with_value("kind", "to_be"), "en")
    assert [column.feeling.basis for column in sheet.columns][1] == ""
    assert sheet.facts[0].startswith("The journey as it should be")


def test_moments_of_truth_are_said_in_words():
    with using_language("es"):
        assert "Momentos de la verdad: pasos 4 y 5." in sheet_of(rich(8)).description
        assert (
            list(draw(sheet_of(rich(8))).words()).count("Momento de la")
            + list(draw(sheet_of(rich(8))).words()).count("Momento de la verdad")
            == 3
        )


def test_lanes_without_content_are_left_out():
    sheet = sheet_of(rich(3), "en")
    assert sheet.lanes() == ["touchpoint", "thought", "emotion", "gain", "frontstage", "backstage", "support"]


def test_nothing_to_draw():
    journey = JourneyMap(id="m", languages=["en"], title="Empty")
    for ending in (".svg", ".html", ".md", ".drawio"):
        assert b"This map has no stages yet." in export(journey, ending)
    assert export(journey, ".png").startswith(b"\x89PNG")
    some = JourneyMap.from_data({"id": "m", "languages": ["en"], "title": "T", "stages": [{"id": "s"}]})
    assert "no steps yet" in list(draw(sheet_of(some)).words())


def test_what_leads_nowhere_is_shown():
    journey = JourneyMap.from_data(
        {
            "id": "m", "languages": ["en"], "title": "T",
            "stages": [{"id": "s", "steps": [{
                "id": "one", "actor": "ghost", "touchpoints": [{"name": "x", "channel": "gone"}], "next": [{"to": "away"}],
                "emotion": {"score": 1, "evidence": ["lost"]}, "opportunities": [{"id": "o", "addresses": ["nothing"]}],
            }]}],
        }
    )  # fmt: skip
    said = " ".join(draw(sheet_of(journey, "en")).words())
    for name in ("ghost?", "gone?", "→ away?", "[lost?]", "for: nothing?"):
        assert name in said


def test_the_same_bytes_in_another_process():
    code = "from tests.mapping.exports.builders import rich; from coursekit.mapping.exports import export; import hashlib; print(hashlib.sha256(export(rich(8), 'svg', 'en')).hexdigest())"
    ran = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        )
        for seed in ("1", "2")
    ]
    assert ran[0].stdout == ran[1].stdout != ""


def test_two_drawings_on_a_page_have_different_ids():
    one, other = (ET.fromstring(export(rich(n), ".svg", "en")).find(f"{SVG}title").get("id") for n in (3, 8))
    assert one != other
    sheet = sheet_of(rich(3), "en")
    assert replace(sheet, title="x") != sheet
