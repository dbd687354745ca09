"""The retention ladder: the textbook vector, labels, properties."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.journey import ladder, stages
from coursekit.kpis._intervals import wilson

VECTOR = [100, 96, 80, 57, 41, 32, 24, 15]
STEPS = [0.96, 0.83, 0.71, 0.72, 0.78, 0.75, 0.63]


def test_the_textbook_vector():
    """Oracle: 100-96-80-57-41-32-24-15 climbs by .96 .83 .71 .72 .78 .75 .63."""
    result = ladder(VECTOR, of="percent")
    # Half up, as the printed figures are: 15 / 24 = .625.
    np.testing.assert_allclose(np.floor(result.table["conversion"].iloc[1:] + 0.5) / 100, STEPS)
    assert result.weakest == "loyal"
    assert result.table["rung"].tolist() == list(stages("ladder").index)
    assert result.table["low"].isna().all()
    assert result.conversion("loyal").note == "journey.note.no_people"


def test_people_have_intervals_and_so_have_percents_of_a_known_number():
    people, percents = ladder(VECTOR), ladder(VECTOR, of="percent", n=100)
    low, high = wilson(15, 24, 0.95)
    for result in (people, percents):
        assert result.table["low"].iloc[-1] == pytest.approx(100 * float(low))
        assert result.table["high"].iloc[-1] == pytest.approx(100 * float(high))
        assert not result.clear  # a hundred people cannot tell which rung is the weakest
    assert people.conversion("loyal").n == 24
    assert people.conversion("target_market").note == "journey.note.first"
    assert ladder(VECTOR, of="percent", n=1_000_000).clear


def test_labels_are_counted_from_the_top():
    """One person on each rung: 3, 2, 1 have reached them; two thirds and a half climb."""
    result = ladder(["a", "b", "c", None], rungs=["a", "b", "c"])
    assert result.table["reached"].tolist() == [3, 2, 1]
    np.testing.assert_allclose(result.table["conversion"].iloc[1:], [200 / 3, 50])
    assert result.missing == 1
    assert ladder(pd.Series(["loyal", "aware"])).table["reached"].tolist() == [2, 2, 1, 1, 1, 1, 1, 1]
    kinds = pd.Series(["b", "a"], dtype=pd.CategoricalDtype(["a", "b", "c"]))
    assert ladder(kinds, rungs=["a", "b", "c"]).table["reached"].tolist() == [2, 1, 0]


def test_a_mapping_names_its_rungs():
    result = ladder({"visited": 50, "bought": 20, "came back": 5})
    assert result.table["rung"].tolist() == ["visited", "bought", "came back"]
    assert result.weakest == "came back"
    assert result.names("es") == ["visited", "bought", "came back"]
    assert ladder(VECTOR).names("es")[0] == "Mercado meta"


def test_a_rung_nobody_reached():
    result = ladder([4, 0, 0], rungs=["a", "b", "c"])
    assert result.table["conversion"].fillna(-1).tolist() == [-1, 0, -1]
    assert result.weakest == "b"
    assert ladder([0, 0], rungs=["a", "b"]).weakest is None
    assert not ladder([0, 0], rungs=["a", "b"]).clear


@given(st.lists(st.integers(0, 10_000), min_size=8, max_size=8))
def test_products_of_steps_are_the_whole(counts):
    counts = sorted(counts, reverse=True)
    table = ladder(counts).table
    if counts[-1]:
        assert np.prod(table["conversion"].iloc[1:] / 100) == pytest.approx(counts[-1] / counts[0])
    inner = table.iloc[1:].dropna()
    assert ((inner["low"] <= inner["conversion"]) & (inner["conversion"] <= inner["high"])).all()


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=40))
def test_labels_and_counts_agree(labels):
    by_hand = [sum(label >= rung for label in labels) for rung in "abcd"]
    pd.testing.assert_frame_equal(ladder(labels, rungs=list("abcd")).table, ladder(by_hand, rungs=list("abcd")).table)


def test_it_reads_well(lang):
    html = ladder(VECTOR)._repr_html_()
    assert "nan" not in html
    assert ("Probador" if lang == "es" else "Trier") in html
    assert repr(ladder(VECTOR)) == "Ladder(rungs=8, weakest='loyal')"
