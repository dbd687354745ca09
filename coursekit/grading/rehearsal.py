"""A class that never was: notebooks whose scores are known beforehand, to try out grading before it counts.

Each student fills in the exercise in a way of their own: everything right, one known mistake, half of it, nothing, an
error, or something meant to harm. The score that each must get is worked out from the questions, without running it.
"""

import inspect
import json
import math
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from coursekit.practice import Function, Matching, OrderingOf, Question, QuestionSet, Table, in_language, judge
from coursekit.practice.verdict import NotYet

# What is put before the right answer of a question (``{name}``), and whether that answer still counts.
_HARM: Mapping[str, tuple[str, bool]] = {
    "leaves": ("import sys\nsys.exit(0)", False),
    "reads-the-bank": ("import coursekit.bank", False),
    "reads-grading": ("from coursekit.grading.gradebook import Gradebook", False),
    "takes-over": (
        "get_ipython().ast_transformers.append(type('T', (), {{'visit': lambda self, node: node}})())",
        True,
    ),
    "redefines": ("import builtins\nbuiltins.sum = builtins.len = lambda *a, **k: 1000\nex = None", None),  # type: ignore[dict-item]
    "patches": ("import coursekit\ncoursekit.exercise = None\ntype(ex).check = lambda self, q: 1000.0", True),
    "writes-outside": ("open('../../coursekit-was-here', 'w').write('x')", False),
    "starts-a-process": ("import subprocess\nsubprocess.run(['true'], check=True)", False),
    "opens-a-socket": ("import socket\nsocket.socket().connect(('127.0.0.1', 9))", False),
    "lies": (
        "class Liar(float):\n    __eq__ = __ge__ = lambda self, other: True\n{name} = Liar(0)\nraise SystemExit",
        False,
    ),
}


@dataclass(frozen=True)
class Rehearsed:
    """One made-up student: what they hand in, and the score that it must get."""

    student: str
    exercise: str
    lang: str
    token: str
    way: str
    notebook: bytes
    score: float
    mistakes: Mapping[str, str]


def rehearse(
    templates: Sequence[Path],
    questions: Callable[[str], QuestionSet],
    n: int,
    own_tokens: bool = True,
    tokens: Mapping[str, str] | None = None,
) -> Iterator[Rehearsed]:
    """Makes ``n`` students, as unlike each other as can be.

    Parameters
    ----------
    templates : sequence of path
        The exercises as students get them; taken in turn.
    questions : callable
        Gives the questions of an exercise.
    own_tokens : bool
        Whether every second student has a company of their own.
    tokens : mapping of str to str, optional
        Student → token of a class: the first ``n`` of them, with their own names and companies.
    """
    people = list((tokens or {}).items())
    papers: dict[tuple[str, str], Any] = {}
    ways: dict[str, list[tuple[str, str, str]]] = {}
    for i in range(min(n, len(people)) if tokens is not None else n):
        raw = json.loads(templates[i % len(templates)].read_text("utf-8"))
        about = raw["metadata"]["coursekit"]
        known = questions(about["exercise"])
        token = f"rehearsal-{i // 2 % 8}" if own_tokens and i // len(templates) % 2 else ""
        student, token = people[i] if people else ("", token)
        if (known.id, token) not in papers:
            papers[known.id, token] = known.data(token)
        data = papers[known.id, token]
        every = ways.setdefault(known.id, list(_ways(known, data)))
        way, question_id, detail = every[i // len(templates) % len(every)]
        made, score, mistakes = _filled(raw, known, data, token, way, question_id, detail)
        name = "-".join(word for word in (f"{i:04d}", way, question_id, detail) if word)
        notebook = json.dumps(made, ensure_ascii=False).encode()
        yield Rehearsed(student or f"student-{name}", known.id, about["lang"], token, name, notebook, score, mistakes)


def _ways(questions: QuestionSet, data: Any) -> Iterator[tuple[str, str, str]]:
    """Every way to fill the exercise in: a kind, the question that it touches, and what of it."""
    known = [question for question in questions if question.rubric is None]
    mistakes = [
        ("mistake", q.id, m.id) for q in known for m in q.mistakes if typed_answer(q, m.answer(data)) is not None
    ]
    others = [("right", "", ""), ("blank", "", ""), ("half", "", ""), ("other-types", "", "")]
    others += [("error", q.id, "") for q in known] + [("syntax", q.id, "") for q in known]
    others += [("partly", q.id, "") for q in known if isinstance(q.kind, (OrderingOf, Matching))]
    plain = [q.id for q in known if not isinstance(q.kind, Function)]
    others += [("harm", plain[i % len(plain)], harm) for i, harm in enumerate(_HARM)]
    # One in two or three holds a mistake, so that a small class has some of everything.
    while mistakes or others:
        if others:
            yield others.pop(0)
        if mistakes:
            yield mistakes.pop(len(mistakes) // 2)


def _filled(
    raw: dict, known: QuestionSet, data: Any, token: str, way: str, question_id: str, detail: str
) -> tuple[dict, float, dict[str, str]]:
    """The notebook filled in, its score, and the mistakes that must be recognised in it."""
    lost, mistakes, sources = 0.0, {}, {question.id: question.code for question in known}
    # What people judge is written, and earns nothing by itself.
    texts = [question for question in known if question.rubric is not None]
    sources |= {q.id: f"{q.answer} = {in_language(q.rubric.examples[-1])!r}" for q in texts}
    everything = [question for question in known if question.rubric is None]
    if way in ("blank", "half"):
        blank = everything if way == "blank" else everything[len(everything) // 2 :]
        for question in texts:
            sources.pop(question.id)
        for question in blank:
            sources.pop(question.id)
            lost += question.points
    elif way == "other-types":
        for question in everything:
            if not isinstance(question.kind, Function):
                sources[question.id] = typed_answer(question, question.expected(data)) or question.code
    elif way:
        question = known[question_id] if question_id else everything[0]
        if way == "error":
            sources[question.id], lost = f"{question.answer} = 1 / 0", question.points
        elif way == "syntax":
            sources[question.id], lost = f"{question.answer} = (1 +", question.points
        elif way == "partly":
            answer = _partly(question, data)
            sources[question.id] = f"{question.answer} = {answer!r}"
            lost = question.points - judge(question, answer, data).points
        elif way == "mistake":
            wrong = next(one for one in question.mistakes if one.id == detail).answer(data)
            sources[question.id] = typed_answer(question, wrong) or ""
            # The judge on the mistake's own value, in this process: what came through a sandbox must agree.
            lost, mistakes[question.id] = question.points - judge(question, wrong, data).points, detail
        elif way == "harm":
            harm, counts = _HARM[detail]
            sources[question.id] = f"{harm.format(name=question.answer)}\n{question.code}"
            if counts is None:
                # Answered with every later cell broken: what was answered before is kept.
                after = everything[everything.index(question) + 1 :]
                lost = question.points + sum(q.points for q in after)
            else:
                lost = 0.0 if counts else question.points
    points = sum(question.points for question in everything)
    return _with_sources(raw, sources, token), round(points - lost, 2), mistakes


def _with_sources(raw: dict, sources: Mapping[str, str], token: str) -> dict:
    for cell in raw["cells"]:
        about = cell["metadata"].get("coursekit", {})
        if about.get("role") == "answer" and about["question"] in sources:
            cell["source"] = sources[about["question"]]
        elif about.get("key") == "setup":
            cell["source"] = "".join(cell["source"]).replace('token=""', f'token="{token}"')
    return raw


def _partly(question: Question, data: Any) -> Any:
    """An answer that is nearly right."""
    right = question.kind.read(question.expected(data))
    if isinstance(question.kind, OrderingOf):
        return [right[1], right[0], *right[2:]]
    assert isinstance(question.kind, Matching)
    first = question.kind.items[0]
    return {**right, first: next(place for place in question.kind.places if place != right[first])}


def typed_answer(question: Question, answer: Any) -> str | None:
    """Code that gives ``answer`` to a question; None where it cannot be written down."""
    if isinstance(question.kind, Function):
        source = function_source(answer)
        return None if source is None else f"{source}\n\n{question.answer} = {answer.__name__}"
    if isinstance(question.kind, Table):
        try:
            table = question.kind.read(answer).reset_index()
        except NotYet:
            return None
        columns = ", ".join(f"{name!r}: {literal(list(table[name]))}" for name in table.columns)
        return f"import pandas as pd\n{question.answer} = pd.DataFrame({{{columns}}})"
    try:
        return f"{question.answer} = {literal(answer)}"
    except TypeError:
        return None


def literal(value: Any) -> str:
    """Python's own spelling of a plain value.

    >>> literal([0.1, float("nan"), {"a": (1, None)}, (), (2,), set()])
    "[0.1, float('nan'), {'a': (1, None)}, (), (2,), set()]"
    """
    if isinstance(value, (np.generic,)):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return f"float({str(value)!r})"
    if value is None or isinstance(value, (bool, int, float, str)):
        return repr(value)
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, (set, frozenset)):
        return f"{{{', '.join(map(literal, value))}}}" if value else "set()"
    if isinstance(value, (list, pd.Series, np.ndarray)):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in value.items()) + "}"
    if hasattr(type(value), "__float__"):
        return literal(float(value))
    raise TypeError(type(value).__name__)


def function_source(function: Any) -> str | None:
    """The source of a function with all of its module that it uses; None where it depends on more."""
    if not isinstance(function, types.FunctionType) or function.__closure__ or function.__name__ == "<lambda>":
        return None
    needed: dict[str, str] = {}
    try:
        _gather(function, needed)
    except (OSError, TypeError):
        return None
    return "\n".join(needed.values())


def _gather(function: types.FunctionType, needed: dict[str, str]) -> None:
    needed[function.__name__] = ""
    names = set(function.__code__.co_names)
    for code in function.__code__.co_consts:
        names |= set(code.co_names) if isinstance(code, types.CodeType) else set()
    for name in sorted(names & set(function.__globals__)):
        if name in needed:
            continue
        value = function.__globals__[name]
        if isinstance(value, types.ModuleType):
            needed[name] = f"import {value.__name__} as {name}"
        elif isinstance(value, types.FunctionType) and value.__module__ == function.__module__:
            _gather(value, needed)
        elif isinstance(value, (types.FunctionType, type)):
            needed[name] = f"from {value.__module__} import {value.__qualname__} as {name}"
        else:
            needed[name] = f"{name} = {literal(value)}"
    # After what it needs.
    needed.pop(function.__name__)
    needed[function.__name__] = inspect.getsource(function)


def main(argv: Sequence[str] | None = None) -> int:
    """``python -m coursekit.grading.rehearsal EXERCISE… --tokens tokens.csv``: made-up submissions of a class."""
    import argparse

    from coursekit.grading.tokens import read_tokens
    from coursekit.messages import text
    from coursekit.practice import question_set

    parser = argparse.ArgumentParser(
        prog="python -m coursekit.grading.rehearsal", description=text("grading.run.rehearsal")
    )
    parser.add_argument(
        "exercises", nargs="+", type=Path, metavar="EXERCISE.ipynb", help=text("grading.run.rehearsal_of")
    )
    parser.add_argument("--tokens", type=Path, required=True, metavar="CSV", help=text("grading.run.help_tokens"))
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("submitted"), metavar="DIR", help=text("grading.run.rehearsal_to")
    )
    args = parser.parse_args(argv)
    tokens = read_tokens(args.tokens)
    for i, one in enumerate(rehearse(args.exercises, question_set, len(tokens), tokens=tokens)):
        # Names of students are data: they stand in a file's name only as far as they are letters and digits.
        name = "".join(c if c.isalnum() else "-" for c in one.student)
        folder = args.output / (name if name == one.student else f"{name}-{i}") / one.exercise.replace(".", "-")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "exercise.ipynb").write_bytes(one.notebook)
        print(f"{name}: {one.way} → {one.score:g}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
