"""A share with its interval, against the closed form worked by hand and scipy's own."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from coursekit import kpis
from coursekit.messages import CourseError


def test_worked_by_hand():
    """48 of 80, z = 1.96: centre (0.6 + 0.024010) / 1.048020 = 0.595418, half 0.104964."""
    found = kpis.proportion([True] * 48 + [False] * 32)
    assert (round(found.value, 2), round(found.low, 2), round(found.high, 2)) == (60.0, 49.05, 70.04)


@given(st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=60))
def test_against_scipy(hits):
    found = kpis.proportion(pd.Series(hits, dtype=object))
    known = [hit for hit in hits if hit is not None]
    assert (found.n, found.missing) == (len(known), hits.count(None))
    if known:
        low, high = binomtest(sum(known), len(known)).proportion_ci(method="wilson")
        np.testing.assert_allclose([found.value, found.low, found.high], [100 * np.mean(known), 100 * low, 100 * high])
    else:
        assert math.isnan(found.value)


def test_a_share_can_be_compared():
    change = kpis.proportion_difference(kpis.proportion([1] * 48 + [0] * 32), kpis.proportion([1] * 56 + [0] * 14))
    assert repr(change) == repr(kpis.proportion_difference((48, 80), (56, 70)))


@pytest.mark.parametrize("wrong", [[2, 0], ["yes"], [0.5]])
def test_what_is_no_yes_or_no(wrong, lang):
    with pytest.raises(CourseError) as error:
        kpis.proportion(wrong)
    assert error.value.key.startswith("kpis.error.")
