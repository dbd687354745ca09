"""An exercise in JupyterLab: wrong answers are answered with their own reason on the screen, hints come, right is right.

Two exercises here; ``python tests/browser/wrong_answers.py FOLDER`` does every question of the course.
Oracle: what the bank wants said to each known mistake.
"""

import pytest
import wrong_answers

from coursekit.messages import text, using_language
from coursekit.practice import question_set

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def exercise_page(notebook_as_given):
    """``exercise_page(id, lang)``: the exercise as students get it, open in the browser, and its file."""

    def open_page(exercise_id, lang):
        path = wrong_answers.page_of(exercise_id, lang)
        page = notebook_as_given(path)
        page.lang = lang
        return page, path

    return open_page


@pytest.mark.parametrize(
    ("exercise_id", "lang", "questions"), [("1.1", "es", {"terms", "before"}), ("5.1a", "en", {"which", "csat"})]
)
def test_each_wrong_answer_is_told_its_own_reason(exercise_page, exercise_id, lang, questions):
    known = {question.id for question in question_set(exercise_id)}
    with using_language(lang):
        page, path = exercise_page(exercise_id, lang)
        answered = list(wrong_answers.tried(page, path, exercise_id, only=questions & known))
    assert {question for question, *_ in answered} == questions & known
    assert [one[:2] for one in answered if one[-1]] == []
    assert len(answered) > 8
    assert page.errors == []


def test_checked_hinted_and_solved_by_keyboard_alone(exercise_page):
    page, path = exercise_page("1.1", "en")
    about = wrong_answers.roles(path)
    question = question_set("1.1")["before"]
    answer, check = (about.index(("before", role)) for role in ("answer", "check"))
    cells = page.locator(".jp-Notebook-cell")
    wrong_answers.prepare(page, about)
    page.evaluate("() => jupyterapp.shell.currentWidget.activate()")

    def run(place, typed=None):
        """Out of the cell, along the cells, into another one, write, run; what then stands below it."""
        page.keyboard.press("Escape")
        here = page.evaluate("() => jupyterapp.shell.currentWidget.content.activeCellIndex")
        for _ in range(abs(place - here)):
            page.keyboard.press("ArrowDown" if place > here else "ArrowUp")
        page.keyboard.press("Enter")
        if typed:
            page.keyboard.press("Control+a")
            page.keyboard.insert_text(typed)
        page.keyboard.press("Shift+Enter")
        return cells.nth(place).locator(".jp-Cell-outputArea")

    def type_and_check(source):
        run(answer, source)
        return run(check)

    type_and_check("events_before = 'many'").get_by_text("is a text").wait_for()
    with using_language("en"):
        run(check, 'ex.hint("before")').get_by_text(question.hints[0]["en"][:30]).wait_for()
        run(check, 'ex.solution("before")').get_by_text(question.explanation["en"][:30]).wait_for()
        run(answer, question.code)
        output = run(check, 'ex.check("before")')
        output.get_by_text(text("practice.outcome.correct")).first.wait_for()
        output.get_by_text(question.explanation["en"][:30]).wait_for()
    assert page.errors == []
