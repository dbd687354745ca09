"""A loyalty programme as a document: written in YAML or JSON, checked by rules, played against a market.

>>> from coursekit.loyalty.model import Programme
>>> club = Programme(languages=["en"], id="club", name="Club", tiers=[{"id": "one", "name": "One", "rank": 1}])
>>> club.kind, club.tier("one").rank
('recognition', 1)
"""

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from coursekit.documents import Document, Flag, Id, IsoDate, Name, Number, Part, Text, Whole
from coursekit.loyalty.model_points import EarnRule, Offer, PointsPolicy, Referral, Reward
from coursekit.loyalty.model_talk import CommunicationPlan, ConsentPolicy, Message, SurveyTrigger
from coursekit.loyalty.model_tiers import (
    PERCENT_TYPES,
    Benefit,
    Cap,
    Downgrade,
    Limit,
    Qualification,
    Tier,
)
from coursekit.messages import CourseError, did_you_mean

if TYPE_CHECKING:
    from coursekit.loyalty.rules import Findings

__all__ = [
    "PERCENT_TYPES",
    "Assumptions",
    "Benefit",
    "Cap",
    "CommunicationPlan",
    "ConsentPolicy",
    "Contract",
    "Downgrade",
    "EarnRule",
    "Enrolment",
    "FraudLimits",
    "Goal",
    "Guardrail",
    "Limit",
    "Message",
    "Offer",
    "PointsPolicy",
    "Programme",
    "Qualification",
    "Referral",
    "Reward",
    "Scope",
    "StopRule",
    "SurveyTrigger",
    "Tier",
]

_MONETARY = ("percent_discount", "amount_off", "rebate", "free_shipping")


class Enrolment(Part):
    """How one becomes a member: ``opt_in``, ``auto``, ``paid`` (a fee each ``per``) or by ``contract``."""

    how: Literal["opt_in", "auto", "paid", "contract"] = "opt_in"
    fee: Number | None = None
    per: Literal["month", "year", "once"] = "year"


class Scope(Part):
    """Whom and what the programme is for."""

    customers: Literal["consumers", "businesses", "both"] = "consumers"
    channels: tuple[str, ...] = ()
    description: Text | None = None


class Contract(Part):
    """What ties a business customer: how long, how one leaves, how much is agreed for a year.

    The rebate and the dedicated support are benefits of its tiers.
    """

    months: Number
    notice_days: Whole = 30
    minimum_spend: Number | None = None
    equipment: Text | None = None


class FraudLimits(Part):
    """What keeps the programme honest.

    Attributes
    ----------
    self_referral : bool
        Whether one may refer oneself.
    max_accounts_per_address : int, optional
        How many members may live at one address.
    refund_clawback : bool
        Whether what a purchase earned is taken back when it is returned.
    code_single_use : bool
        Whether each customer can use any code once only.
    return_window_days : int, optional
        For how long a purchase can be returned.
    """

    self_referral: Flag = False
    max_accounts_per_address: Whole | None = None
    refund_clawback: Flag = False
    code_single_use: Flag = False
    return_window_days: Whole | None = None


class Assumptions(Part):
    """What the designer believes about the business; money in the programme's currency, shares from 0 to 100.

    Attributes
    ----------
    gross_margin_percent : float, optional
        Of each order, before benefits.
    average_order, orders_per_year : float, optional
        Of a member.
    shipping_cost : float, optional
        What the company pays to send one order.
    fixed_cost_per_year : float
        Of running the programme.
    cost_per_message : float
        For each message sent.
    uplift_percent : float, optional
        How many more orders members are expected to place.
    """

    gross_margin_percent: Number | None = None
    average_order: Number | None = None
    orders_per_year: Number | None = None
    shipping_cost: Number | None = None
    fixed_cost_per_year: Number = 0.0
    cost_per_message: Number = 0.0
    uplift_percent: Number | None = None


class Guardrail(Part):
    """A measure that must not get worse while the goal is pursued, and its limit."""

    kpi: str
    limit: Number


class Goal(Part):
    """What the programme should change, by when, and how anybody will know that it was the programme.

    Attributes
    ----------
    kpi : str
        The measure.
    baseline, target : float
        Where it stands and where it should.
    by : IsoDate
        Until when.
    control : str
        How the change is told from what would have happened anyway: ``randomised_holdout``, ``randomised_invitation``,
        ``matched``, ``difference_in_differences``, ``before_after`` or ``none``.
    holdout_percent : float, optional
        How many of a hundred stay outside by lot.
    guardrail : Guardrail
        What must not get worse.
    """

    kpi: str | None = None
    baseline: Number | None = None
    target: Number | None = None
    by: IsoDate | None = None
    control: (
        Literal[
            "randomised_holdout",
            "randomised_invitation",
            "matched",
            "difference_in_differences",
            "before_after",
            "none",
        ]
        | None
    ) = None
    holdout_percent: Number | None = None
    guardrail: Guardrail | None = None


class StopRule(Part):
    """When the programme is ended or changed: the measure, its limit, the day it is looked at, what is done then."""

    kpi: str
    limit: Number
    check_on: IsoDate
    action: Text | None = None


class Programme(Document):
    """A loyalty programme: tiers, points, messages, rules of fair play, assumptions and goals.

    Sections that a kind of programme does not need may be left out. Money is in ``currency``; every field whose name
    ends in ``_percent``, and the value of a percentage benefit, is on 0–100. What is allowed here may still be unwise:
    ``check()`` says what.

    Examples
    --------
    >>> club = Programme(
    ...     languages=["en"],
    ...     id="club",
    ...     name="Club",
    ...     tiers=[
    ...         {"id": "gold", "name": "Gold", "rank": 2, "benefits": [{"type": "percent_discount", "value": 5}]},
    ...         {"id": "base", "name": "Base", "rank": 1},
    ...     ],
    ... )
    >>> [tier.id for tier in club.ranked], club.kind
    (['base', 'gold'], 'discount')
    """

    SCHEMA: ClassVar[str] = "coursekit/programme@1"

    id: Id
    name: Name
    currency: str = "EUR"
    market: Text | None = None
    start: IsoDate | None = None
    scope: Scope = Scope()
    enrolment: Enrolment = Enrolment()
    contract: Contract | None = None
    tiers: tuple[Tier, ...] = ()
    earn_rules: tuple[EarnRule, ...] = ()
    rewards: tuple[Reward, ...] = ()
    points_policy: PointsPolicy | None = None
    referral: Referral | None = None
    offers: tuple[Offer, ...] = ()
    communication: CommunicationPlan = CommunicationPlan()
    consent: ConsentPolicy | None = None
    fraud: FraudLimits | None = None
    assumptions: Assumptions = Assumptions()
    goals: tuple[Goal, ...] = ()
    stop_rule: StopRule | None = None
    fairness_and_privacy: Text | None = None

    @property
    def ranked(self) -> list[Tier]:
        """The tiers from the base upwards, in whatever order they were written."""
        return sorted(self.tiers, key=lambda tier: tier.rank)

    @property
    def has_points(self) -> bool:
        """Whether there is a currency of points."""
        return bool(self.earn_rules or self.rewards or self.points_policy)

    @property
    def kind(self) -> str:
        """``institutional`` (by contract), ``paid``, ``points``, ``discount`` or ``recognition`` (none of these)."""
        if self.contract is not None or self.enrolment.how == "contract":
            return "institutional"
        if self.enrolment.how == "paid":
            return "paid"
        if self.has_points:
            return "points"
        given = [benefit.type for tier in self.tiers for benefit in tier.benefits]
        return "discount" if any(kind in _MONETARY for kind in given) else "recognition"

    def tier(self, tier_id: str) -> Tier:
        """The tier with this id; an unknown one is an error that names the nearest."""
        for tier in self.tiers:
            if tier.id == tier_id:
                return tier
        raise CourseError("loyalty.model.no_tier", id=tier_id, hint=did_you_mean(tier_id, [t.id for t in self.tiers]))

    def __repr__(self) -> str:
        tiers = ", ".join(repr(tier.id) for tier in self.ranked)
        return f"Programme(id={self.id!r}, kind={self.kind!r}, tiers=[{tiers}])"

    def _repr_html_(self) -> str:
        from coursekit.loyalty.model_show import as_html

        return as_html(self)

    def check(self, market: Any = None, tiers_required: int | None = None) -> "Findings":
        """What is wrong with the design, by rule; see `coursekit.loyalty.check`."""
        from coursekit.loyalty.rules import check

        return check(self, market=market, tiers_required=tiers_required)
