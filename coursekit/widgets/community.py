"""What is left of a community when those who write most fall silent, without a screen."""

from typing import Any

import pandas as pd

from coursekit.kpis._orders import column_of
from coursekit.loyalty import community_levers
from coursekit.messages import CourseError, quoted

MEASURES = ("posts", "writers", "frequency", "sequence", "relevance", "reach")
_WEEKS = 52


def community_without(
    posts: pd.DataFrame, silent: int = 0, *, start: Any = None, end: Any = None, targets: dict[str, float] | None = None
) -> pd.DataFrame:
    """If the people who write most fell silent, what would be left of the community?

    Parameters
    ----------
    posts : DataFrame
        One row per post: ``customer, time, topic, replies``.
    silent : int
        How many people fall silent, those with the most posts of the period first (where two have as many, the one
        who comes first by name).
    start, end : date, optional
        The calendar looked at, as for :func:`coursekit.loyalty.community_levers`; by default the 52 weeks up to the
        last post.
    targets : dict, optional
        What each lever should reach, in percent.

    Returns
    -------
    pandas.DataFrame
        Index ``measure``: ``posts`` and ``writers`` (people with a post), then the four levers in percent. Columns
        ``now, without`` and ``pulled_now, pulled_without`` (whether a lever reaches its target; ``<NA>`` for counts).

    Notes
    -----
    It takes posts away and changes nothing else. In truth others may write more where there is more room, or fewer
    where nobody answers: who replied to whom is not known here, so a reply of somebody silenced still counts.

    Examples
    --------
    >>> posts = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B"],
    ...     "time": pd.to_datetime(["2025-01-06", "2025-01-14", "2025-01-21", "2025-01-07"]),
    ...     "topic": ["recipes"] * 4,
    ...     "replies": [1, 0, 0, 2],
    ... })
    >>> community_without(posts, 1, start="2025-01-06", end="2025-01-27")["without"].tolist()
    [1.0, 1.0, 33.3, 0.0, 100.0, 0.0]
    """
    first, last, inside = period(posts, start, end)
    order = writers(inside)
    if isinstance(silent, bool) or not isinstance(silent, int) or not 0 <= silent <= len(order):
        raise CourseError("widgets.community.silent_range", value=quoted(silent), high=len(order))
    gone = set(order.index[:silent])
    left = inside[~inside["customer"].astype(str).isin(gone)]
    columns: dict[str, list[Any]] = {}
    for name, rows in (("now", inside), ("without", left)):
        levers = community_levers(rows, first, last, targets=targets).table
        columns[name] = [float(len(rows)), float(rows["customer"].nunique()), *levers["value"]]
        columns[f"pulled_{name}"] = [pd.NA, pd.NA, *levers["pulled"]]
    table = pd.DataFrame(columns, index=pd.Index(MEASURES, name="measure"))
    return table.astype({"pulled_now": "boolean", "pulled_without": "boolean"})


def period(posts: Any, start: Any = None, end: Any = None) -> tuple[pd.Timestamp, pd.Timestamp, pd.DataFrame]:
    """The calendar looked at, and the posts in it."""
    if not isinstance(posts, pd.DataFrame) or not len(posts):
        raise CourseError("widgets.community.no_posts")
    times = pd.to_datetime(column_of(posts, "time"))
    last = pd.Timestamp(end) if end is not None else times.max().normalize() + pd.Timedelta(days=1)
    first = pd.Timestamp(start) if start is not None else last - pd.Timedelta(weeks=_WEEKS)
    weeks = (last - first) // pd.Timedelta(weeks=1)
    last = first + weeks * pd.Timedelta(weeks=1)
    inside = posts[(times >= first) & (times < last)]
    if not len(inside):
        raise CourseError("widgets.community.no_posts")
    return first, last, inside


def writers(posts: pd.DataFrame) -> pd.Series:
    """Posts of each person, most first."""
    count = column_of(posts, "customer").astype(str).value_counts().rename("posts").rename_axis("customer")
    return (
        count.reset_index().sort_values(["posts", "customer"], ascending=[False, True]).set_index("customer")["posts"]
    )
