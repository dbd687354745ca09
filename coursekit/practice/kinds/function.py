"""A function that the learner writes, judged on inputs that the notebook does not show."""

import contextlib
import copy
import io
import traceback
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from coursekit.practice.kinds.base import Kind
from coursekit.practice.question import Text, in_language
from coursekit.practice.verdict import NotYet


@dataclass(frozen=True)
class Call:
    """One call of the learner's function.

    ``group`` is ``"main"`` for ordinary inputs, ``"edge"`` for empty, one-row and missing ones.
    """

    label: Text
    args: tuple
    group: str = "main"


@dataclass(frozen=True)
class Output:
    """What a call gave: a value, or the error that ended it."""

    value: Any = None
    error: str = ""
    line: int = 0


class Function(Kind):
    """A function.

    Parameters
    ----------
    calls : callable
        ``calls(data, secret)`` gives the calls; ``secret`` makes those of a graded run unlike those at home.
    returns : Kind
        How a returned value is read and compared.
    """

    name = "function"

    def __init__(self, calls: Callable[[Any, str], Sequence[Call]], returns: Kind):
        self.calls, self.returns = calls, returns

    def read(self, answer: Any) -> Callable:
        if isinstance(answer, type) or not callable(answer):
            raise NotYet("type", "practice.function.type", type=type(answer).__name__)
        return answer

    def outputs(self, function: Callable, calls: Sequence[Call]) -> list[Output]:
        """What ``function`` gives for every call, each on its own copy of the inputs."""
        return [run(function, call.args) for call in calls]

    def judge(self, outputs: Sequence[Output], expected: Sequence[Output], calls: Sequence[Call]) -> None:
        """Raises ``NotYet`` at the first call whose output differs; ordinary inputs come first."""
        right = [self._same(given, wanted) for given, wanted in zip(outputs, expected, strict=True)]
        if all(right):
            return
        main = [ok for ok, call in zip(right, calls, strict=True) if call.group == "main"]
        first = (
            right.index(False)
            if not all(main)
            else next(
                i for i, (ok, call) in enumerate(zip(right, calls, strict=True)) if not ok and call.group != "main"
            )
        )
        # Right on ordinary data and wrong at the edges is worth most of the points.
        edges = len(right) - len(main)
        fraction = 0.5 + 0.5 * (sum(right) - len(main)) / edges if all(main) and edges else 0.0
        label, output = in_language(calls[first].label), outputs[first]
        if output.error:
            raise NotYet(
                "error", "practice.function.error", fraction, input=label, error=output.error, line=output.line
            )
        if output.value is None:
            raise NotYet("type", "practice.function.none", fraction, input=label)
        try:
            self.returns.compare(self.returns.read(output.value), self.returns.read(expected[first].value))
        except NotYet as reason:
            raise NotYet(reason.stage, "practice.function.output", fraction, input=label, reason=reason) from reason

    def _same(self, given: Output, wanted: Output) -> bool:
        if given.error or wanted.error:
            return bool(given.error) and bool(wanted.error)
        try:
            return self.returns.same(self.returns.read(given.value), self.returns.read(wanted.value))
        except NotYet:
            return False

    def alike(self, one: Sequence[Output], other: Sequence[Output], calls: Sequence[Call], group: str = "") -> bool:
        """Whether two functions gave the same, on all calls or on those of one group."""
        return all(
            self._same(a, b) for a, b, call in zip(one, other, calls, strict=True) if not group or call.group == group
        )

    def compare(self, given: Any, expected: Any) -> None:
        raise TypeError("functions are compared by their outputs: use judge()")

    def other_types(self, answer: Any) -> list[Any]:
        class Wrapped:
            def __call__(self, *args):
                return answer(*args)

        return [lambda *args: answer(*args), Wrapped()]

    def show(self, expected: Any) -> str:
        return getattr(expected, "__name__", "")


def run(function: Callable, args: tuple) -> Output:
    """Calls a learner's function: nothing it prints, warns or raises gets out."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        try:
            return Output(value=function(*copy.deepcopy(args)))
        except (Exception, SystemExit) as error:
            frames = traceback.extract_tb(error.__traceback__)
            line = frames[-1].lineno if len(frames) == 2 else (frames[1].lineno if len(frames) > 1 else 0)
            return Output(error=_describe(error), line=line or 0)


def _describe(error: BaseException) -> str:
    try:
        said = " ".join(str(error).split())
    except Exception:
        said = ""
    shown = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return shown if len(shown) <= 200 else shown[:199] + "…"
