"""Read quotes one after another and see when they stop saying anything new, and who is still missing."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg
from coursekit.widgets.saturation import new_with_each

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 260, 56, 608, 30, 210
_LAST = 10


class SaturationExplorer(Explorer):
    """A slider for how many quotes have been read; lists for what counts as a topic and for the order of reading.

    Parameters
    ----------
    quotes : pandas.DataFrame
        A row per quote, in the order in which they were heard.
    topics : mapping of str to str
        Columns that may count as topic, with the words that stand for each.
    by : str
        The column that says who speaks.
    read : int
        How many have been read to begin with; all by default.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    read : int
        How many quotes have been read; can be set.
    topic : str
        The column that counts; can be set.
    order : {"date", "person"}
        As they were heard, or one person after another; can be set.
    table : pandas.DataFrame
        What :func:`new_with_each` gives for the present topic and order.

    Examples
    --------
    >>> quotes = pd.DataFrame({"who": ["ana", "bruno", "ana"], "about": ["queue", "price", "queue"]})
    >>> explorer = SaturationExplorer(quotes, {"about": "subject"}, by="who", lang="en")
    >>> explorer.table["known"].tolist()
    [1, 2, 2]
    >>> explorer
    SaturationExplorer(read=3, topic='about', order='date')
    """

    read = traitlets.Int().tag(sync=True)
    topic = traitlets.Unicode().tag(sync=True)
    order = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        quotes: pd.DataFrame,
        topics: Mapping[str, str],
        by: str = "persona",
        read: int | None = None,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        with using_language(self._lang):
            lost = [column for column in (*topics, by) if column not in quotes]
            if lost or not topics:
                raise CourseError("widgets.saturation.column", column=quoted(lost[0]) if lost else "topics")
            if not len(quotes):
                raise CourseError("widgets.saturation.empty")
            orders = {name: text(f"widgets.saturation.{name}") for name in ("date", "person")}
            self._fields = [
                field("read", text("widgets.saturation.read"), len(quotes), least=1),
                choice("topic", text("widgets.saturation.topic"), topics),
                choice("order", text("widgets.saturation.order"), orders),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.saturation.fields")}
        self._quotes, self._topics, self._by = quotes, dict(topics), by
        with self.hold_trait_notifications():
            self.topic, self.order = next(iter(topics)), "date"
            self.read = len(quotes) if read is None else read
        self._redraw()
        self.observe(self._redraw, ["read", "topic", "order"])

    @traitlets.validate("read")
    def _check_read(self, proposal: Any) -> int:
        return max(1, min(len(self._quotes), proposal["value"]))

    @traitlets.validate("topic", "order")
    def _check_choice(self, proposal: Any) -> str:
        name, value = proposal["trait"].name, proposal["value"]
        known = list(self._topics) if name == "topic" else ["date", "person"]
        if value not in known:
            with using_language(self._lang):
                raise CourseError("widgets.saturation.choice", name=name, value=quoted(value), known=", ".join(known))
        return value

    def _redraw(self, _change: Any = None) -> None:
        # A stable sort: within one person the order of hearing stays.
        rows = self._quotes if self.order == "date" else self._quotes.sort_values(self._by, kind="stable")
        with using_language(self._lang):
            self.table = new_with_each(rows[self.topic])
        self._who = rows[self._by].astype(str).tolist()
        self._show()

    def _drawn(self) -> dict[str, str]:
        known = int(self.table["known"].iloc[self.read - 1])
        last = min(_LAST, self.read)
        new = int(self.table["new"].iloc[self.read - last : self.read].sum())
        heard = self._who[: self.read]
        unheard = sorted(set(self._who) - set(heard))
        sentence = text("widgets.saturation.sentence", read=number(self.read), known=number(known), last=last, new=new)
        if unheard:
            sentence += " " + text("widgets.saturation.unheard", who=", ".join(unheard))
        rows = []
        for who in sorted(set(self._who)):
            mine = [place for place, name in enumerate(heard) if name == who]
            rows.append((who, number(len(mine)), number(int(self.table["new"].iloc[mine].sum()))))
        header = [text(f"widgets.saturation.{name}") for name in ("who", "quotes", "first")]
        table = html_table(text("widgets.saturation.caption"), header, rows)
        return {"svg": self._drawing(sentence, known), "sentence": sentence, "table": table}

    def _drawing(self, words: str, known: int) -> str:
        n, top = len(self.table), int(self.table["known"].iloc[-1])

        def across(read: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * read / n

        def up(topics: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * topics / top

        parts = [line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM), label(4, 16, text("widgets.saturation.axis"))]
        for tick in sorted({0, n // 2, n}):
            parts.append(label(across(tick), _BOTTOM + 20, number(tick), "middle"))
            parts.append(line(across(tick), _BOTTOM, across(tick), _BOTTOM + 5))
        parts.append(label(_RIGHT, _BOTTOM + 42, text("widgets.saturation.below"), "end"))
        parts.append(label(_LEFT - 8, up(top) + 5, number(top), "end"))
        points = [(across(r), up(k)) for r, k in enumerate([0, *self.table["known"]])]
        parts.append(curve(points, "currentColor", "2 4"))
        parts.append(curve(points[: self.read + 1], BLUE))
        parts.append(line(across(self.read), _TOP, across(self.read), _BOTTOM, dash="3 3"))
        parts.append(dot(across(self.read), up(known), BLUE, 6))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"read": self.read, "topic": self.topic, "order": self.order}
