"""From a survey tool's export to one tidy table of answers, with a line for everything that was odd."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import at_least, one_of
from coursekit.messages import CourseError, quoted
from coursekit.surveys._formats import Layout, check_scale, is_long, question_of, recognise
from coursekit.surveys._issues import Issues, sentence
from coursekit.surveys._responses import Response, Rules, cell, responses_of
from coursekit.surveys._source import MAX_BYTES, read_grid
from coursekit.surveys._text import masked
from coursekit.surveys._values import Reader, Value
from coursekit.surveys.codebook import Codebook, Question
from coursekit.surveys.people import check_salt, normal_customer, normal_email
from coursekit.surveys.survey_data import ANSWERS, STATES, SurveyData
from coursekit.surveys.times import ORDERS, zone_named

# What stands between the answers that one person chose, the tool's own mark first.
_SEPARATORS = {
    "google_forms": (";", ", "),
    "google_sheet": (", ", ";"),
    "typeform": (" / ", ", ", ";"),
}
_ANY_SEPARATOR = (";", " / ", "|", ", ", "\n", ",")


@dataclass(frozen=True)
class _Block:
    """The cells of one question, as (number of the response, row of the file, text)."""

    question: Question
    reader: Reader
    column: str
    position: int
    cells: list[tuple[int, int, str]]


def read_survey(
    source: Any,
    *,
    codebook: Any = None,
    tz: str | None = None,
    dates: str | None = None,
    keep: str = "all",
    within_days: float | None = None,
    customer_salt: str | bytes | None = None,
    ordered: Any = None,
    own_emails: Iterable[str] = (),
    on_error: str = "collect",
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> SurveyData:
    """Read a survey tool's export into one tidy table; nothing is dropped or guessed in silence.

    Google Forms (download or linked sheet, in Spanish, English and Portuguese), Typeform, SurveyMonkey, Qualtrics,
    LimeSurvey, a table with one answer per row, any other CSV, ``;`` file, TSV or Excel workbook with one row per
    response, and a ZIP with one of them.

    Parameters
    ----------
    source : path, bytes or open file
        The export.
    codebook : path, dict or Codebook
        Which column is which question, and on which scale. `infer_codebook` drafts one.
    tz : str
        Time zone of ``ts_local``, and of times that name none: ``"Europe/Madrid"``.
    dates : {"dmy", "mdy", "ymd"}, optional
        How the file writes days such as ``9/08/2026``. Needed only where its own rows do not prove it.
    keep : {"all", "first", "last"}
        Which of several answers by one customer to keep. Exact copies of a row are always left out.
    within_days : float, optional
        Answers by one customer further apart than this are separate occasions, and all are kept.
    customer_salt : str, optional
        A secret of eight characters or more: the same customer then has the same key in every file read with it (see
        `customer_key`). Without one, customers are numbered within the file.
    ordered : Series or dict, optional
        Moment of the first order by e-mail address; answers from before it are noted.
    own_emails : list of str
        Addresses, or ends of addresses such as ``"@cafelumbre.example"``, whose answers were tests.
    on_error : {"collect", "raise"}
        Whether the first issue of severity "error" ends the reading.
    encoding, delimiter, sheet : str, optional
        To overrule what was recognised, or choose a sheet of a workbook.
    max_bytes : int
        Larger files are refused.

    Returns
    -------
    SurveyData
        ``answers`` (one row per cell with a question, and per choice where several could be made), ``responses``,
        ``issues``, ``columns``; ``scores()``, ``wide()``, ``accounts()`` and ``write_csv()``.

    Notes
    -----
    Every row of the file is a header, a response, or left out with one issue that says why; every cell of a response
    is an answer, a moment, a customer, or stands in a column that was left out with one issue: ``accounts()`` proves
    it. E-mail addresses become keys; IP addresses, names and telephone numbers are not read. Reading twice gives the
    same; the order of rows changes nothing but the order of rows.

    Times keep the sign of their zone as written. Where a clock time came twice or never (the hour of summer time),
    it has no ``ts_utc``. A number on a scale outside the codebook's ends is not a value: it stands in ``raw``, with
    an issue. ``"9 - very likely"``, ``"diez"``, ``"★★★★"`` are read as numbers, with an issue.

    The whole file is held in memory: 48 MB (290 000 responses) took 36 seconds and 1.2 GB on a shared two-core
    machine. Larger files than ``max_bytes`` are refused before they are read; 10 000 responses have about 2 MB.

    It misleads when the codebook is wrong: a scale turned round, or 1–10 taken for 0–10, gives answers that look
    right. It refuses an NPS that is not 0–10.

    The layout of MailerLite's survey export is not public: the columns email, answered_at, question, answer,
    campaign are an assumption, and a warning says so. For other tables with one answer per row, name the columns in
    the codebook (``columns: {question: …, answer: …}``).

    Examples
    --------
    >>> export = b'Timestamp,How likely are you to recommend us?\\n2026/08/06 11:05:40 p.m. GMT-3,9\\n'
    >>> book = {"questions": [{"id": "nps", "kind": "nps", "question": "recommend"}]}
    >>> data = read_survey(export, codebook=book, tz="Europe/Madrid")
    >>> data.answers[["ts_local", "question_id", "value_num"]]
                 ts_local question_id  value_num
    0 2026-08-07 04:05:40         nps        9.0
    >>> data.accounts().balanced
    True
    """
    if codebook is None:
        raise CourseError("surveys.error.codebook_missing")
    book = Codebook.read(codebook)
    rules = _rules(tz, dates, keep, within_days, customer_salt, ordered, own_emails)
    one_of("on_error", on_error, ("collect", "raise"))
    issues = Issues()
    limit = int(at_least("max_bytes", max_bytes, 1))
    grid = read_grid(source, issues, encoding=encoding, delimiter=delimiter, sheet=sheet, max_bytes=limit)
    layout = recognise(grid, book, issues)
    asked = _asked_in_rows(layout, book, issues)
    responses = responses_of(layout, grid.ending, rules, issues, lambda said: asked.get(said) is not None)
    blocks = list(_blocks(layout, book, responses, asked))
    answers = _answers(blocks, responses, issues)
    data = SurveyData(
        answers=answers,
        issues=issues.frame(),
        responses=_table_of(responses),
        columns=pd.DataFrame(
            {
                "column": pd.Series([c.name for c in layout.columns], dtype="str"),
                "role": pd.Series([c.role for c in layout.columns], dtype="str"),
                "question_id": pd.Series([c.question.id if c.question else None for c in layout.columns], dtype="str"),
            }
        ),
        codebook=book,
        format=layout.format,
        origin=dict(grid.origin),
        tz=rules.tz,
        header_rows=tuple(layout.header_rows),
        shape={r.row: len(r.cells) for r in grid.records},
    )
    if on_error == "raise" and (data.issues["severity"] == "error").any():
        first = data.issues[data.issues["severity"] == "error"].iloc[0]
        said = sentence(*(first[name] for name in ("code", "row", "column", "raw", "action")))
        raise CourseError("surveys.error.strict", sentence=said)
    return data


def _rules(
    tz: Any, dates: Any, keep: Any, within_days: Any, salt: Any, ordered: Any, own_emails: Iterable[str]
) -> Rules:
    if not isinstance(tz, str):
        raise CourseError("surveys.error.tz_missing")
    zone = zone_named(tz)
    if dates is not None:
        one_of("dates", dates, ORDERS)
    one_of("keep", keep, ("all", "first", "last"))
    within = None if within_days is None else timedelta(days=min(at_least("within_days", within_days, 0), 36_500))
    own = [own_emails] if isinstance(own_emails, str) else list(own_emails)
    addresses = []
    for entry in own:
        said = str(entry).strip().casefold()
        address = normal_email(said)
        if not address and not said.startswith("@"):
            raise CourseError("surveys.error.own_emails", value=quoted(entry))
        addresses.append(address[0] if address else said)
    return Rules(zone, tz, dates, keep, within, check_salt(salt), _ordered(ordered, tz), tuple(addresses))


def _ordered(given: Any, tz: str) -> dict[str, datetime]:
    """The first order of each customer, as moments in UTC."""
    if given is None:
        return {}
    if not isinstance(given, Mapping | pd.Series):
        raise CourseError("surveys.error.ordered", value=quoted(given))
    first: dict[str, datetime] = {}
    for who, when in given.items():
        try:
            moment = pd.Timestamp(when)
            if pd.isna(moment):
                continue
            if moment.tz is None:
                moment = moment.tz_localize(tz, ambiguous=True, nonexistent="shift_forward")
        except (ValueError, TypeError, OverflowError) as problem:
            raise CourseError("surveys.error.ordered", value=quoted(when)) from problem
        name, utc = normal_customer(str(who)), moment.to_pydatetime(warn=False).astimezone(UTC)
        first[name] = min(first.get(name, utc), utc)
    return first


def _asked_in_rows(layout: Layout, book: Codebook, issues: Issues) -> dict[str, Question | None]:
    """The question behind each text in the question column, where a row is one answer."""
    column = layout.one("question_text")
    if column is None or not is_long(layout):
        return {}
    texts = dict.fromkeys(cell(r.cells, column) for r in layout.data)
    asked = {said: question_of((said,), book) for said in texts if said.strip()}
    found = {q.id for q in asked.values() if q is not None}
    if not found:
        known = ", ".join(quoted(said, 60) for said in list(asked)[:6]) or "–"
        raise CourseError("surveys.error.nothing_matches", columns=known)
    for said, question in asked.items():
        if question is not None:
            check_scale((said,), question, said, issues)
    for question in book.questions:
        if question.id not in found:
            issues.add("question_not_found", raw=question.id)
    return asked


def _blocks(
    layout: Layout, book: Codebook, responses: list[Response], asked: Mapping[str, Question | None]
) -> Iterable[_Block]:
    marks = _SEPARATORS.get(layout.format, _ANY_SEPARATOR)

    def reader(question: Question, option: str = "") -> Reader:
        return Reader(question, marks, book.decimal, option if question.kind == "multi" else "")

    for column in layout.role("question"):
        assert column.question is not None
        cells = [(n, r.row, cell(r.cells, column)) for n, r in enumerate(responses)]
        yield _Block(column.question, reader(column.question, column.option), column.name, column.position, cells)
    if asked:
        yield from _blocks_of_rows(layout, responses, asked, reader)


def _blocks_of_rows(
    layout: Layout,
    responses: list[Response],
    asked: Mapping[str, Question | None],
    reader: Callable[[Question], Reader],
) -> Iterable[_Block]:
    about, answer = layout.one("question_text"), layout.one("answer")
    assert answer is not None
    cells: dict[str, list[tuple[int, int, str]]] = {}
    questions = {q.id: q for q in asked.values() if q is not None}
    for n, response in enumerate(responses):
        for part in response.rows:
            question = asked[cell(part.cells, about)]
            assert question is not None
            cells.setdefault(question.id, []).append((n, part.row, cell(part.cells, answer)))
    for name, found in cells.items():
        yield _Block(questions[name], reader(questions[name]), answer.name, answer.position, found)


def _answers(blocks: list[_Block], responses: list[Response], issues: Issues) -> pd.DataFrame:
    """All blocks as one table, by response and column."""
    parts = [_of_block(block, issues) for block in blocks]
    table = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()
    if not len(table):
        return _dressed(pd.DataFrame({name: [] for name in _RAW}), blocks, responses)
    table = table.sort_values(["response", "row", "position"], kind="stable", ignore_index=True)
    _settle(table, {b.question.id for b in blocks if b.question.kind == "multi"}, issues)
    return _dressed(table, blocks, responses)


_RAW = ("response", "row", "position", "column", "question_id", "state", "value_num", "value_text", "raw")


def _of_block(block: _Block, issues: Issues) -> pd.DataFrame:
    codes, kinds = pd.factorize(np.array([said for _, _, said in block.cells], dtype=object))
    read: list[list[Value]] = [block.reader.read(said) for said in kinds]
    shown = [masked(said) for said in kinds]
    rows = np.array([row for _, row, _ in block.cells], dtype=np.int64)
    for code, values in enumerate(read):
        for note, action in dict.fromkeys(n for value in values for n in value.notes):
            for row in rows[codes == code]:
                issues.add(note, int(row), block.column, shown[code], action)
    counts = np.array([len(values) for values in read], dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(counts)))[:-1] if len(counts) else counts
    flat = [value for values in read for value in values]
    # Each cell once for every value in it: where a cell begins in `flat`, plus 0, 1, 2 …
    times = counts[codes] if len(codes) else counts
    at = np.repeat(np.arange(len(codes)), times)
    within = np.arange(len(at)) - np.repeat(np.cumsum(times) - times, times)
    pick = (starts[codes[at]] + within) if len(at) else at
    number = np.array([np.nan if v.number is None else v.number for v in flat], dtype=float)
    states = np.array([STATES.index(v.state) for v in flat], dtype=np.int8)
    said = np.array([v.text for v in flat], dtype=object)
    return pd.DataFrame(
        {
            "response": np.array([n for n, _, _ in block.cells], dtype=np.int64)[at],
            "row": rows[at],
            "position": block.position,
            "column": block.column,
            "question_id": block.question.id,
            "state": states[pick] if len(at) else states,
            "value_num": number[pick] if len(at) else number,
            "value_text": pd.Series(said[pick] if len(at) else said, dtype=object),
            "raw": pd.Series(np.array(shown, dtype=object)[codes[at]] if len(at) else [], dtype=object),
        }
    )


def _settle(table: pd.DataFrame, multi: set[str], issues: Issues) -> None:
    """One answer to a question: where two columns hold one each, equal ones count once, others not at all."""
    answered = table[(table["state"] == STATES.index("answered")) & ~table["question_id"].isin(multi)]
    again = answered[answered.duplicated(["response", "question_id"], keep=False)]
    for _, group in again.groupby(["response", "question_id"], sort=False):
        said = {(n if n == n else None, t) for n, t in zip(group["value_num"], group["value_text"], strict=True)}
        state, code, left = "conflict", "two_answers", group
        if len(said) == 1:
            state, code, left = "repeat", "same_answer_twice", group.iloc[1:]
        table.loc[left.index, "state"] = STATES.index(state)
        table.loc[left.index, "value_num"] = np.nan
        table.loc[left.index, "value_text"] = None
        for row, column, raw in zip(left["row"], left["column"], left["raw"], strict=True):
            issues.add(code, int(row), column, raw, "value_left_out")


def _dressed(table: pd.DataFrame, blocks: list[_Block], responses: list[Response]) -> pd.DataFrame:
    """The table with what is known of its responses and questions."""
    about = _table_of(responses)
    which = table["response"].to_numpy(dtype=np.int64)
    questions = {b.question.id: b.question for b in blocks}
    ids = pd.Categorical(table["question_id"], categories=list(questions))
    codes = np.asarray(ids.codes)
    columns = {
        "response_id": about["response_id"].to_numpy()[which],
        "row": table["row"].to_numpy(dtype=np.int64),
        "column": pd.Categorical(table["column"], categories=list(dict.fromkeys(b.column for b in blocks))),
        "ts_utc": about["ts_utc"].iloc[which].array,
        "ts_local": about["ts_local"].iloc[which].array,
        "customer_key": about["customer_key"].iloc[which].array,
        "question_id": ids,
        "kind": pd.Categorical(_each(questions, codes, lambda q: q.kind)),
        "state": pd.Categorical.from_codes(list(table["state"].astype(int)), categories=pd.Index(STATES)),
        "value_num": table["value_num"].to_numpy(dtype=float),
        "value_text": pd.Series(table["value_text"], dtype="str").array,
        "scale": pd.Categorical(_each(questions, codes, lambda q: q.scale)),
        "reversed": _each(questions, codes, lambda q: q.reverse).astype(bool),
        "raw": pd.Series(table["raw"], dtype="str").array,
    }
    return pd.DataFrame(columns)[ANSWERS]


def _each(questions: Mapping[str, Question], codes: np.ndarray, of: Callable[[Question], Any]) -> np.ndarray:
    known = np.array([of(q) for q in questions.values()], dtype=object)
    return known[codes] if len(known) else np.array([], dtype=object)


def _table_of(responses: list[Response]) -> pd.DataFrame:
    """One row per response: its id, row, moment and customer."""
    utc = [None if r.stamp.utc is None else r.stamp.utc.replace(tzinfo=None) for r in responses]
    moments = pd.Series(np.array(utc, dtype="datetime64[us]")).dt.tz_localize("UTC")
    return pd.DataFrame(
        {
            "response_id": pd.Series([r.id for r in responses], dtype="str"),
            "row": np.array([r.row for r in responses], dtype=np.int64),
            "ts_utc": moments,
            "ts_local": pd.Series(np.array([r.stamp.local for r in responses], dtype="datetime64[us]")),
            "customer_key": pd.Series([r.key for r in responses], dtype="str"),
        }
    )
