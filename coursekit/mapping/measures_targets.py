"""Targets and guardrails: ``>= 5.5``, ``<= 24``, ``80 %``. And whether a measured value reaches them."""

import math
import re
from dataclasses import dataclass

from coursekit.kpis.estimate import Estimate
from coursekit.messages import CourseError, quoted

_LIMIT = re.compile(
    r"\s*(?P<sign><=|>=|==|<|>|=|≤|≥)?\s*(?P<number>[-+−]?(?:\d+\.?\d*|\.\d+))\s*(?:%|h|€|EUR|hours|horas|points|puntos)?\s*"
)
_SAME = {"≤": "<=", "≥": ">=", "=": "=="}


@dataclass(frozen=True)
class Limit:
    """A limit: a sign and a number."""

    sign: str
    value: float

    def held(self, value: float) -> bool | None:
        """Whether ``value`` keeps it; None where there is no value."""
        if math.isnan(value):
            return None
        signs = {"<=": value <= self.value, ">=": value >= self.value, "<": value < self.value, ">": value > self.value}
        return signs.get(self.sign, math.isclose(value, self.value, abs_tol=1e-9))

    def surely(self, estimate: Estimate) -> bool:
        """Whether both ends of the interval agree with the value on it."""
        ends = {self.held(end) for end in (estimate.low, estimate.value, estimate.high)}
        return None not in ends and len(ends) == 1


def read_limit(said: str | None, better: str = "") -> Limit | None:
    """A limit from what was written; without a sign, a measure where low is good must stay below, others reach it.

    >>> read_limit(">=5.5"), read_limit("24 h", better="low"), read_limit(" ") is None
    (Limit(sign='>=', value=5.5), Limit(sign='<=', value=24.0), True)
    """
    if said is None or not said.strip():
        return None
    found = _LIMIT.fullmatch(said)
    if found is None:
        raise CourseError("mapping.measure.limit", value=quoted(said))
    sign = found["sign"] or ("<=" if better == "low" else ">=")
    return Limit(_SAME.get(sign, sign), float(found["number"].replace("−", "-")))
