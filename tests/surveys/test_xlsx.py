"""Excel workbooks. Oracles: sheets written here as XML by hand; openpyxl, where it is installed, writes the same."""

import contextlib
import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.messages import CourseError
from tests.surveys.helpers import COMMENT, NPS, codes, read, values

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = """\
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>recomiendes</t></is></c>\
<c r="C1" t="s"><v>1</v></c></row>\
<row r="2"><c r="A2" s="1"><v>46245.5</v></c><c r="B2"><v>9</v></c><c r="C2" t="str"><f>1</f><v>NA</v></c></row>\
<row r="4"><c r="A4" s="2"><v>46246</v></c><c r="C4" t="s"><v>2</v></c></row>\
<row r="5"><c r="A5" t="d"><v>2026-08-13T10:00:00</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="b"><v>1</v></c></row>"""


def workbook(sheet=SHEET, since_1904=False, sheets=("Respuestas",), doctype="", namespace=MAIN):
    held = BytesIO()
    named = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="r{i}"/>' for i, n in enumerate(sheets, start=1))
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'{doctype}<workbook xmlns="{namespace}" xmlns:r="{REL}"><workbookPr date1904="{int(since_1904)}"/>'
        f"<sheets>{named}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships>"
        + "".join(f'<Relationship Id="r{i}" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1))
        + "</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{namespace}"><si><t>Marca temporal</t></si><si><r><t>mejo</t></r><r><t>rar</t></r></si>'
        "<si><t>más &amp; mejor</t><rPh><t>ruido</t></rPh></si></sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{namespace}"><numFmts><numFmt numFmtId="164" formatCode="d/m/yyyy\\ h:mm"/>'
        '<numFmt numFmtId="165" formatCode="[Red]0.0&quot;days&quot;"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    }
    for i in range(1, len(sheets) + 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = (
            f'<worksheet xmlns="{namespace}"><sheetData>{sheet}</sheetData></worksheet>'
        )
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{part}')
    return held.getvalue()


def test_sheet_written_by_hand():
    data = read(workbook(), NPS, COMMENT)
    assert [str(t) for t in data.responses["ts_local"]] == [
        "2026-08-11 12:00:00",
        "2026-08-12 00:00:00",
        "2026-08-13 10:00:00",
    ]
    assert values(data) == [9, None, None]
    assert data.wide()["comment"].tolist() == ["NA", "más & mejor", "TRUE"]
    assert data.responses["row"].tolist() == [2, 4, 5]  # row 3 is not in the file
    assert codes(data, "error") == ["spreadsheet_error"]
    assert data.origin == {"encoding": "xlsx", "sheet": "Respuestas"}


def test_renamed_to_csv(tmp_path):
    path = tmp_path / "respuestas.csv"
    path.write_bytes(workbook())
    assert values(read(path.read_bytes(), NPS, COMMENT)) == [9, None, None]


def test_days_counted_from_1904():
    data = read(workbook(since_1904=True), NPS, COMMENT)
    assert str(data.responses["ts_local"][0]) == "2030-08-12 12:00:00"  # 1462 days later


def test_strict_files_and_several_sheets():
    strict = workbook(namespace="http://purl.oclc.org/ooxml/spreadsheetml/main")
    assert values(read(strict, NPS, COMMENT)) == [9, None, None]
    many = workbook(sheets=("Uno", "Dos"))
    assert "sheets_ignored" in codes(read(many, NPS, COMMENT))
    assert "sheets_ignored" not in codes(read(many, NPS, COMMENT, sheet="Dos"))
    with pytest.raises(CourseError, match="Uno"):
        read(many, NPS, COMMENT, sheet="uno!")


def test_entities_are_refused():
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    with pytest.raises(CourseError) as caught:
        read(workbook(doctype=bomb), NPS)
    assert caught.value.key == "surveys.error.xlsx_broken"


def test_what_unpacks_to_too_much_is_refused():
    big = SHEET + "<row><c><v>1</v></c></row>" * 40_000
    with pytest.raises(CourseError) as caught:
        read(workbook(big), NPS, max_bytes=50_000)
    assert caught.value.key == "surveys.error.too_big_inside"


@settings(max_examples=60)
@given(st.integers(0, 3_000), st.integers(0, 255), st.integers(0, 1))
def test_a_damaged_workbook_is_a_sentence_or_a_result(at, byte, cut):
    content = bytearray(workbook())
    at %= len(content)
    content[at] = byte
    with contextlib.suppress(CourseError):
        assert read(bytes(content[: at + 1] if cut else content), NPS, COMMENT).accounts().balanced


@pytest.mark.oracle
def test_against_openpyxl():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    rows = [
        ["Marca temporal", "recomiendes", "mejorar"],
        [datetime(2026, 8, 6, 10, 15, 30), 9, "ñandú & <b>"],
        [datetime(2026, 8, 7), 10.0, None],
        [datetime(2026, 10, 1, 23, 59, 59), "diez", "=SUM(A1)"],
        [None, 0, "  espacios  "],
    ]
    for row in rows:
        sheet.append(row)
    held = BytesIO()
    book.save(held)
    data = read(held.getvalue(), NPS, COMMENT)
    assert values(data) == [9, 10, 10, 0]
    assert [str(t) for t in data.responses["ts_local"]] == [
        "2026-08-06 10:15:30", "2026-08-07 00:00:00", "2026-10-01 23:59:59", "NaT",
    ]  # fmt: skip
    assert data.wide()["comment"].tolist()[0] == "ñandú & <b>"
