"""Arrays, columns and tables as JSON and back; see ``plain``."""

import base64
from typing import Any

import numpy as np
import pandas as pd

from .plain import (
    Budget,
    NotEncoded,
    NotPlain,
    decode,
    encode,
    numpy_type,
    raw,
    short,
    unit_of,
    whole,
    zone_name,
    zone_of,
)

MOST_COLUMNS = 2_000
_INDEXES = {pd.Index, pd.DatetimeIndex, pd.TimedeltaIndex, pd.PeriodIndex, pd.CategoricalIndex, pd.IntervalIndex}
_MASKED = {
    "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64", "boolean",
}  # fmt: skip
# Estimates of coursekit are numbers here; the class is told by whoever has coursekit.
ESTIMATES: set[type] = set()


def encode_table(value: Any, budget: Budget, depth: int) -> list:
    """An array, an index, a column or a table."""
    kind = type(value)
    if kind is np.ndarray:
        return _array(value, budget, depth)
    if kind is pd.Series:
        index = _index(value.index, budget, depth)
        return ["S", _column(value.array, budget, depth), index, encode(value.name, budget, depth + 1)]
    if kind is pd.DataFrame:
        if value.shape[1] > MOST_COLUMNS:
            raise NotPlain(value, "large")
        columns = [_column(value.iloc[:, i].array, budget, depth) for i in range(value.shape[1])]
        return ["D", columns, _index(value.index, budget, depth), _index(value.columns, budget, depth)]
    if kind in _INDEXES or kind in (pd.RangeIndex, pd.MultiIndex):
        return _index(value, budget, depth)
    if kind in ESTIMATES:
        number = object.__getattribute__(value, "__dict__").get("value")
        if type(number) in (int, float):
            return encode(number, budget, depth)
    raise NotPlain(value)


def _b64(values: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(values).tobytes()).decode()


def _array(values: np.ndarray, budget: Budget, depth: int) -> list:
    budget.spend(values, items=int(values.size))
    shape = [int(n) for n in values.shape]
    if values.dtype.kind == "O":
        return ["ao", shape, [encode(one, budget, depth + 1) for one in values.ravel().tolist()]]
    if values.dtype.kind == "U":
        return ["au", shape, [encode(one, budget, depth + 1) for one in values.ravel().tolist()]]
    if values.dtype.kind == "f" and values.dtype.itemsize > 8:
        values = values.astype("<f8")
    if values.dtype.kind in "biufMm":
        values = values.astype(values.dtype.newbyteorder("<"), copy=False)
        try:
            numpy_type(values.dtype.str)
        except NotEncoded:
            raise NotPlain(values, values.dtype.str[:40]) from None
        return ["a", values.dtype.str, shape, _b64(values)]
    raise NotPlain(values, str(values.dtype)[:40])


def _column(values: Any, budget: Budget, depth: int) -> list:
    """What one column holds."""
    dtype = values.dtype
    kind = type(dtype)
    if kind is pd.CategoricalDtype:
        codes = _array(np.asarray(values.codes), budget, depth)
        return ["cat", codes, _index(dtype.categories, budget, depth), bool(dtype.ordered)]
    if kind is pd.StringDtype:
        budget.spend(values, items=len(values))
        words = [None if word is pd.NA or type(word) is float else word for word in values.tolist()]
        budget.spend(values, text=sum(len(word) for word in words if word))
        return ["str", "NA" if dtype.na_value is pd.NA else "nan", words]
    if kind is pd.DatetimeTZDtype:
        return ["dtz", dtype.unit, zone_name(dtype.tz), _array(values.asi8, budget, depth)]
    if kind is pd.PeriodDtype:
        return ["pers", str(dtype)[len("period[") : -1], _array(values.asi8, budget, depth)]
    if kind is pd.IntervalDtype:
        return ["ivs", dtype.closed, _index(values.left, budget, depth), _index(values.right, budget, depth)]
    if str(dtype) in _MASKED:
        return ["mask", str(dtype), _array(values._data, budget, depth), _array(values._mask, budget, depth)]
    # Columns of plain numpy come wrapped, with a dtype of the wrapper's own.
    plain = getattr(dtype, "numpy_dtype", dtype) if kind.__name__ == "NumpyEADtype" else dtype
    if isinstance(plain, np.dtype):
        return _array(np.asarray(values, dtype=plain), budget, depth)
    raise NotPlain(values, str(dtype)[:40])


def _index(index: Any, budget: Budget, depth: int) -> list:
    kind = type(index)
    if kind is pd.RangeIndex:
        return [
            "ri",
            *(str(int(n)) for n in (index.start, index.stop, index.step)),
            encode(index.name, budget, depth + 1),
        ]
    if kind is pd.MultiIndex:
        levels = [_column(index.get_level_values(i).array, budget, depth) for i in range(index.nlevels)]
        return ["mi", levels, [encode(name, budget, depth + 1) for name in index.names]]
    if kind in _INDEXES:
        return ["ix", _column(index.array, budget, depth), encode(index.name, budget, depth + 1)]
    raise NotPlain(index)


def decode_table(tag: str, rest: list, depth: int) -> Any:
    """What ``encode_table`` wrote."""
    if tag in ("a", "ao", "au"):
        return _read_array(tag, *rest, depth)
    if tag in ("ri", "mi", "ix"):
        return _read_index([tag, *rest], depth)
    if tag == "S":
        values, index, name = rest
        return pd.Series(_read_column(values, depth), index=_read_index(index, depth), name=decode(name, depth))
    if tag == "D":
        columns, index, names = rest
        return _read_frame(columns, index, names, depth)
    raise NotEncoded("tag")


def _read_frame(columns: list, index: Any, names: Any, depth: int) -> pd.DataFrame:
    if len(columns) > MOST_COLUMNS:
        raise NotEncoded("columns")
    rows, heads = _read_index(index, depth), _read_index(names, depth)
    series = [_read_column(column, depth) for column in columns]
    if any(len(column) != len(rows) for column in series) or len(heads) != len(series):
        raise NotEncoded("lengths")
    # Numbered first: two columns may bear one name.
    frame = pd.DataFrame(dict(enumerate(series)), index=rows)
    frame.columns = heads
    return frame


def _read_array(tag: str, *rest: Any) -> np.ndarray:
    *given, depth = rest
    shape = given[1] if tag == "a" else given[0]
    if type(shape) is not list or len(shape) > 8 or any(type(n) is not int or n < 0 for n in shape):
        raise NotEncoded("shape")
    if tag == "a":
        # A copy: what lies in a message cannot be written to.
        return np.frombuffer(raw(given[2]), dtype=numpy_type(given[0])).reshape(shape).copy()
    items = [decode(one, depth) for one in given[1]]
    if tag == "au":
        return np.array([one if type(one) is str else "" for one in items], dtype=str).reshape(shape)
    values = np.empty(len(items), dtype=object)
    values[:] = items
    return values.reshape(shape)


def _read_column(data: list, depth: int) -> Any:
    tag, *rest = data
    if tag in ("a", "ao", "au"):
        values = _read_array(tag, *rest, depth)
        if values.ndim != 1:
            raise NotEncoded("shape")
        # Wrapped, or pandas would guess another type for a column of objects.
        return pd.arrays.NumpyExtensionArray(values) if values.dtype == object else values
    if tag == "cat":
        codes, categories, ordered = rest
        return pd.Categorical.from_codes(
            _read_column(codes, depth), categories=_read_index(categories, depth), ordered=ordered is True
        )
    if tag == "str":
        missing, words = rest
        if any(word is not None and type(word) is not str for word in words):
            raise NotEncoded("words")
        dtype = pd.StringDtype(na_value=pd.NA if missing == "NA" else np.nan)
        return pd.array([None if word is None else decode(word, depth) for word in words], dtype=dtype)
    if tag == "dtz":
        unit, zone, values = rest
        stamps = pd.DatetimeIndex(_read_column(values, depth).view(f"M8[{unit_of(unit)}]"))
        return stamps.tz_localize("UTC").tz_convert(zone_of(zone)).array
    if tag == "pers":
        return getattr(pd.PeriodIndex, "from_ordinals")(  # noqa: B009 — its stubs lack it
            _read_column(rest[1], depth), freq=short(rest[0])
        ).array
    if tag == "ivs":
        closed, left, right = rest
        return pd.arrays.IntervalArray.from_arrays(_read_index(left, depth), _read_index(right, depth), closed)
    if tag == "mask" and rest[0] in _MASKED:
        values, mask = _read_column(rest[1], depth), _read_column(rest[2], depth)
        column = pd.array(values, dtype=rest[0])
        column[mask.astype(bool)] = pd.NA
        return column
    raise NotEncoded("column")


def _read_index(data: list, depth: int) -> pd.Index:
    tag, *rest = data
    if tag == "ri":
        start, stop, step = (whole(n) for n in rest[:3])
        return pd.RangeIndex(start, stop, step, name=decode(rest[3], depth))
    if tag == "mi":
        levels = [_read_column(level, depth) for level in rest[0]]
        return pd.MultiIndex.from_arrays(levels, names=[decode(name, depth) for name in rest[1]])
    if tag == "ix":
        return pd.Index(_read_column(rest[0], depth), name=decode(rest[1], depth))
    raise NotEncoded("index")
