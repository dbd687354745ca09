"""A question is data: what is asked, what is expected of this learner's data, which mistakes are known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from coursekit.messages import CourseError, language, nearest

if TYPE_CHECKING:
    from coursekit.practice.kinds.base import Kind

Text = Mapping[str, str]


def both(es: str, en: str, **others: str) -> Text:
    """One text in the languages of the course.

    >>> both(es="hola", en="hello")["es"]
    'hola'
    """
    return {"es": es, "en": en, **others}


def option(es: str, en: str, why_es: str, why_en: str, right: bool = False, **others: str) -> dict[str, Any]:
    """One answer of a quiz question, with what is said to whoever chooses it; quizzes are jupyterquiz's JSON.

    A third language is given by name: ``pt="sim", why_pt="Isso mesmo."``.

    >>> option("sí", "yes", "Eso es.", "That is it.", True)["feedback"]["en"]
    'That is it.'
    """
    why = {name.removeprefix("why_"): said for name, said in others.items() if name.startswith("why_")}
    words = {name: said for name, said in others.items() if not name.startswith("why_")}
    return {"answer": both(es, en, **words), "correct": right, "feedback": both(why_es, why_en, **why)}


def in_language(text: Text, lang: str | None = None) -> str:
    """``text`` in ``lang``; a bank that lacks the language answers in English rather than not at all."""
    return text.get(lang or language()) or text["en"]


@dataclass(frozen=True)
class Mistake:
    """What a known misconception would answer, and what to say to whoever holds it.

    Parameters
    ----------
    id : str
        A short name of the misconception, stable over time: reports count it.
    answer : callable
        ``answer(data)`` gives what the misconception yields on the learner's own data.
    say : Text
        What to tell the learner: why it is not the answer, and what to look at next.
    credit : float
        Share of the points that it earns, 0 to under 1.
    generic : bool
        True for slips that are no misconception (×100, sign): at most one in a question.
    """

    id: str
    answer: Callable[[Any], Any]
    say: Text
    credit: float = 0.0
    generic: bool = False


@dataclass(frozen=True)
class Question:
    """One question of an exercise.

    Parameters
    ----------
    id : str
        What ``ex.check(id)`` is called with.
    title : Text
        A few words, for lists of progress and reports.
    answer : str
        The variable (or function) in the notebook that holds the answer.
    kind : Kind
        How an answer is read and compared: number, table, function, choice, ordering.
    expected : callable
        ``expected(data)`` computes the right answer from the learner's data. A text that people judge has none.
    points : float
    hints : sequence of Text
        From a nudge to the last step; shown one by one.
    mistakes : sequence of Mistake
    look_at : Text
        What to check when the answer is wrong in a way we do not recognise.
    explanation : Text
        Why the answer is what it is: shown with the solution.
    code : str
        Code that answers the question, shown with the solution. It uses ``ex`` as the notebook does.
    """

    id: str
    title: Text
    answer: str
    kind: Kind
    expected: Callable[[Any], Any] = lambda data: ...
    points: float = 1.0
    hints: Sequence[Text] = ()
    mistakes: Sequence[Mistake] = ()
    look_at: Text = field(default_factory=dict)
    explanation: Text = field(default_factory=dict)
    code: str = ""

    def __post_init__(self) -> None:
        if self.rubric is not None and self.rubric.points != self.points:
            raise ValueError(f"question {self.id}: worth {self.points} points, its rubric {self.rubric.points}")

    @property
    def rubric(self) -> Any:
        """The rubric by which people judge the answer; None where a program does."""
        return getattr(self.kind, "rubric", None)


@dataclass(frozen=True)
class TestItem:
    """What an item of a test over the whole course asks about.

    Parameters
    ----------
    id : str
        The question's id, the same in both forms of the test.
    concept : str
        As in lessons/concepts.csv.
    lesson : str
        Where it is taught, as ``"4.5a"``; ``"5.2"`` stands for all its parts.
    level : str
        ``"know"``, ``"use"`` or ``"judge"``.
    """

    __test__ = False  # pytest: not a test, in spite of its name

    id: str
    concept: str
    lesson: str
    level: str

    @property
    def module(self) -> str:
        """The module of the lesson.

        >>> TestItem("x", "nps", "5.1a", "use").module
        '5'
        """
        return self.lesson.partition(".")[0]


class QuestionSet:
    """The questions of one exercise, in order, with the data they ask about.

    Parameters
    ----------
    id : str
        Such as ``"5.1a"``.
    questions : sequence of Question
    quizzes : mapping
        Quizzes of the lesson (not graded), by name, in jupyterquiz's JSON with texts in both languages.
    customers : int
        Size of the learner's company: small, so that a class of hundreds costs little.
    test : sequence of TestItem
        For a test over the whole course: what each question asks about. The first answer is then the one that
        counts, there are no hints, and solutions wait until every question has been answered.
    """

    def __init__(
        self,
        id: str,
        questions: Sequence[Question],
        quizzes: Mapping[str, list[dict]] | None = None,
        customers: int = 1000,
        test: Sequence[TestItem] = (),
    ):
        self.id = id
        self.questions = {question.id: question for question in questions}
        self.quizzes = dict(quizzes or {})
        self.customers = customers
        self.test = {item.id: item for item in test}
        if self.test and list(self.test) != list(self.questions):
            raise ValueError(f"the table of {id} does not name its questions one by one")
        if len(self.questions) != len(questions):
            raise ValueError(f"two questions of {id} have the same id")

    def __iter__(self):
        return iter(self.questions.values())

    def __len__(self) -> int:
        return len(self.questions)

    @property
    def points(self) -> float:
        """All points that the exercise gives."""
        return sum(question.points for question in self)

    @property
    def rubrics(self) -> dict[str, Any]:
        """The rubrics of the questions that people judge."""
        return {question.id: question.rubric for question in self if question.rubric is not None}

    def __getitem__(self, question_id: str) -> Question:
        try:
            return self.questions[question_id]
        except (KeyError, TypeError):
            raise _unknown("practice.unknown_question", question_id, self.questions, exercise=self.id) from None

    def quiz(self, name: str) -> list[dict]:
        """The quiz ``name`` as jupyterquiz's JSON."""
        try:
            return self.quizzes[name]
        except (KeyError, TypeError):
            raise _unknown("practice.unknown_quiz", name, self.quizzes, exercise=self.id) from None

    def data(self, token: str) -> Any:
        """The learner's own company."""
        from coursekit.datasets import company

        return company(token, customers=self.customers)


def _unknown(key: str, given: object, known: Mapping, **values: object) -> CourseError:
    from coursekit.messages import did_you_mean, quoted

    close = nearest(str(given), known)
    hint = did_you_mean(str(given), [close] if close else known)
    return CourseError(key, given=quoted(given), hint=hint, **values)
