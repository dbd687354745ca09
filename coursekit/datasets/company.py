"""Café Lumbre as a learner meets it: an object whose attributes are tables."""

import re
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.datasets import clock
from coursekit.datasets.catalogue import (
    describe_columns,
    describe_tables,
    documentation,
    hidden_names,
    table_description,
    table_names,
)
from coursekit.datasets.marketing import CAMPAIGNS
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, length
from coursekit.datasets.world import PRODUCTS
from coursekit.messages import CourseError, did_you_mean, number, quoted, text

FEWEST, MOST, LONGEST_TOKEN = 50, 1_000_000, 64
# The letter before the number of each kind of identifier.
LETTERS = {
    "customers": "C", "visits": "V", "orders": "O", "tickets": "T", "surveys": "S", "subscriptions": "U",
    "memberships": "M", "leads": "L", "reviews": "R", "referrals": "F", "exits": "X", "interviews": "I",
    "community_posts": "P", "accounts": "H", "account_orders": "B", "competitor_surveys": "Q",
}  # fmt: skip

# What has a name of its own instead of a number.
NAMED: dict[str, tuple] = {"products": PRODUCTS, "campaigns": CAMPAIGNS}


class UnknownTable(CourseError, AttributeError):  # noqa: N818 — said to learners as a sentence, not as a name
    """A table that Café Lumbre does not have; also an AttributeError, so that ``hasattr`` and ``copy`` work."""


class Company:
    """One simulated company. Its tables are attributes, computed when first asked for.

    Attributes
    ----------
    token : str
        Whose company this is; ``""`` is the default one.
    customers : DataFrame
        And so on for each name in ``tables``.
    tables : tuple of str
        Names of all tables.
    start, as_of : Timestamp
        First moment of the records, and the moment at which they were closed.
    """

    start = pd.Timestamp("2024-01-01")
    as_of = pd.Timestamp("2026-01-01")

    def __init__(self, token: str = "", customers: int = 5000):
        self.token = checked_token(token)
        self.size = checked_size(customers)
        self._simulation = Simulation(self.token, self.size)
        self._frames: dict[str, pd.DataFrame] = {}

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables, in the order of the catalogue."""
        return table_names()

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self.tables and name not in hidden_names():
            error = UnknownTable("datasets.no_table", name=name, hint=did_you_mean(name, self.tables))
            # Without an object of its own, Python 3.12 would add a guess to ours.
            error.obj = self
            raise error
        if name not in self._frames:
            self._frames[name] = self._frame(name)
        return self._frames[name]

    def __dir__(self) -> list[str]:
        return sorted([*super().__dir__(), *self.tables, *hidden_names()])

    def describe(self, table: str | None = None) -> pd.DataFrame:
        """What the columns of a table mean, with type and unit, in the language in use; without a name, all tables.

        >>> company(customers=50).describe("price_changes")
                    type unit              meaning
        column
        product       id                  Product.
        date        time       First day of the new price.
        old_price number  EUR        Price before.
        new_price number  EUR           New price.
        """
        return describe_tables() if table is None else describe_columns(table)

    def _frame(self, name: str) -> pd.DataFrame:
        columns: Columns = self._simulation[name]
        return pd.DataFrame({column: self._series(values) for column, values in columns.items()})

    def _series(self, values: Any) -> Any:
        if isinstance(values, Key):
            return pd.Categorical.from_codes(values.codes.astype(np.int32), categories=self._ids(values.owner))
        if isinstance(values, Coded):
            labels = pd.Index(list(values.labels), dtype="str")
            return pd.Categorical.from_codes(np.asarray(values.codes).astype(np.int16), categories=labels)
        if isinstance(values, Times):
            return clock.stamps(values.seconds)
        if isinstance(values, list):
            return pd.array(values, dtype="str")
        return np.array(values)

    def _ids(self, owner: str) -> pd.Index:
        cache = self.__dict__.setdefault("_id_cache", {})
        if owner not in cache:
            if owner in NAMED:
                names: Any = [row[0] for row in NAMED[owner]]
            else:
                names = numbered(LETTERS[owner], length(self._simulation[owner]))
            cache[owner] = pd.Index(names, dtype="str")
        return cache[owner]

    def __repr__(self) -> str:
        return f"Company(token={self.token!r}, customers={self.size})"

    def _repr_html_(self) -> str:
        rows = []
        for name in self.tables:
            made = self._frames.get(name)
            count = number(len(made)) if made is not None else ""
            about = escape(table_description(name), quote=False)
            rows.append(
                f'<tr><td style="text-align:left"><code>{name}</code></td><td>{count}</td>'
                f'<td style="text-align:left">{about}</td></tr>'
            )
        title = escape(text("datasets.company_title", customers=number(self.size)), quote=False)
        heads = "".join(f"<th>{escape(text(f'datasets.heading.{h}'))}</th>" for h in ("table", "rows", "meaning"))
        return (
            f'<table><caption style="text-align:left">{title}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )


def company(token: str = "", customers: int = 5000) -> Company:
    return Company(token, customers)


# Made from the catalogue, so that it cannot fall behind the tables.
company.__doc__ = f"""Café Lumbre, a simulated coffee roaster: two years of its customers' lives.

    The same call gives the same tables on every machine. Each token gives a company of its own, of the same shape.
    Tables are computed when first asked for, and a table that is added to the course changes none of the others.

    Parameters
    ----------
    token : str
        Whose company: letters a to z, digits and hyphens, at most {LONGEST_TOKEN}. Outer spaces and capitals do not
        count. ``""`` is the default company.
    customers : int
        How many customers, from {FEWEST} to {MOST}. Exercises use about 1000.

    Returns
    -------
    Company
        With the tables as attributes, and ``tables``, ``describe(table)``, ``start``, ``as_of``, ``token``; for
        instructors ``truth`` and ``effects``.

    Raises
    ------
    CourseError
        A token with other characters, a number of customers out of range, a table that does not exist.

    Notes
    -----
    Records run from 2024-01-01 to 2025-12-31, and all customers join in that time: nothing is left-censored. Money is
    in euros, identifiers are categories, times are to the second, and what is missing is NaN or NaT. A share of
    customers, orders and answers is not what is true of them: ``data/README.md`` says how the company is calibrated,
    and what of it is an assumption.

    Tables:

{documentation()}

    Examples
    --------
    >>> shop = company("ana", customers=200)
    >>> shop
    Company(token='ana', customers=200)
    >>> shop.orders.columns[:4].tolist()
    ['order', 'visit', 'customer', 'date']
    >>> shop.oders
    Traceback (most recent call last):
    coursekit.datasets.company.UnknownTable: Café Lumbre has no table called 'oders'. Did you mean 'orders'?
    """


def numbered(letter: str, n: int) -> np.ndarray:
    """``C00001`` … with as many digits as the largest number needs, five at least."""
    width = max(5, len(str(n)))
    value = np.arange(1, n + 1)
    out = np.empty((n, width + 1), dtype=np.uint32)
    out[:, 0] = ord(letter)
    for place in range(width, 0, -1):
        out[:, place] = value % 10 + ord("0")
        value = value // 10
    return out.view(f"U{width + 1}").ravel()


def checked_token(token: str) -> str:
    """The token without outer spaces and in small letters; anything but letters, digits and hyphens is an error."""
    if not isinstance(token, str):
        raise CourseError("datasets.token_type", given=quoted(token))
    clean = token.strip().casefold()
    wrong = re.search(r"[^a-z0-9-]", clean)
    if wrong:
        raise CourseError(
            "datasets.token_character", character=wrong.group(), token=token.strip(), place=wrong.start() + 1
        )
    if len(clean) > LONGEST_TOKEN:
        raise CourseError("datasets.token_length", length=number(len(clean)), longest=number(LONGEST_TOKEN))
    return clean


def checked_size(customers: int) -> int:
    """The number of customers as an int, if it is one that can be simulated."""
    whole = isinstance(customers, int | np.integer) or (isinstance(customers, float) and customers.is_integer())
    if isinstance(customers, bool) or not whole or not FEWEST <= customers <= MOST:
        raise CourseError("datasets.customers_range", given=quoted(customers), low=number(FEWEST), high=number(MOST))
    return int(customers)
