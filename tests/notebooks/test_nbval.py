"""nbval as the gate of the notebooks: a figure that has changed must fail it, a picture's bytes must not."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def notebook(tmp_path_factory):
    """A small notebook of the same making: a table, a measure and a chart, run once."""
    import nbformat
    from nbclient import NotebookClient

    cells = [
        "from coursekit import charts, company, kpis\nsurveys = company(customers=300).surveys",
        "print(round(kpis.csat(surveys['csat']).value, 1))",
        "kpis.nps(surveys['nps'])",
        "surveys.groupby('touchpoint', observed=True)[['nps', 'csat']].count()",
        "charts.nps_answers(surveys['nps'])",
    ]
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(made, record_timing=False).execute()
    path = tmp_path_factory.mktemp("nbval") / "small.ipynb"
    path.write_text(nbformat.writes(made), encoding="utf-8")
    return path


def nbval(folder: Path):
    """All notebooks of the folder, as `make notebooks kernel=plain` runs them; one after another."""
    for name in ("nbval.ini", "conftest.py"):
        shutil.copy(ROOT / name, folder / name)
    sanitise = folder / "tests" / "notebooks"
    sanitise.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "notebooks" / "sanitise.cfg", sanitise)
    run = [sys.executable, "-m", "pytest", "-c", "nbval.ini", "--nbval", "-q", "."]
    return subprocess.run(run, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


def next_digit(text: str) -> str:
    """The same text with its last digit made another."""
    return re.sub(r"(\d)(\D*)$", lambda m: str((int(m[1]) + 1) % 10) + m[2], text, count=1)


def other_picture(cells):
    data = cells[4]["outputs"][0]["data"]
    data["text/html"] = re.sub(r"base64,[^\"]+", "base64,AAAA", "".join(data["text/html"]))


# Name of the notebook → what is another in it, and the cell that must fail: its outputs are what was stored.
CHANGES = {
    "nothing": (lambda cells: None, None),
    "the bytes of a picture": (other_picture, None),
    "a printed figure": (
        lambda cells: cells[1]["outputs"][0].update(text=next_digit("".join(cells[1]["outputs"][0]["text"]))),
        1,
    ),
    "a figure in a table": (
        lambda cells: cells[3]["outputs"][0]["data"].update(
            {"text/plain": next_digit("".join(cells[3]["outputs"][0]["data"]["text/plain"]))}
        ),
        3,
    ),
    "a figure in a measure": (
        lambda cells: cells[2]["outputs"][0]["data"].update(
            {"text/html": next_digit("".join(cells[2]["outputs"][0]["data"]["text/html"]))}
        ),
        2,
    ),
    "a figure in what a chart says": (
        lambda cells: cells[4]["outputs"][0]["data"].update(
            {
                "text/html": re.sub(
                    r"(\d)(\D*</figcaption>)", r"\g<1>9\2", "".join(cells[4]["outputs"][0]["data"]["text/html"])
                )
            }
        ),
        4,
    ),
}


@pytest.mark.slow
def test_a_changed_figure_fails_and_nothing_else(notebook, tmp_path):
    for name, (change, _) in CHANGES.items():
        made = json.loads(notebook.read_text("utf-8"))
        before = json.dumps(made)
        change(made["cells"])
        assert (json.dumps(made) == before) == (name == "nothing")
        (tmp_path / f"{name}.ipynb").write_text(json.dumps(made), encoding="utf-8")
    done = nbval(tmp_path)
    found = set(re.findall(r"(?m)^FAILED (.+)\.ipynb::Cell (\d)", done.stdout))
    assert found == {(name, str(cell)) for name, (_, cell) in CHANGES.items() if cell is not None}, done.stdout
    assert done.returncode == 1
    assert f"{len(CHANGES)} notebooks ran, {5 * len(CHANGES)} cells." in done.stdout


def test_every_chart_in_the_lessons_says_two_figures_in_words():
    found = 0
    for path in [*ROOT.glob("notebooks/*/*.ipynb"), *ROOT.glob("solutions/*/*.ipynb")]:
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            for output in cell.get("outputs", []):
                html = "".join(output.get("data", {}).get("text/html", ""))
                if "<figure" in html and "<svg" in html:  # a journey map, drawn: its words are inside
                    title, description = (
                        re.search(rf"<{tag}[^>]*>([^<]+)</{tag}>", html)[1] for tag in ("title", "desc")
                    )
                    assert title.strip(), path.name
                    assert len(re.findall(r"\d+", description)) >= 2, (path.name, description)
                elif "<figure" in html:
                    found += 1
                    alt = re.search(r'alt="([^"]*)"', html)[1]
                    caption = re.search(r"<figcaption[^>]*>(.*?)</figcaption>", html, re.S)[1]
                    assert alt.strip() == re.sub(r"<[^>]+>", "", caption).strip()
                    assert len(re.findall(r"\d+(?:\.\d+)?", alt)) >= 2, (path.name, alt)
                assert "image/png" not in output.get("data", {}), path.name  # an inline PNG has no words beside it
    assert found >= 20


def test_built_notebooks_stay_small():
    built = [*ROOT.glob("notebooks/*/*.ipynb"), *ROOT.glob("exercises/*/*.ipynb"), *ROOT.glob("solutions/*/*.ipynb")]
    assert len(built) >= 14
    assert [path.name for path in built if path.stat().st_size > 300_000] == []
