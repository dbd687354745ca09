"""Every command of the pages on grading, run one after the other by a shell, as an instructor would."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,5.1a Asking (5512)
    Points Possible,,,,,19.00
"García, Ana",101,ana,ana,A,
"Okafor, Ben",102,ben,ben,A,
"Li, Chen",103,chen,chen,A,
"""
MOODLE = """Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed
Participant 501,Ana García,ana@uni.example,Submitted for grading,,19.00,Yes
Participant 502,Ben Okafor,ben@uni.example,Submitted for grading,,19.00,Yes
Participant 503,Chen Li,chen@uni.example,Submitted for grading,,19.00,Yes
"""

pytestmark = [
    pytest.mark.release,
    pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs a shell"),
]


def fenced(page, language):
    text = (ROOT / "docs" / page).read_text("utf-8")
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", text)


def walk(folder, page):
    """Runs the commands of a page; what sets the course up has happened already. Returns what each printed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "COURSEKIT_PROGRESS": "off"}
    said = {}
    for line in (line for block in fenced(page, "bash") for line in block.splitlines()):
        if line.startswith(("make ", "source ")):
            continue
        done = subprocess.run(["bash", "-c", line], cwd=folder, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        said[line] = done.stdout
        if line.startswith("coursekit export --format csv"):
            with open(folder / "grades.csv", encoding="utf-8-sig", newline="") as file:
                said["scores"] = {row["student"]: row for row in csv.DictReader(file)}
    return said


@pytest.fixture
def folder(tmp_path):
    for lang in ("en", "es"):
        shutil.copytree(ROOT / "exercises" / lang, tmp_path / "exercises" / lang)
    # What makes it the folder of the course; only read.
    for name in ("lessons", "notebooks", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.mark.parametrize("page", ["instructors.md", "instructors.es.md"])
def test_ten_minutes_to_the_first_file_of_grades(folder, page):
    [students] = fenced(page, "csv")
    (folder / "students.csv").write_text(students, encoding="utf-8")
    before = set(folder.iterdir())
    scores = walk(folder, page)["scores"]
    # The rehearsal's first three: all right but what a person reads, one mistake, and nothing at all.
    assert {name: (row["score"], row["max_score"]) for name, row in scores.items()} == {
        "ana": ("11", "14"),
        "ben": ("10", "14"),
        "chen": ("0", "14"),
    }
    assert scores["ana"]["status"] == "waiting"
    # Its last line leaves the class and nothing of the rehearsal.
    assert {path.name for path in set(folder.iterdir()) - before} == {"tokens.csv", "coursekit-secret.txt"}


def test_from_a_class_list_to_what_canvas_and_moodle_take(folder):
    page = "instructors/grade.md"
    [students] = fenced(page, "csv")
    (folder / "students.csv").write_text(students, encoding="utf-8")
    (folder / "canvas.csv").write_text(CANVAS, encoding="utf-8")
    (folder / "worksheet.csv").write_text(MOODLE, encoding="utf-8")
    said = walk(folder, page)
    assert said["scores"]["chen"]["score"] == "0"
    # Whoever waits for a person is left empty; a blank notebook has nothing to wait for.
    assert '"Li, Chen",103,chen,chen,A,0' in (folder / "canvas-filled.csv").read_text("utf-8")
    assert "Participant 501,Ana García,ana@uni.example,Submitted for grading,,19.00,Yes" in (
        folder / "worksheet-filled.csv"
    ).read_text("utf-8")
    assert len(list((folder / "worked" / "submitted").iterdir())) == 3
    assert (folder / "worked" / "gradebook.db").is_file()
