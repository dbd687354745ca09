"""Every widget of coursekit in JupyterLab, driven by keyboard; skipped where there is no browser.

Oracle for the explorers: a widget made anew in Python from the values that the keys led to.
"""

import every_widget
import pytest
from lessons_in_lab import kinds

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Not made of fields: driven by hands of their own below, or in the files named.
OWN = {
    "Dashboard": "test_dashboard",
    "JourneyMapEditor": "test_journey_map_editor",
    "OrderingWidget": "test_widgets",
    "PathExplorer": "here",
    "ProgrammeDesigner": "test_programme_designer",
    "Quiz": "test_widgets",
}
EXPLORERS = [name for name in every_widget.WIDGETS if name not in OWN]


def test_every_widget_is_in_the_notebook():
    assert set(every_widget.WIDGETS) == kinds()


@pytest.fixture(scope="module")
def page(page_of_cells):
    names = [*EXPLORERS, "PathExplorer"]
    page = page_of_cells(every_widget.cells(names), ("figure img", 1), (1100, 1200))
    page.python(every_widget.TWIN)
    return page


@pytest.mark.parametrize("name", EXPLORERS)
def test_keys_change_what_it_shows(page, name):
    assert every_widget.drive(page, name)
    assert page.errors == []
