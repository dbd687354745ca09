"""Share of wallet: worked by hand, Cochran's formula written out, properties."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.kpis import share_of_wallet

MONEY = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=30)


def test_ratio_and_mean_by_hand():
    here, elsewhere = [30, 10, 0, None, 0], [10, 30, 20, 5, 0]
    ratio = share_of_wallet(here, elsewhere)
    assert ratio.value == 40.0
    assert (ratio.n, ratio.missing) == (3, 2)
    assert ratio.parts == {"here": 40.0, "total": 100.0}
    # own shares 75, 25 and 0
    assert share_of_wallet(here, elsewhere, method="mean").value == pytest.approx(100 / 3)


def test_linearisation_by_hand_after_cochran_1977():
    # residuals 30 − .4·40 = 14, 10 − .4·40 = −6, 0 − .4·20 = −8; squares add up to 296; se = √(3/2 · 296) / 100
    from scipy.stats import t

    share = share_of_wallet([30, 10, 0], [10, 30, 20], level=0.5)
    half = 100 * t.ppf(0.75, 2) * math.sqrt(1.5 * 296) / 100
    assert (share.low, share.high) == (pytest.approx(40 - half), pytest.approx(40 + half))


def test_with_equal_totals_the_ratio_is_the_mean():
    here = np.array([10.0, 40, 70, 20])
    ratio = share_of_wallet(here, 100 - here)
    mean = share_of_wallet(here, 100 - here, method="mean")
    assert ratio.value == pytest.approx(mean.value)
    assert (ratio.low, ratio.high) == (pytest.approx(mean.low), pytest.approx(mean.high))


@given(MONEY, st.sampled_from(["ratio", "mean"]))
def test_bounds_and_the_other_side(rows, method):
    here, elsewhere = map(list, zip(*rows, strict=True))
    ours, theirs = share_of_wallet(here, elsewhere, method=method), share_of_wallet(elsewhere, here, method=method)
    if not ours.n:
        assert math.isnan(ours.value)
        return
    assert 0 <= ours.value <= 100
    assert ours.value == pytest.approx(100 - theirs.value)
    if not math.isnan(ours.low):
        assert 0 <= ours.low <= ours.value + 1e-9
        assert ours.value - 1e-9 <= ours.high <= 100


@pytest.mark.parametrize("method", ["ratio", "mean"])
def test_no_interval_where_it_would_claim_certainty(method):
    one = share_of_wallet([10], [30], method=method)
    assert (one.value, one.note) == (25.0, "kpis.note.single")
    equal = share_of_wallet([10, 20], [30, 60], method=method)
    assert (equal.value, equal.note) == (25.0, "kpis.note.no_spread")
    assert math.isnan(equal.low)
    nobody = share_of_wallet([0, None], [0, 1], method=method)
    assert (nobody.n, nobody.missing, nobody.note) == (0, 2, "kpis.note.empty")
