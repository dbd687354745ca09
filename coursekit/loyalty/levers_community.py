"""A community of customers: how few speak for how many, and whether its calendar pulls the four levers."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.kpis._input import amounts, at_least, check_level, moment, numbers_in, times_in, whole
from coursekit.kpis._intervals import z_value
from coursekit.kpis._orders import column_of
from coursekit.kpis.estimate import Estimate
from coursekit.messages import CourseError, number, percent, quoted, text


def gini(values: Any, level: float = 0.95) -> Estimate:
    """Gini coefficient: how unequally is something spread over people?

    G = Σ (2 i − n − 1) x₍ᵢ₎ / (n Σ x), with x in rising order.

    Parameters
    ----------
    values : Series, list or array
        Posts (or euros) of each person, those with none included as 0: leaving them out flatters. Blanks are left out
        (``missing``).
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        0 where all have the same, near 1 where one has all; interval by the jackknife.

    Notes
    -----
    It says how unequal, not who: two communities with the same coefficient may have nothing in common. With few people
    even equal shares by luck give a coefficient well above 0.

    References
    ----------
    Ogwang, T. (2000). A convenient method of computing the Gini index and its standard error. Oxford Bulletin of
    Economics and Statistics 62(1).

    Examples
    --------
    >>> gini([1, 1, 1, 1]).value, gini([0, 0, 0, 4]).value
    (0.0, 0.75)
    """
    level = check_level(level)
    read, _ = amounts(values, "values")
    x = np.sort(read[~np.isnan(read)])
    n = len(x)
    about: dict[str, Any] = {
        "n": n, "missing": int(np.isnan(read).sum()), "unit": "ratio", "level": level,
        "method": "loyalty.levers.method.gini",
    }  # fmt: skip
    if not n or not x.sum():
        return Estimate(math.nan, note="kpis.note.empty" if not n else "loyalty.levers.note.all_zero", **about)
    rank = np.arange(1, n + 1)
    value = max(float(((2 * rank - n - 1) * x).sum() / (n * x.sum())), 0.0)
    if n < 3 or x[0] == x[-1]:
        return Estimate(value, note="kpis.note.single" if n < 3 else "kpis.note.no_spread", **about)
    # Without person k: the ranks above fall by one. All n values from two running sums.
    total = x.sum()
    weighted = (rank * x).sum()
    above = total - np.cumsum(x)
    rest = total - x
    with np.errstate(divide="ignore", invalid="ignore"):
        jack = (2 * (weighted - rank * x - above) - n * rest) / ((n - 1) * rest)
    jack = jack[np.isfinite(jack)]
    if len(jack) < n:
        return Estimate(value, note="loyalty.levers.note.one_holds_all", **about)
    error = math.sqrt((n - 1) / n * float(((jack - jack.mean()) ** 2).sum()))
    half = z_value(level) * error
    return Estimate(value, max(value - half, 0.0), min(value + half, 1.0), **about)


def participation_shares(posts: Any, groups: tuple[float, ...] = (1, 9, 90)) -> pd.DataFrame:
    """90-9-1: what share of the posts do the most active 1% of the people write, the next 9%, and the other 90%?

    Parameters
    ----------
    posts : Series, list or array
        Posts of each person, those with none included as 0. Blanks are left out.
    groups : tuple of numbers
        Sizes of the groups in percent of the people, the most active first; they add up to 100.

    Returns
    -------
    DataFrame
        ``group`` (percent of the people), ``people, posts, share`` (percent of the posts).

    Notes
    -----
    “90-9-1” is a rule of thumb about websites of 2006, not a law: compute yours. People on the edge of a group are
    counted whole.

    References
    ----------
    Nielsen, J. (2006). The 90-9-1 rule for participation inequality. nngroup.com. Van Mierlo, T. (2014). The 1% rule
    in four digital health social networks. Journal of Medical Internet Research 16(2).

    Examples
    --------
    >>> participation_shares([50, 10, 8, 7, 5, 5, 5, 4, 3, 3], groups=(10, 90))["share"].tolist()
    [50.0, 50.0]
    """
    sizes = [at_least("groups", size, 0) for size in groups]
    if not sizes or abs(sum(sizes) - 100) > 1e-6:
        raise CourseError("loyalty.levers.groups", value=quoted(groups))
    read, _ = amounts(posts, "posts")
    x = np.sort(read[~np.isnan(read)])[::-1]
    if not len(x) or not x.sum():
        raise CourseError("loyalty.levers.no_posts")
    ends = np.rint(np.cumsum(sizes) / 100 * len(x)).astype(int)
    starts = np.concatenate([[0], ends[:-1]])
    written = [float(x[a:b].sum()) for a, b in zip(starts, ends, strict=True)]
    return pd.DataFrame(
        {"group": sizes, "people": ends - starts, "posts": written, "share": [100 * w / x.sum() for w in written]}
    )


@dataclass(frozen=True, repr=False, eq=False)
class CommunityLevers:
    """The four levers of a community, measured.

    Attributes
    ----------
    table : DataFrame
        One row per lever: ``lever, value, target, pulled``.
    weeks, posts : int
        What it rests on.
    """

    table: pd.DataFrame
    weeks: int
    posts: int

    def __repr__(self) -> str:
        pulled = ", ".join(self.table.loc[self.table["pulled"], "lever"])
        return f"CommunityLevers(posts={self.posts}, weeks={self.weeks}, pulled=[{pulled}])"

    def _repr_html_(self) -> str:
        rows = [
            (
                text(f"loyalty.levers.lever.{line['lever']}"),
                percent(line["value"]),
                percent(line["target"]),
                text("loyalty.levers.pulled" if line["pulled"] else "loyalty.levers.not_pulled"),
            )
            for line in self.table.to_dict("records")
        ]
        below = text("loyalty.levers.community", posts=number(self.posts), weeks=number(self.weeks))
        heads = [text(f"loyalty.levers.head.{name}") for name in ("lever", "value", "target", "verdict")]
        return html_table(heads, rows, below, 1)


def community_levers(
    posts: pd.DataFrame,
    start: Any,
    end: Any,
    *,
    time: str = "time",
    topic: str = "topic",
    replies: str = "replies",
    targets: dict[str, float] | None = None,
) -> CommunityLevers:
    """Four levers of a community: does its content come in sequence, matter, reach out, and come often?

    frequency: weeks with a post. sequence: weeks whose topic was also spoken of in the week before. relevance: posts
    with a reply. reach: weeks in which more than one topic was spoken of. All in percent.

    Parameters
    ----------
    posts : DataFrame
        One row per post. Rows with a blank time or topic are left out.
    start, end : date
        The calendar looked at: from ``start`` on and before ``end``, in whole weeks.
    time, topic, replies : str
        Columns of the table.
    targets : dict, optional
        What each lever should reach, in percent; 75, 50, 60 and 50 unless given.

    Returns
    -------
    CommunityLevers
        With ``table``.

    Notes
    -----
    The measures are ours, chosen to be countable; the levers themselves are a checklist for planning, and no study
    shows that pulling them makes people buy. Members who post may be loyal already.

    References
    ----------
    Kotler, P. & Keller, K. (2016). Marketing management, 15th ed., chapter 5: brand communities. Algesheimer, R.,
    Dholakia, U. & Herrmann, A. (2005). The social influence of brand community. Journal of Marketing 69(3).

    Examples
    --------
    >>> posts = pd.DataFrame({
    ...     "time": pd.to_datetime(["2025-01-06", "2025-01-07", "2025-01-14", "2025-01-21"]),
    ...     "topic": ["recipes", "meetups", "recipes", "origin"],
    ...     "replies": [2, 0, 1, 0],
    ... })
    >>> community_levers(posts, "2025-01-06", "2025-02-03").table["value"].tolist()
    [75.0, 33.3, 50.0, 25.0]
    """
    if not isinstance(posts, pd.DataFrame):
        raise CourseError("loyalty.levers.not_a_table", value=quoted(posts))
    wanted = {"frequency": 75.0, "sequence": 50.0, "relevance": 60.0, "reach": 50.0} | (targets or {})
    if len(wanted) > 4:
        raise CourseError("loyalty.levers.targets", value=quoted(targets))
    when, what = times_in(column_of(posts, time), time), column_of(posts, topic)
    answers, _ = numbers_in(column_of(posts, replies), replies)
    first, last = moment(start, "start", when), moment(end, "end", when)
    weeks = (last - first).days // 7
    if weeks < 1:
        raise CourseError("kpis.error.empty_period", start=str(first), end=str(last))
    whole(weeks, "weeks")
    week = ((when - first).dt.total_seconds() // (7 * 86_400)).to_numpy()
    inside = (when.notna() & what.notna()).to_numpy() & (week >= 0) & (week < weeks)
    topics = pd.DataFrame({"week": week[inside].astype(int), "topic": what[inside].astype(object).to_numpy()})
    by_week = [set(topics.loc[topics["week"] == w, "topic"]) for w in range(weeks)]
    follows = [bool(now & before) for before, now in pairwise(by_week)]
    replied = answers[inside] > 0
    values = {
        "frequency": 100 * sum(map(bool, by_week)) / weeks,
        "sequence": 100 * sum(follows) / max(len(follows), 1),
        "relevance": 100 * float(replied.mean()) if len(replied) else 0.0,
        "reach": 100 * sum(len(names) > 1 for names in by_week) / weeks,
    }
    table = pd.DataFrame(
        {
            "lever": list(values),
            "value": [round(v, 1) for v in values.values()],
            "target": [float(wanted[name]) for name in values],
            "pulled": [values[name] >= wanted[name] for name in values],
        }
    )
    return CommunityLevers(table, weeks, int(inside.sum()))
