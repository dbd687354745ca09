"""The funnel of a log too large for memory, straight from Parquet."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from coursekit.journey.funnel import Funnel, _days, _in_time, _steps, _table
from coursekit.kpis._input import check_level, moment
from coursekit.kpis._parquet import ParquetTable, open_parquet

# Time and place of a row in one number: of two events at the same time, the one that stands first came first.
_ROWS = f"{1 << 60}::HUGEINT"


def funnel_from_parquet(
    path: Any,
    steps: Sequence[Any],
    customer: str = "customer",
    event: str = "event",
    time: str = "time",
    within: float | None = None,
    ordered: bool = True,
    as_of: Any = None,
    level: float = 0.95,
) -> Funnel:
    """`funnel` of a Parquet file that need not fit in memory: of those who took the first step, how many the next?

    Parameters
    ----------
    path : str or Path
        A Parquet file with one row per event, or a folder of such files.
    steps, customer, event, time, within, ordered, as_of, level
        As in `funnel`.

    Returns
    -------
    Funnel
        The same as `funnel` gives for the same rows.

    Notes
    -----
    step conversion(k) = 100 · (customers at step k) / (customers at step k − 1), each followed from the first time of
    a step to the first time of the next one after it.

    DuckDB finds these times; only they are loaded, one row per customer who began. The files of a folder follow each
    other by name. Times with a zone are read in the zone that pandas wrote into the file, in UTC where there is none.

    It misleads where `funnel` does.

    Needs the extra ``big``: ``pip install "coursekit[big]"``.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22(158).

    Examples
    --------
    >>> funnel_from_parquet("events.parquet", ["view_product", "add_to_cart", "pay"])  # doctest: +SKIP
    Funnel(view_product=812344, add_to_cart=120310, pay=48112)
    """
    level = check_level(level)
    days = _days(within)
    with open_parquet(path, "funnel") as table:
        who, what, when = table.column(customer), table.column(event), table.times(time)
        known = f"NOT ({table.blank(customer)} OR {table.blank(event)} OR {when.blank})"
        present = table.ask(f"SELECT DISTINCT {what} AS name {table.rows} WHERE NOT {table.blank(event)}")
        names = sorted(present["name"].tolist(), key=str)
        codes = _steps(steps, names, ordered)
        wanted = [step if code >= len(names) else names[code] for step, code in zip(steps, codes, strict=True)]
        about = table.ask(
            f"SELECT count(*) AS n, count(*) FILTER ({known}) AS known, coalesce(min({when.ticks}), 0) AS first, "
            f"coalesce(max({when.ticks}) FILTER ({known}), 0) AS last {table.rows}"
        )
        last = int(about["last"][0])
        unit = "ns" if when.per_second == 10**9 else "us"
        now: Any
        if as_of is None:
            now, cut = np.array(last).astype(f"datetime64[{unit}]"), last + 1
        else:
            end = moment(as_of, "as_of", when.empty())
            now, cut = (end.tz_convert(None) if end.tz is not None else end).to_datetime64(), when.cut(end)
        first = int(about["first"][0])
        log = (
            f"SELECT {who} AS id, {what} AS event, ({when.ticks} - $first)::HUGEINT * {_ROWS} + {table.row} AS key "
            f"{table.rows} WHERE {known} AND {when.ticks} < $cut AND {what} IN ({_marks(wanted)})"
        )
        ticks = _ticks(table, log, wanted, ordered, first, cut)
    hits, times = _as_rows(ticks, first, unit)
    too_recent = 0
    if days is not None and len(times):
        hits, too_recent = _in_time(hits, times, days, now, ordered)
    elif not ordered:
        hits = np.maximum.accumulate(hits, axis=0)
    missing = int(about["n"][0] - about["known"][0])
    return Funnel(_table(list(steps), hits, times, level), bool(ordered), days, level, missing, too_recent)


def _ticks(table: ParquetTable, log: str, wanted: list[Any], ordered: bool, first: int, cut: int) -> np.ndarray:
    """Step × customer: when the step was taken, in ticks since ``first``; −1 where it was not."""
    places = range(len(wanted))
    if ordered:
        parts = ["s0 AS (SELECT id, min(key) AS key FROM log WHERE event = $step0 GROUP BY id)"]
        for k in places[1:]:
            parts.append(
                f"s{k} AS (SELECT log.id AS id, min(log.key) AS key FROM log JOIN s{k - 1} ON log.id = s{k - 1}.id "
                f"WHERE log.event = $step{k} AND log.key > s{k - 1}.key GROUP BY log.id)"
            )
        joins = " ".join(f"LEFT JOIN s{k} ON s0.id = s{k}.id" for k in places[1:])
        keys, source = [f"s{k}.key" for k in places], f"s0 {joins}"
    else:
        columns = ", ".join(f"min(key) FILTER (event = $step{k}) AS key{k}" for k in places)
        parts = [f"hits AS (SELECT {columns} FROM log GROUP BY id)"]
        keys, source = [f"key{k}" for k in places], "hits"
    chosen = ", ".join(f"coalesce(CAST({key} // {_ROWS} AS BIGINT), -1) AS t{k}" for k, key in enumerate(keys))
    # The log is read from the file once and kept, in memory or aside on the disk.
    sql = f"WITH log AS MATERIALIZED ({log}), {', '.join(parts)} SELECT {chosen} FROM {source}"
    values = {f"step{k}": step for k, step in enumerate(wanted)}
    found = table.ask(sql, first=first, cut=cut, **values)
    return np.vstack([np.ma.getdata(found[f"t{k}"]) for k in places])


def _as_rows(ticks: np.ndarray, first: int, unit: str) -> tuple[np.ndarray, np.ndarray]:
    """The hits as rows of a log in order of time that holds nothing else, and the times of these rows."""
    flat = ticks.ravel()
    there = np.flatnonzero(flat >= 0)
    order = np.argsort(flat[there], kind="stable")
    hits = np.full(flat.size, len(there), dtype=np.intp)
    hits[there[order]] = np.arange(len(there))
    times = (flat[there[order]] + first).astype(f"datetime64[{unit}]")
    return hits.reshape(ticks.shape), times


def _marks(wanted: list[Any]) -> str:
    return ", ".join(f"$step{k}" for k in range(len(wanted)))
