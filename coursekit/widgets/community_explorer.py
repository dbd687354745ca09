"""Let those who write most fall silent, one after another, and see what is left of the community."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, NEUTRAL
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.community import MEASURES, community_without, period, writers
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import html_table, label, line, rect, svg

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 300, 56, 630, 40, 240
_BARS = 40  # people in the picture; the rest has so few posts that it would be a line
_MOST = 30
_COUNTS = ("posts", "writers")


class CommunityExplorer(Explorer):
    """A slider for how many people fall silent.

    Parameters
    ----------
    posts, start, end
        As for :func:`community_without`, which is the twin.
    silent : int
        How many are silent at the start.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    silent : int
        How many of those who write most are silent; can be set.
    table : pandas.DataFrame
        What :func:`community_without` gives.

    Examples
    --------
    >>> posts = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B"],
    ...     "time": pd.to_datetime(["2025-01-06", "2025-01-14", "2025-01-21", "2025-01-07"]),
    ...     "topic": ["recipes"] * 4,
    ...     "replies": [1, 0, 0, 2],
    ... })
    >>> explorer = CommunityExplorer(posts, start="2025-01-06", end="2025-01-27", lang="en")
    >>> explorer.silent = 1
    >>> explorer
    CommunityExplorer(silent=1, posts=1, pulled=1)
    """

    silent = traitlets.Int().tag(sync=True)

    def __init__(
        self, posts: pd.DataFrame, silent: int = 0, *, start: Any = None, end: Any = None, lang: str | None = None
    ):
        super().__init__(lang=lang)
        with using_language(self._lang):
            first, last, self._posts = period(posts, start, end)
            self._period: dict[str, Any] = {"start": first, "end": last}
            self._writers = writers(self._posts)
            self._most = min(_MOST, len(self._writers))
            self._fields = [field("silent", text("widgets.community.silent"), self._most)]
            self._labels = {"lang": self._lang, "group": text("widgets.community.fields")}
        self.table = pd.DataFrame()
        self.silent = silent
        self._redraw()
        self.observe(self._redraw, ["silent"])

    @traitlets.validate("silent")
    def _check(self, proposal: Any) -> int:
        if not 0 <= proposal["value"] <= self._most:
            with using_language(self._lang):
                value = quoted(proposal["value"])
                raise CourseError("widgets.community.silent_range", value=value, high=self._most)
        return proposal["value"]

    def _redraw(self, _change: Any = None) -> None:
        self.table = community_without(self._posts, self.silent, **self._period)
        self._show()

    def _column(self, name: str) -> dict[str, float]:
        return {str(measure): float(value) for measure, value in self.table[name].items()}

    def _pulled(self, name: str) -> int:
        return int(self.table[f"pulled_{name}"].sum())

    def _drawn(self) -> dict[str, str]:
        now, left = self._column("now"), self._column("without")
        about = {
            "silent": number(self.silent), "left": percent(100 * left["posts"] / now["posts"]),
            "posts": number(now["posts"]), "writers": number(now["writers"]), "pulled": number(self._pulled("without")),
        }  # fmt: skip
        sentence = text("widgets.community.all" if not self.silent else "widgets.community.sentence", **about)
        rows = []
        for measure in MEASURES:
            count = measure in _COUNTS
            shown = [number(x[measure]) if count else percent(x[measure]) for x in (now, left)]
            if not count:
                for place, name in enumerate(("now", "without")):
                    mark = "pulled" if self.table.at[measure, f"pulled_{name}"] else "not_pulled"
                    shown[place] += f" ({text(f'widgets.community.{mark}')})"
            rows.append((text(f"widgets.community.{measure}"), *shown))
        header = [text(f"widgets.community.{name}") for name in ("measure", "now", "without")]
        table = html_table(text("widgets.community.caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        shown = self._writers.head(_BARS)
        step, most = (_RIGHT - _LEFT) / _BARS, float(shown.max())
        parts = [label(4, 20, text("widgets.community.axis_posts"))]
        for share in (0, 0.5, 1):
            y = _BOTTOM - (_BOTTOM - _TOP) * share
            parts.append(line(_LEFT, y, _RIGHT, y, width=0.6))
            parts.append(label(_LEFT - 8, y + 5, number(round(most * share)), "end"))
        for place, count in enumerate(shown):
            high = (_BOTTOM - _TOP) * float(count) / most
            fill = NEUTRAL if place < self.silent else BLUE
            parts.append(rect(_LEFT + place * step + 1.5, _BOTTOM - high, step - 3, high, fill))
        if self.silent:
            edge = _LEFT + self.silent * step
            parts.append(line(edge, _TOP - 6, edge, _BOTTOM + 8, width=1.6, dash="5 4"))
            parts.append(label(_LEFT, _BOTTOM + 24, text("widgets.community.silent_here"), bold=True))
        parts.append(label(_RIGHT, _BOTTOM + 24, text("widgets.community.axis_people"), "end"))
        rest = len(self._writers) - len(shown)
        if rest:
            more = text("widgets.community.rest", n=number(rest), posts=number(int(self._writers[_BARS:].sum())))
            parts.append(label(_RIGHT, _BOTTOM + 46, more, "end"))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        left = self._column("without")
        return {"silent": self.silent, "posts": int(left["posts"]), "pulled": self._pulled("without")}
