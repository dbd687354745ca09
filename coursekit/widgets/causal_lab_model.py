"""Six ways to ask whether a programme worked, on customers whose truth is known, without a screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd

from coursekit.kpis.estimate import Estimate
from coursekit.loyalty import (
    before_after,
    difference_in_differences,
    join_by,
    matched_comparison,
    naive_comparison,
    randomised_invitation,
)
from coursekit.messages import CourseError, interval, percent, quoted, text
from coursekit.widgets.markup import html_table

WAYS = ("taste", "busy", "growing", "lot")
METHODS = ("naive", "before_after", "did", "matching", "itt", "cace")
INVITED = 0.5
_EVERYBODY = 1 - 1e-9

# In which worlds the assumption of each method is true, by how the customers were made (see `join_by`): a lasting
# taste cancels out in a difference, joining after a busy year depends on nothing but the orders that matching sees,
# and lasting growth is seen by nobody. A lot needs no assumption about who joins.
HOLDS: Mapping[str, tuple[str, ...]] = {
    "naive": ("lot",),
    "before_after": ("taste", "lot"),
    "did": ("taste", "lot"),
    "matching": ("busy", "lot"),
    "itt": WAYS,
    "cace": WAYS,
}


@dataclass(frozen=True, repr=False, eq=False)
class CausalEstimates:
    """What six methods say of one effect.

    Attributes
    ----------
    way, effect, customers, seed, uptake
        What was asked of :func:`causal_estimates`.
    estimates : dict of Estimate
        By method: ``naive``, ``before_after``, ``did``, ``matching``, ``itt``, ``cace``; in percent.
    truths : dict of float
        What each should find: the effect on members, and for ``itt`` the smaller effect of inviting.
    table : DataFrame
        One row per method: ``value, low, high, truth, error, covered, holds``. ``covered``: the interval holds the
        truth. ``holds``: the method's assumption is true of these customers, which real data would not tell.
    """

    way: str
    effect: float
    customers: int
    seed: int
    uptake: float
    estimates: dict[str, Estimate]
    truths: dict[str, float]

    @property
    def table(self) -> pd.DataFrame:
        """One row per method."""
        rows = []
        for method in METHODS:
            found, truth = self.estimates[method], self.truths[method]
            covered = found.contains(truth)
            holds = self.way in HOLDS[method]
            rows.append((found.value, found.low, found.high, truth, found.value - truth, covered, holds))
        columns = ["value", "low", "high", "truth", "error", "covered", "holds"]
        return pd.DataFrame(rows, index=pd.Index(METHODS, name="method"), columns=columns)

    @property
    def covered(self) -> int:
        """How many of the intervals hold the truth that they are after."""
        return int(self.table["covered"].sum())

    def __repr__(self) -> str:
        figures = ", ".join(f"{method}={round(self.estimates[method].value, 1)}" for method in METHODS)
        return f"CausalEstimates(way={self.way!r}, effect={self.effect}, {figures})"

    def _repr_html_(self) -> str:
        return self.html()

    def html(self, seen: Mapping[str, int] | None = None, draws: int = 1) -> str:
        """The figures as a table, and under it what each method assumes.

        ``seen`` says of each method how many of ``draws`` draws had the truth in their interval.
        """
        header = [text(f"widgets.causal.{name}") for name in ("method", "estimate", "interval", "truth", "covered")]
        rows = []
        for method, line in self.table.to_dict("index").items():
            if seen is not None and draws > 1:
                held = text("widgets.causal.held", held=seen[str(method)], draws=draws)
            else:
                held = text(f"widgets.causal.{'yes' if line['covered'] else 'no'}")
            known = line["low"] == line["low"]
            between = interval(line["low"], line["high"], 1) if known else "–"
            rows.append((name_of(str(method)), signed(line["value"]), between, signed(line["truth"]), held))
        assumed = "".join(
            f"<li><strong>{escape(name_of(method))}</strong>: {escape(text(f'widgets.causal.assumes.{method}'))} "
            f"{escape(text('widgets.causal.holds' if self.way in HOLDS[method] else 'widgets.causal.fails'))}</li>"
            for method in METHODS
        )
        table = html_table(text("widgets.causal.caption", effect=signed(100 * self.effect)), header, rows)
        return f"{table}<p>{escape(text('widgets.causal.assume'))}</p><ul>{assumed}</ul>"


def causal_estimates(
    way: str = "taste", effect: float = 0.06, customers: int = 5000, seed: int = 1, *, uptake: float = 0.3
) -> CausalEstimates:
    """Did the programme work? Six methods answer, on customers of whom the true effect is known.

    Parameters
    ----------
    way : {"taste", "busy", "growing", "lot"}
        Who joins: those with a lasting liking, those who had a busy year, those who grow anyway, or those on whom a
        lot fell. See :func:`coursekit.loyalty.join_by`.
    effect : float
        The truth: how many more orders a member places, a ratio.
    customers : int
        How many.
    seed : int
        The draw; under each way it has the same customers with the same luck.
    uptake : float
        Share of those who may join that does, a ratio.

    Returns
    -------
    CausalEstimates
        With ``estimates``, ``truths`` and ``table``.

    Notes
    -----
    Naive comparison, before and after, difference in differences and matching (on the orders of the year before) look
    at a market where everybody may join. The last two look at an experiment among the same customers: a lot invites
    half of them, and only the invited may join. Under ``"lot"`` membership itself is drawn, and all six look at that.

    Each method is right where its assumption is, and the data of two years look much the same in every world. An
    interval is about luck alone: around a wrong figure it is as narrow as around a right one.

    References
    ----------
    LaLonde, R. (1986). Evaluating the econometric evaluations of training programs with experimental data. American
    Economic Review 76(4). Gordon, B. et al. (2019). A comparison of approaches to advertising measurement: evidence
    from big field experiments at Facebook. Marketing Science 38(2).

    Examples
    --------
    >>> found = causal_estimates("taste", effect=0.06, customers=20_000)
    >>> found.table.loc[["naive", "did"], "value"].round(1).to_dict()
    {'naive': 89.5, 'did': 5.0}
    >>> causal_estimates("busy", effect=0.06, customers=20_000).table["holds"].to_dict()
    {'naive': False, 'before_after': False, 'did': False, 'matching': True, 'itt': True, 'cace': True}
    """
    if way not in WAYS:
        raise CourseError("widgets.causal.way", value=quoted(way), known=", ".join(WAYS))
    if way == "lot":
        # The lot draws the members: whoever is invited joins, and nobody else.
        free = drawn = join_by("taste", customers, effect, seed, uptake=_EVERYBODY, invited=uptake)
    else:
        free = join_by(way, customers, effect, seed, uptake=uptake)
        drawn = join_by(way, customers, effect, seed, uptake=uptake, invited=INVITED)
    plain: dict[str, Callable[[pd.DataFrame], Estimate]] = {
        "naive": naive_comparison,
        "before_after": before_after,
        "did": difference_in_differences,
        "matching": matched_comparison,
    }
    estimates = {name: method(free) for name, method in plain.items()}
    experiment = randomised_invitation(drawn)
    estimates |= {"itt": experiment.itt, "cace": experiment.cace}
    truths = dict.fromkeys(METHODS, 100 * float(effect))
    asked = drawn["invited"]
    base = float(drawn.loc[asked, "without"].sum())
    joined = float(drawn.loc[asked & drawn["member"], "without"].sum())
    truths["itt"] = 100 * effect * joined / base if base else float("nan")
    return CausalEstimates(way, float(effect), int(customers), int(seed), float(uptake), estimates, truths)


def name_of(method: str) -> str:
    """A method in words."""
    return text(f"widgets.causal.method_name.{method}")


def signed(value: float, digits: int = 1) -> str:
    """A change in percent, with its sign."""
    shown = percent(value, digits)
    return f"+{shown}" if value > 0 and any(c in "123456789" for c in shown) else shown
