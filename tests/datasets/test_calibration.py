"""Every band of data-facts, on the default company and on three students'; and that the report can say no."""

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets.report import Figure, calibration, casual_orders, lines


def test_bands_hold(shop):
    wrong = [(f.key, round(f.value, 2), f.low, f.high) for f in calibration(shop) if not f.holds]
    assert wrong == []


def test_bands_are_not_endlessly_wide(default):
    """A tolerance that lets everything through would be no test: it stays below the band's own middle."""
    for f in calibration(default):
        assert 2.5 * f.error < 0.35 * abs((f.low + f.high) / 2) or f.key in ("wait_log_skew", "nps"), f.key


@pytest.mark.parametrize(
    ("value", "error", "holds"),
    [
        (49, 0, True),
        (47, 0, True),
        (46.9, 0, False),
        (46.9, 1, True),
        (44, 1, False),
        (54, 1, False),
        (float("nan"), 1, False),
    ],
)
def test_holds(value, error, holds):
    assert Figure("repeat", value, 47, 51, "percent", "cdnow", error).holds is holds


def test_sizes_stay_near_the_plan(default):
    """Rows for 5000 customers, from data-facts: an order of magnitude kept on purpose."""
    rows = {name: len(getattr(default, name)) for name in default.tables}
    assert 100_000 < rows["visits"] < 180_000
    assert 350_000 < rows["events"] < 650_000
    assert 20_000 < rows["orders"] < 60_000
    assert 2_800 < rows["tickets"] < 4_200
    assert 9_000 < rows["surveys"] < 15_000
    assert 450 < rows["servqual"] < 750


def test_cohort_retention_agrees_with_the_measure_of_the_course(default):
    """The report's own counting against coursekit.kpis.cohort_retention, pooled over cohorts."""
    from coursekit.kpis import cohort_retention

    orders = casual_orders(default)
    curve = cohort_retention(orders, as_of=default.as_of).curve
    ours = {f.key: f.value for f in calibration(default)}
    for k in (1, 2, 3):
        assert float(curve.loc[k, "value"]) == pytest.approx(ours[f"month_{k}"], abs=1e-9)


def test_repeat_agrees_with_the_measure_of_the_course(default):
    from coursekit.kpis import repeat_purchase_rate

    orders = casual_orders(default)
    first = orders.groupby("customer")["date"].min()
    early = first.index[first <= default.as_of - pd.Timedelta(days=548)]
    again = repeat_purchase_rate(
        orders[orders["customer"].isin(early)], horizon_days=548, as_of=default.as_of, same_day="separate"
    )
    ours = next(f.value for f in calibration(default) if f.key == "repeat")
    assert float(again) == pytest.approx(ours, abs=0.3)


def test_order_values_are_log_normal_enough(default):
    log = np.log(default.orders["amount"])
    skew = float(((log - log.mean()) ** 3).mean() / log.std() ** 3)
    assert abs(skew) < 0.5


def test_lines_in_both_languages(lang, default):
    figures = calibration(default)
    table = lines(figures)
    assert len(table) == len(figures) + 2
    assert len({row.count("|") for row in table}) == 1
    bad = lines([Figure("repeat", 10, 47, 51, "percent", "cdnow")])
    assert "| NO |" in bad[-1]
