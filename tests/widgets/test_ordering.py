"""The list to put in order: its order, its line, its refusals."""

import pytest

from coursekit.messages import CourseError
from coursekit.widgets import Ordering, OrderingWidget

STEPS = {"visit": {"es": "Visita", "en": "Visit"}, "order": {"es": "Pide", "en": "Order"}, "pay": "Pay"}


def test_starts_in_the_order_given_and_shows_the_language(lang):
    widget = OrderingWidget(STEPS)
    assert widget.order == ["visit", "order", "pay"]
    assert widget._items["visit"] == {"es": "Visita", "en": "Visit"}[lang]
    assert Ordering is OrderingWidget


@pytest.mark.parametrize(
    ("item", "steps", "order"),
    [
        ("pay", -1, ["visit", "pay", "order"]),
        ("pay", -9, ["pay", "visit", "order"]),
        ("visit", 1, ["order", "visit", "pay"]),
        ("visit", 9, ["order", "pay", "visit"]),
        ("order", 0, ["visit", "order", "pay"]),
    ],
)
def test_move(item, steps, order):
    widget = OrderingWidget(STEPS)
    widget.move(item, steps)
    assert widget.order == order


def test_the_line_is_python_that_gives_the_order_back():
    widget = OrderingWidget(["it's", 'a "b"', "c\\d"], answer="answer_q5")
    widget.order = ['a "b"', "c\\d", "it's"]
    names = {}
    exec(widget._line, names)
    assert names["answer_q5"] == widget.order
    assert OrderingWidget(["visit", "order"], answer="answer_q5").line == 'answer_q5 = ["visit", "order"]'


def test_stands_in_text():
    widget = OrderingWidget(STEPS, lang="es")
    assert repr(widget) == "OrderingWidget(order=['visit', 'order', 'pay'])"
    assert widget._repr_mimebundle_()[0]["text/plain"].endswith("\n1. Visita\n2. Pide\n3. Pay")


WRONG = {
    "bad_variable": (lambda: OrderingWidget(["a", "b"], answer="answer q5"), "'answer q5'"),
    "not_a_list": (lambda: OrderingWidget("abc"), "'abc'"),
    "too_few": (lambda: OrderingWidget(["a"]), "1"),
    "no_language": (lambda: OrderingWidget({"a": {"fr": "x"}, "b": "y"}), "'a'"),
    "not_text": (lambda: OrderingWidget(["a", 3]), "3"),
    "twice": (lambda: OrderingWidget(["a", "b", "a"]), "'a'"),
    "unknown_item": (lambda: OrderingWidget(["a", "b"]).move("c", 1), "'c'"),
    "not_the_items": (lambda: setattr(OrderingWidget(["a", "b"]), "order", ["a", "a"]), "['a', 'a']"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.ordering.{key}"
    assert value in str(wrong.value)
