"""The quiz widget: questions as an accessible form, feedback for what was chosen."""

from collections.abc import Sequence
from typing import Any

import traitlets

from coursekit.messages import CourseError, text, using_language
from coursekit.widgets.base import STATIC, CourseWidget
from coursekit.widgets.quiz_format import Question, read_questions
from coursekit.widgets.quiz_grade import Grade, QuizResult, checked_answers, grade

_LABELS = ("check", "your_number", "copy", "copied", "paste", "one", "many")


class Quiz(CourseWidget):
    """Questions to answer, with feedback for every option chosen.

    The browser receives questions and options, never which of them is right: the answers are graded in Python.

    Parameters
    ----------
    questions : list of dict, str or pathlib.Path
        jupyterquiz's format, extended with languages: see :func:`~coursekit.widgets.read_questions`.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    answers : list
        What was chosen so far: a letter, a list of letters, a number (or its text), or None. It can be set too.

    Examples
    --------
    >>> two = {"answer": "2", "correct": False}, {"answer": "4", "correct": True, "feedback": "Two pairs."}
    >>> quiz = Quiz([{"question": "2 + 2?", "type": "multiple_choice", "answers": two}], lang="en")
    >>> quiz.answers = ["b"]
    >>> quiz.grade()
    QuizResult(1: correct)
    >>> quiz
    Quiz(questions=1, answered=1)
    """

    _esm = (STATIC / "shared.js").read_text(encoding="utf-8") + (STATIC / "quiz.js").read_text(encoding="utf-8")

    answers: Any = traitlets.List().tag(sync=True)
    _questions: Any = traitlets.List().tag(sync=True)
    _feedback: Any = traitlets.List().tag(sync=True)
    _lines: Any = traitlets.List().tag(sync=True)
    _labels: Any = traitlets.Dict().tag(sync=True)

    def __init__(self, questions: Any, lang: str | None = None):
        self._read: tuple[Question, ...] = read_questions(questions, lang)
        super().__init__(lang=lang)
        with self.hold_trait_notifications():
            self._questions = [_for_the_browser(question) for question in self._read]
            self._feedback = [None] * len(self._read)
            self._lines = [""] * len(self._read)
            with using_language(self._lang):
                self._labels = {name: text(f"widgets.quiz.label.{name}") for name in _LABELS} | {"lang": self._lang}
        self.answers = [None] * len(self._read)
        self.on_msg(self._message)

    @traitlets.validate("answers")
    def _check_answers(self, proposal: Any) -> list[Any]:
        with using_language(self._lang):
            return checked_answers(self._read, proposal["value"])

    @traitlets.observe("answers")
    def _answered(self, change: Any) -> None:
        old = [*(change["old"] or []), *[None] * len(self._read)]
        feedback = list(self._feedback) or [None] * len(self._read)
        # What was said of an earlier answer does not hold for a new one.
        self._feedback = [
            said if old[n] == new else None for n, (said, new) in enumerate(zip(feedback, self.answers, strict=True))
        ]
        self._lines = [answer_line(question, answer) for question, answer in zip(self._read, self.answers, strict=True)]

    def _message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        position = content.get("check") if isinstance(content, dict) else None
        if isinstance(position, int) and 0 <= position < len(self._read):
            self.check(position + 1)

    def check(self, number: int | None = None) -> None:
        """Show the feedback for question ``number`` (counted from 1), or for all."""
        if number is not None and number not in range(1, len(self._read) + 1):
            raise CourseError("widgets.quiz.no_such_question", given=number, count=len(self._read))
        wanted = range(len(self._read)) if number is None else [number - 1]
        feedback = list(self._feedback)
        with using_language(self._lang):
            for n in wanted:
                feedback[n] = _as_json(grade(self._read[n], self.answers[n]))
        self._feedback = feedback

    def grade(self) -> QuizResult:
        """The grades of the answers so far; the same as :func:`grade_quiz` gives for them."""
        with using_language(self._lang):
            pairs = zip(self._read, self.answers, strict=True)
            return QuizResult(tuple(grade(question, answer) for question, answer in pairs), self._lang)

    def _stands_for(self) -> dict[str, object]:
        return {"questions": len(self._read), "answered": sum(answer is not None for answer in self.answers)}

    def _in_words(self) -> str:
        lines = []
        for n, question in enumerate(self._read, start=1):
            lines.append(f"{n}. {question.text}")
            lines += [f"   {option.letter}) {option.text or option.code}" for option in question.options]
        return "\n".join(lines)


def answer_line(question: Question, answer: Any) -> str:
    """The line for the answer cell, ``answer_q3 = "b"``; empty without an ``id`` or an answer."""
    if not question.name or answer is None:
        return ""
    if isinstance(answer, str) and question.kind == "numeric":
        try:
            answer = float(answer)
        except ValueError:
            return ""
    return f"answer_{question.name} = {python_literal(answer)}"


def python_literal(value: Any) -> str:
    """A number, text or list as Python source, with double quotes as the course writes them."""
    if isinstance(value, str):
        inner = repr(value)[1:-1].replace("\\'", "'")
        return '"' + inner.replace('"', '\\"') + '"' if '\\"' not in inner else repr(value)
    if isinstance(value, Sequence):
        return "[" + ", ".join(python_literal(one) for one in value) + "]"
    return f"{value:g}" if isinstance(value, float) and value.is_integer() and abs(value) < 1e6 else repr(value)


def _for_the_browser(question: Question) -> dict[str, Any]:
    options = [{"letter": o.letter, "text": o.text, "code": o.code} for o in question.options]
    return {"kind": question.kind, "text": question.text, "code": question.code, "options": options}


def _as_json(given: Grade) -> dict[str, Any]:
    return {"outcome": given.outcome, "said": [list(pair) for pair in given.said]}
