"""A measure over time: what the title claims, and what is drawn, against figures set by hand."""

import math

import pytest

from coursekit.charts import over_time
from coursekit.kpis import Estimate
from coursekit.messages import CourseError, using_language


def at(value, low, high, n=100):
    return Estimate(value, low, high, n=n, unit="percent")


@pytest.mark.parametrize(
    ("last", "said"), [(at(50, 45, 55), "do not overlap"), (at(43, 38, 48), "their intervals overlap")]
)
def test_the_title_claims_no_more_than_the_intervals(last, said):
    with using_language("en"):
        chart = over_time({"2024": at(40, 36, 44), "2025": last}, "CSAT")
    assert said in chart.title
    assert chart.data["period"].tolist() == ["2024", "2025"]


def test_empty_and_small_periods_are_said():
    with using_language("en"):
        chart = over_time({"a": at(40, 36, 44), "b": Estimate(math.nan), "c": at(41, 20, 60, n=9)}, "CSAT", mark="c")
        assert "Too few answers in b" in chart.description
        assert "fewer than 30 answers (c)" in chart.description
        assert over_time({"a": at(40, 36, 44)}, "CSAT").title == "CSAT: 40.0% in a"
        assert "In no period" in over_time({"a": Estimate(math.nan)}, "CSAT").description
    [axes] = chart.figure.axes
    assert [tick.get_text() for tick in axes.get_xticklabels()] == ["a", "b", "c"]
    points = [line for line in axes.lines if line.get_marker() == "o"]
    assert [line.get_xdata()[0] for line in points] == [0, 2]


def test_what_is_no_estimate_is_one_sentence():
    with pytest.raises(CourseError, match="float"):
        over_time({"2025": 41.0}, "CSAT")
