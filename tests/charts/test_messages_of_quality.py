"""Charts of quality, repeat purchase, competitors and revenue: titles, data and wrong input."""

import re

import numpy as np
import pandas as pd
import pytest

from coursekit import charts, kpis
from coursekit.messages import CourseError

SHORT = kpis.Instrument("short", {"reliability": [1, 2], "empathy": [3]})


def quality(expected, perceived, weights=None, rows=4):
    """Everybody answers nearly the same; a little spread, so that there are intervals."""
    spread = np.linspace(-0.01, 0.01, rows)
    hundredths = kpis.Instrument("wide", SHORT.dimensions, scale=(1, 1000))
    e, p = (
        pd.DataFrame({f"{letter}{i + 1}": (100 * value + 100 * spread).round() for i, value in enumerate(values)})
        for letter, values in (("e", expected), ("p", [v + 0.0 for v in perceived]))
    )
    p += np.arange(rows)[:, None] % 2
    return kpis.servqual(e, p, weights, instrument=hundredths)


@pytest.mark.parametrize(
    ("perceived", "title"),
    [
        ((5, 5, 6), "Reliability falls furthest short of what is expected"),
        ((7, 7, 3), "Empathy falls furthest short of what is expected"),
        ((7, 7, 7), "No dimension clearly falls short of what is expected"),
    ],
)
def test_title_names_a_shortfall_only_where_there_is_one(perceived, title):
    assert charts.servqual_gaps(quality((6, 6, 6), perceived)).title.startswith(title)


def test_gaps_equal_the_measure_and_items_are_named_at_both_ends(cases):
    result = quality((6, 6, 6), (5, 4, 7), {"reliability": 50, "empathy": 50})
    chart = charts.servqual_gaps(result)
    assert chart.data["value"].tolist() == result.dimensions["gap"].tolist()
    assert chart.data["dimension"].tolist() == ["reliability", "empathy"]
    assert charts.servqual_gaps(result, by="items").data["item"].tolist() == [1, 2, 3]
    e = pd.DataFrame(np.full((3, 22), 6), columns=[f"e{i}" for i in range(1, 23)])
    p = pd.DataFrame({f"p{i}": [1 + i // 4, 2 + i // 4, 1 + i // 4] for i in range(1, 23)})
    full = charts.servqual_gaps(kpis.servqual(e, p, instrument="positive"), by="items")
    assert len(full.data) == 22
    assert "the 3 lowest and the 3 highest of 22" in full.description
    assert full.png


def test_perceptions_are_drawn_too(lang):
    p = pd.DataFrame({"p1": [5, 6], "p2": [5, 4], "p3": [2, 3]})
    result = kpis.servperf(p, {"reliability": 30, "empathy": 70}, instrument=SHORT)
    gaps, priorities = charts.servqual_gaps(result), charts.servqual_priorities(result)
    assert "2.5" in gaps.title
    assert gaps.png
    assert priorities.png
    assert kpis.dimension_name("empathy") in priorities.title


def test_priorities_without_weights_or_without_urgency():
    assert charts.servqual_priorities(quality((6, 6, 6), (5, 5, 6))).description.startswith("No weights")
    calm = charts.servqual_priorities(quality((6, 6, 6), (5, 5, 6), {"reliability": 30, "empathy": 70}))
    assert calm.title == "Nothing important is worse than the rest"
    assert set(calm.data["quadrant"]) == {"later", "keep"}


def test_nobody_answered_enough(lang):
    blank = pd.DataFrame({"p1": [np.nan], "p2": [np.nan], "p3": [np.nan]})
    empty = kpis.servqual(blank.rename(columns=lambda c: c.replace("p", "e")), blank, instrument=SHORT)
    assert charts.servqual_gaps(empty).png


def test_every_customer_falls_into_one_cell():
    rng = np.random.default_rng(1)
    age = rng.uniform(0, 500, 300)
    frequency = rng.poisson(2, 300)
    recency = np.where(frequency > 0, age * rng.random(300), 0.0)
    table = pd.DataFrame({"frequency": frequency, "recency": recency, "T": age})
    chart = charts.rfm_grid(table)
    assert chart.data.to_numpy().sum() == 300
    assert chart.data.loc["5–9", "90–179"] == int(
        ((frequency >= 5) & (frequency < 10) & (age - recency >= 90) & (age - recency < 180)).sum()
    )


def test_the_unit_comes_with_the_table(cases):
    orders = pd.DataFrame({"customer": ["a", "b"], "date": pd.to_datetime(["2025-01-01", "2025-03-01"]), "amount": 1.0})
    assert "52+" in charts.rfm_grid(kpis.rfm(orders, unit="week")).data
    assert "365+" in charts.rfm_grid(kpis.rfm(orders)).data
    assert charts.rfm_grid(kpis.rfm(orders[:0])).description == "The table has no customers."


def test_tracking_follows_the_definition():
    """Oracle: the sum of E[X(t)] over the customers' ages, one customer at a time."""
    rng = np.random.default_rng(4)
    days = pd.Timestamp("2025-01-01") + pd.to_timedelta(rng.integers(0, 200, 400), unit="D")
    orders = pd.DataFrame({"customer": rng.integers(0, 60, 400).astype(str), "date": days})
    model = kpis.BgNbd.of(1, 9, 0.6, 2)
    chart = charts.bg_nbd_tracking(model, orders, "2025-05-01", unit="week")
    first = orders.groupby("customer")["date"].min()
    first = first[first <= "2025-05-01"]
    mine = orders[orders["customer"].isin(first.index)].drop_duplicates()
    for row in (0, 40, len(chart.data) - 1):
        day = chart.data["day"].iloc[row]
        ages = (day - first[first <= day]).dt.days
        assert chart.data["model"].iloc[row] == pytest.approx(model.expected_purchases(ages / 7).sum())
        assert chart.data["actual"].iloc[row] == (mine["date"] <= day).sum() - (first <= day).sum()


@pytest.mark.parametrize(
    ("rate", "title"),
    [
        (1.0, r"The model foresaw \d+ repeat purchases and only 2 came"),
        (0.05, r"The model foresaw 3 repeat purchases and 2 came: \d+% too many"),
        (0.0001, r"The model foresaw 0 repeat purchases and 2 came: \d+% too few"),
    ],
)
def test_tracking_titles(rate, title):
    """Two customers, 45 days to go, hardly anybody leaves: 2 · 45 · the rate."""
    days = pd.to_datetime(["2025-01-05", "2025-02-04", "2025-03-04", "2025-01-09", "2025-04-01"])
    orders = pd.DataFrame({"customer": list("aaabb"), "date": days})
    model = kpis.BgNbd.of(50, 50 / (rate * 0.6), 0.01, 10)
    chart = charts.bg_nbd_tracking(model, orders, "2025-02-15")
    assert re.match(title, chart.title), chart.title
    assert chart.png
    at_once = charts.bg_nbd_tracking(model, orders, "2025-04-01")
    assert at_once.title.startswith("Where it was fitted")


def test_tracking_when_nobody_came_back_after_the_fit():
    days = pd.to_datetime(["2025-01-05", "2025-02-04", "2025-01-09", "2025-03-01"])
    orders = pd.DataFrame({"customer": list("aabc"), "date": days})
    chart = charts.bg_nbd_tracking(kpis.BgNbd.of(1, 9, 0.5, 2), orders, "2025-02-10")
    assert chart.title.endswith("and none came")
    assert charts.bg_nbd_tracking(kpis.BgNbd.of(1, 9, 0.5, 2), orders[:0], "2025-02-10").title == "Nothing to show yet"


def test_benchmark_title_and_data():
    rivals = {"A": (120, 200), "B": (150, 190), "C": (195, 200)}
    result = kpis.benchmark((410, 500), rivals)
    chart = charts.benchmark_points(result)
    assert chart.title == "Ahead of A; behind C; not to be told apart from B"
    assert chart.data["name"].tolist() == ["A", "B", "C", "pooled", "mean"]
    assert chart.data["difference"].tolist()[:3] == result.table["difference"].tolist()
    assert chart.data["difference"].tolist()[3:] == [result.against_pooled.value, result.against_mean.value]
    assert "widened" in chart.description


@pytest.mark.parametrize("measure", ["nps", "mean"])
def test_benchmark_of_other_measures(measure, lang):
    chart = charts.benchmark_points(kpis.benchmark([9, 10, 3, 8], {"A": [9, 10, 9], "<b>": [2]}, measure))
    assert chart.png
    assert "nan" not in chart.description
    assert "charts." not in chart.description


def test_steps_of_revenue_add_up(cases):
    chart = cases["revenue_retention"][0]()
    assert chart.data["euros"].tolist() == [40.0, -10.0, -3.0, 5.0, 32.0]
    assert chart.data["to"].tolist() == [40.0, 30.0, 27.0, 32.0, 32.0]
    assert chart.data["from"].tolist() == [0.0, 40.0, 30.0, 27.0, 0.0]
    assert chart.title == "Of every €100 paid at the start, the same customers now pay €80"


def test_revenue_of_nobody():
    boxes = pd.DataFrame({"customer": ["a"], "started": pd.to_datetime(["2025-05-01"]), "ended": pd.NaT, "price": 3.0})
    chart = charts.revenue_retention(kpis.net_revenue_retention(boxes, "2025-01-01", "2025-06-01"))
    assert chart.description == "Nobody was paying at the start."


WRONG = {
    "servqual.not_a_result": (lambda: charts.servqual_gaps([1]), "list"),
    "rfm.not_a_table": (lambda: charts.rfm_grid(3), "int"),
    "no_column": (lambda: charts.rfm_grid(pd.DataFrame({"frequency": [1], "recencia": [1]})), "'recency'"),
    "tracking.not_a_model": (lambda: charts.bg_nbd_tracking("model", None, "2025-01-01"), "str"),
    "benchmark.not_a_result": (lambda: charts.benchmark_points({}), "dict"),
    "revenue.not_a_result": (lambda: charts.revenue_retention(0.8), "float"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make()
    assert wrong.value.key == f"charts.{key}"
    assert value in str(wrong.value)


def test_choices_are_checked_as_in_the_measures():
    with pytest.raises(CourseError, match="dimensions"):
        charts.servqual_gaps(quality((6, 6, 6), (5, 5, 6)), by="item")
    with pytest.raises(CourseError, match="week"):
        charts.rfm_grid(pd.DataFrame({"frequency": [1], "recency": [1], "T": [1]}), unit="month")
