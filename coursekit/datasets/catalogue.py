"""What every table and column means, in each language: one definition, of which the loaders' docs are made."""

import json
from copy import deepcopy
from functools import cache
from importlib.resources import files
from typing import Any

import pandas as pd

from coursekit.messages import CourseError, did_you_mean, in_language, text


@cache
def _definition() -> dict[str, Any]:
    return json.loads(catalogue_text())


@cache
def catalogue_text() -> str:
    """The catalogue as it stands in its file."""
    return files("coursekit.datasets").joinpath("catalogue.json").read_text(encoding="utf-8")


def catalogue() -> dict[str, Any]:
    """The whole catalogue: tables, columns, types, units, source and licence, in Spanish and in English.

    Returns
    -------
    dict
        ``tables`` (what a company has), ``instructor`` (what is true behind it), ``external`` (loaders of other data).
        The dict is a copy: changing it changes nothing here.

    Examples
    --------
    >>> catalogue()["tables"]["orders"]["columns"]["amount"]["unit"]
    'EUR'
    """
    return deepcopy(_definition())


def table_names() -> tuple[str, ...]:
    """The tables of a company, in the order in which they are shown."""
    return tuple(_definition()["tables"])


def hidden_names() -> tuple[str, ...]:
    """The tables that are for instructors."""
    return tuple(_definition()["instructor"])


def table_description(name: str, lang: str | None = None) -> str:
    """One line on a table, in the language in use."""
    return in_language(_table(name), lang)


def describe_columns(name: str) -> pd.DataFrame:
    """The columns of a table with type, unit and meaning, in the language in use."""
    rows = [
        (column, text(f"datasets.type.{about['type']}"), about["unit"], in_language(about))
        for column, about in _table(name)["columns"].items()
    ]
    return _frame(rows, ("column", "type", "unit", "meaning"))


def describe_tables() -> pd.DataFrame:
    """All tables with one line each, in the language in use."""
    return _frame([(name, table_description(name)) for name in table_names()], ("table", "meaning"))


def _frame(rows: list[tuple], headings: tuple[str, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=[text(f"datasets.heading.{h}") for h in headings])
    return frame.set_index(frame.columns[0])


def _table(name: str) -> dict[str, Any]:
    definition = _definition()
    for part in ("tables", "instructor"):
        if name in definition[part]:
            return definition[part][name]
    raise CourseError("datasets.no_table", name=name, hint=did_you_mean(name, table_names()))


def documentation() -> str:
    """The tables as lines of a docstring."""
    width = max(map(len, table_names()))
    return "\n".join(f"    {name:<{width}}  {table_description(name, 'en')}" for name in table_names())
