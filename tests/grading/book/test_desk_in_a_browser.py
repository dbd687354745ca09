"""The desk's page in a real browser, by keyboard alone, with the widget itself behind it; skipped where there is none."""

import json
import shutil

import pytest

from .by_hand import graded, verdict
from .test_desk import RUBRIC

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# A stand-in for the widget manager: what is sent goes to Python, what Python shows comes back.
MODEL = """
const state = %s;
const handlers = {};
const model = {
  get: (name) => state[name],
  on: (name, handler) => { handlers[name] = handler; },
  off: () => {},
  send: async (message) => { state._view = JSON.parse(await toPython(JSON.stringify(message))); handlers['change:_view'](); },
};
render({ model, el: document.body });
"""


@pytest.fixture
def page():
    sync_api = pytest.importorskip("playwright.sync_api")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no chromium here")
    with sync_api.sync_playwright() as started:
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        browser = started.chromium.launch(executable_path=found, args=flags)
        page = browser.new_page()
        page.set_default_timeout(20_000)
        yield page
        browser.close()


def test_judging_from_the_keyboard(page, book):
    from coursekit.grading.desk import GradingDesk

    for student in ("ana", "ben"):
        answer = f"<img src=x onerror=document.title='fell'> {student}"
        book.record(graded(student, verdict("essay", 0.0, 3.0), answers={"essay": answer}))
    widget = GradingDesk(book, "5.1a", "essay", RUBRIC, lang="en")

    def to_python(message):
        widget._message(widget, json.loads(message), [])
        return json.dumps(widget._view)

    page.expose_function("toPython", to_python)
    page.set_content("<!DOCTYPE html><html><body></body></html>")
    state = json.dumps({"_labels": widget._labels, "_view": widget._view}).replace("</", "<\\/")
    script = widget._esm.replace("export default { render };", "") + MODEL % state
    page.add_script_tag(content=f"(() => {{{script}}})()")
    assert page.locator("pre").inner_text().endswith("ana")
    assert page.locator("img").count() == 0
    page.locator("fieldset input").first.focus()
    page.keyboard.press("3")
    page.wait_for_function("document.activeElement.closest('fieldset')?.dataset.criterion === 'how'")
    page.keyboard.press("2")
    page.get_by_text("2.33 of 3").wait_for()
    page.keyboard.press("c")
    page.keyboard.type("3 points for the reasons, n for more")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+1")
    page.get_by_label("Comment for the student").and_(page.locator("textarea")).wait_for()
    page.wait_for_function("document.querySelector('textarea').value.endsWith('Good.')")
    page.keyboard.press("n")
    page.get_by_text("2 of 2, judged: 1").wait_for()
    assert page.locator("textarea").input_value() == ""
    page.keyboard.press("p")
    page.get_by_text("1 of 2, judged: 1").wait_for()
    mark = book.attempts("ana")[0].marks["essay"]
    assert (mark.points, mark.comment) == (2.33, "3 points for the reasons, n for more\nGood.")
    assert book.attempts("ben")[0].marks == {}
    assert page.title() != "fell"
    # Every control says what it is.
    assert page.evaluate("[...document.querySelectorAll('input, textarea')].every((one) => one.labels.length)")
