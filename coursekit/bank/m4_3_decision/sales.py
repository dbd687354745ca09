"""What the questions of 4.3 look at: sales around the changes of prices, coupons at hand, carts."""

import pandas as pd

from coursekit import kpis

INPUTS = ["before", "after", "old_price", "new_price", "rest_before", "rest_after"]
HOME = ("coffee", "pantry", "accessory", "gift")


def home_lines(data) -> pd.DataFrame:
    """What was bought to take home, outside the subscription."""
    home = data.products.loc[data.products["category"].isin(HOME), "product"]
    lines = data.order_lines.merge(data.orders[["order", "customer", "date", "channel"]], on="order")
    return lines[(lines["channel"] != "subscription") & lines["product"].isin(home)]


def coffee_of(data) -> pd.Series:
    return data.products.loc[data.products["category"] == "coffee", "product"]


def rises_of(data, around: pd.DataFrame) -> pd.DataFrame:
    """The changes that made a coffee dearer."""
    return around[around["product"].isin(coffee_of(data)) & (around["new_price"] > around["old_price"])]


def around_of(data) -> pd.DataFrame:
    return kpis.around_price_changes(home_lines(data), data.price_changes, weeks=12)


def chances_of(data) -> pd.DataFrame:
    """Orders made with a valid coupon in the mailbox."""
    loose = data.orders[data.orders["channel"] != "subscription"][["order", "customer", "date", "coupon"]]
    sent = data.sends[data.sends["arm"] == "sent"].merge(data.campaigns, on="campaign")
    found = sent.merge(loose, on="customer", suffixes=("_sent", ""))
    until = found["date_sent"] + pd.to_timedelta(found["days"], unit="D")
    return found[(found["date"] >= found["date_sent"]) & (found["date"] < until)].sort_values("date")


def by_label(data) -> dict[str, kpis.Estimate]:
    """Elasticity of the rises of coffee of those who use coupons and of those who had one and do not."""
    once = chances_of(data).drop_duplicates(["customer", "campaign"])
    share = once["coupon"].notna().groupby(once["customer"], observed=True).mean()
    label = share.ge(0.5).map({True: "uses coupons", False: "does not"})
    lines = home_lines(data)
    lines = lines.assign(segment=lines["customer"].map(label))
    found = rises_of(data, kpis.around_price_changes(lines, data.price_changes, weeks=12, by="segment"))
    return {str(name): kpis.price_elasticity(*(g[n] for n in INPUTS)) for name, g in found.groupby("segment")}


def carts_of(data) -> pd.DataFrame:
    """Visits that filled a cart, with who made them and how far they went."""
    web = data.events[data.events["channel"] != "shop"]
    carts = web[web["event"] == "add_to_cart"].drop_duplicates("visit")[["visit", "customer", "time"]]
    first = data.orders.groupby("customer", observed=True)["date"].min()
    before = carts["customer"].map(first).astype(carts["time"].dtype) < carts["time"]
    carts["who"] = before.map({True: "bought before", False: "never bought"})
    for event in ("start_checkout", "pay"):
        carts[event] = carts["visit"].isin(web.loc[web["event"] == event, "visit"])
    return carts
