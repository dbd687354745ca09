"""Move the hours that are promised, change the channel, and see how much of the promise is kept by each clock."""

import math
from typing import Any

import numpy as np
import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.kpis import BusinessHours
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg
from coursekit.widgets.promised import CLOCKS, clocks, promise_kept, shares_within

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 340, 60, 472, 34, 280
_MOST = 96  # hours on the axis: four days
_COLOURS = dict(zip(CLOCKS, (ORANGE, BLUE), strict=True))
_DASHES = dict(zip(CLOCKS, ("7 4", ""), strict=True))
_EVERY = "*"  # all channels


class PromiseExplorer(Explorer):
    """A slider for the hours promised, and a list of the channels.

    Parameters
    ----------
    tickets : DataFrame
        With the columns ``opened``, ``first_reply`` and the one named by ``by``.
    hours : int
        The promise to start from, 1 to 96.
    by : str
        The column by which tickets can be picked.
    desk, as_of
        As for :func:`promise_kept`, which is the twin.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    hours : int
        The present promise; can be set.
    group : str
        The tickets looked at, a value of the column ``by``; ``"*"`` for all.
    table : pandas.DataFrame
        What :func:`promise_kept` gives for them.

    Examples
    --------
    >>> asked = pd.to_datetime(["2025-03-07 19:00", "2025-03-05 10:00"])
    >>> answered = pd.to_datetime(["2025-03-10 10:00", "2025-03-05 12:00"])
    >>> tickets = pd.DataFrame({"opened": asked, "first_reply": answered, "channel": ["email", "chat"]})
    >>> explorer = PromiseExplorer(tickets, lang="en")
    >>> explorer.group = "email"
    >>> explorer
    PromiseExplorer(hours=24, group='email', calendar=0.0, desk=100.0)
    """

    hours = traitlets.Int().tag(sync=True)
    group = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        tickets: pd.DataFrame,
        hours: int = 24,
        *,
        by: str = "channel",
        desk: BusinessHours | None = None,
        as_of: Any = None,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        with using_language(self._lang):
            for column in ("opened", "first_reply", by):
                if column not in getattr(tickets, "columns", ()):
                    raise CourseError("widgets.promise.no_column", name=column)
            self._desk, self._as_of = desk, as_of
            self._tickets = tickets[["opened", "first_reply", by]].rename(columns={by: "group"})
            self._names = [_EVERY, *sorted(str(name) for name in self._tickets["group"].dropna().unique())]
            self._curves: dict[str, dict[str, np.ndarray]] = {}
            self.table = pd.DataFrame()
            everybody = {name: text("widgets.promise.all") if name == _EVERY else name for name in self._names}
            self._fields = [
                field("hours", text("widgets.promise.hours"), _MOST, least=1, unit="h"),
                choice("group", text("widgets.promise.group", by=by), everybody),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.promise.fields")}
        with self.hold_trait_notifications():
            self.hours, self.group = hours, _EVERY
        self._redraw()
        self.observe(self._redraw, ["hours", "group"])

    @traitlets.validate("hours")
    def _check_hours(self, proposal: Any) -> int:
        if not 1 <= proposal["value"] <= _MOST:
            with using_language(self._lang):
                raise CourseError("widgets.promise.hours_range", value=quoted(proposal["value"]), high=_MOST)
        return proposal["value"]

    @traitlets.validate("group")
    def _check_group(self, proposal: Any) -> str:
        if proposal["value"] not in self._names:
            with using_language(self._lang):
                known = ", ".join(self._names)
                raise CourseError("widgets.promise.no_group", value=quoted(proposal["value"]), known=known)
        return proposal["value"]

    def _chosen(self) -> pd.DataFrame:
        tickets = self._tickets
        return tickets if self.group == _EVERY else tickets[tickets["group"].astype(str) == self.group]

    def _redraw(self, _change: Any = None) -> None:
        chosen = self._chosen()
        asked, replied = chosen["opened"], chosen["first_reply"]
        self.table = promise_kept(asked, replied, self.hours, desk=self._desk, as_of=self._as_of)
        if self.group not in self._curves:
            axis = np.arange(1, _MOST + 1)
            self._curves[self.group] = {
                name: shares_within(asked, replied, axis, self._as_of, clock)
                for name, clock in clocks(self._desk).items()
            }
        self._show()

    def _drawn(self) -> dict[str, str]:
        shares = self._column("share")
        about = {"hours": number(self.hours), "tickets": number(self._column("tickets")["calendar"])}
        if any(math.isnan(share) for share in shares.values()):
            sentence = text("widgets.promise.nothing", **about)
        else:
            shown = {name: percent(share) for name, share in shares.items()}
            ends = {f"{name}_end": self._nine(name) for name in CLOCKS}
            sentence = text("widgets.promise.sentence", **about, **shown, **ends)
        header = [
            text(f"widgets.promise.{name}") for name in ("clock", "met", "late", "overdue", "pending", "share", "end")
        ]
        rows = []
        for name in CLOCKS:
            counts = [number(self._column(part)[name]) for part in ("met", "late", "overdue", "pending")]
            low, high = self._column("low")[name], self._column("high")[name]
            interval = f"{percent(shares[name], 1)} ({number(low, 1)} – {number(high, 1)})"
            interval = "–" if math.isnan(shares[name]) else interval
            rows.append((text(f"widgets.promise.{name}"), *counts, interval, self._nine(name)))
        return {
            "svg": self._drawing(sentence, shares),
            "sentence": sentence,
            "table": html_table(text("widgets.promise.caption"), header, rows),
        }

    def _column(self, name: str) -> dict[str, float]:
        return {str(clock): float(value) for clock, value in self.table[name].items()}

    def _nine(self, clock: str) -> str:
        hours = self._column("nine_in_ten")[clock]
        return text("widgets.promise.too_long") if math.isnan(hours) else f"{number(hours)} h"

    def _drawing(self, words: str, shares: dict[str, float]) -> str:
        def across(hours: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * hours / _MOST

        def up(share: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * share / 100

        parts = [label(4, 18, text("widgets.promise.axis_share"))]
        for share in (0, 50, 90, 100):
            parts.append(line(_LEFT, up(share), _RIGHT, up(share), width=0.6, dash="" if share != 90 else "2 3"))
            parts.append(label(_LEFT - 8, up(share) + 5, number(share), "end"))
        for hours in range(0, _MOST + 1, 24):
            parts.append(label(across(hours), _BOTTOM + 20, number(hours), "middle"))
        parts.append(label(_RIGHT, _BOTTOM + 44, text("widgets.promise.axis_hours"), "end"))
        parts.append(line(across(self.hours), _TOP - 8, across(self.hours), _BOTTOM, width=1.8))
        places = {}
        for name in CLOCKS:
            found = self._curves[self.group][name]
            points = [(across(h), up(s)) for h, s in zip(range(1, _MOST + 1), found, strict=True) if not math.isnan(s)]
            if points:
                parts.append(curve(points, _COLOURS[name], _DASHES[name]))
                places[name] = points[-1][1]
            if not math.isnan(shares[name]):
                parts.append(dot(across(self.hours), up(shares[name]), _COLOURS[name]))
        # The names of the two lines stand at their ends, never on each other.
        if len(places) == len(CLOCKS):
            desk = places["desk"]
            places["calendar"] = max(places["calendar"], desk + 20)
        for name, y in places.items():
            parts.append(label(_RIGHT + 8, y + 5, text(f"widgets.promise.{name}"), bold=True))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        shares = {name: round(share, 1) for name, share in self._column("share").items()}
        return {"hours": self.hours, "group": self.group} | shares
