"""Reading what an LMS gives. The oracle is the documented form of each name, and files made by hand."""

import io
import json
import os
import stat
import zipfile

import pytest

from coursekit.grading.notebook import parse, without_outputs
from coursekit.grading.submissions import Limits, read_submissions
from coursekit.messages import CourseError, text

SETUP = 'from coursekit import exercise\n\nex = exercise("5.1a", lang="es", token="ana-7")'


def notebook(*sources, metadata=None, outputs=()):
    cells = [
        {"cell_type": "code", "metadata": {}, "source": source, "outputs": list(outputs), "execution_count": None}
        for source in sources or (SETUP, "nps_score = 4")
    ]
    return {"cells": cells, "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": 5}


def raw(*sources, **others):
    return json.dumps(notebook(*sources, **others)).encode()


def put(root, files):
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def students(found):
    return [(one.student, one.exercise, one.lms_id) for one in found]


def test_the_folder_of_nbgrader(tmp_path):
    put(
        tmp_path / "submitted",
        {
            "ana/5-1a-es/5-1a.ipynb": raw(),
            "ana/5-1a-es/timestamp.txt": b"2026-03-01 10:00:00 UTC",
            "ben/5-1a-es/5-1a.ipynb": raw("x = 1"),
        },
    )
    for path in (tmp_path, tmp_path / "submitted"):
        found = read_submissions(path)
        assert students(found) == [("ana", "5.1a", ""), ("ben", "5.1a", "")]
        assert found[0].submitted == "2026-03-01T10:00:00+00:00"
        assert (found[0].lang, found[0].claimed_token) == ("es", "ana-7")


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_names_of_canvas(tmp_path, kind):
    files = {
        "doejane_812_3301_homework.ipynb": raw(),
        "doejane_812_3350_homework-1.ipynb": raw("nps_score = 5", SETUP),
        "roejohn_LATE_77_3302_homework.ipynb": raw(),
        "roejohn_99_3303_homework.ipynb": raw(),
        "zoe_5_6_essay.pdf": b"%PDF",
    }
    path = put(tmp_path / "in", files) if kind == "folder" else zipped(tmp_path / "submissions.zip", files)
    found = read_submissions(path, exercise="5.1a")
    assert students(found) == [
        ("doejane", "5.1a", "812"), ("doejane", "5.1a", "812"), ("roejohn (77)", "5.1a", "77"),
        ("roejohn (99)", "5.1a", "99"), ("zoe", "5.1a", "5"),
    ]  # fmt: skip
    assert found[-1].problem == "grading.submissions.other_file"


@pytest.mark.parametrize(
    "name",
    [
        "Ana García_77_assignsubmission_file_/5.1a.ipynb",
        "Ana García_77_assignsubmission_file/5.1a.ipynb",
        "Ana García_77_assignsubmission_file_5.1a.ipynb",
    ],
)
def test_names_of_moodle(tmp_path, name):
    found = read_submissions(zipped(tmp_path / "m.zip", {name: raw(), "__MACOSX/._x.ipynb": b"x"}))
    assert students(found) == [("Ana García", "5.1a", "77")]


def test_what_lies_beside_a_notebook_is_no_attempt(tmp_path):
    name = "Ana_77_assignsubmission_"
    found = read_submissions(
        zipped(tmp_path / "m.zip", {name + "file_/a.ipynb": raw(), name + "onlinetext_/onlinetext.html": b"<p>"})
    )
    assert [one.problem for one in found] == [""]


def test_a_wrapping_folder_is_nobody_and_flat_files_are_named_after_themselves(tmp_path):
    put(tmp_path / "a", {"group 3/ana/x.ipynb": raw(), "group 3/ben/x.ipynb": raw()})
    assert [one.student for one in read_submissions(tmp_path / "a")] == ["ana", "ben"]
    put(tmp_path / "b", {"ana.ipynb": raw(), "ben.ipynb.txt": raw()})
    assert [one.student for one in read_submissions(tmp_path / "b")] == ["ana", "ben"]
    assert [one.student for one in read_submissions(tmp_path / "b" / "ana.ipynb")] == ["ana"]


def test_two_files_of_one_student_are_attempts_in_order_of_time(tmp_path):
    put(tmp_path, {"ana/second.ipynb": raw("y = 2", SETUP), "ana/first.ipynb": raw()})
    os.utime(tmp_path / "ana" / "second.ipynb", (2e9, 2e9))
    os.utime(tmp_path / "ana" / "first.ipynb", (1e9, 1e9))
    assert [one.path.name for one in read_submissions(tmp_path)] == ["first.ipynb", "second.ipynb"]


def test_the_class_list_gives_the_token_whatever_the_notebook_says(tmp_path):
    put(tmp_path, {"doejane_1_2_a.ipynb": raw(), "unknown_3_4_a.ipynb": raw()})
    jane, other = read_submissions(tmp_path, {"Jane Doe": "k3q9"})
    assert (jane.student, jane.token, jane.claimed_token) == ("Jane Doe", "k3q9", "ana-7")
    assert (other.student, other.token) == ("unknown", "ana-7")


def test_two_students_who_could_be_meant_are_not_guessed(tmp_path):
    put(tmp_path, {"annlee_1_2_a.ipynb": raw()})
    (found,) = read_submissions(tmp_path, {"Ann Lee": "x", "Lee Ann": "y"})
    assert (found.student, found.token) == ("annlee", "ana-7")


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b"\0" * 500, "empty"),
        (raw()[:-40], "truncated"),
        (raw()[:70], "truncated"),
        (b"<html>not found</html>", "not_json"),
        (b"[" * 200_000, "not_json"),
        (b"\xff\xfe" + "{}".encode("utf-16-le"), "not_utf8"),
        (raw()[:-30] + b"\xe9" + raw()[-30:], "not_utf8"),
        (b"[1, 2]", "not_a_notebook"),
        (b'{"a": 1}', "not_a_notebook"),
        (b'{"cells": {}, "nbformat": 4}', "not_a_notebook"),
        (b'{"cells": [], "nbformat": 4}', "no_cells"),
        (json.dumps({"cells": [{"cell_type": "markdown", "source": "hi"}]}).encode(), "no_code"),
        (b'{"cells": [1, null, "x", {"cell_type": []}]}', "no_code"),
        (raw("x = 1"), "no_exercise"),
        (raw('exercise("5.1b")'), "wrong_exercise"),
    ],
)
def test_odd_files_are_verdicts_in_both_languages(tmp_path, content, key, lang):
    put(tmp_path, {"odd.ipynb": content, "good.ipynb": raw()})
    asked = "5.1a" if key == "wrong_exercise" else None
    good, odd = read_submissions(tmp_path, exercise=asked)
    assert not good.problem
    assert odd.problem == f"grading.submissions.{key}"
    assert text(odd.problem, **odd.problem_values)
    assert odd.cells == ()
    assert len(odd.content) == 64


def test_stripped_metadata_the_first_cell_says_it_by_syntax_alone(tmp_path):
    marker = tmp_path / "ran"
    run = f"open({str(marker)!r}, 'w')\n%matplotlib inline\nex = exercise(lang='en', id='5.1b')\ndef broken(:"
    (found,) = read_submissions(put(tmp_path / "in", {"ana.ipynb": raw(run)}))
    assert (found.exercise, found.lang, found.claimed_token) == ("5.1b", "en", "")
    assert not marker.exists()


def test_metadata_of_another_shape_is_not_believed(tmp_path):
    for metadata in ([], {"coursekit": 5}, {"coursekit": {"exercise": ["5.1b"], "lang": "fr", "token": "../x"}}):
        (found,) = read_submissions(
            put(tmp_path, {"ana.ipynb": raw(SETUP.replace("ana-7", "../x"), metadata=metadata)})
        )
        assert (found.exercise, found.lang) == ("5.1a", "es")
        assert (found.token, found.claimed_token) == ("", "../x")


def test_a_notebook_of_format_3(tmp_path):
    cells = [
        {"cell_type": "code", "input": SETUP.splitlines(keepends=True), "outputs": [], "language": "python"},
        {"cell_type": "heading", "source": "x", "level": 1},
        {"cell_type": "code", "input": "nps_score = 4"},
    ]
    old = {"worksheets": [{"cells": cells[:2]}, {"cells": cells[2:]}], "metadata": {"name": ""}, "nbformat": 3}
    (found,) = read_submissions(put(tmp_path, {"ana.ipynb": json.dumps(old).encode()}))
    assert [cell.source for cell in found.cells] == [SETUP, "nps_score = 4"]
    assert found.exercise == "5.1a"


def test_outputs_are_cut_out_before_anything_is_parsed():
    lines = [{"output_type": "stream", "text": ['"outputs": [', "}]\\", "x" * 50]}] * 60_000
    large = raw(outputs=lines)
    assert len(large) > 4_000_000
    slim = without_outputs(large)
    # json itself is the oracle: the same notebook with its outputs taken out afterwards.
    expected = json.loads(large)
    for cell in expected["cells"]:
        cell["outputs"] = []
    assert json.loads(slim) == expected
    assert len(slim) < 1000
    assert parse(large) == parse(slim)
    assert parse(large[:-1000]).problem == "grading.submissions.truncated"


def test_a_large_file_is_refused_unread_and_a_large_one_of_outputs_is_not(tmp_path):
    fat = raw(outputs=[{"data": {"image/png": "A" * 3_000_000}}])
    put(tmp_path, {"code.ipynb": raw(SETUP + "\n#" + "x" * 6_000_000), "fat.ipynb": fat})
    with (tmp_path / "huge.ipynb").open("wb") as file:
        file.truncate(300_000_000)  # sparse: it takes no room
    code, fat, huge = read_submissions(tmp_path)
    assert code.problem == "grading.submissions.too_much_code"
    assert fat.problem == ""
    assert huge.problem == "grading.submissions.too_large"
    assert huge.problem_values == {"size": 300, "most": 200}


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="no links here")
def test_links_are_not_followed(tmp_path):
    put(tmp_path / "elsewhere", {"secret.ipynb": raw("secret = 1", SETUP)})
    inside = put(tmp_path / "in", {"ana/a.ipynb": raw()})
    (inside / "ben.ipynb").symlink_to(tmp_path / "elsewhere" / "secret.ipynb")
    (inside / "carl").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    os.mkfifo(inside / "dora.ipynb")
    found = {one.student: one for one in read_submissions(inside)}
    assert {name: one.problem.rpartition(".")[2] for name, one in found.items()} == {
        "ana": "", "ben": "link", "carl": "link", "dora": "not_a_file",
    }  # fmt: skip
    assert all("secret" not in cell.source for one in found.values() for cell in one.cells)


def test_a_hostile_zip_touches_nothing_and_every_member_gets_its_verdict(tmp_path):
    path = tmp_path / "class.zip"
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as nested:
        nested.writestr("x.ipynb", raw())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../slip.ipynb", raw())
        archive.writestr("/etc/absolute.ipynb", raw())
        archive.writestr("C:\\temp\\windows.ipynb", raw())
        archive.writestr("nested/inner.zip", inner.getvalue())
        archive.writestr("bomb.ipynb", b" " * 20_000_000)
        link = zipfile.ZipInfo("link.ipynb")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        locked = zipfile.ZipInfo("locked.ipynb")
        archive.writestr(locked, raw())
    damaged = bytearray(path.read_bytes())
    place = damaged.rfind(b"locked.ipynb") - 46
    damaged[place + 8] |= 1  # the flag of a password, in the directory of the archive
    path.write_bytes(damaged)
    before = sorted(tmp_path.rglob("*"))
    found = {one.path.name: one.problem.rpartition(".")[2] for one in read_submissions(path)}
    assert found == {
        "slip.ipynb": "", "absolute.ipynb": "", "windows.ipynb": "", "inner.zip": "archive", "bomb.ipynb": "bomb",
        "link.ipynb": "link", "locked.ipynb": "encrypted",
    }  # fmt: skip
    assert sorted(tmp_path.rglob("*")) == before
    assert not any(".." in one.path.parts for one in read_submissions(path))


def test_the_total_of_a_zip_is_limited_and_so_is_a_lie_about_sizes(tmp_path):
    path = zipped(tmp_path / "many.zip", {f"s{i}.ipynb": raw(SETUP, "#" + "x" * 1000) for i in range(5)})
    small = Limits(total=3 * len(raw(SETUP, "#" + "x" * 1000)))
    assert [one.problem.rpartition(".")[2] for one in read_submissions(path, limits=small)] == [
        "",
        "",
        "",
        "total",
        "total",
    ]
    lying = bytearray(zipped(tmp_path / "lie.zip", {"a.ipynb": raw(SETUP, "#" + "x" * 5000)}).read_bytes())
    entry = lying.rfind(b"PK\x01\x02")
    lying[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    (tmp_path / "lie.zip").write_bytes(lying)
    (found,) = read_submissions(tmp_path / "lie.zip")
    assert found.problem in ("grading.submissions.unreadable", "grading.submissions.truncated")


def test_a_damaged_member_does_not_stop_the_others(tmp_path):
    path = zipped(tmp_path / "c.zip", {"ana.ipynb": raw(SETUP, "#" + "abc" * 900), "ben.ipynb": raw()})
    content = bytearray(path.read_bytes())
    content[60:80] = b"\xff" * 20
    path.write_bytes(content)
    ana, ben = read_submissions(path)
    assert (ana.problem, ben.problem) == ("grading.submissions.unreadable", "")


@pytest.mark.parametrize("name", ["Ana\nMaría", "😀", "=1+1", "@sum", "a'; DROP TABLE x", "..", "<b>x", "ａｎａ"])
def test_any_name_is_data(tmp_path, name):
    (found,) = read_submissions(zipped(tmp_path / "c.zip", {f"{name}_7_assignsubmission_file_/a.ipynb": raw()}))
    assert found.student == name
    assert found.lms_id == "7"


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda root: root / "nothing", "no_path"),
        (lambda root: put(root, {"a.txt": b"x"}) / "a.txt", "kind"),
        (lambda root: put(root, {"in/readme.txt": b"x"}) / "in", "nothing"),
        (lambda root: put(root, {"a.zip": b"PK no"}) / "a.zip", "bad_zip"),
    ],
)
def test_what_is_no_submission_at_all_is_one_sentence(tmp_path, make, key, lang):
    with pytest.raises(CourseError) as error:
        read_submissions(make(tmp_path))
    assert error.value.key == f"grading.submissions.{key}"


def test_more_files_than_a_class_has(tmp_path):
    path = zipped(tmp_path / "c.zip", {f"{i}.ipynb": b"{}" for i in range(12)})
    with pytest.raises(CourseError, match="10"):
        read_submissions(path, limits=Limits(members=10))
