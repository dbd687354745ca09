"""How many people a trial needs.

Oracles: the sizes of textbooks (10% against 15%: 683 a group without pooling), and trials drawn by chance.
"""

import numpy as np
import pytest

from coursekit.kpis import difference_sample_size


@pytest.mark.parametrize(
    ("first", "second", "power", "n"), [(10, 15, 80, 683), (10, 15, 90, 915), (50, 60, 80, 385), (11, 14.5, 80, 1422)]
)
def test_sizes_by_hand(first, second, power, n):
    """(1.95996 + 0.84162)² = 7.8489 and (1.95996 + 1.28155)² = 10.5074, times the variances over the squared difference."""
    assert difference_sample_size(first, second, power) == n


def test_half_the_effect_takes_about_four_times_the_people():
    assert 3.5 < difference_sample_size(11, 13) / difference_sample_size(11, 15) < 4.1


def test_order_does_not_matter():
    assert difference_sample_size(15, 10) == difference_sample_size(10, 15)


def test_trials_of_that_size_find_it_as_often_as_promised():
    rng = np.random.default_rng(3)
    n = difference_sample_size(20, 30)
    a, b = (rng.binomial(n, p, 20_000) / n for p in (0.2, 0.3))
    z = (b - a) / np.sqrt((a * (1 - a) + b * (1 - b)) / n)
    assert (z > 1.96).mean() == pytest.approx(0.80, abs=0.015)
