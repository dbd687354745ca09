"""One cell of a map with its measure: value, interval, how many it rests on, and what to make of it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from coursekit.kpis.estimate import Estimate
from coursekit.mapping.measures_targets import Limit
from coursekit.messages import number, text

STATUSES = ("ok", "low_n", "no_data", "error")


@dataclass(frozen=True)
class Cell:
    """A KPI of a map, computed.

    Attributes
    ----------
    path : str
        Where the KPI stands, such as ``"stages[2].steps[0].kpis[0]"``.
    step, id : str
        Ids of the step and of the KPI.
    measure : str
        The measure as the map names it.
    estimate : Estimate
        What was computed; NaN where nothing was.
    status : {"ok", "low_n", "no_data", "error"}
        ``"low_n"``: fewer than ``n_min``.
    target, guardrail : Limit or None
        What it should reach, and what it must not break.
    delta : Estimate or None
        Change from the period compared with.
    latest : Timestamp or None
        The latest row that it rests on.
    stale : bool
        Whether that row is older than half a year when the records were closed.
    """

    path: str
    step: str
    id: str
    measure: str
    estimate: Estimate
    status: str
    n_min: int
    target: Limit | None = None
    guardrail: Limit | None = None
    delta: Estimate | None = None
    latest: pd.Timestamp | None = None
    stale: bool = False
    reason: str = ""
    reason_values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def value(self) -> float:
        """The value; NaN where there is none."""
        return self.estimate.value

    @property
    def low(self) -> float:
        """The lower end of its interval."""
        return self.estimate.low

    @property
    def high(self) -> float:
        """The upper end of its interval."""
        return self.estimate.high

    @property
    def n(self) -> int:
        """How many it rests on."""
        return self.estimate.n

    @property
    def unit(self) -> str:
        """The unit of the estimate."""
        return self.estimate.unit

    @property
    def target_met(self) -> bool | None:
        """Whether the value reaches the target; None without a target or a value."""
        return None if self.target is None else self.target.held(self.value)

    @property
    def target_sure(self) -> bool:
        """Whether the whole interval lies on one side of the target."""
        return self.target is not None and self.target.surely(self.estimate)

    @property
    def guardrail_held(self) -> bool | None:
        """Whether the value keeps to the guardrail; None without one."""
        return None if self.guardrail is None else self.guardrail.held(self.value)

    @property
    def why(self) -> str:
        """Why there is no value, or why it is to be taken with care; empty where all is well."""
        return text(self.reason, **self.reason_values) if self.reason else ""

    def sentence(self) -> str:
        """The cell in words, in the language in use."""
        parts = [self.measure]
        if not math.isnan(self.value):
            parts.append(self.estimate.sentence())
        if self.target_met is not None and self.target is not None:
            key = ("met" if self.target_met else "missed") + ("" if self.target_sure else "_unsure")
            parts.append(text(f"mapping.measure.target.{key}", target=_limit(self.target)))
        if self.guardrail_held is False and self.guardrail is not None:
            parts.append(text("mapping.measure.target.broken", guardrail=_limit(self.guardrail)))
        if self.delta is not None and not math.isnan(self.delta.value):
            parts.append(text("mapping.measure.delta", change=self.delta.sentence()))
        if self.stale and self.latest is not None:
            parts.append(text("mapping.measure.stale_data", date=f"{self.latest:%Y-%m-%d}"))
        if self.why:
            parts.append(self.why)
        return parts[0] + ": " + " · ".join(parts[1:])

    def __str__(self) -> str:
        return self.sentence()

    def __repr__(self) -> str:
        return f"Cell(path={self.path!r}, measure={self.measure!r}, {str(self.estimate)!r}, status={self.status!r})"


def _limit(limit: Limit) -> str:
    sign = {"<=": "≤", ">=": "≥", "==": "="}.get(limit.sign, limit.sign)
    digits = next((d for d in range(3) if round(limit.value, d) == limit.value), 3)
    return f"{sign} {number(limit.value, digits)}"
