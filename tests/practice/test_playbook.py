"""Playbooks as answers: judged by rules, whatever they hold. Oracle: check_playbook, and cases worked by hand."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.customers import CUSTOMER_TYPES, check_playbook, playbook
from coursekit.practice import Mistake, Outcome, Playbook, Question, Rule, both, judge

TYPES = ["loyal", "dissatisfied"]
GOOD = [
    {"type": "loyal", "action": "early_access", "channel": "email", "kpi": "retention"},
    {"type": "dissatisfied", "action": "recover_service", "channel": "phone", "kpi": "csat, first_response"},
]
SHORT = Rule("short", lambda table: len(table) <= 3, both("Sobran líneas: tres.", "Too many lines: three."))


def question(mistakes=(), rules=(SHORT,)):
    kind = Playbook(TYPES, rules)
    return Question("book", both("Plan", "Book"), "book", kind, lambda data: GOOD, 2, mistakes=mistakes)


def changed(row, **cells):
    return [{**line, **(cells if i == row else {})} for i, line in enumerate(GOOD)]


def test_right_in_every_form():
    asked = question()
    for answer in [GOOD, *asked.kind.other_types(GOOD)]:
        verdict = judge(asked, answer, None)
        assert (verdict.outcome, verdict.points) == (Outcome.CORRECT, 2)
    assert "early_access" in asked.kind.show(GOOD)


def test_the_course_s_own_playbook_and_an_action_of_one_s_own_are_right():
    """Oracle: check_playbook finds nothing in the playbook of the course."""
    kind = Playbook(CUSTOMER_TYPES)
    assert kind.findings(kind.read(playbook())) == []
    assert judge(question(), changed(0, action="a coffee named after them"), None).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (GOOD[:1], "no_treatment"),
        (changed(0, kpi="likes"), "no_kpi"),
        (changed(0, channel="pigeon"), "no_channel"),
        (changed(0, action=None), "no_action"),
        (changed(0, type="loyl"), "unknown_type"),
        ([*GOOD, GOOD[0]], "twice"),
        ([*GOOD, {**GOOD[0], "action": "second_order_incentive"}], "contradiction"),
        ([*GOOD, *[{**GOOD[0], "action": f"own {i}"} for i in range(2)]], "short"),
    ],
)
def test_each_rule_is_found_and_said(answer, rule, lang):
    asked = question()
    found = asked.kind.findings(asked.kind.read(answer))
    assert rule in [name for name, _, _ in found]
    verdict = judge(asked, answer, None)
    assert verdict.outcome in {Outcome.WRONG, Outcome.PARTLY}
    assert verdict.points < 2
    assert found[0][2] in " ".join(verdict.say)
    if rule != "short":
        assert rule in check_playbook(pd.DataFrame(answer), TYPES)["rule"].tolist()


def test_a_mistake_is_known_by_the_rules_it_breaks():
    likes = Mistake("likes", lambda data: changed(0, kpi="likes"), both("Son aplausos.", "That is applause."))
    verdict = judge(question([likes]), changed(1, kpi="opens"), None)
    assert (verdict.outcome, verdict.mistake) == (Outcome.MISTAKE, "likes")
    assert "dissatisfied" in verdict.say[1]  # why, and then where
    assert judge(question([likes]), GOOD[:1], None).mistake != "likes"


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        (3, "int"),
        ("loyal", "str"),
        ([1, 2], "dict"),
        ({"type": ["a"], "action": ["b", "c"]}, "dict"),
        ([{"type": "loyal"}], "action"),
        ([GOOD[0]] * 201, "201"),
        (changed(0, action=print), "builtin"),
    ],
)
def test_what_cannot_be_read(answer, named, lang):
    verdict = judge(question(), answer, None)
    assert (verdict.outcome, verdict.points) == (Outcome.WRONG, 0)
    assert named in verdict.say[0]


def test_nothing_in_it_is_not_right():
    assert judge(question(), [], None).points == 0
    assert judge(question(), ..., None).outcome is Outcome.BLANK


@settings(max_examples=40, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(["type", "action", "channel", "kpi", "x"]), st.text() | st.none())))
def test_whatever_stands_in_it_a_verdict_comes_out(lines):
    verdict = judge(question(), lines, None)
    assert verdict.outcome in {Outcome.WRONG, Outcome.PARTLY, Outcome.BLANK}
