"""The grading desk in JupyterLab and a real browser: a student is judged without a mouse, and the gradebook read back.

With COURSEKIT_PICTURES=DIR the desk's picture is written there (docs/images has it).
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from coursekit.grading.gradebook import Gradebook
from coursekit.practice import both
from coursekit.practice.rubric import Criterion, Rubric

from .by_hand import graded, verdict

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RUBRIC = Rubric(
    [
        Criterion(
            "evidence",
            both(es="Se apoya en datos", en="Rests on data"),
            [
                both(es="No cita ninguno.", en="Names none."),
                both(es="Cita uno sin su incertidumbre.", en="Names one, without its uncertainty."),
                both(es="Cita uno con su intervalo.", en="Names one with its interval."),
                both(es="Compara dos y dice qué los separa.", en="Compares two and says what sets them apart."),
            ],
        ),
        Criterion(
            "decision",
            both(es="Llega a una decisión", en="Comes to a decision"),
            [
                both(es="No propone nada.", en="Proposes nothing."),
                both(
                    es="Propone algo que no se sigue de los datos.", en="Proposes what does not follow from the data."
                ),
                both(es="Propone algo que se sigue.", en="Proposes what follows."),
                both(es="Dice además qué la cambiaría.", en="Also says what would change it."),
            ],
            2.0,
        ),
    ],
    points=3.0,
    comments=[both(es="Di de cuántas respuestas sale el dato.", en="Say how many answers the figure comes from.")],
)
ANSWERS = {
    "ana": "El NPS bajó de 41 a 36, pero los intervalos se solapan: esperaría otra oleada antes de cambiar nada.",
    "ben": "Hay que bajar los precios <script>document.title='fell'</script>",
}
CELLS = [
    "from coursekit.grading.desk import GradingDesk\ndesk = GradingDesk('gradebook.db', '5.1a', 'essay', lang='es')\ndesk"
]


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            if condition():
                return
        time.sleep(0.2)
    raise TimeoutError


@pytest.fixture
def chromium():
    pytest.importorskip("playwright.sync_api")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return found or pytest.skip("no chromium here")


@pytest.fixture
def lab(chromium, tmp_path):
    """A JupyterLab of its own with a gradebook and a notebook that shows the desk: its address, and the gradebook."""
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("jupyterlab")
    settings = {
        "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
        "notebook-extension/tracker": {"windowingMode": "none"},
    }
    for name, values in settings.items():
        file = tmp_path / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(values))
    (tmp_path / "work").mkdir()
    with Gradebook(tmp_path / "work" / "gradebook.db") as book:
        for student, answer in ANSWERS.items():
            book.record(graded(student, verdict("nps"), verdict("essay", 0.0, 3.0), answers={"essay": answer}))
        book.expect_manual("5.1a", {"essay": RUBRIC})
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, tmp_path / "work" / "desk.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folders = {"DATA_DIR": "data", "CONFIG_DIR": "config", "RUNTIME_DIR": "runtime"}
    env = {**os.environ, **{f"JUPYTER_{name}": str(tmp_path / folder) for name, folder in folders.items()}}
    env |= {"JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings")}
    env |= {"JUPYTERLAB_WORKSPACES_DIR": str(tmp_path / "workspaces")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"]
    command += ["--LabApp.expose_app_in_browser=True", "--IdentityProvider.token=x", "--ServerApp.port_retries=0"]
    command.append(f"--ServerApp.root_dir={tmp_path / 'work'}")
    with open(tmp_path / "log", "w") as log, subprocess.Popen(command, env=env, stdout=log, stderr=log) as server:
        try:
            api = f"http://127.0.0.1:{port}/api?token=x"
            wait_for(lambda: urllib.request.urlopen(api, timeout=2).status == 200, 120)
            yield f"http://127.0.0.1:{port}/lab/tree/desk.ipynb?token=x&reset", tmp_path / "work" / "gradebook.db"
        finally:
            server.terminate()


@pytest.fixture
def page(chromium, lab):
    from playwright import sync_api

    with sync_api.sync_playwright() as started:
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        browser = started.chromium.launch(executable_path=chromium, args=flags)
        page = browser.new_page(viewport={"width": 1100, "height": 1300})
        page.set_default_timeout(90_000)
        page.goto(lab[0])
        # Run before the session is ready, and a dialogue asks for a kernel.
        page.wait_for_function("window.jupyterapp?.shell.currentWidget?.context?.isReady")
        session = "jupyterapp.shell.currentWidget.context.sessionContext"
        page.wait_for_function(f"{session}.isReady && {session}.session?.kernel?.status === 'idle'")
        page.evaluate("() => { jupyterapp.commands.execute('notebook:run-all-cells'); }")
        page.wait_for_selector(".ck-desk fieldset")
        yield page
        browser.close()


def marks(path, student):
    with Gradebook(path, create=False) as book:
        return book.attempts(student)[0].marks


def test_a_student_is_judged_without_a_mouse(page, lab):
    desk = page.locator(".ck-desk")
    # Into the desk as whoever has no mouse comes there: key by key from the cell.
    page.locator(".jp-Notebook .jp-Cell").first.focus()
    page.keyboard.press("Escape")
    inside = "document.activeElement?.closest('.ck-desk') !== null"
    for _ in range(60):
        if page.evaluate(inside):
            break
        page.keyboard.press("Tab")
    assert page.evaluate(inside)
    focused = "document.activeElement.closest('fieldset')?.dataset.criterion"
    while page.evaluate(focused) != "evidence":
        page.keyboard.press("Tab")
    cells = page.locator(".jp-CodeCell").count()
    page.keyboard.press("2")
    page.wait_for_function(f"{focused} === 'decision'")
    page.keyboard.press("3")
    # 3 points × (1·2/3 + 2·3/3) / 3 = 2.67
    desk.get_by_text("2.67 de 3").wait_for()
    page.keyboard.press("c")
    page.keyboard.type("Bien razonado, y no te precipitas.")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+1")
    page.wait_for_function("document.querySelector('.ck-desk textarea').value.endsWith('sale el dato.')")
    wait_for(lambda: "sale el dato" in getattr(marks(lab[1], "ana").get("essay"), "comment", ""))
    mark = marks(lab[1], "ana")["essay"]
    assert (mark.points, dict(mark.levels)) == (2.67, {"evidence": 2, "decision": 3})
    assert mark.comment == "Bien razonado, y no te precipitas.\nDi de cuántas respuestas sale el dato."
    folder = os.environ.get("COURSEKIT_PICTURES")
    if folder:
        desk.screenshot(path=Path(folder) / "grading-desk-es.png")
    page.keyboard.press("o")
    desk.get_by_text("2 de 2, valoradas: 1").wait_for()
    assert "<script>" in desk.locator("pre").inner_text()
    assert page.title() != "fell"
    page.keyboard.press("0")
    page.keyboard.press("0")
    wait_for(lambda: marks(lab[1], "ben").get("essay") is not None)
    assert marks(lab[1], "ben")["essay"].points == 0
    with Gradebook(lab[1], create=False) as book:
        assert {row.student: (row.score, row.status) for row in book.scores()} == {
            "ana": (4.67, "graded"), "ben": (2.0, "graded"),
        }  # fmt: skip
    # None of the keys was taken for a command of the notebook's.
    assert page.locator(".jp-CodeCell").count() == cells
