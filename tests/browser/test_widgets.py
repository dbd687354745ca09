"""The widgets in JupyterLab and a real browser, by keyboard and by mouse; skipped where there is none."""

import pytest
from browser_lab import becomes, says, wait_for

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CELLS = [
    "import coursekit.widgets as w\n"
    "from coursekit import charts\n"
    "two = [{'answer': 'a %', 'correct': False, 'feedback': 'No.'},\n"
    "       {'answer': '<b>a number</b>', 'correct': True}]\n"
    "choice = {'id': 'q1', 'question': 'NPS?', 'type': 'multiple_choice', 'answers': two}\n"
    "pi = {'question': 'Pi?', 'type': 'numeric', 'precision': 2, 'answers': [{'value': 3.14, 'correct': True}]}",
    "quiz = w.Quiz([choice, pi], lang='en'); quiz",
    "steps = w.OrderingWidget(['visit', 'order', 'receive'], lang='en', answer='answer_q5'); steps",
    "nps = w.NpsExplorer(60, 30, 10, lang='en'); nps",
    "lever = w.RetentionExplorer(margin=100, discount=0.1, lang='en'); lever",
    "charts.nps_answers([10, 9, 3])",
]


@pytest.fixture(scope="module")
def page(page_of_cells):
    """The notebook in a browser, all cells run; ``page.python(code)`` asks its kernel."""
    return page_of_cells(CELLS, ("figure img", 1), (1100, 3000))


def test_quiz_by_keyboard(page):
    first, second = page.locator(".ck-quiz fieldset").all()
    first.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    says(page, "quiz.answers", "['b', None]")
    first.get_by_role("button", name="Check").press("Enter")
    first.get_by_text("✓ Right.").wait_for()
    assert first.locator("label").nth(1).inner_text() == "b) <b>a number</b>"
    assert first.locator(".ck-paste code").inner_text() == 'answer_q1 = "b"'
    second.get_by_label("Your number").fill("3.2")
    page.keyboard.press("Enter")
    second.get_by_text("✗ Not yet.").wait_for()
    page.python("quiz.answers = ['a', '3.14']")
    wait_for(lambda: first.get_by_role("radio").first.is_checked())


def test_ordering_by_keyboard_button_and_mouse(page):
    rows = page.locator(".ck-ordering li")
    rows.first.focus()
    page.keyboard.press("Alt+ArrowDown")
    says(page, "steps.order", "['order', 'visit', 'receive']")
    assert page.locator(".ck-ordering > [role=status]").inner_text() == "visit: place 2 of 3."
    page.get_by_role("button", name="Up: receive").click()
    says(page, "steps.order", "['order', 'receive', 'visit']")
    rows.first.drag_to(rows.nth(2))
    says(page, "steps.line", 'answer_q5 = ["receive", "visit", "order"]')
    page.python("steps.order = ['visit', 'order', 'receive']")
    becomes(lambda: rows.first.locator(".ck-name").inner_text(), "visit")


def test_nps_explorer(page):
    explorer = page.locator(".ck-explorer", has_text="Promoters")
    explorer.get_by_role("slider", name="Promoters (9–10)").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    says(page, "nps", "NpsExplorer(detractors=10, passives=30, promoters=65)")
    explorer.get_by_role("button", name="5 detractors become passives").click()
    says(page, "nps", "NpsExplorer(detractors=5, passives=35, promoters=65)")
    explorer.get_by_role("spinbutton", name="All answers, n").fill("21")
    says(page, "nps", "NpsExplorer(detractors=1, passives=7, promoters=13)")
    sentence = page.python("print(nps.sentence)")
    becomes(lambda: explorer.get_by_role("img").get_attribute("aria-label"), sentence)
    assert explorer.get_by_role("status").inner_text() == sentence


def test_retention_explorer(page):
    explorer = page.locator(".ck-explorer", has_text="Retention per period")
    box = explorer.get_by_role("spinbutton", name="Retention per period")
    box.fill("85")
    says(page, "lever.retention", "0.85")
    box.fill("150")
    box.blur()
    assert box.input_value() == "85"


def test_keys_pressed_in_a_widget_do_not_reach_the_notebook(page):
    """x cuts a cell, b adds one, in the notebook's command mode."""
    before = page.locator(".jp-CodeCell").count()
    page.locator(".ck-quiz input[type=radio]").first.focus()
    for key in ("b", "x", "d", "d"):
        page.keyboard.press(key)
    assert page.locator(".jp-CodeCell").count() == before


def test_no_two_things_share_an_id(page):
    ids = page.evaluate("() => [...document.querySelectorAll('.ck [id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)) > 10


def test_every_field_has_a_name_and_the_chart_its_text(page):
    fields = page.locator(".ck input").all()
    assert len(fields) > 10
    for field in fields:
        named = "e => (e.labels?.length || e.getAttribute('aria-labelledby') || '') !== ''"
        assert field.evaluate(named)
    assert page.locator("figure img").get_attribute("alt") == page.locator("figcaption").inner_text()
