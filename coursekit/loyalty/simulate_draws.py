"""Random numbers of the market: the same on every machine, and the same for both worlds that are compared."""

from hashlib import sha256

import numpy as np

_VERSION = "1"  # raise it when the figures of the simulator are meant to change


class Draws:
    """The random numbers of one block of customers for one purpose; another purpose moves none of them.

    NumPy promises the stream of ``random_raw`` only, not that of its distributions: so each draw starts from there
    and passes through an explicit inverse distribution function.
    """

    def __init__(self, seed: int, block: int, purpose: str):
        digest = sha256(f"loyalty|{_VERSION}|{seed}|{block}|{purpose}".encode()).digest()
        self._bits = np.random.PCG64(int.from_bytes(digest[:16], "big"))

    def uniform(self, n: int) -> np.ndarray:
        """Inside (0, 1), never an end."""
        raw = self._bits.random_raw(n)
        return ((raw >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53

    def normal(self, n: int) -> np.ndarray:
        """Standard normal."""
        from scipy.special import ndtri

        return ndtri(self.uniform(n))

    def gamma(self, shape: float, n: int) -> np.ndarray:
        """Gamma with mean 1."""
        from scipy.special import gammaincinv

        return gammaincinv(shape, self.uniform(n)) / shape


def poisson(u: np.ndarray, rate: np.ndarray) -> np.ndarray:
    """Counts of a Poisson distribution from uniforms: the same uniform and a higher rate never give fewer.

    >>> poisson(np.array([0.1, 0.9, 0.9]), np.array([0.5, 0.5, 2.0])).tolist()
    [0, 1, 4]
    """
    below = np.exp(-rate)
    counts = np.zeros(len(u), dtype=np.int64)
    left = np.flatnonzero(u > below)
    k, term, total, mean, draw = 0, below[left], below[left], rate[left], u[left]
    while len(left):
        k += 1
        counts[left] = k
        term = term * mean / k
        total = total + term
        # Beyond a thousand the sum has long stopped moving: what is left is rounding.
        on = (draw > total) & (k < 1000)
        left, term, total, mean, draw = left[on], term[on], total[on], mean[on], draw[on]
    return counts


def spread_share(count: np.ndarray, share: float, here: np.ndarray, t: int) -> np.ndarray:
    """That share of the orders, spread evenly over customers and steps by a low-discrepancy sequence."""
    place = np.modf((here + 1) * 0.6180339887498949 + (t + 1) * 0.7548776662466927)[0]
    return np.floor(count * share + place).astype(np.int64)
