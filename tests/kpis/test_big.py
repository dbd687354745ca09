"""RFM and cohorts from Parquet: the same answers as in memory, and nothing a caller passes is read as SQL.

Oracle: `rfm` and `cohort_retention`, which have plain pandas twins of their own.
"""

import builtins
from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets import company
from coursekit.kpis import cohort_retention, cohort_retention_from_parquet, rfm, rfm_from_parquet
from coursekit.messages import CourseError, using_language

pytest.importorskip("duckdb", reason="duckdb is not installed (extra `big`)")
pytest.importorskip("pyarrow", reason="pyarrow, which writes the files of these tests, is not installed")

IDS = ("int", "wide", "str", "category", "float")


def orders_at_random(seed, rows=3000, kind="int", zone=None, unit="us"):
    rng = np.random.default_rng(seed)
    start = np.datetime64("1969-10-01T00:00:00", "s")
    dates = start + rng.integers(0, 500 * 86_400, rows).astype("timedelta64[s]")
    who = pd.Series(rng.integers(-20, rows // 4, rows))
    made = {
        "int": who,
        "wide": who * 10**12 + 7,
        "str": who.map("C{}".format),
        "category": who.map("C{}".format).astype("category"),
        "float": who.astype(float).where(rng.random(rows) > 0.02),
    }[kind]
    if kind in ("str", "category"):
        made = made.where(rng.random(rows) > 0.02)
    amount = pd.Series(np.round(rng.lognormal(3, 1, rows), 2)).where(rng.random(rows) > 0.02)
    times = pd.Series(pd.DatetimeIndex(dates).as_unit(unit)).where(rng.random(rows) > 0.02)
    if zone:
        times = times.dt.tz_localize("UTC").dt.tz_convert(zone)
    return pd.DataFrame({"customer": made, "date": times, "amount": amount})


def written(folder, table, name="orders.parquet"):
    table.to_parquet(folder / name, index=False)
    return folder / name


def same_rfm(found, expected):
    assert found.attrs == expected.attrs
    assert found.index.name == expected.index.name
    if isinstance(expected.index, pd.CategoricalIndex):
        expected.index = expected.index.astype("str")
    assert found.index.is_unique
    pd.testing.assert_frame_equal(found.loc[expected.index], expected, rtol=1e-12, check_exact=False)


def same_cohorts(found, expected):
    for name in ("rates", "active", "curve"):
        pd.testing.assert_frame_equal(getattr(found, name), getattr(expected, name))
    pd.testing.assert_series_equal(found.sizes, expected.sizes)
    for name in ("period", "rolling", "level", "missing", "incomplete"):
        assert getattr(found, name) == getattr(expected, name), name
    assert found.as_of == expected.as_of or (pd.isna(found.as_of) and pd.isna(expected.as_of))


@pytest.mark.parametrize("kind", IDS)
@pytest.mark.parametrize("until", [None, "1970-09-01"])
def test_rfm_is_the_same(tmp_path, kind, until):
    orders = orders_at_random(3, kind=kind)
    path = written(tmp_path, orders)
    found = rfm_from_parquet(path, until=until, unit="week")
    same_rfm(found, rfm(orders, until=until, unit="week"))
    if kind in ("int", "str"):  # in the same order too
        assert found.index.tolist() == rfm(orders, until=until).index.tolist()
    assert list(rfm_from_parquet(path, amount=None)) == ["frequency", "recency", "T"]
    same_rfm(rfm_from_parquet(path, amount=None), rfm(orders, amount=None))


@pytest.mark.parametrize("kind", IDS)
@pytest.mark.parametrize("rolling", [False, True])
@pytest.mark.parametrize(
    ("period", "as_of"), [("month", None), ("month", "1970-11-15 12:00"), ("quarter", "1971-01-01")]
)
def test_cohorts_are_the_same(tmp_path, kind, rolling, period, as_of):
    orders = orders_at_random(5, kind=kind)
    how = {"period": period, "as_of": as_of, "rolling": rolling, "level": 0.9}
    same_cohorts(cohort_retention_from_parquet(written(tmp_path, orders), **how), cohort_retention(orders, **how))


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", [None, "UTC", "Europe/Madrid", "America/New_York", "+05:30", "-03:00"])
def test_times_of_every_kind(tmp_path, zone, unit):
    orders = orders_at_random(8, rows=1500, zone=zone, unit=unit)
    path = written(tmp_path, orders)
    same_rfm(rfm_from_parquet(path), rfm(orders))
    same_rfm(rfm_from_parquet(path, until="1970-06-01"), rfm(orders, until="1970-06-01"))
    for as_of in (None, "1970-06-01"):
        same_cohorts(cohort_retention_from_parquet(path, as_of=as_of), cohort_retention(orders, as_of=as_of))


def test_dates_and_decimals(tmp_path):
    orders = orders_at_random(9, rows=400).dropna()
    plain = orders.assign(date=orders["date"].dt.normalize())
    typed = orders.assign(date=orders["date"].dt.date, amount=[Decimal(f"{value:.2f}") for value in orders["amount"]])
    path = written(tmp_path, typed)
    same_rfm(rfm_from_parquet(path), rfm(plain))
    same_cohorts(cohort_retention_from_parquet(path), cohort_retention(plain))


def test_the_company_in_one_file_and_in_a_folder(tmp_path):
    orders = company(customers=200).orders
    orders["customer"] = orders["customer"].astype("str")
    names = {"customer": "customer", "date": "date", "amount": "amount"}
    in_one = written(tmp_path, orders)
    parts = tmp_path / "parts"
    parts.mkdir()
    for k, start in enumerate(range(0, len(orders), 500)):
        written(parts, orders[start : start + 500], f"part-{k:03d}.parquet")
    for path in (in_one, str(in_one), parts):
        found = rfm_from_parquet(path, **names, until="2025-12-31")
        same_rfm(found, rfm(orders, **names, until="2025-12-31"))
        assert found.index.tolist() == rfm(orders, **names, until="2025-12-31").index.tolist()
        same_cohorts(
            cohort_retention_from_parquet(path, as_of="2026-01-01"), cohort_retention(orders, as_of="2026-01-01")
        )


def test_small_repeats_after_a_huge_first_order(tmp_path):
    """A difference of sums would lose them."""
    orders = pd.DataFrame(
        {"customer": [1, 1, 1], "date": pd.date_range("2025-01-01", periods=3), "amount": [1e17, 0.1, 0.3]}
    )
    assert rfm_from_parquet(written(tmp_path, orders))["monetary"].tolist() == pytest.approx([0.2])


@pytest.mark.parametrize("rows", [0, 5])
def test_nothing_to_count(tmp_path, rows):
    orders = orders_at_random(1, rows=10)[:rows].assign(customer=pd.Series([None] * rows, dtype="Int64"))
    path = written(tmp_path, orders)
    found = rfm_from_parquet(path)
    assert found.empty
    assert list(found) == ["frequency", "recency", "T", "monetary"]
    assert found.attrs == {"missing": rows, "later": 0, "unit": "day"}
    for as_of in (None, "2026-01-01"):
        same_cohorts(cohort_retention_from_parquet(path, as_of=as_of), cohort_retention(orders, as_of=as_of))


def test_no_period_was_over(tmp_path):
    orders = pd.DataFrame({"customer": [1, 2], "date": pd.to_datetime(["2025-01-03", "2025-01-05"])})
    path = written(tmp_path, orders)
    same_cohorts(cohort_retention_from_parquet(path), cohort_retention(orders))


RUDE = ['cust"omer', "a; DROP TABLE x --", "día's", "file_row_number", "FILE_INDEX", "$end", "select", "{0}"]


@pytest.mark.parametrize("name", RUDE)
def test_names_of_columns_are_only_names(tmp_path, name):
    orders = orders_at_random(4, rows=500, kind="str")
    for column in ("customer", "date", "amount"):
        renamed = orders.rename(columns={column: name})
        how = {"customer": "customer", "date": "date", "amount": "amount"} | {column: name}
        path = written(tmp_path, renamed)
        found = rfm_from_parquet(path, **how)
        same_rfm(found, rfm(renamed, **how))
        assert found.index.tolist() == rfm(renamed, **how).index.tolist()
        if column != "amount":
            del how["amount"]
            same_cohorts(cohort_retention_from_parquet(path, **how), cohort_retention(renamed, **how))


@pytest.mark.parametrize(
    "name", ["o'); DROP--.parquet", "a[1]b.parquet", "what?.parquet", "all*.parquet", "ñandú.parquet"]
)
def test_a_path_is_only_a_path(tmp_path, name):
    orders = orders_at_random(4, rows=300)
    try:
        path = written(tmp_path, orders, name)
    except OSError:
        pytest.skip("this system does not allow such a name")
    written(tmp_path, orders[:10], "all-a1b-what.parquet")
    written(tmp_path, orders[:10], "a1b.parquet")
    same_rfm(rfm_from_parquet(path), rfm(orders))


def test_a_name_that_differs_in_case_is_another_name(tmp_path):
    path = written(tmp_path, orders_at_random(1, rows=20))
    with pytest.raises(CourseError, match="'customer'"):
        rfm_from_parquet(path, customer="Customer")


ONE = {"customer": ["A", "B"], "date": pd.to_datetime(["2024-01-05", "2024-02-10"]), "amount": [1.0, 2.0]}


def wrong(folder, **columns):
    return written(folder, pd.DataFrame(ONE | columns))


# (key, what provokes it, what the sentence must name)
CASES = [
    ("kpis.error.no_column", lambda d: rfm_from_parquet(wrong(d), customer="custmer"), ["'custmer'", "customer"]),
    ("kpis.error.no_column", lambda d: cohort_retention_from_parquet(wrong(d), date=3), ["3", "customer, date, amount"]),
    ("kpis.error.negative", lambda d: rfm_from_parquet(wrong(d, amount=[1.0, -2.5])), ["Row 1", "amount", "-2.5"]),
    ("kpis.error.infinite", lambda d: rfm_from_parquet(wrong(d, amount=[np.inf, 1])), ["Row 0", "inf"]),
    ("kpis.error.number_as_text", lambda d: rfm_from_parquet(wrong(d, amount=[None, "4 €"])), ["Row 1", "'4 €'"]),
    ("kpis.error.truth_value", lambda d: rfm_from_parquet(wrong(d, amount=[True, False])), ["Row 0", "True"]),
    ("kpis.error.not_a_number", lambda d: rfm_from_parquet(wrong(d, amount=[date(2024, 5, 1)] * 2)), ["2024-05-01"]),
    ("kpis.error.time_as_text", lambda d: cohort_retention_from_parquet(wrong(d, date=["1/2/24", "?"])), ["'1/2/24'"]),
    ("kpis.error.not_a_time", lambda d: rfm_from_parquet(wrong(d, date=[20240101, 2])), ["Row 0", "20240101"]),
    ("kpis.error.before_first_order", lambda d: rfm_from_parquet(wrong(d), until="2023-12-31"), ["2023-12-31", "2024-01-05"]),
    ("kpis.error.moment", lambda d: rfm_from_parquet(wrong(d), until="ayer"), ["'ayer'"]),
    ("kpis.error.choice", lambda d: rfm_from_parquet(wrong(d), unit="month"), ["month"]),
    ("kpis.error.choice", lambda d: cohort_retention_from_parquet(wrong(d), period="week"), ["week"]),
    ("kpis.error.level", lambda d: cohort_retention_from_parquet(wrong(d), level=95), ["0.95"]),
    ("big.no_file", lambda d: rfm_from_parquet(d / "none.parquet"), ["none.parquet"]),
    ("big.no_file", lambda d: cohort_retention_from_parquet("https://example.org/o.parquet"), ["https"]),
    ("big.no_file", lambda d: rfm_from_parquet(d), [".parquet"]),
    ("big.no_file", lambda d: rfm_from_parquet(42), ["42"]),
    ("big.no_file", lambda d: rfm_from_parquet("o\0.parquet"), ["parquet"]),
]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("key", "provoke", "named"), CASES, ids=[f"{i}-{case[0]}" for i, case in enumerate(CASES)])
def test_wrong_input_ends_in_one_sentence(tmp_path, lang, key, provoke, named):
    with using_language(lang), pytest.raises(CourseError) as caught:
        provoke(tmp_path)
    assert caught.value.key == key
    for part in named:
        assert part.replace("Row", {"en": "Row", "es": "fila"}[lang]) in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"customer,date\n1,2024-01-01\n" * 10, b"PAR1" + b"\0" * 200 + b"PAR1"])
def test_what_is_no_parquet(tmp_path, content):
    path = tmp_path / "orders.parquet"
    path.write_bytes(content)
    with pytest.raises(CourseError) as caught:
        rfm_from_parquet(path)
    assert caught.value.key == "big.not_parquet"
    assert str(path) in str(caught.value)


def test_a_file_cut_short(tmp_path):
    path = written(tmp_path, orders_at_random(1))
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(CourseError) as caught:
        cohort_retention_from_parquet(path)
    assert caught.value.key == "big.not_parquet"


def test_a_bad_row_of_a_folder_is_named_with_its_file(tmp_path):
    written(tmp_path, pd.DataFrame(ONE), "a.parquet")
    written(tmp_path, pd.DataFrame(ONE | {"amount": [1.0, -9.0]}), "b.parquet")
    with pytest.raises(CourseError, match=r"Row 1 \(b\.parquet\)"):
        rfm_from_parquet(tmp_path)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_without_the_extra_one_sentence_says_what_to_install(tmp_path, monkeypatch, lang):
    real = builtins.__import__

    def missing(name, *args, **kwargs):
        if name.partition(".")[0] == "duckdb":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    for measure in (rfm_from_parquet, cohort_retention_from_parquet):
        with using_language(lang), pytest.raises(CourseError) as caught:
            measure(tmp_path / "orders.parquet")
        assert caught.value.key == "big.missing_extra"
        assert 'pip install "coursekit[big]"' in str(caught.value)
