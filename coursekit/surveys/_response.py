"""One response while it is being read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coursekit.surveys._formats import Column
from coursekit.surveys.times import Stamp


@dataclass
class Response:
    """One row that is kept."""

    row: int
    cells: list[str]
    stamp: Stamp = field(default_factory=Stamp)
    customer: str = ""
    key: str | None = None
    given_id: str = ""
    id: str = ""
    others: "list[Response]" = field(default_factory=list)  # further rows of it, where a row is one answer

    @property
    def rows(self) -> "list[Response]":
        """All rows of the response."""
        return [self, *self.others]


@dataclass(frozen=True)
class Rules:
    """What ``read_survey`` was told about times and people."""

    zone: ZoneInfo
    tz: str
    dates: str | None
    keep: str
    within: timedelta | None
    secret: bytes | None
    ordered: Mapping[str, datetime]
    own: tuple[str, ...]


def cell(cells: list[str], column: Column | None) -> str:
    """The text of a cell; empty where the row is too short to have it."""
    return cells[column.position] if column is not None and column.position < len(cells) else ""


def trimmed(cells: list[str]) -> list[str]:
    """The cells without blank ones at the end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]
