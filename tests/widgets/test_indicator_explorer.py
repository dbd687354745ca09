"""Which indicator notices: by hand, against a drawn crowd, what must hold, and the explorer against its twin."""

import math
import xml.etree.ElementTree as ET
from statistics import NormalDist

import numpy as np
import pytest

from coursekit.messages import CourseError
from coursekit.widgets import IndicatorExplorer, indicator_power

NPS = [0] * 4 + [5] * 8 + [6] * 12 + [7] * 14 + [8] * 22 + [9] * 20 + [10] * 20
CSAT = [1] * 6 + [2] * 10 + [3] * 24 + [4] * 36 + [5] * 24


def test_by_hand():
    """Oracle: 60% give 4 or 5, so the cut is at −0.2533; moved by 0.2 it leaves Φ(0.4533) = 67.48% above it.

    se = √((60 · 40 + 67.48 · 32.52) / 100) = 6.778 with a hundred people a wave.
    """
    row = indicator_power(NPS, CSAT, 0.2, 100).loc["top_csat"]
    after = 100 * NormalDist().cdf(NormalDist().inv_cdf(0.6) + 0.2)
    assert row["before"] == pytest.approx(60)
    assert row["after"] == pytest.approx(after) == pytest.approx(67.48, abs=0.01)
    assert row["se"] == pytest.approx(math.sqrt((60 * 40 + after * (100 - after)) / 100))
    assert row["signal"] == pytest.approx((after - 60) / row["se"])


@pytest.mark.parametrize("who", ["everybody", "unhappy", "happy"])
def test_against_a_drawn_crowd(who):
    """Oracle: four hundred thousand moods drawn, cut into scores, moved, and cut again."""
    mood = np.random.default_rng(11).normal(size=400_000)
    gain = 0.15
    limit = NormalDist().inv_cdf(1 / 3)
    chosen = {"everybody": mood < 99, "unhappy": mood < limit, "happy": mood > -limit}[who]
    moved = mood + np.where(chosen, gain if who == "everybody" else 3 * gain, 0)
    found = indicator_power(NPS, CSAT, gain, 400, who)
    for scores, scale, mean in ((NPS, range(11), "mean_nps"), (CSAT, range(1, 6), "mean_csat")):
        shares = np.array([scores.count(x) for x in scale]) / len(scores)
        below = np.cumsum(shares)[:-1]
        cuts = [NormalDist().inv_cdf(b) if 0 < b < 1 else -99.0 for b in below]
        after = scale[0] + np.searchsorted(cuts, moved)
        assert found.loc[mean, "after"] == pytest.approx(after.mean(), abs=0.02)
        if mean == "mean_nps":
            nps = 100 * ((after >= 9).mean() - (after <= 6).mean())
            assert found.loc["nps", "after"] == pytest.approx(nps, abs=0.6)


def test_nothing_gained_is_seen_once_in_twenty():
    found = indicator_power(NPS, CSAT, 0, 400)
    assert found["seen"].to_numpy() == pytest.approx(5, abs=0.01)
    assert found["change"].to_numpy() == pytest.approx(0, abs=1e-9)


def test_four_times_the_people_double_the_signal():
    one, four = (indicator_power(NPS, CSAT, 0.1, n)["signal"] for n in (100, 400))
    assert (four / one).to_numpy() == pytest.approx(2)


def test_the_boxes_see_what_crosses_their_edges():
    """The most content are all in the top boxes of CSAT already: whatever they gain, that % sees nothing of it."""
    found = indicator_power(NPS, CSAT, 0.2, 400, "happy")
    assert found.loc["top_csat", "change"] == pytest.approx(0, abs=1e-9)
    assert found.loc["mean_nps", "change"] > 0.1


def test_blanks_are_left_out():
    with_blanks = indicator_power([*NPS, None, float("nan")], [*CSAT, None], 0.1, 200)
    assert with_blanks.equals(indicator_power(NPS, CSAT, 0.1, 200))


@pytest.mark.parametrize("who", ["everybody", "unhappy", "happy"])
@pytest.mark.parametrize("gain", [0, 0.1, 0.5])
@pytest.mark.parametrize("people", [20, 5000])
def test_explorer_shows_what_its_twin_gives(who, gain, people, lang):
    explorer = IndicatorExplorer(NPS, CSAT)
    explorer.gain, explorer.people, explorer.who = gain, people, who
    found = indicator_power(NPS, CSAT, gain, people, who)
    assert explorer.table.equals(found)
    for seen in found["seen"]:
        assert f"{seen:.0f}" in explorer.sentence
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    assert all(field["label"] for field in explorer._fields)


@pytest.mark.parametrize(
    ("key", "make"),
    [
        ("widgets.indicator.out_of_range", lambda: indicator_power(NPS, CSAT, 0.6, 400)),
        ("widgets.indicator.out_of_range", lambda: indicator_power(NPS, CSAT, "0.1", 400)),
        ("widgets.indicator.out_of_range", lambda: indicator_power(NPS, CSAT, 0.1, 5)),
        ("widgets.indicator.out_of_range", lambda: IndicatorExplorer(NPS, CSAT, people=9000)),
        ("widgets.indicator.who", lambda: indicator_power(NPS, CSAT, 0.1, 400, "hapy")),
        ("widgets.indicator.alike", lambda: indicator_power([8, 8], CSAT, 0.1, 400)),
        ("widgets.indicator.alike", lambda: indicator_power(NPS, [4, 4], 0.1, 400)),
    ],
)
def test_what_cannot_be_is_named(key, make, lang):
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == key


def test_a_value_that_cannot_be_is_not_taken():
    explorer = IndicatorExplorer(NPS, CSAT, lang="en")
    with pytest.raises(CourseError):
        explorer.who = "nobody"
    assert explorer.who == "everybody"
