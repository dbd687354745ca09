"""The explorers and their twins show the same figures."""

import math
import xml.etree.ElementTree as ET

import pytest

from coursekit import kpis
from coursekit.messages import CourseError, use_language, using_language
from coursekit.widgets import (
    BudgetExplorer,
    NpsExplorer,
    Response,
    RetentionExplorer,
    best_share,
    budget_split,
    nps_mix,
    retention_lever,
)


def test_mix_equals_the_measure():
    """Oracle: the published interval of 60/30/10, and kpis.nps on the answers spelt out."""
    mix = nps_mix(60, 30, 10)
    assert mix.estimate == kpis.nps([10] * 60 + [8] * 30 + [3] * 10)
    assert (round(mix.estimate.low, 1), round(mix.estimate.high, 1)) == (35.5, 61.6)
    assert mix.table["share"].to_dict() == {"detractors": 10.0, "passives": 30.0, "promoters": 60.0}
    assert float(mix) == 50.0
    assert repr(mix).startswith("NpsMix(detractors=10, passives=30, promoters=60, nps=Estimate(value=50.0")
    assert "<th" in mix._repr_html_()


def test_mix_of_nobody():
    mix = nps_mix(0, 0, 0)
    assert mix.estimate.n == 0
    assert math.isnan(float(mix))
    assert mix.table["share"].isna().all()


@pytest.mark.parametrize("value", [-1, 2.5, True, "3", None, 10**9])
def test_counts_are_checked(value, lang):
    with pytest.raises(CourseError) as wrong:
        nps_mix(value, 1, 1)
    assert wrong.value.key == "widgets.nps.bad_count"
    with pytest.raises(CourseError):
        NpsExplorer(promoters=value)


def test_nps_explorer_shows_what_its_twin_gives(lang):
    explorer = NpsExplorer(60, 30, 10)
    explorer.promoters = 40
    explorer.detractors = 25
    twin = nps_mix(40, 30, 25)
    assert explorer.mix.estimate == twin.estimate
    assert explorer.n == 95
    use_language("en")  # the widget goes on in its own language
    with using_language(lang):
        assert explorer._view["table"] == twin.html()
    assert f"{twin.estimate.value:.1f}" in explorer.sentence
    assert repr(explorer) == "NpsExplorer(detractors=25, passives=30, promoters=40)"


def test_fewer_detractors_lift_the_nps_without_one_more_promoter():
    explorer = NpsExplorer(60, 30, 10)
    explorer._handle_custom_msg({"press": "recover"}, [])
    assert (explorer.promoters, explorer.passives, explorer.detractors) == (60, 35, 5)
    assert explorer.mix.estimate.value == 55.0
    explorer.convert(50, "detractors", "passives")
    assert (explorer.passives, explorer.detractors) == (40, 0)
    explorer._handle_custom_msg({"press": "again"}, [])
    assert (explorer.promoters, explorer.passives, explorer.detractors) == (60, 30, 10)
    explorer._handle_custom_msg({"press": "explode"}, [])
    assert explorer.n == 100
    with pytest.raises(CourseError, match="'fans'"):
        explorer.convert(1, "fans", "passives")


@pytest.mark.parametrize("n", [0, 1, 7, 50, 333])
def test_another_n_keeps_the_mixture(n):
    explorer = NpsExplorer(60, 30, 10)
    explorer.n = n
    counts = (explorer.promoters, explorer.passives, explorer.detractors)
    assert sum(counts) == explorer.n == n
    # Largest remainders: no group is a whole answer away from its share.
    assert all(abs(count - n * share) < 1 for count, share in zip(counts, (0.6, 0.3, 0.1), strict=True))
    explorer.n = 100
    assert (explorer.promoters, explorer.passives, explorer.detractors) == (60, 30, 10)


def test_nobody_can_be_shown_and_left():
    explorer = NpsExplorer(0, 0, 0)
    assert explorer.sentence == "Nobody has answered: there is no NPS."
    explorer.n = 5
    assert explorer.passives == 5


def test_the_smaller_n_the_longer_the_interval_drawn():
    explorer = NpsExplorer(60, 30, 10)
    few = _interval_length(explorer)
    explorer.n = 1000
    assert _interval_length(explorer) < few / 2


def _interval_length(explorer):
    lines = _drawing(explorer).findall("{*}line")
    thick = next(line for line in lines if line.get("stroke-width") == "7")
    return float(thick.get("x2")) - float(thick.get("x1"))


def _drawing(explorer):
    return ET.fromstring(explorer._view["svg"])


@pytest.mark.parametrize("make", [NpsExplorer, RetentionExplorer])
def test_pictures_are_well_formed_and_say_what_they_show(make, lang):
    explorer = make()
    drawing = _drawing(explorer)
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == explorer.sentence
    left, top, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name in ("x", "x1", "x2", "cx"):
            assert left <= float(node.get(name, 0)) <= width
        for name in ("y", "y1", "y2", "cy"):
            assert top <= float(node.get(name, 0)) <= height
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    data, _ = explorer._repr_mimebundle_()
    assert data["text/plain"] == f"{explorer!r}\n{explorer.sentence}"
    assert all(field["label"] for field in explorer._fields)


def test_lever_by_hand():
    """Oracle: the three textbook formulas, 100 euros, 0.8 and 0.1: 366.67, 266.67, 333.33; at 0.85: 440, 340, 400."""
    table = retention_lever(100, 0.1, 0.8)
    assert table["clv"].round(2).to_dict() == {"now": 366.67, "excluded": 266.67, "end": 333.33}
    assert table["clv_after"].round(2).to_dict() == {"now": 440.0, "excluded": 340.0, "end": 400.0}
    assert (table["gain"] - (table["clv_after"] - table["clv"])).abs().max() == 0
    assert math.isnan(retention_lever(100, 0.1, 0.0)["gain_percent"]["excluded"])


def test_retention_explorer_shows_what_its_twin_gives(lang):
    explorer = RetentionExplorer(margin=40, discount=0.08, retention=0.7)
    explorer.retention = 0.75
    assert explorer.table.equals(retention_lever(40, 0.08, 0.75))
    explorer.margin = 55
    assert explorer.table.equals(retention_lever(55, 0.08, 0.75))
    assert f"{explorer.table.loc['now', 'clv']:.2f}" in explorer.sentence
    assert repr(explorer) == "RetentionExplorer(margin=55.0, discount=0.08, retention=0.75)"


@pytest.mark.parametrize("discount", [0.0, 0.5])
@pytest.mark.parametrize("retention", [0.0, 0.94])
def test_the_ends_of_the_sliders_work(discount, retention):
    assert RetentionExplorer(margin=0, discount=discount, retention=retention).sentence


WRONG = {
    "lever.bad_step": (lambda: retention_lever(100, 0.1, 0.8, step=0.3), "30"),
    "lever.out_of_range": (lambda: RetentionExplorer(retention=84), "84"),
    "nps.unknown_group": (lambda: NpsExplorer().convert(1, "promoters", "fans"), "'fans'"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.{key}"
    assert value in str(wrong.value)


def test_budget_explorer_shows_what_its_twin_gives(lang):
    """Oracle: the closed form of the best share against a fine grid."""
    winning, keeping = Response(1200, 600), Response(900, 300)
    explorer = BudgetExplorer(winning, keeping, budget=1000, share=0.5)
    table = budget_split(1000, winning, keeping, step=0.001)
    assert table["total"].idxmax() == pytest.approx(best_share(1000, winning, keeping), abs=0.001)
    assert explorer.table.loc[0.5, "total"] == pytest.approx(table.loc[0.5, "total"])
    explorer.share, explorer.budget = 1.0, 500
    ET.fromstring(explorer._view["svg"])
    assert repr(explorer) == "BudgetExplorer(share=1.0, budget=500.0)"
    assert explorer.table["net"].iloc[0] == pytest.approx(keeping.margin(500) - 500)


@pytest.mark.parametrize(("budget", "winner"), [(1, 0.0), (10, 0.0), (0, 0.0)])
def test_a_small_budget_goes_to_the_better_first_euro(budget, winner):
    # 900 / 300 = 3 for the first euro of keeping, 1200 / 600 = 2 for that of winning.
    assert best_share(budget, Response(1200, 600), Response(900, 300)) == winner
    assert best_share(budget, Response(900, 300), Response(1200, 600)) == (1.0 if budget else 0.0)


@pytest.mark.parametrize("wrong", [0, -1, math.inf, math.nan, True, "3"])
def test_responses_and_budgets_are_checked(wrong, lang):
    with pytest.raises(CourseError):
        Response(wrong, 1)
    with pytest.raises(CourseError):
        Response(1, wrong)
    good = Response(1, 1)
    if wrong != 0:
        with pytest.raises(CourseError):
            budget_split(wrong, good, good)
    with pytest.raises(CourseError):
        budget_split(1, good, good, step=wrong if wrong != 1 else 2)
    with pytest.raises(CourseError):
        BudgetExplorer(good, good, share=1.2)
