"""A filter applied to a table, column by column. Every test knows three answers: yes, no, and blank."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from coursekit.mapping.expression import Filter, stretch
from coursekit.mapping.expression_tree import (
    All,
    Blank,
    Column,
    Compare,
    Constant,
    Either,
    Not,
    Test,
    Truth,
    Value,
    Within,
)
from coursekit.messages import CourseError, did_you_mean, quoted, text

if TYPE_CHECKING:
    from collections.abc import Iterator

# Yes and no, row by row; where neither is marked, something was blank.
Marks = tuple[np.ndarray, np.ndarray]


def holds(kept: Filter, table: pd.DataFrame) -> np.ndarray:
    """The rows of ``table`` that the filter keeps."""
    assert kept.test is not None
    return _marks(kept.test, table)[0]


def _marks(test: Test, table: pd.DataFrame) -> Marks:
    if isinstance(test, Not):
        yes, no = _marks(test.inside, table)
        return no, yes
    if isinstance(test, All):
        parts = [_marks(part, table) for part in test.parts]
        return np.logical_and.reduce([yes for yes, _ in parts]), np.logical_or.reduce([no for _, no in parts])
    if isinstance(test, Either):
        parts = [_marks(part, table) for part in test.parts]
        return np.logical_or.reduce([yes for yes, _ in parts]), np.logical_and.reduce([no for _, no in parts])
    if isinstance(test, Blank):
        blank = _Side(test.left, table).blank
        return blank, ~blank
    if isinstance(test, Truth):
        side = _Side(test.left, table)
        if side.kind not in ("truth", "nothing"):
            raise CourseError("mapping.measure.filter.alone", name=side.said, place=side.place)
        return _of(side.values.astype(bool), ~side.blank)
    if isinstance(test, Within):
        return _within(test, table)
    return _compare(test, table)


def _of(yes: np.ndarray, known: np.ndarray) -> Marks:
    return yes & known, ~yes & known


def _within(test: Within, table: pd.DataFrame) -> Marks:
    side = _Side(test.left, table)
    parts = [_compare(Compare(test.left, "==", item), table) for item in test.items]
    none = np.zeros(len(table), dtype=bool)
    yes = np.logical_or.reduce([none, *(yes for yes, _ in parts)])
    no = np.logical_and.reduce([~side.blank, *(no for _, no in parts)])
    return yes, no


def _compare(test: Compare, table: pd.DataFrame) -> Marks:
    left, right = _Side(test.left, table), _Side(test.right, table)
    known = ~left.blank & ~right.blank
    if "nothing" in (left.kind, right.kind):  # a column without a single value compares with anything
        return _of(np.zeros(len(table), dtype=bool), known)
    if left.kind == "date" and right.kind == "text":
        right = right.as_date()
    elif right.kind == "date" and left.kind == "text":
        left = left.as_date()
    if left.kind != right.kind:
        raise _not_alike(left, right)
    if left.kind in ("text", "truth") and test.sign not in ("==", "!="):
        raise CourseError("mapping.measure.filter.no_order", sign=test.sign, name=left.said, place=left.place)
    # Blank cells are compared too, and left out by `known`.
    yes = _dates(left, test.sign, right) if left.kind == "date" else _SIGNS[test.sign](left.values, right.values)
    return _of(np.broadcast_to(np.asarray(yes, dtype=bool), len(table)), known)


def _dates(left: "_Side", sign: str, right: "_Side") -> np.ndarray:
    """Dates are stretches: on the 31st means at any hour of that day, until the 31st includes all of it."""
    start, last, other_start, other_last = left.values, left.last, right.values, right.last
    if sign in ("==", "!="):
        same = (start >= other_start) & (last <= other_last) | (other_start >= start) & (other_last <= last)
        return same if sign == "==" else ~same
    if sign in ("<", ">="):
        return last < other_start if sign == "<" else last >= other_start
    return start > other_last if sign == ">" else start <= other_last


_SIGNS = {
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}  # fmt: skip


class _Side:
    """One side of a test: values, which of them are blank, and of what kind they are; of dates, the last moment too."""

    def __init__(self, value: Value, table: pd.DataFrame):
        self.said = value.name if isinstance(value, Column) else value.said
        self.place, self.is_constant = value.place, isinstance(value, Constant)
        self.values: Any
        self.last: Any
        if isinstance(value, Constant):
            self.kind, self.blank = value.kind, np.zeros(len(table), dtype=bool)
            if isinstance(value.value, tuple):
                self._set_dates(value.value)
            else:
                self.values = np.asarray(value.value, dtype=object if self.kind == "text" else None)
            return
        column = _column(value, table)
        self.blank = column.isna().to_numpy()
        self.kind, self.values = _plain(column, value)
        self.last = self.values

    def as_date(self) -> "_Side":
        """A quoted date read as one."""
        found = stretch(str(self.values)) if self.is_constant else None
        if found is None:
            raise CourseError("mapping.measure.filter.not_a_date", value=quoted(self.said), place=self.place)
        self.kind = "date"
        self._set_dates(found)
        return self

    def _set_dates(self, found: tuple[pd.Timestamp, pd.Timestamp]) -> None:
        start, end = (np.asarray(one.to_datetime64()).astype("datetime64[us]") for one in found)
        self.values, self.last = start, end - np.timedelta64(1, "us") if end > start else start


def _column(value: Column, table: pd.DataFrame) -> pd.Series:
    if value.name not in table.columns:
        hint = did_you_mean(value.name, [str(name) for name in table.columns])
        raise CourseError("mapping.measure.filter.no_column", name=quoted(value.name), place=value.place, hint=hint)
    found = table[value.name]
    if isinstance(found, pd.DataFrame):
        raise CourseError("mapping.measure.filter.column_twice", name=quoted(value.name), place=value.place)
    return found


def _plain(column: pd.Series, value: Column) -> tuple[str, np.ndarray]:
    """The kind of a column and its values as a plain array; blanks hold anything."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype(column.cat.categories.dtype) if column.isna().sum() == 0 else column.astype(object)
    kind = pd.api.types.infer_dtype(column, skipna=True)
    if kind in ("string", "empty") and not pd.api.types.is_numeric_dtype(column):
        if column.notna().sum() == 0 and not pd.api.types.is_datetime64_any_dtype(column):
            return "nothing", np.zeros(len(column), dtype=bool)
        if kind == "string":
            return "text", column.astype(object).to_numpy()
    if kind == "boolean":
        return "truth", column.to_numpy(dtype=object, na_value=False).astype(bool)
    if kind in ("integer", "floating", "mixed-integer-float", "decimal") or pd.api.types.is_numeric_dtype(column):
        return "number", pd.to_numeric(column).to_numpy(dtype=float, na_value=np.nan)
    if kind in ("datetime64", "datetime", "date") or pd.api.types.is_datetime64_any_dtype(column):
        times = pd.to_datetime(column)
        if times.dt.tz is not None:  # days are those of the clock that the table shows
            times = times.dt.tz_localize(None)
        return "date", times.to_numpy().astype("datetime64[us]")
    raise CourseError("mapping.measure.filter.kind", name=quoted(value.name), place=value.place, kind=kind)


def _not_alike(left: _Side, right: _Side) -> CourseError:
    one, other = (left, right) if not left.is_constant else (right, left)
    return CourseError(
        "mapping.measure.filter.not_alike",
        name=one.said,
        kind=text(f"mapping.measure.filter.kind_{one.kind}"),
        value=other.said,
        other=text(f"mapping.measure.filter.kind_{other.kind}"),
        place=other.place,
    )


def unknown_texts(kept: Filter, table: pd.DataFrame) -> list[tuple[str, str, list[str]]]:
    """Texts asked for that their column never holds."""
    found = []
    for column, asked in _asked(kept.test):
        held: list = list(table[column].dropna().unique()) if column in table.columns else []
        known = [str(one) for one in held]
        if known and asked not in known and all(isinstance(one, str) for one in held):
            found.append((column, asked, known))
    return found


def _asked(test: Test | None) -> "Iterator[tuple[str, str]]":
    """Pairs of a column and a text that it is compared with."""
    if isinstance(test, Not):
        yield from _asked(test.inside)
    elif isinstance(test, All | Either):
        for part in test.parts:
            yield from _asked(part)
    elif isinstance(test, Compare | Within):
        values = [test.left, *(test.items if isinstance(test, Within) else [test.right])]
        columns = [value.name for value in values if isinstance(value, Column)]
        texts = [value.value for value in values if isinstance(value, Constant) and isinstance(value.value, str)]
        yield from ((columns[0], said) for said in texts if len(columns) == 1)
