"""The title follows the data, the picture's data equal the measure's, and wrong input is named."""

import numpy as np
import pandas as pd
import pytest

from coursekit import charts, kpis
from coursekit.messages import CourseError

MANY = pd.DataFrame({"g": [f"g{i}" for i in range(30)], "nps": 5, "csat": 3})
TWO = pd.DataFrame({"g": ["a", "b"] * 20, "nps": [10, 9, 3, 8] * 10, "csat": [5, 4, 2, 4] * 10})
TIMES = pd.Series(pd.to_datetime(["2025-03-03 09:00"] * 5))


@pytest.mark.parametrize(
    ("scores", "start"),
    [
        ([10] * 60 + [8] * 30 + [2] * 10, "NPS 50.0: more promoters"),
        ([10] * 10 + [8] * 30 + [2] * 60, "NPS −50.0: more detractors"),
        ([10] * 35 + [8] * 30 + [2] * 35, "NPS 0.0: 100 answers cannot tell"),
    ],
)
def test_nps_title_follows_the_interval(scores, start):
    """Oracle: adjusted-Wald interval of 60/30/10 is 35.5 to 61.6; its mirror; a tie."""
    assert charts.nps_answers(scores).title.startswith(start)


def test_nps_answers_counts_every_answer_and_says_what_it_left_out():
    chart = charts.nps_answers([0, 6, 7, 8, 9, 10, 10, None, 11], invalid="drop")
    assert chart.data["answers"].tolist() == [1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2]
    assert chart.data.groupby("group")["answers"].sum().to_dict() == {"detractors": 2, "passives": 2, "promoters": 3}
    assert "Blank answers left out: 1." in chart.description
    assert "Answers off the scale left out: 1." in chart.description


def test_groups_are_sorted_and_equal_the_measure():
    chart = charts.nps_by(TWO, "g")
    assert chart.data["group"].tolist() == ["b", "a"]
    for row in chart.data.to_dict("records"):
        e = kpis.nps(TWO.loc[TWO["g"] == row["group"], "nps"])
        assert (row["value"], row["low"], row["high"], row["n"]) == (e.value, e.low, e.high, e.n)


@pytest.mark.parametrize(
    ("table", "start"),
    [
        (pd.DataFrame({"g": ["a"] * 40 + ["b"] * 40, "nps": [10] * 40 + [0] * 40}), "The intervals of a and b do not"),
        (pd.DataFrame({"g": ["a"] * 4 + ["b"] * 4, "nps": [10, 9, 8, 7, 10, 7, 8, 2]}), "a (50.0) and b (0.0) cannot"),
        (pd.DataFrame({"g": ["a"] * 4, "nps": [10, 9, 8, 7]}), "NPS of a: 50.0"),
    ],
)
def test_groups_are_called_different_only_where_intervals_part(table, start):
    assert charts.nps_by(table, "g").title.startswith(start)


def test_small_empty_and_nameless_groups_are_mentioned():
    table = pd.DataFrame({"g": ["a", "a", "b", None], "nps": [10, 3, np.nan, 9]})
    words = charts.nps_by(table, "g").description
    assert "Fewer than 30 answers, drawn hollow: a." in words
    assert "Without any answer: b." in words
    assert "Rows without 'g' left out: 1." in words


def test_csat_by_equals_the_measure():
    chart = charts.csat_by(TWO, "g")
    assert chart.data.set_index("group")["value"].to_dict() == {"a": 50.0, "b": 100.0}


def test_effort_is_mirrored():
    """Oracle: the same answers on the turned scale describe the same ease."""
    high = charts.ces_answers([7, 6, 6, 5, 2], easier="high")
    low = charts.ces_answers([1, 2, 2, 3, 6], easier="low")
    assert high.title == low.title
    by_ease = low.data.set_index("ease")["answers"].sort_index()
    assert by_ease.tolist() == high.data["answers"].tolist()


@pytest.mark.parametrize(
    ("scores", "start"),
    [([7] * 3 + [1], "Most find it easy: 75%"), ([1] * 3 + [7], "Most find it hard: 75%"), ([1, 4, 7], "No majority")],
)
def test_effort_title(scores, start):
    assert charts.ces_answers(scores, easier="high").title.startswith(start)


@pytest.mark.parametrize(
    ("hours", "start"),
    [
        ([1, 2, 3, 4, 30], "Half of the tickets have a reply within 3 h, nine in ten"),
        ([1, 2, 3, None, None], "Half of the tickets have a reply within 3 h; 2 still wait"),
        ([1, None, None, None, None], "4 of 5 tickets still wait"),
    ],
)
def test_open_tickets_are_shown_not_dropped(hours, start):
    replied = TIMES + pd.to_timedelta(pd.Series(hours, dtype=float), unit="h")
    chart = charts.response_times(TIMES, replied, "2025-03-10")
    assert chart.title.startswith(start)
    waiting = sum(hour is None for hour in hours)
    assert (chart.data["open"].sum(), chart.data["answered"].sum()) == (waiting, 5 - waiting)
    assert f"5 tickets, {waiting} of them still open" in chart.description


def test_every_wait_falls_into_its_bar():
    """A wait of no time at all, of a year, and on the edge of a bar."""
    replied = TIMES + pd.to_timedelta([0, 1, 10, 100, 8760], unit="h")
    data = charts.response_times(TIMES, replied).data
    assert data["answered"].sum() == 5
    for hours in (1, 10, 100, 8760):
        row = data[(data["from_hours"] <= hours * (1 + 1e-9)) & (hours < data["to_hours"] * (1 - 1e-9))]
        assert row["answered"].iloc[0] == 1


def test_triangle_keeps_the_future_blank(cases):
    chart = cases["retention_triangle"][0]()
    assert chart.data.isna().to_numpy().any()
    drawn = chart.figure.axes[0].collections[0].get_array()
    assert np.ma.count_masked(drawn) == int(chart.data.drop(columns=0).isna().to_numpy().sum())


def test_triangle_of_many_periods_uses_a_scale_instead_of_small_figures():
    days = pd.date_range("2023-01-15", "2024-12-15", freq="MS") + pd.Timedelta(days=9)
    orders = pd.DataFrame({"customer": ["a"] * len(days) + ["b"], "date": [*days, pd.Timestamp("2023-03-03")]})
    chart = charts.retention_triangle(kpis.cohort_retention(orders, as_of="2025-01-01"))
    main, scale = chart.figure.axes
    assert len(main.texts) == 1  # the note on blanks
    assert scale.get_ylim() == (0, 100)


def test_curves_compare_at_the_last_period_that_all_reach():
    days = pd.to_datetime(["2025-01-05", "2025-02-04", "2025-03-04", "2025-01-09"])
    long = pd.DataFrame({"customer": ["a", "a", "a", "b"], "date": days})
    short = long[long["date"] < "2025-03-01"]
    named = {
        "long": kpis.cohort_retention(long, as_of="2025-05-01"),
        "short": kpis.cohort_retention(short, as_of="2025-03-01"),
    }
    chart = charts.retention_curve(named)
    assert chart.title == "After 1 month, active customers: long 50% and short 50%"
    assert set(chart.data["series"]) == {"long", "short"}


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (kpis.survival([2, 3, 5, 8], [True] * 4), "For half of the cases it has happened by 3"),
        (kpis.survival([2, 3, 5], [False] * 3), "For more than half of the cases it has not happened yet"),
        ({"x": kpis.survival([2, 4], [1, 1]), "y": kpis.survival([6, 8], [1, 1])}, "Half reached: x 2 and y 6"),
        ({"x": kpis.survival([2, 4], [1, 1]), "y": kpis.survival([6], [0])}, "Half reached: x 2; not yet: y"),
    ],
)
def test_survival_title(given, title):
    assert charts.survival_curve(given).title == title


def test_survival_starts_at_100_and_follows_the_table():
    chart = charts.survival_curve(kpis.survival([2, 3, 5, 8], [True, True, False, True]))
    assert chart.data["value"].tolist() == [100.0, 75.0, 50.0, 50.0, 0.0]


def test_repeat_purchase_equals_the_measure_at_each_horizon(cases):
    chart = cases["repeat_purchase"][0]()
    # By hand: first to second purchase: a 30 days, b 64, c 20; d none. Within 30 days: c (a's 30th day is over).
    assert chart.data["value"].tolist() == [25.0, 50.0]
    assert chart.data["n"].tolist() == [4, 4]


def test_clv_titles():
    assert charts.clv_conventions(100, 0.8, 0.1).title.startswith("The same customer is worth €267, €333 or €367")
    assert charts.clv_sensitivity(100, 0.1).title == "From 80% to 90%, retention lifts the value by 50%"
    assert charts.clv_sensitivity(-10, 0.1).title == "What a customer is worth, by retention"
    loss = pd.DataFrame({"period": [0, 1], "cash": [-50.0, 10.0], "present_value": [-50.0, 9.0]})
    assert charts.clv_by_period(loss).title.startswith("The customer is worth −€41")


def test_wallet_shares_by_hand():
    """10 of 100, 20 of 40, 30 of 30: of 170 euros 60 come here, 35.3 %; the mean share is 53.3 %."""
    chart = charts.wallet_shares([10, 20, 30, 0], [90, 20, 0, 0])
    assert chart.title == "35% of their spending comes to us, 65% goes elsewhere"
    assert chart.data["share"].tolist() == [10.0, 50.0, 100.0]
    assert "left out: 1" in chart.description


def test_tree_puts_each_indicator_under_its_parent(cases):
    chart = charts.kpi_tree(
        [
            {"metric": "leaf", "parent": "middle", "owner": "L"},
            {"metric": "root", "owner": "R"},
            {"metric": "middle", "parent": "root", "owner": "M"},
        ]
    )
    assert chart.data[["metric", "depth"]].to_numpy().tolist() == [["root", 0], ["middle", 1], ["leaf", 2]]
    assert chart.title == "3 indicators, and each has an owner"


COHORTS = kpis.cohort_retention(
    pd.DataFrame({"customer": ["a"], "date": pd.to_datetime(["2025-01-05"])}), as_of="2025-03-01"
)
QUARTERS = kpis.cohort_retention(
    pd.DataFrame({"customer": ["a"], "date": pd.to_datetime(["2025-01-05"])}), period="quarter", as_of="2025-07-01"
)
LONG = pd.DataFrame(
    {"customer": [str(i) for i in range(40)], "date": pd.date_range("2020-01-05", periods=40, freq="MS")}
)

WRONG = {
    "by.not_a_table": (lambda: charts.nps_by([1, 2], "g"), "list"),
    "by.too_many": (lambda: charts.nps_by(MANY, "g"), "30"),
    "no_column": (lambda: charts.nps_by(TWO, "chanel"), "'chanel'"),
    "not_cohorts": (lambda: charts.retention_triangle(TWO), "DataFrame"),
    "not_survival": (lambda: charts.survival_curve([1, 2]), "list"),
    "not_orders": (lambda: charts.repeat_purchase([1]), "list"),
    "triangle.too_many": (lambda: charts.retention_triangle(kpis.cohort_retention(LONG)), "39"),
    "curve.mixed_periods": (lambda: charts.retention_curve({"a": COHORTS, "b": QUARTERS}), "period="),
    "curve.how_many": (lambda: charts.retention_curve({str(i): COHORTS for i in range(6)}), "6"),
    "repeat.bad_horizons": (lambda: charts.repeat_purchase(LONG, (90, 30)), "(90, 30)"),
    "clv.not_a_table": (lambda: charts.clv_by_period(3), "int"),
    "clv.blank_cash": (
        lambda: charts.clv_by_period(pd.DataFrame({"period": [0], "cash": [np.nan], "present_value": [1.0]})),
        "cash",
    ),
    "tree.not_a_list": (lambda: charts.kpi_tree("CLV"), "'CLV'"),
    "tree.not_a_node": (lambda: charts.kpi_tree(["CLV"]), "1"),
    "tree.no_metric": (lambda: charts.kpi_tree([{"metric": "a"}, {"stage": "x"}]), "2"),
    "tree.twice": (lambda: charts.kpi_tree([{"metric": "a"}, {"metric": "a"}]), "'a'"),
    "tree.no_parent": (lambda: charts.kpi_tree([{"metric": "a", "parent": "b"}]), "'b'"),
    "tree.circle": (
        lambda: charts.kpi_tree([{"metric": "a", "parent": "b"}, {"metric": "b", "parent": "a"}, {"metric": "c"}]),
        "'a'",
    ),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"charts.{key}"
    assert value in str(wrong.value)


def test_errors_of_the_measure_pass_through():
    with pytest.raises(CourseError, match="11"):
        charts.nps_answers([9, 11])
    with pytest.raises(CourseError):
        charts.clv_sensitivity(100, 0.1, retention=84)
