"""The gradebook against what an instructor was promised; sums are worked by hand."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import coursekit
from coursekit.grading import gradebook_schema
from coursekit.grading.gradebook import Gradebook
from coursekit.grading.gradebook_people import Student
from coursekit.grading.gradebook_text import decoded, encoded
from coursekit.messages import CourseError

from .by_hand import graded, not_graded, verdict

ODD = [
    "a\nb",
    "😀",
    '=HYPERLINK("x")',
    "../../etc/passwd",
    "Robert'); DROP TABLE people;--",
    "",
    "a\x00b",
    "a\udcff",
    " ",
]


def row(book, student, **how):
    return next(r for r in book.scores(**how) if r.student == student)


@pytest.mark.parametrize("name", ODD)
def test_any_text_is_data(book, name):
    assert book.record(graded(name, verdict(say=[name], question=name or "q"), answers={"q": name}))
    assert book.has(f"file of {name} ", "5.1a", name, "")
    (attempt,) = book.attempts(name)
    stored = name.encode("utf-8", "backslashreplace").decode()
    assert (attempt.student, attempt.verdicts[0].say, attempt.answers["q"]) == (stored, (name,), name)
    assert [p.name for p in book.path.parent.iterdir()] == ["gradebook.db"]


def test_two_students_may_hand_in_the_same_file(book):
    book.record(graded("ana", content="same", token="a"))
    assert book.has("same", "5.1a")
    assert not book.has("same", "5.1a", "ben")
    assert not book.has("same", "5.1a", "ana", "another token")
    assert not book.has("same", "5.1b")
    assert book.record(graded("ben", content="same", token="b"))
    assert len(book.scores()) == 2


def test_the_same_result_is_written_once(book):
    assert book.record(graded())
    assert not book.record(graded("ana", verdict(points=0.0)))
    assert [(r.score, r.max_score, r.attempts) for r in book.scores()] == [(2.0, 2.0, 1)]


def test_a_failure_of_the_grader_is_tried_again_and_is_no_zero(book):
    book.record(not_graded(content="c"))
    assert not book.has("c", "5.1a", "ana")
    assert (row(book, "ana").score, row(book, "ana").status) == (None, "not_graded")
    assert book.record(graded(content="c"))
    assert row(book, "ana").score == 2.0
    assert len(book.history("ana", "5.1a")) == 1
    book.record(not_graded("ben", problem="grading.submissions.empty", reason="", content="d"))
    assert book.has("d", "5.1a", "ben")


def test_last_and_best(book):
    for day, points in ((1, 1.0), (2, 2.0), (3, 1.5)):
        book.record(graded("ana", verdict(points=points), submitted=f"2026-02-0{day}T10:00:00"))
    assert row(book, "ana").score == 1.5
    assert row(book, "ana", policy="best").score == 2.0
    book.record(not_graded(submitted="2026-02-04T10:00:00"))
    last = row(book, "ana")
    assert (last.score, last.status, last.attempts) == (1.5, "graded", 4)
    assert "The grader failed." in last.reason
    with pytest.raises(CourseError) as wrong:
        book.scores("worst")
    assert wrong.value.key == "grading.book.policy"


def test_order_of_attempts_is_not_that_of_grading(book):
    for n, points in ((10, 2.0), (2, 1.0)):
        book.record(graded("ana", verdict(points=points), content=str(n), path=Path(f"hoja-{n}.ipynb")))
    assert [a.path for a in book.attempts()] == ["hoja-2.ipynb", "hoja-10.ipynb"]
    assert row(book, "ana").score == 2.0


# due noon; 10 % a day, at most 25 %, grace 30 minutes; of 10 points
@pytest.mark.parametrize(
    ("late", "lost"),
    [
        (timedelta(minutes=-1), 0.0),
        (timedelta(minutes=30), 0.0),
        (timedelta(minutes=31), 1.0),
        (timedelta(days=1), 1.0),
        (timedelta(days=1, seconds=1), 2.0),
        (timedelta(days=9), 2.5),
    ],
)
def test_late(book, late, lost):
    due = datetime(2026, 2, 1, 12, tzinfo=UTC)
    book.set_deadline("5.1a", due, per_day=10, most=25, grace_minutes=30)
    book.record(graded("ana", verdict(points=10.0, of=10.0), submitted=(due + late).isoformat()))
    found = row(book, "ana")
    assert (found.score, found.late_penalty, found.raw_score) == (10.0 - lost, lost, 10.0)
    book.set_deadline("5.1a", due + timedelta(days=20), per_day=10, student="ana")
    assert row(book, "ana").late_penalty == 0.0


def test_best_is_best_after_the_penalty_and_no_time_is_not_late(book):
    book.set_deadline("5.1a", datetime(2026, 2, 1), per_day=50)
    book.record(graded("ana", verdict(points=1.5), submitted="2026-01-31T00:00:00"))
    book.record(graded("ana", verdict(points=2.0), submitted="2026-02-01T05:00:00"))
    book.record(graded("ben"))
    assert row(book, "ana", policy="best").score == 1.5
    assert row(book, "ben").late_penalty == 0.0
    assert book.due() == {"5.1a": "2026-02-01T00:00:00"}
    with pytest.raises(CourseError) as wrong:
        book.set_deadline("5.1a", datetime(2026, 2, 1), per_day=-1)
    assert wrong.value.key == "grading.book.penalty"


def test_teams_share_results(book):
    book.add_students([Student("ana"), Student("ben"), Student("eva", team="red")])
    book.set_team("blue", ["ana", "ben"])
    book.record(graded("ana", verdict(points=1.0), submitted="2026-01-01T00:00:00"))
    book.record(graded("ben", verdict(points=2.0), submitted="2026-01-02T00:00:00"))
    assert [(r.student, r.score, r.team, r.attempts) for r in book.scores()] == [
        ("ana", 2.0, "blue", 2),
        ("ben", 2.0, "blue", 2),
    ]
    assert [(r.student, r.status) for r in book.scores(missing=True)][2] == ("eva", "missing")
    with pytest.raises(CourseError) as wrong:
        book.set_team("blue", ["nobody"])
    assert wrong.value.key == "grading.book.no_student"


def test_regrading_keeps_what_was_and_what_people_gave(book):
    book.record(graded("ana", verdict("nps", 0.0), verdict("why", 2.0), content="c"))
    (attempt,) = book.attempts("ana")
    book.set_manual(attempt.id, "why", 1.0, "Nearly.")
    assert row(book, "ana").score == 1.0
    assert book.regrade("The key was wrong.", exercise="5.1a") == 1
    assert not book.has("c", "5.1a", "ana")
    assert book.record(graded("ana", verdict("nps", 2.0), verdict("why", 0.5), content="c"))
    assert book.has("c", "5.1a", "ana")
    assert row(book, "ana").score == 3.0
    old, new = book.history("ana", "5.1a")
    assert (old.verdicts[0].points, new.verdicts[0].points, new.why_again) == (0.0, 2.0, "The key was wrong.")
    assert old.version == new.version == coursekit.__version__
    assert new.marks["why"].comment == "Nearly."
    with pytest.raises(CourseError) as wrong:
        book.regrade("  ")
    assert wrong.value.key == "grading.book.no_reason"


def test_a_comment_alone_leaves_the_automatic_points(book):
    book.record(graded("ana", verdict(points=1.0)))
    (attempt,) = book.attempts()
    book.set_manual(attempt.id, "nps", None, "See the lesson.")
    assert row(book, "ana").score == 1.0
    book.set_manual(attempt.id, "nps", None, "")
    assert book.attempts()[0].marks == {}


def test_purge_leaves_scores_and_nothing_that_says_whose(book):
    secret_words = ["Ana Pérez", "ana@uni.es", "k7mq-2w9dh", "red-team", "her own words", "ana_file", "a remark"]
    book.add_students([Student("ana", "Ana Pérez", "ana@uni.es", token="k7mq-2w9dh", team="red-team")])
    book.record(
        graded(
            "ana",
            verdict(points=1.0, say=["her own words"]),
            token="k7mq-2w9dh",
            answers={"nps": "her own words"},
            path=Path("ana_file"),
        )
    )
    book.set_deadline("5.1a", datetime(2026, 1, 1), per_day=0, student="ana")
    book.set_manual(book.attempts()[0].id, "nps", 1.5, "a remark")
    before = book.path.read_bytes()
    assert all(word.encode() in before for word in secret_words)
    assert book.purge() == 1
    after = book.path.read_bytes()
    assert not any(word.encode() in after for word in secret_words)
    assert [(r.student, r.score, r.max_score, r.team) for r in book.scores()] == [("student-0001", 1.5, 2.0, "team-1")]


def test_a_file_that_is_not_ours(tmp_path):
    def key(path, **how):
        with pytest.raises(CourseError) as wrong:
            Gradebook(path, **how)
        return wrong.value.key

    (tmp_path / "text").write_text("not a database" * 100)
    assert key(tmp_path / "text") == "grading.book.not_ours"
    with sqlite3.connect(tmp_path / "other") as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    before = (tmp_path / "other").read_bytes()
    assert key(tmp_path / "other") == "grading.book.not_ours"
    assert (tmp_path / "other").read_bytes() == before
    Gradebook(tmp_path / "new").close()
    with sqlite3.connect(tmp_path / "new") as new:
        new.execute("PRAGMA user_version = 99")
    new.close()
    assert key(tmp_path / "new") == "grading.book.newer"
    assert key(tmp_path) == "grading.book.folder"
    assert key(tmp_path / "none" / "g.db") == "grading.book.no_folder"
    assert key(tmp_path / "none.db", create=False) == "grading.book.missing"
    assert not (tmp_path / "none.db").exists()


def test_locked(book, monkeypatch):
    with sqlite3.connect(book.path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(gradebook_schema, "PATIENCE_SECONDS", 0.0)
        with pytest.raises(CourseError) as wrong:
            Gradebook(book.path)
        other.execute("ROLLBACK")
    other.close()
    assert wrong.value.key == "grading.book.locked"


def test_a_damaged_file_is_said_to_be(book):
    for i in range(200):
        book.record(graded(f"s{i}", verdict(say=["x" * 400])))
    book.close()
    raw = bytearray(book.path.read_bytes())
    raw[8192:] = os.urandom(len(raw) - 8192)
    book.path.write_bytes(raw)
    with pytest.raises(CourseError) as wrong, Gradebook(book.path) as again:
        again.scores()
    assert wrong.value.key in ("grading.book.damaged", "grading.book.not_ours")


def test_two_runs_may_open_at_once(tmp_path):
    path, problems = tmp_path / "g.db", []

    def work(name):
        try:
            with Gradebook(path) as mine:
                for i in range(10):
                    mine.record(graded(f"{name}{i}"))
        except Exception as error:
            problems.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    with Gradebook(path) as made:
        assert len(made.scores()) == 20


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from by_hand import graded, verdict
from coursekit.grading.gradebook import Gradebook
book = Gradebook({path!r})
print("ready", flush=True)
for i in range(100000):
    book.record(graded(f"s{{i:06d}}", *[verdict(f"q{{j}}") for j in range(5)]))
    print(i, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.parametrize("after", [1, 7, 23])
def test_a_killed_run_leaves_whole_submissions(tmp_path, after):
    path = tmp_path / "g.db"
    code = WRITER.format(path=str(path), tests=os.path.dirname(__file__))
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as run:
        for line in run.stdout:
            if line.strip() == str(after):
                run.send_signal(signal.SIGKILL)
                break
    with Gradebook(path) as left:
        rows = left.scores()
        assert len(rows) > after
        assert {r.score for r in rows} == {10.0}
        assert {len(a.verdicts) for a in left.attempts()} == {5}
        # It starts again where it was: what is there is not graded twice, and the rest can be written.
        assert left.has("file of s000000 ", "5.1a", "s000000")
        assert left.record(graded("late"))


@pytest.mark.parametrize("answer", [1, 2.5, "b", True, None, ["a", "b"], {"x": 1.0}, float("nan"), 10**30])
def test_answers_come_back(answer):
    back = decoded(encoded(answer))
    assert back == answer or str(back) == str(answer)


def test_answers_of_other_types_are_not_kept():
    class Liar(float):
        pass

    deep = [[[[[[1]]]]]]
    for odd in (Liar(1), object(), deep, [1] * 1000, 1 << 5000, {"a": Liar(1)}, {(1,): 1}):
        assert encoded(odd) is None


def test_several_threads_may_use_one_gradebook(book):
    """JupyterLab handles what a widget sends in another thread than that of the cells."""
    book.record(graded("ana", verdict("essay", 0.0, 3.0)))
    attempt = book.attempts("ana")[0].id
    wrong = []

    def mark(i):
        try:
            for _ in range(5):
                book.set_manual(attempt, "essay", float(i), f"by {i}")
                assert book.attempts("ana")[0].marks["essay"].points in (0.0, 1.0, 2.0, 3.0)
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=mark, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    found = book.attempts("ana")[0].marks["essay"]
    assert found.comment == f"by {found.points:g}"
