"""Rows become responses: when, by whom, and which rows are none, or the same one again."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from coursekit.surveys._dialect import Record
from coursekit.surveys._formats import Column, Layout
from coursekit.surveys._issues import Issues
from coursekit.surveys._text import clean, compact, fold, masked
from coursekit.surveys.people import hidden, keys_of, normal_customer, normal_email
from coursekit.surveys.times import Stamp, order_of, stamp_of, take_apart, zone_named

_SUMMARY = {
    "total", "totales", "total general", "subtotal", "promedio", "media", "mediana", "suma", "recuento", "average",
    "mean", "median", "sum", "count", "grand total", "desviacion", "minimo", "maximo", "min", "max", "medio",
}  # fmt: skip


@dataclass
class Response:
    """One row that is kept."""

    row: int
    cells: list[str]
    stamp: Stamp = field(default_factory=Stamp)
    customer: str = ""
    key: str | None = None
    given_id: str = ""
    id: str = ""
    others: "list[Response]" = field(default_factory=list)  # further rows of it, where a row is one answer

    @property
    def rows(self) -> "list[Response]":
        """All rows of the response."""
        return [self, *self.others]


@dataclass(frozen=True)
class Rules:
    """What ``read_survey`` was told about times and people."""

    zone: ZoneInfo
    tz: str
    dates: str | None
    keep: str
    within: timedelta | None
    secret: bytes | None
    ordered: Mapping[str, datetime]
    own: tuple[str, ...]


def cell(cells: list[str], column: Column | None) -> str:
    """The text of a cell; empty where the row is too short to have it."""
    return cells[column.position] if column is not None and column.position < len(cells) else ""


def responses_of(
    layout: Layout, ending: str, rules: Rules, issues: Issues, asked: Callable[[str], bool]
) -> list[Response]:
    """The responses to keep, in the order of the file; ``asked`` tells whether the codebook has a question."""
    found = [Response(r.row, r.cells) for r in _rows_with_answers(layout, issues)]
    question = layout.one("question_text")
    if question is not None:
        for response in found:
            if not asked(cell(response.cells, question)):
                raw = cell(response.cells, question)
                issues.add("question_not_in_codebook", response.row, question.name, raw, "row_left_out")
        found = [r for r in found if asked(cell(r.cells, question))]
    _note_lengths(layout, found, ending, issues)
    _identify(layout, found, issues)
    found = _without_tests(found, rules, issues)
    _key(found, rules, issues)
    _date(layout, found, rules, issues)
    _check_status(layout, found, issues)
    found = _without_copies(layout, found, issues)
    if question is not None:
        found = _gathered(layout, found)
    found = _without_resubmissions(layout, found, rules, issues)
    _check_orders(found, rules, issues)
    return found


def _rows_with_answers(layout: Layout, issues: Issues) -> list[Record]:
    """All rows but blank ones, repeated headers and summaries."""
    heads = {tuple(clean(c) for c in _trimmed(row)) for row in layout.first_headers}
    kept = []
    for record in layout.data:
        cells = _trimmed(record.cells)
        if not cells:
            issues.add("blank_row", record.row, action="row_left_out")
        elif tuple(clean(c) for c in cells) in heads and len(layout.columns) > 1:
            issues.add("repeated_header", record.row, raw=cells[0], action="row_left_out")
        elif _is_summary(layout, record.cells):
            raw = masked(" | ".join(c for c in cells if c.strip()))
            issues.add("summary_row", record.row, raw=raw, action="row_left_out")
        else:
            kept.append(record)
    return kept


def _trimmed(cells: list[str]) -> list[str]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _is_summary(layout: Layout, cells: list[str]) -> bool:
    """A row that begins with “Total” or “Average” where no answer could say so."""
    at = next((n for n, c in enumerate(cells) if c.strip()), 0)
    if fold(cells[at]) not in _SUMMARY:
        return False
    column = layout.columns[at]
    time = layout.one("time")
    if time is not None and take_apart(cell(cells, time)) is not None:
        return False
    return column.question is None or column.question.numeric


def _note_lengths(layout: Layout, found: list[Response], ending: str, issues: Issues) -> None:
    """Rows that are shorter or longer than the header: each is a sign that a comma or a quotation mark is missing."""
    named = [c.position for c in layout.columns if c.role != "no_header"]
    width = max(named, default=-1) + 1
    last = layout.data[-1].row if layout.data else None
    for response in found:
        cut = response.row == last and (ending == "quote" or (ending == "line" and len(response.cells) < width))
        if cut:
            issues.add("truncated", response.row)
        elif len(response.cells) < width:
            issues.add("short_row", response.row, raw=str(len(response.cells)))
        extra = [masked(c) for c in response.cells[width:] if c.strip()]
        if extra:
            issues.add("long_row", response.row, raw=" | ".join(extra), action="value_left_out")


def _date(layout: Layout, found: list[Response], rules: Rules, issues: Issues) -> None:
    column = layout.one("time")
    if column is None:
        issues.add("no_time_column")
        return
    said = [cell(r.cells, column) for r in found]
    order = rules.dates
    if order is None:
        order, proof = order_of(said, [r.row for r in found])
        if proof is not None:
            shown = next(t for t, r in zip(said, found, strict=True) if r.row == proof)
            issues.add("dates_decided", proof, column.name, shown)
    home = zone_named(column.zone) if column.zone else rules.zone
    days = 0
    for response, raw in zip(found, said, strict=True):
        if not raw.strip():
            issues.add("time_missing", response.row, column.name)
            continue
        response.stamp = stamp = stamp_of(take_apart(raw), order, rules.zone, home)
        if layout.format == "limesurvey" and stamp.local is not None and stamp.local.year < 1990:
            response.stamp = Stamp(problem="time_not_recorded")  # what it writes when times are switched off
        if response.stamp.problem:
            issues.add(response.stamp.problem, response.row, column.name, raw, "value_left_out")
        elif stamp.serial:
            issues.add("time_from_serial", response.row, column.name, raw, "converted")
        days += stamp.precision == "day"
    if days:
        issues.add("dates_without_hour", column=column.name, raw=str(days))


def _identify(layout: Layout, found: list[Response], issues: Issues) -> None:
    """The customer behind each row, and the id that the tool gave it."""
    email, other, given = layout.one("email"), layout.one("customer"), layout.one("response_id")
    for response in found:
        response.given_id = clean(cell(response.cells, given))
        if other is not None:
            who = clean(cell(response.cells, other))
            response.customer = normal_customer(who) if who else ""
            if not who:
                issues.add("customer_blank", response.row, other.name)
        if email is None:
            continue
        raw = cell(response.cells, email)
        address = normal_email(raw)
        if address is None:
            code = "email_unreadable" if raw.strip() else "customer_blank"
            issues.add(code, response.row, email.name, hidden(raw), "value_left_out" if raw.strip() else "kept")
            continue
        if address[1]:
            issues.add("email_alias", response.row, email.name, hidden(raw), "converted")
        response.customer = response.customer or address[0]


def _key(found: list[Response], rules: Rules, issues: Issues) -> None:
    """Customers become keys."""
    keys = keys_of({r.customer for r in found if r.customer}, rules.secret)
    for response in found:
        response.key = keys.get(response.customer)
    if keys and rules.secret is None:
        issues.add("keys_only_here", raw=str(len(keys)))


def _without_tests(found: list[Response], rules: Rules, issues: Issues) -> list[Response]:
    """Leave out answers from one's own addresses."""
    kept = []
    for response in found:
        if any(response.customer.endswith(o) if o.startswith("@") else response.customer == o for o in rules.own):
            issues.add("test_answer", response.row, action="row_left_out")
        else:
            kept.append(response)
    return kept


def _check_status(layout: Layout, found: list[Response], issues: Issues) -> None:
    """What the tool says of a response: a preview, or one that was not finished."""
    by_name = {compact(h): c for c in layout.columns for h in c.headers}
    if layout.format == "qualtrics":
        status, finished = by_name.get("status"), by_name.get("finished")
        for response in found:
            said = fold(cell(response.cells, status))
            if said in ("1", "2", "survey preview", "survey test", "8", "9", "spam"):
                issues.add("preview", response.row, raw=said)
            if fold(cell(response.cells, finished)) in ("0", "false", "falso"):
                issues.add("unfinished", response.row)
    if layout.format in ("limesurvey", "typeform"):  # they write the time when a response is sent
        sent = layout.one("time")
        for response in found:
            if sent is not None and not cell(response.cells, sent).strip():
                issues.add("unfinished", response.row)


def _gathered(layout: Layout, found: list[Response]) -> list[Response]:
    """One response of all rows with the same customer, moment and campaign, where each row is one answer."""
    leaders: dict[tuple[str, ...], Response] = {}
    for response in found:
        about = (response.given_id, response.customer, _content(layout, response))
        leader = leaders.setdefault(about, response)
        if leader is not response:
            leader.others.append(response)
    return list(leaders.values())


def _content(layout: Layout, response: Response) -> str:
    """A number for what a row says, without who says it."""
    said = [
        clean(cell(response.cells, c))
        for c in layout.columns
        if c.role not in ("email", "customer", "personal", "response_id", "no_header", "question_text", "answer")
    ]
    return hashlib.sha256("\x1f".join(said).encode("utf-8")).hexdigest()[:16]


def _without_copies(layout: Layout, found: list[Response], issues: Issues) -> list[Response]:
    """Leave out rows that are the same in every cell; two customers can agree, so there must be a sign of identity."""
    seen: dict[tuple[str, ...], Response] = {}
    kept = []
    for response in found:
        cells = tuple(clean(c) for c in _trimmed(response.cells))
        first = seen.setdefault(cells, response)
        if first is not response:
            precise = response.stamp.precision == "second"
            if response.given_id or response.key or precise:
                issues.add("duplicate_row", response.row, raw=str(first.row), action="row_left_out")
                continue
            if response.stamp.precision == "minute":
                issues.add("possible_duplicate", response.row, raw=str(first.row))
        kept.append(response)
    return kept


def _without_resubmissions(layout: Layout, found: list[Response], rules: Rules, issues: Issues) -> list[Response]:
    """Name each response, and keep the first, the last or all of those that a customer sent."""
    content = {r.row: _content(layout, r) for r in found}

    def when(response: Response) -> tuple[datetime, str, str]:
        assert response.stamp.utc is not None
        return response.stamp.utc, content[response.row], response.key or ""

    out: set[int] = set()
    for code, groups in (
        ("same_response_id", _grouped(found, lambda r: r.given_id)),
        ("resubmission", _grouped(found, lambda r: r.key or "")),
    ):
        for group in groups:
            group = [r for r in group if r.row not in out]
            dated = sorted((r for r in group if r.stamp.utc is not None), key=when)
            for response in group:
                if response.stamp.utc is None and len(group) > 1:
                    issues.add("resubmission_undated", response.row, raw=response.given_id or response.key or "")
            for together in _clusters(dated, rules.within if code == "resubmission" else None):
                chosen = {"first": together[:1], "last": together[-1:], "all": together}[rules.keep]
                for n, response in enumerate(together):
                    raw = response.given_id if code == "same_response_id" else response.key or ""
                    if response not in chosen:
                        out.add(response.row)
                        for part in response.rows:
                            issues.add(code, part.row, raw=raw, action="row_left_out")
                    elif rules.keep == "all" and n:
                        issues.add(code, response.row, raw=raw)
    kept = [r for r in found if r.row not in out]
    _name(kept, content)
    return kept


def _name(kept: list[Response], content: Mapping[int, str]) -> None:
    """The tool's own id, or one from what the row says; equal ones are told apart by number."""
    taken: dict[str, int] = defaultdict(int)
    never = datetime.max.replace(tzinfo=UTC)
    for response in sorted(kept, key=lambda r: (r.stamp.utc or never, content[r.row], r.key or "")):
        name = response.given_id or content[response.row]
        taken[name] += 1
        response.id = name if taken[name] == 1 else f"{name}-{taken[name]}"


def _grouped(found: list[Response], by: Callable[[Response], str]) -> list[list[Response]]:
    groups: dict[str, list[Response]] = defaultdict(list)
    for response in found:
        if by(response):
            groups[by(response)].append(response)
    return [group for group in groups.values() if len(group) > 1]


def _clusters(dated: list[Response], within: timedelta | None) -> list[list[Response]]:
    """Responses of a customer that belong together: each soon after the one before."""
    clusters: list[list[Response]] = []
    for response in dated:
        before = clusters[-1][-1].stamp.utc if clusters else None
        now = response.stamp.utc
        if before is not None and now is not None and (within is None or now - before <= within):
            clusters[-1].append(response)
        else:
            clusters.append([response])
    return clusters


def _check_orders(found: list[Response], rules: Rules, issues: Issues) -> None:
    """Answers that came before the customer had bought anything."""
    for response in found:
        bought = rules.ordered.get(response.customer)
        if bought is not None and response.stamp.utc is not None and response.stamp.utc < bought:
            issues.add("before_order", response.row, raw=bought.astimezone(rules.zone).strftime("%Y-%m-%d"))
