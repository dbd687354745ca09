"""Walking a log step by step, and one person's events. The log is small enough to be counted by hand."""

import math
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.journey import paths
from coursekit.messages import CourseError, use_language
from coursekit.widgets import PathExplorer, next_steps
from coursekit.widgets.walk import by_day, events_of

# Ana looks twice in a visit, comes back and pays; Bea looks and asks; Cleo looks; Dora enters the shop.
ROWS = [
    ("ana", "v1", "look", "2025-03-01 10:00"),
    ("bea", "v2", "look", "2025-03-01 10:01"),
    ("ana", "v1", "look", "2025-03-01 10:02"),
    ("bea", "v2", "ask", "2025-03-01 10:03"),
    ("cleo", "v3", "look", "2025-03-02 09:00"),
    ("dora", "v4", "enter", "2025-03-03 11:00"),
    ("ana", "v5", "look", "2025-03-04 10:00"),
    ("ana", "v5", "pay", "2025-03-04 10:05"),
]


@pytest.fixture
def log():
    table = pd.DataFrame(ROWS, columns=["customer", "visit", "event", "time"])
    return table.assign(time=pd.to_datetime(table["time"]))


def as_dict(table):
    return dict(zip(table["step"], table["count"], strict=True))


def test_next_steps_by_hand(log):
    """Oracle: the log above, counted by hand; repeats told once."""
    by_person = paths(log, repeats="collapse")
    assert as_dict(next_steps(by_person)) == {"look": 3, "enter": 1}
    assert as_dict(next_steps(by_person, ["look"])) == {"(end)": 1, "ask": 1, "pay": 1}
    assert as_dict(next_steps(by_person, "look > pay")) == {"(end)": 1}
    by_visit = paths(log, customer="visit", repeats="collapse")
    assert as_dict(next_steps(by_visit, ["look"])) == {"(end)": 2, "ask": 1, "pay": 1}


def test_shares_are_of_those_who_began_so_with_wilsons_interval(log):
    """Oracle: Wilson's interval of 1 in 3 at 95%, 6.1 to 79.2, as in any table of it."""
    row = next_steps(paths(log, repeats="collapse"), ["look"]).iloc[0]
    assert row["share"] == pytest.approx(100 / 3)
    assert (round(row["low"], 1), round(row["high"], 1)) == (6.1, 79.2)


def test_a_step_whose_name_begins_another_is_not_taken_for_it():
    log = pd.DataFrame(
        {
            "customer": ["a", "a", "b", "b"],
            "event": ["pay", "x", "payment", "y"],
            "time": pd.date_range("2025", periods=4),
        }
    )
    assert as_dict(next_steps(paths(log), ["pay"])) == {"x": 1}


def test_an_empty_log_has_no_next_step(log, lang):
    assert len(next_steps(paths(log.iloc[:0]))) == 0
    assert PathExplorer(log.iloc[:0]).sentence


def test_the_widget_shows_what_its_twin_gives(log, lang):
    explorer = PathExplorer(log)
    explorer.walked = ["look"]
    assert explorer.table.equals(next_steps(explorer.paths, ["look"]))
    assert repr(explorer) == "PathExplorer(unit='customer', walked=['look'])"
    assert [row["step"] for row in explorer._view["next"]] == ["", "ask", "pay"]
    explorer.unit = "visit"
    assert as_dict(explorer.table) == {"(end)": 2, "ask": 1, "pay": 1}
    use_language("en")  # the widget goes on in its own language
    shown = explorer._repr_mimebundle_()[0]["text/plain"]
    assert explorer.sentence in shown
    assert shown.count("\n") == 4
    ET.fromstring(f"<div>{explorer._view['table']}</div>")


def test_buttons_go_on_and_back_and_nowhere_else(log):
    explorer = PathExplorer(log)
    for content in (
        {"go": "look"},
        {"go": "fly"},
        {"go": ""},
        {"go": 3},
        "go",
        {"back": 9},
        {"back": True, "go": "pay"},
    ):
        explorer._handle_custom_msg(content, [])
    assert explorer.walked == ["look", "pay"]
    explorer._handle_custom_msg({"back": 1}, [])
    assert explorer.walked == ["look"]
    explorer._handle_custom_msg({"back": 0}, [])
    assert explorer.walked == []


def test_another_unit_keeps_as_much_of_the_walk_as_there_is(log):
    again = pd.concat([log, log.assign(time=log["time"] + pd.Timedelta(days=30), visit=log["visit"] + "b")])
    explorer = PathExplorer(again)
    explorer.walked = ["look", "pay", "look"]
    explorer.unit = "visit"
    assert explorer.walked == ["look", "pay"]
    assert as_dict(explorer.table) == {"(end)": 2}


def test_one_person_by_day(log, lang):
    """Oracle: Ana's rows above."""
    explorer = PathExplorer(log.sample(frac=1, random_state=1), person="ana")
    assert explorer.table["path"].tolist() == ["look", "look > pay"]
    assert explorer.table["events"].tolist() == [2, 2]
    assert explorer.table.equals(by_day(events_of(log, "ana", "customer", "event", "time")))
    for word in ("2025-03-01", "2025-03-04", "look", "pay", "4"):
        assert word in explorer.sentence
    drawing = ET.fromstring(explorer._view["svg"])
    assert len(drawing.findall("{*}circle")) == 4
    assert drawing.get("aria-label") == explorer.sentence
    assert repr(explorer) == "PathExplorer(person='ana')"
    explorer.person = ""
    assert explorer._view["next"]


def test_a_person_who_is_not_there_is_said_not_raised_while_typing(log, lang):
    explorer = PathExplorer(log, person="ana")
    explorer.person = "anna"
    assert "'anna'" in explorer.sentence
    assert "ana" in explorer.sentence.replace("'anna'", "")
    assert explorer._view["svg"] == ""


def test_long_lives_are_drawn_within_the_picture(log):
    many = pd.DataFrame(
        {"customer": 1, "event": [f"kind {k % 20}" for k in range(200)], "time": pd.date_range("2025", periods=200)}
    )
    explorer = PathExplorer(many, person=1, lang="en")
    assert "60" in explorer.sentence
    drawing = ET.fromstring(explorer._view["svg"])
    left, top, width, height = (float(x) for x in drawing.get("viewBox").split())
    assert len(drawing.findall("{*}circle")) == 60
    for node in drawing.findall("{*}circle"):
        assert left <= float(node.get("cx")) <= width
        assert top <= float(node.get("cy")) <= height
    assert explorer.unit == "customer"
    assert len(explorer._units) == 1  # there is no column of visits


def test_names_are_escaped():
    log = pd.DataFrame({"customer": ["a"], "event": ["<b>x</b>"], "time": pd.to_datetime(["2025-03-01"])})
    explorer = PathExplorer(log, person="a", lang="en")
    assert "<b>" not in explorer._view["svg"] + explorer._view["table"]


def test_blank_rows_are_left_out(log):
    log.loc[0, "event"] = None
    explorer = PathExplorer(log, person="ana")
    assert explorer.table["events"].sum() == 3
    assert explorer.paths.missing == 1
    only_blank = PathExplorer(
        log.assign(event=None).astype({"event": "str"}).assign(event=pd.NA), person="ana", lang="en"
    )
    assert only_blank.sentence == "There is no complete event of ana."


WRONG = {
    "not_paths": (lambda log: next_steps(log), "DataFrame"),
    "not_steps": (lambda log: next_steps(paths(log), 3), "3"),
    "nobody": (lambda log: next_steps(paths(log, repeats="collapse"), ["look", "pey"]), "look > pey"),
    "unknown_person": (lambda log: PathExplorer(log, person="eva"), "'eva'"),
    "unknown_unit": (lambda log: PathExplorer(log, unit="week"), "'week'"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, log, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make(log)
    assert wrong.value.key == f"widgets.paths.{key}"
    assert value in str(wrong.value)


def test_steps_that_nobody_took_cannot_be_set(log):
    explorer = PathExplorer(log)
    with pytest.raises(CourseError):
        explorer.walked = ["fly"]
    assert explorer.walked == []
    assert not math.isnan(explorer.table["share"].sum())
