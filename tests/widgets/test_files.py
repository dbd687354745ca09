"""The browser's side: nothing is fetched from elsewhere, nothing is needed that is not shipped."""

import importlib
import re
import types
from pathlib import Path

import pandas as pd
import pytest

from coursekit import widgets
from coursekit.widgets.explorer import Explorer

STATIC = Path(widgets.__file__).parent / "static"
QUIZ = [{"question": "x", "type": "numeric", "answers": [{"value": 1, "correct": True}]}]
LOG = pd.DataFrame({"customer": ["a", "a"], "event": ["look", "pay"], "time": pd.date_range("2025-03-01", periods=2)})
MAKERS = {
    "Quiz": lambda: widgets.Quiz(QUIZ),
    "OrderingWidget": lambda: widgets.OrderingWidget(["a", "b"]),
    "NpsExplorer": lambda: widgets.NpsExplorer(),
    "RetentionExplorer": lambda: widgets.RetentionExplorer(),
    "PathExplorer": lambda: widgets.PathExplorer(LOG),
    "FunnelExplorer": lambda: widgets.FunnelExplorer(LOG, ["look", "pay"]),
    "SegmentThresholds": lambda: widgets.SegmentThresholds(["a"], LOG.rename(columns={"time": "date"})),
}


@pytest.mark.parametrize("file", sorted(path.name for path in STATIC.iterdir()))
def test_no_address_of_another_place(file):
    words = (STATIC / file).read_text(encoding="utf-8")
    assert not re.search(r"https?:|//\w+\.\w+/|\bimport\s|\bfetch\(|@import|url\(", words)


@pytest.mark.parametrize("name", MAKERS)
def test_each_ships_its_code_and_style(name):
    widget = MAKERS[name]()
    assert "export default { render }" in widget._esm
    assert ".ck " in str(widget._css)
    # innerHTML takes only what coursekit has made and escaped: the explorer's picture and table.
    draws = isinstance(widget, (Explorer, widgets.PathExplorer))
    assert widget._esm.count("innerHTML") == (2 if draws else 0)


@pytest.mark.parametrize("name", MAKERS)
def test_what_the_page_asks_for_is_there(name):
    widget = MAKERS[name]()
    asked = set(re.findall(r'model\.get\("(\w+)"\)', widget._esm))
    assert asked <= set(widget.keys)
    labels = set(re.findall(r"labels\.(\w+)", widget._esm.split("function render", 1)[1]))
    assert labels <= set(widget._labels)


@pytest.mark.parametrize("name", MAKERS)
def test_two_runs_show_the_same(name):
    first, second = MAKERS[name](), MAKERS[name]()
    kept = [key for key in first.keys if key not in ("layout", "tabbable", "tooltip")]
    assert first.get_state(kept) == second.get_state(kept)
    assert repr(first) == repr(second)


def test_no_module_takes_the_place_of_a_public_name():

    for file in Path(widgets.__file__).parent.glob("[a-z]*.py"):
        importlib.import_module(f"coursekit.widgets.{file.stem}")
    for name in widgets.__all__:
        assert not isinstance(getattr(widgets, name), types.ModuleType), name
