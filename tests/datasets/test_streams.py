"""The random numbers. Oracles: the published PCG64 reference through NumPy's raw stream, and SciPy's distributions."""

from hashlib import sha256

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from coursekit.datasets.streams import Stream, ragged, running_sum


def test_uniform_is_the_raw_stream_shifted_by_hand():
    seed = int.from_bytes(sha256(b"cafe-lumbre|1|ana|orders").digest()[:16], "big")
    raw = [int(x) for x in np.random.PCG64(seed).random_raw(5)]
    assert Stream("ana", "orders").uniform(5).tolist() == [((x >> 11) + 0.5) / 2**53 for x in raw]


def test_token_and_table_each_change_the_stream():
    first = Stream("", "orders").uniform(4)
    assert not np.allclose(first, Stream("", "visits").uniform(4))
    assert not np.allclose(first, Stream("ana", "orders").uniform(4))
    # The separator keeps "a"+"bc" and "ab"+"c" apart.
    assert not np.allclose(Stream("a", "bc").uniform(4), Stream("ab", "c").uniform(4))


@pytest.mark.parametrize(
    ("draw", "oracle"),
    [
        (lambda s, n: s.uniform(n), stats.uniform()),
        (lambda s, n: s.between(2, 5, n), stats.uniform(2, 3)),
        (lambda s, n: s.normal(n, 1.0, 2.0), stats.norm(1, 2)),
        (lambda s, n: s.lognormal(17.5, 1.0, n), stats.lognorm(1.0, scale=17.5)),
        (lambda s, n: s.exponential(3.0, n), stats.expon(scale=3)),
        (lambda s, n: s.gamma(0.243, 4.414, n), stats.gamma(0.243, scale=1 / 4.414)),
        (lambda s, n: s.beta(0.793, 2.426, n), stats.beta(0.793, 2.426)),
    ],
    ids=["uniform", "between", "normal", "lognormal", "exponential", "gamma", "beta"],
)
def test_continuous_draws_follow_scipys_distribution(draw, oracle):
    sample = draw(Stream("", "test"), 20_000)
    assert stats.kstest(sample, oracle.cdf).pvalue > 0.01


def test_discrete_draws_follow_scipys_distribution():
    n = 40_000
    stream = Stream("", "test")
    failures = np.bincount(stream.geometric(0.4, n), minlength=10)[:10]
    expected = n * stats.geom(0.4, loc=-1).pmf(np.arange(10))
    assert np.abs(failures - expected).max() < 5 * np.sqrt(expected.max())
    picked = np.bincount(stream.choice((5, 0, 3, 2), n), minlength=4) / n
    assert picked[1] == 0
    assert picked == pytest.approx([0.5, 0, 0.3, 0.2], abs=0.01)
    rows = np.arange(n) % 2
    by_row = stream.choice_by(np.array([[1.0, 3.0], [4.0, 0.0]]), rows)
    assert by_row[rows == 0].mean() == pytest.approx(0.75, abs=0.01)
    assert (by_row[rows == 1] == 0).all()
    assert np.bincount(stream.whole(6, n)) / n == pytest.approx([1 / 6] * 6, abs=0.01)
    assert stream.happens(0.2, n).mean() == pytest.approx(0.2, abs=0.01)
    assert sorted(stream.shuffled(50).tolist()) == list(range(50))


def test_running_sum_against_pandas():
    counts = np.array([3, 0, 1, 4])
    owner, place = ragged(counts)
    values = np.array([0.5, 1.25, 2.0, 700.0, 0.125, 0.25, 0.5, 1.0])
    expected = pd.Series(values).groupby(owner).cumsum()
    assert running_sum(values, counts).tolist() == expected.tolist()
    assert place.tolist() == [0, 1, 2, 0, 0, 1, 2, 3]


def test_nothing_drawn_for_nobody():
    stream = Stream("", "test")
    assert (
        len(stream.uniform(0)) == len(stream.choice((1, 2), 0)) == len(running_sum(np.zeros(0), np.zeros(0, int))) == 0
    )
