"""CES: the direction of the question, by hand and by properties."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import ces

ANSWERS = st.lists(st.integers(1, 7), min_size=1, max_size=40)


def test_ces_2_0_by_hand():
    # 7 + 6 + 6 + 5 + 2 = 26 over 5; four of five answers are 5 or more
    assert ces([7, 6, 6, 5, 2], easier="high").value == pytest.approx(5.2)
    assert ces([7, 6, 6, 5, 2], easier="high", method="top").value == 80.0
    assert ces([7, 6, 6, 5, 2], easier="high", method="top", boxes=2).value == 60.0


def test_ces_1_0_on_five_points_by_hand():
    # low effort is easy: 1 and 2 are the easy end; mean 2.2 becomes 6 − 2.2
    assert ces([1, 2, 3, 1, 4], scale=(1, 5), easier="low").value == pytest.approx(3.8)
    assert ces([1, 2, 3, 1, 4], scale=(1, 5), easier="low", method="top").value == 60.0


@given(ANSWERS)
def test_flipped_answers_mirror(scores):
    flipped = [8 - x for x in scores]
    high = ces(scores, easier="high")
    assert ces(flipped, easier="high").value == pytest.approx(8 - high.value)
    assert ces(scores, easier="low").value == pytest.approx(8 - high.value)
    turned = ces(flipped, easier="low")
    assert turned.value == pytest.approx(high.value)
    if not math.isnan(high.low):
        assert (turned.low, turned.high) == (pytest.approx(high.low), pytest.approx(high.high))
        mirrored = ces(flipped, easier="high")
        assert (mirrored.low, mirrored.high) == (pytest.approx(8 - high.high), pytest.approx(8 - high.low))
    for boxes in (None, 1, 2, 6):
        share = ces(scores, easier="high", method="top", boxes=boxes)
        assert ces(flipped, easier="low", method="top", boxes=boxes).value == share.value


@given(ANSWERS, st.sampled_from(["high", "low"]), st.sampled_from(["mean", "top"]))
def test_interval_stays_on_the_scale(scores, easier, method):
    score = ces(scores, easier=easier, method=method)
    bottom, top = (1, 7) if method == "mean" else (0, 100)
    assert bottom <= score.value <= top
    if not math.isnan(score.low):
        assert bottom <= score.low <= score.value <= score.high <= top


def test_the_sentence_says_which_way_the_scale_was_read():
    assert "8 − answer" in ces([1, 2], easier="low").explain()
    assert "5 or more" in ces([1, 2], easier="high", method="top").explain()
    assert "3 or less" in ces([1, 2], easier="low", method="top").explain()


def test_direction_must_be_said():
    with pytest.raises(TypeError, match="easier"):
        ces([1, 2, 3])


def test_nothing_answered():
    for method in ("mean", "top"):
        score = ces([None], easier="high", method=method)
        assert math.isnan(score.value)
        assert (score.n, score.missing) == (0, 1)
