"""How many came each month, and which changes are more than chance."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BAD, GOOD, SOFT, canvas, horizontal_grid, under_title
from coursekit.messages import CourseError, number, text

_BEYOND = 2.0


def monthly_counts(times: Any, *, title: str | None = None) -> Chart:
    """How many events fell in each month, with what chance moves, and the changes that chance explains badly.

    Parameters
    ----------
    times : Series of times
        One per person or event, such as the first visit of each person. Blanks are left out.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per month from the first to the last: ``month``, ``count``, ``low, high`` (count ± 2 √count,
        never below 0), ``noises`` = (count − the one before) / √(their sum), and ``beyond``, whether that is more than
        2 in size.

    Notes
    -----
    The noise is that of a Poisson count: it holds if people come each on their own account, and is too small where
    they come in groups. Of twenty changes one is beyond 2 by chance alone; seasons and months of different length are
    changes too. Where fewer than about ten come in a month the rule is rough.

    Examples
    --------
    >>> import pandas as pd
    >>> times = pd.to_datetime(["2025-01-09"] * 40 + ["2025-02-11"] * 10 + ["2025-03-02"] * 12)
    >>> monthly_counts(pd.Series(times)).data[["count", "noises", "beyond"]].round(2)
       count  noises  beyond
    0     40     NaN   False
    1     10   -4.24    True
    2     12    0.43   False
    """
    column = pd.Series(times)
    if not pd.api.types.is_datetime64_any_dtype(column.dtype):
        raise CourseError("charts.counts.bad", kind=str(column.dtype))
    column = column.dropna()
    if column.empty:
        return nothing_to_show(text("charts.counts.nothing"), None, title)
    data = _table(column)
    changes = len(data) - 1
    if not changes:
        return nothing_to_show(text("charts.counts.one_month", count=number(len(column))), data, title)
    beyond = int(data["beyond"].sum())
    heading = title or text(f"charts.counts.{'some' if beyond else 'none'}", beyond=beyond, changes=changes)
    most = int(data["noises"].abs().argmax())
    least_at, most_at = int(data["count"].argmin()), int(data["count"].argmax())
    description = text(
        "charts.counts.description",
        total=number(len(column)),
        months=len(data),
        least=number(int(data["count"].iloc[least_at])),
        least_month=data["month"].iloc[least_at],
        most=number(int(data["count"].iloc[most_at])),
        most_month=data["month"].iloc[most_at],
        before=number(int(data["count"].iloc[most - 1])),
        after=number(int(data["count"].iloc[most])),
        month=data["month"].iloc[most],
        noises=number(float(data["noises"].iloc[most]), 1),
        beyond=beyond,
        changes=changes,
        expected=number(0.05 * changes, 1),
    )
    with canvas() as (figure, axes):
        places = np.arange(len(data))
        axes.plot(places, data["count"], color=SOFT, linewidth=0.9, zorder=1)
        for marked, colour, marker in ((False, GOOD, "o"), (True, BAD, "s")):
            chosen = data["beyond"].to_numpy() == marked
            count = data["count"].to_numpy()[chosen]
            spread = [count - data["low"].to_numpy()[chosen], data["high"].to_numpy()[chosen] - count]
            axes.errorbar(
                places[chosen], count, yerr=spread, fmt=marker, color=colour, markersize=7, elinewidth=1.8, capsize=3
            )
        every = max(1, len(data) // 8)
        axes.set_xticks(places[::every], data["month"].tolist()[::every])
        axes.set_ylim(0, 1.06 * float(data["high"].max()))
        axes.set_ylabel(text("charts.counts.axis"))
        horizontal_grid(axes)
        under_title(axes, text("charts.counts.under_title"))
    return Chart(figure, heading, description, data)


def _table(column: pd.Series) -> pd.DataFrame:
    months = column.dt.tz_localize(None).dt.to_period("M")
    span = pd.period_range(months.min(), months.max(), freq="M")
    count = months.value_counts().reindex(span, fill_value=0).to_numpy()
    noise = np.sqrt(count[1:] + count[:-1])
    change = np.divide(np.diff(count), noise, out=np.zeros(len(noise)), where=noise > 0)
    noises = np.concatenate(([np.nan], change))
    return pd.DataFrame(
        {
            "month": span.astype(str),
            "count": count,
            "low": np.maximum(0, count - 2 * np.sqrt(count)),
            "high": count + 2 * np.sqrt(count),
            "noises": noises,
            "beyond": np.nan_to_num(np.abs(noises)) > _BEYOND,
        }
    )
