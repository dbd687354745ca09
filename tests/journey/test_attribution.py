"""Attribution: published examples, hand-worked ones, Shapley over all orders, the chain by brute force, a bootstrap."""

from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.journey import attribution, paths
from coursekit.journey._chain import chain_of, conversion, move_weights
from coursekit.journey.attribution import METHODS
from coursekit.messages import CourseError


def table(*rows):
    return pd.DataFrame(rows, columns=["path", "conversions", "nulls"])


def conversions(ways, method, **given):
    return attribution(ways, method=method, **given).table["conversions"].to_dict()


def test_markov_example_of_bryl_2016():
    """C1 > C2 > C3 converts, C1 and C2 > C3 do not. Published (S. Bryl, AnalyzeCore, 2016): 33.3 % convert; the
    removal effects are .5, 1 and 1; the one conversion is shared .2, .4, .4."""
    ways = table(("C1 > C2 > C3", 1, 0), ("C1", 0, 1), ("C2 > C3", 0, 1))
    result = attribution(ways, method="markov").table
    assert result["removal_effect"].to_dict() == pytest.approx({"C1": 0.5, "C2": 1, "C3": 1})
    assert result["conversions"].to_dict() == pytest.approx({"C1": 0.2, "C2": 0.4, "C3": 0.4})
    chain = chain_of([np.array([0, 1, 2]), np.array([0]), np.array([1, 2])], 1)
    weights = move_weights(chain, np.array([1.0, 0, 0]), np.array([0.0, 1, 1]))
    assert conversion(chain, weights, None)[0] == pytest.approx(1 / 3)


def test_markov_example_of_puzyrov_2019():
    """Published (S. Puzyrov, “Simple explanation of removal effect”, 2019): four out of five convert; the transition
    probabilities are Google → conversion 2/4, → mailing 1/4, mailing → conversion 2/2, start → Google 4/5. So without
    Google .2 convert, without mailing .4: removal effects .75 and .5, and 4 conversions are 2.4 and 1.6."""
    ways = table(("google", 2, 1), ("mailing", 1, 0), ("google > mailing", 1, 0))
    result = attribution(ways, method="markov").table
    assert result["removal_effect"].to_dict() == pytest.approx({"google": 0.75, "mailing": 0.5})
    assert result["conversions"].to_dict() == pytest.approx({"google": 2.4, "mailing": 1.6})


def test_rules_by_hand():
    """a > a > b converts 6 times, b 4 times."""
    ways = table(("a > a > b", 6, 0), ("b", 4, 3))
    assert conversions(ways, "first") == {"a": 6, "b": 4}
    assert conversions(ways, "last") == {"b": 10, "a": 0}
    assert conversions(ways, "linear") == pytest.approx({"b": 6, "a": 4})
    assert conversions(ways, "shapley") == pytest.approx({"b": 7, "a": 3})


def test_memory_changes_the_answer_and_equals_the_paths_when_long_enough():
    """With a memory as long as the paths nothing is assumed: what a channel's removal loses is the conversions of the
    paths that hold it."""
    ways = table(("a > b", 5, 5), ("b > a", 1, 9), ("a", 2, 2), ("c", 3, 7))
    result = attribution(ways, method="markov", order=2).table["removal_effect"]
    assert result.to_dict() == pytest.approx({"a": 8 / 11, "b": 6 / 11, "c": 3 / 11})
    assert not np.allclose(
        attribution(ways, method="markov").table["removal_effect"].sort_index(), result.sort_index(), atol=0.01
    )


def test_repeats_in_a_row_leave_removal_effects_as_they_are():
    """Known of order one: how often a channel follows itself changes the matrix, not the removal effects."""
    twice = table(("a > a > a > b", 3, 1), ("b > b", 1, 4), ("a", 1, 5))
    once = table(("a > b", 3, 1), ("b", 1, 4), ("a", 1, 5))
    before, after = (attribution(ways, method="markov").table["removal_effect"] for ways in (once, twice))
    assert after.to_dict() == pytest.approx(before.to_dict())


WAYS = st.lists(
    st.tuples(st.lists(st.sampled_from("abcd"), min_size=1, max_size=5), st.integers(0, 5), st.integers(0, 5)),
    min_size=1,
    max_size=8,
)


def as_table(ways):
    return pd.DataFrame(
        {"path": [w[0] for w in ways], "conversions": [w[1] for w in ways], "nulls": [w[2] for w in ways]}
    )


@given(WAYS, st.sampled_from(METHODS), st.integers(1, 3))
def test_conversions_add_up(ways, method, order):
    result = attribution(as_table(ways), method=method, order=order)
    total = sum(w[1] for w in ways)
    assert result.conversions == total
    assert result.table["conversions"].sum() == pytest.approx(total)
    assert (result.table["conversions"] >= -1e-9).all()
    if total:
        assert result.table["share"].sum() == pytest.approx(100)
        known = result.table.dropna()
        assert (known["low"] <= known["share"] + 1e-9).all()
        assert (known["share"] <= known["high"] + 1e-9).all()
    else:
        assert result.table["share"].isna().all()


@settings(max_examples=60)
@given(WAYS)
def test_shapley_equals_the_mean_over_all_orders_of_arrival(ways):
    """Brute force: in each order, a channel adds the conversions of the paths that hold it and only earlier ones."""
    channels = sorted({c for w in ways for c in w[0]})

    def worth(team):
        return sum(w[1] for w in ways if set(w[0]) <= set(team))

    mean = dict.fromkeys(channels, 0.0)
    orders = list(permutations(channels))
    for order in orders:
        for k, channel in enumerate(order):
            mean[channel] += (worth(order[: k + 1]) - worth(order[:k])) / len(orders)
    assert conversions(as_table(ways), "shapley") == pytest.approx(mean)


def chance(ways, order, removed):
    """The probability of a conversion by walking the chain until nobody is left on the way (plain power iteration)."""
    counts = {}
    for path, won, lost in ways:
        states = [tuple(path[max(0, k - order) : k]) for k in range(len(path) + 1)]
        for source, target in zip(states, [*states[1:], None], strict=True):
            for end, n in ((target, won + lost),) if target else (("won", won), ("lost", lost)):
                counts.setdefault(source, {})
                counts[source][end] = counts[source].get(end, 0) + n
    mass, won = {(): 1.0}, 0.0
    for _ in range(3000):
        following = {}
        for state, share in mass.items():
            total = sum(counts[state].values())
            for end, n in counts[state].items():
                if not total or not n or end == "lost" or (isinstance(end, tuple) and end[-1] == removed):
                    continue
                if end == "won":
                    won += share * n / total
                else:
                    following[end] = following.get(end, 0) + share * n / total
        mass = following
    return won


@settings(max_examples=30)
@given(WAYS, st.integers(1, 2))
def test_markov_equals_walking_the_chain(ways, order):
    if not sum(w[1] for w in ways):
        return
    whole = chance(ways, order, None)
    result = attribution(as_table(ways), method="markov", order=order).table
    effects = {c: 1 - chance(ways, order, c) / whole for c in {c for w in ways for c in w[0]}}
    assert result["removal_effect"].to_dict() == pytest.approx(effects, abs=1e-6)


@settings(max_examples=40)
@given(WAYS, st.integers(1, 2))
def test_derivatives_equal_small_differences(ways, order):
    """The slope of each move's weight, against the change that a hair more of it makes."""
    names = sorted({c for w in ways for c in w[0]})
    coded = [np.array([names.index(c) for c in w[0]]) for w in ways]
    chain = chain_of(coded, order)
    weights = move_weights(chain, np.array([w[1] + 1.0 for w in ways]), np.array([w[2] + 1.0 for w in ways]))
    for removed in (None, 0):
        value, slope = conversion(chain, weights, removed)
        for k in range(len(weights)):
            more = weights.copy()
            more[k] += 1e-6
            assert (conversion(chain, more, removed)[0] - value) / 1e-6 == pytest.approx(slope[k], abs=1e-4)


@pytest.mark.parametrize("method", METHODS)
def test_intervals_are_as_wide_as_the_bootstrap_says(method):
    """Paths drawn again with replacement: the spread of the shares is that of the interval, within a seventh."""
    ways = table(("a > b", 60, 90), ("b", 40, 160), ("a > c > b", 30, 20), ("c", 25, 200), ("b > a", 20, 40))
    random = np.random.RandomState(11)
    drawn = np.concatenate([ways["conversions"], ways["nulls"]])
    shares = []
    for _ in range(600):
        counts = random.multinomial(drawn.sum(), drawn / drawn.sum())
        again = ways.assign(conversions=counts[:5], nulls=counts[5:])
        shares.append(attribution(again, method=method).table["share"].sort_index())
    result = attribution(ways, method=method).table.sort_index()
    spread = np.std(shares, axis=0)
    width = (result["high"] - result["low"]).to_numpy() / (2 * 1.96)
    known = spread > 1e-9
    np.testing.assert_allclose(width[known], spread[known], rtol=1 / 7)


def test_ways_of_writing_a_path():
    text = table(("a > b", 2, 1), ("b", 1, 1))
    for other in (
        text.assign(path=[["a", "b"], ["b"]]),
        text.assign(path=[("a", "b"), ("b",)]),
        text.assign(path=["a>b", " b "]),
        text.rename(columns={"path": "way", "conversions": "won", "nulls": "lost"}),
    ):
        names = ("won", "lost") if "way" in other else ("conversions", "nulls")
        path = "way" if "way" in other else "path"
        for method in METHODS:
            found = attribution(other, *names, method=method, path=path).table
            pd.testing.assert_frame_equal(found, attribution(text, method=method).table)


def test_lines_may_be_single_paths_or_grouped():
    single = pd.DataFrame(
        {"path": ["a > b", "a > b", "b", "b"], "conversions": [True, False, True, True], "nulls": [0, 1, 0, 0]}
    )
    grouped = table(("a > b", 1, 1), ("b", 2, 0))
    for method in METHODS:
        pd.testing.assert_frame_equal(
            attribution(single, method=method).table, attribution(grouped, method=method).table
        )


def test_nulls_are_needed_only_where_they_are_used():
    ways = table(("a > b", 2, 1), ("b", 1, 1)).drop(columns="nulls")
    for method in ("first", "last", "linear", "shapley"):
        assert attribution(ways, method=method).conversions == 3
        assert attribution(ways, nulls=None, method=method).nulls == 0


def test_paths_without_a_channel_or_a_conversion():
    ways = table(("a", 2, 1), (None, 0, 3), ("", 0, 2))
    result = attribution(ways, method="last")
    assert (result.missing, result.nulls) == (5, 1)
    nothing = attribution(table(("a", 0, 4)), method="markov")
    assert nothing.table["conversions"].tolist() == [0]
    assert nothing.table["share"].isna().all()
    assert attribution(ways.iloc[:0], method="linear").table.empty


def test_a_share_of_all_claims_no_certainty():
    """The only channel has it all: Wilson says how sure that is, linearisation cannot."""
    only = table(("a", 5, 5))
    assert attribution(only, method="last").table.loc["a", "low"] < 100
    for method in ("linear", "markov", "shapley"):
        assert np.isnan(attribution(only, method=method).table.loc["a", "low"])


def test_it_reads_well(lang):
    ways = table(("a > b", 2, 1), ("b", 1, 1), (None, 0, 1))
    for method in METHODS:
        html = attribution(ways, method=method)._repr_html_()
        assert "nan" not in html
        assert "<table" in html
    assert repr(attribution(ways, method="last")) == "Attribution(method='last', channels=2, conversions=3)"


def test_on_the_whole_company():
    from coursekit.datasets import company

    shop = company(customers=300)
    ways = paths(shop.visits, event="channel", converted="converted")
    for method in METHODS:
        result = attribution(ways, method=method)
        assert result.table["conversions"].sum() == pytest.approx(shop.visits["converted"].sum())
        assert set(result.table.index) == set(shop.visits["channel"].dropna())


@pytest.mark.oracle
@pytest.mark.parametrize("order", [1, 2])
def test_against_channelattribution(order):
    """Its Markov model is simulated: within one and a half percent of all conversions; its heuristics are exact."""
    theirs = pytest.importorskip("ChannelAttribution", exc_type=ImportError)
    random = np.random.RandomState(5)
    walks = [" > ".join(random.choice(list("abcde"), random.randint(1, 6))) for _ in range(120)]
    ways = pd.DataFrame({"path": walks}).drop_duplicates(ignore_index=True)
    ways["conversions"], ways["nulls"] = random.poisson(8, len(ways)), random.poisson(20, len(ways))
    total = ways["conversions"].sum()
    rules = theirs.heuristic_models(ways, "path", "conversions", sep=">", flg_pro=False)
    rules = rules.set_index(rules["channel_name"].str.strip()).sort_index()
    for method, column in (("first", "first_touch"), ("last", "last_touch"), ("linear", "linear_touch")):
        ours = attribution(ways, method=method).table["conversions"].sort_index()
        np.testing.assert_allclose(ours, rules[column], atol=1e-6)
    found = theirs.markov_model(
        ways, "path", "conversions", var_null="nulls", order=order, sep=">", seed=1, conv_par=0.01,
        nsim_start=300_000, verbose=False, flg_pro=False,
    )  # fmt: skip
    found = found.set_index(found["channel_name"].str.strip()).sort_index()["total_conversions"]
    ours = attribution(ways, method="markov", order=order).table["conversions"].sort_index()
    assert np.abs(ours.to_numpy() - found.to_numpy()).max() / total < 0.015


@pytest.mark.parametrize("method", ["first", "last", "linear", "markov", "shapley"])
def test_a_list_of_paths_gives_what_the_table_gives(method):
    paths, won, lost = [["a", "b"], ["b"], ["a", "c"]], [10, 5, 1], [3, 2, 9]
    table = pd.DataFrame({"path": [" > ".join(p) for p in paths], "conversions": won, "nulls": lost})
    given = attribution(paths, conversions=won, nulls=lost, method=method).table
    pd.testing.assert_frame_equal(given, attribution(table, method=method).table)


def test_counts_of_another_length_are_one_sentence():
    with pytest.raises(CourseError, match="one count for each path"):
        attribution([["a"], ["b"]], conversions=[1], method="last")
