"""The queue of dissatisfied customers: by hand, and the widget that shows it."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import RecoveryExplorer, recovery_queue

# By hand, seen from the first of June: a was annoyed and is content now, e answered too long ago, f did not answer.
ANSWERS = pd.DataFrame(
    {
        "customer": ["a", "a", "b", "c", "d", "e", "f"],
        "csat": [1, 5, 2, 1, 2, 1, None],
        "answered": pd.to_datetime(
            ["2025-04-01", "2025-05-01", "2025-05-22", "2025-05-12", "2025-05-02", "2024-12-01", "2025-05-01"]
        ),
    }
)
MARGIN = pd.Series({"b": 50.0, "c": 5.0, "d": 20.0, "e": 900.0})
NOW = "2025-06-01"


def test_by_hand():
    queue = recovery_queue(ANSWERS, MARGIN, NOW, calls=2)
    assert queue.index.tolist() == ["b", "d", "c"]
    assert queue["waited"].tolist() == [10, 30, 20]
    assert queue["called"].tolist() == [True, True, False]


@pytest.mark.parametrize(("first", "order"), [("value", "bdc"), ("score", "cdb"), ("wait", "dcb")])
def test_who_comes_first(first, order):
    assert "".join(recovery_queue(ANSWERS, MARGIN, NOW, first=first).index) == order


def test_who_left_no_margin_is_not_forgotten():
    assert recovery_queue(ANSWERS, MARGIN.drop("c"), NOW).at["c", "margin"] == 0


def test_an_answer_of_tomorrow_is_not_known_today():
    assert "a" in recovery_queue(ANSWERS, MARGIN, "2025-04-15").index


WRONG = {
    "answers": (lambda: recovery_queue(pd.DataFrame({"customer": []}), MARGIN, NOW), "csat"),
    "rule": (lambda: recovery_queue(ANSWERS, MARGIN, NOW, first="luck"), "luck"),
    "out_of_range": (lambda: recovery_queue(ANSWERS, MARGIN, NOW, worst=5), "worst"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.recovery.{key}"


@pytest.mark.parametrize(("worst", "calls", "first"), [(1, 0, "value"), (2, 2, "wait"), (3, 60, "score")])
def test_explorer_shows_what_its_twin_gives(worst, calls, first, lang):
    shown = RecoveryExplorer(ANSWERS, MARGIN, NOW, lang=lang)
    shown.worst, shown.calls, shown.first = worst, calls, first
    twin = recovery_queue(ANSWERS, MARGIN, NOW, worst=worst, calls=calls, first=first)
    assert shown.table.equals(twin)
    drawing = ET.fromstring(shown._view["svg"])
    assert drawing.attrib["aria-label"] == shown.sentence
    assert len([part for part in drawing if part.tag.endswith("circle")]) == len(twin) + 2  # and the legend


def test_sentences():
    shown = RecoveryExplorer(ANSWERS, MARGIN, NOW, calls=2, lang="en")
    assert "€70 of €75 of margin (93%)" in shown.sentence
    assert shown.sentence.endswith(
        "Of those who go on waiting, 1 gave a 1, and the one who has waited longest has done so for 20 days."
    )
    shown.calls = 3
    assert shown.sentence.endswith("Nobody goes on waiting.")
    nobody = RecoveryExplorer(ANSWERS[ANSWERS["customer"] == "f"], MARGIN, NOW, lang="es")
    assert nobody.sentence.startswith("Nadie puso 2 o menos")


@pytest.mark.parametrize(("name", "value"), [("calls", 61), ("worst", 0), ("first", "luck")])
def test_a_value_out_of_range_leaves_the_present_one(name, value):
    shown = RecoveryExplorer(ANSWERS, MARGIN, NOW)
    before = getattr(shown, name)
    with pytest.raises(CourseError):
        setattr(shown, name, value)
    assert getattr(shown, name) == before
