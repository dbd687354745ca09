"""Random numbers that are the same on every machine.

NumPy promises the stream of ``BitGenerator.random_raw``, not that of ``Generator``'s distributions. So every draw
starts from ``PCG64.random_raw``, becomes a 53-bit uniform and passes through an explicit inverse distribution function.
"""

from hashlib import sha256

import numpy as np

COURSE = "cafe-lumbre"
VERSION = "1"  # raise it when the figures of the company are meant to change


class Stream:
    """The random numbers of one table of one company; nothing that another table draws moves them."""

    def __init__(self, token: str, table: str):
        digest = sha256("|".join((COURSE, VERSION, token, table)).encode("utf-8")).digest()
        self._bits = np.random.PCG64(int.from_bytes(digest[:16], "big"))

    def uniform(self, n: int) -> np.ndarray:
        """Inside (0, 1): never 0 or 1, so that every inverse is finite."""
        raw = self._bits.random_raw(n)
        return ((raw >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53

    def between(self, low: float, high: float, n: int) -> np.ndarray:
        """Uniform on (low, high)."""
        return low + (high - low) * self.uniform(n)

    def whole(self, below, n: int) -> np.ndarray:
        """Whole numbers 0 … below − 1, all equally likely; ``below`` may differ from row to row."""
        return np.minimum((self.uniform(n) * below).astype(np.int64), np.asarray(below, dtype=np.int64) - 1)

    def happens(self, chance, n: int) -> np.ndarray:
        """True with probability ``chance``, which may differ from row to row."""
        return self.uniform(n) < chance

    def normal(self, n: int, mean=0.0, sd=1.0) -> np.ndarray:
        """Normal."""
        from scipy.special import ndtri

        return mean + sd * ndtri(self.uniform(n))

    def lognormal(self, median, sd, n: int) -> np.ndarray:
        """Log-normal, given by its median and the standard deviation of the logarithm."""
        return median * np.exp(self.normal(n, sd=sd))

    def exponential(self, mean, n: int) -> np.ndarray:
        """Exponential."""
        return -np.log(self.uniform(n)) * mean

    def gamma(self, shape, rate, n: int) -> np.ndarray:
        """Gamma, given by shape and rate."""
        from scipy.special import gammaincinv

        return gammaincinv(shape, self.uniform(n)) / rate

    def beta(self, a, b, n: int) -> np.ndarray:
        """Beta."""
        from scipy.special import betaincinv

        return betaincinv(a, b, self.uniform(n))

    def geometric(self, chance, n: int) -> np.ndarray:
        """How many failures come before the first success: 0, 1, 2, …"""
        return np.floor(
            np.log(self.uniform(n)) / np.log1p(-np.minimum(np.asarray(chance, dtype=float), 1 - 1e-12))
        ).astype(np.int64)

    def choice(self, weights, n: int) -> np.ndarray:
        """Positions 0 … k − 1, drawn with the given weights."""
        edges = np.cumsum(np.asarray(weights, dtype=float))
        return np.minimum(np.searchsorted(edges, self.uniform(n) * edges[-1], side="right"), len(edges) - 1)

    def choice_by(self, weights: np.ndarray, row: np.ndarray) -> np.ndarray:
        """For each element, a position drawn with the weights that stand in line ``row`` of a table of weights."""
        edges = np.cumsum(np.asarray(weights, dtype=float), axis=1)
        edges /= edges[:, -1:]
        below = self.uniform(len(row))[:, None] >= edges[row]
        return np.minimum(below.sum(axis=1), edges.shape[1] - 1)

    def shuffled(self, n: int) -> np.ndarray:
        """A random order of 0 … n − 1."""
        return np.argsort(self.uniform(n), kind="stable")


def ragged(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Owner of each row and its place within the owner, for owners with ``counts`` rows each.

    >>> owner, place = ragged(np.array([2, 0, 1]))
    >>> owner.tolist(), place.tolist()
    ([0, 0, 2], [0, 1, 0])
    """
    counts = np.asarray(counts, dtype=np.int64)
    owner = np.repeat(np.arange(len(counts)), counts)
    place = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    return owner, place


def running_sum(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Cumulated sums that start anew with each owner."""
    # Rounded to a grid of 2⁻²⁰, so that the sums are exact whatever came before.
    grid = np.round(values * 2.0**20).astype(np.int64)
    total = np.cumsum(grid)
    start = np.cumsum(counts) - counts
    before = np.concatenate([[0], total])[start]
    return (total - np.repeat(before, counts)) * 2.0**-20
