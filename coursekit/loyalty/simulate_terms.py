"""What a programme promises, as plain arrays by tier: all that the simulator needs to know of the document."""

from dataclasses import dataclass, field

STEPS = 48  # steps of a year: quarters of a month, 7.6 days
FOREVER = 1_000_000
# What earns points besides buying, for each order: assumptions.
PER_ORDER = {"review": 0.05, "survey": 0.10}


@dataclass
class OrderBenefit:
    """Something that a tier gives on each order."""

    kind: str  # percent, amount, rebate, shipping, donation
    value: float  # ratio of the price, or cents
    min_order: int
    cap_cents: int | None
    cap_uses: int | None
    cap_steps: int
    stackable: bool


@dataclass
class TierTerms:
    """One tier."""

    id: str
    metric: str
    threshold: float  # cents for spend, else a count
    window: int | None  # steps; None: since ever
    calendar: bool
    net: bool
    policy: str
    grace: int
    orders: list[OrderBenefit] = field(default_factory=list)
    yearly: dict[str, int] = field(default_factory=dict)  # cents a year of membership, by kind
    entry: int = 0  # cents, once
    entry_points: int = 0
    yearly_points: int = 0
    multiplier: float = 1.0
    soft: float = 0.0
    early: bool = False


@dataclass
class Earning:
    """One rule of earning points."""

    trigger: str
    rate: float
    fixed: float
    tier: int | None
    min_order: int
    limit: int | None
    limit_steps: int


@dataclass
class OfferTerms:
    """Something given once."""

    id: str
    ratio: float
    cents: int
    shipping: bool
    min_order: int
    shared: bool
    single: bool
    steps: int
    tier: int
    inactive: int | None
    stackable: bool
    cap_cents: int


@dataclass
class RewardTerms:
    """What points buy, in the eyes of one tier."""

    points: float
    ratio: float  # of an order
    cents: int
    most: int  # rewards at a time


@dataclass
class MessageTerms:
    """One message."""

    id: str
    trigger: str
    steps: int
    commercial: bool
    tiers: tuple[int, ...]
    members_only: bool
    offer: int | None
    limit: int | None
    limit_steps: int
    holdout: float


@dataclass
class Terms:
    """The whole programme."""

    how: str
    fee: int
    fee_steps: int
    minimum_spend: float
    tiers: list[TierTerms]
    earning: list[Earning]
    rewards: list[RewardTerms | None]  # by tier
    validity: int
    from_activity: bool
    pending: int
    offers: list[OfferTerms]
    messages: list[MessageTerms]
    monthly_cap: int | None
    consent: str | None
    clawback: bool
    referral_cost: int
    refers: bool
    message_cost: float  # euros
    fixed_cost: float | None  # euros a year
    notes: list[str]

    @property
    def has_points(self) -> bool:
        return bool(self.earning or any(t.entry_points or t.yearly_points for t in self.tiers))
