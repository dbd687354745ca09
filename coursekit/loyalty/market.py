"""The market against which a programme is played: who buys how often, what orders earn, what moves people."""

import math
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import plain, real
from coursekit.loyalty.simulate_draws import Draws
from coursekit.messages import CourseError, quoted

# What each field may be: lowest, highest.
_RANGES = {
    "customers": (1, 5_000_000),
    "orders_per_year": (0.01, 365),
    "heterogeneity": (0.05, 1000),
    "order_value": (0.01, 1_000_000),
    "order_spread": (0, 2),
    "margin": (0, 1),
    "shipping": (0, 10_000),
    "shipped": (0, 1),
    "returns": (0, 0.9),
    "consent": (0, 1),
    "uptake": (0, 0.99),
    "self_selection": (-3, 3),
    "price_response": (0, 10),
    "price_spread": (0, 1.5),
    "recognition": (0, 1),
    "gradient": (0, 1),
    "promotion_response": (0, 10),
    "pull_forward": (0, 1),
    "message_lift": (0, 1),
    "unsubscribe": (0, 0.5),
    "redeeming": (0, 1),
    "leakage": (0, 1),
    "referring": (0, 1),
    "visits_per_order": (1, 100),
    "message_cost": (0, 100),
    "running_cost": (0, 10_000),
    "rival": (0, 0.95),
    "rival_month": (0, 1200),
    "rival_shield": (0, 1),
    "uplift": (-1, 2),
}
# What a variant draws anew, and by how much (standard deviation of the logarithm).
_VARIES = {
    "orders_per_year": 0.20,
    "heterogeneity": 0.20,
    "order_value": 0.15,
    "margin": 0.10,
    "shipping": 0.15,
    "returns": 0.30,
    "uptake": 0.20,
    "self_selection": 0.30,
    "price_response": 0.35,
    "recognition": 0.25,
    "gradient": 0.50,
    "promotion_response": 0.35,
    "message_lift": 0.40,
    "unsubscribe": 0.30,
    "redeeming": 0.15,
}


@dataclass(frozen=True)
class Market:
    """A market whose truth is known: what customers would do without a programme, and what moves them.

    Shares and effects are ratios, money is in euros. The fields in the first group can be read off a company's tables
    (`Market.like`); those in the second are what no table shows and an evaluation tries to find out.

    Attributes
    ----------
    customers : int
        How many.
    orders_per_year : float
        Mean of the customers' rates of ordering.
    heterogeneity : float
        Shape of the gamma distribution of those rates; small is unequal.
    order_value, order_spread : float
        Mean order in euros, and the standard deviation of its logarithm (half of it between customers).
    margin : float
        Gross margin of an order without discount, strictly between 0 and 1.
    shipping, shipped : float
        What sending an order costs the company where the customer does not pay for it; share of orders that are sent.
    returns : float
        Share of orders that are sent back; their margin is lost, and what was paid for sending them.
    consent : float
        Share of customers who agreed to commercial messages.
    uptake : float
        Share of customers who join a free programme of middling appeal within a year.
    self_selection : float
        How much more frequent buyers join: log-odds for each standard deviation of the log rate.
    price_response, price_spread : float
        How many per cent more orders a permanent advantage of 1% of the price brings, on average; standard deviation
        of its logarithm between customers.
    recognition : float
        The most that benefits without a price (early access, support, status …) can add to the orders.
    gradient : float
        How much the rate rises just below a threshold or a reward.
    promotion_response : float
        How many per cent more orders an offer of 1% brings while it lasts.
    pull_forward : float
        Share of what an offer or a message adds that is missing afterwards.
    message_lift, unsubscribe : float
        What the first commercial message in a long time adds to the orders of its week, and the chance that it makes
        somebody unsubscribe; the more messages of late, the less of the first and the more of the second.
    redeeming : float
        Chance that a customer who may use a reward or an offer does so on an order.
    leakage : float
        Share of the orders of people for whom a shared code was not meant that use it.
    referring : float
        Customers whom a member brings in a year where referral is rewarded.
    visits_per_order : float
        Visits for each order, for programmes that count visits.
    message_cost, running_cost : float
        Euros for each message and, for each customer, for running the programme a year, where the programme's own
        assumptions give none.
    rival, rival_month, rival_shield : float
        Share of the orders that a rival's programme takes, from which month on, and how much less of members' (0: the
        same; 1: none). By default there is no rival: that being first protects is a claim without a published
        experiment behind it.
    uplift : float, optional
        Members order so much more, whatever the benefits are; then nothing else moves anyone. For lessons in which
        the truth must be one number.

    Notes
    -----
    Sources and assumptions. Café Lumbre's tables give the first group; the default values are a web shop with a 40%
    margin and orders of €45. ``self_selection`` 0.5 makes a naive comparison about seven times too large, as
    Leenheer et al. (2007) found. ``price_response``: **assumption**; a permanent discount d at margin m pays only if
    the response exceeds 1 / (m − d), 3.3 for 10% at 40%, and long-run elasticities of what a shop sells as a whole
    lie far below that (Bijmolt, van Heerde & Pieters 2005 find −2.6 for brands in the short run, most of it taken
    from other brands). At 0.3 a programme of ordinary size adds about 6%, the course's truth. ``recognition``:
    **assumption**, at most 4%; field experiments on status and non-monetary rewards find effects, of few per cent.
    ``gradient``: Kivetz, Urminsky & Zheng (2006) find acceleration close to a reward; size assumed.
    ``pull_forward``: van Heerde, Gupta & Wittink (2003) attribute about a third of a promotion's effect to other times
    and categories, and stockpiling goods such as coffee more; 0.5 is assumed. ``unsubscribe``: mailing services report
    0.1–0.3% a message. All of these differ from market to market: `variant` draws others around them.

    References
    ----------
    Leenheer, J., van Heerde, H., Bijmolt, T. & Smidts, A. (2007). Do loyalty programs really enhance behavioral
    loyalty? International Journal of Research in Marketing 24(1).
    Kivetz, R., Urminsky, O. & Zheng, Y. (2006). The goal-gradient hypothesis resurrected. Journal of Marketing
    Research 43(1).
    Van Heerde, H., Gupta, S. & Wittink, D. (2003). Is 75% of the sales promotion bump due to brand switching? Journal
    of Marketing Research 40(4).
    Bijmolt, T., van Heerde, H. & Pieters, R. (2005). New empirical generalizations on the determinants of price
    elasticity. Journal of Marketing Research 42(2).

    Examples
    --------
    >>> market = Market(customers=2_000, margin=0.35)
    >>> market.margin, round(float(market.spend.mean()))
    (0.35, 135)
    >>> Market(margin=1.0)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    coursekit.messages.errors.CourseError: margin=1 leaves nothing to play for: with 0 no order earns anything, ...
    """

    customers: int = 20_000
    orders_per_year: float = 3.0
    heterogeneity: float = 1.5
    order_value: float = 45.0
    order_spread: float = 0.5
    margin: float = 0.40
    shipping: float = 4.5
    shipped: float = 1.0
    returns: float = 0.03
    consent: float = 0.75
    uptake: float = 0.33

    self_selection: float = 0.5
    price_response: float = 0.30
    price_spread: float = 0.5
    recognition: float = 0.04
    gradient: float = 0.10
    promotion_response: float = 1.5
    pull_forward: float = 0.5
    message_lift: float = 0.02
    unsubscribe: float = 0.0015
    redeeming: float = 0.6
    leakage: float = 0.05
    referring: float = 0.02
    visits_per_order: float = 6.0
    message_cost: float = 0.01
    running_cost: float = 0.15
    rival: float = 0.0
    rival_month: float = 6.0
    rival_shield: float = 0.0
    uplift: float | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            given = getattr(self, field.name)
            if field.name == "uplift" and given is None:
                continue
            low, high = _RANGES[field.name]
            read = real(given)
            if field.name == "margin" and read in (0, 1):
                raise CourseError("loyalty.simulate.margin", value=plain(read))
            if field.name == "customers" and read == 0:
                raise CourseError("loyalty.simulate.empty_market")
            if not low <= read <= high or (field.name == "customers" and read != int(read)):
                raise CourseError(
                    "loyalty.simulate.market_range",
                    name=field.name,
                    value=plain(given),
                    low=plain(low),
                    high=plain(high),
                )
            object.__setattr__(self, field.name, int(read) if field.name == "customers" else read)

    @classmethod
    def like(cls, company: Any, **changes: Any) -> "Market":
        """A market with the customers of a company: what its tables show is read off them.

        Parameters
        ----------
        company : Company
            As `coursekit.datasets.company` makes it: with the tables ``orders``, ``customers``, ``memberships`` and
            ``invitations``, and ``as_of``.
        **changes
            Fields to set otherwise. What sending a parcel costs stands in no table: ``shipping`` is 3.80 unless given.

        Returns
        -------
        Market
            Of the customers with an order in the last twelve months: their number, rates, orders, margin, the share
            of orders sent by post, consent, and uptake and self-selection among those whom the trial invited.

        Notes
        -----
        The rates are those of customers who bought in the year, so a year of low rates is missing: for the lessons
        that is the base a programme is offered to. The effects (second group of fields) keep their assumed values.
        """
        return cls(**{**_from_tables(company), **changes})

    def variant(self, seed: int) -> "Market":
        """Another market of the same kind: what is assumed is drawn anew around the values here.

        Log-normal, with standard deviations of 10 to 50%: as unsure as one is of such figures before a programme
        starts. The same seed gives the same market.
        """
        names = list(_VARIES)
        factors = np.exp(np.array(list(_VARIES.values())) * Draws(seed, 0, "variant").normal(len(names)))
        changes: dict[str, Any] = {}
        for name, factor in zip(names, factors, strict=True):
            low, high = _RANGES[name]
            value = float(np.clip(getattr(self, name) * factor, low, high))
            changes[name] = min(value, 0.9) if name in ("margin", "uptake", "redeeming") else value
        return replace(self, **changes)

    @cached_property
    def _sample(self) -> dict[str, np.ndarray]:
        return population(self, seed=0, block=0, size=min(self.customers, 20_000))

    @property
    def orders(self) -> np.ndarray:
        """Orders that each of (at most 20 000) customers is expected to place in a year without a programme."""
        return self._sample["rate"]

    @property
    def spend(self) -> np.ndarray:
        """What each of (at most 20 000) customers is expected to spend in a year without a programme, in euros."""
        return self._sample["rate"] * self._sample["value"]


def population(market: Market, seed: int, block: int, size: int) -> dict[str, np.ndarray]:
    """The latent traits of one block of customers; each on its own random numbers."""

    def draws(purpose: str) -> Draws:
        return Draws(seed, block, purpose)

    rate = market.orders_per_year * np.maximum(draws("rate").gamma(market.heterogeneity, size), 1e-9)
    between = market.order_spread / math.sqrt(2)
    value = market.order_value * np.exp(between * draws("value").normal(size) - between**2 / 2)
    spread = market.price_spread
    response = market.price_response * np.exp(spread * draws("response").normal(size) - spread**2 / 2)
    # Standardised on the log scale by its known moments: the same customer has the same z in any block.
    from scipy.special import digamma, polygamma

    shape = market.heterogeneity
    centre, width = digamma(shape) - math.log(shape), math.sqrt(float(polygamma(1, shape)))
    z = np.clip((np.log(rate / market.orders_per_year) - centre) / width, -6, 6)
    return {
        "rate": rate,
        "value": value,
        "response": response,
        "z": z,
        "agrees": draws("consent").uniform(size),
        "joins": draws("joins").uniform(size),
        "waits": draws("waits").uniform(size),
        "birthday": draws("birthday").uniform(size),
        "keen": draws("keen").uniform(size),
    }


def _from_tables(company: Any) -> dict[str, Any]:
    try:
        orders, people = company.orders, company.customers
        members, invited, now = company.memberships, company.invitations, pd.Timestamp(company.as_of)
    except AttributeError as missing:
        raise CourseError("loyalty.simulate.not_a_company", value=quoted(company)) from missing
    year = orders[(orders["date"] >= now - pd.DateOffset(years=1)) & (orders["date"] < now)]
    if year.empty:
        raise CourseError("loyalty.simulate.no_orders")
    counts = year.groupby("customer", observed=True).size().to_numpy().astype(float)
    mean, variance = counts.mean(), counts.var()
    # Negative binomial by moments: variance = mean + mean² / shape.
    shape = mean**2 / max(variance - mean, mean**2 / 1000)
    amount = (year["amount"] + year["discount"]).to_numpy()
    amount, cost = amount[amount > 0], year["cost"].to_numpy()[amount > 0]
    logs = np.log(amount)
    arm = invited.loc[invited["arm"] == "invited", "customer"].astype(object)
    joined = arm.isin(set(members["customer"].astype(object))).to_numpy()
    before = orders[orders["date"] < invited["date"].min()] if len(invited) else orders.iloc[:0]
    bought = before["customer"].astype(object).value_counts().reindex(arm).fillna(0).to_numpy()
    found: dict[str, Any] = {
        "customers": len(counts),
        "orders_per_year": float(np.clip(mean, 0.01, 365)),
        "heterogeneity": float(np.clip(shape, 0.05, 1000)),
        "order_value": float(amount.mean()),
        "order_spread": float(min(logs.std(), 2)),
        "margin": float(np.clip(1 - cost.sum() / amount.sum(), 0.01, 0.99)),
        "shipping": 3.8,
        "shipped": float((year["channel"] == "web").mean()),
        "consent": float(people["email_consent"].mean()),
    }
    if 0 < joined.sum() < len(joined):
        found["uptake"] = float(np.clip(joined.mean(), 0.01, 0.99))
        found["self_selection"] = float(np.clip(_slope(np.log(bought + 0.5), joined), -3, 3))
    return found


def _slope(x: np.ndarray, joined: np.ndarray) -> float:
    """Log-odds of joining for each standard deviation of ``x``: logistic regression by Newton's method."""
    if x.std() == 0:
        return 0.0
    design = np.column_stack([np.ones(len(x)), (x - x.mean()) / x.std()])
    beta = np.zeros(2)
    for _ in range(25):
        p = 1 / (1 + np.exp(-np.clip(design @ beta, -30, 30)))
        step = np.linalg.solve(design.T @ (design * (p * (1 - p))[:, None]) + 1e-9 * np.eye(2), design.T @ (joined - p))
        beta += np.clip(step, -2, 2)
    return float(beta[1])
