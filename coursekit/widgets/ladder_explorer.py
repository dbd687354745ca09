"""Move one rung of the retention ladder and see who would stand above it."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BAD, GOOD
from coursekit.journey import Ladder, ladder
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.climbing import FEWEST, MOST, ladder_lever, steps_of
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import html_table, label, line, rect, svg

_WIDTH, _TOP, _ROW, _BAR, _BELOW = 640, 30, 34, 22, 14
_LEFT, _RIGHT = 236, 420
_MOST_POINTS = 30.0


class LadderExplorer(Explorer):
    """Choose a rung, move its conversion, change how many people were asked.

    Parameters
    ----------
    counts : Ladder, sequence of numbers, mapping, or column of labels
        The ladder as it is, as for :func:`ladder_lever`, the twin.
    rung : rung, optional
        The one to move first; the weakest by default.
    points : float
        Percentage points to start from, −30 to 30.
    n : int, optional
        People asked, 10 to 100 000; those on the first rung by default.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    rung, points, n : str, float, int
        The present values; can be set.
    before, after : Ladder
        With this many people asked: the ladder as it is, and as it would be.

    Examples
    --------
    >>> explorer = LadderExplorer({"asked": 400, "aware": 100, "trier": 40}, lang="en")
    >>> explorer.points = 5
    >>> explorer
    LadderExplorer(rung='aware', points=5.0, n=400)
    >>> explorer.after.table["reached"].tolist()
    [400, 120, 48]
    """

    rung = traitlets.Unicode().tag(sync=True)
    points = traitlets.Float().tag(sync=True)
    n = traitlets.Int().tag(sync=True)

    def __init__(
        self, counts: Any, rung: Any = None, points: float = 0, *, n: int | None = None, lang: str | None = None
    ):
        super().__init__(lang=lang)
        self._given = counts if isinstance(counts, Ladder) else ladder(counts)
        # The twin refuses what it cannot use.
        begin = ladder_lever(self._given, rung, points, n=n)
        self._rungs = {str(name): name for name in self._given.table["rung"]}
        asked = int(begin.table["reached"].iloc[0])
        if not FEWEST <= asked <= MOST:
            raise CourseError("widgets.ladder.out_of_range", name="n", value=quoted(asked), low=FEWEST, high=MOST)
        with using_language(self._lang):
            names = dict(zip(self._rungs, self._given.names(), strict=True))
            self._words = names
            above = {key: words for key, words in names.items() if key != next(iter(names))}
            most = min(MOST, max(2000, 4 * asked))
            self._fields = [
                choice("rung", text("widgets.ladder.rung"), above),
                field(
                    "points",
                    text("widgets.ladder.points_more"),
                    _MOST_POINTS,
                    least=-_MOST_POINTS,
                    unit=text("widgets.ladder.points_unit"),
                ),
                field("n", text("widgets.ladder.n"), most, least=FEWEST),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.ladder.fields")}
            self._buttons = [{"name": "again", "label": text("widgets.ladder.again")}]
        weakest = self._given.weakest
        start = next(iter(above)) if rung is None and weakest is None else str(weakest if rung is None else rung)
        self._begin: dict[str, Any] = {"rung": start, "points": float(points), "n": asked}
        with self.hold_trait_notifications():
            for name, value in self._begin.items():
                setattr(self, name, value)
        self._redraw()
        self.observe(self._redraw, ["rung", "points", "n"])
        self.on_msg(self._message)

    @traitlets.validate("rung", "points", "n")
    def _check(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        with using_language(self._lang):
            if name == "rung":
                if value not in list(self._rungs)[1:]:
                    known = ", ".join(quoted(key) for key in list(self._rungs)[1:])
                    raise CourseError("widgets.ladder.unknown", value=quoted(value), known=known)
                return value
            low, high = (-_MOST_POINTS, _MOST_POINTS) if name == "points" else (FEWEST, MOST)
            if not low <= value <= high:
                ends = {"low": f"{low:g}", "high": f"{high:g}"}
                raise CourseError("widgets.ladder.out_of_range", name=name, value=quoted(value), **ends)
        return value

    def _redraw(self, _change: Any = None) -> None:
        moved = self._rungs[self.rung]
        self.before = ladder_lever(self._given, moved, 0, n=self.n)
        self.after = ladder_lever(self._given, moved, self.points, n=self.n)
        self._show()

    def _pressed(self, button: str) -> None:
        with self.hold_trait_notifications():
            for name, value in self._begin.items():
                setattr(self, name, value)

    @property
    def table(self) -> pd.DataFrame:
        """Rung by rung: how many reach it before and after, and the conversion after with its interval."""
        after = self.after.table
        both = after.assign(before=self.before.table["reached"]).rename(columns={"reached": "after"})
        return both[["rung", "before", "after", "conversion", "low", "high"]]

    def _drawn(self) -> dict[str, str]:
        then, now = steps_of(self.before), steps_of(self.after)
        names = list(self._words.values())
        weakest = None if self.after.weakest is None else names[list(self._rungs.values()).index(self.after.weakest)]
        sentence = self._said(then, now, names, weakest)
        header = [text(f"widgets.ladder.{name}") for name in ("name", "before", "after", "conversion")]
        rows = [
            (name, number(a["reached"]), number(b["reached"]), _share(b))
            for name, a, b in zip(names, then, now, strict=True)
        ]
        table = html_table(text("widgets.ladder.caption", n=number(self.n)), header, rows)
        return {"svg": self._drawing(sentence, then, now, names, weakest), "sentence": sentence, "table": table}

    def _said(self, then: list[dict], now: list[dict], names: list[str], weakest: str | None) -> str:
        about = {"n": number(self.n), "top": names[-1], "then": number(then[-1]["reached"])}
        if self.points:
            sign = "+" if self.points > 0 else ""
            moved = {"points": f"{sign}{number(self.points)}", "rung": self._words[self.rung]}
            said = text("widgets.ladder.moved", now=number(now[-1]["reached"]), **moved, **about)
        else:
            said = text("widgets.ladder.still", **about)
        if weakest is None:
            return said
        kind = "clear" if self.after.clear else "open"
        return said + " " + text(f"widgets.ladder.{kind}", weakest=weakest, share=_share(now[names.index(weakest)]))

    def _drawing(self, words: str, then: list[dict], now: list[dict], names: list[str], weakest: str | None) -> str:
        height = _TOP + _ROW * len(names) + _BELOW
        wide = (_RIGHT - _LEFT) / max(1, now[0]["reached"])
        parts = [
            label(_LEFT, 18, text("widgets.ladder.axis_people"), bold=True),
            label(_WIDTH - 6, 18, text("widgets.ladder.axis_share"), "end", bold=True),
        ]
        # The lowest rung stands at the bottom: one climbs upwards.
        for place, (name, a, b) in enumerate(zip(reversed(names), reversed(then), reversed(now), strict=True)):
            y = _TOP + _ROW * place
            parts.append(label(_LEFT - 8, y + 17, name, "end", bold=name == self._words[self.rung]))
            parts.append(rect(_LEFT, y, wide * b["reached"], _BAR, BAD if name == weakest else GOOD))
            x = _LEFT + wide * a["reached"]
            if a["reached"] != b["reached"]:
                parts.append(line(x, y - 4, x, y + _BAR + 4, width=2.4, dash="3 2"))
            end = max(x, _LEFT + wide * b["reached"])
            parts.append(label(end + 6, y + 17, number(b["reached"])))
            parts.append(label(_WIDTH - 6, y + 17, _share(b), "end"))
        return svg(_WIDTH, height, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"rung": self.rung, "points": self.points, "n": self.n}


def _share(step: dict) -> str:
    if step["conversion"] is None:
        return ""
    value = percent(step["conversion"], 1)
    if step["low"] is None:
        return value
    return text("journey.with_interval", value=value, low=number(step["low"], 1), high=number(step["high"], 1))
