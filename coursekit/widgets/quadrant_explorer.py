"""Move what counts as coming back and as being fond, and see the four quadrants of loyalty fill and empty."""

import math
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, NEUTRAL, ORANGE, SKY
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import dot, html_table, label, line, svg
from coursekit.widgets.quadrants import QUADRANTS, both_known, loyalty_quadrants

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 420, 66, 622, 66, 332
_SCORES = (0, 10)
_MOST = 24  # purchases; whoever has more stands in the last column
_FILLS = dict(zip(QUADRANTS, (BLUE, SKY, ORANGE, NEUTRAL), strict=True))
_LARGEST, _SMALLEST = 12.5, 1.6  # radius of the fullest and of the emptiest spot


class QuadrantExplorer(Explorer):
    """Two sliders, for the purchases that count as coming back and the score that counts as fond.

    Parameters
    ----------
    purchases, scores : Series, list or array
        As for :func:`loyalty_quadrants`, which is the twin; scores from 0 to 10.
    often, fond : int
        The thresholds to start from.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    often, fond : int
        The present thresholds; can be set. ``often`` goes from 1 to 24, ``fond`` from 1 to 10.
    table : pandas.DataFrame
        What :func:`loyalty_quadrants` gives for them.

    Examples
    --------
    >>> explorer = QuadrantExplorer([12, 12, 1, 1], [10, 4, 9, 3], lang="en")
    >>> explorer.often = 13
    >>> explorer
    QuadrantExplorer(often=13, fond=9, loyal=0)
    """

    often = traitlets.Int().tag(sync=True)
    fond = traitlets.Int().tag(sync=True)

    def __init__(self, purchases: Any, scores: Any, often: int = 6, fond: int = 9, lang: str | None = None):
        super().__init__(lang=lang)
        self._did, self._said = both_known(purchases, scores)
        self.table = pd.DataFrame()
        with using_language(self._lang):
            bad = self._said[(self._said < _SCORES[0]) | (self._said > _SCORES[1])]
            if len(bad):
                raise CourseError("widgets.quadrants.off_scale", value=f"{bad.iloc[0]:g}")
            self._fields = [
                field("often", text("widgets.quadrants.often"), _MOST, least=1),
                field("fond", text("widgets.quadrants.fond"), _SCORES[1], least=1),
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.quadrants.fields")}
        with self.hold_trait_notifications():
            self.often, self.fond = often, fond
        self._redraw()
        self.observe(self._redraw, ["often", "fond"])

    @traitlets.validate("often", "fond")
    def _check(self, proposal: Any) -> int:
        name, value = proposal["trait"].name, proposal["value"]
        high = _MOST if name == "often" else _SCORES[1]
        if not 1 <= value <= high:
            with using_language(self._lang):
                raise CourseError("widgets.quadrants.out_of_range", name=name, value=quoted(value), high=high)
        return value

    def _redraw(self, _change: Any = None) -> None:
        self.table = loyalty_quadrants(self._did, self._said, self.often, self.fond)
        self._show()

    def _drawn(self) -> dict[str, str]:
        found = self._column("customers")
        placed, buyers = sum(found[name] for name in QUADRANTS), found["loyal"] + found["spurious"]
        about = {"placed": number(placed), "unknown": number(found["unknown"]), "often": number(self.often)}
        if not placed:
            sentence = text("widgets.quadrants.nobody", **about)
        elif not buyers:
            sentence = text("widgets.quadrants.no_buyers", **about)
        else:
            apart = percent(100 * found["spurious"] / buyers)
            sentence = text("widgets.quadrants.sentence", loyal=number(found["loyal"]), apart=apart, **about)
        shares, low, high = (self._column(name) for name in ("share", "low", "high"))
        rows = []
        for name in QUADRANTS:
            known = not math.isnan(shares[name])
            interval = f"{number(low[name], 1)} – {number(high[name], 1)}" if known else "–"
            share = percent(shares[name], 1) if known else "–"
            rows.append((text(f"widgets.quadrants.name_{name}"), number(found[name]), share, interval))
        rows.append((text("widgets.quadrants.name_unknown"), number(found["unknown"]), "–", "–"))
        header = [text(f"widgets.quadrants.{name}") for name in ("quadrant", "customers", "share", "interval")]
        table = html_table(text("widgets.quadrants.caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _column(self, name: str) -> dict[str, float]:
        return {str(quadrant): float(value) for quadrant, value in self.table[name].items()}

    def _drawing(self, words: str) -> str:
        wide, high = (_RIGHT - _LEFT) / (_MOST + 1), (_BOTTOM - _TOP) / (_SCORES[1] + 1)

        def across(purchases: float) -> float:
            return _LEFT + wide * (purchases + 0.5)

        def up(score: float) -> float:
            return _BOTTOM - high * (score + 0.5)

        parts = [label(4, 18, text("widgets.quadrants.axis_scores"))]
        for score in (0, 3, 6, 9, 10):
            parts.append(label(_LEFT - 10, up(score) + 5, number(score), "end"))
        for purchases in range(0, _MOST + 1, 6):
            shown = number(purchases) + ("+" if purchases == _MOST else "")
            parts.append(label(across(purchases), _BOTTOM + 19, shown, "middle"))
        parts.append(label(_RIGHT, _HEIGHT - 10, text("widgets.quadrants.axis_purchases"), "end"))
        edge, floor = _LEFT + wide * self.often, _BOTTOM - high * self.fond
        spots = self._spots()
        fullest = max(spots.values(), default=1)
        for (purchases, score), count in sorted(spots.items()):
            buys, likes = purchases >= self.often, score >= self.fond
            fill = _FILLS["loyal" if buys and likes else "latent" if likes else "spurious" if buys else "none"]
            radius = max(_SMALLEST, _LARGEST * math.sqrt(count / fullest))
            parts.append(dot(across(purchases), up(score), fill, round(radius, 1)))
        parts.append(line(edge, _TOP, edge, _BOTTOM, width=1.6, dash="6 4"))
        parts.append(line(_LEFT, floor, _RIGHT, floor, width=1.6, dash="6 4"))
        # The names stand outside the picture, at its four corners, so that they cover nobody.
        corners = {"latent": (_LEFT, 48, "start"), "loyal": (_RIGHT, 48, "end")}
        corners |= {"none": (_LEFT, _BOTTOM + 44, "start"), "spurious": (_RIGHT, _BOTTOM + 44, "end")}
        shares = self._column("share")
        for name, (x, y, anchor) in corners.items():
            share = shares[name]
            said = text(f"widgets.quadrants.name_{name}")
            said += "" if math.isnan(share) else f": {percent(share)}"
            parts.append(label(x, y, said, anchor, bold=True))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _spots(self) -> dict[tuple[int, int], int]:
        """How many customers stand on each spot of the picture."""
        known = self._did.notna() & self._said.notna()
        did = np.minimum(np.floor(self._did[known]), _MOST).astype(int).tolist()
        said = np.floor(self._said[known]).astype(int).tolist()
        return Counter(zip(did, said, strict=True))

    def _stands_for(self) -> dict[str, object]:
        return {"often": self.often, "fond": self.fond, "loyal": int(self._column("customers")["loyal"])}
