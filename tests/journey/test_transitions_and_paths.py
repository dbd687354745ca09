"""Transitions and paths: hand-worked logs, plain twins in pandas, invariants."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.journey import _events, paths, transitions

T = pd.Timestamp
LOG = pd.DataFrame(
    {
        "customer": ["A", "B", "A", "A", "B", "C", "A"],
        "event": ["land", "land", "view", "view", "pay", "land", "pay"],
        "time": pd.to_datetime([f"2025-03-0{k}" for k in range(1, 8)]),
    }
)


def test_transitions_by_hand():
    """A: land view view pay; B: land pay; C: land."""
    result = transitions(LOG, start="(start)", end="(end)")
    expected = pd.DataFrame(
        [[3, 0, 0, 0], [0, 1, 1, 1], [0, 0, 0, 2], [0, 1, 1, 0]],
        ["(start)", "land", "pay", "view"],
        ["land", "pay", "view", "(end)"],
    )
    pd.testing.assert_frame_equal(result.counts, expected, check_names=False)
    np.testing.assert_allclose(result.probabilities.loc["land"], [0, 1 / 3, 1 / 3, 1 / 3])
    assert result.customers == 3
    bare = transitions(LOG)
    assert bare.counts.to_numpy().sum() == 4
    assert bare.probabilities.loc["pay"].isna().all()
    line = result.table.set_index(["from", "to"]).loc[("view", "pay")]
    assert (line["count"], line["probability"]) == (1, 0.5)
    assert 0 < line["low"] < 0.5 < line["high"] < 1


def test_start_alone_and_end_alone():
    assert transitions(LOG, start="s").counts.shape == (4, 3)
    assert transitions(LOG, end="e").counts.shape == (3, 4)
    assert transitions(LOG, end="e").counts["e"].to_dict() == {"land": 1, "pay": 2, "view": 0}


def test_categories_keep_their_order_and_unused_ones_are_dropped():
    kinds = pd.CategoricalDtype(["pay", "refund", "view", "land"])
    result = transitions(LOG.assign(event=LOG["event"].astype(kinds)))
    assert list(result.counts.index) == ["pay", "view", "land"]


def test_empty_logs():
    empty = transitions(LOG.iloc[:0], start="s", end="e")
    assert empty.counts.to_numpy().sum() == 0
    assert "<table" in empty._repr_html_()
    none = paths(LOG.iloc[:0])
    assert none.table.empty
    assert none.each.empty
    assert "<table" in none._repr_html_()


ROWS = st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc"), st.integers(0, 20), st.booleans()), max_size=60)


def frame(rows, kind="text"):
    table = pd.DataFrame(rows, columns=["customer", "event", "time", "won"])
    table["time"] = T("2025-01-01") + pd.to_timedelta(table["time"], unit="h")
    if kind == "category":
        table["customer"] = table["customer"].astype("category")
    return table


def walks(rows):
    """The events of each customer in order of time, by sorting."""
    table = pd.DataFrame(rows, columns=["customer", "event", "time", "won"]).sort_values("time", kind="stable")
    return {who: list(zip(mine["event"], mine["won"], strict=True)) for who, mine in table.groupby("customer")}


@settings(max_examples=200)
@given(ROWS, st.sampled_from(["text", "category"]))
def test_transitions_equal_to_the_plain_twin(rows, kind):
    result = transitions(frame(rows, kind), start="(s)", end="(e)")
    expected = Counter()
    for walk in walks(rows).values():
        expected.update(pairwise(["(s)", *(event for event, _ in walk), "(e)"]))
    found = {(r, c): n for r, line in result.counts.iterrows() for c, n in line.items() if n}
    assert found == dict(expected)
    assert {(r["from"], r["to"]): r["count"] for r in result.table.to_dict("records")} == found
    sums = result.probabilities.dropna().sum(axis=1)
    assert len(sums) or not rows
    assert np.allclose(sums, 1)


@settings(max_examples=200)
@given(ROWS, st.sampled_from(["keep", "collapse"]), st.none() | st.integers(1, 3), st.booleans())
def test_paths_equal_to_the_plain_twin(rows, repeats, first, split):
    result = paths(frame(rows), converted="won" if split else None, repeats=repeats, first=first)
    expected = []
    for who, walk in walks(rows).items():
        part = []
        for k, (event, won) in enumerate(walk):
            part.append(event)
            if (split and won) or k == len(walk) - 1:
                if repeats == "collapse":
                    part = [e for i, e in enumerate(part) if i == 0 or e != part[i - 1]]
                part = part[:first]
                expected.append((who, " > ".join(part), len(part), won))
                part = []
    each = result.each
    found = list(zip(each["customer"], each["path"], each["length"], strict=True))
    assert found == [line[:3] for line in expected]
    counts = Counter(line[1] for line in expected)
    assert dict(zip(result.table["path"], result.table["count"], strict=True)) == counts
    if split:
        assert each["converted"].tolist() == [line[3] for line in expected]
        won = Counter(line[1] for line in expected if line[3])
        table = result.table.set_index("path")
        assert all(table.loc[p, "conversions"] == won[p] for p in counts)
        assert (table["conversions"] + table["nulls"] == table["count"]).all()
    if len(expected):
        assert result.table["share"].sum() == pytest.approx(100)


@given(st.lists(st.integers(0, 70_000), max_size=200))
def test_order_by_code_is_stable_above_sixteen_bits(codes):
    codes = np.array(codes, dtype=np.intp)
    count = int(codes.max(initial=0)) + 1
    np.testing.assert_array_equal(_events.stable_order(codes, count), np.argsort(codes, kind="stable"))


def test_order_by_code_above_thirty_two_bits():
    codes = np.array([5, 1 << 40, 3, 1 << 33, (1 << 40) + 1, 3])
    np.testing.assert_array_equal(_events.stable_order(codes, (1 << 40) + 2), np.argsort(codes, kind="stable"))


def test_paths_by_hand():
    result = paths(LOG)
    assert result.each.set_index("customer")["path"].to_dict() == {
        "A": "land > view > view > pay", "B": "land > pay", "C": "land",
    }  # fmt: skip
    # All three once: the shorter first.
    assert result.table["path"].tolist() == ["land", "land > pay", "land > view > view > pay"]
    assert paths(LOG, repeats="collapse").each["path"].iloc[0] == "land > view > pay"
    assert paths(LOG, first=2, separator="/").table["path"].tolist() == ["land", "land/pay", "land/view"]
    assert "conversions" not in result.table


def test_blank_flags_do_not_end_a_path():
    table = LOG.assign(won=[None, True, False, None, True, 0, 1])
    result = paths(table, converted="won")
    assert result.each["path"].tolist() == ["land > view > view > pay", "land", "pay", "land"]
    assert result.each["converted"].tolist() == [True, True, True, False]


def test_they_read_well(lang):
    for result in (transitions(LOG), paths(LOG), paths(LOG.assign(won=True), converted="won")):
        html = result._repr_html_()
        assert "nan" not in html
        assert "<table" in html
    assert repr(transitions(LOG)) == "Transitions(events=3, moves=4, customers=3)"
    assert repr(paths(LOG)) == "Paths(paths=3, different=3)"
    missing = pd.concat([LOG, LOG.iloc[[0]].assign(event=None)])
    assert transitions(missing).missing == paths(missing).missing == 1
    assert "1" in paths(missing)._repr_html_()


def test_on_the_whole_company():
    """In Café Lumbre nothing follows a payment within a visit, and each visit has one path."""
    from coursekit.datasets import company

    shop = company(customers=200)
    moves = transitions(shop.events, customer="visit", end="(end)")
    assert moves.probabilities.loc["pay", "(end)"] == 1
    assert moves.customers == len(shop.visits)
    ways = paths(shop.visits, event="channel", converted="converted")
    assert ways.table["conversions"].sum() == shop.visits["converted"].sum()
