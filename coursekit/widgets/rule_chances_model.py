"""What a rule for deciding will do before any data are seen, without a screen."""

import math
from collections.abc import Iterable

import pandas as pd

from coursekit.messages import CourseError, quoted

LIMITS = {"base": (1.0, 60.0), "each": (20.0, 20_000.0), "threshold": (0.0, 20.0)}


def rule_chances(
    base: float, each: float, threshold: float, gains: Iterable[float] = (0, 1, 2, 3, 4, 5, 6), level: float = 0.95
) -> pd.DataFrame:
    """Of a hundred trials judged by this rule, how many end in launch, in stop and in not known?

    The rule is that of :class:`coursekit.loyalty.DecisionRule`: launch if the gain reaches the threshold and its
    interval leaves out 0; stop if the whole interval lies below the threshold; else not known.

    Parameters
    ----------
    base : float
        Share that leaves without the change, in percent, 1 to 60.
    each : float
        People in each group, 20 to 20 000.
    threshold : float
        The least gain worth having, in points, 0 to 20.
    gains : iterable of float
        True gains to look at: points fewer that leave. Negative ones make things worse.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    pandas.DataFrame
        A row per ``gain``: ``launch``, ``stop``, ``unknown``, in percent; they add up to 100.

    Notes
    -----
    By the normal approximation: gain ~ N(true, se²), se² = [p (1 − p) + q (1 − q)] / n. It is good enough for planning
    with a few hundred people a group, and not for a handful.

    References
    ----------
    Kohavi, R., Tang, D. and Xu, Y. (2020). Trustworthy Online Controlled Experiments. Cambridge University Press.

    Examples
    --------
    >>> rule_chances(10, 1000, 2, gains=[0, 2, 4]).round(0)["launch"].to_dict()
    {0.0: 3.0, 2.0: 35.0, 4.0: 91.0}
    """
    base, each, threshold = (
        checked_setting(name, value) for name, value in (("base", base), ("each", each), ("threshold", threshold))
    )
    if isinstance(level, bool) or not isinstance(level, int | float) or not 0 < level < 1:
        raise CourseError("widgets.rule.range", name="level", value=quoted(level), low="0", high="1")
    from scipy.special import ndtr, ndtri

    z = float(ndtri((1 + level) / 2))
    rows = {}
    for gain in gains:
        if isinstance(gain, bool) or not isinstance(gain, int | float) or not base - 100 < gain < base:
            raise CourseError("widgets.rule.gain", value=quoted(gain), low=f"{base - 100:g}", high=f"{base:g}")
        p, q = base / 100, (base - gain) / 100
        error = 100 * math.sqrt((p * (1 - p) + q * (1 - q)) / each)
        launch = 1 - float(ndtr((max(threshold, z * error) - gain) / error))
        stop = float(ndtr((threshold - z * error - gain) / error))
        rows[float(gain)] = {"launch": 100 * launch, "stop": 100 * stop, "unknown": 100 * (1 - launch - stop)}
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["launch", "stop", "unknown"])
    return table.rename_axis("gain")


def checked_setting(name: str, value: object) -> float:
    """A setting of the rule as a number inside its limits."""
    low, high = LIMITS[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise CourseError("widgets.rule.range", name=name, value=quoted(value), low=f"{low:g}", high=f"{high:g}")
    return float(value)
