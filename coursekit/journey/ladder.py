"""On which rung do they stay? The retention ladder and its weakest rung."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import is_numeric_dtype

from coursekit.customers._tables import html_table
from coursekit.journey.stages import stage_ids, stage_name
from coursekit.kpis import Estimate
from coursekit.kpis._input import amounts, check_level, one_of, plain, row, series, whole
from coursekit.kpis._intervals import wilson
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text


@dataclass(frozen=True, repr=False, eq=False)
class Ladder:
    """A ladder of rungs, each reached by fewer people than the one before.

    Attributes
    ----------
    table : DataFrame
        One row per rung: ``rung``, ``reached`` (people, or percent), ``conversion`` (percent of those on the rung
        below) with ``low, high``; NaN on the first rung, and intervals NaN where the number of people is not known.
    of : str
        ``"people"`` or ``"percent"``.
    level : float
        Confidence level.
    missing : int
        Labels left out because they were blank.
    """

    table: pd.DataFrame
    of: str
    level: float
    missing: int

    @property
    def weakest(self) -> Any:
        """The rung that the smallest share of those below reach; None where there is none."""
        steps = self.table["conversion"]
        return self.table["rung"].iloc[int(steps.argmin())] if steps.notna().any() else None

    @property
    def clear(self) -> bool:
        """Whether the weakest rung's interval lies below those of all the others."""
        steps = self.table.iloc[1:]
        weak = steps["rung"] == self.weakest
        return bool((steps.loc[~weak, "low"] > steps.loc[weak, "high"].max()).all()) if len(steps) > 1 else False

    def names(self, lang: str | None = None) -> list[str]:
        """The rungs in words; those that are not the course's, as they were given."""
        known = stage_ids("ladder")
        return [stage_name("ladder", r, lang) if r in known else str(r) for r in self.table["rung"]]

    def conversion(self, rung: Any) -> Estimate:
        """Of those on the rung below, the percent who reached this one."""
        place = np.flatnonzero((self.table["rung"] == rung).to_numpy())
        if not len(place):
            hint = did_you_mean(str(rung), [str(name) for name in self.table["rung"]])
            raise CourseError("journey.error.no_rung", value=plain(rung), hint=hint)
        line = self.table.iloc[place[0]]
        below = float(self.table["reached"].iloc[max(place[0] - 1, 0)])
        return Estimate(
            line["conversion"],
            line["low"],
            line["high"],
            n=round(below) if self.of == "people" and place[0] else 0,
            missing=self.missing,
            method="journey.method.ladder",
            unit="percent",
            level=self.level,
            note="" if not math.isnan(line["low"]) else "journey.note.no_people" if place[0] else "journey.note.first",
        )

    def __repr__(self) -> str:
        return f"Ladder(rungs={len(self.table)}, weakest={self.weakest!r})"

    def _repr_html_(self) -> str:
        heads = [text(f"journey.head.{name}") for name in ("rung", self.of, "rung_conversion")]
        rows = []
        for name, line in zip(self.names(), self.table.to_dict("records"), strict=True):
            value = "" if math.isnan(line["conversion"]) else percent(line["conversion"], 1)
            if not math.isnan(line["low"]):
                ends = {"low": number(line["low"], 1), "high": number(line["high"], 1)}
                value = text("journey.with_interval", value=value, **ends)
            digits = 0 if float(line["reached"]).is_integer() else 1
            rows.append((name, number(line["reached"], digits), value))
        below = text("journey.method.ladder")
        if self.missing:
            below += " " + text("journey.missing", rows=number(self.missing))
        return html_table(heads, rows, below)


def ladder(
    counts: Any,
    rungs: Sequence[Any] | None = None,
    *,
    of: str = "people",
    n: int | None = None,
    level: float = 0.95,
) -> Ladder:
    """The retention ladder: of those on each rung, what share climbs to the next?

    conversion(rung) = 100 · (reached this rung) / (reached the one below).

    Parameters
    ----------
    counts : sequence of numbers, mapping, or column of labels
        How many reached each rung, from the lowest (each at most as many as the one before), also as ``{rung: count}``.
        Or one label per person: the highest rung reached, from which the counts are made.
    rungs : sequence, optional
        The rungs from the lowest. Default: those of a mapping, or the eight of ``stages("ladder")``.
    of : {"people", "percent"}
        Whether the counts are people, or percent of the lowest rung, as surveys print them.
    n : int, optional
        For percent: the people asked, on the lowest rung, so that intervals can be given.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    Ladder
        With ``table``, ``weakest``, ``clear``, ``conversion(rung)``.

    Notes
    -----
    Intervals are Wilson's. A ladder is a photograph of different people on different rungs, not a film of the same
    people climbing: the share of triers who are regulars today is not the chance that today's trier becomes one. It
    misleads where rungs are defined so finely that one of them must be the weakest; and the weakest need not be the
    cheapest to mend.

    References
    ----------
    Kotler, P. & Keller, K. L. (2012). Marketing management, chapter 5, on customer retention dynamics. Pearson.

    Examples
    --------
    >>> steps = ladder([100, 96, 80, 57, 41, 32, 24, 15], of="percent")
    >>> steps.table["conversion"].round(1).tolist()
    [nan, 96.0, 83.3, 71.2, 71.9, 78.0, 75.0, 62.5]
    >>> steps.weakest
    'loyal'
    """
    level = check_level(level)
    one_of("of", of, ("people", "percent"))
    reached, names, missing = _reached(counts, rungs, of)
    fewer = np.diff(reached) > 0
    if fewer.any():
        k = int(fewer.argmax())
        about = {"below": plain(reached[k]), "above": plain(reached[k + 1])}
        raise CourseError("journey.error.ladder_rises", rung=str(names[k + 1]), **about)
    people = None
    if of == "people":
        people = reached
    else:
        if len(reached) and not 0 <= reached[0] <= 100:
            raise CourseError("journey.error.over_100", value=plain(reached[0]))
        if n is not None:
            people = np.round(whole(n, "n", 1) * reached / reached[0]) if reached[0] else None
    low = high = np.full(max(len(reached) - 1, 0), np.nan)
    if people is not None:
        low, high = (100 * end for end in wilson(people[1:], people[:-1], level))
    with np.errstate(divide="ignore", invalid="ignore"):
        conversion = 100 * reached[1:] / reached[:-1]
    table = pd.DataFrame(
        {
            "rung": pd.Series(names),
            "reached": reached.astype(int) if of == "people" else reached,
            "conversion": np.concatenate(([np.nan], conversion)),
            "low": np.concatenate(([np.nan], low)),
            "high": np.concatenate(([np.nan], high)),
        }
    )
    return Ladder(table, of, level, missing)


def _reached(counts: Any, rungs: Sequence[Any] | None, of: str) -> tuple[np.ndarray, list[Any], int]:
    """How many reached each rung, the rungs, and blanks left out."""
    if isinstance(counts, Mapping):
        rungs = list(counts) if rungs is None else rungs
        absent = [rung for rung in rungs if rung not in counts]
        if absent:
            raise CourseError("journey.error.no_count", rung=quoted(absent[0]))
        counts = [counts[rung] for rung in rungs]
    column = series(counts, "counts")
    names = stage_ids("ladder") if rungs is None else list(rungs)
    if len(names) < 2 or len(set(names)) < len(names):
        raise CourseError("journey.error.rungs", value=quoted(names))
    if _are_labels(column):
        return _from_labels(column, names)
    read, column = amounts(column, "counts")
    if len(read) != len(names):
        raise CourseError("journey.error.how_many_rungs", counts=len(read), rungs=len(names))
    for k, value in enumerate(read):
        if math.isnan(value) or (of == "people" and not value.is_integer()):
            raise CourseError("journey.error.not_people", row=row(column, k), value=plain(value))
    return read, names, 0


def _are_labels(column: pd.Series) -> bool:
    if isinstance(column.dtype, pd.CategoricalDtype):
        return not is_numeric_dtype(column.cat.categories.dtype)
    return not is_numeric_dtype(column.dtype) and any(isinstance(value, str) for value in column)


def _from_labels(column: pd.Series, names: list[Any]) -> tuple[np.ndarray, list[Any], int]:
    place = pd.Index(names, dtype=object).get_indexer(pd.Index(column.astype(object)))
    blank = column.isna().to_numpy()
    odd = (place < 0) & ~blank
    if odd.any():
        first = int(odd.argmax())
        hint = did_you_mean(str(column.iloc[first]), [str(name) for name in names])
        raise CourseError(
            "journey.error.no_rung_in_row", row=row(column, first), value=plain(column.iloc[first]), hint=hint
        )
    highest = np.bincount(place[~blank], minlength=len(names))
    # Whoever stands on a rung has passed all those below.
    return highest[::-1].cumsum()[::-1].astype(float), names, int(blank.sum())
