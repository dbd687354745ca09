"""Split a budget between winning customers and keeping them, and see what each share brings in."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.charts.words import euros
from coursekit.messages import CourseError, percent, quoted, text, using_language
from coursekit.widgets.budget import Response, best_share, budget_split
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 300, 84, 608, 38, 250
_MOST_BUDGET = 1_000_000.0


class BudgetExplorer(Explorer):
    """A slider for the share that goes to winning customers; the rest goes to keeping them.

    Parameters
    ----------
    winning, keeping : Response
        What each strategy brings in for what is spent on it.
    budget : float
        Euros, up to 1 000 000.
    share : float
        The share of winning to start from, 0 to 1.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    share, budget : float
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`budget_split` gives for the budget, in steps of two points.

    Examples
    --------
    >>> explorer = BudgetExplorer(Response(1200, 600), Response(900, 300), budget=1000, lang="en")
    >>> explorer.share = 0.25
    >>> explorer
    BudgetExplorer(share=0.25, budget=1000.0)
    """

    share = traitlets.Float().tag(sync=True)
    budget = traitlets.Float().tag(sync=True)

    def __init__(
        self, winning: Response, keeping: Response, budget: float = 10_000, share: float = 0.5, lang: str | None = None
    ):
        super().__init__(lang=lang)
        self.winning, self.keeping = winning, keeping
        self.table = pd.DataFrame()
        with using_language(self._lang):
            most = min(_MOST_BUDGET, max(1000.0, 4 * float(budget)))
            self._fields = [
                field("share", text("widgets.budget.share"), 100, step=1, unit="%", scale=100),
                field("budget", text("widgets.budget.budget"), most, step=max(1, round(most / 200)), unit="€"),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.budget.fields")}
        with self.hold_trait_notifications():
            self.share, self.budget = float(share), float(budget)
        self._redraw()
        self.observe(self._redraw, ["share", "budget"])

    @traitlets.validate("share", "budget")
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        high = 1.0 if name == "share" else _MOST_BUDGET
        if not 0 <= value <= high:
            with using_language(self._lang):
                raise CourseError("widgets.budget.out_of_range", name=name, value=quoted(value), high=f"{high:g}")
        return value

    def _redraw(self, change: Any = None) -> None:
        if change is None or change["name"] == "budget":
            self.table = budget_split(self.budget, self.winning, self.keeping, step=0.02)
        self._show()

    def _now(self) -> tuple[float, float]:
        spent = self.share * self.budget
        return self.winning.margin(spent), self.keeping.margin(self.budget - spent)

    def _drawn(self) -> dict[str, str]:
        won, kept = self._now()
        best = best_share(self.budget, self.winning, self.keeping)
        most = self.winning.margin(best * self.budget) + self.keeping.margin((1 - best) * self.budget)
        sentence = text(
            "widgets.budget.sentence",
            share=percent(100 * self.share),
            total=euros(won + kept),
            net=euros(won + kept - self.budget),
            short=euros(most - won - kept),
        )
        spent = self.share * self.budget
        rows = [
            (text("widgets.budget.winning"), euros(spent), euros(won), euros(self.winning.next_euro(spent), 2)),
            (
                text("widgets.budget.keeping"),
                euros(self.budget - spent),
                euros(kept),
                euros(self.keeping.next_euro(self.budget - spent), 2),
            ),
        ]
        header = [text(f"widgets.budget.{name}") for name in ("strategy", "spent", "margin", "next")]
        table = html_table(text("widgets.budget.caption"), header, rows)
        return {"svg": self._drawing(sentence, won, kept), "sentence": sentence, "table": table}

    def _drawing(self, words: str, won: float, kept: float) -> str:
        top = float(self.table["total"].max()) or 1.0

        def across(share: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * share

        def up(value: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * value / top

        parts = [line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM), label(4, 16, text("widgets.budget.axis"))]
        for tick in (0, 0.25, 0.5, 0.75, 1):
            parts.append(label(across(tick), _BOTTOM + 20, percent(100 * tick), "middle"))
            parts.append(line(across(tick), _BOTTOM, across(tick), _BOTTOM + 5))
        for share in (0.5, 1):
            parts.append(line(_LEFT, up(share * top), _RIGHT, up(share * top), width=0.4))
            parts.append(label(_LEFT - 6, up(share * top) + 5, euros(share * top), "end"))
        series = (("total", BLUE, ""), ("winning", "currentColor", "9 5"), ("keeping", "currentColor", "2 4"))
        for place, (name, stroke, dash) in enumerate(series):
            points = zip(self.table.index, self.table[name], strict=True)
            parts.append(curve([(across(share), up(value)) for share, value in points], stroke, dash))
            x = _LEFT + 10 + 185 * place
            parts.append(curve([(x, _HEIGHT - 15), (x + 34, _HEIGHT - 15)], stroke, dash))
            parts.append(label(x + 40, _HEIGHT - 10, text(f"widgets.budget.{name}")))
        parts.append(line(across(self.share), _TOP, across(self.share), _BOTTOM, dash="3 3"))
        for value, fill in ((won + kept, BLUE), (won, "#FFFFFF"), (kept, "#FFFFFF")):
            parts.append(dot(across(self.share), up(value), fill, 5))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"share": self.share, "budget": self.budget}
