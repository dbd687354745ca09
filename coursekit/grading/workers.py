"""Who grades: one worker in each process, with a sandbox of its own and the papers that it has made."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.util import Finalize
from typing import Any

from coursekit.grading.judge_run import Box, grade_submission
from coursekit.grading.model import Result, Status, Submission
from coursekit.grading.paper import Paper
from coursekit.messages import CourseError, quoted, using_language
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
        made = workers[settings] = Worker(settings)
        # A process of a pool is told of no end: it closes its sandbox when it exits.
        Finalize(None, made.close, exitpriority=1)
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
