"""How long a trial takes: weeks for a gain that one wants to see, and the gain that some weeks can show."""

from collections.abc import Iterable

import pandas as pd

from coursekit.kpis import difference_sample_size
from coursekit.messages import CourseError, quoted


def trial_weeks(share: float, gains: Iterable[float], per_week: float, power: float = 80) -> pd.DataFrame:
    """How many weeks does a trial take that is to see a gain, half of the visits in each group?

    weeks = 2 n / visits per week, with n from :func:`coursekit.kpis.difference_sample_size`.

    Parameters
    ----------
    share : float
        Today's share, in percent.
    gains : iterable of float
        Points that one wants to be able to see, above 0; share and gain together below 100.
    per_week : float
        Visits a week that come to the step; half get the change.
    power : float
        Of a hundred such trials, how many are to find a gain that is really so large.

    Returns
    -------
    pandas.DataFrame
        A row per gain: ``each`` (visits in each group) and ``weeks``.

    Notes
    -----
    It supposes visits that are independent of one another and a trial judged once, when all have come. People who come
    several times are to be drawn by person, and count for less than as many visits.

    Examples
    --------
    >>> trial_weeks(50, [2, 4], per_week=250).round(1)
          each  weeks
    gain
    2.0   9804   78.4
    4.0   2445   19.6
    """
    per_week = _number("per_week", per_week, 0)
    share = _number("share", share, 0, 100)
    rows = {}
    for gain in gains:
        gain = _number("gain", gain, 0, 100 - share)
        each = difference_sample_size(share, share + gain, power)
        rows[gain] = {"each": each, "weeks": 2 * each / per_week}
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["each", "weeks"]).rename_axis("gain")
    return table.astype({"each": int})


def smallest_gain(share: float, weeks: float, per_week: float, power: float = 80) -> float:
    """The smallest gain, to a tenth of a point, that a trial of so many weeks is likely to see.

    NaN where not even the largest can be seen.

    >>> smallest_gain(50, 12, 250)
    5.2
    """
    weeks = _number("weeks", weeks, 0)
    most = int(10 * (100 - _number("share", share, 0, 100))) - 1
    low, high = 1, most
    if most < 1 or trial_weeks(share, [most / 10], per_week, power)["weeks"].iloc[0] > weeks:
        return float("nan")
    # The larger the gain the fewer the weeks: halve the range until one tenth is left.
    while low < high:
        middle = (low + high) // 2
        if trial_weeks(share, [middle / 10], per_week, power)["weeks"].iloc[0] <= weeks:
            high = middle
        else:
            low = middle + 1
    return low / 10


def _number(name: str, value: float, above: float, below: float = float("inf")) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not above < value < below:
        limits = f"{above:g}–{below:g}" if below < float("inf") else f"> {above:g}"
        raise CourseError("widgets.trial.out_of_range", name=name, value=quoted(value), limits=limits)
    return float(value)
