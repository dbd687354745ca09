"""Points, rewards, referrals and offers: what is handed out for something that a customer does."""

from typing import Literal

from coursekit.documents import Flag, Id, IsoDate, Name, Number, Part, Whole
from coursekit.loyalty.model_tiers import Benefit, Cap, Limit


class EarnRule(Part):
    """Points for something that a member does. Every rule that fits pays: two that fit pay twice.

    Attributes
    ----------
    trigger : str
        What is done.
    rate : float, optional
        Points for each unit of currency spent.
    fixed : float, optional
        Points each time.
    tier : str, optional
        Id of the tier that it is for; all where left out.
    limit : Limit, optional
        How often it pays.
    min_order : float
        The smallest order that counts.
    excludes : tuple of str
        What earns nothing (gift cards, shipping …).
    pending_days : int, optional
        How long points wait before they can be used; the policy's where left out.
    validity_months : float, optional
        How long they last; the policy's where left out.
    """

    trigger: Literal["purchase", "signup", "review", "referral", "birthday", "visit", "survey", "custom"]
    rate: Number | None = None
    fixed: Number | None = None
    tier: Id | None = None
    limit: Limit | None = None
    min_order: Number = 0.0
    excludes: tuple[str, ...] = ()
    pending_days: Whole | None = None
    validity_months: Number | None = None
    id: Id | None = None


class Reward(Part):
    """What points can be exchanged for.

    Attributes
    ----------
    points_cost : float
        How many points it takes.
    benefit : Benefit
        What one gets for them.
    tier_min : str, optional
        Id of the lowest tier that may have it.
    """

    id: Id
    name: Name | None = None
    points_cost: Number
    benefit: Benefit
    tier_min: Id | None = None


class PointsPolicy(Part):
    """The rules of the currency.

    Attributes
    ----------
    name : Text, optional
        What a point is called.
    point_value : float, optional
        What the programme pays for one point, in money.
    validity_months : float, optional
        How long points last; for ever where left out.
    expires_from : str
        Counted from the day they were ``earned``, or from the last ``activity``.
    pending_days : int, optional
        How long they wait before they can be used.
    expected_redemption_percent : float, optional
        How many of a hundred points will be used in the end: what the liability rests on.
    """

    name: Name | None = None
    point_value: Number | None = None
    validity_months: Number | None = None
    expires_from: Literal["earned", "activity"] = "earned"
    pending_days: Whole | None = None
    expected_redemption_percent: Number | None = None


class Referral(Part):
    """A customer brings another.

    Attributes
    ----------
    giver, receiver : Benefit, optional
        What each of them gets.
    cap : Limit, optional
        How many times a giver is rewarded.
    qualify : str
        What the newcomer must have done: ``first_paid_order``, ``first_order`` (paid or not) or ``signup``.
    """

    giver: Benefit | None = None
    receiver: Benefit | None = None
    cap: Limit | None = None
    qualify: Literal["first_paid_order", "first_order", "signup"] = "first_paid_order"


class Offer(Part):
    """Something given once, outside the tiers: a code by e-mail, a welcome gift.

    Attributes
    ----------
    benefit : Benefit
        What it gives.
    code : str, optional
        What is typed at the checkout.
    shared_code : bool
        Whether everybody has the same code.
    single_use : bool
        Whether each customer can use it once only.
    valid_days : int, optional
        For how long after it was sent.
    valid_until : IsoDate, optional
        The last day.
    segment : str, optional
        Whom it is for (``inactive_180_days``, ``new``); everybody where left out.
    tier_min : str, optional
        Id of the lowest tier that may have it.
    cap : Cap, optional
        The most that it can cost for one customer.
    """

    id: Id
    name: Name | None = None
    benefit: Benefit
    code: str | None = None
    shared_code: Flag = False
    single_use: Flag = False
    valid_days: Whole | None = None
    valid_until: IsoDate | None = None
    segment: str | None = None
    tier_min: Id | None = None
    cap: Cap | None = None
