"""Funnel, ladder, transitions, attribution, classes and confusion: titles follow the data, wrong input is named."""

import pandas as pd
import pytest

from coursekit import charts, customers, journey
from coursekit.charts import theme
from coursekit.messages import CourseError, use_language

LADDER = [100, 96, 80, 57, 41, 32, 24, 15]
WAYS = pd.DataFrame({"path": ["ad > mail", "mail"], "conversions": [8, 2], "nulls": [9, 9]})


def log(**walks):
    rows = [(who, event) for who, walk in walks.items() for event in walk.split()]
    table = pd.DataFrame(rows, columns=["customer", "event"])
    return table.assign(time=pd.date_range("2025-03-01", periods=len(table)))


SHOP = log(a="view cart pay", b="view cart", c="view")


def bar_colours(chart):
    from matplotlib.colors import to_hex

    return [to_hex(patch.get_facecolor()).upper() for patch in chart.figure.axes[0].patches]


def test_funnel_title_and_the_step_in_another_colour():
    chart = charts.funnel_steps(journey.funnel(SHOP, ["view", "cart", "pay"]))
    assert chart.title == "33% of those at view reach pay; fewest go on at pay"
    assert bar_colours(chart) == [theme.GOOD, theme.GOOD, theme.BAD]
    assert [bar.get_height() for bar in chart.figure.axes[0].patches] == pytest.approx([100, 200 / 3, 100 / 3])
    assert charts.funnel_steps(journey.funnel(SHOP, ["pay", "view"])).title == "Nobody gets from pay to view"


@pytest.mark.parametrize(
    ("given", "start"),
    [
        ({"of": "percent"}, "The weakest rung is “Most loyal”: 62.5% of those on the rung below"),
        ({}, "The weakest rung is “Most loyal”, 62.5%, and others may be as weak"),
        ({"of": "percent", "n": 10**6}, "The weakest rung is “Most loyal”: 62.5% of those below climb it"),
    ],
)
def test_ladder_title_says_whether_the_weakest_is_clear(given, start):
    assert charts.ladder_rungs(journey.ladder(LADDER, **given)).title == start


def test_few_rungs_of_ones_own():
    chart = charts.ladder_rungs(journey.ladder({"visited_us": 90, "bought": 30}))
    assert [tick.get_text() for tick in chart.figure.axes[0].get_xticklabels()] == ["visited us", "bought"]


def test_transitions_title_leaves_start_and_end_aside():
    chart = charts.transition_heatmap(journey.transitions(SHOP, start="(start)", end="(end)"))
    assert chart.title == "After view comes cart in 67% of the cases: the most frequent move"
    one = charts.transition_heatmap(journey.transitions(log(a="view", b="view"), start="(start)"))
    assert one.title.startswith("After (start) comes view in 100%")


def test_cells_that_never_happen_are_blank():
    chart = charts.transition_heatmap(journey.transitions(SHOP, end="(end)"))
    words = [text.get_text() for text in chart.figure.axes[0].texts]
    assert sorted(word for word in words if word) == ["100", "33", "50", "50", "67"]
    rare = charts.transition_heatmap(journey.transitions(log(a="a " + "b " * 400 + "a b")))
    assert "<1" in [text.get_text() for text in rare.figure.axes[0].texts]


def test_attribution_titles():
    methods = {m: journey.attribution(WAYS, method=m) for m in ("first", "last", "linear", "markov", "shapley")}
    assert charts.attribution_shares(methods["last"]).title == "last: mail is given 100% of the conversions"
    both = charts.attribution_shares([methods["first"], methods["last"]])
    assert both.title.startswith("The method decides: mail is given from 20% to 100%")
    few = WAYS.assign(path=["ad > mail", "mail > ad"], conversions=[5, 5])
    alike = [journey.attribution(few, method=m) for m in ("linear", "shapley")]
    assert charts.attribution_shares(alike).title.startswith("The methods agree within 0.0 points: ad is given")
    assert len(charts.attribution_shares(list(methods.values())).data) == 2 * len(methods)


def test_attributions_have_names():
    again = [journey.attribution(WAYS, method="markov", order=k) for k in (1, 2)]
    chart = charts.attribution_shares(again)
    assert chart.data["method"].unique().tolist() == ["markov", "markov_2"]
    assert "(Markov, order 2)" in chart.description
    assert charts.attribution_shares({"ours": again[0]}).title.startswith("ours: ")
    assert charts.attribution_shares([again[0]] * 2).data["method"].unique().tolist() == ["markov", "markov*"]


def test_classes_by_fondness_and_colour():
    orders = pd.DataFrame({"customer": ["A", "B"], "date": pd.to_datetime(["2025-06-01", "2024-01-01"])})
    chart = charts.loyalty_mix(customers.loyalty_classes(["A", "B", "C"], orders, as_of="2025-07-01"))
    assert chart.data["customers"].to_dict() == {
        "loyal": 0, "satisfied": 0, "occasional": 1, "dormant": 0, "lost": 1, "prospect": 1,
    }  # fmt: skip
    assert bar_colours(chart) == [theme.GOOD] * 3 + [theme.BAD] * 2 + [theme.NEUTRAL]
    assert chart.title == "0% of the customers are loyal, 33% dormant or lost"


def test_confusion_names_the_most_frequent_and_translates_types():
    table = customers.confusion(["lost"] * 4 + ["loyal"] * 4, ["lost"] * 3 + ["loyal"] * 5)
    assert charts.confusion_matrix(table).title == "88% have the label of the key; lost is most often taken for loyal"
    use_language("es")
    assert "perdido por leal" in charts.confusion_matrix(table).title
    use_language("en")
    assert (
        charts.confusion_matrix(customers.confusion(["a", "b"], ["a", "b"])).title == "All 2 have the label of the key"
    )
    seven = [f"label {k}" for k in range(7)]
    assert charts.confusion_matrix(customers.confusion(seven, seven[::-1])).png


MANY = log(a=" ".join(f"e{k:02d}" for k in range(20)))
CHANNELS = pd.DataFrame({"path": [f"c{k}" for k in range(20)], "conversions": 1, "nulls": 1})
WRONG = {
    "funnel.bad": (lambda: charts.funnel_steps(SHOP), "DataFrame"),
    "ladder.bad": (lambda: charts.ladder_rungs([3, 2]), "list"),
    "moves.bad": (lambda: charts.transition_heatmap(SHOP), "DataFrame"),
    "moves.too_many": (lambda: charts.transition_heatmap(journey.transitions(MANY)), "20"),
    "credit.bad": (lambda: charts.attribution_shares(WAYS), "DataFrame"),
    "credit.too_many": (lambda: charts.attribution_shares(journey.attribution(CHANNELS, method="last")), "20"),
    "credit.how_many": (lambda: charts.attribution_shares([]), "0"),
    "credit.other_conversions": (
        lambda: charts.attribution_shares([journey.attribution(w, method="last") for w in (WAYS, CHANNELS)]),
        "20",
    ),
    "mix.bad": (lambda: charts.loyalty_mix({"loyal": 3}), "dict"),
    "confusion.bad": (lambda: charts.confusion_matrix([[1]]), "list"),
    "confusion.too_many": (lambda: charts.confusion_matrix(customers.confusion(range(11), range(11))), "11"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"charts.{key}"
    assert value in str(wrong.value)


def test_a_list_of_other_things():
    with pytest.raises(CourseError, match="int"):
        charts.attribution_shares([3])
