"""Who takes part in a programme, and who rises and falls between its tiers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.kpis._input import check_level, moment, plain, row, series, times_in, whole
from coursekit.kpis._intervals import wilson
from coursekit.kpis._orders import column_of
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import share
from coursekit.messages import CourseError, interval, number, percent, quoted, text


def participation_rate(members: int, eligible: int, level: float = 0.95) -> Estimate:
    """Participation rate: what share of those who could join has joined?

    rate = 100 · members / eligible customers.

    Parameters
    ----------
    members, eligible : int
        Counts at the same moment. Say whom you call eligible: everybody on file, or those who bought this year; the
        rate of the second can be twice the first.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, with a Wilson interval.

    Notes
    -----
    It misleads where everyone is enrolled without asking: see `active_member_rate`.

    References
    ----------
    Leenheer, J. & Bijmolt, T. (2008). Which retailers adopt a loyalty program? Journal of Retailing and Consumer
    Services 15(6).

    Examples
    --------
    >>> participation_rate(562, 1800)
    Estimate(value=31.2, low=29.1, high=33.4, n=1800)
    """
    return _rate("participation", members, eligible, "members", "eligible", level)


def active_member_rate(active: int, members: int, level: float = 0.95) -> Estimate:
    """Active member rate: what share of the members used the programme in the period?

    rate = 100 · members with a purchase or a redemption in the period / members.

    Parameters
    ----------
    active, members : int
        Counts of the same period; members at its end.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, with a Wilson interval.

    References
    ----------
    Blattberg, R., Kim, B.-D. & Neslin, S. (2008). Database marketing, chapter 22. Springer.

    Examples
    --------
    >>> active_member_rate(340, 562)
    Estimate(value=60.5, low=56.4, high=64.5, n=562)
    """
    return _rate("active", active, members, "active", "members", level)


def _rate(method: str, part: Any, base: Any, part_name: str, base_name: str, level: float) -> Estimate:
    level, count, n = check_level(level), whole(part, part_name), whole(base, base_name)
    if count > n:
        raise CourseError("loyalty.economics.more_than_all", part=part_name, count=count, base=base_name, n=n)
    return share(count, n, {part_name: count}, level=level, method=f"loyalty.economics.method.{method}")


@dataclass(frozen=True, repr=False, eq=False)
class TierMigration:
    """How members moved between tiers from one review to the next.

    Attributes
    ----------
    counts : DataFrame
        Members by tier before (rows) and after (columns); the last column, the exit, holds those who left.
    shares : DataFrame
        The same in percent of each row; a row without members is NaN.
    table : DataFrame
        One row per cell: ``before, after, count, share, low, high`` (percent, Wilson).
    up, kept, down, left : Estimate
        Percent of all members who rose, kept their tier, fell or left.
    new, missing : int
        Members who are there only at the second review, and rows left out because something was blank.
    """

    counts: pd.DataFrame
    shares: pd.DataFrame
    table: pd.DataFrame
    up: Estimate
    kept: Estimate
    down: Estimate
    left: Estimate
    new: int
    missing: int

    def __repr__(self) -> str:
        moves = ", ".join(f"{name}={round(getattr(self, name), 1)}" for name in ("up", "kept", "down", "left"))
        return f"TierMigration(members={self.up.n}, {moves}, new={self.new})"

    def _repr_html_(self) -> str:
        cells = {(line["before"], line["after"]): line for line in self.table.to_dict("records")}
        rows = []
        for before in self.counts.index:
            row = [str(before)]
            for after in self.counts.columns:
                cell = cells[before, after]
                shown = percent(cell["share"], 1)
                row.append(shown if shown == "–" else f"{shown} ({interval(cell['low'], cell['high'])})")
            rows.append(row)
        below = text(
            "loyalty.economics.migration",
            members=number(self.up.n),
            up=percent(self.up.value, 1),
            kept=percent(self.kept.value, 1),
            down=percent(self.down.value, 1),
            left=percent(self.left.value, 1),
        )
        return html_table([text("loyalty.economics.before_after"), *map(str, self.counts.columns)], rows, below, 1)


def tier_migration(
    history: pd.DataFrame,
    start: Any,
    end: Any,
    tiers: Iterable[str] | None = None,
    *,
    customer: str = "customer",
    date: str = "date",
    tier: str = "tier",
    level: float = 0.95,
) -> TierMigration:
    """Tier migration: of the members of each tier at one review, where is each at the next?

    share(i → j) = 100 · members in i at ``start`` and in j at ``end`` / members in i at ``start``.

    Parameters
    ----------
    history : DataFrame
        One row per member and review. Rows with a blank are left out (``missing``).
    start, end : date
        Two reviews that stand in the table.
    tiers : list of str, optional
        The tiers from the lowest to the highest. Default: the order of the categories, which must then exist.
    customer, date, tier : str
        Columns of the table.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    TierMigration
        With ``counts``, ``shares``, ``table``, and ``up``, ``kept``, ``down``, ``left``.

    Notes
    -----
    Members who are missing at the second review count as left. Falling is not proof that a programme fails: whoever
    reached a tier in an unusually good year returns to the usual (regression to the mean), with no change of mind;
    compare with customers outside the programme who bought as much. Nor is rising proof that it works.

    References
    ----------
    Drèze, X. & Nunes, J. (2009). Feeling superior: the impact of loyalty program structure on consumers' perceptions
    of status. Journal of Consumer Research 35(6).

    Examples
    --------
    >>> history = pd.DataFrame({
    ...     "customer": ["A", "B", "C", "A", "B"],
    ...     "date": pd.to_datetime(["2025-01-01"] * 3 + ["2026-01-01"] * 2),
    ...     "tier": ["bronze", "silver", "bronze", "silver", "silver"],
    ... })
    >>> moved = tier_migration(history, "2025-01-01", "2026-01-01", ["bronze", "silver"])
    >>> moved
    TierMigration(members=3, up=33.3, kept=33.3, down=0.0, left=33.3, new=0)
    >>> moved.counts.to_numpy().tolist()
    [[0, 1, 1], [0, 1, 0]]
    """
    level = check_level(level)
    who, when, what = _columns(history, customer, date, tier)
    known = (who.notna() & when.notna() & what.notna()).to_numpy()
    names = _tiers(what, tiers)
    place = pd.Index(names).get_indexer(pd.Index(what.astype("str")))
    strange = known & (place < 0)
    if strange.any():
        at = int(strange.argmax())
        raise CourseError(
            "loyalty.economics.unknown_tier", row=row(what, at), tier=quoted(str(what.iloc[at])), tiers=", ".join(names)
        )
    first, second = (
        _review(who, when, place, known, date_, argument) for date_, argument in ((start, "start"), (end, "end"))
    )
    if moment(end, "end", when) <= moment(start, "start", when):
        raise CourseError("kpis.error.empty_period", start=str(start), end=str(end))
    after = second.reindex(first.index)
    k = len(names)
    column = after.fillna(k).to_numpy().astype(np.intp)
    counts = np.bincount(first.to_numpy() * (k + 1) + column, minlength=k * (k + 1)).reshape(k, k + 1)
    moved = {
        "up": int(((column > first) & (column < k)).sum()),
        "kept": int((column == first).sum()),
        "down": int((column < first).sum()),
        "left": int((column == k).sum()),
    }
    about: dict[str, Any] = {
        "level": level,
        "missing": int((~known).sum()),
        "method": "loyalty.economics.method.migration",
    }
    rates = {name: share(count, len(first), moved, **about) for name, count in moved.items()}
    new = int((~second.index.isin(first.index)).sum())
    return _migration(counts, names, level, rates, new, int((~known).sum()))


def _migration(
    counts: np.ndarray, names: list[str], level: float, rates: dict[str, Any], new: int, missing: int
) -> TierMigration:
    total = np.repeat(counts.sum(axis=1), counts.shape[1])
    low, high = wilson(counts.ravel(), total, level)
    columns = [*names, text("loyalty.economics.exit")]
    with np.errstate(invalid="ignore"):
        shares = 100 * counts / counts.sum(axis=1)[:, None]
    table = pd.DataFrame(
        {
            "before": np.repeat(names, len(columns)),
            "after": columns * len(names),
            "count": counts.ravel(),
            "share": shares.ravel(),
            "low": 100 * low,
            "high": 100 * high,
        }
    )
    rows, heads = pd.Index(names, name="before"), pd.Index(columns, name="after")
    frames = [pd.DataFrame(values, rows, heads) for values in (counts, shares)]
    return TierMigration(frames[0], frames[1], table, **rates, new=new, missing=missing)


def _columns(history: Any, customer: str, date: str, tier: str) -> tuple[pd.Series, pd.Series, pd.Series]:
    if not isinstance(history, pd.DataFrame):
        raise CourseError("loyalty.economics.not_history", value=quoted(history))
    return (
        series(column_of(history, customer), customer),
        times_in(column_of(history, date), date),
        column_of(history, tier),
    )


def _tiers(what: pd.Series, tiers: Iterable[str] | None) -> list[str]:
    if tiers is not None and not isinstance(tiers, str):
        names = [str(name) for name in tiers]
        if names and len(set(names)) == len(names):
            return names
    if tiers is None and isinstance(what.dtype, pd.CategoricalDtype):
        return [str(name) for name in what.cat.categories]
    raise CourseError("loyalty.economics.tier_order", given=quoted(tiers))


def _review(
    who: pd.Series, when: pd.Series, place: np.ndarray, known: np.ndarray, date: Any, argument: str
) -> pd.Series:
    """Tier of each member at one review."""
    at = moment(date, argument, when)
    inside = known & (when == at).to_numpy()
    if not inside.any():
        days = ", ".join(str(day.date()) for day in sorted(when[known].unique())[:8])
        raise CourseError("loyalty.economics.no_review", argument=argument, date=plain(date), known=days)
    ids = who[inside].astype(object)
    twice = ids.duplicated().to_numpy()
    if twice.any():
        first = int(twice.argmax())
        raise CourseError("loyalty.economics.twice", row=row(ids, first), customer=quoted(str(ids.iloc[first])))
    return pd.Series(place[inside], index=ids.to_numpy())
