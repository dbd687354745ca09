"""One JupyterLab and one browser for all tests that run in one process."""

import contextlib

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
def browser(chromium):
    """A browser of one's own, gone before the next file of tests, which may want another one."""
    with browser_lab.browser_of(chromium) as started:
        yield started


@pytest.fixture(scope="module")
def open_notebook(browser):
    """``open_notebook(address, viewport)``: a notebook in the browser, closed after the last test of the file."""
    with contextlib.ExitStack() as pages:
        yield lambda address, *viewport: pages.enter_context(browser_lab.opened(browser, address, *viewport))


@pytest.fixture
def notebook_as_given(browser, lab):
    """``notebook_as_given(path, viewport)``: a notebook as students get it, closed after the test."""
    with contextlib.ExitStack() as pages:

        def open_page(path, *viewport):
            return pages.enter_context(browser_lab.opened(browser, lab.copied(path), *viewport))

        yield open_page


@pytest.fixture(scope="module")
def page_of_cells(open_notebook, lab, request):
    """``page_of_cells(cells, ready, viewport)``: a notebook of these cells in the browser, all run, until ``ready``.

    ``ready`` is a selector and how many of it there must be.
    """

    def open_page(cells, ready, viewport=(1100, 2000)):
        page = open_notebook(lab.notebook(f"{request.module.__name__.rpartition('.')[2]}.ipynb", cells), viewport)
        page.run_all()
        page.locator(ready[0]).nth(ready[1] - 1).wait_for()
        return page

    return open_page
