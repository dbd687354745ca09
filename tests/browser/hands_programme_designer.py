"""Hands for the browser test of the programme designer: those of the journey map editor, with its own words.

What they do is the repair of the first idea, as a student would go about it: one finding after the other.
"""

import hands_journey_map_editor as editor

STRIPS = {"tier": "tiers", "offer": "offers", "message": "messages"}


class _Words:
    def label(self, key, **values):
        found = self.words.get(f"widgets.designer.label.{key}") or self.words[f"widgets.map_editor.label.{key}"]
        return found.format(**values)

    def judged(self):
        """Waits until what stands beside the form is about what stands in it."""
        self.root.locator(".pd-panel[aria-busy=false]").wait_for()


class Keyboard(_Words, editor.Keyboard):
    """Tab, arrows, Space, Enter and letters; nothing else."""

    def to(self, words, back=False):
        if self.focused() != words and self.page.evaluate("() => document.activeElement.tabIndex") < 0:
            # A heading, to which a finding or a removal has led: on to the next control.
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
        super().to(words, back)

    def card(self, kind, n):
        # Back to the board, and along the cards.
        self.page.keyboard.press("Escape")
        self.reach(self.label(f"add_{kind}"))
        for _ in range(n + 1):
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Enter")

    def reach(self, words):
        """To a button, whichever way it lies."""
        button = self.root.get_by_role("button", name=words, exact=True)
        self.to(words, back=button.evaluate("e => Boolean(e.compareDocumentPosition(document.activeElement) & 4)"))

    def tab(self, kind):
        self.page.keyboard.press("Escape")
        self.reach(self.label(f"tab_{kind}"))
        self.page.keyboard.press("Enter")

    def finding(self, begin):
        self.judged()
        button = self.root.locator(".pd-panel button", has_text=begin).first
        button.wait_for()
        self.to(button.evaluate(editor.NAME))
        self.page.keyboard.press("Enter")

    def language(self, lang):
        self.page.keyboard.press("Escape")
        self.choose(self.label("editing"), lang, back=True)

    def drag(self, words, value, step):
        """The slider, by its arrows."""
        self.to(self.label("slider", label=words))
        now = float(self.page.evaluate("() => document.activeElement.value"))
        for _ in range(round(abs(value - now) / step)):
            self.page.keyboard.press("ArrowRight" if value > now else "ArrowLeft")


class Mouse(_Words, editor.Mouse):
    """Clicks and drags; letters come from the keyboard all the same."""

    def card(self, kind, n):
        self.root.locator(f".pd-cards-{kind} .pd-card").nth(n).click()

    def tab(self, kind):
        self.root.get_by_role("button", name=self.label(f"tab_{kind}"), exact=True).click()
        self.page.evaluate("() => document.activeElement.blur()")

    def finding(self, begin):
        self.judged()
        self.root.locator(".pd-panel button", has_text=begin).first.click()

    def language(self, lang):
        self.root.get_by_label(self.label("editing")).select_option(lang)
        self.page.evaluate("() => document.activeElement.blur()")

    def drag(self, words, value, _step):
        slider = self.root.get_by_role("slider", name=self.label("slider", label=words)).locator("visible=true").first
        # What is still being judged may push the form down between the look at the slider and the grip.
        self.judged()
        slider.scroll_into_view_if_needed()
        slider.focus()
        box, most, now = slider.bounding_box(), float(slider.get_attribute("max")), float(slider.input_value())

        def place(euros):
            # The thumb is some sixteen pixels wide: the ends of its way lie half of that inside.
            return box["x"] + 8 + (box["width"] - 16) * euros / most, box["y"] + box["height"] / 2

        self.page.mouse.move(*place(now))
        self.page.mouse.down()
        for part in range(1, 9):
            self.page.mouse.move(*place(now + (value - now) * part / 8))
            self.page.wait_for_timeout(60)
        self.page.mouse.up()


def repair(hand, lang, parts=None):
    """From the first idea to a programme without an error that earns something; or only some parts of that way."""
    for part in parts or PARTS:
        PARTS[part](hand, lang)


def thresholds(hand, _lang):
    """What each tier takes, from finding to finding."""
    label = hand.label
    names = hand.root.locator(".pd-cards-tier .pd-name").all_inner_texts()
    for name, value in zip(names[1:], (150, 400), strict=True):
        hand.finding(f"E06 · {name}")
        hand.choose(label("threshold_metric"), "spend")
        hand.write(label("threshold_value"), str(value))
        hand.choose(label("threshold_window"), "rolling_days")
        hand.write(label("threshold_days"), "365")


def benefits(hand, _lang):
    """Without discount and free shipping; what is left has a cost."""
    label = hand.label
    for n in range(3):
        hand.card("tier", n)
        if n == 0:
            # First a smaller discount; the figure follows, and is not good enough.
            hand.drag(label("value"), 2, 0.5)
        hand.press(label("remove", item=label("benefit_item", place=1)), back=n == 0)
        if n:
            # It was the discount; what is second now is free shipping.
            hand.page.keyboard.press("Escape")
            hand.card("tier", n)
            hand.press(label("remove", item=label("benefit_item", place=2)))
    for n in range(3):
        hand.card("tier", n)
        for cost in ("0.1", "0.1", "0.3")[: n + 1]:
            hand.write(label("unit_cost"), cost)
            hand.page.keyboard.press("Tab")


def messages(hand, lang):
    """One message and the offer go; the first two are for those who agreed, and can be stopped, in both languages."""
    label = hand.label
    hand.card("message", 1)
    hand.press(label("delete"), back=True)
    hand.card("offer", 0)
    hand.press(label("delete"), back=True)
    for other in ("es", "en", None):
        if other == lang:
            continue
        for n in (0, 1):
            hand.card("message", n)
            hand.choose(label("audience"), "consenting")
            hand.to(label("template"))
            hand.page.keyboard.press("Control+End")
            hand.page.keyboard.type(" ")
            hand.press(label("insert", name="{unsubscribe_link}"))
        if other:
            hand.language(other)


def promises(hand, _lang):
    """Consent, refunds, and a goal that can be missed."""
    label = hand.label
    hand.tab("fair")
    hand.choose(label("consent_basis"), "opt_in")
    hand.choose(label("consent_unsubscribe"), "every_message")
    hand.tick(label("refund_clawback"))
    hand.tab("plan")
    hand.press(label("goal_add"))
    hand.write(label("kpi"), "orders_per_customer")
    hand.write(label("baseline"), "3")
    hand.write(label("target"), "3.1")
    hand.write(label("by"), "2027-01-31")
    hand.choose(label("control"), "randomised_holdout")
    hand.write(label("holdout_percent"), "10")
    hand.write(label("guardrail_kpi"), "margin_per_customer")
    hand.write(label("guardrail_limit"), "70")


PARTS = {"thresholds": thresholds, "benefits": benefits, "messages": messages, "promises": promises}
