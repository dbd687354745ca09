"""How much work we make for customers: the customer effort score (CES)."""

from typing import Any

from coursekit.kpis._input import answers, check_level, check_scale, one_of, plain
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import mean, share
from coursekit.messages import CourseError


def ces(
    scores: Any,
    scale: tuple[int, int] = (1, 7),
    *,
    easier: str,
    method: str = "mean",
    boxes: int | None = None,
    invalid: str = "raise",
    level: float = 0.95,
) -> Estimate:
    """Customer effort score: how easy was it to get something done with us?

    Two questions go by this name and point in opposite directions. CES 2.0 asks for agreement with “the company made
    it easy for me” on 1–7: high is easy. CES 1.0 asks “how much effort did you have to put forth?” on 1–5: low is
    easy. So ``easier`` has no default, and the result always reads the same way: **higher = easier**.

    Parameters
    ----------
    scores : Series, list or array
        Whole numbers on ``scale``; blanks are counted as missing.
    scale : tuple
        Lowest and highest answer.
    easier : {"high", "low"}
        The end of the scale that means easy, as the question was put.
    method : {"mean", "top"}
        ``"mean"``: the mean answer; with ``easier="low"`` each answer x is first turned round, lowest + highest − x.
        ``"top"``: the percentage of answers at the easy end.
    boxes : int, optional
        How many of the easiest answers ``"top"`` counts. Default: those beyond the middle of the scale (three of
        seven: 5–7). Some firms count two of seven.
    invalid : {"raise", "drop"}
        What to do with answers that are not on the scale.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        On the scale with Student's t interval, or in percent with a Wilson interval.

    Notes
    -----
    It misleads when asked before the matter is settled, when only those who reached an end are asked (whoever gave
    up felt most effort), and when the word “effort” was translated loosely.

    References
    ----------
    Dixon, M., Freeman, K. & Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review 88(7/8).

    Examples
    --------
    >>> ces([7, 6, 6, 5, 2], easier="high")
    Estimate(value=5.2, low=2.812, high=7.0, n=5)
    >>> ces([1, 2, 2, 3, 6], easier="low")
    Estimate(value=5.2, low=2.812, high=7.0, n=5)
    >>> ces([7, 6, 6, 5, 2], easier="high", method="top")
    Estimate(value=80.0, low=37.6, high=96.4, n=5)
    """
    if easier not in ("high", "low"):
        raise CourseError("kpis.error.easier", value=plain(easier))
    one_of("method", method, ("mean", "top"))
    level = check_level(level)
    low_end, high_end = check_scale(scale)
    most = high_end - low_end
    if boxes is None:
        boxes = (most + 1) // 2
    elif isinstance(boxes, bool) or not isinstance(boxes, int) or not 1 <= boxes <= most:
        raise CourseError("kpis.error.boxes", value=plain(boxes), low=low_end, high=high_end, most=most)
    read = answers(scores, (low_end, high_end), invalid)
    turned = easier == "low"
    easy = (low_end + high_end) - read.values if turned else read.values
    about: dict[str, Any] = {
        "method": f"kpis.method.ces_{method}" + ("_turned" if turned else ""),
        "missing": read.missing,
        "invalid": read.invalid,
        "level": level,
        "convention": {"low": low_end, "high": high_end, "turn": low_end + high_end},
    }
    if method == "mean":
        return mean(easy, (float(low_end), float(high_end)), unit="score", **about)
    about["convention"]["cut"] = low_end + boxes - 1 if turned else high_end - boxes + 1
    count = int((easy > high_end - boxes).sum())
    return share(count, len(easy), {"easy": count}, **about)
