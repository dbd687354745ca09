"""The one theme of all pictures: colours, text sizes, and a figure that pyplot does not know of."""

from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis
    from matplotlib.figure import Figure

# Okabe and Ito (2008): told apart under the three common kinds of colour blindness.
BLACK = "#000000"
ORANGE = "#E69F00"
SKY = "#56B4E9"
GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
VERMILION = "#D55E00"
PURPLE = "#CC79A7"
OKABE_ITO = (BLACK, ORANGE, SKY, GREEN, YELLOW, BLUE, VERMILION, PURPLE)

# Three roles whose greys are far apart too: dark blue, middling orange, pale grey.
GOOD = BLUE
BAD = ORANGE
NEUTRAL = "#D9D9D9"

# Text and guides.
INK = "#222222"
SOFT = "#595959"
GRID = "#E6E6E6"
PAPER = "#FFFFFF"
PALETTE = (*OKABE_ITO, NEUTRAL, INK, SOFT, GRID, PAPER)

# Series differ in colour, dash and marker, so that no reader depends on one of them.
SERIES = (
    (BLUE, "-", "o"),
    (ORANGE, "--", "s"),
    (BLACK, "-.", "^"),
    (PURPLE, ":", "D"),
    (GREEN, (0, (5, 1, 1, 1)), "v"),
)

WIDTH = 7.0  # inches; shown at 100 CSS pixels an inch
DPI = 150
_LEGEND_WIDTH = 78  # letters
CSS_WIDTH = int(WIDTH * 100)


@contextmanager
def theme() -> Iterator[None]:
    """matplotlib's own defaults under seaborn's style and ours, whatever the reader's session has set."""
    import matplotlib as mpl
    import seaborn as sns

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(sns.axes_style("whitegrid"))
        mpl.rcParams.update(sns.plotting_context("notebook"))
        mpl.rcParams.update(
            {
                # The one font that matplotlib ships: the same letters on every machine.
                "font.family": "DejaVu Sans",
                "font.size": 11,
                "axes.labelsize": 11,
                "xtick.labelsize": 11,
                "ytick.labelsize": 11,
                "legend.fontsize": 11,
                "axes.titlesize": 11,
                "figure.titlesize": 13.5,
                "figure.titleweight": "bold",
                "text.color": INK,
                "axes.labelcolor": INK,
                "axes.titlecolor": SOFT,
                "xtick.color": INK,
                "ytick.color": INK,
                "axes.edgecolor": SOFT,
                "grid.color": GRID,
                "grid.linewidth": 0.8,
                "axes.spines.top": False,
                "axes.spines.right": False,
                "axes.spines.left": False,
                "figure.facecolor": PAPER,
                "axes.facecolor": PAPER,
                "svg.hashsalt": "coursekit",
            }
        )
        yield


@contextmanager
def canvas(height: float = 4.0) -> Iterator[tuple["Figure", "Axes"]]:
    """A figure and its axes, drawn under the theme and unknown to pyplot (nothing stays open)."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with theme():
        figure = Figure(figsize=(WIDTH, height), dpi=DPI, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        axes.set_axisbelow(True)
        yield figure, axes


def under_title(axes: "Axes", words: str) -> None:
    """A line of figures between title and picture, broken where it would run out of the picture."""
    axes.set_title(fill(words, 72), loc="left")


def whole_numbers(axis: "Axis") -> None:
    """Ticks at whole numbers only: half a customer answers nothing."""
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))


def horizontal_grid(axes: "Axes") -> None:
    """Lines across only: for pictures whose values are read on the y axis."""
    axes.grid(visible=False, axis="x")


def vertical_grid(axes: "Axes") -> None:
    """Lines down only: for pictures whose values are read on the x axis."""
    axes.grid(visible=False, axis="y")


def series_style(position: int) -> tuple:
    """Colour, dash and marker of the series at ``position``; they repeat after five."""
    return SERIES[position % len(SERIES)]


def legend_below(axes: "Axes") -> None:
    """A legend under the picture, where it hides nothing: in one row if it fits, else in a column."""
    handles, labels = axes.get_legend_handles_labels()
    letters = sum(len(label) + 7 for label in labels)
    columns = len(labels) if letters <= _LEGEND_WIDTH else 1
    figure = axes.get_figure()
    assert figure is not None
    figure.legend(handles, labels, loc="outside lower left", ncols=columns, frameon=False)
