"""What a survey said: answers, issues, and the proof that nothing was lost on the way."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

import pandas as pd
from pandas.api.types import is_object_dtype

from coursekit.kpis._input import one_of, whole
from coursekit.messages import CourseError, did_you_mean, number, quoted, text
from coursekit.surveys._accounts import Accounts, account
from coursekit.surveys._issues import sentence
from coursekit.surveys._text import is_formula
from coursekit.surveys.codebook import Codebook

# answered: it has a value · blank: nothing there · no_answer: “don't know”, N/A · not_chosen: an option left open ·
# invalid: no value, an issue says why · conflict: two different answers to one question · repeat: the same one again
STATES = ("answered", "blank", "no_answer", "not_chosen", "invalid", "conflict", "repeat")
ANSWERS = [
    "response_id", "row", "column", "ts_utc", "ts_local", "customer_key", "question_id", "kind", "state", "value_num",
    "value_text", "scale", "reversed", "raw",
]  # fmt: skip
_TELLING = ["answered", "conflict", "invalid", "no_answer", "blank", "not_chosen", "repeat"]  # the most telling first
_TABLES = ("answers", "wide", "responses", "issues")


@dataclass(frozen=True, eq=False)
class SurveyData:
    """A survey as `read_survey` read it.

    Attributes
    ----------
    answers : DataFrame
        One row for each cell under a question (one for each choice, where several could be made): ``response_id``,
        ``row`` (as a spreadsheet numbers it), ``column``, ``ts_utc``, ``ts_local``, ``customer_key``,
        ``question_id``, ``kind``, ``state``, ``value_num``, ``value_text``, ``scale``, ``reversed``, ``raw``.
    issues : DataFrame
        ``row``, ``column``, ``code``, ``severity`` (error, warning, info), ``raw``, ``action``; without a row where it
        is about a column or the file. ``report()`` has them in words.
    responses : DataFrame
        One row for each response.
    columns : DataFrame
        What each column of the file was taken for.
    codebook : Codebook
        With which it was read.
    format, origin, tz, header_rows
        Which tool wrote it, encoding and delimiter, the zone of ``ts_local``, and the rows of the header.
    shape : dict
        How many cells each row of the file had: what ``accounts()`` starts from.
    """

    answers: pd.DataFrame
    issues: pd.DataFrame
    responses: pd.DataFrame
    columns: pd.DataFrame
    codebook: Codebook
    format: str
    origin: Mapping[str, str]
    tz: str
    header_rows: tuple[int, ...]
    shape: Mapping[int, int] = field(repr=False)

    def scores(self, question_id: str) -> pd.Series:
        """The answers to one question as numbers, one for each response, ready for ``kpis``.

        Blank, “don't know” and whatever is not on the scale are NaN: ``counts()`` tells how many of each.

        Examples
        --------
        >>> from coursekit.surveys import read_survey
        >>> from coursekit.kpis import nps
        >>> book = {"questions": [{"id": "nps", "kind": "nps", "question": "recommend"}]}
        >>> data = read_survey(b"id,recommend?\\n1,10\\n2,\\n3,4\\n4,diez\\n", codebook=book, tz="UTC")
        >>> nps(data.scores("nps"))
        Estimate(value=33.3, low=-51.3, high=84.7, n=3, missing=1)
        """
        question = self.codebook[question_id]
        if not question.numeric:
            known = [q.id for q in self.codebook.questions if q.numeric]
            raise CourseError("surveys.error.not_numeric", id=quoted(question_id), kind=question.kind,
                              hint=did_you_mean(question_id, known))  # fmt: skip
        mine = self._of(question_id).dropna(subset="value_num")
        found = mine.drop_duplicates("response_id").set_index("response_id")["value_num"]
        return found.reindex(self._ids()).rename(question_id)

    def _of(self, question_id: str) -> pd.DataFrame:
        return self.answers[self.answers["question_id"] == question_id]

    def _ids(self) -> pd.Index:
        return pd.Index(self.responses["response_id"], name="response_id")

    def counts(self) -> pd.DataFrame:
        """How many responses answered each question, left it blank, or wrote what cannot be used."""
        best = self.answers[["response_id", "question_id", "state"]].copy()
        # A question with several cells in a response counts once: as answered if any cell is.
        best["state"] = best["state"].cat.reorder_categories(_TELLING, ordered=True)
        best = best.sort_values("state", kind="stable").drop_duplicates(["response_id", "question_id"])
        table = pd.crosstab(best["question_id"], best["state"], dropna=False)
        return table.reindex(columns=list(STATES[:-1]), fill_value=0).rename_axis(columns=None)

    def wide(self) -> pd.DataFrame:
        """One row for each response, one column for each question; several choices have one column each."""
        table = self.responses.set_index("response_id")
        for question in self.codebook.questions:
            mine = self._of(question.id)
            if not len(mine):
                continue
            if question.numeric:
                table[question.id] = self.scores(question.id)
                continue
            said = mine[mine["state"] == "answered"]
            if question.kind != "multi":
                found = said.drop_duplicates("response_id").set_index("response_id")["value_text"]
                table[question.id] = found.reindex(table.index)
                continue
            known = [c.value for c in question.choices]
            chosen = sorted(set(said["value_text"]) - set(known))
            answered = table.index.isin(said["response_id"])
            for choice in [*known, *chosen]:
                has = table.index.isin(said.loc[said["value_text"] == choice, "response_id"])
                chosen_it = pd.Series(has, index=table.index, dtype="boolean")
                table[f"{question.id}: {choice}"] = chosen_it.where(answered)
        return table.reset_index()

    def comments(self, question_id: str, at_least: int = 5) -> pd.Series:
        """The texts that customers wrote, unless so few wrote that each could be told who it was."""
        question = self.codebook[question_id]
        if question.kind != "text":
            raise CourseError("surveys.error.not_text_question", id=quoted(question_id), kind=question.kind)
        least = whole(at_least, "at_least", 1)
        mine = self._of(question_id)
        said = mine[mine["state"] == "answered"].set_index("response_id")["value_text"]
        if 0 < said.index.nunique() < least:
            raise CourseError("surveys.error.too_few_texts", n=said.index.nunique(), least=least)
        return said.rename(question_id)

    def report(self) -> pd.DataFrame:
        """The issues by kind: how many, the first of them in words, in the language in use."""
        rows = []
        grouped = self.issues.groupby(["severity", "code", "action"], sort=False)
        for (severity, code, action), found in grouped:
            first = found.iloc[0]
            said = sentence(str(code), first["row"], first["column"], first["raw"], str(action))
            rows.append((text(f"surveys.severity.{severity}"), str(code), len(found), said, severity))
        rows.sort(key=lambda r: (("error", "warning", "info").index(r[4]), -r[2], r[1]))
        heads = [text(f"surveys.heading.{h}") for h in ("severity", "code", "count", "sentence")]
        return pd.DataFrame([r[:4] for r in rows], columns=heads)

    def accounts(self) -> Accounts:
        """The proof that nothing was lost: where every row and every cell of the file went.

        - Every row is a row of the header, a row of a response, or left out by exactly one issue.
        - Every cell of a row of a response stands in ``answers``, or is a moment or a customer (or has an issue that
          says why not), or is the response's id, or stands in a column that exactly one issue leaves out.
        - Every answer without a value is blank, an option that was not chosen, or has an issue of its own.

        Returns
        -------
        Accounts
            ``rows`` and ``cells`` (counts by where they went), ``balanced``, and ``problems`` where it is not.
        """
        return account(self)

    def write_csv(self, path: "str | os.PathLike[str]", table: str = "answers") -> None:
        """Write ``"answers"``, ``"wide"``, ``"responses"`` or ``"issues"`` as CSV that a spreadsheet opens safely.

        A text that a spreadsheet would run as a formula (``=``, ``+``, ``-``, ``@`` at its beginning) gets an
        apostrophe in front. UTF-8 with a byte order mark, comma, decimal point.
        """
        one_of("table", table, _TABLES)
        made = self.wide() if table == "wide" else getattr(self, table)
        if not isinstance(path, str | os.PathLike):
            raise CourseError("surveys.error.no_place", path=quoted(path))
        try:
            safe(made).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n")
        except OSError as problem:
            raise CourseError("surveys.error.no_place", path=quoted(str(path), 80)) from problem

    def __repr__(self) -> str:
        errors = int((self.issues["severity"] == "error").sum())
        return (
            f"SurveyData(format={self.format!r}, responses={len(self.responses)}, "
            f"questions={self.answers['question_id'].nunique()}, issues={len(self.issues)}, errors={errors})"
        )

    def _repr_html_(self) -> str:
        said = text(
            "surveys.summary",
            responses=number(len(self.responses)),
            questions=number(self.answers["question_id"].nunique()),
            rows=number(len(self.shape)),
            issues=number(len(self.issues)),
        )
        return f"<p>{escape(said)}</p>{self.report().to_html(index=False)}"


def safe(table: pd.DataFrame) -> pd.DataFrame:
    """A table whose texts and column names no spreadsheet takes for formulas."""

    def guard(value: Any) -> Any:
        return f"'{value}" if isinstance(value, str) and is_formula(value) else value

    made = table.copy()
    for at, dtype in enumerate(made.dtypes):
        if isinstance(dtype, pd.CategoricalDtype | pd.StringDtype) or is_object_dtype(dtype):
            made.isetitem(at, made.iloc[:, at].astype(object).map(guard, na_action="ignore").array)
    made.columns = [guard(name) for name in made.columns]
    return made
