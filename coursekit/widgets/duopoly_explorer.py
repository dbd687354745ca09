"""Move a market of two firms, and see what being first with a programme brings, and for how long."""

import math
from typing import Any

import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.loyalty import Duopoly, LaunchGame, TwoFirms, launch_game, two_firms
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 300, 62, 600, 40, 246
_MONTHS = 36
_LOW, _HIGH = 30.0, 70.0  # ends of the axis of shares, in percent
_LIMITS = {
    "lag": (0.0, 36.0),
    "pull": (0.0, 1.0),
    "follower_pull": (0.0, 1.0),
    "shield": (0.0, 0.9),
    "both_cards": (0.0, 1.0),
    "lift": (0.0, 0.3),
    "reward": (0.0, 0.15),
}
_STEPS = {"lag": 1, "pull": 0.05, "follower_pull": 0.05, "shield": 5, "both_cards": 5, "lift": 1, "reward": 1}
_PERCENT = ("shield", "both_cards", "lift", "reward")


class DuopolyExplorer(Explorer):
    """Sliders for how late the follower comes, what the programmes do, and what they cost.

    Parameters
    ----------
    lag : float
        Months after which the second firm launches its programme, 0 to 36; 36: not within the three years drawn.
    market : Duopoly, optional
        The market to begin with; by default that of :class:`coursekit.loyalty.Duopoly`. What has no slider stays as it
        is there.
    pull, follower_pull, shield, both_cards, lift, reward : float, optional
        To begin with, instead of the market's.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    lag, pull, follower_pull, shield, both_cards, lift, reward : float
        The present values; can be set.
    result : TwoFirms
        What :func:`coursekit.loyalty.two_firms` gives for them over 36 months.
    game : LaunchGame
        What :func:`coursekit.loyalty.launch_game` gives for them.

    Examples
    --------
    >>> explorer = DuopolyExplorer(lag=6, lang="en")
    >>> explorer.shield = 0.8
    >>> explorer
    DuopolyExplorer(lag=6, pull=0.3, follower_pull=0.3, shield=0.8, both_cards=0.5, lift=0, reward=0.04)
    """

    lag = traitlets.Float().tag(sync=True)
    pull = traitlets.Float().tag(sync=True)
    follower_pull = traitlets.Float().tag(sync=True)
    shield = traitlets.Float().tag(sync=True)
    both_cards = traitlets.Float().tag(sync=True)
    lift = traitlets.Float().tag(sync=True)
    reward = traitlets.Float().tag(sync=True)

    def __init__(
        self, lag: float = 6, *, market: Duopoly | None = None, pull: float | None = None,
        follower_pull: float | None = None, shield: float | None = None, both_cards: float | None = None,
        lift: float | None = None, reward: float | None = None, lang: str | None = None,
    ):  # fmt: skip
        super().__init__(lang=lang)
        self._base = usual = market or Duopoly()
        self.result: TwoFirms = two_firms(usual)
        self.game: LaunchGame = launch_game(usual)
        given = {"pull": pull, "shield": shield, "both_cards": both_cards, "lift": lift, "reward": reward}
        values = {name: float(getattr(usual, name) if value is None else value) for name, value in given.items()}
        second = usual.follower_pull if follower_pull is None else follower_pull
        values["follower_pull"] = values["pull"] if second is None else float(second)
        with using_language(self._lang):
            self._fields = [_slider(name) for name in _LIMITS]
            self._labels = {"lang": self._lang, "group": text("widgets.duopoly.fields")}
        with self.hold_trait_notifications():
            self.lag = float(lag)
            for name, value in values.items():
                setattr(self, name, value)
        self._redraw()
        self.observe(self._redraw, list(_LIMITS))

    @traitlets.validate(*_LIMITS)
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        low, high = _LIMITS[name]
        if not low <= value <= high:
            with using_language(self._lang):
                ends = {"low": f"{low:g}", "high": f"{high:g}"}
                raise CourseError("widgets.duopoly.out_of_range", name=name, value=quoted(value), **ends)
        return value

    def _market(self) -> dict[str, float]:
        return {name: getattr(self, name) for name in _LIMITS if name != "lag"}

    def _second(self) -> float:
        return math.inf if self.lag >= _MONTHS else self.lag

    def _redraw(self, change: Any = None) -> None:
        self.result = two_firms(self._base, first=0, second=self._second(), months=_MONTHS, **self._market())
        self.game = launch_game(self._base, months=_MONTHS, **self._market())
        self._show()

    def _drawn(self) -> dict[str, str]:
        played, none = self.result, self.game.table.loc["neither"]
        which = "ahead" if played.advantage > 0.5 else "behind" if played.advantage < -0.5 else "alike"
        ahead = text(f"widgets.duopoly.{which}", euros=number(abs(played.advantage)))
        gain = played.first - float(none["first"])
        better = text(f"widgets.duopoly.{'better' if gain >= 0 else 'worse'}", euros=number(abs(gain)))
        verdict = text(f"loyalty.two_firms.verdict.{self.game.verdict}")
        sentence = f"{ahead} {better} {verdict}"
        header = [text("widgets.duopoly.who"), *(text(f"loyalty.two_firms.firm.{n}") for n in ("first", "second"))]
        rows = [
            (text(f"loyalty.two_firms.case.{name}"), number(row["first"]), number(row["second"]))
            for name, row in self.game.table.iterrows()
        ]
        rows.append((self._first_then(), number(played.first), number(played.second)))
        table = html_table(text("widgets.duopoly.caption", months=_MONTHS), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _first_then(self) -> str:
        if self.lag >= _MONTHS:
            return text("widgets.duopoly.never")
        return text("widgets.duopoly.then", lag=number(self.lag))

    def _drawing(self, words: str) -> str:
        def across(month: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * month / _MONTHS

        def up(share: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * (min(max(share, _LOW), _HIGH) - _LOW) / (_HIGH - _LOW)

        parts = [line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM), label(4, 18, text("widgets.duopoly.axis_up"))]
        parts.append(label(_RIGHT, _HEIGHT - 8, text("widgets.duopoly.axis_across"), "end"))
        for tick in (30, 40, 50, 60, 70):
            parts.append(line(_LEFT, up(tick), _RIGHT, up(tick), width=1 if tick == 50 else 0.3))
            parts.append(label(_LEFT - 6, up(tick) + 5, percent(tick), "end"))
        for tick in (0, 6, 12, 18, 24, 30, 36):
            parts.append(line(across(tick), _BOTTOM, across(tick), _BOTTOM + 5))
            parts.append(label(across(tick), _BOTTOM + 20, number(tick), "middle"))
        if self.lag < _MONTHS:
            parts.append(line(across(self.lag), _TOP, across(self.lag), _BOTTOM, width=1.6, stroke=ORANGE, dash="5 4"))
            right = self.lag > _MONTHS / 2
            place = across(self.lag) + (-6 if right else 6)
            parts.append(label(place, _BOTTOM - 8, text("widgets.duopoly.follows"), "end" if right else "start"))
        points = [(across(float(month) - 1), up(100 * share)) for month, share in self.result.table["share"].items()]
        parts.append(curve(points, BLUE))
        parts.append(dot(*points[-1], BLUE))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {name: _short(getattr(self, name)) for name in _LIMITS}


def _short(value: float) -> float:
    """A value as one would type it."""
    return int(value) if value == int(value) else round(value, 4)


def _slider(name: str) -> dict[str, Any]:
    low, high = _LIMITS[name]
    scale, unit = (100, "%") if name in _PERCENT else (1, "")
    about: dict[str, Any] = {"least": low * scale, "step": _STEPS[name], "unit": unit, "scale": scale}
    return field(name, text(f"widgets.duopoly.{name}"), round(high * scale, 6), **about)
