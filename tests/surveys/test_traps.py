"""The traps that make naive reading go wrong, measured on the naive reader and on ours.

Oracle: the values written into the files by hand.
"""

from datetime import UTC, datetime
from io import StringIO

import pandas as pd
import pytest

from coursekit.messages import CourseError
from tests.surveys.helpers import COMMENT, NPS, codes, read, values


def local(data):
    return [str(t) for t in data.responses["ts_local"]]


def utc(data):
    return [None if pd.isna(t) else t.to_pydatetime() for t in data.responses["ts_utc"]]


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("2026/08/06 11:05:40 p.m. GMT-3", datetime(2026, 8, 7, 2, 5, 40, tzinfo=UTC)),
        ("2020/10/30 3:08:44 PM GMT+1", datetime(2020, 10, 30, 14, 8, 44, tzinfo=UTC)),
        ("2026/08/05 4:15:10 PM UTC+1", datetime(2026, 8, 5, 15, 15, 10, tzinfo=UTC)),
    ],
)
def test_sign_of_the_zone_is_read_as_written(written, hour):
    naive = pd.to_datetime(written).tz_convert("UTC").to_pydatetime()
    assert naive != hour  # the naive reader turns the sign round
    assert utc(read(f"Timestamp,recommend\n{written},9\n")) == [hour]


def test_year_first_is_not_turned_round_by_day_first():
    assert pd.to_datetime("2026/08/06", dayfirst=True) == pd.Timestamp("2026-06-08")
    for order in ("dmy", "mdy", "ymd", None):
        assert local(read("Timestamp,recommend\n2026/08/06 10:00:00,9\n", dates=order)) == ["2026-08-06 10:00:00"]


def test_a_column_of_days_and_months_is_decided_by_the_row_that_proves_it():
    days = ["9/08/2026 8:00:00", "10/08/2026 8:00:00", "13/08/2026 8:00:00"]
    with pytest.raises(ValueError, match="13/08"):
        pd.to_datetime(pd.Series(days))
    naive = pd.to_datetime(pd.Series(days), errors="coerce")
    assert [str(naive[0])[:10], str(naive[1])[:10], pd.isna(naive[2])] == ["2026-09-08", "2026-10-08", True]
    text = "Marca temporal,recomiendes\n" + "".join(f"{d},9\n" for d in days)
    data = read(text)
    assert local(data) == ["2026-08-09 08:00:00", "2026-08-10 08:00:00", "2026-08-13 08:00:00"]
    [found] = data.issues[data.issues["code"] == "dates_decided"].to_dict("records")
    assert (found["row"], found["raw"]) == (4, days[2])
    with pytest.raises(CourseError) as caught:
        read(text.replace("13/08", "12/08"))
    assert caught.value.key == "surveys.error.dates_ambiguous"
    assert "2026-08-09" in str(caught.value)
    assert "2026-09-08" in str(caught.value)
    assert local(read(text.replace("13/08", "12/08"), dates="mdy"))[0] == "2026-09-08 08:00:00"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " ", "", "\u2009"])
@pytest.mark.parametrize("half", ["p.{}m.", "p. {}m.", "P{}M"])
def test_every_kind_of_space_before_the_half_of_the_day(space, half):
    moment = f"2022/02/13 10:26:52{space}{half.format(space)}{space}GMT-3"
    assert utc(read(f"Marca temporal,recomiendes\n{moment},9\n")) == [datetime(2022, 2, 14, 1, 26, 52, tzinfo=UTC)]


@pytest.mark.parametrize("serial", ["46245.5", "46245,5"])
def test_serial_number_of_a_spreadsheet(serial):
    with pytest.raises(ValueError, match=r"46245.5"):
        pd.to_datetime("46245.5")
    data = read(f'Timestamp,recommend\n"{serial}",9\n')
    assert local(data) == ["2026-08-11 12:00:00"]  # 1 January 2000 is 36526
    assert codes(data) == ["time_from_serial"]


def test_zone_by_name():
    with pytest.raises(ValueError, match="EET"):
        pd.to_datetime("2026/08/04 12:30:00 PM EET")
    assert utc(read("Timestamp,recommend\n2026/08/04 12:30:00 PM EET,9\n")) == [
        datetime(2026, 8, 4, 10, 30, tzinfo=UTC)
    ]


def test_decimal_comma():
    assert pd.read_csv(StringIO('q\n"4,5"\n'))["q"].dtype != float
    price = {"id": "price", "kind": "number", "question": "recommend"}
    data = read('id,recommend\n1,"4,5"\n', price)
    assert values(data, "price") == [4.5]
    assert codes(data, "info") == ["decimal_comma", "no_time_column"]


def test_words_that_are_no_blanks():
    text = "pais,comment\nNA,None\nES,Null\nPT,null\n"
    # pandas 3.1 takes NA, None and null for blanks, and leaves "Null" alone.
    assert pd.read_csv(StringIO(text)).isna().sum().sum() == 3
    country = {"id": "country", "kind": "choice", "question": "pais"}
    wide = read(text, country, COMMENT).wide()
    assert wide["country"].tolist() == ["NA", "ES", "PT"]
    assert wide["comment"].tolist() == ["None", "Null", "null"]


def test_byte_order_mark():
    data = '"Marca temporal","¿Qué tan probable es que nos recomiendes?"\n"2026/08/06 10:00:00 a. m. GMT+2","9"\n'
    marked = data.encode("utf-8-sig")
    assert pd.read_csv(StringIO(marked.decode("latin-1"))).columns[0].startswith("ï»¿")
    assert read(marked).format == "google_forms"
    # The same mark, once it was read as Windows-1252 and saved again.
    assert read(marked.decode("latin-1").replace("Ã©", "é").encode("utf-8")).format == "google_forms"


def test_windows_encoding_is_noted():
    data = "Fecha,¿Qué tan probable es que nos recomiendes?\n2026-08-06 10:00,9\n".encode("cp1252")
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    found = read(data)
    assert values(found) == [9]
    assert "encoding_guessed" in codes(found)
    assert "encoding_guessed" not in codes(read(data, encoding="cp1252"))


def test_semicolons():
    text = "fecha;recomiendes;mejorar\n2026-08-06 10:00:00;9;sí, claro\n2026-08-06 11:00:00;8;\n"
    assert pd.read_csv(StringIO(text.replace(", ", " "))).shape[1] == 1
    data = read(text, NPS, COMMENT)
    assert values(data) == [9, 8]
    assert data.origin["delimiter"] == ";"
    assert values(read("sep=;\n" + text, NPS, COMMENT)) == [9, 8]


def test_duplicate_questions():
    text = "id,recommend us?,recommend us?\n1,9,\n2,,4\n3,8,8\n4,1,10\n"
    assert list(pd.read_csv(StringIO(text)).columns) == ["id", "recommend us?", "recommend us?.1"]
    data = read(text)
    assert values(data) == [9, 4, 8, None]
    assert data.columns["column"].tolist() == ["id", "recommend us?", "recommend us? (2)"]
    assert codes(data, "error") == ["two_answers", "two_answers"]
    assert "same_answer_twice" in codes(data)
