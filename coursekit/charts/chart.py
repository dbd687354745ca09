"""A picture together with what it says in words and the figures behind it."""

from base64 import b64encode
from functools import cached_property
from html import escape
from io import BytesIO
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

import pandas as pd

from coursekit.charts.theme import CSS_WIDTH, DPI, SOFT, canvas, theme
from coursekit.messages import CourseError, quoted, text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_TITLE_WIDTH = 62  # letters that fit on one line of the title
_COLOURS = 64


class Chart:
    """A picture, its message, its text alternative and its data.

    The description is shown under the picture and is its alternative text: whoever cannot see the picture, and
    whoever compares two runs of a notebook, reads there what it shows.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The picture; its title is written by the chart.
    title : str
        The message, in one sentence.
    description : str
        What the picture shows, in words and figures.
    data : pandas.DataFrame
        The figures that were drawn.

    Examples
    --------
    >>> from coursekit import charts
    >>> chart = charts.nps_answers([10, 9, 9, 8, 7, 3])
    >>> chart.data["answers"].tolist()
    [0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 1]
    """

    def __init__(self, figure: "Figure", title: str, description: str, data: pd.DataFrame):
        self.figure = figure
        self.title = title
        self.description = description
        self.data = data
        with theme():
            figure.suptitle(fill(title, _TITLE_WIDTH), x=0.01, ha="left", linespacing=1.25)

    @cached_property
    def png(self) -> bytes:
        """The picture as PNG: the same bytes on every run, few enough to live in a notebook."""
        from PIL import Image

        raw = BytesIO()
        self._settle()
        with theme():
            # Without a Software entry a new matplotlib does not rewrite every picture.
            self.figure.savefig(raw, format="png", dpi=DPI, metadata={"Software": None})
        few = Image.open(raw).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        small = BytesIO()
        few.save(small, format="PNG", optimize=True)
        return small.getvalue()

    def save(self, path: str | Path) -> Path:
        """Write the picture to a ``.png`` or ``.svg`` file and return its path."""
        path = Path(path)
        kind = path.suffix.lower()
        if kind not in (".png", ".svg"):
            raise CourseError("charts.bad_suffix", name=quoted(path.name))
        if not path.parent.is_dir():
            raise CourseError("charts.no_folder", folder=quoted(str(path.parent)))
        if kind == ".png":
            path.write_bytes(self.png)
        else:
            about = {"Date": None, "Creator": None, "Title": self.title, "Description": self.description}
            self._settle()
            with theme():
                self.figure.savefig(path, format="svg", metadata=about)
        return path

    def _settle(self) -> None:
        """Lay the picture out once: a second pass would move everything by a hair."""
        if self.figure.get_layout_engine() is not None:
            with theme():
                self.figure.draw_without_rendering()
                self.figure.set_layout_engine(None)

    def __repr__(self) -> str:
        return f"{self.title}\n{self.description}"

    def _repr_html_(self) -> str:
        picture = b64encode(self.png).decode("ascii")
        words = escape(self.description)
        return (
            '<figure style="margin:0.5em 0">'
            f'<img alt="{words}" src="data:image/png;base64,{picture}" style="width:{CSS_WIDTH}px;max-width:100%">'
            f'<figcaption style="max-width:{CSS_WIDTH}px">{words}</figcaption></figure>'
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self._repr_html_()}


def nothing_to_show(reason: str, data: pd.DataFrame | None = None, title: str | None = None) -> Chart:
    """A chart that says that there is nothing to show, and why: a blank cell must not stop a notebook."""
    heading = title or text("charts.nothing.title")
    with canvas(height=1.8) as (figure, axes):
        axes.set_axis_off()
        axes.text(0.5, 0.5, fill(reason, 60), ha="center", va="center", color=SOFT, transform=axes.transAxes)
    return Chart(figure, heading, reason, pd.DataFrame() if data is None else data)
