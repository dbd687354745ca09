"""nbgrader itself is the oracle: the same submissions get the same scores there and here."""

import csv
import os
from pathlib import Path

import pytest

from coursekit.authoring import nbgrader_course
from coursekit.cli import points_of
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.rehearsal import rehearse
from coursekit.grading.run import Settings, grade
from coursekit.grading.submissions import read_submissions
from coursekit.practice import question_set

ROOT = Path(__file__).parents[3]


# nbgrader takes minutes for a dozen submissions: one exercise each time, both before a release (``make tokens``).
CASES = [("5.1a", "es"), ("5.1b", "en")][: 1 if int(os.environ.get("COURSEKIT_TOKENS", "4")) < 50 else 2]


@pytest.mark.slow
@pytest.mark.parametrize(("exercise", "lang"), CASES)
def test_nbgrader_and_we_give_the_same_scores(exercise, lang, tmp_path, nbgrader):
    made = nbgrader_course(ROOT, exercise, lang=lang, to=tmp_path, points=points_of)
    source = next(tmp_path / path for path in made.written if path.suffix == ".ipynb")
    assignment = source.parent.name
    nbgrader(tmp_path, "generate_assignment", assignment)
    released = tmp_path / "release" / assignment / source.name
    # The first ways are right, blank, half, other types, errors, and every second one a mistake: one of each, and two
    # mistakes more.
    ways = {}
    for one in rehearse([released], question_set, 12, own_tokens=False):
        ways.setdefault(one.way.split("-", 1)[1].split("-")[0], []).append(one)
    assert {"right", "blank", "half", "other", "mistake", "error"} <= set(ways)
    known = [one for way, those in ways.items() for one in those[: 3 if way == "mistake" else 1]]
    for one in known:
        path = tmp_path / "submitted" / one.student / assignment / source.name
        path.parent.mkdir(parents=True)
        path.write_bytes(one.notebook)
    nbgrader(tmp_path, "autograde", assignment)
    nbgrader(tmp_path, "export")
    with (tmp_path / "grades.csv").open(newline="", encoding="utf-8") as file:
        theirs = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(file)}
    with Gradebook(tmp_path / "ours.db") as book:
        grade(read_submissions(tmp_path / "submitted"), book, Settings())
        ours = {row.student: (row.score, row.max_score) for row in book.scores()}
    assert ours == theirs
