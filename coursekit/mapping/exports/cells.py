"""A cell of the drawing: plain lines, quotes, and cards with a coloured edge."""

from coursekit.mapping.exports.palette import (
    BLUE,
    EDGE,
    GREEN,
    INK,
    ORANGE,
    PALE,
    SOFT,
    VERMILION,
)
from coursekit.mapping.exports.pen import BODY, LARGE, SMALL, Pen, height
from coursekit.mapping.exports.shapes import box
from coursekit.mapping.exports.sheet import Entry
from coursekit.mapping.exports.words import label

CARDS = {"pain": VERMILION, "gain": GREEN, "opportunity": ORANGE, "measure": BLUE, "failure": VERMILION}
DASH = "4 3"
PAD = 7.0
GAP = 5.0
_STRIP = 4.0
_INSET = 5.0


def basis_words(entry: Entry, lang: str) -> str:
    """What is written where an entry has no evidence; empty where it has, or needs none."""
    return label(f"basis.{entry.basis}", lang) if entry.basis in ("assumption", "unsaid") else ""


def cell_height(entries: tuple[Entry, ...], width: float, lang: str) -> float:
    """The height of a cell with its margins; 0 where it is empty."""
    if not entries:
        return 0.0
    inner = width - 2 * PAD
    return (
        2 * PAD
        + sum(_entry_height(entry, inner, lang, len(entries) > 1) for entry in entries)
        + GAP * (len(entries) - 1)
    )


def draw_cell(pen: Pen, entries: tuple[Entry, ...], x: float, width: float, lang: str) -> None:
    """The entries of a cell, one below the other, from the pen's height down."""
    inner = width - 2 * PAD
    pen.y += PAD
    for place, entry in enumerate(entries):
        pen.y += GAP if place else 0
        _draw_entry(pen, entry, x + PAD, inner, lang, len(entries) > 1)
    pen.y += PAD


def _lines(entry: Entry, lang: str, one_of_many: bool) -> tuple[str, list[str], str]:
    """The words, the small print, and the word for a missing source."""
    words = entry.said
    if one_of_many and entry.kind == "plain":
        words = f"• {words}"
    return words, list(entry.notes), basis_words(entry, lang)


def _room(entry: Entry, width: float) -> tuple[float, float, float]:
    """How far the text stands from the left, how wide it is, and the margin above and below."""
    if entry.kind in CARDS:
        return _STRIP + _INSET, width - _STRIP - 2 * _INSET, 4.0
    return 0.0, width, 0.0


def _entry_height(entry: Entry, width: float, lang: str, one_of_many: bool) -> float:
    _, room, margin = _room(entry, width)
    words, notes, basis = _lines(entry, lang, one_of_many)
    small = sum(height(note, room, SMALL) for note in [*notes, basis])
    return 2 * margin + height(words, room) + height(entry.figure, room, LARGE, True) + small


def _draw_entry(pen: Pen, entry: Entry, x: float, width: float, lang: str, one_of_many: bool) -> None:
    indent, room, margin = _room(entry, width)
    words, notes, basis = _lines(entry, lang, one_of_many)
    if entry.kind in CARDS:
        colour = CARDS[entry.kind]
        tall = _entry_height(entry, width, lang, one_of_many)
        # An assumption has a broken edge, in any colour and in none.
        guessed = bool(basis)
        pen.add(
            box(x, pen.y, width, tall, PALE[colour], INK if guessed else EDGE, dash=DASH if guessed else ""),
            box(x, pen.y, _STRIP, tall, colour),
        )
    pen.y += margin
    pen.write(x + indent, room, words, BODY, fill=INK, italic=entry.kind == "quote")
    pen.write(x + indent, room, entry.figure, LARGE, fill=INK, bold=True)
    for note in notes:
        pen.write(x + indent, room, note, SMALL, fill=SOFT)
    pen.write(x + indent, room, basis, SMALL, fill=INK, italic=True)
    pen.y += margin
