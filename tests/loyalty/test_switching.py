"""What it costs a business customer to leave. The oracles are sums by hand and, for the months, adding up month by month."""

import math

import pytest

from coursekit.loyalty import Switching, switching_cost
from coursekit.messages import CourseError, using_language


def test_by_hand():
    """40 kilos a month at 18 here and 17 there. Left: 10 months, a quarter owed: 0.25 · 40 · 18 · 10 = 1 800."""
    found = switching_cost(40, 18, 17, months_left=10, penalty=0.25, machine=1000, training=100, integration=60)
    assert dict(found.parts) == {"penalty": 1800, "machine": 1000, "training": 100, "integration": 60}
    assert (found.cost, found.saving, found.months, found.net) == (2960, 40, 74, 40 * 24 - 2960)
    assert found.stance == "locked_in"


def test_months_against_adding_up():
    found = switching_cost(35, 18.4, 16.9, machine=900, training=75)
    money, months = -found.cost, 0
    while money < 0:
        money, months = money + 35 * (18.4 - 16.9), months + 1
    assert math.ceil(found.months) == months


def test_at_the_break_even_price_leaving_is_neither_gain_nor_loss():
    found = switching_cost(35, 18.4, 16.9, machine=900, training=75, horizon=36)
    there = switching_cost(35, 18.4, found.break_even_price, machine=900, training=75, horizon=36)
    assert there.net == pytest.approx(0, abs=1e-9)
    assert there.months == pytest.approx(36)


@pytest.mark.parametrize("rival", [18.0, 19.5])
def test_a_rival_that_is_not_cheaper_is_no_reason_to_leave(rival):
    found = switching_cost(40, 18, rival, machine=500)
    assert found.stance == "better_here"
    assert found.months == math.inf


def test_free_leaving_pays_at_once():
    found = switching_cost(40, 18, 17)
    assert (found.stance, found.cost, found.months, found.break_even_price) == ("free_to_go", 0, 0, 18)


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("rival", [19.0, 17.9, 12.0])
def test_each_stance_is_said(rival, lang):
    with using_language(lang):
        found = switching_cost(40, 18, rival, machine=1500)
        assert "{" not in found.sentence()
        assert found.sentence() in found._repr_html_().replace("&gt;", ">")
        assert "1" in found._repr_html_()


def test_repr():
    found = switching_cost(40, 18, 19)
    assert isinstance(found, Switching)
    assert repr(found) == "Switching(stance='better_here', cost=0, saving=-40.00, months=inf)"


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("kpis.error.not_positive", {"kilos": 0}),
        ("kpis.error.not_positive", {"our_price": -1}),
        ("kpis.error.not_positive", {"rival_price": "cheap"}),
        ("kpis.error.not_positive", {"horizon": 0}),
        ("kpis.error.percent", {"penalty": 25}),
        ("kpis.error.at_least", {"months_left": -1}),
        ("kpis.error.at_least", {"machine": -500}),
        ("kpis.error.at_least", {"training": float("nan")}),
        ("kpis.error.at_least", {"integration": -1}),
    ],
)
def test_wrong_input(key, wrong):
    with pytest.raises(CourseError) as found:
        switching_cost(**({"kilos": 40, "our_price": 18, "rival_price": 17} | wrong))
    assert found.value.key == key
    assert next(iter(wrong)) in str(found.value)
