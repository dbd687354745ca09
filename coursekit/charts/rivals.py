"""Ours beside theirs: the difference to each competitor with its interval."""

import math
from typing import TYPE_CHECKING, Any

import pandas as pd

from coursekit.charts.chart import Chart
from coursekit.charts.theme import BAD, BLACK, BLUE, PAPER, SOFT, canvas, under_title, vertical_grid
from coursekit.charts.words import joined, value_and_interval
from coursekit.kpis import Benchmark, Estimate
from coursekit.messages import CourseError, number, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def benchmark_points(result: Benchmark, *, title: str | None = None) -> Chart:
    """By how much we are ahead of each competitor, or behind, with the interval of the difference.

    Parameters
    ----------
    result : Benchmark
        From :func:`coursekit.kpis.benchmark`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per competitor and two more, against all their answers and against the mean of the firms:
        ``name`` (these two are called ``pooled`` and ``mean``), ``difference``, ``low``, ``high``, ``n`` (theirs),
        ``verdict``.

    Notes
    -----
    The title says ahead or behind only where the interval leaves out 0; where several firms are compared the
    intervals are those of `benchmark`, widened for it unless that was switched off.

    Examples
    --------
    >>> from coursekit.kpis import benchmark
    >>> benchmark_points(benchmark((410, 500), {"A": (120, 200), "B": (150, 190)})).title
    'Ahead of A; not to be told apart from B'
    """
    if not isinstance(result, Benchmark):
        raise CourseError("charts.benchmark.not_a_result", kind=type(result).__name__)
    data = _rows(result)
    rivals = data.iloc[:-2]
    names = [*rivals["name"], text("charts.benchmark.pooled"), text("charts.benchmark.mean")]
    heading = title or _message(rivals)
    named = data.assign(name=names).to_dict("records")
    said = "; ".join(_in_words(one, result) for one in named)
    about = {"own": value_and_interval(result.own), "n": number(result.own.n), "said": said}
    description = text(f"charts.benchmark.description_{result.measure}", **about) + " " + result.explain()
    with canvas(height=2.2 + 0.44 * len(data)) as (figure, axes):
        _points(axes, data, names)
        axes.set_xlabel(text(f"charts.benchmark.axis_{result.measure}"))
        under_title(axes, text("charts.benchmark.under_title", own=value_and_interval(result.own), n=about["n"]))
    return Chart(figure, heading, description, data)


def _rows(result: Benchmark) -> pd.DataFrame:
    columns = ["name", "difference", "low", "high", "n", "verdict"]
    rows = result.table.reset_index(names="name")[columns].to_dict("records")
    for key in ("pooled", "mean"):
        e: Estimate = getattr(result, f"against_{key}")
        verdict = "better" if e.low > 0 else "worse" if e.high < 0 else "open"
        values = [key, e.value, e.low, e.high, e.n - result.own.n, verdict]
        rows.append(dict(zip(columns, values, strict=True)))
    return pd.DataFrame(rows, columns=columns)


def _message(rivals: pd.DataFrame) -> str:
    parts = []
    for verdict in ("better", "worse", "open"):
        names = [str(name) for name in rivals.loc[rivals["verdict"] == verdict, "name"]]
        if names:
            parts.append(text(f"charts.benchmark.{verdict}", names=joined(names)))
    words = "; ".join(parts)
    return words[0].upper() + words[1:]


def _in_words(one: dict[Any, Any], result: Benchmark) -> str:
    unit = "score" if result.measure == "mean" else "points"
    e = Estimate(one["difference"], one["low"], one["high"], unit=unit, level=result.level)
    digits = 2 if result.measure == "mean" else 1
    value = number(e.value, digits)
    if math.isnan(e.low):
        return text("charts.benchmark.one_bare", name=one["name"], value=value, n=number(one["n"]))
    low, high = number(e.low, digits), number(e.high, digits)
    return text("charts.benchmark.one", name=one["name"], value=value, low=low, high=high, n=number(one["n"]))


def _points(axes: "Axes", data: pd.DataFrame, names: list[str]) -> None:
    rivals = len(data) - 2
    # The two summaries stand apart, below a line.
    places = [place if place < rivals else place + 0.4 for place in range(len(data))]
    marks = {"better": ("o", BLUE), "worse": ("D", BAD), "open": ("s", SOFT)}
    for place, one in zip(places, data.to_dict("records"), strict=True):
        if not math.isnan(one["difference"]):
            shape, colour = marks[one["verdict"]]
            if not math.isnan(one["low"]):
                ends = [one["low"], one["high"]]
                axes.plot(ends, [place, place], color=colour, linewidth=2.2, solid_capstyle="butt")
            # An open mark for what cannot be told apart from 0.
            face = PAPER if one["verdict"] == "open" else colour
            axes.plot(
                one["difference"], place, shape, color=colour, markerfacecolor=face, markersize=8.5, markeredgewidth=2,
                zorder=3,
            )  # fmt: skip
        note = text("charts.by.n", n=number(one["n"]))
        axes.text(1.03, place, note, va="center", color=SOFT, transform=axes.get_yaxis_transform())
    axes.axvline(0, color=BLACK, linewidth=1.2)
    axes.axhline(rivals - 0.3, color=SOFT, linewidth=0.8, linestyle=":")
    axes.set_yticks(places, names)
    axes.set_ylim(places[-1] + 0.5, -0.5)
    axes.margins(x=0.08)
    vertical_grid(axes)
    axes.tick_params(axis="y", length=0)
