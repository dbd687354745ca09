"""Move a threshold and see customers change class, though none of them did anything."""

from html import escape
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import NEUTRAL, ORANGE
from coursekit.customers import LOYALTY_CLASSES, LoyaltyClasses, loyalty_classes
from coursekit.customers.types import type_name
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import INK, html_table, label, rect, svg
from coursekit.widgets.segments import class_moves

_WIDTH, _HEIGHT, _TOP, _BAR, _GAP = 640, 400, 34, 16, 17
_LEFT, _RIGHT = 190, 434
# Of each threshold: least, most, step. The limits of one silence leave room for the other beside it.
_SPANS: dict[str, dict[str, tuple[float, float, float]]] = {
    "days": {"dormant_after": (10, 720, 10), "lost_after": (20, 730, 10)},
    "own": {"dormant_after": (0.5, 12, 0.5), "lost_after": (1, 12.5, 0.5)},
}
_NAMES = ("dormant_after", "lost_after", "loyal_orders", "satisfied_csat")


class SegmentThresholds(Explorer):
    """Sliders for the thresholds of the six classes of loyalty: who was where at the start, and who is where now.

    Parameters
    ----------
    customers, orders, surveys, as_of, recency
        As for :func:`coursekit.customers.loyalty_classes`, which is the twin.
    dormant_after, lost_after, loyal_orders, satisfied_csat
        The thresholds to start from; the twin's own by default.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    dormant_after, lost_after, loyal_orders, satisfied_csat : float, float, int, int
        The present thresholds; can be set. A silence that makes lost has to be longer than one that makes dormant:
        where one is moved past the other, it pushes the other along.
    classes : LoyaltyClasses
        What the twin gives for the present thresholds.
    moves : pandas.DataFrame
        What :func:`class_moves` gives from the start to the present.

    Examples
    --------
    >>> orders = pd.DataFrame({"customer": ["A", "B"], "date": pd.to_datetime(["2025-01-10", "2025-06-01"])})
    >>> explorer = SegmentThresholds(["A", "B"], orders, as_of="2025-07-01", dormant_after=200, lang="en")
    >>> explorer.dormant_after = 100
    >>> explorer
    SegmentThresholds(dormant_after=100.0, lost_after=365.0, loyal_orders=6, satisfied_csat=4, moved=1)
    """

    dormant_after = traitlets.Float().tag(sync=True)
    lost_after = traitlets.Float().tag(sync=True)
    loyal_orders = traitlets.Int().tag(sync=True)
    satisfied_csat = traitlets.Int().tag(sync=True)

    def __init__(
        self,
        customers: Any,
        orders: pd.DataFrame,
        surveys: pd.DataFrame | None = None,
        *,
        as_of: Any = None,
        recency: str = "days",
        dormant_after: float | None = None,
        lost_after: float | None = None,
        loyal_orders: int = 6,
        satisfied_csat: int = 4,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self._given = (customers, orders, surveys)
        self._fixed: dict[str, Any] = {"as_of": as_of, "recency": recency}
        self._pushing = False
        # The twin refuses what it cannot use, and knows the thresholds that were not given.
        begin = {"dormant_after": dormant_after, "lost_after": lost_after}
        self.classes = self._classified(begin | {"loyal_orders": loyal_orders, "satisfied_csat": satisfied_csat})
        self._spans = _SPANS[recency] | {"loyal_orders": (1, 24, 1), "satisfied_csat": (1, 5, 1)}
        self._begin = {name: self.classes.rules[name] for name in _NAMES}
        self._start = self.classes
        with using_language(self._lang):
            self._fields = [self._field(name, recency) for name in _NAMES]
            self._labels = {"lang": self._lang, "group": text("widgets.segments.fields")}
            self._buttons = [{"name": name, "label": text(f"widgets.segments.{name}")} for name in ("again", "here")]
        with self.hold_trait_notifications():
            for name, value in self._begin.items():
                setattr(self, name, value)
        self._redraw()
        self.observe(self._redraw, list(_NAMES))
        self.on_msg(self._message)

    def _field(self, name: str, recency: str) -> dict[str, Any]:
        least, most, step = self._spans[name]
        silence = name.endswith("_after")
        unit = text(f"widgets.segments.unit_{recency}") if silence else ""
        return field(name, text(f"widgets.segments.{name}"), most, least=least, step=step, unit=unit)

    def _classified(self, thresholds: dict[str, Any]) -> LoyaltyClasses:
        customers, orders, surveys = self._given
        return loyalty_classes(customers, orders, surveys, **self._fixed, **thresholds)

    @property
    def moves(self) -> pd.DataFrame:
        """From which class to which, since the start."""
        return class_moves(self._start, self.classes)

    @property
    def moved(self) -> int:
        """How many customers are in another class than at the start."""
        moves = self.moves.to_numpy()
        return int(moves.sum() - moves.trace())

    @traitlets.validate(*_NAMES)
    def _check(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        least, most, _ = self._spans[name]
        if not least <= value <= most:
            with using_language(self._lang):
                ends = {"low": f"{least:g}", "high": f"{most:g}"}
                raise CourseError("widgets.segments.out_of_range", name=name, value=quoted(value), **ends)
        return value

    def _redraw(self, change: Any = None) -> None:
        if self._pushing:
            return
        if self.lost_after <= self.dormant_after:
            self._push(change["name"] if change else "")
        self.classes = self._classified({name: getattr(self, name) for name in _NAMES})
        self._show()

    def _push(self, moved: str) -> None:
        """Moves the other silence out of the way."""
        step = self._spans["lost_after"][2]
        self._pushing = True
        try:
            if moved == "lost_after":
                self.dormant_after = max(self._spans["dormant_after"][0], self.lost_after - step)
            else:
                self.lost_after = self.dormant_after + step
        finally:
            self._pushing = False

    def _pressed(self, button: str) -> None:
        if button == "here":
            self._start, self._begin = self.classes, {name: getattr(self, name) for name in _NAMES}
        else:
            self._pushing = True
            try:
                for name, value in self._begin.items():
                    setattr(self, name, value)
            finally:
                self._pushing = False
        self._redraw()

    def _drawn(self) -> dict[str, str]:
        moves = self.moves
        names = {kind: type_name(kind) for kind in LOYALTY_CLASSES}
        then, now = moves.sum(axis=1), moves.sum(axis=0)
        rows = [
            (
                names[k],
                number(then[k]),
                number(now[k]),
                _signed(int(now[k] - then[k])),
                number(then[k] - moves.at[k, k]),
            )
            for k in LOYALTY_CLASSES
        ]
        header = [text(f"widgets.segments.{name}") for name in ("label", "then", "now", "change", "left")]
        sentence = self._said(moves, names)
        table = html_table(text("widgets.segments.caption"), header, rows)
        return {"svg": self._drawing(sentence, moves, names), "sentence": sentence, "table": table}

    def _said(self, moves: pd.DataFrame, names: dict[str, str]) -> str:
        total, moved = int(moves.to_numpy().sum()), self.moved
        if not moved:
            return text("widgets.segments.nobody", customers=number(total))
        apart = {pair: count for pair, count in _counts(moves) if pair[0] != pair[1]}
        (source, target), most = max(apart.items(), key=lambda pair: pair[1])
        about = {"moved": number(moved), "customers": number(total), "most": number(most)}
        return text("widgets.segments.sentence", source=names[source], target=names[target], **about)

    def _drawing(self, words: str, moves: pd.DataFrame, names: dict[str, str]) -> str:
        total = max(1, int(moves.to_numpy().sum()))
        tall = (_HEIGHT - _TOP - 12 - _GAP * (len(LOYALTY_CLASSES) - 1)) / total
        sides = (moves.sum(axis=1), moves.sum(axis=0))
        tops = [_tops(side, tall) for side in sides]
        parts = [
            label(_LEFT + _BAR, 18, text("widgets.segments.then"), "end", bold=True),
            label(_RIGHT, 18, text("widgets.segments.now"), bold=True),
        ]
        out, into = dict(tops[0]), dict(tops[1])
        bands = []
        for (source, target), count in _counts(moves):
            if count:
                bands.append((source != target, _band(out[source], into[target], count * tall, source == target)))
                out[source] += count * tall
                into[target] += count * tall
        # Those who moved are drawn last, above the others.
        parts += [band for _, band in sorted(bands, key=lambda pair: pair[0])]
        for side, places, x in zip(sides, tops, (_LEFT, _RIGHT), strict=True):
            for kind in LOYALTY_CLASSES:
                high = float(side[kind]) * tall
                parts.append(rect(x, places[kind], _BAR, high, "#4D4D4D"))
                said = f"{names[kind]} {number(side[kind])}"
                at = (x - 8, "end") if x == _LEFT else (x + _BAR + 8, "start")
                parts.append(label(at[0], places[kind] + high / 2 + 5, said, at[1]))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in _NAMES} | {"moved": self.moved}


def _counts(moves: pd.DataFrame) -> list[tuple[tuple[str, str], int]]:
    """Customers of each pair of classes, row by row."""
    pairs = [(source, target) for source in LOYALTY_CLASSES for target in LOYALTY_CLASSES]
    return list(zip(pairs, moves.to_numpy(int).ravel().tolist(), strict=True))


def _tops(side: pd.Series, tall: float) -> dict[str, float]:
    """Where the bar of each class begins."""
    places, y = {}, float(_TOP)
    for kind in LOYALTY_CLASSES:
        places[kind] = y
        y += float(side[kind]) * tall + _GAP
    return places


def _band(y1: float, y2: float, high: float, stayed: bool) -> str:
    """Customers on their way from the left to the right."""
    x1, x2 = _LEFT + _BAR, _RIGHT
    middle = (x1 + x2) / 2
    high = max(high, 0.8)
    path = (
        f"M{x1:.1f},{y1:.1f} C{middle:.1f},{y1:.1f} {middle:.1f},{y2:.1f} {x2:.1f},{y2:.1f} "
        f"L{x2:.1f},{y2 + high:.1f} C{middle:.1f},{y2 + high:.1f} {middle:.1f},{y1 + high:.1f} "
        f"{x1:.1f},{y1 + high:.1f} Z"
    )
    fill, edge = (NEUTRAL, "none") if stayed else (ORANGE, INK)
    return f'<path d="{escape(path)}" fill="{fill}" fill-opacity="0.85" stroke="{edge}" stroke-width="0.6"/>'


def _signed(change: int) -> str:
    return f"+{number(change)}" if change > 0 else number(change)
