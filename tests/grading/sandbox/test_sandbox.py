"""What a run gives. Oracles: the same code run here, hand-made values, and the controller's own judge."""

import pickle
import sys

import pandas as pd
import pytest

from coursekit.datasets import company
from coursekit.grading.model import CellError, CodeCell, Missing, Opaque
from coursekit.grading.sandbox import Limits, Sandbox
from coursekit.grading.sandbox.inside.layers import LAYERS
from coursekit.messages import CourseError
from coursekit.practice import question_set
from coursekit.practice.judge import judge_outputs
from coursekit.practice.kinds.function import Output


def cells(*sources):
    return [CodeCell(source) for source in sources]


@pytest.fixture(scope="module", params=["fork", "spawn"] if sys.platform.startswith("linux") else ["spawn"])
def box(request):
    with Sandbox(start=request.param) as box:
        assert not box.failure
        yield box


@pytest.fixture(scope="module")
def forked():
    if not sys.platform.startswith("linux"):
        pytest.skip("no fork here")
    with Sandbox(limits=Limits(cell_seconds=1, seconds=6)) as box:
        yield box


def test_answers_come_back_by_name(box):
    run = box.run(
        cells("a = 1\nb = ...", "1/0", "c = {'x': 2.5}", "class C: pass\nd = C()", "def f(x): return x"),
        ["a", "b", "c", "d", "e", "f"],
    )
    assert run.ended == "ok"
    assert run.answers == {"a": 1, "b": ..., "c": {"x": 2.5}, "d": Opaque("C"), "e": Missing(), "f": Opaque("function")}
    assert run.errors == (CellError(2, "ZeroDivisionError", "division by zero"),)
    assert run.functions == {"f"}
    assert run.cpu_seconds > 0


def test_the_company_is_the_one_that_was_given(box):
    mine = company("ana", customers=80)
    data = pickle.dumps({"token": "ana", "customers": 80, "tables": {"orders": mine.orders}}, 5)
    source = (
        "from coursekit import exercise\nex = exercise('5.1a', lang='es', token='someone-else')\n"
        "a = ex.data.orders['amount'].sum()\nb = len(ex.data.customers)\nc = ex.token\nd = ex.id\n"
        "ex.data.orders['amount'] = 0"
    )
    # Three times: sent to the child, opened in the zygote, found there, each time untouched by the one before.
    for _ in range(3):
        run = box.run(cells(source), ["a", "b", "c", "d"], data=data, token="ana", exercise="5.1a", lang="es")
        assert run.answers == {"a": mine.orders["amount"].sum(), "b": 80, "c": "ana", "d": "5.1a"}


def test_verbs_are_harmless_and_give_plain_returns(box):
    verbs = ["hint", "solution", "progress", "submit", "quiz", "sorter", "guess", "download", "restore"]
    source = "from coursekit import exercise\nex = exercise('5.1a', lang='es')\na = ex.check('nps')\nb = [" + ", ".join(
        f"ex.{verb}('nps')" for verb in verbs
    )
    run = box.run(cells(source + "]"), ["a", "b"])
    assert run.answers == {"a": 0.0, "b": [None] * len(verbs)}


def test_hidden_calls_are_judged_as_at_home(box):
    questions = question_set("5.1b")
    question = questions["my_repeat_rate"]
    data = questions.data("")
    calls = question.kind.calls(data, "secret")
    run = box.run(cells(question.code), [], functions={question.answer: [call.args for call in calls]}, exercise="5.1b")
    outputs = [Output(one.value, one.error, one.line) for one in run.calls[question.answer]]
    assert judge_outputs(question, question.kind, outputs, data, calls).points == question.points
    # Wrong in a known way, it is the same mistake as at home.
    for mistake in question.mistakes[:2]:
        assert mistake.id


def test_a_call_that_fails_says_where(box):
    run = box.run(
        cells("def f(x):\n    y = x\n    return y['no']"), [], functions={"f": [(pd.DataFrame({"a": [1]}),), (1,)]}
    )
    first, second = run.calls["f"]
    assert (first.error, first.line) == ("KeyError: 'no'", 3)
    assert second.error.startswith("TypeError")
    assert box.run(cells("f = 3"), [], functions={"f": [(1,)]}).calls == {}


def test_a_notebook_s_habits_work(box):
    run = box.run(
        cells(
            "%matplotlib inline\na = 1", "import asyncio\nawait asyncio.sleep(0)\nb = 2", "!ls\nc = 3", "exit", "d = 4"
        ),
        ["a", "b", "c", "d"],
    )
    assert run.answers == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert run.errors == ()


def test_an_estimate_is_its_number_and_files_lie_beside_the_notebook(box):
    run = box.run(
        cells(
            "from coursekit import kpis\na = kpis.nps([10, 9, 8, 4])\nb = open('data.csv').read()\nc = open('x', 'w').write('1')"
        ),
        ["a", "b", "c"],
        files={"data.csv": "1,2\n"},
    )
    assert run.answers == {"a": 25.0, "b": "1,2\n", "c": 1}


def test_answers_changed_through_another_name_count_as_they_stand_at_the_end(box):
    run = box.run(cells("a = [1]\nother = a", "other.append(2)"), ["a"])
    assert run.answers["a"] == [1, 2]


def test_the_same_submission_gives_the_same_answers(box):
    source = "import random, numpy as np\na = [random.random(), float(np.random.rand()), list({'x', 'y', 'z'})]"
    assert box.run(cells(source), ["a"]).answers == box.run(cells(source), ["a"]).answers


def test_what_came_before_the_end_counts(forked):
    run = forked.run(cells("a = 1", "import os; os._exit(3)", "b = 2"), ["a", "b"])
    assert (run.ended, run.detail, run.answers) == ("died", "exit 3", {"a": 1, "b": Missing()})
    run = forked.run(
        cells("a = 1", "import os, signal; signal.pthread_sigmask(signal.SIG_BLOCK, {14})\nwhile True: pass"), ["a"]
    )
    assert (run.ended, run.answers["a"]) == ("time", 1)


def test_cpu_time_has_a_limit_of_its_own():
    if not sys.platform.startswith("linux"):
        pytest.skip("no fork here")
    with Sandbox(limits=Limits(cell_seconds=20, seconds=20, cpu_seconds=1)) as box:
        run = box.run(cells("a = 1", "while True: pass"), ["a"])
        assert (run.ended, run.detail, run.answers["a"]) == ("time", "cpu", 1)


def test_a_zygote_that_goes_away_costs_nobody_else(forked):
    forked.run(cells("a = 1"), ["a"])
    forked._zygotes[0].process.kill()
    forked._zygotes[0].process.wait()
    assert forked.run(cells("a = 1"), ["a"]).answers == {"a": 1}


def test_nothing_that_fails_in_the_grader_is_a_zero(forked, monkeypatch):
    for _ in range(3):  # sent to the child, and to the zygote
        run = forked.run(cells("a = 1"), ["a"], data=b"no pickle", exercise="5.1a")
        assert run.ended == "grader"
        assert "UnpicklingError" in run.detail
        assert run.answers == {"a": Missing()}
    run = forked.run(cells("def f(x): return x"), [], functions={"f": [(object(),)]})
    assert (run.ended, run.detail) == ("grader", "inputs: object")
    monkeypatch.setattr(forked, "_readable", [])
    # Without its libraries the child cannot work; the known submission at the start finds that out.
    from coursekit.grading.sandbox.probing import known_submission

    assert known_submission(forked)


def test_a_box_that_cannot_be_started_says_so(monkeypatch, lang):
    monkeypatch.setattr("coursekit.grading.sandbox.worker._BOOT", "raise SystemExit('no libraries here')")
    with Sandbox() as box:
        run = box.run(cells("a = 1"), ["a"])
        assert run.ended == "grader"
        assert "no libraries here" in run.detail
        assert "no libraries here" in box.sentences()[0]
    with pytest.raises(CourseError) as error:
        Sandbox(require_isolation=True).open()
    assert error.value.key == "grading.sandbox.not_started"


def test_full_isolation_can_be_demanded(lang):
    with pytest.raises(CourseError) as error, Sandbox(layers=(), require_isolation=True):
        pass
    assert error.value.key == "grading.sandbox.isolation_required"
    assert "seccomp" in str(error.value)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"jobs": 0}, "jobs"),
        ({"jobs": True}, "jobs"),
        ({"layers": ["landlok"]}, "unknown_layer"),
        ({"start": "thread"}, "unknown_start"),
    ],
)
def test_wrong_input(wrong, key, lang):
    with pytest.raises(CourseError) as error:
        Sandbox(**wrong)
    assert error.value.key == f"grading.sandbox.{key}"


def test_no_fork_elsewhere(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert Sandbox().start == "spawn"
    with pytest.raises(CourseError) as error:
        Sandbox(start="fork")
    assert error.value.key == "grading.sandbox.no_fork"


def test_several_at_once_keep_apart():
    if not sys.platform.startswith("linux"):
        pytest.skip("no fork here")
    from concurrent.futures import ThreadPoolExecutor

    with Sandbox(jobs=2) as box, ThreadPoolExecutor(4) as pool:
        runs = list(pool.map(lambda i: box.run(cells(f"a = {i}"), ["a"]), range(8)))
    assert [run.answers["a"] for run in runs] == list(range(8))


def test_nothing_is_left_when_it_is_closed(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    with Sandbox(layers=()) as box:
        zygotes = list(box._zygotes.values())
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())
    assert all(not zygote.alive for zygote in zygotes)


def test_layers_are_named_as_they_are():
    assert LAYERS == ("namespaces", "session", "rlimits", "privileges", "landlock", "seccomp")
