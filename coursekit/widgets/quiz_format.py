"""Reading a quiz: jupyterquiz's JSON, where each text may also stand in several languages."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coursekit.messages import CourseError, did_you_mean, language, quoted, spoken

KINDS = ("multiple_choice", "many_choice", "numeric")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Option:
    """One thing to choose, with what is said to whoever chooses it."""

    letter: str
    text: str
    correct: bool
    feedback: str
    code: str


@dataclass(frozen=True)
class Rule:
    """What is said of a number: of one value, of a half-open range, or of all the rest."""

    kind: str  # "value", "range" or "default"
    low: float
    high: float
    correct: bool
    feedback: str


@dataclass(frozen=True)
class Question:
    """A question in one language; it has options or, if numeric, rules."""

    kind: str
    text: str
    code: str
    name: str
    options: tuple[Option, ...] = ()
    rules: tuple[Rule, ...] = ()
    precision: int | None = None


def read_questions(source: Any, lang: str | None = None) -> tuple[Question, ...]:
    """The questions of a quiz, checked, in one language.

    The format is jupyterquiz's, so that its quizzes open here: a list of questions with ``question``, ``type``
    (``multiple_choice``: one option is right; ``many_choice``: one or more are; ``numeric``), optional ``code``, and
    ``answers``. Anywhere a text may stand, ``{"es": "…", "en": "…"}`` may stand too. An optional ``id`` names the
    question, so that the widget can write the line for its answer cell.

    Parameters
    ----------
    source : list of dict, str or pathlib.Path
        The questions themselves, their JSON text, or the path of a file with it.
    lang : str, optional
        The language to read them in; the one in use by default.

    Returns
    -------
    tuple of Question

    Raises
    ------
    CourseError
        Naming the question by its number and what is wrong with it.

    Notes
    -----
    ``precision`` counts decimals, as in jupyterquiz up to 2.6. A range holds its first end and not its second.

    Examples
    --------
    >>> read_questions([{"question": "2 + 2?", "type": "numeric", "answers": [{"value": 4, "correct": True}]}])[0].text
    '2 + 2?'
    """
    raw = _loaded(source)
    if not isinstance(raw, Sequence) or isinstance(raw, str | bytes):
        raise CourseError("widgets.quiz.not_a_list", kind=type(raw).__name__)
    if not raw:
        raise CourseError("widgets.quiz.empty")
    questions = tuple(_Reader(n, lang or language()).question(q) for n, q in enumerate(raw, start=1))
    names = [q.name for q in questions if q.name]
    for name in names:
        if names.count(name) > 1:
            raise CourseError("widgets.quiz.same_id", name=quoted(name))
    return questions


def _loaded(source: Any) -> Any:
    if isinstance(source, str) and source.lstrip()[:1] in ("[", "{"):
        return _parsed(source)
    if isinstance(source, str | Path):
        try:
            return _parsed(Path(source).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as problem:
            raise CourseError("widgets.quiz.no_file", path=quoted(str(source))) from problem
    return source


def _parsed(words: str) -> Any:
    try:
        return json.loads(words)
    except json.JSONDecodeError as problem:
        raise CourseError("widgets.quiz.bad_json", line=problem.lineno, column=problem.colno) from problem


class _Reader:
    """Reads one question and knows its number, for the sake of the error."""

    def __init__(self, number: int, lang: str):
        self.number = number
        self.lang = lang

    def wrong(self, key: str, /, **values: object) -> CourseError:
        return CourseError(f"widgets.quiz.{key}", number=self.number, **values)

    def text(self, holder: Mapping, field: str) -> str:
        value = holder.get(field, "")
        if isinstance(value, Mapping):
            wanted = spoken(value, self.lang)
            if wanted not in value:
                raise self.wrong("no_language", field=field, lang_wanted=self.lang)
            value = value[wanted]
        if not isinstance(value, str):
            raise self.wrong("not_text", field=field, value=quoted(value))
        return value.strip()

    def question(self, raw: Any) -> Question:
        if not isinstance(raw, Mapping):
            raise self.wrong("not_an_object", value=quoted(raw))
        words = self.text(raw, "question")
        if not words:
            raise self.wrong("no_question")
        kind = raw.get("type")
        if kind not in KINDS:
            raise self.wrong("unknown_type", value=quoted(kind), hint=did_you_mean(str(kind), KINDS))
        answers = raw.get("answers")
        if not isinstance(answers, Sequence) or isinstance(answers, str) or not answers:
            raise self.wrong("no_answers")
        for position, answer in enumerate(answers, start=1):
            if not isinstance(answer, Mapping):
                raise self.wrong("answer_not_an_object", position=position, value=quoted(answer))
        name = raw.get("id", "")
        if not isinstance(name, str) or (name and not name.isidentifier()):
            raise self.wrong("bad_id", value=quoted(name))
        about = {"kind": kind, "text": words, "code": self.text(raw, "code"), "name": name}
        if kind == "numeric":
            return Question(**about, rules=self.rules(answers), precision=self.precision(raw))
        return Question(**about, options=self.options(answers, kind))

    def options(self, answers: Sequence[Mapping], kind: str) -> tuple[Option, ...]:
        if not 2 <= len(answers) <= len(LETTERS):
            raise self.wrong("how_many_options", count=len(answers))
        found = []
        for letter, answer in zip(LETTERS, answers, strict=False):
            words, code = self.text(answer, "answer"), self.text(answer, "code")
            if not words and not code:
                raise self.wrong("no_option_text", letter=letter)
            found.append(Option(letter, words, self.correct(answer, letter), self.text(answer, "feedback"), code))
        if len({(option.text, option.code) for option in found}) < len(found):
            raise self.wrong("same_option")
        right = sum(option.correct for option in found)
        if kind == "multiple_choice" and right != 1:
            raise self.wrong("one_right", count=right)
        if not right:
            raise self.wrong("none_right")
        return tuple(found)

    def correct(self, answer: Mapping, place: object) -> bool:
        value = answer.get("correct")
        if not isinstance(value, bool):
            raise self.wrong("bad_correct", place=place, value=quoted(value))
        return value

    def rules(self, answers: Sequence[Mapping]) -> tuple[Rule, ...]:
        found = []
        for position, answer in enumerate(answers, start=1):
            said = self.text(answer, "feedback")
            if answer.get("type") == "default":
                found.append(Rule("default", math.nan, math.nan, False, said))
            elif "value" in answer:
                value = self.finite(answer["value"], position)
                found.append(Rule("value", value, value, self.correct(answer, position), said))
            elif "range" in answer:
                ends = answer["range"]
                if not isinstance(ends, Sequence) or isinstance(ends, str) or len(ends) != 2:
                    raise self.wrong("bad_range", position=position, value=quoted(ends))
                low, high = (self.finite(end, position) for end in ends)
                if low >= high:
                    raise self.wrong("bad_range", position=position, value=quoted(list(ends)))
                found.append(Rule("range", low, high, self.correct(answer, position), said))
            else:
                raise self.wrong("no_value", position=position)
        if not any(rule.correct for rule in found):
            raise self.wrong("none_right")
        return tuple(found)

    def finite(self, value: Any, position: int) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.wrong("not_a_number", position=position, value=quoted(value))
        return float(value)

    def precision(self, raw: Mapping) -> int | None:
        value = raw.get("precision")
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 15:
            raise self.wrong("bad_precision", value=quoted(value))
        return value
