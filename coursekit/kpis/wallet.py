"""How much of a customer's spending comes to us: share of wallet."""

import math
from typing import Any

from coursekit.kpis._input import amounts, check_level, one_of, same_rows
from coursekit.kpis._intervals import mean_t, ratio_linear, why_no_interval
from coursekit.kpis.estimate import Estimate


def share_of_wallet(here: Any, elsewhere: Any, method: str = "ratio", level: float = 0.95) -> Estimate:
    """Share of wallet: of what customers spend on the category, what part do they spend with us?

    Parameters
    ----------
    here, elsewhere : Series, list or array
        Euros spent with us and with others, one row per customer, in one period and one category.
    method : {"ratio", "mean"}
        ``"ratio"``: 100 · Σ here / Σ (here + elsewhere), the share of the money; big spenders weigh more.
        ``"mean"``: the mean of the customers' own shares, 100 · here / (here + elsewhere); each customer weighs the
        same.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent, clipped to 0–100. The ratio's interval is by linearisation, the mean's Student's t.

    Notes
    -----
    Customers with a blank, or with no spending anywhere (0 of 0 is no share), count as ``missing``. With one
    customer, or when all shares are equal, there is no interval, and ``note`` says why.

    Linearisation: with R the ratio and tᵢ customer i's total, Var(R) ≈ n/(n−1) · Σ (hereᵢ − R tᵢ)² / (Σ tᵢ)².

    What is spent elsewhere is known from a panel or from what people say, and people forget. The two methods can rank
    two firms differently: say which one was used.

    References
    ----------
    Cochran, W. G. (1977). Sampling techniques, 3rd ed., chapter 6. Wiley.

    Examples
    --------
    >>> share_of_wallet([30, 10, 0], [10, 30, 20])
    Estimate(value=40.0, low=0.0, high=100.0, n=3)
    >>> round(share_of_wallet([30, 10, 0], [10, 30, 20], method="mean").value, 1)
    33.3
    """
    one_of("method", method, ("ratio", "mean"))
    level = check_level(level)
    ours, first = amounts(here, "here")
    others, second = amounts(elsewhere, "elsewhere")
    same_rows(first, second, "here", "elsewhere")
    total = ours + others
    known = total > 0  # False for a blank too
    ours, total = ours[known], total[known]
    shares, n = 100 * ours / total, len(ours)
    value = low = high = math.nan
    if n:
        value = 100 * float(ours.sum() / total.sum()) if method == "ratio" else float(shares.mean())
        low, high = ratio_linear(ours, total, level) if method == "ratio" else mean_t(shares, level)
    note = why_no_interval(shares)
    if note:
        low = high = math.nan
    elif n:
        low, high = max(low, 0.0), min(high, 100.0)
    parts = {"here": float(ours.sum()), "total": float(total.sum())}
    return Estimate(
        value, low, high, n=n, missing=int((~known).sum()), method=f"kpis.method.wallet_{method}", unit="percent",
        level=level, note=note, parts=parts,
    )  # fmt: skip
