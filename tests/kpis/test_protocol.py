"""Service protocol and complaints: a table worked by hand, and the measures that they are made of."""

import math

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets import company
from coursekit.kpis import (
    BusinessHours,
    complaint_handling,
    first_contact_resolution,
    first_response,
    mean_difference,
    service_protocol,
)
from coursekit.messages import CourseError, using_language

MONDAY = pd.Timestamp("2025-03-03 10:00")
H = pd.Timedelta(hours=1)
# T1 kept in all; T2 late and two contacts; T3 still open, late; T4 opened yesterday, still in time; T5 no opening time.
TICKETS = pd.DataFrame(
    {
        "ticket": ["T1", "T2", "T3", "T4", "T5"],
        "opened": [MONDAY, MONDAY, MONDAY, MONDAY + 27 * 24 * H, pd.NaT],
        "first_reply": [MONDAY + H, MONDAY + 30 * H, pd.NaT, pd.NaT, pd.NaT],
        "closed": [MONDAY + 5 * H, MONDAY + 50 * H, pd.NaT, pd.NaT, pd.NaT],
        "contacts": [1, 2, 1, 1, 1],
        "resolved": [True, True, False, False, False],
        "reopened": [False, False, False, False, False],
    }
)
NOW = MONDAY + 27 * 24 * H + 3 * H
ASKED = pd.DataFrame({"ticket": ["T1", "T2", None], "sent": [MONDAY + 24 * H, MONDAY + 30 * 24 * H, MONDAY]})


def test_protocol_by_hand():
    kept = service_protocol(TICKETS, ASKED, of="all", as_of=NOW)
    assert kept.answered.parts == {"met": 1, "late": 1, "overdue": 1, "pending": 1}
    assert kept.answered.value == pytest.approx(100 / 3)
    assert kept.first_contact.value == pytest.approx(100 / 3)
    assert kept.followed_up.value == 50  # T2 was asked a month later: too late
    assert (kept.n, kept.missing) == (4, 1)
    assert list(zip(kept.breaches["ticket"], kept.breaches["promise"], strict=True)) == [
        ("T3", "answered"),
        ("T2", "answered"),
        ("T2", "first_contact"),
        ("T2", "followed_up"),
    ]
    assert kept.breaches["hours"].iloc[1] == 30


def test_protocol_agrees_with_its_measures():
    """Oracle: first_response and first_contact_resolution on the same tickets."""
    shop = company(customers=400)
    asked = shop.surveys[shop.surveys["ticket"].notna()]
    kept = service_protocol(shop.tickets, asked, of="resolved", as_of=shop.as_of)
    speed = first_response(shop.tickets["opened"], shop.tickets["first_reply"], shop.as_of)
    assert kept.answered == speed.sla
    assert kept.first_contact == first_contact_resolution(shop.tickets, of="resolved", as_of=shop.as_of)
    late = kept.breaches["promise"] == "answered"
    assert late.sum() == speed.sla.parts["late"] + speed.sla.parts["overdue"]


def test_without_follow_ups_the_third_promise_says_why():
    kept = service_protocol(TICKETS, of="all", as_of=NOW)
    assert math.isnan(kept.followed_up.value)
    assert kept.followed_up.note == "kpis.protocol.no_follow_ups"
    assert "followed_up" not in set(kept.breaches["promise"])


def test_opening_hours_are_another_promise():
    friday = pd.Timestamp("2025-03-07 17:00")
    one = TICKETS.iloc[:1].assign(opened=friday, first_reply=friday + 64 * H, closed=friday + 65 * H)
    by_clock = [
        service_protocol(one, of="all", promise_hours=4, clock=c).answered.value for c in ("calendar", BusinessHours())
    ]
    assert by_clock == [0, 100]


def test_an_empty_desk_has_no_figures_and_no_error():
    kept = service_protocol(TICKETS.iloc[:0], ASKED, of="all")
    assert kept.n == 0
    assert all(math.isnan(getattr(kept, name).value) for name in ("answered", "first_contact", "followed_up"))
    assert kept.breaches.empty


SATURDAY = pd.Timestamp("2025-03-01 20:00")
COMPLAINTS = pd.DataFrame(
    {
        "opened": [SATURDAY, SATURDAY, MONDAY, MONDAY],
        "first_reply": [SATURDAY + 2 * H, SATURDAY + 40 * H, MONDAY + H, MONDAY + 2 * H],
        "closed": [SATURDAY + 4 * H, SATURDAY + 50 * H, MONDAY + 3 * H, MONDAY + 9 * H],
        "contacts": [1, 2, 1, 1],
        "resolved": [True] * 4,
        "reopened": [False, False, False, True],
    }
)


def test_complaints_by_hand():
    scores, others = [5, 2, 5, None], [3, 4, 3, 4, 3, 4]
    found = complaint_handling(COMPLAINTS, scores, others, of="all", as_of="2025-06-01")
    assert found.out_of_hours.value == 50  # two came on Saturday night, one was answered within a day
    assert found.first_reply.value == 2
    assert found.settled.value == 50
    assert found.time_to_close.value == 6.5
    assert found.satisfaction.value == pytest.approx(200 / 3)
    assert found.recovery.value == 1.5  # 5 and 5 of the well settled against a mean of 3.5
    assert found.n == 4


def test_recovery_is_the_difference_of_means():
    rng = np.random.default_rng(1)
    tickets = pd.concat([COMPLAINTS.iloc[[0]]] * 50, ignore_index=True)
    high, low = rng.integers(4, 6, 50), rng.integers(1, 3, 50)
    for scores, verdict in ((high, "paradox"), (low, "less satisfied")):
        found = complaint_handling(tickets, scores, [3, 4, 2, 3, 4, 3] * 5, of="all", as_of="2025-06-01")
        assert found.recovery.value == mean_difference([3, 4, 2, 3, 4, 3] * 5, scores).value
        assert verdict in found.verdict()
    open_ = complaint_handling(tickets, [3, 4] * 25, [3, 4] * 3, of="all", as_of="2025-06-01")
    assert "cannot tell" in open_.verdict()


def test_complaints_without_scores_say_so():
    found = complaint_handling(COMPLAINTS, of="all", as_of="2025-06-01")
    assert found.recovery.note == found.satisfaction.note == "kpis.complaints.no_scores"
    assert "cannot be told" in found.verdict()
    nothing = complaint_handling(COMPLAINTS.iloc[:0], of="all")
    assert nothing.n == 0


def test_blank_openings_are_counted():
    found = complaint_handling(
        COMPLAINTS.assign(opened=[pd.NaT, *COMPLAINTS["opened"][1:]]), [1, 2, 3, 4], of="all", as_of="2025-06-01"
    )
    assert (found.n, found.missing) == (3, 1)
    assert found.satisfaction.n == 3


@pytest.mark.parametrize(
    ("key", "provoke", "names"),
    [
        ("kpis.error.not_tickets", lambda: service_protocol([1], of="all"), "[1]"),
        ("kpis.error.not_tickets", lambda: complaint_handling("x", of="all"), "'x'"),
        ("kpis.error.no_column", lambda: service_protocol(TICKETS, of="all", ticket="tiket"), "ticket"),
        ("kpis.error.choice", lambda: service_protocol(TICKETS, of="closed"), "resolved"),
        ("kpis.protocol.not_follow_ups", lambda: service_protocol(TICKETS, ["T1"], of="all"), "T1"),
        ("kpis.error.lengths", lambda: complaint_handling(COMPLAINTS, [1], of="all"), "scores"),
        ("kpis.error.number_as_text", lambda: complaint_handling(COMPLAINTS, ["a"] * 4, of="all"), "'a'"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_errors(key, provoke, names, lang):
    with using_language(lang), pytest.raises(CourseError) as caught:
        provoke()
    assert caught.value.key == key
    assert names in str(caught.value)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_both_are_shown(lang):
    with using_language(lang):
        assert service_protocol(TICKETS, ASKED, of="all", as_of=NOW)._repr_html_().startswith("<table")
        assert complaint_handling(COMPLAINTS, of="all", as_of="2025-06-01")._repr_html_().startswith("<table")
