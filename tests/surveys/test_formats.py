"""Each tool's layout. Oracle: files written here by hand as the tools' public exports look, and what they say."""

import zipfile
from io import BytesIO, StringIO

import pandas as pd
import pytest

from coursekit.messages import CourseError
from coursekit.surveys import read_survey
from tests.surveys.helpers import COMMENT, NPS, book, codes, read, values

FORM = '"{0}","{1}","  ¿Qué tan probable es que nos recomiendes?  "\n"2026/08/06 11:05:40 p. m. GMT-3","ana@correo.example","9"'


@pytest.mark.parametrize(
    ("time", "email"),
    [
        ("Marca temporal", "Dirección de correo electrónico"),
        ("Timestamp", "Email Address"),
        ("Carimbo de data/hora", "Endereço de e-mail"),
    ],
)
def test_google_forms_in_three_languages(time, email):
    data = read(FORM.format(time, email))
    assert data.format == "google_forms"
    assert values(data) == [9]
    assert data.columns["role"].tolist() == ["time", "email", "question"]
    assert data.columns["column"][2] == "¿Qué tan probable es que nos recomiendes?"


def test_score_of_a_quiz_is_set_aside_unless_asked_for():
    text = "Marca temporal,Puntuación,recomiendes\n2026-08-06 10:00:00,9 / 10,8\n"
    data = read(text)
    assert data.columns["role"].tolist() == ["time", "set_aside", "question"]
    score = {"id": "score", "kind": "number", "min": 0, "max": 10, "question": "^Puntuación$"}
    assert values(read(text, NPS, score), "score") == [9]


def test_grid_questions_have_a_column_for_each_row():
    items = [{"id": f"e{n}", "kind": "servqual_e", "min": 1, "max": 7, "question": rf"Expectativas \[{w}\]"}
             for n, w in enumerate(("Limpieza", "Rapidez"))]  # fmt: skip
    data = read("Marca temporal,Expectativas [Limpieza],Expectativas [Rapidez]\n2026-08-06 10:00:00,7,6\n", *items)
    assert [values(data, q) for q in ("e0", "e1")] == [[7], [6]]
    assert set(data.answers["kind"]) == {"servqual_e"}


def test_typeform_with_a_column_for_each_option():
    muscles = {"id": "bought", "kind": "multi", "question": "^(Café|Té|Taza)$"}
    text = "#,recommend us?,Café,Té,Taza,Start Date (UTC),Submit Date (UTC),Network ID\n"
    text += "851b,9,Café,,Taza,2026-08-03 09:05:14,2026-08-03 09:05:40,d356\n"
    data = read(text, NPS, muscles)
    assert data.format == "typeform"
    assert sorted(data.answers.loc[data.answers["state"] == "answered", "value_text"].dropna()) == ["Café", "Taza"]
    assert str(data.responses["ts_utc"][0]) == "2026-08-03 09:05:40+00:00"
    assert data.responses["response_id"].tolist() == ["851b"]


MONKEY = """\
Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How likely are you to recommend us?,What did you buy?,,,Any comment?
,,,,,,,,,Response,Coffee,Tea,Other (please specify),Open-Ended Response
11,4,08/13/2026 09:58,08/13/2026 10:00,192.0.2.1,gina@mail.example,Gina,Soto,,9,Coffee,,a mug,
12,4,08/13/2026 10:58,08/13/2026 11:00,192.0.2.2,,,,,3,,,,slow
"""


def test_surveymonkey_has_two_rows_of_headers():
    bought = {"id": "bought", "kind": "multi", "question": "did you buy", "other": True, "choices": ["Coffee", "Tea"]}
    data = read(MONKEY, NPS, bought, COMMENT)
    assert data.format == "surveymonkey"
    assert data.header_rows == (1, 2)
    assert values(data) == [9, 3]
    wide = data.wide()
    assert wide.loc[0, "bought: Coffee"]
    assert not wide.loc[0, "bought: Tea"]
    assert wide.loc[0, "bought: a mug"]
    assert pd.isna(wide.loc[1, "bought: Coffee"])
    assert wide["comment"].tolist()[1] == "slow"
    personal = data.issues[data.issues["code"] == "personal_dropped"]["column"].tolist()
    assert personal == ["First Name", "IP Address", "Last Name"]
    shown = data.answers.to_csv() + data.responses.to_csv() + data.issues.to_csv()
    assert "192.0.2" not in shown
    assert "Soto" not in shown


def test_surveymonkey_with_marks_instead_of_options():
    marked = MONKEY.replace(",Coffee,,a mug,", ",1,0,,")
    bought = {"id": "bought", "kind": "multi", "question": "did you buy", "choices": ["Coffee", "Tea"]}
    data = read(marked, NPS, bought, COMMENT)
    chosen = data.answers[(data.answers["question_id"] == "bought") & (data.answers["state"] == "answered")]
    assert chosen["value_text"].tolist() == ["Coffee"]


QUALTRICS = """\
StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,RecipientEmail,Q1,Q2
Start Date,End Date,Response Type,IP Address,Progress,Finished,Recorded Date,Response ID,Recipient Email,How likely are you to recommend us?,Any comment?
"{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate"",""timeZone"":""America/Denver""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
2026-08-06 10:00:00,2026-08-06 10:05:00,0,192.0.2.1,100,True,2026-08-06 10:05:01,R_1,ana@mail.example,9,fine
2026-08-06 11:00:00,2026-08-06 11:05:00,1,192.0.2.1,40,False,2026-08-06 11:05:01,R_2,,4,
"""


@pytest.mark.parametrize("pattern", ["recommend", "^Q1$"])
def test_qualtrics_row_of_import_ids_gives_the_zone(pattern):
    data = read(QUALTRICS, {**NPS, "question": pattern}, COMMENT)
    assert data.format == "qualtrics"
    assert values(data) == [9, 4]
    # Denver is six hours behind Greenwich in August.
    assert str(data.responses["ts_utc"][0]) == "2026-08-06 16:05:00+00:00"
    assert data.responses["response_id"].tolist() == ["R_1", "R_2"]
    assert {"preview", "unfinished"} <= set(codes(data))
    assert data.header_rows == (1, 2, 3)


def test_limesurvey_tsv_with_mark():
    text = "id\tsubmitdate\tlastpage\tstartlanguage\tseed\tipaddr\tnps\tcomment\n"
    text += "1\t2026-08-06 10:00:00\t2\tes\t77\t192.0.2.3\t9\tbien\n2\t\t1\tes\t78\t192.0.2.4\t\t\n"
    text += "3\t1980-01-01 00:00:00\t2\tes\t79\t192.0.2.5\t7\t\n"
    data = read(text.encode("utf-8-sig"), {**NPS, "question": "^nps$"}, COMMENT)
    assert data.format == "limesurvey"
    assert data.origin == {"encoding": "utf-8-sig", "delimiter": "\t"}
    assert values(data) == [9, None, 7]
    assert {"unfinished", "time_missing", "time_not_recorded"} <= set(codes(data))


LONG = """\
email,answered_at,question,answer,campaign
ana@correo.example,2026-08-06 10:00:00,How likely are you to recommend us?,9,verano
ana@correo.example,2026-08-06 10:00:00,Any comment?,bien,verano
luis@correo.example,2026-08-06 10:00:00,How likely are you to recommend us?,4,verano
luis@correo.example,2026-08-06 10:00:00,Any comment?,=1+1,verano
luis@correo.example,2026-08-06 10:00:00,Your shoe size?,42,verano
ana@correo.example,2026-08-07 10:00:00,How likely are you to recommend us?,10,otoño
"""


def test_one_answer_per_row_is_gathered_into_responses():
    data = read(LONG, NPS, COMMENT)
    assert data.format == "mailerlite"
    assert values(data) == [9, 4, 10]
    assert data.wide()["comment"].tolist()[:2] == ["bien", "=1+1"]
    assert codes(data, "warning") == ["format_unverified", "formula", "question_not_in_codebook", "resubmission"]
    assert data.answers["row"].tolist() == [2, 3, 4, 5, 7]
    last = read(LONG, NPS, COMMENT, keep="last")
    assert sorted(values(last)) == [4, 10]
    left = last.issues[(last.issues["code"] == "resubmission")]
    assert left["row"].tolist() == [2, 3]


def test_other_long_tables_through_the_codebook():
    text = LONG.replace("email,answered_at,question,answer", "correo,cuando,pregunta,valor")
    columns = {"email": "correo", "time": "cuando", "question": "pregunta", "answer": "valor"}
    data = read(text, NPS, COMMENT, columns=columns)
    assert data.format == "long"
    assert values(data) == [9, 4, 10]
    assert "format_unverified" not in codes(data)


def test_columns_named_in_the_codebook():
    text = "contestó,cliente,nota,recomiendes\n2026-08-06 10:00:00,K-17,x,9\n2026-08-06 11:00:00, k-17,y,8\n"
    data = read(
        text, columns={"time": "contestó", "customer": "cliente", "ignore": "nota"}, customer_salt="ocho letras"
    )
    assert data.responses["customer_key"].nunique() == 1
    assert data.columns["role"].tolist() == ["time", "customer", "set_aside", "question"]
    for wrong in ({"time": "no hay"}, {"time": ".*"}):
        with pytest.raises(CourseError):
            read(text, columns=wrong)


def test_zip_of_a_csv():
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Encuesta.csv", FORM.format("Marca temporal", "Dirección de correo electrónico"))
        archive.writestr("__MACOSX/._Encuesta.csv", b"\x00\x05")
        archive.writestr("carpeta/", "")
    assert values(read(held.getvalue())) == [9]


def test_path_open_file_and_text_file_say_the_same(tmp_path):
    said = FORM.format("Marca temporal", "Dirección de correo electrónico")
    path = tmp_path / "con espacio.csv"
    path.write_text(said, encoding="utf-8")
    made = book()
    found = [read_survey(path, codebook=made, tz="UTC"), read_survey(str(path), codebook=made, tz="UTC")]
    with path.open("rb") as file:
        found.append(read_survey(file, codebook=made, tz="UTC"))
    with path.open(encoding="utf-8") as file:
        found.append(read_survey(file, codebook=made, tz="UTC"))
    found.append(read_survey(StringIO(said), codebook=made, tz="UTC"))
    for one in found[1:]:
        pd.testing.assert_frame_equal(one.answers, found[0].answers)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding):
    said = "Fecha,¿Qué tan probable es que nos recomiendes?,¿Qué mejorarías para mejorar?\n2026-08-06 10:00:00,9,«Más señales»\n"
    data = read(said.encode(encoding), NPS, COMMENT)
    assert values(data) == [9]
    assert data.wide()["comment"][0] == "«Más señales»"
    assert read(said.encode("cp850"), NPS, COMMENT, encoding="cp850").wide()["comment"][0] == "«Más señales»"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_ends_of_line(mark, end):
    rows = [["fecha", "recomiendes, por favor", "mejorar"], ["2026-08-06 10:00", "9", "uno; dos, tres"],
            ["2026-08-07 10:00", "8", 'dice "no"']]  # fmt: skip
    quoted = [mark.join('"' + c.replace('"', '""') + '"' for c in row) for row in rows]
    data = read(end.join(quoted) + end, NPS, COMMENT)
    assert values(data) == [9, 8]
    assert data.wide()["comment"].tolist() == ["uno; dos, tres", 'dice "no"']
    assert read(end.join(quoted), NPS, COMMENT).origin["delimiter"] == mark


def test_broken_accents_are_named():
    said = "Fecha,recomiendes,mejorar\n2026-08-06 10:00:00,9,más café\n"
    data = read(said.encode("utf-8").decode("cp1252").encode("utf-8"), NPS, COMMENT)
    assert "mojibake" in codes(data)


def test_two_hundred_megabytes_are_refused_before_they_are_read(tmp_path):
    path = tmp_path / "grande.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(CourseError, match=r"200\.0 MB"):
        read_survey(path, codebook=book(), tz="UTC")
