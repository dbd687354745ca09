"""Grading a quiz without a screen."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.messages.catalogue import language
from coursekit.widgets.quiz_format import Option, Question, read_questions

# Short on purpose: a number that a person types, not one that fills the memory.
_FRACTION = re.compile(r"([+-]?\d{1,15})/(\d{1,15})")
_DECIMAL_COMMA = re.compile(r"\s*[+-]?\d+,\d+\s*")


@dataclass(frozen=True)
class Grade:
    """What was made of one answer.

    ``outcome`` is ``"correct"``, ``"partly"``, ``"wrong"``, ``"unreadable"`` or ``"empty"``; ``score`` runs from 0 to
    1; ``said`` holds the sentences to show, each with the letter of the option it speaks of (empty if of none).
    """

    outcome: str
    score: float
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class QuizResult:
    """The grades of a quiz in the order of its questions. ``float(result)`` is the share of points won."""

    grades: tuple[Grade, ...]
    lang: str = "en"

    def __float__(self) -> float:
        return sum(grade.score for grade in self.grades) / len(self.grades)

    def __str__(self) -> str:
        right = sum(grade.outcome == "correct" for grade in self.grades)
        return text("widgets.quiz.result", lang=self.lang, right=right, total=len(self.grades))

    def __repr__(self) -> str:
        return f"QuizResult({', '.join(f'{n}: {g.outcome}' for n, g in enumerate(self.grades, start=1))})"

    def _repr_html_(self) -> str:
        rows = ""
        for grade in self.grades:
            said = " ".join(f"({letter}) {words}" if letter else words for letter, words in grade.said)
            rows += f"<li>{escape(said)}</li>"
        return f"<p>{escape(str(self))}</p><ol>{rows}</ol>"


def grade_quiz(questions: Any, answers: Sequence[Any], lang: str | None = None) -> QuizResult:
    """What the quiz widget would say to these answers.

    Parameters
    ----------
    questions : list, str or pathlib.Path
        The quiz, in the format of :func:`read_questions`.
    answers : list
        One per question, in order: a letter (``"b"``), a list of letters (``["a", "c"]``), a number or its text
        (``0.75`` or ``"3/4"``); None for no answer. A shorter list leaves the rest unanswered.
    lang : str, optional
        The language of the feedback; the one in use by default.

    Returns
    -------
    QuizResult
        A ``many_choice`` question earns the right options chosen less the wrong ones, over the number of right
        ones, and never less than 0; the others earn 0 or 1.

    Examples
    --------
    >>> quiz = [{"question": "NPS of 60/30/10?", "type": "numeric", "answers": [{"value": 50, "correct": True}]}]
    >>> grade_quiz(quiz, [50])
    QuizResult(1: correct)
    """
    lang = lang or language()
    with using_language(lang):
        read = read_questions(questions, lang)
        given = checked_answers(read, answers)
        return QuizResult(tuple(grade(question, answer) for question, answer in zip(read, given, strict=True)), lang)


def checked_answers(questions: Sequence[Question], answers: Any) -> list[Any]:
    """The answers as plain values, one per question; a letter that names no option is an error."""
    if isinstance(answers, str | bytes | Mapping) or not isinstance(answers, Sequence):
        raise CourseError("widgets.quiz.answers_not_a_list", value=quoted(answers))
    if len(answers) > len(questions):
        raise CourseError("widgets.quiz.too_many_answers", given=len(answers), count=len(questions))
    padded = [*answers, *[None] * (len(questions) - len(answers))]
    return [_plain(n, q, a) for n, (q, a) in enumerate(zip(questions, padded, strict=True), start=1)]


def _plain(position: int, question: Question, answer: Any) -> Any:
    if answer is None or (isinstance(answer, str) and not answer.strip()):
        return None
    if question.kind == "numeric":
        if isinstance(answer, str):
            return answer.strip()
        try:
            return float(answer)
        except (TypeError, ValueError) as problem:
            raise CourseError("widgets.quiz.bad_answer", number=position, value=quoted(answer)) from problem
    if question.kind == "many_choice" and not isinstance(answer, str):
        if not isinstance(answer, Sequence | set | frozenset):
            raise CourseError("widgets.quiz.bad_answer", number=position, value=quoted(answer))
        letters = sorted({_letter(position, question, one) for one in answer})
        return letters or None
    letter = _letter(position, question, answer)
    return [letter] if question.kind == "many_choice" else letter


def _letter(position: int, question: Question, answer: Any) -> str:
    letter = answer.strip().lower() if isinstance(answer, str) else answer
    letters = [option.letter for option in question.options]
    if letter not in letters:
        known = ", ".join(letters)
        raise CourseError("widgets.quiz.unknown_letter", number=position, value=quoted(answer), known=known)
    return str(letter)


def grade(question: Question, answer: Any) -> Grade:
    """The grade of one plain answer, in the language in use."""
    if answer is None:
        return Grade("empty", 0.0, (("", text("widgets.quiz.empty_answer")),))
    if question.kind == "numeric":
        return _graded_number(question, answer)
    return _graded_choice(question, [answer] if isinstance(answer, str) else answer)


def _graded_choice(question: Question, chosen: Sequence[str]) -> Grade:
    right = [option for option in question.options if option.correct]
    hits = [option for option in right if option.letter in chosen]
    false = len(chosen) - len(hits)
    if len(hits) == len(right) and not false:
        # Once the answer is right, what speaks against the other options is worth reading too.
        said = [("", text("widgets.quiz.right"))]
        said += [(option.letter, option.feedback) for option in question.options if option.feedback]
        return Grade("correct", 1.0, tuple(said))
    score = max(0.0, (len(hits) - false) / len(right)) if question.kind == "many_choice" else 0.0
    outcome = "partly" if hits else "wrong"
    said = [("", text(f"widgets.quiz.{outcome}"))]
    said += [(option.letter, _said(option)) for option in question.options if option.letter in chosen]
    if hits and len(hits) < len(right):
        said.append(("", text("widgets.quiz.missing_options", count=number(len(right) - len(hits)))))
    return Grade(outcome, score, tuple(said))


def _said(option: Option) -> str:
    return option.feedback or text("widgets.quiz.option_right" if option.correct else "widgets.quiz.option_wrong")


def _graded_number(question: Question, answer: Any) -> Grade:
    value = _as_number(answer)
    if value is None:
        comma = isinstance(answer, str) and _DECIMAL_COMMA.fullmatch(answer)
        key = "widgets.quiz.decimal_comma" if comma else "widgets.quiz.unreadable"
        said = text(key, value=quoted(answer), fixed=str(answer).strip().replace(",", "."))
        return Grade("unreadable", 0.0, (("", said),))
    if question.precision is not None:
        value = round(value, question.precision)
    for kind in ("value", "range", "default"):
        for rule in (rule for rule in question.rules if rule.kind == kind):
            if kind == "value" and not _equal(value, rule.low, question.precision):
                continue
            if kind == "range" and not rule.low <= value < rule.high:
                continue
            return _grade_by(rule.correct, rule.feedback)
    return _grade_by(False, "")


def _grade_by(correct: bool, feedback: str) -> Grade:
    said = [("", text("widgets.quiz.right" if correct else "widgets.quiz.wrong"))]
    if feedback:
        said.append(("", feedback))
    return Grade("correct" if correct else "wrong", float(correct), tuple(said))


def _equal(value: float, expected: float, precision: int | None) -> bool:
    if precision is not None:
        expected = round(expected, precision)
    return math.isclose(value, expected, rel_tol=1e-9, abs_tol=1e-12)


def _as_number(answer: Any) -> float | None:
    """A number written as decimal or fraction, or None; a percent sign or a thin space does no harm."""
    if isinstance(answer, float):
        return answer if math.isfinite(answer) else None
    words = str(answer).replace("\u202f", "").replace("\u2212", "-").replace(" ", "").removesuffix("%")
    fraction = _FRACTION.fullmatch(words)
    try:
        value = int(fraction[1]) / int(fraction[2]) if fraction else float(words)
    except (ValueError, ZeroDivisionError):
        return None
    return value if math.isfinite(value) else None
