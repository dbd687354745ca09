"""Time stamps. Oracle: zoneinfo and datetime, from which each text is written in ten ways and read back."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.messages import CourseError
from coursekit.surveys import parse_time
from tests.surveys.helpers import codes, read

MADRID = ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # the eight forms seen in public exports, and their variants
        ("2020/10/30 3:08:44 PM GMT+1", "2020-10-30T14:08:44"),
        ("2022/02/13 10:26:52 p. m. GMT-3", "2022-02-14T01:26:52"),
        ("2026/08/06 11:05:40 p.m. GMT-3", "2026-08-07T02:05:40"),
        ("2026/08/06 12:40:34 a.m. GMT+2", "2026-08-05T22:40:34"),
        ("2026/08/06 12:40:34 p. m. gmt+2", "2026-08-06T10:40:34"),
        ("2026/08/06 9:15:22 AM GMT", "2026-08-06T09:15:22"),
        ("2026/08/06 9:15:22 AM UTC", "2026-08-06T09:15:22"),
        ("2026/08/06 9:15:22 AM GMT+5:30", "2026-08-06T03:45:22"),
        ("2026/08/06 9:15:22 AM GMT+0530", "2026-08-06T03:45:22"),
        ("2026/08/06 9:15:22 AM GMT−3", "2026-08-06T12:15:22"),  # the minus of typographers
        # other tools
        ("2026-08-06T10:15:00Z", "2026-08-06T10:15:00"),
        ("2026-08-06T10:15:00.123+02:00", "2026-08-06T08:15:00"),
        ("2026-08-06 10:15", "2026-08-06T08:15:00"),
        ("2026/08/23 18:05:45", "2026-08-23T16:05:45"),
        ("23/08/2026 18:05:45", "2026-08-23T16:05:45"),
        ("08/23/2026 06:05:45 PM", "2026-08-23T16:05:45"),
        ("23.08.2026 18:05", "2026-08-23T16:05:00"),
        ("23/8/26 18:05", "2026-08-23T16:05:00"),
        ("9 de agosto de 2026, 10:15", "2026-08-09T08:15:00"),
        ("9 ago 2026 10:15", "2026-08-09T08:15:00"),
        ("9 de março de 2026 10:15", "2026-03-09T09:15:00"),
        ("Aug 9, 2026 10:15 AM", "2026-08-09T08:15:00"),
        ("2026-08-06", "2026-08-05T22:00:00"),
        ("46245.5", "2026-08-11T10:00:00"),
        # zones by name
        ("2026/08/04 12:30:00 PM EET", "2026-08-04T10:30:00"),
        ("2026/08/04 12:30:00 PM CEST", "2026-08-04T10:30:00"),
        ("2026/08/04 12:30:00 PM EST", "2026-08-04T17:30:00"),
        ("2026-08-04 12:30:00 America/Lima", "2026-08-04T17:30:00"),
    ],
)
def test_forms_seen(written, expected):
    order = "dmy" if written.startswith("23/8/26") else None
    stamp = parse_time(written, tz="Europe/Madrid", dates=order)
    assert stamp.problem == ""
    assert stamp.utc.replace(tzinfo=None).isoformat() == expected
    assert stamp.local == stamp.utc.astimezone(MADRID).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", "time_unreadable"),
        ("ayer", "time_unreadable"),
        ("2026/13/45 10:00:00", "time_unreadable"),
        ("31/02/2026", "time_unreadable"),
        ("2026/08/06 13:05:40 p.m. GMT-3", "time_unreadable"),
        ("2026/08/06 0:05:40 p.m. GMT-3", "time_unreadable"),
        ("2026/08/06 25:00:00", "time_unreadable"),
        ("2026/08/06 10:60:00", "time_unreadable"),
        ("1899-12-30 10:00", "time_unreadable"),
        ("99999", "time_unreadable"),
        ("9 de brumario de 2026", "time_unreadable"),
        ("2026/08/06 10:00:00 AM IST", "time_zone_unknown"),
        ("2026/08/06 10:00:00 AM BST", "time_zone_unknown"),
        ("2026/08/06 10:00:00 AM GMT+15", "time_zone_unknown"),
        ("2026/08/06 10:00:00 Mars/Olympus", "time_zone_unknown"),
        ("2026-03-29 02:30:00", "time_skipped"),
        ("2026-10-25 02:30:00", "time_twice"),
    ],
)
def test_what_cannot_be_read_says_why(written, problem):
    assert parse_time(written, tz="Europe/Madrid", dates="dmy").problem == problem


def test_a_day_that_is_none_in_the_order_chosen():
    assert parse_time("8/14/2026 10:00", tz="UTC", dates="dmy").problem == "time_other_order"
    assert parse_time("8/14/2026 10:00", tz="UTC", dates="mdy").problem == ""


def test_hours_of_summer_time_with_an_offset_are_known():
    first, second = (parse_time(f"2026/10/25 2:30:00 AM GMT+{h}", tz="Europe/Madrid") for h in (2, 1))
    assert first.local == second.local == datetime(2026, 10, 25, 2, 30)
    assert second.utc - first.utc == timedelta(hours=1)


def test_equal_day_and_month_ask_nothing():
    assert parse_time("8/8/2026", tz="UTC").local == datetime(2026, 8, 8)
    with pytest.raises(CourseError, match="2026-08-09"):
        parse_time("9/8/2026", tz="UTC")


def test_two_digit_years_have_three_readings():
    with pytest.raises(CourseError) as caught:
        parse_time("05/06/07", tz="UTC")
    assert all(day in str(caught.value) for day in ("2007-06-05", "2007-05-06", "2005-06-07"))


def test_an_order_that_decides_one_row_but_not_another_is_asked_about():
    text = "fecha,recomiendes\n05/05/06,9\n05/06/07,9\n05/05/99,9\n"
    with pytest.raises(CourseError) as caught:
        read(text)
    assert caught.value.values["row"] == 3


def test_rows_that_contradict_each_other_are_named():
    with pytest.raises(CourseError) as caught:
        read("fecha,recomiendes\n13/08/2026,9\n1/2/2026,8\n08/14/2026,7\n")
    assert caught.value.key == "surveys.error.dates_mixed"
    assert (caught.value.values["row"], caught.value.values["other"]) == (2, 4)
    data = read("fecha,recomiendes\n13/08/2026,9\n1/2/2026,8\n08/14/2026,7\n", dates="dmy")
    assert codes(data, "error") == ["time_other_order"]


moments = st.datetimes(datetime(1971, 1, 2), datetime(2099, 12, 30)).map(lambda d: d.replace(microsecond=0))
offsets = st.integers(-12, 14)


@given(moments, offsets, st.sampled_from(["AM PM", "a. m. p. m.", "a.m. p.m.", "a.\u00a0m. p.\u202fm."]), st.booleans())
def test_downloads_of_forms_read_back(moment, hours, halves, unicode_minus):
    early, late = {"AM PM": ("AM", "PM")}.get(
        halves, (halves[: len(halves) // 2].strip(), halves[len(halves) // 2 :].strip())
    )
    local = moment.astimezone if moment.tzinfo else moment
    sign = "+" if hours >= 0 else "−" if unicode_minus else "-"
    half = late if moment.hour >= 12 else early
    written = f"{moment:%Y/%m/%d} {(moment.hour - 1) % 12 + 1}:{moment:%M:%S} {half} GMT{sign}{abs(hours)}"
    stamp = parse_time(written, tz="Europe/Madrid")
    assert stamp.utc == local.replace(tzinfo=timezone(timedelta(hours=hours))), written
    assert stamp.local == stamp.utc.astimezone(MADRID).replace(tzinfo=None)
    assert stamp.precision == "second"


@given(moments, st.sampled_from(["Europe/Madrid", "America/Bogota", "Asia/Kathmandu", "UTC"]), st.sampled_from("-/."))
def test_local_times_read_back_in_each_order(moment, tz, mark):
    zone = ZoneInfo(tz)
    expected = {moment.replace(tzinfo=zone, fold=f).astimezone(UTC) for f in (0, 1)}
    for order, form in (("dmy", f"%d{mark}%m{mark}%Y"), ("mdy", f"%m{mark}%d{mark}%Y"), ("ymd", f"%Y{mark}%m{mark}%d")):
        stamp = parse_time(moment.strftime(f"{form} %H:%M:%S"), tz=tz, dates=order)
        if len(expected) == 1:
            assert stamp.utc in expected
            assert stamp.local == moment
        else:
            assert stamp.problem in ("time_twice", "time_skipped")
            assert stamp.utc is None


@given(moments)
def test_serial_numbers_read_back(moment):
    serial = (moment - datetime(1899, 12, 30)) / timedelta(days=1)
    stamp = parse_time(f"{serial:.10f}", tz="UTC")
    assert stamp.local == moment


@given(st.text(alphabet="0123456789/-.: apmAPMgmtGMT+TZ,de", max_size=30))
def test_any_text_is_a_moment_or_a_problem(text):
    stamp = parse_time(text, tz="America/Lima", dates="dmy")
    assert (stamp.problem == "") == (stamp.utc is not None)


@settings(max_examples=40)
@given(st.lists(st.dates(datetime(2024, 1, 1).date(), datetime(2027, 12, 31).date()), min_size=1, max_size=12))
def test_order_is_decided_exactly_when_the_days_prove_it(days):
    """Twin: a column written day first is proved by any day above 12; otherwise equal numbers alone ask nothing."""
    text = "fecha,recomiendes\n" + "".join(f"{d:%d/%m/%Y} 10:00:00,9\n" for d in days)
    proved = any(d.day > 12 for d in days)
    doubtful = any(d.day != d.month and d.day <= 12 for d in days)
    if proved or not doubtful:
        data = read(text)
        assert {str(t)[:10] for t in data.responses["ts_local"]} == {str(d) for d in days}
    else:
        with pytest.raises(CourseError, match=r"dates="):
            read(text)
