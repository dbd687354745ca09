"""Labels that several people gave to the same things, as whole numbers."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import plain, row, same_rows
from coursekit.messages import CourseError


def label_codes(
    columns: list[pd.Series], names: list[str], categories: Sequence[Any] | None
) -> tuple[np.ndarray, list[Any], bool]:
    """Labels as numbers, one row per rater and −1 for blanks; the labels; whether they have an order."""
    for column, name in zip(columns[1:], names[1:], strict=True):
        same_rows(columns[0], column, names[0], name)
    ordered = True
    if categories is not None:
        labels = list(dict.fromkeys(categories))
    elif all(isinstance(c.dtype, pd.CategoricalDtype) and c.dtype == columns[0].dtype for c in columns):
        labels, ordered = list(columns[0].cat.categories), bool(columns[0].cat.ordered)
    else:
        kinds = pd.unique(pd.concat([c.dropna().astype(object) for c in columns], ignore_index=True))
        ordered = all(isinstance(k, int | float | np.number) and not isinstance(k, bool) for k in kinds)
        labels = sorted(kinds) if ordered else sorted(kinds, key=str)
    index = pd.Index(labels, dtype=object)
    rows = []
    for column, name in zip(columns, names, strict=True):
        found = index.get_indexer(pd.Index(column.astype(object)))
        odd = (found < 0) & column.notna().to_numpy()
        if odd.any():
            first = int(odd.argmax())
            known = ", ".join(str(label) for label in labels)
            about = {"value": plain(column.iloc[first]), "row": row(column, first), "known": known}
            raise CourseError("customers.error.unknown_label", name=name, **about)
        rows.append(np.where(column.isna().to_numpy(), -1, found))
    return np.array(rows, dtype=np.intp).reshape(len(columns), -1), labels, ordered
