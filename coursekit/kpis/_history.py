"""Reads what a repeat-purchase model needs of each customer, and gives answers back in the shape of the question."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import amounts, plain, row, same_rows
from coursekit.messages import CourseError

_HAIR = 1e-9


def columns(given: dict[str, Any]) -> tuple[dict[str, np.ndarray], pd.Series]:
    """Columns that belong together, as float64 with NaN for blanks, and one of them for its row labels."""
    read = {name: amounts(values, name) for name, values in given.items()}
    (first_name, (_, first)), *rest = read.items()
    for name, (_, column) in rest:
        same_rows(first, column, first_name, name)
    return {name: values for name, (values, _) in read.items()}, first


def check_history(read: dict[str, np.ndarray], labels: pd.Series) -> None:
    """Refuse a frequency that is no count, a recency beyond T, or one that contradicts the frequency."""
    frequency = check_counts(read, labels)
    recency, age = read["recency"], read["T"]
    beyond = recency > age + _HAIR
    if beyond.any():
        first = int(beyond.argmax())
        values = {"recency": plain(recency[first]), "age": plain(age[first])}
        raise CourseError("kpis.error.recency_over_age", row=row(labels, first), **values)
    unlike = ((frequency > 0) != (recency > 0)) & ~np.isnan(frequency) & ~np.isnan(recency)
    if unlike.any():
        first = int(unlike.argmax())
        values = {"recency": plain(recency[first]), "frequency": plain(frequency[first])}
        raise CourseError("kpis.error.recency_unlike", row=row(labels, first), **values)


def check_counts(read: dict[str, np.ndarray], labels: pd.Series) -> np.ndarray:
    """The frequencies, which must be whole numbers."""
    frequency = read["frequency"]
    broken = (frequency != np.floor(frequency)) & ~np.isnan(frequency)
    if broken.any():
        first = int(broken.argmax())
        raise CourseError("kpis.error.not_a_count", value=plain(frequency[first]), row=row(labels, first))
    return frequency


def in_kind(given: dict[str, Any], answer: Callable[[dict[str, np.ndarray], pd.Series], np.ndarray]) -> Any:
    """Answer for one customer with a float, for columns with a column (a Series where a Series was given)."""
    one = all(np.ndim(values) == 0 for values in given.values())
    read, labels = columns({name: [values] if one else values for name, values in given.items()})
    values = answer(read, labels)
    if one:
        return float(values[0])
    return pd.Series(values, index=labels.index) if any(isinstance(v, pd.Series) for v in given.values()) else values
