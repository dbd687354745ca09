"""The picture of the layers in docs/design.md. The oracle is the contract in pyproject.toml, which import-linter checks."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def drawing():
    spec = importlib.util.spec_from_file_location("build_design", ROOT / "docs" / "build_design.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_picture_is_the_contract(drawing):
    for path, wanted in drawing.wanted().items():
        assert path.read_text("utf-8") == wanted, f"{path.name}: python docs/build_design.py"


def test_every_layer_stands_in_it_once(drawing):
    for lang in ("en", "es"):
        shown = drawing.picture(lang)
        for part in [part for row in drawing.layers() for part in row]:
            assert sum(part in box.split(" · ") for box in shown.split('"')) == 1, part


def test_a_layer_that_is_not_drawn_stops_it(drawing, monkeypatch):
    monkeypatch.setattr(drawing, "layers", lambda: [["cli"], ["attic"]])
    with pytest.raises(SystemExit, match="attic"):
        drawing.picture("en")


def test_another_order_stops_it(drawing, monkeypatch):
    rows = drawing.layers()
    monkeypatch.setattr(drawing, "layers", lambda: rows[::-1])
    with pytest.raises(SystemExit):
        drawing.picture("en")


def test_authoring_is_forbidden_all_but_messages(drawing):
    forbidden = next(one for one in drawing.contracts() if one["type"] == "forbidden")
    named = {module.removeprefix("coursekit.") for module in forbidden["forbidden_modules"]}
    # What only gathers commands stands above it and is never imported by anybody.
    above = {"cli", "links", "coverage", "lab"}
    assert named == {part for row in drawing.layers() for part in row} - {"messages"} - above
