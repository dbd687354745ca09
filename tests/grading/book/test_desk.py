"""Rubrics, the desk without and with a screen, and the sheet; points are worked by hand."""

import csv

import pytest

from coursekit.grading.desk import Desk
from coursekit.grading.export_rubric import export_rubric_sheet, import_rubric_sheet
from coursekit.messages import CourseError
from coursekit.practice import Number, Question, QuestionSet, Written, both
from coursekit.practice.rubric import Criterion, Rubric

from .by_hand import graded, not_graded, verdict

ANCHORS = [both(es=f"{n}-es", en=word) for n, word in enumerate(["none", "one", "two", "three"])]
RUBRIC = Rubric(
    [
        Criterion("why", both(es="Razones", en="Reasons"), ANCHORS),
        Criterion("how", both(es="Modo", en="Way"), ANCHORS, 2.0),
    ],
    points=3.0,
    comments=[both(es="¡Bien!", en="Good.")],
)


@pytest.fixture
def marked(book):
    for student in ("ana", "ben", "eva"):
        book.record(
            graded(student, verdict("nps"), verdict("essay", 0.0, 3.0), answers={"essay": f"={student}\nwrote"})
        )
    book.record(not_graded("zoe"))
    book.expect_manual("5.1a", {"essay": RUBRIC})
    return book


def test_points_of_a_rubric():
    # 3 points × (1·1/3 + 2·2/3) / 3 = 5/3
    assert RUBRIC.score({"why": 1, "how": 2}) == 1.67
    assert Rubric.from_json(RUBRIC.as_json()) == RUBRIC


WRONG = {
    "criterion_id": lambda: Criterion("a b", {}, ANCHORS),
    "anchors": lambda: Criterion("a", {}, ANCHORS[:2]),
    "weight": lambda: Criterion("a", {}, ANCHORS, 0),
    "criteria": lambda: Rubric([RUBRIC.criteria[0]] * 2, 1),
    "points": lambda: Rubric(RUBRIC.criteria, -1),
    "no_criterion": lambda: RUBRIC.score({"wy": 1}),
    "level": lambda: RUBRIC.score({"why": True, "how": 1}),
    "levels_missing": lambda: RUBRIC.score({"why": 1}),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_rubrics_are_named(key, lang):
    with pytest.raises(CourseError) as wrong:
        WRONG[key]()
    assert wrong.value.key == f"practice.rubric.{key}"


def test_a_score_waits_for_people(marked):
    rows = {row.student: row for row in marked.scores()}
    assert (rows["ana"].status, rows["ana"].score, rows["ana"].max_score) == ("waiting", 2.0, 5.0)
    assert "essay" in rows["ana"].reason
    marked.set_manual(marked.attempts("ana")[0].id, "essay", levels={"why": 1, "how": 2})
    row = next(row for row in marked.scores() if row.student == "ana")
    assert (row.status, row.score) == ("graded", 3.67)


def test_marks_that_cannot_be(marked):
    attempt = marked.attempts("ana")[0].id
    for key, how in {
        "no_attempt": (99, "nps", 1.0),
        "no_question": (attempt, "nsp", 1.0),
        "points_range": (attempt, "nps", 2.5),
    }.items():
        with pytest.raises(CourseError) as wrong:
            marked.set_manual(*how)
        assert wrong.value.key == f"grading.desk.{key}"
    with pytest.raises(CourseError) as wrong:
        marked.set_manual(attempt, "nps", levels={"why": 1})
    assert wrong.value.key == "grading.desk.no_rubric"


def test_from_student_to_student(marked):
    desk = Desk(marked, "5.1a", "essay")
    assert (len(desk), desk.student, desk.answer) == (3, "ana", "=ana\nwrote")
    desk.set_level("why", 3)
    assert (desk.points, desk.judged, desk.levels) == (None, 0, {"why": 3})
    desk.set_level("how", 3)
    assert (desk.points, desk.judged) == (3.0, 1)
    desk.add_comment(1)
    desk.add_comment(1)
    assert (desk.comment, desk.points) == ("Good.", 3.0)
    desk.next()
    desk.next()
    desk.next()
    assert desk.student == "eva"
    desk.next_open()
    assert desk.student == "ben"
    desk.previous()
    desk.clear()
    assert (desk.points, desk.comment, desk.levels) == (None, "", {})
    desk.go("eva")
    desk.set_level("how", 0)
    assert repr(desk) == "Desk('5.1a', 'essay', judged=0 of 3)"
    with pytest.raises(CourseError):
        desk.go("zoe")
    with pytest.raises(CourseError):
        desk.add_comment(2)
    with pytest.raises(CourseError):
        desk.set_level("how", 4)
    # Everything is in the file, not in the desk.
    assert Desk(marked, "5.1a", "essay").judged == 0


def test_a_comment_given_twice_joins_the_bank(marked):
    desk = Desk(marked, "5.1a", "essay")
    for student in ("ana", "ben"):
        desk.go(student)
        desk.set_comment("Say where the figure comes from.")
    assert desk.bank == ["Good.", "Say where the figure comes from."]


def test_no_desk_without_rubric_or_work(book):
    for rubric, key in ((None, "no_rubric"), (RUBRIC, "nothing")):
        with pytest.raises(CourseError) as wrong:
            Desk(book, "5.1a", "essay", rubric)
        assert wrong.value.key == f"grading.desk.{key}"


def test_questions_carry_rubrics():
    plain = Question("a", both(es="a", en="a"), "x", Number(), lambda data: 1)
    judged = Question("b", both(es="b", en="b"), "y", Written(RUBRIC, (1, 50)), points=RUBRIC.points)
    assert QuestionSet("9.9", [plain, judged]).rubrics == {"b": RUBRIC}


def test_the_widget_does_as_the_desk(marked, lang):
    from coursekit.grading.desk import GradingDesk

    widget = GradingDesk(marked, "5.1a", "essay")
    assert widget._view["criteria"][0]["title"] == {"es": "Razones", "en": "Reasons"}[lang]
    for what in ({"do": "level", "criterion": "why", "level": 2}, {"do": "level", "criterion": "how", "level": 2}):
        widget._message(widget, {**what, "attempt": 0}, [])
    assert marked.attempts("ana")[0].marks["essay"].points == 2.0
    widget._message(widget, {"do": "next", "attempt": 0}, [])
    assert widget._view["student"] == "ben"
    # What the page sent before it knew of the next student touches nobody.
    widget._message(widget, {"do": "comment", "text": "for ana", "attempt": 0}, [])
    assert widget._view["comment"] == ""
    for odd in (None, {}, {"do": "level", "level": "3", "criterion": "why"}, {"do": "add", "number": 99}, {"do": "x"}):
        widget._message(widget, {**odd, "attempt": 1} if isinstance(odd, dict) else odd, [])
    assert marked.attempts("ben")[0].marks == {}
    widget._message(widget, {"do": "add", "number": 99, "attempt": 1}, [])
    assert "99" in widget._view["said"]
    widget.previous()
    widget.set_comment("Fine.")
    assert repr(widget) == "GradingDesk(exercise='5.1a', question='essay', judged=1, of=3)"
    assert "Output" not in str(widget.get_state())
    words = widget._repr_mimebundle_()[0]["text/plain"]
    assert words.startswith(repr(widget))
    assert "=ana" in words


def test_what_the_page_asks_for_is_there(marked):
    import re

    from coursekit.grading.desk import GradingDesk

    widget = GradingDesk(marked, "5.1a", "essay")
    own = widget._esm.rsplit("// The grading desk.", 1)[1]
    assert "innerHTML" not in widget._esm
    assert not re.search(r"https?:|\bfetch\(|\bimport\s", widget._esm)
    assert set(re.findall(r"labels\.(\w+)", own)) <= set(widget._labels)
    assert set(re.findall(r"view\.(\w+)", own)) <= set(widget._view)
    assert set(re.findall(r'model\.get\("(\w+)"\)', own)) <= set(widget.keys)


def sheet_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [*csv.reader(file)]


def write_rows(path, rows, **how):
    with open(path, "w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def test_the_sheet_goes_out_and_comes_back(marked, tmp_path):
    path = tmp_path / "sheet.csv"
    assert export_rubric_sheet(marked, "5.1a", "essay", path) == 3
    rows = sheet_rows(path)
    assert rows[0] == ["attempt", "student", "answer", "why", "how", "comment"]
    assert rows[1][1:3] == ["ana", "'=ana\nwrote"]
    rows[1][3:] = ["3", "2,0", "=good, ñ"]
    # Saved by a spreadsheet with semicolons and Windows's encoding.
    write_rows(path, rows)
    assert import_rubric_sheet(marked, "5.1a", "essay", path) == 1
    mark = marked.attempts("ana")[0].marks["essay"]
    assert (mark.points, mark.comment) == (2.33, "=good, ñ")
    assert marked.attempts("ben")[0].marks == {}
    export_rubric_sheet(marked, "5.1a", "essay", path)
    assert sheet_rows(path)[1][3:] == ["3", "2", "'=good, ñ"]


def test_a_sheet_with_wrong_rows_changes_nothing(marked, tmp_path, lang):
    path = tmp_path / "sheet.csv"
    export_rubric_sheet(marked, "5.1a", "essay", path)
    rows = sheet_rows(path)
    rows[1][3:5] = ["3", "3"]
    rows[2][3:5] = ["4", "1"]
    rows[3][1] = "ana"
    rows.append(rows[1])
    write_rows(path, rows)
    with pytest.raises(CourseError) as wrong:
        import_rubric_sheet(marked, "5.1a", "essay", path)
    assert wrong.value.key == "grading.desk.sheet_rows"
    assert [line.split(":")[0] for line in str(wrong.value).splitlines()[1:]] == ["3", "4", "5"]
    assert all(attempt.marks == {} for attempt in marked.attempts())
    write_rows(path, [row[:4] for row in rows])
    with pytest.raises(CourseError) as wrong:
        import_rubric_sheet(marked, "5.1a", "essay", path)
    assert wrong.value.key == "grading.desk.sheet_columns"
