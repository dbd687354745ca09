"""JupyterLab and a real browser for the tests: a server in a folder of its own, and notebooks opened in it.

Nothing here knows of coursekit; ``tests/browser/conftest.py`` makes fixtures of it.
"""

import contextlib
import inspect
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat

# Waiting costs nothing where all is well: long enough for a machine on which five other things run.
PATIENCE = 60
SETTINGS = {
    # No question about news; every cell in the page, also those below its edge.
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "notebook-extension/tracker": {"windowingMode": "none"},
}
SESSION = "jupyterapp.shell.currentWidget.context.sessionContext"
ASK = """async (code) => {
  const kernel = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  const asked = kernel.requestExecute({ code, store_history: false });
  let said = '';
  asked.onIOPub = (message) => { said += message.content.text ?? ''; };
  await asked.done;
  return said.trim();
}"""
# Puts code into a cell, runs it and then another, and gives what stands below each of the two.
FILL_IN = """async ([answer, source, check]) => {
  const notebook = jupyterapp.shell.currentWidget.content, said = [];
  notebook.widgets[answer].model.sharedModel.setSource(source);
  for (const place of [answer, check]) {
    notebook.activeCellIndex = place;
    await jupyterapp.commands.execute('notebook:run-cell');
    // What has arrived is drawn in the next frames.
    for (let i = 0; i < 2; i++) await new Promise((done) => setTimeout(done, 20));
    said.push(notebook.widgets[place].node.querySelector('.jp-Cell-outputArea')?.innerText.trim() ?? '');
  }
  return said;
}"""
INSTEAD = """async (path) => {
  for (const panel of [...jupyterapp.shell.widgets('main')]) {
    if (!panel.context?.sessionContext) continue;
    await panel.context.sessionContext.shutdown();
    panel.dispose();
  }
  const opened = await jupyterapp.commands.execute('docmanager:open', { path });
  jupyterapp.shell.activateById(opened.id);
}"""
RUN_ALL = """() => {
  window.ranAll = false;
  jupyterapp.commands.execute('notebook:clear-all-cell-outputs');
  jupyterapp.commands.execute('notebook:run-all-cells').finally(() => { window.ranAll = true; });
}"""


def wait_for(condition, seconds=PATIENCE):
    """Until ``condition()`` holds; what has not begun to listen yet is asked again."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            if condition():
                return
        time.sleep(0.1)
    raise TimeoutError(f"not in {seconds} s: {_source(condition)}")


def _source(condition):
    try:
        return " ".join(inspect.getsource(condition).split())
    except (OSError, TypeError):
        return repr(condition)


def becomes(ask, expected, seconds=PATIENCE):
    """Until ``ask()`` gives ``expected``; where it never does, the failure says what differs at the end."""
    got = []

    def same():
        got[:] = [ask()]
        return got[0] == expected

    try:
        wait_for(same, seconds)
    except TimeoutError:
        told = differences(got[0], expected) if got else ["nothing was answered"]
        raise AssertionError(f"not in {seconds} s:\n" + "\n".join(told)) from None


def differences(got, expected, path="", most=20):
    """What differs between two documents: a line for each place."""
    if type(got) is type(expected) and isinstance(got, dict):
        pairs = [(f"{path}.{key}", got.get(key), expected.get(key)) for key in {**got, **expected}]
    elif type(got) is type(expected) and isinstance(got, list):
        longest = range(max(len(got), len(expected)))
        pairs = [(f"{path}[{n}]", *(one[n] if n < len(one) else None for one in (got, expected))) for n in longest]
    else:
        return [] if got == expected else [f"{path or 'all of it'} is {got!r:.300}, not {expected!r:.300}"]
    return [line for place, *both in pairs for line in differences(*both, place, most)][:most]


def says(page, code, expected):
    """Until the kernel prints ``expected`` for ``code``."""
    becomes(lambda: page.python(f"print({code})"), expected)


def chromium_here():
    """The path of a browser, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Lab:
    """A running JupyterLab: the folder that it shows, and where it is reached."""

    def __init__(self, root, port):
        self.root, self.port = Path(root), port

    def address(self, path):
        return f"http://127.0.0.1:{self.port}/lab/tree/{path}?token=x&reset"

    def notebook(self, name, cells):
        """Writes a notebook of these code cells; its address."""
        made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(made, self.root / name)
        return self.address(name)

    def copied(self, path):
        """A notebook as it is given out, put into the folder; its address."""
        shutil.copy(path, self.root / path.name)
        return self.address(path.name)


@contextlib.contextmanager
def jupyterlab(home):
    """A JupyterLab that keeps everything in ``home`` and shows its folder ``work``."""
    for name, values in SETTINGS.items():
        file = home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(values))
    (home / "work").mkdir(exist_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folders = {"DATA_DIR": "data", "CONFIG_DIR": "config", "RUNTIME_DIR": "runtime"}
    env = {**os.environ, **{f"JUPYTER_{name}": str(home / folder) for name, folder in folders.items()}}
    env |= {"JUPYTERLAB_SETTINGS_DIR": str(home / "settings"), "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"]
    command += ["--LabApp.expose_app_in_browser=True", "--IdentityProvider.token=x", "--ServerApp.port_retries=0"]
    command.append(f"--ServerApp.root_dir={home / 'work'}")
    with open(home / "log", "w") as log, subprocess.Popen(command, env=env, stdout=log, stderr=log) as server:
        try:
            api = f"http://127.0.0.1:{port}/api?token=x"
            wait_for(lambda: urllib.request.urlopen(api, timeout=2).status == 200, 180)
            yield Lab(home / "work", port)
        finally:
            server.terminate()


@contextlib.contextmanager
def browser_of(chromium):
    """A browser without a window. Only one at a time in a process."""
    from playwright import sync_api

    with sync_api.sync_playwright() as started:
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        browser = started.chromium.launch(executable_path=chromium, args=flags)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def blank_page(browser, viewport=(1100, 2000), seconds=PATIENCE):
    """A page; ``page.errors`` collects what goes wrong in it."""
    page = browser.new_page(viewport={"width": viewport[0], "height": viewport[1]})
    page.set_default_timeout(seconds * 1000)
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    try:
        yield page
    finally:
        page.close()


@contextlib.contextmanager
def opened(browser, address, viewport=(1100, 2000), seconds=PATIENCE):
    """The notebook at ``address`` in a browser, its kernel ready.

    ``page.python(code)`` asks its kernel, ``page.run_all()`` runs every cell (``ran_all`` waits for that).
    """
    with blank_page(browser, viewport, seconds) as page:
        page.python = lambda code: page.evaluate(ASK, code)
        page.run_all = lambda: page.evaluate(RUN_ALL)
        page.goto(address)
        kernel_ready(page)
        try:
            yield page
        finally:
            # Its kernel would go on computing beside the tests that follow.
            with contextlib.suppress(Exception):
                page.evaluate(f"async () => {{ await {SESSION}.shutdown(); }}")


def opened_next(page, path):
    """Another notebook in the same page, the one before it closed with its kernel: quicker than a new page."""
    page.errors.clear()
    page.evaluate(INSTEAD, path)
    page.wait_for_function("path => jupyterapp.shell.currentWidget?.context?.path === path", arg=path)
    kernel_ready(page)


def kernel_ready(page):
    """Run before the session is ready, and a dialogue asks for a kernel."""
    page.wait_for_function("window.jupyterapp?.shell.currentWidget?.context?.isReady")
    page.wait_for_function(f"{SESSION}.isReady && {SESSION}.session?.kernel?.status === 'idle'")


def ran_all(page, seconds=PATIENCE):
    """Until every cell has run, or one of them has failed."""
    page.wait_for_function(f"window.ranAll && {SESSION}.session?.kernel?.status === 'idle'", timeout=seconds * 1000)


def fill_in(page, answer, source, check):
    """Puts ``source`` into one cell, runs it and the one that checks it; what the screen then shows below each."""
    return page.evaluate(FILL_IN, [answer, source, check])
