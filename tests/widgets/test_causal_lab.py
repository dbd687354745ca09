"""The laboratory of causes: its figures are those of the evaluation functions, and its worlds do what they say."""

import math
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from coursekit import loyalty
from coursekit.messages import CourseError, use_language, using_language
from coursekit.widgets import CausalLab, causal_estimates
from coursekit.widgets.causal_lab_model import HOLDS, METHODS, WAYS


@pytest.fixture(scope="module")
def plays():
    """Twelve draws of each world."""
    return {way: [causal_estimates(way, 0.06, 4000, seed) for seed in range(1, 13)] for way in WAYS}


@pytest.mark.parametrize("way", WAYS)
def test_methods_err_where_their_assumption_fails_and_nowhere_else(plays, way):
    """Oracle: the truth, from which a method may stray by luck alone where its assumption holds."""
    for method in METHODS:
        errors = np.array([found.table.loc[method, "error"] for found in plays[way]])
        luck = 4 * errors.std(ddof=1) / math.sqrt(len(errors))
        if way in HOLDS[method]:
            assert abs(errors.mean()) < luck
        else:
            assert abs(errors.mean()) > max(5, luck)


def test_size_and_direction_of_the_errors(plays):
    """Oracle: a simulation of the same three worlds with other code (20 000 customers, 20 draws, true effect 6%).

    It gave naive +87, +58, +25; difference in differences +5.8, −13, +25; before and after +5.9, −5.8, +25.
    """
    mean = {
        way: {m: np.mean([f.estimates[m].value for f in plays[way]]) for m in METHODS}
        for way in ("taste", "busy", "growing")
    }
    for method, figures in {
        "naive": (87, 58, 25),
        "did": (5.8, -13, 25),
        "before_after": (5.9, -5.8, 25),
    }.items():
        for way, figure in zip(mean, figures, strict=True):
            assert mean[way][method] == pytest.approx(figure, abs=8)
    # Inviting does less than joining, by the share of the orders that the joiners place.
    assert 0 < plays["taste"][0].truths["itt"] < 4


def test_intervals_hold_the_truth_as_often_as_they_claim(plays):
    """Oracle: 95% of 144 experiments, give or take four standard deviations."""
    inside = [found.table.loc[m, "covered"] for w in WAYS for found in plays[w] for m in ("itt", "cace")]
    assert np.mean(inside) > 0.95 - 4 * math.sqrt(0.95 * 0.05 / len(inside))


def test_figures_are_those_of_the_evaluation_functions():
    found = causal_estimates("busy", 0.1, 800, 7, uptake=0.4)
    free = loyalty.join_by("busy", 800, 0.1, 7, uptake=0.4)
    lot = loyalty.join_by("busy", 800, 0.1, 7, uptake=0.4, invited=0.5)
    assert found.estimates["naive"] == loyalty.naive_comparison(free)
    assert found.estimates["before_after"] == loyalty.before_after(free)
    assert found.estimates["did"] == loyalty.difference_in_differences(free)
    assert found.estimates["matching"] == loyalty.matched_comparison(free)
    assert found.estimates["cace"] == loyalty.randomised_invitation(lot).cace
    asked = lot[lot["invited"]]
    diluted = 10 * asked.loc[asked["member"], "without"].sum() / asked["without"].sum()
    assert found.truths == {**dict.fromkeys(METHODS, 10.0), "itt": pytest.approx(diluted)}


def test_where_the_lot_decides_who_joins_comparing_members_is_the_experiment():
    found = causal_estimates("lot", 0.2, 3000, 3)
    values = {m: found.estimates[m].value for m in METHODS}
    assert values["naive"] == pytest.approx(values["itt"]) == pytest.approx(values["cace"])
    assert found.truths["itt"] == pytest.approx(20)


def test_lab_shows_what_its_twin_gives(lang):
    lab = CausalLab("taste", 0.06, 1000)
    lab.way, lab.effect = "growing", 0.2
    twin = causal_estimates("growing", 0.2, 1000, 1)
    assert lab.found.table.equals(twin.table)
    use_language("en")  # the widget goes on in its own language
    with using_language(lang):
        assert lab._view["table"] == twin.html() == twin._repr_html_()
    assert f"{twin.estimates['naive'].value:.1f}" in lab.sentence
    assert repr(lab) == "CausalLab(way='growing', effect=0.2, uptake=0.3, customers=1000, seed=1)"
    assert repr(twin).startswith("CausalEstimates(way='growing', effect=0.2, naive=")


def test_draws_gather_until_the_world_changes():
    lab = CausalLab(customers=500, seed=9998)
    lab._handle_custom_msg({"press": "draw"}, [])
    assert (lab.seed, lab.draws) == (9999, 2)
    lab._handle_custom_msg({"press": "many"}, [])
    assert (lab.seed, lab.draws) == (10, 12)  # after the last one comes the first
    held = sum(causal_estimates("taste", 0.06, 500, s).table.loc["did", "covered"] for s in (9998, 9999, *range(1, 11)))
    cells = [td.text for td in _table(lab).iter("td")]
    assert f"{held} of 12 draws" in cells
    specks = [c for c in ET.fromstring(lab._view["svg"]).findall("{*}circle") if c.get("fill-opacity")]
    assert len(specks) == 11 * len(METHODS)
    lab.seed = 9999  # seen already: not one more
    assert lab.draws == 12
    lab.effect = 0.1
    assert lab.draws == 1
    lab._handle_custom_msg({"press": "explode"}, [])
    assert lab.draws == 1


def _table(lab):
    return ET.fromstring(f"<div>{lab._view['table']}</div>")


@pytest.mark.parametrize("effect", [-0.3, 0.0, 0.6])
@pytest.mark.parametrize("way", WAYS)
def test_pictures_are_well_formed_at_the_ends_of_the_sliders(way, effect, lang):
    lab = CausalLab(way, effect, 500, uptake=0.05)
    drawing = ET.fromstring(lab._view["svg"])
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == lab.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name in ("x", "x1", "x2", "cx"):
            assert 0 <= float(node.get(name, 0)) <= width
        for name in ("y", "y1", "y2", "cy"):
            assert 0 <= float(node.get(name, 0)) <= height
    assert len(_table(lab).findall(".//li")) == len(METHODS)
    data, _ = lab._repr_mimebundle_()
    assert data["text/plain"] == f"{lab!r}\n{lab.sentence}"
    assert all(field["label"] for field in lab._fields)


def test_nobody_joined_is_said_and_not_drawn(lang):
    """Two customers, one in two invited: most figures cannot be computed."""
    found = causal_estimates("taste", 0.06, 2, 1, uptake=0.05)
    assert math.isnan(found.estimates["naive"].value)
    assert not found.table.loc["naive", "covered"]
    lab = CausalLab(customers=500)
    lab.found = found
    lab._trail = [found]
    lab._show()
    assert "–" in [td.text for td in _table(lab).iter("td")]
    assert "nan" not in lab._view["svg"]


WRONG = {
    "way": (lambda: causal_estimates("tase"), "'tase'"),
    "way ": (lambda: CausalLab("tase"), "'tase'"),
    "out_of_range": (lambda: CausalLab(effect=6), "6"),
    "out_of_range ": (lambda: CausalLab(customers=10), "10"),
    "out_of_range  ": (lambda: CausalLab(uptake=1), "1"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.causal.{key.strip()}"
    assert value in str(wrong.value)


@pytest.mark.parametrize("about", [{"effect": -2}, {"customers": 0}, {"uptake": 1.5}, {"seed": -1}, {"customers": 2.5}])
def test_the_twin_refuses_what_no_customer_can_do(about, lang):
    with pytest.raises(CourseError):
        causal_estimates("taste", **about)


def test_a_refused_value_changes_nothing():
    lab = CausalLab(customers=500)
    before = lab.sentence
    with pytest.raises(CourseError):
        lab.effect = 3
    assert (lab.effect, lab.sentence) == (0.06, before)
