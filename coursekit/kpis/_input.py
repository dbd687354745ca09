"""Reads whatever a learner passes as a column, and says in which row something is wrong."""

import contextlib
import math
import numbers
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.types import (
    infer_dtype,
    is_bool_dtype,
    is_complex_dtype,
    is_datetime64_any_dtype,
    is_numeric_dtype,
    is_object_dtype,
    is_string_dtype,
)

from coursekit.kpis.estimate import Estimate
from coursekit.messages import CourseError, quoted


@dataclass(frozen=True)
class Answers:
    """The answers that count, and how many were left out."""

    values: np.ndarray
    missing: int
    invalid: int


def plain(value: object) -> str:
    """A value as a learner would have typed it: 11, not 11.0 or np.float64(11.0)."""
    if isinstance(value, numbers.Real) and not isinstance(value, bool | np.bool_):
        read = float(value)
        return f"{read:.0f}" if read.is_integer() else repr(read)
    if isinstance(value, date) and not pd.isna(value):
        return str(value)
    return quoted(value)


def real(value: object) -> float:
    """A single number as float; NaN for whatever is none, true and false included."""
    if isinstance(value, numbers.Real | Decimal | Estimate) and not isinstance(value, bool | np.bool_):
        return float(value)
    return math.nan


def one_of(argument: str, value: object, choices: Iterable[str]) -> None:
    """Refuse a value that is not one of ``choices``."""
    choices = list(choices)
    if not isinstance(value, str) or value not in choices:
        known = ", ".join(f'"{choice}"' for choice in choices)
        raise CourseError("kpis.error.choice", argument=argument, value=plain(value), choices=known)


def between(name: str, value: object, low: float, high: float) -> float:
    """A number from ``low`` to ``high``."""
    read = real(value)
    if low <= read <= high:
        return read
    raise CourseError("kpis.error.between", name=name, value=plain(value), low=plain(low), high=plain(high))


def at_least(name: str, value: object, low: float) -> float:
    """A finite number not below ``low``."""
    read = real(value)
    if low <= read < math.inf:
        return read
    raise CourseError("kpis.error.at_least", name=name, value=plain(value), low=plain(low))


def ratio(name: str, value: object) -> float:
    """A share as a ratio from 0 to 1; 84 is refused, because 0.84 is meant."""
    read = real(value)
    if 2 <= read <= 100 or (isinstance(value, Estimate) and value.unit == "percent"):
        raise CourseError("kpis.error.percent", name=name, value=plain(read), ratio=plain(round(read / 100, 4)))
    return between(name, read if read == read else value, 0, 1)


def check_level(level: object) -> float:
    """A confidence level as a ratio; 95 is refused, because 0.95 is meant."""
    ratio = real(level)
    if 0 < ratio < 1:
        return ratio
    raise CourseError("kpis.error.level", value=plain(level))


def check_scale(scale: object, points: int = 2) -> tuple[int, int]:
    """A scale as (lowest, highest) whole numbers, at least ``points`` answers long."""
    if isinstance(scale, tuple | list) and len(scale) == 2:
        low, high = real(scale[0]), real(scale[1])
        if low.is_integer() and high.is_integer() and high - low >= points - 1:
            return int(low), int(high)
    raise CourseError("kpis.error.scale", value=quoted(scale), points=points)


def series(values: Any, name: str) -> pd.Series:
    """One column as a Series; a table, a single value or a text is refused."""
    if isinstance(values, pd.Series):
        return values
    if isinstance(values, pd.DataFrame):
        example = str(values.columns[0]) if len(values.columns) else "score"
        raise CourseError("kpis.error.table", name=name, column=example)
    if isinstance(values, np.ma.MaskedArray) and values.ndim == 1:
        return pd.Series(values.tolist(), dtype=object)
    if isinstance(values, np.ndarray | pd.Index | pd.api.extensions.ExtensionArray):
        if values.ndim == 1:
            return pd.Series(values)
    # A set has already thrown away equal answers; a dict has no rows.
    elif isinstance(values, Iterable) and not isinstance(values, str | bytes | set | frozenset | dict):
        return pd.Series(list(values), dtype=object)
    raise CourseError("kpis.error.not_a_column", name=name, value=quoted(values))


def row(column: pd.Series, position: int) -> str:
    """How to name the row at ``position``: its label, as pandas shows it."""
    return str(column.index[position])


def numbers_in(values: Any, name: str) -> tuple[np.ndarray, pd.Series]:
    """A column as float64, blanks NaN, beside the Series it came from (for its row labels)."""
    column = series(values, name)
    dtype = column.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        try:
            kinds, _ = numbers_in(pd.Series(dtype.categories, dtype=object), name)
        except CourseError:  # read one by one, so that the error names the row, and unused categories do no harm
            return _one_by_one(column.astype(object), name), column
        return np.append(kinds, np.nan)[column.cat.codes.to_numpy()], column
    if is_numeric_dtype(dtype) and not is_bool_dtype(dtype) and not is_complex_dtype(dtype):
        return column.to_numpy(dtype=float, na_value=np.nan), column
    if (is_object_dtype(dtype) or is_string_dtype(dtype)) and infer_dtype(column, skipna=True) in (
        "integer",
        "floating",
        "mixed-integer-float",
        "decimal",
        "empty",
    ):
        given = ~column.isna().to_numpy()
        read = np.full(len(column), np.nan)
        read[given] = column.to_numpy(dtype=object)[given].astype(float)
        return read, column
    return _one_by_one(column.astype(object), name), column


def _one_by_one(column: pd.Series, name: str) -> np.ndarray:
    read = np.full(len(column), np.nan)
    blank = column.isna().to_numpy()
    for position, value in enumerate(column.to_numpy(dtype=object)):
        if blank[position]:
            continue
        if isinstance(value, Decimal) or (isinstance(value, numbers.Real) and not isinstance(value, bool | np.bool_)):
            read[position] = float(value)
            continue
        kind = "not_a_number"
        if isinstance(value, bool | np.bool_):
            kind = "truth_value"
        elif isinstance(value, str):
            kind = "number_as_text"
        raise CourseError(f"kpis.error.{kind}", name=name, value=plain(value), row=row(column, position))
    return read


def answers(values: Any, scale: tuple[int, int], invalid: str, name: str = "scores") -> Answers:
    """The answers to a closed question: whole numbers on ``scale``; what is not is refused or dropped."""
    one_of("invalid", invalid, ("raise", "drop"))
    low, high = scale
    read, column = numbers_in(values, name)
    blank = np.isnan(read)
    outside = ~blank & ((read < low) | (read > high))
    broken = ~blank & ~outside & (read != np.floor(read))
    bad = outside | broken
    if invalid == "raise" and bad.any():
        first = int(bad.argmax())
        key = "kpis.error.out_of_range" if outside[first] else "kpis.error.not_whole"
        raise CourseError(key, value=plain(read[first]), row=row(column, first), low=low, high=high)
    return Answers(read[~blank & ~bad], int(blank.sum()), int(bad.sum()))


def amounts(values: Any, name: str) -> tuple[np.ndarray, pd.Series]:
    """A column of quantities that cannot be negative or infinite."""
    read, column = numbers_in(values, name)
    for key, bad in (("negative", read < 0), ("infinite", np.isinf(read))):
        if bad.any():
            first = int(bad.argmax())
            raise CourseError(f"kpis.error.{key}", name=name, value=plain(read[first]), row=row(column, first))
    return read, column


def flags_in(values: Any, name: str) -> tuple[np.ndarray, pd.Series]:
    """A column of truth values (or 0 and 1) as 1.0, 0.0 and NaN for blanks."""
    column = series(values, name)
    if column.dtype == bool:
        return column.to_numpy().astype(float), column
    blank = column.isna().to_numpy()
    read = np.full(len(column), np.nan)
    for position, value in enumerate(column.to_numpy(dtype=object)):
        if not blank[position]:
            number = float(value) if isinstance(value, bool | np.bool_) else real(value)
            if number not in (0, 1):
                raise CourseError("kpis.error.not_a_flag", name=name, value=plain(value), row=row(column, position))
            read[position] = number
    return read, column


def times_in(values: Any, name: str) -> pd.Series:
    """A column of moments as datetime64 (blanks NaT), its rows and time zone kept."""
    column = series(values, name)
    if isinstance(column.dtype, pd.CategoricalDtype | pd.ArrowDtype):
        column = column.astype(object)
    if is_datetime64_any_dtype(column.dtype):
        return column
    if column.isna().all():
        return pd.Series(pd.NaT, index=column.index, dtype="datetime64[us]")
    for position, value in enumerate(column.to_numpy(dtype=object)):
        if not isinstance(value, date) and not pd.isna(value):
            kind = "time_as_text" if isinstance(value, str) else "not_a_time"
            raise CourseError(f"kpis.error.{kind}", name=name, value=plain(value), row=row(column, position))
    try:
        return pd.to_datetime(column)
    except ValueError as problem:
        raise CourseError("kpis.error.mixed_zones", name=name) from problem


def moment(value: object, name: str, like: pd.Series) -> pd.Timestamp:
    """One moment, in the time zone of the column ``like``."""
    read = None
    if isinstance(value, str | date | np.datetime64):
        with contextlib.suppress(ValueError):
            read = pd.Timestamp(value)
    if read is None or pd.isna(read):
        raise CourseError("kpis.error.moment", name=name, value=plain(value))
    zone = like.dt.tz
    if zone is not None:
        return read.tz_localize(zone) if read.tz is None else read.tz_convert(zone)
    if read.tz is not None:
        raise CourseError("kpis.error.moment_zone", name=name, value=str(read))
    return read


def same_rows(first: pd.Series, second: pd.Series, first_name: str, second_name: str) -> None:
    """Refuse two columns whose rows do not belong together."""
    if len(first) != len(second):
        raise CourseError(
            "kpis.error.lengths", first=first_name, second=second_name, first_rows=len(first), second_rows=len(second)
        )
    if not first.index.equals(second.index):
        differs = next(i for i, (a, b) in enumerate(zip(first.index, second.index, strict=True)) if a != b)
        labels = {"row": row(first, differs), "other": row(second, differs)}
        raise CourseError("kpis.error.labels", first=first_name, second=second_name, **labels)


def whole(value: object, name: str, least: int = 0) -> int:
    """A count: a whole number not below ``least``."""
    read = real(value)
    if read.is_integer() and read >= least:
        return int(read)
    raise CourseError("kpis.error.count", name=name, value=plain(value), least=least)
