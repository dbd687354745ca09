"""Spend more on one channel, and see the cost of the average customer and of the next one drift apart."""

import math
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BAD, BLUE
from coursekit.charts.words import euros
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.budget import Response
from coursekit.widgets.channel_cost import breaks_even, channel_costs, worth_spending
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg

_HERE = "widgets.channel."
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 310, 70, 600, 40, 252
_MOST_LEAVES = 1000.0


class ChannelExplorer(Explorer):
    """A slider for what is spent on a channel, and one for what a new person leaves.

    Parameters
    ----------
    response : Response
        How many people a spending brings beyond those who come anyway: ceiling in people, scale in euros.
    leaves : float
        The margin in euros that one of them leaves, above 0 and up to 1000.
    spent : float
        Euros to start from.
    most : float, optional
        The largest spending to show; by default somewhat more than the one at which nothing is left.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    spent, leaves : float
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`channel_costs` gives for the present spending.

    Examples
    --------
    >>> explorer = ChannelExplorer(Response(26, 200), leaves=60, spent=100, lang="en")
    >>> explorer.spent = 400
    >>> explorer
    ChannelExplorer(spent=400.0, leaves=60.0)
    """

    spent = traitlets.Float().tag(sync=True)
    leaves = traitlets.Float().tag(sync=True)

    def __init__(
        self,
        response: Response,
        leaves: float = 60,
        spent: float = 100,
        *,
        most: float | None = None,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self.response = response
        self.table = pd.DataFrame()
        beyond = 1.1 * max(breaks_even(response, leaves), 2 * response.scale, float(spent))
        unit = 10 ** math.floor(math.log10(beyond)) / 5
        self._most = float(most) if most is not None else unit * math.ceil(beyond / unit)
        with using_language(self._lang):
            step = max(1, round(self._most / 200))
            self._fields = [
                field("spent", text(f"{_HERE}spent"), self._most, step=step, unit="€"),
                field("leaves", text(f"{_HERE}leaves"), min(_MOST_LEAVES, round(3 * leaves)), least=1, unit="€"),
            ]
            self._labels = {"lang": self._lang, "group": text(f"{_HERE}fields")}
        with self.hold_trait_notifications():
            self.spent, self.leaves = float(spent), float(leaves)
        self._redraw()
        self.observe(self._redraw, ["spent", "leaves"])

    @traitlets.validate("spent", "leaves")
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        low, high = (0.0, self._most) if name == "spent" else (1.0, _MOST_LEAVES)
        if not low <= value <= high:
            with using_language(self._lang):
                raise CourseError(f"{_HERE}range", name=name, value=quoted(value), low=f"{low:g}", high=f"{high:g}")
        return value

    def _redraw(self, _change: Any = None) -> None:
        self.table = channel_costs(self.response, [self.spent], self.leaves)
        self._show()

    def _drawn(self) -> dict[str, str]:
        now = self.table.iloc[0]
        stop, nothing = worth_spending(self.response, self.leaves), breaks_even(self.response, self.leaves)
        key = "on" if self.spent < 0.98 * stop else "past" if self.spent > 1.02 * stop else "there"
        sentence = text(
            f"{_HERE}{key}",
            spent=euros(self.spent),
            people=number(now["people"], 1),
            average=euros(now["average"], 2),
            following=euros(now["next"], 2),
            leaves=euros(self.leaves),
            stop=euros(stop),
            net=euros(now["net"]),
        )
        places = {"now": self.spent, "best": stop, "nothing": nothing}
        told = channel_costs(self.response, list(places.values()), self.leaves)
        rows = [
            (
                text(f"{_HERE}row.{name}"),
                euros(spent),
                number(row["people"], 1),
                euros(row["average"], 2),
                euros(row["next"], 2),
                euros(round(row["net"]) + 0.0),
            )
            for (name, spent), (_, row) in zip(places.items(), told.iterrows(), strict=True)
        ]
        header = [text(f"{_HERE}head.{name}") for name in ("place", "spent", "people", "average", "next", "net")]
        table = html_table(text(f"{_HERE}caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        top = 2.4 * self.leaves

        def across(spent: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * spent / self._most

        def up(cost: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * min(1.0, cost / top)

        parts = [line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM), label(4, 18, text(f"{_HERE}axis"))]
        for share in (0, 0.25, 0.5, 0.75, 1):
            place = across(share * self._most)
            parts.append(line(place, _BOTTOM, place, _BOTTOM + 5))
            parts.append(label(place, _BOTTOM + 20, euros(share * self._most), "middle"))
        grid = [self._most * k / 160 for k in range(161)]
        drawn = channel_costs(self.response, grid, self.leaves)
        for place, (name, stroke, dash) in enumerate((("next", BAD, ""), ("average", BLUE, "9 5"))):
            # A curve ends where it leaves the picture, so that no flat line is drawn along the top.
            inside = drawn[name] <= top
            kept = drawn.loc[inside, name]
            points = [(across(spent), up(cost)) for spent, cost in zip(kept.index, kept, strict=True)]
            if len(points) > 1:
                parts.append(curve(points, stroke, dash))
            x = _LEFT + 190 * place
            parts.append(curve([(x, _HEIGHT - 13), (x + 34, _HEIGHT - 13)], stroke, dash))
            parts.append(label(x + 40, _HEIGHT - 8, text(f"{_HERE}head.{name}")))
        parts.append(line(_LEFT, up(self.leaves), _RIGHT, up(self.leaves), width=1.6, dash="2 3"))
        parts.append(label((_LEFT + _RIGHT) / 2, up(self.leaves) - 6, text(f"{_HERE}leaves_line"), "middle"))
        parts.append(label(_LEFT - 6, up(self.leaves) + 5, euros(self.leaves), "end"))
        parts.append(line(across(self.spent), _TOP, across(self.spent), _BOTTOM, dash="3 3"))
        for name, fill in (("average", BLUE), ("next", BAD)):
            if self.table[name].iloc[0] <= top:
                parts.append(dot(across(self.spent), up(float(self.table[name].iloc[0])), fill, 5))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"spent": self.spent, "leaves": self.leaves}
