"""What the questions of 6.2 are computed from: a row per hotel with its time, its sales and what it leaves."""

import pandas as pd

MACHINE = 50.0  # euros a month for a machine on loan


def hotels(data) -> pd.DataFrame:
    """One row per hotel, those without any order included."""
    table = data.accounts.copy()
    table["left"] = table["ended"].notna()
    table["days"] = (table["ended"].fillna(data.as_of) - table["since"]).dt.total_seconds() / 86400
    orders = data.account_orders
    sums = orders.groupby(orders["account"].astype(str))[["kilos", "amount", "cost", "service_cost"]].sum()
    sums = sums.reindex(table["account"].astype(str), fill_value=0.0)
    for name in sums.columns:
        table[name] = sums[name].to_numpy()
    table["contract"] = table["contract"].astype(str)
    return table


def profit(data, service: bool = True, machine: str = "months") -> pd.Series:
    """What each hotel left: sales less coffee, less service, less the machine, or with one of these left out."""
    table = hotels(data)
    months = table["days"] / 30.4
    charged = {
        "months": MACHINE * months * table["machine_on_loan"],
        "never": 0 * months,
        "everybody": MACHINE * months,
        "once": MACHINE * table["machine_on_loan"],
    }[machine]
    found = table["amount"] - table["cost"] - (table["service_cost"] if service else 0) - charged
    return found.set_axis(table["account"].astype(str))
