"""How wide a text is, and where it breaks: a table of widths instead of a font file."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# Advance widths of DejaVu Sans in thousandths of the size, U+0020–U+007E and U+00A0–U+017F. Verdana has nearly the
# same ones and most other sans-serif fonts are narrower, so that what fits here fits on the reader's screen.
FONTS = "'DejaVu Sans', Verdana, Geneva, sans-serif"
_REGULAR = """
318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337 337 838
838 838 531 1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611
685 390 337 390 838 500 500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521 392 634 592
818 592 592 525 636 337 636 838 318 401 636 636 636 636 337 500 500 1000 471 612 838 361 1000 500 500 838 401 401
500 636 636 318 500 401 471 612 969 969 969 531 684 684 684 684 684 684 974 698 632 632 632 632 295 295 295 295 775
748 787 787 787 787 787 838 787 732 732 732 732 611 605 630 613 613 613 613 613 613 982 550 615 615 615 615 278 278
278 278 612 634 612 612 612 612 612 838 612 634 634 634 634 592 635 592 684 613 684 613 684 613 698 550 698 550 698
550 698 550 770 635 775 635 632 615 632 615 632 615 632 615 632 615 775 635 775 635 775 635 775 635 752 634 916 695
295 278 295 278 295 278 295 278 295 278 590 556 295 278 656 579 579 557 278 557 278 557 375 557 342 562 284 748 634
748 634 748 634 813 748 634 787 612 787 612 787 612 1070 1023 695 411 695 411 695 411 635 521 635 521 635 521 635
521 611 392 611 392 611 392 732 634 732 634 732 634 732 634 732 634 732 634 989 818 611 592 611 685 525 685 525 685
525 352
"""
_BOLD = """
348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 696 696 696 696 696 696 696 400 400 838
838 838 580 1000 774 762 734 830 683 683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771
724 725 457 365 457 838 500 500 675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716 716 493 595 478 712
652 924 645 652 582 712 365 712 838 348 456 696 696 636 696 365 500 500 1000 564 646 838 415 1000 500 500 838 438
438 500 736 636 380 500 438 564 646 1035 1035 1035 580 774 774 774 774 774 774 1085 734 683 683 683 683 372 372 372
372 838 837 850 850 850 850 850 838 850 812 812 812 812 724 738 719 675 675 675 675 675 675 1048 593 678 678 678 678
343 343 343 343 687 712 687 687 687 687 687 838 687 712 712 712 712 652 716 652 774 675 774 675 774 675 734 593 734
593 734 593 734 593 830 716 838 716 683 678 683 678 683 678 683 678 683 678 821 716 821 716 821 716 821 716 837 712
974 790 372 343 372 343 372 343 372 343 372 343 744 686 372 343 775 665 665 637 343 637 343 637 479 637 557 642 371
837 712 837 712 837 712 983 837 712 850 687 850 687 850 687 1167 1094 770 493 770 493 770 493 720 595 720 595 720
595 720 595 682 478 682 478 682 478 812 712 812 712 812 712 812 712 812 712 812 712 1103 924 724 652 724 725 582 725
582 725 582 435
"""

_RANGES = ((0x20, 0x7F), (0xA0, 0x180))
_SIGNS = "‐‑‒–—‘’‚“”„†•…‰‹›€™"
_SIGNS_REGULAR = "361 361 636 500 1000 318 318 318 518 518 518 500 590 1000 1342 400 400 636 1000"
_SIGNS_BOLD = "415 415 696 500 1000 380 380 380 657 657 657 500 639 1000 1440 412 412 696 1000"
_THIN = {"\u2009": 200, "\u202f": 200}
_OTHER, _OTHER_BOLD = 840, 900  # arrows, signs, Greek, Cyrillic, Arabic: as wide as the common ones among them
_WIDE = 1250  # an emoji, a Chinese character

# White space, less the two spaces that hold words together.
_BREAK = re.compile(r"[^\S\u00a0\u202f]+")
_JOINER = "\u200d"


@cache
def _table(bold: bool) -> dict[str, int]:
    letters = [chr(code) for start, end in _RANGES for code in range(start, end)]
    widths = f"{_BOLD} {_SIGNS_BOLD}" if bold else f"{_REGULAR} {_SIGNS_REGULAR}"
    return {**_THIN, **dict(zip([*letters, *_SIGNS], map(int, widths.split()), strict=True))}


@cache
def _letter(char: str, bold: bool) -> int:
    known = _table(bold).get(char)
    if known is not None:
        return known
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    return _OTHER_BOLD if bold else _OTHER


def text_width(words: str, size: float, bold: bool = False) -> float:
    """The width of ``words`` on one line, in the unit of ``size``.

    >>> text_width("Café", 10) < text_width("Café", 10, bold=True)
    True
    """
    return sum(_letter(char, bold) for char in words) * size / 1000


def _pieces(word: str) -> Iterator[str]:
    """The letters of a word, each with the accents and joined signs that belong to it."""
    piece = ""
    for char in word:
        if piece and (_letter(char, False) == 0 or piece.endswith(_JOINER)):
            piece += char
        else:
            if piece:
                yield piece
            piece = char
    if piece:
        yield piece


def _split(words: str) -> list[str]:
    return [word for word in _BREAK.split(words) if word]


def folded(words: str) -> str:
    """A text on one line, its white space folded; spaces that hold words together stay.

    >>> folded("  two\\nlines ")
    'two lines'
    """
    return " ".join(_split(words))


def wrap(words: str, size: float, width: float, bold: bool = False) -> list[str]:
    """``words`` as lines no wider than ``width``; white space is folded, a word that is too long is cut.

    >>> wrap("Looks for a grinder", 10, 65)
    ['Looks for a', 'grinder']
    >>> wrap("", 10, 70)
    []
    """
    lines: list[str] = []
    line = ""
    for word in _split(words):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, size, width, bold)
        lines += full
    return [*lines, line] if line else lines


def _cut(word: str, size: float, width: float, bold: bool) -> list[str]:
    parts, part, used = [], "", 0.0
    for piece in _pieces(word):
        wide = text_width(piece, size, bold)
        if part and used + wide > width:
            parts.append(part)
            part, used = "", 0.0
        part, used = part + piece, used + wide
    return [*parts, part]
