"""SERVQUAL: hand-worked tables, published figures, both wordings, what is missing."""

import math
from dataclasses import asdict

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from coursekit.kpis import Instrument, dimension_name, servperf, servqual
from coursekit.kpis.servqual_instrument import INSTRUMENTS

NAMES = list(INSTRUMENTS["positive"].dimensions)
SMALL = Instrument("small", {"reliability": [1, 2], "empathy": [3, 4]}, reverse=[4], scale=(1, 5))


def block(letter, rows, items=22):
    return pd.DataFrame(rows, columns=[f"{letter}{i}" for i in range(1, items + 1)], dtype=float)


def test_small_example_by_hand():
    # Item 4 is worded negatively: 2 means 4. Gaps of the first: −1, −2 | +1, −1; of the second: 0, −2 | 0, +2.
    expected = block("e", [[5, 5, 3, 1], [4, 5, 4, 3]], 4)
    perceived = block("p", [[4, 3, 4, 2], [4, 3, 4, 1]], 4)
    result = servqual(expected, perceived, instrument=SMALL)
    assert result.items["gap"].tolist() == [-0.5, -2.0, 0.5, 0.5]
    assert result.dimensions["gap"].to_dict() == {"reliability": -1.25, "empathy": 0.5}
    assert result.dimensions.loc["empathy", ["expectation", "perception"]].tolist() == [3.75, 4.25]
    assert result.overall.value == -0.375
    assert result.overall.value == result.dimensions["gap"].mean()


def test_each_respondents_own_weights():
    expected, perceived = block("e", [[5, 5, 3, 1], [4, 5, 4, 3]], 4), block("p", [[4, 3, 4, 2], [4, 3, 4, 1]], 4)
    # −1.5 · 0.8 + 0 · 0.2 = −1.2 and −1 · 0.5 + 1 · 0.5 = 0
    weights = pd.DataFrame({"w_empathy": [20, 50], "w_reliability": [80, 50]})
    result = servqual(expected, perceived, weights, instrument=SMALL)
    assert result.weighted.value == pytest.approx(-0.6)
    assert result.priorities["importance"].to_dict() == {"reliability": 65.0, "empathy": 35.0}
    assert result.priorities["contribution"].sum() == pytest.approx(-0.6)
    assert result.priorities["quadrant"].to_dict() == {"reliability": "act", "empathy": "ease"}


def test_the_published_mean_of_five_dimensions():
    """Oracle: a worked example at 12manage: gaps −.65, −1.10, −.83, −.70, −1.01 make −.86."""
    gaps = dict(zip(NAMES, (-0.65, -1.10, -0.83, -0.70, -1.01), strict=True))
    # A scale of hundredths carries them exactly: expectation 500, perception 500 + 100 · gap.
    hundredths = Instrument("hundredths", {n: INSTRUMENTS["positive"].dimensions[n] for n in NAMES}, scale=(1, 700))
    perceived = [500 + round(100 * gaps[name]) for name in NAMES for _ in hundredths.dimensions[name]]
    result = servqual(block("e", [[500] * 22] * 2), block("p", [perceived] * 2), instrument=hundredths)
    assert round(result.overall.value / 100, 2) == -0.86
    assert (result.dimensions["gap"] / 100).tolist() == pytest.approx(list(gaps.values()))
    # The mean of 22 items is another number.
    assert round(result.items["gap"].mean() / 100, 3) == -0.876


def test_the_original_wording_is_turned_round():
    """By the instrument of 1988: 10–13 and 18–22 ask negatively, so 2 for “not prompt” is 6 for “prompt”."""
    rng = np.random.default_rng(5)
    e, p = rng.integers(1, 8, (30, 22)).astype(float), rng.integers(1, 8, (30, 22)).astype(float)
    turned = [item - 1 for item in (*range(10, 14), *range(18, 23))]
    e_raw, p_raw = e.copy(), p.copy()
    for raw in (e_raw, p_raw):
        raw[:, turned] = 8 - raw[:, turned]
    original = servqual(block("e", e_raw), block("p", p_raw), instrument="1988")
    positive = servqual(block("e", e), block("p", p), instrument="positive")
    pd.testing.assert_frame_equal(original.dimensions, positive.dimensions)
    wrong = servqual(block("e", e_raw), block("p", p_raw), instrument="positive").dimensions["gap"]
    assert wrong["empathy"] == pytest.approx(-positive.dimensions.loc["empathy", "gap"])


def test_columns_are_found_by_number_not_by_order():
    rng = np.random.default_rng(1)
    e, p = block("e", rng.integers(1, 8, (9, 22))), block("p", rng.integers(1, 8, (9, 22)))
    shuffled = servqual(e[sorted(e)], p[sorted(p, reverse=True)], instrument="1988")
    pd.testing.assert_frame_equal(shuffled.items, servqual(e, p, instrument="1988").items)
    bare = e.set_axis([f"{c}" for c in "abcdefghijklmnopqrstuv"], axis=1)
    assert servqual(bare, p, instrument="1988").overall == servqual(e, p, instrument="1988").overall


def test_intervals_are_students():
    rng = np.random.default_rng(2)
    e, p = rng.integers(4, 8, (25, 22)), rng.integers(3, 8, (25, 22))
    result = servqual(block("e", e), block("p", p), instrument="positive", level=0.9)
    gap = (p - e)[:, 4:9].mean(axis=1)
    low, high = stats.t.interval(0.9, 24, gap.mean(), stats.sem(gap))
    assert result.dimensions.loc["reliability", ["low", "high"]].tolist() == pytest.approx([low, high])
    scores = np.stack(
        [(p - e)[:, part].mean(axis=1) for part in (slice(4), slice(4, 9), slice(9, 13), slice(13, 17), slice(17, 22))]
    )
    low, high = stats.t.interval(0.9, 24, scores.mean(), stats.sem(scores.mean(axis=0)))
    assert (result.overall.low, result.overall.high) == (pytest.approx(low), pytest.approx(high))


def test_missing_items_count_as_far_as_they_can():
    e, p = block("e", [[5] * 22] * 3), block("p", [[4] * 22, [3] * 22, [2] * 22])
    p.loc[0, ["p5", "p6"]] = np.nan  # three of five are left: the dimension stands
    e.loc[1, ["e10", "e11", "e12"]] = np.nan  # one of four: it does not
    result = servqual(e, p, instrument="positive")
    assert (result.n, result.incomplete, result.overall.missing) == (2, 1, 1)
    assert result.overall.value == -2.0
    assert result.overall.value == result.dimensions["gap"].mean()
    assert result.items["n"].tolist()[3:13] == [3, 2, 2, 3, 3, 3, 2, 2, 2, 3]


def test_blank_weights_leave_the_weighted_score_only():
    e, p = block("e", [[5] * 22] * 3), block("p", [[4] * 22, [3] * 22, [2] * 22])
    weights = pd.DataFrame([[20.0] * 5, [20.0] * 5, [20, 20, 20, 20, np.nan]], columns=NAMES)
    result = servqual(e, p, weights, instrument="positive")
    assert (result.weighted.n, result.weighted.missing, result.overall.n) == (2, 1, 3)
    assert result.weighted.value == -1.5


def test_weights_by_name_in_either_language_and_on_request_stretched():
    e, p = block("e", [[5] * 22] * 2), block("p", [[4] * 9 + [3] * 13] * 2)
    spanish = {dimension_name(name, "es"): share for name, share in zip(NAMES, (10, 30, 20, 20, 20), strict=True)}
    result = servqual(e, p, spanish, instrument="positive")
    assert result.weighted.value == pytest.approx(-1.6)
    parts = pd.DataFrame([{name: share / 10 for name, share in spanish.items()}] * 2)
    stretched = servqual(e, p, parts, instrument="positive", renormalise=True).weighted
    # As text: from Python 3.13 on, no interval is unequal to no interval.
    assert str(asdict(stretched)) == str(asdict(result.weighted))


def test_equal_weights_give_the_unweighted_score():
    rng = np.random.default_rng(3)
    e, p = block("e", rng.integers(1, 8, (20, 22))), block("p", rng.integers(1, 8, (20, 22)))
    result = servqual(e, p, dict.fromkeys(NAMES, 20), instrument="1988")
    assert result.weighted.value == pytest.approx(result.overall.value)
    assert (result.weighted.low, result.weighted.high) == pytest.approx((result.overall.low, result.overall.high))
    # With an equal share nothing is more important than the rest.
    assert set(result.priorities["quadrant"]) <= {"later", "ease"}


def test_servperf_is_the_perceptions():
    rng = np.random.default_rng(4)
    p = rng.integers(1, 8, (20, 22))
    weights = dict(zip(NAMES, (10, 40, 20, 20, 10), strict=True))
    result = servperf(block("p", p), weights, instrument="positive")
    assert list(result.dimensions) == ["perception", "low", "high", "n"]
    assert result.dimensions.loc["tangibles", "perception"] == pytest.approx(p[:, :4].mean())
    assert result.priorities["contribution"].sum() == pytest.approx(result.weighted.value - 7)
    full = servqual(block("e", np.full((20, 22), 7)), block("p", p), weights, instrument="positive")
    # If everybody expects a seven, the gap says nothing that the perception does not.
    assert full.overall.value == pytest.approx(result.overall.value - 7)
    assert full.priorities["quadrant"].equals(result.priorities["quadrant"])


@given(st.integers(2, 12), st.integers(0, 10**6))
def test_the_weighted_score_lies_within_the_gaps(n, seed):
    rng = np.random.default_rng(seed)
    e, p = block("e", rng.integers(1, 8, (n, 22))), block("p", rng.integers(1, 8, (n, 22)))
    w = rng.dirichlet(np.ones(5))
    result = servqual(e, p, dict(zip(NAMES, 100 * w, strict=True)), instrument="1988", renormalise=True)
    gaps = result.dimensions["gap"]
    assert gaps.min() - 1e-9 <= result.weighted.value <= gaps.max() + 1e-9
    assert result.weighted.value == pytest.approx(float((w * gaps).sum()))


def test_nobody_and_one_alone():
    nobody = servqual(
        block("e", np.zeros((0, 22))), block("p", np.zeros((0, 22))), dict.fromkeys(NAMES, 20), instrument="1988"
    )
    assert nobody.n == 0
    assert math.isnan(nobody.overall.value)
    assert nobody.priorities.empty
    one = servqual(block("e", [[5] * 22]), block("p", [[4] * 22]), instrument="positive")
    assert one.overall.value == -1
    assert one.overall.note == "kpis.note.single"


def test_shown_in_both_languages(lang):
    e, p = block("e", [[5] * 22, [6] * 22]), block("p", [[4] * 22, [3] * 22])
    html = servqual(e, p, dict.fromkeys(NAMES, 20), instrument="1988")._repr_html_()
    assert dimension_name("responsiveness", lang) in html
    assert "1988" in html
    assert "kpis." not in html
    assert servperf(p, instrument="1988").weighted.note == "kpis.note.no_weights"
    assert repr(servperf(p, instrument="1988")).startswith("SERVPERF(overall=Estimate(value=")
    assert dimension_name("sabor") == "sabor"
