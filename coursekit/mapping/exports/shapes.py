"""What a drawing is made of: a few shapes with places and colours, which SVG and PNG draw alike."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from coursekit.mapping.exports.palette import INK, PAPER, grey

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Polygon:
    """A closed shape; a box has four corners."""

    points: tuple[Point, ...]
    fill: str = PAPER
    stroke: str = ""
    weight: float = 1
    dash: str = ""


@dataclass(frozen=True)
class Line:
    """A line through points."""

    points: tuple[Point, ...]
    stroke: str = INK
    weight: float = 1
    dash: str = ""


@dataclass(frozen=True)
class Dot:
    """A circle."""

    at: Point
    radius: float
    fill: str = PAPER
    stroke: str = INK
    weight: float = 1.5


@dataclass(frozen=True)
class Words:
    """One line of text; ``at`` is where its baseline begins, ends (``anchor="end"``) or has its middle."""

    at: Point
    words: str
    size: float = 12
    fill: str = INK
    bold: bool = False
    italic: bool = False
    anchor: str = "start"


Shape: TypeAlias = Polygon | Line | Dot | Words


@dataclass
class Drawing:
    """Shapes on a sheet, with the text that stands for them.

    ``cuts`` are the heights between two lanes or bands, where a page may break.
    """

    title: str
    description: str
    lang: str
    width: float = 0
    height: float = 0
    shapes: list[Shape] = field(default_factory=list)
    cuts: list[float] = field(default_factory=list)

    def words(self) -> Iterator[str]:
        """Every line of text, in the order in which it was drawn."""
        return (shape.words for shape in self.shapes if isinstance(shape, Words))

    def in_grey(self) -> "Drawing":
        """The same drawing without colours."""
        return replace(self, shapes=[_grey(shape) for shape in self.shapes])


def box(x: float, y: float, width: float, height: float, fill: str = PAPER, stroke: str = "", **more) -> Polygon:
    """A rectangle."""
    return Polygon(((x, y), (x + width, y), (x + width, y + height), (x, y + height)), fill, stroke, **more)


def star(x: float, y: float, radius: float, fill: str, stroke: str = INK) -> Polygon:
    """A five-pointed star around a point."""
    from math import cos, pi, sin

    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = pi * corner / 5 - pi / 2
        points.append((x + reach * cos(angle), y + reach * sin(angle)))
    return Polygon(tuple(points), fill, stroke, 1)


def diamond(x: float, y: float, radius: float, fill: str, stroke: str = INK) -> Polygon:
    """A square on its corner."""
    return Polygon(((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)), fill, stroke, 1.2)


def _grey(shape: Shape) -> Shape:
    colours = {name: grey(getattr(shape, name)) for name in ("fill", "stroke") if getattr(shape, name, "")}
    return replace(shape, **colours)  # type: ignore[arg-type]  # each shape has the fields that were read from it
