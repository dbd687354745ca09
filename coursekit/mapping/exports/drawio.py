"""The map as a draw.io file: boxes that can be moved, in lanes that can be folded, uncompressed."""

import re
from xml.etree import ElementTree as ET

from coursekit.mapping.exports.cells import basis_words
from coursekit.mapping.exports.markup import printable
from coursekit.mapping.exports.metrics import wrap
from coursekit.mapping.exports.palette import BLUE, EDGE, GREEN, INK, ORANGE, PALE, PAPER, SHADE, VERMILION, grey
from coursekit.mapping.exports.sheet import BEHIND, Entry, Sheet, runs
from coursekit.mapping.exports.words import label, signed

_NAMES, _WIDE, _PAD, _LINE = 130, 190, 10, 16
_CURVE = 160
_COLOUR = re.compile(r"#[0-9A-F]{6}")
_TEXT = "whiteSpace=wrap;html=0;fontFamily=Verdana;fontSize=12;align=left;verticalAlign=top;spacing=6;"
_GROUND = {"pain": VERMILION, "gain": GREEN, "opportunity": ORANGE, "measure": BLUE, "failure": VERMILION}


def drawio(sheet: Sheet, *, grey_only: bool = False) -> bytes:
    """A ``.drawio`` file: stages above, then the steps, then a lane for each kind of cell; emotions are joined dots."""
    page = _Page(sheet)
    page.draw()
    for cell in page.root.iter("mxCell"):
        if grey_only and "style" in cell.attrib:
            cell.set("style", _COLOUR.sub(lambda found: grey(found[0]), cell.attrib["style"]))
    return page.file()


class _Page:
    def __init__(self, sheet: Sheet):
        self.sheet = sheet
        self.root = ET.Element("root")
        ET.SubElement(self.root, "mxCell", {"id": "0"})
        ET.SubElement(self.root, "mxCell", {"id": "1", "parent": "0"})
        self.width = _NAMES + _WIDE * max(len(sheet.columns), 1)
        self.y = 0

    def draw(self) -> None:
        self._head()
        self._stages()
        self._steps()
        for lane in self.sheet.lanes():
            self._lane(lane)
        self._sources()

    def file(self) -> bytes:
        size = {"pageWidth": str(self.width), "pageHeight": str(self.y), "page": "1", "grid": "1", "gridSize": "10"}
        model = ET.Element("mxGraphModel", size)
        model.append(self.root)
        file = ET.Element("mxfile", host="coursekit", compressed="false")
        diagram = ET.SubElement(file, "diagram", id="journey", name=printable(self.sheet.title)[:80])
        diagram.append(model)
        ET.indent(file)
        return ET.tostring(file, encoding="utf-8", xml_declaration=True) + b"\n"

    def _box(self, id: str, words: str, x: float, y: float, width: float, height: float, style: str, parent: str = "1"):
        about = {"id": id, "value": printable(words), "style": style, "vertex": "1", "parent": parent}
        cell = ET.SubElement(self.root, "mxCell", about)
        place = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}"}
        ET.SubElement(cell, "mxGeometry", place | {"as": "geometry"})

    def _edge(self, id: str, source: str, target: str, parent: str, style: str) -> None:
        ends = {"source": source, "target": target, "edge": "1", "parent": parent}
        cell = ET.SubElement(self.root, "mxCell", {"id": id, "style": style} | ends)
        ET.SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})

    def _head(self) -> None:
        words = "\n".join(self.sheet.facts)
        lines = sum(max(1, len(wrap(fact, 12, self.width - 20))) for fact in self.sheet.facts)
        self._box("title", self.sheet.title, 0, 0, self.width, 36, "text;" + _TEXT + "fontStyle=1;fontSize=20;")
        self._box("about", words, 0, 36, self.width, lines * _LINE + _PAD, "text;" + _TEXT)
        self.y = 36 + lines * _LINE + 2 * _PAD
        if not self.sheet.columns:
            self._box("empty", label("no_stages", self.sheet.lang), 0, self.y, self.width, 30, "text;" + _TEXT)
            self.y += 30

    def _stages(self) -> None:
        place = 0
        style = f"rounded=0;{_TEXT}fillColor={BLUE};fontColor={PAPER};fontStyle=1;strokeColor={PAPER};"
        texts = [f"{stage.name}\n{stage.mapped}".strip() for stage in self.sheet.stages]
        tall = max((self._tall(words, _WIDE) for words in texts), default=0)
        for number, count in runs(self.sheet.columns):
            x = _NAMES + _WIDE * place
            self._box(f"stage-{number + 1}", texts[number], x, self.y, _WIDE * count, tall, style)
            place += count
        self.y += tall

    def _steps(self) -> None:
        truth = label("truth", self.sheet.lang)
        texts = []
        for column in self.sheet.columns:
            number = f"{column.number}. " if column.number else ""
            star = f"\u2605 {truth}" if column.truth else ""
            texts.append("\n".join(part for part in (f"{number}{column.action}", column.actor, star) if part))
        tall = max((self._tall(words, _WIDE) for words in texts), default=0)
        for place, (column, words) in enumerate(zip(self.sheet.columns, texts, strict=True)):
            style = f"rounded=0;{_TEXT}fillColor={SHADE};fontColor={INK};strokeColor={INK if column.truth else EDGE};"
            style += "strokeWidth=3;fontStyle=1;" if column.truth else "fontStyle=1;"
            self._box(f"step-{place + 1}", words, _NAMES + _WIDE * place, self.y, _WIDE, tall, style)
        self.y += tall

    def _lane(self, lane: str) -> None:
        lang = self.sheet.lang
        cells = [column.cells.get(lane, ()) for column in self.sheet.columns]
        heights = [sum(self._tall(_words(entry, lang), _WIDE - 2 * _PAD) + 6 for entry in cell) for cell in cells]
        above = _CURVE if lane == "emotion" else 0
        tall = max(heights) + 2 * _PAD + above
        name = label(f"lane.{lane}", lang)
        if lane in BEHIND:
            name += f" ({label('behind', lang)})"
        style = f"swimlane;horizontal=0;html=0;whiteSpace=wrap;fontFamily=Verdana;fontSize=12;startSize={_NAMES};"
        dashed = "dashed=1;" if lane in BEHIND else ""
        style += f"fillColor={SHADE};fontColor={INK};strokeColor={EDGE};{dashed}"
        self._box(f"lane-{lane}", name, 0, self.y, self.width, tall, style)
        for place, cell in enumerate(cells):
            y = _PAD + above
            for number, entry in enumerate(cell):
                high = self._tall(_words(entry, lang), _WIDE - 2 * _PAD)
                x = _NAMES + _WIDE * place + _PAD
                id = f"{lane}-{place + 1}-{number + 1}"
                self._box(id, _words(entry, lang), x, y, _WIDE - 2 * _PAD, high, _style(entry), f"lane-{lane}")
                y += high + 6
        if lane == "emotion":
            self._curve()
        self.y += tall

    def _curve(self) -> None:
        """A dot for each emotion, joined from step to step."""
        before = None
        for place, column in enumerate(self.sheet.columns):
            if column.feeling is None:
                before = None
                continue
            feeling = column.feeling
            x = _NAMES + _WIDE * place + _WIDE / 2 - 16
            y = _PAD + (2 - feeling.score) * (_CURVE - 40) / 4
            fill, ink = (BLUE, PAPER) if feeling.sure else (PAPER, INK)
            style = "ellipse;html=0;fontFamily=Verdana;fontSize=12;fontStyle=1;align=center;verticalAlign=middle;"
            style += f"fillColor={fill};fontColor={ink};strokeColor={INK};" + ("" if feeling.sure else "dashed=1;")
            id = f"feeling-{place + 1}"
            self._box(id, signed(feeling.score), x, y, 32, 32, style, "lane-emotion")
            if before is not None:
                line = f"endArrow=none;html=0;strokeWidth=2;strokeColor={BLUE};"
                self._edge(f"curve-{place + 1}", before, id, "lane-emotion", line)
            before = id

    def _sources(self) -> None:
        if self.sheet.sources:
            self.y += 2 * _PAD
            words = "\n".join((label("sources", self.sheet.lang), *self.sheet.sources))
            lines = sum(len(wrap(line, 12, self.width - 20)) for line in words.split("\n"))
            self._box("sources", words, 0, self.y, self.width, lines * _LINE + 2 * _PAD, "text;" + _TEXT)
            self.y += lines * _LINE + 2 * _PAD

    @staticmethod
    def _tall(words: str, width: float) -> int:
        # draw.io measures with the reader's fonts: a little room for those that are wider.
        lines = sum(max(1, len(wrap(line, 12, width - 20, True))) for line in words.split("\n"))
        return lines * _LINE + 14


def _words(entry: Entry, lang: str) -> str:
    parts = [entry.said, entry.figure, *entry.notes, basis_words(entry, lang)]
    return "\n".join(part for part in parts if part)


def _style(entry: Entry) -> str:
    colour = _GROUND.get(entry.kind)
    if colour is None:
        return "text;" + _TEXT + ("fontStyle=2;" if entry.kind == "quote" else "")
    dashed = "dashed=1;" if entry.basis in ("assumption", "unsaid") else ""
    return f"rounded=0;{_TEXT}fillColor={PALE[colour]};strokeColor={colour};fontColor={INK};{dashed}"
