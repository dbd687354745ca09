"""Every widget of coursekit in JupyterLab, in one notebook: driven by keyboard, heard by screen readers, looked at.

Oracle for the explorers: a widget made anew in Python from the values that the keys led to. That the hands tell a
broken widget from a sound one is tested on widgets that were broken on purpose.
"""

import re

import accessibility
import every_widget
import pytest
import screens
from browser_lab import becomes, says, wait_for
from every_widget import SilentWidgetError, root_of
from lessons_in_lab import kinds

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Not made of fields: driven by hands of their own, here or in the file named.
OWN = {
    "Dashboard": "test_dashboard",
    "JourneyMapEditor": "test_journey_map_editor",
    "OrderingWidget": "here",
    "PathExplorer": "here",
    "ProgrammeDesigner": "test_programme_designer",
    "Quiz": "here",
}
EXPLORERS = [name for name in every_widget.WIDGETS if name not in OWN]
# What is taken out of the page's code, and what the hands must then say.
BREAKS = {
    "deaf": ("model.set(field.trait, Number((value / field.scale).toFixed(8)));", "Python hears nothing of it"),
    "mute": ("said.textContent = view.sentence;", "screen says"),
    "stiff": ("range.value = value;\n      if", "changes nothing"),
    "locked": ('const range = ckMake("input", { ', "no control was found"),
}
INSTEAD = {
    "stiff": "range.value = value; range.onkeydown = (event) => event.preventDefault();\n      if",
    "locked": 'const range = ckMake("input", { disabled: true, ',
}
BROKEN = """
def broken(old, new):
    whole = w.RetentionExplorer._esm
    code = str(getattr(whole, '_contents', whole))
    assert code.count(old) == 1, code.count(old)
    return type('Broken', (w.RetentionExplorer,), {'_esm': code.replace(old, new)})
"""
TWIN_OF_BROKEN = "w.RetentionExplorer(margin=100, discount=0.1, lang='en')"


def broken_cells():
    yield BROKEN
    for name, (old, _) in BREAKS.items():
        new = INSTEAD.get(name, "")
        yield f"{name} = broken({old!r}, {new!r})(margin=100, discount=0.1, lang='en'); {name}"


def test_every_widget_is_in_the_notebook():
    assert set(every_widget.WIDGETS) == kinds()


@pytest.fixture(scope="module")
def page(page_of_cells):
    cells = [*every_widget.cells(every_widget.WIDGETS), *broken_cells()]
    page = page_of_cells(cells, (".ck-explorer", len(EXPLORERS) + len(BREAKS)), (1200, 900))
    # The programme is played piece by piece: until then figures come and go.
    wait_for(lambda: page.python("print(ProgrammeDesigner._view['play']['done'])") == "True")
    page.python(every_widget.TWIN)
    return page


@pytest.mark.parametrize("name", EXPLORERS)
def test_keys_change_what_it_shows(page, name):
    assert every_widget.drive(page, name)
    assert page.errors == []


@pytest.mark.parametrize("name", BREAKS)
def test_the_hands_tell_what_is_broken(page, name):
    with pytest.raises(SilentWidgetError, match=re.escape(BREAKS[name][1])):
        every_widget.drive(page, name, TWIN_OF_BROKEN, seconds=5)


def into(page, root):
    """To the first control by Tab, as from the cell above."""
    root.evaluate(every_widget.BEFORE)
    page.keyboard.press("Tab")


def test_a_path_is_walked_by_keys(page):
    root = root_of(page, "PathExplorer")
    into(page, root)
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('ul') !== null")
    step = page.evaluate("() => document.activeElement.textContent")
    page.keyboard.press("Enter")
    says(page, "PathExplorer.walked", str([step]))
    twin = page.python(f"t = {every_widget.made('PathExplorer')}; t.walked = [{step!r}]; print(t.sentence)")
    becomes(lambda: root.get_by_role("status").inner_text(), twin)


def test_a_quiz_is_answered_by_keys(page):
    root = root_of(page, "Quiz")
    into(page, root)
    page.keyboard.press("ArrowDown")
    says(page, "Quiz.answers", "['b']")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    root.get_by_text("✓").first.wait_for()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    root.get_by_text("No.").first.wait_for()
    assert (
        page.python(f"t = {every_widget.made('Quiz')}; t.answers = ['a']; print(t.answers == Quiz.answers)") == "True"
    )


def test_a_list_is_put_in_order_by_keys(page):
    root = root_of(page, "OrderingWidget")
    into(page, root)
    page.keyboard.press("Alt+ArrowDown")
    says(page, "OrderingWidget.order", "['order', 'visit', 'receive']")
    becomes(lambda: root.locator(".ck-name").all_inner_texts(), ["order", "visit", "receive"])


@pytest.mark.parametrize("name", every_widget.WIDGETS)
def test_axe_finds_nothing_grave(page, name):
    root_of(page, name).evaluate("e => { e.dataset.underTest = ''; }")
    try:
        assert accessibility.faults(page, ["[data-under-test]"]) == []
    finally:
        root_of(page, name).evaluate("e => { delete e.dataset.underTest; }")


def test_axe_finds_nothing_grave_in_a_chart(page):
    assert accessibility.faults(page, [".jp-OutputArea-output figure"]) == []


# A main screen, and a part of it without which it is broken.
SCREENS = {"ProgrammeDesigner": ".pd-board", "JourneyMapEditor": ".map-card", "Dashboard": ".ck-tiles"}
STYLE = """rule => {
  document.getElementById('under-test')?.remove();
  const style = document.createElement('style');
  style.id = 'under-test'; style.textContent = rule;
  document.head.append(style);
}"""


@pytest.fixture
def styled(page):
    """``styled(rule)``: a rule of CSS for the page, until the test ends."""
    yield lambda rule: page.evaluate(STYLE, rule)
    page.evaluate(STYLE, "")


@pytest.mark.parametrize("name", SCREENS)
def test_it_looks_as_it_did(page, name):
    assert screens.faults(screens.picture(page, root_of(page, name)), name) == []


@pytest.mark.parametrize("name", SCREENS)
def test_another_font_is_no_fault(page, styled, name):
    styled("* { font-family: serif !important; }")
    assert screens.faults(screens.picture(page, root_of(page, name)), name) == []


@pytest.mark.parametrize(("name", "part"), SCREENS.items())
def test_a_part_that_is_missing_is_a_fault(page, styled, name, part):
    styled(f"{part} {{ display: none !important; }}")
    assert screens.faults(screens.picture(page, root_of(page, name)), name) != []
