"""What it costs a business customer to leave, and whether it stays because it wants to or because leaving is dear."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from coursekit.kpis._input import at_least, ratio
from coursekit.loyalty.economics import positive
from coursekit.messages import number, text


@dataclass(frozen=True, repr=False)
class Switching:
    """What `switching_cost` gives back: the sum of a customer who thinks of leaving.

    Attributes
    ----------
    cost : float
        Euros to be paid once in order to leave.
    parts : mapping
        The same by part: ``penalty``, ``machine``, ``training``, ``integration``.
    saving : float
        Euros a month that the other supplier is cheaper by; negative where it is dearer.
    months : float
        After how many months the saving has paid the cost; infinite where there is no saving.
    net : float
        Saving over the horizon less the cost, in euros.
    break_even_price : float
        The other supplier's price per kilo below which leaving pays within the horizon.
    horizon : float
        Months looked ahead.
    stance : str
        ``"better_here"`` (the other is not cheaper), ``"locked_in"`` (cheaper, but leaving costs more than it saves) or
        ``"free_to_go"`` (leaving pays within the horizon).
    """

    cost: float
    parts: Mapping[str, float]
    saving: float
    months: float
    net: float
    break_even_price: float
    horizon: float

    @property
    def stance(self) -> str:
        """Whether price keeps the customer, the cost of leaving does, or neither."""
        if self.saving <= 0:
            return "better_here"
        return "locked_in" if self.net < 0 else "free_to_go"

    def sentence(self) -> str:
        """The sum in words."""
        about = {
            "cost": number(self.cost, 0),
            "saving": number(abs(self.saving), 0),
            "months": "–" if math.isinf(self.months) else number(self.months, 1),
            "net": number(abs(self.net), 0),
            "horizon": number(self.horizon),
            "price": number(self.break_even_price, 2),
        }
        return text(f"loyalty.switching.{self.stance}", **about)

    def __repr__(self) -> str:
        months = "inf" if math.isinf(self.months) else f"{self.months:.1f}"
        return f"Switching(stance={self.stance!r}, cost={self.cost:.0f}, saving={self.saving:.2f}, months={months})"

    def _repr_html_(self) -> str:
        lines = [(text(f"loyalty.switching.part.{name}"), value) for name, value in self.parts.items()]
        lines.append((text("loyalty.switching.part.cost"), self.cost))
        rows = "".join(f"<tr><th>{escape(name)}</th><td>{number(value, 0)} €</td></tr>" for name, value in lines)
        return f"<table>{rows}</table><div>{escape(self.sentence(), quote=False)}</div>"


def switching_cost(
    kilos: float, our_price: float, rival_price: float, *, months_left: float = 0, penalty: float = 0,
    machine: float = 0, training: float = 0, integration: float = 0, horizon: float = 24,
) -> Switching:  # fmt: skip
    """Switching cost: would this business customer save by leaving, and is it the cost of leaving that keeps it?

    cost = penalty · our price · kilos · months left + machine + training + integration; it is paid back after
    cost / (kilos · (our price − rival price)) months.

    Parameters
    ----------
    kilos : float
        What the customer buys in a month.
    our_price, rival_price : float
        Euros per kilo here and there, for a coffee that would do as well.
    months_left : float
        Months until the contract ends.
    penalty : float
        Share of the purchases of these months that is owed by whoever leaves before, a ratio.
    machine : float
        What a machine of its own costs, where ours is on loan, in euros.
    training, integration : float
        Baristas' time, and linking the new supplier to the till and the stores, in euros.
    horizon : float
        How many months the customer looks ahead, above 0.

    Returns
    -------
    Switching
        With ``cost``, ``parts``, ``saving``, ``months``, ``net``, ``break_even_price`` and ``stance``.

    Notes
    -----
    Burnham and others sort these costs into procedural (time, learning), financial (penalties, what was paid for) and
    relational ones (people who know each other). The last are not in the sum, nor is the risk that the other coffee
    disappoints; a customer who stays although leaving pays may have good reasons that no invoice shows.

    It misleads where the customer would wait for the end of the contract instead of paying, where the rival pays the
    machine, and where the price there holds for the first year alone.

    References
    ----------
    Burnham, T., Frels, J. & Mahajan, V. (2003). Consumer switching costs: a typology, antecedents, and consequences.
    Journal of the Academy of Marketing Science 31(2).

    Examples
    --------
    >>> switching_cost(40, 18.2, 17.0, machine=1800, training=240)
    Switching(stance='locked_in', cost=2040, saving=48.00, months=42.5)
    >>> switching_cost(40, 18.2, 18.9, machine=1800).stance
    'better_here'
    """
    kilos, horizon = positive("kilos", kilos), positive("horizon", horizon)
    our_price, rival_price = positive("our_price", our_price), positive("rival_price", rival_price)
    owed = ratio("penalty", penalty) * our_price * kilos * at_least("months_left", months_left, 0)
    parts = {
        "penalty": owed,
        "machine": at_least("machine", machine, 0),
        "training": at_least("training", training, 0),
        "integration": at_least("integration", integration, 0),
    }
    cost = sum(parts.values())
    saving = kilos * (our_price - rival_price)
    months = math.inf if saving <= 0 else cost / saving
    break_even = our_price - cost / (kilos * horizon)
    return Switching(cost, MappingProxyType(parts), saving, months, saving * horizon - cost, break_even, horizon)
