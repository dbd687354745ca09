"""The kernels on whole numbers, each against a slow and obvious twin."""

from collections import Counter
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.journey import funnel, transitions
from coursekit.journey._chain import chain_of, move_weights
from coursekit.journey._events import read_events
from coursekit.journey._hits import median_of_whole
from coursekit.kpis._input import flags_in
from coursekit.kpis._orders import codes_of


@given(st.lists(st.integers(-(10**15), 10**15), min_size=1, max_size=50))
def test_median_of_whole_numbers(values):
    assert median_of_whole(np.array(values)) == np.median(values)


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=60), st.sampled_from([1, 2, 3, 10**9]))
def test_ids_as_codes_with_few_gaps_and_with_many(values, stretch):
    """Equal ids have equal codes, different ones different codes, all from 0 and below the number given."""
    ids = pd.Series(values) * stretch
    codes, count = codes_of(ids)
    assert codes.min() >= 0
    assert codes.max() < count
    assert len(set(zip(ids, codes, strict=True))) == ids.nunique() == len(set(codes.tolist()))
    if stretch < 10**9:  # whole numbers of a small range keep their own order
        assert (np.argsort(codes, kind="stable") == np.argsort(ids.to_numpy(), kind="stable")).all()
        assert count <= max(2 * ids.nunique(), len(ids) // 4)


@pytest.mark.parametrize("kind", ["int8", "int16", "int64"])
@pytest.mark.parametrize("times", [1, 10])
def test_narrow_ids_on_both_sides_of_zero_are_all_there(kind, times):
    """The distance between two small numbers may be larger than their type holds."""
    ids = pd.Series(list(range(-100, 101)) * times, dtype=kind)
    codes, count = codes_of(ids)
    assert (codes - codes.min()).tolist() == (ids.astype(int) + 100).tolist()
    assert 0 <= codes.min() <= codes.max() < count


@pytest.mark.parametrize("rare", [0.005, 0.05, 0.2])
def test_steps_that_are_rare_and_common_are_found_alike(rare):
    """Rows are looked for in ways that depend on how many there are; pandas looks for each step by itself."""
    rng = np.random.default_rng(7)
    names = np.array(["a", "b", "c", "d"])[rng.choice(4, 4000, p=[1 - 2 * rare - 0.3, 0.3, rare, rare])]
    start = pd.Timestamp("2025-01-01")
    log = pd.DataFrame({"customer": rng.integers(0, 300, 4000), "event": names})
    log["time"] = start + pd.to_timedelta(np.arange(4000), unit="min")
    for table in (log, log.sample(frac=1, random_state=1)):
        before = pd.Series(start - pd.Timedelta("1D"), index=range(300))
        for step, reached in zip("bcda", funnel(table, list("bcda")).table["customers"], strict=True):
            after = (log["time"] > before.reindex(log["customer"]).to_numpy()).to_numpy()
            rows = log[(log["event"] == step).to_numpy() & after]
            before = rows.groupby("customer")["time"].min()
            assert reached == len(before)


PATHS = st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=5), min_size=1, max_size=8)


@given(PATHS, st.integers(1, 4), st.data())
def test_moves_of_the_chain_counted_one_by_one(paths, order, data):
    counts = st.lists(st.integers(0, 5), min_size=len(paths), max_size=len(paths))
    won, lost = data.draw(counts), data.draw(counts)
    expected = Counter()
    for path, good, bad in zip(paths, won, lost, strict=True):
        memories = [()] + [tuple(path[max(0, k + 1 - order) : k + 1]) for k in range(len(path))]
        for move in pairwise(memories):
            expected[move] += good + bad
        expected[memories[-1], "won"] += good
        expected[memories[-1], "lost"] += bad
    chain = chain_of([np.array(path) for path in paths], order)
    weights = move_weights(chain, np.array(won, float), np.array(lost, float))
    assert sorted(weights.tolist()) == sorted(expected.values())
    states = {memory for move in expected for memory in move if memory not in ("won", "lost")}
    assert chain.states == len(states)
    # What the states remember last, and how often each channel was moved to.
    into = Counter()
    for (_, target), n in expected.items():
        if target not in ("won", "lost"):
            into[target[-1]] += n
    inner = chain.target < chain.states
    found = Counter()
    for target, n in zip(chain.target[inner], weights[inner], strict=True):
        found[int(chain.channel[target])] += n
    assert found == into


def test_only_the_kinds_that_matter_are_read_and_the_rest_still_counts():
    times = pd.to_datetime(["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04", None, "2025-01-05"])
    log = pd.DataFrame({"customer": [7, 7, 9, 9, 9, 9], "event": ["a", "x", "b", None, "a", "x"], "time": times})
    read = read_events(log, "customer", "event", "time", only=lambda names: [names.index("a"), names.index("b")])
    assert read.names == ["a", "b", "x"]
    assert (read.kind.tolist(), read.times.tolist()) == ([0, 1], times[[0, 2]].to_numpy().tolist())
    assert read.missing == 2
    assert read.last == np.datetime64("2025-01-05")
    # The window of the customer who began on the third is over because of an event that is no step.
    assert funnel(log, ["b", "a"], within=2).table["customers"].tolist() == [1, 0]
    assert funnel(log, ["b", "a"], within=3).too_recent == 1


@pytest.mark.parametrize("ids", [[5, 1_000_000, 5, 8], ["x", "ñ", "x", ""], [1.5, -2.0, 1.5, 0.0]])
@pytest.mark.parametrize("kind", [None, "category"])
def test_ids_of_every_kind_give_the_same(ids, kind):
    log = pd.DataFrame({"customer": ids, "event": list("aaba"), "time": pd.date_range("2025-01-01", periods=4)})
    if kind:
        log = log.astype({"customer": kind, "event": kind})
    assert funnel(log, ["a", "b"]).table["customers"].tolist() == [3, 1]
    assert transitions(log).counts.loc["a"].tolist() == [0, 1]


def test_more_kinds_of_event_than_a_small_number_holds():
    names = [f"e{k:05d}" for k in range(40_000)]
    log = pd.DataFrame({"customer": 1, "event": names, "time": pd.date_range("2025-01-01", periods=40_000, freq="s")})
    for table in (log, log.astype({"event": "category"})):
        assert funnel(table, ["e00001", "e39999"]).table["customers"].tolist() == [1, 1]


def test_true_and_false_are_read_at_once_and_one_by_one_alike():
    flags = [True, False, True]
    for column in (pd.Series(flags), pd.Series(flags, dtype=object), pd.Series(flags, dtype="boolean"), [1, 0, 1]):
        assert flags_in(column, "flags")[0].tolist() == [1.0, 0.0, 1.0]
