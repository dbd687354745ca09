"""What one student is asked: the questions on their own data, the hidden inputs, and the data that their code will see.

Expected values are computed once for each company and stay in this process.
"""

import copy
import dataclasses
import hashlib
import pickle
import re
from collections.abc import Callable, Sequence
from typing import Any

from coursekit.grading.model import CodeCell
from coursekit.practice import Call, Function, Question, QuestionSet
from coursekit.practice.kinds import Kind


class Paper:
    """The questions of an exercise for one token, with everything that is computed from its company kept.

    Parameters
    ----------
    questions : QuestionSet
    token : str
    secret : str
        Makes the hidden inputs of functions.
    shared : dict, optional
        Outputs of reference functions, kept between papers: most do not depend on the company.
    """

    def __init__(self, questions: QuestionSet, token: str, secret: str = "", shared: dict | None = None):
        self.id, self.token = questions.id, token
        self.company = questions.data(token)
        self._packed: dict[tuple[str, ...], bytes] = {}
        memory = {} if shared is None else shared
        self.questions = [self._kept(question, memory) for question in questions]
        self._calls: dict[str, Sequence[Call]] = {}
        self._secret = secret

    def _kept(self, question: Question, memory: dict) -> Question:
        kind = _remembering(question.kind, memory) if isinstance(question.kind, Function) else question.kind
        mistakes = [dataclasses.replace(one, answer=once(one.answer)) for one in question.mistakes]
        return dataclasses.replace(question, kind=kind, expected=once(question.expected), mistakes=mistakes)

    def calls(self, question: Question) -> Sequence[Call]:
        """The hidden calls of a function question."""
        if question.id not in self._calls:
            assert isinstance(question.kind, Function)
            self._calls[question.id] = question.kind.calls(self.company, self._secret)
        return self._calls[question.id]

    def functions(self) -> dict[str, list[tuple]]:
        """For each function that is asked for, the inputs to send once the cells have run."""
        return {q.answer: [call.args for call in self.calls(q)] for q in self.questions if isinstance(q.kind, Function)}

    def packed(self, cells: Sequence[CodeCell]) -> bytes:
        """The company for the child: the tables that the cells can name, packed once for each choice of them."""
        named = tables_named(cells, self.company.tables)
        if named not in self._packed:
            self._packed[named] = pack_company(self.company, named)
        return self._packed[named]


def once(compute: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """``compute`` for one company, run once; what it raises is raised each time."""
    kept: list[Any] = []

    def remembered(data: Any) -> Any:
        if not kept:
            kept.append(compute(data))
        return kept[0]

    return remembered


def _remembering(kind: Function, memory: dict) -> Function:
    """The kind with the outputs of reference functions kept: they are the same for the same function and inputs."""
    made = copy.copy(kind)
    own: dict[Any, Any] = {}
    digests: dict[int, tuple[Any, bytes]] = {}

    def outputs(function: Callable, calls: Sequence[Call]) -> list:
        if id(calls) not in digests:
            digests[id(calls)] = (calls, _digest(calls))
        key = (function, digests[id(calls)][1])
        # A function made anew for each company may know that company: it is not shared.
        kept = own if "<locals>" in getattr(function, "__qualname__", "<locals>") or not key[1] else memory
        if key not in kept:
            kept[key] = Function.outputs(kind, function, calls)
        return kept[key]

    made.outputs = outputs  # type: ignore[method-assign]
    return made


def _digest(calls: Sequence[Call]) -> bytes:
    try:
        return hashlib.sha256(pickle.dumps([call.args for call in calls], 5)).digest()
    except Exception:  # inputs that cannot be pickled are simply not shared
        return b""


def tables_named(cells: Sequence[CodeCell], tables: Sequence[str]) -> tuple[str, ...]:
    """The tables whose names stand in the code; any other is made in the child should it be asked for after all.

    >>> tables_named([CodeCell("ex.data.surveys.head()")], ("orders", "surveys"))
    ('surveys',)
    """
    words: set[str] = set()
    for cell in cells:
        words.update(re.findall(r"\w+", cell.source))
    return tuple(name for name in tables if name in words)


def pack_company(company: Any, tables: Sequence[str] | None = None) -> bytes:
    """A company as bytes for the child, which unpickles what this process made, never the other way round.

    Parameters
    ----------
    company : Company
    tables : sequence of str, optional
        Names of the tables to pack; all by default. Tables of truth and effects are never packed.
    """
    names = company.tables if tables is None else tables
    tables_made = {name: getattr(company, name) for name in names}
    return pickle.dumps({"token": company.token, "customers": company.size, "tables": tables_made}, protocol=5)


def needs_drawings(kinds: Sequence[Kind]) -> bool:
    """Whether some question looks at what is drawn."""
    return any(kind.name in ("chart", "design") for kind in kinds)
