"""What a map draws beside what customers say: the curve of its emotions, and the steps where somebody was asked."""

from typing import TYPE_CHECKING

import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, BLACK, BLUE, INK, PAPER, SOFT, canvas, horizontal_grid, legend_below
from coursekit.charts.words import joined
from coursekit.mapping.measures import Measured
from coursekit.mapping.model import JourneyMap
from coursekit.messages import CourseError, number, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LOOKS = {"agree": ("o", BLUE), "disagree": ("D", BAD), "low_n": ("s", SOFT)}


def drawn_and_measured(journey: JourneyMap, measured: Measured, *, title: str | None = None) -> Chart:
    """The emotions that a map draws, and what the answers say at the steps that are bound to a measure of them.

    Parameters
    ----------
    journey : JourneyMap
    measured : Measured
        From ``journey.measure(company)``.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per step with a drawn emotion: ``step``, ``drawn``, ``measured``, ``low``, ``high``, ``n``,
        ``status`` (``""`` where nobody was asked).

    Notes
    -----
    Where nobody was asked there is no mark: that is not agreement. A disagreement may be the drawing's fault or the
    measure's: look first at who was asked. The measured value is an average of people who may feel very differently.

    Examples
    --------
    >>> from coursekit.datasets import company
    >>> from coursekit.mapping import example_map
    >>> ana = example_map("first-purchase")
    >>> drawn_and_measured(ana, ana.measure(company())).title
    'Asked at 3 of 12 steps: nowhere do the answers contradict the drawing'
    """
    if not isinstance(journey, JourneyMap) or not isinstance(measured, Measured):
        kinds = f"{type(journey).__name__}, {type(measured).__name__}"
        raise CourseError("charts.feelings.not_a_map", kinds=kinds)
    data = _rows(journey, measured)
    if not len(data):
        return nothing_to_show(text("charts.feelings.nothing"), data)
    asked = data[data["status"] != ""]
    against = [str(step) for step in data.loc[data["status"] == "disagree", "step"]]
    about = {"asked": number(len(asked)), "of": number(len(data)), "steps": joined(against)}
    heading = title or text(f"charts.feelings.{'against' if against else 'none'}", **about)
    said = "; ".join(_in_words(one) for one in data.to_dict("records"))
    description = text("charts.feelings.description", asked=about["asked"], of=about["of"], said=said)
    with canvas(height=4.6) as (figure, axes):
        _draw(axes, data)
    return Chart(figure, heading, description, data)


def _rows(journey: JourneyMap, measured: Measured) -> pd.DataFrame:
    checks = {check.path: check for check in measured.emotions}
    rows = []
    for path, step in journey.placed():
        if step.emotion is None:
            continue
        check = checks.get(f"{path}.emotion")
        known = check is not None and check.status != "no_data"
        row = {"step": step.id, "drawn": step.emotion.score}
        row |= {name: getattr(check, name) if known else float("nan") for name in ("measured", "low", "high")}
        rows.append(row | {"n": check.n if check else 0, "status": check.status if check and known else ""})
    return pd.DataFrame(rows, columns=["step", "drawn", "measured", "low", "high", "n", "status"])


def _in_words(one: dict) -> str:
    shown = {"step": one["step"], "drawn": number(one["drawn"])}
    if not one["status"]:
        return text("charts.feelings.nobody", **shown)
    shown |= {name: number(one[name], 1) for name in ("measured", "low", "high")}
    return text("charts.feelings.one", n=number(one["n"]), **shown)


def _draw(axes: "Axes", data: pd.DataFrame) -> None:
    places = range(len(data))
    axes.plot(places, data["drawn"], color=INK, linewidth=1.6, marker="o", markersize=5, zorder=2,
              label=text("charts.feelings.drawn"))  # fmt: skip
    named = set()
    for place, one in zip(places, data.to_dict("records"), strict=True):
        if not one["status"]:
            continue
        shape, colour = _LOOKS[one["status"]]
        name = None if one["status"] in named else text(f"charts.feelings.status_{one['status']}")
        named.add(one["status"])
        if one["low"] == one["low"]:
            axes.plot([place, place], [one["low"], one["high"]], color=colour, linewidth=5, alpha=0.5, zorder=3)
        axes.plot(place, one["measured"], shape, color=colour, markersize=10, markeredgecolor=PAPER, linestyle="none",
                  label=name, zorder=4)  # fmt: skip
    axes.axhline(0, color=BLACK, linewidth=1)
    axes.set_yticks([-2, -1, 0, 1, 2], [number(value) for value in (-2, -1, 0, 1, 2)])
    axes.set_ylim(-2.3, 2.3)
    axes.set_xticks(list(places), list(data["step"]), rotation=45, ha="right")
    axes.set_ylabel(text("charts.feelings.axis"))
    horizontal_grid(axes)
    legend_below(axes)
