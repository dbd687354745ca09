"""The triangle of cohorts as a heat map: pale is lost, blank is not known yet."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLUE, INK, PAPER, SOFT, canvas, under_title
from coursekit.charts.words import value_and_interval
from coursekit.kpis import CohortRetention, Estimate
from coursekit.messages import CourseError, number, percent, text

# With more periods the figures in the cells would be smaller than the notebook's text.
_LABELLED = 12
_MOST_ROWS = 36


def retention_triangle(cohorts: CohortRetention, *, title: str | None = None) -> Chart:
    """Which share of each cohort was active, period by period after the first purchase.

    Cells that lie in the future are blank, never 0. With up to 12 periods each cell carries its figure.

    Parameters
    ----------
    cohorts : CohortRetention
        From :func:`coursekit.kpis.cohort_retention`.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` holds the rates in percent: a row per cohort, a column per period, NaN where not yet observed.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.kpis import cohort_retention
    >>> days = pd.to_datetime(["2025-01-05", "2025-02-09", "2025-01-11", "2025-02-20"])
    >>> orders = pd.DataFrame({"customer": ["a", "a", "b", "c"], "date": days})
    >>> retention_triangle(cohort_retention(orders, as_of="2025-03-01")).title
    '50% of customers buy again in the month after their first'
    """
    rates = _rates(cohorts)
    if rates.empty or len(rates.columns) < 2:
        return nothing_to_show(text("charts.nothing.cohorts"), rates, title)
    if len(rates) > _MOST_ROWS:
        raise CourseError("charts.triangle.too_many", count=len(rates), most=_MOST_ROWS)
    first = pooled(cohorts, 1)
    last = int(rates.columns[-1])
    heading = title or text(f"charts.triangle.title_{cohorts.period}", rate=percent(first.value))
    spread = rates[1].dropna()
    description = text(
        f"charts.triangle.description_{cohorts.period}",
        cohorts=number(len(rates)),
        customers=number(int(cohorts.sizes.sum())),
        first=value_and_interval(first),
        best=spread.idxmax(),
        best_rate=percent(spread.max(), 1),
        worst=spread.idxmin(),
        worst_rate=percent(spread.min(), 1),
        last=number(last),
        last_rate=value_and_interval(pooled(cohorts, last)),
    )
    return Chart(_picture(rates, cohorts), heading, description, rates)


def _rates(cohorts: CohortRetention) -> pd.DataFrame:
    if not isinstance(cohorts, CohortRetention):
        raise CourseError("charts.not_cohorts", kind=type(cohorts).__name__)
    return cohorts.rates.copy()


def pooled(cohorts: CohortRetention, period: int) -> Estimate:
    """All cohorts together in one period, as an estimate with its interval."""
    value, low, high, n = (float(x) for x in cohorts.curve.loc[[period], ["value", "low", "high", "n"]].to_numpy()[0])
    return Estimate(value, low, high, n=int(n), unit="percent", level=cohorts.level)


def _picture(rates: pd.DataFrame, cohorts: CohortRetention) -> Any:
    import seaborn as sns

    # Period 0 is 100 by construction: left out, so that the colours show the differences among the rest.
    shown = rates.drop(columns=0)
    top = max(10.0, 10 * float(np.ceil(np.nanmax(shown.to_numpy()) / 10)))
    labelled = len(shown.columns) <= _LABELLED
    colours = sns.light_palette(BLUE, as_cmap=True)
    if not labelled:
        # Steps of five or ten points: a reader can match a cell with the scale.
        colours = colours.resampled(round(top / (10 if top > 40 else 5)))
    with canvas(height=1.9 + (0.3 if labelled else 0.22) * len(rates)) as (figure, axes):
        sns.heatmap(
            shown,
            ax=axes,
            cmap=colours,
            vmin=0,
            vmax=top,
            mask=shown.isna(),
            linewidths=1,
            linecolor=PAPER,
            cbar=not labelled,
            cbar_kws=None if labelled else {"format": lambda value, _: percent(value), "aspect": 35},
        )
        if labelled:
            for (row, column), rate in np.ndenumerate(shown.to_numpy()):
                if not np.isnan(rate):
                    ink = PAPER if rate > 0.8 * top else INK
                    axes.text(column + 0.5, row + 0.5, number(rate), ha="center", va="center", color=ink)
        sizes = [f"{label}  (n = {number(cohorts.sizes[label])})" for label in shown.index]
        axes.set_yticks(np.arange(len(sizes)) + 0.5, sizes, rotation=0)
        if not labelled:
            axes.set_xticks(np.arange(2, len(shown.columns), 3) + 0.5, [str(column) for column in shown.columns[2::3]])
        axes.tick_params(length=0)
        axes.grid(visible=False)
        axes.set_xlabel(text(f"charts.triangle.axis_{cohorts.period}"))
        axes.set_ylabel("")
        axes.text(
            0.99, 0.03, text("charts.triangle.blank"), ha="right", va="bottom", color=SOFT, transform=axes.transAxes
        )
        under_title(axes, text("charts.triangle.under_title"))
    return figure
