"""One number: read from whatever holds one, compared within a tolerance."""

import math
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd

from coursekit.messages import number, quoted
from coursekit.practice.kinds.base import Kind
from coursekit.practice.verdict import NotYet


class Number(Kind):
    """A number.

    Parameters
    ----------
    tolerance : float
        Largest difference that still counts as equal, in the answer's own unit.
    relative : float
        The same as a share of the expected value; the larger of the two holds.
    digits : int
        Decimals with which the solution is shown.
    """

    name = "number"

    def __init__(self, tolerance: float = 0.0, relative: float = 1e-6, digits: int = 2):
        self.tolerance, self.relative, self.digits = tolerance, relative, digits

    def read(self, answer: Any) -> float:
        """The answer as a float.

        >>> Number().read(np.float64(5)), Number().read(Decimal("5.0"))
        (5.0, 5.0)
        """
        kind = type(answer)
        if kind is bool or kind is np.bool_:
            raise NotYet("type", "practice.number.bool", given=answer)
        if issubclass(kind, str):
            raise NotYet(
                "type",
                "practice.number.text" if _holds_number(answer) else "practice.number.words",
                given=quoted(answer),
            )
        if issubclass(kind, (int, float, np.integer, np.floating, Decimal, Fraction)):
            return _as_float(answer)
        if issubclass(kind, (pd.Series, pd.Index, np.ndarray, pd.DataFrame, list, tuple, set, dict)):
            return self._one_of(answer)
        if callable(answer):
            raise NotYet("type", "practice.number.function", name=getattr(answer, "__name__", kind.__name__))
        if hasattr(kind, "__float__"):  # an Estimate, and whatever else says that it is a number
            return _as_float(answer)
        raise NotYet("type", "practice.number.other", type=kind.__name__)

    def _one_of(self, answer: Any) -> float:
        """The single number inside a container, or why there is not one."""
        size = answer.size if hasattr(answer, "size") else len(answer)
        if size != 1:
            raise NotYet("shape", "practice.number.many", n=number(size), type=type(answer).__name__)
        if isinstance(answer, dict):
            return self.read(next(iter(answer.values())))
        held = answer.to_numpy() if isinstance(answer, (pd.Series, pd.Index, pd.DataFrame)) else answer
        return self.read(held.ravel()[0] if isinstance(held, np.ndarray) else next(iter(held)))

    def compare(self, given: float, expected: float) -> None:
        if math.isnan(expected):
            if not math.isnan(given):
                raise NotYet("value", "practice.number.should_be_nan")
            return
        if math.isnan(given):
            raise NotYet("value", "practice.number.nan")
        if math.isinf(given):
            raise NotYet("value", "practice.number.infinite")
        if abs(given - expected) > max(self.tolerance, self.relative * abs(expected)) + 1e-12:
            raise NotYet("value", "practice.number.not_yet")

    def other_types(self, answer: Any) -> list[Any]:
        value = self.read(answer)
        if math.isnan(value):
            return [np.float64(value)]
        return [np.float64(value), Decimal(str(value)), np.array(value), pd.Series([value]), [value], Fraction(value)]

    def show(self, expected: Any) -> str:
        return number(self.read(expected), self.digits)


def _as_float(answer: Any) -> float:
    try:
        return float(answer)
    except (Exception, SystemExit) as error:
        raise NotYet("type", "practice.number.other", type=type(answer).__name__) from error


def _holds_number(words: str) -> bool:
    try:
        Decimal(words.strip().rstrip("%").replace(",", "."))
    except InvalidOperation:
        return False
    return True
