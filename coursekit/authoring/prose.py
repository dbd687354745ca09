"""What can be counted in a text: headings, code spans, numbers, links, words."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

_FENCE = re.compile(r"^( {0,3})(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\2[`~]*[ \t]*$|\Z)", re.M | re.S)
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.S)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$", re.M)
_LINK = re.compile(r"(\]\(\s*)<?([^)\s>]*)>?((?:\s+\"[^\"]*\")?\s*\))")
_WHOLE_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")
_LINKS_OF_A_ROW = re.compile(r"^\|.*\[.*$", re.M)
_REFERENCE = re.compile(r"^ {0,3}(\[[^\]]+\]:\s*)<?([^\s>]+)>?", re.M)
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^>\s]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.S)
# A thousand is grouped by a thin or an unbreakable space; a sign counts where it cannot be a hyphen.
_NUMBER = re.compile(r"(?:(?<![\w\-\u2212.])[-\u2212])?(?:\d{1,3}(?:[\u2009\u202f\u00a0]\d{3})+(?!\d)|\d+)(?:\.\d+)?")


@dataclass(frozen=True)
class Prose:
    """The countable things of one text."""

    headings: tuple[int, ...]
    code: tuple[str, ...]
    numbers: tuple[str, ...]
    links: tuple[str, ...]
    words: int


def without_code(source: str) -> str:
    """The text with fenced blocks and code spans blanked out, every other character in its place.

    >>> without_code("a `b` c")
    'a     c'
    """
    blank = re.compile(r"[^\n]")
    source = _FENCE.sub(lambda m: blank.sub(" ", m[0]), source)
    return _SPAN.sub(lambda m: blank.sub(" ", m[0]), source)


def measure(source: str) -> Prose:
    """Count what two languages must have in common.

    >>> measure("## 2 waves\\n`nps3` rose by \u22123.50 to 12\u202f000: [why](lesson:5.1a)")
    Prose(headings=(2,), code=('nps3',), numbers=('-3.5', '12000', '2'), links=('lesson:5.1a',), words=9)
    """
    open_text = _FENCE.sub("\n", source)
    spans = [m[2].strip() for m in _SPAN.finditer(open_text)]
    bare = without_code(source)
    links = [m[2] for m in _LINK.finditer(bare)]
    links += [m[2] for m in _REFERENCE.finditer(bare)] + [m[1] for m in _AUTOLINK.finditer(bare)]
    plain = _LINK.sub(")", _REFERENCE.sub("", _AUTOLINK.sub("", bare)))
    plain = html.unescape(_TAG.sub(" ", plain))
    return Prose(
        headings=tuple(len(m[1]) for m in _HEADING.finditer(bare)),
        code=tuple(sorted(spans)),
        numbers=tuple(sorted(_plain_number(m[0]) for m in _NUMBER.finditer(plain))),
        links=tuple(sorted(links)),
        words=_words(open_text),
    )


def _plain_number(shown: str) -> str:
    digits = re.sub("[\u2009\u202f\u00a0]", "", shown).replace("\u2212", "-")
    value = Decimal(digits)
    # 3.50 and 3.5 are one number; format "f" keeps 100 from becoming 1E+2.
    return format(value.normalize(), "f") if value else "0"


def _words(text: str) -> int:
    # A map of links is looked through, not read: in the rows of a table they do not count.
    text = _LINKS_OF_A_ROW.sub(lambda row: _WHOLE_LINK.sub(" ", row[0]), text)
    text = _LINK.sub(")", _REFERENCE.sub("", _AUTOLINK.sub("link", text)))
    text = _TAG.sub(" ", text)
    return sum(any(c.isalnum() for c in word) for word in re.split(r"[ \t\n]+", text))


def first_heading(source: str) -> str | None:
    """The text of the H1 on the first line, without its emphasis and code marks; None where there is none."""
    match = re.match(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)", source)
    return re.sub(r"[*`]|(?<!\w)_|_(?!\w)", "", match[1]) if match else None


def replace_links(source: str, change: Callable[[str], tuple[str, str]]) -> str:
    """The text with each link's target replaced; code is left alone.

    ``change(target)`` gives the new target, and what is to be added to the words of the link.

    >>> replace_links("See [the map](page:index).", lambda target: ("../en/index.ipynb", " (en)"))
    'See [the map (en)](../en/index.ipynb).'
    """
    bare = without_code(source)
    found = [(m.start(2), m.end(2), m.start(1)) for m in _LINK.finditer(bare)]
    found += [(m.start(2), m.end(2), -1) for m in _REFERENCE.finditer(bare)]
    for start, end, words in sorted(found, reverse=True):
        target, beside = change(source[start:end])
        source = source[:start] + target + source[end:]
        if beside and words >= 0:
            source = source[:words] + beside + source[words:]
    return source


def difference(one: tuple, other: tuple) -> tuple[str, str]:
    """What only the first and what only the second has, each as a short list.

    >>> difference(("1", "2", "2"), ("2", "3"))
    ('1, 2', '3')
    """
    left, right = list(one), list(other)
    for item in one:
        if item in right:
            right.remove(item)
            left.remove(item)
    return ", ".join(map(str, left)) or "–", ", ".join(map(str, right)) or "–"
