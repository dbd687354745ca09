"""Answers that fit another student's data, and rare wrong answers that two students share.

Where each student has a company of their own, a right answer fits one company only. Whoever gives an answer that is
right on another's data may have copied it; or two of them worked on one computer, or a token was mixed up. So what
comes out is a reason to look at two files, and no verdict.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from coursekit.grading.gradebook import Gradebook
from coursekit.grading.gradebook_text import encoded
from coursekit.grading.model import Result, Status
from coursekit.messages import text
from coursekit.practice import Choice, Function, Number, Outcome, Question, QuestionSet, question_set
from coursekit.practice.verdict import NotYet

# A value that fits more students' data than this says nothing about one of them.
_FEW = 2
# Expected values of which more pairs than this agree by chance are weak evidence by themselves.
_CHANCE = 0.005
_ENOUGH = 2


@dataclass(frozen=True)
class Pair:
    """Two students whose answers are worth a look.

    Attributes
    ----------
    first, second : str
    exercise : str
    from_data : sequence of tuple
        ``(question, who answered, whose data the answer fits)``.
    shared : sequence of str
        Questions with the same rare wrong answer.
    weight : int
        For sorting: two for a telling agreement, one for a weak one.
    """

    first: str
    second: str
    exercise: str
    from_data: Sequence[tuple[str, str, str]] = ()
    shared: Sequence[str] = ()
    weight: int = 0

    def say(self) -> list[str]:
        """What was seen, as sentences."""
        lines = [
            text("grading.similar.from_data", question=question, who=who, whose=whose)
            for question, who, whose in self.from_data
        ]
        if self.shared:
            lines.append(text("grading.similar.shared", questions=", ".join(self.shared)))
        return lines


@dataclass
class _Paper:
    student: str
    team: str
    token: str
    answers: Mapping[str, Any]
    outcomes: Mapping[str, Outcome]
    mistakes: Mapping[str, str]


@dataclass
class _Seen:
    from_data: list[tuple[str, str, str]] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    weight: int = 0


def similar(
    results: Gradebook | Iterable[Result],
    *,
    exercise: str | None = None,
    questions: Callable[[str], QuestionSet] = question_set,
) -> list[Pair]:
    """Pairs of students whose answers are worth a look, those with most in common first.

    Parameters
    ----------
    results : Gradebook or Results
        With their answers. Of a gradebook every attempt is looked at.
    exercise : str, optional
        One exercise only.
    questions : callable
        Gives the questions of an exercise by its id.

    Notes
    -----
    The expected values are computed for each token (about a tenth of a second each). Members of one team are not
    compared. What many students' data would give, and recognised mistakes on the same data, count for nothing.
    """
    pairs: list[Pair] = []
    for of_exercise, papers in _papers(results, exercise).items():
        pairs += _of_exercise(of_exercise, papers, questions(of_exercise))
    return sorted(pairs, key=lambda pair: (-pair.weight, pair.exercise, pair.first, pair.second))


def _papers(results: Gradebook | Iterable[Result], exercise: str | None) -> dict[str, list[_Paper]]:
    found: dict[str, list[_Paper]] = {}
    if isinstance(results, Gradebook):
        for one in results.attempts(exercise=exercise):
            if one.status == Status.GRADED:
                found.setdefault(one.exercise, []).append(
                    _paper(one.student, one.team, one.token, one.answers, one.verdicts)
                )
        return found
    for result in results:
        of = result.submission
        if result.status is Status.GRADED and exercise in (None, of.exercise):
            found.setdefault(of.exercise, []).append(_paper(of.student, "", of.token, result.answers, result.verdicts))
    return found


def _paper(student: str, team: str, token: str, answers: Mapping[str, Any], verdicts: Sequence[Any]) -> _Paper:
    outcomes = {verdict.question: verdict.outcome for verdict in verdicts}
    return _Paper(student, team, token, answers, outcomes, {v.question: v.mistake for v in verdicts if v.mistake})


def _of_exercise(exercise: str, papers: Sequence[_Paper], questions: QuestionSet) -> list[Pair]:
    tokens = sorted({paper.token for paper in papers})
    holders: dict[str, list[_Paper]] = {}
    for paper in papers:
        holders.setdefault(paper.token, []).append(paper)
    seen: dict[tuple[str, str], _Seen] = {}
    wrong = {question.id: _wrong(question, papers) for question in questions}
    # Only where something is wrong need anyone's data be made.
    data = {token: questions.data(token) for token in tokens} if any(wrong.values()) and len(tokens) > 1 else {}
    for question in questions:
        if not wrong[question.id]:
            continue
        # A text that people judge has no answer of anybody's data; the same text twice is looked at below.
        if data and question.rubric is None:
            _compare_with_data(question, wrong[question.id], data, holders, seen)
        _compare_wrong(question, wrong[question.id], seen)
    return [
        Pair(first, second, exercise, tuple(found.from_data), tuple(dict.fromkeys(found.shared)), found.weight)
        for (first, second), found in seen.items()
        if found.weight >= _ENOUGH
    ]


def _wrong(question: Question, papers: Sequence[_Paper]) -> list[tuple[_Paper, Any]]:
    """The answers to a question that are not right, in plain form."""
    found = []
    if isinstance(question.kind, Function):
        return []
    for paper in papers:
        outcome = paper.outcomes.get(question.id, Outcome.BLANK)
        if outcome in (Outcome.CORRECT, Outcome.BLANK) or question.id not in paper.answers:
            continue
        try:
            given = question.kind.read(paper.answers[question.id])
        except (NotYet, ValueError, TypeError, KeyError):
            continue
        found.append((paper, given))
    return found


def _compare_with_data(
    question: Question,
    wrong: Sequence[tuple[_Paper, Any]],
    data: Mapping[str, Any],
    holders: Mapping[str, Sequence[_Paper]],
    seen: dict[tuple[str, str], _Seen],
) -> None:
    tokens = list(data)
    expected = [question.kind.read(question.expected(data[token])) for token in tokens]
    agree = _agree(question, expected)
    chance = agree(expected).sum() - len(tokens)
    share = chance / (len(tokens) * (len(tokens) - 1))
    if share > 0.5:
        return  # the same for everybody: there is nothing of one's own in it
    fits = agree([given for _, given in wrong])
    for (paper, given), row in zip(wrong, fits, strict=True):
        others = [tokens[i] for i in np.flatnonzero(row) if tokens[i] != paper.token]
        if not 0 < len(others) <= _FEW:
            continue
        telling = 2 if share <= _CHANCE and _is_particular(given) else 1
        for token in others:
            for other in holders[token]:
                if _apart(paper, other):
                    found = seen.setdefault(_key(paper, other), _Seen())
                    agreement = (question.id, paper.student, other.student)
                    if agreement not in found.from_data:
                        found.from_data.append(agreement)
                        found.weight += telling


def _agree(question: Question, expected: Sequence[Any]) -> Callable[[Sequence[Any]], np.ndarray]:
    """A function that says of each answer which expected values it agrees with."""
    kind = question.kind
    if type(kind) is Number:
        values = np.asarray(expected, dtype=float)
        width = np.maximum(kind.tolerance, kind.relative * np.abs(values)) + 1e-12
        return lambda given: np.abs(np.asarray(given, dtype=float)[:, None] - values[None, :]) <= width[None, :]
    return lambda given: np.array([[kind.same(one, wanted) for wanted in expected] for one in given], dtype=bool)


def _compare_wrong(question: Question, wrong: Sequence[tuple[_Paper, Any]], seen: dict[tuple[str, str], _Seen]) -> None:
    if isinstance(question.kind, Choice) and not question.kind.several:
        return  # there are only a few wrong letters
    groups: dict[str, list[_Paper]] = {}
    for paper, given in wrong:
        written = encoded(paper.answers[question.id] if not isinstance(given, float) else float(f"{given:.10g}"))
        if written is not None and _is_particular(given):
            groups.setdefault(written, []).append(paper)
    for group in groups.values():
        students = {paper.student for paper in group}
        if len(students) != _FEW:
            continue
        one = group[0]
        other = next(paper for paper in group if paper.student != one.student)
        same_data = one.token == other.token
        # One mistake on one company gives one answer: that is what it is to make the same mistake.
        if not _apart(one, other, False) or (same_data and one.mistakes.get(question.id)):
            continue
        found = seen.setdefault(_key(one, other), _Seen())
        if question.id not in found.shared:
            found.shared.append(question.id)
            # Nobody writes the same sixty words by chance, whatever the data.
            particular = question.rubric is not None or (isinstance(question.kind, Number) and not same_data)
            found.weight += 2 if particular else 1


def _is_particular(given: Any) -> bool:
    """Whether a value is not one of those that many people come upon: 0, 1, 50, 100, a handful of digits."""
    if isinstance(given, float):
        digits = f"{abs(given):.6g}".replace(".", "").split("e")[0].strip("0")
        return np.isfinite(given) and len(digits) >= 3
    try:
        return len(json.dumps(given, default=str)) > 3
    except (TypeError, ValueError):
        return True


def _apart(one: _Paper, other: _Paper, other_data: bool = True) -> bool:
    """Whether two papers are of two students who do not work together (and have different data)."""
    together = bool(one.team) and one.team == other.team
    return one.student != other.student and not together and (not other_data or one.token != other.token)


def _key(one: _Paper, other: _Paper) -> tuple[str, str]:
    first, second = sorted((one.student, other.student))
    return first, second
