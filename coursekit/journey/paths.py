"""Which ways do they take? The path of each customer, and the most common ones."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table, table_with
from coursekit.journey._events import no_separator, read_events, stable_order
from coursekit.kpis._input import check_level, flags_in, one_of, whole
from coursekit.kpis._intervals import wilson
from coursekit.messages import CourseError, number, percent, text

_SHOWN = 10


@dataclass(frozen=True, repr=False, eq=False)
class Paths:
    """Paths through the events.

    Attributes
    ----------
    each : DataFrame
        One row per path: ``customer``, ``path`` (the steps in a text), ``length``, ``converted`` (if asked for).
    table : DataFrame
        One row per different path, the most common first: ``path, length, count, share`` (percent) with ``low, high``,
        and, if asked for, ``conversions`` and ``nulls`` (paths that ended without one).
    separator : str
        The mark between two steps.
    missing : int
        Rows left out because customer, event or time was blank.
    level : float
        Confidence level.
    """

    each: pd.DataFrame
    table: pd.DataFrame
    separator: str
    missing: int
    level: float

    def __repr__(self) -> str:
        return f"Paths(paths={len(self.each)}, different={len(self.table)})"

    def _repr_html_(self) -> str:
        names = ["path", "count", "share"] + (["conversions"] if "conversions" in self.table.columns else [])
        rows = []
        for line in self.table.head(_SHOWN).to_dict("records"):
            ends = {"low": number(line["low"], 1), "high": number(line["high"], 1)}
            share = text("journey.with_interval", value=percent(line["share"], 1), **ends)
            rows.append([line["path"], number(line["count"]), share])
            if "conversions" in line:
                rows[-1].append(number(line["conversions"]))
        below = text("journey.method.paths", shown=number(len(rows)), different=number(len(self.table)))
        if self.missing:
            below += " " + text("journey.missing", rows=number(self.missing))
        return html_table([text(f"journey.head.{name}") for name in names], rows, below)


def paths(
    events: pd.DataFrame,
    customer: str = "customer",
    event: str = "event",
    time: str = "time",
    *,
    converted: str | None = None,
    repeats: str = "keep",
    first: int | None = None,
    separator: str = " > ",
    level: float = 0.95,
) -> Paths:
    """The path of each customer: the events in order of time, as one text, and how common each path is.

    Parameters
    ----------
    events : DataFrame
        One row per event (or visit: then ``event="channel"`` gives paths of channels). Rows where one of the three
        columns is blank are left out (``missing``).
    customer, event, time : str
        Columns of the table.
    converted : str, optional
        Column of truth values: True where the path ends in a conversion. The next event of that customer begins a new
        path. This is the form that `attribution` reads.
    repeats : {"keep", "collapse"}
        Whether the same event several times in a row stands in the path each time, or once.
    first : int, optional
        Only the first so many steps of each path.
    separator : str
        The mark between two steps; no event may hold it.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    Paths
        With ``each`` and ``table``.

    Notes
    -----
    Of two events at the same time, the one that stands first in the table came first. Intervals are Wilson's; they
    take the paths for independent, which those of one customer are not.

    It misleads when the log is long: then each customer has a path of their own and “the most common path” is that of
    a few. Take visits, the first steps, or `transitions`. And a path without a conversion may only not have ended yet.

    References
    ----------
    Anderl, E., Becker, I., von Wangenheim, F. & Schumann, J. H. (2016). Mapping the customer journey. International
    Journal of Research in Marketing 33(3).

    Examples
    --------
    >>> visits = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B", "B"],
    ...     "channel": ["search", "email", "email", "search", "email"],
    ...     "time": pd.to_datetime(["2025-03-01", "2025-03-02", "2025-03-09", "2025-03-01", "2025-03-05"]),
    ...     "converted": [False, True, False, False, True],
    ... })
    >>> paths(visits, event="channel", converted="converted").table[["path", "count", "conversions", "nulls"]]
                 path  count  conversions  nulls
    0  search > email      2            2      0
    1           email      1            0      1
    """
    level = check_level(level)
    one_of("repeats", repeats, ("keep", "collapse"))
    if first is not None:
        first = whole(first, "first", 1)
    if not isinstance(separator, str) or not separator.strip():
        raise CourseError("journey.error.no_separator", value=repr(separator))
    read = read_events(events, customer, event, time)
    present = np.unique(read.kind)
    no_separator([read.names[k] for k in present], separator)
    order = stable_order(read.who, read.customers)
    rows, who, kind = read.rows[order], read.who[order], read.kind[order]
    ends = np.ones(len(who), dtype=bool)
    ends[:-1] = who[1:] != who[:-1]
    flags = np.zeros(len(who), dtype=bool)
    if converted is not None:
        flags = flags_in(table_with(events, "events", converted)[converted], converted)[0][rows] == 1
        ends |= flags
    path_of = np.concatenate(([0], np.cumsum(ends)[:-1])) if len(who) else np.zeros(0, dtype=np.intp)
    start = np.concatenate(([0], np.flatnonzero(ends)[:-1] + 1)) if len(who) else np.zeros(0, dtype=np.intp)
    keep = np.ones(len(who), dtype=bool)
    if repeats == "collapse":
        keep[1:] = (kind[1:] != kind[:-1]) | ends[:-1]
    if first is not None:
        before = np.cumsum(keep) - keep
        keep &= before - before[start][path_of] < first
    which, steps = _same_paths(kind[keep], path_of[keep], len(start))
    names = [str(name) for name in read.names]
    words = [separator.join([names[k] for k in step]) for step in steps]
    each = pd.DataFrame(
        {
            "customer": events[customer].iloc[rows[start]].reset_index(drop=True),
            "path": pd.Series(words, dtype="str").to_numpy()[which] if words else pd.Series([], dtype="str"),
            "length": np.bincount(path_of[keep], minlength=len(start)),
        }
    )
    if converted is not None:
        each["converted"] = flags[ends]
    return Paths(each, _common(which, words, steps, each, level), separator, read.missing, level)


def _same_paths(kind: np.ndarray, path_of: np.ndarray, count: int) -> tuple[np.ndarray, list[list[int]]]:
    """For each path, the number of its kind (in the order of first appearance), and the steps of each kind."""
    cuts = (4 * np.searchsorted(path_of, np.arange(count + 1))).tolist()
    raw = kind.astype(np.int32).tobytes()
    seen: dict[bytes, int] = {}  # bytes are hashed much faster than tuples of names
    which = [seen.setdefault(raw[begin:end], len(seen)) for begin, end in pairwise(cuts)]
    return np.array(which, dtype=np.intp), [np.frombuffer(key, dtype=np.int32).tolist() for key in seen]


def _common(
    which: np.ndarray, words: list[str], steps: list[list[int]], each: pd.DataFrame, level: float
) -> pd.DataFrame:
    count = np.bincount(which, minlength=len(words))
    low, high = wilson(count, len(which), level)
    with np.errstate(invalid="ignore"):
        share = 100 * count / len(which) if len(which) else count * np.nan
    table = pd.DataFrame(
        {
            "path": pd.Series(words, dtype="str"),
            "length": pd.Series([len(step) for step in steps], dtype=int),
            "count": count,
            "share": share,
            "low": 100 * low,
            "high": 100 * high,
        }
    )
    if "converted" in each:
        table["conversions"] = np.bincount(which, weights=each["converted"], minlength=len(words)).astype(int)
        table["nulls"] = count - table["conversions"]
    # Equally common ones: the shorter first, then by name, so that the order of rows does not matter.
    return table.sort_values(["count", "length", "path"], ascending=[False, True, True], ignore_index=True)
