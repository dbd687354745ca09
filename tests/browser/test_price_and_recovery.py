"""The price explorer and the recovery queue in JupyterLab and a real browser, by keyboard; skipped where there is none."""

import pytest
from browser_lab import says

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CELLS = [
    "import pandas as pd\n"
    "import coursekit.widgets as w\n"
    "said = pd.DataFrame({'customer': ['a', 'b', 'c'], 'csat': [2, 1, 3],\n"
    "    'answered': pd.to_datetime(['2025-05-01'] * 3)})\n"
    "margin = pd.Series({'a': 90.0, 'b': 10.0, 'c': 5.0})",
    "price = w.PriceExplorer(w.Buyers(40, -3.0), w.Buyers(60, -1.0), price=10, cost=4, lang='en'); price",
    "queue = w.RecoveryExplorer(said, margin, '2025-05-08', calls=1, lang='en'); queue",
]


@pytest.fixture(scope="module")
def page(page_of_cells):
    return page_of_cells(CELLS, (".ck-explorer svg", 2), (1100, 2200))


def test_price_by_keyboard_and_by_box(page):
    explorer = page.locator(".ck-explorer", has_text="New price")
    explorer.get_by_role("slider", name="New price").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    says(page, "round(price.price, 2)", "10.5")
    explorer.get_by_role("spinbutton", name="Elasticity of the others").fill("-0.5")
    says(page, "price.others", "-0.5")
    sentence = page.python("print(price.sentence)")
    assert explorer.locator("svg").get_attribute("aria-label") == sentence


def test_queue_by_list_and_keyboard(page):
    explorer = page.locator(".ck-explorer", has_text="First in the queue")
    explorer.get_by_role("combobox").select_option("score")
    says(page, "queue.table.index[0]", "b")
    explorer.get_by_role("slider", name="Dissatisfied up to this score").focus()
    page.keyboard.press("ArrowRight")
    says(page, "(queue.worst, len(queue.table))", "(3, 3)")
    assert explorer.locator("svg").get_attribute("aria-label") == page.python("print(queue.sentence)")
    assert page.errors == []
