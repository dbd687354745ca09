"""Share out the points of the five dimensions, take fewer people, and see which dimension takes away most."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.kpis import dimension_name
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.gap_weights import DIMENSIONS, weigh_gaps
from coursekit.widgets.markup import html_table, label, line, rect, svg

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 640, 190, 560, 40, 44
_MOST = 100


class ServqualExplorer(Explorer):
    """A slider for the points of each dimension, and one for the number of people who answered.

    Parameters
    ----------
    gaps : DataFrame
        One row per respondent and the columns ``tangibles``, ``reliability``, ``responsiveness``, ``assurance`` and
        ``empathy``, as for :func:`weigh_gaps`, which is the twin.
    points : mapping, optional
        The points to start from, 0 to 100 each. Default: 20 each.
    people : int, optional
        How many respondents to start from. Default: all.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    tangibles, reliability, responsiveness, assurance, empathy : int
        The present points, 0 to 100 each; can be set. Shares of their total count.
    people : int
        How many respondents are looked at; can be set.
    table : pandas.DataFrame
        What :func:`weigh_gaps` gives for them; empty where nothing has any points.

    Examples
    --------
    >>> rows = {"tangibles": [1, 0, 0], "reliability": [-1, -2, -2], "responsiveness": [-2, -1, -3]}
    >>> explorer = ServqualExplorer(pd.DataFrame(rows | {"assurance": [0, 0, -1], "empathy": [0, -1, 0]}), lang="en")
    >>> explorer.reliability = 80
    >>> explorer
    ServqualExplorer(people=3, first='reliability', score=-1.13)
    """

    tangibles = traitlets.Int().tag(sync=True)
    reliability = traitlets.Int().tag(sync=True)
    responsiveness = traitlets.Int().tag(sync=True)
    assurance = traitlets.Int().tag(sync=True)
    empathy = traitlets.Int().tag(sync=True)
    people = traitlets.Int().tag(sync=True)

    def __init__(self, gaps: pd.DataFrame, points: Any = None, people: int | None = None, lang: str | None = None):
        super().__init__(lang=lang)
        with using_language(self._lang):
            for name in DIMENSIONS:
                if name not in getattr(gaps, "columns", ()):
                    raise CourseError("widgets.servqual.no_column", name=name)
            self._gaps = gaps[list(DIMENSIONS)].dropna()
            if len(self._gaps) < 2:
                raise CourseError("widgets.servqual.too_few", n=len(self._gaps))
            self.table = pd.DataFrame()
            fields = [field(name, dimension_name(name).capitalize(), _MOST, step=5) for name in DIMENSIONS]
            fields.append(field("people", text("widgets.servqual.people_label"), len(self._gaps), least=2))
            self._fields = fields  # whole: what is appended later does not reach the page
            self._labels = {"lang": self._lang, "group": text("widgets.servqual.fields")}
        with self.hold_trait_notifications():
            for name in DIMENSIONS:
                setattr(self, name, int((points or {}).get(name, 20)))
            self.people = len(self._gaps) if people is None else people
        self._redraw()
        self.observe(self._redraw, [*DIMENSIONS, "people"])

    @traitlets.validate(*DIMENSIONS)
    def _check_points(self, proposal: Any) -> int:
        if not 0 <= proposal["value"] <= _MOST:
            with using_language(self._lang):
                name = dimension_name(proposal["trait"].name)
                raise CourseError("widgets.servqual.points_range", name=name, value=quoted(proposal["value"]))
        return proposal["value"]

    @traitlets.validate("people")
    def _check_people(self, proposal: Any) -> int:
        if not 2 <= proposal["value"] <= len(self._gaps):
            with using_language(self._lang):
                raise CourseError("widgets.servqual.people", value=quoted(proposal["value"]), high=len(self._gaps))
        return proposal["value"]

    def _redraw(self, _change: Any = None) -> None:
        points = {name: getattr(self, name) for name in DIMENSIONS}
        self.table = weigh_gaps(self._gaps, points, self.people) if any(points.values()) else pd.DataFrame()
        self._show()

    def _drawn(self) -> dict[str, str]:
        if self.table.empty:
            words = text("widgets.servqual.nothing")
            return {"svg": svg(_WIDTH, 60, words, [label(4, 30, words)]), "sentence": words, "table": ""}
        rows = self._rows()
        sentence = self._sentence(rows)
        header = [text(f"widgets.servqual.{name}") for name in ("dimension", "points_column", "gap", "contribution")]
        body = [
            (
                dimension_name(name),
                number(one["points"], 1),
                number(one["gap"], 2),
                f"{number(one['contribution'], 2)} ({number(one['low'], 2)} … {number(one['high'], 2)})",
            )
            for name, one in rows.items()
        ]
        table = html_table(text("widgets.servqual.caption"), header, body)
        return {"svg": self._drawing(rows, sentence), "sentence": sentence, "table": table}

    def _rows(self) -> dict[str, dict[str, float]]:
        columns = [str(name) for name in self.table.columns]
        return {str(name): {c: float(row[c]) for c in columns} for name, row in self.table.iterrows()}

    def _sentence(self, rows: dict[str, dict[str, float]]) -> str:
        first, second = list(rows)[:2]
        behind = rows[second]
        about = {
            "people": number(self.people),
            "score": number(self._score(), 2),
            "first": dimension_name(first),
            "second": dimension_name(second),
            "apart": number(behind["behind"], 2),
            "low": number(behind["behind_low"], 2),
            "high": number(behind["behind_high"], 2),
        }
        if rows[first]["contribution"] >= 0:
            return text("widgets.servqual.none_short", **about)
        return text("widgets.servqual.apart" if behind["behind_low"] > 0 else "widgets.servqual.together", **about)

    def _score(self) -> float:
        return float(self.table["contribution"].sum())

    def _drawing(self, rows: dict[str, dict[str, float]], words: str) -> str:
        ends = [0.0, *(one[end] for one in rows.values() for end in ("low", "high", "contribution"))]
        least, most = min(ends), max(ends)
        room = max(most - least, 0.1)
        least, most = least - 0.06 * room, most + 0.06 * room

        def across(value: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * (value - least) / (most - least)

        parts = [label(4, 20, text("widgets.servqual.axis"))]
        for place, (name, one) in enumerate(rows.items()):
            y = _TOP + place * _ROW
            left, right = sorted((across(0), across(one["contribution"])))
            short = one["contribution"] < 0
            parts.append(label(_LEFT - 12, y + 22, dimension_name(name), "end", bold=place == 0))
            parts.append(rect(left, y + 6, right - left, 22, ORANGE if short else BLUE))
            parts.append(line(across(one["low"]), y + 17, across(one["high"]), y + 17, width=2.4))
            parts.append(label(_WIDTH - 6, y + 22, number(one["contribution"], 2), "end", bold=place == 0))
        bottom = _TOP + len(rows) * _ROW
        parts.append(line(across(0), _TOP - 4, across(0), bottom, width=1.6))
        parts.append(label(across(0), bottom + 20, "0", "middle"))
        return svg(_WIDTH, bottom + 32, words, parts)

    def _stands_for(self) -> dict[str, object]:
        first = None if self.table.empty else str(self.table.index[0])
        score = None if self.table.empty else round(self._score(), 2)
        return {"people": self.people, "first": first, "score": score}
