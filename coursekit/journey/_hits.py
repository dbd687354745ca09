"""Who took which step first: the kernel of the funnel."""

from collections.abc import Sequence

import numpy as np

from coursekit.journey._events import Events


def first_hits(read: Events, steps: Sequence[int], ordered: bool) -> tuple[np.ndarray, np.ndarray]:
    """Step × customer: the place of the first event of the step, after that of the step before; and the times.

    Places count along the times, which are in order; whoever has no such event gets their number. The log itself is
    never sorted: where it is in order, the rows of a step are written from the last to the first, so that the first
    one stays; where it is not, the earliest time is found first, and only the hits are put in order.
    """
    none = len(read.who)
    tidy, ticks = read.tidy, read.times.view(np.int64)
    place_type = np.int32 if none < 1 << 31 else np.intp  # half as much to move where it will do
    hits = np.full((len(steps), read.customers), none, dtype=place_type)
    before = None
    since = np.full(0 if tidy else read.customers, np.iinfo(np.int64).min)
    rows_of = _places(read.kind, steps)
    for first, step in zip(hits, steps, strict=True):
        rows = rows_of[step][::-1]  # the last ones first, so that the first of them is written last
        theirs = read.who[rows].astype(np.intp, copy=False)
        if ordered and before is not None:
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
        first[theirs] = rows.astype(place_type)
        before = first
    if tidy:
        return hits, read.times
    marks = np.zeros(none + 1, dtype=bool)  # numpy's own way to distinct numbers takes many times as long
    marks[hits] = True
    found = np.flatnonzero(marks[:none])
    found = found[np.argsort(ticks[found], kind="stable")]
    place_of = np.full(none + 1, len(found), dtype=np.intp)
    place_of[found] = np.arange(len(found))
    return place_of[hits], read.times[found]


def _places(kind: np.ndarray, steps: Sequence[int]) -> dict[int, np.ndarray]:
    """The rows of each step, in order.

    numpy goes fast through marks where a tenth of them or more is set, and very fast where next to none is; in between
    it takes twice as long. Steps of that kind are first looked for together, then among each other.
    """
    marks = {step: kind == step for step in set(steps)}
    share = {step: np.count_nonzero(those) / max(len(kind), 1) for step, those in marks.items()}
    rare = [step for step in marks if 0.01 < share[step] <= 0.1]
    if len(rare) < 2 or sum(share[step] for step in rare) <= 0.1:
        return {step: np.flatnonzero(those) for step, those in marks.items()}
    together = np.flatnonzero(np.logical_or.reduce([marks[step] for step in rare]))
    theirs = kind[together]
    among = {step: together[np.flatnonzero(theirs == step)] for step in rare}
    return {step: among[step] if step in among else np.flatnonzero(those) for step, those in marks.items()}


def median_of_whole(values: np.ndarray) -> float:
    """The median of whole numbers, at least one; numpy's own looks for blanks first and takes three times as long."""
    half = len(values) // 2
    parted = np.partition(values, half)
    return float(parted[half]) if len(values) % 2 else (int(parted[:half].max()) + int(parted[half])) / 2
