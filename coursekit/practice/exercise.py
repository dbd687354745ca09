"""``ex``: what a notebook calls to get its data, to check answers and to get help."""

import sys
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from coursekit.messages import CourseError, language, number, quoted, text, use_language
from coursekit.practice import show as shown
from coursekit.practice.find import question_set
from coursekit.practice.judge import judge
from coursekit.practice.kinds import Function, OrderingOf
from coursekit.practice.progress import Progress
from coursekit.practice.question import Question, QuestionSet, in_language
from coursekit.practice.verdict import Outcome, Verdict


def exercise(
    id: str,
    lang: str | None = None,
    token: str = "",
    exam: bool = False,
    questions: str | Path | None = None,
    namespace: dict[str, Any] | None = None,
) -> "Exercise":
    """Opens an exercise: its data, its questions, and the verbs to work with them.

    Parameters
    ----------
    id : str
        Such as ``"5.1a"``; a misspelt one suggests the nearest.
    lang : str, optional
        ``"es"`` or ``"en"``: the language of everything that is shown from here on.
    token : str
        Yields a company of your own, of the same shape as everyone's; empty for the common one.
    exam : bool
        True switches hints and solutions off.
    questions : path, optional
        A folder of an instructor's own questions.
    namespace : dict, optional
        Where the answers are looked up; the notebook's own variables by default.

    Examples
    --------
    >>> ex = exercise("5.1a", lang="en")
    >>> ex
    exercise('5.1a', lang='en')
    """
    if namespace is None:
        namespace = _notebook_variables() or sys._getframe(1).f_globals
    if lang is not None:
        use_language(lang)
    return Exercise(question_set(id, questions), token, exam, namespace)


def _notebook_variables() -> dict[str, Any] | None:
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return shell.user_ns if shell is not None else None


def _says_unknown(answer: Any) -> bool:
    """Whether the answer is the question mark that stands for “I do not know yet”."""
    return type(answer) is str and answer.strip() in {"?", "¿?"}


class Exercise:
    """An open exercise.

    The verbs are ``check``, ``hint``, ``solution``, ``progress``, ``submit``, ``download`` and ``restore``.

    Attributes
    ----------
    data : Company
        The learner's company: ``ex.data.orders``, ``ex.data.surveys`` …
    """

    def __init__(self, questions: QuestionSet, token: str, exam: bool, namespace: dict[str, Any]):
        from coursekit.datasets.company import checked_token

        self._set = questions
        self.id = questions.id
        self.token = checked_token(token)
        self.exam = exam
        self._namespace = namespace
        self._progress = Progress(self.id, self.token)
        self._hints: dict[str, int] = {}
        self._data: Any = None
        self._untouched: Any = None
        if isinstance(token, str) and token != token.strip():
            shown.show(shown.note([text("practice.token_spaces", token=self.token)], self.id))
        if self._progress.put_aside:
            shown.show(shown.note([text("practice.progress_broken", file=self._progress.put_aside)], self.id))

    def __repr__(self) -> str:
        rest = f", token={self.token!r}" if self.token else ""
        return f"exercise({self.id!r}, lang={language()!r}{rest})"

    @property
    def data(self) -> Any:
        """The learner's own company; made when first asked for."""
        if self._data is None:
            self._data = self._set.data(self.token)
        return self._data

    @property
    def _reference(self) -> Any:
        # Answers are computed from a company that the learner's code never held.
        if self._untouched is None:
            self._untouched = self._set.data(self.token)
        return self._untouched

    def _answer(self, question: Question) -> Any:
        return self._namespace.get(question.answer, ...)

    def verdict(self, question_id: str) -> Verdict:
        """The judgement of an answer, without showing anything."""
        question = self._set[question_id]
        answer = self._answer(question)
        if self._set.test and _says_unknown(answer):
            return Verdict(
                question_id, Outcome.WRONG, 0.0, 0.0, float(question.points), (self._not_known(question_id),)
            )
        return judge(question, answer, self._reference)

    def check(self, question_id: str) -> float:
        """Checks an answer, says why, and returns the points as a plain float."""
        question = self._set[question_id]
        verdict = self.verdict(question_id)
        slips, readable = self._slips(question, verdict)
        again = self._progress.of(question_id).first is not None
        self._progress.note(verdict, slips, readable)
        if self._set.test and verdict.outcome is not Outcome.BLANK:
            right = verdict.outcome is Outcome.CORRECT
            key = "again" if again else "unreadable" if not readable else "first_right" if right else "first"
            verdict = replace(verdict, say=(*verdict.say, text(f"practice.test.{key}")))
        shown.show(shown.verdict_box(verdict, in_language(question.title)))
        return float(verdict.points)

    def _slips(self, question: Question, verdict: Verdict) -> tuple[list[str], bool]:
        """The parts of a wrong answer that have a name, and whether the answer could be read at all."""
        answer = self._answer(question)
        if self._set.test and _says_unknown(answer):
            return [], True
        if verdict.outcome is Outcome.CORRECT or question.rubric is not None or isinstance(question.kind, Function):
            return [], True
        try:
            given = question.kind.read(answer)
            return question.kind.slips(given, question.kind.read(question.expected(self._reference))), True
        except (Exception, SystemExit):  # the answer may be any object
            return [], False

    def _not_known(self, question_id: str) -> str:
        return text("practice.test.not_known", lesson=self._set.test[question_id].lesson)

    def hint(self, question_id: str) -> None:
        """Shows the next hint: the first is a nudge, the last one is close to the answer."""
        question = self._set[question_id]
        title = in_language(question.title)
        if self.exam:
            return shown.show(shown.note([text("practice.exam")], title))
        if self._set.test:
            return shown.show(shown.note([text("practice.test.no_hints")], title))
        i = self._hints.get(question_id, 0)
        if i >= len(question.hints):
            return shown.show(shown.note([text("practice.no_hint")], title))
        self._hints[question_id] = i + 1
        record = self._progress.of(question_id)
        record.hints = max(record.hints, i + 1)
        self._progress.save()
        head = f"{title}: {text('practice.hint', i=i + 1, n=len(question.hints))}"
        return shown.show(shown.note([in_language(question.hints[i])], head))

    def solution(self, question_id: str) -> None:
        """Shows the answer on the learner's data, why it is so, and code that gets there."""
        question = self._set[question_id]
        title = in_language(question.title)
        if self.exam:
            return shown.show(shown.note([text("practice.exam")], title))
        waiting = [q for q in self._set if self._progress.of(q.id).first is None] if self._set.test else []
        if waiting:
            said = text("practice.test.solutions_wait", n=len(waiting))
            return shown.show(shown.note([said], title))
        self._progress.of(question_id).solution_seen = True
        self._progress.save()
        lines, below = [], ""
        expected = question.kind.show(question.expected(self._reference))
        if expected and "\n" not in expected:
            lines.append(f"{text('practice.expected')}: {expected}")
        elif expected:
            below += f"<p>{escape(text('practice.expected'))}:</p><pre>{escape(expected)}</pre>"
        if question.rubric is not None and question.rubric.examples:
            below += shown.examples([in_language(one) for one in question.rubric.examples])
        if question.explanation:
            lines.append(in_language(question.explanation))
        if question.code:
            below += f"<p>{escape(text('practice.solution_code'))}:</p><pre>{escape(question.code.strip())}</pre>"
        note = shown.note(lines, f"{title}: {text('practice.solution')}", below=below)
        if question.code:
            note.plain += f"\n{question.code.strip()}"
        return shown.show(note)

    def sample(self, question_id: str) -> Any:
        """A strong answer to a question that people judge, or a design that passes, as text: what solutions show.

        In an exam it is ``...``, as if nothing were written.
        """
        question = self._set[question_id]
        design = question.kind.name == "design"
        if not design and (question.rubric is None or not question.rubric.examples):
            raise CourseError("practice.no_sample", question=question_id)
        if self.exam:
            shown.show(shown.note([text("practice.exam")], in_language(question.title)))
            return ...
        self._progress.of(question_id).solution_seen = True
        self._progress.save()
        return str(question.expected(self.data)) if design else in_language(question.rubric.examples[-1])

    def rubric(self, question_id: str) -> Any:
        """The rubric of a question that people judge, as a table: what each level of a criterion is like.

        The column ``×`` has the weight of each criterion.
        """
        import pandas as pd

        question = self._set[question_id]
        if question.rubric is None:
            raise CourseError("practice.no_rubric", question=question_id)
        rows = {
            in_language(one.title): [one.weight, *map(in_language, one.anchors)] for one in question.rubric.criteria
        }
        return pd.DataFrame.from_dict(rows, orient="index", columns=["×", *map(str, range(4))])

    def progress(self) -> None:
        """Shows how far one is: every question with its best result, or in a test with its first."""
        which = "first" if self._set.test else "best"
        rows = [
            (in_language(q.title), self._progress.of(q.id).verdict(which), q.points, self._progress.of(q.id).hints)
            for q in self._set
        ]
        earned = sum(best.points for _, best, _, _ in rows if best)
        done = sum(best.outcome is Outcome.CORRECT for _, best, _, _ in rows if best)
        total = text(
            "practice.progress_total", points=number(earned, 1), of=number(self._set.points, 1), done=done, n=len(rows)
        )
        kept = text("practice.progress_kept" if self._progress.kept else "practice.progress_not_kept")
        foot = [total, text("practice.test.counts"), kept] if self._set.test else [total, kept]
        shown.show(shown.progress_table(text("practice.progress_title", exercise=self.id), rows, foot))

    def quiz(self, name: str) -> Any:
        """A quiz of the lesson as a widget: it explains every option and is not graded."""
        from coursekit.widgets import Quiz

        return Quiz(self._set.quiz(name), lang=language())

    def sorter(self, question_id: str) -> Any:
        """A widget that helps to put things in order and writes the line to paste into the answer cell."""
        from coursekit.widgets import Ordering

        question = self._set[question_id]
        if not isinstance(question.kind, OrderingOf):
            raise CourseError("practice.not_an_ordering", question=question_id)
        return Ordering(question.kind.items, lang=language(), answer=question.answer)

    def guess(self, guess: Any, actual: float, digits: int = 0) -> None:
        """Sets a guess, made before the cell was run, beside the figure."""
        said = number(float(actual), digits)
        if guess is ...:
            line = text("practice.guess_none", actual=said)
        elif isinstance(guess, bool) or not isinstance(guess, (int, float)) or guess != guess:
            line = text("practice.guess_not_a_number", given=quoted(guess), actual=said)
        else:
            difference = guess - float(actual)
            size = (
                "close" if abs(difference) < 0.05 * max(abs(float(actual)), 1) else "high" if difference > 0 else "low"
            )
            line = text(
                f"practice.guess_{size}",
                guess=number(guess, digits),
                actual=said,
                difference=number(abs(difference), digits),
            )
        print(line)

    def submit(self, notebook: str | Path | None = None) -> None:
        """Writes the one file to hand in, beside the notebook, and says what is still blank."""
        from coursekit.practice.work import submit

        submit(self, notebook)

    def download(self, notebook: str | Path | None = None) -> None:
        """Writes a ZIP of the notebook and the progress, with a link to download it."""
        from coursekit.practice.work import download

        download(self, notebook)

    def restore(self, file: str | Path) -> None:
        """Brings back what ``download`` saved; nothing that is there now is overwritten."""
        from coursekit.practice.work import restore

        restore(self, file)
