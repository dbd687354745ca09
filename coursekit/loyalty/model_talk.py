"""What a programme says to people: messages, surveys, consent."""

from typing import Literal

from coursekit.documents import Flag, Id, Number, Part, Text, Whole
from coursekit.loyalty.model_tiers import Limit

Trigger = Literal[
    "launch",
    "enrolled",
    "monthly",
    "tier_up",
    "tier_down",
    "tier_down_warning",
    "points_earned",
    "points_expiring",
    "reward_reachable",
    "birthday",
    "inactive",
    "renewal",
    "purchase",
]
Channel = Literal["email", "sms", "push", "whatsapp", "app", "post", "phone", "in_store"]


class Message(Part):
    """One message, sent when something happens.

    Attributes
    ----------
    trigger : str
        What sets it off; ``inactive``, ``points_expiring``, ``tier_down_warning`` and ``renewal`` also need ``days``.
    days : int, optional
        Days without an order (``inactive``), or ahead of the event (the others).
    channel : str
        By which way.
    audience : str
        ``everyone`` on the tuple of customers, asked or not; ``members``; ``consenting`` (whoever said yes).
    tiers : tuple of str
        Ids of the tiers that get it; all where empty.
    purpose : str
        ``commercial`` (it promotes something) or ``transactional`` (it carries out what was agreed).
    subject, template : Text
        With placeholders such as ``{first_name}``; ``coursekit.loyalty.communication`` lists them.
    benefits : tuple of str
        Ids or types of the benefits that it speaks of.
    offer : str, optional
        Id of the offer that it brings.
    frequency_cap : Limit, optional
        How often one customer gets it.
    holdout_percent : float
        How many of a hundred are left out by lot, to learn what it does.
    """

    id: Id
    trigger: Trigger
    days: Whole | None = None
    channel: Channel = "email"
    audience: Literal["everyone", "members", "consenting"] = "members"
    tiers: tuple[Id, ...] = ()
    purpose: Literal["transactional", "commercial"]
    subject: Text | None = None
    template: Text
    benefits: tuple[Id, ...] = ()
    offer: Id | None = None
    frequency_cap: Limit | None = None
    holdout_percent: Number = 0.0


class SurveyTrigger(Part):
    """A question asked some time after something happened.

    Attributes
    ----------
    after : str
        ``purchase``, ``ticket_closed`` or ``enrolled``.
    measure : str
        ``csat``, ``nps`` or ``ces``.
    delay_days : float
        How long after.
    throttle_days : float
        A customer is asked at most once in so many days, by any survey.
    suppress : tuple of str
        Who is not asked: ``open_ticket``, ``recent_return``, ``no_consent``.
    sample_percent : float
        How many of a hundred are asked.
    """

    id: Id
    after: Literal["purchase", "ticket_closed", "enrolled"] = "purchase"
    measure: Literal["csat", "nps", "ces"]
    delay_days: Number = 3
    throttle_days: Number = 90
    suppress: tuple[Literal["open_ticket", "recent_return", "no_consent"], ...] = ()
    sample_percent: Number = 100.0
    question: Text | None = None


class CommunicationPlan(Part):
    """All messages and surveys, and how much one customer may get.

    Attributes
    ----------
    monthly_cap : int, optional
        Commercial messages that one customer gets in any thirty days, at most.
    """

    messages: tuple[Message, ...] = ()
    surveys: tuple[SurveyTrigger, ...] = ()
    monthly_cap: Whole | None = None


class ConsentPolicy(Part):
    """On what ground customers are written to, and how they get out.

    Attributes
    ----------
    basis : str, optional
        ``opt_in`` (they said yes) or ``soft_opt_in`` (customers, on products like those they bought, who were offered a
        way out when the address was taken).
    unsubscribe : str, optional
        Where one leaves: in ``every_message``, or only in the ``account``.
    double_opt_in : bool
        Whether a yes is confirmed from the address itself.
    opt_out_offered : bool
        Whether a way out was offered when the address was taken.
    """

    basis: Literal["opt_in", "soft_opt_in"] | None = None
    unsubscribe: Literal["every_message", "account"] | None = None
    double_opt_in: Flag = False
    opt_out_offered: Flag = False
