"""No two mistakes coincide, whoever asks: on companies of many tokens.

Fifty tokens before a release (``make tokens``); in between four of them for each exercise, which are others for another
exercise, so that the course as a whole meets them all.
"""

import itertools
import os
import zlib
from dataclasses import replace

import pytest

from coursekit.practice import Function, exercises, question_set
from coursekit.practice.verdict import NotYet

EVERY = 50
ASKED = int(os.environ.get("COURSEKIT_TOKENS", "4"))
# Functions are compared on inputs that depend little on the token, and take longest.
FUNCTIONS = max(2, ASKED // 10)


def tokens_of(exercise_id, asked=ASKED):
    """Numbers of the tokens that an exercise is tried with: always the same ones, spread over all."""
    first = zlib.crc32(exercise_id.encode()) % EVERY
    return [(first + k * EVERY // min(asked, EVERY)) % EVERY for k in range(min(asked, EVERY))]


def clashes(question, data, functions=True):
    """The pairs among the answer and the mistakes that nobody could tell apart."""
    answers = {"the answer": question.expected(data)} | {m.id: m.answer(data) for m in question.mistakes}
    kind = question.kind
    if isinstance(kind, Function):
        if not functions:
            return []
        calls = kind.calls(data, "")
        outputs = {name: kind.outputs(function, calls) for name, function in answers.items()}
        return [pair for pair in itertools.combinations(outputs, 2) if kind.alike(*map(outputs.get, pair), calls)]
    return [pair for pair in itertools.combinations(answers, 2) if _alike(kind, *map(answers.get, pair))]


def _alike(kind, one, other):
    try:
        return kind.same(kind.read(one), kind.read(other))
    except NotYet:  # several numbers where one is expected: told apart by its shape
        return False


@pytest.mark.parametrize("exercise_id", list(exercises()))
def test_no_two_mistakes_coincide_on_any_token(exercise_id):
    """A mistake within tolerance of the answer, or of another mistake, could not be told apart."""
    found = []
    for place, i in enumerate(tokens_of(exercise_id)):
        data = question_set(exercise_id).data(f"token-{i}")
        for question in (q for q in question_set(exercise_id) if q.rubric is None):
            pairs = clashes(question, data, functions=place < FUNCTIONS)
            found += [(f"token-{i}", question.id, *pair) for pair in pairs]
    assert found == []


def test_two_that_coincide_are_found():
    """The same search, on a question spoilt on purpose: a mistake that gives the answer."""
    for question in question_set("5.1b"):
        if question.mistakes:
            data = question_set("5.1b").data("")
            spoilt = replace(question.mistakes[0], id="spoilt", answer=question.expected)
            assert clashes(replace(question, mistakes=[spoilt]), data) == [("the answer", "spoilt")]


def test_which_tokens_are_asked():
    assert sorted(tokens_of("5.1a", asked=EVERY)) == list(range(EVERY))
    eight = [frozenset(tokens_of(f"{module}.1a", asked=8)) for module in range(1, 9)]
    assert all(len(chosen) == 8 for chosen in eight)
    assert len(frozenset.union(*eight)) > 30
