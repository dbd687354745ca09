"""Move margin, retention, discount and the cost of winning a customer, and see when the value comes."""

import math
from typing import Any

import traitlets

from coursekit.charts.theme import BLUE, NEUTRAL, ORANGE
from coursekit.charts.words import euros
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.clv_explorer_model import CONVENTIONS, MOST_PERIODS, ClvOverTime, clv_over_time
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import INK, curve, dot, label, line, rect, svg

_WIDTH, _HEIGHT, _LEFT, _RIGHT = 680, 460, 84, 660
_BARS, _NET = (34, 170), (258, 410)  # top and bottom of the two pictures
_LIMITS: dict[str, tuple[float, float]] = {
    "margin": (0.0, 10_000.0),
    "retention": (0.0, 1.0),
    "discount": (0.0, 0.5),
    "periods": (1, MOST_PERIODS),
    "acquisition": (0.0, 100_000.0),
}
_TRAITS = (*_LIMITS, "first_payment")


class ClvExplorer(Explorer):
    """A customer's value over time: what each period brings, and when the cost of winning the customer has come back.

    Parameters
    ----------
    margin : float
        Contribution margin per period in euros, 0 to 10 000.
    retention, discount : float
        Ratios per period: 0 to 1, and 0 to 0.5.
    periods : int
        The horizon, 1 to 60.
    acquisition : float
        What winning a customer cost, in euros, 0 to 100 000.
    first_payment : {"now", "excluded", "end"}
        The convention, as for :func:`coursekit.kpis.clv`.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    margin, retention, discount, periods, acquisition, first_payment
        The present values; can be set.
    found : ClvOverTime
        What :func:`clv_over_time` gives for them.

    Examples
    --------
    >>> explorer = ClvExplorer(margin=100, retention=0.8, discount=0.1, periods=3, acquisition=150, lang="en")
    >>> explorer.found
    ClvOverTime(periods=3, value=225.62, net=75.62, break_even=1)
    >>> explorer.first_payment = "excluded"
    >>> explorer.found
    ClvOverTime(periods=3, value=164.09, net=14.09, break_even=3)
    """

    margin = traitlets.Float().tag(sync=True)
    retention = traitlets.Float().tag(sync=True)
    discount = traitlets.Float().tag(sync=True)
    periods = traitlets.Int().tag(sync=True)
    acquisition = traitlets.Float().tag(sync=True)
    first_payment = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        margin: float = 40,
        retention: float = 0.75,
        discount: float = 0.1,
        periods: int = 10,
        *,
        acquisition: float = 60,
        first_payment: str = "now",
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        with using_language(self._lang):
            ways = {name: text(f"widgets.clv.first.{name}") for name in CONVENTIONS}
            self._fields = [
                field("margin", text("widgets.clv.margin"), _room("margin", margin), unit="€"),
                field("retention", text("widgets.clv.retention"), 100, unit="%", scale=100),
                field("discount", text("widgets.clv.discount"), 50, step=0.5, unit="%", scale=100),
                field("acquisition", text("widgets.clv.acquisition"), _room("acquisition", acquisition), unit="€"),
                field("periods", text("widgets.clv.periods"), MOST_PERIODS, least=1),
                choice("first_payment", text("widgets.clv.first_payment"), ways),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.clv.fields")}
        with self.hold_trait_notifications():
            self.margin, self.retention, self.discount = float(margin), float(retention), float(discount)
            self.periods, self.acquisition, self.first_payment = periods, float(acquisition), first_payment
        self._redraw()
        self.observe(self._redraw, list(_TRAITS))

    @traitlets.validate(*_TRAITS)
    def _check(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        with using_language(self._lang):
            if name == "first_payment":
                if value not in CONVENTIONS:
                    raise CourseError("widgets.clv.convention", value=quoted(value), known=", ".join(CONVENTIONS))
                return value
            low, high = _LIMITS[name]
            if not low <= value <= high:
                ends = {"low": f"{low:g}", "high": f"{high:g}"}
                raise CourseError("widgets.clv.out_of_range", name=name, value=quoted(value), **ends)
        return value

    def _ask(self) -> ClvOverTime:
        return clv_over_time(
            self.margin,
            self.retention,
            self.discount,
            self.periods,
            first_payment=self.first_payment,
            acquisition=self.acquisition,
        )

    def _redraw(self, _change: Any = None) -> None:
        self.found = self._ask()
        self._show()

    def _drawn(self) -> dict[str, str]:
        sentence = self.found.sentence()
        parts = [*_bars(self.found), *_net(self.found)]
        return {"svg": svg(_WIDTH, _HEIGHT, sentence, parts), "sentence": sentence, "table": self.found.html()}

    def _stands_for(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in _TRAITS}


def _room(name: str, given: float) -> float:
    """How far a slider goes: a round number above the one given."""
    return min(_LIMITS[name][1], max(200.0, 4 * float(given)))


def _places(found: ClvOverTime) -> tuple[list[int], float]:
    """The periods and the width of a bar; where the first payment falls later, period 0 stays free."""
    periods = [0, *(int(p) for p in found.table["period"] if p > 0)]
    return periods, (_RIGHT - _LEFT) / len(periods)


def _bars(found: ClvOverTime) -> list[str]:
    """What becomes of the margin of each period: present value, lost to waiting, lost to leaving."""
    top, bottom = _BARS
    periods, wide = _places(found)
    high = found.margin or 1.0
    tall = (bottom - top) / high
    parts = [label(4, 16, text("widgets.clv.axis_bars"))]
    for share in (0.5, 1):
        y = bottom - share * high * tall
        parts += [line(_LEFT, y, _RIGHT, y, width=0.4), label(_LEFT - 6, y + 5, euros(share * high), "end")]
    for row in found.table.to_dict("records"):
        x = _LEFT + wide * row["period"] + 0.12 * wide
        y = float(bottom)
        for amount, fill in (
            (row["present_value"], BLUE),
            (row["lost_waiting"], NEUTRAL),
            (row["lost_leaving"], "#FFFFFF"),
        ):
            y -= amount * tall
            if amount > 0:
                parts.append(rect(x, y, 0.76 * wide, amount * tall, fill))
    parts.append(line(_LEFT, bottom, _RIGHT, bottom))
    every = math.ceil(len(periods) / 12)
    for period in periods[::every]:
        parts.append(label(_LEFT + wide * (period + 0.5), bottom + 18, number(period), "middle"))
    for x, fill, key in ((84, BLUE, "key_present"), (268, NEUTRAL, "key_waiting"), (462, "#FFFFFF", "key_leaving")):
        parts += [rect(x, bottom + 26, 14, 14, fill), label(x + 20, bottom + 38, text(f"widgets.clv.{key}"))]
    return parts


def _net(found: ClvOverTime) -> list[str]:
    """The value that has come so far, less the cost of winning the customer."""
    top, bottom = _NET
    periods, wide = _places(found)
    points = [(0, -found.acquisition)] if found.first_payment != "now" else []
    points += [(int(p), float(v)) for p, v in zip(found.table["period"], found.table["net"], strict=True)]
    low, high = min(-found.acquisition, 0.0), max(found.net, 0.0)
    if high == low:
        high = low + 1.0
    tall = (bottom - top) / (high - low)

    def up(value: float) -> float:
        return bottom - (value - low) * tall

    def across(period: float) -> float:
        return _LEFT + wide * (period + 0.5)

    parts = [label(4, top - 14, text("widgets.clv.axis_net"))]
    for value in {low, 0.0, high}:
        # Two figures that would stand on each other: the zero line speaks for both.
        if value == 0 or abs(up(value) - up(0)) > 16:
            parts.append(label(_LEFT - 6, up(value) + 5, euros(value), "end"))
        parts.append(line(_LEFT, up(value), _RIGHT, up(value), width=1 if value == 0 else 0.4))
    # Payments come at the end of steps, so the sum climbs in steps.
    steps = [(across(0), up(-found.acquisition))]
    for period, value in points:
        steps += [(across(period), steps[-1][1]), (across(period), up(value))]
    parts.append(curve([*steps, (_RIGHT, steps[-1][1])], BLUE))
    parts.append(dot(across(0), up(-found.acquisition), "#FFFFFF", 5))
    if found.break_even is not None and found.acquisition > 0:
        x = across(found.break_even)
        y = up(dict(points)[found.break_even])
        parts += [line(x, top, x, bottom, dash="3 3"), _diamond(x, y)]
        side = "end" if x > (_LEFT + _RIGHT) / 2 else "start"
        words = text("widgets.clv.break_even", at=number(found.break_even))
        parts.append(label(x + (-10 if side == "end" else 10), bottom - 8, words, side, bold=True))
    parts.append(label(_RIGHT, bottom + 36, text("widgets.clv.axis_period"), "end"))
    every = math.ceil(len(periods) / 12)
    parts += [label(across(period), bottom + 18, number(period), "middle") for period in periods[::every]]
    return parts


def _diamond(x: float, y: float) -> str:
    corners = f"{x:.1f},{y - 8:.1f} {x + 8:.1f},{y:.1f} {x:.1f},{y + 8:.1f} {x - 8:.1f},{y:.1f}"
    return f'<polygon points="{corners}" fill="{ORANGE}" stroke="{INK}" stroke-width="1"/>'
