"""The set-up as a stranger meets it: one command, and one sentence where it cannot go on."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINS = (ROOT / "constraints.txt").read_text("utf-8").split()

needs_make = pytest.mark.skipif(shutil.which("make") is None or os.name == "nt", reason="needs make")


def make(tmp_path, *words, path=None):
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    env = {**os.environ, "PATH": path or os.environ["PATH"], "LANGUAGE": "en_US:en"}
    env.pop("MAKEFLAGS", None)
    return subprocess.run(["make", *words], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)


def script(path: Path, body: str) -> str:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


def said(done) -> list[str]:
    """What a person reads: all but the line in which make itself says that it stopped."""
    lines = (done.stdout + done.stderr).splitlines()
    return [line for line in lines if line.strip() and not line.startswith("make")]


@needs_make
@pytest.mark.parametrize("target", ["lab", "test"])
def test_an_old_python_ends_in_one_sentence(tmp_path, target):
    # The same question to a Python that says it is 3.9.
    old = script(
        tmp_path / "python3.9",
        f"""exec {sys.executable} -c "import sys; sys.version_info = (3, 9, 1, 'final', 0); exec(sys.argv[1])" "$2" """,
    )
    done = make(tmp_path, target, f"PYTHON={old}")
    assert done.returncode != 0
    [sentence] = said(done)
    assert "needs Python 3.11 or newer; this is 3.9" in sentence


@needs_make
def test_no_python_ends_in_one_sentence(tmp_path):
    done = make(tmp_path, "lab", "PYTHON=python-of-tomorrow")
    assert done.returncode != 0
    [sentence] = said(done)
    assert "There is no python-of-tomorrow here" in sentence


@needs_make
def test_a_python_without_venv_says_what_to_install(tmp_path):
    bare = script(tmp_path / "python", 'case "$1" in -c) exit 0;; *) exit 1;; esac')
    done = make(tmp_path, "lab", f"PYTHON={bare}")
    assert done.returncode != 0
    assert "apt install python3-venv" in said(done)[0]


@needs_make
def test_no_network_ends_in_one_sentence(tmp_path):
    # A venv whose pip fails as it does without a network.
    body = """
case "$1" in -c) exit 0;; esac
mkdir -p .venv/bin
printf '#!/bin/sh\\nexit 1\\n' > .venv/bin/python
chmod +x .venv/bin/python
"""
    done = make(tmp_path, "test", f"PYTHON={script(tmp_path / 'python', body)}")
    assert done.returncode != 0
    assert "Is there a network connection?" in said(done)[-1]
    assert not (tmp_path / ".venv" / ".all").exists()


def test_pins_are_names_and_versions_only():
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!-]+", pin) for pin in PINS)
    assert len({pin.split("==")[0] for pin in PINS}) == len(PINS)


def test_every_dependency_is_pinned():
    pinned = {pin.split("==")[0].lower().replace("_", "-") for pin in PINS}
    extras = PROJECT["project"]["optional-dependencies"].values()
    asked = [*PROJECT["project"]["dependencies"], *(one for extra in extras for one in extra)]
    names = {re.split(r"[\[<>=~! ]", one)[0].lower().replace("_", "-") for one in asked} - {"coursekit"}
    assert names - pinned == set()


def test_the_extras_are_those_that_are_documented():
    wanted = {"lab", "author", "grade", "test", "realdata", "oracles", "big", "dask", "dashboard", "site"}
    assert set(PROJECT["project"]["optional-dependencies"]) == wanted


@pytest.mark.parametrize("readme", ["README.md", "README.es.md"])
def test_what_the_readme_shows_is_what_one_gets(readme):
    import doctest

    failed, tried = doctest.testfile(str(ROOT / readme), module_relative=False)
    assert tried >= 3
    assert failed == 0


@pytest.mark.parametrize(
    "readme", ["README.md", "README.es.md", "README.pt.md", "CONTRIBUTING.md", "LICENSE-course.md"]
)
def test_what_a_readme_links_to_is_there(readme):
    text = (ROOT / readme).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", re.sub(r"`[^`]*`", "", text)) if "://" not in link]
    named = [
        name for name in re.findall(r"`([\w./-]+)`", text) if name.endswith((".md", ".toml", ".ipynb")) and "/" in name
    ]
    assert [name for name in [*links, *named] if not (ROOT / name.split("#")[0]).exists()] == []


def test_every_part_of_the_package_stands_in_the_layers():
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = {name.strip(" ()").split(".")[1] for layer in contracts[0]["layers"] for name in layer.split("|")}
    parts = {p.stem for p in (ROOT / "coursekit").iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert parts - layers - {"__init__", "authoring"} == set()
    forbidden = {name.split(".")[1] for name in contracts[1]["forbidden_modules"]}
    assert parts - forbidden - {"__init__", "authoring", "messages", "cli", "lab", "links", "coverage"} == set()


def test_no_file_names_a_machine_or_a_registry():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    texts = [ROOT / name for name in listed if name and not name.endswith((".png", ".svg"))]
    # Put together here, so that this file does not name them either.
    hosts = ["pypi." + "org", "files.python" + "hosted", "registry.npm" + "js", "deb." + "debian"]
    found = [p.name for p in texts if p.is_file() and any(host in p.read_text("utf-8", "ignore") for host in hosts)]
    assert found == []
