"""Two firms: the closed form without a shield, a crowd of single customers, symmetry, and games known beforehand."""

import math

import numpy as np
import pytest

from coursekit.loyalty import Duopoly, launch_game, two_firms
from coursekit.messages import CourseError, using_language


def test_without_a_shield_the_share_follows_the_closed_form():
    """sₜ = p + (s₀ − p)(1 − σ)ᵗ, with p = 1 / (1 + e^−0.4)."""
    played = two_firms(first=0, second=math.inf, months=24, share=0.5, switching=0.1, pull=0.4, shield=0)
    p = 1 / (1 + math.exp(-0.4))
    expected = [p + (0.5 - p) * 0.9**t for t in range(24)]
    assert played.table["share"].tolist() == pytest.approx(expected)


def test_by_hand_one_month():
    """Half of 1000 € at 45% is 225; of the first's customers 20% are members, at 40%: 400·.45 + 100·.40 − 10 = 210."""
    played = two_firms(first=0, second=math.inf, months=1, sales=1000, joining=0.2, reward=0.05, running=10)
    assert (played.first, played.second) == (pytest.approx(210), pytest.approx(225))
    assert played.advantage == pytest.approx(-15)
    more = two_firms(first=0, second=math.inf, months=1, sales=1000, joining=0.2, reward=0.05, running=10, lift=0.1)
    assert more.first == pytest.approx(214)


def test_a_crowd_of_customers_who_flip_coins_comes_to_the_same():
    """Oracle: 40 000 customers, each with its own luck; the expected shares within four standard errors."""
    market = Duopoly(share=0.4, switching=0.2, pull=0.5, follower_pull=0.3, shield=0.6, both_cards=0.5, joining=0.25)
    n, rng = 40_000, np.random.default_rng(5)
    firm, member = (rng.random(n) >= market.share).astype(int), np.zeros(n, bool)
    shares, cards = [], []
    for month in range(14):
        on = np.array([month >= 2, month >= 7])
        member |= on[firm] & (rng.random(n) < market.joining)
        shares.append((firm == 0).mean())
        cards.append((member & (firm == 0)).mean())
        odds = math.log(0.4 / 0.6) + 0.5 * on[0] - 0.3 * on[1]
        shield = market.shield * (1 - market.both_cards * on.all())
        thinks = rng.random(n) < market.switching * np.where(member, 1 - shield, 1)
        chosen = (rng.random(n) >= 1 / (1 + math.exp(-odds))).astype(int)
        moves = thinks & (chosen != firm)
        firm, member = np.where(moves, chosen, firm), member & ~moves
    played = two_firms(market, first=2, second=7, months=14).table
    error = 4 * 0.5 / math.sqrt(n)
    assert np.abs(played["share"] - shares).max() < error
    assert np.abs(played["members_first"] - cards).max() < error


def test_two_alike_earn_alike_and_names_do_not_matter():
    both = two_firms(first=3, second=3)
    assert both.advantage == pytest.approx(0)
    assert both.table["share"].tolist() == pytest.approx([0.5] * 36)
    ahead, behind = two_firms(first=0, second=9), two_firms(first=9, second=0)
    assert (ahead.first, ahead.second) == (pytest.approx(behind.second), pytest.approx(behind.first))


def test_being_first_is_worth_nothing_where_a_programme_moves_nobody():
    played = two_firms(first=0, second=12, pull=0, shield=0, reward=0, running=0)
    assert played.advantage == pytest.approx(0)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "dilemma"),
        ({"reward": 0.12}, "nobody"),
        ({"pull": 0, "shield": 0}, "nobody"),
        ({"lift": 0.2}, "both_gain"),
        ({"share": 0.9, "reward": 0.05}, "depends"),
    ],
)
def test_games_known_beforehand(changes, verdict, lang):
    game = launch_game(**changes)
    assert game.verdict == verdict
    assert game.table.loc["neither", "first"] == pytest.approx(36 * 45_000 * changes.get("share", 0.5))
    assert "€" in game._repr_html_()


def test_a_dilemma_is_one():
    """Whatever the other does, one gains by having it; with both, both have lost."""
    table = launch_game().table
    assert table.loc["only_first", "first"] > table.loc["neither", "first"] > table.loc["both", "first"]
    assert table.loc["both", "first"] > table.loc["only_second", "first"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"share": 1.2},
        {"share": 0},
        {"shield": 30},
        {"pull": 9},
        {"follower_pull": "much"},
        {"lift": -0.1},
        {"sales": 0},
        {"running": -1},
        {"months": 0},
        {"second": -3},
    ],
)
def test_wrong_values_are_refused_by_name(wrong, lang):
    with pytest.raises(CourseError) as refused:
        two_firms(**wrong)
    assert next(iter(wrong)) in str(refused.value)


def test_it_says_what_it_found():
    with using_language("es"):
        assert "36 meses" in two_firms().sentence()
    with using_language("en"):
        played = two_firms(months=12)
        assert "12 months" in played._repr_html_()
        assert repr(played).startswith("TwoFirms(months=12")
        assert repr(launch_game()) == "LaunchGame(verdict='dilemma')"
