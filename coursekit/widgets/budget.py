"""How a budget is best split between winning customers and keeping them, without a screen."""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from coursekit.messages import CourseError, quoted


@dataclass(frozen=True)
class Response:
    """What a strategy brings in when more is spent on it: margin = ceiling · (1 − e^(−spent / scale)).

    Parameters
    ----------
    ceiling : float
        The margin in euros that no spending goes beyond.
    scale : float
        Euros that bring in 63% of the ceiling; the next euro always brings a little less than the last.

    References
    ----------
    Little, J. (1979). Aggregate advertising models: the state of the art. Operations Research 27(4): a response that
    bends. The shape is an assumption; nobody has seen the whole curve of his own company.

    Examples
    --------
    >>> ads = Response(ceiling=1000, scale=500)
    >>> round(ads.margin(500), 1), round(ads.next_euro(0), 2)
    (632.1, 2.0)
    """

    ceiling: float
    scale: float

    def __post_init__(self) -> None:
        for name in ("ceiling", "scale"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float) or not (0 < value < math.inf):
                raise CourseError("widgets.budget.not_positive", name=name, value=quoted(value))

    def margin(self, spent: float) -> float:
        """The margin that ``spent`` euros bring in."""
        return self.ceiling * -math.expm1(-spent / self.scale)

    def next_euro(self, spent: float) -> float:
        """What one more euro would bring in after ``spent``."""
        return self.ceiling / self.scale * math.exp(-spent / self.scale)


def budget_split(budget: float, winning: Response, keeping: Response, step: float = 0.05) -> pd.DataFrame:
    """What does each way of splitting a budget bring in?

    Parameters
    ----------
    budget : float
        Euros to spend, all of them.
    winning, keeping : Response
        Of winning new customers and of keeping those there are.
    step : float
        How finely the share of ``winning`` is varied, a ratio.

    Returns
    -------
    pandas.DataFrame
        A row per share of winning (0 to 1): margin of each, their ``total``, and ``net``, the total less the budget.

    Examples
    --------
    >>> table = budget_split(1000, Response(1200, 600), Response(900, 300), step=0.5)
    >>> table.round(0)
           winning  keeping  total    net
    share
    0.0        0.0    868.0  868.0 -132.0
    0.5      678.0    730.0 1408.0  408.0
    1.0      973.0      0.0  973.0  -27.0
    """
    if isinstance(budget, bool) or not isinstance(budget, int | float) or not (0 <= budget < math.inf):
        raise CourseError("widgets.budget.not_positive", name="budget", value=quoted(budget))
    if isinstance(step, bool) or not isinstance(step, int | float) or not 0 < step <= 1:
        raise CourseError("widgets.budget.step", value=quoted(step))
    shares = np.linspace(0, 1, round(1 / step) + 1)
    rows = [(winning.margin(share * budget), keeping.margin((1 - share) * budget)) for share in shares]
    table = pd.DataFrame(rows, columns=["winning", "keeping"], index=pd.Index(shares.round(6), name="share"))
    table["total"] = table["winning"] + table["keeping"]
    table["net"] = table["total"] - budget
    return table


def best_share(budget: float, winning: Response, keeping: Response) -> float:
    """The share for winning at which the next euro brings the same on either side; 0 or 1 where it never does.

    w = [s₁s₂ / (s₁ + s₂)] · [B/s₂ + ln((c₁/s₁) / (c₂/s₂))], the share is w / B: from equating the two derivatives.

    >>> share = best_share(1000, Response(1200, 600), Response(900, 300))
    >>> w, k = Response(1200, 600), Response(900, 300)
    >>> round(share, 3), round(abs(w.next_euro(1000 * share) - k.next_euro(1000 * (1 - share))), 9)
    (0.586, 0.0)
    """
    if budget <= 0:
        return 0.0
    together = winning.scale * keeping.scale / (winning.scale + keeping.scale)
    ratio = (winning.ceiling / winning.scale) / (keeping.ceiling / keeping.scale)
    return min(1.0, max(0.0, together * (budget / keeping.scale + math.log(ratio)) / budget))
