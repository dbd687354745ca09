"""Move what it costs a business customer to leave, and see after how many months leaving has paid for itself."""

import math
from typing import Any

import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.loyalty import Switching, switching_cost
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 330, 84, 610, 36, 270
_AXIS = 60  # months drawn
_HIGHEST = {"months_left": 36.0, "penalty": 1.0, "machine": 6000.0, "training": 3000.0}


class SwitchingExplorer(Explorer):
    """Sliders for the other price, the contract, its penalty, the machine and the trouble of changing.

    Parameters
    ----------
    kilos, our_price : float
        What the customer buys in a month, and its price per kilo here.
    rival_price, months_left, penalty, machine, training, horizon : float
        As for :func:`coursekit.loyalty.switching_cost`, which is the twin; ``training`` with linking the orders. The
        other price goes from half of ours to one and a half, ``months_left`` to 36, ``machine`` to 6 000 and
        ``training`` to 3 000 euros. By default the other price is ours, and leaving costs nothing.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    rival_price, months_left, penalty, machine, training : float
        The present values; can be set.
    result : Switching
        What the twin gives for them.

    Examples
    --------
    >>> explorer = SwitchingExplorer(40, 18.2, 17.0, machine=1800, training=240, lang="en")
    >>> explorer.machine = 0
    >>> explorer
    SwitchingExplorer(stance='free_to_go', cost=240.0, months=5.0)
    """

    rival_price = traitlets.Float().tag(sync=True)
    months_left = traitlets.Float().tag(sync=True)
    penalty = traitlets.Float().tag(sync=True)
    machine = traitlets.Float().tag(sync=True)
    training = traitlets.Float().tag(sync=True)

    def __init__(
        self, kilos: float, our_price: float, rival_price: float | None = None, *, months_left: float = 0,
        penalty: float = 0, machine: float = 0, training: float = 0, horizon: float = 24, lang: str | None = None,
    ):  # fmt: skip
        super().__init__(lang=lang)
        with using_language(self._lang):
            rival = our_price if rival_price is None else rival_price
            # The twin refuses what is no number before anything is drawn.
            self.result: Switching = switching_cost(kilos, our_price, rival, horizon=horizon)
            self._kilos, self._ours, self._horizon = float(kilos), float(our_price), float(horizon)
            low, high = round(0.5 * self._ours, 1), round(1.5 * self._ours, 1)
            self._ends = {"rival_price": (low, high)} | {name: (0.0, most) for name, most in _HIGHEST.items()}
            words = {name: text(f"widgets.switching.{name}") for name in self._ends}
            self._fields = [
                field("rival_price", words["rival_price"], high, least=low, step=0.1, unit="€"),
                field("months_left", words["months_left"], _HIGHEST["months_left"], step=1),
                field("penalty", words["penalty"], 100, step=5, unit="%", scale=100),
                field("machine", words["machine"], _HIGHEST["machine"], step=100, unit="€"),
                field("training", words["training"], _HIGHEST["training"], step=50, unit="€"),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.switching.fields")}
        with self.hold_trait_notifications():
            self.rival_price, self.months_left, self.penalty = float(rival), float(months_left), float(penalty)
            self.machine, self.training = float(machine), float(training)
        self._redraw()
        self.observe(self._redraw, list(self._ends))

    @traitlets.validate("rival_price", "months_left", "penalty", "machine", "training")
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        low, high = self._ends[name]
        if not low <= value <= high:
            with using_language(self._lang):
                raise CourseError("widgets.switching.number", name=name, value=quoted(value), low=low, high=high)
        return value

    def _redraw(self, _change: Any = None) -> None:
        self.result = switching_cost(
            self._kilos, self._ours, self.rival_price, months_left=self.months_left, penalty=self.penalty,
            machine=self.machine, training=self.training, horizon=self._horizon,
        )  # fmt: skip
        self._show()

    def _drawn(self) -> dict[str, str]:
        found = self.result
        sentence = found.sentence()
        rows = [
            (text("widgets.switching.saving"), number(found.saving, 2)),
            (text("widgets.switching.cost"), number(found.cost, 0)),
            (text("widgets.switching.net", horizon=number(self._horizon)), number(found.net, 0)),
            (text("widgets.switching.price"), number(found.break_even_price, 2)),
        ]
        header = [text("widgets.switching.item"), text("widgets.switching.euros")]
        table = html_table(text("widgets.switching.caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        found = self.result
        end = found.saving * _AXIS - found.cost
        reach = max(500.0, *(abs(value) for value in (found.cost, end, found.net)))
        step = 10 ** math.floor(math.log10(reach))
        top = math.ceil(reach / step) * step

        def across(months: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * months / _AXIS

        def up(money: float) -> float:
            return (_TOP + _BOTTOM) / 2 - (_BOTTOM - _TOP) / 2 * money / top

        parts = [label(4, 18, text("widgets.switching.axis_money"))]
        for money in (-top, 0.0, top):
            parts.append(line(_LEFT, up(money), _RIGHT, up(money), width=1.4 if money == 0 else 0.6))
            parts.append(label(_LEFT - 8, up(money) + 5, number(money, 0), "end"))
        for months in range(0, _AXIS + 1, 12):
            parts.append(label(across(months), _BOTTOM + 20, number(months), "middle"))
        parts.append(label(_RIGHT, _BOTTOM + 44, text("widgets.switching.axis_months"), "end"))
        within = min(self._horizon, _AXIS)
        parts.append(line(across(within), _TOP, across(within), _BOTTOM, width=1.2, dash="5 4"))
        gain = found.stance == "free_to_go"
        parts.append(curve([(across(0), up(-found.cost)), (across(_AXIS), up(end))], BLUE if gain else ORANGE))
        if found.months <= _AXIS:
            parts.append(dot(across(found.months), up(0), BLUE if gain else ORANGE))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        months = round(self.result.months, 1)
        return {"stance": self.result.stance, "cost": round(self.result.cost, 1), "months": months}
