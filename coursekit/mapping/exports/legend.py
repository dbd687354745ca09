"""What the signs of a drawing mean, and the sources it rests on."""

from collections.abc import Callable, Iterator

from coursekit.mapping.exports.cells import DASH
from coursekit.mapping.exports.metrics import text_width
from coursekit.mapping.exports.palette import BLUE, INK, ORANGE, PALE, PAPER, SOFT, VERMILION
from coursekit.mapping.exports.pen import SMALL, Pen
from coursekit.mapping.exports.shapes import Dot, Line, Shape, Words, box, diamond, star
from coursekit.mapping.exports.sheet import Sheet
from coursekit.mapping.exports.words import label

_SIGN = 30.0  # the room for a sign
_ROW = 22.0
_GAP = 22.0


def draw_legend(pen: Pen, sheet: Sheet, x: float, width: float) -> None:
    """The signs that this drawing uses, in rows."""
    at = x
    for shapes, words in _items(sheet):
        wide = _SIGN + text_width(words, SMALL) + _GAP
        if at > x and at + wide - _GAP > x + width:
            at = x
            pen.y += _ROW
        pen.add(*shapes(at, pen.y + 10), Words((at + _SIGN, pen.y + 14), words, SMALL, fill=SOFT))
        at += wide
    pen.y += _ROW if at > x else 0


def draw_sources(pen: Pen, sheet: Sheet, x: float, width: float) -> None:
    """One line for each source, under the number by which the cells name it."""
    if sheet.sources:
        pen.y += 6
        pen.write(x, width, label("sources", sheet.lang), bold=True)
        for line in sheet.sources:
            pen.write(x, width, line, SMALL, fill=SOFT)


def _items(sheet: Sheet) -> Iterator[tuple[Callable[[float, float], list[Shape]], str]]:
    feelings = [column.feeling for column in sheet.columns if column.feeling]
    bases = {entry.basis for entry in sheet.entries()}
    if any(column.truth for column in sheet.columns):
        yield lambda x, y: [star(x + 12, y, 8, ORANGE)], label("truth", sheet.lang)
    if any(feeling.sure for feeling in feelings):
        yield lambda x, y: [Dot((x + 12, y), 7, BLUE, BLUE)], label("legend.evidence", sheet.lang)
    if any(not feeling.sure for feeling in feelings):
        yield lambda x, y: [Dot((x + 12, y), 7, PAPER, INK)], label("legend.guess", sheet.lang)
    if any(entry.basis in ("assumption", "unsaid") and entry.kind != "feeling" for entry in sheet.entries()):
        yield (
            lambda x, y: [box(x, y - 7, 24, 14, PALE[VERMILION], INK, dash=DASH), box(x, y - 7, 4, 14, VERMILION)],
            label("legend.card", sheet.lang),
        )
    if any(feeling.measured is not None for feeling in feelings):
        yield (
            lambda x, y: [Line(((x, y), (x + 24, y)), ORANGE, 2.2, "1.5 3"), diamond(x + 12, y, 6, ORANGE)],
            label("legend.measured", sheet.lang),
        )
    if any(feeling.few for feeling in feelings):
        yield lambda x, y: [diamond(x + 12, y, 6, PAPER)], label("legend.few", sheet.lang)
    if any(feeling.disagrees for feeling in feelings):
        yield (
            lambda x, y: [
                box(x + 3, y - 9, 18, 18, PAPER, INK),
                Words((x + 12, y + 5), "≠", 14, bold=True, anchor="middle"),
            ],
            label("legend.differs", sheet.lang),
        )
    if bases & {"evidence", "assumption"} and sheet.sources:
        yield lambda x, y: [Words((x + 2, y + 4), "[1]", SMALL, fill=INK)], label("legend.ref", sheet.lang)
