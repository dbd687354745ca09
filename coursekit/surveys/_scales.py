"""Scales that a question states in its own words: “from 0 to 10”, “(1-5)”, “del 1 al 7”."""

import re
from typing import NamedTuple

from coursekit.surveys._text import clean


class Stated(NamedTuple):
    """A scale found in a text, and where."""

    low: int
    high: int
    start: int
    end: int


# A range in figures: with a word before it, or a dash between two numbers that stand alone.
_WORDS = re.compile(
    r"\b(?:del?|desde|entre|from|between|of|escala|scale|scala|rate|usa|using|on a)\s+(?:el\s+|un\s+|a\s+)?(\d{1,3})"
    r"\s*(?:\([^)]{0,60}\)|[=:,]?\s*[^\d.;?!]{0,40}?)?\s*\b(?:al?|hasta|y|e|to|and|through|até)\s+(?:el\s+|un\s+|a\s+)?"
    r"(\d{1,3})\b",
    re.I,
)
_DASH = re.compile(r"(?<![\w./-])(\d{1,3})\s*(?:[-–—]| to | al? )\s*(\d{1,3})(?![\w./-])", re.I)
# Ends that are explained one by one: “0 = not at all, 10 = very much”.
_ENDS = re.compile(r"(?<![\w./-])(\d{1,2})\s*(?:=|:|\()\s*[^\d.;?!]{2,60}?\b(\d{1,3})\s*(?:=|:|\()", re.I)
_STARS = re.compile(r"\b(\d{1,2})\s+(?:estrellas|stars|estrelas)\b", re.I)
# Ends that scales have; “between 2 and 3 days” is none.
_LOWS, _HIGHS = (-5, -3, -2, -1, 0, 1), (3, 4, 5, 6, 7, 9, 10, 11, 20, 100)
_NOT_A_SCALE = re.compile(
    r"\s*(?:días?|days?|horas?|hours?|h\b|minut\w*|semanas?|weeks?|meses|months?|años?|years?|veces|times|euros?|€|km|%)",
    re.I,
)


def stated_scales(text: str) -> list[Stated]:
    """The scales that a text states, in order.

    >>> [s[:2] for s in stated_scales("Del 1 al 10, ¿qué tan probable es…?")]
    [(1, 10)]
    >>> stated_scales("¿Llegó entre 1 y 3 días después?")
    []
    """
    said, found = clean(text), []
    for pattern in (_WORDS, _DASH, _ENDS):
        for hit in pattern.finditer(said):
            low, high = sorted((int(hit[1]), int(hit[2])))
            if low in _LOWS and high in _HIGHS and not _NOT_A_SCALE.match(said, hit.end()):
                found.append(Stated(low, high, hit.start(), hit.end()))
    found += [Stated(1, int(h[1]), *h.span()) for h in _STARS.finditer(said) if int(h[1]) in _HIGHS]
    kept: list[Stated] = []
    for scale in sorted(found, key=lambda s: s.start):
        if not kept or scale.start >= kept[-1].end:
            kept.append(scale)
    return kept
