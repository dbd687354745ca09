"""Reads the cells of an Excel workbook: an .xlsx file is a ZIP of XML, and the standard library knows both.

Only what a survey needs: texts, numbers, dates and truth values of one sheet, as text. Formulas give the value that
was stored with them.
"""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from coursekit.messages import CourseError, did_you_mean, number

# Number formats that every Excel knows without writing them down, of which these are dates or times.
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
MAX_COLUMNS = 16_384
_CHUNK = 65_536


class _Pieces:
    """Takes what the parser finds and keeps the elements of one name, each as soon as it is whole."""

    def __init__(self, name: str):
        self.name = name
        self.whole: list[Element] = []
        self._builder: TreeBuilder | None = None
        self._depth = self._cells = 0

    def start(self, tag: str, about: dict[str, str]) -> None:
        # Excel has two sets of namespaces for the same names (“transitional” and “strict”): only the names count.
        local = tag.rpartition("}")[2]
        if self._builder is None and local == self.name:
            self._builder, self._depth, self._cells = TreeBuilder(), 0, 0
        if self._builder is not None:
            self._builder.start(
                local, {key.rpartition("}")[2] if key.endswith("}id") else key: about[key] for key in about}
            )
            self._depth += 1
            self._cells += local == "c"
            if self._cells > MAX_COLUMNS:
                raise CourseError("surveys.error.xlsx_broken")

    def data(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def end(self, tag: str) -> None:
        if self._builder is not None:
            self._builder.end(tag.rpartition("}")[2])
            self._depth -= 1
            if self._depth == 0:
                self.whole.append(self._builder.close())
                self._builder = None

    def doctype(self, *_: object) -> None:
        """A workbook has no document type; one that has could define entities that grow without end."""
        raise CourseError("surveys.error.xlsx_broken")

    def close(self) -> None:
        """Nothing to hand over: the pieces were taken one by one."""


class Workbook:
    """The sheets of a workbook and their cells, within a limit of unpacked bytes."""

    def __init__(self, archive: zipfile.ZipFile, limit: int):
        self.archive, self.left = archive, limit
        self.limit = limit
        self.parts = set(archive.namelist())
        self.shared: list[str] | None = None
        book = self._only("xl/workbook.xml", "workbook")
        settings = book.find("workbookPr")
        self.since_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        targets = {r.get("Id"): r.get("Target", "") for r in self._pieces("xl/_rels/workbook.xml.rels", "Relationship")}
        self.sheets: dict[str, str] = {}
        for sheet in book.iter("sheet"):
            target = targets.get(sheet.get("id", ""), "")
            if sheet.get("state", "visible") == "visible" and "worksheet" in target:
                path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                self.sheets[sheet.get("name", "")] = path
        self.dates = self._date_styles()

    def _pieces(self, part: str, name: str) -> Iterator[Element]:
        """Each element of a name in a part, read a little at a time."""
        if part not in self.parts:
            raise CourseError("surveys.error.xlsx_broken")
        found = _Pieces(name)
        parser = XMLParser(target=found)
        try:
            with self.archive.open(part) as file:
                while chunk := file.read(_CHUNK):
                    self.left -= len(chunk)
                    if self.left < 0:
                        raise CourseError("surveys.error.too_big_inside", limit=number(self.limit / 1e6, 1))
                    parser.feed(chunk)
                    yield from found.whole
                    found.whole.clear()
            parser.close()
            yield from found.whole
        except (ParseError, UnicodeError, LookupError) as problem:
            raise CourseError("surveys.error.xlsx_broken") from problem

    def _only(self, part: str, name: str) -> Element:
        element = next(self._pieces(part, name), None)
        if element is None:
            raise CourseError("surveys.error.xlsx_broken")
        return element

    def _date_styles(self) -> set[int]:
        """The styles under which a number is a moment."""
        if "xl/styles.xml" not in self.parts:
            return set()
        styles = self._only("xl/styles.xml", "styleSheet")
        dates = set(_DATE_FORMATS)
        for form in styles.iter("numFmt"):
            # Without colours, conditions and quoted words, only a date has y, d, h or s in its pattern.
            code = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.|_.|\*.', "", form.get("formatCode", ""))
            if re.search(r"[ydhs]", code, re.I) and not re.fullmatch(r"(?i)general", code):
                dates.add(_whole(form.get("numFmtId")))
        cells = styles.find("cellXfs")
        return {n for n, xf in enumerate(cells if cells is not None else ()) if _whole(xf.get("numFmtId")) in dates}

    def choose(self, sheet: str | None) -> str:
        """The sheet to read: the one named, or the first."""
        if not self.sheets:
            raise CourseError("surveys.error.xlsx_broken")
        if sheet is None:
            return next(iter(self.sheets))
        if sheet not in self.sheets:
            raise CourseError("surveys.error.no_sheet", sheet=sheet, hint=did_you_mean(sheet, self.sheets))
        return sheet

    def rows(self, sheet: str, max_cells: int) -> Iterator[tuple[int, list[str]]]:
        """Number and cells of each row that the file holds."""
        if self.shared is None:
            known = "xl/sharedStrings.xml" in self.parts
            self.shared = [_said(item) for item in self._pieces("xl/sharedStrings.xml", "si")] if known else []
        before, seen = 0, 0
        for row in self._pieces(self.sheets[sheet], "row"):
            before = max(_whole(row.get("r")), before + 1)
            cells: list[str] = []
            for cell in row.iterfind("c"):
                place = _REFERENCE.fullmatch(cell.get("r", ""))
                at = _column(place[1]) if place else len(cells)
                if not len(cells) <= at < MAX_COLUMNS:
                    raise CourseError("surveys.error.xlsx_broken")
                cells += [""] * (at - len(cells)) + [self._cell(cell)]
            seen += len(cells)
            if seen > max_cells:
                raise CourseError("surveys.error.too_many_cells", limit=number(max_cells / 1e6))
            yield before, cells

    def _cell(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            held = cell.find("is")
            return "" if held is None else _said(held)
        value = cell.findtext("v") or ""
        if kind == "s":
            at = _whole(value, -1)
            return self.shared[at] if self.shared and 0 <= at < len(self.shared) else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind != "n" or not value:
            return value
        try:
            read = float(value)
        except ValueError:
            return value
        if _whole(cell.get("s")) in self.dates and 0 <= read < 2_958_466:
            return self._moment(read)
        return f"{read:.0f}" if read.is_integer() and abs(read) < 1e15 else repr(read)

    def _moment(self, serial: float) -> str:
        start = datetime(1904, 1, 1) if self.since_1904 else datetime(1899, 12, 30)
        moment = start + timedelta(seconds=round(serial * 86_400))
        return moment.strftime("%Y-%m-%d %H:%M:%S") if serial % 1 else moment.strftime("%Y-%m-%d")


def _said(item: Element) -> str:
    """The text of a string, its formatting and phonetic hints left out."""
    phonetic = {id(t) for hint in item.iter("rPh") for t in hint.iter("t")}
    return "".join(t.text or "" for t in item.iter("t") if id(t) not in phonetic)


def _whole(value: str | None, otherwise: int = 0) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 10 else otherwise


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - 64
    return at - 1
