"""Products ranked by a mean that doubts, and the widget that moves the doubt."""

import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import RatingExplorer, rate_products

# By hand: cup 5, 5; pot eight fives and two ones; mill 3; the mean of all thirteen is 55/13.
TABLE = pd.DataFrame(
    {
        "product": ["cup"] * 2 + ["pot"] * 10 + ["mill"],
        "stars": [5, 5] + [5] * 8 + [1] * 2 + [3],
        "order": ["O1", None] + [f"O{k}" for k in range(2, 12)] + ["O12"],
    }
)
PRIOR = 55 / 13


def test_by_hand():
    found = rate_products(TABLE, weight=4)
    assert found.index.tolist() == ["cup", "pot", "mill"]
    assert found["n"].to_dict() == {"cup": 2, "pot": 10, "mill": 1}
    by_hand = [(4 * PRIOR + 10) / 6, (4 * PRIOR + 42) / 14, (4 * PRIOR + 3) / 5]
    assert found["bayes"].tolist() == pytest.approx(by_hand)
    assert found["rank"].tolist() == [1, 2, 3]


def test_no_weight_is_the_plain_mean_and_much_weight_the_prior():
    plain = rate_products(TABLE, weight=0, prior=2)
    assert plain["bayes"].tolist() == plain["mean"].tolist()
    far = rate_products(TABLE, weight=100, prior=2)["bayes"]
    assert far.sub(2).abs().lt(rate_products(TABLE, weight=10, prior=2)["bayes"].sub(2).abs()).all()


def test_equal_to_the_posterior_mean_of_a_normal_model():
    """Oracle: precision-weighted mean with variance 4 within and 0.5 between, so that the weight is 8."""
    precision_own, precision_prior = 10 / 4, 1 / 0.5
    own = (precision_own * 4.2 + precision_prior * 3.1) / (precision_own + precision_prior)
    assert rate_products(TABLE, weight=8, prior=3.1).at["pot", "bayes"] == pytest.approx(own)


def test_level_products_stand_by_reviews_then_by_name():
    table = pd.DataFrame({"product": ["b", "a", "c", "c"], "stars": [4, 4, 4, 4]})
    assert rate_products(table, weight=5).index.tolist() == ["c", "a", "b"]


def test_blanks_are_left_out_and_nobody_is_an_empty_table():
    blanks = pd.concat([TABLE, pd.DataFrame({"product": ["pot", None], "stars": [np.nan, 5]})])
    assert rate_products(blanks).equals(rate_products(TABLE))
    empty = TABLE.iloc[:0]
    assert rate_products(empty).empty
    explorer = RatingExplorer(empty, lang="en")
    assert explorer.sentence == "There are no reviews to rank with."
    ET.fromstring(explorer._view["svg"])


WRONG = {
    "not_a_table": (lambda: rate_products([5, 4]), "list"),
    "no_column": (lambda: rate_products(TABLE.rename(columns={"stars": "star"})), "stars"),
    "not_stars": (lambda: rate_products(TABLE.assign(stars=7)), "7"),
    "weight": (lambda: rate_products(TABLE, weight=-1), "-1"),
    "prior": (lambda: rate_products(TABLE, prior=0.5), "0.5"),
    "unknown": (lambda: RatingExplorer(TABLE, counted="best"), "best"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.rating.{key}"


@pytest.mark.parametrize("weight", [0, 10, 100])
@pytest.mark.parametrize("counted", ["all", "ordered"])
def test_explorer_shows_what_its_twin_gives(weight, counted, lang):
    explorer = RatingExplorer(TABLE, lang=lang)
    explorer.weight, explorer.counted = weight, counted
    rows = TABLE if counted == "all" else TABLE[TABLE["order"].notna()]
    assert explorer.table.equals(rate_products(rows, weight))
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence
    assert len([part for part in drawing if part.tag.endswith("circle")]) == 2 * len(explorer.table)
    assert f"{explorer.table['bayes'].iloc[0]:.2f}" in explorer.sentence


def test_names_and_sentence_in_words():
    explorer = RatingExplorer(TABLE, weight=0, names=pd.Series({"cup": "Taza"}), lang="es")
    assert explorer.sentence == (
        "Con un peso de 0 reseñas va primero Taza: 5.00 con 2. Por la media a secas también sería el primero."
    )
    with using_language("en"):  # the widget goes on in its own language
        explorer.weight = 100
    assert explorer.sentence.startswith("Con un peso de 100 reseñas va primero")
    assert repr(explorer) == "RatingExplorer(weight=100, counted='all', first='cup')"


def test_without_orders_there_is_one_way_of_counting():
    explorer = RatingExplorer(TABLE.drop(columns="order"))
    assert [one["trait"] for one in explorer._fields] == ["weight"]
    with pytest.raises(CourseError):
        explorer.counted = "ordered"
    assert explorer.counted == "all"


def test_a_weight_out_of_range_leaves_the_present_one():
    explorer = RatingExplorer(TABLE)
    with pytest.raises(CourseError, match="100"):
        explorer.weight = 101
    assert explorer.weight == 10
