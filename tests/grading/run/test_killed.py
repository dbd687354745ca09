"""kill -9 of `coursekit grade` itself, with the real sandbox. Oracle: an undisturbed run of the same command.

At full size: python benchmarks/killed.py
"""

import importlib.util
import sys
from pathlib import Path

import pytest

from coursekit.grading.gradebook import Gradebook
from coursekit.grading.model import Result, Status, Submission
from coursekit.grading.rehearsal import rehearse
from coursekit.practice import Outcome, Verdict, question_set

ROOT = Path(__file__).parents[3]
TEMPLATES = sorted((ROOT / "exercises").glob("*/5.1a*.ipynb"))
pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="kill -9, /proc, layers of Linux")]


@pytest.fixture(scope="module")
def killed():
    spec = importlib.util.spec_from_file_location("benchmarks_killed", ROOT / "benchmarks" / "killed.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_killed_and_resumed_the_gradebook_is_that_of_a_quiet_run(killed, tmp_path):
    folder = tmp_path / "submitted"
    for one in rehearse(TEMPLATES, question_set, 4, own_tokens=False):
        (folder / one.student).mkdir(parents=True)
        (folder / one.student / "x.ipynb").write_bytes(one.notebook)
    (folder / "broken.ipynb").write_bytes(b"")
    came = killed.killed_and_resumed(folder, tmp_path, kills=2, jobs=1, seed=3)
    assert came.differences == []
    assert came.killed == 2
    # At least one was stopped with something done and something to do.
    assert 0 < sum(came.recorded) < 5


def result(student, points):
    handed_in = Submission(student, Path(f"{student}.ipynb"), student, "5.1a", "en")
    return Result(handed_in, Status.GRADED, [Verdict("nps", Outcome.CORRECT, points / 2, points, 2.0)])


def test_what_would_be_wrong_is_seen(killed, tmp_path):
    for name in ("whole", "same", "other", "twice", "less"):
        with Gradebook(tmp_path / f"{name}.db") as book:
            book.record(result("ana", 2.0))
            if name != "less":
                book.record(result("ben", 1.0 if name == "other" else 2.0))
            if name == "twice":
                book.regrade("once more", "ana")
                book.record(result("ana", 2.0))
    seen = {n: killed.differences(tmp_path / "whole.db", tmp_path / f"{n}.db", 2) for n in ("same", "other", "less")}
    assert seen["same"] == []
    assert any("ben" in line for line in seen["other"])
    assert any("not at all" in line for line in seen["less"])
    assert any("twice" in line for line in killed.differences(tmp_path / "whole.db", tmp_path / "twice.db", 2))
