"""A journey map from nothing to eight steps, in JupyterLab and a real browser: by keyboard alone and by mouse.

Oracle: the two finished maps beside this file, which were written by hand. What the editor makes must be the same
document, must be what the screen shows, and must score 85 points at least.
"""

import importlib.util
from pathlib import Path

import pytest

from coursekit.documents import yaml_text
from coursekit.messages.catalogue import sentences

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent
# The neighbour's JupyterLab and browser, with cells of our own.
_spec = importlib.util.spec_from_file_location("browser_of_the_editor", HERE / "test_in_a_browser.py")
browser = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(browser)
chromium, lab = browser.chromium, browser.lab
browser.CELLS = [
    "import json, warnings\nwarnings.simplefilter('error')\nfrom coursekit.widgets import JourneyMapEditor",
    "es = JourneyMapEditor(lang='es', answer='answer_map'); es",
    "en = JourneyMapEditor(lang='en'); en",
    f"two = JourneyMapEditor({str(HERE / 'journey_map_editor_en.yaml')!r}, lang='en'); two",
]
_hands = importlib.util.spec_from_file_location("hands_on_the_editor", HERE / "hands_journey_map_editor.py")
hands = importlib.util.module_from_spec(_hands)
_hands.loader.exec_module(hands)


@pytest.fixture(scope="module")
def page(chromium, lab):
    from playwright import sync_api

    with sync_api.sync_playwright() as started:
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        opened = started.chromium.launch(executable_path=chromium, args=flags)
        page = opened.new_page(viewport={"width": 1300, "height": 1000})
        page.set_default_timeout(30_000)
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(lab)
        page.wait_for_function("window.jupyterapp?.shell.currentWidget?.context?.isReady")
        session = "jupyterapp.shell.currentWidget.context.sessionContext"
        page.wait_for_function(f"{session}.isReady && {session}.session?.kernel?.status === 'idle'")
        page.evaluate("() => { jupyterapp.commands.execute('notebook:run-all-cells'); }")
        page.locator(".ck-map").nth(2).wait_for()
        page.python = lambda code: page.evaluate(browser.ASK, code)
        yield page
        opened.close()


def document(page, name):
    return yaml_text.load(page.python(f"print(json.dumps({name}.document))"))[0]


def plan(lang):
    return yaml_text.load((HERE / f"journey_map_editor_{lang}.yaml").read_text("utf-8"))[0]


def agrees(page, root, name):
    """What Python holds is what the screen shows: actions, curve, and every cell of every form."""
    page.evaluate("() => document.activeElement?.blur()")
    shown = hands.cells_on_screen(root)
    browser.wait_for(lambda: hands.cells_in(document(page, name), shown) == shown, 15)
    held = document(page, name)
    steps = [step for stage in held["stages"] for step in stage["steps"]]
    assert root.locator(".map-card .map-action").all_inner_texts() == [step["action"] for step in steps]
    signed = [f"{step['emotion']['score']:+d}".replace("-", "−").replace("+0", "0") for step in steps]
    assert root.locator(".map-dot-word").all_inner_texts() == signed
    return held


@pytest.mark.parametrize(
    ("lang", "place", "kind"), [("es", 0, "Keyboard"), ("en", 1, "Mouse")], ids=["by-keyboard-es", "by-mouse-en"]
)
def test_from_nothing_to_a_good_map(page, lang, place, kind):
    root = page.locator(".ck-map").nth(place)
    hand = getattr(hands, kind)(page, root, sentences(lang))
    hands.draw(hand, plan(lang))
    drawn = agrees(page, root, lang)
    assert drawn == plan(lang)
    assert float(page.python(f"print({lang}.map.score().total)")) >= 85
    # Eight steps back and forth: Python and screen go along, and come back to the same.
    for _ in range(8):
        page.keyboard.press("Control+z")
    assert agrees(page, root, lang) != drawn
    root.locator("button").nth(2).focus()
    for _ in range(8):
        page.keyboard.press("Control+Shift+z")
    assert agrees(page, root, lang) == drawn
    assert page.errors == []
