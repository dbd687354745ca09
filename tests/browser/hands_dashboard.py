"""What the tests of the dashboard share: its figures read off the screen, and a pair of hands on the keyboard."""

import re

from browser_lab import wait_for

from coursekit import company
from coursekit.charts.words import shown
from coursekit.messages import number, using_language
from coursekit.messages.catalogue import sentences
from coursekit.widgets import dashboard_figures


def tile(page, name):
    return page.locator(".ck-board section", has=page.locator("h3", has_text=re.compile(f"^{re.escape(name)}$")))


def figures_on_screen(page, lang):
    """Every tile's figure and n, as the screen shows them."""
    words = sentences(lang)
    found = {}
    for name in ("nps", "csat", "ces", "first_reply", "first_contact", "retention"):
        one = tile(page, words[f"widgets.dashboard.measure.{name}"])
        found[name] = (one.locator(".ck-figure").inner_text(), one.locator(".ck-soft").first.inner_text())
    return found


def as_computed(lang, *chosen):
    figures = dashboard_figures(company(), *chosen)
    with using_language(lang):
        return {
            name: (shown(one.value, one.unit), number(one.n))
            for name, one in figures.now.items()
            if name not in ("repeat_purchase", "servqual")
        }


def shows(page, lang, *chosen):
    """Whether the screen shows the figures that the headless twin computes."""
    screen, computed = figures_on_screen(page, lang), as_computed(lang, *chosen)
    return all(
        screen[name][0] == value and screen[name][1].endswith(f"n\u00a0=\u00a0{n}")
        for name, (value, n) in computed.items()
    )


def drive(page, lang):
    """Another quarter, the web shop, the tabs: by keyboard alone."""
    words = sentences(lang)

    def label(key):
        return words[f"widgets.dashboard.{key}"]

    tile(page, label("measure.nps")).wait_for()
    assert shows(page, lang, "2025")
    page.get_by_label(label("period_label"), exact=True).focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    wait_for(lambda: shows(page, lang, "2025-Q4"))
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    wait_for(lambda: shows(page, lang, "2025-Q4", "web"))
    page.get_by_role("tab", name=label("tab_tiles"), exact=True).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    picture = page.get_by_role("img", name=re.compile("^NPS"))
    picture.wait_for()
    assert "2025-Q4" in picture.get_attribute("alt")
    page.get_by_role("tab", name=label("tab_map"), exact=True).click()
    page.locator(".ck-board", has_text=label("map_note").split("{")[0].strip()).last.wait_for()
    page.get_by_role("tab", name=label("tab_table"), exact=True).click()
    row = page.get_by_role("row", name=re.compile("^NPS "))
    row.wait_for()
    assert as_computed(lang, "2025-Q4", "web")["nps"][0] in row.inner_text()
    assert page.errors == []
