"""A map through a format and back: the file that others get, and what of the map is in it."""

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE
from coursekit.mapping.round_trips import ROUND_TRIPS, RoundTrip, round_trip
from coursekit.messages import CourseError, did_you_mean, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice
from coursekit.widgets.markup import html_table, label, rect, svg

if TYPE_CHECKING:
    from coursekit.mapping import JourneyMap

_WIDTH, _LEFT, _RIGHT, _TOP, _BAR, _GAP = 680, 150, 620, 10, 22, 12
_LINES, _WIDE = 14, 96
_FATES = ("kept", "changed", "lost", "made_up")
_FILLS = {"kept": BLUE, "changed": "#E69F00", "lost": "#FFFFFF", "made_up": "#CC79A7"}


class FormatExplorer(Explorer):
    """A list of formats; a bar for each fate of the map's cells, what is lost by lane, and the beginning of the file.

    Parameters
    ----------
    journey : JourneyMap
    format : {"yaml", "json", "csv", "csv-wide", "mermaid"}
        The format to begin with.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    format : str
        The present format; can be set.
    trip : RoundTrip
        What :func:`coursekit.mapping.round_trip` gives for it.
    table : pandas.DataFrame
        Its cells by lane.

    Examples
    --------
    >>> from coursekit.mapping import example_map
    >>> explorer = FormatExplorer(example_map("complaint"), lang="en")
    >>> explorer.format = "csv-wide"
    >>> explorer
    FormatExplorer(format='csv-wide')
    >>> len(explorer.trip.made_up)
    0
    """

    format = traitlets.Unicode().tag(sync=True)

    def __init__(self, journey: "JourneyMap", format: str = "yaml", lang: str | None = None):
        super().__init__(lang=lang)
        self.journey = journey
        self._trips: dict[str, RoundTrip] = {}
        self.table = pd.DataFrame()
        with using_language(self._lang):
            if not hasattr(journey, "to_data"):
                raise CourseError("widgets.formats.no_map", value=quoted(journey))
            known = {name: text(f"widgets.formats.name.{name}") for name in ROUND_TRIPS}
            self._fields = [choice("format", text("widgets.formats.format"), known)]
            self._labels = {"lang": self._lang, "group": text("widgets.formats.group")}
        with self.hold_trait_notifications():
            self.format = format
        self._show()
        self.observe(lambda _change: self._show(), ["format"])

    @traitlets.validate("format")
    def _check(self, proposal: Any) -> str:
        if proposal["value"] not in ROUND_TRIPS:
            with using_language(self._lang):
                hint = did_you_mean(str(proposal["value"]), ROUND_TRIPS)
                raise CourseError("mapping.round_trip.format", value=quoted(proposal["value"]), hint=hint)
        return proposal["value"]

    @property
    def trip(self) -> RoundTrip:
        """The present format's round trip."""
        if self.format not in self._trips:
            lang = self._lang if self._lang in self.journey.languages else None
            self._trips[self.format] = round_trip(self.journey, self.format, lang)
        return self._trips[self.format]

    def _drawn(self) -> dict[str, str]:
        trip = self.trip
        self.table = trip.by_lane
        sentence = str(trip)
        gone = self.table[self.table[["changed", "lost", "made_up"]].sum(axis=1) > 0]
        rows = [
            (str(lane), *(number(int(n)) for n in row)) for lane, row in zip(gone.index, gone.to_numpy(), strict=True)
        ]
        header = [text("widgets.formats.lane"), *(text(f"widgets.formats.{fate}") for fate in _FATES)]
        caption = text("widgets.formats.caption" if rows else "widgets.formats.nothing")
        table = html_table(caption, header, rows) if rows else f"<p>{escape(caption)}</p>"
        return {"svg": self._bars(sentence), "sentence": sentence, "table": self._beginning() + table}

    def _beginning(self) -> str:
        lines = self.trip.file.splitlines()
        shown = [line if len(line) <= _WIDE else line[: _WIDE - 1] + "…" for line in lines[:_LINES]]
        said = text("widgets.formats.beginning", lines=number(len(shown)), of=number(len(lines)))
        # The table of an explorer may be scrolled sideways; a file is, too.
        file = escape("\n".join(shown))
        return f'<p>{escape(said)}</p><pre tabindex="0" style="overflow-x:auto;white-space:pre;margin:0">{file}</pre>'

    def _bars(self, words: str) -> str:
        counts = self.trip.table
        most = max(int(counts.sum()), 1)
        parts = []
        for place, fate in enumerate(_FATES):
            y = _TOP + place * (_BAR + _GAP)
            n = int(counts[fate])
            width = (_RIGHT - _LEFT) * n / most
            parts.append(label(_LEFT - 8, y + 16, text(f"widgets.formats.{fate}"), "end"))
            parts.append(rect(_LEFT, y, width, _BAR, _FILLS[fate]))
            parts.append(label(_LEFT + width + 6, y + 16, number(n)))
        return svg(_WIDTH, _TOP + len(_FATES) * (_BAR + _GAP), words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {"format": self.format}

    def _in_words(self) -> str:
        return f"{self.sentence}\n{self.table.to_string()}"
