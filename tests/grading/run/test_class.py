"""A generated class gets the known score for every student, in the real sandbox.

Oracle: the score is worked out from the questions when the notebook is made (coursekit.grading.rehearsal); for mistakes
it is the judge's on the mistake's own value, in this process.
"""

import sys
from itertools import islice
from pathlib import Path

import pytest

from coursekit.grading.gradebook import Gradebook
from coursekit.grading.model import Status
from coursekit.grading.rehearsal import rehearse
from coursekit.grading.run import Settings, grade
from coursekit.grading.submissions import read_submissions
from coursekit.practice import question_set

ROOT = Path(__file__).parents[3]
# Two exercises stand for all: every question of every exercise is tried in tests/bank.
TEMPLATES = sorted((ROOT / "exercises").glob("*/5.1[ab]_*.ipynb"))
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="layers of Linux")


def handed_in(folder, students):
    for one in students:
        path = folder / one.student / one.exercise.replace(".", "-") / "x.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(one.notebook)
    return read_submissions(folder, {one.student: one.token for one in students})


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [pytest.param(1, marks=pytest.mark.release), 2])
def test_every_student_of_a_class_gets_the_known_score(tmp_path, jobs):
    known = list(rehearse(TEMPLATES, question_set, 12 * jobs))
    submissions = handed_in(tmp_path / "submitted", known)
    with Gradebook(tmp_path / "gradebook.db") as book:
        report = grade(submissions, book, Settings(secret="of this test"), jobs=jobs)
        assert {result.status for result in report.results} == {Status.GRADED}
        scores = {row.student: (row.score, row.max_score) for row in book.scores()}
        mistakes = {a.student: {v.question: v.mistake for v in a.verdicts if v.mistake} for a in book.attempts()}
        again = grade(submissions, book, Settings(secret="of this test"), jobs=jobs)
    assert scores == {one.student: (one.score, question_set(one.exercise).points) for one in known}
    assert mistakes == {one.student: one.mistakes for one in known}
    assert (len(again.results), again.already) == (0, len(known))
    assert {one.lang for one in known} == {"es", "en"}
    assert {one.exercise for one in known} == {"5.1a", "5.1b"}


@pytest.mark.slow
def test_hostile_notebooks_get_what_they_earned_and_no_more(tmp_path):
    every = rehearse(TEMPLATES[:1], question_set, 400, own_tokens=False)
    hostile = list(islice((one for one in every if "-harm-" in one.way), 10))
    assert len({one.way.split("-", 1)[1] for one in hostile}) == 10
    submissions = handed_in(tmp_path / "in", hostile)
    with Gradebook(tmp_path / "gradebook.db") as book:
        grade(submissions, book, Settings(seconds=6))  # one of them never ends
        scores = {row.student: row.score for row in book.scores()}
    assert scores == {one.student: one.score for one in hostile}
    assert not list(tmp_path.rglob("coursekit-was-here"))
