"""Opening hours against a clock that walks minute by minute, across weekends, holidays and clock changes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.kpis import BusinessHours

MADRID = "Europe/Madrid"


def walked(opened, closed, start, end, days, holidays, zone):
    """Slow and obvious: is the shop open in this minute?"""
    minutes, now = 0, opened
    while now < closed:
        local = now.astimezone(ZoneInfo(zone))
        if local.weekday() in days and local.date() not in holidays and start <= local.hour < end:
            minutes += 1
        now += timedelta(minutes=1)
    return minutes / 60


@settings(max_examples=40)
@given(
    st.sampled_from([datetime(2024, 3, 29, tzinfo=UTC), datetime(2024, 10, 25, tzinfo=UTC)]),
    st.integers(0, 4 * 1440),
    st.integers(0, 2000),
    st.integers(0, 23),
    st.integers(1, 24),
    st.sets(st.integers(0, 6), min_size=1),
    st.sampled_from([[], [date(2024, 3, 31)], [date(2024, 10, 26), date(2024, 4, 1)]]),
)
def test_against_a_walk_over_the_days_on_which_clocks_change(base, start_after, length, start, end, days, holidays):
    if end <= start:
        start, end = end - 1, start + 1
    opened = base + timedelta(minutes=start_after)
    closed = opened + timedelta(minutes=length)
    clock = BusinessHours(start, end, days=days, holidays=holidays, tz=MADRID)
    hours = clock.hours_between([opened], [closed]).iloc[0]
    assert hours == pytest.approx(walked(opened, closed, start, end, days, holidays, MADRID))


def test_a_day_of_23_and_a_day_of_25_hours():
    clock = BusinessHours(0, 24, days=range(7), tz=MADRID)
    opened = pd.to_datetime(["2024-03-31 00:00", "2024-10-27 00:00", "2024-06-01 00:00"])
    closed = opened + pd.Timedelta(days=1)
    assert clock.hours_between(opened, closed).tolist() == [23, 25, 24]
    # without a zone there is no change of clocks
    assert BusinessHours(0, 24, days=range(7)).hours_between(opened, closed).tolist() == [24, 24, 24]


def test_times_with_a_zone_are_brought_to_the_shop():
    # 16:30 in London is 17:30 in Madrid: half an hour before closing
    opened = pd.Series(pd.to_datetime(["2024-06-03 16:30"])).dt.tz_localize("Europe/London")
    closed = opened + pd.Timedelta(hours=20)
    assert BusinessHours(9, 18, tz=MADRID).hours_between(opened, closed).tolist() == [5.0]
    # without tz, the shop lives in the zone of the times
    assert BusinessHours(9, 18).hours_between(opened, closed).tolist() == [5.0]


def test_outside_opening_hours_the_clock_stands_still():
    clock = BusinessHours("09:00", "18:00", holidays=["2024-12-25"])
    opened = pd.to_datetime(["2024-12-21 10:00", "2024-12-24 17:30", "2024-12-26 19:00"])
    closed = pd.to_datetime(["2024-12-22 12:00", "2024-12-26 09:30", "2024-12-26 23:00"])
    assert clock.hours_between(opened, closed).tolist() == [0.0, 1.0, 0.0]


def test_hours_written_in_different_ways_are_equal():
    same = [
        BusinessHours("09:30", "18:00", days="mon"),
        BusinessHours(9.5, 18, days=[0, 0]),
        BusinessHours(time(9, 30), "18", days=("Monday",)),
    ]
    assert same[0] == same[1] == same[2]
    assert len({hash(clock) for clock in same}) == 1


def test_blanks_stay_blank_and_rows_keep_their_labels():
    opened = pd.Series(pd.to_datetime(["2024-03-04 10:00", None]), index=["a", "b"])
    closed = pd.Series(pd.to_datetime(["2024-03-04 11:00", "2024-03-04 11:00"]), index=["a", "b"])
    hours = BusinessHours().hours_between(opened, closed)
    assert hours["a"] == 1
    assert np.isnan(hours["b"])
    assert BusinessHours().hours_between([], []).empty
