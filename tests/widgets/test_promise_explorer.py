"""What is kept of a promised reply, by two clocks, and the widget that moves it.

The oracle is a table by hand, and :func:`coursekit.kpis.first_response`, which computes the share another way.
"""

import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from coursekit.kpis import BusinessHours, first_response
from coursekit.messages import CourseError, using_language
from coursekit.widgets import PromiseExplorer, promise_kept
from coursekit.widgets.promised import shares_within

# Asked and answered, by hand. Waits: 1 h; 63 h (1 h of opening); 25 h (10 h); open since 60 h (21 h of opening);
# open since 3 h, in time. Looked at on Wednesday 12 March 2025, 12:00.
NOW = pd.Timestamp("2025-03-12 12:00")
TICKETS = pd.DataFrame(
    {
        "opened": pd.to_datetime(
            ["2025-03-10 10:00", "2025-03-07 19:00", "2025-03-04 09:00", "2025-03-10 00:00", "2025-03-12 09:00"]
        ),
        "first_reply": pd.to_datetime(["2025-03-10 11:00", "2025-03-10 10:00", "2025-03-05 10:00", None, None]),
        "channel": ["phone", "email", "email", "email", "chat"],
    }
)


def kept(hours=24, **given):
    return promise_kept(TICKETS["opened"], TICKETS["first_reply"], hours, as_of=NOW, **given)


def test_by_hand():
    parts = kept()[["tickets", "met", "late", "overdue", "pending", "share"]].T.to_dict("list")
    assert parts == {"calendar": [5, 1, 2, 1, 1, 25.0], "desk": [5, 3, 0, 0, 2, 100.0]}


def test_nine_in_ten_is_the_smallest_whole_hour():
    """Oracle: counting, where no ticket is open; with open ones the curve must not take them for answered."""
    asked = pd.Series(pd.to_datetime(["2025-03-10 09:00"] * 10))
    replied = asked + pd.to_timedelta([0.5, 1, 1, 2, 2, 3, 3, 4, 4.2, 8], unit="h")
    found = promise_kept(asked, replied)["nine_in_ten"]
    assert found.tolist() == [5, 5]  # the ninth of ten at 4.2 h
    # Kaplan–Meier by hand. Calendar: the last one at risk is answered after 63 h. Desk: three of ten are left after
    # 10 h (4/5 · 3/4 · 1/2), and the last one is open.
    assert kept()["nine_in_ten"].fillna(-1).tolist() == [63, -1]


@pytest.mark.parametrize("hours", [1, 2, 10, 24, 25, 63, 240])
@pytest.mark.parametrize("clock", ["calendar", BusinessHours("08:00", "20:00", days=range(6))])
def test_the_line_goes_through_the_measure(hours, clock):
    """Oracle: the share of first_response, for each promise."""
    asked, replied = TICKETS["opened"], TICKETS["first_reply"]
    expected = first_response(asked, replied, NOW, clock=clock, sla_hours=hours).sla.value
    assert shares_within(asked, replied, [hours], NOW, clock)[0] == pytest.approx(expected, nan_ok=True)


def test_other_opening_hours():
    always = BusinessHours("00:00", "24:00", days=range(7))
    table = kept(desk=always)
    assert table.loc["desk"].equals(table.loc["calendar"].rename("desk"))


def test_nothing_decided():
    waiting = TICKETS.tail(1)
    explorer = PromiseExplorer(waiting, as_of=NOW, lang="en")
    assert explorer.sentence.startswith("1 tickets, none of them decided")
    ET.fromstring(explorer._view["svg"])
    assert promise_kept([], [], as_of=NOW)["tickets"].tolist() == [0, 0]


@pytest.mark.parametrize(("hours", "group"), [(1, "*"), (24, "email"), (96, "phone"), (24, "chat")])
def test_explorer_shows_what_its_twin_gives(hours, group, lang):
    explorer = PromiseExplorer(TICKETS, as_of=NOW, lang=lang)
    explorer.hours, explorer.group = hours, group
    chosen = TICKETS if group == "*" else TICKETS[TICKETS["channel"] == group]
    assert explorer.table.equals(promise_kept(chosen["opened"], chosen["first_reply"], hours, as_of=NOW))
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence
    dots = [part for part in drawing if part.tag.endswith("circle")]
    assert len(dots) == int(explorer.table["share"].notna().sum())


def test_sentence_in_words():
    explorer = PromiseExplorer(TICKETS, as_of=NOW, lang="es")
    assert explorer.sentence == (
        "«Respuesta en 24 h», 5 tickets: se cumple en el 25\u202f% si cuentan todas las horas y en el 100\u202f% si solo "
        "cuentan las de atención. Para cumplirla nueve veces de cada diez: 63 h con el primer reloj, más de 240 h con el segundo."
    )
    with using_language("en"):  # the widget goes on in its own language
        explorer.hours = 48
    assert explorer.sentence.startswith("«Respuesta en 48 h»")
    assert repr(explorer) == "PromiseExplorer(hours=48, group='*', calendar=50.0, desk=100.0)"


WRONG = {
    "no_column": (lambda: PromiseExplorer(TICKETS.drop(columns="channel")), "channel"),
    "no_group": (lambda: setattr(PromiseExplorer(TICKETS, as_of=NOW), "group", "fax"), "fax"),
    "hours_range": (lambda: kept(0), "0"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.promise.{key}"


@pytest.mark.parametrize("hours", [0, 97, -1])
def test_hours_out_of_range_leave_the_present_ones(hours):
    explorer = PromiseExplorer(TICKETS, as_of=NOW, lang="en")
    with pytest.raises(CourseError, match="96"):
        explorer.hours = hours
    assert explorer.hours == 24


@pytest.mark.parametrize("hours", ["24", None, True, np.inf, 241])
def test_hours_that_are_no_hours(hours):
    with pytest.raises(CourseError) as error:
        kept(hours)
    assert error.value.key == "widgets.promise.hours_range"
