"""What passes between the parts of grading: a submission, what its run gave, what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from coursekit.practice import Verdict


class Status(StrEnum):
    """How grading a submission ended. Nothing that goes wrong in the grader is a zero."""

    GRADED = "graded"
    NOT_GRADED = "not_graded"


@dataclass(frozen=True)
class CodeCell:
    """One code cell of a submission: its source, and the question it says it answers (a hint, never trusted)."""

    source: str
    question: str = ""
    role: str = ""


@dataclass(frozen=True)
class Submission:
    """One student's file, read but not run.

    Attributes
    ----------
    student : str
        Who handed it in, by the file's name or folder; any text, always shown escaped.
    exercise, lang : str
        What the notebook's metadata or its first cell says; empty where nothing does.
    token : str
        The token that the instructor's table gives this student; the notebook's own is kept in ``claimed_token``.
    content : str
        SHA-256 of the file: the same file is not graded twice.
    problem : str
        Key of the sentence that says why it cannot be run; empty where it can.
    submitted : str
        When it was handed in, as far as a file beside it or its own time says: ISO 8601, or empty.
    lms_id : str
        The number in the file's name by which Canvas (user id) or Moodle (participant) knows the student.
    """

    student: str
    path: Path
    content: str
    exercise: str = ""
    lang: str = ""
    token: str = ""
    claimed_token: str = ""
    submitted: str = ""
    cells: Sequence[CodeCell] = ()
    problem: str = ""
    problem_values: Mapping[str, Any] = field(default_factory=dict)
    lms_id: str = ""


@dataclass(frozen=True)
class Missing:
    """There was no such variable when the cells had run."""


@dataclass(frozen=True)
class Opaque:
    """An answer whose type is none of those that may pass; ``type`` names it, ``why`` says more."""

    type: str
    why: str = ""


@dataclass(frozen=True)
class CallResult:
    """What one call of a student's function gave: a plain value, or the error that ended it."""

    value: Any = None
    error: str = ""
    line: int = 0


@dataclass(frozen=True)
class CellError:
    """A cell that stopped: its number (code cells from 1), the error's type and text."""

    cell: int
    type: str
    text: str = ""


@dataclass(frozen=True)
class Run:
    """What came back from the child.

    Attributes
    ----------
    answers : mapping of str to Any
        Plain values of exact types by variable name; ``Missing()`` or ``Opaque(...)`` otherwise.
    functions : frozenset of str
        Names that held something that can be called.
    calls : mapping of str to sequence of CallResult
        Results by function name, in the order in which the inputs were sent.
    errors : sequence of CellError
    ended : str
        ``"ok"``, or why it ended: ``"time"``, ``"memory"``, ``"died"``, ``"output"``, ``"forged"`` or ``"grader"``.
        With ``"grader"`` nothing here is the student's doing: the submission is not graded.
    isolation : str
        ``"full"``, ``"partial:<missing layers>"`` or ``"none"``.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    functions: frozenset[str] = frozenset()
    calls: Mapping[str, Sequence[CallResult]] = field(default_factory=dict)
    errors: Sequence[CellError] = ()
    ended: str = "ok"
    detail: str = ""
    isolation: str = "full"
    cpu_seconds: float = 0.0


@dataclass(frozen=True)
class Result:
    """A graded submission: one verdict for each question, or the reason why it was not graded.

    ``answers`` holds the plain answers by question id, where there are any: people judge texts by them, and the
    similarity report compares the others. What is no number, text, or list or dict of these is not kept.
    """

    submission: Submission
    status: Status
    verdicts: Sequence[Verdict] = ()
    reason: str = ""
    reason_values: Mapping[str, Any] = field(default_factory=dict)
    isolation: str = ""
    notes: Sequence[str] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """Points earned."""
        return round(sum(verdict.points for verdict in self.verdicts), 2)

    @property
    def max_score(self) -> float:
        """Points there were."""
        return round(sum(verdict.of for verdict in self.verdicts), 2)
