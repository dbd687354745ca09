"""The dashboard's page as ``coursekit dashboard`` serves it, in a real browser; skipped where there is none."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import accessibility
import pytest
from browser_lab import blank_page, wait_for
from hands_dashboard import drive

from coursekit.board import board_command

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def address(chromium, tmp_path_factory):
    """Where Voilà serves the Spanish page."""
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
        wait_for(lambda: socket.create_connection(("127.0.0.1", port), timeout=2).close() is None)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="module")
def page(browser, address):
    """The page; what goes wrong in it is kept in ``errors``."""
    with blank_page(browser, (1300, 1400), 90) as page:
        page.goto(address)
        yield page


def test_driven_by_keyboard(page):
    drive(page, "es")
    # Not a line of code is on the page.
    assert "import" not in page.locator("body").inner_text()


def test_axe_finds_nothing_grave(page):
    assert accessibility.faults(page, [".ck-board"]) == []


def test_on_a_telephone_nothing_sticks_out(page):
    page.get_by_role("tab").first.click()
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".ck-tiles section").first.wait_for()
    sticks_out = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    wait_for(lambda: page.evaluate(sticks_out) <= 1)
