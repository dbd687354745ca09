"""A shop of one's own: twelve months of one of Café Lumbre's shops, seen through the people who bought in it."""

from functools import cached_property
from html import escape
from zlib import crc32

import pandas as pd

from coursekit.datasets.catalogue import table_names
from coursekit.datasets.company import Company, company
from coursekit.messages import number, text

SHOPS = ("Madrid", "Valencia", "Sevilla", "Bilbao")
STARTS = ("2024-09-01", "2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01")
CUSTOMERS = 6000
# When a row happened. What is not here has no moment of its own and goes by its customer alone.
_MOMENT = {
    "visits": "time", "events": "time", "orders": "date", "tickets": "opened", "surveys": "sent", "points": "time",
    "redemptions": "date", "referrals": "date", "reviews": "date", "exits": "date", "wallet_panel": "month",
    "community_posts": "time",
}  # fmt: skip
# What a person had before the twelve months goes on counting in them; only what came after is not known yet.
_BEFORE = {
    "customers": "joined", "subscriptions": "started", "memberships": "joined", "invitations": "date",
    "tier_history": "date", "consents": "time",
}  # fmt: skip
# Moments that may lie after the records were closed, and what was not known without them.
_LATER: dict[str, dict[str, tuple[str, ...]]] = {
    "tickets": {"first_reply": (), "closed": ("resolved",)},
    "surveys": {"answered": ("nps", "csat", "ces", "comment_es", "comment_en")},
    "subscriptions": {"ended": ()},
}


class OwnShop:
    """Twelve months of one shop; its tables are attributes, as a company's are. `own_shop` makes it.

    Attributes
    ----------
    shop : str
        Which of the four.
    token : str
    start, as_of : Timestamp
        First moment of the twelve months, and the moment at which the records were closed.
    tables : tuple of str
    """

    def __init__(self, whole: Company, shop: str, start: pd.Timestamp):
        self._whole = whole
        self.token, self.shop, self.start = whole.token, shop, start
        self.as_of = start + pd.DateOffset(years=1)
        self._frames: dict[str, pd.DataFrame] = {}

    @cached_property
    def _people(self) -> frozenset[str]:
        orders = self._whole.orders
        here = orders[(orders["shop"] == self.shop) & self._within(orders["date"])]
        return frozenset(here["customer"].astype(object))

    @property
    def size(self) -> int:
        """How many customers the company has of which the shop is a part."""
        return self._whole.size

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables, as a company has them."""
        return table_names()

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._frames:
            # An unknown name is the company's to refuse.
            self._frames[name] = self._cut(name, getattr(self._whole, name))
        return self._frames[name]

    def __dir__(self) -> list[str]:
        return sorted([*super().__dir__(), *self.tables])

    def describe(self, table: str | None = None) -> pd.DataFrame:
        """What the columns of a table mean; without a name, all tables."""
        return self._whole.describe(table)

    def survey_export(self) -> str:
        """The answers of the twelve months as the survey tool gave them out, with all that goes wrong in such a file.

        CSV text in the language in use; with ``coursekit.datasets.survey_codebook()`` it reads alike in each.
        """
        from coursekit.datasets.shop_export import export

        return export(self)

    def __repr__(self) -> str:
        last = self.as_of - pd.Timedelta(days=1)
        return (
            f"OwnShop({self.shop!r}, {self.start:%Y-%m-%d} to {last:%Y-%m-%d}, customers={number(len(self._people))})"
        )

    def _repr_html_(self) -> str:
        last = self.as_of - pd.Timedelta(days=1)
        said = text(
            "datasets.own_shop_title",
            shop=self.shop,
            first=f"{self.start:%Y-%m-%d}",
            last=f"{last:%Y-%m-%d}",
            customers=number(len(self._people)),
        )
        return f"<p>{escape(said, quote=False)}</p>"

    def _within(self, moment: pd.Series) -> pd.Series:
        return (moment >= self.start) & (moment < self.as_of)

    def _cut(self, name: str, whole: pd.DataFrame) -> pd.DataFrame:
        keep = pd.Series(True, index=whole.index)
        if "customer" in whole:
            keep &= whole["customer"].isin(self._people)
        if name in _MOMENT:
            keep &= self._within(whole[_MOMENT[name]])
        if name in _BEFORE:
            keep &= whole[_BEFORE[name]] < self.as_of
        if name == "order_lines":
            keep &= whole["order"].isin(self.orders["order"])
        cut = whole[keep].reset_index(drop=True)
        for moment, told in _LATER.get(name, {}).items():
            later = cut[moment] >= self.as_of
            for column in told:
                cut[column] = cut[column].where(~later, False if cut[column].dtype == bool else None)
            cut[moment] = cut[moment].where(~later)
        return cut


def own_shop(token: str = "", customers: int = CUSTOMERS) -> OwnShop:
    """Twelve months of one shop, which the token chooses: the data of the course's last piece of work.

    Whose: everybody who bought in the shop at least once in the twelve months. What: all that they did in that time,
    wherever (orders on the web and of the subscription too, marked by ``channel`` and ``shop``), their tickets and
    surveys. What somebody had before (a subscription, a membership) goes on counting; replies and answers that came
    after the records were closed are not known.

    Parameters
    ----------
    token : str
        As for `company`.
    customers : int
        Size of the company of which the shop is a part.

    Returns
    -------
    OwnShop
        With the same tables as a company, ``shop``, ``start``, ``as_of`` and ``survey_export()``.

    Notes
    -----
    It misleads as a picture of the town: who came in and bought nothing, or stopped buying before, is not in it, and
    whoever buys more often is more likely to be.

    Examples
    --------
    >>> shop = own_shop("ana", customers=1000)
    >>> shop
    OwnShop('Valencia', 2024-12-01 to 2025-11-30, customers=85)
    >>> bool(shop.orders["date"].between(shop.start, shop.as_of, inclusive="left").all())
    True
    """
    whole = company(token, customers=customers)
    drawn = crc32(f"own shop of {whole.token}".encode())
    return OwnShop(whole, SHOPS[drawn % len(SHOPS)], pd.Timestamp(STARTS[drawn // len(SHOPS) % len(STARTS)]))
