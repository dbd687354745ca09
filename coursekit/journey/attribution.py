"""Which channel earned the sale? Five ways to share conversions out among the steps of the path to them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table, table_with
from coursekit.journey._chain import chain_of, removal_effects
from coursekit.journey.paths import Paths
from coursekit.kpis._input import amounts, check_level, one_of, plain, row, whole
from coursekit.kpis._intervals import wilson, z_value
from coursekit.messages import CourseError, number, percent, quoted, text

METHODS = ("first", "last", "linear", "markov", "shapley")


@dataclass(frozen=True, repr=False, eq=False)
class Attribution:
    """Conversions shared out among channels.

    Attributes
    ----------
    table : DataFrame
        One row per channel, the largest share first: ``conversions`` (they add up to all of them), ``share`` in
        percent with ``low, high``; for ``"markov"`` also ``removal_effect``, the ratio of all conversions that the
        model loses without the channel.
    method : str
        One of ``"first"``, ``"last"``, ``"linear"``, ``"markov"``, ``"shapley"``.
    order : int
        How many channels back the Markov model remembers; 0 for the other methods.
    conversions, nulls : int
        Paths that ended in a conversion, and those that did not (0 if not given).
    level : float
        Confidence level.
    missing : int
        Paths without a channel, left out.
    """

    table: pd.DataFrame
    method: str
    order: int
    conversions: int
    nulls: int
    level: float
    missing: int

    def __repr__(self) -> str:
        return f"Attribution(method={self.method!r}, channels={len(self.table)}, conversions={self.conversions})"

    def _repr_html_(self) -> str:
        names = ["channel", "conversions", "share"] + (["removal_effect"] if self.method == "markov" else [])
        rows = []
        for channel, line in zip(self.table.index, self.table.to_dict("records"), strict=True):
            share = percent(line["share"], 1)
            if not np.isnan(line["low"]):
                ends = {"low": number(line["low"], 1), "high": number(line["high"], 1)}
                share = text("journey.with_interval", value=share, **ends)
            rows.append([str(channel), number(line["conversions"], 1), share])
            if self.method == "markov":
                rows[-1].append(percent(100 * line["removal_effect"], 1))
        below = [text(f"journey.method.attribution_{self.method}", order=self.order)]
        below.append(text("journey.attribution.no_cause"))
        if self.missing:
            below.append(text("journey.attribution.missing", paths=number(self.missing)))
        return html_table([text(f"journey.head.{name}") for name in names], rows, " ".join(below))


def attribution(
    paths: Any,
    conversions: Any = "conversions",
    nulls: Any = "nulls",
    *,
    method: str,
    path: str = "path",
    order: int = 1,
    separator: str = " > ",
    level: float = 0.95,
) -> Attribution:
    """Attribution: how much of the conversions is each channel given?

    - ``"first"``, ``"last"``: all to the first, or the last, channel of the path;
    - ``"linear"``: in equal parts to each step of the path;
    - ``"markov"``: in proportion to the removal effects, what the probability of a conversion loses if all ways
      through a channel end in nothing, in the chain whose transitions were counted;
    - ``"shapley"``: to each channel its mean contribution over all orders of arrival, where a set of channels is worth
      the conversions of the paths that use no other. This is the same as sharing each conversion out equally
      among the *different* channels of its path.

    Parameters
    ----------
    paths : Paths or DataFrame
        What `paths` made (with ``converted=``), or one row per path with its counts; or the paths alone, as a list.
        A path is a text with the separator between steps, a list, or a tuple.
    conversions, nulls : str or sequence of int
        Columns with the number of times a path ended in a conversion, and without one; for a list of paths, these
        numbers themselves. Only ``"markov"`` needs the nulls.
    method : str
        One of the five. They answer different questions, so there is no default.
    path : str
        Column of the paths.
    order : int
        For ``"markov"``: how many channels back the next step depends on.
    separator : str
        The mark between two steps.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    Attribution
        With ``table``.

    Notes
    -----
    The Markov model is solved as the linear system of its absorbing chain: no simulation, the same figures every time.
    Intervals take each path for one draw: Wilson's for first and last, else by linearisation (the infinitesimal
    jackknife). They hold the sampling error only.

    It misleads because no method knows what would have happened without the channel: whoever was going to buy anyway
    also came by some channel. Channels that meet customers late (a search for the name of the shop) look good in all
    of them. Only an experiment tells.

    References
    ----------
    Anderl, E., Becker, I., von Wangenheim, F. & Schumann, J. H. (2016). Mapping the customer journey. International
    Journal of Research in Marketing 33(3). Zhao, K., Mahboobi, S. H. & Bagheri, S. R. (2018). Shapley value methods
    for attribution modeling in online advertising. arXiv 1804.05327.

    Examples
    --------
    >>> ways = pd.DataFrame({
    ...     "path": ["search", "email", "search > email"],
    ...     "conversions": [2, 1, 1],
    ...     "nulls": [1, 0, 0],
    ... })
    >>> attribution(ways, method="markov").table[["conversions", "removal_effect"]].round(3)
             conversions  removal_effect
    channel
    search           2.4            0.75
    email            1.6            0.50
    >>> attribution(ways, method="last").table["conversions"].to_dict()
    {'email': 2.0, 'search': 2.0}
    """
    level = check_level(level)
    one_of("method", method, METHODS)
    order = whole(order, "order", 1)
    if isinstance(paths, Paths):
        if "conversions" not in paths.table.columns:
            raise CourseError("journey.error.no_conversions")
        paths, separator = paths.table, paths.separator
    if not isinstance(paths, pd.DataFrame) and not isinstance(conversions, str):
        paths, conversions, nulls = _as_table(paths, conversions, nulls, path)
    steps, channels, won, lost, missing = _read(paths, conversions, nulls, path, separator)
    if lost is None and method == "markov":
        raise CourseError("journey.error.no_nulls", nulls=plain(nulls))
    failed = np.zeros(len(won)) if lost is None else lost
    total = float(won.sum())
    share = low = high = effect = np.full(len(channels), np.nan)
    if method == "markov":
        chain = chain_of(steps, order)
        if total:
            _, effect, variance = removal_effects(chain, won, failed, len(channels))
            share = effect / effect.sum()
            low, high = _around(share, variance, level)
    elif total:
        credit = _credit(steps, len(channels), method)
        share = won @ credit / total
        if method in ("first", "last"):
            low, high = wilson(won @ credit, total, level)
        else:
            low, high = _around(share, won @ (credit - share) ** 2 / total**2, level)
    table = pd.DataFrame(
        {"conversions": np.nan_to_num(share) * total, "share": 100 * share, "low": 100 * low, "high": 100 * high},
        index=pd.Index(channels, name="channel"),
    )
    if method == "markov":
        table["removal_effect"] = effect
    # Largest first; the sixth decimal is where rounding errors of equal shares begin.
    ranked = sorted(
        range(len(channels)), key=lambda k: (-round(float(table["conversions"].iloc[k]), 6), str(channels[k]))
    )
    about: dict[str, Any] = {"level": level, "missing": missing, "order": order if method == "markov" else 0}
    return Attribution(table.iloc[ranked], method, conversions=int(total), nulls=int(failed.sum()), **about)


def _credit(steps: list[np.ndarray], channels: int, method: str) -> np.ndarray:
    """Path × channel: which part of a conversion on that path the channel is given."""
    lengths = np.array([len(path) for path in steps])
    of, step = np.repeat(np.arange(len(steps)), lengths), np.concatenate(steps)
    if method in ("first", "last"):
        ends = np.cumsum(lengths)
        place = ends - lengths if method == "first" else ends - 1
        of, step = of[place], step[place]
    count = np.bincount(of * channels + step, minlength=len(steps) * channels).reshape(len(steps), channels)
    if method == "shapley":
        count = np.minimum(count, 1)
    return count / count.sum(axis=1, keepdims=True)


def _around(share: np.ndarray, variance: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """A normal interval clipped to the possible; none where the formula would claim ±0."""
    half = np.where(variance > 1e-15, z_value(level) * np.sqrt(np.maximum(variance, 0)), np.nan)
    return np.maximum(share - half, 0), np.minimum(share + half, 1)


def _as_table(paths: Any, conversions: Any, nulls: Any, path: str) -> tuple[pd.DataFrame, str, str | None]:
    """A list of paths and its counts as the table that the rest reads."""
    columns = {path: list(paths), "conversions": list(conversions)}
    counted = nulls is not None and not isinstance(nulls, str)
    if counted:
        columns["nulls"] = list(nulls)
    sizes = {name: len(values) for name, values in columns.items()}
    if len(set(sizes.values())) > 1:
        raise CourseError("journey.error.counts_length", sizes=", ".join(f"{k} {v}" for k, v in sizes.items()))
    return pd.DataFrame(columns), "conversions", "nulls" if counted else None


def _read(
    paths: Any, conversions: str, nulls: str | None, path: str, separator: str
) -> tuple[list[np.ndarray], list[Any], np.ndarray, np.ndarray | None, int]:
    """The paths as numbers of channels, the channels, how often each path ended well and badly, and paths left out."""
    table = table_with(paths, "paths", path, conversions)
    won = _counts(table, conversions)
    lost = None
    # Without the usual column of nulls there are none to read; a column that was named has to be there.
    if nulls is not None and (nulls in table.columns or nulls != "nulls"):
        lost = _counts(table_with(table, "paths", nulls), nulls)
    lists, keep, missing = [], [], 0
    for k, value in enumerate(table[path]):
        steps = _steps_of(value, separator)
        if steps:
            lists.append(steps)
            keep.append(k)
        elif won[k]:
            raise CourseError("journey.error.no_channel", row=row(table[path], k), conversions=plain(won[k]))
        else:
            missing += int(lost[k]) if lost is not None else 1
    channels = sorted({step for steps in lists for step in steps}, key=str)
    number_of = {channel: k for k, channel in enumerate(channels)}
    flat = np.fromiter((number_of[step] for steps in lists for step in steps), dtype=np.intp)
    coded = np.split(flat, np.cumsum([len(steps) for steps in lists])[:-1]) if lists else []
    return coded, channels, won[keep], None if lost is None else lost[keep], missing


def _steps_of(value: Any, separator: str) -> list[Any]:
    if isinstance(value, list | tuple | np.ndarray):
        return list(value)
    if isinstance(value, str):
        return [step for step in map(str.strip, value.split(separator.strip())) if step]
    if value is None or pd.isna(value):
        return []
    raise CourseError("journey.error.not_a_path", value=quoted(value))


def _counts(table: pd.DataFrame, name: str) -> np.ndarray:
    """A column of counts; true and false count as 1 and 0."""
    given = table[name].astype(int) if table[name].dtype == bool else table[name]
    read, column = amounts(given, name)
    bad = np.isnan(read) | (read != np.floor(read))
    if bad.any():
        first = int(bad.argmax())
        raise CourseError("journey.error.not_a_count", name=name, row=row(column, first), value=plain(read[first]))
    return read
