"""The run around the sandbox: resuming, workers that die, kill -9, exit codes. Oracle: an undisturbed run."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from coursekit.cli import main
from coursekit.grading.executor import each
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.model import Status
from coursekit.grading.rehearsal import rehearse
from coursekit.grading.run import Refused, Settings, grade
from coursekit.grading.submissions import read_submissions
from coursekit.messages import CourseError
from coursekit.practice import question_set

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # workers, which are started afresh, import it too

from in_process import InProcess  # noqa: E402

TEMPLATES = sorted((ROOT / "exercises").glob("*/5.1a*.ipynb"))
OURS = Settings(secret="s", box=InProcess)


@pytest.fixture(autouse=True)
def _no_progress_files(monkeypatch):
    monkeypatch.setenv("COURSEKIT_PROGRESS", "off")


@pytest.fixture
def class_of(tmp_path):
    def make(n):
        folder = tmp_path / "submitted"
        known = list(rehearse(TEMPLATES, question_set, n, own_tokens=False))
        for one in known:
            (folder / one.student).mkdir(parents=True)
            (folder / one.student / "x.ipynb").write_bytes(one.notebook)
        return folder, known

    return make


def contents(path):
    """All that a gradebook says, but for row numbers and the moment of grading."""
    with Gradebook(path) as book:
        return [replace(attempt, id=0, graded_at="") for attempt in book.attempts()], [
            replace(row, graded_at="") for row in book.scores()
        ]


def test_known_scores_and_nothing_graded_twice(class_of, tmp_path):
    folder, known = class_of(8)
    (folder / "broken.ipynb").write_bytes(b'{"cells": [')
    with Gradebook(tmp_path / "g.db") as book:
        first = grade(read_submissions(folder), book, OURS)
        again = grade(read_submissions(folder), book, OURS)
        scores = {row.student: row.score for row in book.scores()}
    assert len(first.results) == 9
    assert (again.results, again.already) == ([], 9)
    assert scores == {**{one.student: one.score for one in known}, "broken": None}


def test_two_students_with_the_same_file_are_both_graded(class_of, tmp_path):
    folder, _ = class_of(1)
    (first,) = folder.iterdir()
    (folder / "copy").mkdir()
    (folder / "copy" / "x.ipynb").write_bytes((first / "x.ipynb").read_bytes())
    with Gradebook(tmp_path / "g.db") as book:
        assert len(grade(read_submissions(folder), book, OURS).results) == 2


def test_a_worker_that_dies_takes_nobody_with_it(class_of, tmp_path):
    folder, known = class_of(9)
    path = folder / known[4].student / "x.ipynb"
    path.write_text(
        path.read_text("utf-8").replace("import pandas as pd", "import pandas as pd  # KILL THE WORKER"), "utf-8"
    )
    with Gradebook(tmp_path / "g.db") as book:
        report = grade(read_submissions(folder), book, OURS, jobs=2)
        scores = {row.student: row.score for row in book.scores()}
    lost = [result for result in report.results if result.status is Status.NOT_GRADED]
    assert [(one.submission.student, one.reason) for one in lost] == [(known[4].student, "grading.run.worker")]
    assert scores == {one.student: (None if one is known[4] else one.score) for one in known}


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_sandbox_is_closed(class_of, tmp_path, monkeypatch, jobs):
    folder, _ = class_of(5)
    boxes = tmp_path / "boxes"
    boxes.mkdir()
    monkeypatch.setenv("BOXES", str(boxes))
    with Gradebook(tmp_path / "g.db") as book:
        grade(read_submissions(folder), book, OURS, jobs=jobs)
    assert {path.suffix for path in boxes.iterdir()} == {".closed"}


def test_each_gives_everything_once_whatever_dies():
    assert sorted(each(abs, [-3, 1, -2], lost=lambda job: 100)) == [1, 2, 3]
    assert sorted(each(dies_at_seven, range(12), lost=lambda job: -job, at_once=2)) == [-7, *range(7), *range(8, 12)]


def dies_at_seven(job):
    if job == 7:
        os._exit(1)
    return job


def test_unknown_exercises_and_failing_boxes_are_verdicts(class_of, tmp_path):
    folder, known = class_of(1)
    (one,) = read_submissions(folder)

    class Broken(InProcess):
        def __enter__(self):
            raise OSError("no room")

    with Gradebook(tmp_path / "g.db") as book:
        unknown = grade([replace(one, exercise="9.9z")], book, OURS).results[0]
        assert (unknown.status, unknown.reason) == (Status.NOT_GRADED, "grading.submissions.unknown_exercise")
    assert known[0].score > 0


def test_isolation_that_was_asked_for_is_refused_before_anything_runs(class_of, tmp_path):
    folder, _ = class_of(2)
    with Gradebook(tmp_path / "g.db") as book:
        with pytest.raises(Refused):
            grade(read_submissions(folder), book, replace(OURS, require_isolation=True))
        assert book.attempts() == []


DRIVER = """
import sys
sys.path[:0] = [{here!r}]
from in_process import InProcess
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.run import Settings, grade
from coursekit.grading.submissions import read_submissions
if __name__ == "__main__":
    with Gradebook(sys.argv[2]) as book:
        grade(read_submissions(sys.argv[1]), book, Settings(secret="s", box=InProcess), jobs=int(sys.argv[3]),
              progress=lambda result: print("one", flush=True))
"""


# In every run the command itself is killed, with one process and the real sandbox (test_killed.py).
@pytest.mark.slow
@pytest.mark.release
@pytest.mark.skipif(os.name == "nt", reason="kill -9")
def test_killed_with_several_processes_and_resumed_the_gradebook_is_the_same(class_of, tmp_path):
    folder, _ = class_of(10)
    (folder / "broken.ipynb").write_bytes(b"")
    driver = tmp_path / "driver.py"
    driver.write_text(DRIVER.format(here=str(HERE)), "utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE)]), "SLOWLY": "0.02"}

    def start(book):
        command = [sys.executable, str(driver), str(folder), str(book), "2"]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, start_new_session=True)

    whole = start(tmp_path / "whole.db")
    assert whole.communicate(timeout=300)[0].count("one") == 11
    chance, killed, recorded = random.Random(2), 0, 0
    for _ in range(3):
        process = start(tmp_path / "killed.db")
        for _ in range(chance.randint(1, 3)):
            process.stdout.readline()
        time.sleep(chance.random() * 0.1)
        process.send_signal(signal.SIGKILL)
        recorded += process.communicate(timeout=60)[0].count("one")
        killed += process.returncode == -signal.SIGKILL
    last = start(tmp_path / "killed.db")
    last.communicate(timeout=300)
    assert last.returncode == 0
    assert killed >= 2
    assert contents(tmp_path / "killed.db") == contents(tmp_path / "whole.db")
    with sqlite3.connect(tmp_path / "killed.db") as db:
        # Nothing was graded twice: one result for each file.
        assert db.execute("SELECT count(*), count(DISTINCT attempt) FROM results").fetchone() == (11, 11)
    db.close()


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["nowhere"], "grading.submissions.no_path"),
        ([".", "--jobs", "0"], "grading.run.no_jobs"),
        ([".", "--late-penalty", "10"], "grading.run.penalty_needs_due"),
        ([".", "--due", "tomorrow"], "grading.run.no_date"),
        ([".", "--due", "2026-01-01", "--late-penalty", "200"], "grading.run.no_penalty"),
        ([".", "--secret", "nowhere"], "grading.tokens.no_secret"),
        ([".", "--exercise", "9.9"], "practice.unknown_exercise"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_code_2(arguments, key, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["grade", *arguments]) == 2
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1
    assert not (tmp_path / "gradebook.db").exists()


@pytest.mark.slow
def test_the_command_end_to_end_with_its_exit_codes(class_of, tmp_path, monkeypatch, capsys, lang):
    folder, known = class_of(3)
    monkeypatch.chdir(tmp_path)
    command = ["--messages", lang, "grade", "submitted", "--exercise", "5.1a", "--jobs", "1"]
    assert main([*command, "--feedback", "pages"]) == 0
    shown = capsys.readouterr()
    assert "gradebook.db" in shown.out
    assert any(question.id in shown.out for question in question_set("5.1a"))
    assert len(list((tmp_path / "pages").glob("*.html"))) == 3
    (folder / "Zoe\x1b[31m.ipynb").write_bytes(b"")
    assert main(command) == 1  # one more, which cannot be graded
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    with Gradebook(tmp_path / "gradebook.db") as book:
        assert {row.student: row.score for row in book.scores()} == {
            **{one.student: one.score for one in known}, "Zoe\x1b[31m": None,
        }  # fmt: skip


def test_isolation_that_is_refused_has_an_exit_code_of_its_own(class_of, tmp_path, monkeypatch, capsys):
    class_of(1)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("coursekit.grading.workers.sandbox", InProcess)
    assert main(["grade", "submitted", "--require-isolation", "--jobs", "1"]) == 3
    assert "none" in capsys.readouterr().err


def test_dask_that_is_not_there_is_said(class_of, tmp_path):
    folder, _ = class_of(1)
    with Gradebook(tmp_path / "g.db") as book, pytest.raises(CourseError) as error:
        grade(read_submissions(folder), book, OURS, dask="tcp://127.0.0.1:1")
    assert error.value.key in ("grading.run.no_dask", "grading.run.dask_unreachable")


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_local_dask_cluster_gives_the_same(class_of, tmp_path):
    distributed = pytest.importorskip("distributed")
    folder, known = class_of(6)
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster, Gradebook(tmp_path / "g.db") as book:
        report = grade(read_submissions(folder), book, OURS, dask=cluster.scheduler_address)
        scores = {row.student: row.score for row in book.scores()}
    assert len(report.results) == 6
    assert scores == {one.student: one.score for one in known}
