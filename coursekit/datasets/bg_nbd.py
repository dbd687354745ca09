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
    """Parameters of the BG/NBD model, estimated back."""
    from coursekit.kpis import fit_bg_nbd

    found = fit_bg_nbd(*history).parameters["value"]
    return {str(name): float(value) for name, value in found.items()}
