"""One of each chart, from small data whose figures can be worked by hand."""

from functools import cache

import pandas as pd
import pytest

from coursekit import charts, customers, journey, kpis, loyalty, mapping
from coursekit.messages import using_language

OPENED = pd.Series(pd.to_datetime(["2025-03-03 09:00"] * 10))
# The ten waits of the published vector: median 1.75, p90 34.0, 80 % within 24 hours.
REPLIED = OPENED + pd.to_timedelta([0.2, 0.3, 0.5, 1, 1.5, 2, 3, 4, 30, 70], unit="h")
# Four customers, seen to the end of May: a and b first buy in January, c in February, d in April.
ORDERS = pd.DataFrame(
    {
        "customer": ["a", "a", "a", "b", "b", "c", "c", "d"],
        "date": pd.to_datetime(
            [
                "2025-01-05",
                "2025-02-04",
                "2025-04-20",
                "2025-01-20",
                "2025-03-25",
                "2025-02-10",
                "2025-03-02",
                "2025-04-11",
            ]
        ),
        "amount": 20.0,
    }
)
AS_OF = "2025-06-01"
NODES = [
    {"metric": "CLV", "stage": "loyalty", "owner": "Inés"},
    {"metric": "retention", "stage": "loyalty", "owner": "", "parent": "CLV"},
    {"metric": "first reply", "stage": "post-purchase", "owner": "Luis", "parent": "retention"},
]
LAYERS = pd.DataFrame(
    {
        "channel": ["web"] * 100 + ["shop"] * 100,
        "content": [True] * 20 + [False] * 80 + [True] * 80 + [False] * 20,
        "back": [True, False, False, False] * 25 + [True, True, True, False] * 25,
    }
)
GROUPS = pd.DataFrame(
    {
        "channel": ["web"] * 50 + ["shop"] * 40 + ["phone"] * 4,
        "nps": [10] * 40 + [3] * 10 + [2] * 30 + [9] * 10 + [8] * 4,
        "csat": [5] * 45 + [2] * 5 + [1] * 30 + [4] * 10 + [3] * 4,
    }
)

# Three respondents: gaps of reliability −2, −1, −1.5 and of empathy 1, 0, 1; weights 60 and 40.
SHORT = kpis.Instrument("short", {"reliability": [1, 2], "empathy": [3]})
EXPECTED = pd.DataFrame({"e1": [7, 6, 6], "e2": [7, 6, 7], "e3": [5, 5, 5]})
PERCEIVED = pd.DataFrame({"p1": [5, 5, 5], "p2": [5, 5, 5], "p3": [6, 5, 6]})
QUALITY = kpis.servqual(EXPECTED, PERCEIVED, {"reliability": 60, "empathy": 40}, instrument=SHORT)
HISTORY = pd.DataFrame({"frequency": [0, 0, 3, 12], "recency": [0, 0, 60, 300], "T": [20, 200, 70, 300]})
# 40 euros at the start; 10 leave, 10 become 7, 20 become 25.
BOXES = pd.DataFrame(
    {
        "customer": ["a", "a", "b", "c", "c"],
        "started": pd.to_datetime(["2024-01-01", "2024-06-01", "2024-01-01", "2024-01-01", "2024-06-01"]),
        "ended": pd.to_datetime(["2024-06-01", None, "2024-05-01", "2024-06-01", None]),
        "price": [20.0, 25.0, 10.0, 10.0, 7.0],
    }
)

# Four visits to a shop: all look, three fill the cart, two pay, one of them at once.
EVENTS = pd.DataFrame(
    {
        "customer": ["a", "a", "a", "b", "b", "b", "c", "c", "d"],
        "event": ["view", "cart", "pay", "view", "cart", "pay", "view", "cart", "view"],
        "time": pd.date_range("2025-03-01", periods=9, freq="h"),
    }
)
WAYS = pd.DataFrame({"path": ["ad > mail", "mail", "search"], "conversions": [6, 3, 1], "nulls": [9, 9, 9]})
# 10 and 400 people: 4 of the ten and 40 of the others bought, 44 of 410 in all.
SOURCES = pd.DataFrame(
    {"source": ["event"] * 10 + ["blog"] * 400, "bought": [True] * 4 + [False] * 6 + [True] * 40 + [False] * 360}
)
# Forty people, the arms in turn: a buys in one of four cases, b in three.
TRIAL = pd.DataFrame(
    {
        "came": pd.date_range("2025-01-01", periods=40, freq="D"),
        "arm": ["a", "b"] * 20,
        "bought": ([False, True] * 2 + [True, True] + [False, False]) * 5,
    }
)
COUNTED = pd.Series(pd.to_datetime(["2025-01-09"] * 40 + ["2025-02-11"] * 10 + ["2025-03-02"] * 12))
KEY, GIVEN = ["lost"] * 10 + ["loyal"] * 10, ["lost"] * 7 + ["loyal"] * 13


def classes():
    """Of the four customers of ORDERS, and one who never bought, on the first of June: see each last purchase."""
    return customers.loyalty_classes([*"abcde"], ORDERS, as_of=AS_OF, loyal_orders=3)


@cache
def club():
    """Everybody has 10% off, and nobody buys more for it: what it costs is known without playing."""
    tier = {"id": "all", "name": "All", "rank": 1, "benefits": [{"type": "percent_discount", "value": 10}]}
    return loyalty.Programme(languages=["en"], id="c", name="Club", enrolment={"how": "auto"}, tiers=[tier])


# Three steps, two of them with a measure: 38 fives and two fours at one place, 38 ones and two twos at the other.
SCORED = pd.DataFrame({"touchpoint": ["counter"] * 40 + ["desk"] * 40, "csat": [5] * 38 + [4] * 2 + [1] * 38 + [2] * 2})
STEPS = {"hears": (-1, None), "orders": (1, "counter"), "asks": (1, "desk")}
DRAWN = mapping.JourneyMap(
    id="m",
    languages=["en"],
    title="M",
    stages=[
        {
            "id": "all",
            "steps": [
                {
                    "id": id,
                    "emotion": {"score": score, "assumption": True},
                    "kpis": [{"id": "felt", "measure": "csat", "filter": f"touchpoint == '{at}'"}] if at else [],
                }
                for id, (score, at) in STEPS.items()
            ],
        }
    ],
)

MARKET = loyalty.Market(customers=100, uplift=0.0, running_cost=0)
WAYS_TO_ASK = {
    "naive": kpis.Estimate(87.0, 82.0, 92.0, n=20_000, unit="percent"),
    "by lot": kpis.Estimate(6.5, -0.5, 13.5, n=20_000, unit="percent"),
}


# Each chart with figures that its description must name, worked by hand or taken from a published vector.
CASES = {
    "nps_answers": (lambda: charts.nps_answers([10] * 60 + [8] * 30 + [2] * 10), ["100", "60.0", "30.0", "50.0"]),
    "nps_by": (lambda: charts.nps_by(GROUPS, "channel"), ["60.0", "−50.0", "50", "40", "4"]),
    "csat_answers": (lambda: charts.csat_answers([5] * 30 + [4] * 11 + [2] * 9), ["82.0", "69.2", "90.2", "50"]),
    "csat_by": (lambda: charts.csat_by(GROUPS, "channel"), ["90.0", "25.0", "50", "40"]),
    "ces_answers": (lambda: charts.ces_answers([7, 6, 6, 5, 2], easier="high"), ["5.20", "80.0", "20.0"]),
    "response_times": (lambda: charts.response_times(OPENED, REPLIED), ["10", "1.8", "34.0", "80.0"]),
    "retention_triangle": (
        lambda: charts.retention_triangle(kpis.cohort_retention(ORDERS, as_of=AS_OF)),
        ["4", "50.0", "100.0", "0.0"],
    ),
    "retention_curve": (
        lambda: charts.retention_curve(kpis.cohort_retention(ORDERS, as_of=AS_OF)),
        ["50.0", "4", "0.0"],
    ),
    "survival_curve": (
        lambda: charts.survival_curve(kpis.survival([2, 3, 5, 8], [True, True, False, True])),
        ["3", "4"],
    ),
    "repeat_purchase": (
        lambda: charts.repeat_purchase(ORDERS, (30, 50), AS_OF),
        ["25.0", "50.0", "30", "50"],
    ),
    "clv_conventions": (lambda: charts.clv_conventions(100, 0.8, 0.1), ["267", "333", "367"]),
    "clv_by_period": (
        lambda: charts.clv_by_period(kpis.clv_table(100, 0.8, 0.1, 3, first_payment="now")),
        ["225.62", "244.00", "100.00", "52.89"],
    ),
    "clv_sensitivity": (lambda: charts.clv_sensitivity(100, 0.1, retention=0.8), ["366.67", "550.00"]),
    "wallet_shares": (lambda: charts.wallet_shares([10, 20, 30], [90, 20, 0]), ["35.3", "53.3", "33.3"]),
    "servqual_gaps": (lambda: charts.servqual_gaps(QUALITY), ["−1.50", "0.67", "−0.42", "−0.63", "3"]),
    "servqual_priorities": (lambda: charts.servqual_priorities(QUALITY), ["60.0", "40.0", "−1.50", "0.67", "50"]),
    "rfm_grid": (lambda: charts.rfm_grid(HISTORY), ["4", "50", "365", "0", "0.0", "1"]),
    "bg_nbd_tracking": (
        # Of a, b and c: by the end of February a has one repeat (4 February); after it a, b and c one each.
        lambda: charts.bg_nbd_tracking(kpis.BgNbd.of(1, 60, 0.5, 2), ORDERS, "2025-02-28"),
        ["3", "1"],
    ),
    "benchmark_points": (
        # 82 % against 60 % and 75 %; their pot 270 of 400, the mean of the two 67.5 %.
        lambda: charts.benchmark_points(kpis.benchmark((410, 500), {"A": (120, 200), "B": (150, 200)})),
        ["82.0", "22.0", "7.0", "14.5", "200", "400", "2"],
    ),
    "revenue_retention": (
        lambda: charts.revenue_retention(kpis.net_revenue_retention(BOXES, "2024-02-01", "2025-02-01")),
        ["40", "10", "3", "5", "32", "80.0", "67.5", "66.7"],
    ),
    "kpi_tree": (lambda: charts.kpi_tree(NODES), ["3", "1"]),
    "funnel_steps": (
        lambda: charts.funnel_steps(journey.funnel(EVENTS, ["view", "cart", "pay"])),
        ["4", "3", "75.0", "2", "66.7", "50.0"],
    ),
    "ladder_rungs": (
        lambda: charts.ladder_rungs(journey.ladder([100, 96, 80, 57, 41, 32, 24, 15])),
        ["100", "96.0", "83.3", "71.2", "71.9", "78.0", "75.0", "62.5"],
    ),
    "monthly_counts": (
        # 40, 10 and 12: (10 − 40) / √50 = −4.2, and (12 − 10) / √22 = 0.4; of two changes 0.1 are expected.
        lambda: charts.monthly_counts(COUNTED),
        ["62", "3", "10", "40", "−4.2", "1", "2", "0.1"],
    ),
    "over_time": (
        lambda: charts.over_time(
            {"2025-Q1": kpis.Estimate(40, 30.5, 50.5, n=90), "2025-Q2": kpis.Estimate(64, 55, 72, n=120)}, "NPS"
        ),
        ["40.00", "30.50", "50.50", "90", "64.00", "55.00", "72.00", "120"],
    ),
    "running_difference": (
        # Of a 5 of 20, of b 15 of 20 in the end; after the first ten, 2 of 5 and 4 of 5.
        lambda: charts.running_difference(TRIAL, "came", "arm", "bought", "a", looks=4),
        ["10", "40", "50.0", "4"],
    ),
    "shares_by_size": (
        lambda: charts.shares_by_size(SOURCES, "source", "bought"),
        ["10.7", "410", "40.0", "10.0", "400", "10", "2"],
    ),
    "transition_heatmap": (
        lambda: charts.transition_heatmap(journey.transitions(EVENTS, start="(start)", end="(end)")),
        ["13", "5", "3", "75.0", "66.7"],
    ),
    "attribution_shares": (
        lambda: charts.attribution_shares([journey.attribution(WAYS, method=m) for m in ("first", "last", "linear")]),
        ["10", "60.0", "30.0", "0.0", "90.0"],
    ),
    "programme_account": (
        lambda: charts.programme_account(loyalty.simulate(club(), MARKET, months=3)),
        ["3", "0"],
    ),
    "tier_members": (lambda: charts.tier_members(loyalty.simulate(club(), MARKET, months=3)), ["3", "100", "100.0"]),
    "plays_net": (lambda: charts.plays_net(loyalty.over_seeds(club(), MARKET, range(3), 1)), ["3", "0.0", "56.1"]),
    "break_even_curve": (lambda: charts.break_even_curve(), ["10", "50.0", "33.3", "25.0", "30", "40"]),
    "estimates_and_truth": (
        lambda: charts.estimates_and_truth(WAYS_TO_ASK, 6),
        ["6.0", "87.0", "82.0", "92.0", "6.5", "−0.5", "13.5"],
    ),
    "whale": (lambda: charts.whale(loyalty.whale_curve([50, 40, 30, -20])), ["100", "120.0", "75.0", "50.0"]),
    "shares_within": (
        lambda: charts.shares_within(LAYERS, "back", "content", "channel"),
        ["65.0", "35.0", "25.0", "75.0", "100"],
    ),
    "drawn_and_measured": (
        # Mean 4.95 against 3, one deviation is √(308/79) = 1.97; 2.5 · 0.99 is beyond the end, 2.
        lambda: charts.drawn_and_measured(DRAWN, DRAWN.measure({"surveys": SCORED})),
        ["3", "2", "1", "−1", "2.0", "−2.0", "40"],
    ),
    "loyalty_mix": (lambda: charts.loyalty_mix(classes()), ["5", "1", "20.0"]),
    "confusion_matrix": (
        lambda: charts.confusion_matrix(customers.confusion(KEY, GIVEN)),
        ["20", "17", "85.0", "7", "10", "3"],
    ),
}


@cache
def made(name, lang):
    """A chart, drawn once for all the tests that only look at it."""
    with using_language(lang):
        chart = CASES[name][0]()
    assert chart.png
    return chart


@pytest.fixture(params=CASES)
def name(request):
    """The name of each chart in turn."""
    return request.param


@pytest.fixture
def chart(name):
    """Each chart in turn, in English."""
    return made(name, "en")


@pytest.fixture
def chart_in():
    """A chart by name and language."""
    return made


@pytest.fixture
def cases():
    """All of them: a function that makes the chart, and figures that its description must name."""
    return CASES
