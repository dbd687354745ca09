"""HTML, Markdown, draw.io and PNG: read back by parsers that other people wrote."""

import struct
import warnings
import zlib
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from coursekit.documents.notices import DocumentWarning
from coursekit.mapping import JourneyMap
from coursekit.mapping.exports import ENDINGS, export, show
from coursekit.mapping.exports.content import sheet_of
from coursekit.mapping.exports.html import inline
from coursekit.mapping.exports.layout import draw
from coursekit.mapping.exports.png import SCALE, unknown_letters
from coursekit.messages import CourseError, using_language
from tests.mapping.exports.builders import rich
from tests.mapping.exports.test_svg import letters, texts_of
from tests.mapping.strategies import examples, journey_maps


def soup(page: str):
    """The page as bs4 reads it."""
    return pytest.importorskip("bs4").BeautifulSoup(page, "html.parser")


@examples(10)
@given(journey=journey_maps(max_steps=2, max_stages=2))
def test_random_maps_as_pages(journey):
    lang = journey.languages[0]
    page = soup(export(journey, "html", lang).decode())
    assert page.html["lang"] == lang
    assert not page.find_all(["script", "link", "iframe", "img", "object", "foreignobject"])
    assert not [tag for tag in page.find_all(True) for name in tag.attrs if name.startswith("on") or name == "src"]
    tables = letters("".join(cell.get_text() for cell in page.find_all(["td", "th", "li", "h1"])))
    for said in texts_of(journey, lang):
        assert letters(said) in tables


def test_a_page_is_accessible():
    page = soup(export(rich(25), "html", "es").decode())
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert all(link["href"][1:] in ids for link in page.find_all("a"))
    # One drawing speaks for all strips; each other is silent.
    assert len(page.find_all("svg", role="img")) == 1
    assert all(svg.get("aria-hidden") == "true" for svg in page.find_all("svg") if svg.get("role") != "img")
    for table in page.find_all("table"):
        assert table.caption.get_text()
        stages, steps = table.thead.find_all("tr")
        columns = sum(int(cell["colspan"]) for cell in stages.find_all("th", scope="colgroup"))
        assert columns == len(steps.find_all("th", scope="col"))
        for row in table.tbody.find_all("tr"):
            assert row.th["scope"] == "row"
            assert len(row.find_all("td")) == columns
    for region in page.find_all(role="region"):
        assert region["tabindex"] == "0"
        assert region["aria-label"]
    assert "http" not in export(rich(3), "html", "es").decode().replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_a_page_in_grey_has_no_colour():
    import re

    page = export(rich(3), "html", "en", grey=True).decode()
    for red, green, blue in re.findall(r"#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})\b", page):
        assert red == green == blue


def test_in_a_notebook():
    shown = inline(rich(3), "en")
    found = soup(shown)
    assert found.svg["role"] == "img"
    assert found.svg.desc.get_text().startswith("A journey map of 3 steps in 3 stages")
    assert show(rich(3), "en").data == shown
    with using_language("en"):
        assert rich(3)._repr_html_() == shown


@examples(10)
@given(journey=journey_maps(max_steps=2, max_stages=2))
def test_random_maps_as_markdown(journey):
    """The oracle is mistune, with tables as GitHub has them."""
    mistune = pytest.importorskip("mistune")
    lang = journey.languages[0]
    made = mistune.create_markdown(escape=True, plugins=["table", "strikethrough"])(
        export(journey, "md", lang).decode()
    )
    page = soup(made)
    # A stage without steps has a column too; the first of each table names the lanes.
    columns = sum(max(1, len(stage.steps)) for stage in journey.stages)
    assert sum(len(table.thead.find_all("th")) - 1 for table in page.find_all("table")) == columns
    shown = letters(page.get_text())
    for said in texts_of(journey, lang):
        assert letters(said) in shown


@examples(10)
@given(journey=journey_maps(max_steps=2, max_stages=2))
def test_random_maps_as_drawio(journey):
    lang = journey.languages[0]
    root = ET.fromstring(export(journey, "drawio", lang)).find("diagram/mxGraphModel/root")
    cells = {cell.get("id"): cell for cell in root}
    assert len(cells) == len(root)
    for id, cell in cells.items():
        assert id == "0" or cell.get("parent") in cells
        if cell.get("edge"):
            assert cell.get("source") in cells
            assert cell.get("target") in cells
        if cell.get("vertex"):
            place = {name: float(value) for name, value in cell.find("mxGeometry").attrib.items() if name != "as"}
            outer = cells[cell.get("parent")].find("mxGeometry")
            if outer is not None:
                assert place["x"] + place["width"] <= float(outer.get("width"))
                assert place["y"] + place["height"] <= float(outer.get("height"))
    said = letters("".join(cell.get("value", "") for cell in cells.values()))
    for words in texts_of(journey, lang):
        assert letters(words) in said


def test_drawio_in_grey():
    import re

    raw = export(rich(3), "drawio", "en", grey=True).decode()
    found = re.findall(r"Color=#(..)(..)(..)", raw)
    assert found
    assert all(red == green == blue for red, green, blue in found)


def test_png():
    raw = export(rich(3), "png", "en")
    drawing = draw(sheet_of(rich(3), "en"))
    # The header of PNG: width and height stand at byte 16.
    width, height = struct.unpack(">II", raw[16:24])
    assert (width, height) == (int(drawing.width * SCALE), int(drawing.height * SCALE))
    assert raw == export(rich(3), "png", "en")
    assert drawing.title.encode("latin-1") in raw
    assert b"Software" not in raw
    assert zlib.crc32(raw[12:29]) == struct.unpack(">I", raw[29:33])[0]


def test_png_names_letters_that_it_cannot_draw():
    journey = JourneyMap(id="m", languages=["en"], title="Coffee 咖 $x_1$")
    assert unknown_letters(draw(sheet_of(journey))) == ["咖"]
    with pytest.warns(DocumentWarning, match="no letters for 咖"):
        export(journey, "png")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        export(journey.with_value("title", "Café $x_1$"), "png")


def test_an_unknown_ending():
    with pytest.raises(CourseError, match=r"not written as '\.svgg'") as caught:
        export(rich(3), "svgg")
    assert caught.value.key == "mapping.exports.ending"
    assert ".svg" in str(caught.value)


def test_a_language_that_the_map_has_not():
    for ending in ENDINGS:
        with pytest.raises(CourseError, match="not written in 'fr'") as caught:
            export(rich(3), ending, "fr")
        assert caught.value.key == "mapping.exports.language"


def test_the_language_in_use_or_the_first_of_the_map():
    with using_language("es"):
        assert sheet_of(rich(3)).lang == "es"
        assert sheet_of(JourneyMap(id="m", languages=["en"], title="T")).lang == "en"
    other = JourneyMap(id="m", languages=["pt"], title="Mapa")
    assert sheet_of(other).lang == "pt"
    assert "The journey as it is" in sheet_of(other).facts[0]


class Figure:
    """A cell as any other measuring object may give it."""

    def __init__(self, **values):
        self.__dict__.update(value=63.2, low=41.0, high=80.9, n=19, status="ok", target_met=None, **values)


class Feeling:
    def __init__(self, path, status, measured=-1.0):
        self.path, self.status, self.measured, self.low, self.high, self.n = path, status, measured, -1.4, -0.6, 88


class Measured:
    def __init__(self, emotions=(), **values):
        self.values, self.emotions = values, emotions

    def cell(self, path):
        if path != "stages[3].steps[0].kpis[0]":
            raise KeyError(path)
        return Figure(**self.values)


@pytest.mark.parametrize(
    ("values", "sign", "words"),
    [
        ({}, "", ""),
        ({"target_sure": True}, "✓", "✓ target reached"),
        ({"target_sure": False}, "✓", "✓ target reached, but the interval crosses it"),
        ({"target_sure": True, "met": False}, "✗", "✗ target missed"),
        ({"target_sure": False, "met": False}, "✗", "✗ target missed, but the interval crosses it"),
        ({"guardrail_held": False}, "✗", "✗ guardrail broken"),
    ],
)
def test_live_measures(values, sign, words):
    measured = Measured(**{name: value for name, value in values.items() if name != "met"})
    if "target_sure" in values:
        plain = measured.cell
        measured.cell = lambda path: _with_target(plain(path), values.get("met", True))
    column = sheet_of(rich(8), "en", measured).columns[3]
    entry = column.cells["measure"][0]
    assert entry.sign == sign
    assert entry.figure == "63.20"
    assert "41.00 – 80.90" in entry.notes[0]
    assert "n\u00a0=\u00a019" in entry.notes[0]
    assert not words or words in entry.notes
    other = sheet_of(rich(8), "en", measured).columns[4].cells["measure"][0]
    assert other.figure == ""
    assert other.sign == ""


def _with_target(figure, met):
    figure.target_met = met
    return figure


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("disagree", "≠ the answers say otherwise"),
        ("agree", "the answers do not contradict it"),
        ("low_n", "too few answers to compare"),
    ],
)
def test_measured_beside_drawn(status, words):
    measured = Measured([Feeling("stages[0].steps[0].emotion", status)])
    sheet = sheet_of(rich(3), "en", measured)
    entry = sheet.columns[0].cells["emotion"][0]
    assert entry.notes == ("measured: −1.0 (−1.4 to −0.6); n\u00a0=\u00a088", words)
    assert ("≠" in list(draw(sheet).words())) == (status == "disagree")
    assert ("Drawn and measured emotion disagree: step 1." in sheet.description) == (status == "disagree")


def test_measures_of_the_company_are_those_of_the_map():
    from coursekit.datasets import company
    from coursekit.mapping.measures import measure

    journey = rich(8)
    measured = measure(journey, company(customers=300))
    shown = sheet_of(journey, "en", measured).columns[7].cells["measure"][0]
    cell = measured.cell("stages[5].steps[0].kpis[0]")
    assert f"{shown.figure}; " in cell.estimate.sentence() + "; "
    assert (shown.sign == "!") == (cell.status != "ok")
