"""Who took which step first: the kernel of the funnel."""

from collections.abc import Sequence

import numpy as np

from coursekit.journey._events import Events, in_order


def first_hits(read: Events, steps: Sequence[int], ordered: bool) -> tuple[np.ndarray, np.ndarray]:
    """Step × customer: the place of the first event of the step, after that of the step before; and the times.

    Places count along the times, which are in order; whoever has no such event gets their number. The log itself is
    never sorted: where it is in order, the rows of a step are written from the last to the first, so that the first
    one stays; where it is not, the earliest time is found first, and only the hits are put in order.
    """
    none = len(read.who)
    tidy, ticks = in_order(read.times), read.times.view(np.int64)
    place_type = np.int32 if none < 1 << 31 else np.intp  # half as much to move where it will do
    hits = np.full((len(steps), read.customers), none, dtype=place_type)
    before = np.full(read.customers, -1, dtype=place_type)
    since = np.full(0 if tidy else read.customers, np.iinfo(np.int64).min)
    for place, step in enumerate(steps):
        rows = np.flatnonzero(read.kind == step)
        theirs = read.who[rows]
        if ordered and place:
            later = rows > before[theirs]
            if not tidy:
                later = (ticks[rows] > since[theirs]) | ((ticks[rows] == since[theirs]) & later)
            later = np.flatnonzero(later)  # places, not marks: much faster to index with
            rows, theirs = rows[later], theirs[later]
        if not tidy:
            since = np.full(read.customers, np.iinfo(np.int64).max)
            np.minimum.at(since, theirs, ticks[rows])
            earliest = ticks[rows] == since[theirs]
            rows, theirs = rows[earliest], theirs[earliest]
        hits[place, theirs[::-1]] = rows[::-1]
        before = hits[place]
    if tidy:
        return hits, read.times
    marks = np.zeros(none + 1, dtype=bool)  # numpy's own way to distinct numbers takes many times as long
    marks[hits] = True
    found = np.flatnonzero(marks[:none])
    found = found[np.argsort(ticks[found], kind="stable")]
    place_of = np.full(none + 1, len(found), dtype=np.intp)
    place_of[found] = np.arange(len(found))
    return place_of[hits], read.times[found]


def median_of_whole(values: np.ndarray) -> float:
    """The median of whole numbers, at least one; numpy's own looks for blanks first and takes three times as long."""
    half = len(values) // 2
    parted = np.partition(values, half)
    return float(parted[half]) if len(values) % 2 else (int(parted[:half].max()) + int(parted[half])) / 2
