"""What must hold between the tables of any company, checked with plain pandas."""

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets import catalogue

OWNERS = {
    "customer": "customers", "visit": "visits", "order": "orders", "ticket": "tickets", "subscription": "subscriptions",
    "product": "products", "campaign": "campaigns", "coupon": "campaigns", "account": "accounts", "referred": "customers",
    "follows": "customers",
}  # fmt: skip
KEY_OF = {"customers": "customer", "visits": "visit", "orders": "order", "tickets": "ticket", "products": "product",
          "subscriptions": "subscription", "campaigns": "campaign", "accounts": "account"}  # fmt: skip


def joined(left, right, on, column):
    """A column of another table, row by row."""
    return left[on].astype(str).map(right.set_index(right[on].astype(str))[column])


def test_no_orphan_keys(shop):
    for name in shop.tables:
        table = getattr(shop, name)
        for column, owner in OWNERS.items():
            if column in table and name != owner:
                known = set(getattr(shop, owner)[KEY_OF[owner]].astype(str))
                used = set(table[column].dropna().astype(str))
                assert used <= known, f"{name}.{column}"


def test_keys_are_unique_and_types_as_catalogued(shop):
    for name, about in catalogue()["tables"].items():
        table = getattr(shop, name)
        for column, kind in ((c, a["type"]) for c, a in about["columns"].items()):
            dtype = table[column].dtype
            expected = {
                "id": isinstance(dtype, pd.CategoricalDtype),
                "category": isinstance(dtype, pd.CategoricalDtype),
                "time": dtype == np.dtype("datetime64[s]"),
                "number": dtype.kind in "fi",
                "count": dtype.kind == "i",
                "boolean": dtype == np.dtype(bool),
                "text": dtype == "str",
            }[kind]
            assert expected, f"{name}.{column}: {dtype}"
        first = next(iter(about["columns"]))
        if about["columns"][first]["type"] == "id" and KEY_OF.get(name) == first:
            assert table[first].is_unique


def test_no_purchase_before_joining_or_after_leaving(shop):
    when = shop.orders["date"]
    assert (when >= joined(shop.orders, shop.customers, "customer", "joined")).all()
    left = joined(shop.orders, shop.truth, "customer", "alive_until")
    assert (left.isna() | (when <= left)).all()
    first = joined(shop.orders, shop.truth, "customer", "first_order")
    assert first.notna().all()
    assert (
        shop.orders.groupby("customer", observed=True)["date"].min()
        == shop.truth.set_index("customer")["first_order"].dropna()
    ).all()


def test_no_visit_before_joining_or_after_leaving(shop):
    when = shop.visits["time"]
    assert (when >= joined(shop.visits, shop.customers, "customer", "joined")).all()
    left = joined(shop.visits, shop.truth, "customer", "alive_until")
    assert (left.isna() | (when <= left)).all()


def test_everything_happens_within_the_records(shop):
    for name in shop.tables:
        table = getattr(shop, name)
        for column in table.columns[table.dtypes == np.dtype("datetime64[s]")]:
            when = table[column].dropna()
            assert (when >= shop.start).all(), f"{name}.{column}"
            # The last review of the tiers is made at the close itself.
            assert (when < shop.as_of).all() or name == "tier_history", f"{name}.{column}"


def test_orders_add_up(shop):
    lines = shop.order_lines
    gross = (lines["quantity"] * lines["price"]).groupby(lines["order"], observed=False).sum()
    off = lines.groupby("order", observed=False)["discount"].sum()
    orders = shop.orders.set_index("order")
    assert np.allclose(gross - off, orders["amount"])
    assert np.allclose(off, orders["discount"])
    assert (orders["amount"] > 0).all()
    goods = lines.groupby("order", observed=False)["cost"].sum()
    parcel = (orders["cost"] - goods).round(2)
    assert (parcel[orders["channel"] == "shop"] == 0).all()
    assert parcel[orders["channel"] != "shop"].nunique() == 1
    assert not lines.duplicated(["order", "line"]).any()
    assert set(orders.index) == set(lines["order"])


def test_prices_follow_the_price_changes(shop):
    """Oracle: the price list rebuilt from `products` and `price_changes` with merge_asof."""
    changes = shop.price_changes[["product", "date", "new_price"]].rename(columns={"new_price": "list"})
    opening = shop.products[["product", "price"]].rename(columns={"price": "list"}).assign(date=shop.start)
    lists = pd.concat([opening, changes]).assign(product=lambda t: t["product"].astype(str)).sort_values("date")
    lists["date"] = lists["date"].astype("datetime64[s]")
    lines = shop.order_lines.assign(date=joined(shop.order_lines, shop.orders, "order", "date"))
    lines = lines[~lines["product"].astype(str).str.startswith("box_")].sort_values("date")
    lines["product"] = lines["product"].astype(str)
    priced = pd.merge_asof(lines, lists, on="date", by="product")
    assert np.allclose(priced["price"], priced["list"])
    before = shop.price_changes.groupby("product", observed=True)["new_price"].shift()
    assert (before.isna() | (before == shop.price_changes["old_price"])).all()


def test_over_the_counter_goods_are_not_posted(shop):
    lines = shop.order_lines
    posted = joined(lines, shop.orders, "order", "channel").astype(str) != "shop"
    category = joined(lines, shop.products, "product", "category").astype(str)
    assert not category[posted].isin(["cup", "food"]).any()


def test_visits_and_orders_agree(shop):
    bought = shop.visits.loc[shop.visits["converted"], "visit"]
    assert set(bought) == set(shop.orders["visit"].dropna())
    assert shop.orders["visit"].dropna().is_unique
    lag = shop.orders["date"] - joined(shop.orders, shop.visits, "visit", "time")
    assert lag.dropna().between(pd.Timedelta(0), pd.Timedelta(minutes=20)).all()
    assert shop.orders.loc[shop.orders["visit"].isna(), "channel"].eq("subscription").all()


def test_events_tell_the_same_as_visits_and_orders(shop):
    events = shop.events
    assert events["time"].is_monotonic_increasing
    assert set(events["visit"].dropna()) == set(shop.visits["visit"])
    paid = events[events["event"] == "pay"]
    assert paid["order"].is_unique
    assert (paid["time"] == joined(paid, shop.orders, "order", "date")).all()
    assert set(paid["order"]) == set(shop.orders.loc[shop.orders["visit"].notna(), "order"])
    online = events[events["visit"].notna() & ~events["event"].isin(["enter_shop", "taste"])]
    # The funnel: nobody is at the checkout without a cart, nor has a cart without having seen a product.
    seen = online.groupby(["event", "visit"], observed=True).size().reset_index()
    reach = {
        e: set(seen.loc[seen["event"] == e, "visit"]) for e in ("land", "view_product", "add_to_cart", "start_checkout")
    }
    assert reach["start_checkout"] < reach["add_to_cart"] < reach["view_product"] < reach["land"]
    sent, arrived = (events[events["event"] == e].set_index("order")["time"] for e in ("parcel_sent", "delivered"))
    assert (arrived > sent.reindex(arrived.index)).all()
    assert (events["event"] == "contact_support").sum() == len(shop.tickets)


def test_tickets_are_told_in_order(shop):
    t = shop.tickets
    assert (t["first_reply"].isna() | (t["first_reply"] > t["opened"])).all()
    assert (t["closed"].isna() | (t["closed"] > t["first_reply"])).all()
    assert t.loc[t["first_reply"].isna(), "closed"].isna().all()
    assert t["first_reply"].isna().sum() >= 5  # some still wait: they are what censoring is taught on
    assert not t.loc[t["closed"].isna(), ["resolved", "reopened"]].any(axis=None)
    ordered = joined(t, shop.orders, "order", "date")
    assert (ordered.isna() | (t["opened"] > ordered)).all()
    assert (t["customer"].astype(str) == joined(t, shop.orders, "order", "customer").astype(str))[
        t["order"].notna()
    ].all()
    working = t["first_reply"].dropna()
    assert working.dt.day_of_week.lt(5).all()
    assert working.dt.hour.between(9, 18).all()
    settled = t["resolved"] & (t["contacts"] == 1) & ~t["reopened"]
    assert settled.mean() < t["resolved"].mean()


def test_surveys_keep_their_rules(shop):
    s = shop.surveys
    scores = s[["nps", "csat", "ces"]]
    assert scores[s["answered"].isna()].isna().all(axis=None)
    assert s.loc[s["answered"].isna(), "comment_es"].isna().all()
    assert s["nps"].dropna().isin(range(11)).all()
    assert s["csat"].dropna().isin(range(1, 6)).all()
    assert s["ces"].dropna().isin(range(1, 8)).all()
    answered = s[s["answered"].notna()]
    assert (answered["answered"] > answered["sent"]).all()
    blank = answered[["nps", "csat", "ces"]].isna().mean()
    assert blank.between(0.005, 0.15).all()  # some single items are left blank
    assert (s["comment_es"].isna() == s["comment_en"].isna()).all()
    # After an order: only with consent, and never within 45 days of the last time.
    after = s[s["ticket"].isna()].sort_values(["customer", "sent"])
    gap = after.groupby("customer", observed=True)["sent"].diff().dropna()
    assert gap.min() >= pd.Timedelta(days=45)
    ledger = shop.consents.assign(customer=lambda t: t["customer"].astype(str)).sort_values("time")
    asked = after.assign(customer=after["customer"].astype(str)).sort_values("sent").rename(columns={"sent": "time"})
    state = pd.merge_asof(asked, ledger[["time", "customer", "granted"]], on="time", by="customer")
    assert state["granted"].eq(True).all()


def test_consent_ledger_ends_where_the_customers_table_stands(shop):
    last = shop.consents.groupby("customer", observed=False)["granted"].last()
    now = shop.customers.set_index("customer")["email_consent"]
    assert (last.reindex(now.index).eq(True) == now).all()


def test_subscriptions_and_their_boxes(shop):
    subs = shop.subscriptions.set_index(shop.subscriptions["customer"].astype(str))
    assert subs.index.is_unique
    boxes = shop.orders[shop.orders["channel"] == "subscription"]
    of = boxes["customer"].astype(str)
    assert (boxes["amount"] == of.map(subs["price"])).all()
    assert (boxes["date"] >= of.map(subs["started"])).all()
    ended = of.map(subs["ended"])
    assert (ended.isna() | (boxes["date"] <= ended)).all()
    yearly = subs[(subs["plan"] == "yearly") & subs["ended"].notna()]
    months = (yearly["ended"] - yearly["started"]).dt.days / 30.4375
    assert months.between(11.9, 12.1).all()  # left at renewal, the only one within two years


def test_wallet_panel_agrees_with_the_orders(shop):
    panel = shop.wallet_panel
    orders = shop.orders.assign(month=shop.orders["date"].dt.to_period("M").dt.to_timestamp().astype("datetime64[s]"))
    spent = orders.groupby(["customer", "month"], observed=True)["amount"].sum()
    here = panel.set_index(["customer", "month"])["here"]
    assert np.allclose(here, spent.reindex(here.index).fillna(0))
    assert panel["elsewhere"].isna().any()
    assert (panel["elsewhere"].dropna() >= 0).all()


def test_points_never_go_below_zero_and_tiers_follow_spend(shop):
    balance = shop.points.groupby("customer", observed=True)["points"].cumsum()
    assert balance.min() >= 0
    assert set(shop.points["kind"].unique()) == {"welcome", "earned", "redeemed", "expired"}
    earned = shop.points[shop.points["kind"] == "earned"]
    assert (earned["points"] == np.floor(joined(earned, shop.orders, "order", "amount"))).all()
    year = shop.orders[shop.orders["date"] >= shop.as_of - pd.Timedelta(days=365)]
    spend = year.groupby("customer", observed=False)["amount"].sum().reindex(shop.memberships["customer"]).round(2)
    tier = pd.cut(spend, [-1, 149.999, 399.999, 1e9], labels=["bronze", "silver", "gold"])
    assert (tier.astype(str).to_numpy() == shop.memberships["tier"].astype(str).to_numpy()).all()
    last = shop.tier_history[shop.tier_history["date"] == shop.as_of].set_index("customer")["tier"]
    assert (
        last.reindex(shop.memberships["customer"]).astype(str).to_numpy()
        == shop.memberships["tier"].astype(str).to_numpy()
    ).all()


def test_campaigns_sends_and_redemptions_agree(shop):
    sent = shop.sends[shop.sends["arm"] == "sent"]
    assert not shop.sends.duplicated(["campaign", "customer"]).any()
    used = shop.redemptions.merge(sent, on=["campaign", "customer"])
    assert len(used) == len(shop.redemptions)
    info = shop.campaigns.set_index("campaign")
    begin = used["campaign"].astype(str).map(info["date"])
    end = begin + pd.to_timedelta(used["campaign"].astype(str).map(info["days"]), unit="D")
    assert ((used["date"] >= begin) & (used["date"] < end)).all()
    with_coupon = shop.orders[shop.orders["coupon"].notna()]
    assert set(with_coupon["order"]) == set(shop.redemptions["order"])
    rate = with_coupon["coupon"].astype(str).map(info["discount"]) / 100
    assert np.allclose(with_coupon["discount"], rate * (with_coupon["amount"] + with_coupon["discount"]), atol=0.05)
    held_out = shop.sends[shop.sends["arm"] == "holdout"]["campaign"].unique()
    assert list(held_out) == ["COMEBACK"]


def test_referrals_are_older_customers_who_had_bought(shop):
    r = shop.referrals
    assert r["referred"].is_unique
    first = joined(r, shop.truth, "customer", "first_order")
    assert (first < r["date"]).all()
    came = (
        r["referred"].astype(str).map(shop.customers.set_index(shop.customers["customer"].astype(str))["acquisition"])
    )
    assert came.astype(str).eq("referral").all()
    assert r["customer"].value_counts().iloc[0] >= 4  # a few bring many


def test_reviews_exits_and_servqual(shop):
    reviews = shop.reviews
    assert reviews["stars"].between(1, 5).all()
    shares = reviews["stars"].value_counts(normalize=True)
    assert shares[5] > shares[4] > shares[3]  # a J: more ones than twos as well
    assert shares[1] > shares[2]
    nobody = reviews[reviews["customer"].isna()]
    assert (nobody["stars"] == 5).all()
    assert nobody.groupby("product", observed=True)["date"].agg(np.ptp).max() <= pd.Timedelta(days=2)
    exits = shop.exits
    assert (exits["date"] == joined(exits, shop.subscriptions, "subscription", "ended")).all()
    why = joined(exits, shop.truth, "customer", "left_because").astype(str)
    from_service = exits["reason"].isin(["slow_service", "unsolved_problem"])
    assert from_service[why == "service"].mean() > 0.5 > from_service[why == "own"].mean()
    q = shop.servqual
    items = q[[f"{letter}{i}" for letter in "ep" for i in range(1, 23)]]
    assert items.stack().dropna().between(1, 7).all()
    weights = q.filter(like="w_")
    assert (weights.sum(axis=1) == 100).all()
    gap = q[[f"p{i}" for i in range(10, 14)]].stack().mean() - q[[f"e{i}" for i in range(10, 14)]].stack().mean()
    assert gap < -0.5  # responsiveness falls short


def test_hotels(shop):
    a, o = shop.accounts, shop.account_orders
    assert np.allclose(o["amount"], (o["kilos"] * joined(o, a, "account", "price_per_kg")).round(2), atol=0.011)
    ended = joined(o, a, "account", "ended")
    assert (ended.isna() | (o["date"] < ended)).all()
    assert (o["date"] >= joined(o, a, "account", "since")).all()


def test_invitations_are_a_lot(shop):
    arms = shop.invitations["arm"].value_counts(normalize=True)
    assert arms["invited"] == pytest.approx(0.5, abs=0.05)
    members = shop.invitations["customer"].isin(shop.memberships["customer"])
    share = members.groupby(shop.invitations["arm"].astype(str)).mean()
    assert share["invited"] > 4 * share["control"]
    told = shop.memberships.set_index("customer")["invited"]
    both = shop.invitations[shop.invitations["customer"].isin(told.index)]
    assert (told.reindex(both["customer"]).to_numpy() == (both["arm"] == "invited").to_numpy()).all()


def test_community_is_written_by_a_few(default):
    posts = default.community_posts["customer"].value_counts()
    posts = posts[posts > 0]
    top = posts.iloc[: max(1, len(posts) // 10)].sum() / posts.sum()
    assert 0.45 < top < 0.95
    edges = default.community_edges
    assert (edges["customer"].astype(str) != edges["follows"].astype(str)).all()
    assert not edges.duplicated().any()


def test_price_sensitive_customers_use_more_coupons(default):
    orders = default.orders[default.orders["channel"] != "subscription"]
    sensitive = joined(orders, default.truth, "customer", "price_sensitive")
    share = orders["coupon"].notna().groupby(sensitive.to_numpy()).mean()
    assert share[True] > 1.3 * share[False]
