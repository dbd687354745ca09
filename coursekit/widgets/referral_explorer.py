"""Move how many each customer asks, how many come, what is paid and who would have come anyway."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, ORANGE
from coursekit.loyalty import referral_programme
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import curve, html_table, label, line, svg

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 264, 70, 600, 34, 206
_START, _DAYS, _MOST_CYCLES = 1000, 730, 120
# Trait: from, to, step, what it starts from.
_RANGES: Mapping[str, tuple[float, float, float, float]] = {
    "asked": (0, 10, 0.5, 2),
    "come": (0, 50, 1, 10),
    "cycle": (15, 180, 5, 90),
    "town": (1000, 50000, 1000, 10000),
    "reward": (0, 60, 1, 10),
    "margin": (0, 150, 5, 60),
    "anyway": (0, 100, 5, 50),
}


class ReferralExplorer(Explorer):
    """Sliders for a referral programme; the curve of customers over two years and what is left change with them.

    Parameters
    ----------
    start : int
        Customers at the beginning.
    asked : float
        People whom each customer asks.
    come : float
        Of a hundred of them, how many come while nobody in town is a customer yet.
    cycle : float
        Days from becoming a customer to bringing others.
    town : float
        People in town who might ever be customers.
    reward, margin : float
        Euros paid for each newcomer, and left by each.
    anyway : float
        Of a hundred newcomers, how many would have come without the programme.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    asked, come, cycle, town, reward, margin, anyway : float
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`coursekit.loyalty.referral_programme` gives for them over two years.

    Examples
    --------
    >>> ReferralExplorer(asked=5, come=20, town=5000, lang="en")
    ReferralExplorer(k=1, customers=2824, net=36489)
    """

    asked = traitlets.Float().tag(sync=True)
    come = traitlets.Float().tag(sync=True)
    cycle = traitlets.Float().tag(sync=True)
    town = traitlets.Float().tag(sync=True)
    reward = traitlets.Float().tag(sync=True)
    margin = traitlets.Float().tag(sync=True)
    anyway = traitlets.Float().tag(sync=True)

    def __init__(self, start: int = _START, lang: str | None = None, **values: float):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        with using_language(self._lang):
            if isinstance(start, bool) or not isinstance(start, int) or not 1 <= start <= 1000:
                raise CourseError("widgets.referral.start", value=quoted(start))
            unknown = [name for name in values if name not in _RANGES]
            if unknown:
                raise CourseError("widgets.referral.name", name=quoted(unknown[0]), known=", ".join(_RANGES))
            self._start = start
            self._fields = [
                field(name, text(f"widgets.referral.{name}"), most, least=least, step=step, unit=_unit(name))
                for name, (least, most, step, _) in _RANGES.items()
            ]
            self._labels = {"lang": self._lang, "group": text("widgets.referral.fields")}
        with self.hold_trait_notifications():
            for name, (*_, first) in _RANGES.items():
                setattr(self, name, values.get(name, first))
        self._redraw()
        self.observe(self._redraw, list(_RANGES))

    @traitlets.validate(*_RANGES)
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        least, most, *_ = _RANGES[name]
        if not least <= value <= most:
            with using_language(self._lang):
                about = {"name": text(f"widgets.referral.{name}"), "low": number(least), "high": number(most)}
                raise CourseError("widgets.referral.range", value=quoted(value), **about)
        return value

    @property
    def k(self) -> float:
        """The K-factor of a cycle where nobody in town is a customer yet."""
        return self.asked * self.come / 100

    def _redraw(self, _change: Any = None) -> None:
        self.table = referral_programme(
            self._start, self.k, min(_MOST_CYCLES, math.floor(_DAYS / self.cycle)), market=self.town,
            cycle_days=self.cycle, reward=self.reward, margin=self.margin, anyway=self.anyway / 100,
        )  # fmt: skip
        self._show()

    def _drawn(self) -> dict[str, str]:
        last = self.table.iloc[-1]
        come = float(last["customers"]) - self._start
        net = float(last["net"])
        each = (1 - self.anyway / 100) * self.margin - self.reward
        verdict = "pays" if each > 1e-9 else "loses" if each < -1e-9 else "even"
        sentence = text(
            f"widgets.referral.{verdict}", k=number(self.k, 2), come=number(come),
            anyway=number(come * self.anyway / 100),
            net=number(abs(net)), each=number(abs(each), 1), start=number(self._start),
        )  # fmt: skip
        header = [
            text(f"widgets.referral.head_{name}") for name in ("month", "customers", "newcomers", "rewards", "net")
        ]
        rows = []
        for month in (0, 6, 12, 18, 24):
            row = self.table[self.table["day"] <= month * _DAYS / 24 + 1e-9].iloc[-1]
            figures = (row["customers"], row["customers"] - self._start, row["rewards"], row["net"])
            rows.append((number(month), *(number(float(one)) for one in figures)))
        table = html_table(text("widgets.referral.caption"), header, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        highest = max(float(self.table["customers"].iloc[-1]), 1.2 * self._start)

        def across(day: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * day / _DAYS

        def up(customers: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * customers / highest

        parts = [label(4, 16, text("widgets.referral.axis")), line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM)]
        for month in (0, 6, 12, 18, 24):
            x = across(month * _DAYS / 24)
            parts += [line(x, _BOTTOM, x, _BOTTOM + 5), label(x, _BOTTOM + 21, number(month), "middle")]
        parts.append(label(_RIGHT, _BOTTOM + 44, text("widgets.referral.below"), "end"))
        for level in (0, self._start, highest):
            parts.append(label(_LEFT - 8, up(level) + 5, number(level), "end"))
        days, there = self.table["day"].tolist(), self.table["customers"].tolist()
        # Without the programme some of the newcomers come all the same.
        alone = [self._start + (one - self._start) * self.anyway / 100 for one in there]
        for known, stroke, dash, name in ((there, BLUE, "", "with"), (alone, ORANGE, "6 4", "without")):
            parts.append(curve([(across(day), up(one)) for day, one in zip(days, known, strict=True)], stroke, dash))
            x = _LEFT + (0 if name == "with" else 250)
            parts += [line(x, _HEIGHT - 14, x + 26, _HEIGHT - 14, width=2.6, stroke=stroke, dash=dash)]
            parts += [label(x + 34, _HEIGHT - 9, text(f"widgets.referral.{name}"))]
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        last = self.table.iloc[-1]
        return {"k": _short(self.k), "customers": round(last["customers"]), "net": round(last["net"])}


def _unit(name: str) -> str:
    return text(f"widgets.referral.unit_{name}")


def _short(value: float) -> float | int:
    return int(value) if float(value).is_integer() else round(value, 2)
