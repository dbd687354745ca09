"""Paid by an indicator: the game, its twin and the three small models, against the measures and hand-worked figures."""

import math
import xml.etree.ElementTree as ET
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from coursekit import kpis
from coursekit.datasets import company
from coursekit.messages import CourseError, use_language, using_language
from coursekit.widgets import GoodhartGame, goodhart
from coursekit.widgets.goodhart_worlds import WORLDS, FirstReply, Members, Nps, logistic

LEVERS = {name: list(world.levers) for name, world in WORLDS.items()}


@pytest.fixture(scope="module")
def shop():
    return company(customers=1500)


def test_starts_are_the_measures_of_the_company(shop):
    """Oracle: the NPS of kpis.nps, the median of the waits, the number of memberships."""
    surveys, tickets = shop.surveys, shop.tickets
    assert goodhart("nps", [], shop).table["indicator"][0] == pytest.approx(kpis.nps(surveys["nps"].dropna()).value)
    done = tickets[tickets["first_reply"].notna() & tickets["closed"].notna()]
    waits = (done["first_reply"] - done["opened"]).dt.total_seconds() / 3600
    start = goodhart("first_reply", [], shop).table.iloc[0]
    assert start["indicator"] == pytest.approx(waits.median())
    assert start["guardrail"] == pytest.approx(waits.quantile(0.9))
    # A logistic regression with a term for each reason hits the observed share.
    settled = done["contacts"].eq(1) & done["resolved"] & ~done["reopened"]
    assert start["truth"] == pytest.approx(100 * settled.mean(), abs=0.01)
    inside = shop.memberships["customer"].isin(shop.orders["customer"]).sum()
    assert goodhart("members", [], shop).table["indicator"][0] == inside


def test_logistic_by_hand():
    """Oracle: one yes or no in two groups: the weights are the log-odds, ln(3) and ln(1/3)."""
    x = np.array([[1.0, 0]] * 40 + [[0, 1.0]] * 40)
    y = np.array([1.0] * 30 + [0.0] * 10 + [1.0] * 10 + [0.0] * 30)
    assert logistic(x, y) == pytest.approx([math.log(3), -math.log(3)], abs=1e-3)


def test_a_machine_that_answers_changes_nothing_that_matters(shop):
    played = goodhart("first_reply", [["machine"]] * 3, shop)
    assert played.table["indicator"].iloc[1] < 1
    assert played.table["truth"].nunique() == 1
    assert played.table["alarm"].tolist() == [False, True, True, True]
    assert played.parted == pytest.approx(played.table["indicator_score"].iloc[-1])


def test_the_same_hands_wait_the_same_hours(shop):
    """Oracle: Kleinrock's law: whoever is served first, the hours waited add up to the same."""
    world = FirstReply.of(shop)
    state = world.play(world.first, ("easy_first",))
    assert world.waits(state).sum() == pytest.approx(world.waits(world.first).sum() * state.load)
    assert world.figures(state).indicator < world.figures(world.first).indicator


def test_asking_the_happy_by_hand():
    """Oracle: two touchpoints with 100 answers each and NPS 60 and −20; half of the unhappy are no longer asked.

    Indicator from 20 to (60 · 100 − 20 · 50) / 150 = 33.3, answers from 100% to 75%; the truth stays at 20.
    """
    scores = np.array([[0.1, 0.2, 0.7], [0.5, 0.2, 0.3]])
    surveys = pd.DataFrame(
        {
            "touchpoint": ["shop"] * 500 + ["support"] * 500,
            "nps": [*([3.0] * 10 + [7.0] * 20 + [10.0] * 70 + [math.nan] * 400), *([3.0] * 50 + [7.0] * 20 + [10.0] * 30),
                    *[math.nan] * 400],
        }
    )  # fmt: skip
    found = goodhart("nps", [["happy_only"]], SimpleNamespace(surveys=surveys)).table
    assert found["indicator"].round(1).tolist() == [20.0, 33.3]
    assert found["truth"].round(6).tolist() == [20.0, 20.0]
    assert found["guardrail"].tolist() == [100.0, 75.0]
    world = Nps.of(SimpleNamespace(surveys=surveys))
    assert np.allclose(world.first.scores, scores)
    assert np.allclose(world.response, 0.2)
    # A prompt turns 0.3 of the 20% in the middle into promoters: six points for each.
    assert world.figures(world.play(world.first, ("prompt",))).indicator == pytest.approx(26)
    # Mending: a quarter of the gap of 80 points, at half of the contacts.
    mended = world.figures(world.play(world.first, ("mend",)))
    assert (mended.indicator, mended.truth) == pytest.approx((30, 30))


def test_members_by_hand():
    """Oracle: 200 regulars who buy for 100 euros with 50 of margin; 60 members: 60 · (0.06 · 50 − 0.01 · 100) / 4 = 30.

    Telling a quarter of the 140 outside: 95 members, 47.50. Vouchers to a tenth of them: 14 · 5 = 70 euros less.
    """
    days = pd.to_datetime(["2025-03-01", "2025-06-01", "2025-09-01", "2025-12-01"])
    ids = [f"C{i}" for i in range(200)]
    orders = pd.DataFrame({"customer": ids * 4, "date": np.repeat(days, 200), "amount": 25.0, "cost": 12.5})
    own = SimpleNamespace(orders=orders, memberships=pd.DataFrame({"customer": ids[:60]}))
    tell = goodhart("members", [["tell"]], own).table
    assert tell["indicator"].tolist() == [60.0, 95.0]
    assert tell["truth"].round(6).tolist() == [30.0, 47.5]
    assert tell["guardrail"].tolist() == [100.0, 100.0]
    voucher = goodhart("members", [["voucher"]], own).table
    assert voucher["truth"].iloc[1] == pytest.approx(74 * 0.5 - 70)
    # The goal is 90 members and 45 euros: 35 more members are 116.7 points, 17.50 euros as many.
    assert tell["indicator_score"].iloc[1] == pytest.approx(tell["truth_score"].iloc[1]) == pytest.approx(100 * 35 / 30)
    ticked = goodhart("members", [["ticked_box"]], own).table
    assert ticked["truth"].iloc[1] == pytest.approx(30 - 42 * 100 * 0.01 / 4)


@pytest.mark.parametrize("indicator", WORLDS)
def test_honest_levers_move_both_and_never_part_them_as_far_as_tricks(shop, indicator):
    *tricks, honest = LEVERS[indicator]
    meant = goodhart(indicator, [[honest]] * 3, shop)
    assert meant.table["indicator_score"].iloc[-1] > 0
    assert meant.table["truth_score"].iloc[-1] > 0
    assert not meant.table["alarm"].any()
    for trick in tricks:
        played = goodhart(indicator, [[trick]] * 3, shop)
        assert played.table["indicator_score"].iloc[-1] > 0
        assert played.parted > meant.parted


def test_every_customer_is_counted_once(shop):
    world = Members.of(shop)
    state = world.first
    for _ in range(8):
        state = world.play(state, ("voucher", "ticked_box"))
        assert (state.know + state.enrolled <= world.customers + 1e-9).all()
    assert world.customers.sum() == shop.orders["customer"].nunique()


@pytest.mark.parametrize("indicator", WORLDS)
def test_game_shows_what_its_twin_gives(shop, indicator, lang):
    game = GoodhartGame(indicator, shop)
    assert game.sentence == goodhart(indicator, [], shop).sentence(guardrail=False)
    plan = [[LEVERS[indicator][0]], [], [LEVERS[indicator][2]]]
    for levers in plan:
        game.levers = levers
        game._handle_custom_msg({"press": "play"}, [])
    twin = goodhart(indicator, plan, shop)
    assert game.played.table.equals(twin.table)
    game._handle_custom_msg({"press": "watch"}, [])
    use_language("en")  # the widget goes on in its own language
    with using_language(lang):
        assert game._view["table"] == twin.html()
        assert game.sentence == twin.sentence()
        assert twin._repr_html_() == f"<p>{twin.sentence()}</p>{twin.html()}"
    assert repr(game) == f"GoodhartGame('{indicator}', plan={plan!r})"
    assert repr(twin).startswith(f"GoodhartPlay('{indicator}', rounds=3, indicator_score=")


def test_buttons(shop):
    game = GoodhartGame("nps", shop)
    for _ in range(8):
        game._handle_custom_msg({"press": "play"}, [])
    assert game.plan == [[]] * 8
    game._handle_custom_msg({"press": "play"}, [])
    assert game.plan == [[]] * 8
    assert game.sentence.startswith("The plan has 9 quarters")
    game._handle_custom_msg({"press": "back"}, [])
    assert len(game.plan) == 7
    assert not game.sentence.startswith("The plan")
    game._handle_custom_msg({"press": "again"}, [])
    assert game.plan == []
    game._handle_custom_msg({"press": "explode"}, [])
    assert game.plan == []


def test_too_much_work_is_said_when_ticked_and_refused_when_played(shop, lang):
    game = GoodhartGame("nps", shop)
    game.levers = ["mend", "prompt"]
    assert game.levers == ["prompt", "mend"]
    said = game.sentence
    game._handle_custom_msg({"press": "play"}, [])
    assert game.plan == []
    assert game.sentence == said
    game.levers = ["mend"]
    game._handle_custom_msg({"press": "play"}, [])
    assert game.plan == [["mend"]]


def test_sentences_of_the_guardrail(shop, lang):
    warned, quiet, blind = (
        goodhart(*about, shop).sentence()
        for about in (
            ("first_reply", [["machine"]]),
            ("first_reply", [["more_people"]]),
            ("members", [["ticked_box"]]),
        )
    )
    with using_language("en"):
        english = [
            goodhart(*about, shop).sentence()
            for about in (
                ("first_reply", [["machine"]]),
                ("first_reply", [["more_people"]]),
                ("members", [["ticked_box"]]),
            )
        ]
    for words, key in zip(english, ("first warned in quarter 1", "no reason to warn", "another trick"), strict=True):
        assert key in words
    assert len({warned, quiet, blind}) == 3


@pytest.mark.parametrize("indicator", WORLDS)
def test_pictures_are_well_formed(shop, indicator, lang):
    game = GoodhartGame(indicator, shop)
    game.guardrail = True
    for plan in ([], [[LEVERS[indicator][0], LEVERS[indicator][1]]] * 8, [[LEVERS[indicator][2]]] * 8):
        game.plan = plan
        drawing = ET.fromstring(game._view["svg"])
        assert drawing.get("role") == "img"
        assert drawing.get("aria-label") == game.sentence
        _, _, width, height = (float(x) for x in drawing.get("viewBox").split())
        for node in drawing.iter():
            for name in ("x", "x1", "x2", "cx"):
                assert 0 <= float(node.get(name, 0)) <= width
            for name in ("y", "y1", "y2", "cy"):
                assert 0 <= float(node.get(name, 0)) <= height
        ET.fromstring(f"<div>{game._view['table']}</div>")
    data, _ = game._repr_mimebundle_()
    assert data["text/plain"] == f"{game!r}\n{game.sentence}"


WRONG = {
    "unknown": (lambda shop: goodhart("npss", [], shop), "nps"),
    "unknown ": (lambda shop: GoodhartGame("csat", shop), "'csat'"),
    "unknown  ": (lambda shop: goodhart(["nps"], [], shop), "['nps']"),
    "no_lever  ": (lambda shop: goodhart("nps", [[["mend"]]], shop), "['mend']"),
    "no_table": (lambda _: goodhart("nps", [], 3), "surveys"),
    "too_few": (lambda _: goodhart("nps", [], company(customers=50)), "50"),
    "not_a_plan": (lambda shop: goodhart("nps", ["mend"], shop), "['mend']"),
    "not_a_plan ": (lambda shop: goodhart("nps", "mend", shop), "'mend'"),
    "too_long": (lambda shop: goodhart("nps", [[]] * 9, shop), "9"),
    "no_lever": (lambda shop: goodhart("nps", [[], ["amend"]], shop), "amend"),
    "no_lever ": (lambda shop: setattr(GoodhartGame("nps", shop), "levers", ["amend"]), "amend"),
    "too_much": (lambda shop: goodhart("nps", [["mend", "prompt"]], shop), "4"),
}


@pytest.mark.parametrize("key", WRONG)
def test_wrong_input_is_named(key, shop, lang):
    make, value = WRONG[key]
    with pytest.raises(CourseError) as wrong:
        make(shop)
    assert wrong.value.key == f"widgets.goodhart.{key.strip()}"
    assert value in str(wrong.value)
