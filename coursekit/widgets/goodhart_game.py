"""Play a manager who is paid by an indicator, and watch it part from what it stood for."""

from typing import Any

import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.messages import CourseError, number, text, using_language
from coursekit.widgets.explorer import Explorer, several
from coursekit.widgets.goodhart_model import (
    MOST_ROUNDS,
    WEEKS,
    GoodhartPlay,
    checked_plan,
    known_indicator,
    known_lever,
    play,
    weeks_of,
    world_of,
)
from coursekit.widgets.goodhart_worlds import WORLDS
from coursekit.widgets.markup import INK, curve, dot, label, line, rect, svg

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 680, 320, 70, 656, 40, 236


class GoodhartGame(Explorer):
    """Eight quarters in which one is paid by an indicator: choose levers, play a quarter, see both scores.

    Parameters
    ----------
    indicator : {"first_reply", "nps", "members"}
        What the manager is paid by.
    shop : Company, optional
        Whose tables are used; Café Lumbre's by default.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    levers : list of str
        What is ticked for the next quarter.
    plan : list of list of str
        The quarters played; can be set.
    guardrail : bool
        Whether the guardrail is shown.
    played : GoodhartPlay
        What :func:`goodhart` gives for the plan.

    Examples
    --------
    >>> from coursekit.datasets import company
    >>> game = GoodhartGame("members", company(customers=500), lang="en")
    >>> game.plan = [["voucher"]]
    >>> game
    GoodhartGame('members', plan=[['voucher']])
    >>> game.played.parted > 100
    True
    """

    levers: Any = traitlets.List().tag(sync=True)
    plan: Any = traitlets.List().tag(sync=True)
    guardrail = traitlets.Bool().tag(sync=True)

    def __init__(self, indicator: str = "first_reply", shop: Any = None, *, lang: str | None = None):
        super().__init__(lang=lang)
        with using_language(self._lang):
            known_indicator(indicator)
            self.indicator = indicator
            self._world = world_of(indicator, shop)
            self._said = ""
            costs = WORLDS[indicator].levers
            options = {
                lever: text(
                    f"widgets.goodhart.lever_{'week' if weeks == 1 else 'weeks'}",
                    lever=text(f"widgets.goodhart.{indicator}.lever.{lever}"),
                    weeks=weeks,
                )
                for lever, weeks in costs.items()
            }
            self._fields = [several("levers", text("widgets.goodhart.levers", weeks=WEEKS), options)]
            names = ("play", "back", "again", "watch")
            self._buttons = [{"name": name, "label": text(f"widgets.goodhart.{name}")} for name in names]
            about = text(f"widgets.goodhart.{indicator}.indicator")
            self._labels = {"lang": self._lang, "group": text("widgets.goodhart.fields", indicator=about)}
        self.played = self._play()
        self._show()
        self.observe(self._redraw, ["levers", "plan", "guardrail"])
        self.on_msg(self._message)

    @traitlets.validate("levers", "plan")
    def _check(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        with using_language(self._lang):
            if name == "plan":
                return [list(levers) for levers in checked_plan(self.indicator, value)]
            # What takes too long may be ticked, and is refused when it is played.
            for lever in value:
                known_lever(self.indicator, lever, len(self.plan) + 1)
            return [lever for lever in WORLDS[self.indicator].levers if lever in value]

    def _play(self) -> GoodhartPlay:
        return play(self.indicator, self._world, tuple(tuple(levers) for levers in self.plan))

    def _redraw(self, change: Any) -> None:
        self._said = ""
        if change["name"] == "levers":
            weeks = weeks_of(self.indicator, self.levers)
            if weeks > WEEKS:
                with using_language(self._lang):
                    place = len(self.plan) + 1
                    self._said = text("widgets.goodhart.too_much", round=place, weeks=weeks, most=WEEKS)
        self.played = self._play()
        self._show()

    def _pressed(self, button: str) -> None:
        if button == "back":
            self.plan = self.plan[:-1]
        elif button == "again":
            self.plan = []
        elif button == "watch":
            self.guardrail = not self.guardrail
        else:
            try:
                self.plan = [*self.plan, list(self.levers)]
            except CourseError as refused:  # too much work, or no quarter left: said where everything is said
                self._said = str(refused)
                self._show()

    def _drawn(self) -> dict[str, str]:
        sentence = " ".join(part for part in (self._said, self.played.sentence(self.guardrail)) if part)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": self.played.html(self.guardrail)}

    def _drawing(self, words: str) -> str:
        table = self.played.table
        scores = {part: table[f"{part}_score"].to_numpy(float).tolist() for part in ("indicator", "truth")}
        low, high, step = _axis([value for values in scores.values() for value in values])

        def across(round_: float) -> float:
            return _LEFT + 10 + (_RIGHT - _LEFT - 20) * round_ / MOST_ROUNDS

        def up(value: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * (value - low) / (high - low)

        parts = [label(4, 16, text("widgets.goodhart.axis"))]
        tick = low
        while tick <= high + 1e-9:
            parts.append(line(_LEFT, up(tick), _RIGHT, up(tick), width=1 if tick == 0 else 0.4))
            parts.append(label(_LEFT - 6, up(tick) + 5, number(tick), "end"))
            tick += step
        parts += [label(across(k), _BOTTOM + 18, number(k), "middle") for k in range(MOST_ROUNDS + 1)]
        parts.append(label(_RIGHT, _BOTTOM + 36, text("widgets.goodhart.axis_rounds"), "end"))
        for part, stroke, dash in (("truth", "currentColor", "7 4"), ("indicator", BLUE, "")):
            points = [(across(k), up(value)) for k, value in enumerate(scores[part])]
            parts.append(curve(points, stroke, dash))
            parts += [_mark(part, x, y) for x, y in points]
        if self.guardrail:
            for k, alarm in enumerate(table["alarm"].tolist()):
                if alarm:
                    parts.append(label(across(k), _TOP - 6, "⚠", "middle", bold=True))
        for x, part, stroke, dash in ((4, "indicator", BLUE, ""), (4, "truth", "currentColor", "7 4")):
            y = _HEIGHT - 34 if part == "indicator" else _HEIGHT - 12
            parts += [curve([(x, y), (x + 38, y)], stroke, dash), _mark(part, x + 19, y)]
            parts.append(label(x + 46, y + 5, text(f"widgets.goodhart.{self.indicator}.{part}")))
        if self.guardrail:
            parts.append(label(_RIGHT, _HEIGHT - 29, text("widgets.goodhart.key_alarm"), "end"))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def __repr__(self) -> str:
        return f"GoodhartGame({self.indicator!r}, plan={self.plan!r})"

    def _stands_for(self) -> dict[str, object]:
        return {"indicator": self.indicator, "plan": self.plan}


def _axis(scores: list[float]) -> tuple[float, float, float]:
    """From the lowest to the highest score, 100 at least, in steps of a round number."""
    low, high = min(0.0, *scores), max(100.0, *scores)
    step, times = 25.0, (2, 2, 2.5)
    place = 0
    while (high - low) / step > 6:
        step *= times[place % 3]
        place += 1
    return step * (low // step), step * -(-high // step), step


def _mark(part: str, x: float, y: float) -> str:
    """A blue circle for the indicator, an orange square for the truth: told apart without colour."""
    if part == "indicator":
        return dot(x, y, BLUE, 5)
    return rect(x - 5, y - 5, 10, 10, ORANGE).replace(f'stroke="{INK}" stroke-opacity="0.45"', f'stroke="{INK}"')
