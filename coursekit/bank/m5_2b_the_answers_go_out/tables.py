"""What the questions of 5.2b look at: ways to a first purchase, a coupon, rivals, and the dashboard's figures."""

import pandas as pd

from coursekit import journey, kpis

YEAR, AUTUMN = pd.Timestamp("2025-01-01"), pd.Timestamp("2025-10-01")


def ways(data) -> pd.DataFrame:
    """The ways of 2025 that ended in a purchase: one row for each different one, with how often it was taken."""
    visits = data.visits[data.visits["time"] >= YEAR]
    bought = visits[visits["converted"]].groupby("customer", observed=True)["time"].min()
    until = visits["customer"].map(bought).astype("datetime64[us]")
    found = journey.paths(visits[visits["time"] <= until], event="channel", converted="converted").table
    return found.loc[found["conversions"] > 0, ["path", "conversions"]].reset_index(drop=True)


def coupon(data) -> pd.DataFrame:
    """The orders that used the Christmas coupon of 2025, with what they brought."""
    used = data.redemptions.loc[data.redemptions["campaign"] == "XMAS25", ["order", "discount"]]
    return used.merge(data.orders[["order", "amount", "cost"]], on="order", validate="one_to_one")


def alike(data) -> pd.Series:
    """Our scores asked as the rivals' were: autumn, and not from the service desk."""
    surveys = data.surveys
    return surveys.loc[(surveys["answered"] >= AUTUMN) & (surveys["touchpoint"] != "support"), "csat"].dropna()


def rivals(data) -> dict[str, pd.Series]:
    return {str(name): rows["csat"].dropna() for name, rows in data.competitor_surveys.groupby("rival", observed=True)}


def compared(data, ours: pd.Series, adjust: str = "bonferroni") -> pd.DataFrame:
    """Ours − theirs with the interval, one row for each rival."""
    result = kpis.benchmark(kpis.csat(ours), {name: kpis.csat(s) for name, s in rivals(data).items()}, adjust=adjust)
    return result.table.rename_axis("rival")[["difference", "low", "high"]].astype(float)
