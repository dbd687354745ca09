"""Who will buy again, and is still a customer? The BG/NBD model of repeat purchase without a contract."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._history import check_history, columns, in_kind
from coursekit.kpis._input import at_least, check_level, numbers_in, plain, row
from coursekit.kpis._likelihood import summit
from coursekit.kpis._model import known_parameters, model_html, parameter_table
from coursekit.messages import CourseError

_NAMES = ("r", "alpha", "a", "b")
_BLOCK = 4_000_000  # cells of customer × node held at once


@dataclass(frozen=True, repr=False, eq=False)
class BgNbd:
    """A fitted BG/NBD model; make one with `fit_bg_nbd`, or from known parameters with ``BgNbd.of(r, alpha, a, b)``.

    Attributes
    ----------
    parameters : DataFrame
        Rows r, alpha, a, b; columns ``value``, ``se`` (standard error), ``low`` and ``high``. alpha is in the unit of
        time of the data.
    log_likelihood : float
        At the maximum.
    n, missing : int
        Customers fitted, and rows left out because something was blank.
    converged : bool
        Whether the search ended on a summit.
    note : str
        Key of a sentence on what is wrong with the fit; empty where nothing is.
    level : float
        Confidence level of the intervals.
    """

    parameters: pd.DataFrame
    log_likelihood: float
    n: int
    missing: int
    converged: bool
    note: str
    level: float

    @classmethod
    def of(cls, r: float, alpha: float, a: float, b: float) -> "BgNbd":
        """A model with known parameters (from a paper), for predictions.

        >>> round(BgNbd.of(0.243, 4.414, 0.793, 2.426).expected_purchases(52), 2)
        1.45
        """
        return cls(known_parameters(_NAMES, (r, alpha, a, b)), math.nan, 0, 0, True, "", 0.95)

    @property
    def _values(self) -> tuple[float, float, float, float]:
        r, alpha, a, b = (float(value) for value in self.parameters["value"])
        return r, alpha, a, b

    def expected_purchases(self, t: Any) -> Any:
        """Repeat purchases that a new customer makes, on average, in the time ``t`` after the first one.

        ``t`` is one time or a column of times, in the unit of the data.
        """
        r, alpha, a, b = self._values
        one = np.ndim(t) == 0
        times, column = numbers_in([at_least("t", t, 0)] if one else t, "t")
        wrong = ~(times >= 0) | np.isinf(times)
        if wrong.any():
            first = int(wrong.argmax())
            raise CourseError("kpis.error.time_ahead", value=plain(times[first]), row=row(column, first))
        expected = while_alive(np.full(len(times), r), times / alpha, a, np.full(len(times), b))
        if one:
            return float(expected[0])
        return pd.Series(expected, index=column.index) if isinstance(t, pd.Series) else expected

    def conditional_purchases(self, t: float, frequency: Any, recency: Any, T: Any) -> Any:  # noqa: N803
        """Purchases expected in the next ``t`` of customers with this history, alive or not.

        Arguments as in `fit_bg_nbd`: columns (the answer is one), or three numbers for one customer.
        """
        t = at_least("t", t, 0)
        r, alpha, a, b = self._values

        def answer(read: dict[str, np.ndarray], labels: pd.Series) -> np.ndarray:
            check_history(read, labels)
            x, age = read["frequency"], read["T"]
            return self._alive(read) * while_alive(r + x, t / (alpha + age), a, b + x)

        return in_kind({"frequency": frequency, "recency": recency, "T": T}, answer)

    def probability_alive(self, frequency: Any, recency: Any, T: Any) -> Any:  # noqa: N803
        """Probability that customers with this history have not left yet, a ratio.

        Who has not come back even once has probability 1: in this model nobody leaves before a second purchase. Read
        it for repeat customers only.
        """

        def answer(read: dict[str, np.ndarray], labels: pd.Series) -> np.ndarray:
            check_history(read, labels)
            return self._alive(read)

        return in_kind({"frequency": frequency, "recency": recency, "T": T}, answer)

    def _alive(self, read: dict[str, np.ndarray]) -> np.ndarray:
        r, alpha, a, b = self._values
        x, recency, age = read["frequency"], read["recency"], read["T"]
        again = np.maximum(x, 1)
        log_odds = np.log(a) - np.log(b + again - 1) + (r + x) * (np.log(alpha + age) - np.log(alpha + recency))
        # Without a repeat 1, but not where something is blank.
        return np.where(x == 0, 1.0 + 0 * age, 1 / (1 + np.exp(np.minimum(log_odds, 700.0))))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value:.3f}" for name, value in self.parameters["value"].items())
        return f"BgNbd({values}, log_likelihood={self.log_likelihood:.1f}, n={self.n}, converged={self.converged})"

    def _repr_html_(self) -> str:
        return model_html(self, "bg_nbd")


def fit_bg_nbd(frequency: Any, recency: Any, T: Any, level: float = 0.95) -> BgNbd:  # noqa: N803
    """BG/NBD: how do customers without a contract buy, and when do they silently leave?

    While a customer is alive, purchases come at random at a rate λ; after each repeat purchase the customer leaves
    for good with probability p. Over the customers λ follows a gamma distribution (shape r, rate α) and p a beta
    distribution (a, b). The mean rate is r/α purchases per unit of time, the mean p is a/(a + b).

    Parameters
    ----------
    frequency, recency, T : Series, list or array
        As `rfm` gives them, one row per customer: repeat purchases, time from the first purchase to the last, time
        from the first purchase to now. Customers without a repeat belong in; rows with a blank are left out.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    BgNbd
        With ``parameters``, ``log_likelihood``, ``expected_purchases``, ``conditional_purchases`` and
        ``probability_alive``.

    Notes
    -----
    For a customer with x repeats the likelihood is
    B(a, b+x)/B(a, b) · Γ(r+x) αʳ/Γ(r) · [(α+T)⁻⁽ʳ⁺ˣ⁾ + (x > 0) · a/(b+x−1) · (α+tₓ)⁻⁽ʳ⁺ˣ⁾].
    It is maximised on the log scale with its exact gradient, times scaled to their mean, from several starts; the
    standard errors come from the curvature at the summit. ``converged`` and ``note`` say if something went wrong.

    It misleads for goods bought at fixed intervals (a subscription), where seasons are strong, and when the first
    orders in the table are not the customers' first. Its parameters describe the crowd; a single customer's
    expectation is uncertain far beyond their standard errors.

    References
    ----------
    Fader, P., Hardie, B. & Lee, K. (2005). “Counting your customers” the easy way. Marketing Science 24(2).

    Examples
    --------
    >>> x = [0] * 8 + [1, 1, 1, 1, 2, 2, 3, 5, 8, 12]
    >>> recency = [0] * 8 + [1, 2, 4, 9, 3, 25, 6, 33, 34, 30]
    >>> model = fit_bg_nbd(x, recency, [35] * 18)
    >>> model
    BgNbd(r=0.313, alpha=2.140, a=0.337, b=0.616, log_likelihood=-116.6, n=18, converged=True)
    >>> round(model.probability_alive(12, 34, 35), 2), round(model.probability_alive(3, 6, 35), 2)
    (0.96, 0.05)
    """
    level = check_level(level)
    read, labels = columns({"frequency": frequency, "recency": recency, "T": T})
    check_history(read, labels)
    known = ~np.isnan(np.column_stack(list(read.values()))).any(axis=1)
    x, recent, age = (read[name][known] for name in ("frequency", "recency", "T"))
    if not (x > 0).any():
        raise CourseError("kpis.error.no_repeat", customers=len(x))
    scale = float(age.mean())
    best = summit(likelihood, (x, recent / scale, age / scale), _STARTS)
    table = parameter_table(_NAMES, best, level)
    table.loc["alpha"] *= scale
    total = len(x) * best.mean_log_likelihood - float(x.sum()) * np.log(scale)
    return BgNbd(table, float(total), len(x), int((~known).sum()), best.converged, best.note, level)


# Even custom, and the sparse, uneven custom that is more often met.
_STARTS = ((1.0, 1.0, 1.0, 1.0), (0.25, 0.15, 0.8, 2.5), (3.0, 1.0, 0.5, 8.0))


def likelihood(x: np.ndarray, recent: np.ndarray, age: np.ndarray) -> Any:
    """The mean log-likelihood and its gradient as a function of (r, α, a, b)."""
    from scipy.special import betaln, gammaln, psi

    # Few different numbers of purchases, many customers: the costly functions are computed once for each number.
    counts, often = np.unique(x, return_counts=True)
    again = x > 0
    n = len(x)

    def value_and_slope(parameters: np.ndarray) -> tuple[float, np.ndarray]:
        r, alpha, a, b = parameters
        base = gammaln(r + counts) - gammaln(r) + r * np.log(alpha) + betaln(a, b + counts) - betaln(a, b)
        log_age, log_recent = np.log(alpha + age), np.log(alpha + recent)
        stays = -(r + x) * log_age
        leaves = np.full(n, -np.inf)
        leaves[again] = np.log(a) - np.log(b + x[again] - 1) - (r + x[again]) * log_recent[again]
        both = np.logaddexp(stays, leaves)
        left = np.exp(leaves - both)
        value = float(base @ often + both.sum()) / n
        lost = float(left.sum())
        seen = (log_age + left * (log_recent - log_age)).sum()
        sum_psi = psi(a + b) - psi(a + b + counts)
        slope = np.array(
            [
                (psi(r + counts) - psi(r)) @ often + n * np.log(alpha) - seen,
                n * r / alpha - ((r + x) * ((1 - left) / (alpha + age) + left / (alpha + recent))).sum(),
                sum_psi @ often + lost / a,
                (psi(b + counts) - psi(b) + sum_psi) @ often - (left[again] / (b + x[again] - 1)).sum(),
            ]
        )
        return value, slope / n

    return value_and_slope


def while_alive(shape: np.ndarray, ahead: np.ndarray, a: float, b: np.ndarray) -> np.ndarray:
    """E over p ~ Beta(a, b) of (1 − (1 + p·ahead)^−shape) / p: purchases to come of customers alive now.

    The closed form with Gauss's hypergeometric function loses all digits for frequent customers (in scipy it returns
    numbers off by many powers of ten), so the mean is taken by the trapezoid rule over v = logit p. In v the
    integrand is smooth and dies out on both sides, and there the rule converges faster than any power of its step.
    """
    result = np.full(len(shape), np.nan)
    known = ~(np.isnan(shape) | np.isnan(ahead))
    for one in np.unique(b[known]):
        rows = np.flatnonzero(known & (b == one))
        p, weight = _nodes(a, float(one))
        step = max(1, _BLOCK // len(p))
        for start in range(0, len(rows), step):
            some = rows[start : start + step]
            inside = np.expm1(-shape[some, None] * np.log1p(p * ahead[some, None]))
            result[some] = (-inside / p) @ weight
    return result


def _nodes(a: float, b: float) -> tuple[np.ndarray, np.ndarray]:
    """Values of p and weights that add up to 1, for a mean over Beta(a, b)."""
    from scipy.special import betainc, expit

    spread = np.sqrt(1 / a + 1 / b)  # of logit p around its middle; beyond, the tails fall like e^av and e^−bv
    middle = np.log(a / b)
    # logit p beyond −700 and 700 is out of the range of numbers.
    low, high = max(middle - 45 / a - 10 * spread, -700.0), min(middle + 45 / b + 10 * spread, 700.0)
    steps = int(np.ceil((high - low) / min(0.25, spread / 4)))
    v = np.linspace(low, high, steps + 1)
    log_weight = -a * np.logaddexp(0, -v) - b * np.logaddexp(0, v)
    weight = np.exp(log_weight - log_weight.max())
    # What the range cut off (nothing, unless a or b is tiny) is put at its ends.
    before, after = betainc(a, b, expit(low)), betainc(b, a, expit(-high))
    weight *= (1 - before - after) / weight.sum()
    weight[0] += before
    weight[-1] += after
    return expit(v), weight
