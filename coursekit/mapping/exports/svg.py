"""A drawing as SVG: the same bytes on every run, its text selectable, with a title and a description."""

from collections.abc import Iterable
from hashlib import sha256

from coursekit.mapping.exports.markup import escaped
from coursekit.mapping.exports.metrics import FONTS
from coursekit.mapping.exports.shapes import Dot, Drawing, Line, Point, Polygon, Shape, Words


def svg(drawing: Drawing, top: float = 0, bottom: float | None = None, *, silent: bool = False) -> str:
    """The drawing, or the strip of it between two heights, as an SVG element with a text alternative.

    The ids in it are made from its content, so that several maps can stand on one page. A ``silent`` strip has no
    alternative of its own: another one speaks for it.
    """
    bottom = drawing.height if bottom is None else bottom
    body = "\n".join(_element(shape) for shape in drawing.shapes if _within(shape, top, bottom))
    mark = sha256(f"{drawing.title}\n{body}".encode("utf-8", "replace")).hexdigest()[:10]
    size = f"{_n(drawing.width)} {_n(bottom - top)}"
    width, height = size.split()
    head = f'lang="{escaped(drawing.lang)}" role="img" aria-labelledby="t{mark} d{mark}"'
    words = f'<title id="t{mark}">{escaped(drawing.title)}</title>\n'
    words += f'<desc id="d{mark}">{escaped(drawing.description)}</desc>\n'
    if silent:
        head, words = 'aria-hidden="true"', ""
    place = f'width="{width}" height="{height}" viewBox="0 {_n(top)} {size}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {place} {head} font-family="{escaped(FONTS)}">\n'
        f'{words}<rect x="0" y="{_n(top)}" width="{width}" height="{height}" fill="#FFFFFF"/>\n{body}\n</svg>\n'
    )


def _within(shape: Shape, top: float, bottom: float) -> bool:
    heights = [shape.at[1]] if isinstance(shape, Dot | Words) else [y for _, y in shape.points]
    return min(heights) < bottom and max(heights) >= top


def _element(shape: Shape) -> str:
    match shape:
        case Words(at=(x, y), words=words):
            style = ' font-weight="700"' if shape.bold else ""
            style += ' font-style="italic"' if shape.italic else ""
            style += f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
            place = f'x="{_n(x)}" y="{_n(y)}" font-size="{_n(shape.size)}" fill="{shape.fill}"'
            return f"<text {place}{style}>{escaped(words)}</text>"
        case Dot(at=(x, y)):
            ring = f'fill="{shape.fill}" stroke="{shape.stroke}" stroke-width="{_n(shape.weight)}"'
            return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(shape.radius)}" {ring}/>'
        case Line():
            return f'<polyline points="{_points(shape.points)}" fill="none"{_stroke(shape)}/>'
        case Polygon():
            edge = _stroke(shape) if shape.stroke else ""
            return f'<polygon points="{_points(shape.points)}" fill="{shape.fill}"{edge}/>'


def _stroke(shape: Line | Polygon) -> str:
    dashed = f' stroke-dasharray="{shape.dash}"' if shape.dash else ""
    return f' stroke="{shape.stroke}" stroke-width="{_n(shape.weight)}"{dashed}'


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    """A length with one decimal at most: shorter files, and the same on every processor."""
    shown = f"{value:.1f}"
    return shown[:-2] if shown.endswith(".0") else shown
