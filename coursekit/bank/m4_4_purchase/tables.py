"""What the questions of 4.4 start from, as the cells of the exercise make it."""

import pandas as pd


def checkout_of(data) -> pd.DataFrame:
    """A row for each visit that began to pay: who came, when, and whether they paid."""
    events = data.events
    web = events[events["channel"] != "shop"]
    begun = web[web["event"] == "start_checkout"].drop_duplicates("visit")[["visit", "customer", "time"]]
    begun = begun.assign(paid=begun["visit"].isin(web.loc[web["event"] == "pay", "visit"]))
    known = begun["time"] > begun["customer"].map(first_orders(data)).astype("datetime64[s]")
    return begun.assign(who=known.map({True: "known", False: "new"}))


def first_orders(data) -> pd.Series:
    """When each customer first ordered."""
    return data.orders.groupby("customer", observed=True)["date"].min()


def this_year(data) -> pd.DataFrame:
    """The rows of :func:`checkout_of` of 2025."""
    begun = checkout_of(data)
    return begun[begun["time"] >= "2025-01-01"]


def returned(data) -> float:
    """The share of those who left the checkout that paid within seven days by themselves."""
    begun, events = checkout_of(data), data.events
    left = begun.loc[~begun["paid"] & (begun["time"] < "2025-12-24"), ["visit", "customer", "time"]]
    paid = events[(events["channel"] != "shop") & (events["event"] == "pay")]
    later = left.merge(paid[["customer", "time"]].rename(columns={"time": "paid_at"}), on="customer")
    wait = later["paid_at"] - later["time"]
    back = later.loc[(wait > pd.Timedelta(0)) & (wait <= pd.Timedelta(days=7)), "visit"]
    return float(left["visit"].isin(back).mean())


def web_orders(data) -> pd.DataFrame:
    """The web orders of 2025."""
    orders = data.orders
    return orders[(orders["channel"] == "web") & (orders["date"] >= "2025-01-01")]


def margin(data) -> float:
    """What a web order of 2025 leaves on average."""
    bought = web_orders(data)
    return float((bought["amount"] - bought["cost"]).mean())


def asked(data) -> pd.DataFrame:
    """The surveys after paying, with who was asked."""
    sent = data.surveys[data.surveys["touchpoint"] == "checkout"].merge(data.orders[["order", "date"]], on="order")
    again = sent["date"] > sent["customer"].map(first_orders(data)).astype("datetime64[s]")
    return sent.assign(who=again.map({True: "known", False: "new"}))


def repairs(data) -> pd.DataFrame:
    """The four repairs of question 5: visits a year that each touches, points that it is expected to win, its cost."""
    year, events = this_year(data), data.events
    web = events[(events["channel"] != "shop") & (events["time"] >= "2025-01-01")]
    return pd.DataFrame(
        {
            "visits": [
                len(year),
                int((year["who"] == "new").sum()),
                web.loc[web["event"] == "add_to_cart", "visit"].nunique(),
                int((year["time"].dt.hour == 9).sum()),
            ],
            "points": [1, 10, 2, 6],
            "cost": [60, 800, 2500, 2000],
        },
        index=["save_form", "no_account", "free_postage", "morning_guard"],
    )
