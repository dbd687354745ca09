"""Move answers between detractors, passives and promoters, and see what the NPS makes of it."""

import math
from typing import Any

import traitlets

from coursekit.charts.theme import BAD, GOOD, NEUTRAL
from coursekit.charts.words import value_and_interval
from coursekit.kpis import Estimate
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import dot, label, line, rect, svg
from coursekit.widgets.mixture import GROUPS, NpsMix, checked_count, nps_mix

_COLOURS = {"detractors": BAD, "passives": NEUTRAL, "promoters": GOOD}
_STEP = 5
_BUTTONS = {
    "recover": ("detractors", "passives"),
    "delight": ("passives", "promoters"),
    "disappoint": ("promoters", "passives"),
}
_WIDTH, _LEFT, _RIGHT = 640, 24, 616


class NpsExplorer(Explorer):
    """Sliders for promoters, passives and detractors; the NPS with its interval, drawn as the numbers move.

    Parameters
    ----------
    promoters, passives, detractors : int
        The mixture to start from.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    promoters, passives, detractors : int
        The present mixture; can be set.
    n : int
        All answers; setting it keeps the mixture as nearly as whole answers allow.
    mix : NpsMix
        What :func:`nps_mix` gives for the present mixture.

    Examples
    --------
    >>> explorer = NpsExplorer(promoters=60, passives=30, detractors=10, lang="en")
    >>> explorer.convert(5, "detractors", "passives")
    >>> explorer
    NpsExplorer(detractors=5, passives=35, promoters=60)
    >>> explorer.mix.estimate.value
    55.0
    """

    promoters = traitlets.Int().tag(sync=True)
    passives = traitlets.Int().tag(sync=True)
    detractors = traitlets.Int().tag(sync=True)
    n = traitlets.Int().tag(sync=True)

    def __init__(self, promoters: int = 60, passives: int = 30, detractors: int = 10, lang: str | None = None):
        counts = {"detractors": detractors, "passives": passives, "promoters": promoters}
        with using_language(lang) if lang else _as_it_is():
            self._start = {group: checked_count(group, count) for group, count in counts.items()}
        self._changing = True
        super().__init__(lang=lang)
        total = sum(self._start.values())
        most = max(200, 2 * total)
        with using_language(self._lang):
            names = [(group, text(f"widgets.nps.{group}")) for group in reversed(GROUPS)]
            self._fields = [
                *(field(group, words, most) for group, words in names),
                field("n", text("widgets.nps.n"), most),
            ]
            labels = {name: text(f"widgets.nps.{name}", count=_STEP) for name in (*_BUTTONS, "again")}
            self._buttons = [{"name": name, "label": words} for name, words in labels.items()]
            self._labels = {"lang": self._lang, "group": text("widgets.nps.fields")}
        self.mix: NpsMix = nps_mix(0, 0, 0)
        self._set(self._start)
        self.on_msg(self._message)

    @traitlets.validate("promoters", "passives", "detractors", "n")
    def _check_count(self, proposal: Any) -> int:
        return checked_count(proposal["trait"].name, proposal["value"])

    @traitlets.observe("promoters", "passives", "detractors")
    def _moved(self, _change: Any) -> None:
        if not self._changing:
            self._set(self._counts())

    @traitlets.observe("n")
    def _resized(self, change: Any) -> None:
        if not self._changing:
            self._set(_scaled(self._proportions, change["new"]), keep_proportions=True)

    def _counts(self) -> dict[str, int]:
        return {group: getattr(self, group) for group in GROUPS}

    def _set(self, counts: dict[str, int], *, keep_proportions: bool = False) -> None:
        """All four numbers at once, then one drawing."""
        self._changing = True
        try:
            with self.hold_sync():
                for group, count in counts.items():
                    setattr(self, group, count)
                self.n = sum(counts.values())
                # Going down to ten answers and up again gives back the mixture one came from.
                if not keep_proportions:
                    self._proportions = dict(counts)
                self.mix = nps_mix(self.promoters, self.passives, self.detractors)
                self._show()
        finally:
            self._changing = False

    def convert(self, count: int, source: str, target: str) -> None:
        """Move ``count`` answers (or as many as there are) from one group to another."""
        with using_language(self._lang):
            for group in (source, target):
                if group not in GROUPS:
                    raise CourseError("widgets.nps.unknown_group", value=quoted(group), known=", ".join(GROUPS))
            count = checked_count("count", count)
        counts = self._counts()
        moved = min(count, counts[source])
        counts[source] -= moved
        counts[target] += moved
        self._set(counts)

    def _pressed(self, button: str) -> None:
        if button == "again":
            self._set(self._start)
        else:
            self.convert(_STEP, *_BUTTONS[button])

    def _drawn(self) -> dict[str, str]:
        estimate = self.mix.estimate
        if not estimate.n:
            sentence = text("widgets.nps.nobody")
        else:
            shares = {group: percent(self.mix.share(group), 1) for group in GROUPS}
            verdict = "good" if estimate.low > 0 else "bad" if estimate.high < 0 else "open"
            sentence = text("widgets.nps.sentence", n=number(estimate.n), nps=value_and_interval(estimate), **shares)
            sentence += " " + text(f"widgets.nps.{verdict}")
        return {"svg": _drawing(self.mix, sentence), "sentence": sentence, "table": self.mix.html()}

    def _stands_for(self) -> dict[str, object]:
        return dict(self._counts())


def _as_it_is() -> Any:
    from contextlib import nullcontext

    return nullcontext()


def _scaled(counts: dict[str, int], n: int) -> dict[str, int]:
    """``n`` answers in the proportions of ``counts``, by largest remainders."""
    total = sum(counts.values())
    if not total:
        return {group: n if group == "passives" else 0 for group in counts}
    exact = {group: n * count / total for group, count in counts.items()}
    whole = {group: math.floor(share) for group, share in exact.items()}
    by_rest = sorted(counts, key=lambda group: whole[group] - exact[group])
    for group in by_rest[: n - sum(whole.values())]:
        whole[group] += 1
    return whole


def _drawing(mix: NpsMix, words: str) -> str:
    """The mixture as one bar, and below it the NPS with its interval between −100 and 100."""
    parts = []
    places = {"detractors": (_LEFT, "start"), "passives": (_WIDTH / 2, "middle"), "promoters": (_RIGHT, "end")}
    for group, (x, anchor) in places.items():
        parts.append(label(x, 18, text(f"widgets.nps.{group}"), anchor))
    x = float(_LEFT)
    for group in GROUPS:
        share = mix.share(group)
        width = 0.0 if math.isnan(share) else (_RIGHT - _LEFT) * share / 100
        if width:
            parts.append(rect(x, 28, width, 40, _COLOURS[group]))
        if width > 42:
            ink = "#FFFFFF" if group == "promoters" else "#000000"
            parts.append(label(x + width / 2, 53, number(mix.answers(group)), "middle", fill=ink))
        x += width
    return svg(_WIDTH, 172, words, parts + _axis(mix.estimate))


def _axis(estimate: Estimate) -> list[str]:
    y = 130

    def across(points: float) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (points + 100) / 200

    parts = [line(_LEFT, y, _RIGHT, y)]
    for tick in (-100, -50, 0, 50, 100):
        parts.append(line(across(tick), y - (12 if tick == 0 else 5), across(tick), y + 5))
        parts.append(label(across(tick), y + 24, number(tick), "middle"))
    if estimate.n:
        parts.append(line(across(estimate.low), y, across(estimate.high), y, width=7, stroke=GOOD))
        parts.append(dot(across(estimate.value), y, GOOD, 8))
        at = min(max(across(estimate.value), 60), _WIDTH - 60)
        parts.append(label(at, y - 22, f"NPS {number(estimate.value, 1)}", "middle", bold=True))
    return parts
