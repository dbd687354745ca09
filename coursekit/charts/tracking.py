"""Does the model of repeat purchase come true? Its cumulated purchases beside the real ones."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.charts.chart import Chart, nothing_to_show
from coursekit.charts.theme import BLACK, GRID, canvas, horizontal_grid, legend_below, series_style
from coursekit.kpis import BgNbd, rfm
from coursekit.kpis._input import one_of
from coursekit.messages import CourseError, number, percent, text

_DAYS = {"day": 1, "week": 7}
_POINTS = 120


def bg_nbd_tracking(
    model: BgNbd,
    orders: pd.DataFrame,
    until: Any,
    *,
    customer: str = "customer",
    date: str = "date",
    unit: str = "day",
    title: str | None = None,
) -> Chart:
    """Repeat purchases of the customers the model was fitted to, as they came and as it expects them.

    Parameters
    ----------
    model : BgNbd
        From :func:`coursekit.kpis.fit_bg_nbd`.
    orders : DataFrame
        One row per order; those after ``until`` are the test.
    until : date
        The last day that the model has seen, as it was passed to :func:`coursekit.kpis.rfm`.
    customer, date : str
        Columns of the table.
    unit : {"day", "week"}
        The unit the model was fitted in.
    title : str, optional
        Instead of the computed message.

    Returns
    -------
    Chart
        ``data`` has a row per day drawn: ``day``, ``actual``, ``model`` (cumulated repeat purchases).

    Notes
    -----
    Customers who first bought after ``until`` are left out. The model knows the sum up to ``until`` well, for it was
    fitted to it; what it is worth shows in the part to the right of the line.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.kpis import BgNbd
    >>> days = pd.to_datetime(["2025-01-05", "2025-01-20", "2025-03-09", "2025-01-11", "2025-04-11"])
    >>> orders = pd.DataFrame({"customer": ["a", "a", "a", "b", "b"], "date": days})
    >>> chart = bg_nbd_tracking(BgNbd.of(1, 50, 0.5, 2), orders, "2025-02-28")
    >>> int(chart.data["actual"].iloc[-1])
    3
    """
    if not isinstance(model, BgNbd):
        raise CourseError("charts.tracking.not_a_model", kind=type(model).__name__)
    one_of("unit", unit, tuple(_DAYS))
    fitted = rfm(orders, customer, date, None, until=until)
    if fitted.empty:
        return nothing_to_show(text("charts.nothing.orders_at_all"), title=title)
    known = orders[[customer, date]].dropna()
    local = known[date].dt.tz_localize(None) if known[date].dt.tz is not None else known[date]
    everyone = pd.DataFrame({"customer": known[customer], "day": local.dt.normalize()}).drop_duplicates()
    purchases = everyone[everyone["customer"].isin(fitted.index)]
    start, cut = purchases["day"].min(), purchases["day"].min() + pd.Timedelta(days=int(fitted["T"].max()))
    first = purchases.groupby("customer", observed=True)["day"].transform("min")
    last = max(cut, everyone["day"].max())
    data = _curves(model, purchases.loc[purchases["day"] > first, "day"], fitted["T"], (start, cut, last), unit)
    heading, description = _words(data, cut, len(fitted))
    with canvas(height=4.4) as (figure, axes):
        for place, name in enumerate(("actual", "model")):
            colour, dash, _ = series_style(place)
            label = text(f"charts.tracking.{name}")
            axes.plot(data["day"], data[name], color=colour, linestyle=dash, linewidth=2.4, label=label)
        axes.axvline(cut, color=BLACK, linewidth=1, linestyle=":")
        if data["day"].iloc[-1] > cut:
            unseen = text("charts.tracking.unseen")
            axes.axvspan(cut, data["day"].iloc[-1], color=GRID, alpha=0.6, linewidth=0, label=unseen)
        _dates(axes)
        axes.set_ylim(bottom=0)
        axes.set_ylabel(text("charts.tracking.axis"))
        axes.yaxis.set_major_formatter(lambda value, _: number(value))
        horizontal_grid(axes)
        legend_below(axes)
    return Chart(figure, title or heading, description, data)


def _curves(
    model: BgNbd, repeats: pd.Series, ages: pd.Series, span: tuple[pd.Timestamp, pd.Timestamp, pd.Timestamp], unit: str
) -> pd.DataFrame:
    """Cumulated repeat purchases on up to 120 days, the last day fitted and the last of all among them."""
    start, cut, last = span
    begins = ((cut - start).days - ages).to_numpy(float)  # each customer's first day, counted from the start
    length = (last - start).days
    grid = np.unique(np.r_[np.linspace(0, length, _POINTS).round(), (cut - start).days, length])
    day = np.sort((repeats - start).dt.days.to_numpy(float))
    # Customers who began on the same day are expected to do the same: one computation for each day of age.
    began, customers = np.unique(begins, return_counts=True)
    by_age = np.asarray(model.expected_purchases(np.arange(length + 1) / _DAYS[unit]))
    age = grid[:, None] - began
    expected = (np.where(age >= 0, by_age[np.maximum(age, 0).astype(int)], 0.0) * customers).sum(axis=1)
    return pd.DataFrame(
        {
            "day": start + pd.to_timedelta(grid, unit="D"),
            "actual": np.searchsorted(day, grid, side="right"),
            "model": expected,
        }
    )


def _words(data: pd.DataFrame, cut: pd.Timestamp, customers: int) -> tuple[str, str]:
    at = data.loc[data["day"] == cut].iloc[0]
    end = data.iloc[-1]
    about = {
        "customers": number(customers),
        "until": str(cut.date()),
        "end": str(end["day"].date()),
        "fitted_actual": number(at["actual"]),
        "fitted_model": number(at["model"]),
    }
    if end["day"] <= cut:
        words = {"actual": about["fitted_actual"], "model": about["fitted_model"]}
        return text("charts.tracking.title_fitted", **words), text("charts.tracking.description_fitted", **about)
    actual, foreseen = end["actual"] - at["actual"], end["model"] - at["model"]
    about |= {"actual": number(actual), "model": number(foreseen)}
    if not actual:
        heading = text("charts.tracking.title_none", **about)
    elif foreseen > 2 * actual:  # “130% too many” tells nobody anything
        heading = text("charts.tracking.title_far", **about)
    else:
        off = percent(100 * abs(foreseen / actual - 1))
        heading = text(f"charts.tracking.title_{'more' if foreseen > actual else 'fewer'}", off=off, **about)
    return heading, text("charts.tracking.description", **about)


def _dates(axes: Any) -> None:
    from matplotlib.dates import AutoDateLocator, DateFormatter

    axes.xaxis.set_major_locator(AutoDateLocator(maxticks=7))
    axes.xaxis.set_major_formatter(DateFormatter("%Y-%m"))
