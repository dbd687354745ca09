"""Tiers of a programme: how one gets in, what one gets, how one leaves."""

from typing import Literal

from coursekit.documents import Flag, Id, Name, Number, Part, Text, Whole

# Amounts out of range are let in: the rulebook says where they stand and what to do.
Period = Literal["order", "day", "week", "month", "quarter", "year", "membership"]
# Ways of reaching a tier by buying, and those by joining, paying or signing.
BoughtMetric = Literal["spend", "points", "orders", "visits"]
Metric = Literal["spend", "points", "orders", "visits", "enrolment", "fee", "contract"]
BenefitType = Literal[
    "percent_discount",
    "amount_off",
    "rebate",
    "free_shipping",
    "early_access",
    "exclusive_content",
    "gift",
    "birthday",
    "support",
    "dedicated_support",
    "points_multiplier",
    "bonus_points",
    "event",
    "service",
    "donation",
]
# Types whose value is a percentage from 0 to 100.
PERCENT_TYPES = ("percent_discount", "rebate")


class Limit(Part):
    """So many times in a period.

    Attributes
    ----------
    n : int
        How many times at most.
    per : str
        ``order``, ``day``, ``week``, ``month``, ``quarter``, ``year`` or ``membership`` (once and for all).
    """

    n: Whole
    per: Period = "year"


class Cap(Part):
    """The most that a benefit can cost for one member.

    Attributes
    ----------
    amount : float, optional
        Money, in the programme's currency.
    uses : int, optional
        How many times.
    per : str
        The period of both; a year unless it says otherwise.
    """

    amount: Number | None = None
    uses: Whole | None = None
    per: Period = "year"


class Qualification(Part):
    """What it takes to be in a tier.

    Attributes
    ----------
    metric : str, optional
        ``spend`` (money), ``points`` (earned, not left), ``orders``, ``visits``; or ``enrolment`` (joining is enough),
        ``fee`` (money for a period), ``contract`` (money agreed for a year).
    value : float, optional
        From how much on.
    window : str, optional
        Counted over the ``calendar_year``, the last ``days`` (``rolling_days``) or the whole ``lifetime``.
    days : int, optional
        The length of a rolling window.
    include_tax_shipping : bool
        Whether taxes and shipping count as spend.
    net_of_returns : bool
        Whether what is sent back stops counting.
    """

    metric: Metric | None = None
    value: Number | None = None
    window: Literal["calendar_year", "rolling_days", "lifetime"] | None = None
    days: Whole | None = None
    include_tax_shipping: Flag = False
    net_of_returns: Flag = True

    @property
    def length_days(self) -> int | None:
        """How many days the window spans; None for a lifetime, or where it is not stated."""
        if self.window == "calendar_year":
            return 365
        return self.days if self.window == "rolling_days" else None


class Benefit(Part):
    """One thing that members get.

    Attributes
    ----------
    type : str
        What kind of thing; see ``BenefitType``. ``rebate`` is paid back at the end of the year, ``service`` is a loan
        of equipment, training or the like.
    value : float, optional
        In the unit of its type: percent from 0 to 100 (``percent_discount``, ``rebate``), money (``amount_off`` on each
        order, ``birthday`` and ``gift`` once, ``donation`` for each order), a factor (``points_multiplier``), points
        (``bonus_points``), days ahead (``early_access``), hours to an answer (``support``: fewer is better).
    description : Text, optional
        As members read it.
    cap : Cap, optional
        The most that it can cost for a member.
    min_order : float
        Only on orders from this amount on.
    unit_cost : float, optional
        What one use costs, in money: an order for ``free_shipping``, ``amount_off`` and ``donation``; a year of
        membership for what is not used order by order.
    perceived_value : float, optional
        What a member would pay for a year of it, in money, where somebody asked.
    applies_to : str
        ``all``, or the part of the range that it is for.
    stackable : bool
        Whether it adds up with other discounts on the same order; where not, the customer gets the better one.
    id : str, optional
        A name for it, where messages or ``replaced_by`` speak of it.
    replaced_by : str, optional
        Id or type of the benefit that stands in its place from the next tier on.
    """

    type: BenefitType
    value: Number | None = None
    description: Text | None = None
    cap: Cap | None = None
    min_order: Number = 0.0
    unit_cost: Number | None = None
    perceived_value: Number | None = None
    applies_to: str = "all"
    stackable: Flag = False
    id: Id | None = None
    replaced_by: Id | None = None


class Downgrade(Part):
    """What happens to a member who no longer qualifies.

    Attributes
    ----------
    policy : str
        ``one_down``, ``requalify`` (to whichever tier the figures say) or ``never``.
    grace_days : int
        How long the tier is kept after the review.
    """

    policy: Literal["one_down", "requalify", "never"] = "requalify"
    grace_days: Whole = 0


class Tier(Part):
    """One tier, such as Bronce.

    Attributes
    ----------
    id, name : Id, Name
        For the machine and for people.
    rank : int
        1 is the base.
    threshold : Qualification, optional
        What it takes; the base may leave it out (joining is enough).
    benefits : tuple of Benefit
        What members have as long as they are in it.
    entry_rewards : tuple of Benefit
        What they get once, on reaching it.
    downgrade : Downgrade, optional
        What happens when they no longer qualify.
    """

    id: Id
    name: Name
    rank: Whole
    threshold: Qualification | None = None
    benefits: tuple[Benefit, ...] = ()
    entry_rewards: tuple[Benefit, ...] = ()
    downgrade: Downgrade | None = None
