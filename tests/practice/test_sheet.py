"""Sheets as answers: judged line by line. Oracle: cases worked by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.practice import LineRule, Mistake, Outcome, Question, Sheet, both, judge

KIND = Sheet(
    ["web", "shop"],
    {"grade": "number", "proof": "text"},
    [
        LineRule(
            "proof",
            lambda name, cells: not cells["grade"] or bool(cells["proof"]),
            both("Una nota sin prueba cuenta 0.", "A grade without proof counts 0."),
        ),
        LineRule(
            "range",
            lambda name, cells: cells["grade"] is None or 0 <= cells["grade"] <= 4,
            both("De 0 a 4.", "From 0 to 4."),
        ),
    ],
)
GOOD = {"web": {"grade": 2, "proof": "orders"}, "shop": {"grade": None, "proof": ...}}
BLANK = {line: {"grade": ..., "proof": ...} for line in KIND.lines}


def question(mistakes=()):
    return Question("sheet", both("Hoja", "Sheet"), "sheet", KIND, lambda data: GOOD, 2, mistakes=mistakes)


def changed(line, **cells):
    return {**GOOD, line: {**GOOD[line], **cells}}


def test_right_in_every_form():
    asked = question()
    others = [GOOD, changed("web", grade=np.int64(3)), changed("shop", grade=float("nan"))]
    for answer in [*others, *KIND.other_types(GOOD)]:
        verdict = judge(asked, answer, None)
        assert (verdict.outcome, verdict.points) == (Outcome.CORRECT, 2), verdict.say
    assert KIND.show(GOOD) == "web: grade = 2.0; proof = orders\nshop: grade = –; proof = –"


def test_the_sheet_as_the_exercise_gives_it_was_not_attempted():
    assert judge(question(), BLANK, None).outcome is Outcome.BLANK
    assert judge(question(), {}, None).outcome is Outcome.WRONG


def test_each_rule_is_found_and_said_once_with_its_line(lang):
    answer = {"web": {"grade": 9, "proof": ""}, "shop": {"grade": 7, "proof": ""}}
    assert [(rule, line) for rule, line, _ in KIND.findings(KIND.read(answer))] == [
        ("proof", "web"), ("proof", "shop"), ("range", "web"), ("range", "shop"),
    ]  # fmt: skip
    (said,) = judge(question(), answer, None).say
    proof, most = KIND.rules[0].say[lang], KIND.rules[1].say[lang]
    assert f"web: {proof} web: {most}" in said
    assert said.count(proof) == 1


def test_points_by_lines_beyond_half():
    one_of_two = judge(question(), changed("web", proof=""), None)
    assert (one_of_two.outcome, one_of_two.points) == (Outcome.WRONG, 0)
    many = Sheet([f"line{i}" for i in range(8)], KIND.cells, KIND.rules)
    right = {line: {"grade": 1, "proof": "x"} for line in many.lines}
    asked = Question("s", both("a", "b"), "s", many, lambda data: right, 4)
    two_wrong = right | {"line0": {"grade": 5, "proof": "x"}, "line7": {"grade": 1, "proof": None}}
    assert judge(asked, two_wrong, None).points == 2  # 6 of 8 lines: (2 · 6/8 − 1) · 4


def test_a_mistake_is_known_by_the_rules_it_breaks():
    bare = Mistake("bare", lambda data: changed("web", proof=""), both("Sin pruebas.", "Without proof."))
    verdict = judge(question([bare]), changed("shop", grade=3), None)
    assert (verdict.outcome, verdict.mistake) == (Outcome.MISTAKE, "bare")
    assert "shop" in verdict.say[1]  # why, and then where
    assert judge(question([bare]), changed("web", grade=9), None).mistake == ""


@pytest.mark.parametrize(
    ("answer", "key", "named"),
    [
        (3, "type", "int"),
        ({"web": 3, "shop": {}}, "line", "web"),
        ({"wep": GOOD["web"]}, "unknown", "web"),
        ({7: GOOD["web"]}, "unknown", "web, shop"),
        (GOOD | {" WEB ": GOOD["web"]}, "twice", "web"),
        ({"web": GOOD["web"]}, "missing", "shop"),
        ({**GOOD, "shop": {"grade": 1}}, "cells", "proof"),
        (changed("web", grade="2"), "number", "grade"),
        (changed("web", grade=True), "number", "grade"),
        (changed("web", grade=[1]), "number", "grade"),
        (changed("web", proof=4), "text", "proof"),
        (changed("web", proof=["orders"]), "text", "proof"),
        (pd.DataFrame({"grade": [1]}, index=["web"]), "cells", "proof"),
    ],
)
def test_what_cannot_be_read_is_named(answer, key, named, lang):
    from coursekit.practice.verdict import NotYet

    with pytest.raises(NotYet) as reason:
        KIND.read(answer)
    assert reason.value.key == f"practice.sheet.{key}"
    verdict = judge(question(), answer, None)
    assert verdict.outcome is Outcome.WRONG
    assert named in verdict.say[0]


def test_a_cell_of_another_sort_is_an_error_of_the_question():
    with pytest.raises(ValueError, match="date"):
        Sheet(["web"], {"day": "date"}, [])


CELLS = st.one_of(st.none(), st.just(...), st.integers(), st.floats(), st.text(max_size=5), st.lists(st.none()))


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["web", "shop", "x"]),
        st.one_of(CELLS, st.dictionaries(st.sampled_from(["grade", "proof"]), CELLS)),
    )
)
def test_whatever_comes_there_is_a_verdict(answer):
    verdict = judge(question(), answer, None)
    assert 0 <= verdict.points <= 2
    assert verdict.say
