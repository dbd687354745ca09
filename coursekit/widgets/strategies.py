"""How a budget is best shared among the five strategies of the loyalty stage, without a screen."""

import math
from collections.abc import Mapping

import pandas as pd

from coursekit.messages import CourseError, did_you_mean, quoted
from coursekit.widgets.budget import Response

STRATEGIES = ("rewards", "communication", "surveys", "service", "content")
_MOST = 1_000_000.0


def strategy_split(spent: Mapping[str, float], curves: Mapping[str, Response]) -> pd.DataFrame:
    """What does each strategy bring in for what is spent on it, and what would its next euro bring?

    Parameters
    ----------
    spent : mapping
        Euros for each strategy; one that is left out gets none.
    curves : mapping
        A :class:`Response` for each strategy.

    Returns
    -------
    pandas.DataFrame
        A row for each strategy: ``spent``, ``margin`` (euros that it brings in) and ``next_euro`` (what one more euro
        on it would bring).

    Raises
    ------
    CourseError
        No curve for a strategy, or an amount that is negative or no number.

    Examples
    --------
    >>> curves = {"service": Response(2000, 1000), "content": Response(900, 300)}
    >>> strategy_split({"service": 500, "content": 300}, curves).round(2)
              spent  margin  next_euro
    strategy
    service     500  786.94       1.21
    content     300  568.91       1.10
    """
    known = _checked(curves)
    for name, euros in spent.items():
        if name not in known:
            raise CourseError(
                "widgets.strategies.unknown", name=quoted(name), hint=did_you_mean(str(name), list(known))
            )
        _amount(str(name), euros)
    rows = []
    for name, curve in known.items():
        euros = spent.get(name, 0)
        rows.append((name, euros, curve.margin(euros), curve.next_euro(euros)))
    return pd.DataFrame(rows, columns=["strategy", "spent", "margin", "next_euro"]).set_index("strategy")


def best_split(budget: float, curves: Mapping[str, Response], least: float = 0.0) -> dict[str, float]:
    """Which way of sharing a budget among strategies brings in most?

    The one in which the next euro brings the same wherever money was put, and less wherever none was:
    spentᵢ = max(0, sᵢ · ln(cᵢ / (sᵢ · λ))), with the λ at which all adds up to the budget.

    Parameters
    ----------
    budget : float
        Euros to share.
    curves : mapping
        A :class:`Response` for each strategy: ceiling c, scale s.
    least : float
        No euro is spent that brings in less than this: with 1, what would not pay for itself stays in the till. 0
        spends all of it.

    Returns
    -------
    dict
        Euros for each strategy.

    Notes
    -----
    It supposes that the curves are right and that one strategy does nothing for another. Near the best split very
    little hangs on a few euros: what misleads is a wrong ceiling.

    References
    ----------
    Little, J. (1979). Aggregate advertising models: the state of the art. Operations Research 27(4).

    Examples
    --------
    >>> curves = {"service": Response(2000, 1000), "content": Response(900, 300)}
    >>> {name: round(euros) for name, euros in best_split(800, curves).items()}
    {'service': 522, 'content': 278}
    >>> {name: round(euros) for name, euros in best_split(5000, curves, least=1).items()}
    {'service': 693, 'content': 330}
    """
    known = _checked(curves)
    budget, least = _amount("budget", budget), _amount("least", least)

    def spent(level: float) -> dict[str, float]:
        steep = {name: curve.ceiling / curve.scale for name, curve in known.items()}
        return {name: max(0.0, curve.scale * math.log(steep[name] / level)) for name, curve in known.items()}

    if budget == 0:
        return dict.fromkeys(known, 0.0)
    if least > 0 and sum(spent(least).values()) <= budget:
        return spent(least)
    high = max(curve.ceiling / curve.scale for curve in known.values())
    low = high
    while sum(spent(low).values()) < budget:
        low /= 2
    for _ in range(100):
        middle = math.sqrt(low * high)
        if sum(spent(middle).values()) > budget:
            low = middle
        else:
            high = middle
    return spent(high)


def _checked(curves: Mapping[str, Response]) -> dict[str, Response]:
    usable = isinstance(curves, Mapping) and curves
    if not usable or not all(isinstance(curve, Response) for curve in curves.values()):
        raise CourseError("widgets.strategies.no_curves", kind=type(curves).__name__)
    return dict(curves)


def _amount(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _MOST:
        raise CourseError("widgets.strategies.amount", name=name, value=quoted(value))
    return float(value)
