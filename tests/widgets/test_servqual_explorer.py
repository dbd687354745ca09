"""What each dimension of SERVQUAL takes away, and the widget that shares out the points.

The oracles are a table by hand, :func:`coursekit.kpis.servqual` with the same points, and scipy's t intervals.
"""

import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest
import traitlets
from scipy import stats

from coursekit.datasets import company
from coursekit.kpis import servqual
from coursekit.messages import CourseError, using_language
from coursekit.widgets import ServqualExplorer, weigh_gaps
from coursekit.widgets.gap_weights import DIMENSIONS

GAPS = pd.DataFrame(
    {
        "tangibles": [1.0, 0.0, 0.0, 1.0],
        "reliability": [-1.0, -2.0, -2.0, -1.0],
        "responsiveness": [-2.0, -1.0, -3.0, -2.0],
        "assurance": [0.0, 0.0, -1.0, 0.0],
        "empathy": [0.0, -1.0, 0.0, None],
    }
)
EQUAL = dict.fromkeys(DIMENSIONS, 1)


def test_by_hand():
    """Three whole respondents; a fifth each. Means: 1/3, −5/3, −2, −1/3, −1/3."""
    found = weigh_gaps(GAPS, EQUAL)
    assert found.index[0] == "responsiveness"
    assert found["points"].tolist() == [20.0] * 5
    assert found["contribution"].to_dict() == pytest.approx(
        {"tangibles": 1 / 15, "reliability": -1 / 3, "responsiveness": -0.4, "assurance": -1 / 15, "empathy": -1 / 15}
    )
    assert found.loc["responsiveness", ["behind", "behind_low", "behind_high"]].tolist() == [0, 0, 0]


def test_shares_are_taken_of_any_total():
    tens = weigh_gaps(GAPS, {name: 10 * (place + 1) for place, name in enumerate(DIMENSIONS)})
    ones = weigh_gaps(GAPS, {name: place + 1 for place, name in enumerate(DIMENSIONS)})
    pd.testing.assert_frame_equal(tens, ones)
    assert tens["points"].sum() == pytest.approx(100)


def _answers():
    table = company("", customers=1000).servqual.dropna()
    expected, perceived = (table[[f"{letter}{i}" for i in range(1, 23)]] for letter in "ep")
    blocks = servqual(expected, perceived, instrument="positive").instrument.dimensions
    gaps = {name: sum(table[f"p{i}"] - table[f"e{i}"] for i in items) / len(items) for name, items in blocks.items()}
    return expected, perceived, pd.DataFrame(gaps)


def test_against_servqual_with_the_same_points():
    expected, perceived, gaps = _answers()
    points = {"tangibles": 10, "reliability": 35, "responsiveness": 25, "assurance": 20, "empathy": 10}
    measured = servqual(expected, perceived, points, instrument="positive")
    found = weigh_gaps(gaps, points)
    assert found["contribution"].to_dict() == pytest.approx(measured.priorities["contribution"].to_dict())
    assert found["contribution"].sum() == pytest.approx(measured.weighted.value)


def test_intervals_against_scipy():
    _, _, gaps = _answers()
    found = weigh_gaps(gaps, EQUAL, people=40)
    first, second = found.index[:2]
    parts = gaps.iloc[:40] / 5
    one = stats.ttest_1samp(parts[first], 0).confidence_interval(0.95)
    pair = stats.ttest_rel(parts[second], parts[first]).confidence_interval(0.95)
    assert found.loc[first, ["low", "high"]].tolist() == pytest.approx([one.low, one.high])
    assert found.loc[second, ["behind_low", "behind_high"]].tolist() == pytest.approx([pair.low, pair.high])


def test_the_widget_shows_the_twin_and_says_whether_two_can_be_told_apart():
    _, _, gaps = _answers()
    explorer = ServqualExplorer(gaps, lang="en")
    explorer.reliability, explorer.people = 60, 30
    expected = weigh_gaps(gaps, EQUAL | {"reliability": 3}, 30)
    pd.testing.assert_frame_equal(explorer.table, expected)
    told = expected["behind_low"].iloc[1] > 0
    assert ("cannot be told apart" in explorer.sentence) is not told
    assert "takes away most is reliability" in explorer.sentence
    drawn = ET.fromstring(explorer._view["svg"])
    assert drawn.get("aria-label") == explorer.sentence
    assert [f["trait"] for f in explorer._fields] == [*DIMENSIONS, "people"]


def test_every_field_reaches_the_page():
    """The page hears of a list when it is set, not of what is appended to it."""
    heard = []

    class Listening(ServqualExplorer):
        @traitlets.observe("_fields")
        def _hear(self, change):
            heard.append([one["trait"] for one in change["new"]])

    Listening(GAPS)
    assert heard == [[*DIMENSIONS, "people"]]


def test_two_that_are_alike_are_not_told_apart():
    alike = pd.DataFrame({name: [-1.0, -2.0, -1.5] for name in DIMENSIONS}).assign(empathy=[-1.1, -1.9, -1.6])
    assert "cannot be told apart" in ServqualExplorer(alike, lang="en").sentence
    far = alike.assign(empathy=[-5.0, -6.0, -5.5])
    assert ": they can be told apart" in ServqualExplorer(far, lang="en").sentence


def test_nothing_short_and_no_points():
    good = pd.DataFrame({name: [1.0, 0.5] for name in DIMENSIONS})
    explorer = ServqualExplorer(good, lang="en")
    assert "No dimension falls short" in explorer.sentence
    with explorer.hold_trait_notifications():
        for name in DIMENSIONS:
            setattr(explorer, name, 0)
    assert explorer.table.empty
    assert "Move one" in explorer.sentence
    assert repr(explorer) == "ServqualExplorer(people=2, first=None, score=None)"


def test_spanish():
    explorer = ServqualExplorer(GAPS, {"reliability": 100}, lang="es")
    assert "fiabilidad" in explorer._view["table"]
    assert "Nota ponderada" in explorer.sentence


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("no_column", lambda: ServqualExplorer(GAPS[["empathy"]])),
        ("too_few", lambda: ServqualExplorer(GAPS.head(1))),
        ("too_few", lambda: weigh_gaps(GAPS.head(1), EQUAL)),
        ("people", lambda: weigh_gaps(GAPS, EQUAL, people=4)),
        ("people", lambda: ServqualExplorer(GAPS, people=1)),
        ("points", lambda: weigh_gaps(GAPS, {"empathy": 100})),
        ("points", lambda: weigh_gaps(GAPS, EQUAL | {"empathy": -1})),
        ("points", lambda: weigh_gaps(GAPS, EQUAL | {"empathy": np.inf})),
        ("no_points", lambda: weigh_gaps(GAPS, dict.fromkeys(DIMENSIONS, 0))),
        ("points_range", lambda: ServqualExplorer(GAPS, {"empathy": 101})),
    ],
)
def test_wrong_input(key, wrong, lang):
    with using_language(lang), pytest.raises(CourseError) as found:
        wrong()
    assert found.value.key == f"widgets.servqual.{key}"
    assert "{" not in str(found.value)
