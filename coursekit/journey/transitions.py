"""What follows what? Counts and probabilities of going from one event to the next."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.journey._events import read_events, stable_order
from coursekit.kpis._input import check_level, plain
from coursekit.kpis._intervals import wilson
from coursekit.messages import CourseError, number, percent, quoted, text

_SHOWN = 10


@dataclass(frozen=True, repr=False, eq=False)
class Transitions:
    """The moves between events.

    Attributes
    ----------
    counts : DataFrame
        How often the event of the column came right after that of the row.
    probabilities : DataFrame
        The same by row, as ratios: each row adds up to 1, or is NaN where nothing ever followed.
    table : DataFrame
        One row per move that occurred, the most frequent first: ``from, to, count, probability, low, high``.
    customers, missing : int
        Customers with an event, and rows left out because customer, event or time was blank.
    level : float
        Confidence level.
    """

    counts: pd.DataFrame
    probabilities: pd.DataFrame
    table: pd.DataFrame
    customers: int
    missing: int
    level: float

    def __repr__(self) -> str:
        moves = int(self.counts.to_numpy().sum())
        return f"Transitions(events={len(self.counts)}, moves={moves}, customers={self.customers})"

    def _repr_html_(self) -> str:
        rows = [
            (str(line["from"]), str(line["to"]), number(line["count"]), percent(100 * line["probability"], 1))
            for line in self.table.head(_SHOWN).to_dict("records")
        ]
        below = text("journey.method.transitions", shown=number(len(rows)), moves=number(len(self.table)))
        if self.missing:
            below += " " + text("journey.missing", rows=number(self.missing))
        return html_table(
            [text(f"journey.head.{name}") for name in ("from", "to", "count", "probability")], rows, below, 2
        )


def transitions(
    events: pd.DataFrame,
    customer: str = "customer",
    event: str = "event",
    time: str = "time",
    start: str | None = None,
    end: str | None = None,
    level: float = 0.95,
) -> Transitions:
    """The transition matrix: after each event, which one comes next?

    p(i → j) = (times j came right after i) / (times anything came right after i).

    Parameters
    ----------
    events : DataFrame
        One row per event. Rows where one of the three columns is blank are left out (``missing``).
    customer, event, time : str
        Columns of the table. With ``customer="visit"`` no move leads from one visit to another.
    start, end : str, optional
        Names of a state put before each customer's first event and after the last one, such as ``"(start)"``. Without
        them the first has no predecessor and the last no successor.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    Transitions
        With ``counts``, ``probabilities``, ``table``.

    Notes
    -----
    Of two events at the same time, the one that stands first in the table came first. Intervals are Wilson's and take
    the moves for independent; those of one customer are not, so they are too narrow.

    It misleads when read as a chain: that p(i → j) is the same however the customer came to i (the Markov property)
    is an assumption. And the last event of a log is not the end of a customer: without ``end`` the most recent
    moves are missing.

    References
    ----------
    Anderl, E., Becker, I., von Wangenheim, F. & Schumann, J. H. (2016). Mapping the customer journey. International
    Journal of Research in Marketing 33(3).

    Examples
    --------
    >>> log = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B", "B"],
    ...     "event": ["view", "view", "pay", "view", "cart"],
    ...     "time": pd.to_datetime(["2025-03-01", "2025-03-02", "2025-03-03", "2025-03-01", "2025-03-05"]),
    ... })
    >>> transitions(log).counts
    to    cart  pay  view
    from
    cart     0    0     0
    pay      0    0     0
    view     1    1     1
    >>> transitions(log, end="(end)").probabilities.loc["pay"].tolist()
    [0.0, 0.0, 0.0, 1.0]
    """
    level = check_level(level)
    read = read_events(events, customer, event, time)
    present = np.flatnonzero(np.bincount(read.kind, minlength=len(read.names)))
    names = [read.names[k] for k in present]
    for argument, name in (("start", start), ("end", end)):
        if name is not None and (not isinstance(name, str) or name in [str(known) for known in names]):
            raise CourseError("journey.error.state_name", argument=argument, value=plain(name))
    if start is not None and start == end:
        raise CourseError("journey.error.same_states", value=quoted(start))
    place = np.zeros(len(read.names), dtype=np.intp)
    place[present] = np.arange(len(present))
    order = stable_order(read.who, read.customers)
    counts, customers = move_counts(read.who[order], place[read.kind[order]], len(names))
    rows = [*([start] if start is not None else []), *names]
    inner, first, last = counts
    if start is not None:
        inner = np.vstack((first, inner))
    columns = list(names)
    if end is not None:
        ends = last if start is None else np.concatenate(([0], last))
        inner, columns = np.column_stack((inner, ends)), [*names, end]
    table = pd.DataFrame(inner, pd.Index(rows, name="from"), pd.Index(columns, name="to"))
    return _result(table, customers, read.missing, level)


def move_counts(who: np.ndarray, kind: np.ndarray, kinds: int) -> tuple[tuple[np.ndarray, np.ndarray, np.ndarray], int]:
    """Counts of the moves, of the first and of the last events, rows being by customer and time; and the customers."""
    if not len(who):
        none = np.zeros(kinds, dtype=np.int64)
        return (np.zeros((kinds, kinds), dtype=np.int64), none, none), 0
    same = who[1:] == who[:-1]
    moves = kind[:-1] * kinds + kind[1:]
    counts = np.bincount(moves[same], minlength=kinds * kinds).reshape(kinds, kinds)
    first = np.bincount(kind[np.concatenate(([True], ~same))], minlength=kinds)
    last = np.bincount(kind[np.concatenate((~same, [True]))], minlength=kinds)
    return (counts, first, last), int((~same).sum()) + 1


def _result(counts: pd.DataFrame, customers: int, missing: int, level: float) -> Transitions:
    total = counts.to_numpy().sum(axis=1)
    with np.errstate(invalid="ignore"):
        shares = counts.to_numpy() / total[:, None]
    probabilities = pd.DataFrame(shares, counts.index, counts.columns)
    rows, columns = np.nonzero(counts.to_numpy())
    count = counts.to_numpy()[rows, columns]
    low, high = wilson(count, total[rows], level)
    table = pd.DataFrame(
        {
            "from": counts.index.to_numpy()[rows],
            "to": counts.columns.to_numpy()[columns],
            "count": count,
            "probability": shares[rows, columns],
            "low": low,
            "high": high,
        }
    )
    table = table.sort_values("count", ascending=False, kind="stable", ignore_index=True)
    return Transitions(counts, probabilities, table, customers, missing, level)
