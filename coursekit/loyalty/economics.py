"""What a programme must bring to pay for itself: closed forms, before any simulation."""

import math
from dataclasses import dataclass
from html import escape

from coursekit.kpis._input import at_least, plain, ratio, real
from coursekit.messages import CourseError, number, text


def break_even_uplift(discount: float, margin: float, shipping: float = 0.0, order_value: float | None = None) -> float:
    """Break-even uplift: how many more orders must a permanent benefit bring to pay for itself?

    u* = c / (m − c), with the benefit's cost per euro sold c = d + s / AOV.

    Parameters
    ----------
    discount : float
        The permanent discount d, a ratio of the price (0.10 for 10%).
    margin : float
        Gross margin m, a ratio of the price without discount, between 0 and 1.
    shipping : float
        What sending an order costs the company where the customer no longer pays for it, in euros.
    order_value : float, optional
        Average order value in euros before the discount (AOV); needed with ``shipping``.

    Returns
    -------
    float
        The uplift as a ratio: 0.33 means 33% more orders from **every** member. Infinite where the benefit eats the
        whole margin: then no number of orders is enough.

    Raises
    ------
    CourseError
        A margin of 0 or 1, a discount that is no ratio, shipping without an order value.

    Notes
    -----
    Each order earned m and now earns m − c; (1 + u)(m − c) = m gives the formula. Every order bears the benefit, the
    ones that would have come anyway included: that is why the figures are so high.

    It misleads where the benefit draws larger baskets rather than more orders, where fixed costs matter, and where
    only part of the orders carry it.

    References
    ----------
    Nagle, T. & Müller, G. (2017). The strategy and tactics of pricing, 6th ed., chapter 9: break-even sales change.

    Examples
    --------
    >>> [round(100 * break_even_uplift(d, margin=0.40), 1) for d in (0.05, 0.10, 0.15, 0.20)]
    [14.3, 33.3, 60.0, 100.0]
    >>> round(break_even_uplift(0.10, margin=0.40, shipping=4.5, order_value=45), 2)
    1.0
    """
    margin, cost = _margin(margin), benefit_cost(discount, shipping, order_value)
    return cost / (margin - cost) if cost < margin - 1e-12 else math.inf


def benefit_cost(discount: float, shipping: float = 0.0, order_value: float | None = None) -> float:
    """What a permanent benefit costs for each euro sold at full price: d + s / AOV.

    >>> round(benefit_cost(0.10, shipping=4.5, order_value=45), 2)
    0.2
    """
    discount, shipping = ratio("discount", discount), at_least("shipping", shipping, 0)
    if shipping and order_value is None:
        raise CourseError("loyalty.economics.shipping_needs_order", shipping=plain(shipping))
    return discount + (shipping / positive("order_value", order_value) if shipping else 0.0)


def programme_roi(
    uplift: float, discount: float, margin: float, shipping: float = 0.0, order_value: float | None = None
) -> float:
    """Return on investment of a permanent benefit: what does each euro spent on it bring back, less that euro?

    ROI = (incremental margin − cost) / cost = u m / ((1 + u) c) − 1.

    Parameters
    ----------
    uplift : float
        True increase u of the members' orders, a ratio above −1: 0.06 for 6% more.
    discount, margin, shipping, order_value
        As in `break_even_uplift`.

    Returns
    -------
    float
        A ratio: −1 is all lost, 0 is break-even. NaN is never returned: a benefit that costs nothing is an error,
        because a return on nothing has no meaning.

    References
    ----------
    Blattberg, R., Kim, B.-D. & Neslin, S. (2008). Database marketing, chapter 22. Springer.

    Examples
    --------
    >>> round(programme_roi(0.06, 0.10, margin=0.40), 2)
    -0.77
    >>> round(programme_roi(1 / 3, 0.10, margin=0.40), 6)
    0.0
    """
    margin, cost = _margin(margin), benefit_cost(discount, shipping, order_value)
    uplift = checked_uplift(uplift)
    if cost == 0:
        raise CourseError("loyalty.economics.no_cost")
    return uplift * margin / ((1 + uplift) * cost) - 1


def subsidised_share(uplift: float) -> float:
    """Subsidised share: which part of the benefit goes to purchases that would have come anyway?

    share = 1 / (1 + u), for an uplift u ≥ 0.

    Parameters
    ----------
    uplift : float
        True increase of the orders, a ratio above −1.

    Returns
    -------
    float
        A ratio; 1 where the uplift is 0 or negative.

    References
    ----------
    Dowling, G. & Uncles, M. (1997). Do customer loyalty programs really work? Sloan Management Review 38(4).

    Examples
    --------
    >>> round(subsidised_share(0.06), 3)
    0.943
    """
    return 1 / (1 + max(checked_uplift(uplift), 0.0))


@dataclass(frozen=True)
class PaidTier:
    """The two break-even points of a membership that costs a fee.

    Attributes
    ----------
    customer_orders : float
        Orders a year from which the fee pays for the customer.
    company_orders : float
        Orders a year up to which the member pays for the company; infinite where further orders only bring money.
    """

    customer_orders: float
    company_orders: float

    def _repr_html_(self) -> str:
        words = text(
            "loyalty.economics.paid_tier",
            customer=number(self.customer_orders, 1),
            company=number(self.company_orders, 1),
        )
        return f"<div>{escape(words, quote=False)}</div>"


def paid_tier(
    fee: float,
    discount: float,
    margin: float,
    shipping: float = 0.0,
    order_value: float | None = None,
    uplift: float = 0.0,
) -> PaidTier:
    """Paid membership: from how many orders a year does the fee pay for the customer, and up to how many for the firm?

    customer: n* = F / (c · AOV). Company: n* = F / (AOV · (c (1 + u) − u m)), in orders without the membership.

    Parameters
    ----------
    fee : float
        Yearly fee F in euros, above 0.
    discount, margin, shipping
        As in `break_even_uplift`.
    order_value : float
        Average order value in euros; always needed here.
    uplift : float
        True increase of the members' orders, a ratio.

    Returns
    -------
    PaidTier
        ``customer_orders`` and ``company_orders``.

    Notes
    -----
    With no uplift the two are the same number, and the members who gain are exactly those on whom the company loses:
    the heavy buyers join (adverse selection). Only the uplift, or benefits that are worth more than they cost, put a
    gap between the two. It misleads where people join without counting.

    References
    ----------
    Ashley, C., Gillespie, E. & Noble, S. (2016). The effect of loyalty program fees on program perceptions and
    engagement. Journal of Business Research 69(2).

    Examples
    --------
    >>> paid_tier(36, 0.10, margin=0.40, order_value=45)
    PaidTier(customer_orders=8.0, company_orders=8.0)
    >>> paid_tier(36, 0.10, margin=0.40, order_value=45, uplift=0.2)
    PaidTier(customer_orders=8.0, company_orders=20.0)
    """
    fee, value = positive("fee", fee), positive("order_value", order_value)
    margin, cost, uplift = _margin(margin), benefit_cost(discount, shipping, value), checked_uplift(uplift)
    lost = round(cost * (1 + uplift) - uplift * margin, 12)  # of each euro sold without the membership
    customer = fee / (cost * value) if cost else math.inf
    company = fee / (lost * value) if lost > 0 else math.inf
    return PaidTier(round(customer, 9), round(company, 9))


def reward_rate(points_per_euro: float, points: float, worth: float) -> float:
    """Reward rate: what share of the spending comes back as a reward?

    rate = (points per euro) × (worth of the reward / its price in points).

    Parameters
    ----------
    points_per_euro : float
        Points earned for each euro.
    points : float
        Price of the reward in points, above 0.
    worth : float
        What the reward is worth to whom one asks: to the customer its price in the shop, to the company its cost.

    Returns
    -------
    float
        A ratio, to be set beside a discount: 100 points, one a euro, for a voucher of €5 is 5%.

    Notes
    -----
    An upper bound: points that expire or are forgotten never come back (see `breakage`).

    References
    ----------
    Blattberg, R., Kim, B.-D. & Neslin, S. (2008). Database marketing, chapter 22. Springer.

    Examples
    --------
    >>> reward_rate(1, points=100, worth=5)
    0.05
    """
    earned, worth = at_least("points_per_euro", points_per_euro, 0), at_least("worth", worth, 0)
    return earned * worth / positive("points", points)


def point_liability(outstanding: float, redemption: float, cost: float) -> float:
    """Point liability, the view of cost: what will the points that are still out there cost?

    liability = outstanding points × expected redemption × cost of a point.

    Parameters
    ----------
    outstanding : float
        Points issued and neither redeemed nor expired.
    redemption : float
        Share of them that will be redeemed in the end, a ratio; 1 − ultimate breakage.
    cost : float
        What a redeemed point costs the company, in euros.

    Returns
    -------
    float
        Euros.

    Notes
    -----
    The view of management. Accounts under IFRS 15 defer revenue instead (`deferred_revenue`). For teaching; it is no
    accounting advice. A programme of discounts alone has no such liability.

    References
    ----------
    Blattberg, R., Kim, B.-D. & Neslin, S. (2008). Database marketing, chapter 22. Springer.

    Examples
    --------
    >>> point_liability(40_000, redemption=0.75, cost=0.03)
    900.0
    """
    return at_least("outstanding", outstanding, 0) * ratio("redemption", redemption) * at_least("cost", cost, 0)


def deferred_revenue(sales: float, points: float, point_value: float, redemption: float) -> float:
    """Deferred revenue, the view of the accounts: how much of the sales belongs to the points given with them?

    allocated = sales × P / (sales + P), with P = points × value × expected redemption (relative stand-alone prices).

    Parameters
    ----------
    sales : float
        Sales with which the points were given, in euros, above 0.
    points : float
        Points issued.
    point_value : float
        What a point buys, in euros.
    redemption : float
        Share expected to be redeemed in the end, a ratio.

    Returns
    -------
    float
        Euros of the sales that are not yet revenue.

    References
    ----------
    IFRS 15 (2014), Revenue from contracts with customers, illustrative example 52.

    Examples
    --------
    >>> round(deferred_revenue(100_000, 10_000, 1, redemption=0.97))
    8842
    """
    sales = positive("sales", sales)
    price = at_least("points", points, 0) * at_least("point_value", point_value, 0) * ratio("redemption", redemption)
    return sales * price / (sales + price)


def recognised_revenue(deferred: float, redeemed: float, expected: float) -> float:
    """Recognised revenue: how much of the deferred revenue has been earned so far?

    recognised = deferred × points redeemed so far / points expected to be redeemed in the end.

    Parameters
    ----------
    deferred : float
        What `deferred_revenue` put aside, in euros.
    redeemed, expected : float
        Points redeemed since the beginning, and points expected to be redeemed in the end by today's estimate.

    Returns
    -------
    float
        Euros, in all; the revenue of one year is the difference from the year before. A new estimate is caught up at
        once.

    References
    ----------
    IFRS 15 (2014), Revenue from contracts with customers, illustrative example 52.

    Examples
    --------
    >>> first = recognised_revenue(9_000, redeemed=4_500, expected=9_700)
    >>> second = recognised_revenue(9_000, redeemed=8_500, expected=9_900) - first
    >>> round(first), round(second)
    (4175, 3552)
    """
    deferred, redeemed = at_least("deferred", deferred, 0), at_least("redeemed", redeemed, 0)
    expected = positive("expected", expected)
    if redeemed > expected:
        raise CourseError("loyalty.economics.redeemed_over", redeemed=plain(redeemed), expected=plain(expected))
    return deferred * redeemed / expected


def checked_uplift(uplift: object) -> float:
    """An uplift as a ratio above −1: nobody can order less than nothing."""
    read = real(uplift)
    if -1 <= read <= 2:
        return read
    if 2 < read <= 1000:
        raise CourseError("kpis.error.percent", name="uplift", value=plain(read), ratio=plain(round(read / 100, 4)))
    raise CourseError("loyalty.economics.uplift", value=plain(uplift))


def _margin(margin: object) -> float:
    read = ratio("margin", margin)
    if read in (0, 1):
        raise CourseError("loyalty.economics.margin", value=plain(read))
    return read


def positive(name: str, value: object) -> float:
    """A finite number above 0."""
    read = real(value)
    if 0 < read < math.inf:
        return read
    raise CourseError("kpis.error.not_positive", name=name, value=plain(value))
