"""The codebook: which question is which, on which scale. What a file cannot say of itself."""

import os
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coursekit.messages import CourseError, did_you_mean, quoted
from coursekit.surveys._text import clean, fold

SCALES = ("nps", "csat", "ces", "servqual_e", "servqual_p")
KINDS = (*SCALES, "number", "choice", "multi", "text")
_FIELDS = ("id", "kind", "question", "min", "max", "reverse", "choices", "other", "missing")
_ROLES = ("time", "email", "customer", "response_id", "question", "answer", "personal", "ignore")
_ID = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Choice:
    """One answer that can be chosen: its value, and how it reads in each language."""

    value: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """One question: how to recognise its column, and what its answers mean.

    Attributes
    ----------
    id : str
        A name for code, such as ``"nps"``.
    kind : str
        ``nps``, ``csat``, ``ces``, ``servqual_e``, ``servqual_p`` (whole numbers on a scale), ``number``, ``choice``,
        ``multi``, ``text``.
    patterns : tuple of str
        Regular expressions, one of which is found in the column's header.
    low, high : float or None
        The ends of the scale.
    reverse : bool
        Whether a low answer is the good one: numbers are then turned round (low + high − answer).
    choices : tuple of Choice
        Labels of a scale, or the answers of a choice.
    other : bool
        Whether a text of one's own is an answer to a choice.
    missing : tuple of str
        Answers that mean “no answer”, such as ``"99"``.
    """

    id: str
    kind: str
    patterns: tuple[str, ...]
    low: float | None = None
    high: float | None = None
    reverse: bool = False
    choices: tuple[Choice, ...] = ()
    other: bool = False
    missing: tuple[str, ...] = ()

    @property
    def numeric(self) -> bool:
        """Whether the answers are numbers."""
        return self.kind in SCALES or self.kind == "number"

    @property
    def scale(self) -> str:
        """The ends of the scale, such as ``"0-10"``; empty where there are none."""
        return f"{_short(self.low)}-{_short(self.high)}" if self.low is not None and self.high is not None else ""

    def fits(self, header: str) -> int:
        """2 where a pattern is the whole header, 1 where it is found in it, 0 where not."""
        said = clean(header)
        if any(re.fullmatch(p, said, re.I) for p in self.patterns):
            return 2
        return int(any(re.search(p, said, re.I) for p in self.patterns))


@dataclass(frozen=True)
class Codebook:
    """The questions of a survey, and the columns that are none.

    Read one with ``Codebook.read("codebook.yml")``; write it with ``to_yaml()``.

    Examples
    --------
    >>> book = Codebook.read({"questions": [{"id": "nps", "kind": "nps", "question": {"es": "recomiendes"}}]})
    >>> book["nps"].scale
    '0-10'
    """

    questions: tuple[Question, ...]
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decimal: str | None = None

    def __getitem__(self, question_id: str) -> Question:
        for question in self.questions:
            if question.id == question_id:
                return question
        hint = did_you_mean(str(question_id), [q.id for q in self.questions])
        raise CourseError("surveys.error.no_question", value=quoted(question_id), hint=hint)

    def __contains__(self, question_id: object) -> bool:
        return any(question.id == question_id for question in self.questions)

    @classmethod
    def read(cls, source: Any) -> "Codebook":
        """A codebook from a YAML file, a text of YAML, or a dict; every mistake in it is named."""
        if isinstance(source, Codebook):
            return source
        if isinstance(source, os.PathLike) or (isinstance(source, str) and "\n" not in source):
            source = _file(source)
        if isinstance(source, str):
            from coursekit.surveys._yaml import load

            source = load(source)
        if not isinstance(source, Mapping):
            raise CourseError("surveys.error.codebook", value=quoted(source))
        _known(source, ("schema", "title", "questions", "columns", "decimal"), "codebook")
        listed = source.get("questions")
        if not isinstance(listed, list | tuple) or not listed:
            raise CourseError("surveys.error.codebook_empty")
        questions = tuple(_question(entry, number) for number, entry in enumerate(listed, start=1))
        ids = [q.id for q in questions]
        for name in ids:
            if ids.count(name) > 1:
                raise CourseError("surveys.error.codebook_twice", id=quoted(name))
        decimal = source.get("decimal")
        if decimal not in (None, ".", ","):
            raise CourseError("surveys.error.codebook_decimal", value=quoted(decimal))
        return cls(questions, _columns(source.get("columns") or {}), decimal)

    def to_yaml(self) -> str:
        """The codebook as YAML, as ``read`` takes it."""
        from coursekit.surveys._yaml import dump

        return dump(self)


def _file(source: "str | os.PathLike[str]") -> str:
    try:
        return Path(source).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as problem:
        raise CourseError("surveys.error.no_codebook", path=quoted(os.fspath(source), 80)) from problem


def _known(entry: Mapping, fields: tuple[str, ...], where: str) -> None:
    for name in entry:
        if name not in fields:
            hint = did_you_mean(str(name), fields)
            raise CourseError("surveys.error.codebook_field", field=quoted(name), where=quoted(where), hint=hint)


def _question(entry: Any, number: int) -> Question:
    if not isinstance(entry, Mapping):
        raise CourseError("surveys.error.codebook_entry", number=number, value=quoted(entry))
    name = entry.get("id")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise CourseError("surveys.error.codebook_id", number=number, value=quoted(name))
    _known(entry, _FIELDS, name)
    kind = str(entry.get("kind", "")).casefold()
    if kind not in KINDS:
        raise CourseError("surveys.error.codebook_kind", id=quoted(name), value=quoted(entry.get("kind")),
                          kinds=", ".join(KINDS))  # fmt: skip
    low, high = _ends(name, kind, entry.get("min"), entry.get("max"))
    for flag in ("reverse", "other"):
        if not isinstance(entry.get(flag, False), bool):
            raise CourseError("surveys.error.codebook_flag", id=quoted(name), field=flag, value=quoted(entry[flag]))
    reverse = entry.get("reverse", False)
    if reverse and (low is None or high is None):
        raise CourseError("surveys.error.codebook_reverse", id=quoted(name))
    choices = _choices(name, kind, entry.get("choices"), low, high)
    missing = entry.get("missing") or []
    missing = tuple(fold(str(m)) for m in (missing if isinstance(missing, list | tuple) else [missing]))
    return Question(name, kind, _patterns(name, entry.get("question")), low, high, reverse, choices,
                    entry.get("other", False), missing)  # fmt: skip


def _ends(name: str, kind: str, low: Any, high: Any) -> tuple[float | None, float | None]:
    for end in (low, high):
        if end is not None and (isinstance(end, bool) or not isinstance(end, int | float) or end != end):
            raise CourseError("surveys.error.codebook_scale", id=quoted(name), low=quoted(low), high=quoted(high))
    if kind == "nps":
        if (0 if low is None else low, 10 if high is None else high) != (0, 10):
            raise CourseError("surveys.error.nps_scale", id=quoted(name), low=_short(low), high=_short(high))
        return 0, 10
    if kind in SCALES:
        if low is None or high is None:
            raise CourseError("surveys.error.codebook_no_scale", id=quoted(name), kind=kind)
        if low != int(low) or high != int(high) or high - low < 2:
            raise CourseError("surveys.error.codebook_scale", id=quoted(name), low=quoted(low), high=quoted(high))
    elif kind != "number" and (low is not None or high is not None):
        raise CourseError("surveys.error.codebook_no_ends", id=quoted(name), kind=kind)
    elif low is not None and high is not None and low >= high:
        raise CourseError("surveys.error.codebook_scale", id=quoted(name), low=quoted(low), high=quoted(high))
    return low, high


def _patterns(name: str, given: Any) -> tuple[str, ...]:
    """One regular expression or several, alone or by language."""
    listed = list(given.values()) if isinstance(given, Mapping) else given
    listed = listed if isinstance(listed, list | tuple) else [listed]
    if not listed or any(not isinstance(p, str) or not p.strip() for p in listed):
        raise CourseError("surveys.error.codebook_question", id=quoted(name), value=quoted(given))
    patterns = tuple(clean(p) for p in listed)
    for pattern in patterns:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # on patterns that a later Python may read otherwise
                re.compile(pattern, re.I)
        except (re.error, RecursionError, OverflowError) as problem:
            raise CourseError("surveys.error.codebook_pattern", id=quoted(name), value=quoted(pattern)) from problem
    return patterns


def _choices(name: str, kind: str, given: Any, low: float | None, high: float | None) -> tuple[Choice, ...]:
    """A list of labels, or labels by value; a label may be given by language."""
    if given is None:
        return ()
    pairs = given.items() if isinstance(given, Mapping) else ((None, entry) for entry in given) if isinstance(
        given, list | tuple) else None  # fmt: skip
    if pairs is None or kind == "text":
        raise CourseError("surveys.error.codebook_choices", id=quoted(name), value=quoted(given))
    choices: list[Choice] = []
    seen: dict[str, Any] = {}
    for value, labels in pairs:
        said = list(labels.values()) if isinstance(labels, Mapping) else labels
        said = [str(s) for s in (said if isinstance(said, list | tuple) else [said])]
        value = said[0] if value is None else value
        if kind in (*SCALES, "number") and not _on(value, low, high):
            raise CourseError("surveys.error.codebook_label", id=quoted(name), value=quoted(value))
        for label in {fold(s) for s in said} | ({fold(str(value))} if kind in ("choice", "multi") else set()):
            if not label or seen.setdefault(label, value) != value:
                raise CourseError("surveys.error.codebook_choices", id=quoted(name), value=quoted(label))
        choices.append(Choice(str(value), tuple(said)))
    return tuple(choices)


def _on(value: Any, low: float | None, high: float | None) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return (low is None or value >= low) and (high is None or value <= high)


def _columns(given: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(given, Mapping):
        raise CourseError("surveys.error.codebook_columns", value=quoted(given))
    _known(given, _ROLES, "columns")
    return {role: _patterns(f"columns: {role}", patterns) for role, patterns in given.items()}


def _short(value: Any) -> str:
    return f"{value:g}" if isinstance(value, int | float) else "?"
