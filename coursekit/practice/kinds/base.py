"""What every kind of question must be able to do."""

from abc import ABC, abstractmethod
from typing import Any


class Kind(ABC):
    """Reads an answer into a plain form and compares two plain forms.

    Nothing here may trust the answer: it can be any object, with any behaviour.
    """

    name: str
    # Whether the reason of a rule, which says where, is said beside the misconception, which says why.
    names_the_place = False

    @abstractmethod
    def read(self, answer: Any) -> Any:
        """The answer in plain form; raises ``NotYet`` with what is wrong with its type or shape."""

    @abstractmethod
    def compare(self, given: Any, expected: Any) -> None:
        """Returns where the two plain forms agree; raises ``NotYet`` with what differs."""

    def same(self, given: Any, expected: Any) -> bool:
        """Whether two plain forms agree."""
        from coursekit.practice.verdict import NotYet

        try:
            self.compare(given, expected)
        except NotYet:
            return False
        return True

    def untouched(self, answer: Any) -> bool:
        """Whether the answer is still what the exercise gave to begin with, so that it was not attempted."""
        return False

    def slips(self, given: Any, expected: Any) -> list[str]:
        """The parts of a wrong answer that have an explanation of their own, as short names that can be kept."""
        return []

    def about(self, slip: str) -> Any:
        """What is said of a slip, in the languages of the course; None where this kind does not know it."""
        return None

    def other_types(self, answer: Any) -> list[Any]:
        """The same answer written with other types, all of which must count as right."""
        return []

    def show(self, expected: Any) -> str:
        """The expected answer as text, for the solution."""
        return str(expected)


def is_blank(answer: Any) -> bool:
    """Whether an answer was left as the exercise gave it: ``...``, an empty text, or a list or dict of these."""
    if type(answer) in (list, tuple) or type(answer) is dict:
        inside = list(answer.values()) if type(answer) is dict else answer
        return 0 < len(inside) <= 100 and all(one is ... for one in inside)
    return answer is ... or answer is None or (type(answer) is str and answer.strip() in ("", "...", "…"))
