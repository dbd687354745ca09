"""Move how much an average review counts, and see which product is rated best."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import traitlets

from coursekit.charts.theme import BLUE, PAPER
from coursekit.messages import CourseError, number, quoted, text, using_language
from coursekit.widgets.explorer import Explorer, choice, field
from coursekit.widgets.markup import dot, html_table, label, line, svg
from coursekit.widgets.ratings import MOST_WEIGHT, rate_products

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW = 640, 190, 560, 46, 34
_SHOWN = 8
_COUNTED = ("all", "ordered")


class RatingExplorer(Explorer):
    """A slider for the weight of the average of all, and a list of which reviews count.

    Parameters
    ----------
    reviews : pandas.DataFrame
        Columns ``product`` and ``stars``; with a column ``order`` one can count only the reviews that have an order.
    weight : int
        How many reviews the average of all counts for, to start from: 0 to 100.
    counted : str
        ``"all"`` or ``"ordered"``.
    names : mapping or Series, optional
        What to call each product, by product.
    lang : str, optional
        The language to show; the one in use by default.

    Attributes
    ----------
    weight, counted : int, str
        The present values; can be set.
    table : pandas.DataFrame
        What :func:`rate_products` gives for them.

    Examples
    --------
    >>> table = pd.DataFrame({"product": ["cup"] + ["pot"] * 10, "stars": [5] + [5] * 8 + [4] * 2})
    >>> explorer = RatingExplorer(table, weight=0, lang="en")
    >>> explorer.weight = 20
    >>> explorer
    RatingExplorer(weight=20, counted='all', first='cup')
    """

    weight = traitlets.Int().tag(sync=True)
    counted = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        reviews: pd.DataFrame,
        weight: int = 10,
        counted: str = "all",
        names: Mapping[str, str] | pd.Series | None = None,
        lang: str | None = None,
    ):
        super().__init__(lang=lang)
        self.table = pd.DataFrame()
        self._names = {str(key): str(value) for key, value in dict({} if names is None else names).items()}
        with using_language(self._lang):
            rate_products(reviews, 0)
            self._reviews = reviews
            self._known = _COUNTED if "order" in reviews.columns else _COUNTED[:1]
            self._fields = [
                field("weight", text("widgets.rating.how_many"), MOST_WEIGHT, unit=text("widgets.rating.reviews"))
            ]
            if len(self._known) > 1:
                ways = {way: text(f"widgets.rating.which_{way}") for way in self._known}
                self._fields = [*self._fields, choice("counted", text("widgets.rating.which"), ways)]
            self._labels = {"lang": self._lang, "group": text("widgets.rating.fields")}
        with self.hold_trait_notifications():
            self.weight, self.counted = weight, counted
        self._redraw()
        self.observe(self._redraw, ["weight", "counted"])

    @traitlets.validate("weight")
    def _check_weight(self, proposal: Any) -> int:
        if not 0 <= proposal["value"] <= MOST_WEIGHT:
            with using_language(self._lang):
                raise CourseError("widgets.rating.weight", value=quoted(proposal["value"]), high=MOST_WEIGHT)
        return proposal["value"]

    @traitlets.validate("counted")
    def _check_counted(self, proposal: Any) -> str:
        # Before there are reviews traitlets proposes its own empty default.
        known = getattr(self, "_known", ("",))
        if proposal["value"] not in known:
            with using_language(self._lang):
                shown = ", ".join(map(quoted, known))
                raise CourseError("widgets.rating.unknown", value=quoted(proposal["value"]), known=shown)
        return proposal["value"]

    def _redraw(self, _change: Any = None) -> None:
        counted = self._reviews
        if self.counted == "ordered":
            counted = counted[counted["order"].notna()]
        self.table = rate_products(counted, self.weight)
        self._show()

    def _name(self, product: Any) -> str:
        return self._names.get(str(product), str(product))

    def _column(self, name: str) -> dict[str, float]:
        return {str(product): float(value) for product, value in self.table[name].items()}

    def _drawn(self) -> dict[str, str]:
        table = self.table.head(_SHOWN)
        if table.empty:
            sentence = text("widgets.rating.nothing")
            return {"svg": svg(_WIDTH, 40, sentence, [label(4, 24, sentence)]), "sentence": sentence, "table": ""}
        first, plain = str(self.table.index[0]), str(self.table["plain_rank"].idxmin())
        count = self._column("n")
        sentence = text(
            f"widgets.rating.{'same' if first == plain else 'other'}",
            weight=number(self.weight),
            first=self._name(first),
            bayes=number(self._column("bayes")[first], 2),
            n=number(count[first]),
            plain=self._name(plain),
            mean=number(self._column("mean")[plain], 2),
            plain_n=number(count[plain]),
        )
        rows = [
            (
                self._name(product),
                number(n),
                number(mean, 2),
                number(bayes, 2),
                number(plain_rank),
            )
            for product, n, mean, bayes, _, plain_rank in table.itertuples()
        ]
        header = [text(f"widgets.rating.{name}") for name in ("product", "n", "mean", "bayes", "rank")]
        caption = text("widgets.rating.caption", shown=number(len(table)), products=number(len(self.table)))
        return {"svg": self._drawing(sentence), "sentence": sentence, "table": html_table(caption, header, rows)}

    def _drawing(self, words: str) -> str:
        table = self.table.head(_SHOWN)
        floor = _TOP + _ROW * len(table)

        def across(stars: float) -> float:
            return _LEFT + (_RIGHT - _LEFT) * (stars - 1) / 4

        parts = [label(4, 18, text("widgets.rating.axis"))]
        for stars in range(1, 6):
            parts.append(line(across(stars), _TOP - 8, across(stars), floor, width=0.4))
            parts.append(label(across(stars), floor + 20, number(stars), "middle"))
        prior = self._prior()
        parts.append(line(across(prior), _TOP - 8, across(prior), floor, width=1.4, dash="5 4"))
        for place, (product, one) in enumerate(table.iterrows()):
            y = _TOP + _ROW * (place + 0.5)
            parts.append(label(_LEFT - 12, y + 5, self._name(product), "end", bold=place == 0))
            parts.append(line(across(one["mean"]), y, across(one["bayes"]), y, width=1.4))
            parts.append(dot(across(one["mean"]), y, PAPER, 6))
            parts.append(dot(across(one["bayes"]), y, BLUE, 6))
            parts.append(label(_RIGHT + 14, y + 5, f"n = {number(int(one['n']))}"))
        return svg(_WIDTH, floor + 30, words, parts)

    def _prior(self) -> float:
        return float((self.table["n"] * self.table["mean"]).sum() / self.table["n"].sum())

    def _stands_for(self) -> dict[str, object]:
        first = str(self.table.index[0]) if len(self.table) else ""
        return {"weight": self.weight, "counted": self.counted, "first": first}
