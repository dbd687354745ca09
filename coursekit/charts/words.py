"""Figures in words, for titles and descriptions."""

import math
from collections.abc import Iterable

from coursekit.kpis.estimate import Estimate
from coursekit.messages import number, percent, text
from coursekit.messages.numbers import MINUS


def euros(value: float, digits: int = 0) -> str:
    """An amount with its sign where each language has it: €367 or 367 €."""
    shown = number(abs(value), digits)
    minus = MINUS if value < 0 and any(c in "123456789" for c in shown) else ""
    return text("charts.euros", minus=minus, amount=shown)


def shown(value: float, unit: str, digits: int | None = None) -> str:
    """A value as its unit is written."""
    if digits is None:
        digits = {"points": 1, "percent": 1, "score": 2, "hours": 1, "euros": 0, "ratio": 3, "count": 0}[unit]
    if unit == "hours" and math.isfinite(value):
        return duration(value)
    if unit == "percent":
        return percent(value, digits)
    return euros(value, digits) if unit == "euros" else number(value, digits)


def value_and_interval(estimate: Estimate) -> str:
    """“50.0 (95% interval 35.5 to 61.6)”; the value alone where there is no interval."""
    value = shown(estimate.value, estimate.unit)
    if math.isnan(estimate.low) or math.isnan(estimate.high):
        return value
    low, high = shown(estimate.low, estimate.unit), shown(estimate.high, estimate.unit)
    return text("charts.with_interval", value=value, level=level_of(estimate.level), low=low, high=high)


def level_of(level: float) -> str:
    """A confidence level in percent, with a decimal only where it needs one: 95%, 99.9%."""
    whole = abs(100 * level - round(100 * level)) < 1e-9
    return percent(100 * level, 0 if whole else 1)


def duration(hours: float) -> str:
    """A time as people say it: “5 min”, “18.5 h”, “3 d”."""
    if hours < 1 and round(60 * hours) < 60:
        return text("charts.minutes", value=number(60 * hours))
    if hours < 48:
        return text("charts.hours", value=number(hours, 0 if float(hours).is_integer() else 1))
    days = hours / 24
    return text("charts.days", value=number(days, 0 if float(days).is_integer() else 1))


def left_out(estimate: Estimate) -> str:
    """A sentence on blanks and answers left out, empty where there were none."""
    words = ""
    if estimate.missing:
        words += " " + text("charts.missing", missing=number(estimate.missing))
    if estimate.invalid:
        words += " " + text("charts.invalid", invalid=number(estimate.invalid))
    return words


def joined(words: list[str]) -> str:
    """“a, b and c”, in the language in use."""
    if len(words) < 2:
        return "".join(words)
    return text("charts.and", first=", ".join(words[:-1]), last=words[-1])


def number_list(values: Iterable[float]) -> str:
    """Several numbers as “4, 5 and 7”."""
    return joined([number(value) for value in values])
