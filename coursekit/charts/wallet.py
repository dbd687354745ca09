"""How much of what customers spend on coffee they spend here."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLACK, BLUE, ORANGE, canvas, horizontal_grid, legend_below, whole_numbers
from coursekit.charts.words import value_and_interval
from coursekit.kpis import share_of_wallet
from coursekit.messages import number, percent, text

_BINS = np.arange(0, 101, 10)


def wallet_shares(here: Any, elsewhere: Any, *, level: float = 0.95, title: str | None = None) -> Chart:
    """Each customer's share of wallet, and the share of all the money.

    The two averages answer two questions: the share of the money (ratio of sums) weighs customers by what they spend,
    the mean of the shares counts heads. Where big spenders are less loyal, they differ.

    Parameters
    ----------
    here, elsewhere
        Spending per customer with us and with others, in euros; as for :func:`coursekit.kpis.share_of_wallet`.
    level : float
        Confidence level of the intervals.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per customer with any spending: ``share`` in percent, ``spent`` in euros.

    Examples
    --------
    >>> wallet_shares([10, 20, 30], [90, 20, 0]).data["share"].tolist()
    [10.0, 50.0, 100.0]
    """
    estimate = share_of_wallet(here, elsewhere, level=level)
    with_us = np.asarray(pd.to_numeric(pd.Series(here), errors="coerce"), dtype=float)
    others = np.asarray(pd.to_numeric(pd.Series(elsewhere), errors="coerce"), dtype=float)
    spent = with_us + others
    counted = spent > 0
    data = pd.DataFrame({"share": 100 * with_us[counted] / spent[counted], "spent": spent[counted]})
    if data.empty:
        return nothing_to_show(text("charts.nothing.spending"), data, title)
    mean = share_of_wallet(here, elsewhere, method="mean", level=level)
    heading = title or text("charts.wallet.title", share=percent(estimate.value), rest=percent(100 - estimate.value))
    below_half = percent(100 * float((data["share"] < 50).mean()), 1)
    description = text(
        "charts.wallet.description",
        n=number(len(data)),
        share=value_and_interval(estimate),
        mean=value_and_interval(mean),
        below_half=below_half,
    )
    if estimate.missing:
        description += " " + text("charts.wallet.missing", missing=number(estimate.missing))
    with canvas() as (figure, axes):
        counts, _ = np.histogram(data["share"], bins=_BINS)
        axes.bar(_BINS[:-1] + 5, counts, width=9.2, color=BLUE)
        money = text("charts.wallet.money", share=percent(estimate.value, 1))
        heads = text("charts.wallet.heads", share=percent(mean.value, 1))
        axes.axvline(estimate.value, color=BLACK, linewidth=2.2, label=money)
        axes.axvline(mean.value, color=ORANGE, linewidth=2.2, linestyle="--", label=heads)
        axes.set_xticks(_BINS[::2])
        axes.xaxis.set_major_formatter(lambda value, _: percent(value))
        axes.set_xlim(0, 100)
        axes.set_xlabel(text("charts.wallet.axis"))
        axes.set_ylabel(text("charts.wallet.customers"))
        whole_numbers(axes.yaxis)
        horizontal_grid(axes)
        legend_below(axes)
    return Chart(figure, heading, description, data)
