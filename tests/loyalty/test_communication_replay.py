"""A year of messages: lives worked out by hand, and promises that hold for any plan and any customers."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursekit import company
from coursekit.loyalty import ConsentLedger, Programme, example_programme, replay
from coursekit.loyalty.communication_result import MONTHLY_LIMIT
from coursekit.messages import CourseError
from coursekit.messages.catalogue import sentences

from .strategies import PROGRAMMES

START = "2025-01-01"


def people(**joined):
    return pd.DataFrame({"customer": list(joined), "joined": pd.to_datetime(list(joined.values()))})


def orders(*rows):
    return pd.DataFrame(rows, columns=["customer", "date", "amount"]).assign(date=lambda t: pd.to_datetime(t["date"]))


def agreed(*names, since="2024-12-01"):
    ledger = ConsentLedger()
    for name in names:
        ledger.record(name, "given", since, source="test")
    return ledger


def note(name, trigger, purpose="commercial", **more):
    return {"id": name, "trigger": trigger, "purpose": purpose, "template": "Hola", **more}


def plan(*messages, surveys=(), tiers=(), consent="opt_in", **more):
    talk = {"messages": list(messages), "surveys": list(surveys), **more}
    return Programme.from_data(
        {
            "languages": ["es"], "id": "p", "name": "P", "tiers": list(tiers), "communication": talk,
            **({"consent": {"basis": consent}} if consent else {}),
        }
    )  # fmt: skip


LADDER = [
    {"id": "low", "name": "Low", "rank": 1},
    {"id": "high", "name": "High", "rank": 2,
     "threshold": {"metric": "spend", "value": 100, "window": "rolling_days", "days": 90}},
]  # fmt: skip


def when(year, message):
    return [f"{t:%m-%d}" for t in year.sends[year.sends["message"] == message]["time"]]


def test_a_life_by_hand():
    # 60 on 10 January and 60 on 5 February: over 100 on that day, until 10 April, when the first 60 are ninety days old.
    # The review of 1 May finds 0 (the second are older than ninety days then), and so does that of 1 June.
    programme = plan(
        note("hello", "enrolled", "transactional"),
        note("up", "tier_up", "transactional"),
        note("risk", "tier_down_warning", "transactional", days=15),
        note("down", "tier_down", "transactional"),
        note("quiet", "inactive", days=100),
        note("month", "monthly"),
        tiers=LADDER,
    )
    bought = orders(("A", "2025-01-10 12:00", 60), ("A", "2025-02-05 12:00", 60))
    year = replay(programme, people(A="2025-01-10 12:00"), agreed("A"), bought, start=START)
    assert when(year, "hello") == ["01-10"]
    assert when(year, "up") == ["02-05"]
    # On 16 April the 60 of January have gone for the review of 1 May; those of February go on 6 May.
    assert when(year, "risk") == ["04-16"]
    assert when(year, "down") == ["05-01"]
    assert when(year, "quiet") == ["05-16"]
    assert when(year, "month") == [f"{m:02d}-01" for m in range(2, 13)]
    assert list(year.of("A")["tier"])[-1] == "low"


def test_grace_and_tiers_that_stay():
    bought = orders(("A", "2025-01-10", 120))
    for down, expected in (
        ({"policy": "requalify", "grace_days": 20}, ["05-21"]),
        ({"policy": "never"}, []),
        ({"policy": "one_down"}, ["05-01"]),
    ):
        tiers = [LADDER[0], {**LADDER[1], "downgrade": down}]
        year = replay(
            plan(note("down", "tier_down", "transactional"), tiers=tiers),
            people(A="2025-01-10"),
            None,
            bought,
            start=START,
        )
        assert when(year, "down") == expected


def test_what_was_reached_in_a_calendar_year_lasts_through_the_next():
    tiers = [LADDER[0], {**LADDER[1], "threshold": {"metric": "orders", "value": 2, "window": "calendar_year"}}]
    messages = [
        note(n, t, "transactional")
        for n, t in (("up", "tier_up"), ("risk", "tier_down_warning"), ("down", "tier_down"))
    ]
    bought = orders(("A", "2024-11-01", 9), ("A", "2024-12-01", 9), ("A", "2025-03-01", 9))
    year = replay(plan(*messages, tiers=tiers), people(A="2024-01-01"), None, bought, start="2024-01-01", months=26)
    assert [f"{t:%Y-%m-%d}" for t in year.sends["time"]] == ["2024-12-01", "2025-12-02", "2026-01-01"]
    assert list(year.sends["message"]) == ["up", "risk", "down"]


def test_nobody_is_written_to_who_did_not_agree():
    programme = plan(
        note("ad", "monthly", audience="everyone"), note("member", "monthly"), note("bill", "monthly", "transactional")
    )
    ledger = agreed("yes")
    ledger.record("gone", "given", "2024-12-01")
    ledger.record("gone", "withdrawn", "2025-03-15", source="link")
    year = replay(
        programme, people(yes="2024-06-01", gone="2024-06-01", no="2024-06-01"), ledger, start=START, months=4
    )
    commercial = year.sends[year.sends["purpose"] == "commercial"]
    assert commercial["customer"].value_counts().to_dict() == {"yes": 8, "gone": 6}
    assert (commercial[commercial["customer"] == "gone"]["time"] < "2025-03-15").all()
    assert year.reasons.to_dict() == {"never_asked": 8, "withdrawn": 2}
    # Sent to everyone, it would have reached them; the members' message is only held back, as its plan says.
    assert year.breaches["kind"].unique().tolist() == ["without_consent"]
    assert sorted(year.breaches["customer"]) == ["gone"] + ["no"] * 4
    assert set(year.breaches["message"]) == {"ad"}
    assert len(year.sends[year.sends["message"] == "bill"]) == 12


def test_a_programme_without_a_ground_sends_no_advertising():
    year = replay(plan(note("ad", "monthly"), consent=None), people(A="2024-06-01"), agreed("A"), start=START)
    assert len(year.sends) == 0
    assert year.reasons.to_dict() == {"no_basis": 12}
    assert len(year.breaches) == 12


def test_limits_by_hand():
    programme = plan(
        *[note(f"m{i}", "monthly") for i in range(3)], note("q", "monthly", frequency_cap={"n": 1, "per": "quarter"})
    )
    free = replay(programme, people(A="2024-01-01"), agreed("A"), start=START)
    assert free.reasons.to_dict() == {
        "message_limit": 8
    }  # 91 days after 1 January is 2 April: January, May, August, November
    assert when(free, "q") == ["01-01", "05-01", "08-01", "11-01"]
    capped = replay(
        programme.with_value("communication.monthly_cap", 2), people(A="2024-01-01"), agreed("A"), start=START
    )
    assert capped.busiest[0] == 2
    assert capped.reasons["monthly_limit"] > 0


def test_too_often_is_a_breach():
    programme = plan(*[note(f"m{i}", "monthly") for i in range(MONTHLY_LIMIT + 2)])
    year = replay(programme, people(A="2024-01-01"), agreed("A"), start=START, months=1)
    assert year.breaches["kind"].tolist() == ["too_often"] * 2
    assert year.busiest == (6, tuple(f"m{i}" for i in range(6)))


def test_the_lot_leaves_out_always_the_same_customers():
    programme = plan(note("ad", "monthly", holdout_percent=30))
    names = {f"C{i}": "2024-01-01" for i in range(200)}
    year = replay(programme, people(**names), agreed(*names), start=START, seed=3)
    got = year.sends["customer"].value_counts()
    assert set(got) == {12}, "somebody got some of the messages"
    assert 110 <= len(got) <= 165  # 140 expected, standard deviation 6.5
    assert year.decided.equals(replay(programme, people(**names), agreed(*names), start=START, seed=3).decided)
    assert not year.decided.equals(replay(programme, people(**names), agreed(*names), start=START, seed=4).decided)


def test_surveys_wait_are_throttled_and_suppressed():
    survey = {
        "id": "s",
        "measure": "csat",
        "delay_days": 7,
        "throttle_days": 60,
        "suppress": ["open_ticket", "recent_return", "no_consent"],
    }
    bought = orders(
        ("A", "2025-01-01", 9),
        ("A", "2025-01-20", 9),
        ("A", "2025-03-20", 9),
        ("A", "2025-06-01", 9),
        ("A", "2025-09-01", 9),
    )
    bought["returned"] = [False, False, False, False, True]
    tickets = pd.DataFrame(
        {"customer": ["A"], "opened": pd.to_datetime(["2025-06-05"]), "closed": pd.to_datetime([None])}
    )
    asked = replay(plan(surveys=[survey]), people(A="2024-01-01", B=None), agreed("A"), bought, tickets, start=START)
    assert when(asked, "s") == ["01-08", "03-27"]
    # The ticket opened in June was never closed, which is found before the return is.
    assert list(asked.of("A")["outcome"]) == ["sent", "throttled", "sent", "open_ticket", "open_ticket"]
    tickets["closed"] = pd.to_datetime(["2025-06-07"])
    asked = replay(plan(surveys=[survey]), people(A="2024-01-01"), agreed("A"), bought, tickets, start=START)
    assert list(asked.of("A")["outcome"]) == ["sent", "throttled", "sent", "sent", "recent_return"]
    quiet = replay(plan(surveys=[survey]), people(A="2024-01-01"), None, bought, start=START)
    assert list(quiet.of("A")["outcome"]) == ["never_asked"] * 4 + ["recent_return"]
    some = replay(
        plan(surveys=[{**survey, "sample_percent": 0}]), people(A="2024-01-01"), agreed("A"), bought, start=START
    )
    assert "not_sampled" in set(some.of("A")["outcome"])


def test_surveys_after_tickets_and_joining():
    surveys = [{"id": "t", "measure": "ces", "after": "ticket_closed", "delay_days": 1, "throttle_days": 0},
               {"id": "j", "measure": "nps", "after": "enrolled", "delay_days": 0, "throttle_days": 0}]  # fmt: skip
    tickets = pd.DataFrame(
        {
            "customer": ["A", "B"],
            "opened": pd.to_datetime(["2025-02-01"] * 2),
            "closed": pd.to_datetime(["2025-02-03", None]),
        }
    )
    year = replay(plan(surveys=surveys), people(A="2025-03-01", B="2025-04-01"), None, None, tickets, start=START)
    assert list(zip(year.sends["message"], year.sends["customer"], strict=True)) == [("t", "A"), ("j", "A"), ("j", "B")]


def test_points_birthdays_and_renewals():
    programme = example_programme("points").with_value("communication", {
        "messages": [note(n, t, "transactional", days=d) for n, t, d in (
            ("earn", "points_earned", None), ("reach", "reward_reachable", None), ("expire", "points_expiring", 30),
            ("birthday", "birthday", None), ("renew", "renewal", 10), ("bought", "purchase", None))]})  # fmt: skip
    who = people(A="2024-03-01").assign(birthday=pd.to_datetime(["1992-02-29"]))
    bought = orders(("A", "2024-03-01", 40), ("A", "2025-02-10", 40), ("A", "2025-04-01", 3))
    year = replay(programme, who, None, bought, start=START)
    # 25 for joining and 40: 65. The next 40 reach the 100 of the cheapest reward.
    assert when(year, "reach") == ["02-10"]
    assert when(year, "earn") == when(year, "bought") == ["02-10", "04-01"]
    # 18 months after 1 March 2024 is 30 August 2025, less thirty days; the joining and the order each had their points.
    assert set(when(year, "expire")) <= {"07-30", "07-31", "08-01"}
    assert len(when(year, "expire")) == 2
    assert when(year, "birthday") == ["02-28"]
    assert when(year, "renew") == ["02-19"]


def test_messages_for_a_tier_reach_that_tier():
    programme = plan(note("vip", "monthly", "transactional", tiers=["high"]), tiers=LADDER)
    bought = orders(("A", "2025-01-10", 120))
    year = replay(programme, people(A="2025-01-10", B="2025-01-10", C=None), None, bought, start=START)
    assert when(year, "vip") == ["02-01", "03-01", "04-01"]
    assert set(year.sends["customer"]) == {"A"}
    assert set(year.sends["tier"]) == {"high"}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    PROGRAMMES,
    st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 400), st.floats(0, 500)), max_size=8),
    st.lists(
        st.tuples(st.sampled_from("ABC"), st.integers(-30, 400), st.sampled_from(["given", "confirmed", "withdrawn"])),
        max_size=6,
    ),
)
def test_what_holds_for_any_plan(data, bought, said):
    programme = Programme.from_data(data)
    start = pd.Timestamp(START)
    ledger = ConsentLedger()
    for who, day, what in said:
        ledger.record(who, what, start + pd.Timedelta(days=day))
    table = orders(*[(who, start + pd.Timedelta(days=day), amount) for who, day, amount in bought])
    year = replay(programme, people(A=start, B="2025-02-03 10:00", C=None), ledger, table, start=START)
    sends, withheld = year.sends, year.withheld
    # Nothing is lost: every planned message was sent or has its reason, in words.
    assert len(sends) + len(withheld) == len(year.decided)
    assert {f"loyalty.communication.reason.{reason}" for reason in withheld["reason"]} <= set(sentences("en"))
    # No commercial message without consent at its very moment.
    for row in sends[sends["purpose"] == "commercial"].itertuples():
        assert programme.consent is not None
        assert ledger.may_write(row.customer, row.time, programme.consent)
    cap = programme.communication.monthly_cap
    if cap is not None:
        assert year.busiest[0] <= max(cap, 0)
    assert sends["time"].is_monotonic_increasing
    assert ((sends["time"] >= start) & (sends["time"] < start + pd.DateOffset(months=12))).all()
    assert "nan" not in year.sentence()
    assert year.calendar.to_numpy().sum() == len(sends)


def test_the_company_s_own_year(lang):
    cafe = company(customers=300)
    year = replay(example_programme("repaired"), cafe)
    sent = year.sends[year.sends["purpose"] == "commercial"]
    assert len(sent) > 0
    ledger = ConsentLedger.from_table(cafe.consents)
    assert (ledger.reasons(sent["customer"], sent["time"]) == 0).all()
    assert len(year.breaches) == 0
    assert set(sent["customer"]) <= set(cafe.memberships["customer"].astype(str)) | set(
        cafe.customers["customer"].astype(str)
    )
    assert year.calendar.shape == (12, 7)
    html = year._repr_html_()
    assert "<table" in html
    assert "{" not in html
    first = replay(example_programme("suggested"), cafe)
    assert len(first.sends[first.sends["purpose"] == "commercial"]) == 0
    assert set(first.breaches["kind"]) == {"without_consent"}


GOOD = {"customers": people(A="2025-01-01"), "orders": orders(("A", "2025-01-01", 5))}


@pytest.mark.parametrize(("change", "key"), [
    ({"customers": [1, 2]}, "not_a_table"),
    ({"customers": pd.DataFrame({"customer": ["A"]})}, "not_a_table"),
    ({"customers": pd.concat([GOOD["customers"]] * 2)}, "customer_twice"),
    ({"customers": pd.DataFrame({"customer": ["A"], "joined": ["soon"]})}, "times"),
    ({"orders": pd.DataFrame({"customer": ["A"]})}, "not_a_table"),
    ({"tickets": pd.DataFrame({"customer": ["A"]})}, "not_a_table"),
    ({"months": 0}, "months"),
    ({"months": 1.5}, "months"),
    ({"start": "soon"}, "moment"),
    ({"orders": None}, "no_start"),
])  # fmt: skip
def test_tables_that_cannot_be_replayed_are_refused(lang, change, key):
    with pytest.raises(CourseError) as error:
        replay(plan(note("m", "monthly")), **{**GOOD, **change})
    assert error.value.key == f"loyalty.communication.{key}"


def test_a_customer_with_nothing_says_so(lang):
    year = replay(plan(note("m", "monthly")), **GOOD)
    with pytest.raises(CourseError) as error:
        year.of("Z")
    assert error.value.key == "loyalty.communication.no_life"


def test_without_start_the_last_twelve_months_are_replayed():
    year = replay(
        plan(note("m", "monthly", "transactional")), people(A="2020-01-01"), None, orders(("A", "2025-12-31 20:00", 5))
    )
    assert (year.start, year.end) == (np.datetime64("2025-01-01", "ns"), np.datetime64("2026-01-01", "ns"))


def test_two_reminders_of_one_thing_come_each_at_its_own_time():
    programme = plan(*[note(f"r{d}", "renewal", "transactional", days=d) for d in (30, 7)])
    year = replay(programme, people(A="2024-06-30"), None, start=START)
    assert (when(year, "r30"), when(year, "r7")) == (["05-31"], ["06-23"])


def test_what_was_sent_back_does_not_count_towards_a_tier():
    bought = orders(("A", "2025-02-01", 80), ("A", "2025-03-01", 80))
    bought["returned"] = [False, True]
    for net, expected in ((True, []), (False, ["03-01"])):
        tiers = [LADDER[0], {**LADDER[1], "threshold": {**LADDER[1]["threshold"], "net_of_returns": net}}]
        year = replay(
            plan(note("up", "tier_up", "transactional"), tiers=tiers), people(A=START), None, bought, start=START
        )
        assert when(year, "up") == expected
