"""Steps that fewer and fewer people take: the funnel and the ladder."""

import math
from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, GOOD, canvas, horizontal_grid, under_title
from coursekit.charts.words import value_and_interval
from coursekit.journey import Funnel, Ladder
from coursekit.messages import CourseError, number, percent, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SIDE_BY_SIDE = 6  # names of more steps than this would touch each other


def funnel_steps(funnel: Funnel, *, title: str | None = None) -> Chart:
    """How many are left after each step, the step at which fewest go on in another colour.

    Parameters
    ----------
    funnel : Funnel
        From :func:`coursekit.journey.funnel`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` is the funnel's table.

    Notes
    -----
    The bars are customers, not time: a step that takes a minute and one that takes a month look the same.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.journey import funnel
    >>> log = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "B", "C"],
    ...     "event": ["view", "pay", "view", "pay", "view"],
    ...     "time": pd.date_range("2025-03-01", periods=5),
    ... })
    >>> funnel_steps(funnel(log, ["view", "pay"])).title
    '67% of those at view reach pay; fewest go on at pay'
    """
    if not isinstance(funnel, Funnel):
        raise CourseError("charts.funnel.bad", kind=type(funnel).__name__)
    data = funnel.table
    if not data["customers"].iloc[0]:
        return nothing_to_show(text("charts.funnel.nothing"), data, title)
    names = [str(step) for step in data["step"]]
    ends = {"first": names[0], "last": names[-1]}
    overall = funnel.overall
    weakest = int(data["step_conversion"].argmin())
    if overall.value:
        share = percent(overall.value, 1 if overall.value < 9.95 else 0)
        heading = title or text("charts.funnel.title", overall=share, weakest=names[weakest], **ends)
    else:
        heading = title or text("charts.funnel.none", **ends)
    said = []
    for name, line in zip(names, data.to_dict("records"), strict=True):
        about = {"step": name, "count": number(line["customers"])}
        if math.isnan(line["step_conversion"]):
            said.append(text("charts.funnel.first", **about))
        else:
            said.append(text("charts.funnel.step", conversion=percent(line["step_conversion"], 1), **about))
    description = text("charts.funnel.description", steps="; ".join(said), overall=value_and_interval(overall))
    with canvas() as (figure, axes):
        _bars(axes, data["overall_conversion"], data["customers"], data["step_conversion"], weakest, names)
        axes.set_yticks(range(0, 101, 20))
        axes.yaxis.set_major_formatter(lambda value, _: percent(value))
        axes.set_ylabel(text("charts.funnel.axis"))
        under_title(axes, text("charts.funnel.under_title"))
    return Chart(figure, heading, description, data)


def ladder_rungs(ladder: Ladder, *, title: str | None = None) -> Chart:
    """How many reached each rung of the retention ladder, the weakest in another colour.

    Parameters
    ----------
    ladder : Ladder
        From :func:`coursekit.journey.ladder`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` is the ladder's table.

    Notes
    -----
    Where the number of people is known, the title says whether the weakest rung can be told from the others.

    Examples
    --------
    >>> from coursekit.journey import ladder
    >>> ladder_rungs(ladder([100, 96, 80, 57, 41, 32, 24, 15], of="percent")).title
    'The weakest rung is “Most loyal”: 62.5% of those on the rung below'
    """
    if not isinstance(ladder, Ladder):
        raise CourseError("charts.ladder.bad", kind=type(ladder).__name__)
    data, names = ladder.table, ladder.names()
    if not data["reached"].iloc[0]:
        return nothing_to_show(text("charts.ladder.nothing"), data, title)
    weakest = int(data["conversion"].argmin())
    known = not math.isnan(data["low"].iloc[weakest])
    kind = "plain" if not known else "clear" if ladder.clear else "open"
    about = {"rung": names[weakest], "conversion": percent(data["conversion"].iloc[weakest], 1)}
    heading = title or text(f"charts.ladder.{kind}", **about)
    said = []
    for name, line in zip(names, data.to_dict("records"), strict=True):
        about = {"rung": name, "reached": _reached(line["reached"])}
        if math.isnan(line["conversion"]):
            said.append(text("charts.ladder.first", **about))
        else:
            said.append(text("charts.ladder.step", conversion=percent(line["conversion"], 1), **about))
    description = text("charts.ladder.description", steps="; ".join(said))
    with canvas(height=4.4) as (figure, axes):
        _bars(axes, data["reached"], data["reached"], data["conversion"], weakest, names)
        if ladder.of == "percent":
            axes.set_yticks(range(0, 101, 20))
        axes.set_ylabel(text(f"charts.ladder.{ladder.of}"))
        under_title(axes, text("charts.ladder.under_title"))
    return Chart(figure, heading, description, data)


def _reached(value: float) -> str:
    return number(value, 0 if float(value).is_integer() else 1)


def _bars(
    axes: "Axes", height: pd.Series, count: pd.Series, conversion: pd.Series, weakest: int, names: Sequence[str]
) -> None:
    places = range(len(height))
    axes.bar(places, height, width=0.78, color=[BAD if place == weakest else GOOD for place in places])
    for place, top, people, share in zip(places, height, count, conversion, strict=True):
        words = _reached(people)
        if not math.isnan(share):
            words += "\n" + percent(share, 1)
        axes.annotate(words, (place, top), (0, 2), textcoords="offset points", ha="center", va="bottom")
    if len(names) <= _SIDE_BY_SIDE:
        axes.set_xticks(places, [fill(name.replace("_", " "), 11) for name in names])
    else:
        axes.set_xticks(places, names, rotation=30, ha="right", rotation_mode="anchor")
    axes.set_xlim(-0.5, len(height) - 0.5)
    axes.set_ylim(0, 1.2 * float(height.max()))
    horizontal_grid(axes)
