"""Reads the answers and the weights of a SERVQUAL survey."""

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import amounts, numbers_in, plain, real, row, same_rows
from coursekit.kpis.servqual_instrument import Instrument, folded, known_dimensions
from coursekit.messages import CourseError, quoted

_HAIR = 1e-6


def read_items(table: Any, name: str, instrument: Instrument) -> np.ndarray:
    """Answers as respondents × items in the order of the instrument, negative wordings already turned round."""
    if not isinstance(table, pd.DataFrame):
        raise CourseError("kpis.error.not_items", name=name, value=quoted(table), items=len(instrument.items))
    columns = _places(table, name, instrument)
    read = np.full((len(table), len(columns)), np.nan)
    for place, (item, column) in enumerate(zip(instrument.items, columns, strict=True)):
        label = str(table.columns[column])
        values, read_from = numbers_in(table.iloc[:, column], label)
        low, high = instrument.scale
        wrong = ~np.isnan(values) & ((values < low) | (values > high) | (values != np.floor(values)))
        if wrong.any():
            first = int(wrong.argmax())
            about = {"column": label, "row": row(read_from, first), "value": plain(values[first])}
            raise CourseError("kpis.error.item_range", **about, low=low, high=high)
        read[:, place] = instrument.turned(item, values)
    return read


def _places(table: pd.DataFrame, name: str, instrument: Instrument) -> list[int]:
    """Where each item stands: by the number at the end of the column's name, else by the order of the columns.

    Numbers win because sorting by name puts e10 before e2.
    """
    endings = [re.search(r"(\d+)\D*$", str(column)) for column in table.columns]
    numbers = [int(found[1]) if found else None for found in endings]
    wanted = instrument.items
    if len(numbers) == len(wanted) and set(numbers) == set(wanted):
        return [numbers.index(item) for item in wanted]
    if len(numbers) == len(wanted) and all(number is None for number in numbers):
        by_number = sorted(wanted)
        return [by_number.index(item) for item in wanted]
    raise CourseError(
        "kpis.error.items", name=name, found=len(numbers), items=len(wanted), first=min(wanted), last=max(wanted)
    )


def read_weights(weights: Any, instrument: Instrument, like: pd.DataFrame, renormalise: bool) -> np.ndarray:
    """Points per respondent and dimension, adding up to 100; NaN rows where some were blank."""
    names = list(instrument.dimensions)
    if isinstance(weights, pd.DataFrame):
        read = _columns(weights, instrument)
        same_people(like, weights, "perceptions", "weights")
        index = weights.index
    elif isinstance(weights, Mapping | pd.Series):
        read = np.tile(_one_for_all(dict(weights), instrument), (len(like), 1))
        index = like.index
    else:
        raise CourseError("kpis.error.not_weights", value=quoted(weights), dimensions=", ".join(names))
    total = read.sum(axis=1)
    wrong = (total <= 0) if renormalise else np.abs(total - 100) > _HAIR
    if wrong.any():
        first = int(wrong.argmax())
        key = "kpis.error.weights_as_ratio" if abs(total[first] - 1) < _HAIR else "kpis.error.weights_sum"
        raise CourseError(key, row=str(index[first]), total=plain(round(float(total[first]), 6)))
    return 100 * read / total[:, None]


def _columns(weights: pd.DataFrame, instrument: Instrument) -> np.ndarray:
    known = known_dimensions(instrument)
    found = {known[folded(column)]: column for column in weights.columns if folded(column) in known}
    missing = [dimension for dimension in instrument.dimensions if dimension not in found]
    if missing or len(weights.columns) != len(found):
        raise CourseError(
            "kpis.error.weight_names",
            found=", ".join(str(column) for column in weights.columns),
            dimensions=", ".join(instrument.dimensions),
        )
    return np.column_stack([amounts(weights[found[name]], str(found[name]))[0] for name in instrument.dimensions])


def _one_for_all(weights: dict, instrument: Instrument) -> np.ndarray:
    table = pd.DataFrame({name: [value] for name, value in weights.items()}, index=["weights"])
    for name, value in weights.items():
        if not real(value) >= 0:
            raise CourseError("kpis.error.at_least", name=str(name), value=plain(value), low="0")
    return _columns(table, instrument)[0]


def same_people(first: pd.DataFrame, second: pd.DataFrame, first_name: str, second_name: str) -> None:
    """Refuse two tables whose rows do not belong to the same respondents."""
    rows = [pd.Series(0, index=table.index) for table in (first, second)]
    same_rows(rows[0], rows[1], first_name, second_name)
