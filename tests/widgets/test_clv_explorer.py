"""The value of a customer over time: the explorer, its twin, and the measures behind them agree."""

import math
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit import kpis
from coursekit.messages import CourseError, use_language, using_language
from coursekit.widgets import ClvExplorer, clv_over_time
from coursekit.widgets.clv_explorer_model import CONVENTIONS, check_by_npv


def test_by_hand():
    """Oracle: 100 · 0.8ᵏ / 1.1ᵏ written out: 100, 72.73, 52.89; less 150."""
    found = clv_over_time(100, 0.8, 0.1, 3, first_payment="now", acquisition=150)
    assert found.table["present_value"].round(2).tolist() == [100.0, 72.73, 52.89]
    assert found.table["lost_leaving"].round(2).tolist() == [0.0, 20.0, 36.0]
    assert found.table["lost_waiting"].round(2).tolist() == [0.0, 7.27, 11.11]
    assert found.table["net"].round(2).tolist() == [-50.0, 22.73, 75.62]
    assert (found.break_even, round(found.value, 2), round(found.full, 2)) == (1, 225.62, 366.67)
    assert repr(found) == "ClvOverTime(periods=3, value=225.62, net=75.62, break_even=1)"
    assert found._repr_html_() == f"<p>{found.sentence()}</p>{found.html()}"


@given(
    margin=st.floats(0, 1000),
    retention=st.floats(0, 0.99),
    discount=st.floats(0.01, 0.5),
    periods=st.integers(1, 60),
    acquisition=st.floats(0, 2000),
    first=st.sampled_from(CONVENTIONS),
)
@settings(max_examples=60)
def test_agrees_with_clv_and_npv_whatever_is_asked(margin, retention, discount, periods, acquisition, first):
    """Oracle: the closed forms of kpis.clv and the sum of kpis.npv."""
    found = clv_over_time(margin, retention, discount, periods, first_payment=first, acquisition=acquisition)
    near = {"rel": 1e-9, "abs": 1e-7}
    assert found.value == pytest.approx(
        kpis.clv(margin, retention, discount, first_payment=first, periods=periods), **near
    )
    assert found.full == pytest.approx(kpis.clv(margin, retention, discount, first_payment=first), **near)
    assert check_by_npv(found) == pytest.approx(found.net, **near)
    whole = found.table[["present_value", "lost_waiting", "lost_leaving"]].sum(axis=1)
    assert whole.to_numpy() == pytest.approx(margin, **near)
    # The first period at which the cost has come back: before it there is a loss, from it on there is none.
    net = found.table.set_index("period")["net"]
    if found.break_even is None:
        assert (net < 0).all()
    else:
        assert net[found.break_even] >= -1e-6
        assert (net[net.index < found.break_even] < 0).all()
    assert found.sentence()


@pytest.mark.parametrize("first", CONVENTIONS)
def test_explorer_shows_what_its_twin_gives(first, lang):
    explorer = ClvExplorer(40, 0.7, 0.08, 12, acquisition=55, first_payment=first)
    explorer.margin, explorer.periods = 60, 20
    twin = clv_over_time(60, 0.7, 0.08, 20, first_payment=first, acquisition=55)
    assert explorer.found.table.equals(twin.table)
    use_language("en")  # the widget goes on in its own language
    with using_language(lang):
        assert explorer._view["table"] == twin.html()
        assert explorer.sentence == twin.sentence()
    assert repr(explorer) == (
        f"ClvExplorer(margin=60.0, retention=0.7, discount=0.08, periods=20, acquisition=55.0, first_payment='{first}')"
    )


def test_sentences_tell_the_five_cases_apart(lang):
    def said(*terms, cost, periods=5):
        return clv_over_time(*terms, periods, first_payment="now", acquisition=cost).sentence()

    told = [
        said(100, 0.8, 0.1, cost=0),
        said(100, 0.8, 0.1, cost=90),
        said(100, 0.8, 0.1, cost=150),
        said(100, 0.8, 0.1, cost=340),
        said(100, 0.8, 0.1, cost=400),
    ]
    assert len({" ".join(sentence.split(". ")[1:]) for sentence in told}) == 5
    endless = said(100, 1.0, 0.0, cost=150)
    assert "∞" not in endless
    assert math.isinf(clv_over_time(100, 1.0, 0.0, 5, first_payment="end").full)
    assert said(0, 0.5, 0.1, cost=10)


@pytest.mark.parametrize("first", CONVENTIONS)
@pytest.mark.parametrize(
    "terms", [(0, 0, 0, 1, 0), (10_000, 1, 0, 60, 0), (40, 0, 0.5, 60, 100_000), (40, 1, 0, 1, 40), (0, 1, 0, 9, 5)]
)
def test_pictures_are_well_formed_at_the_ends_of_the_sliders(terms, first, lang):
    margin, retention, discount, periods, cost = terms
    explorer = ClvExplorer(margin, retention, discount, periods, acquisition=cost, first_payment=first)
    drawing = ET.fromstring(explorer._view["svg"])
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == explorer.sentence
    _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
    for node in drawing.iter():
        for name in ("x", "x1", "x2", "cx"):
            assert 0 <= float(node.get(name, 0)) <= width
        for name in ("y", "y1", "y2", "cy"):
            assert 0 <= float(node.get(name, 0)) <= height
    assert "nan" not in explorer._view["svg"] + explorer._view["table"]
    ET.fromstring(f"<div>{explorer._view['table']}</div>")
    data, _ = explorer._repr_mimebundle_()
    assert data["text/plain"] == f"{explorer!r}\n{explorer.sentence}"
    assert all(about["label"] for about in explorer._fields)


def test_the_bars_stack_up_to_the_margin_and_the_diamond_marks_the_break_even():
    explorer = ClvExplorer(100, 0.8, 0.1, 3, acquisition=150)
    drawing = ET.fromstring(explorer._view["svg"])
    bars = [node for node in drawing.findall("{*}rect") if float(node.get("width")) > 14]
    tall = sum(float(bar.get("height")) for bar in bars)
    assert tall == pytest.approx(3 * 136, abs=0.5)  # three full margins
    assert len(drawing.findall("{*}polygon")) == 1
    explorer.acquisition = 400
    assert not ET.fromstring(explorer._view["svg"]).findall("{*}polygon")


WRONG = {
    "bad_periods": (lambda: clv_over_time(1, 0.5, 0.1, 0, first_payment="now"), "0"),
    "bad_periods ": (lambda: clv_over_time(1, 0.5, 0.1, 2.5, first_payment="now"), "2.5"),
    "bad_acquisition": (lambda: clv_over_time(1, 0.5, 0.1, 3, first_payment="now", acquisition=-1), "-1"),
    "bad_acquisition ": (lambda: clv_over_time(1, 0.5, 0.1, 3, first_payment="now", acquisition=math.nan), "nan"),
    "convention": (lambda: ClvExplorer(first_payment="soon"), "'soon'"),
    "out_of_range": (lambda: ClvExplorer(retention=80), "80"),
    "out_of_range ": (lambda: ClvExplorer(acquisition=-1), "-1"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"widgets.clv.{key.strip()}"
    assert value in str(wrong.value)


def test_what_the_measure_refuses_the_twin_refuses():
    with pytest.raises(CourseError):
        clv_over_time(100, 80, 0.1, 3, first_payment="now")
    with pytest.raises(CourseError):
        clv_over_time(100, 0.8, 0.1, 3, first_payment="later")
