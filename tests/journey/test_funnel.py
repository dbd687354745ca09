"""The funnel: hand-worked logs, a plain twin, invariants."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.journey import funnel
from coursekit.kpis._intervals import wilson

T = pd.Timestamp


def log(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "event", "time"])
    frame["time"] = pd.to_datetime(frame["time"])
    return frame


STEPS = ["view", "cart", "pay"]
# A goes through; B pays before the cart; C comes back for the cart ten days later; D only looks.
LOG = log(
    ("A", "view", "2025-03-01 10:00"), ("A", "cart", "2025-03-01 10:30"), ("A", "pay", "2025-03-01 12:30"),
    ("B", "view", "2025-03-02 10:00"), ("B", "pay", "2025-03-02 11:00"), ("B", "cart", "2025-03-02 12:00"),
    ("C", "view", "2025-03-03 10:00"), ("C", "cart", "2025-03-13 10:00"), ("C", "pay", "2025-03-13 11:00"),
    ("D", "view", "2025-03-04 10:00"),
    ("E", "pay", "2025-03-05 10:00"),
)  # fmt: skip


def counts(events=LOG, steps=STEPS, **given):
    return funnel(events, steps, **given).table["customers"].tolist()


def test_by_hand():
    """4 view; A, B and C put into the cart after it, half an hour, two hours and ten days later; A and C then pay."""
    result = funnel(LOG, STEPS)
    assert result.table["customers"].tolist() == [4, 3, 2]
    np.testing.assert_allclose(result.table["step_conversion"], [math.nan, 75, 200 / 3])
    np.testing.assert_allclose(result.table["overall_conversion"], [100, 75, 50])
    np.testing.assert_allclose(result.table["median_hours"], [math.nan, 2, 1.5])
    assert result.weakest == "pay"
    low, high = wilson(2, 4, 0.95)
    overall = result.overall
    assert (overall.value, overall.n) == (50, 4)
    assert (overall.low, overall.high) == (pytest.approx(100 * low), pytest.approx(100 * high))
    assert result.table.loc[2, ["overall_low", "overall_high"]].tolist() == [overall.low, overall.high]
    assert result.conversion("cart").value == 75
    assert (result.conversion("pay").value, result.conversion("pay").n) == (pytest.approx(200 / 3), 3)


def test_any_order():
    """B's three events count, in whatever order."""
    result = funnel(LOG, STEPS, ordered=False)
    assert result.table["customers"].tolist() == [4, 3, 3]
    # From the last of the first two steps to the last of the three: A 2 h, B 0 h (paid before the cart), C 1 h.
    assert result.table["median_hours"].iloc[2] == 1


def test_within_a_time_and_who_has_not_had_it():
    """With two days, C is late. Seen on 5 March at noon, D's two days are not over, C's are."""
    assert counts(within=2) == [4, 2, 1]
    assert counts(within=pd.Timedelta(days=2)) == [4, 2, 1]
    result = funnel(LOG, STEPS, within=2, as_of="2025-03-05 12:00")
    assert result.table["customers"].tolist() == [3, 2, 1]
    assert result.too_recent == 1
    assert funnel(LOG, STEPS, within=2, ordered=False).table["customers"].tolist() == [4, 2, 2]
    # The window is open at its end, as in the repeat purchase rate: two hours and a half do not fit in themselves.
    assert counts(within=2.5 / 24) == [4, 2, 0]
    assert counts(within=2.5 / 24 + 1e-4) == [4, 2, 1]


def test_events_after_as_of_are_not_known():
    assert counts(as_of="2025-03-03 10:00") == [2, 2, 1]
    assert counts(as_of="2025-03-01 12:30") == [1, 1, 0]


def test_the_same_step_twice_is_a_second_time():
    events = log(*((who, "pay", f"2025-03-0{day}") for who, days in (("A", (1, 2, 3)), ("B", (1,))) for day in days))
    assert counts(events, ["pay", "pay", "pay", "pay"]) == [2, 1, 1, 0]


def test_at_the_same_time_the_row_above_came_first():
    at = "2025-03-01 10:00"
    assert counts(log(("A", "view", at), ("A", "cart", at), ("A", "pay", at))) == [1, 1, 1]
    assert counts(log(("A", "pay", at), ("A", "cart", at), ("A", "view", at))) == [1, 0, 0]
    assert counts(log(("A", "view", at), ("A", "pay", at)), ["view", "pay", "view"]) == [1, 1, 0]


def test_another_unit_another_funnel():
    """Per visit nobody does all three; per customer A does."""
    events = LOG.assign(visit=["a1", "a1", "a2", "b", "b", "b", "c1", "c2", "c2", "d", "e"])
    assert counts(events, customer="visit") == [4, 2, 0]


def test_blanks_zones_and_column_names():
    more = pd.concat([LOG, log((None, "view", "2025-03-01"), ("F", None, "2025-03-01"), ("F", "view", None))])
    result = funnel(more, STEPS)
    assert (result.missing, result.table["customers"].tolist()) == (3, [4, 3, 2])
    zoned = LOG.assign(time=LOG["time"].dt.tz_localize("Europe/Madrid"))
    # Noon in Madrid, as the clock there shows it.
    assert funnel(zoned, STEPS, as_of="2025-03-01 12:30").table["customers"].tolist() == [1, 1, 0]
    assert funnel(zoned, STEPS, within=2, as_of="2025-03-05 12:00").too_recent == 1
    other = LOG.rename(columns={"customer": "who", "event": "what", "time": "when"})
    assert funnel(other, STEPS, "who", "what", "when").table["customers"].tolist() == [4, 3, 2]


def test_the_hour_that_comes_twice_lasts():
    """In Madrid clocks went back on 2025-10-26 at 3: from 2:30 summer time to 2:30 winter time an hour passes."""
    times = pd.Series(pd.to_datetime(["2025-10-26 00:30", "2025-10-26 01:30"], utc=True)).dt.tz_convert("Europe/Madrid")
    events = pd.DataFrame({"customer": "A", "event": ["view", "pay"], "time": times})
    assert funnel(events, ["view", "pay"]).table["median_hours"].iloc[1] == 1


def test_nothing_and_nobody():
    empty = funnel(LOG.iloc[:0], STEPS)
    assert empty.table["customers"].tolist() == [0, 0, 0]
    assert empty.table["overall_conversion"].isna().all()
    assert empty.weakest is None
    assert math.isnan(empty.overall.value)
    assert empty.overall.note == "journey.note.nobody"
    kinds = pd.CategoricalDtype(["view", "cart", "pay", "refund"])
    unused = LOG.assign(event=LOG["event"].astype(kinds))
    assert counts(unused, ["view", "refund", "pay"]) == [4, 0, 0]
    assert funnel(unused, ["view", "refund", "pay"]).conversion("pay").note == "journey.note.nobody"


def twin(rows, steps, ordered, within, as_of):
    """Walks through the log one customer at a time. ``rows``: (customer, event, seconds) in the order of the table."""
    rows = [r for r in rows if as_of is None or r[2] < as_of]
    if not rows:
        return [0] * len(steps), 0
    now = max(r[2] for r in rows) if as_of is None else as_of
    reached, recent = [0] * len(steps), 0
    for who in {r[0] for r in rows}:
        mine = sorted((r for r in rows if r[0] == who), key=lambda r: r[2])  # stable: the table's order within a second
        if ordered:
            start = next((t for _, event, t in mine if event == steps[0]), None)
        else:
            there = [t for _, event, t in mine if event in steps]
            start = there[0] if there else None
        if start is None:
            continue
        if within is not None and start + within > now:
            recent += any(event == steps[0] for _, event, _ in mine)
            continue
        place, k = 0, 0
        if ordered:
            while k < len(steps):
                hit = next((i for i in range(place, len(mine)) if mine[i][1] == steps[k]), None)
                if hit is None or (within is not None and mine[hit][2] - start >= within):
                    break
                place, k = hit + 1, k + 1
        else:
            in_time = {event for _, event, t in mine if within is None or t - start < within}
            while k < len(steps) and steps[k] in in_time:
                k += 1
        for step in range(k):
            reached[step] += 1
    return reached, recent


ROWS = st.lists(st.tuples(st.integers(0, 6), st.sampled_from("abcd"), st.integers(0, 30)), max_size=60)


@settings(max_examples=300)
@given(
    ROWS,
    st.lists(st.sampled_from("abc"), min_size=2, max_size=4),
    st.booleans(),
    st.none() | st.integers(1, 25),
    st.none() | st.integers(0, 35),
    st.sampled_from(["text", "category", "numbers"]),
)
def test_equal_to_the_plain_twin(rows, steps, ordered, within, as_of, kind):
    if not ordered:
        steps = list(dict.fromkeys(steps))
    if len(steps) < 2 or not set(steps) <= {event for _, event, _ in rows}:
        return
    start = T("2025-01-01")
    frame = pd.DataFrame(rows, columns=["customer", "event", "time"])
    frame["time"] = start + pd.to_timedelta(frame["time"], unit="s")
    frame["customer"] = {
        "text": lambda c: c.astype("str"),
        "category": lambda c: c.astype("category"),
        "numbers": lambda c: c,
    }[kind](frame["customer"])
    if kind == "category":
        frame["event"] = frame["event"].astype(pd.CategoricalDtype(list("dcba")))
    result = funnel(
        frame,
        steps,
        ordered=ordered,
        within=None if within is None else within / 86_400,
        as_of=None if as_of is None else start + pd.Timedelta(seconds=as_of),
    )
    reached, recent = twin(rows, steps, ordered, within, as_of)
    assert result.table["customers"].tolist() == reached
    assert result.too_recent == recent
    # A log in order of time takes another way through the kernel.
    tidy = funnel(
        frame.sort_values("time", kind="stable"), steps, ordered=ordered,
        within=None if within is None else within / 86_400,
        as_of=None if as_of is None else start + pd.Timedelta(seconds=as_of),
    )  # fmt: skip
    pd.testing.assert_frame_equal(tidy.table, result.table)


@given(ROWS)
def test_order_can_only_cost_and_counts_never_rise(rows):
    frame = pd.DataFrame([*rows, (99, "a", 0), (99, "b", 1), (99, "c", 2)], columns=["customer", "event", "time"])
    frame["time"] = T("2025-01-01") + pd.to_timedelta(frame["time"], unit="s")
    in_order, any_order = (funnel(frame, list("abc"), ordered=o).table for o in (True, False))
    for table in (in_order, any_order):
        assert table["customers"].is_monotonic_decreasing
        values = table["step_conversion"].dropna()
        assert values.between(0, 100).all()
        inner = table.iloc[1:]
        assert (inner["step_low"] <= inner["step_conversion"]).where(inner["step_low"].notna(), True).all()
        assert (inner["overall_conversion"] <= inner["overall_high"]).where(inner["overall_high"].notna(), True).all()
    assert (in_order["customers"] <= any_order["customers"]).all()
    assert in_order["customers"].iloc[0] == any_order["customers"].iloc[0]


def test_a_table_out_of_order_gives_the_same():
    shuffled = LOG.sample(frac=1, random_state=2)
    pd.testing.assert_frame_equal(funnel(shuffled, STEPS).table, funnel(LOG, STEPS).table)


def test_it_reads_well(lang):
    result = funnel(LOG, STEPS, within=2, as_of="2025-03-05 12:00")
    assert repr(result) == "Funnel(view=3, cart=2, pay=1)"
    html = result._repr_html_()
    assert "nan" not in html
    assert "2 h" in html
    assert html.count("<tr>") == 4
    for unit, hours in (("s", 0.01), ("min", 0.3), ("h", 30), ("d", 100)):
        from coursekit.journey.funnel import hours_in_words

        assert hours_in_words(hours).endswith(unit)


def test_on_the_whole_company():
    """Every paid web visit of Café Lumbre passed all five steps; per visit conversion is the share of those."""
    from coursekit.datasets import company

    shop = company(customers=300)
    steps = ["land", "view_product", "add_to_cart", "start_checkout", "pay"]
    result = funnel(shop.events, steps, customer="visit")
    web = shop.visits[shop.visits["channel"] != "shop"]
    assert result.table["customers"].iloc[0] == len(web)
    assert result.table["customers"].iloc[-1] == web["converted"].sum()
    per_customer = funnel(shop.events, steps)
    assert per_customer.overall.value > result.overall.value
