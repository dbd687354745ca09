"""Feedback pages, read back by an HTML parser: what is in them, and what can never be."""

from html.parser import HTMLParser

import pytest

from coursekit.grading.feedback import file_name, write_feedback
from coursekit.messages import text, use_language
from coursekit.practice import Outcome, Verdict

from .by_hand import graded, not_graded, verdict

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;`<b>`\x00\u202e"


class Read(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    @property
    def said(self):
        return " ".join("".join(self.words).split())


def page(tmp_path, *results, **how):
    (path, *_) = write_feedback(results, tmp_path / "out", **how)
    return path.read_text("utf-8")


def test_what_a_student_wrote_is_text(tmp_path):
    read = Read(
        page(tmp_path, graded(HOSTILE, verdict(question=HOSTILE, say=[HOSTILE]), notes=[HOSTILE], exercise=HOSTILE))
    )
    assert not {tag for tag, _ in read.tags} & {"script", "img", "b", "iframe", "a", "form", "link"}
    assert not [
        attrs for _, attrs in read.tags if any(name.startswith("on") or name in ("src", "href") for name in attrs)
    ]
    assert "<script>alert(1)</script>" in read.said
    assert "\u202e" not in read.said


def test_the_page_is_complete_and_accessible(tmp_path, lang):
    result = graded("Ana", verdict("nps", 1.0, say=["Look at the scale."]), lang=lang, notes=["A note."])
    html = page(tmp_path, result)
    read = Read(html)
    tags = dict(read.tags)
    policy = next(attrs["content"] for tag, attrs in read.tags if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert tags["html"]["lang"] == lang
    assert {"h1", "h2", "main", "caption", "title"} <= set(tags)
    assert [attrs["scope"] for tag, attrs in read.tags if tag == "th"] == ["col"] * 4 + ["row"]
    for words in ("Ana", "Look at the scale.", "A note.", text("grading.feedback.column_points", lang=lang)):
        assert words in read.said
    assert html == page(tmp_path, result)


def test_the_policy_fits_the_style():
    import base64
    import hashlib
    import re

    from coursekit.grading.feedback import Page, page_html

    html = page_html(Page("a", "5.1a", "en", "graded"), "en", {})
    style = re.search(r"<style>(.*)</style>", html, re.DOTALL)[1]
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in html


def test_nothing_that_a_function_gave_back(tmp_path, lang):
    secret = "4711-hidden"
    values = {"input": "X", "error": f"ValueError: {secret}: more", "line": 3, "reason": f"has {secret}: {secret}"}
    said = [text(f"practice.function.{key}", **values) for key in ("error", "output")]
    results = [
        graded("ana", Verdict("f", Outcome.ERROR, 0, 0, 2, [said[0]]), lang=lang, exercise="9.9z"),
        graded("ben", Verdict("f", Outcome.PARTLY, 0.5, 1, 2, [said[1]]), lang=lang, exercise="9.9z"),
        # A language that nobody speaks here may hide no sentence either.
        graded("eva", Verdict("f", Outcome.WRONG, 0, 0, 2, [said[1]]), lang="xx", exercise="9.9z"),
    ]
    for path in write_feedback(results, tmp_path):
        assert secret not in path.read_text("utf-8")
        assert "X" in Read(path.read_text("utf-8")).said


def test_functions_of_the_bank_say_nothing_unknown(tmp_path):
    from coursekit.practice import Function, question_set

    question = next(q for q in question_set("5.1a") if isinstance(q.kind, Function))
    leak = graded("ana", Verdict(question.id, Outcome.WRONG, 0, 0, 2, ["The hidden input was 4711.", "And 4712."]))
    assert "471" not in page(tmp_path, leak)


def test_not_graded_says_why_and_shows_no_points(tmp_path):
    use_language("en")
    read = Read(page(tmp_path, not_graded("ana", reason="grading.book.purged_reason")))
    assert text("grading.book.purged_reason") in read.said
    assert "table" not in dict(read.tags)


def test_names_of_files_hold_nothing_of_a_student(tmp_path):
    students = ["../../up", "a/b", "CON", "", "😀", "a\nb", "x" * 500, "a\udcff"]
    written = write_feedback([graded(s, exercise="../5") for s in students], tmp_path / "out")
    assert len({p.name for p in written}) == len(students)
    assert {p.parent for p in written} == {tmp_path / "out"}
    assert all(p.stem.replace("-", "").isalnum() and p.name.isascii() for p in written)
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert file_name("ana", "5.1a") != file_name("ben", "5.1a")


def test_from_a_gradebook_with_a_persons_marks(tmp_path, book):
    from datetime import datetime

    from .test_desk import RUBRIC

    book.record(graded("ana", verdict("nps", 2.0), verdict("essay", 0.0, 3.0), submitted="2026-01-02T00:00:00"))
    book.expect_manual("5.1a", {"essay": RUBRIC})
    book.set_deadline("5.1a", datetime(2026, 1, 1), per_day=10)
    (path,) = write_feedback(book, tmp_path / "out")
    assert text("grading.feedback.waiting") in Read(path.read_text()).said
    book.set_manual(book.attempts()[0].id, "essay", comment="<i>Fine</i>", levels={"why": 3, "how": 2})
    (path,) = write_feedback(book, tmp_path / "out")
    said = Read(path.read_text()).said
    for words in ("<i>Fine</i>", "Reasons (3 / 3): three", text("grading.feedback.late", points="0.43"), "3.9"):
        assert words in said


@pytest.mark.parametrize("where", ["file", "file/below"])
def test_a_folder_that_cannot_be(tmp_path, where):
    from coursekit.messages import CourseError

    (tmp_path / "file").write_text("x")
    with pytest.raises(CourseError) as wrong:
        write_feedback([graded()], tmp_path / where)
    assert wrong.value.key == "grading.export.cannot_write"
