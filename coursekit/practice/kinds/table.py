"""A table or a labelled column of numbers: rows in any order, extra columns harmless."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from coursekit.messages import did_you_mean, nearest, number, quoted
from coursekit.practice.kinds.base import Kind
from coursekit.practice.verdict import NotYet


class Table(Kind):
    """Rows named by key columns, with value columns to compare.

    Parameters
    ----------
    keys : sequence of str
        Columns (or index levels) that name a row.
    columns : sequence of str
        Columns that are compared. With one only, a Series or a dict from key to value is accepted too.
    tolerance, relative : float
        As for ``Number``.
    """

    name = "table"

    def __init__(self, keys: Sequence[str], columns: Sequence[str], tolerance: float = 0.0, relative: float = 1e-6):
        self.keys, self.columns = list(keys), list(columns)
        self.tolerance, self.relative = tolerance, relative

    def read(self, answer: Any) -> pd.DataFrame:
        """A table whose index is the keys as text, in order, and whose columns are those compared.

        >>> Table(["shop"], ["n"]).read(pd.Series([3, 1], index=["b", "a"]))
                n
        shop
        a     1.0
        b     3.0
        """
        table = self._as_table(answer)
        named = [str(c) for c in table.columns]
        lost = [column for column in self.columns if column not in named]
        if lost and len(self.columns) == 1:
            # With a single column of values, its name is not what is being asked.
            table, lost = self._rename_only_column(table, lost)
        if lost:
            hint = did_you_mean(lost[0], named) if nearest(lost[0], named) else ", ".join(named)
            raise NotYet("shape", "practice.table.columns", columns=", ".join(lost), hint=hint)
        frame = table[[*self.keys, *self.columns]].copy()
        index = [frame[key].map(_label) for key in self.keys]
        values = frame[self.columns].apply(self._numbers)
        values.index = (
            pd.MultiIndex.from_arrays(index, names=self.keys)
            if len(index) > 1
            else pd.Index(index[0], name=self.keys[0])
        )
        if values.index.has_duplicates:
            again = values.index[values.index.duplicated()][0]
            raise NotYet("shape", "practice.table.twice", row=quoted(again))
        return values.sort_index()

    def _as_table(self, answer: Any) -> pd.DataFrame:
        if issubclass(type(answer), dict):
            try:
                answer = pd.Series(answer) if not _is_nested(answer) else pd.DataFrame(answer)
            except Exception as error:
                raise NotYet("type", "practice.table.type", type="dict") from error
        if issubclass(type(answer), pd.Series):
            answer = answer.to_frame(self.columns[0]) if len(self.columns) == 1 else answer.to_frame()
        if not issubclass(type(answer), pd.DataFrame):
            raise NotYet("type", "practice.table.type", type=type(answer).__name__)
        table = answer.copy()
        table.columns = [str(c) for c in table.columns]
        if all(key in table.columns for key in self.keys):
            return table.reset_index(drop=True)
        levels = [key for key in self.keys if key not in table.columns]
        if table.index.nlevels != len(levels):
            raise NotYet("shape", "practice.table.keys", keys=", ".join(levels))
        # An index without a name, or with another one, is taken for the key that is missing.
        table.index = table.index.set_names(levels)
        return table.reset_index()

    def _rename_only_column(self, table: pd.DataFrame, lost: list[str]) -> tuple[pd.DataFrame, list[str]]:
        others = [c for c in table.columns if c not in self.keys and pd.api.types.is_numeric_dtype(table[c])]
        if len(others) != 1:
            return table, lost
        return table.rename(columns={others[0]: self.columns[0]}), []

    def _numbers(self, column: pd.Series) -> pd.Series:
        if pd.api.types.is_bool_dtype(column):
            return column.astype(float)
        found = pd.to_numeric(column, errors="coerce")
        bad = found.isna() & column.notna()
        if bad.any():
            raise NotYet("type", "practice.table.text", column=column.name, value=quoted(column[bad].iloc[0]))
        return found.astype(float)

    def compare(self, given: pd.DataFrame, expected: pd.DataFrame) -> None:
        lost, extra = expected.index.difference(given.index), given.index.difference(expected.index)
        if len(lost) == len(expected) and len(expected):
            raise NotYet("shape", "practice.table.no_row", row=quoted(_first(given)), wanted=quoted(_first(expected)))
        if len(lost) or len(extra):
            key = "practice.table.rows_missing" if len(lost) else "practice.table.rows_extra"
            row = quoted((lost if len(lost) else extra)[0])
            raise NotYet("shape", key, row=row, given=number(len(given)), expected=number(len(expected)))
        given = given.loc[expected.index]
        close = np.asarray(np.isclose(given, expected, rtol=self.relative, atol=self.tolerance + 1e-12, equal_nan=True))
        if close.all():
            return
        whole = np.flatnonzero(close.all(axis=0))
        row, column = np.argwhere(~close)[0]
        fraction = len(whole) / len(self.columns) if len(whole) else 0.5 * (close.mean() >= 0.8)
        holes = bool((given.isna() & expected.notna()).to_numpy().any())
        filled = bool((given.notna() & expected.isna()).to_numpy().any())
        key = "holes" if holes else "filled" if filled else "not_yet"
        raise NotYet(
            "value",
            f"practice.table.{key}",
            float(fraction),
            row=quoted(expected.index[row]),
            column=self.columns[column],
            right=number(int(close.sum())),
            of=number(close.size),
        )

    def other_types(self, answer: Any) -> list[Any]:
        table = self.read(answer)
        others: list[Any] = [
            table,
            table.iloc[::-1],
            table.reset_index(),
            table.reset_index().sample(frac=1, random_state=0),
        ]
        if len(self.columns) == 1:
            others += [table[self.columns[0]], table[self.columns[0]].rename("another name")]
        if len(self.columns) == 1 and len(self.keys) == 1:
            others.append(table[self.columns[0]].to_dict())
        return others

    def show(self, expected: Any) -> str:
        return self.read(expected).to_string(float_format="%.2f")


def _label(value: Any) -> str:
    """The text by which a row is known, whatever the type of its key."""
    if isinstance(value, pd.Timestamp):
        return str(value.date()) if value == value.normalize() else str(value)
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def _first(table: pd.DataFrame) -> Any:
    return table.index[0] if len(table) else ""


def _is_nested(mapping: dict) -> bool:
    return any(isinstance(value, (dict, list, tuple, pd.Series, np.ndarray)) for value in mapping.values())
