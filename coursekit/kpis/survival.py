"""How long until something happens, when for some it has not happened yet: Kaplan–Meier."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import amounts, at_least, between, check_level, flags_in, same_rows
from coursekit.kpis._intervals import z_value
from coursekit.kpis.estimate import Estimate

# The product of many fractions misses 0.5 by a hair where the exact curve meets it.
_HAIR = 1e-9


@dataclass(frozen=True, repr=False, eq=False)
class Survival:
    """A Kaplan–Meier curve.

    Attributes
    ----------
    table : DataFrame
        One row per distinct time: ``time, at_risk, events, censored, survival, low, high`` (the last three in
        percent; the interval is NaN at 100 and at 0, where its formula gives none).
    n, events, missing : int
        Cases, events among them, and rows left out because one of the two values was blank.
    level : float
        Confidence level.
    unit : str
        Unit of the times, as in `Estimate`.
    """

    table: pd.DataFrame
    n: int
    events: int
    missing: int
    level: float
    unit: str

    def at(self, t: float) -> Estimate:
        """The share of cases, in percent, for which it had not happened yet at time ``t``.

        Beyond the longest time observed the curve is not known: NaN, unless it had already come down to 0.

        >>> survival([2, 3, 5, 8], [True, True, False, True]).at(4)
        Estimate(value=50.0, low=5.785, high=84.5, n=4)
        """
        t = at_least("t", t, 0)
        value, low, high, note = math.nan, math.nan, math.nan, "kpis.note.empty"
        if self.n:
            times, shares = self.table["time"].to_numpy(), self.table["survival"].to_numpy()
            place = int(np.searchsorted(times, t, side="right")) - 1
            value, note = (100.0 if place < 0 else float(shares[place])), ""
            if t > times[-1] and value > 0:
                value, note = math.nan, "kpis.note.beyond"
            elif place < 0 or math.isnan(self.table["low"].iloc[place]):
                note = "kpis.note.survival_edge"
            else:
                low, high = self.table["low"].iloc[place], self.table["high"].iloc[place]
        return Estimate(
            value, low, high, n=self.n, missing=self.missing, method="kpis.method.survival_at", unit="percent",
            level=self.level, note=note, convention={"t": t},
        )  # fmt: skip

    def quantile(self, share: float) -> Estimate:
        """The time by which it had happened for ``share`` (a ratio) of the cases: the first that reaches it.

        Where the curve never comes down that far the value is NaN, and ``low`` may still be known. Where the upper
        end of the interval was not reached it is infinite.

        >>> survival([2, 3, 5, 8], [True, True, False, True]).quantile(0.25)
        Estimate(value=2.0, low=2.0, high=inf, n=4)
        """
        share = between("share", share, 0, 1)
        value, low, high = math.nan, math.nan, math.nan
        note = "kpis.note.empty"
        if self.n:
            curve, left = self.table, 100 * (1 - share)
            value = self._first_time(curve["survival"].to_numpy() <= left + _HAIR)
            # At 100 the lower band is 100, at 0 both are unknown: the lower one is then surely 0.
            lower = curve["low"].where(curve["survival"] > _HAIR, 0.0).to_numpy()
            low = self._first_time(lower <= left + _HAIR)
            high = self._first_time(curve["high"].to_numpy() <= left + _HAIR)
            high = math.inf if math.isnan(high) and not math.isnan(low) else high
            note = "kpis.note.not_reached" if math.isnan(value) else ""
        return Estimate(
            value, low, high, n=self.n, missing=self.missing, method="kpis.method.survival_quantile", unit=self.unit,
            level=self.level, note=note, convention={"share": 100 * share},
        )  # fmt: skip

    @property
    def median(self) -> Estimate:
        """The time by which it had happened for half of the cases."""
        return self.quantile(0.5)

    def _first_time(self, reached: np.ndarray) -> float:
        return float(self.table["time"].iloc[int(reached.argmax())]) if reached.any() else math.nan

    def __repr__(self) -> str:
        return f"Survival(n={self.n}, events={self.events}, median={self.median!r})"

    def _repr_html_(self) -> str:
        return self.median._repr_html_()


def survival(duration: Any, observed: Any, level: float = 0.95, unit: str = "score") -> Survival:
    """Kaplan–Meier: the share of cases still waiting, staying or alive, as time goes by.

    S(t) = Π (1 − dᵢ / nᵢ) over the times tᵢ ≤ t at which something happened: dᵢ events among nᵢ cases still under
    observation. A case that is not over yet is *censored*: it counts as long as it was watched, and then leaves the
    count without an event. Dropping such cases, or counting them as over, bends the result.

    Parameters
    ----------
    duration : Series, list or array
        How long each case was watched, 0 or more, in any unit.
    observed : Series, list or array of truth values (or 0 and 1)
        Whether it had happened by then; False: not yet, the case is censored.
    level : float
        Confidence level of the intervals, a ratio.
    unit : str
        Unit of the times for display, as in `Estimate` (``"hours"``, or ``"score"`` for a bare number).

    Returns
    -------
    Survival
        With ``.median``, ``.quantile(share)``, ``.at(t)`` and ``.table``.

    Notes
    -----
    Variance by Greenwood, intervals on the log(−log) scale, which keeps them between 0 and 100. A blank in either
    column leaves the row out (``missing``). No cases: NaN.

    It misleads when those who are censored differ from the rest (customers who left silently look censored), and at
    the right end, where few are left.

    References
    ----------
    Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. JASA 53(282).
    Kalbfleisch, J. D. & Prentice, R. L. (1980). The statistical analysis of failure time data. Wiley.

    Examples
    --------
    >>> survival([2, 3, 5, 8], [True, True, False, True]).table[["time", "at_risk", "events", "survival"]]
       time  at_risk  events  survival
    0   2.0        4       1      75.0
    1   3.0        3       1      50.0
    2   5.0        2       0      50.0
    3   8.0        1       1       0.0
    """
    level = check_level(level)
    times, first = amounts(duration, "duration")
    happened, second = flags_in(observed, "observed")
    same_rows(first, second, "duration", "observed")
    known = ~np.isnan(times) & ~np.isnan(happened)
    return kaplan_meier(times[known], happened[known] == 1, level, unit, missing=int((~known).sum()))


def kaplan_meier(times: np.ndarray, happened: np.ndarray, level: float, unit: str, missing: int = 0) -> Survival:
    """The curve of values already checked."""
    n = len(times)
    distinct, place = np.unique(times, return_inverse=True)
    total = np.bincount(place, minlength=len(distinct))
    events = np.bincount(place[happened], minlength=len(distinct))
    at_risk = n - np.concatenate(([0], np.cumsum(total)[:-1])).astype(int)[: len(distinct)]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.cumprod(1 - events / at_risk)
        greenwood = np.cumsum(events / (at_risk * (at_risk - events)))
        width = z_value(level) * np.sqrt(greenwood) / np.abs(np.log(share))
        low, high = share ** np.exp(width), share ** np.exp(-width)
    inside = (share > _HAIR) & (share < 1)
    table = pd.DataFrame(
        {
            "time": distinct,
            "at_risk": at_risk,
            "events": events,
            "censored": total - events,
            "survival": 100 * share,
            "low": np.where(inside, 100 * low, np.nan),
            "high": np.where(inside, 100 * high, np.nan),
        }
    )
    return Survival(table, n, int(events.sum()), missing, level, unit)
