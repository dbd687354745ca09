"""Which indicator would notice? An improvement, so many answers, and what four readings of them see."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.messages import number, percent, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import html_table, label, line, rect, svg
from coursekit.widgets.noticing import FEWEST, MEASURES, MOST_GAIN, MOST_PEOPLE, WHO, indicator_power

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _ROW = 660, 270, 230, 590, 40, 48


class IndicatorExplorer(Explorer):
    """How much people improve, who they are and how many answer; four bars say which indicator would notice.

    Parameters
    ----------
    nps, csat : columns of scores
        The answers before the improvement, as for :func:`indicator_power`.
    gain : float
        Average improvement in standard deviations of the mood, 0 to 0.5.
    people : int
        Answers of each wave, 20 to 5000.
    who : {"everybody", "unhappy", "happy"}
        Whose mood improves.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    gain, people, who
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`indicator_power` gives for them.

    Examples
    --------
    >>> explorer = IndicatorExplorer([3, 7, 8, 9, 10], [2, 3, 4, 5, 5], lang="en")
    >>> explorer.who = "happy"
    >>> explorer
    IndicatorExplorer(gain=0.1, people=400, who='happy')
    """

    gain = traitlets.Float().tag(sync=True)
    people = traitlets.Int().tag(sync=True)
    who = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        nps: Any,
        csat: Any,
        gain: float = 0.1,
        people: int = 400,
        who: str = "everybody",
        *,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self._nps, self._csat = nps, csat
        with using_language(self._lang):
            self.table: pd.DataFrame = indicator_power(nps, csat, gain, people, who)
            self._fields = [
                field("gain", text("widgets.indicator.gain"), MOST_GAIN, step=0.05),
                field("people", text("widgets.indicator.people"), MOST_PEOPLE, least=FEWEST, step=20),
                choice("who", text("widgets.indicator.who_improves"), {w: text(f"widgets.indicator.{w}") for w in WHO}),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.indicator.fields")}
        with self.hold_trait_notifications():
            self.gain, self.people, self.who = float(gain), int(people), who
        self._redraw()
        self.observe(self._redraw, ["gain", "people", "who"])

    @traitlets.validate("gain", "people", "who")
    def _check(self, proposal: Any) -> Any:
        now: dict[str, Any] = {"gain": 0.1, "people": 400, "who": "everybody"}
        now[proposal["trait"].name] = proposal["value"]
        with using_language(self._lang):
            indicator_power(self._nps, self._csat, **now)
        return proposal["value"]

    def _redraw(self, _change: Any = None) -> None:
        self.table = indicator_power(self._nps, self._csat, self.gain, self.people, self.who)
        self._show()

    def _drawn(self) -> dict[str, str]:
        names = {m: text(f"widgets.indicator.{m}") for m in MEASURES}
        found = {name: column.to_dict() for name, column in self.table.astype(float).items()}
        best = self.table["seen"].idxmax()
        about = {m: number(found["seen"][m]) for m in MEASURES}
        sentence = text(
            "widgets.indicator.sentence",
            who=text(f"widgets.indicator.if_{self.who}"),
            gain=number(self.gain, 2),
            people=number(self.people),
            **about,
        )
        if self.gain:
            sentence += " " + text("widgets.indicator.best", best=names[str(best)])
        header = [text(f"widgets.indicator.{h}") for h in ("indicator", "before", "after", "se", "signal")]
        rows = []
        for m in MEASURES:
            digits = 1 if m in ("nps", "top_csat") else 2
            before, after, se = (number(found[c][m], digits) for c in ("before", "after", "se"))
            rows.append((names[m], before, after, se, number(found["signal"][m], 2)))
        table = html_table(text("widgets.indicator.caption"), header, rows)
        return {"svg": self._drawing(sentence, names, found["seen"]), "sentence": sentence, "table": table}

    def _drawing(self, words: str, names: dict[str, str], seen: dict[Any, float]) -> str:
        def across(share: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * share / 100

        bottom = _TOP + _ROW * len(MEASURES)
        parts = [label(4, 20, text("widgets.indicator.axis"))]
        for tick in (0, 25, 50, 75, 100):
            parts.append(line(across(tick), _TOP - 6, across(tick), bottom, width=1 if not tick else 0.4))
            parts.append(label(across(tick), bottom + 20, percent(tick), "middle"))
        for place, name in enumerate(MEASURES):
            y, share = _TOP + place * _ROW, seen[name]
            colour = BLUE if name.startswith("mean") else ORANGE
            parts.append(label(_LEFT - 10, y + 24, names[name], "end"))
            parts.append(rect(_LEFT, y + 6, across(share) - _LEFT, 26, colour))
            parts.append(label(across(share) + 8, y + 25, percent(share), bold=True))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"gain": self.gain, "people": self.people, "who": self.who}
