"""What a price brings in when two kinds of customer answer to it differently, without a screen."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from coursekit.messages import CourseError, quoted

_STEPS = 70


@dataclass(frozen=True)
class Buyers:
    """A kind of customer: what they buy at today's price, and how they answer to another.

    Parameters
    ----------
    units : float
        Purchases at today's price, 0 or more.
    elasticity : float
        Percent more purchases for each percent that the price rises: −2, so usually below 0; from −10 to 0.

    Examples
    --------
    >>> round(Buyers(100, -2).bought(1.1), 1)
    82.6
    """

    units: float
    elasticity: float

    def __post_init__(self) -> None:
        for name, low, high in (("units", 0, math.inf), ("elasticity", -10, 0)):
            value = getattr(self, name)
            real = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
            if not real or not low <= value <= high:
                raise CourseError(f"widgets.price.{name}", value=quoted(value))

    def bought(self, ratio: float) -> float:
        """Purchases at ``ratio`` times today's price: units · ratio^elasticity."""
        return self.units * ratio**self.elasticity


def price_response(
    price: float, cost: float, buyers: Mapping[str, Buyers], prices: Iterable[float] | None = None
) -> pd.DataFrame:
    """What margin does each price bring, from each kind of customer?

    Parameters
    ----------
    price, cost : float
        Today's price of a unit and what it costs, in euros.
    buyers : mapping of str to Buyers
    prices : iterable of float, optional
        The prices to look at: 70 to 140% of today's unless given.

    Returns
    -------
    pandas.DataFrame
        A row per price: margin in euros of each kind, their ``total``, and the ``units`` of all.

    Notes
    -----
    A constant elasticity is an assumption. Where it is above −1 the model says that any rise pays, without end: no
    market is like that far from the prices it has seen.

    Examples
    --------
    >>> price_response(10, 4, {"all": Buyers(100, -2)}, [9, 10, 11]).round(1)
             all  total  units
    price
    9.0    617.3  617.3  123.5
    10.0   600.0  600.0  100.0
    11.0   578.5  578.5   82.6
    """
    for name, value in (("price", price), ("cost", cost)):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
            raise CourseError("widgets.price.money", name=name, value=quoted(value))
    if not isinstance(buyers, Mapping) or not buyers or not all(isinstance(b, Buyers) for b in buyers.values()):
        raise CourseError("widgets.price.buyers", value=quoted(buyers))
    wanted = [price * (0.7 + step / 100) for step in range(_STEPS + 1)] if prices is None else list(prices)
    rows = []
    for at in wanted:
        if isinstance(at, bool) or not isinstance(at, int | float) or not 0 < at < math.inf:
            raise CourseError("widgets.price.money", name="prices", value=quoted(at))
        units = {name: kind.bought(at / price) for name, kind in buyers.items()}
        margin = {name: (at - cost) * count for name, count in units.items()}
        rows.append({"price": float(at), **margin, "total": sum(margin.values()), "units": sum(units.values())})
    return pd.DataFrame(rows).set_index("price")


def best_price(price: float, cost: float, buyers: Mapping[str, Buyers]) -> float:
    """The price from 70 to 140% of today's that brings most margin, on the cents.

    Where every buyer has the same elasticity e below −1 it is cost · e / (1 + e), if that lies in between.

    >>> best_price(10, 4, {"all": Buyers(100, -2)}), best_price(10, 4, {"all": Buyers(100, -0.5)})
    (8.0, 14.0)
    """
    low, high = round(70 * price), round(140 * price)
    table = price_response(price, cost, buyers, [cents / 100 for cents in range(low, high + 1)])
    return float(table.index.to_numpy()[table["total"].to_numpy().argmax()])
