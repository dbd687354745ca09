"""A price and two kinds of customer: the twin by hand, and the widget that shows it."""

import xml.etree.ElementTree as ET

import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import Buyers, PriceExplorer, best_price, price_response

KINDS = {"sensitive": Buyers(40, -3), "others": Buyers(60, -1)}


def explorer(lang="en", **changed):
    return PriceExplorer(**({**KINDS, "price": 10, "cost": 4, "lang": lang} | changed))


def test_by_hand():
    """At double the price an elasticity of −3 leaves an eighth, one of −1 a half."""
    row = price_response(10, 4, KINDS, [20]).iloc[0]
    assert row["sensitive"] == pytest.approx(40 / 8 * 16)
    assert row["others"] == pytest.approx(60 / 2 * 16)
    assert row["total"] == pytest.approx(80 + 480)
    assert row["units"] == pytest.approx(35)


@pytest.mark.parametrize("elasticity", [-1.8, -2.0, -2.4])
def test_best_price_against_the_textbook(elasticity):
    """Oracle: cost · e / (1 + e), the rule of Lerner (1934)."""
    assert best_price(10, 5, {"all": Buyers(100, elasticity)}) == pytest.approx(
        5 * elasticity / (1 + elasticity), abs=0.006
    )


def test_without_an_answer_to_the_price_the_edge_is_best():
    assert best_price(10, 4, {"all": Buyers(100, 0)}) == 14.0
    assert "where the picture ends" in explorer(sensitive=Buyers(40, 0), others=Buyers(60, -0.5)).sentence


WRONG = {
    "units": (lambda: Buyers(-1, -1), "-1"),
    "elasticity": (lambda: Buyers(1, 2), "2"),
    "money": (lambda: price_response(0, 4, KINDS), "price"),
    "buyers": (lambda: price_response(10, 4, {}), "{}"),
    "out_of_range": (lambda: setattr(explorer(), "price", 20.0), "20"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.price.{key}"


@pytest.mark.parametrize("wrong", [[-1], ["9"], [True]])
def test_prices_that_are_none_are_refused(wrong):
    with pytest.raises(CourseError) as error:
        price_response(10, 4, KINDS, wrong)
    assert error.value.key == "widgets.price.money"


@pytest.mark.parametrize(("price", "sensitive"), [(7.0, -6.0), (10.0, -3.0), (13.9, -0.4)])
def test_explorer_shows_what_its_twin_gives(price, sensitive, lang):
    shown = explorer(lang)
    shown.price, shown.sensitive = price, sensitive
    twin = price_response(10, 4, KINDS | {"sensitive": Buyers(40, sensitive)})
    assert shown.table.equals(twin)
    drawing = ET.fromstring(shown._view["svg"])
    assert drawing.attrib["aria-label"] == shown.sentence
    assert len([part for part in drawing if part.tag.endswith("circle")]) == 3
    assert repr(shown) == f"PriceExplorer(price={price}, sensitive={sensitive}, others=-1.0)"


def test_sentences():
    shown = explorer()
    assert "as today" in shown.sentence
    shown.price = 14.0
    assert "less than today. Purchases go from 100 to 57" in shown.sentence


def test_a_price_out_of_range_leaves_the_present_one():
    shown = explorer()
    with pytest.raises(CourseError):
        shown.price = 3.0
    assert shown.price == 10.0


def test_a_rise_that_pays_is_said_in_spanish():
    shown = explorer("es", sensitive=Buyers(40, -1), others=Buyers(60, -0.2))
    shown.price = 11.0
    assert "más que hoy" in shown.sentence
