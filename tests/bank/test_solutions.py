"""The solutions that are shown are right where they stand: run in the place of the answers, after the cells before them.

Oracle: each question's own ``expected``, which computes the answer with coursekit's measures.
"""

import os
from pathlib import Path

import pytest

from coursekit.authoring.code import in_language
from coursekit.authoring.source import identity, read_lesson
from coursekit.practice import exercise, exercises, question_set

LESSONS = Path(__file__).parents[2] / "lessons"
# A third one before a release (``make tokens``).
TOKENS = ["", "ana-7", "k3q9"][: 3 if "COURSEKIT_TOKENS" in os.environ else 2]


@pytest.fixture(scope="module")
def cells_of():
    """The cells of an exercise as written, read once for all tokens."""
    paths, read = {identity(path)[0]: path for path in LESSONS.glob("*/*/exercise.py")}, {}

    def get(exercise_id):
        if exercise_id not in read:
            read[exercise_id] = read_lesson(paths[exercise_id]).cells
        return read[exercise_id]

    return get


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("exercise_id", list(exercises()))
def test_the_shown_solutions_are_right_where_they_stand_and_when_run_again(exercise_id, token, cells_of):
    """As a learner would run them; without a token each is run twice."""
    questions = question_set(exercise_id)
    notebook = {}
    ex = exercise(exercise_id, lang="en", token=token, namespace=notebook)
    notebook["ex"] = ex
    for cell in cells_of(exercise_id):
        if cell.role == "code":
            exec(in_language(cell.source, "en"), notebook)
        elif cell.role == "answer" and questions[cell.key].rubric is None:
            for _ in range(1 if token else 2):
                exec(questions[cell.key].code, notebook)
                score = ex.check(cell.key)
                assert (cell.key, score) == (cell.key, questions[cell.key].points)
                assert type(score) is float
