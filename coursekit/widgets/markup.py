"""Small pieces of HTML and SVG, escaped where they are made."""

from collections.abc import Iterable, Sequence
from html import escape

INK = "currentColor"


def html_table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column names the row."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    body = ""
    for first, *rest in rows:
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        body += f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def svg(width: int, height: int, words: str, parts: Iterable[str]) -> str:
    """A drawing whose text alternative is ``words``."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{escape(words)}" font-family="inherit" font-size="15">{"".join(parts)}</svg>'
    )


def label(x: float, y: float, words: str, anchor: str = "start", *, bold: bool = False, fill: str = INK) -> str:
    """A text in a drawing."""
    weight = ' font-weight="700"' if bold else ""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{escape(fill)}"{weight}>{escape(words)}</text>'


def rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    """A filled rectangle with a thin edge, which shows pale colours on white."""
    place = f'x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}"'
    return f'<rect {place} fill="{fill}" stroke="{INK}" stroke-opacity="0.45" stroke-width="0.8"/>'


def line(x1: float, y1: float, x2: float, y2: float, *, width: float = 1, stroke: str = INK, dash: str = "") -> str:
    """A straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{stroke}" stroke-width="{width}"{dashed}/>'


def curve(points: Iterable[tuple[float, float]], stroke: str, dash: str = "") -> str:
    """A line through points."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{places}" fill="none" stroke="{stroke}" stroke-width="2.6"{dashed}/>'


def dot(x: float, y: float, fill: str, radius: float = 6) -> str:
    """A filled circle."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{fill}" stroke="{INK}" stroke-width="1"/>'
