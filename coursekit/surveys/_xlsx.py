"""Reads the cells of an Excel workbook: an .xlsx file is a ZIP of XML, and the standard library knows both.

Only what a survey needs: texts, numbers, dates and truth values of one sheet, as text. Formulas give the value that
was stored with them.
"""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser, iterparse

from coursekit.messages import CourseError, did_you_mean

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")
# Number formats that every Excel knows without writing them down, of which these are dates or times.
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
MAX_COLUMNS = 16_384


class _NoDoctype(TreeBuilder):
    """A workbook has no document type; one that has could define entities that grow without end."""

    def doctype(self, *_: object) -> None:
        raise CourseError("surveys.error.xlsx_broken")


class Workbook:
    """The sheets of a workbook and their cells, within a limit of unpacked bytes."""

    def __init__(self, archive: zipfile.ZipFile, limit: int):
        self.archive, self.left = archive, limit
        self.limit = limit
        self.shared: list[str] | None = None
        book = self._tree("xl/workbook.xml")
        settings = book.find(f"{_MAIN}workbookPr")
        self.since_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        targets = {r.get("Id"): r.get("Target", "") for r in self._tree("xl/_rels/workbook.xml.rels")}
        self.sheets: dict[str, str] = {}
        for sheet in book.iter(f"{_MAIN}sheet"):
            target = targets.get(sheet.get(f"{_REL}id", ""), "")
            if sheet.get("state", "visible") == "visible" and "worksheet" in target:
                path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                self.sheets[sheet.get("name", "")] = path
        self.dates = self._date_styles()

    def _read(self, part: str) -> bytes:
        try:
            with self.archive.open(part) as file:
                data = file.read(self.left + 1)
        except KeyError as problem:
            raise CourseError("surveys.error.xlsx_broken") from problem
        self.left -= len(data)
        if self.left < 0:
            raise CourseError("surveys.error.too_big_inside", limit=f"{self.limit / 1e6:.0f}")
        for strict, usual in zip(_STRICT, (_MAIN, _REL), strict=True):
            data = data.replace(strict.encode(), usual.strip("{}").encode())
        return data

    def _events(self, part: str, ends: tuple[str, ...]) -> Iterator[Element]:
        """Each element of the given names, emptied after use."""
        try:
            for _, element in iterparse(BytesIO(self._read(part)), ("end",), XMLParser(target=_NoDoctype())):
                if element.tag in ends:
                    yield element
                    element.clear()
        except (ParseError, UnicodeError, LookupError) as problem:
            raise CourseError("surveys.error.xlsx_broken") from problem

    def _tree(self, part: str) -> Element:
        parser = XMLParser(target=_NoDoctype())
        try:
            parser.feed(self._read(part))
            return parser.close()
        except (ParseError, UnicodeError, LookupError) as problem:
            raise CourseError("surveys.error.xlsx_broken") from problem

    def _date_styles(self) -> set[int]:
        """The styles under which a number is a moment."""
        if "xl/styles.xml" not in self.archive.namelist():
            return set()
        styles = self._tree("xl/styles.xml")
        dates = set(_DATE_FORMATS)
        for form in styles.iter(f"{_MAIN}numFmt"):
            # Without colours, conditions and quoted words, only a date has y, d, h or s in its pattern.
            code = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.|_.|\*.', "", form.get("formatCode", ""))
            if re.search(r"[ydhs]", code, re.I) and not re.fullmatch(r"(?i)general", code):
                dates.add(_whole(form.get("numFmtId")))
        cells = styles.find(f"{_MAIN}cellXfs")
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
            self.shared = []
            if "xl/sharedStrings.xml" in self.archive.namelist():
                self.shared = [_said(item) for item in self._events("xl/sharedStrings.xml", (f"{_MAIN}si",))]
        before, seen = 0, 0
        for row in self._events(self.sheets[sheet], (f"{_MAIN}row",)):
            number = max(_whole(row.get("r")), before + 1)
            cells: list[str] = []
            before = number
            for cell in row.iterfind(f"{_MAIN}c"):
                place = _REFERENCE.fullmatch(cell.get("r", ""))
                at = _column(place[1]) if place else len(cells)
                if not len(cells) <= at < MAX_COLUMNS:
                    raise CourseError("surveys.error.xlsx_broken")
                cells += [""] * (at - len(cells)) + [self._cell(cell)]
            seen += len(cells)
            if seen > max_cells:
                raise CourseError("surveys.error.too_many_cells", limit=f"{max_cells / 1e6:.0f}")
            yield number, cells

    def _cell(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            held = cell.find(f"{_MAIN}is")
            return "" if held is None else _said(held)
        value = cell.findtext(f"{_MAIN}v") or ""
        if kind == "s":
            at = _whole(value, -1)
            return self.shared[at] if self.shared and 0 <= at < len(self.shared) else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind != "n" or not value:
            return value
        try:
            number = float(value)
        except ValueError:
            return value
        if _whole(cell.get("s")) in self.dates and 0 <= number < 2_958_466:
            return self._moment(number)
        return f"{number:.0f}" if number.is_integer() and abs(number) < 1e15 else repr(number)

    def _moment(self, serial: float) -> str:
        start = datetime(1904, 1, 1) if self.since_1904 else datetime(1899, 12, 30)
        moment = start + timedelta(seconds=round(serial * 86_400))
        return moment.strftime("%Y-%m-%d %H:%M:%S") if serial % 1 else moment.strftime("%Y-%m-%d")


def _said(item: Element) -> str:
    """The text of a string, its formatting and phonetic hints left out."""
    phonetic = {id(t) for hint in item.iter(f"{_MAIN}rPh") for t in hint.iter(f"{_MAIN}t")}
    return "".join(t.text or "" for t in item.iter(f"{_MAIN}t") if id(t) not in phonetic)


def _whole(value: str | None, otherwise: int = 0) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 10 else otherwise


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - 64
    return at - 1
