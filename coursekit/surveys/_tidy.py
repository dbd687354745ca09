"""The cells of all responses as one tidy table: a row for each answer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.surveys._formats import Layout
from coursekit.surveys._issues import Issues
from coursekit.surveys._response import Response, cell
from coursekit.surveys._text import masked
from coursekit.surveys._values import Reader, Value
from coursekit.surveys.codebook import Codebook, Question
from coursekit.surveys.survey_data import ANSWERS, STATES

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


def answers_of(
    layout: Layout,
    book: Codebook,
    responses: list[Response],
    asked: Mapping[str, Question | None],
    issues: Issues,
) -> pd.DataFrame:
    """The answers of all responses; ``asked`` has the question behind each text where a row is one answer."""
    return _answers(list(_blocks(layout, book, responses, asked)), responses, issues)


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
    about = table_of(responses)
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


def table_of(responses: list[Response]) -> pd.DataFrame:
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
