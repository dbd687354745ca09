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
    assert report._load() == []
    monkeypatch.setattr(report.os, "getloadavg", lambda: (0.0, 0.0, 7.5), raising=False)
    assert "7.5 processes" in report._load()[0]


def test_the_page_holds_figures():
    page = (BENCHMARKS / "README.md").read_text("utf-8")
    assert "| rfm | int | " in page
    assert "another answer" not in page
