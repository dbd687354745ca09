"""What was read goes into the measures. Oracle: counts made by hand, and pandas on the same file."""

import pandas as pd
import pytest

from coursekit import kpis
from coursekit.messages import CourseError
from coursekit.surveys import read_survey, sample_files
from tests.surveys.helpers import NPS, read

FILES = sample_files()


def sample(name, **options):
    return read_survey(FILES[name], codebook=FILES["codebook.yml"].decode(), tz="Europe/Madrid", **options)


def test_nps_of_the_spanish_form_is_the_hand_count():
    data = sample("google_forms_es.csv", keep="last", own_emails="@cafelumbre.example")
    # 10, 9, [0 →] 3, 8, 9, 10 (“diez”), 11 ✗, blank, 7, −1 ✗: promoters 10 9 9 10, passives 8 7, detractors 3
    found = kpis.nps(data.scores("nps"))
    assert found.parts == {"promoters": 4, "passives": 2, "detractors": 1}
    assert float(found) == pytest.approx(100 * 3 / 7)
    assert (found.n, found.missing) == (7, 3)
    assert data.counts().loc["nps"].to_dict() == {
        "answered": 7, "blank": 1, "no_answer": 0, "not_chosen": 0, "invalid": 2, "conflict": 0,
    }  # fmt: skip


def test_csat_and_effort_of_the_samples():
    data = sample("google_sheet_es.csv", dates="dmy")
    # 5 3 5 4 4 2 4 4: six of eight in the two highest boxes
    assert float(kpis.csat(data.scores("csat"))) == 75
    # 7 4 6 5 5 3 6, and 4.5 is no answer
    assert float(kpis.ces(data.scores("effort"), easier="high")) == pytest.approx(36 / 7)


def test_turned_scales_go_into_the_measure_turned():
    turned = {"id": "ces", "kind": "ces", "min": 1, "max": 5, "question": "effort", "reverse": True}
    data = read("id,effort\n1,1\n2,2\n3,5\n", turned)
    assert float(kpis.ces(data.scores("ces"), easier="high", scale=(1, 5))) == pytest.approx((5 + 4 + 1) / 3)
    assert data.answers["raw"].tolist() == ["1", "2", "5"]
    assert data.answers["reversed"].all()


def test_scores_against_pandas_on_a_clean_file():
    text = "id,recommend\n" + "".join(f"{n},{n % 11}\n" for n in range(200))
    plain = pd.read_csv(__import__("io").StringIO(text))["recommend"]
    assert read(text).scores("nps").tolist() == plain.tolist()
    assert kpis.nps(read(text).scores("nps")) == kpis.nps(plain)


def test_scores_only_of_numbers():
    data = sample("typeform_en.csv")
    with pytest.raises(CourseError, match="comment"):
        data.scores("comment")
    with pytest.raises(CourseError, match="'nps'"):
        data.scores("nsp")


def test_comments_need_enough_customers():
    data = sample("google_forms_es.csv")
    assert len(data.comments("comment")) == 9
    with pytest.raises(CourseError, match="9"):
        data.comments("comment", at_least=10)
    with pytest.raises(CourseError, match="nps"):
        data.comments("nps")
    assert (
        read("id,recommend,comment\n1,9,\n", NPS, {"id": "c", "kind": "text", "question": "comment"})
        .comments("c")
        .empty
    )


def test_wide_has_one_row_for_each_response():
    data = sample("google_forms_es.csv")
    wide = data.wide()
    assert len(wide) == len(data.responses) == wide["response_id"].nunique()
    assert wide["bought: beans"].dtype == "boolean"
    assert wide["bought: beans"].sum() == 6
    assert "bought: Taza de cerámica" in wide
    assert wide["country"].dropna().isin(["ES", "PT", "NA"]).all()


def test_shown_in_words(lang):
    data = sample("google_forms_es.csv")
    html = data._repr_html_()
    assert "<table" in html
    assert "surveys." not in html
    assert len(data.report()) == data.issues.groupby(["code", "action"]).ngroups
