"""Plays of a programme for the designer: a sample at once, the whole market after a pause, then markets like it."""

import math
from typing import TYPE_CHECKING, Any

from coursekit.kpis.estimate import Estimate
from coursekit.messages import CourseError, number, percent, text

if TYPE_CHECKING:
    from coursekit.loyalty import Market, Programme, ProgrammeResult

_HERE = "widgets.designer."
# While somebody types: about a tenth of a second.
QUICK = 2_000
# Markets like the one given, with what is assumed drawn anew; a larger sample, since each is played once.
MARKETS = 20
SAMPLE = 4_000
_Z = 1.959964


def net_estimate(result: "ProgrammeResult") -> Estimate:
    """What a programme adds, with its interval: how much hangs on which customers there happen to be?

    Both worlds of a play share their random numbers, so that each customer has a difference of her own; the interval is
    that of the sum of such differences, N · (mean ± 1.96 · sd / √n), with n customers played of N. It says nothing
    about whether the market is as assumed.

    Parameters
    ----------
    result : ProgrammeResult
        A play; of a sample the interval is wider.

    Returns
    -------
    Estimate
        In euros, at 95%.

    Examples
    --------
    >>> from coursekit.loyalty import Market, example_programme, simulate
    >>> net = net_estimate(simulate(example_programme("suggested"), Market(customers=2_000)))
    >>> net.high < 0
    True
    """
    each, market = result.customers, result.market
    costs = each[[kind for kind in result.costs.index if kind in each]].sum(axis=1)
    own = market.margin * (each["sales"] - each["sales_without"]) + each["fees"] - costs
    half = math.nan
    if len(own) > 1:
        half = _Z * market.customers * float(own.std()) / math.sqrt(len(own))
    net = result.net
    note = "" if len(own) > 1 else "kpis.note.single"
    about: dict[str, Any] = {"n": len(own), "level": 0.95, "unit": "euros", "note": note}
    return Estimate(net, net - half, net + half, method=f"{_HERE}method", **about)


class Plays:
    """All plays of one programme at a time against one market, each piece made when it is asked for."""

    def __init__(self, market: "Market | None", months: int, seed: int):
        from coursekit.loyalty import Market, simulate

        self.market = Market() if market is None else market
        self.months, self.seed = months, seed
        # What cannot be played at all is said at once, not while somebody designs.
        simulate(_nothing(), self.market, months, seed, sample=1)
        self._last: dict[str, Any] | None = None
        self._result: tuple[Programme, ProgrammeResult] | None = None
        self._nets: list[float] = []
        # Whether what is shown is of the present programme, so that there is more to play of it.
        self._open = False

    def quick(self, programme: "Programme | None") -> dict[str, Any]:
        """What a sample shows, for the page; of what cannot be played, the earlier figures and why."""
        from coursekit.loyalty import simulate

        self._nets, self._open = [], False
        why = text(f"{_HERE}not_readable")
        if programme is not None:
            try:
                result = simulate(programme, self.market, self.months, self.seed, sample=QUICK)
            except CourseError as problem:
                why = str(problem)
            else:
                self._last, self._open = self._shown(result), True
                return self._last
        before = self._last or {"net": None}
        return {**before, "stale": True, "why": why, "done": False}

    def whole(self, programme: "Programme") -> "ProgrammeResult":
        """The whole market, played once for each programme."""
        from coursekit.loyalty import simulate

        if self._result is None or self._result[0] != programme:
            self._result = (programme, simulate(programme, self.market, self.months, self.seed))
        return self._result[1]

    def more(self, programme: "Programme | None") -> dict[str, Any] | None:
        """The next piece: the whole market, then one other market after the other; None where nothing is left."""
        from coursekit.loyalty import simulate

        if programme is None or self._last is None or not self._open or self._last["done"]:
            return None
        if self._last["quick"]:
            self._last = self._shown(self.whole(programme)) | {"quick": False}
            return self._last
        drawn = self.market.variant(len(self._nets) + 1)
        self._nets.append(simulate(programme, drawn, self.months, self.seed, sample=SAMPLE).net)
        self._last = {**self._last, "markets": self._markets(), "done": len(self._nets) >= MARKETS}
        return self._last

    def _shown(self, result: "ProgrammeResult") -> dict[str, Any]:
        """Figures of a play, raw for the drawing and in words, in the language in use."""
        net = net_estimate(result)
        low, high = (net.low, net.high) if math.isfinite(net.low) else (net.value, net.value)
        sign = "earns" if low > 0 else "loses" if high < 0 else "unsure"
        values = {"net": number(abs(net.value)), "low": number(low), "high": number(high)}
        # A programme that takes in less than it costs on average loses, even where luck might hide it.
        words = {
            "net": signed(net.value),
            "verdict": text(f"{_HERE}verdict.{sign}", **values),
            "interval": text(f"{_HERE}interval", **values),
            "about": text(
                f"{_HERE}about.{'whole' if result.played == self.market.customers else 'sample'}",
                played=number(result.played),
                customers=number(self.market.customers),
                months=number(self.months),
            ),
            "sentence": result.sentence(),
            "notes": [text(key) for key in result.notes],
        }
        return {
            "net": round(net.value, 2),
            "low": round(low, 2),
            "high": round(high, 2),
            "sign": sign,
            "words": words,
            "rows": [[row["meaning"], signed(row["euros"])] for row in result.table.to_dict("records")],
            "tiers": {str(name): _share(value) for name, value in result.tier_mix.items()},
            "quick": True,
            "stale": False,
            "why": "",
            "markets": None,
            "done": False,
        }

    def _markets(self) -> dict[str, Any]:
        low, high = min(self._nets), max(self._nets)
        wins = sum(net > 0 for net in self._nets)
        values = {"plays": number(len(self._nets)), "low": number(low), "high": number(high), "wins": number(wins)}
        return {
            "low": round(low, 2),
            "high": round(high, 2),
            "plays": len(self._nets),
            "of": MARKETS,
            "words": text(f"{_HERE}markets", **values),
        }


def signed(euros: float) -> str:
    """An amount with its sign, in euros.

    >>> signed(-1234.4), signed(80)
    ('−1\u202f234', '+80')
    """
    rounded = round(float(euros))
    return f"{'−' if rounded < 0 else '+' if rounded > 0 else ''}{number(abs(rounded))}"


def _share(value: float) -> str:
    return text(f"{_HERE}share", share=percent(value)) if math.isfinite(value) else ""


def _nothing() -> "Programme":
    from coursekit.loyalty import Programme

    return Programme(languages=["en"], id="x", name="x", tiers=[{"id": "x", "name": "x", "rank": 1}])
