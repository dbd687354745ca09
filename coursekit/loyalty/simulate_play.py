"""A programme played against a market whose truth is known, beside the same year without it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from coursekit.kpis._input import check_level, plain, real
from coursekit.loyalty.market import Market
from coursekit.loyalty.results import OverSeeds, ProgrammeResult
from coursekit.loyalty.simulate_block import play
from coursekit.loyalty.simulate_reading import terms_of
from coursekit.messages import CourseError, quoted

if TYPE_CHECKING:
    from coursekit.loyalty.model import Programme

# Customers are played in blocks of this size, each on its own random numbers: memory stays the same for a million.
BLOCK = 20_000
LONGEST = 120


def simulate(
    programme: "Programme",
    market: Market | None = None,
    months: int = 12,
    seed: int = 1,
    *,
    sample: int | None = None,
) -> ProgrammeResult:
    """What would this programme earn? It is played beside the same months without it, on the same random numbers.

    Parameters
    ----------
    programme : Programme
        Any design; what the rulebook says about it does not matter here.
    market : Market, optional
        Whom it is offered to; a web shop of 20 000 customers unless given.
    months : int
        How long, from 1 to 120. A year before comes first, without the programme.
    seed : int
        Whose luck: the same seed gives the same figures on every machine.
    sample : int, optional
        Play only so many customers and scale the figures up: quick, less exact.

    Returns
    -------
    ProgrammeResult
        Uptake, tiers, costs, incremental margin, net, ROI, break-even, points; ``customers`` and ``monthly`` as tables.

    Raises
    ------
    CourseError
        A figure of the programme that cannot be played (negative, over 100%, thresholds out of order), with its place.

    Notes
    -----
    A step is a quarter of a month. In each, people join, move between tiers (up at once, down at the review), get
    messages (commercial ones only with consent), order (Poisson, at a rate that their tier, an offer, a message, a
    threshold close by and what they have bought ahead of need all move), use discounts and points (oldest first),
    and send some orders back. Both worlds share every random number, so their difference is the programme's effect
    and very little noise. What moves people, and how much of it is assumed, stands in `Market`. What a designer
    believes that customers feel (``perceived_value``) moves nobody here.

    It misleads beyond its assumptions: nobody leaves for good, prices stay, staff and technology cost what the
    programme's own assumptions say. The order of designs is worth more than the euros.

    References
    ----------
    Law, A. (2015). Simulation modeling and analysis, 5th ed., chapter 11: common random numbers.

    Examples
    --------
    >>> from coursekit.loyalty import Programme
    >>> club = Programme(
    ...     languages=["en"], id="club", name="Club", enrolment={"how": "auto"},
    ...     tiers=[{"id": "all", "name": "All", "rank": 1, "benefits": [{"type": "percent_discount", "value": 10}]}],
    ... )
    >>> result = simulate(club, Market(customers=2_000))
    >>> result.uptake, result.net < 0
    (100.0, True)
    """
    market = _market(market)
    months, seed = _whole("months", months, 1, LONGEST), _whole("seed", seed, 0, 2**63)
    size = market.customers if sample is None else min(_whole("sample", sample, 1, 5_000_000), market.customers)
    terms = terms_of(programme, market)
    blocks = [
        play(terms, market, seed, block, min(BLOCK, size - block * BLOCK), months) for block in range(-(-size // BLOCK))
    ]
    return ProgrammeResult.of(programme, terms, market, months, seed, size, blocks)


def over_seeds(
    programme: "Programme",
    market: Market | None = None,
    seeds: Iterable[int] = range(20),
    months: int = 12,
    *,
    variants: bool = False,
    sample: int | None = None,
    level: float = 0.95,
) -> OverSeeds:
    """How sure is the result? The same programme on many seeds, or on many markets.

    Parameters
    ----------
    programme, market, months, sample
        As in `simulate`.
    seeds : iterable of int
        One play each.
    variants : bool
        Also draw the market anew with each seed (`Market.variant`): luck and ignorance together.
    level : float
        Share of the plays that the intervals hold, a ratio.

    Returns
    -------
    OverSeeds
        ``net``, ``roi``, ``incremental_margin`` … as Estimates (mean, and the quantiles between which that share of
        the plays lies), ``earns`` (share of the plays with a net above 0, Wilson), ``table`` with a row for each seed.

    Examples
    --------
    >>> from coursekit.loyalty import Programme
    >>> club = Programme(
    ...     languages=["en"], id="club", name="Club", enrolment={"how": "auto"},
    ...     tiers=[{"id": "all", "name": "All", "rank": 1, "benefits": [{"type": "percent_discount", "value": 10}]}],
    ... )
    >>> plays = over_seeds(club, Market(customers=500), seeds=range(3))
    >>> plays.earns.value, len(plays.table)
    (0.0, 3)
    """
    market, level = _market(market), check_level(level)
    try:
        seeds = [_whole("seed", seed, 0, 2**63) for seed in seeds]
    except TypeError as problem:
        raise CourseError("loyalty.simulate.seeds", value=quoted(seeds)) from problem
    if not seeds:
        raise CourseError("loyalty.simulate.seeds", value="[]")
    played = [
        simulate(programme, market.variant(seed) if variants else market, months, seed, sample=sample) for seed in seeds
    ]
    return OverSeeds.of(played, seeds, level, variants)


def find_break_even(
    programme: "Programme", market: Market | None = None, months: int = 12, seed: int = 1, *, sample: int | None = None
) -> float:
    """Break-even by trial: at which true uplift of all members does the programme just pay for itself?

    Plays the programme at two uplifts around the one that the accounts suggest (``ProgrammeResult.break_even``) and
    narrows them down. Tiers fill up when people buy more, so this is the exact figure where the other is close.

    Returns
    -------
    float
        A ratio; infinite where no uplift up to 200% is enough.

    Examples
    --------
    >>> from coursekit.loyalty import Programme
    >>> club = Programme(
    ...     languages=["en"], id="club", name="Club", enrolment={"how": "auto"},
    ...     tiers=[{"id": "all", "name": "All", "rank": 1, "benefits": [{"type": "percent_discount", "value": 10}]}],
    ... )
    >>> round(find_break_even(club, Market(customers=2_000, returns=0, running_cost=0)), 1)
    0.3
    """
    market = _market(market)

    def net(uplift: float) -> float:
        return simulate(programme, replace(market, uplift=uplift), months, seed, sample=sample).net

    low, high = 0.0, 2.0
    at_low, at_high = net(low), net(high)
    if at_low >= 0:
        return 0.0
    if at_high < 0:
        return float("inf")
    for turn in range(12):
        # The secant is nearly exact, for net is almost a straight line; now and then the middle, to close both ends in.
        middle = low - at_low * (high - low) / (at_high - at_low) if turn % 3 < 2 else (low + high) / 2
        value = net(middle)
        if value < 0:
            low, at_low = middle, value
        else:
            high, at_high = middle, value
        if high - low < 5e-4 or abs(value) < 1e-4 * abs(at_high - at_low):
            return middle
    return (low + high) / 2


def _market(market: Any) -> Market:
    if market is None:
        return Market()
    if not isinstance(market, Market):
        raise CourseError("loyalty.simulate.not_a_market", value=quoted(market))
    return market


def _whole(name: str, value: object, low: int, high: int) -> int:
    read = real(value)
    if low <= read <= high and float(read) == np.floor(read):
        return int(value)  # type: ignore[call-overload]
    raise CourseError("loyalty.simulate.whole", name=name, value=plain(value), low=low, high=plain(high))
