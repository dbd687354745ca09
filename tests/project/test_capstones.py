"""Three worked capstones, written as notebooks and graded by the commands that an instructor uses.

Oracle: the marks that stand beside the lesson, which people read before they use them.
"""

import csv
import sys
from pathlib import Path

import pytest
import yaml

from coursekit import cli
from coursekit.capstones import capstones
from coursekit.grading.gradebook import Gradebook
from coursekit.practice import question_set

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "lessons" / "7-capstone" / "1-your-own-shop"
STATED = yaml.safe_load((FOLDER / "capstones" / "marks.yaml").read_text("utf-8"))
RUBRIC = question_set("7.1")["memo"].rubric


def total(stated):
    return round(sum(stated["points"].values()) + RUBRIC.score(stated["memo"]), 2)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="layers of Linux")
@pytest.mark.parametrize("lang", ["es", pytest.param("en", marks=pytest.mark.release)])
def test_all_three_get_the_marks_that_are_stated(tmp_path, lang, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    out, book_file = tmp_path / "out", tmp_path / "gradebook.db"
    assert cli.main(["capstones", "-o", str(out), "--lang", lang]) == 0
    assert "coursekit grade" in capsys.readouterr().out
    graded = ["grade", str(out / "submitted"), "--tokens", str(out / "tokens.csv"), "--gradebook", str(book_file)]
    assert cli.main([*graded, "--lang", lang]) == 0
    with Gradebook(book_file) as book:
        attempts = {attempt.student: attempt for attempt in book.attempts()}
    assert set(attempts) == set(STATED) == {"strong", "middling", "weak"}
    for name, stated in STATED.items():
        verdicts = {one.question: one for one in attempts[name].verdicts}
        assert {id: one.points for id, one in verdicts.items() if id != "memo"} == stated["points"]
        assert {id: one.mistake for id, one in verdicts.items() if one.mistake} == stated["recognised"]

    # The memos go out as a sheet, are judged by the rubric, and come back.
    sheet = tmp_path / "memos.csv"
    assert cli.main(["rubric", "export", "--gradebook", str(book_file), "-o", str(sheet)]) == 0
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    memos = {one.name: one.answers["memo"].split('"""')[1].strip() for one in capstones(ROOT, lang)}
    assert {row["student"]: row["answer"].strip() for row in rows} == memos
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(row | STATED[row["student"]]["memo"] for row in rows)
    assert cli.main(["rubric", "import", str(sheet), "--gradebook", str(book_file)]) == 0
    with Gradebook(book_file) as book:
        scores = {row.student: row.score for row in book.scores()}
    assert scores == {name: total(stated) for name, stated in STATED.items()}


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_teaching_notes_state_the_same_totals(lang):
    notes = (FOLDER / f"teaching.{lang}.md").read_text("utf-8")
    for stated in STATED.values():
        assert f"{total(stated):g}" in notes
        assert f"{RUBRIC.score(stated['memo']):g}" in notes
    assert total(STATED["strong"]) > 2 * total(STATED["middling"]) - 10 > total(STATED["weak"])


def test_whatever_is_wrong_in_the_weak_one_is_recognised():
    """Each wrong answer meets a message of its own, or says which of the sentences are out of place."""
    points = {question.id: question.points for question in question_set("7.1")}
    wrong = {id for id, got in STATED["weak"]["points"].items() if got < points[id]}
    assert wrong == set(STATED["weak"]["points"])
    assert wrong - set(STATED["weak"]["recognised"]) == {"claims"}


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_answer_is_there_in_both_languages(lang):
    questions = {question.id for question in question_set("7.1")}
    for one in capstones(ROOT, lang):
        assert set(one.answers) == questions
        assert one.about["es"] != one.about["en"]
    other = {one.name: one.answers["memo"] for one in capstones(ROOT, "en" if lang == "es" else "es")}
    assert all(one.answers["memo"] != other[one.name] for one in capstones(ROOT, lang))


def test_nothing_that_is_there_is_overwritten(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert cli.main(["capstones", "-o", str(tmp_path), "--lang", "en"]) == 0
    place = next((tmp_path / "submitted" / "weak").iterdir())
    place.write_text("mine", encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["capstones", "-o", str(tmp_path), "--lang", "en"]) == 2
    assert place.name in capsys.readouterr().err
    assert place.read_text("utf-8") == "mine"


def test_outside_of_the_course_one_sentence(tmp_path, monkeypatch, capsys):
    for name in ("lessons", "notebooks"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    assert cli.main(["capstones", "-o", "out"]) == 2
    assert "capstones" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_the_exercise_one_sentence(tmp_path, monkeypatch, capsys):
    (tmp_path / "notebooks").mkdir()
    place = tmp_path / "lessons" / "7-capstone" / "1-your-own-shop"
    place.mkdir(parents=True)
    (place / "capstones").symlink_to(FOLDER / "capstones")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["capstones", "-o", "out", "--lang", "es"]) == 2
    assert "7.1" in capsys.readouterr().err
