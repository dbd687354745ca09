"""One run, as the controller leads it: what the child says is data, checked piece by piece, and never believed."""

import signal
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from coursekit.grading.model import CallResult, CellError, Missing, Opaque
from coursekit.grading.sandbox.channel import Channel, Silent, TooMuch
from coursekit.grading.sandbox.inside.frames import BadFrame
from coursekit.grading.sandbox.inside.plain import NotEncoded, decoded
from coursekit.grading.sandbox.limits import Limits

if TYPE_CHECKING:
    from coursekit.grading.sandbox.worker import Ending

# The child's own start: putting on layers, opening the data.
_START = 20.0


class Conversation:
    """Collects what a child sends until it is done, is out of time, or breaks the form."""

    def __init__(
        self,
        channel: Channel,
        limits: Limits,
        cells: int,
        wanted: Sequence[str],
        functions: Mapping[str, Sequence[Any]],
    ):
        self.channel, self.limits, self.n_cells = channel, limits, cells
        self.wanted, self.functions = frozenset(wanted), functions
        self.answers: dict[str, Any] = {name: Missing() for name in wanted}
        self.callable: frozenset[str] = frozenset()
        self.calls: dict[str, list[CallResult]] = {}
        self.errors: list[CellError] = []
        self.ended, self.detail = "ok", ""
        self.started = False

    def hold(self) -> None:
        """The whole conversation; afterwards ``ended`` says how it went."""
        try:
            self._hold()
        except Silent:
            self._end("time") if self.started else self._end("grader", "start")
        except (EOFError, OSError):
            # Whoever has not begun to run anything of the student's has failed on our side.
            self._end("died") if self.started else self._end("grader", "start")
        except TooMuch:
            self._end("output")
        except (BadFrame, NotEncoded, _Forged, KeyError, TypeError, ValueError) as error:
            self._end("forged", str(error)) if self.started else self._end("grader", str(error))

    def _end(self, how: str, detail: str = "") -> None:
        if self.ended == "ok":
            # It may be the student's own words: one line, and nothing that a terminal obeys.
            self.ended, self.detail = how, "".join(c if c.isprintable() else "?" for c in detail[:300])

    def _hold(self) -> None:
        first = self.channel.receive(time.monotonic() + _START)
        if first != {"ready": True}:
            return self._end("grader", _said(first))
        self.started = True
        self.whole = time.monotonic() + self.limits.seconds
        if not self._hear_cells():
            return
        for name, inputs in self.functions.items():
            if name in self.callable and not self._hear_calls(name, inputs):
                return
        self.channel.send({"end": True}, time.monotonic() + 5)

    def _deadline(self, pieces: int = 1) -> float:
        # The alarm rings first; whoever does not hear it is given as long again.
        return min(self.whole, time.monotonic() + 2 * pieces * self.limits.cell_seconds + 1)

    def _hear_cells(self) -> bool:
        heard = 0
        while True:
            # The last look at the answers is a piece of work of its own for each of them.
            message = self.channel.receive(self._deadline(1 if heard < self.n_cells else 1 + len(self.wanted)))
            if type(message) is not dict:
                raise _Forged("message")
            if self._is_the_end(message):
                return False
            if "ran" in message:
                names = message["functions"]
                if type(names) is not list or not all(type(n) is str and n in self.wanted for n in names):
                    raise _Forged("functions")
                self.callable = frozenset(names)
                return True
            self._take_cell(message, heard)
            heard += 1

    def _is_the_end(self, message: dict[str, Any]) -> bool:
        if "grader" in message:
            # Our side says so before anything of the student's has run, or not at all.
            raise _Forged("grader")
        for key, how in (("failed", "died"), ("ended", "memory")):
            if key in message:
                self._end(how, _said(message))
                return True
        return False

    def _take_cell(self, message: dict[str, Any], heard: int) -> None:
        number, answers, error = message["cell"], message["answers"], message.get("error")
        expected = heard + 1 if heard < self.n_cells else 0
        if type(number) is not int or number != expected or heard > self.n_cells or type(answers) is not dict:
            raise _Forged("cell")
        for name, form in answers.items():
            if name not in self.wanted:
                raise _Forged("name")
            self.answers[name] = _value(form)
        if error is not None:
            self.errors.append(CellError(number, _word(error["type"], 100), _word(error["text"], 300)))

    def _hear_calls(self, name: str, inputs: Sequence[Any]) -> bool:
        results = self.calls.setdefault(name, [])
        self.channel.send({"call": name, "inputs": list(inputs)}, self._deadline())
        for i in range(len(inputs)):
            message = self.channel.receive(self._deadline())
            if type(message) is not dict:
                raise _Forged("message")
            if self._is_the_end(message):
                return False
            if message.get("call") != name or message.get("i") != i:
                raise _Forged("call")
            if "error" in message:
                line = message["line"]
                if type(line) is not int or not 0 <= line < 1_000_000:
                    raise _Forged("line")
                results.append(CallResult(error=_word(message["error"], 200) or "Exception", line=line))
            else:
                results.append(CallResult(value=_value(message)))
        return True


class _Forged(ValueError):  # noqa: N818
    """A message that the child's own code never sends."""


def _value(form: Any) -> Any:
    if type(form) is dict and "value" in form:
        return decoded(form["value"])
    if type(form) is dict and "opaque" in form:
        return Opaque(_word(form["opaque"], 100), _word(form["why"], 100))
    raise _Forged("value")


def _word(said: Any, longest: int) -> str:
    if type(said) is not str or len(said) > longest:
        raise _Forged("text")
    return said.encode("utf-8", "replace").decode()


def _said(message: Any) -> str:
    """What a message says of itself; any text."""
    if type(message) is not dict:
        return ""
    return next((v[:300].encode("utf-8", "replace").decode() for v in message.values() if type(v) is str), "")


def reason(talk: Conversation, ending: "Ending") -> tuple[str, str]:
    """Why a run ended: what was heard, and how the process went."""
    ended, detail = talk.ended, talk.detail
    if ended == "died" and ending.exit is not None:
        if ending.why == "disk":
            return "output", "disk"
        if ending.exit == -getattr(signal, "SIGXCPU", 24):
            return "time", "cpu"
        detail = detail or (f"signal {-ending.exit}" if ending.exit < 0 else f"exit {ending.exit}")
    return ended, detail
