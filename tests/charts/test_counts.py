"""Counts of months beside what chance moves; wrong input is named."""

import math

import pandas as pd
import pytest

from coursekit import charts
from coursekit.messages import CourseError


def times(**months):
    return pd.Series(pd.to_datetime([f"{m[1:5]}-{m[5:]}-15 10:00" for m, n in months.items() for _ in range(n)]))


def test_by_hand():
    """Oracle: 100 → 144 is 44 / √244 = 2.817; 144 → 150 is 6 / √294 = 0.350; 100 ± 2 · 10."""
    chart = charts.monthly_counts(times(m202501=100, m202502=144, m202503=150))
    data = chart.data
    assert data["month"].tolist() == ["2025-01", "2025-02", "2025-03"]
    assert data["noises"].round(3).tolist()[1:] == [2.817, 0.350]
    assert data["beyond"].tolist() == [False, True, False]
    assert (data["low"][0], data["high"][0]) == (80, 120)
    assert chart.title == "1 of 2 changes from month to month are larger than chance explains"
    same = charts.monthly_counts(times(m202501=100, m202502=101))
    assert same.title == "None of the 1 changes from month to month is larger than chance explains"


def test_months_in_which_nobody_came_are_there():
    data = charts.monthly_counts(times(m202411=3, m202503=2)).data
    assert data["count"].tolist() == [3, 0, 0, 0, 2]
    assert math.isnan(data["noises"][0])
    assert data["noises"].tolist()[2:4] == [0, 0]
    assert data["low"].min() == 0


def test_blanks_zones_and_other_orders_change_nothing():
    given = times(m202501=30, m202502=12)
    odd = pd.concat([given.sample(frac=1, random_state=0), pd.Series([pd.NaT])])
    assert charts.monthly_counts(odd).data.equals(charts.monthly_counts(given).data)
    assert charts.monthly_counts(given.dt.tz_localize("Europe/Madrid")).data.equals(charts.monthly_counts(given).data)


def test_nothing_to_count(lang):
    empty = charts.monthly_counts(pd.Series([], dtype="datetime64[s]"))
    one = charts.monthly_counts(times(m202501=30))
    assert "30" in one.description
    assert empty.description != one.description


@pytest.mark.parametrize("wrong", [[1, 2, 3], ["2025-01-01"], pd.Series([True])])
def test_wrong_input_is_named(wrong, lang):
    with pytest.raises(CourseError) as error:
        charts.monthly_counts(wrong)
    assert error.value.key == "charts.counts.bad"
