"""The same grades as a radar and as points: change the order of the axes, and what is done with what is not known."""

from typing import Any

import numpy as np
import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, GRID, ORANGE, PAPER
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.audit import BLANKS, ORDERS, _filled, corners, radar_orders
from coursekit.widgets.explorer import Explorer, choice
from coursekit.widgets.markup import dot, html_table, label, line, svg

_WIDTH, _TOP, _ROW, _BELOW = 640, 46, 34, 34
_CENTRE_X, _RADIUS, _NAMES, _FIRST, _STEP = 132, 104, 282, 468, 38


class AuditExplorer(Explorer):
    """Two lists to choose from; a radar and a plot of points of the same grades change with them.

    Parameters
    ----------
    grades : pandas.Series
        A grade for each practice, from 0 to ``most``; a blank where it is not known. The index names the practices.
    claimed : pandas.Series, optional
        What was claimed, by the same names: shown as open circles.
    most : int
        The highest grade.
    order, blank : str
        What to start from; see :func:`radar_area` and :func:`radar_orders`.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    order, blank : str
        The present choices; can be set.
    table : pandas.DataFrame
        What :func:`radar_orders` gives for them.

    Examples
    --------
    >>> AuditExplorer(pd.Series({"a": 4, "b": 0, "c": 4, "d": None}), lang="en")
    AuditExplorer(order='given', blank='out', area=33, unknown=1)
    """

    order = traitlets.Unicode().tag(sync=True)
    blank = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        grades: pd.Series,
        claimed: pd.Series | None = None,
        most: int = 4,
        order: str = "given",
        blank: str = "out",
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        with using_language(self._lang):
            for way in BLANKS:  # whatever will be chosen can be drawn
                _filled(grades, most, way)
            self._most = int(most)
            self._grades = pd.to_numeric(grades).astype(float)
            said = pd.Series(np.nan, grades.index) if claimed is None else claimed.reindex(grades.index)
            self._claims = [float(claim) for claim in said]
            self._fields = [
                choice(
                    trait, text(f"widgets.audit.{trait}_field"), {k: text(f"widgets.audit.{trait}_{k}") for k in ways}
                )
                for trait, ways in (("order", ORDERS), ("blank", BLANKS))
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.audit.fields")}
        with self.hold_trait_notifications():
            self.order, self.blank = order, blank
        self._redraw()
        self.observe(self._redraw, ["order", "blank"])

    @traitlets.validate("order", "blank")
    def _check(self, proposal: Any) -> str:
        trait, value = proposal["trait"].name, proposal["value"]
        ways = ORDERS if trait == "order" else BLANKS
        if value not in ways:
            with using_language(self._lang):
                raise CourseError(f"widgets.audit.{trait}", value=quoted(value), known=", ".join(map(quoted, ways)))
        return value

    def _redraw(self, _change: Any = None) -> None:
        self.table = radar_orders(self._grades, self._most, self.blank)
        self._show()

    def _areas(self) -> dict[str, float]:
        return {str(order): float(area) for order, area in self.table["area"].items()}

    def _drawn(self) -> dict[str, str]:
        areas, counted = self._areas(), _filled(self._grades, self._most, self.blank)
        unknown = int(self._grades.isna().sum())
        sentence = text(
            "widgets.audit.sentence",
            area=percent(areas[self.order]), least=percent(areas["smallest"]), most=percent(areas["largest"]),
            mean=number(float(counted.mean()), 1), n=number(len(counted)), unknown=number(unknown),
        )  # fmt: skip
        header = [text(f"widgets.audit.head_{name}") for name in ("practice", "claimed", "grade")]
        rows = [
            (str(name), _shown(claim), _shown(grade))
            for (name, grade), claim in zip(self._grades.items(), self._claims, strict=True)
        ]
        table = html_table(text("widgets.audit.caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        height = _TOP + _ROW * len(self._grades) + _BELOW
        parts = [*self._radar(height / 2 + 8), *self._points(height)]
        return svg(_WIDTH, height, words, parts)

    def _radar(self, middle: float) -> list[str]:
        values = _filled(self._grades, self._most, self.blank)
        axes = [str(name) for name in self.table.loc[self.order].to_dict()["axes"]]
        centre = (float(_CENTRE_X), middle)
        ring = np.full(len(axes), float(self._most))
        parts = [label(_CENTRE_X, 18, text("widgets.audit.radar"), "middle", bold=True)]
        for level in range(1, self._most + 1):
            parts.append(_polygon(corners(ring * level / self._most, self._most, centre, _RADIUS), "none", GRID))
        numbers = {str(name): place + 1 for place, name in enumerate(self._grades.index)}
        outside = corners(ring, self._most, centre, _RADIUS + 14)
        for name, end, place in zip(axes, corners(ring, self._most, centre, _RADIUS), outside, strict=True):
            parts.append(line(*centre, *end, stroke=GRID))
            parts.append(label(place[0], place[1] + 5, str(numbers[name]), "middle"))
        known = {str(name): value for name, value in values.items()}
        shape = corners(np.array([known[name] for name in axes]), self._most, centre, _RADIUS)
        return [*parts, _polygon(shape, BLUE, BLUE)]

    def _points(self, height: float) -> list[str]:
        parts = [label(_NAMES, 18, text("widgets.audit.points"), bold=True)]
        for level in range(self._most + 1):
            x = _FIRST + _STEP * level
            parts.append(line(x, _TOP - 8, x, height - _BELOW, stroke=GRID))
            parts.append(label(x, height - _BELOW + 18, str(level), "middle"))
        for place, (name, grade) in enumerate(self._grades.items()):
            y = _TOP + _ROW * place + 8
            parts.append(label(_NAMES, y + 5, f"{place + 1} {name}"))
            claim = self._claims[place]
            if not np.isnan(claim):
                parts.append(dot(_FIRST + _STEP * claim, y, PAPER, 7))
            if np.isnan(grade):
                parts.append(label(_FIRST - 18, y + 5, "?", "middle", bold=True, fill=ORANGE))
            else:
                parts.append(dot(_FIRST + _STEP * grade, y, BLUE, 5))
        return parts

    def _stands_for(self) -> dict[str, object]:
        area = round(self._areas()[self.order])
        return {"order": self.order, "blank": self.blank, "area": area, "unknown": int(self._grades.isna().sum())}


def _shown(grade: float) -> str:
    return "?" if np.isnan(grade) else number(float(grade))


def _polygon(points: list[tuple[float, float]], fill: str, stroke: str) -> str:
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polygon points="{places}" fill="{fill}" fill-opacity="0.35" stroke="{stroke}" stroke-width="1.6"/>'
