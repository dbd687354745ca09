"""What a channel's customers cost on average, and what the next one costs, without a screen."""

import math
from collections.abc import Iterable

import pandas as pd

from coursekit.messages import CourseError, quoted
from coursekit.widgets.budget import Response


def channel_costs(curve: Response, spent: Iterable[float], leaves: float) -> pd.DataFrame:
    """What do people brought by a channel cost on average, and what would the next one cost?

    average = spent / people; next = the euros that one more person takes, 1 / (the slope of the curve).

    Parameters
    ----------
    curve : Response
        How many **people** a spending brings beyond those who come anyway: ceiling in people, scale in euros.
    spent : iterable of float
        Euros, 0 or more, of one period.
    leaves : float
        The margin in euros that one person leaves.

    Returns
    -------
    pandas.DataFrame
        A row for each spending: ``people``, ``average``, ``next``, and ``net``, what they leave less what was spent.
        At 0 the average is that of the very first person, ``next``.

    Notes
    -----
    The average is always below the next cost where a curve bends: whoever stops when the *average* reaches what a
    person leaves has paid too much for the last ones, so much that nothing is left of the first. It supposes that the
    curve is known; a report of clicks does not give it, because it counts those who would have come anyway.

    References
    ----------
    Dean, J. (1951). How much to spend on advertising. Harvard Business Review 29(1).

    Examples
    --------
    >>> ads = Response(ceiling=26, scale=200)
    >>> channel_costs(ads, [100, 400], leaves=60).round(1)
           people  average  next    net
    spent
    100      10.2      9.8  12.7  513.8
    400      22.5     17.8  56.8  948.9
    """
    money = _positive("leaves", leaves)
    rows = []
    for euros in spent:
        if isinstance(euros, bool) or not isinstance(euros, int | float) or not 0 <= euros < math.inf:
            raise CourseError("widgets.channel.not_euros", value=quoted(euros))
        people, following = curve.margin(euros), 1 / curve.next_euro(euros)
        average = euros / people if euros > 0 else following
        rows.append((euros, people, average, following, people * money - euros))
    return pd.DataFrame(rows, columns=["spent", "people", "average", "next", "net"]).set_index("spent")


def worth_spending(curve: Response, leaves: float) -> float:
    """Up to how many euros does the next person leave more than they cost? spent = s · ln(c · leaves / s), or 0.

    >>> round(worth_spending(Response(ceiling=26, scale=200), leaves=60), 1)
    410.8
    """
    steep = curve.ceiling * _positive("leaves", leaves) / curve.scale
    return curve.scale * math.log(steep) if steep > 1 else 0.0


def breaks_even(curve: Response, leaves: float) -> float:
    """At how many euros is nothing left, because people cost *on average* what they leave? 0 if they always do.

    >>> round(breaks_even(Response(ceiling=26, scale=200), leaves=60), 1)
    1559.4
    """
    money = _positive("leaves", leaves)
    low, high = worth_spending(curve, money), curve.ceiling * money
    if low == 0:
        return 0.0
    for _ in range(100):  # what is left falls from the best spending on, and is below 0 at ``high``
        middle = (low + high) / 2
        if curve.margin(middle) * money > middle:
            low = middle
        else:
            high = middle
    return high


def _positive(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        raise CourseError("widgets.budget.not_positive", name=name, value=quoted(value))
    return float(value)
