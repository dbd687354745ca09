"""Does the money stay? Net and gross revenue retention of subscriptions."""

import math
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import amounts, check_level, moment, row, times_in
from coursekit.kpis._intervals import ratio_linear
from coursekit.kpis._orders import codes_of, column_of
from coursekit.kpis.business_hours import check_zones
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import share
from coursekit.messages import CourseError, number, quoted, text

_CHANGES = ("left", "less", "same", "more")


@dataclass(frozen=True, repr=False, eq=False)
class RevenueRetention:
    """What became of the revenue of the customers there were at the start.

    Attributes
    ----------
    net, gross : Estimate
        In percent: with what they buy more, and without. ``parts`` of ``net``: start, expansion, contraction, churn,
        end, in euros per period.
    customers : Estimate
        Percent of the customers still paying at the end.
    table : DataFrame
        One row per customer of the start: ``before`` and ``after`` in euros, ``change`` (left, less, same, more).
    new : float
        Revenue at the end from customers who were not there at the start: no part of the rates.
    start, end : Timestamp
        The two moments.
    missing : int
        Rows left out because customer, start or price was blank.
    """

    net: Estimate
    gross: Estimate
    customers: Estimate
    table: pd.DataFrame
    new: float
    start: pd.Timestamp
    end: pd.Timestamp
    missing: int

    def __repr__(self) -> str:
        return f"RevenueRetention(net={self.net!r}, gross={self.gross!r}, customers={self.customers!r})"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th style='text-align:left'>{escape(text(f'kpis.revenue.{name}'))}</th>"
            f"<td style='text-align:left'>{escape(getattr(self, name).sentence(), quote=False)}</td></tr>"
            for name in ("net", "gross", "customers")
        )
        parts = {name: number(value) for name, value in self.net.parts.items()}
        below = text("kpis.revenue.parts", **parts) + " " + self.net.explain()
        return f"<table>{rows}</table><div>{escape(below, quote=False)}</div>"


def net_revenue_retention(
    subscriptions: pd.DataFrame,
    start: Any,
    end: Any,
    customer: str = "customer",
    started: str = "started",
    ended: str = "ended",
    price: str = "price",
    level: float = 0.95,
) -> RevenueRetention:
    """Net revenue retention: of what the customers of a year ago paid then, how much do the same customers pay now?

    NRR = 100 · (start + expansion − contraction − churn) / start, over the customers paying at ``start``;
    gross revenue retention leaves out the expansion: GRR = 100 · (start − contraction − churn) / start.

    Parameters
    ----------
    subscriptions : DataFrame
        One row per subscription (a customer may have several, or one after the other).
    start, end : date
        The two moments compared. A subscription counts at a moment if it had begun by then and had not ended.
    customer, started, ended, price : str
        Its columns; a blank ``ended`` is a subscription still running. ``price`` is what is paid per period, the
        same period in all rows (a yearly fee divided by 12 beside monthly ones).
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    RevenueRetention
        With ``net``, ``gross``, ``customers`` and ``table``.

    Notes
    -----
    Changes are taken customer by customer: who ends one subscription and begins a larger one has expanded, not left
    and come new. Customers won after ``start`` are left out, those who left and came back by ``end`` are in with what
    they pay then.

    Intervals treat the customers as a sample of those there could have been, by linearisation of the ratio; gross is
    clipped to 0–100, net has no upper end. Where every customer changed alike there is none.

    NRR above 100 can hide that many leave, because a few large customers grew: read it beside GRR and beside the
    share of customers. A rise in prices looks like expansion. Never compare a month with a year.

    References
    ----------
    Of the interval of a ratio: Cochran, W. G. (1977). Sampling techniques, 3rd ed., chapter 6. Wiley.

    Examples
    --------
    >>> day = pd.Timestamp
    >>> subscriptions = pd.DataFrame({
    ...     "customer": ["A", "B", "C", "C", "D"],
    ...     "started": [day("2024-01-01")] * 3 + [day("2024-06-01"), day("2024-09-01")],
    ...     "ended": [None, day("2024-05-01"), day("2024-06-01"), None, None],
    ...     "price": [20.0, 10.0, 10.0, 30.0, 20.0],
    ... })
    >>> result = net_revenue_retention(subscriptions, "2024-02-01", "2025-02-01")
    >>> result.net.value, result.gross.value, result.new
    (125.0, 75.0, 20.0)
    >>> result.net.parts
    {'start': 40.0, 'expansion': 20.0, 'contraction': 0.0, 'churn': 10.0, 'end': 50.0}
    """
    level = check_level(level)
    if not isinstance(subscriptions, pd.DataFrame):
        raise CourseError("kpis.error.not_subscriptions", value=quoted(subscriptions))
    ids, first, last, paid = (column_of(subscriptions, name) for name in (customer, started, ended, price))
    begins, stops = times_in(first, str(started)), times_in(last, str(ended))
    check_zones(begins, stops, str(started), str(ended))
    if stops.isna().all():
        stops = pd.Series(pd.NaT, index=begins.index, dtype=begins.dtype)
    backwards = (stops < begins).to_numpy()
    if backwards.any():
        place = int(backwards.argmax())
        times = {"started": str(begins.iloc[place]), "ended": str(stops.iloc[place])}
        raise CourseError("kpis.error.ended_before", row=row(begins, place), **times)
    from_, to = moment(start, "start", begins), moment(end, "end", begins)
    if to <= from_:
        raise CourseError("kpis.error.empty_period", start=str(from_), end=str(to))
    prices, _ = amounts(paid, str(price))
    codes, kinds = codes_of(ids)
    known = (codes >= 0) & begins.notna().to_numpy() & ~np.isnan(prices)
    before, after = (
        np.bincount(codes[there], weights=prices[there], minlength=kinds)
        for there in (known & ((begins <= at) & ~(stops <= at)).to_numpy() for at in (from_, to))
    )
    cohort = before > 0
    sample = np.zeros(kinds, dtype=np.intp)
    sample[codes[known]] = np.flatnonzero(known)
    table = _changes(before[cohort], after[cohort], pd.Index(ids.iloc[sample[cohort]], name=customer))
    about: dict[str, Any] = {"level": level, "missing": int((~known).sum())}
    net, gross = _rates(table, {**about, "convention": {"start": str(from_.date()), "end": str(to.date())}})
    stay = int((table["after"] > 0).sum())
    customers = share(
        stay, len(table), {"kept": stay, "lost": len(table) - stay}, method="kpis.method.paying_customers", **about
    )
    return RevenueRetention(net, gross, customers, table, float(after[~cohort].sum()), from_, to, about["missing"])


def _changes(before: np.ndarray, after: np.ndarray, index: pd.Index) -> pd.DataFrame:
    # Sums of cents differ by a hair in the last digit.
    more, less = after > before + 1e-9, after < before - 1e-9
    kind = np.select([after == 0, less, more], ["left", "less", "more"], "same")
    change = pd.Categorical(kind, categories=_CHANGES)
    return pd.DataFrame({"before": before, "after": after, "change": change}, index=index)


def _rates(table: pd.DataFrame, about: dict[str, Any]) -> tuple[Estimate, Estimate]:
    before, after = table["before"].to_numpy(), table["after"].to_numpy()
    kept = np.minimum(before, after)
    change = table["change"].to_numpy()
    parts = {
        "start": float(before.sum()),
        "expansion": float((after - before)[change == "more"].sum()),
        "contraction": float((before - after)[change == "less"].sum()),
        "churn": float(before[change == "left"].sum()),
        "end": float(after.sum()),
    }
    net = _ratio(after, before, math.inf, method="kpis.method.revenue_net", parts=parts, **about)
    return net, _ratio(kept, before, 100.0, method="kpis.method.revenue_gross", **about)


def _ratio(top: np.ndarray, below: np.ndarray, most: float, *, level: float, **about: Any) -> Estimate:
    """100 · Σ top / Σ below over customers, with its interval by linearisation."""
    n = len(below)
    if not n:
        return Estimate(math.nan, unit="percent", level=level, note="kpis.note.empty", **about)
    value = 100 * float(top.sum() / below.sum())
    low, high = ratio_linear(top, below, level)
    note = "kpis.note.single" if n == 1 else ""
    if n > 1 and np.ptp(top / below) < 1e-9:
        low, high, note = math.nan, math.nan, "kpis.note.no_spread"
    elif n > 1:
        low, high = max(low, 0.0), min(high, most)
    return Estimate(value, low, high, n=n, unit="percent", level=level, note=note, **about)
