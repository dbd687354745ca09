"""Which tool wrote a file, and where its header ends."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from coursekit.messages import CourseError
from coursekit.surveys._dialect import MAX_COLUMNS, Record
from coursekit.surveys._source import Grid
from coursekit.surveys._text import clean, compact
from coursekit.surveys.codebook import Question

_OPEN = {"", "response", "respuesta", "openendedresponse", "respuestaabierta", "resposta", "respostaaberta"}


@dataclass
class Column:
    """A column of the file: where it stands, what it is called, and what it is."""

    position: int
    name: str  # unique within the file
    headers: tuple[str, ...]  # every text by which it can be recognised
    role: str = ""
    question: Question | None = None
    option: str = ""  # one answer of a question that has a column for each
    zone: str | None = None  # in which its times are written, where the file says so


@dataclass
class Layout:
    """The columns of a file and the rows of its header."""

    format: str
    columns: list[Column]
    header_rows: list[int]
    data: list[Record]
    first_headers: list[list[str]] = field(default_factory=list)

    def role(self, role: str) -> list[Column]:
        """The columns with a role."""
        return [column for column in self.columns if column.role == role]

    def one(self, role: str) -> Column | None:
        """The first column with a role."""
        return next(iter(self.role(role)), None)


def layout_of(grid: Grid) -> Layout:
    """Where the header ends, and the columns under it."""
    records = [r for r in grid.records if r.row not in grid.preamble]
    start = next((n for n, r in enumerate(records) if any(c.strip() for c in r.cells)), None)
    if start is None:
        raise CourseError("surveys.error.no_rows")
    skipped = list(grid.preamble)
    blank = records[:start]  # counted with the data: a blank row is a blank row wherever it stands
    head, rest = records[start], records[start + 1 :]
    width = max((len(r.cells) for r in [head, *rest]), default=0)
    if width > MAX_COLUMNS:
        raise CourseError("surveys.error.too_many_columns", columns=width, limit=MAX_COLUMNS)
    rows = [head.cells]
    known = {compact(c) for c in head.cells}
    imported = next((n for n, r in enumerate(rest[:2]) if any(_import_id(c) for c in r.cells)), None)
    if imported is not None:
        rows += [r.cells for r in rest[: imported + 1]]
        kind, used = "qualtrics", imported + 1
    elif {"respondentid", "collectorid"} <= known and rest and _is_second_header(head.cells, rest[0].cells):
        rows.append(rest[0].cells)
        kind, used = "surveymonkey", 1
    else:
        kind, used = _by_names(head.cells, known, rest), 0
    header_rows = [*skipped, head.row, *(r.row for r in rest[:used])]
    columns = _named(width, rows, kind)
    return Layout(kind, columns, header_rows, [*blank, *rest[used:]], rows)


def _import_id(cell: str) -> dict[str, Any] | None:
    if not cell.lstrip().startswith('{"ImportId"'):
        return None
    try:
        read = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _is_second_header(first: list[str], second: list[str]) -> bool:
    """SurveyMonkey's second row has a choice under the questions and nothing under the respondent."""
    own = ("respondentid", "collectorid")
    return not any(under.strip() for name, under in zip(first, second, strict=False) if compact(name) in own)


def _by_names(head: list[str], known: set[str], rest: list[Record]) -> str:
    if {"email", "answeredat", "question", "answer"} <= known:
        return "mailerlite"
    if {"respondentid", "collectorid"} <= known:
        return "surveymonkey"
    if {"submitdate", "lastpage"} <= known or {"datesubmitted", "lastpage"} <= known or (
        {"fechadeenvio", "ultimapagina"} <= known
    ):  # fmt: skip
        return "limesurvey"
    if "submitdateutc" in known:
        return "typeform"
    if compact(head[0]) in ("timestamp", "marcatemporal", "carimbodedatahora"):
        # The export of the form names its zone in every row; the linked sheet never does.
        times = [r.cells[0] for r in rest[:50] if r.cells]
        return "google_forms" if any(re.search(r"gmt|utc", t, re.I) for t in times) else "google_sheet"
    return "plain"


def _named(width: int, rows: list[list[str]], kind: str) -> list[Column]:
    columns: list[Column] = []
    asked, taken = "", {""}
    for at in range(width):
        texts = [clean(row[at]) if at < len(row) else "" for row in rows]
        column = Column(at, "", tuple(dict.fromkeys(t for t in texts if t)))
        if kind == "surveymonkey":
            asked = texts[0] or asked
            option = texts[1] if len(texts) > 1 else ""
            if compact(option) in _OPEN:
                column.headers = (texts[0] or asked,) if texts[0] or option else ()
            else:
                column.headers, column.option = (f"{asked} [{option}]", asked), option
        elif kind == "qualtrics":
            told = next((i for row in rows if at < len(row) and (i := _import_id(row[at]))), {})
            column.headers = tuple(t for t in column.headers if not _import_id(t))
            zone = told.get("timeZone")
            column.zone = "UTC" if zone == "Z" else zone if isinstance(zone, str) else None
        elif texts[0].endswith("]") and " [" in texts[0]:
            column.option = texts[0][texts[0].rindex(" [") + 2 : -1]
        # The longest text is the question itself (Qualtrics also has "Q1" and an id).
        name = max(column.headers, key=len) if column.headers else f"#{at + 1}"
        if kind == "typeform" and compact(name).endswith("utc"):
            column.zone = "UTC"
        number = 2
        column.name = name
        while column.name in taken:
            column.name, number = f"{name} ({number})", number + 1
        taken.add(column.name)
        columns.append(column)
    return columns


def is_long(layout: Layout) -> bool:
    """Whether a row of the file is one answer, not one response."""
    return layout.one("question_text") is not None and layout.one("answer") is not None
