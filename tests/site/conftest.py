"""The site, built once, served on this machine alone, and opened in a browser that reaches nothing else."""

import contextlib
import functools
import http.server
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SESSION = "jupyterapp.shell.currentWidget.context.sessionContext"
READY = f"{SESSION}.isReady && {SESSION}.session?.kernel?.status === 'idle'"
ASK = """async (code) => {
  const kernel = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  const asked = kernel.requestExecute({ code, store_history: false });
  let said = '';
  asked.onIOPub = ({ content }) => { said += content.text ?? (content.traceback ?? []).join('\\n'); };
  await asked.done;
  return said.trim();
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words):
        """Nothing: what matters is asked of the browser."""


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the built site, below another one: it must not need to lie at the root of its host.

    ``COURSEKIT_SITE`` names one that was built before.
    """
    if os.environ.get("COURSEKIT_SITE"):
        return Path(os.environ["COURSEKIT_SITE"]).resolve()
    if importlib.util.find_spec("jupyterlite_pyodide_kernel") is None:
        pytest.skip("the extra site is not installed")
    if shutil.which("npm") is None:
        pytest.skip("Pyodide comes from npm, and there is no npm here")
    out = tmp_path_factory.mktemp("host") / "some" / "folder"
    done = subprocess.run(
        [sys.executable, str(ROOT / "site" / "build_site.py"), "-o", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def address(site):
    """Where the site is reached."""
    handler = functools.partial(Quiet, directory=site.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}"
        server.shutdown()


class Visitor:
    """Somebody at a browser of their own: what they do, and what their browser asked of the world outside."""

    def __init__(self, context, address):
        self.context, self.address, self.outside = context, address, []
        context.route("**/*", self._asked)

    def _asked(self, route):
        where = route.request.url
        if not where.startswith((self.address.rpartition("/")[0], "data:", "blob:")):
            self.outside.append(where)
            return route.abort()
        if where.partition("?")[0] == f"{self.address}/jupyter-lite.json":
            # The site as it is, but for the name by which the test reaches into the lab.
            answer = route.fetch()
            said = answer.json()
            said["jupyter-config-data"]["exposeAppInBrowser"] = True
            return route.fulfill(response=answer, body=json.dumps(said))
        return route.continue_()

    def open(self, page):
        """A page of the site."""
        opened = self.context.new_page()
        opened.set_default_timeout(60_000)
        opened.errors = []
        opened.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.goto(f"{self.address}/{page}")
        return opened

    def lab(self, page):
        """A page of the lab with its kernel ready; ``page.python(code)`` asks the kernel."""
        opened = page if not isinstance(page, str) else self.open(page)
        # A browser in a browser, on a busy machine: half a minute when it is quiet.
        opened.set_default_timeout(240_000)
        opened.wait_for_function("window.jupyterapp?.shell.currentWidget?.context?.isReady")
        opened.wait_for_function(READY)
        opened.set_default_timeout(60_000)
        opened.python = lambda code: opened.evaluate(ASK, code)
        return opened


@pytest.fixture(scope="module")
def visitor(address):
    """A browser with nothing in it, that reaches this site and nothing else."""
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no chromium here")
    with contextlib.ExitStack() as stack:
        started = stack.enter_context(sync_api.sync_playwright())
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        browser = started.chromium.launch(executable_path=chromium, args=flags)
        stack.callback(browser.close)
        yield Visitor(browser.new_context(viewport={"width": 1200, "height": 900}), address)
