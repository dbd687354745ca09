"""Choose who joins a programme and what it truly does, and see what six methods make of it."""

import math
from typing import Any

import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.causal_lab_model import METHODS, WAYS, CausalEstimates, causal_estimates, name_of, signed
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import INK, dot, label, line, svg

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 680, 232, 646, 56, 34
_LIMITS: dict[str, tuple[float, float]] = {
    "effect": (-0.3, 0.6),
    "uptake": (0.05, 0.6),
    "customers": (500, 10_000),
    "seed": (1, 9999),
}
_TRAITS = ("way", "effect", "uptake", "customers", "seed")
_STEPS = {"effect": 1, "uptake": 5, "customers": 500, "seed": 1}
_MANY = 10
_LOWEST, _HIGHEST = -100.0, 250.0


class CausalLab(Explorer):
    """A laboratory of causes: the truth is known, and six methods try to find it.

    Parameters
    ----------
    way : {"taste", "busy", "growing", "lot"}
        Who joins.
    effect : float
        The truth: how many more orders a member places, a ratio from −0.3 to 0.6.
    customers : int
        How many, 500 to 10 000; the twin takes more.
    seed : int
        The draw, 1 to 9999.
    uptake : float
        Share of those who may join that does, a ratio from 0.05 to 0.6.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    way, effect, customers, seed, uptake
        The present values; can be set.
    found : CausalEstimates
        What :func:`causal_estimates` gives for them.
    draws : int
        How many draws have been looked at since anything but the draw was changed. Earlier ones stay in the picture
        as small dots, and the table counts how often each interval held the truth.

    Examples
    --------
    >>> lab = CausalLab("taste", effect=0.06, customers=2000, lang="en")
    >>> lab.way = "busy"
    >>> lab
    CausalLab(way='busy', effect=0.06, uptake=0.3, customers=2000, seed=1)
    >>> lab.found.table.loc[["naive", "did"], "value"].round(1).tolist()
    [58.2, -19.0]
    """

    way = traitlets.Unicode().tag(sync=True)
    effect = traitlets.Float().tag(sync=True)
    uptake = traitlets.Float().tag(sync=True)
    customers = traitlets.Int().tag(sync=True)
    seed = traitlets.Int().tag(sync=True)

    def __init__(
        self,
        way: str = "taste",
        effect: float = 0.06,
        customers: int = 5000,
        seed: int = 1,
        *,
        uptake: float = 0.3,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self._trail: list[CausalEstimates] = []
        self._busy = False
        with using_language(self._lang):
            ways = {name: text(f"widgets.causal.way_name.{name}") for name in WAYS}
            self._fields = [choice("way", text("widgets.causal.who"), ways), *map(_slider, _STEPS)]
            self._buttons = [
                {"name": name, "label": text(f"widgets.causal.{name}", count=_MANY)} for name in ("draw", "many")
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.causal.fields")}
        with self.hold_trait_notifications():
            self.way, self.effect, self.uptake = way, effect, uptake
            self.customers, self.seed = customers, seed
        self._redraw()
        self.observe(self._redraw, list(_TRAITS))
        self.on_msg(self._message)

    @traitlets.validate(*_TRAITS)
    def _check(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        with using_language(self._lang):
            if name == "way":
                if value not in WAYS:
                    raise CourseError("widgets.causal.way", value=quoted(value), known=", ".join(WAYS))
                return value
            low, high = _LIMITS[name]
            if not low <= value <= high:
                ends = {"low": f"{low:g}", "high": f"{high:g}"}
                raise CourseError("widgets.causal.out_of_range", name=name, value=quoted(value), **ends)
        return value

    @property
    def draws(self) -> int:
        """How many draws have been looked at under the present values."""
        return len(self._trail)

    def _ask(self) -> CausalEstimates:
        return causal_estimates(self.way, self.effect, self.customers, self.seed, uptake=self.uptake)

    def _redraw(self, change: Any = None) -> None:
        if self._busy:
            return
        if change is None or change["name"] != "seed":
            self._trail = []
        self.found = self._ask()
        # A draw that was seen before is not a new one.
        self._trail = [*(old for old in self._trail if old.seed != self.seed), self.found]
        self._show()

    def _pressed(self, button: str) -> None:
        if button == "draw":
            self.seed = self._next()
            return
        self._busy = True
        try:
            for _ in range(_MANY - 1):
                self.seed = self._next()
                self._trail = [*(old for old in self._trail if old.seed != self.seed), self._ask()]
        finally:
            self._busy = False
        self.seed = self._next()

    def _next(self) -> int:
        low, high = (int(end) for end in _LIMITS["seed"])
        return self.seed + 1 if self.seed < high else low

    def _drawn(self) -> dict[str, str]:
        found = self.found
        values = {method: signed(found.estimates[method].value) for method in METHODS}
        about: dict[str, Any] = {"effect": signed(100 * self.effect), "covered": found.covered, "count": len(METHODS)}
        sentence = text("widgets.causal.sentence", **about, **values)
        if self.draws > 1:
            sentence += " " + text("widgets.causal.trail", draws=number(self.draws))
        seen = {
            method: sum(old.estimates[method].contains(old.truths[method]) for old in self._trail) for method in METHODS
        }
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": found.html(seen, self.draws)}

    def _drawing(self, words: str) -> str:
        found = self.found
        low, high, step = _axis(self._trail)

        def across(value: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * (min(max(value, low), high) - low) / (high - low)

        bottom = _TOP + _ROW * len(METHODS)
        truth = across(100 * self.effect)
        parts = [label(4, 16, text("widgets.causal.axis"))]
        tick = low
        while tick <= high + 1e-9:
            parts += [line(across(tick), _TOP - 8, across(tick), bottom, width=0.9 if abs(tick) < 1e-9 else 0.3)]
            parts += [label(across(tick), bottom + 18, percent(tick), "middle")]
            tick += step
        parts.append(line(truth, _TOP - 8, truth, bottom, width=2, dash="6 4"))
        parts.append(
            label(truth, _TOP - 14, text("widgets.causal.true_line", effect=signed(100 * self.effect)), _side(truth))
        )
        for place, method in enumerate(METHODS):
            y = _TOP + _ROW * place + _ROW / 2
            parts.append(label(_LEFT - 12, y + 5, name_of(method), "end"))
            for old in self._trail[:-1]:
                if not math.isnan(old.estimates[method].value):
                    parts.append(_speck(across(old.estimates[method].value), y + 11))
            estimate = found.estimates[method]
            if math.isnan(estimate.value):
                parts.append(label(_LEFT + 6, y + 5, text("widgets.causal.unknown")))
                continue
            held = estimate.contains(found.truths[method])
            colour = BLUE if held else ORANGE
            if not math.isnan(estimate.low):
                parts.append(line(across(estimate.low), y, across(estimate.high), y, width=5, stroke=colour))
            parts.append(dot(across(estimate.value), y, colour if held else "#FFFFFF", 5.5))
            if method == "itt":  # it is after another truth than the rest
                own = across(found.truths[method])
                parts.append(line(own, y - 11, own, y + 11, width=2, dash="3 2"))
        y = bottom + 42
        for x, colour, fill, key in ((4, BLUE, BLUE, "key_held"), (334, ORANGE, "#FFFFFF", "key_missed")):
            parts += [line(x, y - 5, x + 28, y - 5, width=5, stroke=colour), dot(x + 14, y - 5, fill, 5.5)]
            parts.append(label(x + 36, y, text(f"widgets.causal.{key}")))
        return svg(_WIDTH, bottom + 52, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in _TRAITS}


def _slider(name: str) -> dict[str, Any]:
    low, high = _LIMITS[name]
    scale, unit = (100, "%") if name in ("effect", "uptake") else (1, "")
    about: dict[str, Any] = {"least": round(low * scale), "step": _STEPS[name], "unit": unit, "scale": scale}
    return field(name, text(f"widgets.causal.{name}"), round(high * scale), **about)


def _axis(trail: list[CausalEstimates]) -> tuple[float, float, float]:
    """Ends and step of the axis: room for everything seen, cut where a wide interval would press the rest together."""
    ends = [0.0]
    for found in trail:
        ends.append(100 * found.effect)
        for estimate in found.estimates.values():
            ends += [end for end in (estimate.value, estimate.low, estimate.high) if math.isfinite(end)]
    low, high = max(_LOWEST, min(ends)), min(_HIGHEST, max(ends))
    room = (high - low) / 6 or 1.0
    step = next(step for step in (5, 10, 20, 25, 50, 100) if step >= room)
    return step * math.floor(low / step), step * math.ceil(high / step), float(step)


def _side(x: float) -> str:
    """Where a text at ``x`` is anchored so that it stays in the picture."""
    return "start" if x < _LEFT + 90 else "end" if x > _RIGHT - 90 else "middle"


def _speck(x: float, y: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.2" fill="{INK}" fill-opacity="0.45"/>'
