"""Follow one person, or walk the log step by step: what comes after what, and how often."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.customers._tables import table_with
from coursekit.journey import Paths, paths
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text, using_language
from coursekit.widgets.base import STATIC, CourseWidget
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg
from coursekit.widgets.walk import END, as_steps, beginning_with, by_day, events_of, next_steps

_WIDTH, _LEFT, _RIGHT, _TOP, _LANE = 680, 150, 664, 30, 26
_MOST_EVENTS, _MOST_LANES, _MOST_ROWS, _MOST_NEXT = 60, 12, 6, 12
_UNITS = ("customer", "visit")
_LABELS = ("unit", "person", "person_help", "walked", "back_to", "next", "everybody", "again", "figures")


class PathExplorer(CourseWidget):
    """Paths of a log: begin anywhere, choose what comes next, or look at one person from first event to last.

    Parameters
    ----------
    events : DataFrame
        One row per event. Rows where person, event or time is blank are left out.
    customer, visit, event, time : str
        Columns of the table. Without a column ``visit`` paths can only be followed by person.
    unit : {"customer", "visit"}
        Whether each person, or each visit, has a path of its own to begin with.
    person : str, optional
        Whose events to show first; everybody's paths if left out.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    unit, walked, person
        Present values; can be set. ``walked`` is the list of the steps chosen so far.
    paths : Paths
        What :func:`coursekit.journey.paths` gives for the unit, repeats told once.
    table : DataFrame
        What :func:`next_steps` gives for ``walked``; with a person, their events by day.

    Examples
    --------
    >>> log = pd.DataFrame({
    ...     "customer": ["A", "A", "B", "B", "C"],
    ...     "event": ["view", "pay", "view", "ask", "view"],
    ...     "time": pd.date_range("2025-03-01", periods=5),
    ... })
    >>> explorer = PathExplorer(log, lang="en")
    >>> explorer.walked = ["view"]
    >>> explorer
    PathExplorer(unit='customer', walked=['view'])
    >>> explorer.table["step"].tolist()
    ['(end)', 'ask', 'pay']
    """

    _esm = (STATIC / "shared.js").read_text(encoding="utf-8") + (STATIC / "paths.js").read_text(encoding="utf-8")
    _css: Any = "".join((STATIC / name).read_text(encoding="utf-8") for name in ("course.css", "paths.css"))

    unit = traitlets.Unicode("customer").tag(sync=True)
    walked: Any = traitlets.List().tag(sync=True)
    person = traitlets.Unicode().tag(sync=True)
    _units: Any = traitlets.List().tag(sync=True)
    _labels: Any = traitlets.Dict().tag(sync=True)
    _view: Any = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        events: pd.DataFrame,
        customer: str = "customer",
        visit: str = "visit",
        event: str = "event",
        time: str = "time",
        *,
        unit: str = "customer",
        person: str | None = None,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        with using_language(self._lang):
            given = table_with(events, "events", customer, event, time)
            self._columns = {"customer": customer} | ({"visit": visit} if visit in given.columns else {})
            self._events, self._event, self._time = given, event, time
            self._kept: dict[str, Paths] = {}
            self._known = {str(name) for name in given[customer].dropna().unique()}
            self.table = pd.DataFrame()
            self._units = [{"value": name, "label": text(f"widgets.paths.by_{name}")} for name in self._columns]
            self._labels = {name: text(f"widgets.paths.{name}") for name in _LABELS} | {"lang": self._lang}
            if person is not None and str(person) not in self._known:
                raise CourseError("widgets.paths.unknown_person", value=quoted(person), hint=self._alike(str(person)))
        with self.hold_trait_notifications():
            self.unit, self.person = unit, "" if person is None else str(person)
        self._show()
        self.observe(self._moved, ["unit", "walked", "person"])
        self.on_msg(self._message)

    @property
    def paths(self) -> Paths:
        """The paths of the present unit."""
        if self.unit not in self._kept:
            by = self._columns[self.unit]
            self._kept[self.unit] = paths(self._events, by, self._event, self._time, repeats="collapse")
        return self._kept[self.unit]

    @property
    def sentence(self) -> str:
        """What the widget shows now, in words."""
        return self._view["sentence"]

    @traitlets.validate("unit")
    def _check_unit(self, proposal: Any) -> str:
        if proposal["value"] not in self._columns:
            with using_language(self._lang):
                known = ", ".join(self._columns)
                raise CourseError("widgets.paths.unknown_unit", value=quoted(proposal["value"]), known=known)
        return proposal["value"]

    @traitlets.validate("walked")
    def _check_walked(self, proposal: Any) -> list[str]:
        with using_language(self._lang):
            steps = as_steps(proposal["value"], self.paths.separator)
            next_steps(self.paths, steps)
        return steps

    def _moved(self, change: Any) -> None:
        if change["name"] == "unit" and self.walked:
            # Paths of visits do not begin as those of people do: walk as far as these paths go.
            steps = list(self.walked)
            while steps and not len(beginning_with(self.paths, steps)):
                steps.pop()
            if steps != self.walked:
                self.walked = steps
                return
        self._show()

    def _message(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """What the page asks for: go on with a step that is on offer, or back to an earlier one."""
        if not isinstance(content, dict):
            return
        step, back = content.get("go"), content.get("back")
        if isinstance(step, str) and step and step in [row["step"] for row in self._view["next"]]:
            self.walked = [*self.walked, step]
        elif isinstance(back, int) and not isinstance(back, bool) and 0 <= back <= len(self.walked):
            self.walked = self.walked[:back]

    def _show(self) -> None:
        with using_language(self._lang):
            self._view = self._of_person() if self.person.strip() else self._of_all()

    def _alike(self, given: str) -> str:
        return did_you_mean(given, sorted(self._known))

    def _of_all(self) -> dict[str, Any]:
        known, steps = self.paths, list(self.walked)
        self.table = found = next_steps(known, steps)
        total = int(found["count"].sum())
        about = {"count": number(total), "all": number(len(known.each)), "unit": text(f"widgets.paths.{self.unit}s")}
        if not total:
            sentence = text("widgets.paths.nothing")
        else:
            most = found.iloc[0]
            about |= {"begun": " > ".join(steps), "share": percent(most["share"], 1), "most": _name(most["step"])}
            sentence = text("widgets.paths.sentence" if steps else "widgets.paths.sentence_start", **about)
        offered = []
        for row in found.head(_MOST_NEXT).to_dict("records"):
            share = percent(row["share"], 1) if row["share"] >= 0.05 else text("widgets.paths.rare")
            words = text("widgets.paths.row", count=number(row["count"]), share=share)
            one = {"label": _name(row["step"]), "words": words, "share": round(float(row["share"]), 2)}
            offered.append(one | {"step": "" if row["step"] == END else row["step"]})
        if len(found) > _MOST_NEXT:
            sentence += " " + text("widgets.paths.more", count=number(len(found) - _MOST_NEXT))
        rows = [
            (row["path"], number(row["count"]), percent(100 * row["count"] / max(len(known.each), 1), 1))
            for row in beginning_with(known, steps).head(_MOST_ROWS).to_dict("records")
        ]
        header = [text(f"widgets.paths.{name}") for name in ("path", "paths", "of_all")]
        caption = text("widgets.paths.caption", different=number(len(beginning_with(known, steps))))
        table = html_table(caption, header, rows) if rows else ""
        return {"svg": "", "sentence": sentence, "table": table, "next": offered}

    def _of_person(self) -> dict[str, Any]:
        name = self.person.strip()
        empty = {"svg": "", "table": "", "next": []}
        if name not in self._known:
            self.table = pd.DataFrame()
            said = text("widgets.paths.unknown_person", value=quoted(name), hint=self._alike(name))
            return empty | {"sentence": said}
        who = self._events[self._columns["customer"]].astype("str")
        log = events_of(self._events.assign(**{"_who": who}), name, "_who", self._event, self._time)
        self.table = days = by_day(log)
        if not len(log):
            return empty | {"sentence": text("widgets.paths.no_event", person=name)}
        about = {"person": name, "count": number(len(log)), "days": number(len(days))}
        about |= {"since": _day(log["time"].iloc[0]), "until": _day(log["time"].iloc[-1])}
        about |= {"first": log["event"].iloc[0], "last": log["event"].iloc[-1]}
        sentence = text("widgets.paths.sentence_person", **about)
        if len(log) > _MOST_EVENTS:
            sentence += " " + text("widgets.paths.first_only", count=number(_MOST_EVENTS))
        rows = [(_day(row["day"]), row["path"]) for row in days.to_dict("records")]
        header = [text("widgets.paths.day"), text("widgets.paths.day_path")]
        table = html_table(text("widgets.paths.caption_person", person=name), header, rows)
        return {"svg": _timeline(log.head(_MOST_EVENTS), sentence), "sentence": sentence, "table": table, "next": []}

    def _stands_for(self) -> dict[str, object]:
        if self.person.strip():
            return {"person": self.person}
        return {"unit": self.unit, "walked": list(self.walked)}

    def _in_words(self) -> str:
        if self.person.strip() or not self._view["next"]:
            return self.sentence
        shown = [f"{row['label']}: {row['words']}" for row in self._view["next"]]
        return "\n".join([self.sentence, *shown])


def _name(step: str) -> str:
    return text("widgets.paths.end") if step == END else step


def _day(moment: pd.Timestamp) -> str:
    return f"{moment:%Y-%m-%d}"


def _timeline(log: pd.DataFrame, words: str) -> str:
    """A lane for each kind of event, the events in order from left to right, a line where a new day begins."""
    kinds: Sequence[str] = log["event"].drop_duplicates().tolist()
    if len(kinds) > _MOST_LANES:
        kinds = [*kinds[: _MOST_LANES - 1], text("widgets.paths.others")]
    lane = {kind: place for place, kind in enumerate(kinds)}
    bottom = _TOP + _LANE * len(kinds)
    step = (_RIGHT - _LEFT) / max(len(log) - 1, 1)
    parts = []
    for kind, place in lane.items():
        y = _TOP + _LANE * (place + 0.5)
        parts += [label(_LEFT - 14, y + 5, kind, "end"), line(_LEFT - 8, y, _RIGHT, y, width=0.3)]
    points: list[tuple[float, float]] = []
    days: list[list[tuple[float, float]]] = []
    last_day, written = None, -1e9
    for place, (kind, moment) in enumerate(zip(log["event"], log["time"], strict=True)):
        x = _LEFT + step * place
        points.append((x, _TOP + _LANE * (lane.get(kind, len(kinds) - 1) + 0.5)))
        if moment.normalize() != last_day:
            last_day = moment.normalize()
            days.append([])
            parts.append(line(x - step / 2 if place else x, _TOP - 6, x - step / 2 if place else x, bottom, dash="2 4"))
            if x - written > 84 and x < _RIGHT - 60:
                parts.append(label(x, _TOP - 12, _day(moment)))
                written = x
        days[-1].append(points[-1])
    # What happened on one day hangs together; from day to day only a thin line leads on.
    joins = pairwise(days)
    parts += [line(*before[-1], *after[0], width=0.6, stroke="#8a8a8a") for before, after in joins]
    parts += [curve(day, "#8a8a8a") for day in days if len(day) > 1]
    parts += [dot(x, y, BLUE, 5) for x, y in points]
    parts.append(label(_LEFT, bottom + 20, text("widgets.paths.axis")))
    return svg(_WIDTH, bottom + 30, words, parts)
