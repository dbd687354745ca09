"""A pure BG/NBD stream from the company's own random numbers, and its parameters estimated back."""

from typing import NamedTuple

import numpy as np

from coursekit.datasets.streams import Stream, ragged, running_sum


class History(NamedTuple):
    """Per customer: repeat orders, weeks from the first order to the last, weeks watched."""

    frequency: np.ndarray
    recency: np.ndarray
    age: np.ndarray


def pure_stream(draw: Stream, customers: int, r: float, alpha: float, a: float, b: float) -> History:
    """Repeat orders of customers who do nothing but what the model says, watched for 40 to 78 weeks."""
    rate = draw.gamma(r, alpha, customers)
    leaves = draw.beta(a, b, customers)
    age = draw.between(40.0, 78.0, customers)
    expected = rate * age
    counts = np.ceil(expected + 6 * np.sqrt(expected) + 6).astype(np.int64)
    owner, _ = ragged(counts)
    gaps = np.minimum(draw.exponential(1.0, len(owner)) / np.maximum(rate[owner], 1e-12), 1000.0)
    when = running_sum(gaps, counts)
    goes = draw.happens(leaves[owner], len(owner))
    last = np.full(customers, np.inf)
    np.minimum.at(last, owner[goes], when[goes])
    kept = (when <= last[owner]) & (when < age[owner])
    recency = np.zeros(customers)
    np.maximum.at(recency, owner[kept], when[kept])
    return History(np.bincount(owner[kept], minlength=customers), recency, age)


def fit(history: History) -> dict[str, float]:
    """Maximum likelihood of the BG/NBD model (Fader, Hardie and Lee 2005, equation 6), on the log scale of each."""
    from scipy.optimize import minimize
    from scipy.special import gammaln

    x, t_x, age = (np.asarray(values, dtype=float) for values in history)
    # Few different numbers of orders, many customers: the costly functions are computed once for each number.
    orders, place = np.unique(x, return_inverse=True)
    again = x > 0

    def minus_mean_log_likelihood(log_parameters: np.ndarray) -> float:
        r, alpha, a, b = np.exp(log_parameters)
        base = gammaln(r + orders) - gammaln(r) + r * np.log(alpha)
        base = base + gammaln(a + b) + gammaln(b + orders) - gammaln(b) - gammaln(a + b + orders)
        part = -(r + x) * np.log(alpha + age)
        left = np.log(a) - np.log(b + x[again] - 1) - (r + x[again]) * np.log(alpha + t_x[again])
        part[again] = np.logaddexp(part[again], left)
        return -float(np.mean(base[place] + part))

    found = minimize(
        minus_mean_log_likelihood,
        np.zeros(4),
        method="Nelder-Mead",
        options={"maxiter": 2000, "fatol": 1e-9, "xatol": 1e-6},
    )
    return dict(zip(("r", "alpha", "a", "b"), np.exp(found.x).tolist(), strict=True))
