"""Where everything of a map stands on the sheet: a head, bands of columns, a legend and the sources."""

from math import ceil

from coursekit.mapping.exports.cells import PAD, cell_height, draw_cell
from coursekit.mapping.exports.curve import CURVE, draw_curve, draw_scale
from coursekit.mapping.exports.legend import draw_legend, draw_sources
from coursekit.mapping.exports.metrics import wrap
from coursekit.mapping.exports.palette import BLUE, EDGE, INK, ORANGE, PAPER, SHADE, SOFT
from coursekit.mapping.exports.pen import BODY, LEADING, SMALL, Pen, height
from coursekit.mapping.exports.shapes import Dot, Drawing, Line, Polygon, Words, box, star
from coursekit.mapping.exports.sheet import BEHIND, Column, Sheet, bands, runs
from coursekit.mapping.exports.words import label

MARGIN = 16.0
NAMES = 118.0  # the width of the lanes' names
PAGE = 1180.0  # what columns share: text of 12 is then 8 points on a page of A4 laid on its side
NARROW, BROAD = 146.0, 240.0
_HEAD = 13.0  # the names of stages
_ARROW = 10.0


def draw(sheet: Sheet, *, framed: bool = True) -> Drawing:
    """The whole map as a drawing; ``framed=False`` where a page around it has the title and the sources."""
    rows = [row for row in bands(sheet.columns) if row]
    most = max(map(len, rows), default=1)
    wide = min(BROAD, max(NARROW, PAGE / most))
    # A map of one step still has room for its title.
    width = max(2 * MARGIN + NAMES + wide * most, 640.0)
    drawing = Drawing(sheet.title, sheet.description, sheet.lang, width=width)
    pen = Pen(drawing, MARGIN)
    inner = width - 2 * MARGIN
    if framed:
        pen.write(MARGIN, inner, sheet.title, 20, bold=True)
        pen.y += 4
        for fact in sheet.facts:
            pen.write(MARGIN, inner, fact, fill=SOFT)
    if not rows:
        pen.y += 8
        pen.write(MARGIN, inner, label("no_stages", sheet.lang))
    for place, row in enumerate(rows):
        pen.y = ceil(pen.y + (24 if place else 10))
        if place:
            drawing.cuts.append(pen.y - 12)
        before = rows[place - 1][-1] if place else None
        after = rows[place + 1][0] if place + 1 < len(rows) else None
        _Band(pen, sheet, row, wide, before, after).draw()
    pen.y = ceil(pen.y + 12)
    drawing.cuts.append(pen.y - 6)
    draw_legend(pen, sheet, MARGIN, inner)
    if framed:
        draw_sources(pen, sheet, MARGIN, inner)
    drawing.height = ceil(pen.y + MARGIN)
    return drawing


class _Band:
    """A row of columns with everything below them."""

    def __init__(
        self, pen: Pen, sheet: Sheet, row: tuple[Column, ...], wide: float, before: Column | None, after: Column | None
    ):
        self.pen, self.sheet, self.row, self.wide = pen, sheet, row, wide
        self.before, self.after = before, after
        self.left = MARGIN + NAMES
        self.right = self.left + wide * len(row)

    def draw(self) -> None:
        self._stages()
        self._steps()
        lanes = self.sheet.lanes(self.row)
        behind = next((lane for lane in lanes if lane in BEHIND), None)
        for place, lane in enumerate(lanes):
            # The head of a band stays on the page of its first lane.
            if place:
                self.pen.drawing.cuts.append(self.pen.y)
            if lane == behind:
                self._visibility()
            self._lane(lane)
        self._rule(self.pen.y)

    def _x(self, place: int) -> float:
        return self.left + self.wide * place

    def _rule(self, y: float) -> None:
        self.pen.add(Line(((MARGIN, y), (self.right, y)), EDGE, 1))

    def _name(self, words: str, top: float, room: float) -> float:
        """The name of a lane; returns how high it is."""
        lines = wrap(words, BODY, room, True)
        for place, line in enumerate(lines):
            self.pen.add(Words((MARGIN, top + PAD + BODY * LEADING * (place + 1) - 4), line, BODY, bold=True))
        return 2 * PAD + BODY * LEADING * len(lines)

    def _stages(self) -> None:
        """The stages as arrows, each over its steps."""
        found = runs(self.row)
        texts = []
        place = 0
        for stage, count in found:
            name = self.sheet.stages[stage].name
            if place == 0 and self.before is not None and self.before.stage == stage:
                name = label("continued", self.sheet.lang, stage=name)
            room = self.wide * count - 2 * PAD - 2 * _ARROW
            texts.append(
                (place, count, wrap(name, _HEAD, room, True), wrap(self.sheet.stages[stage].mapped, SMALL, room))
            )
            place += count
        tall = max(len(head) * _HEAD * LEADING + len(small) * SMALL * LEADING for *_, head, small in texts) + 2 * PAD
        top = self.pen.y
        self._name(label("lane.stage", self.sheet.lang), top, NAMES - PAD)
        for place, count, head, small in texts:
            x, end = self._x(place), self._x(place + count) - 2
            middle = top + tall / 2
            corners = ((x, top), (end - _ARROW, top), (end, middle), (end - _ARROW, top + tall), (x, top + tall))
            self.pen.add(Polygon((*corners, (x + _ARROW, middle)) if place else corners, BLUE))
            y = top + PAD
            for line in head:
                y += _HEAD * LEADING
                self.pen.add(Words((x + PAD + _ARROW, y - 4), line, _HEAD, PAPER, bold=True))
            for line in small:
                y += SMALL * LEADING
                self.pen.add(Words((x + PAD + _ARROW, y - 4), line, SMALL, PAPER))
        self.pen.y = ceil(top + tall + 4)

    def _steps(self) -> None:
        """The steps: number, who does what, and a star where it is a moment of truth."""
        top = self.pen.y
        lang = self.sheet.lang
        truth = label("truth", lang)
        room = self.wide - 2 * PAD
        tall = self._name(label("lane.step", lang), top, NAMES - PAD)
        for column in self.row:
            # The number in its ring is higher than one line of the action.
            words = max(height(column.action, room - 24, bold=True), 22) + height(column.actor, room, SMALL)
            tall = max(tall, 2 * PAD + words + (height(truth, room - 20, SMALL) + 4 if column.truth else 0))
        for place, column in enumerate(self.row):
            x = self._x(place)
            edge = {"stroke": INK, "weight": 2.0} if column.truth else {"stroke": EDGE}
            self.pen.add(box(x + 1, top, self.wide - 3, tall, SHADE, **edge))
            self.pen.y = top + PAD
            if column.number:
                self.pen.add(
                    Dot((x + PAD + 9, top + PAD + 9), 10, PAPER, INK, 1),
                    Words((x + PAD + 9, top + PAD + 13), str(column.number), SMALL, bold=True, anchor="middle"),
                )
            self.pen.write(x + PAD + 24, room - 24, column.action, bold=bool(column.number))
            self.pen.y = max(self.pen.y, top + PAD + 22)
            self.pen.write(x + PAD, room, column.actor, SMALL, fill=SOFT)
            if column.truth:
                self.pen.y += 4
                self.pen.add(star(x + PAD + 8, self.pen.y + 6, 8, ORANGE))
                self.pen.write(x + PAD + 20, room - 20, truth, SMALL, bold=True)
        self.pen.y = ceil(top + tall + 4)

    def _lane(self, lane: str) -> None:
        top = self.pen.y
        lang = self.sheet.lang
        self._rule(top)
        room = NAMES - PAD - (22 if lane == "emotion" else 0)
        tall = self._name(label(f"lane.{lane}", lang), top, room)
        start = top
        if lane == "emotion":
            start = top + CURVE
            draw_scale(self.pen, self.left, self.right, MARGIN, lang)
            draw_curve(self.pen, self.row, self.left, self.wide, self.before, self.after)
        for place, column in enumerate(self.row):
            entries = column.cells.get(lane, ())
            tall = max(tall, start - top + cell_height(entries, self.wide, lang))
            self.pen.y = start
            draw_cell(self.pen, entries, self._x(place), self.wide, lang)
        for place in range(1, len(self.row)):
            x = self._x(place)
            self.pen.add(Line(((x, top), (x, top + tall)), EDGE, 0.6, "1 3"))
        self.pen.y = ceil(top + tall)

    def _visibility(self) -> None:
        """Below this line the customer sees nothing."""
        self._rule(self.pen.y)
        y = self.pen.y + 12
        words = label("visibility", self.sheet.lang)
        self.pen.add(
            Line(((self.left, y), (self.right, y)), INK, 1.6, "8 4"),
            *(
                Words((MARGIN, y + 4 + SMALL * LEADING * place), line, SMALL, italic=True)
                for place, line in enumerate(wrap(words, SMALL, NAMES - PAD))
            ),
        )
        self.pen.y = ceil(y + 12 + SMALL * LEADING * (len(wrap(words, SMALL, NAMES - PAD)) - 1))
