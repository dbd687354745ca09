"""Numbers as the course writes them: decimal point, thin space for thousands, signs that line up."""

import math

from coursekit.messages.catalogue import language, text

THIN = "\u202f"  # a narrow space that does not break the line
MINUS = "\u2212"


def number(value: float, digits: int = 0) -> str:
    """A number with ``digits`` decimals.

    >>> number(-1234567.891, 1)
    '−1\u202f234\u202f567.9'
    >>> number(float("nan"))
    '–'
    """
    value = float(value)
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    shown = f"{abs(value):,.{digits}f}".replace(",", THIN)
    # A value that rounds to zero has no sign.
    negative = value < 0 and any(c in "123456789" for c in shown)
    return f"{MINUS}{shown}" if negative else shown


def percent(value: float, digits: int = 0, lang: str | None = None) -> str:
    """A percentage given on 0–100: with a space before the sign in Spanish, without in English.

    >>> percent(12.34, 1, lang="en"), percent(12.34, 1, lang="es")
    ('12.3%', '12.3\u202f%')
    """
    shown = number(value, digits)
    if shown == "–":
        return shown
    return f"{shown}{THIN}%" if (lang or language()) == "es" else f"{shown}%"


def interval(low: float, high: float, digits: int = 0) -> str:
    """“35 to 62”, in the language in use.

    >>> interval(35.46, 61.6, 1)
    '35.5 to 61.6'
    """
    return text("messages.interval", low=number(low, digits), high=number(high, digits))


def quoted(value: object, length: int = 40) -> str:
    """Any object as a short, quoted text that cannot break a sentence.

    >>> quoted("diez")
    "'diez'"
    """
    try:
        shown = repr(value)
    except Exception:  # an object may refuse to describe itself
        shown = f"<{type(value).__name__}>"
    shown = " ".join(shown.split())
    return shown if len(shown) <= length else shown[: length - 1] + "…"
