"""What the questions of 6.3b look at: letters, newcomers and what referred customers leave."""

import pandas as pd

TERM = pd.Timedelta(days=60)
HALF = pd.Timedelta(days=180)


def letters_of(data) -> pd.DataFrame:
    """Letters to recent customers, and whether a purchase followed within the days of the campaign."""
    campaigns = data.campaigns[data.campaigns["audience"] == "recent"]
    parts = []
    for one in campaigns.itertuples():
        sent = data.sends[(data.sends["campaign"] == one.campaign) & (data.sends["arm"] == "sent")].copy()
        end = one.date + pd.Timedelta(days=int(one.days))
        orders = data.orders[(data.orders["date"] >= one.date) & (data.orders["date"] < end)]
        sent["bought"] = sent["customer"].isin(orders["customer"])
        parts.append(sent)
    return pd.concat(parts)


def newcomers_of(data) -> pd.DataFrame:
    """First purchases of 2025, and whether another followed within 60 days."""
    orders = data.orders.assign(customer=data.orders["customer"].astype(str)).sort_values("date")
    first = orders.groupby("customer")["date"].min()
    new = first[first >= "2025-01-01"].rename("first").reset_index()
    start = pd.to_datetime(orders["customer"].map(new.set_index("customer")["first"]))
    again = orders.loc[(orders["date"] > start) & (orders["date"] <= start + TERM), "customer"]
    return new.assign(again=new["customer"].isin(again))


def brought_of(data) -> pd.DataFrame:
    """Referred customers who came 180 days ago or more: what they bought, and what it cost, in their first 180 days."""
    came = data.referrals[data.referrals["date"] <= data.as_of - HALF]
    came = came[["referred", "date"]].assign(referred=came["referred"].astype(str))
    orders = data.orders.assign(customer=data.orders["customer"].astype(str))
    start = pd.to_datetime(orders["customer"].map(came.set_index("referred")["date"]))
    early = orders[(orders["date"] >= start) & (orders["date"] <= start + HALF)]
    sums = early.groupby("customer")[["amount", "cost"]].sum()
    return came.merge(sums, left_on="referred", right_index=True, how="left").fillna({"amount": 0, "cost": 0})
