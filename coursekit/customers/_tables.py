"""Reads the tables in which customers stand, and shows small tables of results."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import plain, row, series
from coursekit.kpis._orders import Orders, read_orders
from coursekit.messages import CourseError, did_you_mean, quoted


def table_with(table: Any, name: str, *columns: str) -> pd.DataFrame:
    """A DataFrame that has these columns; anything else is refused with the name of the argument."""
    if not isinstance(table, pd.DataFrame):
        raise CourseError("customers.error.not_a_table", name=name, value=quoted(table))
    for column in columns:
        if column not in table.columns:
            hint = did_you_mean(str(column), [str(known) for known in table.columns])
            raise CourseError("customers.error.no_column", name=name, column=plain(column), hint=hint)
    return table


def ids_in(customers: Any, customer: str, name: str = "customers") -> pd.Index:
    """The customers, each once: a table with a column of ids, or the column itself."""
    if isinstance(customers, pd.DataFrame):
        column = table_with(customers, name, customer)[customer]
    else:
        column = series(customers, name)
    for key, bad in (("blank_id", column.isna()), ("twice", column.duplicated())):
        if bad.any():
            first = int(bad.to_numpy().argmax())
            raise CourseError(
                f"customers.error.{key}", name=name, value=plain(column.iloc[first]), row=row(column, first)
            )
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype(column.cat.categories.dtype)
    return pd.Index(column, name="customer")


def places(ids: pd.Index, column: pd.Series, name: str) -> np.ndarray:
    """Where each row's customer stands among ``ids``: −1 for a blank; somebody unknown is refused."""
    if isinstance(column.dtype, pd.CategoricalDtype):  # look the few names up, not the many rows
        of_name = np.append(ids.get_indexer(column.cat.categories), -1)
        found = of_name[column.cat.codes.to_numpy()]
    else:
        found = ids.get_indexer(pd.Index(column))
    unknown = (found < 0) & column.notna().to_numpy()
    if unknown.any():
        first = int(unknown.argmax())
        raise CourseError("customers.error.unknown", name=name, value=plain(column.iloc[first]), row=row(column, first))
    return found.astype(np.intp)


def orders_of(ids: pd.Index, orders: Any, customer: str, date: str) -> Orders:
    """The orders, their codes being places among ``ids``."""
    read = read_orders(orders, customer, date)
    found = places(ids, orders[customer], "orders")
    known = (found >= 0) & orders[date].notna().to_numpy()
    return Orders(found[known], len(ids), read.times, read.missing)


def html_table(heads: Sequence[str], rows: Iterable[Sequence[str]], below: str = "", left: int = 1) -> str:
    """A small table: ``left`` columns of words, the rest figures; a line of words below."""
    style = "border-collapse:collapse;text-align:right;font-variant-numeric:tabular-nums"

    def line(cells: Sequence[str], tag: str) -> str:
        parts = []
        for place, cell in enumerate(cells):
            side = ' style="text-align:left"' if place < left else ""
            parts.append(f"<{tag}{side}>{escape(cell, quote=False)}</{tag}>")
        return f"<tr>{''.join(parts)}</tr>"

    body = "".join(line(cells, "td") for cells in rows)
    words = f"<div>{escape(below, quote=False)}</div>" if below else ""
    return f'<table style="{style}"><thead>{line(heads, "th")}</thead><tbody>{body}</tbody></table>{words}'
