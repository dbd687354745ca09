"""Drawn emotions beside measured ones. The oracle is worked by hand: means of 4.95 and 1.05 lie 0.99 deviations
from that of all, 3; that is 2.47 on the map's scale, which ends at 2.
"""

import pytest

from coursekit import charts
from coursekit.messages import CourseError, using_language

from .conftest import DRAWN, SCORED


def chart(journey=DRAWN, table=SCORED, lang="en"):
    with using_language(lang):
        return charts.drawn_and_measured(journey, journey.measure({"surveys": table}))


def test_one_row_a_step_and_nothing_where_nobody_was_asked():
    data = chart().data.set_index("step")
    assert data["drawn"].to_dict() == {"hears": -1, "orders": 1, "asks": 1}
    assert data["status"].to_dict() == {"hears": "", "orders": "agree", "asks": "disagree"}
    assert data["measured"].isna().to_dict() == {"hears": True, "orders": False, "asks": False}
    assert data.loc[["orders", "asks"], "measured"].tolist() == [2, -2]
    assert data["n"].tolist() == [0, 40, 40]


def test_the_title_names_where_the_answers_contradict():
    assert chart().title == "Asked at 2 of 3 steps: the answers contradict the drawing at asks"
    assert "hears: drawn −1, nobody asked" in chart().description
    mended = DRAWN.with_value("stages[0].steps[2].emotion.score", -2)
    assert chart(mended).title.endswith("nowhere do the answers contradict the drawing")


def test_few_answers_contradict_nobody():
    few = SCORED.groupby("touchpoint").head(12)
    assert chart(table=few).data["status"].tolist() == ["", "low_n", "low_n"]
    assert "nowhere" in chart(table=few).title


def test_answers_that_are_not_there_are_nobody_asked():
    none = SCORED[SCORED["touchpoint"] == "counter"]
    assert chart(table=none).data["status"].tolist() == ["", "agree", ""]


def test_a_map_without_emotions_says_so():
    bare = DRAWN.without_step("hears").without_step("orders").without_step("asks")
    assert "no emotion" in chart(bare).description


def test_wrong_input_is_named(lang):
    with pytest.raises(CourseError) as wrong:
        charts.drawn_and_measured(DRAWN, {})
    assert wrong.value.key == "charts.feelings.not_a_map"
    assert "JourneyMap, dict" in str(wrong.value)
