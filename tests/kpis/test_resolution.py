"""First-contact resolution: hand-worked tickets, what is too recent, a plain twin."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import first_contact_resolution

DAY = pd.Timestamp("2024-03-01 12:00")


def table(*rows):
    """Rows of contacts, resolved, reopened, days to the opening, days to the closing (None: open)."""
    frame = pd.DataFrame(rows, columns=["contacts", "resolved", "reopened", "opened", "closed"])
    for name in ("opened", "closed"):
        frame[name] = pd.to_datetime([pd.NaT if pd.isna(d) else DAY + pd.Timedelta(days=d) for d in frame[name]])
    return frame


TICKETS = table(
    (1, True, False, 0, 1),
    (1, True, False, 0, 2),
    (1, True, True, 0, 2),  # settled at once, it seemed
    (3, True, False, 0, 5),
    (1, False, False, 0, 3),  # given up
    (1, False, False, 1, None),  # open for a month
    (1, False, False, 28, None),  # open since the day before yesterday
    (1, True, False, 20, 26),  # closed four days ago
    (2, True, False, 20, 26),
)
NOW = DAY + pd.Timedelta(days=30)


def test_of_the_resolved_by_hand():
    # 2 of 4: the two closed four days ago are left out, the failure among them too
    rate = first_contact_resolution(TICKETS, of="resolved", as_of=NOW)
    assert (rate.value, rate.n) == (50.0, 4)
    assert rate.parts == {
        "first_contact": 2, "several_contacts": 1, "reopened": 1, "unresolved": 2, "too_recent": 3,
    }  # fmt: skip


def test_of_all_by_hand():
    # 2 of 6: the one given up and the one open for a month count as failed
    rate = first_contact_resolution(TICKETS, of="all", as_of=NOW)
    assert (rate.value, rate.n) == (pytest.approx(100 / 3), 6)


def test_the_window_is_an_argument():
    short = first_contact_resolution(TICKETS, of="resolved", as_of=NOW, within_days=2)
    assert (short.n, short.parts["too_recent"]) == (6, 0)
    assert short.parts["first_contact"] == 3
    long = first_contact_resolution(TICKETS, of="resolved", as_of=NOW, within_days=100)
    assert (long.n, long.note) == (0, "kpis.note.tickets_too_recent")
    assert math.isnan(long.value)


def test_looking_earlier_sees_less():
    early = first_contact_resolution(TICKETS[:6], of="all", as_of=DAY + pd.Timedelta(days=9.5))
    # by then the windows of three are over, and one has been open for more than a week
    assert (early.n, early.parts["too_recent"]) == (4, 2)
    assert early.parts["first_contact"] == 2


def test_times_of_reopening_say_the_same_as_flags():
    when = TICKETS["closed"] + pd.Timedelta(days=3)
    again = when.where(TICKETS["reopened"].astype(bool))
    timed = first_contact_resolution(TICKETS.assign(reopened=again), of="resolved", as_of=NOW)
    assert timed.parts == first_contact_resolution(TICKETS, of="resolved", as_of=NOW).parts
    # reopened after three days is not reopened within two
    assert (
        first_contact_resolution(TICKETS.assign(reopened=again), of="resolved", as_of=NOW, within_days=2).parts[
            "reopened"
        ]
        == 0
    )
    # and reopened after the moment of looking is not known yet
    late = TICKETS.assign(reopened=again.where(again.isna(), NOW + pd.Timedelta(days=1)))
    assert first_contact_resolution(late, of="resolved", as_of=NOW, within_days=40).parts["reopened"] == 0


def test_columns_instead_of_a_table():
    columns = {name: TICKETS[name].tolist() for name in TICKETS}
    assert first_contact_resolution(**columns, of="all", as_of=NOW) == first_contact_resolution(
        TICKETS, of="all", as_of=NOW
    )
    renamed = TICKETS.rename(columns={"contacts": "toques"})
    assert first_contact_resolution(renamed, "toques", of="all", as_of=NOW).value == pytest.approx(100 / 3)
    assert first_contact_resolution(TICKETS, contacts=[1] * 9, of="all", as_of=NOW).parts["several_contacts"] == 0


def test_blanks_are_counted():
    blank = TICKETS.astype({"contacts": float, "resolved": object})
    blank.loc[0, "contacts"] = np.nan
    blank.loc[1, "resolved"] = None
    rate = first_contact_resolution(blank, of="resolved", as_of=NOW)
    assert (rate.missing, rate.parts["first_contact"]) == (2, 0)


def test_no_tickets():
    for of in ("resolved", "all"):
        rate = first_contact_resolution(TICKETS[:0], of=of)
        assert (rate.n, rate.note) == (0, "kpis.note.empty")
        assert math.isnan(rate.value)


def test_time_zones_count_real_time():
    zoned = TICKETS.assign(
        opened=TICKETS["opened"].dt.tz_localize("Europe/Madrid"), closed=TICKETS["closed"].dt.tz_localize("UTC")
    )
    zoned["closed"] += pd.Timedelta(hours=1)
    rate = first_contact_resolution(zoned, of="all", as_of="2024-03-31 12:00")
    assert rate.parts == first_contact_resolution(TICKETS, of="all", as_of=NOW).parts


def plain(tickets, within, of, now):
    """One ticket at a time."""
    good = counted = recent = 0
    for one in tickets.itertuples():
        done = not pd.isna(one.closed) and one.closed <= now
        since = one.closed if done else one.opened
        if since + pd.Timedelta(days=within) > now:
            recent += 1
            continue
        resolved = one.resolved and done
        if of == "all" or resolved:
            counted += 1
            good += bool(resolved and one.contacts == 1 and not one.reopened)
    return good, counted, recent


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.booleans(), st.booleans(), st.integers(0, 20), st.none() | st.integers(0, 15)),
        min_size=1,
        max_size=20,
    ),
    st.integers(0, 12),
    st.sampled_from(["resolved", "all"]),
    st.integers(20, 40),
)
def test_equal_to_the_plain_twin(rows, within, of, until):
    whole = [(c, r and wait is not None, b, o, None if wait is None else o + wait) for c, r, b, o, wait in rows]
    tickets, now = table(*whole), DAY + pd.Timedelta(days=until)
    rate = first_contact_resolution(tickets, of=of, as_of=now, within_days=within)
    good, counted, recent = plain(tickets, within, of, now)
    assert (rate.parts["first_contact"], rate.n, rate.parts["too_recent"]) == (good, counted, recent)
