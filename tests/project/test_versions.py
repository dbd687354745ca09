"""The version stands in three places for three kinds of readers: they must say the same."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from coursekit.documents import yaml_text

ROOT = Path(__file__).parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
HEADINGS = re.findall(r"(?m)^## (\S+)(?: – (\S+))?$", (ROOT / "CHANGELOG.md").read_text("utf-8"))


def test_the_changelog_begins_with_what_is_coming_and_the_version_of_the_package():
    (first, none), (second, day) = HEADINGS[:2]
    assert (first, none, second) == ("Unreleased", "", VERSION)
    assert date.fromisoformat(day)


def test_versions_fall_and_dates_do_not_rise():
    released = [(tuple(map(int, name.split("."))), date.fromisoformat(day)) for name, day in HEADINGS[1:]]
    assert released == sorted(released, reverse=True)


def test_the_citation_names_the_version_and_its_day():
    cited, _ = yaml_text.load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert (cited["version"], str(cited["date-released"])) == (VERSION, HEADINGS[1][1])
    assert cited["cff-version"] == "1.2.0"
    assert {"title", "message", "authors", "type", "license"} <= set(cited)


FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_every_issue_form_has_what_the_site_asks_for(form):
    """Oracle: the fields that forms for issues must have, each element its own id."""
    said, _ = yaml_text.load(form.read_text("utf-8"))
    assert {"name", "description", "body"} <= set(said)
    assert any(part["type"] != "markdown" for part in said["body"])
    ids = [part["id"] for part in said["body"] if part["type"] != "markdown"]
    assert len(ids) == len(set(ids))
    for part in said["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert "value" in part["attributes"] if part["type"] == "markdown" else "label" in part["attributes"]
        assert part["type"] != "dropdown" or part["attributes"]["options"]


def test_there_are_forms():
    assert len(FORMS) == 3
