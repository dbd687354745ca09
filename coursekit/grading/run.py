"""A run of the grader: what is handed in goes through the workers, one by one, into the gradebook."""

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from coursekit.grading import executor as pools
from coursekit.grading.model import Result, Submission
from coursekit.grading.workers import Isolation, Settings, Worker, close_worker, grade_one, isolation_of, not_graded
from coursekit.messages import CourseError, language
from coursekit.practice import question_set

__all__ = ["Book", "Isolation", "Refused", "Report", "Settings", "cores", "grade"]


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
