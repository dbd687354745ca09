"""One option or several, by letter; every option has its explanation."""

import re
from collections.abc import Mapping
from typing import Any

from coursekit.messages import quoted
from coursekit.practice.kinds.base import Kind
from coursekit.practice.question import Text, in_language
from coursekit.practice.verdict import NotYet


class Choice(Kind):
    """Options named by letters.

    Parameters
    ----------
    options : mapping of letter to Text
        What to say to whoever chooses it: why it is right, or which idea behind it is not.
    several : bool
        Whether more than one may be right; then the answer is a list of letters.
    """

    name = "choice"

    def __init__(self, options: Mapping[str, Text], several: bool = False):
        self.options, self.several = dict(options), several

    def read(self, answer: Any) -> frozenset[str]:
        """The chosen letters.

        >>> sorted(Choice({"a": {}, "b": {}}).read(" B) "))
        ['b']
        """
        if issubclass(type(answer), str):
            given = re.split(r"[\s,;]+", answer.strip()) if self.several else [answer]
        elif issubclass(type(answer), (list, tuple, set, frozenset)):
            given = list(answer)
        else:
            raise NotYet("type", "practice.choice.type", type=type(answer).__name__, options=self._known())
        letters = [self._letter(one) for one in given if one != ""]
        if not letters:
            raise NotYet("shape", "practice.choice.none", options=self._known())
        if len(set(letters)) > 1 and not self.several:
            raise NotYet("shape", "practice.choice.one", n=len(set(letters)))
        return frozenset(letters)

    def _letter(self, given: Any) -> str:
        shown = str(given) if issubclass(type(given), str) else ""
        letter = shown.strip().strip(".()[]\"'“”«»").strip().casefold()
        if letter not in self.options:
            raise NotYet("type", "practice.choice.unknown", given=quoted(given), options=self._known())
        return letter

    def _known(self) -> str:
        return ", ".join(self.options)

    def compare(self, given: frozenset[str], expected: frozenset[str]) -> None:
        if given == expected:
            return
        if not self.several:
            raise NotYet("value", "practice.choice.explained", explanation=in_language(self.options[next(iter(given))]))
        wrong, missing = sorted(given - expected), sorted(expected - given)
        # Every letter judged one by one: as many right decisions as there are options.
        fraction = max(0.0, 1 - 2 * (len(wrong) + len(missing)) / len(self.options))
        said = [f"{letter}) {in_language(self.options[letter])}" for letter in wrong]
        key = "practice.choice.missing" if missing and not wrong else "practice.choice.some"
        raise NotYet("value", key, fraction, explanation=" ".join(said), n=len(missing))

    def slips(self, given: frozenset[str], expected: frozenset[str]) -> list[str]:
        """The letters that should not have been chosen."""
        return sorted(given - expected)

    def about(self, slip: str) -> Text | None:
        """What is said to whoever chooses this letter."""
        return self.options.get(slip)

    def explain(self, letters: frozenset[str]) -> str:
        """The explanations of some options."""
        return " ".join(in_language(self.options[letter]) for letter in sorted(letters))

    def other_types(self, answer: Any) -> list[Any]:
        letters = sorted(self.read(answer))
        if self.several:
            return [", ".join(letters), tuple(reversed(letters)), {x.upper() for x in letters}]
        return [letters[0].upper(), f" {letters[0]}) ", [letters[0]]]

    def show(self, expected: Any) -> str:
        return ", ".join(sorted(self.read(expected)))
