"""A sheet of the learner's own, a line for each thing and a few cells a line, judged by rules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.messages import nearest, number, quoted
from coursekit.practice.kinds.base import Kind, is_blank
from coursekit.practice.question import Text, in_language
from coursekit.practice.verdict import NotYet

_MOST_SAID, _LONGEST = 3, 400


@dataclass(frozen=True)
class LineRule:
    """What a line of a sheet has to keep.

    Parameters
    ----------
    id : str
    holds : callable
        ``holds(name, cells)`` says whether the line keeps it; a blank cell is None.
    say : Text
        What is the matter and what would mend it. The name of the line is said before it.
    """

    id: str
    holds: Callable[[str, Mapping[str, Any]], bool]
    say: Text


class Sheet(Kind):
    """Named lines with the same cells in each, judged line by line: any sheet that keeps the rules is right.

    The answer is a dict from each line to a dict of its cells, or a DataFrame with a row for each line. A cell holds a
    text, a number, or None where nothing is known; ``...`` counts as nothing. Two sheets are alike, for recognising a
    mistake, if they break the same rules.

    Parameters
    ----------
    lines : sequence of str
        The lines that have to be there.
    cells : mapping of str to {"text", "number"}
        The cells of a line, and what each holds.
    rules : sequence of LineRule
        Kept by every line, in the order in which they are said.
    """

    name = "sheet"
    names_the_place = True

    def __init__(self, lines: Sequence[str], cells: Mapping[str, str], rules: Sequence[LineRule]):
        wrong = [kind for kind in cells.values() if kind not in ("text", "number")]
        if wrong:
            raise ValueError(f"a cell holds text or number; got {wrong[0]!r}")
        self.lines, self.cells, self.rules = tuple(lines), dict(cells), tuple(rules)

    def untouched(self, answer: Any) -> bool:
        """Whether no cell was filled in."""
        if type(answer) is not dict or not answer:
            return False
        return all(type(cells) is dict and all(one is ... for one in cells.values()) for cells in answer.values())

    def read(self, answer: Any) -> dict[str, dict[str, Any]]:
        """The lines in their order, each cell as a text, a float or None.

        >>> Sheet(["web"], {"grade": "number", "who": "text"}, []).read({"Web": {"grade": 2, "who": " Inés "}})
        {'web': {'grade': 2.0, 'who': 'Inés'}}
        """
        found: dict[str, dict[str, Any]] = {}
        for given, cells in self._pairs(answer):
            line = self._known(given)
            if line in found:
                raise NotYet("shape", "practice.sheet.twice", line=line)
            found[line] = self._cells(line, cells)
        missing = [line for line in self.lines if line not in found]
        if missing:
            raise NotYet("shape", "practice.sheet.missing", lines=", ".join(missing))
        return {line: found[line] for line in self.lines}

    def _pairs(self, answer: Any) -> list[tuple[Any, Any]]:
        if issubclass(type(answer), pd.DataFrame):
            return [(name, dict(zip(answer.columns, row, strict=True))) for name, row in _rows(answer)]
        if type(answer) is not dict:
            raise NotYet("type", "practice.sheet.type", type=type(answer).__name__, line=self.lines[0])
        return list(answer.items())

    def _known(self, given: Any) -> str:
        shown = given.strip().casefold() if issubclass(type(given), str) else ""
        if shown in self.lines:
            return shown
        close = nearest(shown, self.lines) if shown else None
        raise NotYet("type", "practice.sheet.unknown", given=quoted(given), hint=close or ", ".join(self.lines))

    def _cells(self, line: str, cells: Any) -> dict[str, Any]:
        if type(cells) is not dict:
            raise NotYet("type", "practice.sheet.line", line=line, cells=", ".join(self.cells))
        lost = [cell for cell in self.cells if cell not in cells]
        if lost:
            raise NotYet("shape", "practice.sheet.cells", line=line, cells=", ".join(lost))
        return {cell: _cell(cells[cell], what, line, cell) for cell, what in self.cells.items()}

    def findings(self, given: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, str, str]]:
        """What a sheet breaks: rule, line, a sentence in the language in use."""
        return [
            (rule.id, line, in_language(rule.say))
            for rule in self.rules
            for line, cells in given.items()
            if not rule.holds(line, cells)
        ]

    def compare(self, given: dict[str, dict[str, Any]], expected: dict[str, dict[str, Any]]) -> None:
        found = self.findings(given)
        if not found:
            return
        clean = len(set(self.lines) - {line for _, line, _ in found}) / len(self.lines)
        # A sheet that is right in half of its lines shows that half is still to be understood.
        fraction = round(max(0.0, 2 * clean - 1), 2)
        # One line for each rule that is broken teaches more than one rule found three times.
        first = {rule: (line, said) for rule, line, said in reversed(found)}
        order = [rule.id for rule in self.rules if rule.id in first][:_MOST_SAID]
        said = " ".join(f"{first[rule][0]}: {first[rule][1]}" for rule in order)
        lines = number(len({line for _, line, _ in found}))
        raise NotYet("value", "practice.sheet.not_yet", fraction, n=lines, of=len(self.lines), findings=said)

    def same(self, given: dict[str, dict[str, Any]], expected: dict[str, dict[str, Any]]) -> bool:
        """Whether two sheets break the same rules (none, if both are right)."""
        return {rule for rule, _, _ in self.findings(given)} == {rule for rule, _, _ in self.findings(expected)}

    def other_types(self, answer: Any) -> list[Any]:
        lines = self.read(answer)
        table = pd.DataFrame(lines, dtype=object).T
        return [dict(reversed(lines.items())), {name.upper(): cells for name, cells in lines.items()}, table]

    def show(self, expected: Any) -> str:
        lines = self.read(expected)
        return "\n".join(
            f"{line}: " + "; ".join(f"{cell} = {'–' if held is None else held}" for cell, held in cells.items())
            for line, cells in lines.items()
        )


def _rows(table: pd.DataFrame) -> list[tuple[Any, list[Any]]]:
    return [(name, list(row)) for name, row in zip(table.index, table.to_numpy(dtype=object), strict=True)]


def _cell(value: Any, what: str, line: str, cell: str) -> Any:
    kind = type(value)
    if is_blank(value) or value is pd.NA or value is pd.NaT:
        return None
    if kind is not str and issubclass(kind, (int, float, np.integer, np.floating)) and kind is not bool:
        if what == "text":
            raise NotYet("type", "practice.sheet.text", line=line, cell=cell)
        return None if np.isnan(float(value)) else float(value)
    if kind is str and what == "text":
        return value.strip()[:_LONGEST]
    key = "practice.sheet.number" if what == "number" else "practice.sheet.text"
    raise NotYet("type", key, line=line, cell=cell)
