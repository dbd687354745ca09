"""What GitHub would run: files that can be read, and commands that there are."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = set(re.findall(r"(?m)^([a-z][\w-]*):", (ROOT / "Makefile").read_text("utf-8")))


def commands(workflow):
    said = yaml.safe_load(workflow.read_text("utf-8"))
    return [step["run"] for job in said["jobs"].values() for step in job["steps"] if "run" in step]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_a_workflow_runs_is_there(workflow):
    assert commands(workflow)
    for command in commands(workflow):
        program, *rest = command.split()
        assert program in ("make", "bash"), command
        assert all(word in TARGETS for word in rest) if program == "make" else (ROOT / rest[0]).is_file(), command


def test_there_is_one_that_tests_and_one_that_publishes_what_make_site_writes():
    ci, pages = ((ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8") for name in ("ci", "pages"))
    assert "bash .ci/run" in ci
    assert "run: make site" in pages
    assert "path: build/site" in pages
    assert "build_site.py -o build/site" in (ROOT / "Makefile").read_text("utf-8")
