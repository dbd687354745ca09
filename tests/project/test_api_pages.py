"""docs/api is what the docstrings say, and the docstrings say what a reader needs."""

import inspect
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs"))
import build_api  # noqa: E402

sys.path.remove(str(ROOT / "docs"))

FUNCTIONS = [
    (package, name)
    for package in build_api.PACKAGES
    for name, thing in build_api.members(package).items()
    if inspect.isfunction(thing)
]
MEASURES = [(package, name) for package, name in FUNCTIONS if name in build_api.MEASURES[package]]


def parts_of(package, name):
    thing = build_api.members(package)[name]
    return build_api.parts(thing), build_api.summary(thing)


def test_the_pages_are_up_to_date():
    pytest.importorskip("pdoc", reason="pdoc is not installed (extra `author`)")
    made = build_api.pages()
    assert {path.name for path in build_api.FOLDER.iterdir()} == set(made)
    for name, text in made.items():
        assert (build_api.FOLDER / name).read_text("utf-8") == text, f"{name}: run python docs/build_api.py"


def test_every_measure_of_the_index_is_public():
    for package in build_api.PACKAGES:
        assert set(build_api.MEASURES[package]) <= {name for part, name in FUNCTIONS if part == package}


@pytest.mark.parametrize(("package", "name"), FUNCTIONS)
def test_every_function_has_a_summary_and_an_example(package, name):
    parts, summary = parts_of(package, name)
    assert re.search(r"[.?…]$", summary), summary
    assert len(summary) < 200
    # One or two lines may stand without a heading.
    assert ">>>" in parts.get("Examples", parts["text"]), "no example"


@pytest.mark.parametrize(("package", "name"), MEASURES)
def test_every_measure_says_what_it_is_and_where_that_stands(package, name):
    parts, _ = parts_of(package, name)
    # A formula, or a definition in words: more than the question it answers.
    said = [*parts["text"].split("\n\n", 1)[1:], parts.get("Notes", "")]
    assert any(re.search(r"\w{3,}", text) for text in said), "neither formula nor definition"
    assert re.search(r"\(\d{4}\)", parts.get("References", "")), "no reference with its year"


@pytest.mark.parametrize("package", build_api.PACKAGES)
def test_every_name_in_the_docstrings_of_measures_is_one_that_there_is(package):
    known = {name for part in build_api.PACKAGES for name in build_api.members(part)}
    for name in build_api.MEASURES[package]:
        doc = inspect.getdoc(build_api.members(package)[name])
        for named in re.findall(r"(?<!`)`([A-Za-z_]+)`(?!`)", doc):
            assert named in known, f"{name} names `{named}`"


def test_links_lead_somewhere():
    for page in build_api.FOLDER.iterdir():
        for file, place in re.findall(r"\]\(([\w.]*)#(\w+)\)", page.read_text("utf-8")):
            target = build_api.FOLDER / (file or page.name)
            assert f'<a id="{place}"></a>' in target.read_text("utf-8"), f"{page.name}: {file}#{place}"
