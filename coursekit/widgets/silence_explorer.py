"""Move how long a silence has to be, and see who is called lost and who came back all the same."""

import math
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import html_table, label, line, rect, svg
from coursekit.widgets.silences import RHYTHMS, RULES, rhythms, silence_check

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _ROW = 640, 236, 190, 520, 52, 46
_MOST_MULTIPLE, _MOST_DAYS = 20, 365


class SilenceExplorer(Explorer):
    """A rule to choose and a slider for each: times one's own rhythm, or days, the same for everybody.

    Parameters
    ----------
    orders, cut, horizon
        As for :func:`rhythms`, whose table is judged by :func:`silence_check`.
    rule : str
        ``"own"`` or ``"days"``, to start from.
    multiple, days : int
        The limits of the two rules to start from.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    rule, multiple, days : str, int, int
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`silence_check` gives for them.

    Examples
    --------
    >>> days = ["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31", "2025-05-01"]
    >>> orders = pd.DataFrame({"customer": "A", "date": pd.to_datetime(days)})
    >>> explorer = SilenceExplorer(orders, "2025-04-01", multiple=5, lang="en")
    >>> explorer
    SilenceExplorer(rule='own', multiple=5, days=120, lost=1, back=1)
    """

    rule = traitlets.Unicode().tag(sync=True)
    multiple = traitlets.Int().tag(sync=True)
    days = traitlets.Int().tag(sync=True)

    def __init__(
        self,
        orders: pd.DataFrame,
        cut: Any,
        horizon: int = 180,
        rule: str = "own",
        multiple: int = 6,
        days: int = 120,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        self._horizon = horizon
        with using_language(self._lang):
            self._rhythms = rhythms(orders, cut, horizon)
            ways = {way: text(f"widgets.silence.rule_{way}") for way in RULES}
            times, unit = text("widgets.silence.times"), text("widgets.silence.days_unit")
            self._fields = [
                choice("rule", text("widgets.silence.which"), ways),
                field("multiple", text("widgets.silence.multiple"), _MOST_MULTIPLE, least=1, unit=times),
                field("days", text("widgets.silence.days"), _MOST_DAYS, least=1, unit=unit),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.silence.fields")}
        with self.hold_trait_notifications():
            self.rule, self.multiple, self.days = rule, multiple, days
        self._redraw()
        self.observe(self._redraw, ["rule", "multiple", "days"])

    @traitlets.validate("rule")
    def _check_rule(self, proposal: Any) -> str:
        if proposal["value"] not in RULES:
            with using_language(self._lang):
                known = ", ".join(map(quoted, RULES))
                raise CourseError("widgets.silence.rule", value=quoted(proposal["value"]), known=known)
        return proposal["value"]

    @traitlets.validate("multiple", "days")
    def _check_limit(self, proposal: Any) -> int:
        high = _MOST_MULTIPLE if proposal["trait"].name == "multiple" else _MOST_DAYS
        if not 1 <= proposal["value"] <= high:
            with using_language(self._lang):
                raise CourseError("widgets.silence.limit", value=quoted(proposal["value"]), high=high)
        return proposal["value"]

    def _redraw(self, _change: Any = None) -> None:
        limit = self.multiple if self.rule == "own" else self.days
        self.table = silence_check(self._rhythms, limit, self.rule)
        self._show()

    def _counts(self, name: str) -> dict[str, int]:
        return {str(rhythm): int(value) for rhythm, value in self.table[name].items()}

    def _drawn(self) -> dict[str, str]:
        people, lost, back, gone = (self._counts(name) for name in ("customers", "lost", "back", "gone"))
        about = {"people": number(people["all"]), "horizon": number(self._horizon), "gone": number(gone["all"])}
        about |= {"lost": number(lost["all"]), "back": number(back["all"])}
        if lost["all"]:
            share = percent(100 * back["all"] / lost["all"])
            sentence = text("widgets.silence.sentence", share=share, **about)
        else:
            sentence = text("widgets.silence.nobody", **about)
        shares = {str(rhythm): float(value) for rhythm, value in self.table["back_percent"].items()}
        rows = [
            (
                text(f"widgets.silence.{name}"),
                number(people[name]),
                number(lost[name]),
                number(back[name]),
                "–" if math.isnan(shares[name]) else percent(shares[name]),
                number(gone[name]),
            )
            for name in (*RHYTHMS, "all")
        ]
        header = [
            text(f"widgets.silence.head_{name}") for name in ("rhythm", "people", "lost", "back", "share", "gone")
        ]
        table = html_table(text("widgets.silence.caption", horizon=number(self._horizon)), header, rows)
        return {"svg": self._drawing(sentence, lost, back), "sentence": sentence, "table": table}

    def _drawing(self, words: str, lost: dict[str, int], back: dict[str, int]) -> str:
        people = self._counts("customers")
        widest = max([people[name] for name in RHYTHMS] + [1])
        parts = [label(4, 18, text("widgets.silence.axis"))]
        x = 4.0
        for name, fill in (("stayed", BLUE), ("returned", ORANGE)):
            parts += [rect(x, 28, 14, 12, fill), label(x + 20, 39, text(f"widgets.silence.{name}"))]
            x += 300
        for place, name in enumerate(RHYTHMS):
            y = _TOP + _ROW * place + 8
            full, stayed, returned = (
                (_RIGHT - _LEFT) * count / widest for count in (people[name], lost[name] - back[name], back[name])
            )
            parts.append(label(_LEFT - 12, y + 20, text(f"widgets.silence.{name}"), "end"))
            parts.append(rect(_LEFT, y, full, 30, "none"))
            parts.append(rect(_LEFT, y, stayed, 30, BLUE))
            parts.append(rect(_LEFT + stayed, y, returned, 30, ORANGE))
            parts.append(label(_RIGHT + 14, y + 20, f"{number(lost[name])} / {number(people[name])}"))
        parts.append(line(_LEFT, _TOP, _LEFT, _TOP + _ROW * len(RHYTHMS)))
        parts.append(label(_LEFT, _HEIGHT - 10, text("widgets.silence.below")))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        lost, back = self._counts("lost"), self._counts("back")
        about = {"rule": self.rule, "multiple": self.multiple, "days": self.days}
        return {**about, "lost": lost["all"], "back": back["all"]}
