"""Move the thresholds of the tiers, change the rule for falling, and see who moves and where it leads."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, NEUTRAL, ORANGE, SKY
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import INK, html_table, label, line, rect, svg
from coursekit.widgets.tier_migration_model import MOST_PERIODS, POLICIES, TierOutlook, tier_name, tier_outlook

_WIDTH, _HEIGHT, _TOP, _BOTTOM = 680, 300, 60, 232
_CELL_LEFT, _CELLS_RIGHT, _LEFT, _RIGHT = 66, 286, 346, 668
_STEP = 10.0
# Dark to pale, so that the order of the tiers is seen in grey too; those who left come last.
_FILLS = (NEUTRAL, SKY, BLUE, "#003B5C")
_GONE = "#FFFFFF"
_TRAITS = ("threshold_2", "threshold_3", "threshold_4", "policy", "periods")


class TierMigration(Explorer):
    """The tiers of a club from one review to the next, under thresholds and a rule for falling that can be moved.

    Parameters
    ----------
    spending : DataFrame
        ``customer, date, spend``, as from :func:`review_spending`.
    thresholds : dict, optional
        Tiers from the lowest to the highest with the euros from which each begins; Café Lumbre's by default.
    start, end : date, optional
        The two reviews compared; the first and second by default.
    policy : {"requalify", "one_down", "never"}
        What happens to who no longer qualifies.
    periods : int
        How far to look ahead, 1 to 12.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    threshold_2, threshold_3, threshold_4 : float
        Euros of the second, third and fourth tier, as far as there are so many; can be set. One that is moved past
        another pushes it along.
    policy, periods
        The present values; can be set.
    outlook : TierOutlook
        What :func:`tier_outlook` gives for them.

    Examples
    --------
    >>> spending = pd.DataFrame({
    ...     "customer": ["A", "B", "C"] * 2, "spend": [50, 200, 450, 160, 100, 60],
    ...     "date": pd.to_datetime(["2025-01-01"] * 3 + ["2026-01-01"] * 3),
    ... })
    >>> explorer = TierMigration(spending, periods=1, lang="en")
    >>> explorer.policy = "one_down"
    >>> explorer
    TierMigration(thresholds={'bronze': 0.0, 'silver': 150.0, 'gold': 400.0}, policy='one_down', periods=1)
    """

    threshold_2 = traitlets.Float().tag(sync=True)
    threshold_3 = traitlets.Float().tag(sync=True)
    threshold_4 = traitlets.Float().tag(sync=True)
    policy = traitlets.Unicode().tag(sync=True)
    periods = traitlets.Int().tag(sync=True)

    def __init__(
        self,
        spending: pd.DataFrame,
        thresholds: Mapping[str, float] | None = None,
        *,
        start: Any = None,
        end: Any = None,
        policy: str = "requalify",
        periods: int = 4,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self._spending, self._between = spending, {"start": start, "end": end}
        self._busy = False
        given = {"bronze": 0, "silver": 150, "gold": 400} if thresholds is None else thresholds
        with using_language(self._lang):
            # The twin refuses what it cannot use.
            self.outlook = tier_outlook(spending, given, policy, periods, **self._between)
            self._tiers = list(self.outlook.thresholds)
            self._names = tuple(f"threshold_{place}" for place in range(2, len(self._tiers) + 1))
            self._begin = dict(zip(self._names, list(self.outlook.thresholds.values())[1:], strict=True))
            self._most = _STEP * float(np.ceil(max(2 * max(self._begin.values()), 100) / _STEP))
            sliders = [
                field(name, text("widgets.tiers.threshold", tier=tier_name(tier)), self._most, step=_STEP, unit="€")
                | {"min": _STEP}
                for name, tier in zip(self._names, self._tiers[1:], strict=True)
            ]
            policies = {name: text(f"widgets.tiers.policy_name.{name}") for name in POLICIES}
            self._fields = [
                *sliders,
                choice("policy", text("widgets.tiers.falling"), policies),
                field("periods", text("widgets.tiers.periods_ahead"), MOST_PERIODS, least=1),
            ]
            self._buttons = [{"name": "again", "label": text("widgets.tiers.again")}]
            self._labels = {"lang": self._lang, "group": text("widgets.tiers.fields")}
        with self.hold_trait_notifications():
            for name, value in self._begin.items():
                setattr(self, name, value)
            self.policy, self.periods = policy, periods
        self._redraw()
        self.observe(self._redraw, list(_TRAITS))
        self.on_msg(self._message)

    @property
    def thresholds(self) -> dict[str, float]:
        """Euros from which each tier begins now."""
        return dict(zip(self._tiers, [0.0, *(getattr(self, name) for name in self._names)], strict=True))

    @traitlets.validate(*_TRAITS)
    def _check(self, proposal: Any) -> Any:
        name, value = proposal["trait"].name, proposal["value"]
        with using_language(self._lang):
            if name == "policy":
                if value not in POLICIES:
                    raise CourseError("widgets.tiers.policy", value=quoted(value), known=", ".join(POLICIES))
                return value
            if name == "periods":
                low, high = 1.0, float(MOST_PERIODS)
            elif name not in self._names:
                raise CourseError("widgets.tiers.no_tier", name=name, count=len(self._tiers))
            else:
                # Thresholds that were given finer than the sliders' steps stay possible.
                low, high = min(_STEP, *self._begin.values()), self._most
            if not low <= value <= high:
                ends = {"low": f"{low:g}", "high": f"{high:g}"}
                raise CourseError("widgets.tiers.out_of_range", name=name, value=quoted(value), **ends)
        return value

    def _redraw(self, change: Any = None) -> None:
        if self._busy:
            return
        if change is not None and change["name"] in self._names:
            self._push(self._names.index(change["name"]))
        with using_language(self._lang):
            self.outlook = self._outlook(self.policy)
        self._show()

    def _outlook(self, policy: str) -> TierOutlook:
        return tier_outlook(self._spending, self.thresholds, policy, self.periods, **self._between)

    def _push(self, moved: int) -> None:
        """Moves the other thresholds out of the way; where there is no room, the moved one gives way."""
        values = [getattr(self, name) for name in self._names]
        gap = min(_STEP, min(self._begin.values()))
        room = len(values)
        values[moved] = min(max(values[moved], gap * (moved + 1)), self._most - gap * (room - 1 - moved))
        for place in range(moved + 1, room):
            values[place] = max(values[place], values[place - 1] + gap)
        for place in range(moved - 1, -1, -1):
            values[place] = min(values[place], values[place + 1] - gap)
        self._set(dict(zip(self._names, values, strict=True)))

    def _set(self, values: Mapping[str, float]) -> None:
        self._busy = True
        try:
            for name, value in values.items():
                setattr(self, name, value)
        finally:
            self._busy = False

    def _pressed(self, button: str) -> None:
        self._set(self._begin)
        self._redraw()

    def _drawn(self) -> dict[str, str]:
        sentence = self.outlook.sentence()
        parts = [*_matrix(self.outlook), *_mixes(self.outlook)]
        table = self.outlook.html() + self._policies()
        return {"svg": svg(_WIDTH, _HEIGHT, sentence, parts), "sentence": sentence, "table": table}

    def _policies(self) -> str:
        """The mix at the end under each policy, so that the rule's own part can be seen."""
        rows = []
        for policy in POLICIES:
            last = (self.outlook if policy == self.policy else self._outlook(policy)).expected.iloc[-1]
            shares = [percent(float(last[tier]), 1) for tier in self._tiers]
            rows.append((text(f"widgets.tiers.policy_name.{policy}"), *shares))
        header = [text("widgets.tiers.falling"), *(tier_name(tier) for tier in self._tiers)]
        return html_table(text("widgets.tiers.by_policy", periods=number(self.periods)), header, rows)

    def _stands_for(self) -> dict[str, object]:
        return {"thresholds": self.thresholds, "policy": self.policy, "periods": self.periods}


def _matrix(outlook: TierOutlook) -> list[str]:
    """The moves of the first period: the darker a cell, the more of its row went there."""
    tiers = list(outlook.thresholds)
    wide, high = (_CELLS_RIGHT - _CELL_LEFT) / len(tiers), (_BOTTOM - _TOP) / len(tiers)
    parts = [label(4, 16, text("widgets.tiers.axis_matrix"))]
    for i, before in enumerate(tiers):
        y = _TOP + high * i
        parts.append(label(_CELL_LEFT - 6, y + high / 2 + 5, tier_name(before), "end"))
        parts.append(label(_CELL_LEFT + wide * (i + 0.5), _TOP - 8, tier_name(before), "middle"))
        for j, after in enumerate(tiers):
            share = float(outlook.migration.shares.loc[before, after])
            x = _CELL_LEFT + wide * j
            known = share == share
            shade = 0.5 * share / 100 if known else 0.0
            fill = ORANGE if j < i else BLUE
            place = f'x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"'
            parts.append(f'<rect {place} fill="{fill}" fill-opacity="{shade:.2f}" stroke="{INK}" stroke-width="0.6"/>')
            arrow = "↓ " if j < i and share > 0 else "↑ " if j > i and share > 0 else ""
            words = arrow + percent(share) if known else "–"
            parts.append(label(x + wide / 2, y + high / 2 + 5, words, "middle"))
    return parts


def _mixes(outlook: TierOutlook) -> list[str]:
    """A column per period: what was expected, and beside it, narrower, what happened."""
    tiers = list(outlook.thresholds)
    wide = (_RIGHT - _LEFT) / len(outlook.expected)
    tall = (_BOTTOM - _TOP) / 100
    parts = [label(_LEFT - 36, 16, text("widgets.tiers.axis_mix"))]
    for tick in (0, 50, 100):
        y = _BOTTOM - tick * tall
        parts += [line(_LEFT, y, _RIGHT, y, width=0.4), label(_LEFT - 6, y + 5, percent(tick), "end")]
    for period in outlook.expected.index:
        x = _LEFT + wide * period
        parts += _column(outlook.expected.loc[period], tiers, x + 0.06 * wide, 0.5 * wide, tall)
        if period in outlook.actual.index:
            parts += _column(outlook.actual.loc[period], tiers, x + 0.62 * wide, 0.26 * wide, tall)
        parts.append(label(x + 0.45 * wide, _BOTTOM + 18, number(period), "middle"))
    parts.append(label(_RIGHT, _BOTTOM + 36, text("widgets.tiers.axis_period"), "end"))
    x = 4.0
    gone = float(outlook.expected.to_numpy(float)[-1, -1]) > 0
    names = [tier_name(tier) for tier in tiers] + ([str(outlook.expected.columns[-1])] if gone else [])
    for place, name in enumerate(names):
        fill = _FILLS[place] if place < len(tiers) else _GONE
        parts += [rect(x, _HEIGHT - 22, 14, 14, fill), label(x + 20, _HEIGHT - 10, name)]
        x += 36 + 8.5 * len(name)
    return parts


def _column(shares: pd.Series, tiers: list[str], x: float, wide: float, tall: float) -> list[str]:
    y = float(_BOTTOM)
    parts = []
    for place, share in enumerate(shares.to_numpy(float)):
        y -= share * tall
        if share > 0:
            parts.append(rect(x, y, wide, share * tall, _FILLS[place] if place < len(tiers) else _GONE))
    return parts
