"""Send a voucher for one more order, and see whom it moves and who takes it for nothing."""

from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BAD, BLUE
from coursekit.charts.words import euros
from coursekit.messages import CourseError, number, percent, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, field
from coursekit.widgets.markup import html_table, label, line, rect, svg
from coursekit.widgets.voucher_cost import voucher_result

_HERE = "widgets.voucher."
_WIDTH, _HEIGHT, _LEFT, _RIGHT = 640, 236, 16, 624
_GREY = "#9A9A9A"
_MOST = {"anyway": 60.0, "with_voucher": 60.0, "margin": 60.0, "discount": 30.0}


class VoucherExplorer(Explorer):
    """Sliders for who comes anyway, who comes with the voucher, what an order leaves and what the voucher takes off.

    Parameters
    ----------
    anyway, with_voucher : float
        Of every hundred, how many order without the voucher and with it, 0 to 60.
    margin, discount : float
        Euros of an order: what it leaves before the discount (to 60), and what is taken off (to 30).
    people : int
        Who is sent it.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    anyway, with_voucher, margin, discount : float
        The present values; can be set.
    result : pandas.Series
        What :func:`voucher_result` gives for them.

    Examples
    --------
    >>> explorer = VoucherExplorer(2, 9, 15, 3, lang="en")
    >>> explorer.anyway = 8
    >>> round(explorer.result["net"])
    -120
    """

    anyway = traitlets.Float().tag(sync=True)
    with_voucher = traitlets.Float().tag(sync=True)
    margin = traitlets.Float().tag(sync=True)
    discount = traitlets.Float().tag(sync=True)

    def __init__(
        self,
        anyway: float = 2,
        with_voucher: float = 9,
        margin: float = 15,
        discount: float = 3,
        *,
        people: int = 1000,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self.people = people
        self.result = pd.Series(dtype=float)
        with using_language(self._lang):
            self._fields = [
                field("anyway", text(f"{_HERE}anyway"), _MOST["anyway"], step=0.5),
                field("with_voucher", text(f"{_HERE}with_voucher"), _MOST["with_voucher"], step=0.5),
                field("margin", text(f"{_HERE}margin"), _MOST["margin"], step=0.5, unit="€"),
                field("discount", text(f"{_HERE}discount"), _MOST["discount"], step=0.5, unit="€"),
            ]
            self._labels = {"lang": self._lang, "group": text(f"{_HERE}fields")}
        given = {"anyway": anyway, "with_voucher": with_voucher, "margin": margin, "discount": discount}
        with self.hold_trait_notifications():
            for name, value in given.items():
                setattr(self, name, float(value))
        self._redraw()
        self.observe(self._redraw, list(_MOST))

    @traitlets.validate(*_MOST)
    def _check(self, proposal: Any) -> float:
        name, value = proposal["trait"].name, proposal["value"]
        if not 0 <= value <= _MOST[name]:
            with using_language(self._lang):
                high = f"{_MOST[name]:g}"
                raise CourseError(f"{_HERE}range", name=name, value=quoted(value), low="0", high=high)
        return value

    def _redraw(self, _change: Any = None) -> None:
        self.result = voucher_result(self.people, self.anyway, self.with_voucher, self.margin, self.discount)
        self._show()

    def _drawn(self) -> dict[str, str]:
        now = self.result
        coming = now["more"] + now["free"]
        share = 100 * now["free"] / coming if coming > 0 and now["more"] >= 0 else 100.0
        key = "nobody" if coming <= 0 else "gain" if now["net"] > 0.5 else "loss" if now["net"] < -0.5 else "even"
        sentence = text(
            f"{_HERE}{key}",
            people=number(self.people),
            more=number(max(now["more"], 0), 0),
            free=number(now["free"], 0),
            share=percent(share),
            net=euros(abs(now["net"])),
        )
        if now["break_even"] == now["break_even"]:
            sentence += " " + text(f"{_HERE}needed", needed=number(now["break_even"], 1))
        else:
            sentence += " " + text(f"{_HERE}never")
        rows = [
            (text(f"{_HERE}row.{name}"), euros(round(sign * now[name]) + 0.0))
            for name, sign in (("gained", 1), ("given", -1), ("net", 1))
        ]
        head = [text(f"{_HERE}head.{name}") for name in ("what", "euros")]
        return {
            "svg": self._drawing(sentence),
            "sentence": sentence,
            "table": html_table(text(f"{_HERE}caption"), head, rows),
        }

    def _drawing(self, words: str) -> str:
        wide = _RIGHT - _LEFT
        top = max(self.anyway, self.with_voucher, 1.0) / 100 * self.people * 1.05
        free, more = float(self.result["free"]), max(0.0, float(self.result["more"]))
        parts = [label(_LEFT, 20, text(f"{_HERE}orders"))]
        first, second = wide * free / top, wide * more / top
        parts.append(rect(_LEFT, 32, first, 44, _GREY))
        parts.append(rect(_LEFT + first, 32, second, 44, BLUE))
        for x, fill, name in ((_LEFT, _GREY, "free"), (_LEFT + 310, BLUE, "more")):
            parts.append(rect(x, 90, 14, 12, fill))
            parts.append(label(x + 20, 101, text(f"{_HERE}{name}_label", n=number(self.result[name], 0))))
        # Euros: gained to the right of the middle, given to the left, on one scale.
        middle = _LEFT + wide / 2
        scale = max(abs(float(self.result["gained"])), float(self.result["given"]), 1.0)
        parts.append(label(_LEFT, 140, text(f"{_HERE}euros")))
        gained, given = (wide / 2 * float(self.result[name]) / scale for name in ("gained", "given"))
        parts.append(rect(middle + min(0.0, gained), 152, abs(gained), 24, BLUE))
        parts.append(rect(middle - given, 180, given, 24, BAD))
        parts.append(line(middle, 148, middle, 208))
        for name, y in (("gained", 224), ("given", 224)):
            x, anchor = (_RIGHT, "end") if name == "gained" else (_LEFT, "start")
            sign = 1 if name == "gained" else -1
            said = euros(round(sign * float(self.result[name])) + 0.0)
            parts.append(label(x, y, f"{text(f'{_HERE}row.{name}')}: {said}", anchor))
        return svg(_WIDTH, _HEIGHT, words, parts)

    def _stands_for(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in _MOST}
