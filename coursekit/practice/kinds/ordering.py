"""Some things in the right order."""

import re
from collections.abc import Mapping
from typing import Any

from coursekit.messages import nearest, quoted
from coursekit.practice.kinds.base import Kind
from coursekit.practice.question import Text
from coursekit.practice.verdict import NotYet


class OrderingOf(Kind):
    """A list of names in order.

    Parameters
    ----------
    items : mapping of name to Text
        The things to put in order: the name that the answer uses, and what a learner reads.
    """

    name = "ordering"

    def __init__(self, items: Mapping[str, Text]):
        self.items = dict(items)

    def read(self, answer: Any) -> tuple[str, ...]:
        """The names in the order given.

        >>> OrderingOf({"visit": {}, "order": {}}).read("visit, order")
        ('visit', 'order')
        """
        if issubclass(type(answer), str):
            given = re.split(r"\s*[,;>→\n]+\s*", answer.strip())
        elif issubclass(type(answer), (list, tuple)):
            given = list(answer)
        elif hasattr(type(answer), "tolist"):  # a numpy array or a pandas Series
            given = answer.tolist()
        else:
            raise NotYet("type", "practice.ordering.type", type=type(answer).__name__)
        names = [self._name(one) for one in given if one != ""]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise NotYet("shape", "practice.ordering.twice", names=", ".join(twice))
        missing = [name for name in self.items if name not in names]
        if missing:
            raise NotYet("shape", "practice.ordering.missing", names=", ".join(missing))
        return tuple(names)

    def _name(self, given: Any) -> str:
        shown = str(given).strip().casefold() if issubclass(type(given), str) else ""
        if shown in self.items:
            return shown
        close = nearest(shown, self.items) if shown else None
        hint = close or ", ".join(self.items)
        raise NotYet("type", "practice.ordering.unknown", given=quoted(given), hint=hint)

    def compare(self, given: tuple[str, ...], expected: tuple[str, ...]) -> None:
        if given == expected:
            return
        place = {name: i for i, name in enumerate(expected)}
        pairs = [(a, b) for i, a in enumerate(given) for b in given[i + 1 :]]
        swapped = sum(place[a] > place[b] for a, b in pairs)
        right = next((i for i, (a, b) in enumerate(zip(given, expected, strict=True)) if a != b), len(given))
        if right:
            key = "practice.ordering.swap" if swapped == 1 else "practice.ordering.not_yet"
        else:
            key = "practice.ordering.swap_first" if swapped == 1 else "practice.ordering.not_yet_first"
        # One swap of neighbours is nearly right; more is not.
        raise NotYet("value", key, 0.5 if swapped == 1 and len(given) > 3 else 0.0, right=right, of=len(given))

    def other_types(self, answer: Any) -> list[Any]:
        names = self.read(answer)
        return [names, ", ".join(names), [name.upper() for name in names]]

    def show(self, expected: Any) -> str:
        return str(list(self.read(expected)))
