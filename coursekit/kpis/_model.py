"""The parameters of a fitted model as a table, and how they are shown."""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import plain, real
from coursekit.kpis._intervals import z_value
from coursekit.kpis._likelihood import Summit
from coursekit.messages import CourseError, number, text


def parameter_table(names: Sequence[str], found: Summit, level: float) -> pd.DataFrame:
    """Value, standard error and interval of each parameter.

    The interval is made on the log scale, so that it never reaches below 0.
    """
    error = np.sqrt(np.diag(found.covariance))
    factor = np.exp(z_value(level) * error)
    value = found.parameters
    columns = {"value": value, "se": value * error, "low": value / factor, "high": value * factor}
    return pd.DataFrame(columns, index=pd.Index(names, name="parameter"))


def known_parameters(names: Sequence[str], values: Sequence[float]) -> pd.DataFrame:
    """The same table for parameters taken from elsewhere: no errors, no intervals."""
    for name, value in zip(names, values, strict=True):
        if not 0 < real(value) < np.inf:
            raise CourseError("kpis.error.not_positive", name=name, value=plain(value))
    table = pd.DataFrame({"value": [real(value) for value in values]}, index=pd.Index(names, name="parameter"))
    return table.assign(se=np.nan, low=np.nan, high=np.nan)


def model_html(model: Any, name: str) -> str:
    """The parameters of a fitted model as a table, with what it is and what is wrong with it."""
    heads = [text(f"kpis.model.{head}") for head in ("parameter", "value", "se", "interval")]
    lines = ["".join(f"<th>{escape(head)}</th>" for head in heads)]
    for parameter, line in model.parameters.iterrows():
        interval = "" if np.isnan(line["low"]) else text(
            "messages.interval", low=number(line["low"], 3), high=number(line["high"], 3)
        )  # fmt: skip
        cells = [str(parameter), number(line["value"], 3), number(line["se"], 3), interval]
        lines.append("".join(f"<td>{escape(cell)}</td>" for cell in cells))
    below = text(f"kpis.model.{name}", n=number(model.n), log_likelihood=number(model.log_likelihood, 1))
    if model.missing:
        below += " " + text("kpis.model.missing", missing=number(model.missing))
    if model.note:
        below += " " + text(model.note)
    table = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table>{table}</table><div>{escape(below, quote=False)}</div>"
