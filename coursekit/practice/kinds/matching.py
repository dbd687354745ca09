"""Things and where each belongs: a dict from each thing to one of a few places."""

from collections.abc import Mapping
from typing import Any

from coursekit.messages import nearest, quoted
from coursekit.practice.kinds.base import Kind, is_blank
from coursekit.practice.question import Text, in_language
from coursekit.practice.verdict import NotYet


class Matching(Kind):
    """A dict from thing to place.

    Parameters
    ----------
    items : sequence of str
        The keys of the dict.
    places : sequence of str
        The values it may hold.
    why : mapping of (item, place) to Text
        What to say to whoever puts this thing in that place. ``(item, "")`` explains the item wherever it was put.
    """

    name = "matching"

    def __init__(self, items: list[str], places: list[str], why: Mapping[tuple[str, str], Text]):
        self.items, self.places, self.why = list(items), list(places), dict(why)

    def read(self, answer: Any) -> dict[str, str]:
        """The dict with every key and every place recognised.

        >>> Matching(["csat"], ["purchase", "loyalty"], {}).read({"CSAT": "Loyalty "})
        {'csat': 'loyalty'}
        """
        if hasattr(type(answer), "to_dict"):  # a pandas Series
            answer = answer.to_dict()
        if not issubclass(type(answer), dict):
            raise NotYet("type", "practice.matching.type", type=type(answer).__name__, example=self.items[0])
        filled = {k: v for k, v in answer.items() if not is_blank(v)}
        if not filled:
            raise NotYet("shape", "practice.matching.empty", items=", ".join(self.items))
        found = {
            self._known(key, self.items, "item"): self._known(v, self.places, "place") for key, v in filled.items()
        }
        missing = [item for item in self.items if item not in found]
        if missing:
            raise NotYet("shape", "practice.matching.missing", items=", ".join(missing))
        return {item: found[item] for item in self.items}

    def _known(self, given: Any, known: list[str], what: str) -> str:
        shown = str(given).strip().casefold() if issubclass(type(given), str) else ""
        if shown in known:
            return shown
        close = nearest(shown, known) if shown else None
        raise NotYet("type", f"practice.matching.unknown_{what}", given=quoted(given), hint=close or ", ".join(known))

    def compare(self, given: dict[str, str], expected: dict[str, str]) -> None:
        wrong = [item for item in self.items if given[item] != expected[item]]
        if not wrong:
            return
        right = len(self.items) - len(wrong)
        # Guessing alone puts some things in their place: only what is beyond half counts.
        fraction = max(0.0, 2 * right / len(self.items) - 1)
        said = [self._explain(item, given[item]) for item in wrong]
        explanation = " ".join(f"{item} → {given[item]}: {why}" for item, why in zip(wrong, said, strict=True) if why)
        key = "practice.matching.explained" if explanation else "practice.matching.not_yet"
        raise NotYet("value", key, round(fraction, 2), right=right, of=len(self.items), explanation=explanation)

    def _explain(self, item: str, place: str) -> str:
        found = self.why.get((item, place)) or self.why.get((item, ""))
        return in_language(found) if found else ""

    def slips(self, given: dict[str, str], expected: dict[str, str]) -> list[str]:
        """The pairs that do not belong together, as ``"item>place"``."""
        return [f"{item}>{given[item]}" for item in self.items if given[item] != expected[item]]

    def about(self, slip: str) -> Text | None:
        """What is said of a pair, with the pair before it."""
        item, _, place = slip.partition(">")
        why = self.why.get((item, place)) or self.why.get((item, ""))
        return {lang: f"{item} → {place}: {words}" for lang, words in why.items()} if why else None

    def other_types(self, answer: Any) -> list[Any]:
        import pandas as pd

        pairs = self.read(answer)
        return [
            dict(reversed(pairs.items())),
            {k.upper(): f" {v.title()} " for k, v in pairs.items()},
            pd.Series(pairs),
        ]

    def show(self, expected: Any) -> str:
        return "\n".join(f"{item}: {place}" for item, place in self.read(expected).items())
