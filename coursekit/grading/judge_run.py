"""From what came back of a run to a verdict for each question. Every judgement is made here, on plain data."""

import re
from collections.abc import Mapping
from typing import Any, Protocol

from coursekit.grading.model import CallResult, CellError, Missing, Opaque, Result, Run, Status, Submission
from coursekit.grading.paper import Paper, needs_drawings
from coursekit.grading.skipping import without_idle
from coursekit.messages import CourseError, language, quoted, text, using_language
from coursekit.practice import Function, Outcome, Question, QuestionSet, Verdict, judge
from coursekit.practice.judge import BankError, judge_outputs
from coursekit.practice.kinds.function import Output

# Runs that ended before their end, and are told so; what had come back counts.
_CUT_SHORT = ("time", "memory", "died", "output", "forged")


class Box(Protocol):
    """Where the cells run: a ``Sandbox``."""

    def run(self, cells: Any, wanted: Any, **others: Any) -> Run: ...


def grade_submission(
    submission: Submission,
    box: Box,
    questions: QuestionSet,
    data_bytes: bytes | None = None,
    secret: str = "",
    *,
    paper: Paper | None = None,
    skip_drawings: bool = True,
) -> Result:
    """Runs a submission and judges it, in the language of its notebook.

    Parameters
    ----------
    submission : Submission
    box : Sandbox
    questions : QuestionSet
    data_bytes : bytes, optional
        The company for the child; packed from the questions' own where none is given.
    secret : str
        Makes the hidden inputs of functions.
    paper : Paper, optional
        Questions and company of this token, where they were made before.
    skip_drawings : bool
        Whether cells that only draw are left out, where no question looks at a drawing.

    Returns
    -------
    Result
        Never an error: what the grader itself could not do is ``NOT_GRADED``, with the reason.
    """
    with using_language(submission.lang or language()):
        if submission.problem:
            return _not_graded(submission, submission.problem, submission.problem_values)
        run = Run(isolation="")
        try:
            paper = paper or Paper(questions, submission.token, secret)
            drawings = skip_drawings and not needs_drawings([question.kind for question in paper.questions])
            job = {
                "data": paper.packed(submission.cells) if data_bytes is None else data_bytes,
                "token": submission.token,
                "exercise": submission.exercise,
                "lang": submission.lang or language(),
                "functions": paper.functions(),
            }
            cells, wanted = without_idle(submission.cells, drawings), [one.answer for one in paper.questions]
            run = box.run(cells, wanted, **job)
            return judge_run(submission, run, paper)
        except BankError as error:
            return _not_graded(submission, "grading.run.bank", {"error": str(error)}, run.isolation)
        except Exception as error:  # ours, whatever it is: a verdict, and the next submission
            said = str(error) if isinstance(error, CourseError) else f"{type(error).__name__}: {error}"
            return _not_graded(submission, "grading.run.ours", {"error": said[:300]}, run.isolation)


def judge_run(submission: Submission, run: Run, paper: Paper) -> Result:
    """The verdicts on what a run gave back."""
    if run.ended == "grader":
        return _not_graded(submission, "grading.run.sandbox", {"error": run.detail}, run.isolation)
    verdicts = [_verdict(question, run, submission, paper) for question in paper.questions]
    answers = {
        question.id: run.answers[question.answer]
        for question in paper.questions
        if not isinstance(run.answers.get(question.answer, Missing()), (Missing, Opaque))
        and not isinstance(question.kind, Function)
    }
    return Result(
        submission,
        Status.GRADED,
        tuple(verdicts),
        isolation=run.isolation,
        notes=tuple(_notes(submission, run)),
        answers=answers,
    )


def _verdict(question: Question, run: Run, submission: Submission, paper: Paper) -> Verdict:
    name, kind = question.answer, question.kind
    answer = run.answers.get(name, Missing())
    if isinstance(kind, Function) and (name in run.functions or name in run.calls or _is_function(answer)):
        return _verdict_of_calls(question, kind, run, paper)
    if isinstance(answer, Missing):
        stopped = _stopped(name, run, submission)
        return _error(question, stopped) if stopped else judge(question, ..., paper.company)
    if isinstance(answer, Opaque) and answer.why:
        return _error(question, _opaque(answer, name), Outcome.WRONG)
    return judge(question, _stand_in(answer), paper.company)


def _verdict_of_calls(question: Question, kind: Function, run: Run, paper: Paper) -> Verdict:
    calls = paper.calls(question)
    given = [_output(result) for result in run.calls.get(question.answer, ())][: len(calls)]
    # What the run did not come to is an error of these calls, not of those before them.
    given += [Output(error=text("grading.run.no_result"))] * (len(calls) - len(given))
    if all(output.value is ... for output in given):
        return judge(question, ..., paper.company)
    return judge_outputs(question, kind, given, paper.company, calls)


def _output(result: CallResult) -> Output:
    value = result.value
    if isinstance(value, Missing):
        value = None
    if isinstance(value, Opaque) and value.why:
        return Output(error=_opaque(value, ""))
    return Output(value=_stand_in(value), error=result.error, line=result.line)


def _stand_in(answer: Any) -> Any:
    """For an answer whose type may not pass, an empty object of that type's name: it is judged as in the notebook."""
    if not isinstance(answer, Opaque):
        return answer
    if _is_function(answer):
        return _nothing
    return type(re.sub(r"[^\w.]", "", answer.type)[:60] or "object", (), {})()


def _is_function(answer: Any) -> bool:
    return isinstance(answer, Opaque) and answer.type == "function" and not answer.why


def _nothing() -> None:
    """Stands for a function given where a value is asked for."""


def _opaque(answer: Opaque, name: str) -> str:
    key = answer.why if answer.why in ("large", "deep") else "other"
    return text(f"grading.run.opaque_{key}", name=name or text("grading.run.result"), type=quoted(answer.type))


def _stopped(name: str, run: Run, submission: Submission) -> str:
    """Why there is no such variable: the cell that should make it stopped, or the run never came to it."""
    word = re.compile(rf"\b{re.escape(name)}\b\s*(?:=(?!=)|:|\()")
    for error in run.errors:
        if 0 < error.cell <= len(submission.cells) and word.search(submission.cells[error.cell - 1].source):
            return text("grading.run.cell_error", cell=error.cell, error=_described(error))
    if run.ended in _CUT_SHORT and any(word.search(cell.source) for cell in submission.cells):
        return text("grading.run.not_reached", name=name)
    return ""


def _described(error: CellError) -> str:
    said = " ".join(f"{error.type}: {error.text}".split()).rstrip(": ")
    return said if len(said) <= 200 else said[:199] + "…"


def _error(question: Question, say: str, outcome: Outcome = Outcome.ERROR) -> Verdict:
    return Verdict(question.id, outcome, 0.0, 0.0, float(question.points), (say,))


def _notes(submission: Submission, run: Run) -> list[str]:
    """What is to be known of the run besides its points."""
    notes = []
    if submission.claimed_token.strip().casefold() not in ("", submission.token):
        key = "other_token" if submission.token else "bad_token"
        notes.append(text(f"grading.run.{key}", claimed=quoted(submission.claimed_token), token=submission.token))
    if run.ended in _CUT_SHORT:
        notes.append(text(f"grading.run.ended_{run.ended}"))
    if run.isolation == "none":
        notes.append(text("grading.run.unprotected"))
    elif run.isolation != "full":
        notes.append(text("grading.run.partial", layers=run.isolation.partition(":")[2]))
    return notes


def _not_graded(submission: Submission, reason: str, values: Mapping[str, Any], isolation: str = "") -> Result:
    return Result(submission, Status.NOT_GRADED, reason=reason, reason_values=dict(values), isolation=isolation)
