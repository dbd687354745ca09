"""What a filter says, as a tree: values, tests of them, and how tests are joined."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Column:
    """A column of the table, by name."""

    name: str
    place: int


@dataclass(frozen=True)
class Constant:
    """A number, a text, a truth, or a stretch of time (``start`` to before ``end``)."""

    value: float | str | bool | tuple[pd.Timestamp, pd.Timestamp]
    said: str
    place: int

    @property
    def kind(self) -> str:
        """``"number"``, ``"text"``, ``"truth"`` or ``"date"``."""
        if isinstance(self.value, bool):
            return "truth"
        return {float: "number", str: "text", tuple: "date"}[type(self.value)]


Value = Column | Constant


@dataclass(frozen=True)
class Compare:
    """``left sign right``; both are values."""

    left: Value
    sign: str
    right: Value


@dataclass(frozen=True)
class Within:
    """``left in [...]``."""

    left: Value
    items: tuple[Value, ...]


@dataclass(frozen=True)
class Blank:
    """``left is blank``."""

    left: Value


@dataclass(frozen=True)
class Truth:
    """A column of yes and no by itself."""

    left: Value


@dataclass(frozen=True)
class Not:
    """The opposite of one test."""

    inside: "Test"


@dataclass(frozen=True)
class All:
    """All of them hold."""

    parts: tuple["Test", ...]


@dataclass(frozen=True)
class Either:
    """One of them holds."""

    parts: tuple["Test", ...]


Test = Compare | Within | Blank | Truth | Not | All | Either
