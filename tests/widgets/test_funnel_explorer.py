"""The funnel explorer shows what journey.funnel gives, whatever is switched on."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.journey import funnel
from coursekit.messages import CourseError
from coursekit.widgets import FunnelExplorer

STEPS = ["look", "fill", "pay"]
# Ana: two visits, pays in the second, nine days later; Bea: looks and fills; Cleo came on the last day.
ROWS = [
    ("ana", "v1", "look", "2025-03-01 10:00"),
    ("bea", "v2", "look", "2025-03-02 10:00"),
    ("bea", "v2", "fill", "2025-03-02 10:01"),
    ("ana", "v3", "look", "2025-03-10 10:00"),
    ("ana", "v3", "fill", "2025-03-10 10:01"),
    ("ana", "v3", "pay", "2025-03-10 10:02"),
    ("cleo", "v4", "look", "2025-03-20 10:00"),
]


@pytest.fixture
def log():
    table = pd.DataFrame(ROWS, columns=["customer", "visit", "event", "time"])
    return table.assign(time=pd.to_datetime(table["time"]))


def test_units_and_days_by_hand(log, lang):
    """Oracle: the rows above, counted by hand."""
    explorer = FunnelExplorer(log, STEPS)
    assert repr(explorer.funnel) == "Funnel(look=4, fill=2, pay=1)"
    explorer.unit = "customer"
    assert repr(explorer.funnel) == "Funnel(look=3, fill=2, pay=1)"
    explorer.within = 7
    assert repr(explorer.funnel) == "Funnel(look=2, fill=1, pay=0)"
    assert explorer.funnel.too_recent == 1
    assert "7" in explorer.sentence
    explorer.within, explorer.steps = 0, ["pay", "look"]
    assert explorer.steps == ["look", "pay"]
    assert repr(explorer.funnel) == "Funnel(look=3, pay=1)"
    assert repr(explorer) == "FunnelExplorer(steps=['look', 'pay'], unit='customer', within=0)"


@pytest.mark.parametrize("unit", ["visit", "customer"])
@pytest.mark.parametrize("within", [0, 5])
@pytest.mark.parametrize("steps", [STEPS, ["look", "pay"], ["fill", "pay"]])
def test_it_shows_what_its_twin_gives(log, unit, within, steps, lang):
    explorer = FunnelExplorer(log, STEPS, unit=unit, within=within)
    explorer.steps = steps
    twin = funnel(log, steps, customer=unit, within=within or None)
    pd.testing.assert_frame_equal(explorer.funnel.table, twin.table)
    assert explorer.funnel.overall == twin.overall
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    assert len(drawing.findall("{*}rect")) == len(steps)
    left, _, width, _ = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        assert left <= float(node.get("x", 0)) <= width
    ET.fromstring(f"<div>{explorer._view['table']}</div>")


def test_fewer_than_two_steps_are_said_not_raised(log, lang):
    explorer = FunnelExplorer(log, STEPS)
    explorer.steps = ["pay"]
    assert explorer.funnel is None
    assert explorer._view["svg"] == ""
    assert explorer.sentence
    explorer.steps = STEPS
    assert explorer.funnel is not None


def test_nobody_at_the_first_step(log, lang):
    explorer = FunnelExplorer(log[log["event"] == "pay"], ["pay", "pay"])
    assert explorer.steps == ["pay", "pay"]
    nobody = FunnelExplorer(log.iloc[:0], STEPS)
    assert "look" in nobody.sentence


def test_a_table_with_other_columns(log):
    renamed = log.rename(columns={"customer": "who", "event": "what", "time": "when"})
    explorer = FunnelExplorer(renamed, STEPS, {"who": "person"}, "what", "when", lang="en")
    assert repr(explorer.funnel) == "Funnel(look=3, fill=2, pay=1)"
    assert "Counting each person: of 3 at look" in explorer.sentence


def test_fields_have_words_and_the_page_knows_their_kinds(log, lang):
    explorer = FunnelExplorer(log, STEPS)
    kinds = [field.get("kind", "number") for field in explorer._fields]
    assert kinds == ["several", "choice", "number"]
    assert all(field["label"] for field in explorer._fields)
    for kind in ("several", "choice"):
        assert f'=== "{kind}"' in explorer._esm


WRONG = {
    "steps": (lambda log: FunnelExplorer(log, ["look"]), "['look']"),
    "unknown": (lambda log: setattr(FunnelExplorer(log, STEPS), "steps", ["look", "fly"]), "'fly'"),
    "out_of_range": (lambda log: FunnelExplorer(log, STEPS, within=400), "400"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, log, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make(log)
    assert wrong.value.key == f"widgets.funnel.{key}"
    assert value in str(wrong.value)


def test_an_unknown_unit_is_named(log, lang):
    with pytest.raises(CourseError, match="'week'"):
        FunnelExplorer(log, STEPS, unit="week")
