"""What thresholds and a rule for falling do to the tiers of a club, without a screen."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from coursekit import loyalty
from coursekit.customers._tables import ids_in, places, table_with
from coursekit.kpis._input import moment, numbers_in, row, times_in, whole
from coursekit.messages import CourseError, interval, number, percent, quoted, text
from coursekit.widgets.markup import html_table

POLICIES = ("requalify", "one_down", "never")
MOST_TIERS, MOST_PERIODS = 4, 12
_DRAWS = 1000  # matrices behind an interval


def review_spending(
    orders: pd.DataFrame, members: pd.DataFrame, reviews: Iterable[Any], *, window: int = 365
) -> pd.DataFrame:
    """What had each member of the club spent in the year before each review?

    Parameters
    ----------
    orders : DataFrame
        ``customer, date, amount``. Orders with a blank among these are left out; ``attrs["missing"]`` counts them.
    members : DataFrame
        ``customer, joined``: one row per member.
    reviews : dates
        The moments at which tiers are given; only who had joined by then is looked at.
    window : int
        Days before a review whose orders count; the day of the review itself does not.

    Returns
    -------
    DataFrame
        One row per member and review: ``customer, date, spend`` (euros, rounded to cents; 0 for no order).

    Notes
    -----
    Windows longer than the time between reviews overlap: the same orders count several times, and tiers change more
    slowly than customers do.

    References
    ----------
    Drèze, X. & Nunes, J. (2009). Feeling superior: the impact of loyalty program structure on consumers' perceptions
    of status. Journal of Consumer Research 35(6).

    Examples
    --------
    >>> orders = pd.DataFrame({
    ...     "customer": ["A", "A", "B"], "date": pd.to_datetime(["2025-01-10", "2025-03-01", "2025-02-01"]),
    ...     "amount": [100.0, 60.0, 20.0],
    ... })
    >>> members = pd.DataFrame({"customer": ["A", "B"], "joined": pd.to_datetime(["2025-01-10", "2025-04-15"])})
    >>> review_spending(orders, members, ["2025-04-01", "2025-07-01"], window=90)["spend"].tolist()
    [160.0, 0.0, 0.0]
    """
    window = whole(window, "window", 1)
    table_with(orders, "orders", "customer", "date", "amount")
    table_with(members, "members", "customer", "joined")
    ids = ids_in(members, "customer", "members")
    joined = times_in(members["joined"], "joined")
    when = times_in(orders["date"], "date")
    amount, _ = numbers_in(orders["amount"], "amount")
    # Other customers' orders are none of the club's business.
    known = orders["customer"].notna().to_numpy() & when.notna().to_numpy() & np.isfinite(amount)
    ours = orders["customer"].isin(ids).to_numpy() & known
    who = places(ids, orders["customer"][ours], "orders")
    when, amount = when[ours], amount[ours]
    parts = []
    for review in reviews:
        at = moment(review, "reviews", when)
        inside = ((when < at) & (when >= at - pd.Timedelta(days=window))).to_numpy()
        spent = np.bincount(who[inside], weights=amount[inside], minlength=len(ids)).round(2)
        there = (joined < at).to_numpy()
        parts.append(pd.DataFrame({"customer": ids[there], "date": at, "spend": spent[there]}))
    if not parts:
        raise CourseError("widgets.tiers.few_reviews", count=0)
    table = pd.concat(parts, ignore_index=True)
    table.attrs["missing"] = int((~known).sum())
    return table


@dataclass(frozen=True, repr=False, eq=False)
class TierOutlook:
    """Tiers under given thresholds and a policy: the moves seen, and where they lead.

    Attributes
    ----------
    thresholds : dict
        Euros from which each tier begins.
    policy : str
        ``requalify``, ``one_down`` or ``never``.
    history : DataFrame
        The tier of each member at each review from ``start`` on: ``customer, date, tier``.
    migration : coursekit.loyalty.TierMigration
        Moves from ``start`` to ``end``, with their intervals.
    expected : DataFrame
        One row per period (0 is ``start``): percent of the members of the start in each tier, and of those who left,
        if every period moved people as the first one did.
    low, high : DataFrame
        Ends of 95% intervals of the same figures, by Dirichlet draws of each row: what else so few members leave
        possible.
    actual : DataFrame
        What became of the same members, for the periods whose review is in the table.
    missing : int
        Rows with a blank that were left out, here and by :func:`review_spending`.
    """

    thresholds: dict[str, float]
    policy: str
    start: pd.Timestamp
    end: pd.Timestamp
    history: pd.DataFrame
    migration: loyalty.TierMigration
    expected: pd.DataFrame
    low: pd.DataFrame
    high: pd.DataFrame
    actual: pd.DataFrame
    missing: int = 0

    @property
    def periods(self) -> int:
        """How many periods are looked ahead."""
        return len(self.expected) - 1

    @property
    def top(self) -> str:
        """The highest tier."""
        return list(self.thresholds)[-1]

    def sentence(self) -> str:
        """Who moved and where it leads, in the language in use."""
        moved = self.migration
        n, top = self.periods, self.top
        about = {
            "members": number(moved.up.n),
            "up": percent(moved.up.value, 1),
            "up_interval": interval(moved.up.low, moved.up.high, 1),
            "down": percent(moved.down.value, 1),
            "kept": percent(moved.kept.value, 1),
            "top": tier_name(top),
            "periods": number(n),
            "share": percent(_at(self.expected, n, top), 1),
            "interval": interval(_at(self.low, n, top), _at(self.high, n, top), 1),
        }
        words = text("widgets.tiers.sentence", **about)
        if n in self.actual.index:
            words += " " + text("widgets.tiers.really", share=percent(_at(self.actual, n, top), 1))
        if self.missing:
            words += " " + text("widgets.tiers.missing", count=number(self.missing))
        return words

    def html(self) -> str:
        """The matrix of moves and the expected mix, as two tables."""
        cells = {(line["before"], line["after"]): line for line in self.migration.table.to_dict("records")}
        columns = self._columns()
        header = [text("widgets.tiers.from_to"), *(self._name(c) for c in columns)]
        rows = []
        for before in self.thresholds:
            count = int(self.migration.counts.loc[before].sum())
            shown = [text("widgets.tiers.row", tier=tier_name(before), count=number(count))]
            for after in columns:
                cell = cells[before, after]
                between = interval(cell["low"], cell["high"])
                shown.append(f"{percent(cell['share'])} ({between})" if count else "–")
            rows.append(shown)
        matrix = html_table(text("widgets.tiers.matrix"), header, rows)
        mix = []
        for period in self.expected.index:
            line = [text("widgets.tiers.period", period=number(period))]
            for column in columns:
                words = percent(_at(self.expected, period, column), 1)
                if period:
                    words += f" ({interval(_at(self.low, period, column), _at(self.high, period, column))})"
                line.append(words)
            mix.append(line)
            if period and period in self.actual.index:
                was = [percent(_at(self.actual, period, column), 1) for column in columns]
                mix.append([text("widgets.tiers.was", period=number(period)), *was])
        header[0] = text("widgets.tiers.time")
        return matrix + html_table(text("widgets.tiers.mix"), header, mix)

    def _columns(self) -> list[str]:
        """The tiers, and the exit where somebody used it."""
        *tiers, exit_ = (str(c) for c in self.migration.counts.columns)
        return [*tiers, exit_] if self.migration.left.value > 0 else tiers

    def _name(self, column: str) -> str:
        return tier_name(column) if column in self.thresholds else column

    def __repr__(self) -> str:
        last = {
            name: round(float(share), 1) for name, share in self.expected.iloc[-1].items() if share or name == self.top
        }
        return f"TierOutlook(policy={self.policy!r}, members={self.migration.up.n}, expected={last})"

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.sentence(), quote=False)}</p>{self.html()}"


def tier_outlook(
    spending: pd.DataFrame,
    thresholds: Mapping[str, float],
    policy: str = "requalify",
    periods: int = 4,
    *,
    start: Any = None,
    end: Any = None,
) -> TierOutlook:
    """Under these thresholds and this rule for falling, who changes tier, and where does that lead?

    Everybody begins in the tier that the spending at ``start`` reaches. At each later review one rises at once, and who
    no longer reaches the tier falls to the one reached (``requalify``), by one tier (``one_down``) or not at all
    (``never``). With the shares P of those who moved from i to j between ``start`` and ``end``, the expected mix after
    n periods is mix₀ · Pⁿ (a Markov chain).

    Parameters
    ----------
    spending : DataFrame
        ``customer, date, spend``: as from :func:`review_spending`. Rows with a blank are left out.
    thresholds : dict
        Tiers from the lowest to the highest with the euros from which each begins; 2 to 4, the first at 0.
    policy : {"requalify", "one_down", "never"}
        What happens to a member who no longer qualifies.
    periods : int
        How far to look ahead, 1 to 12; a period is the time from ``start`` to ``end``.
    start, end : date, optional
        Two reviews of the table; its first and second by default.

    Returns
    -------
    TierOutlook

    Notes
    -----
    The forecast assumes that a tier is all one needs to know of a member, and that every period moves people like the
    first. Neither is quite true: who has just risen falls more easily, a young club rises for a while, and a policy
    may change what people buy, which nothing here knows. Where later reviews exist, what happened stands beside what
    was expected; look at it before believing the forecast. The interval is about the luck of the first period alone.

    References
    ----------
    Pfeifer, P. & Carraway, R. (2000). Modeling customer relationships as Markov chains. Journal of Interactive
    Marketing 14(2).

    Examples
    --------
    >>> spending = pd.DataFrame({
    ...     "customer": ["A", "B", "C"] * 2, "spend": [50, 200, 450, 160, 100, 60],
    ...     "date": pd.to_datetime(["2025-01-01"] * 3 + ["2026-01-01"] * 3),
    ... })
    >>> rules = {"bronze": 0, "silver": 150, "gold": 400}
    >>> tier_outlook(spending, rules, "one_down", 1).actual.loc[1].round(1).tolist()
    [33.3, 66.7, 0.0, 0.0]
    >>> tier_outlook(spending, rules, "never", 1).actual.loc[1].round(1).tolist()
    [0.0, 66.7, 33.3, 0.0]
    """
    tiers, floors = _rules(thresholds)
    if policy not in POLICIES:
        raise CourseError("widgets.tiers.policy", value=quoted(policy), known=", ".join(POLICIES))
    if isinstance(periods, bool) or not isinstance(periods, int | np.integer) or not 1 <= periods <= MOST_PERIODS:
        raise CourseError("widgets.tiers.periods", value=quoted(periods), most=MOST_PERIODS)
    reached, missing = _reached(spending, floors)
    dates = reached.columns
    first = 0 if start is None else _place(dates, start, "start")
    second = first + 1 if end is None else _place(dates, end, "end")
    if not first < second < len(dates):
        raise CourseError("widgets.tiers.few_reviews", count=len(dates))
    held = _played(reached.to_numpy()[:, first:], policy)
    history = _long(held, reached.index, dates[first:], tiers)
    migration = loyalty.tier_migration(history, dates[first], dates[second], tiers)
    cohort = held[held[:, 0] >= 0]
    expected, low, high = _ahead(migration.counts.to_numpy(), int(periods), policy)
    columns = pd.Index(migration.counts.columns, name="tier")
    step = second - first
    seen = [k for k in range(int(periods) + 1) if k * step < cohort.shape[1]]
    actual = np.array([_mix(cohort[:, k * step], len(tiers)) for k in seen])
    index = pd.RangeIndex(int(periods) + 1, name="period")
    return TierOutlook(
        thresholds=dict(zip(tiers, floors.tolist(), strict=True)),
        policy=policy,
        start=pd.Timestamp(dates[first]),
        end=pd.Timestamp(dates[second]),
        history=history,
        migration=migration,
        expected=pd.DataFrame(expected, index, columns),
        low=pd.DataFrame(low, index, columns),
        high=pd.DataFrame(high, index, columns),
        actual=pd.DataFrame(actual, pd.Index(seen, name="period"), columns),
        missing=missing,
    )


def _at(frame: pd.DataFrame, period: int, column: str) -> float:
    return float(frame[column].to_numpy(float)[frame.index.get_loc(period)])


def tier_name(tier: str) -> str:
    """The name of a tier in the language in use; one that Café Lumbre does not have keeps its own."""
    return text(f"widgets.tiers.name.{tier}") if tier in ("bronze", "silver", "gold") else tier


def _rules(thresholds: Any) -> tuple[list[str], np.ndarray]:
    good = isinstance(thresholds, Mapping) and 2 <= len(thresholds) <= MOST_TIERS
    if good:
        values = list(thresholds.values())
        good = all(isinstance(v, int | float) and not isinstance(v, bool) and math.isfinite(v) for v in values)
        good = good and values[0] == 0 and all(a < b for a, b in pairwise(values))
    if not good:
        raise CourseError("widgets.tiers.thresholds", value=quoted(thresholds, 70), most=MOST_TIERS)
    return [str(tier) for tier in thresholds], np.array(list(thresholds.values()), dtype=float)


def _reached(spending: Any, floors: np.ndarray) -> tuple[pd.DataFrame, int]:
    """The tier that each member's spending reaches at each review (−1 where there is none), and the rows left out."""
    table_with(spending, "spending", "customer", "date", "spend")
    when = times_in(spending["date"], "date")
    spend, column = numbers_in(spending["spend"], "spend")
    if (spend < 0).any():
        at = int((spend < 0).argmax())
        raise CourseError("widgets.tiers.negative", row=row(column, at), value=f"{spend[at]:g}")
    known = np.isfinite(spend) & when.notna().to_numpy() & spending["customer"].notna().to_numpy()
    table = pd.DataFrame({"customer": spending["customer"].astype(object), "date": when, "spend": spend})[known]
    twice = table.duplicated(["customer", "date"])
    if twice.any():
        raise CourseError("widgets.tiers.twice", customer=quoted(table["customer"][twice].iloc[0]))
    if table["date"].nunique() < 2:
        raise CourseError("widgets.tiers.few_reviews", count=table["date"].nunique())
    # A threshold that is met to the cent is met.
    place = np.searchsorted(floors, table["spend"].to_numpy() + 1e-6, side="right") - 1
    wide = table.assign(tier=place).pivot(index="customer", columns="date", values="tier")
    missing = int((~known).sum()) + int(spending.attrs.get("missing", 0))
    return wide.sort_index(axis=1).fillna(-1).astype(np.int64), missing


def _place(dates: pd.Index, given: Any, name: str) -> int:
    at = moment(given, name, pd.Series(dates))
    if at not in dates:
        known = ", ".join(str(day.date()) for day in dates[:8])
        raise CourseError("widgets.tiers.no_review", name=name, date=str(at.date()), known=known)
    return list(dates).index(at)


def _played(reached: np.ndarray, policy: str) -> np.ndarray:
    """The tier held at each review, −1 where a member is not in the table."""
    held = reached.copy()
    for review in range(1, reached.shape[1]):
        now, before = reached[:, review], held[:, review - 1]
        falls = (now >= 0) & (now < before)
        if policy == "one_down":
            held[falls, review] = before[falls] - 1
        elif policy == "never":
            held[falls, review] = before[falls]
    return held


def _long(held: np.ndarray, members: pd.Index, dates: pd.Index, tiers: list[str]) -> pd.DataFrame:
    where, when = np.nonzero(held.T >= 0)[::-1]
    tier = pd.Categorical.from_codes(held[where, when], categories=pd.Index(tiers), ordered=True)
    return pd.DataFrame({"customer": members[where], "date": dates[when], "tier": tier})


def _mix(tier: np.ndarray, count: int) -> np.ndarray:
    """Percent in each tier; the last figure is those who are no longer there."""
    return 100 * np.bincount(np.where(tier < 0, count, tier), minlength=count + 1) / max(len(tier), 1)


def _ahead(counts: np.ndarray, periods: int, policy: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Expected mix of each period, with the interval between which drawn matrices lead."""
    k = len(counts)
    members = counts.sum(axis=1)
    start = np.append(members, 0) / max(members.sum(), 1)
    shares = np.zeros((k + 1, k + 1))
    drawn = np.zeros((_DRAWS, k + 1, k + 1))
    draw = np.random.default_rng(1)
    for i in range(k):
        if not members[i]:  # nobody to learn from: whoever comes stays
            shares[i, i] = drawn[:, i, i] = 1.0
            continue
        shares[i] = counts[i] / members[i]
        # Shares of a row are as uncertain as its members are few: Dirichlet, with one member more spread over the moves
        # that the policy allows, so that a move which nobody made is not taken for impossible.
        can = np.append(np.arange(k) >= {"requalify": 0, "one_down": i - 1, "never": i}[policy], counts[:, k].any())
        gammas = draw.standard_gamma(np.where(can, counts[i] + 1 / can.sum(), 1.0), (_DRAWS, k + 1)) * can
        drawn[:, i] = gammas / gammas.sum(axis=1, keepdims=True)
    shares[k, k] = drawn[:, k, k] = 1.0  # who left stays away
    mix, mixes = [start], [np.repeat(start[None], _DRAWS, axis=0)]
    for _ in range(periods):
        mix.append(mix[-1] @ shares)
        mixes.append(np.einsum("ci,cij->cj", mixes[-1], drawn))
    expected = np.array(mix)
    low, high = np.quantile(np.array(mixes), [0.025, 0.975], axis=1)
    return 100 * expected, 100 * np.minimum(low, expected), 100 * np.maximum(high, expected)
