"""Moving a threshold: the widget shows what `customers.loyalty_classes` gives."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit import company
from coursekit.customers import LOYALTY_CLASSES, loyalty_classes
from coursekit.messages import CourseError, use_language, using_language
from coursekit.widgets import SegmentThresholds, class_moves


@pytest.fixture(scope="module")
def lumbre():
    return company("thresholds", customers=300)


@pytest.fixture
def tables(lumbre):
    return (lumbre.customers, lumbre.orders, lumbre.surveys)


def days(lumbre, tables, **thresholds):
    return loyalty_classes(*tables, as_of=lumbre.as_of, recency="days", **thresholds)


def explorer_of(lumbre, tables, **about):
    return SegmentThresholds(*tables, as_of=lumbre.as_of, **about)


def test_moves_by_hand():
    """Oracle: four customers silent for 50, 150, 250 and 400 days on 1 July, classified by hand."""
    dates = pd.Timestamp("2025-07-01") - pd.to_timedelta([50, 150, 250, 400], unit="D")
    orders = pd.DataFrame({"customer": list("ABCD"), "date": dates})
    before, after = (
        loyalty_classes(list("ABCD"), orders, as_of="2025-07-01", recency="days", dormant_after=d, lost_after=lost)
        for d, lost in ((200, 365), (100, 240))
    )
    moves = class_moves(before, after)
    expected = pd.DataFrame(0, index=list(LOYALTY_CLASSES), columns=list(LOYALTY_CLASSES))
    for source, target in (("occasional",) * 2, ("occasional", "dormant"), ("dormant", "lost"), ("lost", "lost")):
        expected.loc[source, target] += 1
    pd.testing.assert_frame_equal(moves, expected, check_names=False, check_dtype=False, check_index_type=False,
                                  check_column_type=False)  # fmt: skip


def test_rows_in_another_order_are_the_same_customers(lumbre, tables):
    people, orders, surveys = tables
    other = loyalty_classes(people.iloc[::-1], orders, surveys, as_of=lumbre.as_of, recency="days")
    moves = class_moves(days(lumbre, tables), other)
    assert moves.to_numpy().trace() == moves.to_numpy().sum() == len(people)


def test_other_things_and_other_customers_are_refused(lumbre, tables, lang):
    classes = days(lumbre, tables)
    with pytest.raises(CourseError) as wrong:
        class_moves(classes, classes.labels)
    assert wrong.value.key == "widgets.segments.not_classes"
    assert "after" in str(wrong.value)
    people = lumbre.customers.head(200)
    some = loyalty_classes(people, lumbre.orders[lumbre.orders["customer"].isin(people["customer"])])
    with pytest.raises(CourseError) as wrong:
        class_moves(classes, some)
    assert wrong.value.key == "widgets.segments.other_customers"


@pytest.mark.parametrize(
    ("name", "value"), [("dormant_after", 60.0), ("lost_after", 200.0), ("loyal_orders", 2), ("satisfied_csat", 2)]
)
def test_the_widget_shows_what_its_twin_gives(lumbre, tables, name, value, lang):
    explorer = explorer_of(lumbre, tables)
    start = days(lumbre, tables)
    assert explorer.classes.labels.equals(start.labels)
    assert explorer.moved == 0
    setattr(explorer, name, value)
    use_language("en")  # the widget goes on in its own language
    twin = days(lumbre, tables, **{name: value})
    assert explorer.classes.labels.equals(twin.labels)
    pd.testing.assert_frame_equal(explorer.moves, class_moves(start, twin))
    assert explorer.moved == int((start.labels.astype(str) != twin.labels.astype(str)).sum()) > 0
    assert str(explorer.moved) in explorer.sentence
    with using_language(lang):
        assert ("clientes" if lang == "es" else "customers") in explorer.sentence


def test_the_picture_is_well_formed_and_says_what_it_shows(lumbre, tables, lang):
    explorer = explorer_of(lumbre, tables)
    still = ET.fromstring(explorer._view["svg"])
    explorer.loyal_orders = 1
    drawn = ET.fromstring(explorer._view["svg"])
    assert drawn.get("aria-label") == explorer.sentence

    def bands(picture, fill):
        return [path for path in picture.iter("{http://www.w3.org/2000/svg}path") if path.get("fill") == fill]

    stayed, moved = ("#D9D9D9", "#E69F00")
    assert not bands(still, moved)
    off = explorer.moves.to_numpy().copy()
    off[range(6), range(6)] = 0
    assert len(bands(drawn, moved)) == (off > 0).sum() > 0
    assert len(bands(drawn, stayed)) == (explorer.moves.to_numpy().diagonal() > 0).sum()
    assert len(ET.fromstring(explorer._view["table"]).findall(".//tbody/tr")) == 6


def test_one_silence_pushes_the_other(lumbre, tables):
    explorer = explorer_of(lumbre, tables)
    explorer.dormant_after = 500
    assert (explorer.dormant_after, explorer.lost_after) == (500, 510)
    explorer.lost_after = 100
    assert (explorer.dormant_after, explorer.lost_after) == (90, 100)
    explorer.lost_after = 20
    assert (explorer.dormant_after, explorer.lost_after) == (10, 20)
    explorer.dormant_after = 720
    assert (explorer.dormant_after, explorer.lost_after) == (720, 730)
    assert explorer.classes.rules["lost_after"] == 730


def test_buttons_go_back_and_take_a_new_start(lumbre, tables):
    explorer = explorer_of(lumbre, tables)
    explorer.dormant_after, explorer.lost_after = 30, 60
    moved = explorer.moved
    explorer._handle_custom_msg({"press": "again"}, [])
    assert (explorer.dormant_after, explorer.lost_after, explorer.moved) == (120, 365, 0)
    explorer.dormant_after, explorer.lost_after = 30, 60
    assert explorer.moved == moved
    explorer._handle_custom_msg({"press": "here"}, [])
    assert (explorer.dormant_after, explorer.moved) == (30, 0)
    explorer.dormant_after = 50
    explorer._handle_custom_msg({"press": "again"}, [])
    assert (explorer.dormant_after, explorer.lost_after) == (30, 60)
    explorer._handle_custom_msg({"press": "explode"}, [])
    assert explorer.dormant_after == 30


def test_rhythms_instead_of_days(lumbre, tables):
    explorer = explorer_of(lumbre, tables, recency="own")
    assert (explorer.dormant_after, explorer.lost_after) == (3, 6)
    explorer.lost_after = 4
    twin = loyalty_classes(*tables, as_of=lumbre.as_of, lost_after=4)
    assert explorer.classes.labels.equals(twin.labels)


@pytest.mark.parametrize(
    ("name", "value"), [("dormant_after", 5), ("lost_after", 900), ("loyal_orders", 0), ("satisfied_csat", 6)]
)
def test_thresholds_off_the_slider_are_refused(lumbre, tables, name, value, lang):
    explorer = explorer_of(lumbre, tables)
    before = getattr(explorer, name)
    with pytest.raises(CourseError) as wrong:
        setattr(explorer, name, value)
    assert wrong.value.key == "widgets.segments.out_of_range"
    assert name in str(wrong.value)
    assert getattr(explorer, name) == before
    with pytest.raises(CourseError):
        explorer_of(lumbre, tables, **{name: value})


def test_nobody_can_be_shown(lumbre, tables):
    people, orders, _ = tables
    explorer = SegmentThresholds(people.head(0), orders.head(0), as_of=lumbre.as_of)
    explorer.loyal_orders = 2
    assert explorer.moved == 0
    ET.fromstring(explorer._view["svg"])
