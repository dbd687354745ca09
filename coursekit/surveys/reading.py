"""From a survey tool's export to one tidy table of answers, with a line for everything that was odd."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pandas as pd

from coursekit.kpis._input import at_least, one_of
from coursekit.messages import CourseError, quoted
from coursekit.surveys._formats import Layout, is_long
from coursekit.surveys._issues import Issues, sentence
from coursekit.surveys._response import Rules, cell
from coursekit.surveys._responses import responses_of
from coursekit.surveys._roles import check_scale, question_of, recognise
from coursekit.surveys._source import MAX_BYTES, read_grid
from coursekit.surveys._tidy import answers_of, table_of
from coursekit.surveys.codebook import Codebook, Question
from coursekit.surveys.people import check_salt, normal_customer, normal_email
from coursekit.surveys.survey_data import SurveyData
from coursekit.surveys.times import ORDERS, zone_named


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
    data = SurveyData(
        answers=answers_of(layout, book, responses, asked, issues),
        issues=issues.frame(),
        responses=table_of(responses),
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
