"""The page on exams, done as it says: its bank, its wrong answer, its notebook without checks, its command."""

import csv
import json
import re
from pathlib import Path

import pytest

from coursekit import cli, company
from coursekit.messages import using_language
from coursekit.practice import exercise, judge, question_set

ROOT = Path(__file__).parents[2]
PAGE = {"en": "exams.md", "es": "exams.es.md"}


def codes(lang):
    text = (ROOT / "docs" / "instructors" / PAGE[lang]).read_text("utf-8")
    return re.findall(r"(?ms)^```python\n(.*?)^```$", text), re.findall(r"(?ms)^```bash\n(.*?)^```$", text)


def column(path, name):
    return {row["student"]: row[name] for row in csv.DictReader(path.read_text("utf-8-sig").splitlines())}


@pytest.fixture(params=["en", "es"])
def lang(request):
    with using_language(request.param):
        yield request.param


@pytest.fixture
def bank(tmp_path, lang, monkeypatch):
    """The folder of the page, with the file of the page in it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "our-questions"
    folder.mkdir()
    (folder / "m9_1_midterm.py").write_text(codes(lang)[0][1], encoding="utf-8")
    return folder


def test_the_wrong_answer_of_the_page_is_told_which_mistake_it_is(bank, lang, capsys):
    exec(codes(lang)[0][2], {})
    said = capsys.readouterr().out
    assert {"en": "the rate of all surveys", "es": "la tasa de todas las encuestas"}[lang] in said


@pytest.mark.parametrize("token", ["", "ana-01", "ben-02"])
def test_its_answers_are_those_of_each_students_own_data(bank, token):
    bank = question_set("9.1", bank)
    data = company(token, customers=1000)
    sent = [(row.touchpoint, row.answered == row.answered) for row in data.surveys.itertuples()]
    support = [answered for touchpoint, answered in sent if touchpoint == "support"]
    right = 100 * sum(support) / len(support)
    assert judge(bank["rate"], right, data).points == 2
    everywhere = 100 * sum(answered for _, answered in sent) / len(sent)
    verdict = judge(bank["rate"], everywhere, data)
    assert (verdict.mistake, verdict.points) == ("everywhere", 0)
    assert judge(bank["who"], "b", data).points == 1
    assert judge(bank["who"], "a", data).points == 0


def test_the_bank_of_the_environment_needs_no_argument(bank, lang, monkeypatch):
    monkeypatch.setenv("COURSEKIT_QUESTIONS", "our-questions")
    assert exercise("9.1", namespace={"answer_who": "b"}).check("who") == 1.0


def test_exam_mode_is_what_the_page_says(lang, capsys):
    names = {"exercise": exercise}
    exec(codes(lang)[0][0], names)
    ex = names["ex"]
    ex.hint("nps")
    ex.solution("nps")
    said = capsys.readouterr().out
    assert said.count({"en": "This is an exam", "es": "examen"}[lang]) == 2
    # Checks answer all the same.
    ex.check("nps")
    assert "nps_score" in capsys.readouterr().out


# One language: the commands and the code of both pages are the same, which test_docs holds.
@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_a_notebook_without_checks_is_graded_with_the_bank_that_stayed_at_home(bank, tmp_path, lang):
    first, blank = codes(lang)[0][3:5]
    (tmp_path / "class.csv").write_text("student\nana\nben\n", encoding="utf-8")
    secret = ["--secret", "coursekit-secret.txt"]
    assert cli.main(["class", "tokens", "class.csv", *secret]) == 0
    tokens = column(tmp_path / "tokens.csv", "token")
    right = (
        'support = surveys[surveys["touchpoint"] == "support"]\n'
        'support_rate = 100 * support["answered"].notna().mean()\nanswer_who = "b"'
    )
    for student, answers in (("ana", right), ("ben", blank)):
        cells = [first.replace('token = ""', f'token = "{tokens[student]}"'), answers]
        notebook = {
            "cells": [{"cell_type": "code", "metadata": {}, "outputs": [], "source": cell} for cell in cells],
            "metadata": {},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        (tmp_path / "submitted" / student).mkdir(parents=True)
        (tmp_path / "submitted" / student / "exam.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    command = next(line for body in codes(lang)[1] for line in body.splitlines() if "grade submitted" in line)
    assert cli.main([*command.split()[1:], "--jobs", "1"]) == 0
    assert cli.main(["export", "--format", "csv", "-o", "grades.csv"]) == 0
    assert column(tmp_path / "grades.csv", "score") == {"ana": "3", "ben": "0"}
