"""Rows that are no responses, or the same one again. Oracle: what each was made as."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.messages import CourseError
from coursekit.surveys import read_survey
from tests.surveys.helpers import COMMENT, NPS, book, codes, read, values

HEAD = "Timestamp,Email Address,recommend us?,Any comment?\n"


def lines(*rows):
    return HEAD + "".join(f"{row}\n" for row in rows)


def left_out(data):
    table = data.issues[data.issues["action"] == "row_left_out"]
    return list(zip(table["row"], table["code"], strict=True))


def test_rows_that_are_none():
    data = read(
        lines(
            "2026-08-06 10:00:00,a@x.example,9,", "", ",,,", "   , ,\t,\u00a0", HEAD.strip(), "Total,,,", "Promedio,,9,",
            ",,9.0,", "2026-08-06 11:00:00,b@x.example,8,Total",
        ),
        NPS, COMMENT,
    )  # fmt: skip
    assert left_out(data) == [
        (3, "blank_row"), (4, "blank_row"), (5, "blank_row"), (6, "repeated_header"), (7, "summary_row"), (8, "summary_row"),
    ]  # fmt: skip
    assert values(data) == [9, 9, 8]  # a row without a label could be an answer: it stays, and lacks a time
    assert "time_missing" in codes(data)


def test_an_answer_that_says_total_is_none_of_them():
    data = read("id,Any comment?\n1,Total\n2,media\n", COMMENT)
    assert len(data.responses) == 2
    data = read("Any comment?\nTotal\nmedia\n", COMMENT)
    assert len(data.responses) == 2


def test_exact_copies_go_and_lookalikes_stay():
    data = read(lines("2026-08-06 10:00:00,a@x.example,9,ok", "2026-08-06 10:00:00,a@x.example,9,ok"), NPS, COMMENT)
    assert left_out(data) == [(3, "duplicate_row")]
    # Two customers can say the same: without a sign of who they are, both count.
    assert values(read("recommend\n9\n9\n9\n")) == [9, 9, 9]
    same_minute = read("Timestamp,recommend\n2026-08-06 10:00,9\n2026-08-06 10:00,9\n")
    assert values(same_minute) == [9, 9]
    assert "possible_duplicate" in codes(same_minute)
    assert left_out(read("Timestamp,recommend\n2026-08-06 10:00:00,9\n2026-08-06 10:00:00,9\n")) == [
        (3, "duplicate_row")
    ]
    assert values(read("Timestamp,recommend\n2026-08-06,9\n2026-08-06,9\n")) == [9, 9]


TWICE = lines(
    "2026-08-08 10:00:00,Ana@X.example ,5,third",
    "2026-08-06 10:00:00,ana@x.example,9,first",
    "2026-08-07 10:00:00,ana+shop@x.example,7,second",
    "2026-08-07 10:00:00,luis@x.example,1,other",
)


@pytest.mark.parametrize(
    ("keep", "kept", "noted"),
    [("all", [5, 9, 7, 1], 2), ("first", [9, 1], 2), ("last", [5, 1], 2)],
)
def test_resubmissions(keep, kept, noted):
    data = read(TWICE, NPS, COMMENT, keep=keep)
    assert values(data) == kept
    assert codes(data).count("resubmission") == noted


def test_answers_far_apart_are_separate_occasions():
    far = lines(
        "2026-08-06 10:00:00,a@x.example,9,", "2026-08-06 12:00:00,a@x.example,8,", "2026-12-06 10:00:00,a@x.example,3,"
    )
    assert values(read(far, keep="last", within_days=1)) == [8, 3]
    assert values(read(far, keep="last")) == [3]
    assert values(read(far, keep="first", within_days=0)) == [9, 8, 3]


def test_without_a_time_nobody_knows_which_came_first():
    data = read("email,recommend\na@x.example,9\na@x.example,4\n", keep="last")
    assert values(data) == [9, 4]
    assert codes(data).count("resubmission_undated") == 2


def test_the_same_response_id_twice():
    text = "#,recommend,Submit Date (UTC)\nr1,9,2026-08-06 10:00:00\nr1,4,2026-08-06 11:00:00\n"
    assert read(text).responses["response_id"].tolist() == ["r1", "r1-2"]
    assert values(read(text, keep="last")) == [4]


def test_own_addresses_are_tests():
    text = lines(
        "2026-08-06 10:00:00,yo@cafe.example,10,",
        "2026-08-06 10:00:01,ana@x.example,2,",
        "2026-08-06 10:00:02,eva@x.example,3,",
    )
    data = read(text, own_emails=["@CAFE.example", "Ana@x.example"])
    assert values(data) == [3]
    assert [code for _, code in left_out(data)] == ["test_answer"] * 2
    with pytest.raises(CourseError, match="ana"):
        read(text, own_emails=["ana"])


def test_answers_before_the_order():
    text = lines("2026-08-06 10:00:00,Ana+a@x.example,10,", "2026-08-06 10:00:00,luis@x.example,2,")
    orders = pd.Series(
        pd.to_datetime(["2026-08-07 00:00", "2026-09-01 00:00", "2026-08-06 09:59"]),
        index=["ana@x.example", "ana@x.example", "luis@x.example"],
    )
    data = read(text, ordered=orders)
    found = data.issues[data.issues["code"] == "before_order"]
    assert found["row"].tolist() == [2]
    assert found["raw"].tolist() == ["2026-08-07"]
    assert len(data.responses) == 2
    assert "before_order" not in codes(read(text, ordered={"luis@x.example": None}))


def test_short_long_and_cut_rows():
    data = read(
        lines(
            "2026-08-06 10:00:00,a@x.example,9",
            "2026-08-06 10:00:01,b@x.example,8,uno,dos,tres",
            "2026-08-06 10:00:02,c@x.example",
        ),
        NPS,
        COMMENT,
    )
    assert {(r, c) for r, c in zip(data.issues["row"], data.issues["code"], strict=True) if not pd.isna(r)} == {
        (2, "short_row"), (3, "long_row"), (4, "short_row"),
    }  # fmt: skip
    assert data.issues.loc[data.issues["code"] == "long_row", "raw"].item() == "dos | tres"
    assert values(data) == [9, 8, None]
    cut = lines("2026-08-06 10:00:00,a@x.example,9,ok")[:-1]
    assert "truncated" not in codes(read(cut, NPS, COMMENT))  # Google ends a file so
    assert codes(read(cut[:-5], NPS, COMMENT), "error") == ["truncated"]
    inside = lines('2026-08-06 10:00:00,a@x.example,9,"all was we')[:-1]
    data = read(inside, NPS, COMMENT)
    assert codes(data, "error") == ["truncated"]
    assert data.wide()["comment"][0] == "all was we"


def test_line_breaks_inside_a_cell():
    data = read(
        lines('2026-08-06 10:00:00,a@x.example,9,"one\ntwo, ""three"""', "2026-08-06 10:00:01,b@x.example,8,"),
        NPS,
        COMMENT,
    )
    assert data.wide()["comment"][0] == 'one\ntwo, "three"'
    assert data.answers["row"].max() == 3  # rows as a spreadsheet numbers them


def test_header_alone_is_an_empty_survey():
    data = read(HEAD, NPS, COMMENT)
    assert (len(data.responses), len(data.answers)) == (0, 0)
    assert data.wide().shape[0] == 0
    assert values(data) == []
    assert data.counts().to_numpy().sum() == 0


def test_a_header_that_states_another_scale():
    with pytest.raises(CourseError) as caught:
        read("id,From 1 to 10: how likely are you to recommend us?\n1,9\n")
    assert caught.value.key == "surveys.error.nps_header"
    csat = {"id": "csat", "kind": "csat", "min": 1, "max": 5, "question": "satisfied"}
    data = read("id,How satisfied are you? (1-7)\n1,5\n", csat)
    assert codes(data, "warning") == ["column_not_in_codebook", "header_scale_differs"]


def test_both_languages_in_one_form():
    text = "id,¿Qué tan probable es que nos recomiendes?,How likely are you to recommend us?\n1,9,\n2,,4\n"
    assert values(read(text)) == [9, 4]


ROW = st.tuples(
    st.integers(0, 5),
    st.integers(0, 3),
    st.sampled_from(["", "9", "0", "11", "diez", "x"]),
    st.sampled_from(["", "ok", "=a"]),
)


@settings(max_examples=40)
@given(
    st.lists(ROW, max_size=14),
    st.randoms(use_true_random=False),
    st.sampled_from(["all", "first", "last"]),
    st.booleans(),
)
def test_order_of_rows_changes_nothing_and_reading_twice_neither(rows, random, keep, salted):
    made = [f"2026-08-0{day + 1} 10:00:00,{'abcd'[who]}@x.example,{score},{said}\n" for day, who, score, said in rows]
    shuffled = list(made)
    random.shuffle(shuffled)
    options = {"codebook": book(NPS, COMMENT), "tz": "Europe/Madrid", "keep": keep}
    if salted:
        options["customer_salt"] = "eight letters"
    first, again, other = (read_survey((HEAD + "".join(m)).encode(), **options) for m in (made, made, shuffled))
    pd.testing.assert_frame_equal(first.answers, again.answers)
    pd.testing.assert_frame_equal(first.issues, again.issues)
    by = ["response_id", "question_id"]
    a, b = (d.answers.drop(columns="row").sort_values(by).reset_index(drop=True) for d in (first, other))
    pd.testing.assert_frame_equal(a, b, check_categorical=False)
    counted = [d.issues.groupby(["code", "action"]).size() for d in (first, other)]
    pd.testing.assert_series_equal(*counted)
    assert first.accounts().balanced
    assert first.accounts().cells == other.accounts().cells


@settings(max_examples=25)
@given(st.lists(ROW, max_size=12))
def test_keeping_the_last_is_what_pandas_keeps(rows):
    """Twin: pandas' own drop_duplicates on the rows sorted by time, days distinct within a customer."""
    unique = {(day, who): (score, said) for day, who, score, said in rows}
    made = [
        f"2026-08-0{day + 1} 10:00:00,{'abcd'[who]}@x.example,{score},{said}"
        for (day, who), (score, said) in unique.items()
    ]
    table = pd.DataFrame([(d, w) for d, w in unique], columns=["day", "who"])
    for keep in ("first", "last"):
        expected = table.sort_values("day").drop_duplicates("who", keep=keep)
        data = read(lines(*made), NPS, COMMENT, keep=keep)
        assert sorted(data.responses["row"]) == sorted(expected.index + 2)
