"""Question 6 of 3.4 as a student does it: a map from nothing, by what the notebook says, out through "As text", right.

Oracle: the panel and ``JourneyMap.score`` must tell the same points of the same map, 80 at least, and ``ex.check`` must
find it right; each button and fold that the notebook names must be on the screen under that name.
"""

import json
import re
from pathlib import Path

import hands_journey_map_editor as hands
import nbformat
import pytest
import wrong_answers
from browser_lab import wait_for

from coursekit.documents import yaml_text
from coursekit.messages.catalogue import sentences

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).parent
IDEAS = ["group_kpis", "group_ideas", "group_behind", "group_fails"]
NAMED = ["map_details", "add_stage", "as_text", "as_answer", "copy", *IDEAS]


class BySight:
    """Chooses from a list by what the list shows."""

    def choose(self, words, option, back=False):
        self.to(words, back)
        shown = self.page.evaluate(
            "() => [...document.activeElement.options].map((o) => [o.textContent.trim(), o.value])"
        )
        super().choose(words, dict(shown)[option])


class Mouse(BySight, hands.Mouse):
    pass


class Keyboard(BySight, hands.Keyboard):
    pass


def draw(hand, plan, proofs):
    """The map of ``plan``, in the order of the notebook: before the steps, the steps, what is missing for eighty."""
    label = hand.label
    before_the_steps(hand, plan, proofs)
    for stage in plan["stages"]:
        hand.press(label("add_stage"), back=True)
        hand.write(label("name"), stage["name"])
        hand.choose(label("maps_to"), stage["maps_to"])
        for n, step in enumerate(stage["steps"]):
            hand.press(label("add_step") if n == 0 else label("add_after"), back=True)
            draw_step(hand, plan, proofs, step)
        hand.map_again()
    steps = [step for stage in plan["stages"] for step in stage["steps"]]
    for n, step in enumerate(steps):
        hand.open_step(n)
        the_rest(hand, step)
        hand.map_again()


def before_the_steps(hand, plan, proofs):
    label, persona = hand.label, plan["persona"]
    hand.press(label("map_details"))
    hand.write(label("title"), plan["title"])
    hand.press(label("persona_add"))
    hand.write(label("name"), persona["name"])
    hand.write(label("role"), persona["role"])
    for goal in persona["goals"]:
        hand.press(f"{label('goal_add')}: {label('goals')}")
        hand.write(label("goals"), goal)
    for name, kind in plan["channels"].items():
        hand.press(label("channel_add"))
        hand.write(label("name"), name)
        hand.choose(label("type"), kind)
    for row, kind in plan["evidence"].items():
        hand.press(label("evidence_add"))
        hand.choose(label("type"), kind)
        hand.write(label("evidence_n"), proofs[row]["n"])
        hand.write(label("date"), proofs[row]["date"])


def fold(hand, group):
    """Opens a folded group of the step's form; the score panel beside it has a fold of the same name."""
    if (
        hand.root.locator(".map-panel details[open] > summary", has_text=hand.label(group))
        .locator("visible=true")
        .count()
        == 0
    ):
        hand.press(hand.label(group))


def cite(hand, plan, proofs, rows):
    for row in rows:
        place = list(plan["evidence"]).index(row) + 1
        hand.tick(f"evidence-{place} · {plan['evidence'][row]} · n = {proofs[row]['n']}")


def draw_step(hand, plan, proofs, step):
    label = hand.label
    hand.write(label("action"), step["action"])
    if step.get("moment_of_truth"):
        hand.tick(label("moment_of_truth"))
    hand.press(label("touchpoint_add"))
    hand.write(label("name"), step["touchpoint"][0])
    hand.choose(label("channel"), step["touchpoint"][1])
    hand.slide(label("emotion"), step["emotion"][0])
    cite(hand, plan, proofs, step["emotion"][1:])
    if "pain" in step:
        hand.press(label("pain_add"))
        hand.write(label("pain_text"), step["pain"][0])
        hand.choose(label("severity"), step["pain"][1])
        cite(hand, plan, proofs, [next(iter(plan["evidence"]))])
    if "gain" in step:
        hand.press(label("gain_add"))
        hand.write(label("gain_text"), step["gain"])
    if "measure" in step:
        fold(hand, "group_kpis")
        hand.press(label("kpi_add"))
        hand.write(label("measure"), step["measure"][0])
        hand.write(label("filter"), step["measure"][1])


def the_rest(hand, step):
    label = hand.label
    if "opportunity" in step:
        idea = step["opportunity"]
        fold(hand, "group_ideas")
        hand.press(label("idea_add"))
        hand.write(label("idea_text"), idea["text"])
        hand.tick(step["pain"][0])
        hand.write(label("hypothesis"), idea["hypothesis"])
        hand.choose(label("idea_kpi"), f"kpi-{idea['measure']}")
        hand.write(label("owner"), idea["owner"])
    if "backstage" in step:
        fold(hand, "group_behind")
        hand.press(f"{label('line_add')}: {label('backstage')}")
        hand.write(label("backstage"), step["backstage"])
    if "failure" in step:
        fold(hand, "group_fails")
        hand.write(label("failure_mode"), step["failure"][0])
        hand.write(label("failure_recovery"), step["failure"][1])


def read_off(page):
    """The table ``proofs`` as the screen shows it: {row: {column: text}}."""
    table = page.locator(".jp-OutputArea table", has_text="interviews with Bruno").first
    rows = table.evaluate("t => [...t.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim()))")
    return {row[0]: dict(zip(rows[0][1:], row[1:], strict=True)) for row in rows[1:]}


def points_on_screen(root):
    return float(re.search(r"\d+(\.\d+)?", root.locator(".map-total").inner_text())[0])


def settled(page, root, name, company):
    """The points that the panel shows, once it shows those of the map that Python holds."""
    # Out of the last cell, as Tab or a click does; from here the buttons of the map are next.
    root.locator(".map-bar-top button:enabled").first.focus()
    wait_for(lambda: root.locator(".map-note").is_hidden())
    asked = f"print({name}.map.score({company}).total)"
    wait_for(lambda: points_on_screen(root) == float(page.python(asked)))
    return points_on_screen(root)


def paste_and_check(page, hand, answer, check):
    """Takes the answer line by the editor's buttons, pastes it over ``my_map = ...``, and checks it."""
    label = hand.label
    hand.press(label("as_text"))
    hand.choose(label("format"), label("as_answer"))
    text = hand.root.get_by_label(label("text"), exact=True)
    wait_for(lambda: text.input_value().startswith("my_map = "))
    hand.press(label("copy"))
    cells = page.locator(".jp-Notebook-cell")
    cells.nth(answer).locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+v")
    page.keyboard.press("Shift+Enter")
    cells.nth(check).locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    output = cells.nth(check).locator(".jp-Cell-outputArea")
    output.get_by_text(re.compile(r"\d")).first.wait_for()
    return output.inner_text()


def drawn_and_checked(open_page, lang, kind, stages=None):
    """The map of the plan, or its first stages, drawn, taken out and checked; its points and what the check says."""
    path = wrong_answers.page_of("3.4", lang)
    page, about = open_page(path, (1300, 1400)), wrong_answers.roles(path)
    wrong_answers.prepare(page, about)
    plan = yaml_text.load((HERE / f"map_from_the_notebook_{lang}.yaml").read_text("utf-8"))[0]
    plan["stages"] = plan["stages"][:stages]
    root = page.locator(".ck-map").last
    root.wait_for()
    hand = kind(page, root, sentences(lang))
    told = "\n".join(cell.source for cell in nbformat.read(path, 4).cells)
    assert [label for label in NAMED if hand.label(label) not in told] == []
    draw(hand, plan, read_off(page))
    points = settled(page, root, "editor", "ex.data")
    places = (about.index(("my_map", role)) for role in ("answer", "check"))
    said = paste_and_check(page, hand, *places)
    assert page.python("print(JourneyMap.from_text(my_map).score(ex.data).total)") == f"{points}"
    assert json.loads(page.python("import json; print(json.dumps(editor.map == JourneyMap.from_text(my_map)))"))
    assert page.errors == []
    return points, said


def test_the_first_two_stages_count_for_some_of_it(notebook_as_given):
    points, said = drawn_and_checked(notebook_as_given, "es", Mouse, stages=2)
    assert 0 < points < 80
    assert sentences("es")["practice.outcome.partly"] in said


@pytest.mark.release
@pytest.mark.parametrize(("lang", "kind"), [("es", Mouse), ("en", Keyboard)], ids=["es-by-mouse", "en-by-keyboard"])
def test_a_map_from_nothing_is_right(notebook_as_given, lang, kind):
    points, said = drawn_and_checked(notebook_as_given, lang, kind)
    assert points >= 80
    assert sentences(lang)["practice.outcome.correct"] in said
    assert sentences(lang)["practice.outcome.partly"] not in said


# The five repairs of the lesson, by step as the lesson counts them: what a student would write.
REPAIRS = {
    "es": {
        "ideas": {
            9: (
                "Guardar la historia junto a cada correo",
                "Si quien contesta la lee, entonces nadie la cuenta dos veces",
                "Marta",
            ),
            10: ("Avisar un mes antes de subir la cuota", "Si lo sabe antes, entonces se dan de baja menos", "Inés"),
        },
        "behind": "Alguien lo anota en una hoja",
        "fails": ("El correo se queda en la bandeja", "Quien lo encuentra llama ese mismo día"),
    },
    "en": {
        "ideas": {
            9: ("Keep the story with each e-mail", "If whoever answers reads it, then nobody tells it twice", "Marta"),
            10: ("Tell her a month before the fee goes up", "If she knows before, then fewer leave", "Inés"),
        },
        "behind": "Somebody notes it on a sheet",
        "fails": ("The e-mail stays in the inbox", "Whoever finds it calls the same day"),
    },
}
MEASURES = {
    10: {"measure": "churn(365)", "target": "<= 20"},
    9: {"measure": "csat", "source": "surveys + tickets", "filter": "touchpoint == 'support' and contacts > 1"},
}


def repair(hand, said):
    """The five repairs, in the order of the lesson; each idea rests on the measure that was just written."""
    label = hand.label
    for place, (number, cells) in enumerate(MEASURES.items(), 1):
        idea, hypothesis, owner = said["ideas"][number]
        hand.open_step(number - 1)
        fold(hand, "group_kpis")
        hand.press(label("kpi_add"))
        for cell, value in cells.items():
            hand.write(label(cell), value)
        hand.map_again()
        hand.open_step(number - 1)
        fold(hand, "group_ideas")
        hand.press(label("idea_add"))
        hand.write(label("idea_text"), idea)
        pain = hand.root.get_by_label(label("pain_text"), exact=True).locator("visible=true").last.input_value()
        hand.tick(pain)
        hand.write(label("hypothesis"), hypothesis)
        hand.choose(label("idea_kpi"), f"kpi-{place}")
        hand.write(label("owner"), owner)
        hand.map_again()
    for number in range(1, 7):
        hand.open_step(number - 1)
        fold(hand, "group_behind")
        hand.press(f"{label('line_add')}: {label('backstage')}")
        hand.write(label("backstage"), said["behind"])
        hand.map_again()
    hand.open_step(7)
    fold(hand, "group_fails")
    hand.write(label("failure_mode"), said["fails"][0])
    hand.write(label("failure_recovery"), said["fails"][1])


@pytest.mark.release
@pytest.mark.parametrize(("lang", "kind"), [("es", Mouse)], ids=["es-by-mouse"])
def test_the_five_repairs_of_the_lesson_are_worth_eighty(notebook_as_given, lang, kind):
    path = next((wrong_answers.ROOT / "notebooks" / lang).glob("3.4_*.ipynb"))
    page = notebook_as_given(path, (1300, 1400))
    page.run_all()
    root = page.locator(".ck-map").last
    root.wait_for()
    hand = kind(page, root, sentences(lang))
    told = "\n".join(cell.source for cell in nbformat.read(path, 4).cells)
    assert [label for label in IDEAS if hand.label(label) not in told] == []
    assert settled(page, root, "editor", "lumbre") < 75
    repair(hand, REPAIRS[lang])
    assert settled(page, root, "editor", "lumbre") >= 80
    # Both measures that the lesson gives compute, and the second is compared with the drawing.
    checked = "[check.step for check in editor.map.measure(lumbre).emotions if check.measured is not None]"
    assert page.python(f"print('desk-again' in {checked})") == "True"
    assert page.errors == []
