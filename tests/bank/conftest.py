"""What makes the tests of the bank cheap: each company is simulated once, each answer of ours computed once."""

import copy
from dataclasses import replace

import pytest

import coursekit.datasets
from coursekit.datasets.company import Company, checked_token
from coursekit.practice import Function, QuestionSet, question_set


class _Again(Company):
    """The same company once more, as whoever asks for it gets it: with tables of its own."""

    def __init__(self, original):
        self.__dict__ |= original.__dict__ | {"_original": original, "_frames": {}}

    def _frame(self, name):
        return getattr(self._original, name).copy(deep=False)  # pandas copies when one of the two is written to


@pytest.fixture(scope="session", autouse=True)
def _companies_are_simulated_once():
    """Every exercise asks about the companies of the same tokens."""
    made = {}

    def company(token="", customers=5000):
        key = (checked_token(token), customers)
        if key not in made:
            made[key] = Company(*key)
        return _Again(made[key])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coursekit.datasets, "company", company)
        yield


@pytest.fixture(scope="session")
def data_of():
    """The data of an exercise for a token, shared by all tests."""
    made = {}

    def get(exercise_id, token):
        key = (exercise_id, token)
        if key not in made:
            made[key] = question_set(exercise_id).data(token)
        return made[key]

    return get


@pytest.fixture(scope="session")
def data_again():
    """The data of an exercise without a token, simulated once more; shared by exercises of one size."""
    made = {}

    def get(exercise_id):
        questions = question_set(exercise_id)
        key = (type(questions), questions.customers)
        if key not in made:
            # Of what is not a whole company, only its own questions know how it is made.
            made[key] = Company("", questions.customers) if type(questions) is QuestionSet else questions.data("")
        return made[key]

    return get


@pytest.fixture(scope="session")
def asked(data_of):
    """``asked(exercise, question, token)``: the question, whose own answers are computed once, and its data.

    That they come out the same when computed again has a test of its own (test_questions.py).
    """
    made = {}

    def get(exercise_id, question_id, token):
        key = (exercise_id, question_id, token)
        data = data_of(exercise_id, token)
        if key not in made:
            made[key] = remembering(question_set(exercise_id)[question_id], data)
        return made[key], data

    return get


def remembering(question, data):
    """The question about ``data`` alone, with the answer and the mistakes, and what functions give, kept."""
    answers = {}

    def once(name, compute):
        def answer(given):
            assert given is data
            if name not in answers:
                answers[name] = compute(data)
            return answers[name]

        return answer

    mistakes = [replace(mistake, answer=once(mistake.id, mistake.answer)) for mistake in question.mistakes]
    expected = once("the answer", question.expected)
    return replace(question, kind=_kept(question.kind, answers), expected=expected, mistakes=mistakes)


def _kept(kind, answers):
    return _calls_kept(kind, answers) if isinstance(kind, Function) else _readings_kept(kind, answers)


def _readings_kept(kind, answers):
    """The kind, with what it reads in our own answers, and which of them are alike, kept: in every language the same."""
    kept, readings, pairs = copy.copy(kind), {}, {}

    def read_once(value):
        if not any(value is known for known in answers.values()):
            return kind.read(value)
        if id(value) not in readings:
            readings[id(value)] = kind.read(value)
        return readings[id(value)]

    def same_once(one, other):
        ours = {id(reading) for reading in readings.values()}
        if not {id(one), id(other)} <= ours:
            return kind.same(one, other)
        if (id(one), id(other)) not in pairs:
            pairs[id(one), id(other)] = kind.same(one, other)
        return pairs[id(one), id(other)]

    kept.__dict__ |= {"read": read_once, "same": same_once}
    return kept


def _calls_kept(kind, answers):
    kept, calls, outputs = copy.copy(kind), {}, {}

    def calls_once(data, secret):
        if secret not in calls:
            calls[secret] = kind.calls(data, secret)
        return calls[secret]

    def outputs_once(function, made):
        name = next((name for name, known in answers.items() if known is function), None)
        secret = next((secret for secret, known in calls.items() if known is made), None)
        if name is None or secret is None:
            return kind.outputs(function, made)
        if (name, secret) not in outputs:
            outputs[name, secret] = kind.outputs(function, made)
        return outputs[name, secret]

    kept.calls, kept.outputs = calls_once, outputs_once
    return kept
