"""How long must we wait? A trial of a repair, planned before anybody is asked."""

import math
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg
from coursekit.widgets.trials import smallest_gain, trial_weeks

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 290, 64, 608, 40, 236
_MOST_GAIN, _MOST_WEEKS, _MOST_VISITS = 15.0, 104.0, 5000.0
_LIMITS = {"gain": (0.5, _MOST_GAIN), "per_week": (10.0, _MOST_VISITS), "share": (5.0, 80.0)}
_PLANS = (4, 12, 26, 52)


class TrialExplorer(Explorer):
    """Sliders for the gain that one wants to see, the visits of a week and today's share.

    Parameters
    ----------
    share : float
        Today's share in percent, 5 to 80.
    per_week : float
        Visits a week that come to the step, 10 to 5000.
    gain : float
        Points that one wants to be able to see, 0.5 to 15.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    share, per_week, gain : float
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`trial_weeks` gives for the gains that are drawn.

    Examples
    --------
    >>> explorer = TrialExplorer(50, 250, gain=2, lang="en")
    >>> explorer.gain = 4
    >>> explorer
    TrialExplorer(share=50.0, per_week=250.0, gain=4.0)
    """

    share = traitlets.Float().tag(sync=True)
    per_week = traitlets.Float().tag(sync=True)
    gain = traitlets.Float().tag(sync=True)

    def __init__(self, share: float, per_week: float, gain: float = 3, lang: str | None = None):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        with using_language(self._lang):
            most = min(_MOST_VISITS, max(100.0, 4 * float(per_week)))
            self._fields = [
                field("gain", text("widgets.trial.gain"), _MOST_GAIN, least=0.5, step=0.5),
                field("per_week", text("widgets.trial.per_week"), most, least=10, step=max(1, round(most / 200))),
                field("share", text("widgets.trial.share"), 80, least=5, step=1, unit="%"),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.trial.fields")}
        with self.hold_trait_notifications():
            self.share, self.per_week, self.gain = float(share), float(per_week), float(gain)
        self._redraw()
        self.observe(self._redraw, ["share", "per_week", "gain"])

    @traitlets.validate("share", "per_week", "gain")
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        low, high = _LIMITS[name]
        if not low <= value <= high:
            with using_language(self._lang):
                raise CourseError(
                    "widgets.trial.out_of_range", name=name, value=quoted(value), limits=f"{low:g}–{high:g}"
                )
        return value

    def _redraw(self, change: Any = None) -> None:
        if change is None or change["name"] != "gain":
            self.table = trial_weeks(self.share, [k / 2 for k in range(1, 31)], self.per_week)
        self._show()

    def _drawn(self) -> dict[str, str]:
        now = trial_weeks(self.share, [self.gain], self.per_week).iloc[0]
        sentence = text(
            "widgets.trial.sentence",
            gain=number(self.gain, 0 if self.gain.is_integer() else 1),
            share=percent(self.share, 1),
            then=percent(self.share + self.gain, 1),
            each=number(now["each"]),
            weeks=_weeks(now["weeks"]),
        )
        header = [text("widgets.trial.in_weeks"), text("widgets.trial.smallest")]
        rows = [(number(weeks), self._least(weeks)) for weeks in _PLANS]
        table = html_table(text("widgets.trial.caption"), header, rows)
        return {"svg": self._drawing(sentence, float(now["weeks"])), "sentence": sentence, "table": table}

    def _least(self, weeks: float) -> str:
        found = smallest_gain(self.share, weeks, self.per_week)
        return "–" if math.isnan(found) else number(found, 1)

    def _drawing(self, words: str, weeks: float) -> str:
        def across(gain: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * gain / _MOST_GAIN

        def up(value: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * min(value, _MOST_WEEKS) / _MOST_WEEKS

        parts = [line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM), label(4, 18, text("widgets.trial.axis_up"))]
        parts.append(label(_RIGHT, _HEIGHT - 10, text("widgets.trial.axis_across"), "end"))
        for tick in (0, 3, 6, 9, 12, 15):
            parts.append(label(across(tick), _BOTTOM + 20, number(tick), "middle"))
            parts.append(line(across(tick), _BOTTOM, across(tick), _BOTTOM + 5))
        for tick in (12, 26, 52, 104):
            parts.append(line(_LEFT, up(tick), _RIGHT, up(tick), width=0.4))
            parts.append(label(_LEFT - 6, up(tick) + 5, number(tick), "end"))
        seen = self.table[self.table["weeks"] <= _MOST_WEEKS]
        points = zip(map(float, seen.index), seen["weeks"], strict=True)
        parts.append(curve([(across(gain), up(value)) for gain, value in points], BLUE))
        parts.append(line(across(self.gain), up(weeks), across(self.gain), _BOTTOM, dash="3 3"))
        # Open where the point lies beyond the picture.
        parts.append(dot(across(self.gain), up(weeks), BLUE if weeks <= _MOST_WEEKS else "#FFFFFF"))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"share": self.share, "per_week": self.per_week, "gain": self.gain}


def _weeks(weeks: float) -> str:
    """Whole weeks; a trial stops at the end of one."""
    whole = math.ceil(weeks - 1e-9)
    return text("widgets.trial.week" if whole == 1 else "widgets.trial.weeks", n=number(whole))
