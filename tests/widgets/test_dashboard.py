"""The dashboard's figures against the measures themselves on rows cut out by hand; the dashboard against its figures."""

import math

import pandas as pd
import pytest

from coursekit import company, kpis
from coursekit.mapping import JourneyMap
from coursekit.messages import CourseError
from coursekit.widgets import Dashboard, dashboard_figures
from coursekit.widgets.dashboard_model import MEASURES, NOT_BY_PERIOD, earlier, over_quarters, periods_of


@pytest.fixture(scope="module")
def lumbre():
    return company()


@pytest.fixture(scope="module")
def quarter(lumbre):
    return dashboard_figures(lumbre, "2025-Q3", "web")


def web(lumbre, table, when, start, end):
    """The rows that belong to the web shop in a period, cut by plain comparisons."""
    orders = set(lumbre.orders.query("channel == 'web'")["order"])
    rows = getattr(lumbre, table)
    rows = rows[[order in orders for order in rows["order"]]]
    return rows[(rows[when] >= start) & (rows[when] < end)]


def test_answers_and_tickets_by_hand(lumbre, quarter):
    answers = web(lumbre, "surveys", "answered", "2025-07-01", "2025-10-01")
    tickets = web(lumbre, "tickets", "opened", "2025-07-01", "2025-10-01")
    assert quarter.now["nps"] == kpis.nps(answers["nps"])
    assert quarter.now["csat"] == kpis.csat(answers["csat"])
    assert quarter.now["ces"] == kpis.ces(answers["ces"], easier="high")
    waits = kpis.first_response(tickets["opened"], tickets["first_reply"], as_of=lumbre.as_of, sla_hours=24)
    assert quarter.now["first_reply"] == waits.sla
    assert quarter.details["first_reply"] == waits.median
    solved = kpis.first_contact_resolution(tickets, of="all", as_of=lumbre.as_of)
    assert quarter.now["first_contact"] == solved


def test_retention_by_hand(lumbre, quarter):
    orders = lumbre.orders.query("channel == 'web'")
    before = set(orders.query("'2025-04-01' <= date < '2025-07-01'")["customer"])
    again = before & set(orders.query("'2025-07-01' <= date < '2025-10-01'")["customer"])
    assert quarter.now["retention"].n == len(before)
    assert quarter.now["retention"].value == pytest.approx(100 * len(again) / len(before))


def test_second_purchase_by_hand(lumbre):
    """One customer after another, as one would with a pencil."""
    found = dashboard_figures(lumbre, "2025-Q1", "web").now["repeat_purchase"]
    bought, again = 0, 0
    for _, rows in lumbre.orders.sort_values("date").groupby("customer", observed=True):
        first = rows.iloc[0]
        if first["channel"] != "web" or not pd.Timestamp("2025-01-01") <= first["date"] < pd.Timestamp("2025-04-01"):
            continue
        bought += 1
        # Another day, and before 90 times 24 hours have passed.
        other_day = rows["date"].dt.date != first["date"].date()
        later = rows[other_day & (rows["date"] - first["date"] < pd.Timedelta(90, "D"))]
        again += len(later) > 0
    assert (found.n, found.value) == (bought, pytest.approx(100 * again / bought))


def test_groups_share_the_people_out(lumbre):
    """Members and the others are everybody; new and older customers too."""
    everybody = dashboard_figures(lumbre, "2025").now["nps"].n
    for pair in (("members", "others"), ("new", "older")):
        assert sum(dashboard_figures(lumbre, "2025", group=one).now["nps"].n for one in pair) == everybody


def test_the_shops_are_the_four_shops(lumbre):
    shops = ("Madrid", "Valencia", "Sevilla", "Bilbao")
    all_four = dashboard_figures(lumbre, "2025", "shop").now["csat"].n
    assert sum(dashboard_figures(lumbre, "2025", shop).now["csat"].n for shop in shops) == all_four


def test_the_change_is_the_difference_of_the_measures(lumbre, quarter):
    then = dashboard_figures(lumbre, "2025-Q2", "web", compare_with="none")
    assert quarter.compared == "2025-Q2"
    assert quarter.before["nps"] == then.now["nps"]
    assert quarter.change["nps"] == kpis.nps_difference(then.now["nps"], quarter.now["nps"])
    assert quarter.change["csat"] == kpis.proportion_difference(then.now["csat"], quarter.now["csat"])
    assert set(then.change) == set()


def test_a_verdict_says_no_more_than_the_interval(lumbre):
    for place in ("all", "web", "shop"):
        figures = dashboard_figures(lumbre, "2025", place)
        for name, moved in figures.change.items():
            said = figures.verdict(name)
            assert said == ("higher" if moved.low > 0 else "lower" if moved.high < 0 else "unclear")
            assert figures.table.loc[name, "verdict"] == said
        compared = len(figures.change)
        assert figures.by_chance == pytest.approx(100 * (1 - 0.95**compared))


def test_few_answers_are_not_shown(lumbre):
    figures = dashboard_figures(lumbre, "2025-11", "Bilbao")
    assert 0 < figures.now["nps"].n < 10
    assert math.isnan(figures.now["nps"].value)
    assert figures.verdict("nps") == "none"
    board = Dashboard(lumbre, period="2025-11", place="Bilbao", lang="en")
    assert f"n = {figures.now['nps'].n}: too few to show" in board._html["tiles"].value
    assert "Fewer than 10 answers" in board._html["tiles"].value


def test_before_the_data_begin_there_is_nothing_to_compare_with(lumbre):
    figures = dashboard_figures(lumbre, "2024-Q1")
    assert figures.before == {}
    assert not figures.now["retention"]
    assert "no period before it" in figures.now["retention"].explain() or figures.now["retention"].n == 0


@pytest.mark.parametrize(
    ("period", "how", "expected"),
    [
        ("2025", "before", "2024"),
        ("2025", "year_before", "2024"),
        ("2025-Q1", "before", "2024-Q4"),
        ("2025-q3", "year_before", "2024-Q3"),
        ("2025-T2", "before", "2025-Q1"),
        ("2025-01", "before", "2024-12"),
        ("2025-11", "year_before", "2024-11"),
    ],
)
def test_earlier_periods(period, how, expected):
    assert earlier(period, how) == expected


WRONG = {
    "period": ({"period": "last winter"}, "last winter"),
    "span": ({"period": "2025-01-01/2025-01-31"}, "2025-01-01/2025-01-31"),
    "place": ({"place": "Vigo"}, "Vigo"),
    "group": ({"group": "member"}, "members"),
    "comparison": ({"compare_with": "always"}, "always"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_does_not_exist_is_one_sentence(lumbre, case):
    given, named = WRONG[case]
    with pytest.raises(CourseError, match=named):
        dashboard_figures(lumbre, **given)
    with pytest.raises(CourseError, match=named):
        Dashboard(lumbre, **given)


@pytest.mark.parametrize("targets", [{"csta": 70}, {"csat": "seventy"}, {"csat": True}, {"csat": float("nan")}])
def test_a_target_that_is_none_is_one_sentence(lumbre, targets):
    with pytest.raises(CourseError, match=r"target|meta"):
        Dashboard(lumbre, targets=targets)


# The widget ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_tiles_show_the_figures(lumbre, lang):
    board = Dashboard(lumbre, period="2025-Q3", place="web", lang=lang)
    twin = dashboard_figures(lumbre, "2025-Q3", "web")
    assert board.figures.table.equals(twin.table)
    page = board._html["tiles"].value
    for name, one in twin.now.items():
        if one:
            assert f"{abs(one.value):.1f}"[:-1] in page, name
    assert "<script" not in page


def test_only_the_open_view_is_drawn_and_each_when_it_is_opened(lumbre):
    board = Dashboard(lumbre, period="2025-Q3", lang="en")
    assert [one.value == "<p>Being computed…</p>" for one in board._html.values()] == [False, True, True, True]
    board._tabs.selected_index = 1
    assert 'alt="NPS, period by period' in board._html["time"].value
    board._tabs.selected_index = 2
    assert "2025-Q3" in board._html["map"].value
    assert "<svg" in board._html["map"].value
    board._tabs.selected_index = 3
    before = board._html["table"].value
    assert before.count('scope="row"') == len(MEASURES)
    board.period = "2024"
    assert board._html["table"].value != before
    assert board._drawn["tiles"][0] == "2025-Q3"


def test_choosers_and_traits_are_one(lumbre):
    board = Dashboard(lumbre, lang="en")
    board._choosers["place"].value = "Madrid"
    assert board.place == board.figures.place == "Madrid"
    board.period = "2025-11"
    assert board._choosers["period"].value == "2025-11"
    with pytest.raises(CourseError, match="Vigo"):
        board.place = "Vigo"
    assert board.figures.place == board._choosers["place"].value == "Madrid"
    assert all(one.description for one in board._choosers.values())


def test_a_target_is_held_against_the_whole_interval(lumbre):
    csat = dashboard_figures(lumbre, "2025").now["csat"]
    for target, said in ((csat.low - 1, "above it"), (csat.value, "inside the interval"), (csat.high + 1, "below it")):
        assert said in Dashboard(lumbre, targets={"csat": target}, lang="en")._html["tiles"].value


def test_words_for_places_without_widgets(lumbre):
    board = Dashboard(lumbre, period="2024-Q1", lang="en")
    assert repr(board) == "Dashboard(period='2024-Q1', place='all', group='all', compare_with='before')"
    assert board.sentence.startswith("Café Lumbre: 2024-Q1, everywhere, everybody")
    assert "Nothing to compare with" in board.sentence
    data = board._repr_mimebundle_()
    assert board.sentence in (data[0] if isinstance(data, tuple) else data)["text/plain"]


def test_maps_of_ones_own(lumbre):
    journey = JourneyMap(id="mine", languages=["en"], title={"en": "A map of mine"})
    board = Dashboard(lumbre, maps={"mine": journey}, lang="en")
    board._tabs.selected_index = 2
    assert "A map of mine" in board._html["map"].value


def test_every_quarter_over_time(lumbre):
    found = over_quarters(lumbre, "csat")
    assert list(found) == [f"{year}-Q{n}" for year in (2024, 2025) for n in (1, 2, 3, 4)]
    assert found["2025-Q2"] == dashboard_figures(lumbre, "2025-Q2").now["csat"]
    assert periods_of(lumbre)[:2] == ("2025", "2024")
    for name in NOT_BY_PERIOD:
        with pytest.raises(CourseError, match=name):
            over_quarters(lumbre, name)
