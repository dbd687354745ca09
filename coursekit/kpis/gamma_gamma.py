"""How much will they spend each time? The gamma-gamma model of the value of an order."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._history import check_counts, columns, in_kind
from coursekit.kpis._input import check_level, plain, row
from coursekit.kpis._likelihood import summit
from coursekit.kpis._model import known_parameters, model_html, parameter_table
from coursekit.messages import CourseError

_NAMES = ("p", "q", "gamma")
_STARTS = ((1.0, 2.0, 1.0), (6.0, 4.0, 0.5), (1.0, 10.0, 10.0))


@dataclass(frozen=True, repr=False, eq=False)
class GammaGamma:
    """A fitted gamma-gamma model; make one with `fit_gamma_gamma`, or with ``GammaGamma.of(p, q, gamma)``.

    Attributes
    ----------
    parameters : DataFrame
        Rows p, q, gamma; columns ``value``, ``se``, ``low`` and ``high``. gamma is in euros.
    log_likelihood : float
        At the maximum.
    correlation : float
        Between frequency and mean amount over the customers fitted. The model takes the two to be independent: far
        from 0 it does not hold.
    n, missing : int
        Customers fitted (those with a repeat), and rows left out because something was blank.
    converged, note, level
        As in `BgNbd`.
    """

    parameters: pd.DataFrame
    log_likelihood: float
    correlation: float
    n: int
    missing: int
    converged: bool
    note: str
    level: float

    @classmethod
    def of(cls, p: float, q: float, gamma: float) -> "GammaGamma":
        """A model with known parameters (from a paper), for predictions.

        >>> round(GammaGamma.of(6.25, 3.74, 15.44).mean_value, 1)
        35.2
        """
        return cls(known_parameters(_NAMES, (p, q, gamma)), math.nan, math.nan, 0, 0, True, "", 0.95)

    @property
    def _values(self) -> tuple[float, float, float]:
        p, q, gamma = (float(value) for value in self.parameters["value"])
        return p, q, gamma

    @property
    def mean_value(self) -> float:
        """Mean value of an order over all customers, p·gamma/(q − 1); infinite where q is 1 or less."""
        p, q, gamma = self._values
        return p * gamma / (q - 1) if q > 1 else math.inf

    def conditional_mean(self, frequency: Any, monetary: Any) -> Any:
        """Mean value of the future orders of customers with this history.

        A weighted mean of what they spent so far and what customers spend in general: the more orders, the more their
        own count; whoever has none gets the general mean. Columns, or two numbers for one customer.
        """
        p, q, gamma = self._values

        def answer(read: dict[str, np.ndarray], labels: pd.Series) -> np.ndarray:
            x, spent = check_counts(read, labels), read["monetary"]
            own = x > 0
            with np.errstate(invalid="ignore", divide="ignore"):
                mean = p * (gamma + x * np.where(own, spent, 0.0)) / (p * x + q - 1)
            mean = np.where(p * x + q > 1, mean, np.inf)
            return np.where(np.isnan(x) | (own & np.isnan(spent)), np.nan, mean)

        return in_kind({"frequency": frequency, "monetary": monetary}, answer)

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value:.3f}" for name, value in self.parameters["value"].items())
        return f"GammaGamma({values}, log_likelihood={self.log_likelihood:.1f}, n={self.n}, converged={self.converged})"

    def _repr_html_(self) -> str:
        return model_html(self, "gamma_gamma")


def fit_gamma_gamma(frequency: Any, monetary: Any, level: float = 0.95) -> GammaGamma:
    """Gamma-gamma: how much do customers spend on an order, and how much do they differ in it?

    The orders of one customer vary around the customer's own mean (gamma, shape p, rate ν), and those means differ
    between customers (ν is gamma too, shape q, rate γ).

    Parameters
    ----------
    frequency, monetary : Series, list or array
        As `rfm` gives them: repeat purchases and their mean amount, one row per customer. Customers without a repeat
        are no part of the fit; rows with a blank are left out.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    GammaGamma
        With ``parameters``, ``log_likelihood``, ``correlation``, ``mean_value`` and ``conditional_mean``.

    Notes
    -----
    For x orders with mean m the likelihood is
    Γ(px+q)/(Γ(px) Γ(q)) · γ^q m^(px−1) x^(px) / (γ + x m)^(px+q).
    Maximised as in `fit_bg_nbd`, amounts scaled to their mean.

    It takes the value of an order to be independent of how many there are: look at ``correlation`` before you use it.
    It misleads where orders of one customer are of two kinds (a subscription box and a coffee at the counter).

    References
    ----------
    Fader, P. & Hardie, B. (2013). The gamma-gamma model of monetary value. Technical note.

    Examples
    --------
    >>> x, spent = [1, 2, 1, 4, 3, 2, 0], [22.0, 31.5, 8.0, 40.1, 18.0, 60.0, 0.0]
    >>> model = fit_gamma_gamma(x, spent)
    >>> (model.converged, model.n)
    (True, 6)
    """
    level = check_level(level)
    read, labels = columns({"frequency": frequency, "monetary": monetary})
    frequencies, spent = check_counts(read, labels), read["monetary"]
    known = ~np.isnan(frequencies) & ~np.isnan(spent)
    free = known & (frequencies > 0) & (spent == 0)
    if free.any():
        first = int(free.argmax())
        raise CourseError("kpis.error.free_orders", row=row(labels, first), frequency=plain(frequencies[first]))
    again = known & (frequencies > 0)
    x, mean = frequencies[again], spent[again]
    if not len(x):
        raise CourseError("kpis.error.no_repeat", customers=int(known.sum()))
    if mean.min() == mean.max():
        raise CourseError("kpis.error.same_amounts", value=plain(float(mean[0])))
    scale = float(mean.mean())
    best = summit(likelihood, (x, mean / scale), _STARTS)
    table = parameter_table(_NAMES, best, level)
    table.loc["gamma"] *= scale
    total = len(x) * (best.mean_log_likelihood - np.log(scale))
    correlation = float(np.corrcoef(x, mean)[0, 1]) if x.min() < x.max() else math.nan
    missing = int((~known).sum())
    return GammaGamma(table, float(total), correlation, len(x), missing, best.converged, best.note, level)


def likelihood(x: np.ndarray, mean: np.ndarray) -> Any:
    """The mean log-likelihood and its gradient as a function of (p, q, γ)."""
    from scipy.special import gammaln, psi

    log_mean, log_x = np.log(mean), np.log(x)

    def value_and_slope(parameters: np.ndarray) -> tuple[float, np.ndarray]:
        p, q, gamma = parameters
        px = p * x
        log_sum = np.log(gamma + x * mean)
        value = (
            gammaln(px + q) - gammaln(px) - gammaln(q) + q * np.log(gamma)
            + (px - 1) * log_mean + px * log_x - (px + q) * log_sum
        )  # fmt: skip
        slope = np.array(
            [
                (x * (psi(px + q) - psi(px) + log_mean + log_x - log_sum)).mean(),
                (psi(px + q) - psi(q) + np.log(gamma) - log_sum).mean(),
                (q / gamma - (px + q) / (gamma + x * mean)).mean(),
            ]
        )
        return float(value.mean()), slope

    return value_and_slope
