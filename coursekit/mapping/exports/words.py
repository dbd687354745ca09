"""The words of the exports, in the language of the drawing."""

import re
from typing import Any

from coursekit.messages import known_languages, language, number, text

_PARTS = re.compile(
    r"P(?:(?P<year>[\d.]+)Y)?(?:(?P<month>[\d.]+)M)?(?:(?P<week>[\d.]+)W)?(?:(?P<day>[\d.]+)D)?"
    r"(?:T(?:(?P<hour>[\d.]+)H)?(?:(?P<minute>[\d.]+)M)?(?:(?P<second>[\d.]+)S)?)?"
)


def label(key: str, lang: str, **values: Any) -> str:
    """A word or sentence of ours in ``lang``; a map in a language that the course has not keeps that in use."""
    return text(f"mapping.exports.{key}", lang=lang if lang in known_languages() else language(), **values)


def signed(score: float, digits: int = 0) -> str:
    """A score with its sign, so that 1 and −1 differ at a glance.

    >>> signed(1), signed(0), signed(-2), signed(0.04, 1)
    ('+1', '0', '−2', '0.0')
    """
    shown = number(score, digits)
    return f"+{shown}" if score > 0 and any(digit in "123456789" for digit in shown) else shown


def duration(value: str, lang: str) -> str:
    """An ISO 8601 duration in words.

    >>> duration("P1DT2H30M", "en"), duration("P3D", "es")
    ('1 day 2 h 30 min', '3 días')
    """
    found = _PARTS.fullmatch(value)
    parts = {unit: amount for unit, amount in (found.groupdict() if found else {}).items() if amount is not None}
    if not parts:
        return value
    said = []
    for unit, amount in parts.items():
        count = float(amount)
        shown = number(count, len(amount.partition(".")[2].rstrip("0")))
        said.append(label(f"{'one' if count == 1 else 'many'}_{unit}", lang, count=shown))
    return " ".join(said)


def joined(parts: list[str], lang: str) -> str:
    """“a, b and c”."""
    if len(parts) < 2:
        return "".join(parts)
    return label("and", lang, first=", ".join(parts[:-1]), last=parts[-1])
