"""What an export shows, in one language: the map as columns and lanes of short texts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

# The lanes in the order in which they are drawn. Those behind the line of visibility the customer does not see.
LANES = (
    "time",
    "touchpoint",
    "need",
    "thought",
    "quote",
    "emotion",
    "pain",
    "gain",
    "opportunity",
    "measure",
    "frontstage",
    "backstage",
    "support",
    "failure",
    "owner",
    "consent",
    "accessibility",
    "next",
)
BEHIND = ("backstage", "support")


@dataclass(frozen=True)
class Entry:
    """One thing said in a cell.

    Attributes
    ----------
    words : str
        What it says.
    notes : tuple of str
        The small print under it.
    kind : str
        ``"plain"``, ``"quote"``, or a card: ``"pain"``, ``"gain"``, ``"opportunity"``, ``"measure"``, ``"failure"``.
    basis : str
        ``"evidence"``, ``"assumption"``, ``"unsaid"`` where there should be a source and there is none, or empty where
        none is asked for.
    refs : tuple of str
        Numbers of the sources it rests on; a source that the map does not list is named, with a question mark.
    figure : str
        What was measured, in large type.
    sign : str
        Said before the words: ``"✓"`` a target met, ``"✗"`` missed, ``"!"`` not to be relied on.
    """

    words: str
    notes: tuple[str, ...] = ()
    kind: str = "plain"
    basis: str = ""
    refs: tuple[str, ...] = ()
    sign: str = ""
    figure: str = ""

    @property
    def marks(self) -> str:
        """The numbers of its sources as they stand after the words: ``" [1, 3]"``."""
        return f" [{', '.join(self.refs)}]" if self.refs else ""

    @property
    def said(self) -> str:
        """The sign, the words and the numbers of the sources."""
        return f"{self.sign} {self.words}{self.marks}".strip()

    def line(self, basis: str = "") -> str:
        """All of it on one line; ``basis`` is the word for what it rests on, where that is to be said."""
        said = self.said + (f": {self.figure}" if self.figure else "")
        notes = [*self.notes, basis] if basis else self.notes
        return f"{said} ({'; '.join(notes)})" if notes else said


@dataclass(frozen=True)
class Feeling:
    """The emotion of a step, as drawn, and beside it as measured."""

    score: int
    label: str = ""
    basis: str = ""
    measured: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    disagrees: bool = False
    few: bool = False

    @property
    def sure(self) -> bool:
        """Whether it rests on evidence, or needs none."""
        return self.basis not in ("assumption", "unsaid")


@dataclass(frozen=True)
class Column:
    """A step of the map; ``number`` is 0 in the column of a stage that has no step yet."""

    number: int
    stage: int
    id: str = ""
    action: str = ""
    actor: str = ""
    truth: bool = False
    feeling: Feeling | None = None
    cells: dict[str, tuple[Entry, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Stage:
    """A stage: its name, and its place in one of the three vocabularies."""

    name: str
    mapped: str = ""


@dataclass(frozen=True)
class Sheet:
    """A whole map, ready to be drawn or written."""

    title: str
    lang: str
    facts: tuple[str, ...]
    stages: tuple[Stage, ...]
    columns: tuple[Column, ...]
    sources: tuple[str, ...]
    description: str = ""

    def lanes(self, columns: tuple[Column, ...] | None = None) -> list[str]:
        """The lanes that hold something in these columns."""
        columns = self.columns if columns is None else columns
        return [lane for lane in LANES if any(column.cells.get(lane) for column in columns)]

    def entries(self) -> Iterator[Entry]:
        """Every entry of every cell."""
        return (entry for column in self.columns for cell in column.cells.values() for entry in cell)


def runs(columns: tuple[Column, ...]) -> list[tuple[int, int]]:
    """Neighbouring columns of one stage, as (stage, how many)."""
    found: list[tuple[int, int]] = []
    for column in columns:
        if found and found[-1][0] == column.stage:
            found[-1] = (column.stage, found[-1][1] + 1)
        else:
            found.append((column.stage, 1))
    return found


def bands(columns: tuple[Column, ...], most: int = 8) -> list[tuple[Column, ...]]:
    """The columns in rows of at most ``most``, as even as can be and cut between stages rather than within one."""
    total = len(columns)
    if total <= most:
        return [columns]
    count = -(-total // most)
    even = total / count
    # best[k][i]: the least cost of putting the first i columns into k rows, and where the last of them begins.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        row: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end in range(start + 1, min(start + most, total) + 1):
                inside = end < total and columns[end - 1].stage == columns[end].stage
                sum_ = cost + (end - start - even) ** 2 + (4.0 if inside else 0.0)
                if end not in row or sum_ < row[end][0]:
                    row[end] = (sum_, start)
        best.append(row)
    ends, end = [], total
    for k in range(count, 0, -1):
        ends.append(end)
        end = best[k][end][1]
    ends.append(0)
    ends.reverse()
    return [columns[start:stop] for start, stop in pairwise(ends)]
