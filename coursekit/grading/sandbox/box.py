"""The sandbox: where a submission's cells run."""

import hashlib
import queue
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from coursekit.grading.model import CodeCell, Run
from coursekit.grading.sandbox import mirror
from coursekit.grading.sandbox.arguments import checked_jobs, checked_layers, checked_start
from coursekit.grading.sandbox.conversation import Conversation, reason
from coursekit.grading.sandbox.folders import Folder
from coursekit.grading.sandbox.inside.plain import NotPlain, encoded
from coursekit.grading.sandbox.limits import Limits
from coursekit.grading.sandbox.probing import known_submission, try_layers
from coursekit.grading.sandbox.saying import sentences
from coursekit.grading.sandbox.second_try import tried_twice
from coursekit.grading.sandbox.worker import Spare, WorkerFailed, Zygote
from coursekit.messages import CourseError


class Sandbox:
    """Runs submissions, each in a process of its own that knows no answer and can reach nothing.

    Parameters
    ----------
    jobs : int
        How many may run at once; ``run`` may be called from as many threads.
    limits : Limits
    layers : sequence of str, optional
        Which layers to put on; all that work here by default, none with ``()`` (to show what they are for).
    require_isolation : bool
        True refuses to start where any layer does not hold.
    start : str
        ``"fork"`` (one warm process forks for each submission) or ``"spawn"`` (a fresh process for each, started
        ahead); by default what the system offers.

    Attributes
    ----------
    isolation : str
        ``"full"``, ``"partial:<missing layers>"`` or ``"none"``.
    layers : sequence of Layer
        What was found about each layer when it was tried: ``name``, ``ok``, ``why``.

    Examples
    --------
    >>> from coursekit.grading.model import CodeCell
    >>> with Sandbox() as box:  # doctest: +SKIP
    ...     box.run([CodeCell("nps_score = 41.5")], ["nps_score"]).answers
    {'nps_score': 41.5}
    """

    def __init__(
        self,
        jobs: int = 1,
        limits: Limits | None = None,
        layers: Iterable[str] | None = None,
        require_isolation: bool = False,
        start: str | None = None,
    ):
        self.jobs, self.limits = checked_jobs(jobs), limits or Limits()
        self.asked = checked_layers(layers)
        self.require_isolation = require_isolation
        self.start = checked_start(start)
        self.layers: tuple[Any, ...] = ()
        self.failure = ""
        self._folder: Folder | None = None
        self._box: Path | None = None
        self._free: queue.LifoQueue[int] = queue.LifoQueue()
        self._zygotes: dict[int, Zygote] = {}
        self._spares: queue.Queue[Spare] = queue.Queue()
        self._count = 0
        self._lock = threading.Lock()

    # -- starting and ending

    def __enter__(self) -> "Sandbox":
        self.open()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def open(self) -> None:
        """Starts the other side and tries every layer; where it cannot be started, every run says so."""
        if self._box is not None:
            return
        self._folder = Folder("coursekit-grade-")
        self._box = self._folder.path
        try:
            self._library = mirror.lay_out(self._box)
            (self._box / "cache").mkdir(exist_ok=True)
            self._readable = mirror.readable(self._box)
            for slot in range(self.jobs):
                self._free.put(slot)
            self.layers = try_layers(self)
            if self.require_isolation and self.isolation != "full":
                raise CourseError("grading.sandbox.isolation_required", missing=self.missing or self.isolation)
            self.failure = known_submission(self)
            if self.failure and self.require_isolation:
                raise CourseError("grading.sandbox.not_started", why=self.failure)
        except (OSError, WorkerFailed) as error:
            self.failure = str(error) or type(error).__name__
            if self.require_isolation:
                self.close()
                raise CourseError("grading.sandbox.not_started", why=self.failure) from error
        except BaseException:
            self.close()
            raise

    def drop_workers(self) -> None:
        """Ends every process that waits; the next run starts new ones."""
        for zygote in self._zygotes.values():
            zygote.kill()
        self._zygotes.clear()
        while not self._spares.empty():
            self._spares.get().kill()

    def close(self) -> None:
        """Ends every process and removes every file."""
        self.drop_workers()
        if self._folder is not None:
            self._folder.remove()
            self._folder = self._box = None

    @property
    def missing(self) -> str:
        """Names of the layers that do not hold here, with commas."""
        return ",".join(layer.name for layer in self.layers if not layer.ok)

    @property
    def isolation(self) -> str:
        """``"full"``, ``"partial:<missing layers>"`` or ``"none"``."""
        holding = [layer for layer in self.layers if layer.ok]
        if not holding:
            return "none"
        return f"partial:{self.missing}" if self.missing else "full"

    def sentences(self) -> list[str]:
        """What there is to say about isolation, loudly where something is missing, in the language in use."""
        return sentences(self)

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the layers that every submission gets."""
        return tuple(layer.name for layer in self.layers if layer.ok)

    # -- running

    def run(
        self,
        cells: Sequence[CodeCell],
        wanted: Iterable[str],
        data: bytes | None = None,
        files: Mapping[str, str] | None = None,
        token: str = "",
        exercise: str = "",
        lang: str = "",
        functions: Mapping[str, Sequence[Sequence[Any]]] | None = None,
    ) -> Run:
        """Runs the cells of one submission.

        Parameters
        ----------
        wanted : iterable of str
            Names of the variables that hold answers.
        data : bytes, optional
            The learner's company, packed by the controller: a pickle of ``{"token", "tables", "customers"}``.
        files : mapping of str to str
            Text files that lie beside the notebook.
        functions : mapping of str to sequence of tuples
            For each function, the arguments of its calls; they are sent only after all cells have run.

        Returns
        -------
        Run
            Never an error. What fails on our side is tried once more in a fresh process; then it is ``"grader"``,
            unless it fails with this submission alone: then that has ``"died"``.
        """
        self.open()
        if self.failure:
            return Run(ended="grader", detail=self.failure, isolation=self.isolation)
        functions = dict(functions or {})
        names = list(dict.fromkeys([*wanted, *functions]))
        try:
            inputs = {name: [encoded(tuple(call)) for call in calls] for name, calls in functions.items()}
        except NotPlain as error:
            return Run(ended="grader", detail=f"inputs: {error.type} {error.why}".strip(), isolation=self.isolation)
        job = {
            "cells": [cell.source for cell in cells],
            "wanted": names,
            "functions": list(functions),
            "files": dict(files or {}),
            "token": token,
            "exercise": exercise,
            "lang": lang,
        }
        return tried_twice(lambda: self._once(job, data, inputs), lambda: not known_submission(self))

    def _once(self, job: dict[str, Any], data: bytes | None, inputs: Mapping[str, Sequence[Any]]) -> tuple[Run, bool]:
        """One try, and whether anything of the student's had run in it."""
        slot = self._free.get()
        try:
            return self._run(slot, job, data, inputs)
        except (WorkerFailed, OSError, EOFError) as error:
            # The other side did not come up; the next run starts a new one.
            return Run(ended="grader", detail=str(error), isolation=self.isolation), False
        finally:
            self._free.put(slot)

    def _run(
        self, slot: int, job: dict[str, Any], data: bytes | None, inputs: Mapping[str, Sequence[Any]]
    ) -> tuple[Run, bool]:
        worker = self._worker(slot, self.active)
        digest = hashlib.sha256(data).hexdigest() if data is not None else ""
        try:
            channel, to_send = worker.begin(digest, data, self.limits)
        except (OSError, EOFError, TimeoutError, ValueError) as error:
            worker.kill()
            raise WorkerFailed(f"begin: {type(error).__name__}") from error
        talk = Conversation(channel, self.limits, len(job["cells"]), job["wanted"], inputs)
        try:
            self._brief(channel, worker, job, to_send, self.active)
            talk.hold()
        except (OSError, EOFError, TimeoutError, ValueError) as error:
            talk._end("grader", f"brief: {type(error).__name__}")
        ending = None
        try:
            ending = worker.end()
            ended, detail = reason(talk, ending)
        except WorkerFailed as error:
            # It went away while this was running. What had come back is kept.
            ended, detail = "grader", str(error)
        finally:
            channel.close()
        run = Run(
            answers=talk.answers,
            functions=talk.callable,
            calls=talk.calls,
            errors=tuple(talk.errors),
            ended=ended,
            detail=detail,
            isolation=self.isolation,
            cpu_seconds=round(ending.cpu, 4) if ending else 0.0,
        )
        return run, talk.started

    def _brief(self, channel: Any, worker: Any, job: dict, data: bytes | None, layers: Sequence[str]) -> None:
        whole = {
            **job,
            "data": data is not None,
            "limits": self.limits.as_json(),
            "layers": list(layers),
            "private": str(worker.private),
            "readable": self._readable,
        }
        deadline = time.monotonic() + 30
        channel.send(whole, deadline)
        if data is not None:
            channel.send_bytes(data, deadline)

    def _worker(self, slot: int, layers: tuple[str, ...]) -> Any:
        """A worker to run on; zygotes are kept, spares are used up."""
        if self.start == "fork":
            zygote = self._zygotes.get(slot)
            if zygote is not None and not zygote.alive:
                zygote.kill()
                zygote = None
            if zygote is None:
                zygote = self._zygotes[slot] = self.new_zygote(slot, layers)
            return zygote
        # While the layers are being tried, one at a time; afterwards, so many ahead as may run at once.
        ahead = self.jobs if self.layers else 0
        while self._spares.qsize() <= ahead:
            self._spares.put(self.new_spare(layers))
        return self._spares.get()

    def new_zygote(self, slot: int, layers: tuple[str, ...]) -> Zygote:
        """A zygote in a box of its own."""
        assert self._box is not None
        home = self._box / f"zygote-{slot}-{self._number()}"
        home.mkdir(mode=0o700)
        return Zygote(home, self._library, layers, self.limits)

    def new_spare(self, layers: tuple[str, ...]) -> Spare:
        """A process that will serve one submission."""
        assert self._box is not None
        return Spare(self._box, self._library, layers, self.limits, self._number())

    def _number(self) -> int:
        with self._lock:
            self._count += 1
            return self._count
