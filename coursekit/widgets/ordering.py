"""A list to put in order, and the line of Python that says the order."""

from collections.abc import Mapping, Sequence
from typing import Any

import traitlets

from coursekit.messages import CourseError, quoted, spoken, text, using_language
from coursekit.widgets.base import STATIC, CourseWidget
from coursekit.widgets.quiz import python_literal

_LABELS = ("up", "down", "help", "list", "copy", "copied", "paste")


class OrderingWidget(CourseWidget):
    """Things to put in order by buttons, by Alt and the arrow keys, or with the mouse.

    It shows the line to paste in the answer cell: the answer is that text, not the state of the widget.

    Parameters
    ----------
    items : list of str, or dict
        The things, in the order in which they are shown first. A dict gives each short name (used in the answer) the
        words to show: ``{"visit": "Visits the shop"}`` or ``{"visit": {"es": "Visita", "en": "Visit"}}``.
    lang : str, optional
        The language to show; the one in use by default.
    answer : str
        The name of the answer's variable, such as ``"answer_q5"``.

    Attributes
    ----------
    order : list of str
        The short names in their present order. It can be set too.

    Examples
    --------
    >>> steps = OrderingWidget(["order", "visit"], lang="en", answer="answer_q5")
    >>> steps.move("visit", -1)
    >>> print(steps.line)
    answer_q5 = ["visit", "order"]
    >>> steps
    OrderingWidget(order=['visit', 'order'])
    """

    _esm = (STATIC / "shared.js").read_text(encoding="utf-8") + (STATIC / "ordering.js").read_text(encoding="utf-8")

    order: Any = traitlets.List().tag(sync=True)
    _items: Any = traitlets.Dict().tag(sync=True)
    _line = traitlets.Unicode().tag(sync=True)
    _labels: Any = traitlets.Dict().tag(sync=True)

    def __init__(self, items: Sequence[str] | Mapping[str, Any], lang: str | None = None, *, answer: str = "answer"):
        if not isinstance(answer, str) or not answer.isidentifier():
            raise CourseError("widgets.ordering.bad_variable", value=quoted(answer))
        self._variable = answer
        super().__init__(lang=lang)
        with using_language(self._lang), self.hold_trait_notifications():
            self._items = _words(items, self._lang)
            self._labels = {name: text(f"widgets.ordering.{name}") for name in _LABELS} | {"lang": self._lang}
            # The browser fills these three in itself.
            self._labels["moved"] = text("widgets.ordering.moved", name="{name}", place="{place}", count="{count}")
            self.order = list(self._items)

    @traitlets.validate("order")
    def _check_order(self, proposal: Any) -> list[str]:
        order = list(proposal["value"])
        if sorted(map(str, order)) != sorted(self._items):
            with using_language(self._lang):
                raise CourseError(
                    "widgets.ordering.not_the_items", known=", ".join(self._items), value=quoted(order, 80)
                )
        return order

    @traitlets.observe("order")
    def _ordered(self, _change: Any) -> None:
        self._line = self.line

    @property
    def line(self) -> str:
        """The line to paste in the answer cell."""
        return f"{self._variable} = {python_literal(self.order)}"

    def move(self, item: str, steps: int) -> None:
        """Move an item ``steps`` places down (negative: up), as far as the list goes."""
        if item not in self.order:
            with using_language(self._lang):
                raise CourseError("widgets.ordering.unknown_item", value=quoted(item), known=", ".join(self.order))
        order = list(self.order)
        place = max(0, min(len(order) - 1, order.index(item) + steps))
        order.remove(item)
        order.insert(place, item)
        self.order = order

    def _stands_for(self) -> dict[str, object]:
        return {"order": list(self.order)}

    def _in_words(self) -> str:
        return "\n".join(f"{n}. {self._items[key]}" for n, key in enumerate(self.order, start=1))


Ordering = OrderingWidget


def _words(items: Any, lang: str) -> dict[str, str]:
    if isinstance(items, str | bytes) or not isinstance(items, Mapping | Sequence):
        raise CourseError("widgets.ordering.not_a_list", value=quoted(items))
    pairs = list(items.items()) if isinstance(items, Mapping) else [(item, item) for item in items]
    if len(pairs) < 2:
        raise CourseError("widgets.ordering.too_few", count=len(pairs))
    words: dict[str, str] = {}
    for key, shown in pairs:
        if isinstance(shown, Mapping):
            wanted = spoken(shown, lang)
            if wanted not in shown:
                raise CourseError("widgets.ordering.no_language", value=quoted(key), lang_wanted=lang)
            shown = shown[wanted]
        if not isinstance(key, str) or not isinstance(shown, str) or not key.strip() or not shown.strip():
            raise CourseError("widgets.ordering.not_text", value=quoted(key if not isinstance(key, str) else shown))
        if key in words:
            raise CourseError("widgets.ordering.twice", value=quoted(key))
        words[key] = shown
    return words
