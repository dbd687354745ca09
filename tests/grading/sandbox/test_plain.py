"""Values as JSON and back. Oracle: the value itself, compared by pandas' own comparisons and by exact type."""

import datetime as dt
import json
import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.datasets import company
from coursekit.grading.sandbox.inside.plain import NotEncoded, NotPlain, decoded, encoded


def there_and_back(value):
    return decoded(json.loads(json.dumps(encoded(value))))


@pytest.mark.parametrize(
    "value",
    [None, True, False, ..., 0, -(2**70), 1.5, -0.0, math.inf, "", "ñ — 5", np.float64(3), np.int32(-4), np.uint8(255),
     np.float32(0.1), np.bool_(True), np.str_("a"), np.datetime64("2024-01-01"), np.timedelta64(3, "h"), Decimal("1.20"),
     Fraction(-1, 3), pd.Timestamp("2024-02-29 10:00"), pd.Timestamp("2024-01-01", tz="Europe/Madrid"),
     pd.Timedelta("1D"), pd.Period("2024Q1"), pd.Interval(0, 1, closed="left"), dt.date(2024, 1, 1), range(3), (1, 2),
     [1, [2.0, "x"]], {1, 2}, frozenset({3}), {"a": ..., 2: (None,)}, pd.Interval(pd.Timestamp(0), pd.Timestamp(1))],
    ids=repr,
)  # fmt: skip
def test_scalars_keep_value_and_type(value):
    back = there_and_back(value)
    assert type(back) is type(value)
    assert back == value
    assert repr(back) == repr(value)


def test_what_is_missing_stays_what_it_is():
    assert math.isnan(there_and_back(math.nan))
    assert there_and_back(pd.NaT) is pd.NaT
    assert there_and_back(pd.NA) is pd.NA
    assert there_and_back(dt.datetime(2024, 1, 1, 2)) == pd.Timestamp("2024-01-01 02:00")


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4),
    max_leaves=12,
))  # fmt: skip
def test_any_nesting_of_plain_values(value):
    assert there_and_back(value) == value


@pytest.mark.parametrize("name", company(customers=50).tables)
def test_every_table_of_the_company(name):
    table = getattr(company("ana", customers=60), name)
    pd.testing.assert_frame_equal(there_and_back(table), table)


def test_tables_as_students_make_them():
    orders = company(customers=60).orders
    quarter = orders["date"].dt.to_period("Q")
    for table in (
        orders.groupby([quarter, "customer"], observed=True)["amount"].agg(["sum", "count"]),
        orders.pivot_table(index=quarter, columns="channel", values="amount", observed=True)
        if "channel" in orders
        else orders.head(0),
        orders.head(0),
        pd.DataFrame({"a": pd.array([1, None], dtype="Int64"), "b": pd.to_datetime(["2024-01-01", None]).tz_localize("Europe/Madrid"),
                      "c": pd.array([True, None], dtype="boolean"), "d": pd.Series(["x", None], dtype="string"),
                      "e": [[1], {"a": 2}], "f": pd.Series(["x", 1], dtype=object)}),
        pd.DataFrame([[1, 2]], columns=["a", "a"]),
    ):  # fmt: skip
        pd.testing.assert_frame_equal(there_and_back(table), table)
    binned = orders.groupby(pd.cut(orders["amount"], [0, 10, 50, 1000]), observed=True)["amount"].mean()
    pd.testing.assert_series_equal(there_and_back(binned), binned)
    for array in (np.eye(3), np.array(["a", "b"]), np.array([1, None], dtype=object), np.zeros((0, 2), dtype=bool)):
        back = there_and_back(array)
        assert back.dtype == array.dtype
        np.testing.assert_array_equal(back, array)


class _Float(float):
    pass


class _Frame(pd.DataFrame):
    pass


@pytest.mark.parametrize(
    ("value", "kind", "why"),
    [
        (_Float(1), "_Float", ""),
        ([_Float(1)], "_Float", ""),
        (_Frame({"a": [1]}), "_Frame", ""),
        (object(), "object", ""),
        (1j, "complex", ""),
        (1 << 5000, "int", "large"),
        ("x" * 300_000, "str", "large"),
        (list(range(500_000)), "list", "large"),
        (np.zeros(500_000), "ndarray", "large"),
        (Decimal("1" * 2000), "Decimal", "large"),
        (pd.DataFrame(np.zeros((1, 3000))), "DataFrame", "large"),
    ],
    ids=lambda value: "",
)
def test_what_does_not_pass(value, kind, why):
    with pytest.raises(NotPlain) as found:
        encoded(value)
    assert (found.value.type, found.value.why) == (kind, why)


def test_a_list_that_holds_itself_is_too_deep():
    circle: list = []
    circle.append(circle)
    with pytest.raises(NotPlain, match="deep"):
        encoded(circle)


@pytest.mark.parametrize(
    "data",
    [1, 1.5, {}, [], ["zz"], [[]], ["i", 3], ["i", "9" * 5000], ["f", "x"], ["np", "O", ""], ["np", "<V8", "AAAA"],
     ["a", "<f8", [2], "AAAA"], ["a", "<f8", [-1], ""], ["ts", "years", "1", None], ["ts", "s", "1", "../etc"],
     ["D", [["a", "<f8", [1], "AAAAAAAAAAA="]], ["ri", "0", "2", "1", None], ["ri", "0", "1", "1", None]],
     ["cat", ["a", "|i1", [1], "BQ=="], ["ix", ["ao", [0], []], None], False], ["l", 3], ["d", [[1]]], ["e", 1],
     ["ri", "0", "1", "0", None]],
    ids=repr,
)  # fmt: skip
def test_what_encoded_never_wrote_is_refused(data):
    with pytest.raises(NotEncoded):
        decoded(data)


def test_half_a_surrogate_pair_can_be_stored_anywhere():
    assert there_and_back("a\ud800b").encode("utf-8") == b"a?b"
