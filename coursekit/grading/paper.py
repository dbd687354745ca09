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

from coursekit.datasets import OwnShop
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
        What does not depend on the company, kept between papers: hidden inputs, outputs of reference functions.
    """

    def __init__(self, questions: QuestionSet, token: str, secret: str = "", shared: dict | None = None):
        self.id, self.token = questions.id, token
        self.company = questions.data(token)
        self._packed: dict[tuple[str, ...], bytes] = {}
        self._memory = {} if shared is None else shared
        self.questions = [self._kept(question) for question in questions]
        self._calls: dict[str, Sequence[Call]] = {}
        self._secret = secret

    def _kept(self, question: Question) -> Question:
        ours: dict[int, Any] = {}
        if isinstance(question.kind, Function):
            kind: Any = _remembering(question.kind, self._memory)
        else:
            kind = _reading_once(question.kind, ours)
        mistakes = [dataclasses.replace(one, answer=once(one.answer, ours)) for one in question.mistakes]
        return dataclasses.replace(question, kind=kind, expected=once(question.expected, ours), mistakes=mistakes)

    def calls(self, question: Question) -> Sequence[Call]:
        """The hidden calls of a function question."""
        if question.id not in self._calls:
            assert isinstance(question.kind, Function)
            key = ("calls", question.id, self._secret)
            if key not in self._memory:
                watched = _Watched(self.company)
                calls = question.kind.calls(watched, self._secret)
                # Inputs made without a look at the company are the same for everyone.
                if watched._touched:
                    self._calls[question.id] = question.kind.calls(self.company, self._secret)
                    return self._calls[question.id]
                self._memory[key] = calls
            self._calls[question.id] = self._memory[key]
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


class _Watched:
    """A company that knows whether it was looked at."""

    def __init__(self, company: Any):
        self._company, self._touched = company, False

    def __getattr__(self, name: str) -> Any:
        self._touched = True
        return getattr(self._company, name)


def once(compute: Callable[[Any], Any], ours: dict[int, Any] | None = None) -> Callable[[Any], Any]:
    """``compute`` for one company, run once; what it raises is raised each time. ``ours`` gets what it gave."""
    kept: list[Any] = []

    def remembered(data: Any) -> Any:
        if not kept:
            kept.append(compute(data))
            if ours is not None:
                ours[id(kept[0])] = kept[0]
        return kept[0]

    return remembered


def _reading_once(kind: Kind, ours: dict[int, Any]) -> Kind:
    """The kind, which reads each of our own values once: expected values and mistakes are compared again and again."""
    made = copy.copy(kind)
    read: dict[int, Any] = {}

    def reading(answer: Any) -> Any:
        # Held in ``ours``, so that no other object can have its number.
        if id(answer) not in ours:
            return kind.read(answer)
        if id(answer) not in read:
            read[id(answer)] = kind.read(answer)
        return read[id(answer)]

    made.read = reading  # type: ignore[method-assign]
    return made


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
    company : Company or OwnShop
    tables : sequence of str, optional
        Names of the tables to pack; all by default. Tables of truth and effects are never packed.
    """
    names = company.tables if tables is None else tables
    tables_made = {name: getattr(company, name) for name in names}
    made_by = "own_shop" if isinstance(company, OwnShop) else "company"
    packed = {"made_by": made_by, "token": company.token, "customers": company.size, "tables": tables_made}
    return pickle.dumps(packed, protocol=5)


def needs_drawings(kinds: Sequence[Kind]) -> bool:
    """Whether some question looks at what is drawn."""
    return any(kind.name in ("chart", "design") for kind in kinds)
