"""The share of groups against their size.

Oracles: the mid-P rule worked by hand for ten tosses of a coin, the normal limits of large groups, and luck itself, drawn
four thousand times.
"""

import numpy as np
import pandas as pd
import pytest

from coursekit import charts
from coursekit.charts.small_groups import limits
from coursekit.messages import CourseError


def table(**groups):
    """Rows of each group, from how many of how many."""
    rows = [(name, k < won) for name, (won, n) in groups.items() for k in range(n)]
    return pd.DataFrame(rows, columns=["source", "won"])


def test_limits_of_ten_tosses_by_hand():
    """P(X ≤ 1) = 11/1024 and P(X = 2) = 45/1024: of the step from 1.5 to 2.5, (25.6 − 11)/45 lies below 0.025."""
    low, high = limits(0.5, np.array([10]), 0.95)
    assert low[0] == pytest.approx((1.5 + (0.025 * 1024 - 11) / 45) / 10)
    assert high[0] == pytest.approx(1 - low[0])


def test_limits_close_with_size_like_the_normal_ones():
    n = np.array([100, 10_000])
    low, high = limits(0.13, n, 0.95)
    half = 1.96 * np.sqrt(0.13 * 0.87 / n)
    assert (high - low)[1] == pytest.approx(2 * half[1], rel=0.01)
    assert (high - low)[0] > 9 * (high - low)[1]


def test_about_one_in_twenty_lies_outside_by_chance():
    rng = np.random.default_rng(1)
    n = rng.integers(20, 300, 4000)
    low, high = limits(0.13, n, 0.95)
    share = rng.binomial(n, 0.13) / n
    outside = ((share < low) | (share > high)).mean()
    assert 0.03 < outside < 0.07


def test_nobody_and_everybody_are_inside():
    for won in (0, 40):
        assert charts.shares_by_size(table(a=(won, 40), b=(won, 40)), "source", "won").data["place"].eq("inside").all()


def test_who_is_outside_and_what_the_title_says():
    """30 of 100 against 130 of 1100 in all (11.8%): far above; 100 of 1000 is below by little, and inside."""
    chart = charts.shares_by_size(table(event=(30, 100), blog=(100, 1000)), "source", "won")
    assert chart.data.set_index("group")["place"].to_dict() == {"event": "above", "blog": "inside"}
    assert chart.data["group"].tolist() == ["blog", "event"]
    assert chart.data["share"].tolist() == [10.0, 30.0]
    assert chart.title == "Beyond what chance does: above, event (30.0%)"


def test_a_small_group_with_the_highest_share_is_inside():
    chart = charts.shares_by_size(table(tiny=(1, 2), blog=(130, 1000)), "source", "won")
    assert chart.data.set_index("group").loc["tiny", "share"] == 50
    assert chart.title == "All 2 groups fit what chance does: none can be told from the whole"


def test_many_groups_are_counted_against_what_chance_would_do():
    even = {f"g{k}": (13, 100) for k in range(39)}
    chart = charts.shares_by_size(table(**even, odd=(60, 100)), "source", "won")
    assert chart.title == "Outside the limits: 1 of 40; by chance one expects 2.0"
    assert "odd 60.0%" in chart.description
    assert "g1 " not in chart.description


def test_one_group_and_rows_left_out():
    rows = pd.concat([table(a=(3, 10)), pd.DataFrame({"source": ["a", None], "won": [None, True]})])
    chart = charts.shares_by_size(rows, "source", "won")
    assert chart.title == "a: 30.0%; with a single group there is nothing to compare"
    assert chart.description.endswith("which do not count: 2.")


WRONG = {
    "charts.size.too_many": (lambda: table(**{f"g{k}": (0, 1) for k in range(301)}), "source", "won", "301"),
    "charts.no_column": (lambda: table(a=(1, 2)), "sauce", "won", "source"),
    "charts.by.not_a_table": (lambda: [1, 2], "source", "won", "list"),
    "kpis.error.not_a_flag": (lambda: pd.DataFrame({"source": ["a"], "won": [7]}), "source", "won", "7"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, by, flag, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        charts.shares_by_size(make(), by, flag)
    assert wrong.value.key == key
    assert value in str(wrong.value)
