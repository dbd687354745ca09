"""Every error of the measures, provoked in both languages: it names the value, the row and the remedy."""

import math
import re
from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest

from coursekit.kpis import (
    BusinessHours,
    Estimate,
    annual_to_monthly,
    ces,
    churn_rate,
    clv,
    clv_table,
    cohort_retention,
    csat,
    difference_sample_size,
    first_response,
    nps,
    nps_difference,
    nps_sample_size,
    npv,
    proportion,
    proportion_difference,
    proportion_sample_size,
    purchase_frequency,
    repeat_purchase_rate,
    retention_rate,
    share_of_wallet,
    survival,
)
from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences

from . import provoked

ROWS = ["lun", "mar", "mié"]
SCORES = pd.Series([9, 8, 11], index=ROWS)
ORDERS = pd.DataFrame({"customer": ["A", "B"], "date": pd.to_datetime(["2024-01-05", "2024-02-10"])}, index=[7, 8])
T = pd.Timestamp


def times(*moments):
    return pd.Series(pd.to_datetime(list(moments)), index=[f"T{i}" for i in range(len(moments))])


# (key, what provokes it, what the sentence must name)
CASES = [
    *provoked.CASES,
    ("choice", lambda: csat([5], method="top3"), ["method", "top3", "top2", "mean"]),
    ("choice", lambda: nps([5], invalid="ignore"), ["invalid", "ignore", "drop"]),
    ("choice", lambda: ces([5], easier="low", method="top2"), ["top2", "mean"]),
    ("choice", lambda: first_response([], [], clock="office"), ["clock", "office", "BusinessHours"]),
    ("choice", lambda: cohort_retention(ORDERS, period="week"), ["period", "week", "quarter"]),
    ("choice", lambda: repeat_purchase_rate(ORDERS, same_day="two"), ["same_day", "two", "separate"]),
    ("choice", lambda: purchase_frequency(ORDERS, per="customer"), ["per", "customer", "active", "known"]),
    ("choice", lambda: share_of_wallet([1], [1], method="sum"), ["sum", "ratio"]),
    ("choice", lambda: npv([1], 0.1, first="later"), ["first", "later", "end"]),
    ("choice", lambda: annual_to_monthly(0.5, of="loss"), ["of", "loss", "churn"]),
    ("level", lambda: nps([9], level=95), ["95", "0.95"]),
    ("level", lambda: survival([1], [True], level=True), ["True"]),
    ("scale", lambda: csat([5], scale=5), ["5", "(1, 5)"]),
    ("scale", lambda: csat([5], scale=(5, 1)), ["(5, 1)"]),
    ("scale", lambda: csat([5], scale=(1, 2)), ["(1, 2)", "3"]),
    ("scale", lambda: ces([5], scale=("1", "7"), easier="high"), ["'1'"]),
    ("table", lambda: nps(pd.DataFrame({"stars": [1]})), ["scores", "stars"]),
    ("not_a_column", lambda: nps(9), ["scores", "9"]),
    ("not_a_column", lambda: nps("9, 10"), ["'9, 10'"]),
    ("not_a_column", lambda: nps({9, 10}), ["9"]),
    ("not_a_column", lambda: nps(np.array([[9, 8], [7, 6]])), ["array"]),
    ("number_as_text", lambda: nps(pd.Series([9, "diez", 8], index=ROWS)), ["mar", "'diez'", "pd.to_numeric"]),
    ("number_as_text", lambda: nps(pd.Series(["9", None], index=["a", "b"])), ["a", "'9'", "pd.to_numeric"]),
    ("number_as_text", lambda: csat(pd.Series(["5", "4"]).astype("category")), ["0", "'5'", "scores"]),
    ("number_as_text", lambda: share_of_wallet([1, 2], [3, "4 €"]), ["elsewhere", "1", "'4 €'"]),
    ("truth_value", lambda: nps([9, True]), ["1", "True"]),
    ("truth_value", lambda: nps(pd.Series([False], index=["z"])), ["z", "False"]),
    ("truth_value", lambda: nps(pd.Series([pd.NA, True], dtype="boolean")), ["1", "True"]),
    ("not_a_number", lambda: nps([9, [10]]), ["1", "[10]"]),
    ("not_a_number", lambda: nps(times("2024-01-01")), ["T0", "2024"]),
    ("not_a_number", lambda: nps(pd.Series([9 + 1j])), ["0", "9+1j"]),
    ("out_of_range", lambda: nps(SCORES), ["mié", "11", "10", 'invalid="drop"', "NaN"]),
    ("out_of_range", lambda: csat([4, -1]), ["1", "-1", "5"]),
    ("out_of_range", lambda: ces([math.inf], easier="low"), ["0", "inf", "7"]),
    ("not_whole", lambda: nps(pd.Series([8.5], index=["q"])), ["q", "8.5", "10"]),
    ("negative", lambda: share_of_wallet([1, -2], [1, 1]), ["here", "1", "-2"]),
    ("negative", lambda: survival([-0.5], [True]), ["duration", "0", "-0.5"]),
    ("infinite", lambda: share_of_wallet([1], [math.inf]), ["elsewhere", "0", "inf"]),
    ("lengths", lambda: share_of_wallet([1], [1, 2]), ["here", "elsewhere", "1", "2"]),
    ("labels", lambda: share_of_wallet(pd.Series([1, 2]), pd.Series([1, 2], index=[0, 5])), ["1", "5"]),
    ("count", lambda: retention_rate(500.5, 540, 120), ["start", "500.5"]),
    ("count", lambda: churn_rate(500, -1, 0), ["end", "-1"]),
    ("count", lambda: churn_rate(500, True, 0), ["end", "True"]),
    ("count", lambda: clv(100, 0.8, 0.1, first_payment="now", periods=2.5), ["periods", "2.5"]),
    ("count", lambda: proportion_difference((1.5, 3), (1, 3)), ["first[0]", "1.5"]),
    ("nps_scale", lambda: nps([5], scale=(1, 10)), ["(1, 10)", "csat"]),
    ("nps_scale", lambda: nps([5], scale="0-10"), ["'0-10'"]),
    ("easier", lambda: ces([5], easier="yes"), ["'yes'", '"high"', '"low"']),
    ("easier", lambda: ces([5], easier=None), ["None"]),
    ("boxes", lambda: ces([5], easier="high", method="top", boxes=7), ["7", "1", "6"]),
    ("between", lambda: survival([1], [True]).quantile(50), ["share", "50", "0", "1"]),
    ("between", lambda: clv(1, -0.1, 0.1, first_payment="now"), ["retention", "-0.1"]),
    ("between", lambda: clv(1, 1.05, 0.1, first_payment="now"), ["retention", "1.05"]),
    ("between", lambda: clv(1, "0.8", 0.1, first_payment="now"), ["retention", "'0.8'"]),
    ("between", lambda: proportion_sample_size(60), ["margin", "60", "50"]),
    ("between", lambda: nps_sample_size(5, promoters=101), ["promoters", "101"]),
    ("at_least", lambda: survival([1], [True]).at(-1), ["t", "-1"]),
    ("at_least", lambda: first_response([], [], sla_hours="24"), ["sla_hours", "'24'"]),
    ("at_least", lambda: repeat_purchase_rate(ORDERS, horizon_days=0), ["horizon_days", "0"]),
    ("not_a_flag", lambda: survival([1, 2], pd.Series([True, "no"])), ["observed", "1", "'no'", "True"]),
    ("not_a_flag", lambda: survival([1, 2], [1, 2]), ["observed", "2"]),
    ("time_as_text", lambda: first_response(["2024-01-01"], [None]), ["opened", "0", "'2024-01-01'", "pd.to_datetime"]),
    ("time_as_text", lambda: cohort_retention(ORDERS.assign(date="1/2/24")), ["date", "7", "'1/2/24'"]),
    ("not_a_time", lambda: first_response([T("2024-01-01"), 20240102], [None, None]), ["opened", "1", "20240102"]),
    (
        "mixed_zones",
        lambda: first_response([T("2024-01-01", tz="UTC"), T("2024-01-01")], [None, None]),
        ["opened", "utc=True"],
    ),
    (
        "one_zone",
        lambda: first_response(times("2024-01-01"), times("2024-01-02").dt.tz_localize("UTC")),
        ["opened", "replied", "tz_localize"],
    ),
    ("moment", lambda: cohort_retention(ORDERS, as_of="ayer"), ["as_of", "'ayer'", "2025-12-31"]),
    ("moment", lambda: cohort_retention(ORDERS, as_of=2024), ["as_of", "2024"]),
    ("moment", lambda: repeat_purchase_rate(ORDERS, as_of=pd.NaT), ["as_of", "NaT"]),
    ("moment_zone", lambda: cohort_retention(ORDERS, as_of=datetime(2024, 5, 1, tzinfo=UTC)), ["as_of", "2024-05-01"]),
    (
        "reply_before",
        lambda: first_response(times("2024-01-01", "2024-01-03"), times("2024-01-02", "2024-01-02")),
        ["T1", "2024-01-02", "2024-01-03"],
    ),
    (
        "opened_after",
        lambda: first_response(times("2024-01-01", "2024-01-03"), times(None, None), as_of="2024-01-02"),
        ["T1", "2024-01-03", "2024-01-02"],
    ),
    ("closing", lambda: BusinessHours("18:00", "09:00"), ["18:00", "09:00", "24:00"]),
    ("time_of_day", lambda: BusinessHours("9 am"), ["start", "'9 am'", "09:00"]),
    ("time_of_day", lambda: BusinessHours(9, 25), ["end", "25"]),
    ("weekday", lambda: BusinessHours(days=[7]), ["7", "mon"]),
    ("weekday", lambda: BusinessHours(days=["lunes"]), ["'lunes'", "0"]),
    ("weekday", lambda: BusinessHours(days=[]), ["[]"]),
    ("holiday", lambda: BusinessHours(holidays=["navidad"]), ["'navidad'", "2024-12-25"]),
    ("holiday", lambda: BusinessHours(holidays=[20241225]), ["20241225"]),
    ("time_zone", lambda: BusinessHours(tz=2), ["2"]),
    ("time_zone", lambda: BusinessHours(tz="../x"), ["'../x'"]),
    ("time_zone", lambda: BusinessHours(tz="Europa/Madrid"), ["'Europa/Madrid'", "Europe/Madrid"]),
    ("percent", lambda: clv(100, 84, 0.1, first_payment="now"), ["retention", "84", "0.84"]),
    ("percent", lambda: npv([1], 10), ["discount", "10", "0.1"]),
    ("percent", lambda: annual_to_monthly(Estimate(0.5, unit="percent")), ["rate", "0.005"]),
    ("not_a_table", lambda: cohort_retention([1, 2]), ["[1, 2]"]),
    ("no_column", lambda: cohort_retention(ORDERS, customer="custmer"), ["'custmer'", "customer"]),
    ("no_column", lambda: repeat_purchase_rate(ORDERS, date="xyz"), ["'xyz'", "customer, date"]),
    ("more_new", lambda: retention_rate(500, 100, 120), ["120", "100"]),
    ("more_kept", lambda: retention_rate(500, 640, 120), ["520", "500"]),
    (
        "empty_period",
        lambda: purchase_frequency(ORDERS, per="active", start="2024-02-01", end="2024-01-01"),
        ["2024-02-01", "2024-01-01"],
    ),
    ("unknown_customer", lambda: purchase_frequency(ORDERS, per="known", known=["A"]), ["8", "'B'", "known"]),
    ("fewer_known", lambda: purchase_frequency(ORDERS, per="known", known=1), ["1", "2"]),
    ("no_end", lambda: clv(100, 1, 0, first_payment="end"), ["1", "0", "periods=10"]),
    ("not_finite", lambda: clv(math.nan, 0.8, 0.1, first_payment="now"), ["margin", "nan"]),
    ("not_finite", lambda: clv("100", 0.8, 0.1, first_payment="now"), ["margin", "'100'"]),
    ("first_payment", lambda: clv(1, 0.8, 0.1, first_payment="kotler"), ["'kotler'", '"now"', '"excluded"', '"end"']),
    ("first_payment", lambda: clv_table(1, 0.8, 0.1, 3, first_payment=None), ["None"]),
    ("blank_payment", lambda: npv(pd.Series([1, None], index=["2024", "2025"]), 0.1), ["2025", "nan"]),
    ("not_an_nps", lambda: nps_difference(csat([5]), [9]), ["wave1", "Estimate", "nps()"]),
    ("not_a_share", lambda: proportion_difference((4, 3), (1, 2)), ["first", "(4, 3)"]),
    ("not_a_share", lambda: proportion_difference((1, 2), 0.5), ["second", "0.5"]),
    ("not_a_share", lambda: proportion_difference((1, 2), csat([5, 4, 1], method="rescaled")), ["second"]),
    ("over_100", lambda: nps_sample_size(5, promoters=60, detractors=50), ["60", "50", "100"]),
    ("shares_as_ratio", lambda: nps_sample_size(5, promoters=0.5, detractors=0.2), ["0.5", "0.2", "50"]),
    ("no_variance", lambda: nps_sample_size(5, promoters=100, detractors=0), []),
    ("no_variance", lambda: proportion_sample_size(5, share=0), []),
    ("no_variance", lambda: difference_sample_size(0, 100), []),
    ("same_share", lambda: difference_sample_size(11, 11), ["11"]),
    ("between", lambda: difference_sample_size(11, 14, power=20), ["power", "20", "50"]),
    ("margin", lambda: nps_sample_size(0.05), ["0.05", "5"]),
]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("key", "provoke", "named"), CASES, ids=[f"{i}-{case[0]}" for i, case in enumerate(CASES)])
def test_error_names_value_row_and_remedy(lang, key, provoke, named):
    with using_language(lang), pytest.raises(CourseError) as caught:
        provoke()
    assert caught.value.key == f"kpis.error.{key}"
    sentence = str(caught.value)
    for part in named:
        assert re.search(rf"(?<!\w){re.escape(part)}(?!\w)", sentence), f"{part!r} is not in: {sentence}"
    assert not re.search(r"\{\w*\}|np\.|Timestamp\(", sentence), sentence
    assert sentence == sentences(lang)[caught.value.key].format_map(caught.value.values)


def test_every_error_of_the_measures_is_provoked_above():
    known = {key.removeprefix("kpis.error.") for key in sentences("en") if key.startswith("kpis.error.")}
    assert known == {case[0] for case in CASES}


SAME = ("kpis.n", "kpis.unit.hours", "kpis.servqual.dimension.tangibles")


def test_both_languages_have_the_same_blanks():
    english, spanish = ({k: v for k, v in sentences(lang).items() if k.startswith("kpis.")} for lang in ("en", "es"))
    assert english.keys() == spanish.keys()
    for key, sentence in english.items():
        assert set(re.findall(r"\{(\w+)\}", sentence)) == set(re.findall(r"\{(\w+)\}", spanish[key])), key
        assert sentence != spanish[key] or key in SAME, key


def answers_of_all_measures():
    yield from (nps([9]), nps([]), csat([5, 4]), csat([5, 3], method="mean"), csat([5, 3], method="rescaled"))
    for easier in ("high", "low"):
        for method in ("mean", "top"):
            yield ces([5, 6], easier=easier, method=method)
    opened = times("2024-01-01", "2024-01-02")
    for replied in (opened + pd.Timedelta(hours=1), times("2024-01-03", None)):
        for clock in ("calendar", BusinessHours()):
            result = first_response(opened, replied, clock=clock)
            yield from (result.median, result.p90, result.mean, result.sla, result.curve.at(1), result.curve.at(1e6))
    yield from (survival([1, 2], [True, False]).at(3), survival([1, 2], [True, False]).quantile(0.9))
    yield from (retention_rate(5, 4, 1), churn_rate(5, 4, 1))
    for same_day in ("one", "separate"):
        for horizon in (None, 5, 500):
            yield repeat_purchase_rate(ORDERS, horizon, same_day=same_day)
        for per in ("active", "known"):
            yield purchase_frequency(ORDERS, per=per, same_day=same_day)
    yield from (share_of_wallet([1], [2], method=method) for method in ("ratio", "mean"))
    yield from provoked.answers()
    yield from (nps_difference([9], [3]), proportion_difference((1, 2), (2, 2)), survival([1], [True]).median)
    yield proportion([True, False])


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_answer_explains_itself(lang):
    seen = set()
    with using_language(lang):
        for answer in answers_of_all_measures():
            shown = answer.explain() + answer.sentence() + answer._repr_html_()
            assert not re.search(r"\{\w*\}|kpis\.|nan", shown), shown
            assert answer.method in sentences(lang)
            seen |= {answer.method, answer.note}
    # No sentence that nothing shows.
    cohorts = {key for key in sentences(lang) if key.startswith("kpis.method.cohort_")}
    for period in ("month", "quarter"):
        for rolling in (False, True):
            html = cohort_retention(ORDERS, period=period, rolling=rolling)._repr_html_()
            used = {key for key in cohorts if sentences("en")[key] in html}
            assert len(used) == 1
            seen |= used
    written = {key for key in sentences(lang) if key.startswith(("kpis.method.", "kpis.note."))}
    assert written == seen - {""}
