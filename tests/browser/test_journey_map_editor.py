"""A journey map from nothing, in JupyterLab and a real browser: by keyboard alone and by mouse.

Two steps of it with everything that a step can hold; before a release all eight steps. Oracle: the two finished maps
beside this file, which were written by hand. What the editor makes must be the same document, must be what the screen
shows, and (all of it) must score 85 points at least.
"""

import json
import re
from pathlib import Path

import hands_journey_map_editor as hands
import pytest
from browser_lab import becomes, differences, says, wait_for

from coursekit.documents import yaml_text
from coursekit.messages.catalogue import sentences

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent
CELLS = [
    "import json, warnings\nwarnings.simplefilter('error')\nfrom coursekit.widgets import JourneyMapEditor",
    "es = JourneyMapEditor(lang='es', answer='answer_map'); es",
    "en = JourneyMapEditor(lang='en'); en",
    f"two = JourneyMapEditor({str(HERE / 'journey_map_editor_en.yaml')!r}, lang='en'); two",
]


@pytest.fixture(scope="module")
def page(page_of_cells):
    return page_of_cells(CELLS, (".ck-map", 3), (1300, 1000))


def document(page, name):
    return yaml_text.load(page.python(f"print(json.dumps({name}.document))"))[0]


def plan(lang):
    return yaml_text.load((HERE / f"journey_map_editor_{lang}.yaml").read_text("utf-8"))[0]


def two_steps(lang):
    """The first two steps from the third stage on; ids are counted as the editor counts them."""
    whole = plan(lang)
    stages, steps = [], []
    for stage in whole["stages"][2:]:
        here = stage["steps"][: 2 - len(steps)]
        if here:
            stages.append({**stage, "steps": here})
            steps += here
    used = {touchpoint["channel"] for step in steps for touchpoint in step["touchpoints"]}
    channels = [one for one in whole["channels"] if one["id"] in used]
    written = json.dumps({**whole, "stages": stages, "channels": channels})
    for name, things in (("pain", "pains"), ("kpi", "kpis"), ("idea", "opportunities")):
        ids = [thing["id"] for step in steps for thing in step.get(things, [])]
        for n, id in enumerate(ids, 1):
            written = written.replace(f'"{id}"', f'"{name}-{n}"')
    return json.loads(written)


def agrees(page, root, name):
    """What Python holds is what the screen shows: actions, curve, and every cell of every form."""
    page.evaluate("() => document.activeElement?.blur()")
    shown = hands.cells_on_screen(root)
    becomes(lambda: hands.cells_in(document(page, name), shown), shown)
    held = document(page, name)
    steps = [step for stage in held["stages"] for step in stage["steps"]]
    assert root.locator(".map-card .map-action").all_inner_texts() == [step["action"] for step in steps]
    signed = [f"{step['emotion']['score']:+d}".replace("-", "−").replace("+0", "0") for step in steps]
    assert root.locator(".map-dot-word").all_inner_texts() == signed
    return held


def draw(page, lang, kind, plan):
    """The hands at work; in the end Python holds what they meant, and the screen shows it."""
    page.python(f"{lang}.document = JourneyMapEditor(lang='{lang}').document")
    root = page.locator(".ck-map").nth({"es": 0, "en": 1}[lang])
    becomes(lambda: root.locator(".map-card").count(), 0)
    hands.draw(kind(page, root, sentences(lang)), plan)
    drawn = agrees(page, root, lang)
    assert differences(drawn, plan) == []
    points = f"print(f'{{{lang}.map.score().total:g}}')"
    becomes(lambda: re.search(r"\d+(\.\d+)?", root.locator(".map-total").inner_text())[0], page.python(points))
    # Eight steps back and forth: Python and screen go along, and come back to the same.
    for _ in range(8):
        page.keyboard.press("Control+z")
    assert agrees(page, root, lang) != drawn
    root.locator(".map-bar-top button").nth(2).focus()
    for _ in range(8):
        page.keyboard.press("Control+Shift+z")
    assert agrees(page, root, lang) == drawn
    assert page.errors == []


WAYS = pytest.mark.parametrize(
    ("lang", "kind"), [("es", hands.Keyboard), ("en", hands.Mouse)], ids=["by-keyboard-es", "by-mouse-en"]
)


@WAYS
def test_from_nothing_to_two_steps(page, lang, kind):
    draw(page, lang, kind, two_steps(lang))


@pytest.mark.release
@WAYS
def test_from_nothing_to_a_good_map(page, lang, kind):
    draw(page, lang, kind, plan(lang))
    assert float(page.python(f"print({lang}.map.score().total)")) >= 85


@pytest.fixture
def two(page):
    """The third editor, with the finished map in it, as it was before each test."""
    root = page.locator(".ck-map").nth(2)
    page.python(f"two.document = JourneyMapEditor({str(HERE / 'journey_map_editor_en.yaml')!r}).document")
    becomes(lambda: root.locator(".map-title").inner_text(), "A broken grinder")
    root.scroll_into_view_if_needed()
    return root


def actions(root):
    return [words.split()[0] for words in root.locator(".map-card .map-action").all_inner_texts()]


START = ["Reads", "Orders", "Hears", "Writes", "Sends", "Unpacks", "Writes", "Orders"]


def test_steps_and_stages_are_moved_by_keyboard(page, two):
    said = two.locator("> [role=status]")
    two.locator(".map-card").nth(3).click()
    page.keyboard.press("Alt+ArrowLeft")
    assert actions(two) == ["Reads", "Orders", "Writes", "Hears", *START[4:]]
    assert said.inner_text().strip() == "Step moved to 3 of 8, in Complains."
    page.keyboard.press("Alt+ArrowLeft")  # past the end of its stage into the one before
    page.keyboard.press("Alt+ArrowLeft")
    assert actions(two) == ["Reads", "Writes", "Orders", "Hears", *START[4:]]
    # The focus went along, and so did the form.
    assert "Writes to the shop" in page.evaluate("() => document.activeElement.textContent")
    assert two.locator(".map-panel h3").inner_text() == "Step 2 of 8, Buys: Writes to the shop with a photograph"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Alt+ArrowRight")
    assert [name.strip() for name in two.locator(".map-stage-name").all_inner_texts()] == [
        "Decides",
        "Complains",
        "Buys",
        "Stays",
    ]
    for _ in range(4):
        page.keyboard.press("Control+z")
    assert actions(two) == START
    agrees(page, two, "two")
    two.locator(".map-card").first.click()
    page.keyboard.press("Delete")
    assert actions(two) == START[1:]
    assert page.evaluate("() => document.activeElement.className") == "map-card"
    page.keyboard.press("Control+z")
    assert actions(two) == START


def test_steps_and_stages_are_moved_by_mouse(page, two):
    cards, stages = two.locator(".map-step"), two.locator(".map-stage-name")
    cards.nth(0).locator(".map-card").drag_to(cards.nth(2).locator(".map-card"), target_position={"x": 120, "y": 20})
    assert actions(two) == ["Orders", "Hears", "Reads", *START[3:]]
    stages.nth(1).drag_to(stages.nth(0), target_position={"x": 30, "y": 8})
    assert stages.all_inner_texts()[:2] == ["Buys", "Decides"]
    two.get_by_role("button", name="Undo").click()
    two.get_by_role("button", name="Undo").click()
    assert actions(two) == START
    agrees(page, two, "two")


def test_a_finding_leads_to_its_cell_and_what_was_typed_is_kept(page, two):
    page.python("two.document = {**two.document, 'channels': two.document['channels'][1:]}")
    finding = two.locator(".map-problems button").first
    finding.wait_for()
    finding.click()
    assert page.evaluate("() => document.activeElement.mapAt().join('.')") == "stages.0.steps.0.touchpoints.0.channel"
    assert page.evaluate("() => document.activeElement.getAttribute('aria-invalid')") == "true"
    two.get_by_label("How long it takes").fill("five minutes")
    page.keyboard.press("Tab")
    says(page, "two.document['stages'][0]['steps'][0]['duration']", "five minutes")
    two.locator(".map-problems button", has_text="How long it takes").click()
    assert two.get_by_label("How long it takes").input_value() == "five minutes"
    assert two.locator(".map-note").inner_text().startswith("This score is of an earlier state")


def test_two_languages_side_by_side(page, two):
    language = two.get_by_label("Language being edited")
    assert not language.is_visible()
    page.python("two.document = {**two.document, 'languages': ['en', 'es']}")
    language.wait_for()
    language.select_option("es")
    two.locator(".map-card").first.click()
    action = two.get_by_label("What the customer does")
    assert action.input_value() == ""
    two.get_by_text("Elsewhere it says: Reads how the grinder must be cleaned").wait_for()
    action.fill("Lee cómo se limpia <b>")
    action.blur()
    says(page, "two.document['stages'][0]['steps'][0]['action']['es']", "Lee cómo se limpia <b>")
    assert two.locator(".map-card .map-action").first.inner_text() == "Lee cómo se limpia <b>"
    language.select_option("en")
    assert action.input_value() == "Reads how the grinder must be cleaned"


def test_text_is_taken_out_and_read_in(page, two):
    two.get_by_role("button", name="As text").click()
    text = two.get_by_label("The map as text")
    wait_for(lambda: text.input_value().startswith('answer = """'))
    two.get_by_label("Format").select_option("yaml")
    becomes(lambda: yaml_text.load(text.input_value())[0], plan("en"))
    with page.expect_download() as saved:
        two.get_by_role("button", name="Download").click()
    assert yaml_text.load(Path(saved.value.path()).read_text("utf-8"))[0] == plan("en")
    given = two.get_by_label("YAML or JSON")
    given.fill("a: [1")
    two.get_by_role("button", name="Read in").click()
    two.get_by_text("The text was not read in").wait_for()
    assert given.input_value() == "a: [1"
    given.fill((HERE / "journey_map_editor_es.yaml").read_text("utf-8"))
    two.get_by_role("button", name="Read in").click()
    becomes(lambda: actions(two)[0], "Lee")
    assert document(page, "two") == plan("es")
    two.get_by_role("button", name="Undo").click()
    assert actions(two) == START


def test_an_id_takes_its_references_along_and_lists_keep_their_order(page, two):
    two.get_by_role("button", name="People, channels, evidence").click()
    channel = two.get_by_role("group", name="Channel 2", exact=True)
    channel.get_by_label("Id").fill("post")
    channel.get_by_label("Id").press("Tab")
    asked = "[t['channel'] for s in two.document['stages'] for x in s['steps'] for t in x['touchpoints']]"
    says(page, asked, "['web-shop', 'web-shop', 'post', 'mail', 'post', 'post', 'forum', 'mail']")
    channel.get_by_role("button", name="Move down: Channel 2").click()
    channel.get_by_role("button", name="Remove: Channel 2").click()
    says(page, "[c['id'] for c in two.document['channels']]", "['web-shop', 'post', 'forum']")
    assert page.evaluate("() => document.activeElement.ariaLabel") == "Remove: Channel 2"
    for _ in range(3):
        page.keyboard.press("Control+z")
    becomes(lambda: document(page, "two"), plan("en"))


def test_the_emotion_can_be_taken_away_and_set_to_the_middle(page, two):
    two.locator(".map-card").nth(2).click()
    two.get_by_role("button", name="Take the emotion away").click()
    slider = two.get_by_role("slider", name="Emotion")
    assert slider.get_attribute("aria-valuetext") == "no emotion set yet"
    assert two.locator(".map-dot-word:visible").count() == 7
    slider.press("Enter")
    assert slider.get_attribute("aria-valuetext") == "0 · neither good nor bad"
    says(page, "two.document['stages'][2]['steps'][0]['emotion']['score']", "0")


ODD = [
    {},
    {"stages": "none", "languages": {}, "title": 3, "personas": "Ana", "evidence": {"id": 1}},
    {"stages": [None, 5, "x", {"steps": None}, {"name": ["x"], "steps": [None, 5, {"action": 7, "emotion": "bad"}]}]},
    {
        "languages": ["es", "es", 4],
        "stages": [{"id": 1, "steps": [{"pains": {"a": 1}, "touchpoints": [None, "x", {"name": {}}]}]}],
    },
    {
        "__proto__": {"x": 1},
        "constructor": "y",
        "stages": [{"id": "<img src=x onerror=alert(1)>", "name": {"en": "<b>x</b>"}}],
    },
]


@pytest.mark.parametrize("number", range(len(ODD)))
def test_odd_documents_are_shown_and_kept(page, two, number):
    page.python(f"two.document = json.loads({json.dumps(json.dumps(ODD[number]))})")
    wait_for(lambda: actions(two) != START)
    for place in two.locator(".map-stage-name, .map-card").all():
        place.click()
    for button in two.locator(".map-findings button:visible").all():
        button.click()
    page.evaluate("() => document.activeElement?.blur()")
    assert document(page, "two") == ODD[number]
    assert two.locator("b, img").count() == 0
    assert page.errors == []


def test_without_a_kernel_it_goes_on_and_says_so(page, two):
    """The last of all: it takes the kernel away."""
    session = "jupyterapp.shell.currentWidget.context.sessionContext"
    page.evaluate(f"async () => {{ await {session}.shutdown(); }}")
    two.locator(".map-card").first.click()
    two.get_by_label("What she thinks").fill("Is anybody there?")
    two.get_by_text("Python is busy or has stopped.").first.wait_for()
    two.get_by_role("button", name="As text").click()
    assert "Is anybody there?" in two.get_by_label("The map as text").input_value()
    two.get_by_label("YAML or JSON").fill('{"id": "x", "languages": ["en"], "title": "From JSON", "stages": []}')
    two.get_by_role("button", name="Read in").click()
    assert two.locator(".map-title").inner_text() == "From JSON"
    two.get_by_role("button", name="Undo").click()
    assert actions(two) == START
    assert page.errors == []
