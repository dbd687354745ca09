"""A run of the grader: what is handed in goes through the workers, one by one, into the gradebook."""

import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Protocol

from coursekit.grading import executor as pools
from coursekit.grading.judge_run import Box, grade_submission
from coursekit.grading.model import Result, Status, Submission
from coursekit.grading.paper import Paper
from coursekit.messages import CourseError, language, quoted, using_language
from coursekit.practice import QuestionSet, question_set

# Companies kept by a worker at a time: the shared one, and that of the student at hand with some others.
_PAPERS = 6


@dataclass(frozen=True)
class Settings:
    """What a worker must know; it is sent to other processes and other machines.

    Attributes
    ----------
    questions : str
        A folder of private questions, or empty.
    secret : str
        Makes the hidden inputs of functions.
    lang : str
        For notebooks that do not say theirs.
    seconds : float, optional
        What one notebook may take; the sandbox's own limit by default.
    box : callable, optional
        Makes the sandbox from these settings; the real one by default.
    """

    questions: str = ""
    secret: str = ""
    lang: str = "en"
    seconds: float | None = None
    require_isolation: bool = False
    skip_drawings: bool = True
    box: Callable[["Settings"], Any] | None = None


@dataclass(frozen=True)
class Isolation:
    """Which layers cut students' code off, in one process of the run; ``refused`` is a sentence's key."""

    kind: str = "none"
    layers: Sequence[str] = ()
    missing: Sequence[str] = ()
    refused: str = ""
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """What a run did: new results, how many files needed none, how long it took."""

    results: Sequence[Result]
    already: int
    seconds: float
    jobs: int
    isolation: Isolation


class Book(Protocol):
    """What a run needs of a ``Gradebook``."""

    def has(self, content: str, exercise: str, student: str | None = None, token: str | None = None) -> bool: ...

    def record(self, result: Result) -> bool: ...

    def expect_manual(self, exercise: str, rubrics: Mapping[str, Any]) -> None: ...


class Refused(CourseError):  # noqa: N818 — said as a sentence
    """The isolation that was asked for is not to be had."""


class Worker:
    """One worker: its sandbox, and the papers it has made."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self._open: Any = None
        self._box: Box | None = None
        self._sets: dict[str, QuestionSet] = {}
        self._papers: OrderedDict[tuple[str, str], Paper] = OrderedDict()
        self._shared: dict[str, dict] = {}

    @property
    def box(self) -> Any:
        """The sandbox, started when first needed."""
        if self._box is None:
            self._open = (self.settings.box or sandbox)(self.settings)
            self._box = self._open.__enter__()
        return self._box

    def close(self) -> None:
        """Ends the sandbox."""
        opened, self._open, self._box = self._open, None, None
        if opened is not None:
            opened.__exit__(None, None, None)

    def grade(self, submission: Submission) -> Result:
        """The result of one submission; never an error."""
        submission = replace(submission, lang=submission.lang or self.settings.lang)
        try:
            if submission.problem:
                return grade_submission(submission, None, None)  # type: ignore[arg-type]
            questions = self._questions(submission.exercise)
            if questions is None:
                values = {"given": quoted(submission.exercise)}
                reason = "grading.submissions.unknown_exercise"
                return Result(submission, Status.NOT_GRADED, reason=reason, reason_values=values)
            with using_language(submission.lang):
                paper = self._paper(questions, submission.token)
            drawings = self.settings.skip_drawings
            return grade_submission(submission, self.box, questions, paper=paper, skip_drawings=drawings)
        except Exception as error:
            said = str(error) if isinstance(error, CourseError) else f"{type(error).__name__}: {error}"
            return not_graded(submission, "ours", error=said[:300])

    def _questions(self, exercise: str) -> QuestionSet | None:
        if exercise not in self._sets:
            try:
                self._sets[exercise] = question_set(exercise, self.settings.questions or None)
            except CourseError as error:
                if error.key == "practice.unknown_exercise":
                    return None
                raise
        return self._sets[exercise]

    def _paper(self, questions: QuestionSet, token: str) -> Paper:
        key = (questions.id, token)
        if key not in self._papers:
            shared = self._shared.setdefault(questions.id, {})
            self._papers[key] = Paper(questions, token, self.settings.secret, shared)
        self._papers.move_to_end(key)
        while len(self._papers) > _PAPERS:
            # The company that all share is worth more than the last one student's.
            oldest = next(one for one in self._papers if one[1] or len(self._papers) > 2 * _PAPERS)
            del self._papers[oldest]
        return self._papers[key]


def sandbox(settings: Settings) -> Any:
    """The sandbox of a worker."""
    from coursekit.grading.sandbox import Limits, Sandbox

    limits = Limits()
    if settings.seconds is not None:
        limits = replace(limits, seconds=settings.seconds, cell_seconds=min(limits.cell_seconds, settings.seconds))
    return Sandbox(jobs=1, limits=limits, require_isolation=settings.require_isolation)


_own = threading.local()


def _worker(settings: Settings) -> Worker:
    """The worker of this thread: a process of a pool has one, one of Dask may have several."""
    workers: dict[Settings, Worker] = _own.__dict__.setdefault("workers", {})
    if settings not in workers:
        workers[settings] = Worker(settings)
    return workers[settings]


def grade_one(settings: Settings, submission: Submission) -> Result:
    """What a worker is asked to do: by name, so that it can be sent anywhere."""
    return _worker(settings).grade(submission)


def isolation_of(settings: Settings) -> Isolation:
    """Which layers work where this is run; starts the worker's sandbox."""
    try:
        box = _worker(settings).box
    except CourseError as error:
        # An error of ours does not survive being sent: its key and values do.
        return Isolation(refused=error.key, values={name: str(value) for name, value in error.values.items()})
    layers = [layer for layer in getattr(box, "layers", ()) if hasattr(layer, "ok")]
    return Isolation(
        box.isolation,
        [str(layer.name) for layer in layers if layer.ok],
        [str(layer.name) for layer in layers if not layer.ok],
    )


def close_worker(settings: Settings) -> None:
    """Ends this thread's worker."""
    worker = _own.__dict__.get("workers", {}).pop(settings, None)
    if worker is not None:
        worker.close()


def not_graded(submission: Submission, key: str, **values: Any) -> Result:
    """A result that is none, because of the grader."""
    return Result(submission, Status.NOT_GRADED, reason=f"grading.run.{key}", reason_values=values)


def grade(
    submissions: Iterable[Submission],
    book: Book,
    settings: Settings | None = None,
    jobs: int = 1,
    dask: str = "",
    progress: Callable[[Result], None] | None = None,
    said: Callable[[Isolation], None] | None = None,
) -> Report:
    """Grades what the gradebook does not have yet.

    Parameters
    ----------
    submissions : iterable of Submission
    book : Gradebook
        Gets each result in a transaction of its own, as soon as there is one.
    jobs : int
        Processes, each with a sandbox of its own.
    dask : str
        The address of a Dask scheduler, to grade there.
    progress : callable, optional
        Called with each result once it is recorded.
    said : callable, optional
        Called with the isolation before anything is run.

    Raises
    ------
    Refused
        Isolation was required and is not full; nothing was run.
    """
    settings = settings or Settings(lang=language())
    begun = time.monotonic()
    new, seen = [], set()
    for one in submissions:
        key = (one.student, one.exercise, one.token, one.content)
        if key not in seen and not book.has(one.content, one.exercise, one.student, one.token):
            new.append(one)
        seen.add(key)
    already = len(seen) - len(new)
    _expect_people(book, {one.exercise for one in new if not one.problem}, settings)
    # What cannot be run needs no worker; what can is shared out.
    broken, whole = [one for one in new if one.problem], [one for one in new if not one.problem]
    jobs = max(1, min(jobs, -(-len(whole) // 4)))
    results: list[Result] = []

    def done(result: Result) -> None:
        book.record(result)
        results.append(result)
        if progress:
            progress(result)

    isolation = Isolation("full")

    def before(made: Executor) -> None:
        nonlocal isolation
        isolation = _isolation(settings, made)
        if said:
            said(isolation)

    try:
        for submission in broken:
            done(Worker(settings).grade(submission))
        lost = partial(not_graded, key="worker")
        for result in pools.each(partial(grade_one, settings), whole, lost, jobs, dask, before):
            done(result)
    finally:
        close_worker(settings)
    return Report(results, already, time.monotonic() - begun, jobs, isolation)


def _expect_people(book: Book, exercises: set[str], settings: Settings) -> None:
    """The gradebook learns which questions wait for people, so that a total without them is not taken for the whole."""
    for exercise in sorted(exercises):
        try:
            rubrics = question_set(exercise, settings.questions or None).rubrics
        except CourseError:
            continue  # each submission says so itself
        if rubrics:
            book.expect_manual(exercise, rubrics)


def _isolation(settings: Settings, made: Executor) -> Isolation:
    """The isolation where the work will be done: here, in a process of the pool, or on a worker of the cluster."""
    try:
        found = made.submit(isolation_of, settings).result()
    except BrokenExecutor as error:
        raise CourseError("grading.run.sandbox", error=type(error).__name__) from error
    if found.refused:
        raise Refused(found.refused, **found.values)
    if settings.require_isolation and found.kind != "full":
        raise Refused("grading.run.isolation_partial", layers=", ".join(found.missing) or found.kind)
    return found


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
