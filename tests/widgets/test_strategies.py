"""A budget over five strategies: the model, and the explorer that shows it."""

import math
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from coursekit.messages import CourseError, using_language
from coursekit.widgets import Response, StrategyExplorer, best_share, best_split, strategy_split

TWO = {"service": Response(1200, 600), "content": Response(900, 300)}
FIVE = {
    "rewards": Response(9000, 6000),
    "communication": Response(2400, 800),
    "surveys": Response(1500, 1000),
    "service": Response(5000, 2000),
    "content": Response(3000, 900),
}


@pytest.fixture(params=["es", "en"])
def spoken(request):
    with using_language(request.param):
        yield request.param


def test_with_two_it_is_the_closed_form():
    """Oracle: best_share, solved by equating the two derivatives."""
    for budget in (200, 1000, 5000):
        share = best_share(budget, TWO["service"], TWO["content"])
        split = best_split(budget, TWO)
        assert split["service"] == pytest.approx(share * budget, abs=1e-6)
        assert sum(split.values()) == pytest.approx(budget)


def test_with_five_it_beats_handing_the_euros_out_one_by_one():
    """Oracle: greedy in single euros, which is optimal for curves that bend."""
    given = dict.fromkeys(FIVE, 0)
    for _ in range(6000):
        given[max(FIVE, key=lambda name: FIVE[name].next_euro(given[name]))] += 1
    split = best_split(6000, FIVE)
    assert all(abs(split[name] - given[name]) <= 2 for name in FIVE)
    by_one = strategy_split(given, FIVE)["margin"].sum()
    assert strategy_split(split, FIVE)["margin"].sum() == pytest.approx(by_one, abs=0.01)


def test_euros_that_do_not_pay_stay_in_the_till():
    """Oracle: c / s · e^(−x / s) = 1 at x = s · ln(c / s), by hand."""
    split = best_split(100_000, FIVE, least=1)
    assert split["rewards"] == pytest.approx(6000 * math.log(1.5))
    assert split["content"] == pytest.approx(900 * math.log(3000 / 900))
    assert strategy_split(split, FIVE)["next_euro"].to_numpy() == pytest.approx([1] * 5)
    # Where money is short, the limit changes nothing.
    assert best_split(1000, FIVE, least=1) == pytest.approx(best_split(1000, FIVE))
    assert best_split(500, {"a": Response(10, 100), "b": Response(5, 100)}, least=1) == {"a": 0, "b": 0}
    assert best_split(0, FIVE) == dict.fromkeys(FIVE, 0)


def test_a_strategy_whose_first_euro_is_poor_gets_nothing():
    split = best_split(100, {"rich": Response(5000, 100), "poor": Response(10, 100)})
    assert split["poor"] == 0
    assert split["rich"] == pytest.approx(100)


@pytest.mark.parametrize(
    ("call", "key"),
    [
        (lambda: strategy_split({"servise": 3}, TWO), "unknown"),
        (lambda: strategy_split({"service": -1}, TWO), "amount"),
        (lambda: strategy_split({"service": "9"}, TWO), "amount"),
        (lambda: best_split(True, TWO), "amount"),
        (lambda: best_split(math.nan, TWO), "amount"),
        (lambda: best_split(100, TWO, least=-1), "amount"),
        (lambda: best_split(100, {}), "no_curves"),
        (lambda: best_split(100, [1]), "no_curves"),
        (lambda: StrategyExplorer(TWO), "five"),
        (lambda: StrategyExplorer(FIVE, budget=-5), "amount"),
        (lambda: setattr(StrategyExplorer(FIVE), "service", 10**7), "range"),
        (lambda: StrategyExplorer(FIVE, budget=0), "no_budget"),
    ],
)
def test_what_cannot_be_shared_is_said(call, key, spoken):
    with pytest.raises(CourseError) as wrong:
        call()
    assert wrong.value.key == f"widgets.strategies.{key}"
    assert "{" not in str(wrong.value)


def test_the_nearest_name_is_suggested():
    with using_language("en"), pytest.raises(CourseError, match="service"):
        strategy_split({"servise": 3}, TWO)


def test_the_explorer_shows_what_its_twin_gives(spoken):
    explorer = StrategyExplorer(FIVE, budget=6000)
    assert explorer.table["spent"].sum() == pytest.approx(6000)
    whole = explorer.sentence
    explorer.service, explorer.surveys = 2000, 300
    twin = strategy_split(
        {"rewards": 1200, "communication": 1200, "surveys": 300, "service": 2000, "content": 1200}, FIVE
    )
    pd.testing.assert_frame_equal(explorer.table, twin, check_dtype=False)
    assert repr(explorer).startswith("StrategyExplorer(rewards=1200.0")
    left = explorer.sentence
    explorer.service = 6000
    assert len({whole, left, explorer.sentence}) == 3
    # At the best split nothing is short.
    for name, euros in best_split(6000, FIVE).items():
        setattr(explorer, name, euros)
    assert {"es": ": 0 € menos", "en": ": €0 less"}[spoken] in explorer.sentence


def test_the_drawing_is_whole_and_the_table_has_a_row_for_each(spoken):
    explorer = StrategyExplorer(FIVE, budget=6000)
    for value in (0, 6000):
        explorer.rewards = value
        drawing = ET.fromstring(explorer._view["svg"])
        widths = [float(one.get("width")) for one in drawing.iter() if one.tag.endswith("rect")]
        assert all(0 <= width <= 640 for width in widths)
    assert explorer._view["table"].count("<tr") == 6
    assert [one["trait"] for one in explorer._fields] == list(FIVE)
    assert all(one["label"] for one in explorer._fields)
