"""Times. Oracles: NumPy's business-day functions, and a desk that a person would keep by hand."""

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets import clock


def at(when: str) -> np.ndarray:
    return np.array([clock.seconds(when)])


@pytest.mark.parametrize(
    ("asked", "hours", "answered"),
    [
        ("2024-03-05T10:00", 2, "2024-03-05T12:00"),  # a Tuesday morning
        ("2024-03-05T17:00", 2, "2024-03-06T10:00"),  # over night
        ("2024-03-08T17:30", 1, "2024-03-11T09:30"),  # over the weekend
        ("2024-03-09T12:00", 3, "2024-03-11T12:00"),  # asked on a Saturday
        ("2024-03-05T03:00", 1, "2024-03-05T10:00"),  # asked before opening
        ("2024-03-28T17:00", 2, "2024-04-01T10:00"),  # over Good Friday
        ("2024-03-05T09:00", 9, "2024-03-05T18:00"),  # the whole day
        ("2024-03-05T09:00", 10, "2024-03-06T10:00"),
    ],
)
def test_after_desk_time_by_hand(asked, hours, answered):
    assert clock.stamps(clock.after_desk_time(at(asked), np.array([hours * 3600])))[0] == np.datetime64(answered)
    assert clock.worked_between(at(asked), at(answered))[0] == hours * 3600


def test_working_days_against_numpy_busday():
    days = np.arange("2024-01-01", "2026-01-01", dtype="datetime64[D]")
    morning = np.array([clock.seconds(str(d) + "T08:00") for d in days])
    evening = morning + 12 * 3600
    worked = clock.worked_between(morning, evening) > 0
    assert worked.tolist() == np.is_busday(days, holidays=list(clock.HOLIDAYS)).tolist()


def test_calendar_and_busy_time_are_inverse_to_a_second():
    secs = np.array(
        [clock.seconds(t) for t in ("2024-01-01T00:00", "2024-02-29T13:30", "2025-06-01T23:59", "2025-12-31T20:00")]
    )
    assert np.abs(clock.to_calendar(clock.to_busy(secs, "web"), "web") - secs).max() <= 1


def test_shops_are_never_visited_when_closed():
    when = pd.Series(clock.stamps(clock.to_calendar(np.linspace(0, clock.DAYS, 30_000, endpoint=False), "shop")))
    assert when.dt.hour.between(8, 19).all()
    assert (when.dt.day_of_week != 6).all()
    assert not when.dt.strftime("%Y-%m-%d").isin(clock.HOLIDAYS).any()


def test_years_of_custom_and_missing_times():
    assert clock.DAYS == 366 + 365
    assert clock.to_busy(np.array([clock.END - 1]), "web")[0] == pytest.approx(clock.DAYS, abs=0.01)
    assert clock.stamps(np.array([0, clock.MISSING])).tolist()[1] is None
    assert clock.month_of(
        np.array([0, clock.seconds("2024-02-01") - 1, clock.seconds("2024-02-01"), clock.END - 1])
    ).tolist() == [0, 0, 1, 23]
