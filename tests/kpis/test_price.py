"""Elasticity of a price: by hand, and against counts drawn from a known answer."""

import math

import numpy as np
import pandas as pd
import pytest

from coursekit.kpis import around_price_changes, price_elasticity
from coursekit.messages import CourseError


def test_by_hand():
    """Price doubled, purchases halved: −1. The rest doubled: purchases were halved *and* halved again, −2."""
    assert price_elasticity(100, 50, 4, 8).value == pytest.approx(-1)
    fair = price_elasticity(100, 50, 4, 8, rest_before=300, rest_after=600)
    assert fair.value == pytest.approx(-2)
    assert fair.parts["expected"] == 200
    assert fair.parts["price_change"] == pytest.approx(100)
    assert fair.n == 150


def test_the_interval_by_hand():
    """One product, no rest: se = √(1/after + 1/before) / ln 2."""
    found = price_elasticity(100, 50, 4, 8)
    assert found.high - found.value == pytest.approx(1.959964 * math.sqrt(1 / 50 + 1 / 100) / math.log(2), rel=1e-6)


def test_products_are_added_up_at_the_price_of_the_expected_basket():
    found = price_elasticity([100, 50], [80, 50], [10, 20], [11, 20], [10, 10], [10, 10])
    assert found.parts["price_change"] == pytest.approx(100 * (2100 / 2000 - 1))
    assert found.value == pytest.approx(math.log(130 / 150) / math.log(2100 / 2000))


def test_up_and_back_are_equally_large():
    assert price_elasticity(100, 70, 8, 10).value == pytest.approx(price_elasticity(70, 100, 10, 8).value)


def test_the_interval_covers_what_was_planted():
    """Oracle: Poisson counts with an elasticity of −1.5 and a season of +40%: 95 of 100 intervals hold it."""
    draw = np.random.default_rng(43)
    held = 0
    for _ in range(400):
        before, rest_before = draw.poisson([80, 150, 60]), draw.poisson([4000, 5000, 3000])
        ratio = np.array([1.06, 1.10, 1.08])
        after = draw.poisson(np.array([80, 150, 60]) * 1.4 * ratio**-1.5)
        rest_after = draw.poisson(np.array([4000, 5000, 3000]) * 1.4)
        found = price_elasticity(before, after, np.ones(3), ratio, rest_before, rest_after)
        held += found.low < -1.5 < found.high
    assert 368 <= held <= 394  # 380 ± 3 standard errors


def test_nothing_sold_gives_no_figure():
    for found in (price_elasticity(0, 5, 1, 2), price_elasticity(5, 0, 1, 2), price_elasticity([], [], [], [])):
        assert math.isnan(found.value)
        assert found.note == "kpis.price.nothing_sold"


def test_blank_rows_are_counted():
    found = price_elasticity(pd.Series([100, None]), pd.Series([50, 3]), pd.Series([4, 4]), pd.Series([8, 8]))
    assert found.value == pytest.approx(-1)
    assert found.missing == 1


def test_columns_of_other_rows_are_refused():
    with pytest.raises(CourseError, match=r"before|after"):
        price_elasticity([1, 2], [1], 3, 4)
    with pytest.raises(CourseError) as caught:
        price_elasticity(5, 4, 7, 8, rest_before=9)
    assert caught.value.key.startswith("kpis.error.")


def test_two_changes_at_once_are_no_rest_of_each_other():
    """Oracle: counted by hand, two segments; a blank segment counts nowhere."""
    days = ["2025-02-27", "2025-02-28", "2025-03-01", "2025-03-02"]
    lines = pd.DataFrame(
        {
            "product": ["a", "b", "a", "c", "c", "c"],
            "date": pd.to_datetime([days[0], days[1], days[2], days[1], days[3], days[3]]),
            "who": ["x", "x", "y", "x", "x", None],
        }
    )
    changes = pd.DataFrame(
        {"product": ["a", "b"], "date": pd.to_datetime(["2025-03-01"] * 2), "old_price": 1.0, "new_price": 2.0}
    )
    found = around_price_changes(lines, changes, weeks=1, by="who").set_index(["product", "who"])
    assert found.loc[("a", "x"), ["before", "after", "rest_before", "rest_after"]].tolist() == [1, 0, 1, 1]
    assert found.loc[("a", "y"), ["before", "after", "rest_before", "rest_after"]].tolist() == [0, 1, 0, 0]
    assert found.loc[("b", "x"), "before"] == 1


def test_columns_that_are_missing_are_named():
    with pytest.raises(CourseError, match="product"):
        around_price_changes(pd.DataFrame({"date": []}), pd.DataFrame())
