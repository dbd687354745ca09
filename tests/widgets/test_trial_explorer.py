"""Weeks of a trial: the formula of Fleiss, Levin and Paik by hand, a search on a grid, the explorer against its twin."""

import math
import xml.etree.ElementTree as ET

import pytest

from coursekit.messages import CourseError
from coursekit.widgets import TrialExplorer, smallest_gain, trial_weeks


def test_by_hand():
    """Oracle: (1.9600 + 0.8416)² · (0.5 · 0.5 + 0.54 · 0.46) / 0.04² = 7.8489 · 0.4984 / 0.0016 = 2444.9: two groups of
    2445, 250 visits a week.
    """
    row = trial_weeks(50, [4], 250).loc[4.0]
    z = 1.959963985 + 0.841621234
    assert row["each"] == math.ceil(z**2 * (0.25 + 0.54 * 0.46) / 0.04**2)
    assert row["weeks"] == pytest.approx(2 * row["each"] / 250)


def test_half_the_gain_takes_four_times_as_long():
    weeks = trial_weeks(50, [2, 4], 250)["weeks"]
    assert weeks.loc[2.0] / weeks.loc[4.0] == pytest.approx(4, rel=0.01)


@pytest.mark.parametrize(("share", "weeks", "per_week"), [(50, 12, 250), (52.2, 26, 60), (5, 4, 1000), (80, 52, 300)])
def test_the_smallest_gain_is_the_first_on_a_grid(share, weeks, per_week):
    grid = [k / 10 for k in range(1, int(10 * (100 - share)))]
    seen = trial_weeks(share, grid, per_week)["weeks"] <= weeks
    assert smallest_gain(share, weeks, per_week) == seen.idxmax()


def test_what_cannot_be_seen_at_all():
    assert math.isnan(smallest_gain(50, 0.01, 10))
    assert math.isnan(smallest_gain(99.95, 52, 10))


@pytest.mark.parametrize("gain", [0.5, 3, 15])
@pytest.mark.parametrize("per_week", [10, 253, 900])
@pytest.mark.parametrize("share", [5, 52, 80])
def test_explorer_shows_what_its_twin_gives(gain, per_week, share, lang):
    explorer = TrialExplorer(50, 253)
    explorer.share, explorer.per_week, explorer.gain = share, per_week, gain
    row = trial_weeks(share, [gain], per_week).iloc[0]
    shown = explorer.sentence.replace("\u202f", "").replace("\u00a0", "")
    assert str(int(row["each"])) in shown
    assert str(math.ceil(row["weeks"])) in shown
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name, most in (("x", width), ("x1", width), ("x2", width), ("y", height), ("y2", height)):
            assert 0 <= float(node.get(name, 0)) <= most
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    assert all(field["label"] for field in explorer._fields)


def test_one_week_is_one_week():
    explorer = TrialExplorer(50, 5000, gain=15, lang="en")
    assert "1 week." in explorer.sentence


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("gain", lambda: trial_weeks(50, [0], 250)),
        ("gain", lambda: trial_weeks(97, [4], 250)),
        ("share", lambda: trial_weeks("50", [2], 250)),
        ("per_week", lambda: trial_weeks(50, [2], 0)),
        ("weeks", lambda: smallest_gain(50, True, 250)),
        ("gain", lambda: TrialExplorer(50, 250, gain=20)),
        ("per_week", lambda: TrialExplorer(50, 3)),
        ("share", lambda: TrialExplorer(99, 250)),
    ],
)
def test_out_of_range_is_named(name, make, lang):
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == "widgets.trial.out_of_range"
    assert str(wrong.value).startswith(name)
