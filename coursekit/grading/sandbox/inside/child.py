"""One submission: run its cells one by one, send back what the answers hold, then call its functions."""

import os
import random
import signal
import sys
import types
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from . import student
from .plain import NotPlain, decoded, encoded
from .shell import nowhere

_UNCHANGING = (type(None), bool, int, float, str)


class OutOfTime(KeyboardInterrupt):
    """The time of a cell is over. No ``except Exception`` of the student's catches it."""


class Child:
    """Runs one job and tells of it through ``send``.

    Every message is data about the student's answers. Whatever the student's code does to this object or to the
    stream, it can change nothing but those.
    """

    def __init__(self, shell: Any, job: Mapping[str, Any], send: Callable[[Any], None]):
        self.shell, self.job, self.send = shell, job, send
        self.names = list(job["wanted"])
        self.functions = set(job["functions"])
        self.sent: dict[str, Any] = {}

    def prepare(self, data: bytes | None, company: Any) -> None:
        """The surroundings of a run: output that goes nowhere, the same random numbers for everyone, the data."""
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = nowhere()  # type: ignore[misc]
        job = self.job
        for name, contents in job["files"].items():
            with open(os.path.basename(name), "w", encoding="utf-8", newline="") as file:
                file.write(contents)
        # The same submission gives the same answers each time it is graded.
        random.seed(20240101)
        sys.modules["numpy"].random.seed(20240101)
        from coursekit.messages import known_languages, use_language

        if job["lang"] in known_languages():
            use_language(job["lang"])
        student.give(data, company, job["exercise"], job["token"], job["lang"])
        if hasattr(signal, "SIGALRM"):
            signal.signal(signal.SIGALRM, _ring)
        # One module for all cells, as in a kernel: functions of the student's look their names up there.
        self.shell.user_ns["__name__"] = "__main__"

    def run_cells(self) -> None:
        """Runs the cells in order; after each one, sends the answers that it touched."""
        for number, source in enumerate(self.job["cells"], start=1):
            error = self._cell(source)
            changed = self._changed({name for name in self.names if name in source})
            message: dict[str, Any] = {"cell": number, "answers": changed}
            if error is not None:
                message["error"] = error
            self.send(message)
        # An answer may have been changed through another name: what counts is how it stands at the end.
        self.send({"cell": 0, "answers": self._changed(set(self.names))})
        held = [name for name in self.names if self._is_function(name)]
        self.send({"ran": True, "functions": held})

    def _cell(self, source: str) -> dict[str, str] | None:
        with Alarm(self.job["limits"]["cell_seconds"]):
            try:
                result = self.shell.run_cell(source, store_history=False)
            except BaseException as uncaught:  # what IPython itself lets through
                return described(uncaught)
        plots = sys.modules.get("matplotlib.pyplot")
        if plots is not None and plots.get_fignums():
            plots.close("all")
        error = result.error_before_exec or result.error_in_exec
        return None if error is None else described(error)

    def _changed(self, touched: set[str]) -> dict[str, Any]:
        """Answers whose coded form differs from what was sent last."""
        changed = {}
        for name in self.names:
            if name not in self.shell.user_ns or name not in touched:
                continue
            form = self._coded(self.shell.user_ns[name])
            if self.sent.get(name) != form:
                self.sent[name] = changed[name] = form
        return changed

    def _coded(self, value: Any) -> dict[str, Any]:
        with Alarm(self.job["limits"]["cell_seconds"]):
            return coded(value)

    def _is_function(self, name: str) -> bool:
        value = self.shell.user_ns.get(name)
        # callable() asks the type, not the object; a class is no answer to “write a function”.
        return callable(value) and not isinstance(value, type)

    def call(self, name: str, calls: list[Any]) -> None:
        """Calls one function on each input, and sends what it gives."""
        function = self.shell.user_ns.get(name)
        for number, inputs in enumerate(calls):
            arguments = decoded(inputs)
            self.send({"call": name, "i": number, **self._called(function, arguments)})

    def _called(self, function: Any, arguments: tuple) -> dict[str, Any]:
        with Alarm(self.job["limits"]["cell_seconds"]), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                value = function(*arguments)
            except BaseException as error:
                return {"error": _one_line(error), "line": _line(error)}
            return coded(value)


# Documents of the course that a learner may answer with: they cross over as the plain data that they are written from.
_DOCUMENTS = (("coursekit.mapping.model", "JourneyMap"), ("coursekit.loyalty.model", "Programme"))


def document_data(value: Any) -> Any:
    """A map or a programme as dicts and lists, by its class's own method; anything else as it is."""
    for module, name in _DOCUMENTS:
        kind = getattr(sys.modules.get(module), name, None)
        if kind is not None and type(value) is kind:
            return kind.to_data(value)
    return value


def coded(value: Any) -> dict[str, Any]:
    """``{"value": …}``, or what is in the way of sending it."""
    try:
        return {"value": encoded(document_data(value))}
    except NotPlain as found:
        inside = found.type if found.type != _name(value) else ""
        return {"opaque": _name(value), "why": found.why or (f"holds {inside}" if inside else "")}
    except BaseException as error:
        # Half-made objects, and those whose parts do not fit, break in the middle of being read.
        return {"opaque": _name(value), "why": type(error).__name__[:60]}


def _name(value: Any) -> str:
    return NotPlain(value).type


class Alarm:
    """A time limit on a piece of student code. It is a courtesy: the controller's own limit is what holds."""

    def __init__(self, seconds: float):
        self.seconds = seconds

    def __enter__(self) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def __exit__(self, *error: Any) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)


def _ring(number: int, frame: types.FrameType | None) -> None:
    raise OutOfTime("time")


def described(error: BaseException) -> dict[str, str]:
    """An error by type and text, both short."""
    return {"type": _name(error), "text": _words(error)[:300]}


def _words(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())
    except BaseException:
        return ""


def _one_line(error: BaseException) -> str:
    # As practice.kinds.function says it, so that a verdict reads the same at home and here.
    said = _words(error)
    shown = f"{_name(error)}: {said}" if said else _name(error)
    return shown if len(shown) <= 200 else shown[:199] + "…"


def _line(error: BaseException) -> int:
    """The line of the student's function in which it stopped."""
    trace = error.__traceback__
    frame = trace.tb_next if trace is not None else None
    return frame.tb_lineno if frame is not None else 0
