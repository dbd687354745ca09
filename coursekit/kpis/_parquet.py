"""Reads a Parquet file through DuckDB (extra ``big``): what is asked for is counted there, and only the answer loaded.

Names of columns are quoted, paths and values travel as parameters: nothing a caller passes is read as SQL.
"""

import glob
import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from coursekit.kpis._input import plain
from coursekit.messages import CourseError, did_you_mean, quoted, text

_ALL = "FROM read_parquet($files)"
# Where a row stands: DuckDB adds these columns on demand. A file may have its own of the same name, which hide them;
# then the rows are numbered on reading, which is slower.
_PLACE = ("file_index", "file_row_number")
_NUMBERED = '(SELECT *, row_number() OVER () - 1 AS "row of coursekit" FROM read_parquet($files))'
# Ticks in a second, by the types of times.
_NANO, _MICRO = 10**9, 10**6
_NUMBERS = r"(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)"


@dataclass(frozen=True)
class Times:
    """A column of moments, as SQL."""

    blank: str
    local: str  # the clock on the wall
    ticks: str  # whole numbers since 1970, in UTC
    per_second: int
    zone: Any

    def empty(self) -> pd.Series:
        """No times at all, with the column's zone: what `moment` compares a date with."""
        none: Any = pd.Series([], dtype="datetime64[us]")
        return none.dt.tz_localize("UTC").dt.tz_convert(self.zone) if self.zone else none

    def moment(self, ticks: int) -> pd.Timestamp:
        """What a number of ticks stands for."""
        unit = {_NANO: "ns", _MICRO: "us"}[self.per_second]
        return pd.Timestamp(ticks, unit=unit, tz="UTC").tz_convert(self.zone)

    def cut(self, end: pd.Timestamp) -> int:
        """The first number of ticks that is not before ``end``."""
        return -(-end.as_unit("ns").value // (_NANO // self.per_second))


class ParquetTable:
    """One file, or all files of a folder, as a table that can be asked."""

    def __init__(self, connection: Any, path: str, files: list[str]):
        self._connection, self._path, self._files = connection, path, files
        about = self.ask(f"DESCRIBE SELECT * {_ALL}")
        self.types = dict(zip(about["column_name"].tolist(), about["column_type"].tolist(), strict=True))
        hidden = {name.casefold() for name in self.types} & set(_PLACE)
        self.rows = f"FROM {_NUMBERED}" if hidden else _ALL
        self.row = '"row of coursekit"' if hidden else f"({_PLACE[0]}::BIGINT * {1 << 40} + {_PLACE[1]})"

    def ask(self, sql: str, **values: Any) -> dict[str, np.ndarray]:
        """The columns of an answer."""
        from duckdb import InvalidInputException, IOException

        values = {name: value for name, value in values.items() if f"${name}" in sql}
        try:
            return self._connection.execute(sql, {"files": self._files, **values}).fetchnumpy()
        except (InvalidInputException, IOException) as problem:
            reason = str(problem).splitlines()[0].partition(": ")[2]
            raise CourseError("big.not_parquet", path=self._path, reason=reason) from problem

    def column(self, name: Any) -> str:
        """The name of a column, quoted; one that is not there is an error that offers the nearest."""
        if name not in self.types:
            raise CourseError("kpis.error.no_column", value=plain(name), hint=did_you_mean(str(name), self.types))
        return '"' + name.replace('"', '""') + '"'

    def blank(self, name: Any) -> str:
        """Whether the column holds nothing."""
        column = self.column(name)
        nan = f" OR isnan({column})" if self.types[name] in ("FLOAT", "DOUBLE") else ""
        return f"({column} IS NULL{nan})"

    def is_whole(self, name: Any) -> bool:
        """Whether the column holds whole numbers."""
        return re.fullmatch(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?", self.types[name]) is not None

    def is_text(self, name: Any) -> bool:
        """Whether the column holds words."""
        return self.types[name] == "VARCHAR" or self.types[name].startswith("ENUM")

    def times(self, name: Any) -> Times:
        """The column as moments; texts and numbers are refused."""
        column, kind = self.column(name), self.types[name]
        blank = f"({column} IS NULL)"
        if not kind.startswith(("DATE", "TIMESTAMP")):
            self._refuse_all(name, {"VARCHAR": "time_as_text"}, "not_a_time")
            column, kind = "CAST(NULL AS TIMESTAMP)", "TIMESTAMP"
        ticks, unit = (f"epoch_ns({column})", _NANO) if kind.endswith("_NS") else (f"epoch_us({column})", _MICRO)
        if kind.startswith("TIMESTAMPTZ") or "TIME ZONE" in kind:
            zone = self._zone(name)
            instant = f"make_timestamptz({ticks} // 1000)" if unit == _NANO else column
            return Times(blank, _wall_clock(instant, zone), ticks, unit, zone)
        return Times(blank, f"CAST({column} AS TIMESTAMP)", ticks, unit, None)

    def amounts(self, name: Any) -> tuple[str, str]:
        """The column as quantities that cannot be negative or infinite, and whether it is blank."""
        column = self.column(name)
        if not re.fullmatch(_NUMBERS, self.types[name]):
            self._refuse_all(name, {"VARCHAR": "number_as_text", "BOOLEAN": "truth_value"}, "not_a_number")
            column = "NULL"
        value, blank = f"CAST({column} AS DOUBLE)", self.blank(name)
        for key, bad in (("negative", f"{value} < 0"), ("infinite", f"isinf({value})")):
            self._refuse(name, f"NOT {blank} AND {bad}", key)
        return value, blank

    def _refuse_all(self, name: Any, keys: dict[str, str], otherwise: str) -> None:
        self._refuse(name, f"NOT {self.blank(name)}", keys.get(self.types[name], otherwise))

    def _refuse(self, name: Any, bad: str, key: str) -> None:
        """Raise the error if a row is bad, and name the first one: its number, counted from 0 as pandas does."""
        column = self.column(name)
        if not self.ask(f"SELECT 1 AS found {self.rows} WHERE {bad} LIMIT 1")["found"].size:
            return
        found = self.ask(f"SELECT {self.row} AS row, {column} AS value {self.rows} WHERE {bad} ORDER BY row LIMIT 1")
        number, value = int(found["row"][0]), found["value"].tolist()[0]
        file, row = divmod(number, 1 << 40)
        where = f"{row} ({Path(self._files[file]).name})" if len(self._files) > 1 else str(row)
        raise CourseError(f"kpis.error.{key}", name=name, value=plain(value), row=where)

    def _zone(self, name: str) -> Any:
        """The zone that pandas wrote beside the moments; UTC where nothing is said."""
        sql = "SELECT decode(value) AS said FROM parquet_kv_metadata($files) WHERE decode(key) = 'pandas' LIMIT 1"
        for said in self.ask(sql)["said"].tolist():
            for column in json.loads(said)["columns"]:
                if column["name"] == name and (column.get("metadata") or {}).get("timezone"):
                    return column["metadata"]["timezone"]
        return "UTC"


def _wall_clock(column: str, zone: str) -> str:
    """Moments as the clock on the wall shows them in a zone: a name, or an offset such as ``+02:00``."""
    offset = re.fullmatch(r"([+-])(\d\d):(\d\d)", zone)
    if offset:
        minutes = int(f"{offset[1]}{60 * int(offset[2]) + int(offset[3])}")
        return f"(timezone('UTC', {column}) + to_minutes({minutes}))"
    return f"timezone('{ZoneInfo(zone).key}', {column})"  # a key of the zone database holds no quote


@contextmanager
def open_parquet(path: Any, what: str) -> Iterator[ParquetTable]:
    """The table at ``path``; ``what`` names the sentence that says what it is read for."""
    try:
        import duckdb
    except ImportError:
        raise CourseError("big.missing_extra", what=text(f"big.what.{what}")) from None
    files = _files(path)
    with tempfile.TemporaryDirectory(prefix="coursekit-", ignore_cleanup_errors=True) as folder:
        # What does not fit in memory is put aside there. Nothing is fetched from anywhere.
        config: dict[str, Any] = {"temp_directory": folder, "autoinstall_known_extensions": False}
        with duckdb.connect(config=config) as connection:
            yield ParquetTable(connection, str(path), files)


def _files(path: Any) -> list[str]:
    """The file, or the Parquet files of the folder by name, with nothing in their names that means a pattern."""
    if not isinstance(path, str | os.PathLike):
        raise CourseError("big.no_file", path=quoted(path))
    place = Path(path)
    found = sorted(place.glob("*.parquet")) if place.is_dir() else [place] if place.is_file() else []
    if not found:
        raise CourseError("big.no_file", path=f"'{path}'")
    return [glob.escape(str(file)) for file in found]
