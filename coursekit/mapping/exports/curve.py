"""The curve of emotions: as drawn, and beside it as measured."""

from coursekit.mapping.exports.cells import DASH
from coursekit.mapping.exports.palette import BLUE, GRID, INK, ORANGE, PAPER, SOFT
from coursekit.mapping.exports.pen import SMALL, Pen
from coursekit.mapping.exports.shapes import Dot, Line, Point, Words, box, diamond
from coursekit.mapping.exports.sheet import Column, Feeling
from coursekit.mapping.exports.words import label, signed

CURVE = 164.0  # the height of the curve, without the words under it
_TOP, _BOTTOM = 38.0, 14.0  # above it there is room for the lane's name
_STEP = (CURVE - _TOP - _BOTTOM) / 4
_RADIUS = 10.0
_BESIDE = 17.0  # how far the measured point stands from the drawn one


def draw_scale(pen: Pen, x: float, right: float, names: float, lang: str) -> None:
    """The five levels, the outer and the middle one named."""
    for score in range(-2, 3):
        y = _height(pen.y, score)
        pen.add(Line(((x, y), (right, y)), SOFT if score == 0 else GRID, 1))
        pen.add(Words((x - 6, y + 4), signed(score), SMALL, fill=SOFT, anchor="end"))
        if score in (-2, 0, 2):
            word = label({-2: "worst", 0: "neutral", 2: "best"}[score], lang)
            pen.add(Words((names, y + 4), word, SMALL, fill=SOFT))


def draw_curve(
    pen: Pen, row: tuple[Column, ...], left: float, wide: float, before: Column | None, after: Column | None
) -> None:
    """The points of a band and the lines between them; broken where the one or the other end is an assumption."""
    middles = [left + wide * (place + 0.5) for place in range(len(row))]
    # The neighbours in the bands above and below pull the line to the edge of the sheet.
    columns = [before, *row, after]
    places = [left - wide * 0.5, *middles, left + wide * (len(row) + 0.5)]
    edges = (left, left + wide * len(row))
    for one, other, x1, x2 in zip(columns, columns[1:], places, places[1:], strict=False):
        if one is None or other is None or one.feeling is None or other.feeling is None:
            continue
        ends = (x1, _height(pen.y, one.feeling.score)), (x2, _height(pen.y, other.feeling.score))
        sure = one.feeling.sure and other.feeling.sure
        pen.add(Line(_clipped(*ends, *edges), BLUE, 2.2, "" if sure else DASH))
        if one.feeling.measured is not None and other.feeling.measured is not None:
            ends = (
                (x1 + _BESIDE, _height(pen.y, one.feeling.measured)),
                (x2 + _BESIDE, _height(pen.y, other.feeling.measured)),
            )
            pen.add(Line(_clipped(*ends, *edges), ORANGE, 2.2, "1.5 3"))
    for column, x in zip(row, middles, strict=True):
        if column.feeling is not None:
            _point(pen, column.feeling, x)


def _point(pen: Pen, feeling: Feeling, x: float) -> None:
    if feeling.measured is not None:
        beside = x + _BESIDE
        if feeling.low is not None and feeling.high is not None:
            ends = _height(pen.y, feeling.low), _height(pen.y, feeling.high)
            pen.add(Line(((beside, ends[0]), (beside, ends[1])), INK, 1.2))
            pen.add(*(Line(((beside - 4, end), (beside + 4, end)), INK, 1.2) for end in ends))
        pen.add(diamond(beside, _height(pen.y, feeling.measured), 6, PAPER if feeling.few else ORANGE))
        if feeling.disagrees:
            y = _height(pen.y, (feeling.measured + feeling.score) / 2)
            pen.add(box(x - 36, y - 9, 18, 18, PAPER, INK), Words((x - 27, y + 5), "≠", 14, bold=True, anchor="middle"))
    y = _height(pen.y, feeling.score)
    sure = feeling.sure
    pen.add(
        Dot((x, y), _RADIUS, BLUE if sure else PAPER, BLUE if sure else INK),
        Words((x, y + 4), signed(feeling.score), SMALL, PAPER if sure else INK, bold=True, anchor="middle"),
    )


def _height(top: float, score: float) -> float:
    return top + _TOP + (2 - max(-2.0, min(2.0, score))) * _STEP


def _clipped(one: Point, other: Point, left: float, right: float) -> tuple[Point, Point]:
    """The part of a line between two heights of x."""
    (x1, y1), (x2, y2) = one, other
    slope = (y2 - y1) / (x2 - x1)
    start, end = max(x1, left), min(x2, right)
    return (start, y1 + slope * (start - x1)), (end, y1 + slope * (end - x1))
