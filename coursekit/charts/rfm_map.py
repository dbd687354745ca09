"""Customers by how often they bought and how long ago: the map of frequency and recency."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLUE, INK, PAPER, canvas, under_title
from coursekit.kpis._input import one_of
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text

# Repeat purchases and time since the last purchase, where each class begins.
_REPEATS = (0, 1, 2, 3, 5, 10)
_SINCE = {"day": (0, 30, 90, 180, 365), "week": (0, 4, 13, 26, 52)}


def rfm_grid(table: pd.DataFrame, unit: str | None = None, *, title: str | None = None) -> Chart:
    """How many customers bought so often, and how long ago they were last seen.

    Parameters
    ----------
    table : DataFrame
        As :func:`coursekit.kpis.rfm` gives it: ``frequency``, ``recency``, ``T``.
    unit : {"day", "week"}, optional
        Unit of recency and T; by default the one that `rfm` noted in the table.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` holds the customers: a row per class of repeat purchases, a column per class of time since the last
        purchase (T − recency).

    Notes
    -----
    Customers in the last column have not bought for long; whether they have left is not in the picture: who buys once
    a year is late only after more than a year.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"frequency": [0, 0, 3], "recency": [0, 0, 60], "T": [20, 200, 70]})
    >>> rfm_grid(table, unit="day").title
    '67% of the customers have bought only once'
    """
    data = _counts(table, unit)
    n = int(data.to_numpy().sum())
    if not n:
        return nothing_to_show(text("charts.nothing.customers"), data, title)
    unit = _unit(table, unit)
    rows, columns = _names(_REPEATS), _names(_SINCE[unit])
    once = percent(100 * int(data.iloc[0].sum()) / n)
    gone = int(data.iloc[:, -1].sum())
    top = np.unravel_index(int(data.to_numpy().argmax()), data.shape)
    about = {"once": once, "n": number(n), "gone": number(gone), "gone_share": percent(100 * gone / n, 1)}
    heading = title or text("charts.rfm.title", once=once)
    description = text(
        "charts.rfm.description",
        since=text(f"charts.rfm.since_{unit}", count=number(_SINCE[unit][-1])),
        most=number(int(data.to_numpy().max())),
        most_repeats=rows[top[0]],
        most_since=text(f"charts.rfm.range_{unit}", range=columns[top[1]]),
        **about,
    )
    return Chart(_picture(data, rows, columns, unit, n), heading, description, data)


def _unit(table: pd.DataFrame, unit: str | None) -> str:
    unit = str(table.attrs.get("unit", "day")) if unit is None else unit
    one_of("unit", unit, tuple(_SINCE))
    return unit


def _counts(table: Any, unit: str | None) -> pd.DataFrame:
    if not isinstance(table, pd.DataFrame):
        raise CourseError("charts.rfm.not_a_table", kind=type(table).__name__)
    for column in ("frequency", "recency", "T"):
        if column not in table.columns:
            raise CourseError("charts.no_column", column=quoted(column), hint=did_you_mean(column, table.columns))
    starts = _SINCE[_unit(table, unit)]
    known = table[["frequency", "recency", "T"]].dropna()
    repeats = np.searchsorted(_REPEATS, known["frequency"], side="right") - 1
    since = np.searchsorted(starts, (known["T"] - known["recency"]).clip(lower=0), side="right") - 1
    cells = np.bincount(repeats * len(starts) + since, minlength=len(_REPEATS) * len(starts))
    return pd.DataFrame(
        cells.reshape(len(_REPEATS), len(starts)),
        index=pd.Index(_names(_REPEATS), name="repeats"),
        columns=pd.Index(_names(starts), name="since"),
    )


def _names(starts: tuple[int, ...]) -> list[str]:
    """“0–29”, “5–9”, “10+”: the classes that begin at these numbers."""
    ends = [following - 1 for following in starts[1:]]
    closed = [f"{a}" if a == b else f"{a}–{b}" for a, b in zip(starts, ends, strict=False)]
    return [*closed, f"{starts[-1]}+"]


def _picture(data: pd.DataFrame, rows: list[str], columns: list[str], unit: str, n: int) -> Any:
    import seaborn as sns

    shares = 100 * data / n
    with canvas(height=4.3) as (figure, axes):
        top = float(shares.to_numpy().max())
        sns.heatmap(
            shares, ax=axes, cmap=sns.light_palette(BLUE, as_cmap=True), vmin=0, vmax=top, linewidths=1.5,
            linecolor=PAPER, cbar=False,
        )  # fmt: skip
        for (row, column), count in np.ndenumerate(data.to_numpy()):
            ink = PAPER if 100 * count / n > 0.7 * top else INK
            axes.text(column + 0.5, row + 0.5, number(count), ha="center", va="center", color=ink)
        axes.set_yticks(np.arange(len(rows)) + 0.5, rows, rotation=0)
        axes.set_xticks(np.arange(len(columns)) + 0.5, columns, rotation=0)
        axes.invert_yaxis()
        axes.tick_params(length=0)
        axes.grid(visible=False)
        axes.set_xlabel(text(f"charts.rfm.since_axis_{unit}"))
        axes.set_ylabel(text("charts.rfm.repeat_axis"))
        under_title(axes, text("charts.rfm.under_title", n=number(n)))
    return figure
