"""The dashboard in JupyterLab and a real browser, by keyboard; skipped where there is none.

Oracle: ``dashboard_figures``, the headless twin, which tests/widgets holds against the measures themselves.
"""

import json

import pytest
from hands_dashboard import drive

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_in_the_lab(page_of_cells):
    code = "from coursekit.widgets import Dashboard\nboard = Dashboard(lang='en'); board"
    page = page_of_cells([code], (".ck-tiles", 1))
    drive(page, "en")
    assert json.loads(page.python("import json; print(json.dumps([board.period, board.place]))")) == ["2025-Q4", "web"]
