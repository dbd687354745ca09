"""The commands as an instructor types them."""

import csv
import os

import pytest

from coursekit.cli import main
from coursekit.grading.gradebook import Gradebook

from .by_hand import graded, not_graded, verdict

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Exercise 5.1a (7)\r\n"
    "    Points Possible,,,,,2.00\r\n"
    '"Pérez, Ana",1,u1,ana,A,\r\n'
    '"Doe, Jane",2,u2,jane,A,\r\n'
)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Gradebook("gradebook.db") as book:
        book.record(graded("ana", verdict(points=1.0)))
        book.record(not_graded("ben"))
    (tmp_path / "canvas.csv").write_bytes(CANVAS.encode())
    return tmp_path


def test_export_csv(home, capsys):
    assert main(["export", "-o", "out.csv"]) == 0
    lines = (home / "out.csv").read_text().splitlines()
    assert lines[0].startswith("student,exercise,score,max_score,")
    assert lines[1].startswith("ana,5.1a,1,2,")
    assert lines[2].startswith("ben,5.1a,,,")
    assert "out.csv" in capsys.readouterr().out


def test_export_canvas(home, capsys):
    assert main(["--messages", "es", "export", "--format", "canvas", "--template", "canvas.csv", "-o", "up.csv"]) == 0
    assert (home / "up.csv").read_bytes() == CANVAS.replace("ana,A,", "ana,A,1").encode()
    said = capsys.readouterr().out
    assert "Doe, Jane" in said
    assert "ben" in said
    assert (home / "canvas.csv").read_bytes() == CANVAS.encode()


def test_someone_left_out_is_exit_code_1(home):
    with Gradebook("gradebook.db") as book:
        book.record(graded("nobody"))
    assert main(["export", "--format", "canvas", "--template", "canvas.csv", "-o", "up.csv"]) == 1


def test_a_class_list_says_who_is_who(home):
    with Gradebook("gradebook.db") as book:
        book.record(graded("hoja7", token="k7"))
    (home / "list.csv").write_text("student,name,token\nu2,Jane Doe,k7\n")
    command = ["export", "--format", "canvas", "--template", "canvas.csv", "--students", "list.csv", "-o", "up.csv"]
    assert main(command) == 0
    assert "jane,A,2" in (home / "up.csv").read_text()
    assert main(["export", "--format", "nbgrader", "-o", "nb.csv"]) == 0
    assert "u2" not in (home / "nb.csv").read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "--format", "canvas", "-o", "x.csv"], "--template"),
        (["export", "--format", "canvas", "--template", "canvas.csv", "-o", "canvas.csv"], "template"),
        (["export", "--gradebook", "none.db", "-o", "x.csv"], "none.db"),
        (["export", "--exercise", "9.9", "-o", "x.csv"], "9.9"),
        (["regrade", "--reason", " "], "reason"),
        (["regrade", "--reason", "x", "--student", "anna"], "Did you mean 'ana'?"),
        (["purge"], "--yes"),
        (["class", "tokens", "none.csv"], "none.csv"),
        (["feedback", "-o", "canvas.csv"], "canvas.csv"),
    ],
)
def test_what_is_wrong_ends_in_a_sentence(home, capsys, arguments, said):
    assert main(["--messages", "en", *arguments]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not (home / "none.db").exists()


def test_feedback_regrade_purge(home, capsys):
    assert main(["feedback", "-o", "pages"]) == 0
    assert len(list((home / "pages").glob("*.html"))) == 2
    with open(home / "pages" / "index.csv", encoding="utf-8-sig", newline="") as file:
        assert [row["student"] for row in csv.DictReader(file)] == ["ana", "ben"]
    assert main(["regrade", "--student", "ana", "--reason", "new key"]) == 0
    with Gradebook("gradebook.db") as book:
        assert not book.has("file of ana ", "5.1a")
    assert main(["purge", "--yes"]) == 0
    assert b"ana.ipynb" not in (home / "gradebook.db").read_bytes()


@pytest.mark.parametrize("who", ["student", "email"])
def test_class_tokens_stay(home, capsys, who):
    ids = {"student": ["u1", "u2"], "email": ["a@b.es", "c@d.es"]}[who]
    (home / "list.csv").write_text("\n".join([who, ids[0]]))
    assert main(["class", "tokens", "list.csv"]) == 0
    assert ("name" in capsys.readouterr().err) == (who == "email")
    first = (home / "tokens.csv").read_text("utf-8-sig").splitlines()
    assert first[0] == "student,token"
    secret = (home / "coursekit-secret.txt").read_bytes()
    # One leaves, one comes: nobody's token changes.
    (home / "list.csv").write_text("\n".join([who, ids[1]]))
    assert main(["class", "tokens", "list.csv"]) == 0
    assert first[1] in (home / "tokens.csv").read_text("utf-8-sig").splitlines()
    assert (home / "coursekit-secret.txt").read_bytes() == secret
    if os.name == "posix":
        assert (home / "tokens.csv").stat().st_mode & 0o077 == 0


def test_another_secret_is_noticed(home, capsys):
    (home / "list.csv").write_text("student\nu1\n")
    assert main(["class", "tokens", "list.csv", "--secret", "one"]) == 0
    before = (home / "tokens.csv").read_bytes()
    assert main(["class", "tokens", "list.csv", "--secret", "two"]) == 0
    assert "u1" in capsys.readouterr().err
    assert (home / "tokens.csv").read_bytes() == before


def test_similar_says_that_nothing_stands_out(home, capsys):
    assert main(["--messages", "en", "class", "similar"]) == 0
    assert "No pair" in capsys.readouterr().out
