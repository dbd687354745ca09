"""The accounting rule, on every sample and every mutilation of one; and that it notices when something is lost.

Oracle: the rule itself, counted here a second time from the file with the csv module.
"""

import csv
import dataclasses
from collections import Counter
from io import StringIO

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.messages import CourseError
from coursekit.surveys import Codebook, infer_codebook, read_survey, sample_files
from tests.surveys.helpers import COMMENT, NPS, book

FILES = sample_files()
BOOK = Codebook.read(FILES["codebook.yml"].decode())
NAMES = sorted(name for name in FILES if name.endswith(".csv"))


def counted_again(data, content):
    """Rows and cells by a second way of counting: the raw file, without anything that coursekit understood."""
    raw = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
    assert list(data.shape) == list(range(1, len(raw) + 1))
    assert list(data.shape.values()) == [len(cells) for cells in raw]
    # Every text under a question stands in `raw` of its answer, letter for letter (but for addresses).
    column = {name: n for n, name in enumerate(data.columns["column"])}
    for row, name, said in zip(
        data.answers["row"], data.answers["column"].astype(str), data.answers["raw"], strict=True
    ):
        cells = raw[row - 1]
        there = cells[column[name]] if column[name] < len(cells) else ""
        assert said == there or "[e-mail]" in said or "[IP]" in said
    # Each row once: header, response or left out.
    left = data.issues.loc[data.issues["action"] == "row_left_out", "row"].tolist()
    assert sorted([*data.header_rows, *data.responses["row"], *left]) == list(data.shape)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("keep", ["all", "first", "last"])
def test_samples_balance(name, keep):
    data = read_survey(FILES[name], codebook=BOOK, tz="Europe/Madrid", dates="dmy", keep=keep)
    found = data.accounts()
    assert found.problems == ()
    assert sum(found.rows.values()) == len(data.shape)
    assert sum(found.cells.values()) == sum(data.shape.values())
    counted_again(data, FILES[name])
    per_cell = Counter(zip(data.answers["row"], data.answers["column"].astype(str), strict=True))
    questions = (data.columns["role"] == "question").sum()
    assert len(per_cell) == questions * len(data.responses)


def lose(data, **changed):
    return dataclasses.replace(data, **changed).accounts()


def test_a_loss_is_noticed():
    data = read_survey(FILES["google_forms_es.csv"], codebook=BOOK, tz="Europe/Madrid")
    whole = data.accounts()
    assert whole.balanced
    last = data.responses["row"].max()
    for changed in (
        {"answers": data.answers.iloc[1:]},
        {
            "answers": data.answers[data.answers["row"] != last],
            "responses": data.responses[data.responses["row"] != last],
        },
        {"issues": data.issues[data.issues["code"] != "duplicate_row"]},
        {"issues": data.issues[data.issues["code"] != "out_of_range"]},
        {"issues": data.issues[data.issues["code"] != "email_unreadable"]},
        {"issues": pd.concat([data.issues, data.issues[data.issues["code"] == "duplicate_row"]])},
        {"header_rows": ()},
        {"shape": {**data.shape, 99: 7}},
        {"shape": {**data.shape, 2: 99}},
        {"answers": data.answers.assign(value_num=float("nan"), value_text=None)},
    ):
        assert not lose(data, **changed).balanced, changed.keys()
    other = read_survey(FILES["surveymonkey_en.csv"], codebook=BOOK, tz="Europe/Madrid")
    assert not lose(other, issues=other.issues[other.issues["code"] != "personal_dropped"]).balanced


def test_accounts_speak(lang):
    found = read_survey(FILES["typeform_en.csv"], codebook=BOOK, tz="UTC").accounts()
    assert str(sum(found.rows.values())) in str(found)
    assert found.table().shape == (10, 3)
    assert "<table" in found._repr_html_()
    assert "1" in str(dataclasses.replace(found, problems=("x",)))


def survives(content, **options):
    """Reading ends in a result that balances, or in a sentence."""
    try:
        data = read_survey(content, codebook=BOOK, tz="Europe/Madrid", **options)
    except CourseError:
        return None
    found = data.accounts()
    assert found.problems == ()
    assert sum(found.cells.values()) == sum(data.shape.values())
    return data


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes(content):
    survives(content, dates="dmy")


PIECES = [",", ";", '"', '""', "\n", "\r", "\r\n", "\t", "\0", "\x1a", "=1+1", "@", "-", "NaN", "★", "★★", "9/9/26", "99999", "1.234",
          "4,5", "[x]", "{", "(", "\ufeff", "\u202e", "🙂", "Total", "2026/02/30 10:00", "a@b.example", " ", "#REF!"]  # fmt: skip


@st.composite
def mutilated(draw):
    content = FILES[draw(st.sampled_from(NAMES))].decode("utf-8-sig")
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(content)))
        end = min(len(content), at + draw(st.integers(0, 60)))
        what = draw(st.sampled_from(["insert", "cut", "repeat", "end"]))
        if what == "insert":
            content = content[:at] + draw(st.sampled_from(PIECES)) + content[at:]
        elif what == "cut":
            content = content[:at] + content[end:]
        elif what == "repeat":
            content = content[:end] + content[at:end] + content[end:]
        else:
            content = content[: max(at, 80)]
    return content.encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


@settings(max_examples=80)
@given(
    mutilated(),
    st.sampled_from([{"dates": "dmy"}, {"keep": "last"}, {"keep": "first", "dates": "mdy", "within_days": 1}]),
)
def test_mutilated_samples(content, options):
    data = survives(content, **options)
    if data is not None:
        data.wide()
        data.counts()
        data.report()
        assert not (data.answers["raw"].str.contains("@correo.example")).any()


@settings(max_examples=40)
@given(mutilated())
def test_a_draft_of_anything(content):
    try:
        draft = infer_codebook(content)
    except CourseError:
        return
    assert draft.to_yaml()
    assert len(draft.guesses) >= len(draft.entries)


CELL = st.one_of(
    st.sampled_from(
        ["", "9", "11", "nan", "Marca temporal", "2026-08-06 10:00:00", "a@x.example", "Total", "=1", "sí;no"]
    ),
    st.text(alphabet="ab19 ,;\"\n'=@é★", max_size=6),
)


@settings(max_examples=50)
@given(st.lists(st.lists(CELL, max_size=6), max_size=7), st.sampled_from([",", ";", "\t"]))
def test_any_table_under_a_header(rows, mark):
    held = StringIO()
    written = csv.writer(held, delimiter=mark)
    written.writerow(["Marca temporal", "Correo electrónico", "recomiendes", "mejorar"])
    written.writerows(rows)
    content = held.getvalue().encode()
    try:
        data = read_survey(content, codebook=book(NPS, COMMENT), tz="UTC")
    except CourseError:
        return
    assert data.accounts().problems == ()
    assert sum(data.shape.values()) >= 4
