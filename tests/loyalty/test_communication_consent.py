"""The ledger of consent, against a plain twin that reads the lines one by one."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit import company
from coursekit.loyalty import ConsentLedger, ConsentPolicy
from coursekit.loyalty.consent import REASONS
from coursekit.messages import CourseError

DAY = pd.Timestamp("2025-01-01")
LINES = st.lists(
    st.tuples(
        st.sampled_from(["A", "B", "C"]), st.integers(0, 6), st.sampled_from(["given", "confirmed", "withdrawn"]),
        st.sampled_from(["opt_in", "soft_opt_in"]),
    ),
    max_size=12,
)  # fmt: skip
POLICIES = st.builds(ConsentPolicy, basis=st.sampled_from(["opt_in", "soft_opt_in", None]), double_opt_in=st.booleans())


def twin(lines, customer, day, policy):
    """The reason, by reading the lines in order of time, later additions last."""
    if policy.basis is None:
        return "no_basis"
    basis, sure, seen = None, False, False
    for _, (who, when, what, on) in sorted(enumerate(lines), key=lambda one: (one[1][1], one[0])):
        if who != customer or when > day:
            continue
        seen = True
        if what == "given":
            basis = on
        elif what == "withdrawn":
            basis, sure = None, False
        elif basis is not None:
            sure = True
    if not seen:
        return "never_asked"
    if basis is None:
        return "withdrawn"
    if basis == "soft_opt_in":
        return "other_basis" if policy.basis == "opt_in" else "allowed"
    return "not_confirmed" if policy.double_opt_in and not sure else "allowed"


@settings(max_examples=150, deadline=None)
@given(LINES, POLICIES)
def test_against_a_twin_that_reads_line_by_line(lines, policy):
    ledger = ConsentLedger()
    for who, day, what, basis in lines:
        ledger.record(who, what, DAY + pd.Timedelta(days=day), basis=basis)
    who, days = zip(*[(w, d) for w in "ABCD" for d in range(-1, 8)], strict=True)
    codes = ledger.reasons(who, DAY + pd.to_timedelta(days, unit="D"), policy)
    assert [REASONS[c] for c in codes] == [twin(lines, w, d, policy) for w, d in zip(who, days, strict=True)]


def test_a_life_by_hand(lang):
    ledger = ConsentLedger()
    ledger.record("C1", "given", "2025-01-10 09:00", source="till")
    ledger.record("C1", "withdrawn", "2025-03-01 18:30", source="link")
    ledger.record("C1", "given", "2025-06-01", source="form")
    asked = {
        day: ledger.may_write("C1", day)
        for day in ("2025-01-10 08:59", "2025-01-10 09:00", "2025-03-01 18:30", "2025-07-01")
    }
    assert [one.reason for one in asked.values()] == ["never_asked", "allowed", "withdrawn", "allowed"]
    assert [bool(one) for one in asked.values()] == [False, True, False, True]
    assert "2025-03-01 18:30" in asked["2025-03-01 18:30"].why
    assert "form" in asked["2025-07-01"].why
    assert len(ledger) == 3


def test_news_that_come_late_count_from_their_own_time():
    ledger = ConsentLedger()
    ledger.record("C1", "given", "2025-05-01")
    ledger.record("C1", "withdrawn", "2025-04-01")
    assert ledger.may_write("C1", "2025-04-15").reason == "withdrawn"
    assert ledger.may_write("C1", "2025-05-15").allowed


def test_every_reason_in_words(lang):
    ledger = ConsentLedger()
    ledger.record("soft", "given", DAY, basis="soft_opt_in")
    ledger.record("yes", "given", DAY)
    ledger.record("gone", "withdrawn", DAY)
    double = ConsentPolicy(basis="opt_in", double_opt_in=True)
    found = {
        ledger.may_write("yes", DAY).reason: ledger.may_write("yes", DAY).why,
        **{p.reason: p.why for p in (ledger.may_write(who, DAY, double) for who in ("soft", "yes", "gone", "nobody"))},
        "no_basis": ledger.may_write("yes", DAY, ConsentPolicy()).why,
    }
    assert set(found) == set(REASONS)
    assert all(why.endswith(".") and "{" not in why for why in found.values())


def test_lines_are_only_added():
    ledger = ConsentLedger()
    ledger.record("C1", "given", DAY)
    shown = ledger.table
    shown.loc[0, "what"] = "withdrawn"
    assert ledger.may_write("C1", DAY).allowed
    with pytest.raises(AttributeError):
        next(iter(ledger)).what = "withdrawn"  # type: ignore[misc]
    assert not any(hasattr(ledger, name) for name in ("remove", "clear", "pop", "__delitem__", "__setitem__"))


def test_moments_with_a_zone_are_compared_in_universal_time():
    ledger = ConsentLedger()
    ledger.record("C1", "given", "2025-01-10 09:00+01:00")
    assert ledger.may_write("C1", "2025-01-10 08:00").allowed
    assert not ledger.may_write("C1", "2025-01-10 07:59").allowed


def test_the_company_s_own_ledger():
    cafe = company(customers=300)
    ledger = ConsentLedger.from_table(cafe.consents)
    assert len(ledger) == len(cafe.consents)
    last = ledger.reasons(
        cafe.customers["customer"].astype(str), np.full(len(cafe.customers), np.datetime64("2026-01-01"))
    )
    assert ((last == 0) == cafe.customers["email_consent"].to_numpy()).all()
    again = ConsentLedger.from_table(ledger.table)
    assert list(again) == list(ledger)


@pytest.mark.parametrize(("change", "key"), [
    ({"what": "maybe"}, "ledger_choice"), ({"basis": "legitimate"}, "ledger_choice"), ({"time": "soon"}, "moment"),
    ({"time": None}, "moment"),
])  # fmt: skip
def test_a_line_that_means_nothing_is_refused(lang, change, key):
    line = {"customer": "C1", "what": "given", "time": "2025-01-01", **change}
    with pytest.raises(CourseError) as error:
        ConsentLedger().record(line.pop("customer"), line.pop("what"), line.pop("time"), **line)
    assert error.value.key == f"loyalty.communication.{key}"


@pytest.mark.parametrize("columns", [["customer", "time"], ["time", "granted"], []])
def test_a_table_without_its_columns_is_refused(columns):
    with pytest.raises(CourseError) as error:
        ConsentLedger.from_table(pd.DataFrame(columns=columns))
    assert error.value.key == "loyalty.communication.ledger_columns"
