"""What docs/elsewhere.md says was seen of VS Code and Colab: each of its claims that a test can hold.

That widgets load nothing from outside stands in tests/widgets/test_files.py.
"""

import re
from pathlib import Path

import pytest

from coursekit.practice.notebook_file import notebook_path

ROOT = Path(__file__).parents[2]


def test_vs_code_says_which_notebook_runs(tmp_path, monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("2.1_awareness.ipynb", "2.1_awareness.new-0.2.0.ipynb"):
        (tmp_path / name).write_text('{"cells": [], "metadata": {"coursekit": {"exercise": "2.1"}}}')
    mine = tmp_path / "2.1_awareness.ipynb"
    assert notebook_path("2.1", {"__vsc_ipynb_file__": str(mine)}, None, "submit") == mine


@pytest.mark.parametrize("page", ["elsewhere.md", "elsewhere.es.md"])
def test_the_pages_name_the_ranges_of_the_package(page):
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    [pandas] = re.findall(r'"(pandas>=[^"]+)"', project)[:1]
    said = (ROOT / "docs" / page).read_text("utf-8")
    assert f'"{pandas}"' in said
    assert re.search(r"3\.11", said)
