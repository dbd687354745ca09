"""Filters: what they keep, compared with a plain Python twin, and what they say when they cannot be read.

Oracles: a row-by-row evaluator in plain Python with three answers (yes, no, blank); cases worked by hand beside each.
"""

import datetime as dt
import os

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.mapping.expression import parse
from coursekit.messages import CourseError, using_language

TABLE = pd.DataFrame(
    {
        "touchpoint": pd.Categorical(["checkout", "delivery", None, "checkout"]),
        "csat": [2.0, 5.0, 4.0, np.nan],
        "n": pd.array([1, None, 3, 4], dtype="Int64"),
        "resolved": [True, False, True, True],
        "opened": pd.to_datetime(["2025-03-31 23:59:59", "2025-04-01 00:00:00", None, "2025-01-15 10:30:00"]),
        "first_reply": pd.to_datetime(["2025-04-01 08:00", "2025-04-01 00:00", "2025-01-01 00:00", None]),
        "with space": ["it's", "«yes»", "", None],
        "nothing": [None] * 4,
    }
)


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("", [0, 1, 2, 3]),
        ("touchpoint == 'checkout' and csat <= 3", [0]),
        ("touchpoint = 'checkout'".replace("=", "=="), [0, 3]),
        ("TOUCHPOINT is blank".lower(), [2]),
        ("touchpoint IS NOT blank AND resolved", [0, 3]),
        ("touchpoint == blank", [2]),
        ("touchpoint != blank", [0, 1, 3]),
        ("csat != 5", [0, 2]),  # a blank is not "other than 5"
        ("not (csat == 5)", [0, 2]),  # and `not` does not bring it back
        ("not not csat == 5", [1]),
        ("csat == 5 or csat is blank", [1, 3]),
        ("2 < csat <= 5", [1, 2]),
        ("3 >= n", [0, 2]),
        ("csat > n", [0, 2]),
        ("csat in [2, 4]", [0, 2]),
        ("csat in (2, 4,)", [0, 2]),
        ("csat not in [2, 4]", [1]),
        ("csat in []", []),
        ("csat not in []", [0, 1, 2]),
        ("resolved", [0, 2, 3]),
        ("not resolved", [1]),
        ("resolved == false", [1]),
        ("true", [0, 1, 2, 3]),
        ("opened == 2025-03-31", [0]),  # a day is the whole day
        ("opened <= 2025-03-31", [0, 3]),
        ("opened > 2025-03-31", [1]),
        ("opened == 2025-03", [0]),
        ("opened in [2025-01, 2025-04]", [1, 3]),
        ("opened < '2025-03-31 23:59'", [3]),
        ("opened >= 2025-03-31T23:59:59", [0, 1]),
        ("2025-02 < opened < 2025-04", [0]),
        ("opened != 2025-04-01", [0, 3]),
        ("first_reply > opened", [0]),
        ("first_reply == opened", [1]),
        ("`with space` == 'it''s'", [0]),
        ("`with space` == “it's”", [0]),
        ("`with space` == ''", [2]),
        ("`with space` is blank", [3]),
        ("nothing == 3 or nothing == 'a'", []),
        ("nothing is blank", [0, 1, 2, 3]),
        ("csat ≥ 4 and csat ≠ 5", [2]),
        ("csat > −1.5e0", [0, 1, 2]),
        ("csat == 2 or csat == 4 and resolved == false", [0]),  # `and` binds closer
        ("(csat == 2 or csat == 4) and resolved == false", []),
    ],
)
def test_rows_kept_by_hand(said, rows):
    assert np.flatnonzero(parse(said).mask(TABLE)).tolist() == rows


def test_columns_are_named_in_order_and_once():
    assert parse("b == 1 and (a in [1, c] or not b is blank)").columns == ("b", "a", "c")


def test_days_are_those_of_the_clock_that_the_table_shows():
    times = pd.to_datetime(["2025-03-31 23:30"]).tz_localize("Europe/Madrid")
    assert parse("at == 2025-03-31").mask(pd.DataFrame({"at": times})).tolist() == [True]


def test_an_empty_table_has_no_rows_to_keep():
    assert parse("csat <= 3 and touchpoint in ['checkout']").mask(TABLE.iloc[:0]).tolist() == []


def test_texts_that_a_column_never_holds_are_named():
    kept = parse("touchpoint in ['chekout', 'delivery'] and csat == 1")
    assert kept.unknown(TABLE) == [("touchpoint", "chekout", ["checkout", "delivery"])]


@pytest.mark.parametrize(
    ("said", "key", "shown"),
    [
        (3, "not_text", "3"),
        ("a" * 1001, "long", "1001"),
        ("touchpoint == 'check", "open_quote", "15"),
        ("csat = 3", "elsewhere", "=="),
        ("csat == 3 && n == 1", "elsewhere", "and"),
        ("csat + 3", "stray", "'+'"),
        ("csat == 3; import os", "stray", "';'"),
        ("(" * 26 + "csat == 1" + ")" * 26, "deep", "25"),
        (f"csat in [{', '.join(['1'] * 101)}]", "many", "100"),
        ("csat ==", "ends", "7"),
        ("", None, ""),
        ("csat == and", "unexpected", "'and'"),
        ("csat 3", "unexpected", "'3'"),
        ("3", "ends", "comparison"),
        ("(csat == 3", "ends", "closing bracket"),
        ("csat in 3", "unexpected", "a list"),
        ("csat in [1 2]", "unexpected", "comma"),
        ("csat == 3 4", "unexpected", "end of the filter"),
        ("csat is 3", "unexpected", "blank"),
        ("__import__('os')", "unexpected", "'('"),
        ("opened == 2025-02-30", "no_such_date", "2025-02-30"),
        ("opened == 'soon'", "not_a_date", "'soon'"),
        ("opened == '2025-02-30'", "not_a_date", "'2025-02-30'"),
        ("touchpont == 'x'", "no_column", "'touchpoint'"),
        ("csat", "alone", "csat"),
        ("touchpoint < 'x'", "no_order", "<"),
        ("csat == '3'", "not_alike", "numbers"),
        ("touchpoint == 3", "not_alike", "texts"),
        ("resolved == 1", "not_alike", "yes and no"),
        ("opened > 3", "not_alike", "dates"),
        ("mixed == 3", "kind", "mixed"),
        ("twice == 3", "column_twice", "twice"),
    ],
)
def test_what_cannot_be_read_names_the_place(said, key, shown):
    table = pd.concat(
        [TABLE, pd.DataFrame([["a", 1, 2]] * 3 + [[1, 1, 2]], columns=["mixed", "twice", "twice"])], axis=1
    )
    if key is None:
        assert parse(said).mask(table).all()
        return
    with pytest.raises(CourseError) as caught:
        parse(said).mask(table)
    assert caught.value.key == f"mapping.measure.filter.{key}"
    assert shown in str(caught.value)
    with using_language("es"):
        assert str(CourseError(caught.value.key, **caught.value.values)) != str(caught.value)


# --- the twin: one row at a time, in Python's own words ---------------------------------------------------------

NUMBERS = st.sampled_from([0.0, 1.0, 2.5, -3.0])
TEXTS = st.sampled_from(["web", "shop", "it's", ""])
DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2025, 1, 5))
TIMES = st.datetimes(dt.datetime(2025, 1, 1), dt.datetime(2025, 1, 5, 23)).map(lambda t: t.replace(microsecond=0))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "number": st.none() | NUMBERS,
            "other": st.none() | NUMBERS,
            "word": st.none() | TEXTS,
            "day": st.none() | TIMES,
            "flag": st.none() | st.booleans(),
        }
    ),
    min_size=1,
    max_size=6,
)
SIGNS = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])


def spelled(value):
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def compared(a, sign, b):
    if a is None or b is None:
        return None
    if isinstance(b, dt.date) and isinstance(a, dt.datetime):
        a = a.date()  # a day is met at any of its hours
    return (
        {"==": a == b, "!=": a != b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[sign]
        if sign
        in (
            "==",
            "!=",
        )
        or not isinstance(a, str)
        else None
    )


def joined(answers, whole):
    """`and` is joined(…, False), `or` is joined(…, True): SQL's three answers."""
    if whole in answers:
        return whole
    return None if None in answers else not whole


LEAVES = st.one_of(
    st.builds(
        lambda sign, v: (f"number {sign} {spelled(v)}", lambda row: compared(row["number"], sign, v)), SIGNS, NUMBERS
    ),
    st.builds(lambda sign: (f"number {sign} other", lambda row: compared(row["number"], sign, row["other"])), SIGNS),
    st.builds(lambda sign, v: (f"day {sign} {spelled(v)}", lambda row: compared(row["day"], sign, v)), SIGNS, DAYS),
    st.builds(
        lambda v: (f"word == {spelled(v)}", lambda row: compared(row["word"], "==", v)),
        TEXTS,
    ),
    st.builds(
        lambda vs: (
            f"word in [{', '.join(map(spelled, vs))}]",
            lambda row: None if row["word"] is None else row["word"] in vs,
        ),
        st.lists(TEXTS, max_size=3),
    ),
    st.sampled_from(["number", "word", "day", "flag"]).map(lambda c: (f"{c} is blank", lambda row: row[c] is None)),
    st.just(("flag", lambda row: row["flag"])),
)
TESTS = st.recursive(
    LEAVES,
    lambda inside: st.one_of(
        inside.map(lambda a: (f"not ({a[0]})", lambda row: None if a[1](row) is None else not a[1](row))),
        st.tuples(inside, inside).map(
            lambda ab: (f"({ab[0][0]}) and ({ab[1][0]})", lambda row: joined([ab[0][1](row), ab[1][1](row)], False))
        ),
        st.tuples(inside, inside).map(
            lambda ab: (f"({ab[0][0]}) or ({ab[1][0]})", lambda row: joined([ab[0][1](row), ab[1][1](row)], True))
        ),
    ),
    max_leaves=6,
)
MANY = int(120 * float(os.environ.get("COURSEKIT_EXAMPLES", "1")))


@settings(max_examples=MANY, deadline=None)
@given(test=TESTS, rows=ROWS)
def test_it_agrees_with_a_plain_python_twin(test, rows):
    said, twin = test
    table = pd.DataFrame(rows, columns=["number", "other", "word", "day", "flag"])
    table["day"] = pd.to_datetime(table["day"])
    assert parse(said).mask(table).tolist() == [twin(row) is True for row in rows]


@settings(max_examples=MANY, deadline=None)
@given(st.text(max_size=40) | st.text(alphabet="abcsat=<>!()[]'\"` 0123456789-,.", max_size=40))
def test_any_text_is_a_filter_or_one_clear_error(said):
    key = "mapping.measure.filter."
    try:
        parse(said).mask(TABLE)
    except CourseError as error:
        key = error.key
    assert key.startswith("mapping.measure.filter.")
