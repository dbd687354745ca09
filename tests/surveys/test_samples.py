"""The files in data/surveys are what the code writes, and each gives exactly the issues that were put into it.

Oracle: the list below, made beside the files by hand.
"""

from pathlib import Path

import pandas as pd
import pytest

from coursekit.surveys import infer_codebook, read_survey, sample_files, write_samples

FILES = sample_files()
FOLDER = Path(__file__).parents[2] / "data" / "surveys"
OWN = ["@cafelumbre.example"]
NPS_ES = "1. Del 0 al 10, ¿qué tan probable es que nos recomiendes a un amigo?"
CSAT_ES = "2. ¿Qué tan satisfecho estás con tu última compra?"
MAIL = "Dirección de correo electrónico"
COMMENT_ES = '5. ¿Qué podemos hacer para mejorar? Di lo que quieras, también "nada".'
NPS_EN, CSAT_EN = (
    "From 0 to 10, how likely are you to recommend us to a friend?",
    "How satisfied are you with your last purchase?",
)

# row (None: of the file or of a column), column, code
PLANNED = {
    "google_forms_es.csv": [
        (None, "", "keys_only_here"),
        (None, "", "question_not_found"),
        (5, "", "resubmission"),
        (6, MAIL, "customer_blank"),
        (7, NPS_ES, "number_with_text"),
        (7, MAIL, "email_alias"),
        (8, NPS_ES, "number_in_words"),
        (9, NPS_ES, "out_of_range"),
        (9, CSAT_ES, "stars"),
        (9, "3. ¿Qué compraste?", "other_text"),
        (10, COMMENT_ES, "formula"),
        (11, "", "duplicate_row"),
        (12, CSAT_ES, "no_answer_word"),
        (12, "4. ¿Desde qué país nos escribes?", "not_a_choice"),
        (12, COMMENT_ES, "personal_in_text"),
        (13, NPS_ES, "out_of_range"),
        (13, CSAT_ES, "not_whole"),
        (13, MAIL, "email_unreadable"),
        (14, "", "test_answer"),
    ],
    "google_forms_en.csv": [
        (None, "", "keys_only_here"),
        (None, "", "question_not_found"),
        (5, NPS_EN, "no_answer_word"),
        (6, "Timestamp", "time_zone_unknown"),
        (7, CSAT_EN, "out_of_range"),
        (7, "Which country do you write from?", "not_a_choice"),
        (8, "", "summary_row"),
    ],
    "google_sheet_es.csv": [
        (4, "", "blank_row"),
        (6, "", "repeated_header"),
        (8, "Marca temporal", "time_from_serial"),
        (9, "Marca temporal", "time_other_order"),
        (10, "Marca temporal", "time_twice"),
        (11, NPS_ES, "spreadsheet_error"),
        (11, CSAT_ES, "decimal_comma"),
        (11, "¿Qué tan fácil fue comprar? (1 = muy difícil, 7 = muy fácil)", "not_whole"),
        (12, "", "summary_row"),
    ],
    "typeform_en.csv": [
        (None, "", "question_not_found"),
        (None, "Network ID", "column_set_aside"),
        (None, "Start Date (UTC)", "column_set_aside"),
        (4, "How easy was it to order, from 1 to 7?", "out_of_range"),
        (4, "What could we do better?", "formula"),
        (4, "What did you buy?", "other_text"),
        (5, "", "same_response_id"),
        (6, "", "unfinished"),
        (6, "Submit Date (UTC)", "time_missing"),
    ],
    "surveymonkey_en.csv": [
        (None, "", "keys_only_here"),
        (None, "", "question_not_found"),
        (None, "", "question_not_found"),
        (None, "Collector ID", "column_set_aside"),
        (None, "Custom Data 1", "column_set_aside"),
        (None, "First Name", "personal_dropped"),
        (None, "IP Address", "personal_dropped"),
        (None, "Last Name", "personal_dropped"),
        (None, "Start Date", "column_set_aside"),
        (4, "What could we do better?", "personal_in_text"),
        (4, "What did you buy? [Other (please specify)]", "other_text"),
        (5, "Email Address", "customer_blank"),
        (6, "", "truncated"),
        (6, CSAT_EN, "not_a_number"),
    ],
}


def loaded(name):
    order = "dmy" if "sheet" in name else None
    return read_survey(FOLDER / name, codebook=FOLDER / "codebook.yml", tz="Europe/Madrid", dates=order, own_emails=OWN)


def test_files_are_what_the_code_writes(tmp_path):
    write_samples(tmp_path / "new")
    assert {p.name: p.read_bytes() for p in FOLDER.iterdir()} == FILES
    assert {p.name: p.read_bytes() for p in (tmp_path / "new").iterdir()} == FILES
    assert all(len(content) < 5_000 for content in FILES.values())


@pytest.mark.parametrize("name", sorted(PLANNED))
def test_issues_are_those_that_were_planned(name):
    data = loaded(name)
    found = [
        (None if pd.isna(row) else int(row), column, code)
        for row, column, code in zip(data.issues["row"], data.issues["column"], data.issues["code"], strict=True)
    ]
    assert sorted(found, key=str) == sorted(PLANNED[name], key=str)
    assert data.accounts().balanced


def test_every_sample_is_planned():
    assert set(PLANNED) == {name for name in FILES if name.endswith(".csv")}


@pytest.mark.parametrize("name", sorted(PLANNED))
def test_the_answers_that_were_written(name):
    scores = {
        "google_forms_es.csv": [10, 9, 0, 3, 8, 9, 10, None, None, 7, None],
        "google_forms_en.csv": [10, 6, 8, None, 5, 7],
        "google_sheet_es.csv": [9, 6, 10, 8, 7, 4, 9, None],
        "typeform_en.csv": [10, 8, 3, 4, 9],
        "surveymonkey_en.csv": [9, 2, 10, 7],
    }
    found = loaded(name).scores("nps")
    assert [None if v != v else v for v in found] == scores[name]


@pytest.mark.parametrize("name", sorted(PLANNED))
def test_a_draft_finds_the_questions(name):
    draft = infer_codebook(FOLDER / name)
    kinds = [entry["kind"] for entry in draft.entries]
    # SurveyMonkey's sample answers in words: what they mean is for a person to say.
    assert kinds[:2] == ["nps", "text" if name.startswith("surveymonkey") else "csat"]
