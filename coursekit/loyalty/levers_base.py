"""Who earns what: the profit of each customer, the whale curve and its deciles."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.kpis._input import at_least, numbers_in, plain, row
from coursekit.kpis._orders import codes_of, column_of
from coursekit.messages import CourseError, number, percent, quoted, text


@dataclass(frozen=True, repr=False, eq=False)
class WhaleCurve:
    """Profit gathered from the most profitable customer to the least.

    Attributes
    ----------
    table : DataFrame
        ``customers`` (percent, from the best on) and ``profit`` (percent of the total gathered so far).
    deciles : DataFrame
        One row per tenth, the best first: ``decile, customers, profit, mean, share``.
    peak : float
        The highest point, in percent of the total: 130 means that 30% of the profit is lost again.
    at : float
        Percent of the customers at the peak: those beyond it cost money.
    total : float
        Profit of all, in euros.
    n, missing : int
        Customers, and blanks left out.
    """

    table: pd.DataFrame
    deciles: pd.DataFrame
    peak: float
    at: float
    total: float
    n: int
    missing: int

    def __repr__(self) -> str:
        return f"WhaleCurve(n={self.n}, total={self.total:.2f}, peak={self.peak:.1f}, at={self.at:.1f})"

    def _repr_html_(self) -> str:
        shown = ("decile", "customers", "profit")
        rows = [
            (*(number(line[k]) for k in shown), number(line["mean"], 2), percent(line["share"], 1))
            for line in self.deciles.to_dict("records")
        ]
        below = text("loyalty.levers.whale", peak=percent(self.peak), at=percent(self.at), total=number(self.total))
        heads = [text(f"loyalty.levers.head.{name}") for name in ("decile", "customers", "profit", "mean", "share")]
        return html_table(heads, rows, below, 1)


def whale_curve(profit: Any) -> WhaleCurve:
    """Whale curve: how much of the profit do the best customers bring, and how much do the others take away again?

    Parameters
    ----------
    profit : Series, list or array
        Profit of each customer in euros, negative where one costs more than he or she brings. Blanks are left out
        (``missing``).

    Returns
    -------
    WhaleCurve
        ``table``, ``deciles``, ``peak``, ``at``.

    Notes
    -----
    In percent of the total, so a total of 0 or below has no curve and is an error. It misleads where costs are shared
    out by a key (everyone looks unprofitable who sends many parcels), and as a list of people to get rid of: last
    year's profit is not next year's, a tenth of the customers always stands last, and whoever is new has had no time.
    Mend prices and processes first.

    References
    ----------
    Kaplan, R. & Narayanan, V. (2001). Measuring and managing customer profitability. Journal of Cost Management 15(5).

    Examples
    --------
    >>> whale_curve([50, 40, 30, -20])
    WhaleCurve(n=4, total=100.00, peak=120.0, at=75.0)
    """
    read, column = numbers_in(profit, "profit")
    if np.isinf(read).any():
        first = int(np.isinf(read).argmax())
        raise CourseError("kpis.error.infinite", name="profit", value=plain(read[first]), row=row(column, first))
    values = np.sort(read[~np.isnan(read)])[::-1]
    n, total = len(values), float(values.sum())
    if not total > 0:
        raise CourseError("loyalty.levers.no_profit", total=plain(round(total, 2)), n=number(n))
    gathered = 100 * np.cumsum(values) / total
    best = int(gathered.argmax())
    table = pd.DataFrame({"customers": 100 * np.arange(1, n + 1) / n, "profit": gathered})
    tenth = np.minimum(np.arange(n) * 10 // n, 9)
    groups = pd.Series(values).groupby(tenth)
    deciles = pd.DataFrame({"customers": groups.size(), "profit": groups.sum(), "mean": groups.mean()})
    deciles["share"] = 100 * deciles["profit"] / total
    deciles.insert(0, "decile", deciles.index + 1)
    return WhaleCurve(
        table, deciles.reset_index(drop=True), float(gathered[best]), float(table["customers"].iloc[best]), total, n,
        int(np.isnan(read).sum()),
    )  # fmt: skip


def customer_profit(
    orders: pd.DataFrame,
    tickets: pd.DataFrame | None = None,
    *,
    per_order: float = 0.0,
    per_contact: float = 0.0,
    customer: str = "customer",
    amount: str = "amount",
    cost: str = "cost",
    contacts: str = "contacts",
) -> pd.Series:
    """Customer profit: what has each customer left, after goods, parcels and service?

    profit = Σ (amount − cost − per_order) − per_contact · contacts.

    Parameters
    ----------
    orders : DataFrame
        One row per order, with what was paid and what the goods cost. Rows with a blank are an error: a profit with a
        part missing is none.
    tickets : DataFrame, optional
        One row per ticket.
    per_order, per_contact : float
        What sending an order and answering once cost, in euros.
    customer, amount, cost, contacts : str
        Columns of the tables.

    Returns
    -------
    Series
        Euros by customer, for everybody with an order or a ticket.

    References
    ----------
    Kaplan, R. & Narayanan, V. (2001). Measuring and managing customer profitability. Journal of Cost Management 15(5).

    Examples
    --------
    >>> orders = pd.DataFrame({"customer": ["A", "A", "B"], "amount": [30.0, 20.0, 10.0], "cost": [15.0, 10.0, 4.0]})
    >>> tickets = pd.DataFrame({"customer": ["B"], "contacts": [3]})
    >>> customer_profit(orders, tickets, per_order=4, per_contact=2).to_dict()
    {'A': 17.0, 'B': -4.0}
    """
    if not isinstance(orders, pd.DataFrame) or not isinstance(tickets, pd.DataFrame | None):
        raise CourseError(
            "loyalty.levers.not_a_table", value=quoted(tickets if isinstance(orders, pd.DataFrame) else orders)
        )
    each, one = at_least("per_order", per_order, 0), at_least("per_contact", per_contact, 0)
    left = _whole_column(orders, amount) - _whole_column(orders, cost) - each
    parts = [_by_customer(orders, customer, left)]
    if tickets is not None:
        parts.append(_by_customer(tickets, customer, -one * _whole_column(tickets, contacts)))
    found = parts[0] if len(parts) == 1 else parts[0].add(parts[1], fill_value=0.0)
    return (found.round(2) + 0.0).rename_axis("customer").rename("profit")


def _whole_column(table: pd.DataFrame, name: str) -> np.ndarray:
    read, column = numbers_in(column_of(table, name), name)
    bad = ~np.isfinite(read)
    if bad.any():
        first = int(bad.argmax())
        raise CourseError("loyalty.levers.blank", row=row(column, first), column=name)
    return read


def _by_customer(table: pd.DataFrame, customer: str, values: np.ndarray) -> pd.Series:
    ids = column_of(table, customer)
    codes, _ = codes_of(ids)
    if (codes < 0).any():
        first = int((codes < 0).argmax())
        raise CourseError("loyalty.levers.blank", row=row(ids, first), column=customer)
    keys = ids.astype(object).to_numpy()
    return pd.Series(values, index=keys).groupby(level=0).sum()
