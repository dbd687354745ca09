"""Move retention and see what a customer is worth, under the three conventions."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, SERIES
from coursekit.charts.value import clv_curve
from coursekit.charts.words import euros
from coursekit.messages import CourseError, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.lever import CONVENTIONS, retention_lever
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg

_STEP = 0.05
_LIMITS = {"margin": (0.0, 10_000.0), "discount": (0.0, 0.5), "retention": (0.0, 0.94)}
_DASHES = ("", "9 5", "2 4")
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 300, 74, 608, 38, 250


class RetentionExplorer(Explorer):
    """A slider for retention: the value of a customer in three conventions, and the curve it lies on.

    Parameters
    ----------
    margin : float
        Contribution margin per period in euros, 0 to 10 000.
    discount : float
        Discount rate per period, a ratio from 0 to 0.5.
    retention : float
        The retention to start from, a ratio from 0 to 0.94.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    margin, discount, retention : float
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`retention_lever` gives for them.

    Examples
    --------
    >>> explorer = RetentionExplorer(margin=100, discount=0.1, lang="en")
    >>> explorer.retention = 0.85
    >>> explorer
    RetentionExplorer(margin=100.0, discount=0.1, retention=0.85)
    >>> explorer.table["clv"].round(2).to_dict()
    {'now': 440.0, 'excluded': 340.0, 'end': 400.0}
    """

    margin = traitlets.Float().tag(sync=True)
    discount = traitlets.Float().tag(sync=True)
    retention = traitlets.Float().tag(sync=True)

    def __init__(self, margin: float = 100, discount: float = 0.1, retention: float = 0.8, lang: str | None = None):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        self._curve = pd.DataFrame()
        with using_language(self._lang):
            fields = (("retention", 100, 1, "%"), ("margin", 1, 1, "€"), ("discount", 100, 0.5, "%"))
            self._fields = [
                field(
                    name, text(f"widgets.lever.{name}"), _most(name, scale, margin), step=step, unit=unit, scale=scale
                )
                for name, scale, step, unit in fields
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.lever.fields")}
        with self.hold_trait_notifications():
            self.margin, self.discount, self.retention = float(margin), float(discount), float(retention)
        self._redraw()
        self.observe(self._redraw, ["margin", "discount", "retention"])

    @traitlets.validate("margin", "discount", "retention")
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        low, high = _LIMITS[name]
        if not low <= value <= high:
            with using_language(self._lang):
                raise CourseError("widgets.lever.out_of_range", name=name, value=quoted(value), low=low, high=high)
        return value

    def _redraw(self, change: Any = None) -> None:
        if change is None or change["name"] != "retention":
            self._curve = clv_curve(self.margin, self.discount)
        self.table = retention_lever(self.margin, self.discount, self.retention, _STEP)
        self._show()

    def _drawn(self) -> dict[str, str]:
        values = {name: {key: float(x) for key, x in row.items()} for name, row in self.table.to_dict("index").items()}
        now = values["now"]
        sentence = text(
            "widgets.lever.sentence",
            retention=percent(100 * self.retention, 1),
            value=euros(now["clv"], 2),
            more=percent(100 * (self.retention + _STEP), 1),
            after=euros(now["clv_after"], 2),
            gain=euros(now["gain"], 2),
        )
        header = [text(f"widgets.lever.{name}") for name in ("convention", "clv", "after", "gain")]
        rows = [
            (_name(convention), *(euros(values[convention][column], 2) for column in ("clv", "clv_after", "gain")))
            for convention in CONVENTIONS
        ]
        table = html_table(text("widgets.lever.caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        top = float(self._curve["now"].max()) or 1.0

        def across(retention: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * retention

        def up(value: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * value / top

        parts = [line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM), label(4, 16, text("widgets.lever.axis"))]
        for tick in (0, 0.25, 0.5, 0.75, 1):
            parts.append(label(across(tick), _BOTTOM + 20, percent(100 * tick), "middle"))
            parts.append(line(across(tick), _BOTTOM, across(tick), _BOTTOM + 5))
        for share in (0.5, 1):
            parts.append(line(_LEFT, up(share * top), _RIGHT, up(share * top), width=0.4))
            parts.append(label(_LEFT - 6, up(share * top) + 5, euros(share * top), "end"))
        for place, (convention, dash) in enumerate(zip(CONVENTIONS, _DASHES, strict=True)):
            stroke = BLUE if place == 0 else "currentColor"
            points = zip(self._curve["retention"], self._curve[convention], strict=True)
            parts.append(curve([(across(r), up(v)) for r, v in points], stroke, dash))
            x = _LEFT + 10 + 185 * place
            parts.append(curve([(x, _HEIGHT - 15), (x + 34, _HEIGHT - 15)], stroke, dash))
            parts.append(label(x + 40, _HEIGHT - 10, _name(convention)))
        parts.append(line(across(self.retention), _TOP, across(self.retention), _BOTTOM, dash="3 3"))
        for place, convention in enumerate(CONVENTIONS):
            colour = SERIES[0][0] if place == 0 else "#FFFFFF"
            parts.append(dot(across(self.retention), up(float(self.table["clv"].to_dict()[convention])), colour, 5))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"margin": self.margin, "discount": self.discount, "retention": self.retention}


def _name(convention: str) -> str:
    return text(f"widgets.lever.{convention}")


def _most(name: str, scale: float, margin: float) -> float:
    """How far a slider goes: percentages to their limit, the margin to a round number above the one given."""
    return min(_LIMITS[name][1], max(200.0, 4 * margin)) if name == "margin" else round(_LIMITS[name][1] * scale)
