"""The words of a filter: names of columns, numbers, texts, dates, signs. Each knows where it stands."""

import re
from dataclasses import dataclass

from coursekit.messages import CourseError, quoted

LONGEST = 1000
KEYWORDS = ("and", "or", "not", "in", "is", "blank", "true", "false")

# Quotes of a keyboard and of a word processor: what opens, and what closes it.
_QUOTES = {"'": "'", '"': '"', "“": "”", "‘": "’", "«": "»"}
_SIGNS = {"≤": "<=", "≥": ">=", "≠": "!=", "<>": "!="}
_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<date>\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?(?![\w-]))
    |(?P<number>[-+−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.]))
    |(?P<name>[^\W\d]\w*)
    |(?P<backtick>`[^`]*`)
    |(?P<sign><=|>=|==|!=|<>|≤|≥|≠|<|>)
    |(?P<mark>[(),\[\]])""",
    re.VERBOSE,
)
# What other languages write, and what is written here.
_ELSEWHERE = {"&&": "and", "||": "or", "&": "and", "|": "or", "!": "not", "~": "not", "=": "=="}


@dataclass(frozen=True)
class Token:
    """One word of a filter. ``place`` counts characters from 1."""

    kind: str  # "name", "number", "text", "date", "sign", "mark", a keyword, or "end"
    said: str
    place: int


def tokens(said: str) -> list[Token]:
    """The words of a filter, the last of which is ``end``.

    >>> [token.said for token in tokens("csat <= 3 and touchpoint == 'checkout'")]
    ['csat', '<=', '3', 'and', 'touchpoint', '==', 'checkout', '']
    """
    if not isinstance(said, str):
        raise CourseError("mapping.measure.filter.not_text", value=quoted(said))
    if len(said) > LONGEST:
        raise CourseError("mapping.measure.filter.long", length=len(said), longest=LONGEST)
    found, at = [], 0
    while at < len(said):
        if said[at] in _QUOTES:
            token, at = _text(said, at)
            found.append(token)
            continue
        match = _TOKEN.match(said, at)
        if match is None:
            raise _stray(said, at)
        kind, word = str(match.lastgroup), match.group()
        if kind == "name" and word.casefold() in KEYWORDS:
            found.append(Token(word.casefold(), word, at + 1))
        elif kind == "backtick":
            found.append(Token("name", word[1:-1], at + 1))
        elif kind == "sign":
            found.append(Token("sign", _SIGNS.get(word, word), at + 1))
        elif kind != "space":
            found.append(Token(kind, word, at + 1))
        at = match.end()
    return [*found, Token("end", "", len(said) + 1)]


def _text(said: str, at: int) -> tuple[Token, int]:
    """A quoted text; the quote itself is written twice inside it."""
    closing, parts, i = _QUOTES[said[at]], [], at + 1
    while True:
        end = said.find(closing, i)
        if end < 0:
            raise CourseError("mapping.measure.filter.open_quote", filter=quoted(said, 80), place=at + 1)
        parts.append(said[i:end])
        if said[end + 1 : end + 2] != closing:
            return Token("text", closing.join(parts), at + 1), end + 1
        i = end + 2


def _stray(said: str, at: int) -> CourseError:
    where = {"filter": quoted(said, 80), "place": at + 1}
    for sign, ours in _ELSEWHERE.items():
        if said.startswith(sign, at):
            return CourseError("mapping.measure.filter.elsewhere", sign=sign, ours=ours, **where)
    return CourseError("mapping.measure.filter.stray", sign=quoted(said[at]), **where)
