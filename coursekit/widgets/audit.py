"""How much of a radar the same grades cover, by the order of its axes and by what is done with blanks."""

import itertools
import math

import numpy as np
import pandas as pd

from coursekit.messages import CourseError, number, quoted

BLANKS = ("out", "zero", "two")
ORDERS = ("given", "smallest", "largest")
_FEWEST, _MOST = 3, 9


def radar_area(grades: pd.Series, most: float = 4, blank: str = "out") -> float:
    """The share of a radar that a shape covers, with its axes in the order of the grades.

    Parameters
    ----------
    grades : pandas.Series
        A grade for each axis, from 0 to ``most``; a blank where it is not known.
    most : float
        The highest grade.
    blank : {"out", "zero", "two"}
        A blank has no axis, counts as 0, or counts as half of the highest grade (a “two” out of four).

    Returns
    -------
    float
        In percent of the whole radar: 100 · Σ gᵢ·gᵢ₊₁ / (n · most²), the last axis beside the first.

    Notes
    -----
    It measures no audit. Each grade is multiplied by its neighbours, so that the order of the axes, which means
    nothing, changes it, and twice the grades cover four times as much.

    Examples
    --------
    >>> radar_area(pd.Series([4, 4, 0, 0])), radar_area(pd.Series([4, 0, 4, 0]))
    (25.0, 0.0)
    """
    values = _filled(grades, most, blank).to_numpy()
    return float(100 * (values * np.roll(values, -1)).sum() / (len(values) * most**2))


def radar_orders(grades: pd.Series, most: float = 4, blank: str = "out") -> pd.DataFrame:
    """The order given, the one that covers least and the one that covers most.

    Parameters
    ----------
    grades, most, blank
        As for :func:`radar_area`; up to nine axes.

    Returns
    -------
    pandas.DataFrame
        A row for each of ``given``, ``smallest`` and ``largest``: ``area`` (percent of the radar), ``axes`` (the names
        in that order, the first always the same).

    Examples
    --------
    >>> radar_orders(pd.Series([4, 0, 4, 0], index=list("abcd")))["area"].tolist()
    [0.0, 0.0, 25.0]
    """
    filled = _filled(grades, most, blank)
    values = filled.to_numpy()
    # A radar turned is the same radar: the first axis stays where it is.
    others = np.array(list(itertools.permutations(range(1, len(values)))))
    every = np.hstack([np.zeros((len(others), 1), dtype=int), others])
    areas = (values[every] * values[np.roll(every, -1, axis=1)]).sum(axis=1)
    rows = {"given": 0, "smallest": int(areas.argmin()), "largest": int(areas.argmax())}
    whole = len(values) * most**2
    found = {
        name: {"area": float(100 * areas[row] / whole), "axes": [filled.index[place] for place in every[row]]}
        for name, row in rows.items()
    }
    return pd.DataFrame(found).T.astype({"area": float})


def _filled(grades: pd.Series, most: float, blank: str) -> pd.Series:
    if blank not in BLANKS:
        raise CourseError("widgets.audit.blank", value=quoted(blank), known=", ".join(map(quoted, BLANKS)))
    if not isinstance(grades, pd.Series):
        raise CourseError("widgets.audit.not_a_series", kind=type(grades).__name__)
    values = pd.to_numeric(grades, errors="coerce").astype(float)
    bad = (values.isna() & grades.notna()) | (values < 0) | (values > most)
    if bad.any():
        name = values.index[bad][0]
        raise CourseError("widgets.audit.grade", name=quoted(str(name)), value=quoted(grades[name]), most=number(most))
    if blank == "out":
        values = values.dropna()
    values = values.fillna(0.0 if blank == "zero" else most / 2)
    if not _FEWEST <= len(values) <= _MOST:
        raise CourseError("widgets.audit.axes", n=len(values), fewest=_FEWEST, most=_MOST)
    return values


def corners(values: np.ndarray, most: float, centre: tuple[float, float], radius: float) -> list[tuple[float, float]]:
    """Where the corners of a radar stand in a drawing, the first axis at the top, clockwise.

    >>> [(round(x), round(y)) for x, y in corners(np.array([4, 2, 0, 4]), 4, (0, 0), 10)]
    [(0, -10), (5, 0), (0, 0), (-10, 0)]
    """
    turns = [2 * math.pi * place / len(values) for place in range(len(values))]
    steps = [radius * float(value) / most for value in values]
    x, y = centre
    return [(x + step * math.sin(turn), y - step * math.cos(turn)) for step, turn in zip(steps, turns, strict=True)]
