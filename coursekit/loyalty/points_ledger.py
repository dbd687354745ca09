"""Reads a ledger of points, and follows each lot: oldest first, whatever takes them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import moment, numbers_in, plain, row, times_in
from coursekit.kpis._orders import codes_of, column_of
from coursekit.messages import CourseError, did_you_mean, quoted

ISSUED = ("welcome", "earned", "bonus")
SPENT = ("redeemed", "expired", "clawed_back")


@dataclass(frozen=True)
class Ledger:
    """The rows that count, by customer and time."""

    who: np.ndarray
    names: pd.Index
    time: pd.Series
    points: np.ndarray  # above 0 issued, below 0 gone
    kind: np.ndarray  # 0 issued, 1 … the place in SPENT
    missing: int


def read_ledger(
    ledger: Any, as_of: Any, customer: str, time: str, kind: str, points: str
) -> tuple[Ledger, pd.Timestamp]:
    if not isinstance(ledger, pd.DataFrame):
        raise CourseError("loyalty.economics.not_ledger", value=quoted(ledger))
    when = times_in(column_of(ledger, time), time)
    amount, column = numbers_in(column_of(ledger, points), points)
    what = column_of(ledger, kind)
    codes, _ = codes_of(column_of(ledger, customer))
    kinds = _kinds(what)
    known = (codes >= 0) & when.notna().to_numpy() & ~np.isnan(amount) & (kinds >= 0)
    wrong = known & (np.isinf(amount) | (kinds == 0) & (amount < 0) | (kinds > 0) & (amount > 0))
    if wrong.any():
        at = int(wrong.argmax())
        raise CourseError(
            "loyalty.economics.sign", row=row(column, at), points=plain(amount[at]), kind=quoted(str(what.iloc[at]))
        )
    now = moment(as_of, "as_of", when) if as_of is not None else when[known].max()
    inside = known & (when <= now).to_numpy() if known.any() and as_of is not None else known
    rows = np.flatnonzero(inside)
    stamp = when.iloc[rows].to_numpy().astype("datetime64[us]").astype(np.int64)
    # What is issued at a moment can be spent at the same moment.
    rows = rows[np.lexsort((rows, kinds[rows] > 0, stamp, codes[rows]))]
    who, names = pd.factorize(column_of(ledger, customer).iloc[rows].astype(object))
    read = Ledger(who, pd.Index(names), when.iloc[rows], amount[rows], kinds[rows], int((~known).sum()))
    balance = np.cumsum(read.points)
    own = np.bincount(who, weights=read.points, minlength=len(names))
    balance = balance - (np.cumsum(own) - own)[who]
    below = balance < -1e-6
    if below.any():
        at = int(below.argmax())
        raise CourseError(
            "loyalty.economics.overdrawn", row=row(column, int(rows[at])), customer=quoted(str(names[who[at]])),
            points=plain(-read.points[at]), balance=plain(round(float(balance[at] - read.points[at]), 6)),
        )  # fmt: skip
    return read, now


def _kinds(what: pd.Series) -> np.ndarray:
    """0 for points issued, 1 … for those gone, −1 for a blank."""
    place = {**dict.fromkeys(ISSUED, 0), **{name: k for k, name in enumerate(SPENT, start=1)}}
    codes, names = pd.factorize(what.astype(object))
    of_name = np.array([place.get(str(name), -2) for name in names] + [-1])
    found = of_name[codes]
    strange = found == -2
    if strange.any():
        at = int(strange.argmax())
        name = str(what.iloc[at])
        raise CourseError(
            "loyalty.economics.kind", row=row(what, at), kind=quoted(name), hint=did_you_mean(name, list(place))
        )
    return found


def per_member(read: Ledger, kind: int) -> np.ndarray:
    here = read.kind == kind
    return np.bincount(read.who[here], weights=np.abs(read.points[here]), minlength=len(read.names))


def lots_of(read: Ledger) -> pd.DataFrame:
    """Where on the axis of a member's points each issue lies, and each spending: what overlaps belongs together."""
    issues, spends = np.flatnonzero(read.kind == 0), np.flatnonzero(read.kind > 0)
    end = np.cumsum(read.points[issues])  # rows stand by member, so each member has a stretch of the axis
    start = end - read.points[issues]
    first = np.zeros(len(read.names))
    issued = per_member(read, 0)
    first[:] = np.cumsum(issued) - issued
    spent = -read.points[spends]
    total = np.cumsum(spent)
    gone = sum(per_member(read, k) for k in range(1, 4))
    own = total - (np.cumsum(gone) - gone)[read.who[spends]] + first[read.who[spends]]
    lots = pd.DataFrame(
        {
            "customer": read.names[read.who[issues]],
            "time": read.time.iloc[issues].to_numpy(),
            "issued": read.points[issues],
        }
    )
    for k, name in enumerate(SPENT, start=1):
        of_kind = read.kind[spends] == k
        lots[name] = _overlap(start, end, (own - spent)[of_kind], own[of_kind])
    lots["outstanding"] = np.maximum(lots["issued"] - lots[list(SPENT)].sum(axis=1), 0.0)
    return lots


def _overlap(start: np.ndarray, end: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """How much of each stretch start–end the stretches low–high cover; both sets are in order and without overlap."""
    edges = np.concatenate([low, high])
    edges.sort()
    covered = np.zeros(len(edges))
    covered[1::2] = high - low
    covered = np.cumsum(covered)
    if not len(edges):
        return np.zeros(len(start))
    return np.interp(end, edges, covered) - np.interp(start, edges, covered)
