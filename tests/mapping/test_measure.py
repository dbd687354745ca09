"""Live measures: a cell shows what the measure itself gives, and says why where it gives nothing.

Oracles: the functions of `coursekit.kpis` and `coursekit.journey` called directly on rows picked with pandas; small
tables worked by hand; Newcombe's interval for the recovery of a difference from two intervals.
"""

import math
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from coursekit import kpis
from coursekit.datasets import company
from coursekit.journey import funnel
from coursekit.kpis.estimate import Estimate
from coursekit.mapping import JourneyMap
from coursekit.mapping.measures import measure_names
from coursekit.mapping.measures_emotion import check_emotion
from coursekit.mapping.measures_periods import change, is_period, read_period
from coursekit.mapping.measures_registry import MEASURES
from coursekit.mapping.measures_targets import Limit, read_limit
from coursekit.messages import CourseError, text, using_language


@pytest.fixture(scope="module")
def shop():
    return company(customers=1000)


def a_map(*kpis_, emotion=None, **more):
    step = {"id": "pay", "kpis": [{"id": f"k{i}", **kpi} for i, kpi in enumerate(kpis_)]}
    if emotion is not None:
        step["emotion"] = {"score": emotion, "assumption": True}
    stages = [{"id": "buy", "name": "Purchase", "steps": [step]}]
    return JourneyMap.from_data({"id": "m", "languages": ["en"], "title": "A map", "stages": stages, **more})


def only(journey, data, **options):
    (cell,) = journey.measure(data, **options).cells
    return cell


def picked(shop):
    s, t, o, e = shop.surveys, shop.tickets, shop.orders, shop.events
    u, end = shop.subscriptions, shop.as_of
    paid = s[s["touchpoint"] == "checkout"]
    year = end - pd.Timedelta(days=365)
    alive, still = u["ended"].isna() | (u["ended"] > year), u["ended"].isna() | (u["ended"] > end)
    before = u["started"] <= year
    broken = s[s["ticket"].isin(t.loc[t["reason"].isin(["grinder", "damaged"]), "ticket"])]
    return [
        ({"measure": "nps"}, kpis.nps(s["nps"])),
        ({"measure": "csat", "filter": "touchpoint == 'checkout'"}, kpis.csat(paid["csat"])),
        ({"measure": "csat_mean", "filter": "touchpoint == 'checkout'"}, kpis.csat(paid["csat"], method="mean")),
        ({"measure": "ces", "filter": "touchpoint == 'checkout'"}, kpis.ces(paid["ces"], easier="high")),
        ({"measure": "ces_top"}, kpis.ces(s["ces"], easier="high", method="top")),
        ({"measure": "response_rate"}, (s["answered"].notna().mean() * 100, len(s))),
        ({"measure": "rating"}, kpis.csat(shop.reviews["stars"], method="mean")),
        ({"measure": "first_response"}, kpis.first_response(t["opened"], t["first_reply"], as_of=end).median),
        ({"measure": "first_response_p90"}, kpis.first_response(t["opened"], t["first_reply"], as_of=end).p90),
        ({"measure": "answered_in_time(8)"}, kpis.first_response(t["opened"], t["first_reply"], as_of=end, sla_hours=8).sla),
        ({"measure": "first_contact_resolution"}, kpis.first_contact_resolution(t, of="all", as_of=end)),
        ({"measure": "hours_between(opened, closed)"}, ((t["closed"] - t["opened"]).dt.total_seconds().div(3600).median(), t["closed"].notna().sum())),
        ({"measure": "retention"}, kpis.retention_rate(int((before & alive).sum()), int(still.sum()), int((~before & still).sum()))),
        ({"measure": "churn"}, kpis.churn_rate(int((before & alive).sum()), int(still.sum()), int((~before & still).sum()))),
        ({"measure": "repeat_purchase(90)"}, kpis.repeat_purchase_rate(o, horizon_days=90, as_of=end)),
        ({"measure": "orders", "filter": "channel == 'web'"}, ((o["channel"] == "web").sum(), (o["channel"] == "web").sum())),
        ({"measure": "order_value"}, (o["amount"].mean(), len(o))),
        ({"measure": "conversion(start_checkout, pay, visit)"}, (funnel(e, ["start_checkout", "pay"], customer="visit").table["step_conversion"][1], e.loc[e["event"] == "start_checkout", "visit"].nunique())),
        ({"measure": "waiting_time(start_checkout, pay, visit)"}, (funnel(e, ["start_checkout", "pay"], customer="visit").table["median_hours"][1], None)),
        ({"measure": "share(csat <= 2)"}, (100 * (s["csat"] <= 2).sum() / s["csat"].notna().sum(), s["csat"].notna().sum())),
        ({"measure": "count", "source": "tickets"}, (len(t), len(t))),
        ({"measure": "mean(amount)", "source": "orders"}, (o["amount"].mean(), len(o))),
        ({"measure": "median(amount)", "source": "data/orders.csv"}, (o["amount"].median(), len(o))),
        ({"measure": "csat_mean", "source": "surveys + tickets", "filter": "reason in ['grinder', 'damaged']"}, kpis.csat(broken["csat"], method="mean")),
    ]  # fmt: skip


def test_every_measure_shows_what_it_gives_when_called_directly(shop):
    cases = picked(shop)
    measured = a_map(*(binding for binding, _ in cases)).measure(shop)
    for cell, (_, expected) in zip(measured.cells, cases, strict=True):
        assert cell.status in ("ok", "low_n"), cell
        if isinstance(expected, Estimate):
            assert cell.estimate == expected, cell
        else:
            value, n = expected
            assert cell.value == pytest.approx(value), cell
            assert n is None or cell.n == n, cell
    # Nothing in the registry is left out.
    assert {cell.measure.partition("(")[0] for cell in measured.cells} == set(measure_names())


def test_other_data_give_other_figures(shop):
    journey = a_map({"measure": "csat"})
    better = SimpleNamespace(surveys=shop.surveys.assign(csat=shop.surveys["csat"].clip(lower=4)))
    assert only(journey, shop).value < only(journey, better).value == 100


def test_the_id_names_the_measure_where_none_is_given(shop):
    journey = JourneyMap.from_data(
        {
            "id": "m",
            "languages": ["en"],
            "title": "T",
            "stages": [{"id": "s", "steps": [{"id": "p", "kpis": [{"id": "nps"}]}]}],
        }
    )
    assert journey.measure(shop).cell("p.nps").value == kpis.nps(shop.surveys["nps"]).value


SMALL = {
    "surveys": pd.DataFrame(
        {
            "touchpoint": ["checkout"] * 40 + ["delivery"] * 40 + ["chat"] * 5,
            "csat": [1, 2] * 20 + [5, 4] * 20 + [5] * 5,
            "sent": pd.to_datetime(["2025-01-15"] * 20 + ["2025-06-15"] * 65),
            "word": "x",
        }
    )
}


@pytest.mark.parametrize(
    ("kpi", "status", "key", "shown"),
    [
        ({"measure": "csat", "filter": "touchpoint == 'checkout'"}, "ok", "", ""),
        ({"measure": "csat", "filter": "touchpoint == 'chat'"}, "low_n", "mapping.measure.low_n", "30"),
        ({"measure": "csat", "filter": "touchpoint == 'chat'", "n_min": 5}, "ok", "", ""),
        ({"measure": "csat", "filter": "csat == 3"}, "no_data", "mapping.measure.no_rows", "surveys"),
        ({"measure": "csat", "filter": "touchpoint == 'chekout'"}, "no_data", "mapping.measure.no_rows_because", "'checkout'"),
        ({"measure": "csat", "filter": "csat is blank"}, "no_data", "mapping.measure.no_rows", "surveys"),
        ({"measure": "csta"}, "error", "mapping.measure.no_measure", "'csat'"),
        ({"measure": "csat + 1"}, "error", "mapping.measure.no_measure", "csat + 1"),
        ({"measure": "csat(3)"}, "error", "mapping.measure.arguments", "csat"),
        ({"measure": "share()"}, "error", "mapping.measure.arguments", "share"),
        ({"measure": "ces"}, "error", "mapping.measure.no_column", "'ces'"),
        ({"measure": "mean(cast)"}, "error", "mapping.measure.no_column", "'csat'"),
        ({"measure": "mean(word)"}, "error", "mapping.measure.not_numbers", "word"),
        ({"measure": "hours_between(csat, sent)", "source": "surveys"}, "error", "mapping.measure.not_times", "csat"),
        ({"measure": "answered_in_time(soon)", "source": "tickets"}, "error", "mapping.measure.no_table", "tickets"),
        ({"measure": "nps", "source": "survey"}, "error", "mapping.measure.no_table", "'surveys'"),
        ({"measure": "csat", "source": "surveys+surveys"}, "error", "mapping.measure.no_join", "touchpoint"),
        ({"measure": "csat", "filter": "csat = 3"}, "error", "mapping.measure.filter.elsewhere", "=="),
        ({"measure": "csat", "target": "high"}, "error", "mapping.measure.limit", "'high'"),
        ({"measure": "csat", "guardrail": "many"}, "error", "mapping.measure.limit", "'many'"),
    ],
)  # fmt: skip
def test_a_cell_says_why(kpi, status, key, shown):
    cell = only(a_map(kpi), SMALL)
    assert (cell.status, cell.reason) == (status, key)
    assert shown in cell.why
    assert math.isnan(cell.value) == (status in ("no_data", "error"))
    with using_language("es"):
        assert not key or cell.why


def test_what_goes_wrong_in_one_cell_leaves_the_others(shop):
    cells = a_map({"measure": "csta"}, {"measure": "nps"}).measure(shop).cells
    assert [cell.status for cell in cells] == ["error", "ok"]


def test_data_of_another_shape_are_an_error_with_a_sentence():
    odd = {"tickets": pd.DataFrame({"opened": [1], "first_reply": ["x"], "contacts": [object()]})}
    for name in ("first_response", "mean(contacts)", "answered_in_time(soon)"):
        cell = only(a_map({"measure": name, "source": "tickets"}), odd)
        assert cell.status == "error"
        assert cell.why
    broken = {"subscriptions": pd.DataFrame({"started": ["a"], "ended": [None]})}
    assert only(a_map({"measure": "retention"}), broken).reason == "mapping.measure.no_end"
    dated = {"subscriptions": broken["subscriptions"].assign(opened=pd.Timestamp("2025-01-01"))}
    assert only(a_map({"measure": "retention"}), dated).reason == "mapping.measure.failed"
    assert only(a_map({"measure": "retention(soon)"}), dated).reason == "mapping.measure.days"


def test_all_blank_is_no_data():
    blank = {"surveys": SMALL["surveys"].assign(csat=np.nan)}
    assert only(a_map({"measure": "csat"}), blank).reason == "mapping.measure.no_answers"


def test_periods_cut_the_rows_and_a_change_has_an_interval():
    journey = a_map({"measure": "csat", "filter": "touchpoint == 'checkout'", "n_min": 5})
    june, january = only(journey, SMALL, period="2025-06"), only(journey, SMALL, period="2025-01")
    assert (january.n, june.n) == (20, 20)
    measured = a_map({"measure": "csat", "n_min": 5}).measure(SMALL, "2025-Q2", "2025-01")
    # 45 of 65 in June against 0 of 20 in January.
    expected = kpis.proportion_difference((0, 20), (45, 65))
    assert measured.cells[0].delta.value == pytest.approx(expected.value)
    assert measured.cells[0].delta.low == pytest.approx(expected.low)
    assert "69.2" in measured.cells[0].sentence()
    empty = only(journey, SMALL, period="2024")
    assert (empty.status, empty.reason) == ("no_data", "mapping.measure.no_rows_in_period")


def test_the_period_of_the_scope_counts_unless_another_is_asked_for():
    journey = a_map({"measure": "csat", "n_min": 5}, scope={"period": "2025-01"})
    assert only(journey, SMALL).n == 20
    assert only(journey, SMALL, period="all").n == 85
    assert only(a_map({"measure": "csat"}, scope={"period": "last winter"}), SMALL).n == 85


@pytest.mark.parametrize("said", ["", "2025-13", "soon", "2025-Q5", "2025-02-30/2025-03-01", "2025-07-31/2025-07-01"])
def test_what_is_no_period(said):
    assert not is_period(said)
    with pytest.raises(CourseError) as caught:
        read_period(said)
    assert caught.value.key == "mapping.measure.period"


def test_recovering_a_difference_from_two_intervals_is_newcombe_for_shares():
    one, two = kpis.csat([5] * 48 + [1] * 32), kpis.csat([5] * 56 + [1] * 14)
    newcombe = kpis.proportion_difference((48, 80), (56, 70))
    as_scores = [Estimate(e.value, e.low, e.high, n=e.n, unit="score") for e in (one, two)]
    assert change(*as_scores).low == pytest.approx(newcombe.low)
    assert change(*as_scores).high == pytest.approx(newcombe.high)
    assert change(kpis.nps([10, 3, 9]), kpis.nps([10, 10, 8])) == kpis.nps_difference([10, 3, 9], [10, 10, 8])
    assert math.isnan(change(Estimate(3.0), Estimate(4.0)).low)
    rescaled = [kpis.csat(scores, method="rescaled") for scores in ([5, 4, 4], [3, 4, 5])]
    assert change(*rescaled).unit == "points"


@pytest.mark.parametrize(
    ("said", "better", "limit"),
    [
        (">= 5.5", "", Limit(">=", 5.5)),
        ("≤24 h", "", Limit("<=", 24)),
        ("80 %", "high", Limit(">=", 80)),
        ("24", "low", Limit("<=", 24)),
        ("= 3", "", Limit("==", 3)),
        ("> -10", "", Limit(">", -10)),
        (None, "", None),
    ],
)
def test_limits(said, better, limit):
    assert read_limit(said, better) == limit


def test_a_target_is_reached_surely_or_not():
    cell = only(
        a_map({"measure": "csat", "filter": "touchpoint == 'delivery'", "target": ">= 80", "guardrail": "<= 99"}), SMALL
    )
    assert (cell.value, cell.target_met, cell.target_sure, cell.guardrail_held) == (100, True, True, False)
    assert text("mapping.measure.target.broken", guardrail="≤ 99") in cell.sentence()
    unsure = only(a_map({"measure": "csat", "target": ">= 50"}), SMALL)  # 45 of 85: 52.9, interval 42 to 63
    assert (unsure.target_met, unsure.target_sure) == (True, False)
    missed = only(a_map({"measure": "csat", "target": ">= 90"}), SMALL)
    assert (missed.target_met, missed.target_sure) == (False, True)
    # An equal target is surely missed where the interval lies to one side, and neither where it holds it.
    assert Limit("==", 3).surely(Estimate(5, 4, 6, n=9))
    assert only(a_map({"measure": "csat"}), SMALL).target_met is None


def test_drawn_against_measured():
    """z by hand: the mean of all 85 answers is 3.047, checkout's 1.5 lies far below, delivery's 4.5 above."""
    kpi = {"measure": "csat", "filter": "touchpoint == 'checkout'"}
    rosy = a_map(kpi, emotion=1).measure(SMALL)
    (check,) = rosy.disagreements
    spread = SMALL["surveys"]["csat"].std(ddof=1)
    z = (1.5 - SMALL["surveys"]["csat"].mean()) / spread
    half = kpis.csat([1, 2] * 20, method="mean").half_width / spread
    assert check.measured == pytest.approx(max(-2, 2.5 * z))
    assert check.high == pytest.approx(max(-2, 2.5 * (z + half)))
    assert (check.path, check.n, check.drawn) == ("stages[0].steps[0].emotion", 40, 1)
    assert a_map(kpi, emotion=-2).measure(SMALL).disagreements == ()
    assert a_map(kpi, emotion=0).measure(SMALL).disagreements != ()
    dour = a_map({"measure": "csat", "filter": "touchpoint == 'delivery'"}, emotion=-1).measure(SMALL)
    assert [check.status for check in dour.emotions] == ["disagree"]
    few = a_map({"measure": "csat", "filter": "touchpoint == 'chat'"}, emotion=-1).measure(SMALL)
    assert [check.status for check in few.emotions] == ["low_n"]
    assert "30" in few.emotions[0].sentence()
    none = a_map({"measure": "csat", "filter": "csat == 3"}, emotion=-1).measure(SMALL)
    assert [check.status for check in none.emotions] == ["no_data"]
    assert a_map({"measure": "count"}, emotion=-1).measure(SMALL).emotions == ()
    same = {"surveys": SMALL["surveys"].assign(csat=4)}
    assert [check.status for check in a_map(kpi, emotion=-1).measure(same).emotions] == ["no_data"]


def test_two_measures_at_a_step_count_alike():
    one, two = np.array([1.0, 0.0] * 20), np.array([0.0, -1.0] * 30)
    check = check_emotion("p", "s", 2, [one, two], 30)
    assert (check.measured, check.n, check.status) == (0.0, 40, "agree")


def test_at_the_checkout_of_the_course_the_data_decide(shop):
    """Support scores lowest of all touchpoints of Café Lumbre: whoever draws it as a joy is contradicted."""
    kpi = {"measure": "ces", "filter": "touchpoint == 'support'"}
    assert a_map(kpi, emotion=2).measure(shop).disagreements
    assert not a_map(kpi, emotion=-2).measure(shop).disagreements


def test_old_and_future_evidence_is_said(shop):
    evidence = [
        {"id": "old", "type": "survey", "n": 9, "date": "2024-03-01"},
        {"id": "now", "type": "survey", "n": 9, "date": "2025-10"},
        {"id": "later", "type": "survey", "n": 9, "date": "2026-08-01"},
        {"id": "undated", "type": "survey"},
    ]
    notes = a_map(evidence=evidence).measure(shop).notes()
    assert len(notes) == 2
    assert "evidence[0]" in notes[0] and "2024-03-01" in notes[0]  # noqa: PT018
    assert "evidence[2]" in notes[1]


def test_a_cell_whose_last_row_is_old_says_so(shop):
    old = {name: getattr(shop, name) for name in ("surveys",)}
    closed = SimpleNamespace(surveys=old["surveys"][old["surveys"]["sent"] < "2025-02-01"], as_of=shop.as_of)
    cell = only(a_map({"measure": "nps"}), closed)
    assert cell.stale
    assert "2025-01-31" in cell.sentence()
    assert not only(a_map({"measure": "nps"}), shop).stale


def test_the_table_and_the_cell_agree(shop):
    measured = a_map({"measure": "nps"}, {"measure": "csta"}).measure(shop)
    table = measured.table
    assert table["value"][0] == measured.cell("stages[0].steps[0].kpis[0]").value == measured.cell("pay.k0").value
    assert list(table["status"]) == ["ok", "error"]
    assert a_map().measure(shop).table.shape == (0, 18)
    with pytest.raises(CourseError) as caught:
        measured.cell("pay.k9")
    assert caught.value.key == "mapping.measure.no_cell"
    assert repr(measured) == "Measured(ok=1, error=1, disagreements=0)"


def test_what_is_shown_is_escaped_and_speaks_both_languages():
    measured = a_map({"measure": "<b>x</b>"}, {"measure": "csat"}, emotion=1).measure(SMALL)
    assert "<b>x" not in measured._repr_html_()
    with using_language("es"):
        assert "pocos casos" not in measured._repr_html_()
        assert "Medida" in measured._repr_html_()


def test_measures_are_named_once():
    assert list(MEASURES) == sorted(set(MEASURES), key=list(MEASURES).index)
