"""What provokes the errors of service, quality, benchmarks and models of repeat purchase; run by test_errors."""

import numpy as np
import pandas as pd

from coursekit.kpis import (
    BgNbd,
    Instrument,
    benchmark,
    csat,
    first_contact_resolution,
    fit_bg_nbd,
    fit_gamma_gamma,
    mean_difference,
    net_revenue_retention,
    price_elasticity,
    rfm,
    servperf,
    servqual,
)

ORDERS = pd.DataFrame({"customer": ["A", "B"], "date": pd.to_datetime(["2024-01-05", "2024-02-10"])}, index=[7, 8])
T = pd.Timestamp


def times(*moments):
    return pd.Series(pd.to_datetime(list(moments)), index=[f"T{i}" for i in range(len(moments))])


TICKETS = pd.DataFrame(
    {
        "contacts": [1, 2],
        "resolved": [True, False],
        "reopened": [False, False],
        "opened": times("2024-01-05", "2024-01-06"),
        "closed": times("2024-01-07", "2024-01-08"),
    },
    index=["T0", "T1"],
)
E = pd.DataFrame(np.full((2, 22), 6), columns=[f"e{i}" for i in range(1, 23)], index=["r0", "r1"])
P = E.rename(columns=lambda name: name.replace("e", "p"))
WEIGHTS = dict.fromkeys(("tangibles", "reliability", "responsiveness", "assurance", "empathy"), 20)
BOXES = pd.DataFrame(
    {"customer": ["A"], "started": times("2024-01-05"), "ended": times("2024-03-01"), "price": [10.0]}, index=["T0"]
)


def fcr(of="resolved", as_of=None, **changed):
    return first_contact_resolution(TICKETS.assign(**changed), of=of, as_of=as_of)


def gap(e=E, p=P, weights=None, instrument="positive"):
    return servqual(e, p, weights, instrument=instrument)


def nrr(start="2024-02-01", end="2024-04-01", **changed):
    return net_revenue_retention(BOXES.assign(**changed), start, end)


# (key, what provokes it, what the sentence must name)
CASES = [
    ("same_price", lambda: price_elasticity([5, 5], [4, 4], [7.4, 8], [7.4, 8]), ["7.4", "old_price", "new_price"]),
    ("above_zero", lambda: price_elasticity(5, 4, 7, 8, rest_before=0, rest_after=9), ["rest_before", "0"]),
    ("choice", lambda: fcr(of="closed"), ["of", "closed", "resolved", "all"]),
    ("choice", lambda: rfm(ORDERS, amount=None, unit="month"), ["unit", "month", "week"]),
    ("choice", lambda: benchmark((1, 2), {"A": (1, 2)}, adjust="holm"), ["adjust", "holm", "none"]),
    ("choice", lambda: benchmark([1], {"A": [1]}, "ces"), ["measure", "ces", "nps"]),
    ("level", lambda: mean_difference([1], [2], level=95), ["95", "0.95"]),
    ("no_column", lambda: first_contact_resolution(TICKETS, "contact", of="all"), ["'contact'", "contacts"]),
    ("no_column", lambda: rfm(ORDERS), ["'amount'"]),
    ("no_column", lambda: net_revenue_retention(BOXES, "2024-01-01", "2024-02-01", price="prise"), ["'prise'", "price"]),
    ("not_tickets", lambda: first_contact_resolution([1, 2], of="all"), ["[1, 2]"]),
    ("not_tickets", lambda: first_contact_resolution(contacts=[1], of="all"), ["None"]),
    ("contacts", lambda: fcr(contacts=[1, 0]), ["T1", "0", "1", "NaN"]),
    ("contacts", lambda: fcr(contacts=[1.5, 2]), ["T0", "1.5"]),
    ("not_a_flag", lambda: fcr(reopened=["no", "yes"]), ["reopened", "T0", "'no'"]),
    ("closed_before", lambda: fcr(closed=TICKETS["opened"] - pd.Timedelta(days=1)), ["T0", "2024-01-04", "2024-01-05"]),
    ("resolved_open", lambda: fcr(closed=pd.NaT), ["T0", "False"]),
    ("reopened_before", lambda: fcr(reopened=TICKETS["opened"]), ["T0", "2024-01-05", "2024-01-07"]),
    ("opened_after", lambda: fcr(as_of="2024-01-05 12:00"), ["T1", "2024-01-06"]),
    ("one_zone", lambda: fcr(closed=TICKETS["closed"].dt.tz_localize("UTC")), ["opened", "closed"]),
    ("lengths", lambda: gap(E[:1]), ["expectations", "perceptions", "1", "2"]),
    ("labels", lambda: gap(E.set_axis(["r1", "r0"])), ["r0", "r1"]),
    ("labels", lambda: gap(weights=pd.DataFrame([WEIGHTS] * 2)), ["r0", "0"]),
    ("not_items", lambda: gap(p=[1, 2]), ["perceptions", "[1, 2]", "22"]),
    ("items", lambda: gap(E.iloc[:, :20]), ["expectations", "20", "22", "1"]),
    ("items", lambda: gap(E.rename(columns={"e22": "e23"})), ["22", "1"]),
    ("item_range", lambda: gap(E.assign(e3=[6, 8])), ["e3", "r1", "8", "1", "7"]),
    ("item_range", lambda: servperf(P.assign(p9=[4.5, 3]), instrument="1988"), ["p9", "r0", "4.5"]),
    ("instrument", lambda: gap(instrument="1991"), ["'1991'", '"1988"', '"positive"']),
    ("instrument_items", lambda: Instrument("mine", {"a": [1, 1]}), ["'mine'"]),
    ("instrument_items", lambda: Instrument("mine", {"a": [1]}, reverse=[2]), ["'mine'"]),
    ("instrument_items", lambda: Instrument("mine", 22), ["'mine'"]),
    ("scale", lambda: Instrument("mine", {"a": [1]}, scale=(7, 1)), ["(7, 1)"]),
    ("not_weights", lambda: gap(weights=[20] * 5), ["[20, 20, 20, 20, 20]", "tangibles"]),
    ("weight_names", lambda: gap(weights={"tangibles": 100}), ["tangibles", "empathy"]),
    ("weights_sum", lambda: gap(weights=pd.DataFrame([WEIGHTS, {**WEIGHTS, "empathy": 25}], E.index)), ["r1", "105", "100"]),
    ("weights_as_ratio", lambda: gap(weights=pd.DataFrame([WEIGHTS] * 2, E.index) / 100), ["r0", "1", "100"]),
    ("negative", lambda: gap(weights=pd.DataFrame([{**WEIGHTS, "empathy": -1}] * 2, E.index)), ["empathy", "r0", "-1"]),
    ("at_least", lambda: gap(weights={**WEIGHTS, "empathy": "20"}), ["empathy", "'20'"]),
    ("before_first_order", lambda: rfm(ORDERS, amount=None, until="2023-12-31"), ["2023-12-31", "2024-01-05"]),
    ("negative", lambda: rfm(ORDERS.assign(amount=[1, -5])), ["amount", "8", "-5"]),
    ("not_a_count", lambda: fit_bg_nbd([1.5], [1], [2]), ["0", "1.5"]),
    ("not_a_count", lambda: fit_gamma_gamma(pd.Series([0.5], index=["C9"]), pd.Series([3], index=["C9"])), ["C9", "0.5"]),
    ("recency_over_age", lambda: fit_bg_nbd([1, 2], [1, 30], [2, 20]), ["1", "30", "20"]),
    ("recency_unlike", lambda: fit_bg_nbd([1, 0], [1, 3], [9, 9]), ["1", "0", "3", "rfm()"]),
    ("recency_unlike", lambda: BgNbd.of(1, 1, 1, 1).probability_alive(2, 0, 9), ["2", "0"]),
    ("negative", lambda: fit_bg_nbd([1, -1], [1, 1], [2, 2]), ["frequency", "1", "-1"]),
    ("no_repeat", lambda: fit_bg_nbd([0, 0], [0, 0], [2, 2]), ["2"]),
    ("no_repeat", lambda: fit_gamma_gamma([0], [0]), ["1"]),
    ("free_orders", lambda: fit_gamma_gamma([1, 2], [3, 0]), ["1", "2", "0"]),
    ("same_amounts", lambda: fit_gamma_gamma([1, 2], [3, 3]), ["3"]),
    ("time_ahead", lambda: BgNbd.of(1, 1, 1, 1).expected_purchases([1, -2]), ["1", "-2"]),
    ("at_least", lambda: BgNbd.of(1, 1, 1, 1).conditional_purchases(-1, 0, 0, 9), ["t", "-1"]),
    ("not_positive", lambda: BgNbd.of(0.2, 4, 0, 2), ["a", "0"]),
    ("no_competitors", lambda: benchmark((1, 2), [(1, 2)]), ["[(1, 2)]"]),
    ("which_measure", lambda: benchmark([9, 10], {"A": [5]}), ["[9, 10]", '"nps"', '"share"', '"mean"']),
    ("which_measure", lambda: benchmark(csat([5], method="mean"), {"A": [5]}), ["Estimate"]),
    ("not_an_nps", lambda: benchmark([9], {"A": csat([5])}, "nps"), ["A", "nps()"]),
    ("not_a_share", lambda: benchmark((1, 2), {"A": (3, 2)}), ["A", "(3, 2)"]),
    ("not_a_flag", lambda: benchmark([1, 5], {"A": [1]}, "share"), ["own", "1", "5"]),
    ("mean_needs_answers", lambda: benchmark([5], {"A": csat([5], method="mean")}, "mean"), ["A", "Estimate"]),
    ("count", lambda: benchmark((1, 2), {"A": (1, 2)}).funnel(0), ["n", "0", "1"]),
    ("not_subscriptions", lambda: net_revenue_retention([1], "2024-01-01", "2025-01-01"), ["[1]"]),
    ("ended_before", lambda: nrr(ended=T("2023-01-01")), ["T0", "2023-01-01", "2024-01-05"]),
    ("empty_period", lambda: nrr(end="2024-01-01"), ["2024-02-01", "2024-01-01"]),
    ("moment", lambda: nrr(start="soon"), ["start", "'soon'"]),

]  # fmt: skip


def answers():
    """At least one answer of each method and each note of these measures."""
    for of in ("resolved", "all"):
        yield from (fcr(of=of), fcr(of=of, as_of="2025-01-01"))
    for weights in (None, WEIGHTS):
        for result in (gap(weights=weights), servperf(P, weights, instrument="1988")):
            yield from (result.overall, result.weighted)
    for own, measure in (([9], "nps"), ([1], "share"), ([5], "mean")):
        result = benchmark(own, {"A": own}, measure)
        yield from (result.own, result.against_mean, result.against_pooled)
    money = nrr()
    yield from (money.net, money.gross, money.customers)
