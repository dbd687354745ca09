"""nbgrader itself is the oracle: what it releases and what it scores."""

import csv
import json

import pytest

from coursekit.authoring import nbgrader_course
from coursekit.messages import CourseError, using_language

NAME = "5-1a_asking_the_customers.ipynb"
SOLVED = {"double": "def double(x):\n    return 2 * x", "four": "four = 4"}
WRONG = {"double": "def double(x):\n    return x", "four": "four = 5"}


def stripped(source):
    return "\n".join(line.rstrip() for line in "".join(source).split("\n")).rstrip()


def seen(notebook):
    cells = []
    for cell in notebook["cells"]:
        # Locked cells get these two from nbgrader with its own mark.
        ours = {k: v for k, v in cell["metadata"].items() if k not in ("nbgrader", "deletable", "editable")}
        cells.append((cell["cell_type"], cell["id"], stripped(cell["source"]), ours))
    return cells


@pytest.fixture
def assignment(small, tmp_path):
    folder = tmp_path / "grading"
    nbgrader_course(small.root, "5.1a", lang="en", to=folder, points=small.points)
    return folder


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_its_release_is_our_exercise_and_it_scores_as_we_do(small, assignment, kernels, nbgrader):
    nbgrader(assignment, "generate_assignment", "5-1a-en")
    released = read(assignment / "release/5-1a-en" / NAME)

    small.build("5.1a")
    ours = read(small.root / "exercises/en/5.1a_asking_the_customers.ipynb")
    assert seen(released) == seen(ours)
    assert released["metadata"]["coursekit"] == ours["metadata"]["coursekit"]
    assert released["metadata"]["kernelspec"] == ours["metadata"]["kernelspec"]

    for student, answers in (("blank", {}), ("right", SOLVED), ("wrong", WRONG)):
        given = json.loads(json.dumps(released))
        for cell in given["cells"]:
            question = cell["metadata"]["coursekit"].get("question")
            if cell["metadata"]["coursekit"]["role"] == "answer" and question in answers:
                cell["source"] = answers[question]
        path = assignment / "submitted" / student / "5-1a-en" / NAME
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(given), encoding="utf-8")
    nbgrader(assignment, "autograde", "5-1a-en")
    nbgrader(assignment, "export")
    with (assignment / "grades.csv").open(newline="") as file:
        scores = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(file)}
    # double is worth 2 and four 1.5; the letter, worth 3, waits for a person.
    assert scores == {"blank": (0.0, 6.5), "right": (3.5, 6.5), "wrong": (0.0, 6.5)}


def test_metadata_of_the_source_cells(assignment):
    cells = {cell["id"]: cell for cell in read(assignment / "source/5-1a-en" / NAME)["cells"]}
    common = {"schema_version": 3, "task": False}
    assert cells["double-answer"]["metadata"]["nbgrader"] == {
        **common,
        **{"grade_id": "double-answer", "grade": False, "locked": False, "solution": True},
    }
    assert cells["double-check"]["metadata"]["nbgrader"] == {
        **common,
        **{"grade_id": "double-check", "grade": True, "locked": True, "solution": False, "points": 2},
    }
    assert cells["letter-answer"]["metadata"]["nbgrader"] == {
        **common,
        **{"grade_id": "letter-answer", "grade": True, "locked": False, "solution": True, "points": 3},
    }
    assert "nbgrader" not in cells["setup-code"]["metadata"]
    assert "other-solution" not in cells


def test_the_source_gives_the_right_answer_when_it_runs(assignment):
    """A region after `return ...` would never run; an instructor runs the source to see that it passes."""
    cells = {cell["id"]: cell for cell in read(assignment / "source/5-1a-en" / NAME)["cells"]}
    names = {}
    exec("".join(cells["double-answer"]["source"]), names)
    assert names["double"](3) == 6


def test_a_configuration_that_is_there_is_left_alone(small, tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = 1", encoding="utf-8")
    result = nbgrader_course(small.root, "5.1a", lang="es", to=tmp_path, points=small.points)
    assert result.kept_config
    assert (tmp_path / "nbgrader_config.py").read_text(encoding="utf-8") == "c = 1"
    assert [path.as_posix() for path in result.written] == ["source/5-1a-es/5-1a_preguntar_a_los_clientes.ipynb"]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_what_it_refuses(small, tmp_path, lang):
    with using_language(lang):
        with pytest.raises(CourseError, match=r"5\.1b.*5\.1a") as error:
            nbgrader_course(small.root, "5.1b", lang="es", to=tmp_path, points=small.points)
        assert error.value.key == "authoring.unknown_exercise"
        with pytest.raises(CourseError, match=r"fr.*es") as error:
            nbgrader_course(small.root, "5.1a", lang="fr", to=tmp_path, points=small.points)
        assert error.value.key == "authoring.unknown_language"
        small.edit(small.exercise, "### END SOLUTION", "")
        with pytest.raises(CourseError, match=r"exercise\.py:\d+ \(double\)"):
            nbgrader_course(small.root, "5.1a", lang="es", to=tmp_path, points=small.points)
