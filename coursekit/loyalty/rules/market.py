"""The few figures of a market that rules look at, whatever the market is made of."""

import math
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

import numpy as np

from coursekit.messages import CourseError, quoted


@runtime_checkable
class MarketFigures(Protocol):
    """What `check` asks of a market: anything with these three will do.

    ``spend`` and ``orders`` have one entry for each customer: money and orders in a year without a programme.
    ``margin`` is the gross margin as a ratio from 0 to 1.
    """

    spend: Any
    orders: Any
    margin: float


@dataclass(frozen=True)
class Market:
    """The figures as read, checked."""

    spend: np.ndarray
    orders: np.ndarray
    margin: float
    shipping: float | None = None

    @property
    def active(self) -> np.ndarray:
        """Who bought at all."""
        return (self.spend > 0) & (self.orders > 0)


def read_market(market: Any) -> Market | None:
    """The figures of a market; one that has none, or impossible ones, is an error."""
    if market is None:
        return None
    missing = [name for name in ("spend", "orders", "margin") if not hasattr(market, name)]
    if missing:
        raise CourseError("loyalty.rule.market.missing", names=", ".join(missing))
    columns = []
    for name in ("spend", "orders"):
        try:
            read = np.asarray(getattr(market, name), dtype=float)
        except (TypeError, ValueError):
            raise CourseError("loyalty.rule.market.numbers", name=name) from None
        if read.ndim != 1 or not np.isfinite(read).all() or (read < 0).any():
            raise CourseError("loyalty.rule.market.numbers", name=name)
        columns.append(read)
    spend, orders = columns
    if len(spend) != len(orders):
        raise CourseError("loyalty.rule.market.lengths", spend=len(spend), orders=len(orders))
    if not ((spend > 0) & (orders > 0)).any():
        raise CourseError("loyalty.rule.market.empty")
    margin = market.margin
    if isinstance(margin, bool) or not isinstance(margin, int | float | np.floating) or not 0 < float(margin) < 1:
        raise CourseError("loyalty.rule.market.margin", value=quoted(margin))
    shipping = getattr(market, "shipping", None)
    shipping = float(shipping) if isinstance(shipping, int | float) and not isinstance(shipping, bool) else None
    usable = shipping is not None and math.isfinite(shipping) and shipping >= 0
    return Market(spend, orders, float(margin), shipping if usable else None)
