"""The explorers of loyalty in JupyterLab and a real browser: the laboratory of causes by keyboard and by mouse.

Oracle: what the headless twin says for the values that the hands chose. With COURSEKIT_PICTURES=FOLDER the pictures
of the documentation are taken on the way.
"""

import os
from pathlib import Path

import pytest
from browser_lab import becomes, says, wait_for

from coursekit.messages.catalogue import sentences, using_language
from coursekit.widgets import causal_estimates
from coursekit.widgets.causal_lab_model import signed

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CELLS = [
    "import warnings\nwarnings.simplefilter('error')\n"
    "from coursekit.datasets import company\n"
    "from coursekit.widgets import CausalLab, ClvExplorer, GoodhartGame, TierMigration, review_spending\n"
    "shop = company(customers=1000)\n"
    "spending = review_spending(shop.orders, shop.memberships, ['2025-01-01', '2025-07-01', '2026-01-01'])",
    "es = CausalLab(customers=2000, lang='es'); es",
    "en = CausalLab(customers=2000, lang='en'); en",
    "clv = ClvExplorer(lang='en'); clv",
    "tiers = TierMigration(spending, periods=2, lang='es'); tiers",
    "game = GoodhartGame('first_reply', shop, lang='es'); game",
]


@pytest.fixture(scope="module")
def page(page_of_cells):
    return page_of_cells(CELLS, (".ck-explorer", 5), (1100, 2000))


def at(page, place):
    root = page.locator(".ck-explorer").nth(place)
    root.scroll_into_view_if_needed()
    return root


def agrees(page, root, name, **about):
    """The screen shows what the twin says: in the sentence, the picture and the table."""
    twin = causal_estimates(**about)
    with using_language(name):
        figures = [signed(twin.estimates[method].value) for method in ("naive", "did", "cace")]
    wait_for(lambda: all(figure in root.get_by_role("status").inner_text() for figure in figures))
    sentence = page.python(f"print({name}.sentence)")
    assert root.get_by_role("status").inner_text() == sentence
    assert root.get_by_role("img").get_attribute("aria-label") == sentence
    cells = root.locator(".ck-table tbody tr td:nth-child(2)").all_inner_texts()
    assert cells[0] == figures[0]
    assert root.locator(".ck-table li").count() == 6


def test_causal_lab_by_keyboard_in_spanish(page):
    words = sentences("es")
    root = at(page, 0)
    agrees(page, root, "es", way="taste", effect=0.06, customers=2000, seed=1)
    # One comes from above by Tab alone: list, sliders with their boxes, buttons.
    root.get_by_label(words["widgets.causal.who"]).focus()
    page.keyboard.press("ArrowDown")
    agrees(page, root, "es", way="busy", effect=0.06, customers=2000, seed=1)
    page.keyboard.press("Tab")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    agrees(page, root, "es", way="busy", effect=0.10, customers=2000, seed=1)
    for _ in range(8):
        page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == words["widgets.causal.draw"]
    page.keyboard.press("Enter")
    agrees(page, root, "es", way="busy", effect=0.10, customers=2000, seed=2)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    says(page, "es.seed, es.draws", "12 12")
    wait_for(lambda: "12" in root.locator(".ck-table tbody td").nth(3).inner_text())
    shoot(root, "causal-lab-es.png")
    # The keys stayed in the widget: no cell was added, cut or run.
    assert page.locator(".jp-CodeCell").count() == len(CELLS)
    assert page.errors == []


def test_causal_lab_by_mouse_in_english(page):
    words = sentences("en")
    root = at(page, 1)
    root.get_by_label(words["widgets.causal.who"]).select_option("growing")
    agrees(page, root, "en", way="growing", effect=0.06, customers=2000, seed=1)
    slider = root.get_by_role("slider", name=words["widgets.causal.effect"])
    box = slider.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    wait_for(lambda: abs(float(page.python("print(en.effect)"))) <= 0.02)
    effect = float(page.python("print(en.effect)"))
    agrees(page, root, "en", way="growing", effect=effect, customers=2000, seed=1)
    number = root.get_by_role("spinbutton", name=words["widgets.causal.customers"])
    number.fill("4000")
    agrees(page, root, "en", way="growing", effect=effect, customers=4000, seed=1)
    number.fill("99999")  # refused: falls back once the box is left
    number.blur()
    assert number.input_value() == "4000"
    root.get_by_role("button", name=words["widgets.causal.draw"], exact=True).click()
    agrees(page, root, "en", way="growing", effect=effect, customers=4000, seed=2)
    shoot(root, "causal-lab-en.png")
    # Python moves the widget too.
    page.python("en.way = 'lot'")
    becomes(lambda: root.get_by_label(words["widgets.causal.who"]).input_value(), "lot")
    assert page.errors == []


def test_the_other_three(page):
    clv = at(page, 2)
    clv.get_by_role("spinbutton", name="Cost of winning a customer").fill("100")
    says(page, "clv.found.break_even", page.python("print(ClvExplorer(acquisition=100).found.break_even)"))
    clv.get_by_label("First payment").select_option("excluded")
    says(page, "clv.first_payment", "excluded")
    tiers = at(page, 3)
    tiers.get_by_role("spinbutton", name="Plata desde").fill("450")
    # The next threshold was pushed along, on the screen too.
    oro = tiers.get_by_role("spinbutton", name="Oro desde")
    becomes(lambda: oro.input_value(), "460")
    tiers.get_by_role("button", name=sentences("es")["widgets.tiers.again"]).click()
    becomes(lambda: oro.input_value(), "400")
    game = at(page, 4)
    game.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    says(page, "game.levers", "['machine']")
    game.get_by_role("button", name=sentences("es")["widgets.goodhart.play"]).press("Enter")
    says(page, "game.plan", "[['machine']]")
    game.get_by_role("checkbox").nth(2).click()  # four weeks of work
    wait_for(lambda: game.get_by_role("status").inner_text().startswith("Trimestre 2: eso lleva 4 semanas"))
    game.get_by_role("button", name=sentences("es")["widgets.goodhart.watch"]).click()
    becomes(lambda: game.locator(".ck-table thead th").count(), 5)
    for root, name in ((clv, "clv-explorer-en.png"), (tiers, "tier-migration-es.png"), (game, "goodhart-game-es.png")):
        shoot(root, name)
    assert page.errors == []


def shoot(root, name):
    folder = os.environ.get("COURSEKIT_PICTURES")
    if folder:
        root.page.evaluate("() => document.activeElement?.blur()")
        root.page.wait_for_timeout(400)
        root.screenshot(path=str(Path(folder) / name))
