"""Drawn against measured: what the map says customers feel at a step, and what they say when they are asked there."""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from coursekit.kpis._intervals import mean_t
from coursekit.messages import number, text

# A difference of 0.8 standard deviations is large by Cohen's convention: it is drawn as the end of the scale, 2.
SCALE = 2.5
SMALL = 0.5  # 0.2 standard deviations, a small difference, on the scale of the map


@dataclass(frozen=True)
class EmotionCheck:
    """A drawn emotion beside the measured one.

    Attributes
    ----------
    path : str
        Of the emotion, such as ``"stages[2].steps[0].emotion"``.
    step : str
    drawn : int
        −2 to 2, as the map has it.
    measured, low, high : float
        What customers say at this touchpoint against what they say everywhere, on −2 to 2, with its interval.
    n : int
        Answers that it rests on.
    status : {"agree", "disagree", "low_n", "no_data"}
        ``"low_n"``: not assessed, for want of answers.
    """

    path: str
    step: str
    drawn: int
    measured: float
    low: float
    high: float
    n: int
    n_min: int
    status: str

    def sentence(self) -> str:
        """The comparison in words, in the language in use."""
        shown = {"measured": number(self.measured, 1), "low": number(self.low, 1), "high": number(self.high, 1)}
        return text(
            f"mapping.measure.emotion.{self.status}",
            step=self.step, drawn=number(self.drawn), n=number(self.n), n_min=number(self.n_min), **shown,
        )  # fmt: skip

    def __str__(self) -> str:
        return self.sentence()


def z_scores(kept: pd.Series, everywhere: pd.Series) -> np.ndarray:
    """Answers in standard deviations from the mean of all answers; empty where all answers are alike."""
    everyone = everywhere.dropna().to_numpy(dtype=float)
    if len(everyone) < 2 or everyone.min() == everyone.max():
        return np.array([])
    return (kept.dropna().to_numpy(dtype=float) - everyone.mean()) / everyone.std(ddof=1)


def check_emotion(path: str, step: str, drawn: int, scores: list[np.ndarray], n_min: int) -> EmotionCheck:
    """Compares a drawn emotion with the z-scores of one or several measures taken at the same step.

    Each measure counts alike. They disagree where the interval of the measured emotion lies wholly beyond 0 on the
    other side than drawn; a drawn 0, where it lies wholly beyond a small difference (0.2 standard deviations).
    """
    scores = [values for values in scores if len(values)]
    n = min((len(values) for values in scores), default=0)
    if n == 0:
        return EmotionCheck(path, step, drawn, math.nan, math.nan, math.nan, 0, n_min, "no_data")
    means = [float(values.mean()) for values in scores]
    halves = [mean_t(values, 0.95) for values in scores]
    value = SCALE * sum(means) / len(means)
    # Two answers of one person go together: adding the half-lengths is wide enough whatever their correlation.
    half = SCALE * sum((high - low) / 2 for low, high in halves) / len(halves)
    low, high = value - half, value + half
    if n < n_min or math.isnan(half):
        status = "low_n"
    elif drawn > 0:
        status = "disagree" if high < 0 else "agree"
    elif drawn < 0:
        status = "disagree" if low > 0 else "agree"
    else:
        status = "disagree" if low > SMALL or high < -SMALL else "agree"
    value, low, high = (end if math.isnan(end) else max(-2.0, min(2.0, end)) for end in (value, low, high))
    return EmotionCheck(path, step, drawn, value, low, high, n, n_min, status)
