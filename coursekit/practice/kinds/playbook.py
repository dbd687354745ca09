"""A treatment playbook of the learner's own, judged by rules: any that keeps them is right."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from coursekit.messages import number
from coursekit.practice.kinds.base import Kind
from coursekit.practice.kinds.design import Rule
from coursekit.practice.question import in_language
from coursekit.practice.verdict import NotYet

COLUMNS = ("type", "action", "channel", "kpi")
_MOST_ROWS, _MOST_SAID, _LONGEST = 200, 3, 400


class Playbook(Kind):
    """Lines of type, action, channel and KPI, judged by `coursekit.customers.check_playbook` and rules of the question.

    The answer is a list of dicts, a dict of lists or a DataFrame. Several KPIs stand in a list, or with commas
    between. Two playbooks are alike, for recognising a mistake, if they break the same rules.

    Parameters
    ----------
    types : sequence of str
        The types of customer that have to be covered.
    rules : sequence of Rule
        What the question asks besides; ``holds`` gets the lines as a DataFrame of text.
    """

    name = "playbook"
    names_the_place = True

    def __init__(self, types: Sequence[str], rules: Sequence[Rule] = ()):
        self.types, self.rules = tuple(types), tuple(rules)

    def read(self, answer: Any) -> pd.DataFrame:
        """The lines, each cell as text.

        >>> Playbook(["loyal"]).read([{"type": "loyal", "action": "x", "channel": "web", "kpi": ["csat", "nps"]}])
            type action channel        kpi
        0  loyal      x     web  csat, nps
        """
        kind = type(answer)
        if not (issubclass(kind, (pd.DataFrame, list, tuple)) or kind is dict):
            raise NotYet("type", "practice.playbook.type", type=kind.__name__)
        if issubclass(kind, (list, tuple)) and not all(type(line) is dict for line in answer):
            raise NotYet("type", "practice.playbook.lines")
        try:
            table = pd.DataFrame(answer)
        except Exception as error:  # lists of different lengths
            raise NotYet("type", "practice.playbook.lines") from error
        lost = [column for column in COLUMNS if column not in table.columns]
        if lost and len(table):
            raise NotYet("shape", "practice.playbook.columns", columns=", ".join(lost))
        if len(table) > _MOST_ROWS:
            raise NotYet("shape", "practice.playbook.long", n=number(len(table)), most=_MOST_ROWS)
        read = {column: [_cell(value) for value in table.get(column, [])] for column in COLUMNS}
        return pd.DataFrame(read, columns=list(COLUMNS), dtype=object)

    def findings(self, given: pd.DataFrame) -> list[tuple[str, str, str]]:
        """What a playbook breaks: rule, type (blank where it is about all), a sentence in the language in use."""
        from coursekit.customers import check_playbook

        found = [tuple(line) for line in check_playbook(given, self.types).itertuples(index=False)]
        return found + [(rule.id, "", in_language(rule.say)) for rule in self.rules if not rule.holds(given)]

    def compare(self, given: pd.DataFrame, expected: pd.DataFrame) -> None:
        found = self.findings(given)
        if not found:
            return
        touched = {kind for _, kind, _ in found if kind}
        broken = sum(1 for _, kind, _ in found if not kind)
        clean = max(0, sum(kind not in touched for kind in self.types) - broken)
        said = " ".join(sentence for _, _, sentence in found[:_MOST_SAID])
        fraction = 0.5 * clean / len(self.types)
        raise NotYet("value", "practice.playbook.not_yet", fraction, n=number(len(found)), findings=said)

    def same(self, given: pd.DataFrame, expected: pd.DataFrame) -> bool:
        """Whether two playbooks break the same rules (none, if both are right)."""
        return {rule for rule, _, _ in self.findings(given)} == {rule for rule, _, _ in self.findings(expected)}

    def other_types(self, answer: Any) -> list[Any]:
        table = self.read(answer)
        listed = table.assign(kpi=[text.split(", ") for text in table["kpi"]])
        return [table, table.iloc[::-1], table.to_dict("records"), table.to_dict("list"), listed.to_dict("records")]

    def show(self, expected: Any) -> str:
        return self.read(expected).to_string(index=False)


def _cell(value: Any) -> str:
    kind = type(value)
    if kind is str:
        return value.strip()[:_LONGEST]
    if kind in (list, tuple):
        return ", ".join(_cell(one) for one in value[:_MOST_ROWS])
    if value is None or value is ... or isinstance(value, (float, Mapping)):
        return ""
    raise NotYet("type", "practice.playbook.cell", type=kind.__name__)
