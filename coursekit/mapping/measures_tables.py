"""The tables that a map's measures look at: found by name, joined where two are named, cut to a period and a filter."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from coursekit.mapping.expression import parse
from coursekit.mapping.measures_periods import Period
from coursekit.mapping.measures_registry import Measure, Rows
from coursekit.messages import CourseError, did_you_mean, nearest, quoted, text

# When a row of a table happened; of other tables, the first column of times.
_WHEN = {
    "surveys": "sent",
    "tickets": "opened",
    "subscriptions": "started",
    "memberships": "joined",
    "customers": "joined",
}


@dataclass(frozen=True)
class Cut:
    """The rows that a binding keeps, all rows of the period, and the latest moment among those kept."""

    rows: Rows
    whole: pd.DataFrame
    latest: pd.Timestamp | None


class Tables:
    """The tables of a company; anything with tables as attributes, or a dict of them, will do."""

    def __init__(self, company: Any):
        self._company = company
        self._joined: dict[str, pd.DataFrame] = {}

    @property
    def names(self) -> list[str]:
        """What tables there are."""
        if isinstance(self._company, Mapping):
            return [str(name) for name in self._company]
        known = getattr(self._company, "tables", None)
        return list(known) if known is not None else [name for name in vars(self._company) if not name.startswith("_")]

    @property
    def as_of(self) -> pd.Timestamp | None:
        """The moment at which the records were closed, where the company says so."""
        found = None if isinstance(self._company, Mapping) else getattr(self._company, "as_of", None)
        return None if found is None else pd.Timestamp(found)

    def table(self, source: str) -> pd.DataFrame:
        """A table by name, or two joined: ``surveys + tickets``. A file's ending does not count."""
        names = [part.strip().rpartition("/")[2].removesuffix(".csv") for part in source.split("+")]
        found = self._one(names[0])
        for name in names[1:]:
            found = self._join(found, names[0], name)
        return found

    def _one(self, name: str) -> pd.DataFrame:
        if name not in self.names:
            raise CourseError("mapping.measure.no_table", name=quoted(name), hint=did_you_mean(name, self.names))
        found = self._company[name] if isinstance(self._company, Mapping) else getattr(self._company, name)
        if not isinstance(found, pd.DataFrame):
            raise CourseError("mapping.measure.no_table", name=quoted(name), hint=did_you_mean(name, self.names))
        return found

    def _join(self, left: pd.DataFrame, left_name: str, name: str) -> pd.DataFrame:
        """``left`` with the columns of a table whose first column, its id, ``left`` has too."""
        right = self._one(name)
        key = str(right.columns[0]) if len(right.columns) else ""
        if key not in left.columns or right[key].duplicated().any():
            raise CourseError("mapping.measure.no_join", left=left_name, right=name, key=quoted(key))
        if f"{left_name}+{name}" not in self._joined:
            new = [column for column in right.columns if column not in left.columns]
            codes = pd.Index(right[key].astype(object)).get_indexer(pd.Index(left[key].astype(object)))
            added = right[new].reset_index(drop=True)
            added = added.reindex(pd.Index(codes).where(codes >= 0, len(right)))
            self._joined[f"{left_name}+{name}"] = pd.concat(
                [left.reset_index(drop=True), added.reset_index(drop=True)], axis=1
            )
        return self._joined[f"{left_name}+{name}"]

    def cut(self, measure: Measure, args: tuple[str, ...], source: str, said: str, period: Period | None) -> Cut:
        """The rows that a measure is computed from."""
        table = self.table(source)
        if lost := [column for column in measure.columns if column not in table.columns]:
            hint = text("messages.there_are", known=", ".join(map(str, table.columns)))
            raise CourseError("mapping.measure.no_column", name=quoted(lost[0]), hint=hint)
        when = _when(table, source)
        end = self.as_of
        if end is None and when is not None and table[when].notna().any():
            end = table[when].max()
        if period is not None:
            end = min(end, period.end) if end is not None else period.end
            if measure.dated and when is not None:
                table = table[period.of(table[when]).to_numpy()]
        kept = table[parse(said).mask(table)]
        latest = kept[when].max() if when is not None and len(kept) else None
        return Cut(Rows(kept, end, args), table, None if latest is None or pd.isna(latest) else latest)

    def unknown(self, source: str, said: str) -> str:
        """A sentence on texts that a filter asks for and that are nowhere in the table; empty where there are none."""
        for column, asked, known in parse(said).unknown(self.table(source)):
            close = nearest(asked, known)
            hint = did_you_mean(asked, [close] if close else known[:10])
            return text("mapping.measure.unknown_value", column=column, value=quoted(asked), hint=hint)
        return ""


def _when(table: pd.DataFrame, source: str) -> str | None:
    """The column that says when a row happened."""
    named = _WHEN.get(source.split("+")[0].strip().rpartition("/")[2].removesuffix(".csv"))
    times = [str(c) for c in table.columns if pd.api.types.is_datetime64_any_dtype(table[c])]
    return named if named in times else next(iter(times), None)
