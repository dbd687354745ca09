"""Written files open safely in a spreadsheet. Oracle: the csv module reads them back."""

import csv

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.messages import CourseError
from coursekit.surveys import read_survey, sample_files
from coursekit.surveys.survey_data import safe
from tests.surveys.helpers import NPS, read

FILES = sample_files()


@pytest.mark.parametrize("table", ["answers", "wide", "responses", "issues"])
def test_no_cell_begins_as_a_formula(tmp_path, table):
    for name, content in FILES.items():
        if name.endswith(".yml"):
            continue
        data = read_survey(content, codebook=FILES["codebook.yml"].decode(), tz="UTC", dates="dmy")
        path = tmp_path / "out.csv"
        data.write_csv(path, table)
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        for cell in cells:
            risky = cell[:1] in ("=", "+", "-", "@", "\t", "\r")
            assert not risky or cell.lstrip("+-").replace(".", "").isdigit(), cell


def test_the_formula_itself_is_still_there(tmp_path):
    data = read(
        "id,recommend,comment\n1,9,\"=cmd|' /C calc'!A0\"\n", NPS, {"id": "c", "kind": "text", "question": "comment"}
    )
    path = tmp_path / "out.csv"
    data.write_csv(path)
    assert "'=cmd|' /C calc'!A0" in path.read_text(encoding="utf-8-sig")
    assert data.answers["value_text"].dropna().tolist() == ["=cmd|' /C calc'!A0"]


def test_a_place_where_nothing_can_be_written(tmp_path):
    data = read("id,recommend\n1,9\n")
    for place in (tmp_path / "no" / "folder.csv", 7):
        with pytest.raises(CourseError) as caught:
            data.write_csv(place)
        assert caught.value.key == "surveys.error.no_place"
    with pytest.raises(CourseError, match="wide"):
        data.write_csv(tmp_path / "x.csv", "all")


@given(st.text(max_size=10), st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n=", " =", "＝", ""]))
def test_guarded_texts_and_names(text, start):
    made = safe(pd.DataFrame({start + text: [start + text, None], "n": [-1.5, 2]}))
    for value in (made.iloc[0, 0], made.columns[0]):
        bare = value.lstrip(" \ufeff\u00a0")
        number = bare.strip().lstrip("+-").replace(".", "").replace(",", "").isdecimal()
        assert not bare or bare[0] not in "=@＝\t\r\n+-" or number
    assert made["n"].tolist() == [-1.5, 2]
