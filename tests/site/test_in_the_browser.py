"""The site in a real browser that reaches nothing else: the kernel, the packages, a widget, and what is kept.

numpy and pandas come from Pyodide's own address and cannot be had here: what needs them is not seen by these tests.
docs/browser.md says so too.
"""

import re
from pathlib import Path

import pytest

pytestmark = [pytest.mark.site, pytest.mark.release, pytest.mark.browser]
AXE = Path(__file__).parents[1] / "browser" / "node" / "node_modules" / "axe-core" / "axe.min.js"
EXERCISE = "lab/index.html?path=exercises/es/1.1_conceptos_seguir_a_una_persona.ipynb"
COMPILED = {"numpy", "pandas", "scipy", "matplotlib", "contourpy", "kiwisolver", "pillow", "pyyaml"}
# The files of practice that keep progress need no numpy; the package around them does.
WITHOUT_NUMPY = """
import sys, types, coursekit
package = types.ModuleType("coursekit.practice")
package.__path__ = [coursekit.__path__[0] + "/practice"]
sys.modules["coursekit.practice"] = package
from coursekit.practice.progress import Progress, home
from coursekit.practice.verdict import Outcome, Verdict
"""
QUIZ = """\
from coursekit.widgets import Quiz

two = {"answer": "2", "correct": False}, {"answer": "4", "correct": True, "feedback": "Dos parejas."}
quiz = Quiz([{"question": "2 + 2", "type": "multiple_choice", "answers": two}], lang="es")
quiz
"""
FILL = """([place, source]) => {
  const notebook = jupyterapp.shell.currentWidget.content;
  notebook.activeCellIndex = place;
  notebook.widgets[place].model.sharedModel.setSource(source);
  jupyterapp.commands.execute('notebook:run-cell');
}"""


@pytest.fixture(scope="module")
def exercise(visitor):
    """An exercise, open in the lab with its kernel ready."""
    return visitor.lab(EXERCISE)


@pytest.mark.parametrize("name", ["index", "es", "en"])
def test_the_start_pages_can_be_read_by_everybody(visitor, name):
    page = visitor.open(f"{name}.html")
    assert page.locator("h1").count() == 1
    assert page.errors == []
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm install --prefix tests/browser/node")
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))")
    page.close()
    assert found == []


def test_from_the_start_page_to_a_lesson_with_two_clicks(visitor):
    page = visitor.open("index.html")
    page.get_by_role("link", name="Empezar en español").click()
    page.get_by_role("link", name="ejercicio 1.1", exact=True).click()
    page.locator(".jp-Notebook h1").first.wait_for()
    assert page.locator(".jp-Notebook h1").first.inner_text().startswith("1.1")
    page.close()


def test_the_kernel_is_ready_and_nothing_was_asked_of_the_world_outside(visitor, exercise):
    assert exercise.python("import sys; print(sys.version_info[:2], sys.platform)") == "(3, 14) emscripten"
    assert exercise.python("import os; print(os.getcwd())") == "/drive/exercises/es"
    assert visitor.outside == []
    assert exercise.errors == []


def test_the_data_lie_where_the_course_says(exercise):
    said = exercise.python("print(open('../../data/cafe_lumbre/products.csv', encoding='utf-8-sig').readline())")
    assert said == (Path(__file__).parents[2] / "data/cafe_lumbre/products.csv").read_text("utf-8-sig").splitlines()[0]


def test_importing_coursekit_installs_it_with_all_that_it_needs(visitor, exercise):
    assert exercise.python("import coursekit\nprint(coursekit.__version__)").endswith(
        __import__("coursekit").__version__
    )
    there = exercise.python("import anywidget, ipywidgets, psygnal, pydantic, comm, tzdata\nprint('there')")
    assert there.endswith("there")
    # What was asked of the world outside is what is compiled, and nothing else.
    asked = {re.split(r"[-_]\d", where.rpartition("/")[2])[0].lower() for where in visitor.outside}
    assert asked == COMPILED


@pytest.mark.parametrize(("lang", "beginning"), [("es", "El curso Café Lumbre"), ("en", "The Café Lumbre course")])
def test_its_sentences_are_there_in_both_languages(exercise, lang, beginning):
    said = exercise.python(f"from coursekit.messages import text\nprint(text('cli.description', lang='{lang}'))")
    assert said.startswith(beginning)


def test_what_needs_only_pydantic_runs(exercise):
    # The headless part of the exporters: shapes of a drawing as SVG text.
    said = exercise.python("from coursekit.mapping.exports import palette\nprint(palette.__name__)")
    assert said.endswith("coursekit.mapping.exports.palette")


def test_without_the_network_the_cell_says_what_is_missing(exercise):
    said = exercise.python("import numpy")
    assert "No module named" in said
    assert "numpy" in said


def test_a_widget_of_ours_is_answered_with_the_keyboard(exercise, request):
    exercise.evaluate(FILL, [1, QUIZ])
    cell = exercise.locator(".jp-Notebook .jp-CodeCell").first
    right = cell.get_by_role("radio", name="4")
    right.wait_for()
    right.focus()
    exercise.keyboard.press("Space")
    exercise.keyboard.press("Tab")
    exercise.keyboard.press("Enter")
    cell.get_by_role("paragraph").filter(has_text="Dos parejas.").wait_for()
    assert exercise.python("print(repr(quiz.grade()))").endswith("QuizResult(1: correct)")


def test_a_slider_of_ipywidgets_moves(exercise):
    exercise.evaluate(FILL, [2, "import ipywidgets\nslider = ipywidgets.IntSlider(3, description='n')\nslider"])
    handle = exercise.locator(".jp-Notebook .noUi-handle")
    handle.wait_for()
    handle.focus()
    for _ in range(2):
        exercise.keyboard.press("ArrowRight")
    exercise.wait_for_timeout(500)
    assert exercise.python("print(slider.value)") == "5"


def test_work_and_progress_outlive_the_kernel(exercise, visitor):
    noted = f"""{WITHOUT_NUMPY}
progress = Progress("1.1", "")
progress.note(Verdict("terms", Outcome.CORRECT, 1.0, 2.0, 2.0, ()))
print(home(), progress.kept, Progress("1.1", "").of("terms").attempts)
from pathlib import Path
from coursekit.practice.work import write_whole
write_whole(Path("entrega_1.1.ipynb"), b'{{"cells": []}}')
"""
    assert exercise.python(noted).endswith("/drive/cafe-lumbre-progress True 1")
    exercise.reload()
    visitor.lab(exercise)
    kept = f"{WITHOUT_NUMPY}\nprint(Progress('1.1', '').of('terms').best['points'], open('entrega_1.1.ipynb').read())"
    assert exercise.python(kept).endswith('2.0 {"cells": []}')
    # And the learner sees the file to hand in, among the notebooks.
    exercise.evaluate("() => { jupyterapp.commands.execute('filebrowser:refresh'); }")
    exercise.locator(".jp-DirListing-item", has_text="entrega_1.1.ipynb").wait_for()
