"""Repeat purchase as a learner would write it, with each of its conditions on or off: the wrong ways to do it."""

import math

import pandas as pd


def repeat_rate(
    orders: pd.DataFrame,
    horizon_days: float,
    as_of,
    *,
    window: bool = True,
    exposure: bool = True,
    one_a_day: bool = True,
    cut: bool = True,
    blanks: bool = True,
) -> float:
    """The repeat purchase rate in percent; each condition that is switched off is a misconception.

    ``window``: a second purchase counts only before ``horizon_days``. ``exposure``: only customers of that age count.
    ``one_a_day``: orders of one day are one purchase. ``cut``: orders from ``as_of`` on are not known yet (with
    ``exposure`` it changes nothing: a window that is over lies before ``as_of``).
    ``blanks``: an order without a customer belongs to nobody.
    """
    if not blanks:
        orders = orders.assign(customer=orders["customer"].astype("object").fillna("?"))
    orders = orders.dropna(subset=["customer", "date"])
    if cut:
        orders = orders[orders["date"] < as_of]
    span = pd.Timedelta(days=horizon_days)
    customers = orders.groupby("customer", observed=True)["date"]
    first = customers.transform("min")
    if one_a_day:
        back = orders["date"].dt.normalize() > first.dt.normalize()
    else:
        back = customers.rank(method="first") > 1
    if window:
        back &= orders["date"] - first < span
    ripe = first + span <= pd.Timestamp(as_of) if exposure else first.notna()
    below = orders.loc[ripe, "customer"].nunique()
    return 100 * orders.loc[ripe & back, "customer"].nunique() / below if below else math.nan
