"""Every question of the bank: nothing, the right answer, the right answer of another type, each listed mistake.

The oracle of the right answer is the question's own `code`, run as a learner would run it, against `expected`,
which computes it with coursekit's measures.
"""

import itertools
from pathlib import Path

import pytest

from coursekit.authoring.code import in_language as in_one_language
from coursekit.authoring.source import identity, read_lesson
from coursekit.datasets import company
from coursekit.messages import language, using_language
from coursekit.practice import (
    Choice,
    Function,
    Matching,
    OrderingOf,
    Outcome,
    exercise,
    exercises,
    in_language,
    judge,
    question_set,
)
from coursekit.practice.verdict import NotYet

TOKENS = ["", "ana-7", "k3q9"]
ALL = [(exercise_id, q.id) for exercise_id in exercises() for q in question_set(exercise_id) if q.rubric is None]
LESSONS = Path(__file__).parents[2] / "lessons"


def document_of(exercise_id):
    """The exercise as written."""
    paths = LESSONS.glob("*/*/exercise.py")
    return next(read_lesson(path) for path in paths if identity(path)[0] == exercise_id)


@pytest.fixture(scope="module")
def data_of():
    made = {}

    def get(exercise_id, token):
        key = (exercise_id, token)
        if key not in made:
            made[key] = question_set(exercise_id).data(token)
        return made[key]

    return get


def verdict_of(question, answer, data):
    return judge(question, answer, data)


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_nothing_is_not_attempted(exercise_id, question_id, data_of, lang):
    question = question_set(exercise_id)[question_id]
    for blank in (..., None, "", "  "):
        verdict = verdict_of(question, blank, data_of(exercise_id, ""))
        assert verdict.outcome is Outcome.BLANK
        assert verdict.points == 0
        assert question.answer in verdict.say[0]


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("exercise_id", list(exercises()))
def test_the_shown_solutions_are_right_where_they_stand_and_when_run_again(exercise_id, token):
    """Each question's ``code`` in the place of its answer cell, after the cells before it, as a learner would run it."""
    questions = question_set(exercise_id)
    notebook = {}
    ex = exercise(exercise_id, lang="en", token=token, namespace=notebook)
    notebook["ex"] = ex
    for cell in document_of(exercise_id).cells:
        if cell.role == "code":
            exec(in_one_language(cell.source, "en"), notebook)
        elif cell.role == "answer" and questions[cell.key].rubric is None:
            for _ in range(2):  # run, and run again
                exec(questions[cell.key].code, notebook)
                score = ex.check(cell.key)
                assert (cell.key, score) == (cell.key, questions[cell.key].points)
                assert type(score) is float


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_the_right_answer_of_another_type_is_right(exercise_id, question_id, token, data_of):
    question, data = question_set(exercise_id)[question_id], data_of(exercise_id, token)
    expected = question.expected(data)
    others = [expected, *question.kind.other_types(expected)]
    assert len(others) > 1
    for other in others:
        verdict = verdict_of(question, other, data)
        assert verdict.outcome is Outcome.CORRECT, (type(other), verdict.say)
        assert verdict.points == question.points


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_each_mistake_gets_its_own_message_and_no_other(exercise_id, question_id, token, data_of, lang):
    question, data = question_set(exercise_id)[question_id], data_of(exercise_id, token)
    own = [in_language(mistake.say) for mistake in question.mistakes]
    for mistake in question.mistakes:
        verdict = verdict_of(question, mistake.answer(data), data)
        assert verdict.mistake == mistake.id
        assert verdict.outcome is Outcome.MISTAKE
        assert [said for said in own if said in verdict.say] == [in_language(mistake.say)]
        assert verdict.points < question.points


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_every_wrong_option_has_an_explanation_of_its_own(exercise_id, question_id, data_of, lang):
    question = question_set(exercise_id)[question_id]
    if not isinstance(question.kind, Choice) or question.kind.several:
        pytest.skip("not a choice of one option")
    data = data_of(exercise_id, "")
    said = {letter: " ".join(verdict_of(question, letter, data).say) for letter in question.kind.options}
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


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_every_pair_put_in_the_wrong_place_is_explained(exercise_id, question_id, data_of, lang):
    question = question_set(exercise_id)[question_id]
    if not isinstance(question.kind, Matching):
        pytest.skip("nothing to match")
    data = data_of(exercise_id, "")
    right = question.expected(data)
    for item, place in itertools.product(question.kind.items, question.kind.places):
        if place != right[item]:
            verdict = verdict_of(question, {**right, item: place}, data)
            assert verdict.outcome in {Outcome.WRONG, Outcome.PARTLY}
            assert f"{item} → {place}: " in verdict.say[0]


@pytest.mark.parametrize(("exercise_id", "question_id"), ALL)
def test_texts_are_there_in_both_languages(exercise_id, question_id):
    question = question_set(exercise_id)[question_id]
    texts = [question.title, question.explanation, *question.hints, *(m.say for m in question.mistakes)]
    texts += [question.look_at] if question.look_at else []
    texts += list(question.kind.options.values()) if isinstance(question.kind, Choice) else []
    texts += list(question.kind.items.values()) if isinstance(question.kind, OrderingOf) else []
    assert len(question.hints) >= 2
    for text in texts:
        assert text["es"].strip()
        assert text["en"].strip()
        assert text["es"] != text["en"]


@pytest.mark.slow
@pytest.mark.parametrize("exercise_id", list(exercises()))
def test_no_two_mistakes_coincide_on_any_of_fifty_tokens(exercise_id):
    """A mistake within tolerance of the answer, or of another mistake, could not be told apart."""
    clashes = []
    for i in range(50):
        data = question_set(exercise_id).data(f"token-{i}")
        for question in question_set(exercise_id):
            kind = question.kind
            if question.rubric is not None:
                continue
            if isinstance(kind, Function):
                clashes += (
                    [(f"token-{i}", question.id, *pair) for pair in _alike_functions(question, data)] if i < 5 else []
                )
                continue
            answers = [("the answer", question.expected(data)), *((m.id, m.answer(data)) for m in question.mistakes)]
            for (one, a), (other, b) in itertools.combinations(answers, 2):
                try:
                    alike = kind.same(kind.read(a), kind.read(b))
                except NotYet:  # several numbers where one is expected: told apart by its shape
                    continue
                if alike:
                    clashes.append((f"token-{i}", question.id, one, other))
    assert clashes == []


def _alike_functions(question, data):
    kind = question.kind
    calls = kind.calls(data, "")
    functions = [("the answer", question.expected(data)), *((m.id, m.answer(data)) for m in question.mistakes)]
    outputs = {name: kind.outputs(function, calls) for name, function in functions}
    return [
        (one, other)
        for one, other in itertools.combinations(outputs, 2)
        if kind.alike(outputs[one], outputs[other], calls)
    ]


@pytest.mark.parametrize("exercise_id", list(exercises()))
def test_the_points_do_not_depend_on_the_language_shown(exercise_id, data_of):
    data = data_of(exercise_id, "")
    for question in question_set(exercise_id):
        for mistake in question.mistakes:
            points = set()
            for code in ("es", "en"):
                with using_language(code):
                    points.add(verdict_of(question, mistake.answer(data), data).points)
            assert len(points) == 1


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
    assert company("unseen-x", customers=300).token == "unseen-x"
