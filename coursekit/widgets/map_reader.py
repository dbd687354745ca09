"""Ask a journey map six questions, one at a time, beside its curve."""

from numbers import Integral
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.messages import CourseError, did_you_mean, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice
from coursekit.widgets.map_questions import ASK, map_reading
from coursekit.widgets.markup import INK, html_table, label, line, svg

if TYPE_CHECKING:
    from coursekit.mapping import JourneyMap

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 680, 216, 62, 664, 42, 162
_RADIUS = 12.0


class MapReader(Explorer):
    """A list with six questions; the map's curve and a table show what the map answers.

    A point of the curve is hollow where the feeling rests on no source, and stands in a square at a moment of truth.
    The widget shows; it does not judge.

    Parameters
    ----------
    journey : JourneyMap
        With at least one step.
    ask : str
        The question to begin with; see :func:`map_reading`.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    ask : str
        The present question; can be set.
    table : pandas.DataFrame
        What :func:`map_reading` gives for it.

    Examples
    --------
    >>> from coursekit.mapping import example_map
    >>> reader = MapReader(example_map("complaint"), lang="en")
    >>> reader.ask = "rests"
    >>> reader
    MapReader(ask='rests')
    >>> reader.sentence
    '11 of 11 feelings name a source.'
    """

    ask = traitlets.Unicode().tag(sync=True)

    def __init__(self, journey: "JourneyMap", ask: str = "who", lang: str | None = None):
        super().__init__(lang=lang)
        self.journey = journey
        self.table = pd.DataFrame()
        with using_language(self._lang):
            if not getattr(journey, "stages", None) or not journey.steps():
                raise CourseError("widgets.reader.no_steps")
            questions = {name: text(f"widgets.reader.ask.{name}") for name in ASK}
            self._fields = [choice("ask", text("widgets.reader.question"), questions)]
            self._labels = {"lang": self._lang, "group": text("widgets.reader.group")}
        with self.hold_trait_notifications():
            self.ask = ask
        self._show()
        self.observe(lambda _change: self._show(), ["ask"])

    @traitlets.validate("ask")
    def _check(self, proposal: Any) -> str:
        if proposal["value"] not in ASK:
            with using_language(self._lang):
                hint = did_you_mean(str(proposal["value"]), ASK)
                raise CourseError("widgets.reader.unknown", value=quoted(proposal["value"]), hint=hint)
        return proposal["value"]

    def _drawn(self) -> dict[str, str]:
        self.table = found = map_reading(self.journey, self.ask)
        numbers = {step.id: str(place) for place, (_, step) in enumerate(self.journey.steps(), 1)}
        rows = [
            (f"{numbers.get(str(id), '')} {id}".strip(), *(_shown(value) for value in row))
            for id, row in zip(found.index, found.itertuples(index=False), strict=True)
        ]
        header = [text(f"widgets.reader.head.{name}") for name in (found.index.name, *found.columns)]
        table = html_table(text(f"widgets.reader.ask.{self.ask}"), header, rows)
        sentence = self._counted()
        return {"svg": self._curve(sentence), "sentence": sentence, "table": table}

    def _counted(self) -> str:
        found = self.table
        n, of = _count(self.ask, found)
        return text(f"widgets.reader.said.{self.ask}", n=number(n), of=number(of))

    def _curve(self, words: str) -> str:
        steps = [step for _, step in self.journey.steps()]
        gap = (_RIGHT - _LEFT) / len(steps)
        parts = [label(4, 14, text("widgets.reader.axis"))]
        for score in (-2, 0, 2):
            parts.append(line(_LEFT - 6, _up(score), _RIGHT, _up(score), width=1 if score == 0 else 0.4))
            parts.append(label(_LEFT - 12, _up(score) + 5, _signed(score), "end"))
        last: tuple[float, float] | None = None
        points = []
        for place, step in enumerate(steps):
            x = _LEFT + gap * (place + 0.5)
            parts.append(label(x, _HEIGHT - 14, str(place + 1), "middle", bold=step.moment_of_truth))
            if step.emotion is None:
                last = None
                continue
            y = _up(step.emotion.score)
            if last is not None:
                parts.append(line(*last, x, y, width=2, stroke=BLUE))
            last = (x, y)
            points.append((x, y, bool(self.journey.evidence_of(step.emotion.evidence)), step.moment_of_truth))
        for x, y, rests, moment in points:
            if moment:
                side = _RADIUS + 5
                square = f'x="{x - side:.1f}" y="{y - side:.1f}" width="{2 * side:.1f}" height="{2 * side:.1f}"'
                parts.append(f'<rect {square} fill="none" stroke="{INK}" stroke-width="1.4"/>')
            dash = "" if rests else ' stroke-dasharray="3 3"'
            fill = BLUE if rests else "#FFFFFF"
            parts.append(
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_RADIUS - 3:.1f}" fill="{fill}" stroke="{INK}"{dash}/>'
            )
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"ask": self.ask}

    def _in_words(self) -> str:
        return f"{self.sentence}\n{self.table.to_string()}"


def _up(score: int) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * (score + 2) / 4


def _signed(score: int) -> str:
    return f"{score:+d}".replace("-", "−") if score else "0"


def _shown(value: Any) -> str:
    if value is pd.NA or value is None or value == "":
        return "–"
    if isinstance(value, bool | np.bool_):
        return text(f"widgets.reader.{'yes' if value else 'no'}")
    return number(int(value)) if isinstance(value, Integral) else str(value)


def _count(ask: str, found: pd.DataFrame) -> tuple[int, int]:
    """How many rows answer the question, of how many that could."""
    if ask == "who":
        return int((found["touchpoint"] != "").sum()), len(found)
    if ask == "stages":
        return len(found), int(found["steps"].sum())
    if ask == "hurts":
        low = found["emotion"].notna() & (found["emotion"] < 0)
        return int((low & (found["pains"] != "")).sum()), int(low.sum())
    if ask == "acts":
        there = found[found["opportunity"] != ""]
        whole = (there[["hypothesis", "measure", "owner"]] != "").all(axis=1)
        return int(whole.sum()), len(there)
    if ask == "rests":
        felt = found[found["emotion"].notna()]
        return int((felt["sources"] != "").sum()), len(felt)
    return int((found["moment"] & (found["measures"] != "")).sum()), int(found["moment"].sum())
