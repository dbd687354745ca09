"""A rule for silence, checked by what came after it, and the widget that moves the limit."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import SilenceExplorer, rhythms, silence_check

CUT = "2025-07-01"


def bought(who, *days):
    return pd.DataFrame({"customer": who, "date": pd.to_datetime(list(days), format="ISO8601")})


# By hand. a: every 10 days till 31 January, 151 days of silence, back in August. b: every 30 days till 1 April, 91 days
# of silence, never again. c: every 60 days till 30 June. d: two purchases, no rhythm.
ORDERS = pd.concat(
    [
        bought("a", "2025-01-01 09:00", "2025-01-11", "2025-01-21", "2025-01-31", "2025-08-03"),
        bought("b", "2025-01-01", "2025-01-31", "2025-03-02", "2025-04-01 18:00"),
        bought("c", "2025-01-01", "2025-03-02", "2025-05-01", "2025-06-30"),
        bought("d", "2025-02-01", "2025-03-01", "2025-09-01"),
    ]
)
TABLE = rhythms(ORDERS, CUT)


def test_rhythms_by_hand():
    assert TABLE.index.tolist() == ["a", "b", "c"]
    assert TABLE["gap"].tolist() == [10, 30, 60]
    assert TABLE["silent"].tolist() == [151, 91, 1]
    assert TABLE["back"].tolist() == [True, False, False]


def test_two_orders_of_one_day_are_one_purchase():
    twice = pd.concat([ORDERS, bought("b", "2025-01-31 20:00")])
    assert rhythms(twice, CUT).equals(TABLE)


def test_what_comes_after_the_horizon_does_not_count():
    assert not rhythms(ORDERS, CUT, horizon=30).loc["a", "back"]


def test_fewer_gaps_are_enough_if_one_says_so():
    assert "d" in rhythms(ORDERS, CUT, least=1).index


def test_check_by_hand():
    own = silence_check(TABLE, 6)
    assert own.loc["short"].drop("back_percent").tolist() == [1, 1, 1, 0]
    assert own.loc["middle"].drop("back_percent").tolist() == [1, 0, 0, 1]
    assert own.loc["long"].drop("back_percent").tolist() == [1, 0, 0, 1]
    assert own.loc["all"].tolist() == [3, 1, 1, 100, 2]
    days = silence_check(TABLE, 90, "days")
    assert days.loc["all"].tolist() == [3, 2, 1, 50, 1]


def test_silence_as_long_as_the_limit_is_not_yet_too_long():
    assert silence_check(TABLE, 151, "days").at["all", "lost"] == 0
    assert silence_check(TABLE, 150, "days").at["all", "lost"] == 1


def test_the_longer_the_limit_the_fewer_are_called_lost():
    lost = [silence_check(TABLE, days, "days").at["all", "lost"] for days in range(1, 366, 13)]
    assert lost == sorted(lost, reverse=True)


WRONG = {
    "not_a_table": (lambda: rhythms([1], CUT), "list"),
    "no_column": (lambda: rhythms(ORDERS.rename(columns={"date": "day"}), CUT), "date"),
    "rule": (lambda: silence_check(TABLE, 6, "weeks"), "weeks"),
    "limit": (lambda: silence_check(TABLE, 0), "0"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.silence.{key}"


@pytest.mark.parametrize(("trait", "value"), [("rule", "weeks"), ("multiple", 21), ("days", 0)])
def test_the_widget_refuses_and_keeps_what_it_had(trait, value, lang):
    explorer = SilenceExplorer(ORDERS, CUT, lang=lang)
    before = getattr(explorer, trait)
    with pytest.raises(CourseError):
        setattr(explorer, trait, value)
    assert getattr(explorer, trait) == before


@pytest.mark.parametrize(("rule", "limit"), [("own", 6), ("own", 20), ("days", 90), ("days", 365)])
def test_explorer_shows_what_its_twin_gives(rule, limit, lang):
    explorer = SilenceExplorer(ORDERS, CUT, lang=lang)
    explorer.rule = rule
    setattr(explorer, "multiple" if rule == "own" else "days", limit)
    twin = silence_check(TABLE, limit, rule)
    assert explorer.table.equals(twin)
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence
    assert len([part for part in drawing if part.tag.endswith("rect")]) == 2 + 3 * 3


def test_sentences_in_words():
    explorer = SilenceExplorer(ORDERS, CUT, rule="days", days=90, lang="es")
    assert explorer.sentence == (
        "De 3 clientes se da por perdidos a 2; 1 de ellos (50\u202f%) compraron igualmente en los 180 días siguientes. "
        "De los demás, 1 no vinieron."
    )
    explorer.days = 365
    assert explorer.sentence.startswith("De 3 clientes no se da por perdido a nadie.")
    nobody = SilenceExplorer(ORDERS.iloc[:0], CUT, lang="en")
    assert nobody.sentence == "Of 0 customers nobody is called lost. In the next 180 days 0 did not come."
