"""Which indicator would notice? The chance that two surveys see an improvement, by what is made of the same answers."""

import math
from statistics import NormalDist
from typing import Any

import numpy as np
import pandas as pd

from coursekit import kpis
from coursekit.messages import CourseError, did_you_mean, quoted

WHO = ("everybody", "unhappy", "happy")
MEASURES = ("mean_nps", "nps", "mean_csat", "top_csat")
MOST_GAIN, FEWEST, MOST_PEOPLE = 0.5, 20, 5000
_NORMAL = NormalDist()
_THIRD = _NORMAL.inv_cdf(1 / 3)


def indicator_power(nps: Any, csat: Any, gain: float, people: int, who: str = "everybody") -> pd.DataFrame:
    """How likely is each indicator to notice an improvement, if two waves of so many people answer?

    Behind the answers stands a mood on a normal curve; the answers given say where each score begins on it. The
    improvement moves the mood of everybody by ``gain`` standard deviations, or that of the third who were least (most)
    content by three times as much, so that the average is the same.

    Parameters
    ----------
    nps : column of scores 0–10
        The answers to the recommendation question before the improvement.
    csat : column of scores 1–5
        The answers to the satisfaction question before it.
    gain : float
        Average improvement in standard deviations of the mood, 0 to 0.5.
    people : int
        Answers of each wave, 20 to 5000.
    who : {"everybody", "unhappy", "happy"}
        Whose mood improves.

    Returns
    -------
    pandas.DataFrame
        A row per indicator (``mean_nps``, ``nps``, ``mean_csat``, ``top_csat``): ``before``, ``after``, ``change`` in
        its own unit, ``se`` of the difference of two waves, ``signal`` (change / se) and ``seen``, the percentage of
        pairs of surveys whose 95% interval leaves out 0.

    Notes
    -----
    It supposes independent samples, answered by the same kind of people in both waves; real waves seldom are. The
    comparison of the indicators holds for this shape of answers, and turns with who improves: a box sees what crosses
    its edge and nothing else.

    References
    ----------
    Cohen, J. (1983). The cost of dichotomization. Applied Psychological Measurement 7(3).

    Examples
    --------
    >>> answers = [2] * 10 + [6] * 15 + [7] * 10 + [8] * 25 + [9] * 20 + [10] * 20
    >>> boxes = [1] * 8 + [2] * 10 + [3] * 22 + [4] * 35 + [5] * 25
    >>> indicator_power(answers, boxes, 0.1, 400)["seen"].round(0).tolist()
    [25.0, 24.0, 26.0, 20.0]
    """
    gain = _within("gain", gain, 0, MOST_GAIN)
    people = int(_within("people", people, FEWEST, MOST_PEOPLE))
    if who not in WHO:
        raise CourseError("widgets.indicator.who", value=quoted(who), hint=did_you_mean(str(who), WHO))
    long, short = _shares(nps, "nps", range(11)), _shares(csat, "csat", range(1, 6))
    values = {
        "mean_nps": (long, np.arange(11.0)),
        "nps": (long, np.array([-100.0] * 7 + [0, 0, 100, 100])),
        "mean_csat": (short, np.arange(1.0, 6)),
        "top_csat": (short, np.array([0.0, 0, 0, 100, 100])),
    }
    rows = {}
    for name, (shares, worth) in values.items():
        later = _improved(shares, gain, who)
        before, after = float(shares @ worth), float(later @ worth)
        spread = (shares @ worth**2 - before**2 + later @ worth**2 - after**2) / people
        se = math.sqrt(max(spread, 0.0))
        signal = (after - before) / se if se else 0.0
        seen = 100 * (_NORMAL.cdf(signal - 1.96) + _NORMAL.cdf(-signal - 1.96))
        rows[name] = [before, after, after - before, se, signal, seen]
    columns = ["before", "after", "change", "se", "signal", "seen"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("indicator")


def _improved(shares: np.ndarray, gain: float, who: str) -> np.ndarray:
    """The shares of the scores once the mood has moved."""
    below = np.clip(np.cumsum(shares)[:-1], 0.0, 1.0)
    moved = np.array([0.0, *(_below(share, gain, who) for share in below), 1.0])
    return np.diff(moved)


def _below(share: float, gain: float, who: str) -> float:
    """What share lies below a cut that ``share`` lay below before."""
    if share <= 0 or share >= 1:
        return share
    cut = _NORMAL.inv_cdf(share)
    if who == "everybody":
        return _NORMAL.cdf(cut - gain)
    if who == "unhappy":  # below the limit they move; nobody else does
        stayed = max(0.0, share - 1 / 3)
        return stayed + _NORMAL.cdf(min(cut - 3 * gain, _THIRD))
    limit = -_THIRD
    if cut <= limit:
        return share
    return 2 / 3 + max(0.0, _NORMAL.cdf(cut - 3 * gain) - 2 / 3)


def _shares(scores: Any, name: str, scale: range) -> np.ndarray:
    if name == "nps":
        kpis.nps(scores)
    else:
        kpis.csat(scores)
    known = pd.to_numeric(pd.Series(scores), errors="coerce").dropna()
    if known.nunique() < 2:
        raise CourseError("widgets.indicator.alike", name=name)
    return known.value_counts(normalize=True).reindex([float(x) for x in scale], fill_value=0.0).to_numpy(float)


def _within(name: str, value: Any, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | np.number) or not low <= value <= high:
        raise CourseError("widgets.indicator.out_of_range", name=name, value=quoted(value), limits=f"{low:g}–{high:g}")
    return float(value)
