"""The NPS of a mixture of promoters, passives and detractors, without a screen."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis import Estimate, nps
from coursekit.messages import CourseError, number, percent, quoted, text
from coursekit.widgets.markup import html_table

GROUPS = ("detractors", "passives", "promoters")
MOST = 1_000_000


@dataclass(frozen=True)
class NpsMix:
    """The NPS of a mixture and the mixture itself.

    Attributes
    ----------
    estimate : Estimate
        The NPS with its interval.
    table : pandas.DataFrame
        A row per group: ``answers`` and ``share`` in percent (NaN without any answer).
    """

    estimate: Estimate
    table: pd.DataFrame

    def __float__(self) -> float:
        return float(self.estimate)

    def __repr__(self) -> str:
        counts = ", ".join(f"{group}={count}" for group, count in self.table["answers"].items())
        return f"NpsMix({counts}, nps={self.estimate!r})"

    def _repr_html_(self) -> str:
        return self.estimate._repr_html_() + self.html()

    def answers(self, group: str) -> int:
        """How many answers are in a group."""
        return int(self.table["answers"].to_dict()[group])

    def share(self, group: str) -> float:
        """The share of a group in percent; NaN without any answer."""
        return float(self.table["share"].to_dict()[group])

    def html(self) -> str:
        """The table in the language in use."""
        rows = [
            (text(f"widgets.nps.{group}"), number(self.answers(group)), percent(self.share(group), 1))
            for group in GROUPS
        ]
        header = [text("widgets.nps.group"), text("widgets.nps.answers"), text("widgets.nps.share")]
        return html_table(text("widgets.nps.caption", n=number(self.estimate.n)), header, rows)


def nps_mix(promoters: int, passives: int, detractors: int, level: float = 0.95) -> NpsMix:
    """What NPS comes of so many promoters, passives and detractors?

    Parameters
    ----------
    promoters, passives, detractors : int
        How many gave 9–10, 7–8, and 0–6.
    level : float
        Confidence level of the interval.

    Returns
    -------
    NpsMix
        ``.estimate`` (from :func:`coursekit.kpis.nps`, interval included) and ``.table``.

    Examples
    --------
    >>> nps_mix(60, 30, 10).estimate
    Estimate(value=50.0, low=35.5, high=61.6, n=100)

    Turning detractors into passives moves the NPS although nobody recommends us more:

    >>> nps_mix(60, 40, 0).estimate.value
    60.0
    """
    counts = {"detractors": detractors, "passives": passives, "promoters": promoters}
    counts = {group: checked_count(group, count) for group, count in counts.items()}
    scores = np.repeat([0, 7, 10], list(counts.values()))
    estimate = nps(scores, level=level)
    answers = pd.Series(counts, name="answers")
    share = 100 * answers / estimate.n if estimate.n else answers * np.nan
    return NpsMix(estimate, pd.DataFrame({"answers": answers, "share": share}).rename_axis("group"))


def checked_count(name: str, value: Any) -> int:
    """A number of answers: whole, not negative, and not so many that they fill the memory."""
    whole = isinstance(value, int | np.integer) or (isinstance(value, float) and value.is_integer())
    if isinstance(value, bool) or not whole or not 0 <= value <= MOST:
        raise CourseError("widgets.nps.bad_count", name=name, value=quoted(value), most=number(MOST))
    return int(value)
