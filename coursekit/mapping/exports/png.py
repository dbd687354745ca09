"""A drawing as PNG, by matplotlib: for slides and documents that take no SVG."""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

from coursekit.documents.notices import notice
from coursekit.mapping.exports.markup import printable
from coursekit.mapping.exports.shapes import Dot, Drawing, Line, Shape, Words

if TYPE_CHECKING:
    from matplotlib.artist import Artist

SCALE = 2.0  # pixels to a unit of the drawing: sharp on paper and on screens of high resolution
_MOST = 60_000  # pixels on one side; matplotlib ends at 65 536


def png(drawing: Drawing) -> bytes:
    """The drawing as PNG, with its title and description inside the file.

    A letter for which matplotlib has no glyph (an emoji) is drawn as a box, and a warning names it.
    """
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    scale = min(SCALE, _MOST / max(drawing.width, drawing.height))
    with mpl.rc_context(), warnings.catch_warnings():
        # matplotlib warns once for each glyph and in English; ours comes once, below.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        mpl.rcdefaults()
        mpl.rcParams.update({"font.family": ["DejaVu Sans"], "path.simplify": False})
        # A unit is a point here, so that sizes and widths are those of the drawing.
        figure = Figure(figsize=(drawing.width / 72, drawing.height / 72), dpi=72 * scale, facecolor="white")
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, drawing.width), ylim=(drawing.height, 0))
        axes.set_axis_off()
        for order, shape in enumerate(drawing.shapes):
            artist = _artist(shape)
            artist.set(zorder=order, clip_on=False)
            axes.add_artist(artist)
        raw = BytesIO()
        about = {"Software": None, "Title": drawing.title, "Description": drawing.description}
        figure.savefig(raw, format="png", dpi=72 * scale, metadata=about)
    missing = unknown_letters(drawing)
    if missing:
        notice("mapping.exports.no_glyph", letters=" ".join(missing))
    return raw.getvalue()


def unknown_letters(drawing: Drawing) -> list[str]:
    """The letters of the drawing that DejaVu Sans lacks."""
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    known = FT2Font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap()
    used = {char for words in drawing.words() for char in printable(words)}
    return sorted(char for char in used if ord(char) not in known)


def _artist(shape: Shape) -> "Artist":
    from matplotlib.lines import Line2D
    from matplotlib.patches import Circle, Polygon
    from matplotlib.text import Text

    if isinstance(shape, Words):
        return Text(
            *shape.at,
            printable(shape.words),
            fontsize=shape.size,
            color=shape.fill,
            fontweight="bold" if shape.bold else "normal",
            fontstyle="italic" if shape.italic else "normal",
            ha={"start": "left", "middle": "center", "end": "right"}[shape.anchor],
            va="baseline",
            parse_math=False,
        )
    if isinstance(shape, Dot):
        return Circle(shape.at, shape.radius, facecolor=shape.fill, edgecolor=shape.stroke, linewidth=shape.weight)
    dash = _dash(shape.dash)
    if isinstance(shape, Line):
        xs, ys = zip(*shape.points, strict=True)
        return Line2D(xs, ys, color=shape.stroke, linewidth=shape.weight, linestyle=dash, dash_capstyle="butt")
    edge = shape.stroke or "none"
    return Polygon(shape.points, facecolor=shape.fill, edgecolor=edge, linewidth=shape.weight, linestyle=dash)


def _dash(dash: str) -> Any:
    return (0, tuple(map(float, dash.split()))) if dash else "-"
