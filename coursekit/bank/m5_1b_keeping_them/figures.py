"""What the questions of 5.1b are computed from: counts of subscribers, orders by cohort, margin of a year."""

import pandas as pd

from coursekit import kpis

YEAR = pd.Timestamp("2025-01-01")
DISCOUNT = 0.10
ADVERTS = 45.0
QUARTERLY = 0.02


def subscribers(data) -> dict[str, int]:
    """Subscribers at the start and at the end of 2025, those won and still there, all those won, those lost."""
    table = data.subscriptions
    old, here = table["started"] < YEAR, table["ended"].isna()
    start = old & ~(table["ended"] < YEAR)
    return {
        "start": int(start.sum()),
        "end": int(here.sum()),
        "new": int((~old & here).sum()),
        "all_new": int((~old).sum()),
        "gone": int((table["ended"] >= YEAR).sum()),
    }


def retention(data) -> float:
    """Retention of the subscribers in 2025, as a ratio."""
    count = subscribers(data)
    return kpis.retention_rate(count["start"], count["end"], count["new"]).value / 100


def yearly(data) -> tuple[float, float]:
    """What a subscriber of the whole of 2025 paid in it, and the margin of that."""
    table, orders = data.subscriptions, data.orders
    stayed = table.loc[(table["started"] < YEAR) & table["ended"].isna(), "customer"]
    theirs = orders[orders["customer"].isin(stayed) & (orders["date"] >= YEAR)]
    revenue = theirs["amount"].sum() / len(stayed)
    return revenue, revenue - theirs["cost"].sum() / len(stayed)


def activity(data) -> pd.DataFrame:
    """One row per order: the customer's cohort, the quarters since it began, and the margin."""
    orders = data.orders
    quarter = orders["date"].dt.year * 4 + orders["date"].dt.quarter - 1
    first = quarter.groupby(orders["customer"], observed=True).transform("min")
    label = (first // 4).astype(str) + "-Q" + (first % 4 + 1).astype(str)
    margin = orders["amount"] - orders["cost"]
    return pd.DataFrame({"customer": orders["customer"], "cohort": label, "k": quarter - first, "margin": margin})


def flows(data) -> list[float]:
    """The adverts that won a customer, paid at the start, then the margin per customer of the first cohort in each of its quarters."""
    began = activity(data).query("cohort == '2024-Q1'")
    by_quarter = began.groupby("k")["margin"].sum() / began["customer"].nunique()
    return [-ADVERTS, *by_quarter.round(2).tolist()]
