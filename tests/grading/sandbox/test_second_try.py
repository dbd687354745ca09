"""A worker that dies: whom it costs, how often it is tried, and that no student can feign it.

Oracle: counts of processes and of tries, and the rule that stands in each test.
"""

import sys

import pytest

from coursekit.grading.attacks.messages import _SEND
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.model import CodeCell, Missing, Run, Status
from coursekit.grading.run import Settings, grade
from coursekit.grading.sandbox import Limits, Sandbox
from coursekit.grading.sandbox.second_try import tried_twice
from coursekit.grading.submissions import read_submissions

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="zygotes")
KILL = "import os, signal\nbefore = 1\nos.kill(os.getppid(), signal.SIGKILL)"
GONE, WELL = Run(ended="grader", detail="zygote: EOFError"), Run()


def cells(*sources):
    return [CodeCell(source) for source in sources]


@pytest.fixture(scope="module")
def bare():
    # Without layers, a submission can end the zygote: what seccomp, landlock and the namespace each prevent.
    with Sandbox(layers=(), limits=Limits(cell_seconds=2, seconds=8)) as box:
        yield box


@pytest.fixture
def started(bare, monkeypatch):
    """The zygotes started in a test."""
    count = []
    make = bare.new_zygote
    monkeypatch.setattr(bare, "new_zygote", lambda *how: count.append(how) or make(*how))
    return count


@pytest.mark.parametrize(
    ("tries", "sound", "ended", "made"),
    [
        ([(WELL, True)], True, "ok", 1),
        ([(GONE, False), (WELL, True)], True, "ok", 2),
        ([(GONE, True), (WELL, True)], True, "ok", 2),
        # Nothing of the student's had run: ours.
        ([(GONE, True), (GONE, False)], True, "grader", 2),
        # Another submission fails as well: ours.
        ([(GONE, True), (GONE, True)], False, "grader", 2),
        # Twice under this one and not under another: its own.
        ([(GONE, True), (GONE, True)], True, "died", 2),
    ],
)
def test_whose_failure_it_is(tries, sound, ended, made):
    left = list(tries)
    run = tried_twice(lambda: left.pop(0), lambda: sound)
    assert run.ended == ended
    assert len(tries) - len(left) == made


def test_a_zygote_ended_from_outside_in_the_middle_costs_nobody(bare, started, monkeypatch):
    bare.run(cells("a = 1"), ["a"])
    started.clear()
    once, killed = bare._run, []

    def killing(slot, job, data, inputs):
        if not killed:
            killed.append(bare._zygotes[slot])
            begin = killed[0].begin

            def begun(*how):
                found = begin(*how)
                killed[0].process.kill()
                killed[0].process.wait()
                return found

            monkeypatch.setattr(killed[0], "begin", begun)
        return once(slot, job, data, inputs)

    monkeypatch.setattr(bare, "_run", killing)
    run = bare.run(cells("a = 1", "b = 2"), ["a", "b"])
    assert (run.ended, run.answers) == ("ok", {"a": 1, "b": 2})
    assert len(killed) == len(started) == 1


def test_who_ends_the_zygote_is_tried_twice_and_no_more(bare, started):
    run = bare.run(cells(KILL, "after = 2"), ["before", "after"])
    assert run.ended == "died"
    assert run.detail.startswith("worker: ")
    assert run.answers["before"] == 1
    # A new one for the second try, and one for the known submission, which the next student finds.
    assert len(started) == 2
    assert bare.run(cells("a = 1"), ["a"]).answers == {"a": 1}
    assert len(started) == 2


def test_on_a_machine_where_nothing_runs_nobody_is_to_blame(bare, monkeypatch):
    monkeypatch.setattr("coursekit.grading.sandbox.box.known_submission", lambda box: "died signal 9")
    run = bare.run(cells(KILL), ["before"])
    assert run.ended == "grader"


def test_the_gradebook_shows_it_as_that_student_s_own_and_does_not_grade_it_again(tmp_path):
    import json

    def notebook(*sources):
        cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        about = {"coursekit": {"exercise": "5.1a", "lang": "en"}}
        raw = {"cells": [{**cell, "source": s} for s in sources], "metadata": about, "nbformat": 4, "nbformat_minor": 5}
        return json.dumps(raw).encode()

    words = "\x1b[31mout of paper\n=1+1<script>"
    claim = _SEND + f"message({{'grader': {words!r}}})"
    (tmp_path / "in").mkdir()
    for name, code in (("kills", KILL), ("claims", claim), ("good", "a = 1")):
        (tmp_path / "in" / f"{name}.ipynb").write_bytes(notebook("nps_score = 1", code))
    settings = Settings(box=lambda settings: Sandbox(layers=(), limits=Limits(cell_seconds=2, seconds=8)))
    with Gradebook(tmp_path / "g.db") as book:
        report = grade(read_submissions(tmp_path / "in"), book, settings)
        again = grade(read_submissions(tmp_path / "in"), book, settings)
        notes = {attempt.student: " ".join(attempt.notes) for attempt in book.attempts()}
    assert {one.status for one in report.results} == {Status.GRADED}
    assert (len(again.results), again.already) == (0, 3)
    assert "Look at its code" in notes["claims"]
    assert "Python ended" in notes["kills"]
    assert not any(word in (tmp_path / "g.db").read_bytes() for word in (b"out of paper", b"<script>"))


def test_words_that_come_with_an_end_are_one_plain_line(bare):
    run = bare.run(cells(_SEND + "message({'failed': '\\x1b[2J\\nthe grader\\u202e'})"), ["a"])
    assert (run.ended, run.detail) == ("died", "?[2J?the grader?")
    assert run.answers == {"a": Missing()}
