"""The dashboard in JupyterLab and served by Voilà, in a real browser, by keyboard; skipped where there is none.

Oracle: ``dashboard_figures``, the headless twin, which tests/widgets holds against the measures themselves.
"""

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import urllib.request
from pathlib import Path

import pytest
from browser_lab import wait_for

from coursekit import company
from coursekit.board import board_command
from coursekit.charts.words import shown
from coursekit.messages import number, using_language
from coursekit.messages.catalogue import sentences
from coursekit.widgets import dashboard_figures

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def a_page(chromium, address, viewport):
    """A page with what went wrong in it, in ``errors``."""
    from playwright import sync_api

    with sync_api.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": viewport[0], "height": viewport[1]})
        page.set_default_timeout(90_000)
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(address)
        try:
            yield page
        finally:
            browser.close()


@pytest.fixture(scope="module")
def voila(chromium, tmp_path_factory):
    """The address of the dashboard in one language, served as ``coursekit dashboard`` serves it."""
    pytest.importorskip("voila")
    home = tmp_path_factory.mktemp("voila")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    shutil.copy(ROOT / "notebooks" / "es" / "dashboard.ipynb", home / "dashboard.ipynb")
    folders = {f"JUPYTER_{name}": str(home / name.lower()) for name in ("DATA_DIR", "CONFIG_DIR", "RUNTIME_DIR")}
    command = board_command("dashboard.ipynb", port, no_browser=True)
    with open(home / "log", "w") as log:
        server = subprocess.Popen(command, cwd=home, env={**os.environ, **folders}, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}/"
        wait_for(lambda: urllib.request.urlopen(f"{address}static/voila.js", timeout=2).status < 500 or True)
        yield address
    finally:
        server.terminate()
        server.wait(20)


def tile(page, name):
    return page.locator(".ck-board section", has=page.locator("h3", has_text=re.compile(f"^{re.escape(name)}$")))


def figures_on_screen(page, lang):
    """Every tile's figure and n, as the screen shows them."""
    words = sentences(lang)
    found = {}
    for name in ("nps", "csat", "ces", "first_reply", "first_contact", "retention"):
        one = tile(page, words[f"widgets.dashboard.measure.{name}"])
        found[name] = (one.locator(".ck-figure").inner_text(), one.locator(".ck-soft").first.inner_text())
    return found


def as_computed(lang, *chosen):
    figures = dashboard_figures(company(), *chosen)
    with using_language(lang):
        return {
            name: (shown(one.value, one.unit), number(one.n))
            for name, one in figures.now.items()
            if name not in ("repeat_purchase", "servqual")
        }


def shows(page, lang, *chosen):
    """Whether the screen shows the figures that the headless twin computes."""
    screen, computed = figures_on_screen(page, lang), as_computed(lang, *chosen)
    return all(
        screen[name][0] == value and screen[name][1].endswith(f"n\u00a0=\u00a0{n}") for name, (value, n) in computed.items()
    )


def drive(page, lang):
    """Another quarter, the web shop, the tabs: by keyboard alone."""
    words = sentences(lang)

    def label(key):
        return words[f"widgets.dashboard.{key}"]

    tile(page, label("measure.nps")).wait_for()
    assert shows(page, lang, "2025")
    page.get_by_label(label("period_label"), exact=True).focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    wait_for(lambda: shows(page, lang, "2025-Q4"), 20)
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    wait_for(lambda: shows(page, lang, "2025-Q4", "web"), 20)
    page.get_by_role("tab", name=label("tab_tiles")).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    picture = page.get_by_role("img", name=re.compile("^NPS"))
    picture.wait_for()
    assert "2025-Q4" in picture.get_attribute("alt")
    page.get_by_role("tab", name=label("tab_map")).click()
    page.locator(".ck-board", has_text=label("map_note").split("{")[0].strip()).last.wait_for()
    page.get_by_role("tab", name=label("tab_table")).click()
    row = page.get_by_role("row", name=re.compile("^NPS "))
    row.wait_for()
    assert as_computed(lang, "2025-Q4", "web")["nps"][0] in row.inner_text()
    assert page.errors == []


def test_in_the_lab(page_of_cells):
    page = page_of_cells(
        ["from coursekit.widgets import Dashboard\nboard = Dashboard(lang='en'); board"], (".ck-tiles", 1)
    )
    drive(page, "en")
    assert json.loads(page.python("import json; print(json.dumps([board.period, board.place]))")) == ["2025-Q4", "web"]


def test_under_voila(voila, chromium):
    with a_page(chromium, voila, (1300, 1400)) as page:
        drive(page, "es")
        # Not a line of code is on the page.
        assert "import" not in page.locator("body").inner_text()


def test_on_a_telephone_nothing_sticks_out(voila, chromium):
    with a_page(chromium, voila, (390, 844)) as page:
        page.locator(".ck-tiles section").first.wait_for()
        sticks_out = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        wait_for(lambda: page.evaluate(sticks_out) <= 1, 15)
