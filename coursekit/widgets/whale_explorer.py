"""Share the costs out in another way, and see who stands on the list of customers that cost money."""

from typing import Any

import numpy as np
import pandas as pd
import traitlets

from coursekit.charts.theme import BAD, BLUE
from coursekit.charts.words import euros
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.cost_keys import CHARGED, LIMITS, checked_cost, profit_by_key
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import curve, dot, html_table, label, line, svg

_HERE = "widgets.whale."
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 300, 76, 620, 34, 240
_POINTS = 100


class WhaleExplorer(Explorer):
    """Sliders for what an order, a contact and a head cost, and a list: whether customers bear our own faults.

    Parameters
    ----------
    orders, tickets : DataFrame
        Of one period, as for :func:`profit_by_key`.
    per_order, per_contact, per_head : float
        The key to begin with, in euros; the names that stand below zero by it are the first list.
    contacts : {"all", "not_our_faults"}
        Which contacts customers bear.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    per_order, per_contact, per_head, contacts
        The present key; can be set.
    profit : pandas.Series
        What :func:`profit_by_key` gives for it.
    first_list : frozenset
        The customers below zero by the key at the beginning.

    Examples
    --------
    >>> orders = pd.DataFrame({"customer": ["A", "B"], "amount": [30.0, 12.0], "cost": [15.0, 5.0]})
    >>> tickets = pd.DataFrame({"customer": ["B"], "contacts": [2], "reason": ["grinder"]})
    >>> explorer = WhaleExplorer(orders, tickets, per_contact=6, lang="en")
    >>> explorer.contacts = "not_our_faults"
    >>> sorted(explorer.first_list), int((explorer.profit < 0).sum())
    (['B'], 0)
    """

    per_order = traitlets.Float().tag(sync=True)
    per_contact = traitlets.Float().tag(sync=True)
    per_head = traitlets.Float().tag(sync=True)
    contacts = traitlets.Unicode("all").tag(sync=True)

    def __init__(
        self,
        orders: pd.DataFrame,
        tickets: pd.DataFrame,
        per_order: float = 1.5,
        per_contact: float = 7.0,
        per_head: float = 0.0,
        *,
        contacts: str = "all",
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self._tables = orders, tickets
        with using_language(self._lang):
            self._fields = [
                field("per_order", text(f"{_HERE}per_order"), LIMITS["per_order"], step=0.5, unit="€"),
                field("per_contact", text(f"{_HERE}per_contact"), LIMITS["per_contact"], step=0.5, unit="€"),
                field("per_head", text(f"{_HERE}per_head"), LIMITS["per_head"], step=1, unit="€"),
                choice("contacts", text(f"{_HERE}which"), {name: text(f"{_HERE}{name}") for name in CHARGED}),
            ]
            self._labels = {"lang": self._lang, "group": text(f"{_HERE}fields")}
        given = {"per_order": per_order, "per_contact": per_contact, "per_head": per_head}
        with self.hold_trait_notifications():
            for name, value in given.items():
                setattr(self, name, checked_cost(name, value))
            self.contacts = contacts
        self.profit = self._computed()
        self.first_list = frozenset(self.profit.index[self.profit < 0])
        self._redraw()
        self.observe(self._redraw, [*LIMITS, "contacts"])

    @traitlets.validate(*LIMITS)
    def _check(self, proposal: Any) -> float:
        with using_language(self._lang):
            return checked_cost(proposal["trait"].name, proposal["value"])

    @traitlets.validate("contacts")
    def _check_contacts(self, proposal: Any) -> str:
        if proposal["value"] not in CHARGED:
            with using_language(self._lang):
                value = quoted(proposal["value"])
                raise CourseError(f"{_HERE}contacts", value=value, known=", ".join(CHARGED), hint="")
        return str(proposal["value"])

    def _computed(self) -> pd.Series:
        orders, tickets = self._tables
        key = {name: getattr(self, name) for name in LIMITS}
        return profit_by_key(orders, tickets, **key, contacts=self.contacts)

    def _redraw(self, _change: Any = None) -> None:
        self.profit = self._computed()
        self._show()

    def _drawn(self) -> dict[str, str]:
        below = self.profit[self.profit < 0]
        kept = sum(name in self.first_list for name in below.index)
        total, cost = float(self.profit.sum()), float(-below.sum())
        sentence = text(
            f"{_HERE}sentence" if len(below) else f"{_HERE}nobody",
            below=number(len(below)),
            people=number(len(self.profit)),
            share=percent(100 * len(below) / max(1, len(self.profit))),
            cost=euros(cost),
            total=euros(total),
        )
        if self.first_list:
            sentence += " " + text(
                f"{_HERE}list", first=number(len(self.first_list)), kept=number(kept), new=number(len(below) - kept)
            )
        rows = [
            (text(f"{_HERE}row.{name}"), value)
            for name, value in (
                ("below", number(len(below))),
                ("kept", number(kept)),
                ("new", number(len(below) - kept)),
                ("cost", euros(cost)),
                ("total", euros(total)),
            )
        ]
        head = [text(f"{_HERE}head.{name}") for name in ("what", "now")]
        table = html_table(text(f"{_HERE}caption"), head, rows)
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": table}

    def _drawing(self, words: str) -> str:
        values = np.sort(self.profit.to_numpy())[::-1]
        gathered = np.append(0.0, np.cumsum(values))
        across = np.linspace(0, 100, _POINTS + 1)
        heights = np.interp(across, np.linspace(0, 100, len(gathered)), gathered)
        peak = int(gathered.argmax())
        top = max(float(gathered.max()), 1.0)
        bottom = min(float(gathered[-1]), 0.0)

        def x_of(share: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * share / 100

        def y_of(value: float) -> float:
            return _BOTTOM - (_BOTTOM - _TOP) * (value - bottom) / (top - bottom)

        parts = [label(4, 18, text(f"{_HERE}axis_up")), line(_LEFT, y_of(0), _RIGHT, y_of(0))]
        parts.append(label(_RIGHT, _HEIGHT - 8, text(f"{_HERE}axis_across"), "end"))
        for tick in (0, 25, 50, 75, 100):
            parts.append(line(x_of(tick), _BOTTOM, x_of(tick), _BOTTOM + 5))
            parts.append(label(x_of(tick), _BOTTOM + 22, percent(tick), "middle"))
        for value in {0.0, top}:
            parts.append(label(_LEFT - 6, y_of(value) + 5, euros(value), "end"))
        parts.append(curve([(x_of(a), y_of(h)) for a, h in zip(across, heights, strict=True)], BLUE))
        at = 100 * peak / max(1, len(values))
        parts.append(line(x_of(at), y_of(top), x_of(at), _BOTTOM, dash="3 3"))
        parts.append(dot(x_of(at), y_of(top), BAD))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in (*LIMITS, "contacts")}
