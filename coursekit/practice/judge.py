"""From an answer to a verdict, on the learner's own data. It never raises on what a learner did."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from coursekit.messages import text
from coursekit.practice.kinds import Choice, Function, Written
from coursekit.practice.kinds.base import is_blank
from coursekit.practice.kinds.written import count_words
from coursekit.practice.question import Mistake, Question, in_language
from coursekit.practice.verdict import NotYet, Outcome, Verdict


def judge(question: Question, answer: Any, data: Any, secret: str = "") -> Verdict:
    """Judges ``answer`` to ``question`` against ``data``.

    Parameters
    ----------
    answer : Any
        The object in the answer's variable; ``...`` where the learner has not written any.
    data : Company
        The learner's company, untouched by the learner.
    secret : str
        Makes the hidden inputs of function questions unlike those that can be seen at home.
    """
    if is_blank(answer):
        return _verdict(question, Outcome.BLANK, say=[text("practice.blank", name=question.answer)])
    try:
        if question.kind.untouched(answer):
            return _verdict(question, Outcome.BLANK, say=[text("practice.blank", name=question.answer)])
        if isinstance(question.kind, Function):
            return _judge_function(question, question.kind, answer, data, secret)
        if isinstance(question.kind, Written):
            return _judge_text(question, question.kind, answer)
        return _judge_value(question, answer, data)
    except NotYet as reason:  # its type or shape
        return _verdict(question, Outcome.WRONG, say=[say(reason)])
    except BankError:
        raise
    except (Exception, SystemExit) as error:
        # The answer's own code ran and failed: an object may do anything when it is looked at.
        return _verdict(
            question, Outcome.ERROR, say=[text("practice.error", error=type(error).__name__, name=question.answer)]
        )


class BankError(RuntimeError):
    """The question itself failed: our mistake, never the learner's, and never a zero."""


def _ours(question: Question, compute: Callable[[Any], Any], data: Any) -> Any:
    try:
        return compute(data)
    except Exception as error:
        raise BankError(f"question {question.id!r}: {type(error).__name__}: {error}") from error


def _judge_value(question: Question, answer: Any, data: Any) -> Verdict:
    kind = question.kind
    try:
        given = kind.read(answer)
    except NotYet:
        found = _recognise_parts(question, answer, data)
        if found is None:
            raise
        return _of_mistake(question, found)
    expected = kind.read(_ours(question, question.expected, data))
    try:
        kind.compare(given, expected)
    except NotYet as reason:
        found = _recognise(question, given, expected, data)
        if found is not None:
            return _of_mistake(question, found, reason)
        return _of_reason(question, reason)
    return _right(question, kind.explain(expected) if isinstance(kind, Choice) else "")


def _recognise(question: Question, given: Any, expected: Any, data: Any) -> Mistake | None:
    """The one mistake that gives this answer; None where none does, or where two do and we cannot know which."""
    found = []
    for mistake in question.mistakes:
        try:
            wrong = question.kind.read(_ours(question, mistake.answer, data))
        except NotYet:
            continue
        if question.kind.same(given, wrong) and not question.kind.same(wrong, expected):
            found.append(mistake)
    return found[0] if len(found) == 1 else None


def _recognise_parts(question: Question, answer: Any, data: Any) -> Mistake | None:
    """A mistake that stops one step early: several numbers where one is expected."""
    given = _parts(answer)
    if given is None:
        return None
    for mistake in question.mistakes:
        wrong = _parts(_ours(question, mistake.answer, data))
        if wrong is not None and len(wrong) == len(given) and np.allclose(given, wrong, rtol=1e-6, atol=1e-9):
            return mistake
    return None


def _parts(answer: Any) -> np.ndarray | None:
    """The numbers inside a container, in order of size; None for anything else."""
    if not isinstance(answer, (pd.Series, np.ndarray, list, tuple, dict)):
        return None
    try:
        parts = np.asarray(list(answer.values()) if isinstance(answer, dict) else answer, dtype=float).ravel()
    except (TypeError, ValueError):
        return None
    return np.sort(parts) if 1 < parts.size <= 50 else None


def _judge_function(question: Question, kind: Function, answer: Any, data: Any, secret: str) -> Verdict:
    function = kind.read(answer)
    calls = _ours(question, lambda data: kind.calls(data, secret), data)
    given = kind.outputs(function, calls)
    if all(output.value is ... for output in given):
        return _verdict(question, Outcome.BLANK, say=[text("practice.blank_function", name=question.answer)])
    return judge_outputs(question, kind, given, data, calls)


def _judge_text(question: Question, kind: Written, answer: Any) -> Verdict:
    """A text waits for a person; what it seems to lack is asked now, while it can be mended."""
    given = kind.read(answer)
    said = [text("practice.written.waiting", n=count_words(given))]
    said += [
        text("practice.written.criterion", title=in_language(one.title), best=in_language(one.anchors[-1]))
        for one in kind.rubric.criteria
    ]
    said += [in_language(sign.say) for sign in kind.noticed(given)]
    return _verdict(question, Outcome.WAITING, say=said)


def judge_outputs(question: Question, kind: Function, given: Sequence, data: Any, calls: Sequence) -> Verdict:
    """Judges what a function gave, wherever it was called."""
    expected = kind.outputs(_ours(question, question.expected, data), calls)
    try:
        kind.judge(given, expected, calls)
    except NotYet as reason:
        wrongs = [
            (mistake, kind.outputs(_ours(question, mistake.answer, data), calls)) for mistake in question.mistakes
        ]
        # First by everything it does; else by what it does with ordinary data alone.
        for group in ("", "main"):
            found = [
                mistake
                for mistake, wrong in wrongs
                if kind.alike(given, wrong, calls, group) and not kind.alike(wrong, expected, calls, group)
            ]
            if len(found) == 1:
                return _of_mistake(question, found[0], reason)
        return _of_reason(question, reason)
    return _right(question)


def _right(question: Question, otherwise: str = "") -> Verdict:
    """A right answer gets its reason too: it may have been a lucky guess."""
    explanation = in_language(question.explanation) if question.explanation else otherwise or text("practice.correct")
    return _verdict(question, Outcome.CORRECT, 1.0, say=[explanation])


def _of_mistake(question: Question, mistake: Mistake, reason: NotYet | None = None) -> Verdict:
    fraction = max(mistake.credit, reason.fraction if reason else 0.0)
    said = [in_language(mistake.say)]
    if reason is not None and question.kind.names_the_place:
        said.append(say(reason))  # the misconception says why, the rule says where
    return _verdict(question, Outcome.MISTAKE, fraction, say=said, mistake=mistake.id)


def _of_reason(question: Question, reason: NotYet) -> Verdict:
    outcome = Outcome.PARTLY if reason.fraction > 0 else Outcome.ERROR if reason.stage == "error" else Outcome.WRONG
    said = [say(reason)]
    if reason.stage == "value" and question.look_at:
        said.append(in_language(question.look_at))
    return _verdict(question, outcome, reason.fraction, say=said)


def say(reason: NotYet) -> str:
    """The sentence of a ``NotYet``, with the sentence of what lies inside it."""
    values: dict[str, Any] = {
        name: say(value) if isinstance(value, NotYet) else value for name, value in reason.values.items()
    }
    return text(reason.key, **values)


def _verdict(
    question: Question, outcome: Outcome, fraction: float = 0.0, say: Sequence[str] = (), mistake: str = ""
) -> Verdict:
    # Points come in halves of a hundredth at worst: no float noise in a gradebook.
    points = round(float(question.points) * float(fraction), 2)
    return Verdict(question.id, outcome, float(fraction), points, float(question.points), tuple(say), mistake)
