"""The stretch of Carmen's journey in 3.3: what passes, and what is said to whoever is not there yet.

Oracle: the conditions that the question names, broken one at a time in a map that keeps them all.
"""

import pytest

from coursekit.messages import using_language
from coursekit.practice import Outcome, judge, question_set


@pytest.fixture(scope="module")
def asked():
    questions = question_set("3.3")
    return questions["carmen"], questions.data("")


@pytest.fixture(scope="module")
def good(asked):
    return str(asked[0].expected(None))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("score: -2, evidence", "score: -1, evidence"),  # somebody else reads the sentence a point higher
        ("score: -1, evidence", "score: 2, evidence"),  # the other of two cards that disagree
        ("I000", "i000"),
        ("Opens the box of the first Tuesday", "Waits for her Tuesday"),
    ],
)
def test_another_good_map_passes(asked, good, old, new):
    question, data = asked
    assert old in good
    assert judge(question, good.replace(old, new), data).outcome is Outcome.CORRECT


def test_a_step_that_nobody_told_of_may_be_supposed(asked, good):
    question, data = asked
    more = "      - id: cup\n        actor: carmen\n        action: {es: Se hace una taza, en: Makes a cup}\n"
    more += "        emotion: {score: 1, assumption: true}\n"
    assert judge(question, good + more, data).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("score: 2, evidence: [I00029]", "score: 0, evidence: [I00028, I00029]", "felt by nobody"),
        ("[I00026, I00027]", "[I00026, I00017]", "not Carmen's"),
        ("Calls, and has another bag", "We send her another bag", "its subject"),
        ("emotion: {score: 2, evidence: [I00029]}", "evidence: [I00029]", "has no emotion"),
        ("  - {id: I00029, type: interview, n: 1}\n", "", "not listed above"),
    ],
)
def test_one_broken_condition_is_said_and_costs_a_part(asked, good, old, new, said):
    question, data = asked
    assert good.count(old) == 1
    verdict = judge(question, good.replace(old, new), data)
    assert verdict.outcome is Outcome.PARTLY
    assert 0 < verdict.points < question.points
    assert "of the 8 conditions" in verdict.say[0]
    assert said in verdict.say[0]
    with using_language("es"):
        assert "de las 8 condiciones" in judge(question, good.replace(old, new), data).say[0]


def test_words_alone_do_not_mend_the_draft(asked):
    question, data = asked
    draft = question.mistakes[0].answer(data)
    verdict = judge(question, draft.replace("We send her another bag", "Gets another bag"), data)
    assert (verdict.outcome, verdict.mistake, verdict.points) == (Outcome.MISTAKE, "draft-as-it-was", 0)
