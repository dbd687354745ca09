"""Write a rule for deciding, and see what it will do in each world before any data have come."""

from typing import Any

import numpy as np
import pandas as pd
import traitlets

from coursekit.charts.theme import BAD, BLUE
from coursekit.messages import number, percent, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, html_table, label, line, rect, svg
from coursekit.widgets.rule_chances_model import LIMITS, checked_setting, rule_chances

_HERE = "widgets.rule."
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 320, 60, 620, 34, 236
_GREY = "#9A9A9A"
_COLOURS = (("launch", BLUE, ""), ("stop", BAD, "8 4"), ("unknown", _GREY, "2 4"))
_SLIDERS = {"threshold": (0.0, 8.0, 0.5), "each": (100.0, 5000.0, 50.0), "base": (2.0, 40.0, 1.0)}


class RuleExplorer(Explorer):
    """Sliders for the threshold, the people in each group and the share that leaves today.

    Parameters
    ----------
    base : float
        Share that leaves without the change, in percent.
    each : float
        People in each group.
    threshold : float
        The least gain worth having, in points.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    base, each, threshold : float
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`rule_chances` gives for the gains that are drawn.

    Examples
    --------
    >>> explorer = RuleExplorer(10, 1000, 2, lang="en")
    >>> explorer.each = 4000
    >>> explorer
    RuleExplorer(base=10.0, each=4000.0, threshold=2.0)
    """

    base = traitlets.Float().tag(sync=True)
    each = traitlets.Float().tag(sync=True)
    threshold = traitlets.Float().tag(sync=True)

    def __init__(self, base: float = 10, each: float = 1000, threshold: float = 2, lang: str | None = None):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        with using_language(self._lang):
            self._fields = [
                field(name, text(f"{_HERE}{name}"), most, least=least, step=step, unit="%" if name == "base" else "")
                for name, (least, most, step) in _SLIDERS.items()
            ]
            self._labels = {"lang": self._lang, "group": text(f"{_HERE}fields")}
        with self.hold_trait_notifications():
            self.base, self.each, self.threshold = float(base), float(each), float(threshold)
        self._redraw()
        self.observe(self._redraw, list(LIMITS))

    @traitlets.validate(*LIMITS)
    def _check(self, proposal: Any) -> float:
        with using_language(self._lang):
            return checked_setting(proposal["trait"].name, proposal["value"])

    def _redraw(self, _change: Any = None) -> None:
        most = min(8.0, self.base - 0.5)
        self.table = rule_chances(self.base, self.each, self.threshold, [float(g) for g in np.linspace(-2, most, 41)])
        self._show()

    def _drawn(self) -> dict[str, str]:
        need = self.threshold
        marks = sorted({gain for gain in (0.0, need, 2 * need) if gain < self.base})
        found = rule_chances(self.base, self.each, need, marks).to_dict("records")
        chances = dict(zip(marks, found, strict=True))

        def said(key: str, gain: float) -> str:
            shown = {str(name): percent(share) for name, share in chances[gain].items()}
            return text(f"{_HERE}{key}", gain=_points(gain), **shown)

        sentence = said("nothing", 0.0)
        if need > 0:
            pairs = (("even", need), ("twice", 2 * need))
            sentence = " ".join([sentence, *(said(key, gain) for key, gain in pairs if gain in chances)])
        header = [text(f"{_HERE}head.{name}") for name in ("gain", "launch", "stop", "unknown")]
        rows = [
            (_points(gain), *(percent(chances[gain][name]) for name in ("launch", "stop", "unknown"))) for gain in marks
        ]
        table = html_table(text(f"{_HERE}caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        gains = [float(g) for g in self.table.index.to_numpy(dtype=float)]
        low, high = gains[0], gains[-1]

        def x_of(gain: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * (gain - low) / (high - low)

        def y_of(share: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * share / 100

        parts = [label(4, 18, text(f"{_HERE}axis_up")), line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM)]
        for tick in (0, 50, 100):
            parts.append(line(_LEFT, y_of(tick), _RIGHT, y_of(tick), width=0.4))
            parts.append(label(_LEFT - 6, y_of(tick) + 5, number(tick), "end"))
        for tick in range(-2, int(high) + 1, 2):
            parts.append(line(x_of(tick), _BOTTOM, x_of(tick), _BOTTOM + 5))
            parts.append(label(x_of(tick), _BOTTOM + 20, number(tick), "middle"))
        parts.append(label(_RIGHT, _BOTTOM + 42, text(f"{_HERE}axis_across"), "end"))
        if low <= self.threshold <= high:
            parts.append(line(x_of(self.threshold), _TOP, x_of(self.threshold), _BOTTOM, dash="3 3"))
        for place, (name, colour, dash) in enumerate(_COLOURS):
            heights = [float(share) for share in self.table[name]]
            parts.append(curve([(x_of(g), y_of(h)) for g, h in zip(gains, heights, strict=True)], colour, dash))
            across = _LEFT + 190 * place
            parts.append(rect(across, _HEIGHT - 24, 14, 12, colour))
            parts.append(label(across + 20, _HEIGHT - 13, text(f"{_HERE}head.{name}")))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in LIMITS}


def _points(gain: float) -> str:
    return number(gain, 0 if gain.is_integer() else 1)
