"""Choose the steps of a funnel, whom it counts and the time it gives them, and see the conversion change."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.customers._tables import table_with
from coursekit.journey import Funnel, funnel
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field, several
from coursekit.widgets.markup import html_table, label, line, rect, svg

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 680, 150, 520, 12, 40
_MOST_DAYS, _FEWEST = 365, 2


class FunnelExplorer(Explorer):
    """A funnel whose steps, unit and time can be changed.

    Parameters
    ----------
    events : DataFrame
        One row per event.
    steps : sequence of str
        All steps, in order; each can be switched off.
    units : dict, optional
        Columns that say who walks through the funnel, with the words that stand for each; visits and customers by
        default, as far as the table has them.
    event, time : str
        Columns of the table.
    unit : str, optional
        The column to begin with; the first of ``units`` by default.
    within : int
        Days from the first step in which all has to happen, up to 365; 0 for no limit.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    steps, unit, within
        Present values; can be set.
    funnel : Funnel or None
        What :func:`coursekit.journey.funnel` gives for them; None while fewer than two steps are on.

    Notes
    -----
    With a limit of days, whoever had not had them all at the end of the log is left out; the sentence says how many.

    Examples
    --------
    >>> log = pd.DataFrame({
    ...     "visit": ["1", "1", "2", "3", "3"], "customer": ["A", "A", "A", "B", "B"],
    ...     "event": ["view", "pay", "view", "view", "pay"],
    ...     "time": pd.date_range("2025-03-01", periods=5),
    ... })
    >>> explorer = FunnelExplorer(log, ["view", "pay"], lang="en")
    >>> explorer.funnel
    Funnel(view=3, pay=2)
    >>> explorer.unit = "customer"
    >>> explorer.funnel
    Funnel(view=2, pay=2)
    """

    steps: Any = traitlets.List().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)
    within = traitlets.Int(0).tag(sync=True)

    def __init__(
        self,
        events: pd.DataFrame,
        steps: Sequence[str],
        units: dict[str, str] | None = None,
        event: str = "event",
        time: str = "time",
        *,
        unit: str | None = None,
        within: int = 0,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        with using_language(self._lang):
            if isinstance(steps, str) or not isinstance(steps, Sequence) or len(steps) < _FEWEST:
                raise CourseError("widgets.funnel.steps", value=quoted(steps))
            if units is None:
                there = [name for name in ("visit", "customer") if name in getattr(events, "columns", ())]
                units = {name: text(f"widgets.funnel.{name}") for name in there or ["customer"]}
            self._events = table_with(events, "events", *units, event, time)
            self._event, self._time, self._all, self._who = event, time, list(map(str, steps)), dict(units)
            self._kept: dict[Any, Funnel] = {}
            self.funnel: Funnel | None = None
            self._fields = [
                several("steps", text("widgets.funnel.which"), {step: step for step in self._all}),
                choice("unit", text("widgets.funnel.unit"), self._who),
                field("within", text("widgets.funnel.within"), _MOST_DAYS, unit=text("widgets.funnel.days")),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.funnel.fields")}
        with self.hold_trait_notifications():
            self.steps, self.unit, self.within = list(self._all), unit or next(iter(self._who)), within
        self._redraw()
        self.observe(self._redraw, ["steps", "unit", "within"])

    @traitlets.validate("steps", "unit", "within")
    def _check(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        with using_language(self._lang):
            if name == "steps":
                unknown = [step for step in value if step not in self._all]
                if unknown:
                    known = ", ".join(self._all)
                    raise CourseError("widgets.funnel.unknown", value=quoted(unknown[0]), known=known)
                return [step for step in self._all if step in value]
            if name == "unit" and value not in self._who:
                raise CourseError("widgets.funnel.unknown", value=quoted(value), known=", ".join(self._who))
            if name == "within" and not 0 <= value <= _MOST_DAYS:
                raise CourseError("widgets.funnel.out_of_range", value=quoted(value), most=_MOST_DAYS)
        return value

    def _redraw(self, change: Any = None) -> None:
        key = (tuple(self.steps), self.unit, self.within)
        if len(self.steps) < _FEWEST:
            self.funnel = None
        else:
            if key not in self._kept:
                within = self.within or None
                with using_language(self._lang):
                    made = funnel(self._events, self.steps, self.unit, self._event, self._time, within=within)
                self._kept[key] = made
            self.funnel = self._kept[key]
        self._show()

    def _drawn(self) -> dict[str, str]:
        if self.funnel is None:
            return {"svg": "", "table": "", "sentence": text("widgets.funnel.too_few")}
        made, who = self.funnel, self._who[self.unit]
        overall = made.overall
        about = {"first": self.steps[0], "last": self.steps[-1], "who": who, "n": number(overall.n)}
        if math.isnan(overall.value):
            sentence = text("widgets.funnel.nobody", **about)
        else:
            about |= {"share": percent(overall.value, 1)}
            about |= {"low": number(overall.low, 1), "high": number(overall.high, 1)}
            sentence = text("widgets.funnel.sentence", **about)
        if self.within:
            left = {"days": number(self.within), "count": number(made.too_recent)}
            sentence += " " + text("widgets.funnel.in_time", **left)
        header = [text(f"widgets.funnel.{name}") for name in ("step", "reached", "of_before", "of_first")]
        rows = [
            (row["step"], number(row["customers"]), _share(row["step_conversion"]), _share(row["overall_conversion"]))
            for row in made.table.to_dict("records")
        ]
        table = html_table(text("widgets.funnel.caption", who=who), header, rows)
        return {"svg": _bars(made, sentence), "sentence": sentence, "table": table}

    def _stands_for(self) -> dict[str, object]:
        return {"steps": list(self.steps), "unit": self.unit, "within": self.within}


def _share(value: float) -> str:
    return "" if math.isnan(value) else percent(value, 1)


def _bars(made: Funnel, words: str) -> str:
    """A bar per step, as long as the share of the first step that is left."""
    parts = []
    for place, row in enumerate(made.table.to_dict("records")):
        y = _TOP + _ROW * place
        share = 0.0 if math.isnan(row["overall_conversion"]) else row["overall_conversion"]
        width = (_RIGHT - _LEFT) * share / 100
        parts.append(label(_LEFT - 10, y + 20, str(row["step"]), "end"))
        parts.append(rect(_LEFT, y, width, _ROW - 10, BLUE))
        said = number(row["customers"]) + ("" if place == 0 else f" · {_share(row['step_conversion'])}")
        parts.append(label(_LEFT + width + 8, y + 20, said))
    bottom = _TOP + _ROW * len(made.table)
    parts += [line(_LEFT, _TOP - 6, _LEFT, bottom), label(_LEFT, bottom + 16, text("widgets.funnel.axis"))]
    return svg(_WIDTH, bottom + 28, words, parts)
