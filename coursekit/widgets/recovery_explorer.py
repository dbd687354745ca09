"""Choose whom to call first and how many, and see who goes on waiting."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, NEUTRAL
from coursekit.charts.words import euros
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import dot, html_table, label, line, svg
from coursekit.widgets.recovery import RULES, recovery_queue

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 640, 96, 614, 44, 62
_SHOWN = 8
_LIMITS = {"worst": (1, 3), "calls": (0, 60)}


class RecoveryExplorer(Explorer):
    """Sliders for the calls and the score, and a list for who comes first.

    Parameters
    ----------
    answers, margin, as_of, days
        As for :func:`recovery_queue`, which is the twin.
    worst, calls, first
        The values to start from.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    worst, calls, first
        The present values; can be set. ``worst`` goes from 1 to 3, ``calls`` from 0 to 60.
    table : pandas.DataFrame
        What :func:`recovery_queue` gives for them.

    Examples
    --------
    >>> answers = pd.DataFrame({
    ...     "customer": ["a", "b"], "csat": [2, 1], "answered": pd.to_datetime(["2025-05-01"] * 2)})
    >>> explorer = RecoveryExplorer(answers, pd.Series({"a": 90.0, "b": 10.0}), "2025-05-08", calls=1, lang="en")
    >>> explorer.first = "score"
    >>> explorer
    RecoveryExplorer(worst=2, calls=1, first='score')
    """

    worst = traitlets.Int().tag(sync=True)
    calls = traitlets.Int().tag(sync=True)
    first = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        answers: pd.DataFrame,
        margin: Any,
        as_of: Any,
        *,
        days: float = 90,
        worst: int = 2,
        calls: int = 10,
        first: str = "value",
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self._about = (answers, margin, as_of)
        self._days = days
        self.table = pd.DataFrame()
        with using_language(self._lang):
            recovery_queue(*self._about, days=days, worst=worst, calls=calls, first=first)
            self._fields = [
                choice("first", text("widgets.recovery.first"), {r: text(f"widgets.recovery.by_{r}") for r in RULES}),
                field("calls", text("widgets.recovery.calls"), 60),
                field("worst", text("widgets.recovery.worst"), 3, least=1),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.recovery.fields")}
        with self.hold_trait_notifications():
            self.worst, self.calls, self.first = worst, calls, first
        self._redraw()
        self.observe(self._redraw, ["worst", "calls", "first"])

    @traitlets.validate("worst", "calls")
    def _check(self, proposal: Any) -> int:
        name, value = proposal["trait"].name, proposal["value"]
        low, high = _LIMITS[name]
        if not low <= value <= high:
            with using_language(self._lang):
                raise CourseError("widgets.recovery.out_of_range", name=name, value=quoted(value), low=low, high=high)
        return value

    @traitlets.validate("first")
    def _check_first(self, proposal: Any) -> str:
        if proposal["value"] not in RULES:
            with using_language(self._lang):
                known = ", ".join(f'"{rule}"' for rule in RULES)
                raise CourseError("widgets.recovery.rule", value=quoted(proposal["value"]), known=known)
        return proposal["value"]

    def _redraw(self, _change: Any = None) -> None:
        self.table = recovery_queue(*self._about, days=self._days, worst=self.worst, calls=self.calls, first=self.first)
        self._show()

    def _drawn(self) -> dict[str, str]:
        queue = self.table
        called, left = queue[queue["called"]], queue[~queue["called"]]
        about = {"people": number(len(queue)), "worst": str(self.worst), "days": number(self._days)}
        if queue.empty:
            sentence = text("widgets.recovery.nobody", **about)
        else:
            whole = float(queue["margin"].clip(lower=0).sum())
            behind = float(called["margin"].clip(lower=0).sum())
            about |= {
                "called": number(len(called)),
                "behind": euros(behind),
                "whole": euros(whole),
                "share": percent(100 * behind / whole if whole else 0),
            }
            sentence = text("widgets.recovery.sentence", **about) + " "
            if left.empty:
                sentence += text("widgets.recovery.all_called")
            else:
                sentence += text(
                    "widgets.recovery.left",
                    ones=number(int((left["csat"] == 1).sum())),
                    wait=number(left["waited"].max()),
                )
        rows = [
            (str(name), number(row["csat"]), number(row["waited"]), euros(row["margin"]))
            for name, row in called.head(_SHOWN).iterrows()
        ]
        header = [text(f"widgets.recovery.{name}") for name in ("customer", "score", "waited", "margin")]
        caption = text("widgets.recovery.caption", shown=number(len(rows)))
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": html_table(caption, header, rows)}

    def _drawing(self, words: str) -> str:
        queue = self.table
        top = max(float(queue["margin"].max()) if len(queue) else 0.0, 1.0)
        floor = _TOP + _ROW * self.worst
        parts = [label(4, 18, text("widgets.recovery.axis_score")), line(_LEFT, floor, _RIGHT, floor)]
        for place in range(5):
            value = top * place / 4
            x = _LEFT + (_RIGHT - _LEFT) * place / 4
            parts += [line(x, floor, x, floor + 5), label(x, floor + 21, euros(value), "middle")]
        parts.append(label(_RIGHT, floor + 44, text("widgets.recovery.axis_margin"), "end"))
        for score in range(1, self.worst + 1):
            parts.append(label(_LEFT - 14, _TOP + _ROW * (score - 0.5) + 5, number(score), "end"))
        # People with the same score are spread over the height of its row, so that they do not cover each other.
        for place, (_, row) in enumerate(queue.iterrows()):
            x = _LEFT + (_RIGHT - _LEFT) * max(0.0, float(row["margin"])) / top
            y = _TOP + _ROW * (float(row["csat"]) - 0.5) + ((place * 37) % 41 - 20)
            parts.append(dot(x, y, BLUE if row["called"] else NEUTRAL, 6))
        y = floor + 62
        for x, fill, name in ((_LEFT, BLUE, "legend_called"), (_LEFT + 190, NEUTRAL, "legend_left")):
            parts += [dot(x, y - 5, fill, 6), label(x + 14, y, text(f"widgets.recovery.{name}"))]
        return svg(_WIDTH, floor + 76, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"worst": self.worst, "calls": self.calls, "first": self.first}
