"""The explorer of two firms in JupyterLab and a real browser, by keyboard and by mouse, against its headless twins.

With COURSEKIT_PICTURES=FOLDER the pictures are taken on the way.
"""

import os
from pathlib import Path

import pytest
from browser_lab import says, wait_for

from coursekit.loyalty import launch_game, two_firms
from coursekit.messages import number
from coursekit.messages.catalogue import sentences

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CELLS = [
    "import warnings\nwarnings.simplefilter('error')\nfrom coursekit.widgets import DuopolyExplorer",
    "es = DuopolyExplorer(lag=6, lang='es'); es",
    "en = DuopolyExplorer(lag=6, lang='en'); en",
]


@pytest.fixture(scope="module")
def page(page_of_cells):
    return page_of_cells(CELLS, (".ck-explorer", 2), (1000, 1500))


def agrees(page, root, name, lag, **market):
    """Sentence, picture and table say what the twins do."""
    played, none = two_firms(second=lag, **market), launch_game(**market).table.loc["neither", "first"]
    wait_for(lambda: number(abs(played.advantage)) in root.get_by_role("status").inner_text())
    sentence = page.python(f"print({name}.sentence)")
    assert number(abs(played.first - none)) in sentence
    assert root.get_by_role("status").inner_text() == sentence
    assert root.get_by_role("img").get_attribute("aria-label") == sentence
    assert root.locator(".ck-table tbody tr").last.locator("td").all_inner_texts() == [
        number(played.first),
        number(played.second),
    ]


def shoot(root, name):
    folder = os.environ.get("COURSEKIT_PICTURES")
    if folder:
        root.page.evaluate("() => document.activeElement?.blur()")
        root.page.wait_for_timeout(400)
        root.screenshot(path=str(Path(folder) / name))


def test_by_keyboard_in_spanish(page):
    words, root = sentences("es"), page.locator(".ck-explorer").nth(0)
    root.scroll_into_view_if_needed()
    agrees(page, root, "es", 6)
    root.get_by_role("slider", name=words["widgets.duopoly.lag"]).focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    agrees(page, root, "es", 12)
    says(page, "es.lag", "12.0")
    shoot(root, "duopoly-es.png")


def test_by_mouse_in_english(page):
    words, root = sentences("en"), page.locator(".ck-explorer").nth(1)
    root.scroll_into_view_if_needed()
    box = root.get_by_role("spinbutton", name=words["widgets.duopoly.shield"])
    box.fill("80")
    box.press("Tab")
    agrees(page, root, "en", 6, shield=0.8)
    box = root.get_by_role("spinbutton", name=words["widgets.duopoly.follower_pull"])
    box.fill("0.9")
    box.press("Tab")
    agrees(page, root, "en", 6, shield=0.8, follower_pull=0.9)
    shoot(root, "duopoly-en.png")
