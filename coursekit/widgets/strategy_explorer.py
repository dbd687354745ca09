"""Share a budget among the five strategies of the loyalty stage, and see what each euro brings in."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.charts.words import euros
from coursekit.messages import CourseError, quoted, text, using_language
from coursekit.widgets.budget import Response
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import html_table, label, line, rect, svg
from coursekit.widgets.strategies import STRATEGIES, best_split, strategy_split

_HERE = "widgets.strategies."
_WIDTH, _ROW, _LEFT, _RIGHT, _TOP = 640, 48, 176, 520, 34
_GREY = "#9A9A9A"


class StrategyExplorer(Explorer):
    """A slider for what each of the five strategies gets: rewards, communication, surveys, service, content.

    Parameters
    ----------
    curves : mapping of str to Response
        What each strategy brings in for what is spent on it; keys as in ``STRATEGIES``, all five.
    budget : float
        Euros to share.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    rewards, communication, surveys, service, content : float
        Euros for each; can be set. They may add up to more or less than the budget: the sentence says so.
    table : pandas.DataFrame
        What :func:`strategy_split` gives for them.

    Examples
    --------
    >>> curves = {name: Response(1000, 500) for name in STRATEGIES}
    >>> explorer = StrategyExplorer(curves, budget=1000, lang="en")
    >>> explorer.service = 400
    >>> explorer
    StrategyExplorer(rewards=200.0, communication=200.0, surveys=200.0, service=400.0, content=200.0)
    """

    rewards = traitlets.Float().tag(sync=True)
    communication = traitlets.Float().tag(sync=True)
    surveys = traitlets.Float().tag(sync=True)
    service = traitlets.Float().tag(sync=True)
    content = traitlets.Float().tag(sync=True)

    def __init__(self, curves: Mapping[str, Response], budget: float = 6000, lang: str | None = None):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        with using_language(self._lang):
            if not isinstance(curves, Mapping) or set(curves) != set(STRATEGIES):
                raise CourseError(f"{_HERE}five", known=", ".join(STRATEGIES))
            self.curves = {name: curves[name] for name in STRATEGIES}
            if budget == 0:
                raise CourseError(f"{_HERE}no_budget")
            self._best = best_split(budget, self.curves)
            self.budget = float(budget)
            step = max(1, round(self.budget / 60))
            self._fields = [
                field(name, text(f"{_HERE}{name}"), self.budget, step=step, unit="€") for name in STRATEGIES
            ]
            self._labels = {"lang": self._lang, "group": text(f"{_HERE}fields")}
        with self.hold_trait_notifications():
            for name in STRATEGIES:
                setattr(self, name, self.budget / len(STRATEGIES))
        self._redraw()
        self.observe(self._redraw, list(STRATEGIES))

    @traitlets.validate(*STRATEGIES)
    def _check(self, proposal: Any) -> float:
        value = proposal["value"]
        if not 0 <= value <= self.budget:
            with using_language(self._lang):
                high = f"{self.budget:g}"
                raise CourseError(f"{_HERE}range", name=proposal["trait"].name, value=quoted(value), high=high)
        return value

    def _redraw(self, _change: Any = None) -> None:
        self.table = strategy_split({name: getattr(self, name) for name in STRATEGIES}, self.curves)
        self._show()

    def _drawn(self) -> dict[str, str]:
        spent, brought = float(self.table["spent"].sum()), float(self.table["margin"].sum())
        most = float(strategy_split(self._best, self.curves)["margin"].sum())
        left = self.budget - spent
        key = "within" if abs(left) < 0.5 else "left" if left > 0 else "over"
        steep = {str(name): float(value) for name, value in self.table["next_euro"].items()}
        high, low = max(steep, key=steep.__getitem__), min(steep, key=steep.__getitem__)
        sentence = text(f"{_HERE}{key}", spent=euros(spent), budget=euros(self.budget), over=euros(abs(left)),
                        brought=euros(brought), net=euros(brought - spent), short=euros(most - brought))  # fmt: skip
        sentence += " " + text(
            f"{_HERE}next_sentence",
            high=text(f"{_HERE}{high}").lower(),
            high_euro=euros(steep[high], 2),
            low=text(f"{_HERE}{low}").lower(),
            low_euro=euros(steep[low], 2),
        )
        rows = [
            (text(f"{_HERE}{name}"), euros(row["spent"]), euros(row["margin"]), euros(row["next_euro"], 2))
            for name, row in self.table.iterrows()
        ]
        header = [text(f"{_HERE}head.{name}") for name in ("strategy", "spent", "margin", "next")]
        table = html_table(text(f"{_HERE}caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        most = max(self.budget / 2, *(curve.margin(self.budget) for curve in self.curves.values()))

        def wide(value: float) -> float:
            return min(1.0, value / most) * (_RIGHT - _LEFT)

        height = _TOP + _ROW * len(STRATEGIES) + 12
        parts = [rect(_LEFT, 8, 14, 12, _GREY), label(_LEFT + 20, 19, text(f"{_HERE}head.spent"))]
        parts += [rect(_LEFT + 130, 8, 14, 12, BLUE), label(_LEFT + 150, 19, text(f"{_HERE}head.margin"))]
        for place, (name, row) in enumerate(self.table.iterrows()):
            y = _TOP + _ROW * place
            parts.append(label(_LEFT - 8, y + 25, text(f"{_HERE}{name}"), "end"))
            parts.append(rect(_LEFT, y + 6, wide(row["spent"]), 12, _GREY))
            parts.append(rect(_LEFT, y + 20, wide(row["margin"]), 14, BLUE))
            end = _LEFT + max(wide(row["spent"]), wide(row["margin"])) + 8
            parts.append(label(end, y + 25, text(f"{_HERE}next_bar", euros=euros(row["next_euro"], 2))))
        parts.append(line(_LEFT, _TOP, _LEFT, height - 8))
        return svg(_WIDTH, height, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in STRATEGIES}
