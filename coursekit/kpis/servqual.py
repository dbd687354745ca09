"""How good is the service, against what was expected? SERVQUAL and SERVPERF."""

import math
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level
from coursekit.kpis._intervals import mean_t
from coursekit.kpis._servqual_read import read_items, read_weights, same_people
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import mean
from coursekit.kpis.servqual_instrument import Instrument, dimension_name, instrument_of
from coursekit.messages import number, text

_HAIR = 1e-9  # an equal share of the points is not more than one


@dataclass(frozen=True, repr=False, eq=False)
class ServiceQuality:
    """What `servqual` and `servperf` give back.

    Attributes
    ----------
    items : DataFrame
        One row per item: ``dimension``, ``expectation``, ``perception``, ``gap`` with ``low`` and ``high``, and ``n``,
        the respondents who answered it. Under `servperf` there is no expectation and no gap, and the interval is that
        of the perception.
    dimensions : DataFrame
        The same per dimension, over the respondents counted.
    overall : Estimate
        Mean of the dimensions, each with the same weight.
    weighted : Estimate
        The same with each respondent's own weights; NaN without weights.
    priorities : DataFrame
        Per dimension: ``importance`` (mean points), ``gap`` (or ``perception``), ``contribution`` to the weighted
        score, ``quadrant``; the worst contribution first. Empty without weights.
    instrument : Instrument
        The questionnaire.
    n, incomplete : int
        Respondents counted, and those left out because in some dimension they answered less than half of the items.
    kind : str
        ``"gap"`` or ``"perception"``: what was scored.
    level : float
        Confidence level.
    """

    items: pd.DataFrame
    dimensions: pd.DataFrame
    overall: Estimate
    weighted: Estimate
    priorities: pd.DataFrame
    instrument: Instrument
    n: int
    incomplete: int
    kind: str
    level: float

    def __repr__(self) -> str:
        name = "SERVQUAL" if self.kind == "gap" else "SERVPERF"
        return f"{name}(overall={self.overall!r}, weighted={self.weighted!r}, instrument={self.instrument.version!r})"

    def _repr_html_(self) -> str:
        heads = [text("kpis.servqual.dimension_head"), text(f"kpis.servqual.{self.kind}"), "", "n"]
        lines = ["".join(f"<th>{escape(head)}</th>" for head in heads)]
        for name, line in self.dimensions.iterrows():
            low_high = text("messages.interval", low=number(line["low"], 2), high=number(line["high"], 2))
            between = "" if math.isnan(line["low"]) else low_high
            cells = [dimension_name(str(name)), number(line[self.kind], 2), between, number(line["n"])]
            lines.append("".join(f"<td>{escape(cell)}</td>" for cell in cells))
        below = [
            text(f"kpis.servqual.{part}", value=getattr(self, part).sentence()) for part in ("overall", "weighted")
        ]
        below = below if self.weighted else below[:1]
        below.append(self.overall.explain())
        table = "".join(f"<tr>{line}</tr>" for line in lines)
        return f"<table>{table}</table><div>{escape(' '.join(below), quote=False)}</div>"


def servqual(
    expectations: pd.DataFrame,
    perceptions: pd.DataFrame,
    weights: Any = None,
    *,
    instrument: str | Instrument,
    renormalise: bool = False,
    level: float = 0.95,
) -> ServiceQuality:
    """SERVQUAL: where does the service fall short of what customers expect of an excellent firm?

    gap = perception − expectation, item by item: negative means short of it. A dimension is the mean of its items,
    the overall score the mean of the dimensions (not of the 22 items: dimensions of five items would weigh more), the
    weighted score Σ wⱼ · gapⱼ / 100 with each respondent's own points.

    Parameters
    ----------
    expectations, perceptions : DataFrame
        One row per respondent, one column per item, the same respondents in both. Columns are recognised by the
        number at the end of their names (``e1`` … ``e22``); names without numbers are taken in order.
    weights : DataFrame, or dict of five numbers, optional
        Points for each dimension, one row per respondent (or one set for all); columns named like the dimensions, in
        either language (``w_reliability``, ``fiabilidad``). Each row must add up to 100.
    instrument : {"1988", "positive"} or Instrument
        Which wording was used; it has no default. In that of 1988 responsiveness (10–13) and empathy (18–22) are
        worded negatively and turned round here; in the later one all items are positive. The wrong choice turns two
        dimensions upside down without any error.
    renormalise : bool
        Stretch weights that do not add up to 100 instead of refusing them.
    level : float
        Confidence level of the intervals, a ratio.

    Returns
    -------
    ServiceQuality
        With ``items``, ``dimensions``, ``overall``, ``weighted``, ``priorities``.

    Notes
    -----
    An item counts where both answers were given. A respondent's dimension is the mean of the items answered if they
    are at least half of it; who falls below in any dimension is left out (``incomplete``), so that dimensions and
    overall score rest on the same people. Weighted score: those of them who also gave weights. Student's t intervals,
    clipped to what the scale allows.

    ``contribution`` is the mean of wⱼ · gapⱼ / 100; contributions add up to the weighted score. Quadrants cut at an
    equal share of the points and at the overall gap: ``act`` (important, worse), ``keep`` (important, better),
    ``later`` (less important, worse), ``ease`` (less important, better). They are relative: somebody is always worse
    than the mean.

    It misleads because a difference of two answers is less reliable than either; because expectations crowd at the
    top of the scale, so that the gap is little more than the perception (see `servperf`); and when those who answer
    have not had the service.

    References
    ----------
    Parasuraman, A., Zeithaml, V. & Berry, L. (1988). SERVQUAL: a multiple-item scale. Journal of Retailing 64(1).

    Examples
    --------
    >>> short = Instrument("short", {"reliability": [1, 2], "empathy": [3]})
    >>> e = pd.DataFrame({"e1": [7, 6], "e2": [7, 6], "e3": [5, 5]})
    >>> p = pd.DataFrame({"p1": [5, 5], "p2": [4, 5], "p3": [6, 5]})
    >>> result = servqual(e, p, {"reliability": 60, "empathy": 40}, instrument=short)
    >>> result.dimensions["gap"].to_dict()
    {'reliability': -1.75, 'empathy': 0.5}
    >>> result.overall.value, round(result.weighted.value, 2)
    (-0.625, -0.85)
    """
    asked, level = instrument_of(instrument), check_level(level)
    expected, perceived = read_items(expectations, "expectations", asked), read_items(perceptions, "perceptions", asked)
    same_people(expectations, perceptions, "expectations", "perceptions")
    both = ~np.isnan(expected) & ~np.isnan(perceived)
    expected, perceived = (np.where(both, answers, np.nan) for answers in (expected, perceived))
    blocks = {"expectation": expected, "perception": perceived, "gap": perceived - expected}
    shares = None if weights is None else read_weights(weights, asked, perceptions, renormalise)
    return _result(blocks, shares, asked, "gap", level)


def servperf(
    perceptions: pd.DataFrame,
    weights: Any = None,
    *,
    instrument: str | Instrument,
    renormalise: bool = False,
    level: float = 0.95,
) -> ServiceQuality:
    """SERVPERF: the perceptions of SERVQUAL alone, half the questionnaire.

    Arguments and rules as in `servqual`. Scores lie on the scale of the answers, higher is better; ``contribution``
    is the mean of wⱼ · (perceptionⱼ − highest answer) / 100, what each dimension costs against full marks.

    Asking for expectations doubles the questionnaire and often adds little, because nearly everybody expects a seven.
    What is lost is the standard: a 5.5 may be more than was hoped for or less.

    References
    ----------
    Cronin, J. & Taylor, S. (1992). Measuring service quality: a reexamination and extension. Journal of Marketing
    56(3).

    Examples
    --------
    >>> short = Instrument("short", {"reliability": [1, 2], "empathy": [3]})
    >>> p = pd.DataFrame({"p1": [5, 5], "p2": [4, 5], "p3": [6, 5]})
    >>> servperf(p, instrument=short).overall
    Estimate(value=5.125, low=3.537, high=6.713, n=2)
    """
    asked, level = instrument_of(instrument), check_level(level)
    perceived = read_items(perceptions, "perceptions", asked)
    shares = None if weights is None else read_weights(weights, asked, perceptions, renormalise)
    return _result({"perception": perceived}, shares, asked, "perception", level)


def _result(
    blocks: dict[str, np.ndarray], shares: np.ndarray | None, asked: Instrument, kind: str, level: float
) -> ServiceQuality:
    low_end, high_end = (float(end) for end in asked.scale)
    bounds = (low_end - high_end, high_end - low_end) if kind == "gap" else (low_end, high_end)
    scores = {name: _dimension_scores(block, asked) for name, block in blocks.items()}
    whole = ~np.isnan(scores[kind]).any(axis=1)
    incomplete = int((~whole).sum())
    scores = {name: score[whole] for name, score in scores.items()}
    about: dict[str, Any] = {"level": level, "unit": "score", "convention": {"version": asked.version}}
    overall = mean(
        scores[kind].mean(axis=1), bounds, method=f"kpis.method.servqual_{kind}", missing=incomplete, **about
    )
    names = list(asked.dimensions)
    owner = [name for name, block in asked.dimensions.items() for _ in block]
    items = _table(blocks, kind, bounds, level, pd.Index(asked.items, name="item"))
    items.insert(0, "dimension", owner)
    dimensions = _table(scores, kind, bounds, level, pd.Index(names, name="dimension"))
    weighted, priorities = _weighted(scores[kind], shares, whole, overall, bounds, kind, names, about)
    return ServiceQuality(
        items, dimensions, overall, weighted, priorities, asked, int(whole.sum()), incomplete, kind, level
    )


def _dimension_scores(block: np.ndarray, asked: Instrument) -> np.ndarray:
    """Respondents × dimensions: the mean of the items answered, where they are at least half."""
    scores, start = [], 0
    for items in asked.dimensions.values():
        part = block[:, start : start + len(items)]
        start += len(items)
        answered = (~np.isnan(part)).sum(axis=1)
        with np.errstate(invalid="ignore"):
            score = np.nansum(part, axis=1) / answered
        scores.append(np.where(2 * answered >= len(items), score, np.nan))
    return np.column_stack(scores)


def _table(
    blocks: dict[str, np.ndarray], kind: str, bounds: tuple[float, float], level: float, index: pd.Index
) -> pd.DataFrame:
    """A row per item or dimension: the means, the interval of what is scored, and how many gave it."""
    rows = []
    for place in range(len(index)):
        known = {name: block[~np.isnan(block[:, place]), place] for name, block in blocks.items()}
        values = known[kind]
        low, high = mean_t(values, level) if len(values) else (math.nan, math.nan)
        if not math.isnan(low):
            low, high = max(low, bounds[0]), min(high, bounds[1])
        means = {name: float(value.mean()) if len(value) else math.nan for name, value in known.items()}
        rows.append({**means, "low": low, "high": high, "n": len(values)})
    return pd.DataFrame(rows, index=index)


def _weighted(
    score: np.ndarray, shares: np.ndarray | None, whole: np.ndarray, overall: Estimate, bounds: tuple[float, float],
    kind: str, names: list[str], about: dict[str, Any],
) -> tuple[Estimate, pd.DataFrame]:  # fmt: skip
    method = f"kpis.method.servqual_{kind}_weighted"
    columns = ["importance", kind, "contribution", "quadrant"]
    if shares is None:
        empty = pd.DataFrame(columns=columns, index=pd.Index([], name="dimension", dtype=object))
        return Estimate(math.nan, method=method, note="kpis.note.no_weights", **about), empty
    given = ~np.isnan(shares).any(axis=1)
    share, values = shares[whole & given] / 100, score[given[whole]]
    missing = overall.missing + int((whole & ~given).sum())
    weighted = mean((share * values).sum(axis=1), bounds, method=method, missing=missing, **about)
    if not len(values):
        return weighted, pd.DataFrame(columns=columns, index=pd.Index([], name="dimension", dtype=object))
    top = 0.0 if kind == "gap" else bounds[1]
    importance, centre = 100 * share.mean(axis=0), score.mean(axis=0)
    important, worse = importance > 100 / len(names) + _HAIR, centre < overall.value - _HAIR
    quadrant = np.where(important, np.where(worse, "act", "keep"), np.where(worse, "later", "ease"))
    table = pd.DataFrame(
        {
            "importance": importance,
            kind: centre,
            "contribution": (share * (values - top)).mean(axis=0),
            "quadrant": quadrant,
        },
        index=pd.Index(names, name="dimension"),
    )
    return weighted, table.sort_values("contribution", kind="stable")
