"""Every question of the bank: nothing, the right answer, the right answer of another type, each listed mistake.

The oracle of the right answer is `expected`, which computes it with coursekit's measures; test_solutions.py holds the
question's own `code` against it.
"""

import itertools
import os

import numpy as np
import pytest

from coursekit.messages import language, using_language
from coursekit.practice import (
    Choice,
    Function,
    Matching,
    OrderingOf,
    Outcome,
    exercises,
    in_language,
    judge,
    question_set,
)
from coursekit.practice.verdict import NotYet

# A third one before a release (``make tokens``); there are more of them in test_tokens.py.
TOKENS = ["", "ana-7", "k3q9"][: 3 if "COURSEKIT_TOKENS" in os.environ else 2]
ALL = [(exercise_id, q.id) for exercise_id in exercises() for q in question_set(exercise_id) if q.rubric is None]
CHOICES, MATCHINGS = (
    [(exercise_id, id) for exercise_id, id in ALL if isinstance(question_set(exercise_id)[id].kind, kind)]
    for kind in (Choice, Matching)
)
OF_ONE = [(exercise_id, id) for exercise_id, id in CHOICES if not question_set(exercise_id)[id].kind.several]
# Tests over the whole course give no hints: whoever takes them is not to be taught before being asked.
TESTS = {"0.1", "7.2"}


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_nothing_is_not_attempted(exercise_id, question_id, data_of, lang):
    question = question_set(exercise_id)[question_id]
    for blank in (..., None, "", "  "):
        verdict = judge(question, blank, data_of(exercise_id, ""))
        assert verdict.outcome is Outcome.BLANK
        assert verdict.points == 0
        assert question.answer in verdict.say[0]


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_the_right_answer_of_another_type_is_right(exercise_id, question_id, token, asked):
    question, data = asked(exercise_id, question_id, token)
    expected = question.expected(data)
    others = [expected, *question.kind.other_types(expected)]
    assert len(others) > 1
    for other in others:
        verdict = judge(question, other, data)
        assert verdict.outcome is Outcome.CORRECT, (type(other), verdict.say)
        assert verdict.points == question.points


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_each_mistake_gets_its_own_message_and_no_other(exercise_id, question_id, token, asked, lang):
    question, data = asked(exercise_id, question_id, token)
    own = [in_language(mistake.say) for mistake in question.mistakes]
    for mistake in question.mistakes:
        verdict = judge(question, mistake.answer(data), data)
        assert verdict.mistake == mistake.id
        assert verdict.outcome is Outcome.MISTAKE
        assert [said for said in own if said in verdict.say] == [in_language(mistake.say)]
        assert verdict.points < question.points


@pytest.mark.parametrize(("exercise_id", "question_id"), OF_ONE)
def test_every_wrong_option_has_an_explanation_of_its_own(exercise_id, question_id, data_of, lang):
    question = question_set(exercise_id)[question_id]
    data = data_of(exercise_id, "")
    said = {letter: " ".join(judge(question, letter, data).say) for letter in question.kind.options}
    assert len(set(said.values())) == len(said) >= 4  # the right one and three misconceptions
    right = question.expected(data)
    for letter, text in said.items():
        assert (question.explanation if letter == right else question.kind.options[letter])[language()] in text


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_every_question_knows_three_misconceptions(exercise_id, question_id):
    question = question_set(exercise_id)[question_id]
    if isinstance(question.kind, Choice):
        known = len(question.kind.options) - 1
    elif isinstance(question.kind, Matching):
        known = len(question.kind.why)
    else:
        known = sum(not mistake.generic for mistake in question.mistakes)
    assert known >= (4 if isinstance(question.kind, Function) else 3)
    assert sum(mistake.generic for mistake in question.mistakes) <= 1


@pytest.mark.parametrize(("exercise_id", "question_id"), MATCHINGS)
def test_every_pair_put_in_the_wrong_place_is_explained(exercise_id, question_id, data_of, lang):
    question = question_set(exercise_id)[question_id]
    data = data_of(exercise_id, "")
    right = question.expected(data)
    for item, place in itertools.product(question.kind.items, question.kind.places):
        if place != right[item]:
            verdict = judge(question, {**right, item: place}, data)
            assert verdict.outcome in {Outcome.WRONG, Outcome.PARTLY}
            assert f"{item} → {place}: " in verdict.say[0]


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_texts_are_there_in_both_languages(exercise_id, question_id):
    question = question_set(exercise_id)[question_id]
    texts = [question.title, question.explanation, *question.hints, *(m.say for m in question.mistakes)]
    texts += [question.look_at] if question.look_at else []
    texts += list(question.kind.options.values()) if isinstance(question.kind, Choice) else []
    texts += list(question.kind.items.values()) if isinstance(question.kind, OrderingOf) else []
    assert len(question.hints) == 0 if exercise_id in TESTS else len(question.hints) >= 2
    for text in texts:
        assert text["es"].strip()
        assert text["en"].strip()
        assert text["es"] != text["en"]


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_the_points_do_not_depend_on_the_language_shown(exercise_id, question_id, asked):
    question, data = asked(exercise_id, question_id, "")
    for mistake in question.mistakes:
        points = set()
        for code in ("es", "en"):
            with using_language(code):
                points.add(judge(question, mistake.answer(data), data).points)
        assert len(points) == 1


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_computed_again_on_data_made_again_our_answers_are_the_same(exercise_id, question_id, asked, data_again):
    """What the tests above rest on; and what a learner rests on who runs the notebook tomorrow."""
    question = question_set(exercise_id)[question_id]
    kept, data = asked(exercise_id, question_id, "")
    again = data_again(exercise_id)
    answers = [(kept.expected(data), question.expected(again))]
    answers += [(m.answer(data), n.answer(again)) for m, n in zip(kept.mistakes, question.mistakes, strict=True)]
    kind = question.kind
    if isinstance(kind, Function):
        calls = kind.calls(again, "")
        assert all(
            kind.alike(kept.kind.outputs(one, kept.kind.calls(data, "")), kind.outputs(other, calls), calls)
            for one, other in answers
        )
        return
    for one, other in answers:
        try:
            assert kind.same(kind.read(one), kind.read(other))
        except NotYet:  # several numbers where one is expected
            np.testing.assert_allclose(_numbers(one), _numbers(other))


def _numbers(answer):
    return np.asarray(list(answer.values()) if isinstance(answer, dict) else answer, dtype=float)


@pytest.mark.parametrize("exercise_id", list(exercises()))
def test_an_exercise_has_five_questions_of_three_kinds(exercise_id):
    questions = question_set(exercise_id)
    assert len(questions) >= 5
    assert len({question.kind.name for question in questions}) >= 3


def test_hidden_inputs_of_a_graded_run_differ_from_those_at_home():
    question = question_set("5.1a")["my_nps"]
    home, graded = question.kind.calls(None, ""), question.kind.calls(None, "a secret")
    assert [c.label for c in home] == [c.label for c in graded]
    assert not home[0].args[0].equals(graded[0].args[0])
