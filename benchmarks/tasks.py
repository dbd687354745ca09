"""The five tasks: their data, the answer of plain pandas, and ours.

Only numpy and pandas are imported here: the same file runs in the environments of the peers.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

SEED = 20_240_101
TASKS = ("rfm", "cohorts", "funnel", "transitions", "attribution")
IDS = ("int", "category", "str")
# Which file of data each task reads.
ORDERS = {"rfm": "orders", "cohorts": "orders", "funnel": "events", "transitions": "events", "attribution": "visits"}
EVENTS = ["land", "search", "view", "cart", "checkout", "pay", "rate", "refer"]
CHANNELS = ["direct", "search", "social", "email", "affiliate", "shop"]
STEPS = ["view", "cart", "checkout", "pay"]
START, END, DAYS = "2024-01-01", "2026-01-01", 731
LAST_DAY = "2025-12-31"


def make(folder: Path, rows: int) -> None:
    """Seeded arrays: ten rows to a customer in the mean, some with many and some with one, in order of time."""
    rng = np.random.default_rng(SEED)
    customers = max(rows // 10, 1)
    weight = rng.gamma(0.6, size=customers) + 0.02  # most buy seldom, a few often
    who = rng.choice(customers, rows, p=weight / weight.sum()).astype(np.int64)
    # Milliseconds that all differ: no answer hangs on what came first of two things at the same time.
    gaps = rng.integers(1, int(1.98 * DAYS * 86_400_000 / rows), rows)
    times = np.datetime64(START, "ms") + np.cumsum(gaps).astype("timedelta64[ms]")
    what = rng.choice(len(EVENTS), rows, p=[0.24, 0.18, 0.26, 0.13, 0.08, 0.06, 0.03, 0.02]).astype(np.int8)
    np.savez(
        folder / "data.npz",
        who=who,
        times=times.astype("datetime64[us]").view(np.int64),
        amount=np.round(rng.lognormal(2.86, 1.0, rows), 2),
        event=what,
        channel=rng.choice(len(CHANNELS), rows, p=[0.3, 0.25, 0.15, 0.15, 0.1, 0.05]).astype(np.int8),
        converted=rng.random(rows) < 0.1,
    )
    (folder / "about.json").write_text(json.dumps({"rows": rows, "customers": customers}))


def table(folder: Path, task: str, ids: str) -> pd.DataFrame:
    """The DataFrame of a task. Customers are whole numbers, a category or texts; events are texts with the texts."""
    with np.load(folder / "data.npz") as data:
        customers = json.loads((folder / "about.json").read_text())["customers"]
        made = {"customer": _ids(data["who"], customers, ids)}
        times = pd.Series(data["times"].view("datetime64[us]"))
        if ORDERS[task] == "orders":
            made |= {"date": times, "amount": data["amount"]}
        else:
            names = {"events": ("event", EVENTS), "visits": ("channel", CHANNELS)}[ORDERS[task]]
            column = pd.Categorical.from_codes(data[names[0]], categories=names[1])
            made |= {"time": times, names[0]: pd.Series(column).astype("str" if ids == "str" else "category")}
            if ORDERS[task] == "visits":
                made["converted"] = data["converted"]
    return pd.DataFrame(made)


def _ids(who: np.ndarray, customers: int, ids: str) -> pd.Series:
    if ids == "int":
        return pd.Series(who)
    names = pd.Series([f"C{k:08d}" for k in range(customers)], dtype="str")
    if ids == "category":
        return pd.Series(pd.Categorical.from_codes(who, categories=pd.Index(names)))
    return names.take(who).reset_index(drop=True)


# Plain pandas: what somebody writes who knows it well. No Period, no apply, one pass where one is enough,
# sort=False where the order does not matter. Of several ways tried, the fastest one stands here.


def pandas_rfm(orders: pd.DataFrame) -> pd.DataFrame:
    """Days with a purchase by customer; the first one left out of frequency and money."""
    day = orders["date"].dt.normalize().rename("day")
    paid = orders["amount"].groupby([orders["customer"], day], observed=True, sort=False).sum().reset_index()
    first = paid.groupby("customer", observed=True, sort=False)["day"].transform("min")
    paid["amount"] = paid["amount"].where(paid["day"] > first)
    found = paid.groupby("customer", observed=True, sort=False).agg(
        days=("day", "size"), first=("day", "min"), last=("day", "max"), monetary=("amount", "mean")
    )
    return pd.DataFrame(
        {
            "frequency": found["days"] - 1,
            "recency": (found["last"] - found["first"]).dt.days.astype(float),
            "T": (pd.Timestamp(LAST_DAY) - found["first"]).dt.days.astype(float),
            "monetary": found["monetary"].fillna(0.0),
        }
    )


def pandas_cohorts(orders: pd.DataFrame) -> pd.DataFrame:
    """Active customers by month of the first order and months since."""
    month = orders["date"].dt.year * 12 + orders["date"].dt.month
    pairs = pd.DataFrame({"customer": orders["customer"], "month": month}).drop_duplicates()
    first = pairs.groupby("customer", observed=True, sort=False)["month"].transform("min")
    return pairs.assign(cohort=first, age=pairs["month"] - first).groupby(["cohort", "age"]).size().unstack()


def pandas_funnel(events: pd.DataFrame) -> pd.Series:
    """Who had each step after the first time of the step before."""
    reached, before = {}, None
    for step in STEPS:
        rows = events.loc[events["event"] == step, ["customer", "time"]]
        if before is not None:
            rows = rows.join(before, on="customer")
            rows = rows[rows["time"] > rows["before"]]
        before = rows.groupby("customer", observed=True, sort=False)["time"].min().rename("before")
        reached[step] = len(before)
    return pd.Series(reached)


def pandas_transitions(events: pd.DataFrame) -> pd.DataFrame:
    """What came right after what."""
    if not events["time"].is_monotonic_increasing:
        events = events.sort_values("time", kind="stable")
    after = events.groupby("customer", observed=True, sort=False)["event"].shift(-1)
    counts = pd.DataFrame({"from": events["event"], "to": after}).groupby(["from", "to"], observed=True).size()
    return counts.unstack(fill_value=0)


def pandas_attribution(visits: pd.DataFrame) -> pd.Series:
    """Markov, first order: the share of conversions lost without each channel. A path ends with a conversion."""
    if not visits["time"].is_monotonic_increasing:
        visits = visits.sort_values("time", kind="stable")
    by_customer = visits.groupby("customer", observed=True, sort=False)
    before = by_customer[["channel", "converted"]].shift()
    new = before["channel"].isna() | (before["converted"] == True)  # noqa: E712 — the blanks are false
    last = ~by_customer["customer"].cumcount(ascending=False).astype(bool)
    moves = pd.DataFrame({"from": before["channel"], "to": visits["channel"]})[~new]
    inner = moves.groupby(["from", "to"], observed=True).size().unstack(fill_value=0)
    channels = sorted(CHANNELS)
    inner = inner.reindex(index=channels, columns=channels, fill_value=0).to_numpy(float)
    ends = [new, visits["converted"], last & ~visits["converted"]]
    counts = [visits.loc[end, "channel"].value_counts().reindex(channels, fill_value=0) for end in ends]
    begin, won, lost = (count.to_numpy(float) for count in counts)
    return removal_shares(channels, inner, begin, won, lost)


def removal_shares(
    channels: list[str], inner: np.ndarray, begin: np.ndarray, won: np.ndarray, lost: np.ndarray
) -> pd.Series:
    """Removal effects of an absorbing chain, as shares: the step that every implementation has in common."""
    total = inner.sum(axis=1) + won + lost
    go, win, start = inner / total[:, None], won / total, begin / begin.sum()

    def converting(keep: np.ndarray) -> float:
        system = np.eye(int(keep.sum())) - go[np.ix_(keep, keep)]
        return float(start[keep] @ np.linalg.solve(system, win[keep]))

    everything = np.ones(len(channels), dtype=bool)
    whole = converting(everything)
    effect = [1 - converting(np.arange(len(channels)) != k) / whole for k in range(len(channels))]
    return pd.Series(effect, index=channels) / sum(effect)


# Ours.


def our_task(task: str) -> Callable[[pd.DataFrame], Any]:
    """The same task by coursekit."""
    from coursekit import journey, kpis

    return {
        "rfm": lambda orders: kpis.rfm(orders, until=LAST_DAY),
        "cohorts": lambda orders: kpis.cohort_retention(orders, as_of=END).active,
        "funnel": lambda events: journey.funnel(events, STEPS).table.set_index("step")["customers"],
        "transitions": lambda events: journey.transitions(events).counts,
        "attribution": lambda visits: _shares(journey, visits),
    }[task]


def _shares(journey: Any, visits: pd.DataFrame) -> pd.Series:
    found = journey.paths(visits, event="channel", converted="converted")
    return journey.attribution(found, method="markov").table["share"] / 100


PANDAS: dict[str, Callable[[pd.DataFrame], Any]] = {
    "rfm": pandas_rfm,
    "cohorts": pandas_cohorts,
    "funnel": pandas_funnel,
    "transitions": pandas_transitions,
    "attribution": pandas_attribution,
}


def plain_answer(task: str, found: Any) -> np.ndarray:
    """An answer as numbers in a fixed order, to compare it with that of others."""
    if task == "rfm":
        names = found.index.astype("str") if isinstance(found.index, pd.CategoricalIndex) else found.index
        number = names.to_numpy() if names.dtype.kind == "i" else names.str.slice(1).astype(np.int64).to_numpy()
        columns = found[["frequency", "recency", "T", "monetary"]].to_numpy(float)
        return np.column_stack((number, columns))[np.argsort(number)]
    if task == "cohorts":
        months = [_month(label) for label in found.index]
        every = range(2024 * 12 + 1, 2024 * 12 + 25)
        return found.set_axis(months).reindex(index=every, columns=range(24)).fillna(0).to_numpy(float)
    if task == "funnel":
        return found.reindex(STEPS).to_numpy(float)
    if task == "transitions":
        found = found.set_axis(found.index.astype("str"), axis=0).set_axis(found.columns.astype("str"), axis=1)
        return found.reindex(index=sorted(EVENTS), columns=sorted(EVENTS), fill_value=0).to_numpy(float)
    return found.reindex(sorted(CHANNELS)).to_numpy(float)


def _month(label: Any) -> int:
    """A cohort, written 2024-03 or counted in months, as a count of months."""
    return int(label[:4]) * 12 + int(label[5:]) if isinstance(label, str) else int(label)
