"""One JupyterLab for all tests in a browser that run in one process."""

import browser_lab
import pytest


@pytest.fixture(scope="session")
def chromium():
    """The browser's path; asked first, so that without one no server is started."""
    pytest.importorskip("playwright.sync_api")
    return browser_lab.chromium_here() or pytest.skip("no chromium here")


@pytest.fixture(scope="session")
def lab(chromium, tmp_path_factory):
    """A running JupyterLab."""
    pytest.importorskip("jupyterlab")
    with browser_lab.jupyterlab(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="module")
def page_of_cells(chromium, lab, request):
    """``page_of_cells(cells, ready, viewport)``: a notebook of these cells in the browser, all run, until ``ready``.

    ``ready`` is a selector and how many of it there must be.
    """
    opened = []

    def open_page(cells, ready, viewport=(1100, 2000)):
        address = lab.notebook(f"{request.module.__name__.rpartition('.')[2]}.ipynb", cells)
        opened.append(browser_lab.opened(chromium, address, viewport))
        page = opened[-1].__enter__()
        page.run_all()
        page.locator(ready[0]).nth(ready[1] - 1).wait_for()
        page.set_default_timeout(30_000)
        return page

    yield open_page
    for one in opened:
        one.__exit__(None, None, None)
