"""First response time: the vector of the course, scipy, properties, both clocks."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import BusinessHours, first_response, survival
from coursekit.kpis._intervals import quantile_order

HOURS = [0.2, 0.3, 0.5, 1, 1.5, 2, 3, 4, 30, 70]
START = pd.Timestamp("2024-03-04 09:00")


def tickets(hours):
    opened = pd.Series([START] * len(hours))
    return opened, opened + pd.to_timedelta(pd.Series(hours, dtype=float), unit="h")


def test_ten_tickets_of_the_course_vector_none_open():
    result = first_response(*tickets(HOURS))
    assert result.median.value == pytest.approx(1.75)
    assert result.p90.value == pytest.approx(34.0)
    assert result.mean.value == pytest.approx(11.25)
    assert result.sla.value == 80.0
    assert (result.n, result.open) == (10, 0)


def test_same_ten_read_as_kaplan_meier_with_an_eleventh_just_opened():
    opened, replied = tickets(HOURS)
    now = START + pd.Timedelta(hours=100)
    opened.loc[10], replied.loc[10] = now, pd.NaT
    result = first_response(opened, replied, as_of=now)
    assert result.median.value == pytest.approx(1.5)
    assert result.p90.value == pytest.approx(30)
    assert math.isnan(result.mean.value)
    assert result.mean.note == "kpis.note.mean_of_open"
    assert (result.n, result.open) == (11, 1)
    # the open one is still in time: undecided, so neither kept nor broken
    assert (result.sla.value, result.sla.n) == (80.0, 10)
    assert result.sla.parts == {"met": 8, "late": 2, "overdue": 0, "pending": 1}


def test_overdue_open_tickets_count_as_broken():
    opened, replied = tickets([1, 2, 3, 40])
    replied[2] = pd.NaT
    result = first_response(opened, replied)
    assert result.sla.parts == {"met": 2, "late": 1, "overdue": 1, "pending": 0}
    assert result.sla.value == 50.0


def test_dropping_open_tickets_would_flatter():
    opened, replied = tickets([1, 2, 3, 4, 50, 60])
    replied[4:] = pd.NaT
    with_open = first_response(opened, replied, as_of=START + pd.Timedelta(hours=60))
    dropped = first_response(opened[:4], replied[:4])
    assert dropped.median.value == 2.5
    assert with_open.median.value == 3
    assert dropped.sla.value == 100
    assert with_open.sla.value == pytest.approx(400 / 6)


def test_a_reply_after_as_of_is_still_open_then():
    opened, replied = tickets([1, 30])
    result = first_response(opened, replied, as_of=START + pd.Timedelta(hours=10))
    assert result.open == 1
    assert result.curve.table["time"].tolist() == [1, 10]


@given(st.lists(st.floats(0, 500).map(lambda h: round(h, 2)), min_size=1, max_size=30), st.sampled_from([0.5, 0.9]))
def test_order_statistics_against_scipy(hours, q):
    from scipy.stats import quantile_test

    low, high = quantile_order(np.sort(hours), q, 0.95)
    peer = quantile_test(hours, q=0, p=q).confidence_interval(0.95)
    assert low == peer.low or (low == -math.inf and np.isnan(peer.low))
    assert high == peer.high or (high == math.inf and np.isnan(peer.high))


@given(st.lists(st.integers(0, 300), min_size=1, max_size=30), st.data())
def test_bounds_and_agreement_with_the_curve(hours, data):
    opened, replied = tickets(hours)
    open_ = data.draw(st.lists(st.booleans(), min_size=len(hours), max_size=len(hours)))
    now = START + pd.Timedelta(hours=data.draw(st.integers(0, 300)))
    replied[pd.Series(open_)] = pd.NaT
    result = first_response(opened, replied, as_of=now)
    assert sum(result.sla.parts.values()) == result.n == len(hours)
    assert result.open == (replied.isna() | (replied > now)).sum()
    if result.open:
        waited = (replied.where(replied <= now, now) - opened).dt.total_seconds() / 3600
        assert result.median.value == pytest.approx(survival(waited, replied <= now).median.value, nan_ok=True)
    else:
        assert result.median.value == pytest.approx(np.median(hours))
        assert result.p90.value == pytest.approx(np.quantile(hours, 0.9))
    for name in ("median", "p90", "mean", "sla"):
        part = getattr(result, name)
        if not math.isnan(part.low) and not math.isnan(part.value):
            assert 0 <= part.low <= part.value <= part.high


def test_business_clock_counts_opening_hours_only():
    # Friday 17:00 to Monday 10:00: 65 hours by the calendar, two of service
    opened, replied = pd.to_datetime(["2024-03-01 17:00"]), pd.to_datetime(["2024-03-04 10:00"])
    assert first_response(opened, replied).median.value == 65
    assert first_response(opened, replied).sla.value == 0
    service = first_response(opened, replied, clock=BusinessHours())
    assert service.median.value == 2
    assert service.sla.value == 100
    assert "opening hours" in service.median.explain()


def test_calendar_clock_counts_real_hours_when_clocks_change():
    opened = pd.Series(pd.to_datetime(["2024-03-30 12:00"])).dt.tz_localize("Europe/Madrid")
    replied = pd.Series(pd.to_datetime(["2024-03-31 12:00"])).dt.tz_localize("Europe/Madrid")
    assert first_response(opened, replied).median.value == 23


def test_time_zones_of_the_two_columns_may_differ():
    opened = pd.Series(pd.to_datetime(["2024-03-04 12:00"])).dt.tz_localize("Europe/Madrid")
    replied = pd.Series(pd.to_datetime(["2024-03-04 12:00"])).dt.tz_localize("UTC")
    assert first_response(opened, replied).median.value == 1
    opened, replied = pd.concat([opened] * 2, ignore_index=True), pd.Series([replied[0], pd.NaT])
    assert first_response(opened, replied, as_of="2024-03-04 16:00").curve.table["time"].tolist() == [1, 4]


def test_resolutions_may_differ():
    opened, replied = tickets([1, 3])
    replied[1] = pd.NaT
    later = START + pd.Timedelta(hours=2, milliseconds=3600)
    result = first_response(opened.astype("datetime64[s]"), replied.astype("datetime64[ns]"), as_of=later)
    assert result.curve.table["time"].tolist() == [1, 2.001]


@pytest.mark.parametrize("form", ["object", "category", "arrow", "list", "datetime64[s]"])
def test_every_form_of_times(form):
    opened, replied = tickets([1, 3])
    if form == "arrow":
        pytest.importorskip("pyarrow", reason="pyarrow is optional")
        opened, replied = (column.astype("timestamp[us][pyarrow]") for column in (opened, replied))
    elif form == "list":
        opened, replied = list(opened), [*replied[:1], None]
    else:
        opened, replied = opened.astype(form), replied.astype(form)
    result = first_response(opened, replied, as_of=START + pd.Timedelta(hours=5))
    assert result.n == 2
    assert result.median.value == (1 if form == "list" else 2)


def test_nothing_asked_and_nothing_answered():
    empty = first_response([], [])
    assert (empty.n, empty.open, empty.sla.n) == (0, 0, 0)
    for name in ("median", "p90", "mean", "sla"):
        assert math.isnan(getattr(empty, name).value)
        assert getattr(empty, name).note == "kpis.note.empty"
    blank = first_response([None, START], [START, None], as_of="2024-03-05 09:00")
    assert (blank.n, blank.open, blank.missing) == (1, 1, 1)
    assert math.isnan(blank.median.value)
    assert blank.median.note == "kpis.note.not_reached"


def test_it_reads_well():
    opened, replied = tickets([1, 2, 3])
    replied[2] = pd.NaT
    result = first_response(opened, replied)
    assert "open=1" in repr(result)
    html = result._repr_html_()
    assert "Median" in html
    assert "no mean" in html
