"""Maximum likelihood for parameters that must be positive: found on the log scale, checked, with standard errors."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

# Beyond e^±_FAR (in units of the data) a parameter has run away: the data do not bound it.
_FAR = 12.0
_FLAT = 1e-9  # gradient at which there is nothing left to climb
_LEAST = 0.1  # information on the logarithm of a parameter; with less its interval spans a factor of 500 and more
_NEWTON_STEPS = 10
_ENOUGH = 20_000  # cases that show the way to the summit of more

Gradient = Callable[[np.ndarray], tuple[float, np.ndarray]]


@dataclass(frozen=True)
class Summit:
    """Where the likelihood is highest."""

    parameters: np.ndarray
    covariance: np.ndarray  # of the logarithms; NaN where the data do not determine them
    mean_log_likelihood: float
    converged: bool

    @property
    def bounded(self) -> bool:
        """Whether the data determine every parameter."""
        return bool(np.isfinite(self.covariance).all())

    @property
    def note(self) -> str:
        """Key of the sentence that says what is wrong with the fit; empty where nothing is."""
        if not self.converged:
            return "kpis.model.not_converged"
        return "" if self.bounded else "kpis.model.unbounded"


def summit(
    likelihood: Callable[..., Gradient], columns: Sequence[np.ndarray], starts: Iterable[Sequence[float]]
) -> Summit:
    """The maximum of a mean log-likelihood of columns of cases, with its gradient in the parameters themselves.

    A quasi-Newton search from each start (of many cases on a part of them only), one more from the best end, and
    Newton steps. It has converged where the gradient
    vanishes; the standard errors come from the curvature there. On a ridge that rises for ever the gradient vanishes
    too, but not the uncertainty: the parameters are then said to be unbounded, and have no standard errors.
    """
    n = len(columns[0])
    downhill = _turned(likelihood(*columns))
    every = max(1, n // _ENOUGH)
    rough = downhill if every == 1 else _turned(likelihood(*(column[::every] for column in columns)))
    begins = [np.log(start) for start in starts]
    logs = min((_search(rough, begin) for begin in begins), key=lambda end: end[1])[0]
    if every > 1:
        # A part of the cases may lack what bounds a parameter, and its search run away.
        astray = np.abs(logs).max() > _FAR - 1
        logs, _ = _search(downhill, min(begins, key=lambda begin: downhill(begin)[0]) if astray else logs)
    logs, value, slope, curvature = _newton(downhill, logs)
    # On the edge the search was stopped: a slope that points outwards is no failure, the data have no bound there.
    edge = np.abs(logs) >= _FAR - 1e-6
    # A thousandth of a standard error from the summit is on it.
    converged = bool(np.abs(slope[~edge]).max(initial=0.0) < 1e-3 / np.sqrt(n))
    covariance = np.full_like(curvature, np.nan)
    if converged and not edge.any() and n * np.linalg.eigvalsh(curvature).min() > _LEAST:
        covariance = np.linalg.inv(curvature) / n
    return Summit(np.exp(logs), covariance, -value, converged)


def _turned(log_likelihood: Gradient) -> Gradient:
    """To be minimised instead, in the logarithms of the parameters."""

    def downhill(logs: np.ndarray) -> tuple[float, np.ndarray]:
        parameters = np.exp(logs)
        value, slope = log_likelihood(parameters)
        return -value, -slope * parameters

    return downhill


def _search(downhill: Gradient, logs: np.ndarray) -> tuple[np.ndarray, float]:
    from scipy.optimize import minimize

    found = minimize(
        downhill, logs, jac=True, method="L-BFGS-B", bounds=[(-_FAR, _FAR)] * len(logs),
        options={"maxiter": 500, "ftol": 1e-14, "gtol": 1e-8},
    )  # fmt: skip
    return found.x, float(found.fun)


def _newton(downhill: Gradient, logs: np.ndarray) -> tuple[np.ndarray, float, np.ndarray, np.ndarray]:
    """A few Newton steps, each taken only if it goes down."""
    value, slope = downhill(logs)
    curvature = _curvature(downhill, logs)
    for _ in range(_NEWTON_STEPS):
        if np.abs(slope).max() < _FLAT or np.linalg.eigvalsh(curvature).min() <= 0:
            break
        step = np.clip(np.linalg.solve(curvature, -slope), -1, 1)
        further = np.clip(logs + step, -_FAR, _FAR)
        lower, its_slope = downhill(further)
        # At the summit the value no longer tells; the slope does.
        if not lower <= value + 1e-12 or np.abs(its_slope).max() >= np.abs(slope).max():
            break
        logs, value, slope = further, lower, its_slope
        curvature = _curvature(downhill, logs)
    return logs, value, slope, curvature


def _curvature(downhill: Gradient, logs: np.ndarray) -> np.ndarray:
    """Second derivatives by central differences of the gradient."""
    step = 1e-4
    rows = [(downhill(logs + shift)[1] - downhill(logs - shift)[1]) / (2 * step) for shift in step * np.eye(len(logs))]
    return (np.array(rows) + np.array(rows).T) / 2
