"""The explorer of a referral programme. Oracle: `referral_programme`, and sums worked by hand."""

import xml.etree.ElementTree as ET

import pytest

from coursekit.loyalty import referral_programme
from coursekit.messages import CourseError, using_language
from coursekit.widgets import ReferralExplorer


@pytest.mark.parametrize(
    "values", [{}, {"asked": 5, "come": 40, "town": 2000}, {"cycle": 15, "reward": 40}, {"anyway": 100}, {"come": 0}]
)
def test_explorer_shows_what_its_twin_gives(values, lang):
    explorer = ReferralExplorer(lang=lang, **values)
    twin = referral_programme(
        1000, explorer.asked * explorer.come / 100, min(120, int(730 // explorer.cycle)), market=explorer.town,
        cycle_days=explorer.cycle, reward=explorer.reward, margin=explorer.margin, anyway=explorer.anyway / 100,
    )  # fmt: skip
    assert explorer.table.equals(twin)
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.attrib["aria-label"] == explorer.sentence
    curves = [part for part in drawing if part.tag.endswith("polyline")]
    assert [len(one.attrib["points"].split()) for one in curves] == [len(twin)] * 2


def test_moving_a_slider_draws_anew():
    explorer = ReferralExplorer(lang="en")
    before = explorer.sentence
    explorer.asked = 8
    assert explorer.k == 0.8
    assert explorer.sentence != before


def test_sentences_by_hand():
    # Two asked, one in ten comes: K = 0.2. In eight rounds a town without end would bring 250; this one a few less.
    explorer = ReferralExplorer(start=100, town=50000, reward=10, margin=60, anyway=50, lang="en")
    assert explorer.sentence == (
        "K = 0.20. In two years 100 customers bring 25; 12 would have come anyway. "
        "Each newcomer leaves €20.0 clear: €499 are left."
    )
    explorer.reward = 30
    assert explorer.sentence.endswith("Nothing is left, and nothing lost.")
    explorer.reward = 31
    assert explorer.sentence.endswith("Each newcomer loses €1.0: €25 in all.")
    assert ReferralExplorer(lang="es").sentence.startswith("K = 0.20. En dos años 1\u202f000 clientes traen a ")


WRONG = {
    "start": (lambda: ReferralExplorer(start=0), "0"),
    "name": (lambda: ReferralExplorer(price=3), "price"),
    "range": (lambda: ReferralExplorer(come=80), "80"),
}


@pytest.mark.parametrize("key", list(WRONG))
def test_wrong_input_is_named(key, lang):
    act, word = WRONG[key]
    with using_language(lang), pytest.raises(CourseError, match=word) as error:
        act()
    assert error.value.key == f"widgets.referral.{key}"


def test_the_widget_refuses_and_keeps_what_it_had(lang):
    explorer = ReferralExplorer(lang=lang)
    with pytest.raises(CourseError):
        explorer.anyway = 101
    assert explorer.anyway == 50
