"""Move a price and how two kinds of customer answer to it, and see what margin is left."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.charts.words import euros
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg
from coursekit.widgets.price_model import Buyers, best_price, price_response

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 310, 84, 608, 38, 250
_KINDS = ("sensitive", "others")
_STEEPEST = 6.0


class PriceExplorer(Explorer):
    """A slider for the price and one for how each of two kinds of customer answers to it.

    Parameters
    ----------
    sensitive, others : Buyers
        Those who look at the price, and the rest.
    price, cost : float
        Today's price of a unit and what it costs, in euros.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    price : float
        The price to try, from 70 to 140% of today's; can be set.
    sensitive, others : float
        The elasticities, from −6 to 0; can be set.
    today : float
        Today's price.
    table : pandas.DataFrame
        What :func:`price_response` gives for them.

    Examples
    --------
    >>> explorer = PriceExplorer(Buyers(40, -3), Buyers(60, -1), price=10, cost=4, lang="en")
    >>> explorer.price = 11
    >>> explorer
    PriceExplorer(price=11.0, sensitive=-3.0, others=-1.0)
    """

    price = traitlets.Float().tag(sync=True)
    sensitive = traitlets.Float().tag(sync=True)
    others = traitlets.Float().tag(sync=True)

    def __init__(self, sensitive: Buyers, others: Buyers, price: float, cost: float, lang: str | None = None):
        super().__init__(lang=lang)
        self.today, self.cost = price, cost
        self.table = pd.DataFrame()
        with using_language(self._lang):
            # The headless twin refuses what makes no sense before anything is drawn.
            price_response(price, cost, dict(zip(_KINDS, (sensitive, others), strict=True)))
            self._units = {"sensitive": sensitive.units, "others": others.units}
            least, most = round(0.7 * price, 2), round(1.4 * price, 2)
            self._range = {"price": (least, most), "sensitive": (-_STEEPEST, 0.0), "others": (-_STEEPEST, 0.0)}
            self._fields = [
                field("price", text("widgets.price.price"), most, least=least, step=0.1, unit="€"),
                field("sensitive", text("widgets.price.e_sensitive"), 0, least=-_STEEPEST, step=0.1),
                field("others", text("widgets.price.e_others"), 0, least=-_STEEPEST, step=0.1),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.price.fields")}
        with self.hold_trait_notifications():
            self.price, self.sensitive, self.others = float(price), sensitive.elasticity, others.elasticity
        self._redraw()
        self.observe(self._redraw, ["price", *_KINDS])

    @traitlets.validate("price", "sensitive", "others")
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        low, high = self._range[name]
        if not low <= value <= high:
            with using_language(self._lang):
                raise CourseError(
                    "widgets.price.out_of_range",
                    name=name,
                    value=quoted(value),
                    low=number(low, 2),
                    high=number(high, 2),
                )
        return value

    def _buyers(self) -> dict[str, Buyers]:
        return {kind: Buyers(self._units[kind], getattr(self, kind)) for kind in _KINDS}

    def _redraw(self, change: Any = None) -> None:
        if change is None or change["name"] != "price":
            self.table = price_response(self.today, self.cost, self._buyers())
        self._show()

    def _drawn(self) -> dict[str, str]:
        buyers = self._buyers()
        both = price_response(self.today, self.cost, buyers, [self.today, self.price])
        now, then = both.iloc[0], both.iloc[1]
        gain = float(then["total"] - now["total"])
        best = best_price(self.today, self.cost, buyers)
        at_edge = best in (round(0.7 * self.today, 2), round(1.4 * self.today, 2))
        key = "same" if abs(gain) < 0.5 else "more" if gain > 0 else "less"
        sentence = text(
            f"widgets.price.{key}",
            price=euros(self.price, 2),
            margin=euros(float(then["total"])),
            gain=euros(abs(gain)),
            before=number(float(now["units"])),
            units=number(float(then["units"])),
        )
        sentence += " " + text("widgets.price.best_edge" if at_edge else "widgets.price.best", best=euros(best, 2))
        rows = []
        for kind in _KINDS:
            units = [buyers[kind].units, buyers[kind].bought(self.price / self.today)]
            margin = [float(now[kind]), float(then[kind])]
            rows.append((text(f"widgets.price.{kind}"), *(number(u) for u in units), *(euros(m) for m in margin)))
        names = ("kind", "units_now", "units_then", "margin_now", "margin_then")
        header = [text(f"widgets.price.{name}") for name in names]
        table = html_table(text("widgets.price.caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        prices = self.table.index
        low, high = float(prices.min()), float(prices.max())
        floor = min(0.0, float(self.table[[*_KINDS, "total"]].min().min()))
        top = max(float(self.table["total"].max()), 1.0)

        def across(price: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * (price - low) / (high - low)

        def up(value: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * (value - floor) / (top - floor)

        parts = [line(_LEFT, up(0), _RIGHT, up(0)), label(4, 16, text("widgets.price.axis"))]
        for share in (0.7, 0.85, 1, 1.2, 1.4):
            parts.append(label(across(share * self.today), _BOTTOM + 20, euros(share * self.today, 2), "middle"))
        for value in (0, top / 2, top):
            parts.append(line(_LEFT, up(value), _RIGHT, up(value), width=0.4))
            parts.append(label(_LEFT - 6, up(value) + 5, euros(value), "end"))
        series = (("total", BLUE, ""), ("sensitive", "currentColor", "2 4"), ("others", "currentColor", "9 5"))
        x = _LEFT - 60.0
        for name, stroke, dash in series:
            points = zip(prices.to_numpy(dtype=float), self.table[name], strict=True)
            parts.append(curve([(across(p), up(v)) for p, v in points], stroke, dash))
            parts.append(curve([(x, _HEIGHT - 15), (x + 30, _HEIGHT - 15)], stroke, dash))
            said = text(f"widgets.price.{name}")
            parts.append(label(x + 36, _HEIGHT - 10, said))
            x += 62 + 8.2 * len(said)
        parts.append(line(across(self.today), _TOP, across(self.today), _BOTTOM, dash="2 3"))
        parts.append(label(across(self.today), _TOP - 6, text("widgets.price.today"), "middle"))
        parts.append(line(across(self.price), _TOP, across(self.price), _BOTTOM, width=1.6, dash="6 4"))
        then = price_response(self.today, self.cost, self._buyers(), [self.price]).iloc[0]
        for name, fill in (("total", BLUE), ("sensitive", "#FFFFFF"), ("others", "#FFFFFF")):
            parts.append(dot(across(self.price), up(float(then[name])), fill, 5))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"price": self.price, "sensitive": self.sensitive, "others": self.others}
