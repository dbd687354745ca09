"""Spread between groups: worked by hand, the formula written out in pandas, groups that are all alike, intervals."""

import math

import numpy as np
import pandas as pd
import pytest

from coursekit.kpis import between_groups
from coursekit.messages import CourseError


def test_by_hand():
    # Means 4.5, 2.5 and 4: V = 13/12. Variances 1/3, 1/3, 2/3 of four answers each: C = (4/3) / 4 / 3 = 1/9.
    found = between_groups([5, 4, 5, 4, 2, 3, 2, 3, 4, 4, 3, 5], list("aaaabbbbcccc"))
    assert found.parts["spread"] ** 2 == pytest.approx(13 / 12)
    assert found.parts["chance"] ** 2 == pytest.approx(1 / 9)
    assert found.value == pytest.approx(math.sqrt(13 / 12 - 1 / 9))
    assert found.low < found.value < found.high
    assert (found.n, found.missing) == (12, 0)


def test_against_pandas_with_groups_of_different_size():
    draw = np.random.default_rng(5)
    table = pd.DataFrame({"group": draw.choice(list("abcd"), 300, p=[0.5, 0.3, 0.15, 0.05])})
    table["score"] = np.clip(
        np.round(3 + table["group"].map({"a": 0, "b": 1, "c": -1, "d": 0.5}) + draw.normal(size=300)), 1, 5
    )
    by = table.groupby("group")["score"]
    expected = math.sqrt(by.mean().var() - (by.var() / by.size()).mean())
    assert between_groups(table["score"], table["group"]).value == pytest.approx(expected)


def test_groups_that_are_all_alike_give_nothing():
    """Oracle: the same answers in every group, but for one: V is 1/36, and C 4/3, so that chance explains it."""
    found = between_groups([1, 3, 5] * 3 + [1, 3, 4], np.repeat(list("abcd"), 3))
    assert found.parts["spread"] ** 2 == pytest.approx(1 / 36)
    assert (found.value, found.low) == (0.0, 0.0)


def test_the_interval_holds_the_truth_about_as_often_as_it_says():
    """Oracle: the truth of a simulation of twelve groups, τ = 0.5, noise known; 200 draws: 190 ± 3 · 3.1."""
    draw, held = np.random.default_rng(11), 0
    for _ in range(200):
        true = draw.normal(0, 0.5, 12)
        scores = draw.normal(np.repeat(50 + true, 25), 1.0)
        whole = np.round(scores * 10).clip(0, 1000)  # on a fine scale, so that rounding does not matter
        found = between_groups(whole, np.repeat(np.arange(12), 25), scale=(0, 1000))
        held += found.low <= 5 <= found.high
    assert 180 <= held <= 199


def test_blanks_and_groups_of_one_are_counted_as_missing():
    found = between_groups([5, 4, None, 2, 3, 1], ["a", "a", "a", "b", "b", "c"])
    assert (found.n, found.missing, found.parts["groups"]) == (4, 2, 2)


@pytest.mark.parametrize("scores", [[], [5, 4, 3]])
def test_fewer_than_two_groups(scores):
    found = between_groups(scores, ["a"] * len(scores))
    assert math.isnan(found.value)
    assert found.note == "kpis.consistency.one_group"
    assert found._repr_html_()


def test_a_group_without_spread_has_no_interval():
    found = between_groups([5, 5, 5, 2, 3, 4], list("aaabbb"))
    assert found.value > 0
    assert math.isnan(found.low)


def test_answers_off_the_scale_and_columns_that_do_not_fit():
    with pytest.raises(CourseError, match="7"):
        between_groups([5, 7], ["a", "b"])
    with pytest.raises(CourseError, match="3"):
        between_groups([5, 4, 3], ["a", "b"])
