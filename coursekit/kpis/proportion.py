"""What share of them did it? Any yes or no, counted with its interval."""

from typing import Any

from coursekit.kpis._input import check_level, flags_in
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import share


def proportion(hits: Any, level: float = 0.95) -> Estimate:
    """What share of them did it, and within what range could chance have put that share?

    share = 100 · (rows that are true) / (rows that are not blank).

    Parameters
    ----------
    hits : column of truth values, or of 0 and 1
        One row per person, visit or order: whatever the share is of. Blanks are left out and counted (``missing``).
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent with Wilson's interval, which stays inside 0 to 100. NaN where there are no rows.

    Notes
    -----
    The interval takes the rows for independent draws. It misleads where one customer stands in many rows (visits of the
    same people), and says nothing of those who are not in the column at all.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22(158).

    Examples
    --------
    >>> proportion([True] * 48 + [False] * 32)
    Estimate(value=60.0, low=49.0, high=70.0, n=80)
    >>> proportion([1, 0, None, 1]).missing
    1
    """
    level = check_level(level)
    flags, _ = flags_in(hits, "hits")
    known = flags[flags == flags]
    done = int(known.sum())
    about: dict[str, Any] = {"missing": len(flags) - len(known), "method": "kpis.method.proportion", "level": level}
    return share(done, len(known), {"hits": done}, **about)
