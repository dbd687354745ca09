"""Small operations on text that reading, codebook and linter share."""

import re
import unicodedata
from functools import lru_cache

# Characters that are there but cannot be seen: byte order marks, direction marks, joiners, emoji variation marks.
_UNSEEN = re.compile("[\ufeff\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0f\u20e3]")
_MINUS = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-"})
EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_ADDRESS = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


def clean(text: str) -> str:
    """One line without unseen characters or double spaces; every kind of space becomes a plain one.

    >>> clean("  1. ¿Cuál\\u00a0es…? \\n")
    '1. ¿Cuál es...?'
    """
    if text.isascii():
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).translate(_MINUS).split())


def plain_letters(text: str) -> str:
    """Without accents.

    >>> plain_letters("Dirección")
    'Direccion'
    """
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """For comparing labels: cleaned, lower case, no accents, no punctuation at the ends.

    >>> fold(" «Muy  Fácil». ")
    'muy facil'
    """
    return plain_letters(clean(text).casefold()).strip(" .,;:!?¡¿\"'«»“”()[]")


def compact(text: str) -> str:
    """For comparing the names of columns: letters and digits alone.

    >>> compact("Respondent ID"), compact("Carimbo de data/hora")
    ('respondentid', 'carimbodedatahora')
    """
    return "".join(c for c in plain_letters(clean(text).casefold()) if c.isalnum())


def masked(text: str) -> str:
    """The text with e-mail addresses and IP addresses taken out.

    >>> masked("Escríbeme a ana@correo.example")
    'Escríbeme a [e-mail]'
    """
    if "@" in text:
        text = EMAIL.sub("[e-mail]", text)
    return _ADDRESS.sub("[IP]", text) if text.count(".") >= 3 else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula.

    >>> is_formula("=cmd|' /C calc'!A0"), is_formula("Bien = bien"), is_formula("-1"), is_formula("- bien")
    (True, False, False, True)
    """
    start = text.lstrip(" \ufeff\u00a0")
    if not _FORMULA.match(start):
        return False
    return not re.fullmatch(r"[+-]?\d+(?:[.,]\d+)?", start.strip())
