"""From the test before the course to the one after it: first answers only, and how much of it may be luck."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from coursekit.practice.question import TestItem


@dataclass(frozen=True)
class Gain:
    """How a group of items went before and after.

    Attributes
    ----------
    module : str
        Its number, or an empty text for the whole test.
    n : int
        Items answered in both tests; the others are left out.
    before, after : int
        How many of them the first answer had right.
    gained, lost : int
        Items right only afterwards, and right only before.
    low, high : float
        Interval of 95% for after − before, in items out of a hundred such ones; NaN without items.
    """

    module: str
    n: int
    before: int
    after: int
    gained: int
    lost: int
    low: float
    high: float


def paired_interval(n: int, gained: int, lost: int) -> tuple[float, float]:
    """An interval of 95% for the difference of two proportions of the same ``n`` items, from −100 to 100.

    Half an observation is added to each of the four cells, which keeps the interval honest where n is small.

    Notes
    -----
    Agresti and Min (2005), Simple improved confidence intervals for comparing matched proportions, Statistics in
    Medicine 24, 729–740. It takes the items for a sample of others like them; it knows nothing of why they changed.

    Examples
    --------
    >>> low, high = paired_interval(20, gained=6, lost=1)
    >>> round(low, 1), round(high, 1)
    (-0.6, 46.1)
    """
    if not n:
        return float("nan"), float("nan")
    total, up, down = n + 2, gained + 0.5, lost + 0.5
    difference = (up - down) / total
    error = sqrt((up + down) - (up - down) ** 2 / total) / total
    low, high = difference - 1.959964 * error, difference + 1.959964 * error
    return 100 * max(low, -1.0), 100 * min(high, 1.0)


def gains(items: Sequence[TestItem], before: Mapping[str, bool], after: Mapping[str, bool]) -> list[Gain]:
    """The gain of the whole test and then of each module, from whether each first answer was right."""
    both = [item for item in items if item.id in before and item.id in after]
    groups = {"": both}
    for item in both:
        groups.setdefault(item.module, []).append(item)
    found = []
    for module, group in groups.items():
        pairs = [(before[item.id], after[item.id]) for item in group]
        gained, lost = pairs.count((False, True)), pairs.count((True, False))
        low, high = paired_interval(len(group), gained, lost)
        right = [sum(bool(one[time]) for one in pairs) for time in (0, 1)]
        found.append(Gain(module, len(group), right[0], right[1], gained, lost, low, high))
    return found if both else []
