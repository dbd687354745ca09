"""Rows become responses: when, by whom, and which rows are none, or the same one again."""

from collections.abc import Callable

from coursekit.surveys._dialect import Record
from coursekit.surveys._formats import Layout
from coursekit.surveys._issues import Issues
from coursekit.surveys._repeats import gathered, without_copies, without_resubmissions
from coursekit.surveys._response import Response, Rules, cell, trimmed
from coursekit.surveys._text import clean, compact, fold, masked
from coursekit.surveys.people import hidden, keys_of, normal_customer, normal_email
from coursekit.surveys.times import Stamp, order_of, stamp_of, take_apart, zone_named

_SUMMARY = {
    "total", "totales", "total general", "subtotal", "promedio", "media", "mediana", "suma", "recuento", "average",
    "mean", "median", "sum", "count", "grand total", "desviacion", "minimo", "maximo", "min", "max", "medio",
}  # fmt: skip


def responses_of(
    layout: Layout, ending: str, rules: Rules, issues: Issues, asked: Callable[[str], bool]
) -> list[Response]:
    """The responses to keep, in the order of the file; ``asked`` tells whether the codebook has a question."""
    found = [Response(r.row, r.cells) for r in rows_with_answers(layout, issues)]
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
    found = without_copies(layout, found, issues)
    if question is not None:
        found = gathered(layout, found)
    found = without_resubmissions(layout, found, rules, issues)
    _check_orders(found, rules, issues)
    return found


def rows_with_answers(layout: Layout, issues: Issues) -> list[Record]:
    """All rows but blank ones, repeated headers and summaries."""
    heads = {tuple(clean(c) for c in trimmed(row)) for row in layout.first_headers}
    kept = []
    for record in layout.data:
        cells = trimmed(record.cells)
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


def _check_orders(found: list[Response], rules: Rules, issues: Issues) -> None:
    """Answers that came before the customer had bought anything."""
    for response in found:
        bought = rules.ordered.get(response.customer)
        if bought is not None and response.stamp.utc is not None and response.stamp.utc < bought:
            issues.add("before_order", response.row, raw=bought.astimezone(rules.zone).strftime("%Y-%m-%d"))
