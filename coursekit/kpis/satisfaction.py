"""What customers say of us: recommendation (NPS) and satisfaction (CSAT)."""

import math
from collections.abc import Mapping
from typing import Any

from coursekit.kpis._input import answers, check_level, check_scale, one_of
from coursekit.kpis._intervals import mean_t, nps_adjusted, why_no_interval, wilson, z_value
from coursekit.kpis.estimate import Estimate
from coursekit.messages import CourseError, quoted


def nps(scores: Any, scale: tuple[int, int] = (0, 10), invalid: str = "raise", level: float = 0.95) -> Estimate:
    """Net promoter score: do more customers praise us than warn against us?

    NPS = 100 · (promoters − detractors) / answers, where promoters gave 9 or 10, passives 7 or 8, detractors 0 to 6.

    Parameters
    ----------
    scores : Series, list or array
        Answers to “how likely are you to recommend us?”, whole numbers from 0 to 10; blanks (NaN, None) are counted
        as missing.
    scale : tuple
        Only ``(0, 10)`` is accepted: an NPS of answers on 1–10 or 1–5 is another number under the same name.
    invalid : {"raise", "drop"}
        What to do with answers that are not on the scale: an error that names the row, or leave them out and count
        them.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In points from −100 to 100 (a number, not a percentage); ``parts`` holds the counts of promoters, passives
        and detractors.

    Notes
    -----
    The value is the raw score. The interval is adjusted-Wald: three answers are added, ¾ promoter and ¾ detractor
    among them, and the ends are clipped to ±100 (and stretched, where needed, to hold the value). The plain Wald
    interval covers only 65% of the time with ten answers from a crowd of 90% promoters and 2% detractors; this
    one 93%.

    It misleads when only some customers answer, when those who left are no longer asked, when staff ask for a ten,
    and when two scores are compared without their intervals. The same score can hide a crowd of passives or two
    camps: look at ``parts``.

    No answers: NaN with ``n=0``.

    References
    ----------
    Rocks, B. (2016). Interval estimation for the “net promoter score”. The American Statistician 70(4).

    Examples
    --------
    >>> nps([10, 9, 9, 8, 7, 6, 3, None])
    Estimate(value=14.3, low=-39.6, high=59.6, n=7, missing=1)
    >>> nps([10, 9, 9, 8, 7, 6, 3]).parts
    {'promoters': 3, 'passives': 2, 'detractors': 2}
    """
    if not isinstance(scale, tuple | list) or tuple(scale) != (0, 10):
        raise CourseError("kpis.error.nps_scale", value=quoted(scale))
    level = check_level(level)
    read = answers(scores, (0, 10), invalid)
    promoters, detractors = int((read.values >= 9).sum()), int((read.values <= 6).sum())
    passives = len(read.values) - promoters - detractors
    return nps_of_counts(promoters, passives, detractors, level, read.missing, read.invalid)


def nps_of_counts(
    promoters: int, passives: int, detractors: int, level: float, missing: int = 0, invalid: int = 0
) -> Estimate:
    """The score from the three counts, already checked."""
    n = promoters + passives + detractors
    value = low = high = math.nan
    if n:
        value = 100 * (promoters - detractors) / n
        centre, variance = nps_adjusted(promoters, detractors, n)
        half = z_value(level) * math.sqrt(variance)
        low, high = max(-100.0, min(centre - half, value)), min(100.0, max(centre + half, value))
    return Estimate(
        value,
        low,
        high,
        n=n,
        missing=missing,
        invalid=invalid,
        method="kpis.method.nps",
        unit="points",
        level=level,
        note="" if n else "kpis.note.empty",
        parts={"promoters": promoters, "passives": passives, "detractors": detractors},
    )


def csat(
    scores: Any,
    scale: tuple[int, int] = (1, 5),
    method: str = "top2",
    invalid: str = "raise",
    level: float = 0.95,
) -> Estimate:
    """Customer satisfaction: how content are those who answered?

    Three formulas go by this name, and two firms' “82%” may not be the same one:

    - ``"top2"``: 100 · (answers in the two highest boxes) / answers, in percent;
    - ``"mean"``: the mean answer, on the scale itself;
    - ``"rescaled"``: 100 · (mean − lowest) / (highest − lowest), in percent.

    Parameters
    ----------
    scores : Series, list or array
        Whole numbers on ``scale``; blanks are counted as missing.
    scale : tuple
        Lowest and highest answer, the highest being the most content. Never guessed from the data: nobody may have
        given a 1.
    method : {"top2", "mean", "rescaled"}
        The formula.
    invalid : {"raise", "drop"}
        What to do with answers that are not on the scale.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        In percent with a Wilson interval for ``"top2"``; otherwise with Student's t interval, clipped to the scale.

    Notes
    -----
    A mean has no interval with fewer than two answers, or when all are equal (the formula would claim ±0): NaN, and
    ``note`` says why. Satisfaction piles up at the top of the scale, so a mean moves little; the top-2 share
    throws away how unhappy the others are. It misleads when few answer, or when the scale's direction was turned
    round.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22(158).

    Examples
    --------
    >>> csat([5, 4, 4, 3, 5, 2, None])
    Estimate(value=66.7, low=30.0, high=90.3, n=6, missing=1)
    >>> csat([5, 4, 4, 3, 5, 2], method="mean")
    Estimate(value=3.833, low=2.606, high=5.0, n=6)
    """
    one_of("method", method, ("top2", "mean", "rescaled"))
    level = check_level(level)
    low_end, high_end = check_scale(scale, points=3)
    read = answers(scores, (low_end, high_end), invalid)
    counts: dict[str, Any] = {"missing": read.missing, "invalid": read.invalid, "level": level}
    convention = {"low": low_end, "high": high_end}
    if method == "top2":
        satisfied = int((read.values >= high_end - 1).sum())
        counts |= {"method": "kpis.method.csat_top2", "convention": {**convention, "cut": high_end - 1}}
        return share(satisfied, len(read.values), {"satisfied": satisfied}, **counts)
    stretch = 100 / (high_end - low_end) if method == "rescaled" else 1.0
    values = (read.values - low_end) * stretch if method == "rescaled" else read.values
    bounds = (0.0, 100.0) if method == "rescaled" else (float(low_end), float(high_end))
    return mean(
        values, bounds, unit="percent" if method == "rescaled" else "score", method=f"kpis.method.csat_{method}",
        convention=convention, **{k: counts[k] for k in ("missing", "invalid", "level")},
    )  # fmt: skip


def share(
    successes: int, n: int, parts: Mapping[str, float], *, level: float, no_value: str = "kpis.note.empty", **about: Any
) -> Estimate:
    """A share in percent with its Wilson interval; ``no_value`` is the note where ``n`` is 0."""
    low, high = (float(end) for end in wilson(successes, n, level))
    value = 100 * successes / n if n else math.nan
    note = "" if n else no_value
    return Estimate(value, 100 * low, 100 * high, n=n, unit="percent", level=level, note=note, parts=parts, **about)


def mean(values: Any, bounds: tuple[float, float], *, level: float, **about: Any) -> Estimate:
    """A mean with Student's interval, clipped to ``bounds``."""
    low, high = mean_t(values, level) if len(values) else (math.nan, math.nan)
    if not math.isnan(low):
        low, high = max(low, bounds[0]), min(high, bounds[1])
    value = float(values.mean()) if len(values) else math.nan
    return Estimate(value, low, high, n=len(values), level=level, note=why_no_interval(values), **about)
