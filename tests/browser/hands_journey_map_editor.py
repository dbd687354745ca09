"""Hands for the browser test of the journey map editor: one pair on the keyboard, one on the mouse.

Both look for the next control with a given name after the one with the focus, as a person does.
"""

# What a click sets once it has reached what it was meant for.
ARRIVES = """e => {
  window.clickArrived = false;
  e.addEventListener('click', () => { window.clickArrived = true; }, { once: true, capture: true });
}"""
NAME = """e => {
  if (e.tagName === 'SUMMARY') return e.querySelector('span').textContent.trim();
  return (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent).trim();
}"""
NEXT = """(root, [words, back, count]) => {
  const name = NAME;
  const all = [...root.querySelectorAll('button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((e) => e.checkVisibility() && !e.disabled);
  const at = all.indexOf(root.getRootNode().activeElement);
  // Without a focus in here, as after a click beside everything, the whole of it is looked through.
  const after = back && at >= 0 ? all.slice(0, at).reverse() : all.slice(at + 1);
  const found = after.findIndex((e) => name(e) === words);
  return count ? found + 1 : after[found] ?? null;
}""".replace("NAME", NAME)
CELLS = """root => [...root.querySelectorAll('[data-map-cell]')]
  .filter((e) => !e.closest('[hidden]') && e.mapAt() && e.tagName !== 'BUTTON' && !e.closest('.map-refs'))
  .map((e) => [e.mapAt(), e.type === 'checkbox' ? e.checked : e.classList.contains('map-unset') ? '' : e.value])"""


class Keyboard:
    """Tab, arrows, Space, Enter and letters; nothing else."""

    def __init__(self, page, root, words):
        self.page, self.root, self.words = page, root, words
        # As if one had come to the editor with Tab from the cell above.
        root.locator(".map-bar-top button:enabled").first.focus()

    def label(self, key, **values):
        return self.words[f"widgets.map_editor.label.{key}"].format(**values)

    def focused(self):
        return self.page.evaluate(f"() => ({NAME})(document.activeElement)")

    def to(self, words, back=False):
        # How often one has to press Tab is counted in the page; that it leads there is what is tested. What Python
        # says meanwhile may add a button on the way: then one looks where one is, and goes on from there.
        for other_way in (back, back, not back):
            if self.focused() == words:
                return
            for _ in range(self.root.evaluate(NEXT, [words, other_way, True])):
                self.page.keyboard.press("Shift+Tab" if other_way else "Tab")
        if self.focused() != words:
            raise LookupError(f"{words!r} was not reached; the focus is on {self.focused()!r}")

    def press(self, words, back=False):
        self.to(words, back)
        self.page.keyboard.press("Enter")

    def write(self, words, said, back=False):
        self.to(words, back)
        self.page.keyboard.press("Control+a")
        # The first letter as a key, the rest at once, as from an input method.
        self.page.keyboard.type(said[0])
        self.page.keyboard.insert_text(said[1:])

    def choose(self, words, option, back=False):
        self.to(words, back)
        chosen = "() => document.activeElement.selectedOptions[0].value"
        if self.page.evaluate(chosen) != str(option):
            self.page.keyboard.press("Home")
        for _ in range(30):
            if self.page.evaluate(chosen) == str(option):
                return
            self.page.keyboard.press("ArrowDown")
        raise LookupError(option)

    def tick(self, words):
        self.to(words)
        self.page.keyboard.press("Space")

    def slide(self, words, value):
        self.to(words)
        for _ in range(abs(value)):
            self.page.keyboard.press("ArrowRight" if value > 0 else "ArrowLeft")
        if value == 0:
            self.page.keyboard.press("Enter")

    def map_again(self):
        self.page.keyboard.press("Escape")

    def open_step(self, n):
        self.page.keyboard.press("Home")
        for _ in range(n):
            self.page.keyboard.press("ArrowRight")
        self.page.keyboard.press("Enter")


class Mouse(Keyboard):
    """Clicks; letters come from the keyboard all the same."""

    def to(self, words, back=False):
        if self.focused() != words:
            self.click(self.next(words, back))

    def press(self, words, back=False):
        here = self.focused() == words
        self.click(self.page.evaluate_handle("document.activeElement") if here else self.next(words, back))

    def next(self, words, back):
        found = self.root.evaluate_handle(NEXT, [words, back, False])
        if found.as_element() is None:
            raise LookupError(words)
        return found

    def click(self, found, **where):
        """A click that does not arrive (what is pressed moved away before it was let go) is a defect of the editor."""
        element = found.as_element()
        element.evaluate(ARRIVES)
        element.click(**where)
        if not self.page.evaluate("() => window.clickArrived"):
            raise LookupError(f"the click on {element.evaluate(NAME)!r} was lost: it moved under the pointer")

    def choose(self, words, option, back=False):
        found = "document.activeElement" if self.focused() == words else None
        found = self.page.evaluate_handle(found) if found else self.root.evaluate_handle(NEXT, [words, back, False])
        found.as_element().select_option(str(option))
        found.as_element().focus()

    tick = to

    def map_again(self):
        pass

    def open_step(self, n):
        self.root.locator(".map-card").nth(n).click()

    def slide(self, words, value):
        slider = self.root.evaluate_handle(NEXT, [words, False, False]).as_element()
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        # The thumb is some sixteen pixels wide: the ends of its way lie half of that inside.
        x = 8 + (box["width"] - 16) * (value + 2) / 4
        self.click(slider, position={"x": x, "y": box["height"] / 2})


def draw(hand, plan):
    """Makes the map of ``plan`` from an empty editor."""
    label = hand.label
    about(hand, plan)
    for stage in plan["stages"]:
        hand.press(label("add_stage"), back=True)
        hand.write(label("name"), stage["name"])
        hand.choose(label("maps_to"), stage["maps_to"])
        for n, step in enumerate(stage["steps"]):
            hand.press(label("add_step") if n == 0 else label("add_after"), back=True)
            draw_step(hand, plan, step)
        hand.map_again()
    # Opportunities name measures, which may belong to a later step.
    steps = [step for stage in plan["stages"] for step in stage["steps"]]
    for n, step in enumerate(steps):
        if step.get("opportunities"):
            hand.open_step(n)
            fold(hand, "group_ideas")
            for idea in step["opportunities"]:
                draw_idea(hand, step, idea)
            hand.map_again()


def draw_idea(hand, step, idea):
    label = hand.label
    hand.press(label("idea_add"))
    hand.write(label("idea_text"), idea["text"])
    for id in idea["addresses"]:
        hand.tick(next(pain["text"] for pain in step["pains"] if pain["id"] == id))
    hand.choose(label("impact"), idea["impact"])
    hand.choose(label("effort"), idea["effort"])
    hand.write(label("hypothesis"), idea["hypothesis"])
    hand.choose(label("idea_kpi"), idea["kpi"])
    hand.write(label("owner"), idea["owner"])


def about(hand, plan):
    label = hand.label
    hand.press(label("map_details"))
    hand.write(label("title"), plan["title"])
    for persona in plan["personas"]:
        hand.press(label("persona_add"))
        hand.write(label("name"), persona["name"])
        hand.write(label("role"), persona["role"])
        for goal in persona["goals"]:
            hand.press(f"{label('goal_add')}: {label('goals')}")
            hand.write(label("goals"), goal)
    for kind in ("actor", "channel"):
        for thing in plan.get(f"{kind}s", []):
            hand.press(label(f"{kind}_add"))
            hand.write(label("name"), thing["name"])
            hand.choose(label("type"), thing["type"])
    for one in plan["evidence"]:
        hand.press(label("evidence_add"))
        hand.choose(label("type"), one["type"])
        hand.write(label("evidence_n"), str(one["n"]))
        hand.write(label("date"), one["date"])
        hand.write(label("ref"), one["ref"])


def evidence(hand, plan, ids):
    for id in ids:
        entry = next(one for one in plan["evidence"] if one["id"] == id)
        kind = hand.words[f"widgets.map_editor.option.evidence_type.{entry['type']}"]
        hand.tick(f"{id} · {kind} · n = {entry['n']}")


def fold(hand, group):
    """Opens a folded group of cells; one that was opened in another step still is."""
    if hand.root.locator("details[open] > summary", has_text=hand.label(group)).locator("visible=true").count() == 0:
        hand.press(hand.label(group))


def draw_step(hand, plan, step):
    label = hand.label
    hand.write(label("action"), step["action"])
    if step.get("moment_of_truth"):
        hand.tick(label("moment_of_truth"))
    for touchpoint in step["touchpoints"]:
        hand.press(label("touchpoint_add"))
        hand.write(label("name"), touchpoint["name"])
        hand.choose(label("channel"), touchpoint["channel"])
    hand.slide(label("emotion"), step["emotion"]["score"])
    evidence(hand, plan, step["emotion"]["evidence"])
    for pain in step.get("pains", []):
        hand.press(label("pain_add"))
        hand.write(label("pain_text"), pain["text"])
        hand.choose(label("severity"), pain["severity"])
        evidence(hand, plan, pain["evidence"])
    for gain in step.get("gains", []):
        hand.press(label("gain_add"))
        hand.write(label("gain_text"), gain["text"])
    if step.get("kpis"):
        fold(hand, "group_kpis")
    for kpi in step.get("kpis", []):
        hand.press(label("kpi_add"))
        for cell in ("measure", "source", "filter", "target"):
            if cell in kpi:
                hand.write(label(cell), kpi[cell])
    if step.get("backstage"):
        fold(hand, "group_behind")
    for line in step.get("backstage", []):
        hand.press(f"{label('line_add')}: {label('backstage')}")
        hand.write(label("backstage"), line)


def cells_on_screen(root):
    """Every cell that the open form shows, with its path, for each step, each stage and the map."""
    shown = {}
    for kind in (".map-card", ".map-stage-name"):
        for n in range(root.locator(kind).count()):
            root.locator(kind).nth(n).click()
            shown |= {tuple(path): value for path, value in root.evaluate(CELLS)}
    return shown


def cells_in(document, shown):
    """The same cells in a document, written as the controls show them."""
    return {path: _shown(_at(document, path), value) for path, value in shown.items()}


def _at(value, path):
    for key in path:
        try:
            value = value[key]
        except (LookupError, TypeError):
            return None
    return value


def _shown(value, as_seen):
    if isinstance(as_seen, bool):
        return value is True
    return "" if value is None else str(value)
