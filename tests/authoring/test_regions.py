"""Solution regions. Oracle: nbgrader's own ClearSolutions, with the empty stub of our configuration."""

import pytest

from coursekit.authoring.regions import RegionError, blank, for_nbgrader, regions, solved

CELLS = {
    "value": "x = ...\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION",
    "return": 'def f(a):\n    """Twice."""\n    return ...\n    ### BEGIN SOLUTION\n    b = 2\n    return a * b\n    ### END SOLUTION',
    "dots": "def f(a):\n    ...\n    ### BEGIN SOLUTION\n    return a\n    ### END SOLUTION\n\n\ny = 1",
    "middle": "def f(a):\n    b = ...\n    ### BEGIN SOLUTION\n    b = 2 * a\n    ### END SOLUTION\n    return b",
    "two": "a = ...\n### BEGIN SOLUTION\na = 1\n### END SOLUTION\nb = ...\n# think\n### BEGIN SOLUTION\nb = 2\n### END SOLUTION",
    "branch": "if True:\n    pass\n    ### BEGIN SOLUTION\n    x = 1\n    ### END SOLUTION\nelse:\n    x = 2",
    "list": 'order = [\n    "visit",\n    ...,\n]\n### BEGIN SOLUTION\norder = ["visit", "order"]\n### END SOLUTION',
    "two returns": "def f():\n    return ...\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n\n\n"
    "def g():\n    return ...\n    # why?\n    ### BEGIN SOLUTION\n    return 2\n    ### END SOLUTION",
}


def released(source):
    """What nbgrader makes of a cell of its source notebook."""
    from nbformat import v4
    from nbgrader.preprocessors import ClearSolutions

    clear = ClearSolutions()
    clear.code_stub = {"python": ""}
    cell = v4.new_code_cell(source, metadata={"nbgrader": {"solution": True, "grade": False, "locked": False}})
    return clear.preprocess_cell(cell, {"language": "python"}, 0)[0].source


@pytest.mark.parametrize("name", CELLS)
@pytest.mark.filterwarnings("ignore")
def test_blank_is_what_nbgrader_releases(name):
    theirs = released(for_nbgrader(CELLS[name]))
    assert "\n".join(line.rstrip() for line in theirs.split("\n")).rstrip() == blank(CELLS[name])


@pytest.mark.parametrize("name", CELLS)
def test_blank_and_solved_run(name):
    for source in (blank(CELLS[name]), solved(CELLS[name]), for_nbgrader(CELLS[name])):
        exec(compile(source, "<cell>", "exec"), {})
    assert "SOLUTION" not in blank(CELLS[name]) + solved(CELLS[name])


def test_solved_leaves_out_what_held_the_place():
    assert solved(CELLS["value"]) == "x = 1"
    assert solved(CELLS["dots"]) == "def f(a):\n    return a\n\n\ny = 1"
    assert solved(CELLS["two"]) == "a = 1\n# think\nb = 2"
    assert solved(CELLS["list"]) == 'order = ["visit", "order"]'


def test_solved_keeps_a_name_that_the_solution_does_not_set():
    both = "kept = ...\nx = ...\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION"
    assert solved(both) == "kept = ...\nx = 1"
    assert solved(both.replace("x = 1", "x = kept = 1")) == "x = kept = 1"


def test_the_solved_function_gives_the_solution():
    names: dict = {}
    exec(solved(CELLS["two returns"]), names)
    assert (names["f"](), names["g"]()) == (1, 2)
    exec(for_nbgrader(CELLS["two returns"]), names)
    assert (names["f"](), names["g"]()) == (1, 2)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("x = compute()\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION", 1),
        ("if True:\n    x = ...\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION", 2),
        ("def f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\nx = ...", 1),
        ("x = ...\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION\nfor i in x:\n    ### BEGIN SOLUTION\n    1\n    ### END SOLUTION", 5),
        ("### BEGIN SOLUTION\nx = 1\n### END SOLUTION", 0),
    ],
)  # fmt: skip
def test_a_region_that_nothing_stands_in_for(source, line):
    with pytest.raises(RegionError) as error:
        regions(source)
    assert (error.value.key, error.value.line) == ("authoring.region_unfilled", line)
