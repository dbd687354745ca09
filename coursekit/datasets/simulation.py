"""The workshop behind a company: each stage is computed once, when first asked for, its causes before it."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

import numpy as np

from coursekit.datasets.streams import Stream

Columns = dict[str, Any]
STAGES: dict[str, Callable[["Simulation"], Columns]] = {}
# Each module registers the stages that it computes; they are imported with the first company.
MODULES = (
    "people", "activity", "events", "baskets", "desk", "asking", "comparing", "keeping", "club", "marketing", "voices",
    "community", "hotels", "effects",
)  # fmt: skip


class Coded(NamedTuple):
    """A column of few different labels: positions in ``labels``, −1 where missing."""

    codes: np.ndarray
    labels: tuple[str, ...]


class Key(NamedTuple):
    """A column of identifiers: row numbers of the table that owns them, −1 where missing."""

    codes: np.ndarray
    owner: str


class Times(NamedTuple):
    """A column of times: seconds since the first day, ``clock.MISSING`` where it did not happen."""

    seconds: np.ndarray


def stage(name: str) -> Callable:
    """Register a function that computes the stage ``name``; public tables are stages whose name has no underscore."""

    def register(make: Callable[["Simulation"], Columns]) -> Callable[["Simulation"], Columns]:
        STAGES[name] = make
        return make

    return register


def load_stages() -> None:
    """Import every module that registers stages."""
    for module in MODULES:
        import_module(f"coursekit.datasets.{module}")


class Simulation:
    """Plain arrays of one company; what a learner does to a DataFrame cannot reach them."""

    def __init__(self, token: str, customers: int):
        load_stages()
        self.token = token
        self.customers = customers
        self._made: dict[str, Columns] = {}

    def stream(self, table: str) -> Stream:
        return Stream(self.token, table)

    def __getitem__(self, name: str) -> Columns:
        if name not in self._made:
            self._made[name] = STAGES[name](self)
        return self._made[name]

    def made(self, name: str) -> bool:
        return name in self._made


def length(columns: Columns) -> int:
    """Number of rows."""
    first = next(iter(columns.values()))
    return len(first[0]) if isinstance(first, tuple) else len(first)
