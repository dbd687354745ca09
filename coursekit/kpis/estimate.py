"""One measured number with what a reader needs to trust it: interval, sample size, method."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from coursekit.messages import number, percent, text

_DIGITS = {"points": 1, "percent": 1, "score": 2, "hours": 1, "euros": 2, "ratio": 3, "count": 0}


class Phrase(str):
    """A key in a convention whose sentence is filled in when it is shown, in the language then in use."""

    __slots__ = ()


@dataclass(frozen=True)
class Estimate:
    """A number estimated from a sample.

    ``float(estimate)`` gives the bare value, so it can be used wherever a number can;
    ``round(estimate, 1)`` and ``f"{estimate:.1f}"`` work too.

    Attributes
    ----------
    value : float
        The estimate; NaN where there was nothing to compute it from (``n`` is then 0) or it cannot be known (see
        ``note``).
    low, high : float
        The ends of the interval, clipped to what is possible; NaN where none can be given, infinite where it has no
        end.
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
    parts : dict
        The numbers the value was made from, by name (an NPS: promoters, passives, detractors).
    convention : dict
        What was chosen when it was computed (scale, horizon …); fills the blanks in the sentence of ``method``.

    Examples
    --------
    >>> e = Estimate(50.0, 35.46, 61.6, n=100, method="kpis.method.nps", unit="points")
    >>> float(e) + 1
    51.0
    >>> e
    Estimate(value=50.0, low=35.5, high=61.6, n=100)
    >>> print(e)
    50.0; 95% interval: 35.5 to 61.6; n = 100
    >>> f"{e:.0f}"
    '50'
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
    parts: Mapping[str, float] = field(default_factory=dict, compare=False)
    convention: Mapping[str, object] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        if self.unit not in _DIGITS:
            raise ValueError(f"unit must be one of {', '.join(_DIGITS)}; got {self.unit!r}")
        # Plain Python numbers: what numpy shows depends on its version, and a notebook's output is compared as text.
        for name in ("value", "low", "high", "level"):
            object.__setattr__(self, name, float(getattr(self, name)))
        for name in ("n", "missing", "invalid"):
            object.__setattr__(self, name, int(getattr(self, name)))

    def __float__(self) -> float:
        return self.value

    def __round__(self, digits: int | None = None) -> float:
        return round(self.value, digits) if digits is not None else round(self.value)

    def __format__(self, spec: str) -> str:
        return format(self.value, spec) if spec else str(self)

    def __bool__(self) -> bool:
        """Whether there is a value at all; a value of 0 is one."""
        return not math.isnan(self.value)

    @property
    def half_width(self) -> float:
        """Half the interval's length: the “±”."""
        return (self.high - self.low) / 2

    def contains(self, value: float) -> bool:
        """Whether ``value`` lies inside the interval."""
        return self.low <= value <= self.high

    def _show(self, value: float) -> str:
        digits = _DIGITS[self.unit]
        if self.unit == "percent":
            return percent(value, digits)
        shown = number(value, digits)
        if self.unit in ("hours", "euros") and not math.isnan(value):
            return text(f"kpis.unit.{self.unit}", value=shown)
        return shown

    def _phrases(self) -> list[str]:
        phrases = [self._show(self.value)]
        if not math.isnan(self.low):
            level = percent(100 * self.level, _decimals(100 * self.level))
            phrases.append(text("kpis.interval", level=level, low=self._show(self.low), high=self._show(self.high)))
        phrases.append(text("kpis.n", n=number(self.n)))
        if self.missing:
            phrases.append(text("kpis.missing", missing=number(self.missing)))
        if self.invalid:
            phrases.append(text("kpis.invalid", invalid=number(self.invalid)))
        return phrases

    def sentence(self) -> str:
        """The estimate in words, in the language in use."""
        return "; ".join(self._phrases())

    def explain(self) -> str:
        """How it was computed and, where something is missing, why, in the language in use."""
        shown = {name: _shown(value) for name, value in self.convention.items()}
        return " ".join(text(key, **shown) for key in (self.method, self.note) if key)

    def __str__(self) -> str:
        return self.sentence()

    def __repr__(self) -> str:
        shown = [f"{name}={_plain(getattr(self, name))}" for name in ("value", "low", "high")]
        shown.append(f"n={self.n}")
        shown += [f"{name}={getattr(self, name)}" for name in ("missing", "invalid") if getattr(self, name)]
        return f"Estimate({', '.join(shown)})"

    def _repr_html_(self) -> str:
        first, *rest = (escape(phrase, quote=False) for phrase in self._phrases())
        below = "; ".join(rest)
        if explained := self.explain():
            below += f"<br>{escape(explained, quote=False)}"
        return (
            '<div style="line-height:1.4">'
            f'<span style="font-size:1.4em;font-weight:600">{first}</span>'
            f'<br><span style="opacity:.8">{below}</span></div>'
        )


def _plain(value: float) -> str:
    # One decimal from 10 upwards, three below: short in a notebook, never an exponent for everyday sizes.
    if not math.isfinite(value):
        return str(value)
    return str(round(value, 1 if abs(value) >= 10 else 3))


def _decimals(value: float, most: int = 3) -> int:
    """How many decimals ``value`` needs to be shown without rounding it away, at most ``most``."""
    return next((d for d in range(most) if abs(value - round(value, d)) < 1e-9), most)


def _shown(value: object) -> str:
    if isinstance(value, Phrase):
        return text(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return number(value, _decimals(value))
