"""One implementation at one task, in a process of its own: the other packages, and the loop that runs and measures.

``python peers.py NAME TASK IDS FOLDER`` reads ``run``, ``save PATH`` and ``stop`` line by line and answers in JSON. A
package that cannot be imported, or has no such measure, answers with the reason.
"""

import contextlib
import gc
import json
import os
import platform
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import tasks

NAMES = ("pandas", "coursekit", "duckdb", "parquet", "lifetimes", "pymc-marketing", "retentioneering")


def ours(task: str, frame: pd.DataFrame, folder: Path) -> Callable[[], Any]:
    """coursekit on the DataFrame."""
    run = tasks.our_task(task)
    return lambda: run(frame)


def plain(task: str, frame: pd.DataFrame, folder: Path) -> Callable[[], Any]:
    """Plain pandas on the DataFrame."""
    return lambda: tasks.PANDAS[task](frame)


def from_parquet(task: str, frame: pd.DataFrame, folder: Path) -> Callable[[], Any]:
    """coursekit on a Parquet file (extra `big`), the reading included."""
    import duckdb  # noqa: F401 — what the functions import, so that it is not measured

    from coursekit import journey, kpis

    path = folder / f"{task}.parquet"
    _write_parquet(frame, path)
    return {
        "rfm": lambda: kpis.rfm_from_parquet(path, until=tasks.LAST_DAY),
        "cohorts": lambda: kpis.cohort_retention_from_parquet(path, as_of=tasks.END).active,
        "funnel": lambda: journey.funnel_from_parquet(path, tasks.STEPS).table.set_index("step")["customers"],
    }[task]


def _write_parquet(frame: pd.DataFrame, path: Path) -> None:
    import duckdb

    if not path.exists():
        plain_types = frame.astype(
            {name: "str" for name in frame if isinstance(frame[name].dtype, pd.CategoricalDtype)}
        )
        duckdb.from_df(plain_types).write_parquet(str(path))


def in_duckdb(task: str, frame: pd.DataFrame, folder: Path) -> Callable[[], Any]:
    """SQL on the DataFrame, as one writes it by hand."""
    import duckdb

    connection = duckdb.connect()
    connection.register("log", frame)

    def ask(sql: str) -> pd.DataFrame:
        found = connection.execute(sql).fetchnumpy()
        return pd.DataFrame({name: np.ma.getdata(column) for name, column in found.items()})

    return lambda: DUCKDB[task](ask)


def _duckdb_rfm(ask: Callable[[str], pd.DataFrame]) -> pd.DataFrame:
    return ask(
        f"""
        WITH days AS (SELECT customer, CAST(date AS DATE) AS day, sum(amount) AS paid FROM log GROUP BY ALL),
        begun AS (SELECT customer, min(day) AS first FROM days GROUP BY customer)
        SELECT customer, count(*) - 1 AS frequency, max(day) - any_value(first) AS recency,
               DATE '{tasks.LAST_DAY}' - any_value(first) AS "T",
               coalesce(avg(paid) FILTER (day > first), 0) AS monetary
        FROM days JOIN begun USING (customer) GROUP BY customer
        """
    ).set_index("customer")


def _duckdb_cohorts(ask: Callable[[str], pd.DataFrame]) -> pd.DataFrame:
    found = ask(
        """
        WITH marks AS (SELECT DISTINCT customer, year(date) * 12 + month(date) AS month FROM log),
        begun AS (SELECT customer, min(month) AS first FROM marks GROUP BY customer)
        SELECT first, month - first AS age, count(*) AS n FROM marks JOIN begun USING (customer) GROUP BY ALL
        """
    )
    return found.pivot(index="first", columns="age", values="n")


def _duckdb_funnel(ask: Callable[[str], pd.DataFrame]) -> pd.Series:
    parts = [f"s0 AS (SELECT customer, min(time) AS t FROM log WHERE event = '{tasks.STEPS[0]}' GROUP BY customer)"]
    for k, step in enumerate(tasks.STEPS[1:], 1):
        parts.append(
            f"s{k} AS (SELECT customer, min(time) AS t FROM log JOIN s{k - 1} USING (customer) "
            f"WHERE event = '{step}' AND time > t GROUP BY customer)"
        )
    counts = ", ".join(f"(SELECT count(*) FROM s{k}) AS {step}" for k, step in enumerate(tasks.STEPS))
    return ask(f"WITH {', '.join(parts)} SELECT {counts}").iloc[0]


def _duckdb_transitions(ask: Callable[[str], pd.DataFrame]) -> pd.DataFrame:
    found = ask(
        """
        SELECT CAST(event AS VARCHAR) AS a, CAST(after AS VARCHAR) AS b, count(*) AS n
        FROM (SELECT event, lead(event) OVER (PARTITION BY customer ORDER BY time) AS after FROM log)
        WHERE after IS NOT NULL GROUP BY ALL
        """
    )
    return found.pivot(index="a", columns="b", values="n").fillna(0)


def _duckdb_attribution(ask: Callable[[str], pd.DataFrame]) -> pd.Series:
    found = ask(
        """
        WITH steps AS (
            SELECT CAST(channel AS VARCHAR) AS channel, converted, lag(channel) OVER w AS before,
                   lag(converted) OVER w AS ended, lead(channel) OVER w AS after
            FROM log WINDOW w AS (PARTITION BY customer ORDER BY time))
        SELECT CASE WHEN ended IS FALSE THEN CAST(before AS VARCHAR) END AS before, channel,
               count(*) AS n, count(*) FILTER (converted) AS won,
               count(*) FILTER (NOT converted AND after IS NULL) AS lost
        FROM steps GROUP BY ALL
        """
    )
    channels = sorted(tasks.CHANNELS)
    sums = found.groupby("channel")[["won", "lost"]].sum().reindex(channels).to_numpy(float)
    known = found[found["before"].isin(channels)]
    inner = known.pivot(index="before", columns="channel", values="n").reindex(index=channels, columns=channels)
    begin = found[~found["before"].isin(channels)].set_index("channel")["n"].reindex(channels)
    inner, begin = inner.fillna(0).to_numpy(float), begin.fillna(0).to_numpy(float)
    return tasks.removal_shares(channels, inner, begin, sums[:, 0], sums[:, 1])


DUCKDB = {
    "rfm": _duckdb_rfm,
    "cohorts": _duckdb_cohorts,
    "funnel": _duckdb_funnel,
    "transitions": _duckdb_transitions,
    "attribution": _duckdb_attribution,
}


def in_lifetimes(task: str, frame: pd.DataFrame, folder: Path) -> Callable[[], Any]:
    """lifetimes has RFM alone."""
    from lifetimes.utils import summary_data_from_transaction_data

    how = {"monetary_value_col": "amount", "observation_period_end": tasks.LAST_DAY}
    return lambda: summary_data_from_transaction_data(frame, "customer", "date", **how).rename(
        columns={"monetary_value": "monetary"}
    )


def in_pymc_marketing(task: str, frame: pd.DataFrame, folder: Path) -> Callable[[], Any]:
    """Of pymc-marketing's measures, RFM alone compares."""
    from pymc_marketing.clv.utils import rfm_summary

    how = {"monetary_value_col": "amount", "observation_period_end": tasks.LAST_DAY}
    return lambda: (
        rfm_summary(frame, "customer", "date", **how)
        .rename(columns={"monetary_value": "monetary"})
        .set_index("customer_id")
    )


def in_retentioneering(task: str, frame: pd.DataFrame, folder: Path) -> Callable[[], Any]:
    """retentioneering, the construction of its stream included: nobody has a stream to begin with."""
    os.environ["RETENTIONEERING_NO_TRACK"] = "1"
    from retentioneering import Eventstream

    schema = {"path_cols": ["customer"], "event_col": "event", "timestamp_col": "time"}
    if task == "funnel":
        return lambda: pd.Series(
            {row["step"]: row["unique_paths"] for row in Eventstream(frame, schema).funnel_data(tasks.STEPS)["steps"]}
        )
    return lambda: Eventstream(frame, schema).transition_graph_data(edge_weight="count")


RUNNERS = dict(
    zip(
        NAMES,
        (plain, ours, in_duckdb, from_parquet, in_lifetimes, in_pymc_marketing, in_retentioneering),
        strict=True,
    )
)
PACKAGE = {"parquet": "duckdb"}
NO_MEASURE = "has no such measure"
# Who does not measure everything.
OFFERS = {
    "parquet": ("rfm", "cohorts", "funnel"),
    "lifetimes": ("rfm",),
    "pymc-marketing": ("rfm",),
    "retentioneering": ("funnel", "transitions"),
}


def memory(field: str) -> float:
    """A figure of this process in MB: what it holds (VmRSS), or held at the most (VmHWM)."""
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith(field):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    import resource  # elsewhere: the peak of the whole life of the process

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def forget_peak() -> None:
    """Let the peak begin anew where the system can (Linux)."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def main() -> None:
    """Answer the lines that come in."""
    name, task, ids, folder = sys.argv[1:]
    warnings.simplefilter("ignore")  # of the peers: what they use and pandas is about to remove
    out, sys.stdout = sys.stdout, sys.stderr  # what a package prints is not an answer

    def say(**answer: Any) -> None:
        print(json.dumps(answer), file=out, flush=True)

    if task not in OFFERS.get(name, tasks.TASKS):  # before the data are made, which takes longer than anything else
        return say(skip=NO_MEASURE)
    frame = tasks.table(Path(folder), task, ids)
    try:
        run = RUNNERS[name](task, frame, Path(folder))
    except ImportError as problem:
        return say(skip=f"not installed: {problem}")
    about = {"python": platform.python_version(), "pandas": pd.__version__, "numpy": np.__version__}
    say(version=version(PACKAGE.get(name, name)), **about)
    answer = None
    for line in sys.stdin:
        word, _, path = line.strip().partition(" ")
        if word == "stop":
            break
        if word == "save":
            np.save(path, tasks.plain_answer(task, answer))
            say(saved=path)
            continue
        answer = None
        gc.collect()
        forget_peak()
        before = memory("VmRSS")
        begun = time.perf_counter()
        answer = run()
        seconds = time.perf_counter() - begun
        say(seconds=seconds, peak=max(memory("VmHWM") - before, 0.0))


if __name__ == "__main__":
    main()
