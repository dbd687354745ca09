"""The ledger of points, read as accounts: what was issued, where it went, what is still out there."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.kpis._input import at_least, check_level, one_of
from coursekit.kpis._intervals import ratio_linear
from coursekit.kpis.estimate import Estimate
from coursekit.loyalty.points_ledger import SPENT, lots_of, per_member, read_ledger
from coursekit.messages import number, text


@dataclass(frozen=True, repr=False, eq=False)
class PointsAccount:
    """The account of a points programme: issued = redeemed + expired + clawed back + outstanding.

    Attributes
    ----------
    issued, redeemed, expired, clawed_back, outstanding : float
        Points, up to ``as_of``; all positive.
    as_of : Timestamp
        The moment at which one looks.
    by_month : DataFrame
        The four flows of each calendar month and the points outstanding at its end.
    balances : Series
        Points of each member, in the order of first appearance.
    missing : int
        Rows left out because something was blank.
    """

    issued: float
    redeemed: float
    expired: float
    clawed_back: float
    outstanding: float
    as_of: pd.Timestamp
    by_month: pd.DataFrame
    balances: pd.Series
    missing: int

    def __repr__(self) -> str:
        names = ("issued", "redeemed", "expired", "clawed_back", "outstanding")
        return f"PointsAccount({', '.join(f'{name}={getattr(self, name):.0f}' for name in names)})"

    def _repr_html_(self) -> str:
        names = ("issued", "redeemed", "expired", "clawed_back", "outstanding")
        rows = [(text(f"loyalty.economics.points.{name}"), number(getattr(self, name))) for name in names]
        below = text("loyalty.economics.points.as_of", date=str(self.as_of.date()), members=number(len(self.balances)))
        heads = [text("loyalty.economics.points.entry"), text("loyalty.economics.points.points")]
        return html_table(heads, rows, below, 1)


def points_account(
    ledger: pd.DataFrame,
    as_of: Any = None,
    *,
    customer: str = "customer",
    time: str = "time",
    kind: str = "kind",
    points: str = "points",
) -> PointsAccount:
    """The account of points: how many were issued, where did they go, and how many are still out there?

    issued = redeemed + expired + clawed back + outstanding.

    Parameters
    ----------
    ledger : DataFrame
        One row per entry. Points issued are positive (kinds welcome, earned, bonus), points gone negative (redeemed,
        expired, clawed_back). Rows with a blank are left out (``missing``).
    as_of : time, optional
        Later entries do not count. Default: the last entry.
    customer, time, kind, points : str
        Columns of the table.

    Returns
    -------
    PointsAccount
        The five figures, ``by_month`` and ``balances``.

    Raises
    ------
    CourseError
        An unknown kind, a wrong sign, an entry that takes out more than the member has.

    References
    ----------
    IFRS 15 (2014), Revenue from contracts with customers, illustrative example 52.

    Examples
    --------
    >>> ledger = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B"],
    ...     "time": pd.to_datetime(["2025-01-05", "2025-02-10", "2025-02-10", "2025-02-20"]),
    ...     "kind": ["earned", "earned", "redeemed", "welcome"],
    ...     "points": [80, 40, -100, 50],
    ... })
    >>> points_account(ledger)
    PointsAccount(issued=170, redeemed=100, expired=0, clawed_back=0, outstanding=70)
    """
    read, now = read_ledger(ledger, as_of, customer, time, kind, points)
    flows = [float(read.points[read.kind == k].sum()) * (1 if k == 0 else -1) + 0.0 for k in range(4)]
    balances = np.bincount(read.who, weights=read.points, minlength=len(read.names))
    month = read.time.dt.to_period("M")
    table = pd.DataFrame({"month": month.to_numpy(), "kind": read.kind, "points": np.abs(read.points)})
    by_month = table.pivot_table(index="month", columns="kind", values="points", aggfunc="sum", fill_value=0.0)
    by_month = by_month.reindex(columns=range(4), fill_value=0.0).set_axis(["issued", *SPENT], axis=1)
    by_month["outstanding"] = (by_month["issued"] - by_month[list(SPENT)].sum(axis=1)).cumsum()
    series = pd.Series(balances, pd.Index(read.names, name="customer"), name="points")
    issued, redeemed, expired, clawed = flows
    left = float(read.points.sum())
    return PointsAccount(issued, redeemed, expired, clawed, left, now, by_month, series, read.missing)


def points_lots(ledger: pd.DataFrame, as_of: Any = None, **columns: str) -> pd.DataFrame:
    """Lots of points, first in first out: what became of the points of each issue?

    Parameters
    ----------
    ledger, as_of, **columns
        As in `points_account`.

    Returns
    -------
    DataFrame
        One row per issue, by member and time: ``customer, time, issued, redeemed, expired, clawed_back,
        outstanding``; each row adds up.

    Notes
    -----
    The oldest points of a member go first, whatever takes them. It is a convention: a programme that lets points of a
    promotion expire sooner needs another.

    References
    ----------
    Blattberg, R., Kim, B.-D. & Neslin, S. (2008). Database marketing, chapter 22. Springer.

    Examples
    --------
    >>> ledger = pd.DataFrame({
    ...     "customer": ["A", "A", "A"],
    ...     "time": pd.to_datetime(["2025-01-05", "2025-02-10", "2025-02-10"]),
    ...     "kind": ["earned", "earned", "redeemed"],
    ...     "points": [80, 40, -100],
    ... })
    >>> points_lots(ledger)[["issued", "redeemed", "outstanding"]].to_numpy().tolist()
    [[80.0, 80.0, 0.0], [40.0, 20.0, 20.0]]
    """
    read, _ = read_ledger(ledger, as_of, **{name: name for name in ("customer", "time", "kind", "points")} | columns)
    return lots_of(read)


def points_vintages(ledger: pd.DataFrame, as_of: Any = None, **columns: str) -> pd.DataFrame:
    """Vintages: of the points issued in each month, what share has been redeemed, and what share has expired?

    Parameters
    ----------
    ledger, as_of, **columns
        As in `points_account`.

    Returns
    -------
    DataFrame
        One row per month of issue: ``issued, redeemed, expired, clawed_back, outstanding, redemption_rate`` (percent
        of the points issued). Young vintages have had little time: compare them at the same age.

    References
    ----------
    Blattberg, R., Kim, B.-D. & Neslin, S. (2008). Database marketing, chapter 22. Springer.

    Examples
    --------
    >>> ledger = pd.DataFrame({
    ...     "customer": ["A", "A", "A"],
    ...     "time": pd.to_datetime(["2025-01-05", "2025-02-10", "2025-02-10"]),
    ...     "kind": ["earned", "earned", "redeemed"],
    ...     "points": [80, 40, -100],
    ... })
    >>> points_vintages(ledger)["redemption_rate"].tolist()
    [100.0, 50.0]
    """
    lots = points_lots(ledger, as_of, **columns)
    names = ["issued", *SPENT, "outstanding"]
    by_month = lots.groupby(lots["time"].dt.to_period("M").rename("month"))[names].sum()
    by_month["redemption_rate"] = 100 * by_month["redeemed"] / by_month["issued"]
    return by_month


def redemption_rate(
    ledger: pd.DataFrame, as_of: Any = None, *, by: str, level: float = 0.95, **columns: str
) -> Estimate:
    """Redemption rate: what share of the points issued has been redeemed?

    rate = 100 · points redeemed / points issued. Which points? That is ``by``, and it has no default.

    Parameters
    ----------
    ledger, as_of, **columns
        As in `points_account`.
    by : {"points", "members"}
        ``"points"``: of all points issued, the share redeemed so far. ``"members"``: of the members who were issued
        points, the share who ever redeemed. Many points may lie with few members.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent; by points with an interval by linearisation over members, by members with Wilson's.

    Notes
    -----
    The share so far is lower than the share in the end, the more so while a programme grows: the newest points have
    had no time. `points_vintages` sets equal ages side by side, `breakage` uses only the points whose time is over.

    References
    ----------
    Smith, A. & Sparks, L. (2009). Reward redemption behaviour in retail loyalty schemes. British Journal of
    Management 20(2).

    Examples
    --------
    >>> ledger = pd.DataFrame({
    ...     "customer": ["A", "A", "B"],
    ...     "time": pd.to_datetime(["2025-01-05", "2025-02-10", "2025-02-20"]),
    ...     "kind": ["earned", "redeemed", "welcome"],
    ...     "points": [150, -100, 50],
    ... })
    >>> redemption_rate(ledger, by="points").value, redemption_rate(ledger, by="members").value
    (50.0, 50.0)
    """
    from coursekit.kpis.satisfaction import share

    one_of("by", by, ("points", "members"))
    level = check_level(level)
    read, _ = read_ledger(ledger, as_of, **{name: name for name in ("customer", "time", "kind", "points")} | columns)
    issued, redeemed = per_member(read, 0), per_member(read, 1)
    holds = issued > 0
    if by == "members":
        users = int((redeemed[holds] > 0).sum())
        about: dict[str, Any] = {"level": level, "missing": read.missing}
        return share(
            users, int(holds.sum()), {"redeemers": users}, method="loyalty.economics.method.redeemers", **about
        )
    return _share_of_points("redeemed", redeemed[holds], issued[holds], read.missing, level)


def breakage(
    ledger: pd.DataFrame, validity_months: float, as_of: Any = None, *, level: float = 0.95, **columns: str
) -> Estimate:
    """Breakage: what share of the points is never redeemed?

    breakage = 100 · (issued − clawed back − redeemed) / (issued − clawed back), over the points whose time is over.

    Parameters
    ----------
    ledger, as_of, **columns
        As in `points_account`.
    validity_months : float
        For how many months points are valid: only lots issued at least so long before ``as_of`` count.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, with an interval by linearisation over members; ``parts``: issued and redeemed points of those
        lots, and ``too_recent``, points left out because they may still be redeemed. NaN with a note where no lot is
        old enough.

    Notes
    -----
    What has not been redeemed *to date* is no breakage: most of it is young. Breakage saves money today and tells
    members that their points are worth little: a high one is a design that disappoints. It misleads for the future
    where the validity has been changed.

    References
    ----------
    Bijmolt, T., Dorotic, M. & Verhoef, P. (2010). Loyalty programs: generalizations on their adoption, effectiveness
    and design. Foundations and Trends in Marketing 5(4).

    Examples
    --------
    >>> ledger = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "C"],
    ...     "time": pd.to_datetime(["2024-01-05", "2024-06-10", "2024-02-20", "2025-05-01"]),
    ...     "kind": ["earned", "redeemed", "welcome", "earned"],
    ...     "points": [150, -100, 50, 70],
    ... })
    >>> lost = breakage(ledger, validity_months=12)
    >>> lost.value, lost.parts
    (50.0, {'issued': 200.0, 'redeemed': 100.0, 'too_recent': 70.0})
    """
    level, months = check_level(level), at_least("validity_months", validity_months, 0)
    read, now = read_ledger(ledger, as_of, **{name: name for name in ("customer", "time", "kind", "points")} | columns)
    lots = lots_of(read)
    whole, part = int(months), months - int(months)
    over = lots["time"] <= now - pd.DateOffset(months=whole) - pd.Timedelta(days=30 * part)
    old = lots[over].groupby("customer", observed=True)[["issued", "clawed_back", "redeemed"]].sum()
    base = (old["issued"] - old["clawed_back"]).to_numpy()
    redeemed = old["redeemed"].to_numpy()[base > 0]
    base = base[base > 0]
    parts = {"issued": float(base.sum()), "redeemed": float(redeemed.sum())}
    parts["too_recent"] = float(lots.loc[~over, "issued"].sum())
    found = _share_of_points("breakage", base - redeemed, base, read.missing, level, parts, {"months": months})
    return found


def _share_of_points(
    method: str,
    part: np.ndarray,
    base: np.ndarray,
    missing: int,
    level: float,
    parts: dict[str, float] | None = None,
    convention: dict[str, Any] | None = None,
) -> Estimate:
    low = high = value = float("nan")
    note = "loyalty.economics.note.no_points"
    if base.sum() > 0:
        value, note = 100 * float(part.sum() / base.sum()), ""
        low, high = ratio_linear(part, base, level)
        if np.isnan(low):
            note = "kpis.note.single"
        elif high - low < 1e-9:
            low = high = float("nan")
            note = "kpis.note.no_spread"
        else:
            low, high = max(low, 0.0), min(high, 100.0)
    return Estimate(
        value, low, high, n=len(base), missing=missing, method=f"loyalty.economics.method.{method}", unit="percent",
        level=level, note=note, parts=parts or {"issued": float(base.sum()), "redeemed": float(part.sum())},
        convention=convention or {},
    )  # fmt: skip
