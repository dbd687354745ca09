"""A text that people judge by a rubric. The check says whether it can be judged, and what it seems to lack."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from coursekit.messages import number
from coursekit.practice.kinds.base import Kind
from coursekit.practice.question import Text
from coursekit.practice.rubric import Rubric
from coursekit.practice.verdict import NotYet

_LONGEST = 20_000


@dataclass(frozen=True)
class Sign:
    """Something that texts often lack, or claim too fast, seen in their words.

    It earns and costs nothing: a word may be missing from a good text. It asks a question, and a person judges.

    Parameters
    ----------
    id : str
        A short name, stable over time.
    found : callable
        ``found(text)`` on the text in lower case without accents: see ``lacks``, ``says`` and ``no_number``.
    say : Text
        What to ask the learner.
    """

    id: str
    found: Callable[[str], bool]
    say: Text


def lacks(*patterns: str) -> Callable[[str], bool]:
    """True of a text in which none of these patterns stands; give the words of every language of the course.

    >>> lacks("interval", "margin", "margen")("sube cinco puntos")
    True
    """
    return lambda words: not any(re.search(pattern, words) for pattern in patterns)


def says(*patterns: str) -> Callable[[str], bool]:
    """True of a text in which one of these patterns stands.

    >>> says("prove[sd]?", "demuestra")("this proves that the club works")
    True
    """
    return lambda words: any(re.search(pattern, words) for pattern in patterns)


def no_number(words: str) -> bool:
    """Whether a text holds no figure.

    >>> no_number("it rose a lot"), no_number("it rose by 5 points")
    (True, False)
    """
    return re.search(r"\d", words) is None


class Written(Kind):
    """A text, judged by people.

    Parameters
    ----------
    rubric : Rubric
        With ``examples``: a real answer at each level.
    words : tuple of two int
        The fewest and the most words; outside of them the text is not yet to be judged.
    signs : sequence of Sign
        At least three things that such texts often lack or claim.
    """

    name = "text"

    def __init__(self, rubric: Rubric, words: tuple[int, int], signs: Sequence[Sign] = ()):
        self.rubric, self.words, self.signs = rubric, words, tuple(signs)

    def read(self, answer: Any) -> str:
        if not issubclass(type(answer), str):
            raise NotYet("type", "practice.written.type", type=type(answer).__name__)
        if len(answer) > _LONGEST:
            raise NotYet("shape", "practice.written.huge", n=number(len(answer)), most=self.words[1])
        given = unicodedata.normalize("NFC", str.__str__(answer)).strip()
        n, (fewest, most) = count_words(given), self.words
        if n < fewest:
            raise NotYet("shape", "practice.written.short", n=n, fewest=fewest)
        if n > most:
            raise NotYet("shape", "practice.written.long", n=n, most=most)
        return given

    def compare(self, given: str, expected: str) -> None:
        """No text is compared with another: people judge."""

    def noticed(self, given: str) -> list[Sign]:
        """The signs that this text shows."""
        words = plain_words(given)
        return [sign for sign in self.signs if sign.found(words)]

    def show(self, expected: Any) -> str:
        return ""


def count_words(text: str) -> int:
    """How many words a text has.

    >>> count_words("De quienes respondieron, 12.5 % …")
    4
    """
    return len(re.findall(r"\w+(?:[.,'’-]\w+)*", text))


def plain_words(text: str) -> str:
    """Lower case, without accents, one blank between words: what signs are looked for in.

    >>> plain_words("Mañana\\n  SÍ")
    'manana si'
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(bare.split())
