"""The four quadrants of loyalty, and the widget that moves their thresholds."""

import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.kpis._intervals import wilson
from coursekit.messages import CourseError, using_language
from coursekit.widgets import QuadrantExplorer, loyalty_quadrants

# Ten customers by hand: with 6 and 9, loyal a b · latent c d e · spurious f · none g h · unknown i j.
PURCHASES = pd.Series([6, 30, 5, 0, 1, 7, 2, 0, 9, None], index=list("abcdefghij"))
SCORES = pd.Series([9, 10, 10, 9, 9, 8, 0, 5, None, 10], index=list("abcdefghij"))


def test_by_hand():
    found = loyalty_quadrants(PURCHASES, SCORES)
    assert found["customers"].to_dict() == {"loyal": 2, "latent": 3, "spurious": 1, "none": 2, "unknown": 2}
    assert found["share"].dropna().tolist() == [25.0, 37.5, 12.5, 25.0]
    assert found.loc["unknown", ["share", "low", "high"]].isna().all()


def test_intervals_are_those_of_a_share():
    """Oracle: Wilson's interval of 3 of 8."""
    low, high = wilson(3, 8, 0.95)
    assert loyalty_quadrants(PURCHASES, SCORES).loc["latent", ["low", "high"]].tolist() == [100 * low, 100 * high]
    wide, narrow = (loyalty_quadrants(PURCHASES, SCORES, level=level).loc["latent"] for level in (0.99, 0.5))
    assert wide["low"] < narrow["low"] < narrow["high"] < wide["high"]


@pytest.mark.parametrize("often", [1, 6, 24])
@pytest.mark.parametrize("fond", [1, 9, 10])
def test_everybody_stands_in_exactly_one_place(often, fond):
    assert loyalty_quadrants(PURCHASES, SCORES, often, fond)["customers"].sum() == len(PURCHASES)


def test_columns_are_matched_by_customer_and_lists_by_place():
    shuffled = SCORES.sample(frac=1, random_state=1)
    assert loyalty_quadrants(PURCHASES, shuffled).equals(loyalty_quadrants(PURCHASES, SCORES))
    assert loyalty_quadrants(PURCHASES.tolist(), SCORES.tolist()).equals(loyalty_quadrants(PURCHASES, SCORES))


def test_nobody():
    found = loyalty_quadrants([], [])
    assert found["customers"].sum() == 0
    assert found["share"].isna().all()
    explorer = QuadrantExplorer([1, None], [None, 3], lang="en")
    assert explorer.sentence.startswith("There is nobody whose")
    ET.fromstring(explorer._view["svg"])


WRONG = {
    "not_numbers": (lambda: loyalty_quadrants([1, 2], ["9", "ten"]), "ten"),
    "other_length": (lambda: loyalty_quadrants([1, 2, 3], [9]), "3"),
    "other_customers": (lambda: loyalty_quadrants(PURCHASES, SCORES.rename({"a": "z"})), "reindex"),
    "off_scale": (lambda: QuadrantExplorer([1], [11]), "11"),
    "out_of_range": (lambda: QuadrantExplorer([1], [9], often=25), "25"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.quadrants.{key}"


def test_a_customer_who_stands_twice_is_refused():
    twice = pd.Series([1, 2], index=["a", "a"])
    with pytest.raises(CourseError, match=r"reindex|once"):
        loyalty_quadrants(twice, SCORES[["a", "b"]])


def test_text_that_is_a_number_is_read():
    assert loyalty_quadrants(["7"], ["9"]).at["loyal", "customers"] == 1


@pytest.mark.parametrize(("often", "fond"), [(1, 1), (6, 9), (24, 10)])
def test_explorer_shows_what_its_twin_gives(often, fond, lang):
    explorer = QuadrantExplorer(PURCHASES, SCORES, lang=lang)
    explorer.often, explorer.fond = often, fond
    twin = loyalty_quadrants(PURCHASES, SCORES, often, fond)
    assert explorer.table.equals(twin)
    assert repr(explorer) == f"QuadrantExplorer(often={often}, fond={fond}, loyal={twin.at['loyal', 'customers']})"
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence
    spots = [part for part in drawing if part.tag.endswith("circle")]
    placed = {(min(p, 24), s) for p, s in zip(PURCHASES, SCORES, strict=True) if p == p and s == s}
    assert len(spots) == len(placed)


def test_sentence_in_words():
    explorer = QuadrantExplorer(PURCHASES, SCORES, lang="es")
    assert explorer.sentence == (
        "2 de 8 vuelven y nos aprecian. De quienes vuelven (6 compras o más), el 33\u202f% no nos aprecia. Sin situar: 2."
    )
    with using_language("en"):  # the widget goes on in its own language
        explorer.often = 24
    assert "vuelven" in explorer.sentence
    assert QuadrantExplorer([1], [9], lang="en").sentence == "Of 1, nobody has 6 purchases or more. Not placed: 0."


def test_a_threshold_out_of_range_leaves_the_present_one():
    explorer = QuadrantExplorer(PURCHASES, SCORES)
    with pytest.raises(CourseError, match="from 1 to 10"), using_language("en"):
        explorer.fond = 0
    assert explorer.fond == 9
