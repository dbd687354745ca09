"""A drawing in the making: shapes are added from the top down."""

from dataclasses import dataclass
from typing import Any

from coursekit.mapping.exports.metrics import wrap
from coursekit.mapping.exports.shapes import Drawing, Shape, Words

LEADING = 1.3
BODY, SMALL, LARGE = 12.0, 10.5, 15.0


@dataclass
class Pen:
    """A drawing, and the height down to which it is drawn."""

    drawing: Drawing
    y: float

    def add(self, *shapes: Shape) -> None:
        """Draw shapes; the height stays."""
        self.drawing.shapes.extend(shapes)

    def write(self, x: float, width: float, words: str, size: float = BODY, **style: Any) -> None:
        """Write a text in as many lines as it takes, and go down by their height."""
        for line in wrap(words, size, width, style.get("bold", False)):
            self.y += size * LEADING
            self.add(Words((x, self.y - size * 0.32), line, size, **style))


def height(words: str, width: float, size: float = BODY, bold: bool = False) -> float:
    """The height that ``Pen.write`` will take."""
    return len(wrap(words, size, width, bold)) * size * LEADING
