"""What comes after a beginning, and one person's events in order, without a screen."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from coursekit.journey import Paths
from coursekit.kpis._intervals import wilson
from coursekit.messages import CourseError, did_you_mean, quoted

END = "(end)"


def next_steps(paths: Paths, walked: Sequence[str] | str = (), level: float = 0.95) -> pd.DataFrame:
    """Of the paths that begin so, what comes next in each?

    share(step) = 100 · (paths that begin with ``walked`` and go on with the step) / (paths that begin with ``walked``).

    Parameters
    ----------
    paths : Paths
        From :func:`coursekit.journey.paths`; what counts as one path (a person, a visit) was decided there.
    walked : sequence of str, or one text with the paths' own separator
        The first steps; none of them for the beginning of all paths.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    pandas.DataFrame
        A row per next step, the most frequent first: ``step`` (``"(end)"`` where the path stops there), ``count``,
        ``share`` (percent) with ``low, high``.

    Notes
    -----
    Intervals are Wilson's and take paths for independent of each other; those of one person are not. A path that stops
    may only not have gone on yet.

    Examples
    --------
    >>> from coursekit.journey import paths
    >>> log = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "B", "C"],
    ...     "event": ["view", "pay", "view", "view", "view"],
    ...     "time": pd.date_range("2025-03-01", periods=5),
    ... })
    >>> next_steps(paths(log), ["view"])[["step", "count", "share"]].round(1)
        step  count  share
    0  (end)      1   33.3
    1    pay      1   33.3
    2   view      1   33.3
    """
    if not isinstance(paths, Paths):
        raise CourseError("widgets.paths.not_paths", kind=type(paths).__name__)
    steps = as_steps(walked, paths.separator)
    table = beginning_with(paths, steps)
    if not len(table) and steps:
        known = next_steps(paths, steps[:-1])["step"]
        begun = paths.separator.join(steps)
        hint = did_you_mean(steps[-1], [name for name in known if name != END])
        raise CourseError("widgets.paths.nobody", begun=quoted(begun, 120), hint=hint)
    ways = [path.split(paths.separator) for path in table["path"]]
    follows = np.array([way[len(steps)] if len(way) > len(steps) else END for way in ways], dtype=object)
    counts = table["count"].groupby(follows).sum()
    found = counts.rename_axis("step").reset_index(name="count")
    found = found.sort_values(["count", "step"], ascending=[False, True], ignore_index=True)
    total = int(found["count"].sum())
    low, high = wilson(found["count"].to_numpy(), np.full(len(found), total), level)
    return found.assign(share=100 * found["count"] / max(total, 1), low=100 * low, high=100 * high)


def as_steps(walked: Any, separator: str) -> list[str]:
    """The steps of a beginning, given as a list or as one text."""
    if isinstance(walked, str):
        walked = [step for step in walked.split(separator) if step.strip()]
    if not isinstance(walked, list | tuple) or not all(isinstance(step, str) for step in walked):
        raise CourseError("widgets.paths.not_steps", value=quoted(walked))
    return [step.strip() for step in walked]


def beginning_with(paths: Paths, steps: Sequence[str]) -> pd.DataFrame:
    """The different paths that begin with these steps, as in ``paths.table``."""
    if not steps:
        return paths.table
    begun = paths.separator.join(steps)
    same = paths.table["path"] == begun
    return paths.table[same | paths.table["path"].str.startswith(begun + paths.separator)]


def events_of(events: pd.DataFrame, person: Any, customer: str, event: str, time: str) -> pd.DataFrame:
    """The events of one person in order of time, as ``event`` and ``time``; complete rows only."""
    of_person = events.loc[events[customer] == person, [event, time]].dropna()
    of_person = of_person.set_axis(["event", "time"], axis=1).astype({"event": "str"})
    return of_person.sort_values("time", kind="stable", ignore_index=True)


def by_day(of_person: pd.DataFrame) -> pd.DataFrame:
    """One row per day of a person's events: ``day``, ``events``, and the ``path`` of the day, repeats told once."""
    again = of_person["event"] == of_person["event"].shift()
    day = of_person["time"].dt.normalize()
    new_day = day != day.shift()
    kept = of_person[~again | new_day]
    path = kept.groupby(day[kept.index])["event"].agg(" > ".join)
    return pd.DataFrame({"events": day.value_counts(), "path": path}).rename_axis("day").sort_index().reset_index()
