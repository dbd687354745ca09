"""The survey of the shop, read rightly and in the ways in which people go wrong: what the questions on it stand on."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any
from weakref import WeakKeyDictionary

import pandas as pd

from coursekit.datasets.shop_export import SALT, TEAM, ZONE, survey_codebook
from coursekit.surveys import SurveyData, read_survey

# What was read of a shop is kept as long as the shop: grading sees hundreds of shops, one after the other.
_KEPT: WeakKeyDictionary[Any, dict[Any, Any]] = WeakKeyDictionary()


def once(data: Any, name: Any, make: Callable[[], Any]) -> Any:
    """What ``make`` gives about a shop, made once for each shop and name."""
    known = _KEPT.setdefault(data, {})
    if name not in known:
        known[name] = make()
    return known[name]


def read(data: Any, keep: str = "last", tests: bool = False) -> SurveyData:
    """The export, one answer a customer unless told otherwise; ``tests`` leaves those of the team in."""

    def make() -> SurveyData:
        return read_survey(
            data.survey_export().encode(),
            codebook=survey_codebook(),
            tz=ZONE,
            keep=keep,
            customer_salt=SALT,
            own_emails=[] if tests else [TEAM],
        )

    return once(data, ("read", keep, tests), make)


def table(data: Any, keep: str = "last") -> pd.DataFrame:
    """A row for each customer: nps, csat, and the month of the answer in the shop's own time."""
    wide = read(data, keep).wide()
    made = wide.rename(columns={"customer_key": "customer"})[["customer", "row", "nps", "csat"]]
    return made.assign(month=wide["ts_local"].dt.month).set_index("customer")


def _lines(data: Any) -> tuple[tuple[str, ...], ...]:
    """The lines of the file, so that row 2 is its second."""
    return once(data, "lines", lambda: ((), *map(tuple, csv.reader(StringIO(data.survey_export())))))


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
