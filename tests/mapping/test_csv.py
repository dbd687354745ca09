"""Maps as tables: the long one gives back the same map, the wide one its stages and steps (oracle: the map itself)."""

import csv
import io
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.documents.notices import DocumentWarning
from coursekit.mapping import JourneyMap
from coursekit.mapping.formats import from_csv, to_csv
from coursekit.mapping.formats.spreadsheet import guarded, unguarded
from coursekit.messages import CourseError
from coursekit.messages.catalogue import sentences
from tests.mapping.strategies import examples, journey_maps, said

SMALL = JourneyMap.from_text("""
id: m
languages: [es, en]
title: {es: Mapa, en: Map}
actors: [{id: ana, type: customer}]
evidence: [{id: talks, type: interview, n: 8}, {id: log, type: event_log}]
stages:
  - id: buy
    maps_to: purchase
    steps:
      - {id: pay, actor: ana, action: {es: Paga, en: Pays}, moment_of_truth: true, emotion: {score: -1, evidence: [talks, log]}}
      - {id: leave, actor: ana}
  - {id: nothing}
""")
LONG = """map_id,stage,step,lane,lang,value,evidence
m,,,languages[0],,es,
m,,,languages[1],,en,
m,,,title,es,Mapa,
m,,,title,en,Map,
m,,,kind,,as_is,
m,,,actors[0].id,,ana,
m,,,actors[0].type,,customer,
m,,,evidence[0].id,,talks,
m,,,evidence[0].type,,interview,
m,,,evidence[0].n,,8,
m,,,evidence[1].id,,log,
m,,,evidence[1].type,,event_log,
m,buy,,id,,buy,
m,buy,,maps_to,,purchase,
m,buy,pay,id,,pay,
m,buy,pay,actor,,ana,
m,buy,pay,action,es,Paga,
m,buy,pay,action,en,Pays,
m,buy,pay,emotion.score,,-1,talks log
m,buy,pay,moment_of_truth,,true,
m,buy,leave,id,,leave,
m,buy,leave,actor,,ana,
m,nothing,,id,,nothing,
"""


@given(journey_maps())
@examples(12)
def test_the_long_table_gives_back_the_same_map(journey):
    assert from_csv(to_csv(journey)) == journey


@given(journey_maps())
@examples(12)
def test_the_wide_table_gives_back_stages_and_steps(journey):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DocumentWarning)
        table = to_csv(journey, "wide")
    kept = {
        name: value
        for name, value in journey.to_data().items()
        if name not in ("personas", "actors", "channels", "evidence", "scope")
    }
    assert from_csv(table).to_data() == kept


@given(journey_maps(max_stages=2, max_steps=2))
@examples(12)
def test_no_cell_is_run_by_a_spreadsheet(journey):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DocumentWarning)
        tables = [to_csv(journey), to_csv(journey, "wide")]
    for table in tables:
        for row in csv.reader(io.StringIO(table, newline="")):
            for cell in row:
                assert cell[:1] not in ("=", "+", "@", "\t", "\r") and (cell[:1] != "-" or cell in ("-1", "-2"))  # noqa: PT018


@given(st.one_of(said(), st.text(alphabet="'=+-@a\n\t", max_size=6)))
@examples(100)
def test_an_apostrophe_put_before_is_taken_off_again(text):
    assert unguarded(guarded(text)) == text


def test_the_long_table_by_hand():
    assert to_csv(SMALL).replace("\r\n", "\n") == LONG
    assert from_csv(LONG) == SMALL


def test_the_wide_table_by_hand():
    with pytest.warns(DocumentWarning, match=r"Left out: actors, evidence\. Keep the YAML"):
        table = to_csv(SMALL, "wide")
    assert table.replace("\r\n", "\n") == (
        "map_id,stage,step,map.languages[0],map.languages[1],map.title.es,map.title.en,map.kind,stage.maps_to,actor,action.es,"
        "action.en,emotion.score,emotion.evidence[0],emotion.evidence[1],moment_of_truth\n"
        "m,buy,pay,es,en,Mapa,Map,as_is,purchase,ana,Paga,Pays,-1,talks,log,true\n"
        "m,buy,leave,es,en,Mapa,Map,as_is,purchase,ana,,,,,,\n"
        "m,nothing,,es,en,Mapa,Map,as_is,,,,,,,,\n"
    )


def test_blank_texts_that_a_wide_table_cannot_hold_are_named():
    blank = JourneyMap.from_text("{id: m, languages: [en], title: t, stages: [{id: s, steps: [{id: a, action: ''}]}]}")
    with pytest.warns(DocumentWarning, match="action"):
        to_csv(blank, "wide")
    assert from_csv(to_csv(blank)) == blank


def test_what_spreadsheets_do_to_a_table():
    semicolons = LONG.replace(",", ";")
    tabs = LONG.replace(",", "\t")
    excel = LONG.replace("true", "VERDADERO").replace(",-1,", ",−1,").replace(",8,", ",8.0,").replace("lane", " Lane ")
    blank_rows = LONG + ",,,,,,\n\n"
    for table in (semicolons, tabs, excel, blank_rows, "\ufeff" + LONG, LONG.replace("\n", "\r\n")):
        assert from_csv(table) == SMALL


def test_rows_taken_out_close_up():
    data = SMALL.with_value("stages[0].steps[0].pains", [{"id": "a"}, {"id": "b"}])
    table = "\n".join(line for line in to_csv(data).split("\r\n") if "pains[0]" not in line)
    assert [pain.id for pain in from_csv(table).step("pay").pains] == ["b"]


ROW = "m,buy,pay,{},,x,\n"
WRONG = {
    "columns": lambda: from_csv("Phase,Touchpoint,Emotion\nBuy,web,3\n", "miro.csv"),
    "column_twice": lambda: from_csv("map_id,stage,step,lane,value,lane\n", "m.csv"),
    "id_twice": lambda: to_csv(SMALL.with_value("stages[0].steps[1].id", "pay")),
    "broken": lambda: from_csv(LONG + 'm,"open', "m.csv"),
    "lane": lambda: from_csv(LONG + ROW.format("pains["), "m.csv"),
    "cell_twice": lambda: from_csv(LONG + ROW.format("actor"), "m.csv"),
    "no_evidence": lambda: from_csv(LONG + "m,,,scope.period,,2026,talks\n", "m.csv"),
    "maps": lambda: from_csv(LONG + "n,,,scope.period,,2026,\n", "m.csv"),
    "no_map": lambda: from_csv("map_id,stage,step,lane,value\n,,,title,x\n", "m.csv"),
    "no_stage": lambda: from_csv(LONG + "m,,pay,actor,,x,\n", "m.csv"),
    "layout": lambda: to_csv(SMALL, "wild"),
    "option": lambda: SMALL.write("m.yaml", layout="wide"),
}
EXPECTED = {
    "columns": ["'Phase', 'Touchpoint', 'Emotion'", "miro.csv"], "column_twice": ["'lane'"], "id_twice": ["'pay'"], "broken": ["m.csv"],
    "lane": ["25", "'pains['"], "cell_twice": ["25", "'actor'"], "no_evidence": ["25", "'talks'"], "maps": ["'m', 'n'"], "no_map": ["map_id"],
    "no_stage": ["25", "'pay'"], "layout": ["wide"], "option": ["'layout'", "'m.yaml'"],
}  # fmt: skip


@pytest.mark.parametrize("key", WRONG)
def test_what_is_wrong(key, lang):
    with pytest.raises(CourseError) as caught:
        WRONG[key]()
    assert caught.value.key == f"mapping.formats.{key}"
    for part in EXPECTED[key]:
        assert part in str(caught.value)


def test_every_sentence_has_a_test():
    elsewhere = {
        "lost",
        "mermaid_none",
        "mermaid_line",
        "mermaid_lost",
        "made",
        "drafted",
        "least",
        "most_steps",
        "no_events",
    }
    assert {key.split(".")[2] for key in sentences("en") if key.startswith("mapping.formats.")} == set(
        WRONG
    ) | elsewhere


def test_a_step_in_two_stages_and_an_unknown_lane():
    with pytest.raises(CourseError, match="'pay' names two"):
        from_csv(LONG + "m,nothing,pay,thought,,x,\n")
    with pytest.raises(
        CourseError,
        match=r"m.csv, line 25, stages\[0\].steps\[0\]: the key 'thougt' is not known here. Did you mean 'thought'",
    ):
        from_csv(LONG + ROW.format("thougt"), "m.csv")
    with pytest.raises(
        CourseError,
        match=r"m.csv, line 20, stages\[0\].steps\[0\].emotion.score: this should be a whole number, and it is 'low'",
    ):
        from_csv(LONG.replace(",-1,", ",low,"), "m.csv")


@pytest.mark.parametrize(
    "said", ["", "\n\n", "map_id,stage,step\n", "map_id\n", "\x00", "map_id,stage,step,lane,value\nm\n"]
)
def test_half_a_table_is_one_sentence(said):
    with pytest.raises(CourseError):
        from_csv(said, "m.csv")


def test_files_keep_line_ends_inside_cells(tmp_path):
    one = SMALL.with_value("stages[0].steps[0].thought", {"es": "a\r\nb\rc\nd", "en": "=x"})
    path = one.write(tmp_path / "m.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")  # so that a spreadsheet reads accents
    assert JourneyMap.read(path) == one
    with pytest.warns(DocumentWarning):
        one.write(path, layout="wide")
    assert JourneyMap.read(path).step("pay") == one.step("pay")
