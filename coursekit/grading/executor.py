"""Where submissions are graded: in this process, in several, or on a Dask cluster. All are one kind of Executor.

A process that dies takes down nothing but the submission it was at, and that one only after a second try on its own.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from typing import Any, TypeVar

from coursekit.messages import CourseError

Job = TypeVar("Job")
Made = TypeVar("Made")


class Serial(Executor):
    """Runs what it is given at once, in this process."""

    def submit(self, fn: Callable, /, *args: Any, **kwargs: Any) -> Future:
        """A future that is done."""
        future: Future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def executor(jobs: int = 1, dask: str = "") -> Iterator[Executor]:
    """An executor of ``jobs`` processes, or Dask's at the address ``dask``."""
    if dask:
        with _dask(dask) as made:
            yield made
    elif jobs == 1:
        yield Serial()
    else:
        # Spawned, not forked: progress bars and libraries have threads, which do not survive a fork.
        context = multiprocessing.get_context("spawn")
        made = ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_with_parent)
        try:
            yield made
        finally:
            made.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """Ends this process when the one that started it is gone, however that ended; Ctrl+C is the parent's alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def _dask(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise CourseError("grading.run.no_dask", install='"coursekit[dask]"') from None
    try:
        client = Client(address, timeout="10s", set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise CourseError("grading.run.dask_unreachable", address=address) from error
    with client:
        # Not pure: two submissions may be equal and are graded one by one all the same.
        yield client.get_executor(pure=False)


def dask_threads(made: Executor) -> int:
    """How many submissions a Dask cluster grades at once."""
    client = getattr(made, "_client", None)
    return max(1, sum(client.nthreads().values())) if client is not None else 1


def each(
    grade: Callable[[Job], Made],
    jobs: Sequence[Job],
    lost: Callable[[Job], Made],
    at_once: int = 1,
    dask: str = "",
    before: Callable[[Executor], None] | None = None,
) -> Iterator[Made]:
    """What ``grade`` gives for every job, in whichever order they are done.

    Parameters
    ----------
    lost : callable
        ``lost(job)`` stands for a job that ended its process twice, the second time alone.
    before : callable, optional
        Called once with the executor, before any job; what it raises ends everything.
    """
    waiting, alone = deque(jobs), deque[Job]()
    while waiting or alone:
        if alone:
            yield _alone(grade, alone.popleft(), lost, dask)
            continue
        with executor(at_once, dask) as made:
            if before is not None:
                before(made)
                before = None
            window = 2 * (dask_threads(made) if dask else at_once)
            running: dict[Future, Job] = {}
            while waiting or running:
                try:
                    # No more than are needed to keep everyone busy: what is lost with a process stays little.
                    while waiting and len(running) < window:
                        running[made.submit(grade, waiting[0])] = waiting[0]
                        waiting.popleft()
                        if isinstance(made, Serial):
                            break
                except BrokenExecutor:
                    alone.extend(running.values())
                    break
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    job = running.pop(future)
                    try:
                        result = future.result()
                    except BrokenExecutor:
                        alone.append(job)
                        continue
                    yield result
                if alone:
                    alone.extend(running.values())
                    break


def _alone(grade: Callable[[Job], Made], job: Job, lost: Callable[[Job], Made], dask: str) -> Made:
    # At least two processes are asked for, so that it is not this one that may end.
    with executor(2, dask) as made:
        try:
            return made.submit(grade, job).result()
        except BrokenExecutor:
            return lost(job)
