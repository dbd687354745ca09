"""One measured number with what a reader needs to trust it: interval, sample size, method."""

import math
from dataclasses import dataclass
from html import escape

from coursekit.messages import number, percent, text


@dataclass(frozen=True)
class Estimate:
    """A number estimated from a sample.

    ``float(estimate)`` gives the bare value, so it can be used wherever a number can.

    Attributes
    ----------
    value : float
        The estimate; NaN where there was nothing to compute it from (``n`` is then 0).
    low, high : float
        The ends of the interval, clipped to what is possible; NaN where none can be given.
    n : int
        How many answers (tickets, customers …) the value rests on.
    missing, invalid : int
        How many were left out because they were blank, or out of range under ``invalid="drop"``.
    method : str
        Key of the sentence that names formula, convention and interval.
    unit : str
        ``"points"``, ``"percent"``, ``"score"``, ``"hours"``, ``"euros"``, ``"ratio"`` or ``"count"``.
    level : float
        Confidence level of the interval.
    note : str
        Key of a sentence that says why a value or an interval is missing; empty where none is.

    Examples
    --------
    >>> e = Estimate(50.0, 35.46, 61.6, n=100, method="kpis.method.nps", unit="points")
    >>> float(e) + 1
    51.0
    >>> e
    Estimate(value=50.0, low=35.5, high=61.6, n=100)
    """

    value: float
    low: float = math.nan
    high: float = math.nan
    n: int = 0
    missing: int = 0
    invalid: int = 0
    method: str = ""
    unit: str = "score"
    level: float = 0.95
    note: str = ""

    def __float__(self) -> float:
        return float(self.value)

    def __round__(self, digits: int | None = None) -> float:
        return round(float(self.value), digits) if digits is not None else round(float(self.value))

    def __bool__(self) -> bool:
        return not math.isnan(self.value)

    @property
    def half_width(self) -> float:
        """Half the interval's length: the “±”."""
        return (self.high - self.low) / 2

    def contains(self, value: float) -> bool:
        """Whether ``value`` lies inside the interval."""
        return self.low <= value <= self.high

    def _show(self, value: float) -> str:
        digits = {"points": 1, "percent": 1, "score": 2, "hours": 1, "euros": 2, "ratio": 3, "count": 0}[self.unit]
        return percent(value, digits) if self.unit == "percent" else number(value, digits)

    def sentence(self) -> str:
        """The estimate in words, in the language in use."""
        parts = [self._show(self.value)]
        if not math.isnan(self.low):
            parts.append(text("kpis.interval", level=percent(100 * self.level), low=self._show(self.low), high=self._show(self.high)))
        parts.append(text("kpis.n", n=number(self.n)))
        if self.missing:
            parts.append(text("kpis.missing", missing=number(self.missing)))
        if self.invalid:
            parts.append(text("kpis.invalid", invalid=number(self.invalid)))
        return "; ".join(parts)

    def __str__(self) -> str:
        return self.sentence()

    def __repr__(self) -> str:
        shown = [f"{name}={_plain(getattr(self, name))}" for name in ("value", "low", "high")]
        shown.append(f"n={self.n}")
        shown += [f"{name}={getattr(self, name)}" for name in ("missing", "invalid") if getattr(self, name)]
        return f"Estimate({', '.join(shown)})"

    def _repr_html_(self) -> str:
        first, *rest = self.sentence().split("; ")
        below = "; ".join(rest)
        for key in (self.method, self.note):
            if key:
                below += f"<br>{escape(text(key), quote=False)}"
        return (
            '<div style="line-height:1.4">'
            f'<span style="font-size:1.4em;font-weight:600">{first}</span>'
            f'<br><span style="opacity:.8">{below}</span></div>'
        )


def _plain(value: float) -> str:
    # Four significant digits at least, never an exponent for everyday sizes.
    value = float(value)
    if math.isnan(value):
        return "nan"
    return str(round(value, 1 if abs(value) >= 10 else 3))
