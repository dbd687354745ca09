"""Teams, more time and the rubric's sheet, as an instructor types them. Oracle: sums worked by hand."""

import csv
from datetime import UTC, datetime, timedelta

import pytest

from coursekit.cli import main
from coursekit.grading.gradebook import Gradebook

from .by_hand import graded, verdict
from .test_desk import RUBRIC

DUE = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Ana handed in on time, Ben half a day late; Cleo nothing. Ten points each; 10 per cent a day."""
    monkeypatch.chdir(tmp_path)
    with Gradebook("gradebook.db") as book:
        for student, late in (("ana", -1), ("ben", 12)):
            when = (DUE + timedelta(hours=late)).isoformat()
            book.record(graded(student, verdict(points=10.0, of=10.0), submitted=when))
        book.set_deadline("5.1a", DUE, per_day=10)
    return tmp_path


def scores():
    with Gradebook("gradebook.db") as book:
        return {row.student: row.score for row in book.scores()}


def test_teams_are_read_listed_and_dissolved(home, capsys):
    (home / "teams.csv").write_text("student;equipo\nben;azul\ncleo;azul\nana;\n")
    assert scores() == {"ana": 10.0, "ben": 9.0}
    assert main(["--messages", "en", "class", "teams", "teams.csv"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "'azul': 'ben', 'cleo'\n"
    assert "'cleo'" in shown.err
    assert "'ben'" not in shown.err
    assert scores() == {"ana": 10.0, "ben": 9.0, "cleo": 9.0}
    (home / "teams.csv").write_text("student,team\ncleo,\nben,\n")
    assert main(["--messages", "en", "class", "teams", "teams.csv"]) == 0
    assert main(["--messages", "en", "class", "teams"]) == 0
    assert capsys.readouterr().out == "gradebook.db has no teams.\n" * 2
    assert scores() == {"ana": 10.0, "ben": 9.0}


def test_teams_may_come_before_the_first_submission(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "teams.csv").write_text("student,team\nana,red\nben,red\n")
    assert main(["class", "teams", "teams.csv"]) == 0
    assert capsys.readouterr().err == ""
    with Gradebook("gradebook.db") as book:
        book.record(graded("ana", verdict(points=1.0)))
    assert scores() == {"ana": 1.0, "ben": 1.0}


def test_more_time_for_one_is_more_time_for_the_team(home, capsys, lang):
    assert main(["--messages", lang, "class", "extend", "ana", "--until", "2026-03-08T12:00+00:00"]) == 0
    assert scores() == {"ana": 10.0, "ben": 9.0}
    (home / "teams.csv").write_text("student,team\nana,red\nben,red\n")
    main(["class", "teams", "teams.csv"])
    # The last file of the team is Ben's, half a day late: in time for Ana.
    assert scores() == {"ana": 10.0, "ben": 10.0}
    # What lateness costs stays that of the exercise: 20 per cent for the day begun after the extension.
    main(["class", "extend", "ana", "--until", "2026-03-01T20:00+00:00"])
    with Gradebook("gradebook.db") as book:
        book.set_deadline("5.1a", DUE, per_day=20)
    assert scores() == {"ana": 8.0, "ben": 8.0}
    assert "ben" in capsys.readouterr().out
    # The latest of the team's deadlines holds, whoever has it: here that of all.
    with Gradebook("gradebook.db") as book:
        book.set_deadline("5.1a", DUE + timedelta(days=1), per_day=20)
    assert scores() == {"ana": 10.0, "ben": 10.0}


def test_more_time_where_nothing_is_due_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with Gradebook("gradebook.db") as book:
        book.record(graded("ana", verdict(points=1.0), submitted="2027-01-01T00:00:00"))
    assert main(["--messages", "en", "class", "extend", "ana", "--until", "2026-03-08"]) == 0
    assert "no deadline" in capsys.readouterr().err
    assert scores() == {"ana": 1.0}


def test_the_sheet_round_trip(home, capsys):
    with Gradebook("gradebook.db") as book:
        book.record(graded("eva", verdict("essay", 0.0, 3.0), answers={"essay": "because"}))
        book.expect_manual("5.1a", {"essay": RUBRIC})
    assert main(["--messages", "en", "rubric", "export", "-o", "sheet.csv"]) == 0
    assert "3 answers" in capsys.readouterr().out
    with open("sheet.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["student"] == "eva":
            row |= {"why": "3", "how": "3", "comment": "Well argued."}
    with open("sheet.csv", "w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, list(rows[0]))
        sheet.writeheader()
        sheet.writerows(rows)
    command = ["--messages", "en", "rubric", "import", "sheet.csv", "--exercise", "5.1a", "--question", "essay"]
    assert main(command) == 0
    assert "still without a mark: 2" in capsys.readouterr().out
    assert scores()["eva"] == 3.0
    with Gradebook("gradebook.db") as book:
        assert book.attempts("eva")[0].marks["essay"].comment == "Well argued."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rubric", "export", "-o", "x.csv"], "No question of 5.1a"),
        (["rubric", "import", "none.csv", "--gradebook", "none.db"], "none.db"),
        (["class", "teams", "list.csv"], "called team"),
        (["class", "teams", "--gradebook", "none.db"], "none.db"),
        (["class", "extend", "anna", "--until", "2026-03-08"], "Did you mean 'ana'?"),
        (["class", "extend", "ana", "--until", "monday"], "monday"),
        (["class", "extend", "ana", "--until", "2026-03-08", "--exercise", "9.9"], "9.9"),
    ],
)
def test_what_is_wrong_ends_in_a_sentence(home, capsys, arguments, said):
    (home / "list.csv").write_text("student,name\nana,Ana\n")
    assert main(["--messages", "en", *arguments]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not (home / "none.db").exists()


def test_a_question_is_named_where_there_are_several(home, capsys):
    with Gradebook("gradebook.db") as book:
        book.expect_manual("5.1a", {"essay": RUBRIC, "plan": RUBRIC})
    assert main(["--messages", "en", "rubric", "export", "-o", "x.csv"]) == 2
    assert "essay, plan" in capsys.readouterr().err
    assert main(["--messages", "en", "rubric", "export", "-o", "x.csv", "--question", "esay"]) == 2
    assert "Did you mean 'essay'?" in capsys.readouterr().err
