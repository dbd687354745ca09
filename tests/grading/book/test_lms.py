"""Files of Canvas and Moodle, made by the documented formats: only the intended cells change, byte for byte."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.grading.export import nbgrader_csv, plain_csv
from coursekit.grading.export_cells import csv_text, safe, unsafe
from coursekit.grading.gradebook_people import Student
from coursekit.grading.gradebook_scores import ScoreRow
from coursekit.grading.lms_cells import parsed
from coursekit.grading.lms_fill import fill
from coursekit.messages import CourseError

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Notes,Exercise 5.1a (331),Exercise 5.1b (332),Final Score\r\n"
    ",,,,,,Manual Posting,,\r\n"
    "    Points Possible,,,,,,10.00,10.00,(read only)\r\n"
    '"García López, Ana",812,u1,ana@uni.es,"5A, mornings",,,9.50,95\r\n'
    '"Doe, ""Jane""",813,u2,jane,5A,"a\nnote",3.00,,\r\n'
    "=SUM(A1),814,u3,sum,5A,,EX,,\r\n"
    '"Student, Test",999,,hash,5A,,,,'
)
MOODLE_EN = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),"
    "Last modified (grade),Feedback comments\n"
    'Participant 77,Ana García,ana@uni.es,Submitted for grading,,10.00,Yes,"Monday, 2 March 2026, 9:00 AM",-,\n'
    'Participant 78,Jane Doe,jane@uni.es,No submission,4.00,10.00,Yes,-,-,"kept, as ""is"""\n'
)
MOODLE_ES = (
    "Identificador;Nombre completo;Dirección de correo;Estado;Calificación;Calificación máxima;"
    "Última modificación (entrega);Última modificación (calificación);Comentarios\r\n"
    "Participante 77;Ana García;ana@uni.es;Enviado para calificar;;10,00;-;-;\r\n"
    "Participante 78;Íñigo Núñez;i@uni.es;Enviado para calificar;;10,00;-;-;\r\n"
)


def score(student, points, of=10.0, **more):
    return ScoreRow(student, "5.1a", points, of, raw_score=points, **more)


def filled(tmp_path, contents, kind, rows, students=(), **how):
    (tmp_path / "given.csv").write_bytes(contents)
    return fill(tmp_path / "given.csv", kind, rows, students or [Student(r.student) for r in rows], **how)


def differences(before, after, encoding="utf-8", separator=","):
    """Cells that differ, by the csv module: an oracle that knows nothing of ours."""
    one, two = (
        [*csv.reader(io.StringIO(raw.decode(encoding), newline=""), delimiter=separator)] for raw in (before, after)
    )
    assert [len(row) for row in one] == [len(row) for row in two]
    return {(i, j): two[i][j] for i, row in enumerate(one) for j, cell in enumerate(row) if cell != two[i][j]}


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("separator", [",", ";"])
def test_canvas(tmp_path, bom, separator):
    text = (
        CANVAS if separator == "," else CANVAS.replace("10.00", "10,00").replace("9.50", "9,50").replace("3.00", "3,00")
    )
    if separator == ";":
        cells = [*csv.reader(io.StringIO(CANVAS, newline=""))]
        out = io.StringIO()
        csv.writer(out, delimiter=";").writerows(
            [[c.replace(".00", ",00").replace(".50", ",50") for c in row] for row in cells]
        )
        text = out.getvalue()
    raw = bom + text.encode()
    rows = [score("garcialopezana", 8.5), score("u2", 3.0), score("814", 5.0), score("nobody", 1.0)]
    made = filled(tmp_path, raw, "canvas", rows)
    wanted = "8,5" if separator == ";" else "8.5"
    assert differences(raw[len(bom) :], made.contents[len(bom) :], separator=separator) == {(3, 6): wanted}
    # The bytes around the one cell are those that were there.
    assert made.contents[: len(bom)] == bom
    assert len(made.contents) == len(raw) + 3
    assert made.contents.replace(wanted.encode(), b"", 1) == raw or separator == ";"
    assert (made.filled, made.unchanged, made.column) == (1, 1, "Exercise 5.1a (331)")
    assert (made.not_in_file, made.excused) == (["nobody"], ["814"])
    assert made.only_in_file == ["Student, Test"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le"])
def test_moodle_in_spanish(tmp_path, encoding):
    bom = b"\xff\xfe" if encoding == "utf-16-le" else b""
    raw = bom + MOODLE_ES.encode(encoding)
    made = filled(
        tmp_path,
        raw,
        "moodle",
        [score("Íñigo Núñez", 7.25), score("x", 9.0)],
        [Student("Íñigo Núñez"), Student("x", lms_id="77")],
    )
    assert made.contents == bom + MOODLE_ES.replace("Enviado para calificar;;", "Enviado para calificar;9;", 1).replace(
        "Enviado para calificar;;", "Enviado para calificar;7,25;", 1
    ).encode(encoding)


def test_moodle_in_english_and_other_words(tmp_path):
    for text in (MOODLE_EN, MOODLE_EN.replace("Maximum Grade", "Hæsta").replace("Grade,", "Einkunn,")):
        made = filled(tmp_path, text.encode(), "moodle", [score("ana", 7.0)], [Student("ana", email="Ana@uni.es")])
        assert made.contents.decode() == text.replace("Submitted for grading,,", "Submitted for grading,7,")
        assert made.only_in_file == ["Jane Doe"]
    made = filled(tmp_path, MOODLE_EN.encode(), "moodle", [score("Participant 78", 1 / 3)], column="feedback comments")
    assert made.contents.decode() == MOODLE_EN.replace('"kept, as ""is"""', '"0.33"')


def test_a_decimal_comma_in_a_file_with_commas_is_quoted(tmp_path):
    text = MOODLE_EN.replace("10.00", '"10,00"').replace("4.00", '"4,00"')
    made = filled(tmp_path, text.encode(), "moodle", [score("Ana García", 7.5)])
    assert made.contents.decode() == text.replace("grading,,", 'grading,"7,5",')


def test_nobody_is_guessed(tmp_path):
    twice = CANVAS.replace('"Doe, ""Jane"""', '"García López, Ana"')
    made = filled(tmp_path, twice.encode(), "canvas", [score("Ana García López", 5.0)])
    assert (made.unclear, made.contents) == (["Ana García López"], twice.encode())
    # Two students who claim one row; and one whose number says another row than the address.
    made = filled(tmp_path, CANVAS.encode(), "canvas", [score("u1", 5.0), score("812", 6.0)])
    assert (sorted(made.unclear), made.filled) == (["812", "u1"], 0)
    made = filled(tmp_path, CANVAS.encode(), "canvas", [score("x", 5.0)], [Student("x", login="jane", lms_id="812")])
    assert (made.unclear, made.filled) == (["x"], 0)


def test_a_token_links_the_class_list_with_the_files_name(tmp_path):
    people = [Student("hoja1", token="k7"), Student("u2", "Jane Doe", token="k7")]
    made = filled(tmp_path, CANVAS.encode(), "canvas", [score("hoja1", 9.0)], people)
    assert differences(CANVAS.encode(), made.contents) == {(4, 6): "9"}


def test_what_has_no_score_is_left_and_said(tmp_path):
    rows = [
        score("u1", None, status="not_graded", reason="Broken."),
        score("u2", 4.0, status="waiting", reason="essay"),
    ]
    made = filled(tmp_path, CANVAS.encode(), "canvas", rows)
    assert made.contents == CANVAS.encode()
    assert made.without_score == [("u1", "Broken."), ("u2", "essay")]


def test_another_maximum_is_asked_about(tmp_path):
    rows = [score("u1", 9.0, of=18.0)]
    with pytest.raises(CourseError) as wrong:
        filled(tmp_path, CANVAS.encode(), "canvas", rows)
    assert wrong.value.key == "grading.export.other_maximum"
    assert differences(
        CANVAS.encode(), filled(tmp_path, CANVAS.encode(), "canvas", rows, scale="maximum").contents
    ) == {(3, 6): "5"}
    assert differences(CANVAS.encode(), filled(tmp_path, CANVAS.encode(), "canvas", rows, scale="points").contents) == {
        (3, 6): "9"
    }
    with pytest.raises(CourseError) as wrong:
        filled(tmp_path, CANVAS.encode(), "canvas", [*rows, score("u2", 1.0, of=12.0)], scale="maximum")
    assert wrong.value.key == "grading.export.several_maxima"


def test_raw_leaves_the_penalty_to_the_lms(tmp_path):
    row = ScoreRow("u1", "5.1a", 8.0, 10.0, late_penalty=1.0, raw_score=9.0)
    assert differences(CANVAS.encode(), filled(tmp_path, CANVAS.encode(), "canvas", [row], raw=True).contents) == {
        (3, 6): "9"
    }


WRONG = {
    "not_canvas": (MOODLE_EN, "canvas", {}),
    "not_moodle": (CANVAS, "moodle", {}),
    "which_column": (CANVAS.replace("5.1a (", "five ("), "canvas", {}),
    "no_such_column": (CANVAS, "canvas", {"column": "Exercise"}),
    "read_only": (CANVAS, "canvas", {"column": "final score"}),
    "not_csv": ('a,"b\n', "canvas", {}),
    "spreadsheet": ("PK\x03\x04", "canvas", {}),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_files_are_named(tmp_path, key, lang):
    text, kind, how = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        filled(tmp_path, text.encode(), kind, [score("u1", 5.0)], **how)
    assert wrong.value.key == f"grading.export.{key}"
    assert "given.csv" in str(wrong.value)


def test_a_column_may_be_named_without_its_number(tmp_path):
    made = filled(tmp_path, CANVAS.encode(), "canvas", [score("u1", 5.0)], column="exercise 5.1b")
    assert differences(CANVAS.encode(), made.contents) == {(3, 7): "5"}


cells = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=8)


@given(
    st.lists(st.lists(cells, min_size=2, max_size=4), min_size=1, max_size=5),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.data(),
)
def test_any_csv_of_the_csv_module_is_read_alike_and_written_back(rows, end, quoting, data):
    if quoting == csv.QUOTE_MINIMAL:
        # The csv module leaves a lone carriage return without quotes and cannot read it back itself.
        rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    width = len(rows[0])
    rows = [["a", *["b"] * (width - 1)], *[[*row, *[""] * width][:width] for row in rows]]
    out = io.StringIO()
    csv.writer(out, lineterminator=end, quoting=quoting).writerows(rows)
    raw = out.getvalue().encode()
    sheet = parsed(raw)
    # The text itself may hold other separators; the comma heads the file.
    assert sheet.separator == ","
    assert sheet.values == [*csv.reader(io.StringIO(raw.decode(), newline=""))]
    assert sheet.changed({}) == raw
    i, j = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, width - 1))
    after = [*csv.reader(io.StringIO(sheet.changed({(i, j): "8,5"}).decode(), newline=""))]
    rows[i][j] = "8,5"
    assert after == rows


@given(cells)
def test_no_cell_of_ours_is_a_formula_and_each_comes_back(text):
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unsafe(safe(text)) == text


def test_our_csv(tmp_path):
    rows = [score("=1+1", 8.5), score("a,b", None, status="not_graded"), score("007", -0.5)]
    made = [*csv.reader(io.StringIO(plain_csv(rows)))]
    assert plain_csv(rows).startswith("student,exercise,score,max_score")
    assert [row[:4] for row in made[1:]] == [
        ["'=1+1", "5.1a", "8.5", "10"],
        ["a,b", "5.1a", "", "10"],
        ["007", "5.1a", "-0.5", "10"],
    ]
    assert csv_text(["x"], [["a\nb"], ["a\rb"], ['"']]) == 'x\n"a\nb"\n"a\rb"\n""""\n'


def test_nbgraders_columns():
    rows = [
        ScoreRow("u1", "5.1a", 8.0, 10.0, 1.0, raw_score=9.0, submitted="2026-01-01"),
        ScoreRow("u2", "5.1a", None, 10.0, status="missing"),
        ScoreRow("u3", "5.1a", None, None, status="not_graded"),
    ]
    made = nbgrader_csv(rows, [Student("u1", "García, Ana", "a@b.es")], {"5.1a": "2026-02-01"}).splitlines()
    # The header of nbgrader's own export plugin.
    assert made == [
        "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score",
        "5.1a,2026-02-01,2026-01-01,u1,García,Ana,a@b.es,9,1,8,10",
        "5.1a,2026-02-01,,u2,,,,0,0,0,10",
        "5.1a,2026-02-01,,u3,,,,,0,,",
    ]
