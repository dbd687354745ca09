"""What a voucher leaves: worked by hand, one person at a time, the explorer against its twin."""

import math
import xml.etree.ElementTree as ET

import pytest

from coursekit.messages import CourseError
from coursekit.widgets import VoucherExplorer, voucher_result


def test_by_hand():
    """Oracle: of 1000, 90 use it, 20 of them would have come: 70 · 15 − 90 · 3 = 780; even at 20 · 15 / 12 = 25."""
    found = voucher_result(1000, 2, 9, 15, 3)
    assert (found["more"], found["free"]) == (pytest.approx(70), pytest.approx(20))
    assert (found["gained"], found["given"], found["net"]) == tuple(map(pytest.approx, (1050, 270, 780)))
    assert found["break_even"] == pytest.approx(2.5)


def test_one_person_at_a_time():
    """Oracle: two worlds counted person by person: 8 of 100 come anyway at 15 €, 13 come with 4 € off."""
    without = sum(15 for person in range(100) if person < 8)
    with_it = sum(15 - 4 for person in range(100) if person < 13)
    assert voucher_result(100, 8, 13, 15, 4)["net"] == pytest.approx(with_it - without)


@pytest.mark.parametrize(("anyway", "margin", "discount"), [(2, 15, 3), (10, 12, 6), (1, 40, 1)])
def test_at_break_even_nothing_is_left(anyway, margin, discount):
    needed = voucher_result(1000, anyway, 0, margin, discount)["break_even"]
    assert voucher_result(1000, anyway, float(needed), margin, discount)["net"] == pytest.approx(0, abs=1e-9)


def test_a_discount_that_no_number_makes_up_for():
    assert math.isnan(voucher_result(1000, 2, 9, 10, 10)["break_even"])
    assert math.isnan(voucher_result(1000, 50, 60, 10, 8)["break_even"])


@pytest.mark.parametrize(
    "values", [(2, 9, 15, 3), (8, 9, 15, 3), (9, 5, 10, 12), (0, 0, 0, 0), (60, 60, 60, 30), (2, 2.5, 15, 3)]
)
def test_explorer_shows_what_its_twin_gives(values, lang):
    explorer = VoucherExplorer(*values)
    assert explorer.result.equals(voucher_result(1000, *map(float, values)))
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    for node in drawing.iter("{http://www.w3.org/2000/svg}rect"):
        assert float(node.get("x")) + float(node.get("width")) <= width
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    assert all(field["label"] for field in explorer._fields)


def test_the_sentence_follows_the_slider(lang):
    explorer = VoucherExplorer(2, 9, 15, 3)
    before = explorer.sentence
    explorer.anyway = 8
    assert explorer.result["net"] == pytest.approx(-120)
    assert explorer.sentence != before
    assert "120" in explorer.sentence


def test_what_it_refuses(lang):
    with pytest.raises(CourseError, match="anyway"):
        voucher_result(1000, 101, 9, 15, 3)
    with pytest.raises(CourseError, match="discount"):
        VoucherExplorer().discount = 31
