"""The real exercises under the real nbgrader, which is the oracle: blank, right and wrong submissions score 0, full, 0."""

import csv
import json
import os
from pathlib import Path

import pytest

from coursekit.authoring import nbgrader_course
from coursekit.cli import points_of
from coursekit.practice import Choice, Function, Matching, OrderingOf, Table, exercises, question_set

ROOT = Path(__file__).parents[2]


def fewest(kinds_of):
    """The exercises, few of them, that together have every kind of question: each time the one that adds most."""
    chosen, missing = [], set().union(*kinds_of.values())
    while missing:
        chosen.append(max(kinds_of, key=lambda exercise: len(kinds_of[exercise] & missing)))
        missing -= kinds_of[chosen[-1]]
    return chosen


def cases():
    """Each exercise in one language: the points do not depend on it (tests/bank/test_questions.py).

    All of them before a release (``make tokens``); by hand, as few as have every kind of question. What nbgrader adds to
    the tests of the questions is the make of the notebooks, which is the same for all: in every run a small course
    (tests/authoring/test_nbgrader_course.py) and one exercise (tests/grading/run/test_nbgrader_parity.py) stand for it.
    """
    kinds_of = {exercise: {question.kind.name for question in question_set(exercise)} for exercise in exercises()}
    chosen = list(kinds_of) if os.environ.get("COURSEKIT_TOKENS") else fewest(kinds_of)
    return [(exercise, ("es", "en")[i % 2]) for i, exercise in enumerate(chosen)]


def test_which_exercises_are_tried():
    """By hand: c has most; then only b has what is still missing."""
    kinds_of = {"a": {"number", "choice"}, "b": {"text", "choice"}, "c": {"number", "choice", "table"}}
    assert fewest(kinds_of) == ["c", "b"]


def wrong_source(question, data) -> str:
    """An answer cell that is wrong in every part."""
    kind, name = question.kind, question.answer
    if question.rubric is not None:
        return f'{name} = "{"bad " * 60}"'
    if isinstance(kind, Function):
        return f"def {name}(*inputs):\n    return -987654"
    if isinstance(kind, Table):
        return f'{name} = {{"nobody": 1}}'
    if isinstance(kind, Choice):
        return (
            f'{name} = "{next(letter for letter in kind.options if letter not in kind.read(question.expected(data)))}"'
        )
    if isinstance(kind, OrderingOf):
        return f"{name} = {list(reversed(question.expected(data)))}"
    if isinstance(kind, Matching):
        right = kind.read(question.expected(data))
        return f"{name} = { {item: next(p for p in kind.places if p != right[item]) for item in kind.items} }"
    return f"{name} = -987654"


@pytest.mark.slow
@pytest.mark.release
@pytest.mark.parametrize(("exercise", "lang"), cases())
def test_blank_right_and_wrong_submissions_score_nothing_all_and_nothing(exercise, lang, tmp_path, nbgrader):
    made = nbgrader_course(ROOT, exercise, lang=lang, to=tmp_path, points=points_of)
    source = next(tmp_path / path for path in made.written if path.suffix == ".ipynb")
    assignment = source.parent.name
    nbgrader(tmp_path, "generate_assignment", assignment)
    released = json.loads((tmp_path / "release" / assignment / source.name).read_text("utf-8"))
    solved = json.loads(source.read_text("utf-8"))
    questions = question_set(exercise)
    data = questions.data("")
    right = {cell["id"]: cell["source"] for cell in solved["cells"]}
    for student in ("blank", "right", "wrong"):
        given = json.loads(json.dumps(released))
        for cell in given["cells"]:
            about = cell["metadata"]["coursekit"]
            if about["role"] == "answer" and student == "right":
                cell["source"] = right[cell["id"]]
            if about["role"] == "answer" and student == "wrong":
                cell["source"] = wrong_source(questions[about["question"]], data)
        path = tmp_path / "submitted" / student / assignment / source.name
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(given), encoding="utf-8")
    nbgrader(tmp_path, "autograde", assignment)
    nbgrader(tmp_path, "export")
    with (tmp_path / "grades.csv").open(newline="") as file:
        scores = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(file)}
    # Texts wait for people: nbgrader gives them nothing yet.
    texts = sum(question.points for question in questions if question.rubric is not None)
    full = questions.points
    assert scores == {"blank": (0, full), "right": (full - texts, full), "wrong": (0, full)}
