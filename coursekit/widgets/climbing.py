"""A few points more on one rung of the ladder, without a screen."""

import math
from typing import Any

from coursekit.journey import Ladder, ladder
from coursekit.messages import CourseError, did_you_mean, quoted

FEWEST, MOST = 10, 100_000


def ladder_lever(counts: Any, rung: Any = None, points: float = 5, *, n: int | None = None) -> Ladder:
    """The ladder as it would be if one rung were climbed by a few points more, all the others as they are.

    reached'(k) = reached(k) · (c + points) / c for that rung and those above it, where c is its conversion in percent.

    Parameters
    ----------
    counts : Ladder, sequence of numbers, mapping, or column of labels
        The ladder as it is: from :func:`coursekit.journey.ladder`, or what that function takes, counted in people.
    rung : rung, optional
        The one to move; the weakest by default.
    points : float
        Percentage points by which its conversion changes; it stays between 0 and 100.
    n : int, optional
        As if so many people had been asked, 10 to 100 000: the shares stay and the intervals change. By default as
        many as stand on the first rung; a ladder in percent needs it.

    Returns
    -------
    Ladder
        Of people, each rung rounded to a whole person.

    Notes
    -----
    The same points bring most where the conversion is lowest. It misleads where those who are brought up by the
    change are less keen than those who climbed by themselves (as a rule they are), and it does not say what the points
    cost. What it holds fixed is an assumption: better-known brands are also tried for other reasons.

    Examples
    --------
    >>> before = ladder({"asked": 400, "aware": 100, "trier": 40})
    >>> ladder_lever(before, "aware", 5).table["reached"].tolist()
    [400, 120, 48]
    >>> ladder_lever(before, "aware", 0, n=4000).conversion("aware")
    Estimate(value=25.0, low=23.7, high=26.4, n=4000)
    """
    base = counts if isinstance(counts, Ladder) else ladder(counts)
    names = list(base.table["rung"])
    rung = base.weakest if rung is None else rung
    if rung is not None and rung not in names[1:]:
        hint = did_you_mean(str(rung), [str(name) for name in names[1:]])
        raise CourseError("widgets.ladder.no_rung", value=quoted(rung), hint=hint)
    if isinstance(points, bool) or not isinstance(points, int | float) or not math.isfinite(points):
        raise CourseError("widgets.ladder.points", value=quoted(points))
    shares, asked = _shares(base), _people(base, n)
    if rung is not None:
        shares = _moved(shares, names.index(rung), points / 100)
    reached = [round(asked * share) for share in shares]
    return ladder(reached, names, level=base.level)


def _shares(base: Ladder) -> list[float]:
    """Of those on the first rung, the ratio that reached each."""
    reached = [float(value) for value in base.table["reached"]]
    return [value / reached[0] for value in reached] if reached[0] else [0.0] * len(reached)


def _people(base: Ladder, n: Any) -> int:
    if n is None:
        if base.of != "people":
            raise CourseError("widgets.ladder.no_people")
        return int(base.table["reached"].iloc[0])
    if isinstance(n, bool) or not isinstance(n, int) or not FEWEST <= n <= MOST:
        raise CourseError("widgets.ladder.out_of_range", name="n", value=quoted(n), low=FEWEST, high=MOST)
    return n


def _moved(shares: list[float], place: int, more: float) -> list[float]:
    below, here = shares[place - 1], shares[place]
    conversion = here / below if below else 0.0
    after = min(1.0, max(0.0, conversion + more))
    if conversion:
        above = [share * after / conversion for share in shares[place:]]
    else:
        # Nobody stood here, so nothing is known of how they would climb on.
        above = [below * after, *shares[place + 1 :]]
    return shares[:place] + above


def steps_of(one: Ladder) -> list[dict[str, Any]]:
    """The rows of a ladder as plain values, None where there is none."""
    return [
        {str(key): None if isinstance(value, float) and math.isnan(value) else value for key, value in row.items()}
        for row in one.table.to_dict("records")
    ]
