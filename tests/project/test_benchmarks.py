"""The benchmarks run, and compare like with like: each answer of ours equals that of plain pandas."""

import importlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def modules():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        yield {name: importlib.import_module(name) for name in ("tasks", "peers", "report")}
    finally:
        sys.path.remove(str(BENCHMARKS))
        for name in ("tasks", "peers", "report"):
            sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def folder(modules, tmp_path_factory):
    place = tmp_path_factory.mktemp("data")
    modules["tasks"].make(place, 3000)
    return place


@pytest.mark.parametrize("task", ["rfm", "cohorts", "funnel", "transitions", "attribution"])
@pytest.mark.parametrize("ids", ["int", "category", "str"])
@pytest.mark.parametrize("name", ["coursekit", "duckdb", "parquet"])
def test_equal_to_plain_pandas(modules, folder, tmp_path, task, ids, name):
    tasks, peers = modules["tasks"], modules["peers"]
    if name != "coursekit":
        pytest.importorskip("duckdb", reason="duckdb is not installed (extra `big`)")
    if task not in peers.OFFERS.get(name, tasks.TASKS):
        pytest.skip(f"{name} does not offer it")
    frame = tasks.table(folder, task, ids)
    found = peers.RUNNERS[name](task, frame, tmp_path)()
    expected = tasks.plain_answer(task, tasks.PANDAS[task](frame))
    assert expected.size >= 4
    assert np.isfinite(expected).all()
    np.testing.assert_allclose(tasks.plain_answer(task, found), expected)


def test_the_data_are_seeded(modules, tmp_path):
    tasks = modules["tasks"]
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        tasks.make(tmp_path / name, 500)
    first, second = (tasks.table(tmp_path / name, "rfm", "str") for name in ("a", "b"))
    assert first.equals(second)
    assert first["date"].is_monotonic_increasing
    assert first["date"].is_unique
    assert first["date"].max() < np.datetime64(tasks.END)


def test_one_small_run_prints_its_tables():
    words = ["--rows", "2000", "--quick", "--tasks", "cohorts", "--ids", "int"]
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "measures.py"), *words], capture_output=True, text=True, check=True
    )
    assert "| cohorts | int | " in done.stdout
    assert "beyond numpy and pandas" in done.stdout
    assert "gives another answer" not in done.stdout


def test_figures_go_between_their_marks(modules, tmp_path):
    report = modules["report"]
    page = tmp_path / "README.md"
    page.write_text(f"# Before\n\n{report.BEGIN}\nold\n{report.FINISH}\n\nafter\n", encoding="utf-8")
    report.write(page, "new")
    assert page.read_text("utf-8") == f"# Before\n\n{report.BEGIN}\n\nnew\n\n{report.FINISH}\n\nafter\n"
    page.write_text("no marks", encoding="utf-8")
    with pytest.raises(SystemExit, match="lost the lines"):
        report.write(page, "new")


def test_a_busy_machine_is_admitted(modules, monkeypatch):
    report = modules["report"]
    monkeypatch.setattr(report.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(report.os, "getloadavg", lambda: (0.0, 0.0, 2.9), raising=False)
    assert report.load() == []
    monkeypatch.setattr(report.os, "getloadavg", lambda: (0.0, 0.0, 7.5), raising=False)
    assert "7.5 processes" in report.load()[0]


def test_the_page_holds_figures():
    page = (BENCHMARKS / "README.md").read_text("utf-8")
    assert "| rfm | int | " in page
    assert "another answer" not in page


@pytest.fixture(scope="module")
def course():
    # `tests/course` may be in memory under the same name: it steps aside, and comes back.
    names = ("course", "course_parts", "tasks", "report")
    others = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    sys.path.insert(0, str(BENCHMARKS))
    try:
        yield importlib.import_module("course")
    finally:
        sys.path.remove(str(BENCHMARKS))
        for name in names:
            sys.modules.pop(name, None)
        sys.modules.update(others)


def test_what_the_course_makes_people_wait_for_is_measured_beside_a_baseline():
    run = [sys.executable, str(BENCHMARKS / "course.py"), "--quick", "--only", "slider"]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert "Baseline: an `IntSlider` with one observer." in done.stdout
    rows = [line.split("|")[1:-1] for line in done.stdout.splitlines() if line.startswith("| `")]
    assert len(rows) == 8
    assert rows[0][2].strip() == "1.00"
    assert all(float(row[2]) > 0.5 for row in rows)


def test_a_table_is_relative_to_its_first_row(course):
    Row = course.course_parts.Row  # noqa: N806
    rows = [Row("one", 2.0, {"of": "–"}), Row("two", 3.0, {"of": "5"})]
    lines = course.table("check", rows).splitlines()
    assert lines[0] == "| exercise | CPU s | ratio | of |"
    assert lines[2:] == ["| one | 2.00 s | 1.00 | – |", "| two | 3.00 s | 1.50 | 5 |"]


def test_a_sample_is_spread_over_the_whole_course(course):
    every = course.course_parts.sample("all")
    some = course.course_parts.sample("24")
    assert len(every) > 200
    assert len(set(some)) == 24
    assert {path.parts[-3] for path in some} == {"notebooks", "solutions", "exercises"}
    assert {path.parent.name for path in some} == {"es", "en"}


def test_an_edit_of_a_lesson_is_one_that_has_to_be_built(course):
    parts = course.course_parts
    source = '# # 1 · **35 minutos.**\n# **35 minutes.**\n# %% key="begin"\nx = 1\n# %% key="b"\n'
    assert parts.edit_prose(source) == source.replace("35", "36")
    assert parts.edit_code(source).count("# .") == 1


def test_tables_of_two_days_are_not_put_side_by_side():
    run = [sys.executable, str(BENCHMARKS / "course.py"), "--write", "--only", "slider"]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--write needs every part" in done.stderr
