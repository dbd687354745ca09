"""Two firms and one market: what a loyalty programme brings to the first that has one, and once the other follows."""

import math
from dataclasses import dataclass, replace
from html import escape

import pandas as pd

from coursekit.kpis._input import at_least, between, ratio, whole
from coursekit.loyalty.economics import positive
from coursekit.messages import number, text

NEVER = math.inf


@dataclass(frozen=True)
class Duopoly:
    """A market that two firms share, and how its customers take to a programme.

    Attributes
    ----------
    share : float
        The first firm's share of the customers without programmes, a ratio.
    switching : float
        Share of the customers who think again in a month about where they buy.
    pull : float
        Log-odds by which a programme makes its firm the one chosen by whoever thinks again: 0.3 turns 50% into 57%.
    follower_pull : float, optional
        The same for the second firm's programme; by default as much.
    shield : float
        By how much less often members think again, a ratio: 0 not at all, 1 never.
    both_cards : float
        Share of the shield that is lost once the other firm has a programme too, as customers carry both cards.
    joining : float
        Share of a firm's customers outside its programme who join in a month.
    lift : float
        How much more a member buys in all, not taken from the other firm; a ratio.
    sales : float
        What the whole market spends in a month without programmes, in euros.
    margin : float
        Gross margin of a sale, a ratio.
    reward : float
        What a member gets back of each sale, a ratio.
    running : float
        What running a programme costs in a month, in euros.

    Notes
    -----
    Every value is an assumption: nobody has published them for coffee roasters. The model is small on purpose. It
    leaves out prices, which firms may cut instead; learning, by which a first firm may improve; and customers who
    come for quality.
    """

    share: float = 0.5
    switching: float = 0.06
    pull: float = 0.30
    follower_pull: float | None = None
    shield: float = 0.30
    both_cards: float = 0.5
    joining: float = 0.15
    lift: float = 0.0
    sales: float = 100_000.0
    margin: float = 0.45
    reward: float = 0.04
    running: float = 300.0

    def __post_init__(self) -> None:
        between("share", self.share, 0.01, 0.99)
        for name in ("switching", "shield", "both_cards", "joining", "margin", "reward"):
            ratio(name, getattr(self, name))
        between("pull", self.pull, -3, 3)
        if self.follower_pull is not None:
            between("follower_pull", self.follower_pull, -3, 3)
        between("lift", self.lift, 0, 2)
        positive("sales", self.sales)
        at_least("running", self.running, 0)


@dataclass(frozen=True, repr=False, eq=False)
class TwoFirms:
    """What `two_firms` gives back.

    Attributes
    ----------
    table : DataFrame
        A row for each ``month`` (from 1): ``share`` (the first firm's share of customers, a ratio),
        ``members_first``, ``members_second`` (shares of all customers who are members there), ``first``, ``second``
        (profit of the month in euros).
    first, second : float
        Profit of each firm over all months, in euros.
    """

    table: pd.DataFrame
    first: float
    second: float

    @property
    def advantage(self) -> float:
        """What the first firm earned more than the second, in euros."""
        return self.first - self.second

    def __repr__(self) -> str:
        return f"TwoFirms(months={len(self.table)}, first={self.first:.0f}, second={self.second:.0f})"

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.sentence(), quote=False)}</p>"

    def sentence(self) -> str:
        """The two profits and the last share in words."""
        share = number(100 * float(self.table["share"].iloc[-1]), 1)
        about = {"first": number(self.first), "second": number(self.second), "months": number(len(self.table))}
        return text("loyalty.two_firms.sentence", share=share, **about)


@dataclass(frozen=True, repr=False, eq=False)
class LaunchGame:
    """What `launch_game` gives back: what each firm earns by who has a programme.

    Attributes
    ----------
    table : DataFrame
        Indexed by ``neither``, ``only_first``, ``only_second``, ``both``: the profits ``first`` and ``second`` over
        all months, in euros.
    verdict : str
        ``"dilemma"`` (each earns more with a programme whatever the other does, and both earn less than with
        neither), ``"both_gain"`` (each earns more with one, and both end up better), ``"nobody"`` (no firm gains by
        having one, whatever the other does) or ``"depends"`` (on what the other does, or on which firm one is).
    """

    table: pd.DataFrame

    @property
    def verdict(self) -> str:
        """Which kind of game it is."""
        none, only_first, only_second, both = (self.table.loc[name] for name in _CASES)
        gains = [
            only_first["first"] - none["first"],
            both["first"] - only_second["first"],
            only_second["second"] - none["second"],
            both["second"] - only_first["second"],
        ]
        if all(gain <= 0 for gain in gains):
            return "nobody"
        if all(gain > 0 for gain in gains):
            better = [both[firm] > none[firm] for firm in ("first", "second")]
            if all(better):
                return "both_gain"
            if not any(better):
                return "dilemma"
        return "depends"

    def __repr__(self) -> str:
        return f"LaunchGame(verdict={self.verdict!r})"

    def _repr_html_(self) -> str:
        shown = self.table.map(lambda euros: number(euros)).rename(
            index={name: text(f"loyalty.two_firms.case.{name}") for name in _CASES},
            columns={name: text(f"loyalty.two_firms.firm.{name}") for name in ("first", "second")},
        )
        return f"{shown.to_html()}<p>{escape(text(f'loyalty.two_firms.verdict.{self.verdict}'), quote=False)}</p>"


_CASES = ("neither", "only_first", "only_second", "both")


def two_firms(
    duopoly: Duopoly | None = None, *, first: float = 0, second: float = 6, months: int = 36, **changes: float
) -> TwoFirms:
    """What does each of two firms earn if one launches its programme first and the other follows?

    Parameters
    ----------
    duopoly : Duopoly, optional
        The market; the default one if not given.
    first, second : float
        After how many months each firm launches its programme; ``math.inf``: never.
    months : int
        How many months are played.
    **changes
        Fields of the `Duopoly` to set otherwise.

    Returns
    -------
    TwoFirms
        With ``table``, ``first`` and ``second``.

    Notes
    -----
    Each month: customers of a firm whose programme runs join it (``joining``); they buy; then a share ``switching``
    thinks again, members less by the ``shield``, and chooses the first firm with probability
    1 / (1 + exp(−(log-odds of ``share`` + pull of the first's programme − pull of the second's))). Without a shield
    the share therefore moves by sₜ₊₁ = (1 − σ) sₜ + σ p. Shares are expected values: there is no luck, and so no
    interval. What misleads is not chance here but the assumptions.

    References
    ----------
    Klemperer, P. (1987). Markets with consumer switching costs. Quarterly Journal of Economics 102(2). Lieberman, M. &
    Montgomery, D. (1988). First-mover advantages. Strategic Management Journal 9(S1).

    Examples
    --------
    >>> played = two_firms(first=0, second=12, months=24)
    >>> played.advantage > 0, round(float(played.table["share"].max()), 3)
    (True, 0.56)
    """
    market = replace(duopoly or Duopoly(), **changes)
    starts = [at_least(n, v, 0) if v != NEVER else NEVER for n, v in (("first", first), ("second", second))]
    months = whole(months, "months", 1)
    pulls = (market.pull, market.pull if market.follower_pull is None else market.follower_pull)
    bias = math.log(market.share / (1 - market.share))
    free, members = [market.share, 1 - market.share], [0.0, 0.0]
    rows = []
    for month in range(months):
        on = [month >= start for start in starts]
        for k in (0, 1):
            if on[k]:
                joiners = market.joining * free[k]
                free[k], members[k] = free[k] - joiners, members[k] + joiners
        share = free[0] + members[0]
        profits = [_profit(market, free[k], members[k], on[k]) for k in (0, 1)]
        rows.append((month + 1, share, *members, *profits))
        odds = bias + pulls[0] * on[0] - pulls[1] * on[1]
        chosen = (1 / (1 + math.exp(-odds)), 1 / (1 + math.exp(odds)))
        shield = market.shield * (1 - market.both_cards * all(on))
        leave_free = [market.switching * chosen[1 - k] * free[k] for k in (0, 1)]
        leave_members = [market.switching * (1 - shield) * chosen[1 - k] * members[k] for k in (0, 1)]
        for k in (0, 1):
            members[k] -= leave_members[k]
            free[k] += leave_free[1 - k] + leave_members[1 - k] - leave_free[k]
    columns = ["month", "share", "members_first", "members_second", "first", "second"]
    table = pd.DataFrame(rows, columns=columns).set_index("month")
    return TwoFirms(table, float(table["first"].sum()), float(table["second"].sum()))


def _profit(market: Duopoly, free: float, members: float, on: bool) -> float:
    bought = market.sales * (free * market.margin + members * (1 + market.lift) * (market.margin - market.reward))
    return bought - market.running * on


def launch_game(duopoly: Duopoly | None = None, *, months: int = 36, **changes: float) -> LaunchGame:
    """Does it pay to have a programme whatever the other firm does, and are both better off once both have one?

    Parameters
    ----------
    duopoly : Duopoly, optional
        The market; the default one if not given.
    months : int
        How many months are played. Whoever launches does so at once: this is about having a programme, not about being
        first; for that see `two_firms`.
    **changes
        Fields of the `Duopoly` to set otherwise.

    Returns
    -------
    LaunchGame
        With ``table`` and ``verdict``.

    Notes
    -----
    Dowling & Uncles (1997) warned of what comes out with the default values: each firm is better off with a
    programme, and once all have one, all pay for it.

    References
    ----------
    Dowling, G. & Uncles, M. (1997). Do customer loyalty programs really work? Sloan Management Review 38(4).

    Examples
    --------
    >>> launch_game().verdict
    'dilemma'
    >>> launch_game(reward=0.12).verdict
    'nobody'
    """
    launches = {"neither": (NEVER, NEVER), "only_first": (0, NEVER), "only_second": (NEVER, 0), "both": (0, 0)}
    played = {
        name: two_firms(duopoly, first=a, second=b, months=months, **changes) for name, (a, b) in launches.items()
    }
    rows = {name: {"first": one.first, "second": one.second} for name, one in played.items()}
    return LaunchGame(pd.DataFrame.from_dict(rows, orient="index").rename_axis("who"))
