"""Every sentence of surveys, provoked in both languages: it names what is wrong and where."""

import re
import zipfile
from io import BytesIO, StringIO

import pytest

from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences
from coursekit.surveys import (
    Codebook,
    customer_key,
    infer_codebook,
    lint_questions,
    parse_time,
    read_survey,
    sample_files,
)
from coursekit.surveys._issues import ACTIONS, SEVERITY
from tests.surveys.helpers import NPS, book, read
from tests.surveys.test_xlsx import workbook

FILES = sample_files()


def zipped(**files):
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return held.getvalue()


def locked():
    content = bytearray(zipped(a__csv="id,recommend\n1,9\n"))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = content.index(mark) + (6 if mark[2] == 3 else 8)
        content[at] |= 1
    return bytes(content)


def q(**entry):
    return Codebook.read({"questions": [{"id": "q", "kind": "text", "question": "x", **entry}]})


OK = "id,recommend\n1,9\n"
# key → what provokes it, what the sentence must name
CASES = [
    ("source", lambda: read_survey(7, codebook=book(), tz="UTC"), ["7"]),
    ("source", lambda: read_survey(type("F", (), {"read": lambda *a: 7})(), codebook=book(), tz="UTC"), []),
    ("no_file", lambda: read_survey("no.csv", codebook=book(), tz="UTC"), ["no.csv"]),
    ("no_file", lambda: read_survey("a\0b", codebook=book(), tz="UTC"), []),
    ("folder", lambda: read_survey(".", codebook=book(), tz="UTC"), ["'.'"]),
    ("url", lambda: read_survey("https://x.example/a.csv", codebook=book(), tz="UTC"), []),
    ("no_bytes", lambda: read(b""), ["0"]),
    ("no_bytes", lambda: read(zipped(a__csv="")), ["0"]),
    ("no_rows", lambda: read(" \n\n ,, "), []),
    ("no_rows", lambda: read("\n  \n"), []),
    ("too_big", lambda: read(b"a" * 2_000_000, max_bytes=1_000_000), ["2.0", "1.0"]),
    ("too_big", lambda: read(__import__("io").BytesIO(b"a" * 2_000_000), max_bytes=1_000_000), ["1.0"]),
    ("too_big_inside", lambda: read(zipped(a__csv="x" * 5_000_000), max_bytes=5_000_000 - 1), ["5.0"]),
    ("too_many_cells", lambda: read(("," * 999 + "\n") * 5_001), ["5"]),
    ("too_many_columns", lambda: read("a" + "," * 2_000 + "\n"), ["2001", "2000"]),
    ("cell_too_long", lambda: read("recommend\n" + "a" * 140_000 + "\n"), ["130"]),
    ("open_quote", lambda: read('id,recommend\n1,"9\n2,8\n3,7\n'), ["2"]),
    ("zip_broken", lambda: read(zipped(a__csv=OK)[:-30]), []),
    ("zip_broken", lambda: read(locked()), []),
    ("zip_without_table", lambda: read(zipped(a__pdf="x")), ["a.pdf"]),
    ("zip_without_table", lambda: read(zipped()), []),
    ("zip_many", lambda: read(zipped(a__csv=OK, b__csv=OK)), ["a.csv", "b.csv"]),
    ("xlsx_broken", lambda: read(zipped(**{"xl/workbook__xml": "<workbook>"})), []),
    ("xlsx_broken", lambda: read(zipped(**{"xl/other__xml": ""})), []),
    ("no_sheet", lambda: read(workbook(sheets=("Uno", "Dos")), sheet="Uni"), ["Uni", "Uno"]),
    ("old_excel", lambda: read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100), ["xls"]),
    ("not_a_table", lambda: read(b"%PDF-1.7 x"), ["PDF"]),
    ("not_text", lambda: read(b"a\0b,c"), []),
    ("not_text", lambda: read(bytes(range(1, 32)) * 3), []),
    ("not_text", lambda: read(b"abc\x81\x8d\xff"), []),
    ("web_page", lambda: read("<!DOCTYPE html><html></html>"), []),
    ("json", lambda: read("/*O_o*/\ngoogle.visualization.Query.setResponse({})"), ["JSON"]),
    ("encoding", lambda: read("ñ,a\n".encode("cp1252"), encoding="utf-8"), ["utf-8"]),
    ("encoding_unknown", lambda: read(OK, encoding="latin-99"), ["latin-99"]),
    ("delimiter", lambda: read(OK, delimiter=", "), ["', '"]),
    ("delimiter", lambda: read(OK, delimiter=5), ["5"]),
    ("codebook_missing", lambda: read_survey(b"a", tz="UTC"), ["infer_codebook"]),
    ("tz_missing", lambda: read_survey(b"a", codebook=book()), ["Europe/Madrid"]),
    ("time_zone", lambda: read(OK, tz="Europe/Madird"), ["Madird", "Europe/Madrid"]),
    ("time_zone", lambda: parse_time("2026", tz="Mars"), ["Mars"]),
    ("dates_ambiguous", lambda: read("fecha,recommend\n9/8/2026,9\n"), ["2", "2026-08-09", "2026-09-08", "dmy", "mdy"]),
    ("dates_mixed", lambda: read("fecha,recommend\n13/8/2026,9\n8/13/2026,9\n"), ["13/8/2026", "8/13/2026", "2", "3"]),
    ("salt", lambda: read(OK, customer_salt="sal"), ["8"]),
    ("key", lambda: customer_key(" ", "eight letters"), []),
    ("key", lambda: customer_key(17, "eight letters"), ["17"]),
    ("key", lambda: customer_key("a@x.example", None), []),
    ("ordered", lambda: read(OK, ordered=["2026"]), ["2026"]),
    ("ordered", lambda: read(OK, ordered={"a@x.example": "ayer"}), ["ayer"]),
    ("own_emails", lambda: read(OK, own_emails="cafe"), ["cafe"]),
    ("strict", lambda: read("id,recommend\n1,9\n2,11\n", on_error="raise"), ["3", "11", "on_error"]),
    ("columns_none", lambda: read(OK, columns={"time": "hora"}), ["time", "'id'"]),
    ("columns_many", lambda: read(OK, columns={"time": ".*"}), ["time", "'recommend'"]),
    ("nothing_matches", lambda: read("id,nota\n1,9\n"), ["'nota'", "infer_codebook"]),
    ("nothing_matches", lambda: read("email,answered_at,question,answer\na,b,c,d\n"), ["'c'"]),
    ("column_matches_two", lambda: read(OK, NPS, {**NPS, "id": "other"}), ["'nps'", "'other'", "'recommend'"]),
    ("nps_header", lambda: read("id,recommend us (1-10)\n1,9\n"), ["1", "10", "number"]),
    ("no_questions", lambda: infer_codebook(b"Timestamp,Email\n2026-01-01,a@x.example\n"), ["Timestamp"]),
    ("draft_open", lambda: infer_codebook(b"id,How satisfied are you?\n1,5\n").accept(), ["satisfaction: min", "max"]),
    ("no_codebook", lambda: read_survey(b"a", codebook="no.yml", tz="UTC"), ["no.yml"]),
    ("codebook", lambda: Codebook.read(7), ["7"]),
    ("codebook", lambda: Codebook.read("- a\n- b\n"), ["a"]),
    ("codebook_empty", lambda: Codebook.read({"questions": []}), ["questions"]),
    ("codebook_entry", lambda: Codebook.read({"questions": ["nps"]}), ["1", "'nps'"]),
    ("codebook_id", lambda: q(id="mi nps"), ["1", "mi nps"]),
    ("codebook_twice", lambda: Codebook.read({"questions": [NPS, NPS]}), ["'nps'"]),
    ("codebook_field", lambda: q(maximum=5), ["maximum", "max"]),
    ("codebook_kind", lambda: q(kind="likert"), ["likert", "csat", "'q'"]),
    ("codebook_question", lambda: q(question=""), ["'q'"]),
    ("codebook_question", lambda: q(question={"es": 7}), ["7"]),
    ("codebook_pattern", lambda: q(question="¿(abc"), ["'q'", "(abc"]),
    ("codebook_scale", lambda: q(kind="csat", min=5, max=1), ["5", "1"]),
    ("codebook_scale", lambda: q(kind="number", min="a"), ["'a'"]),
    ("codebook_scale", lambda: q(kind="number", min=3, max=3), ["3"]),
    ("codebook_no_scale", lambda: q(kind="ces"), ["'q'", "ces"]),
    ("codebook_no_ends", lambda: q(kind="text", max=5), ["'q'", "text"]),
    ("codebook_flag", lambda: q(reverse="sí"), ["reverse", "sí"]),
    ("codebook_reverse", lambda: q(kind="number", reverse=True), ["'q'"]),
    ("codebook_choices", lambda: q(kind="choice", choices=["Sí", "sí."]), ["'q'"]),
    ("codebook_choices", lambda: q(kind="choice", choices="sí"), ["'sí'"]),
    ("codebook_label", lambda: q(kind="csat", min=1, max=5, choices={6: "x"}), ["6"]),
    ("codebook_columns", lambda: Codebook.read({"questions": [NPS], "columns": ["time"]}), ["time"]),
    ("codebook_decimal", lambda: Codebook.read({"questions": [NPS], "decimal": "coma"}), ["coma"]),
    ("nps_scale", lambda: q(kind="nps", min=1, max=10), ["'q'", "1", "10"]),
    ("yaml", lambda: Codebook.read("questions:\n  - id: [a\n"), ["3"]),
    ("yaml_twice", lambda: Codebook.read("questions: 1\nquestions: 2\n"), ["2", "questions"]),
    ("yaml_alias", lambda: Codebook.read("a: &x [1]\nquestions: *x\n"), ["2"]),
    ("no_question", lambda: read(OK).scores("nsp"), ["nsp", "nps"]),
    (
        "not_numeric",
        lambda: read("id,x\n1,9\n", {"id": "q", "kind": "text", "question": "^x$"}).scores("q"),
        ["'q'", "text"],
    ),
    ("not_text_question", lambda: read(OK).comments("nps"), ["'nps'"]),
    (
        "too_few_texts",
        lambda: read("id,x\n1,hola\n", {"id": "q", "kind": "text", "question": "^x$"}).comments("q"),
        ["1", "5"],
    ),
    ("no_place", lambda: read(OK).write_csv("no/such/folder/x.csv"), ["folder"]),
    ("lint_list", lambda: lint_questions("¿Qué?"), ["¿Qué?"]),
    ("lint_question", lambda: lint_questions(["¿Qué?", ""]), ["2"]),
]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("key", "provoke", "named"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_error_names_what_is_wrong(key, provoke, named, lang):
    with using_language(lang):
        with pytest.raises(CourseError) as caught:
            provoke()
        assert caught.value.key == f"surveys.error.{key}"
        sentence = str(caught.value)
    for part in named:
        assert part in sentence, f"{part!r} is not in: {sentence}"
    assert not re.search(r"\{\w*\}", sentence)
    assert len(re.findall(r"[.!?](?:\s|$)", sentence)) >= 1 or sentence.endswith((")", "”"))


def test_every_error_is_provoked_above():
    known = {key.removeprefix("surveys.error.") for key in sentences("en") if key.startswith("surveys.error.")}
    assert known == {case[0] for case in CASES}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_issue_has_a_sentence_and_every_sentence_an_issue(lang):
    known = sentences(lang)
    assert {k.removeprefix("surveys.issue.") for k in known if k.startswith("surveys.issue.")} == set(SEVERITY)
    assert {k.removeprefix("surveys.action.") for k in known if k.startswith("surveys.action.")} == set(ACTIONS)
    assert set(SEVERITY.values()) == {
        k.removeprefix("surveys.severity.") for k in known if k.startswith("surveys.severity.")
    }


@pytest.mark.parametrize("lang", ["en", "es"])
def test_reports_fill_every_sentence(lang):
    with using_language(lang):
        for name, content in FILES.items():
            if name.endswith(".csv"):
                data = read_survey(content, codebook=FILES["codebook.yml"].decode(), tz="UTC", dates="dmy")
                shown = data.report().to_string() + str(data.accounts()) + data._repr_html_()
                assert not re.search(r"\{\w*\}|surveys\.|<NA>", shown)


def test_choices_of_arguments_are_told():
    for options, named in (
        ({"keep": "newest"}, "newest"), ({"dates": "ydm"}, "ydm"), ({"on_error": "ignore"}, "ignore"),
        ({"within_days": -1}, "within_days"), ({"max_bytes": 0}, "max_bytes"),
    ):  # fmt: skip
        with pytest.raises(CourseError, match=named):
            read(OK, **options)
    with pytest.raises(CourseError, match="'pt'"):
        lint_questions(["x?"], lang="pt")
    assert read_survey(StringIO(OK), codebook=book(), tz="UTC").scores("nps").tolist() == [9]
