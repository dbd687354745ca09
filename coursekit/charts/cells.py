"""Tables drawn as coloured cells: which event follows which, which label is taken for which."""

from textwrap import fill
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLUE, INK, PAPER, canvas, under_title
from coursekit.charts.words import value_and_interval
from coursekit.customers import CUSTOMER_TYPES, Confusion
from coursekit.customers.types import type_name
from coursekit.journey import Transitions
from coursekit.messages import CourseError, number, percent, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST_EVENTS = 14
_MOST_LABELS = 10
_NAMED = 3


def transition_heatmap(transitions: Transitions, *, title: str | None = None) -> Chart:
    """What comes after each event: a row for each, its cells adding up to 100.

    Parameters
    ----------
    transitions : Transitions
        From :func:`coursekit.journey.transitions`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has the probabilities, as ratios.

    Notes
    -----
    A dark cell in a row of few cases means little: the counts stand in ``transitions.counts``.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.journey import transitions
    >>> log = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "B", "C", "C"],
    ...     "event": ["view", "pay", "view", "pay", "view", "cart"],
    ...     "time": pd.date_range("2025-03-01", periods=6),
    ... })
    >>> transition_heatmap(transitions(log)).title
    'After view comes pay in 67% of the cases: the most frequent move'
    """
    if not isinstance(transitions, Transitions):
        raise CourseError("charts.moves.bad", kind=type(transitions).__name__)
    data, moves = transitions.probabilities, transitions.table
    if moves.empty:
        return nothing_to_show(text("charts.moves.nothing"), data, title)
    if max(data.shape) > _MOST_EVENTS:
        raise CourseError("charts.moves.too_many", count=number(max(data.shape)), most=_MOST_EVENTS)
    # A move between two events says more than where the log begins or ends.
    inner = moves[moves["from"].isin(data.columns) & moves["to"].isin(data.index)]
    moves = inner if len(inner) else moves
    said = []
    for line in moves.head(_NAMED).to_dict("records"):
        about = {"source": str(line["from"]), "target": str(line["to"])}
        share = percent(100 * line["probability"], 1)
        said.append(text("charts.moves.one", count=number(line["count"]), share=share, **about))
    top = moves.iloc[0]
    about = {"source": str(top["from"]), "target": str(top["to"]), "share": percent(100 * top["probability"])}
    heading = title or text("charts.moves.title", **about)
    events = len({*transitions.counts.index, *transitions.counts.columns})
    total = number(int(transitions.counts.to_numpy().sum()))
    description = text("charts.moves.description", count=total, events=number(events), moves="; ".join(said))
    shares = 100 * data
    words = shares.map(lambda share: "" if not share > 0 else "<1" if share < 0.5 else number(share))
    rows, columns = ([str(name) for name in side] for side in (data.index, data.columns))
    with canvas(height=2.2 + 0.34 * len(rows)) as (figure, axes):
        _cells(axes, shares, words, rows, columns, slanted=True)
        axes.set_ylabel(text("charts.moves.axis_from"))
        axes.set_xlabel(text("charts.moves.axis_to"))
        under_title(axes, text("charts.moves.under_title"))
    return Chart(figure, heading, description, data)


def confusion_matrix(confusion: Confusion, *, title: str | None = None) -> Chart:
    """Which labels are taken for which: counts, coloured by their share of the row.

    Parameters
    ----------
    confusion : Confusion
        From :func:`coursekit.customers.confusion`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has the counts: a row per label of the key, a column per label given.

    Examples
    --------
    >>> from coursekit.customers import confusion
    >>> confusion_matrix(confusion(["lost"] * 4 + ["loyal"] * 4, ["lost"] * 3 + ["loyal"] * 5)).title
    '88% have the label of the key; lost is most often taken for loyal'
    """
    if not isinstance(confusion, Confusion):
        raise CourseError("charts.confusion.bad", kind=type(confusion).__name__)
    data, accuracy = confusion.counts, confusion.accuracy
    if not accuracy.n:
        return nothing_to_show(text("charts.confusion.nothing"), data, title)
    if len(data) > _MOST_LABELS:
        raise CourseError("charts.confusion.too_many", count=number(len(data)), most=_MOST_LABELS)
    names = [type_name(label) if label in CUSTOMER_TYPES else str(label) for label in data.index]
    wrong = data.to_numpy().copy()
    right = int(np.trace(wrong))
    np.fill_diagonal(wrong, 0)
    by_label = confusion.by_label
    said = [
        text("charts.confusion.one", label=name, found=number(line["right"]), of=number(line["in_key"]))
        for name, line in zip(names, by_label.to_dict("records"), strict=True)
    ]
    about = {"n": number(accuracy.n), "right": number(right), "accuracy": value_and_interval(accuracy)}
    description = text("charts.confusion.description", labels="; ".join(said), **about)
    heading = title or text("charts.confusion.right", n=number(accuracy.n))
    if wrong.any():
        place = np.unravel_index(int(wrong.argmax()), wrong.shape)
        pair = {"key": names[place[0]], "given": names[place[1]]}
        heading = title or text("charts.confusion.title", accuracy=percent(accuracy.value), **pair)
        description += " " + text("charts.confusion.most", count=number(wrong[place]), **pair)
    with np.errstate(invalid="ignore"):
        shares = 100 * data.div(data.sum(axis=1).where(lambda total: total > 0), axis=0)
    words = data.map(lambda count: number(count) if count else "")
    slanted = len(names) > 6
    with canvas(height=(2.2 if slanted else 1.9) + 0.42 * len(names)) as (figure, axes):
        _cells(axes, shares.fillna(0), words, names, names, slanted=slanted)
        axes.set_ylabel(text("charts.confusion.axis_key"))
        axes.set_xlabel(text("charts.confusion.axis_given"))
        under_title(axes, text("charts.confusion.under_title"))
    return Chart(figure, heading, description, data)


def _cells(
    axes: "Axes", shares: pd.DataFrame, words: pd.DataFrame, rows: list[str], columns: list[str], slanted: bool
) -> None:
    """Cells from white (0) to blue (100), with words that can be read on both."""
    import seaborn as sns

    look: dict[str, Any] = {"cmap": sns.light_palette(BLUE, as_cmap=True), "vmin": 0, "vmax": 100, "cbar": False}
    # A share of 0 is paper, not the palest blue: never and hardly ever differ.
    sns.heatmap(shares, ax=axes, mask=~(shares > 0), linewidths=1, linecolor=PAPER, **look)
    dark = shares.to_numpy(float) > 60
    for (row, column), word in np.ndenumerate(words.to_numpy()):
        ink = PAPER if dark[row, column] else INK
        axes.text(column + 0.5, row + 0.5, word, ha="center", va="center", color=ink)
    labels = columns if slanted else [fill(name, 12) for name in columns]
    side: dict[str, Any] = {"rotation": 40, "ha": "right", "rotation_mode": "anchor"} if slanted else {"rotation": 0}
    axes.set_xticks(np.arange(len(columns)) + 0.5, labels, **side)
    axes.set_yticks(np.arange(len(rows)) + 0.5, rows, rotation=0)
    axes.tick_params(length=0)
    axes.grid(visible=False)
