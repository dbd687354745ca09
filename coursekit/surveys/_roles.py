"""What each column of a file is: a moment, a customer, a question, or nothing that is needed."""

import re
from collections.abc import Iterable

from coursekit.messages import CourseError, quoted
from coursekit.surveys._formats import Column, Layout, is_long, layout_of
from coursekit.surveys._issues import Issues
from coursekit.surveys._scales import stated_scales
from coursekit.surveys._source import Grid
from coursekit.surveys._text import compact
from coursekit.surveys.codebook import SCALES, Codebook, Question

# Names of columns as tools write them in Spanish, English and Portuguese, letters and digits alone.
_TIME = {
    "timestamp", "marcatemporal", "carimbodedatahora", "submitdateutc", "enddate", "recordeddate", "submitdate",
    "datesubmitted", "fechadeenvio", "datastamp", "datestamp", "submittedat", "answeredat", "fecha", "fechayhora",
    "fechaderespuesta", "date", "datetime", "data", "dataehora", "fechadefinalizacion", "fechadefin",
}  # fmt: skip
# Where a format has several, the one in which the answers were sent, best first.
_BEST_TIME = ("submitdateutc", "enddate", "submitdate", "datesubmitted", "fechadeenvio", "recordeddate")
_EMAIL = {
    "email", "emailaddress", "direcciondecorreoelectronico", "correoelectronico", "correo", "enderecodeemail",
    "nombredeusuario", "username", "recipientemail", "mail", "direcciondecorreo", "nomedeusuario",
}  # fmt: skip
_PERSONAL = {
    "ip", "ipaddress", "ipaddr", "direccionip", "enderecoip", "firstname", "lastname", "name", "fullname", "nombre",
    "nombres", "apellido", "apellidos", "nombreyapellido", "nombreyapellidos", "nombrecompleto", "telefono", "movil",
    "telefonomovil", "celular", "phone", "phonenumber", "recipientfirstname", "recipientlastname", "locationlatitude",
    "locationlongitude", "dni", "nif", "nome", "sobrenome", "nomecompleto", "telefone", "cpf", "address", "direccion",
}  # fmt: skip
_RESPONSE_ID = {"#", "respondentid", "responseid", "idderespuesta"}
_ASIDE = {
    "collectorid", "startdate", "customdata1", "customdata", "networkid", "startdateutc", "stagedateutc",
    "responsetype", "tags", "ending", "status", "progress", "durationinseconds", "finished", "externalreference",
    "distributionchannel", "userlanguage", "lastpage", "ultimapagina", "startlanguage", "idiomainicial",
    "lenguajeinicial", "seed", "semilla", "datestarted", "fechadeinicio", "datelastaction", "fechadelaultimaaccion",
    "refurl", "referrerurl", "puntuacion", "score", "pontuacao", "campaign", "recordeddate", "datestamp",
    "interviewtime", "totaltime",
}  # fmt: skip


def recognise(grid: Grid, book: Codebook | None, issues: Issues) -> Layout:
    """The layout of a file; with a codebook, its columns have their roles too."""
    layout = layout_of(grid)
    if layout.format == "mailerlite":
        issues.add("format_unverified", raw="MailerLite")
    _tool_roles(layout)
    if book is not None:
        _codebook_roles(layout, book, issues)
        for column in layout.role("question"):
            assert column.question is not None
            check_scale(column.headers, column.question, column.name, issues)
        _note_the_rest(layout, issues)
    return layout


def _tool_roles(layout: Layout) -> None:
    """What the tool itself adds to the answers."""
    long = {"question": "question_text", "answer": "answer"}
    for column in layout.columns:
        names = {compact(h) or h for h in column.headers}
        for role, known in (("response_id", _RESPONSE_ID), ("email", _EMAIL), ("personal", _PERSONAL)):
            if names & known:
                column.role = role
        if layout.format == "limesurvey" and names == {"id"}:
            column.role = "response_id"
        if layout.format == "mailerlite" and names & set(long):
            column.role = next(long[n] for n in names if n in long)
        if not column.headers:
            column.role = "no_header"
    candidates = [c for c in layout.columns if not c.role and {compact(h) for h in c.headers} & _TIME]
    candidates.sort(key=lambda c: min((_BEST_TIME.index(n) for h in c.headers if (n := compact(h)) in _BEST_TIME),
                                      default=len(_BEST_TIME)))  # fmt: skip
    if candidates:
        candidates[0].role = "time"
    for role in ("response_id", "email"):  # one of each; a second e-mail is still somebody's e-mail
        for extra in layout.role(role)[1:]:
            extra.role = "personal" if role == "email" else "set_aside"


def _codebook_roles(layout: Layout, book: Codebook, issues: Issues) -> None:
    for role, wanted in (("time", "time"), ("email", "email"), ("customer", "customer"), ("response_id", "response_id"),
                         ("question", "question_text"), ("answer", "answer"), ("personal", "personal"),
                         ("ignore", "set_aside")):  # fmt: skip
        if role not in book.columns:
            continue
        found = [c for c in layout.columns if _named_by(c.headers, book.columns[role])]
        many = role in ("personal", "ignore")
        if not many and len(found) != 1:
            known = ", ".join(quoted(c.name) for c in (found or layout.columns)[:6])
            raise CourseError(
                "surveys.error.columns_none" if not found else "surveys.error.columns_many", role=role, columns=known
            )
        for column in layout.columns:  # what was taken for it before is an ordinary column now
            if not many and column.role == wanted:
                column.role = "set_aside" if role == "time" else "personal" if role == "email" else ""
        for column in found:
            column.role = wanted
    if layout.format == "plain" and layout.one("question_text") and layout.one("answer"):
        layout.format = "long"
    if is_long(layout):
        return
    for column in layout.columns:
        if not column.role:
            column.question = question_of(column.headers, book)
            column.role = "question" if column.question is not None else ""
    _several(layout, book, issues)


def from_the_tool(column: Column) -> bool:
    """Whether a column has a name that tools give to their own columns and nobody to a question."""
    return bool({compact(h) or h for h in column.headers} & (_ASIDE | _TIME | _RESPONSE_ID))


def _named_by(headers: Iterable[str], patterns: Iterable[str]) -> bool:
    return any(re.fullmatch(p, h, re.I) for p in patterns for h in headers)


def question_of(headers: tuple[str, ...], book: Codebook) -> Question | None:
    """The question of a column; the one whose pattern is the whole header comes first."""
    for level in (2, 1):
        found = [q for q in book.questions if max((q.fits(h) for h in headers), default=0) == level]
        if len(found) > 1:
            ids = ", ".join(quoted(q.id) for q in found)
            raise CourseError("surveys.error.column_matches_two", column=quoted(headers[0], 60), ids=ids)
        if found:
            return found[0]
    return None


def _several(layout: Layout, book: Codebook, issues: Issues) -> None:
    asked = layout.role("question")
    if not asked:
        known = ", ".join(quoted(c.name, 60) for c in layout.columns[:6])
        raise CourseError("surveys.error.nothing_matches", columns=known)
    for question in book.questions:
        mine = [c for c in asked if c.question is question]
        if not mine:
            issues.add("question_not_found", raw=question.id)
        elif len(mine) > 1 and not (question.kind == "multi" and all(c.option for c in mine)):
            for column in mine:
                issues.add("question_in_several_columns", column=column.name, raw=question.id)
        if len(mine) == 1 or question.kind != "multi":
            for column in mine:
                column.option = ""


def check_scale(headers: Iterable[str], question: Question, name: str, issues: Issues) -> None:
    """A header that states another scale than the codebook: an NPS from 1 to 10 is refused, the rest noted."""
    stated = {s[:2] for h in headers for s in stated_scales(h)}
    if question.kind not in SCALES or not stated or (question.low, question.high) in stated:
        return
    low, high = sorted(stated)[0]
    if question.kind == "nps":
        raise CourseError("surveys.error.nps_header", column=quoted(name, 80), low=low, high=high)
    issues.add("header_scale_differs", column=name, raw=f"{low}-{high} ≠ {question.scale}")


def _note_the_rest(layout: Layout, issues: Issues) -> None:
    """Every column that is not read has a line that says so."""
    for column in layout.columns:
        if not column.role:
            column.role = "set_aside" if from_the_tool(column) else "unmatched"
        code = {
            "personal": "personal_dropped",
            "set_aside": "column_set_aside",
            "unmatched": "column_not_in_codebook",
            "no_header": "column_without_header",
        }.get(column.role)
        if code:
            filled = sum(1 for r in layout.data if column.position < len(r.cells) and r.cells[column.position].strip())
            issues.add(code, column=column.name, raw=str(filled), action="column_left_out")
