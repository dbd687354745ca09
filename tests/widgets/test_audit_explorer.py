"""The same grades as a radar and as points. Oracle: areas of polygons worked by hand, and by the shoelace formula."""

import itertools
import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import AuditExplorer, radar_area, radar_orders
from coursekit.widgets.audit import corners

GRADES = pd.Series({"a": 4.0, "b": 0.0, "c": 4.0, "d": np.nan, "e": 2.0})


def shoelace(points):
    x, y = np.array(points).T
    return abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def test_areas_by_hand():
    assert radar_area(GRADES) == pytest.approx(100 * (0 + 0 + 8 + 8) / 64)
    assert radar_area(GRADES, blank="zero") == pytest.approx(100 * (0 + 0 + 0 + 0 + 8) / 80)
    assert radar_area(GRADES, blank="two") == pytest.approx(100 * (0 + 0 + 8 + 4 + 8) / 80)
    assert radar_area(pd.Series([4] * 8)) == 100


def test_areas_against_the_shoelace_formula():
    values = np.array([3, 1, 4, 1, 2, 0, 3, 2])
    drawn = shoelace(corners(values, 4, (5, 7), 10))
    whole = shoelace(corners(np.full(8, 4), 4, (5, 7), 10))
    assert radar_area(pd.Series(values)) == pytest.approx(100 * drawn / whole)


def test_orders_against_every_permutation():
    grades = pd.Series([3, 0, 4, 1, 2], index=list("abcde"))
    every = [radar_area(grades[list(one)]) for one in itertools.permutations(grades.index)]
    found = radar_orders(grades)
    assert found.at["smallest", "area"] == pytest.approx(min(every))
    assert found.at["largest", "area"] == pytest.approx(max(every))
    assert found.at["given", "axes"] == list("abcde")
    for row in found.itertuples():
        assert radar_area(grades[row.axes]) == pytest.approx(row.area)


WRONG = {
    "not_a_series": (lambda: radar_area([1, 2, 3]), "list"),
    "grade": (lambda: radar_area(pd.Series({"a": 1, "b": 2, "meet": 5})), "meet"),
    "axes": (lambda: radar_area(pd.Series([1.0, 2.0, np.nan])), "2"),
    "blank": (lambda: radar_area(GRADES, blank="mean"), "mean"),
    "order": (lambda: AuditExplorer(GRADES, order="best"), "best"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.audit.{key}"


def test_text_is_no_grade():
    with pytest.raises(CourseError, match="many"):
        radar_area(pd.Series({"a": 1, "b": 2, "c": "many"}))


def test_the_widget_refuses_and_keeps_what_it_had(lang):
    explorer = AuditExplorer(GRADES, lang=lang)
    with pytest.raises(CourseError):
        explorer.blank = "mean"
    assert explorer.blank == "out"


@pytest.mark.parametrize("order", ["given", "smallest", "largest"])
@pytest.mark.parametrize("blank", ["out", "zero", "two"])
def test_explorer_shows_what_its_twin_gives(order, blank, lang):
    explorer = AuditExplorer(GRADES, claimed=GRADES.fillna(1), lang=lang)
    explorer.order, explorer.blank = order, blank
    assert explorer.table.equals(radar_orders(GRADES, blank=blank))
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence
    polygons = [part for part in drawing if part.tag.endswith("polygon")]
    points = [tuple(map(float, pair.split(","))) for pair in polygons[-1].attrib["points"].split()]
    ring = [tuple(map(float, pair.split(","))) for pair in polygons[-2].attrib["points"].split()]
    assert 100 * shoelace(points) / shoelace(ring) == pytest.approx(explorer.table.at[order, "area"], abs=0.2)
    # Four grades and five claims; the one that is not known is a question mark.
    assert len([part for part in drawing if part.tag.endswith("circle")]) == 4 + 5
    assert [part.text for part in drawing if part.text == "?"] == ["?"]


def test_sentences_in_words():
    assert AuditExplorer(GRADES, lang="en").sentence == (
        "In this order the shape covers 25% of the radar; the same grades can cover anything from 25% to 38%. "
        "Mean of 4 grades: 2.5. Not known: 1."
    )
    spanish = AuditExplorer(GRADES, blank="two", lang="es").sentence
    assert spanish.startswith("En este orden la figura cubre el 25\u202f% del radar")
    assert spanish.endswith("Media de 5 notas: 2.4. Sin conocer: 1.")
