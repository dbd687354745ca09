"""The survey of the shop, read rightly and in the ways in which people go wrong: what the questions on it stand on."""

import csv
from functools import lru_cache
from io import StringIO
from typing import Any

import pandas as pd

from coursekit.datasets.shop_export import SALT, TEAM, ZONE, survey_codebook
from coursekit.surveys import SurveyData, read_survey


@lru_cache(maxsize=24)
def read(data: Any, keep: str = "last", tests: bool = False) -> SurveyData:
    """The export, one answer a customer unless told otherwise; ``tests`` leaves those of the team in."""
    return read_survey(
        data.survey_export().encode(),
        codebook=survey_codebook(),
        tz=ZONE,
        keep=keep,
        customer_salt=SALT,
        own_emails=[] if tests else [TEAM],
    )


def table(data: Any, keep: str = "last") -> pd.DataFrame:
    """A row for each customer: nps, csat, and the month of the answer in the shop's own time."""
    wide = read(data, keep).wide()
    made = wide.rename(columns={"customer_key": "customer"})[["customer", "row", "nps", "csat"]]
    return made.assign(month=wide["ts_local"].dt.month).set_index("customer")


@lru_cache(maxsize=8)
def _lines(data: Any) -> tuple[tuple[str, ...], ...]:
    """The lines of the file, so that row 2 is its second."""
    return ((), *(tuple(line) for line in csv.reader(StringIO(data.survey_export()))))


def as_written(data: Any) -> pd.DataFrame:
    """The month read off the clock as it was written, whatever its zone."""
    lines = _lines(data)
    made = table(data)
    return made.assign(month=[int(lines[row][0][5:7]) for row in made["row"]])


def only_digits(data: Any) -> pd.DataFrame:
    """What is left where every cell that is no plain number is thrown away."""
    lines, made = _lines(data), table(data)
    for name, column in (("nps", 3), ("csat", 4)):
        plain = pd.Series([lines[row][column].strip().isdigit() for row in made["row"]], index=made.index)
        made[name] = made[name].where(plain)
    return made


def pushed_inside(data: Any) -> pd.DataFrame:
    """Answers off the scale set to its end."""
    lines, made = _lines(data), table(data)
    for name, column, end in (("nps", 3, 10.0), ("csat", 4, 5.0)):
        said = pd.to_numeric(pd.Series([lines[row][column] for row in made["row"]], index=made.index), errors="coerce")
        made[name] = made[name].mask(said > end, end)
    return made


def scores_of_rows(data: Any, name: str) -> pd.Series:
    """The scores of every line that holds some, copies, tests and all."""
    known = read(data, "all", tests=True)
    said = known.answers[known.answers["question_id"] == name].set_index("row")["value_num"]
    column = {"nps": 3, "csat": 4}[name]
    every = _lines(data)
    # A copy was left out on reading: it says what the same line says elsewhere.
    by_line = {every[row]: value for row, value in zip(said.index, said, strict=True)}
    lines = [line for line in every[2:] if line[0][:1].isdigit() and line[column]]
    return pd.Series([by_line.get(line) for line in lines], dtype=float)
