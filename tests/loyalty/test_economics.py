"""Closed forms against hand-worked tables and the published illustration of IFRS 15; accounts of points against a slow ledger."""

import math
from collections import deque

import numpy as np
import pandas as pd
import pytest

from coursekit.datasets import company
from coursekit.loyalty import (
    active_member_rate,
    break_even_uplift,
    breakage,
    deferred_revenue,
    paid_tier,
    participation_rate,
    point_liability,
    points_account,
    points_lots,
    points_vintages,
    programme_roi,
    recognised_revenue,
    redemption_rate,
    reward_rate,
    subsidised_share,
    tier_migration,
)
from coursekit.messages import CourseError, using_language
from coursekit.messages.catalogue import sentences

D = pd.Timestamp


@pytest.mark.parametrize(("margin", "wanted"), [(0.40, [14.3, 33.3, 60.0, 100.0]), (0.30, [20.0, 50.0, 100.0, 200.0])])
def test_break_even_by_hand(margin, wanted):
    assert [round(100 * break_even_uplift(d, margin), 1) for d in (0.05, 0.10, 0.15, 0.20)] == wanted


def test_break_even_satisfies_its_definition():
    """Oracle: at the break-even, (1 + u)(m − c) = m."""
    for d, m, s in [(0.05, 0.4, 0.0), (0.1, 0.35, 3.0), (0.0, 0.5, 4.5)]:
        u = break_even_uplift(d, m, shipping=s, order_value=45)
        assert (1 + u) * (m - d - s / 45) == pytest.approx(m)
        if d or s:
            assert programme_roi(u, d, m, shipping=s, order_value=45) == pytest.approx(0, abs=1e-12)


def test_a_benefit_that_eats_the_margin_never_pays():
    assert break_even_uplift(0.4, 0.4) == math.inf
    assert break_even_uplift(0.5, 0.4) == math.inf


def test_who_pays_for_what_comes_anyway():
    assert round(100 * subsidised_share(0.06)) == 94
    assert subsidised_share(-0.2) == 1
    assert programme_roi(0, 0.1, 0.4) == -1


def test_paid_tier_loses_on_those_who_gain():
    both = paid_tier(36, 0.10, 0.40, order_value=45)
    assert both.customer_orders == both.company_orders == 8
    free = paid_tier(36, 0.0, 0.40, order_value=45)
    assert free.customer_orders == free.company_orders == math.inf
    # 36 + 45 · n · (u m − c (1 + u)) = 0 by hand for u = 0.2, c = 0.1: n = 20.
    assert paid_tier(36, 0.10, 0.40, order_value=45, uplift=0.2).company_orders == 20


def test_ifrs_15_illustration():
    """Oracle: the worked figures of the illustration of IFRS 15 in a published accounting handbook."""
    assert round(deferred_revenue(100_000, 10_000, 1, 0.97)) == 8842
    first = recognised_revenue(9_000, 4_500, 9_700)
    assert round(first) == 4175
    assert round(recognised_revenue(9_000, 8_500, 9_900) - first) == 3552
    assert round(recognised_revenue(9_000, 8_500, 9_200) - first) == 4140
    exact = deferred_revenue(100_000, 10_000, 1, 0.97)
    first = recognised_revenue(exact, 4_500, 9_700)
    assert [round(first), round(recognised_revenue(exact, 8_500, 9_900) - first)] == [4102, 3490]
    assert round(recognised_revenue(exact, 8_500, 9_200) - first) == 4067


def test_liability_and_reward_rate_by_hand():
    assert point_liability(40_000, 0.75, 0.03) == pytest.approx(900)
    assert reward_rate(2, 500, 10) == pytest.approx(0.04)


# ---------------------------------------------------------------- points


def slow_lots(ledger):
    """First in, first out with a queue for each member, entry by entry."""
    queues, lots = {}, []
    rows = ledger.assign(place=range(len(ledger)), gone=ledger["points"] < 0).sort_values(["time", "gone", "place"])
    for line in rows.itertuples():
        queue = queues.setdefault(line.customer, deque())
        if line.points > 0:
            lot = {"customer": line.customer, "time": line.time, "issued": line.points, "left": line.points}
            lot |= dict.fromkeys(("redeemed", "expired", "clawed_back"), 0)
            queue.append(lot)
            lots.append(lot)
        rest = -line.points
        while rest > 0:
            take = min(rest, queue[0]["left"])
            queue[0]["left"] -= take
            queue[0][line.kind] += take
            rest -= take
            if not queue[0]["left"]:
                queue.popleft()
    return pd.DataFrame(lots)


def random_ledger(seed, members=12, entries=25):
    rng = np.random.default_rng(seed)
    rows = []
    for member in range(members):
        balance, time = 0, D("2024-01-01")
        for _ in range(entries):
            time += pd.Timedelta(hours=float(rng.exponential(200)))
            if balance and rng.random() < 0.4:
                points = -int(rng.integers(1, balance + 1))
                kind = str(rng.choice(["redeemed", "expired", "clawed_back"]))
            else:
                points, kind = int(rng.integers(1, 200)), str(rng.choice(["earned", "welcome"]))
            balance += points
            rows.append((f"M{member}", time, kind, points))
    frame = pd.DataFrame(rows, columns=["customer", "time", "kind", "points"])
    return frame.sample(frac=1, random_state=seed)


@pytest.mark.parametrize("seed", range(5))
def test_lots_equal_a_queue(seed):
    """Oracle: a queue per member, entry by entry."""
    ledger = random_ledger(seed)
    ours = points_lots(ledger).sort_values(["customer", "time"]).reset_index(drop=True)
    slow = slow_lots(ledger).sort_values(["customer", "time"]).reset_index(drop=True)
    assert ours["customer"].tolist() == slow["customer"].tolist()
    for name in ("issued", "redeemed", "expired", "clawed_back"):
        np.testing.assert_allclose(ours[name], slow[name], atol=1e-6)
    np.testing.assert_allclose(ours["outstanding"], slow["left"], atol=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_accounts_add_up(seed):
    ledger = random_ledger(seed)
    account = points_account(ledger)
    gone = account.redeemed + account.expired + account.clawed_back
    assert account.issued == pytest.approx(gone + account.outstanding)
    assert account.outstanding == pytest.approx(account.balances.sum())
    assert account.by_month["outstanding"].iloc[-1] == pytest.approx(account.outstanding)
    assert account.balances.min() >= 0
    vintages = points_vintages(ledger)
    assert vintages["issued"].sum() == pytest.approx(account.issued)
    assert vintages["redeemed"].sum() == pytest.approx(account.redeemed)


def test_as_of_forgets_what_came_later():
    ledger = random_ledger(3)
    now = ledger["time"].median()
    early = points_account(ledger, now)
    assert early.issued == ledger.loc[(ledger["time"] <= now) & (ledger["points"] > 0), "points"].sum()


def test_the_club_of_the_company_balances():
    shop = company(customers=1000)
    account = points_account(shop.points)
    assert account.outstanding == pytest.approx(shop.points["points"].sum())
    late = breakage(shop.points, 12, shop.as_of)
    assert 0 < late.low < late.value < late.high < 100
    by_points, by_members = (redemption_rate(shop.points, shop.as_of, by=by) for by in ("points", "members"))
    assert by_points.value == pytest.approx(100 * account.redeemed / account.issued)
    assert by_members.n == (account.balances.index.size)


def test_breakage_counts_only_points_whose_time_is_over():
    ledger = pd.DataFrame(
        [
            ("A", D("2024-01-01"), "earned", 100),
            ("A", D("2024-05-01"), "redeemed", -60),
            ("B", D("2025-05-01"), "earned", 900),
        ],
        columns=["customer", "time", "kind", "points"],
    )
    found = breakage(ledger, 12)
    assert found.value == 40
    assert found.parts["too_recent"] == 900
    assert breakage(ledger, 120).note == "loyalty.economics.note.no_points"
    assert math.isnan(breakage(ledger, 120).value)


# ---------------------------------------------------------------- tiers


def history(rows):
    return pd.DataFrame(rows, columns=["customer", "date", "tier"]).assign(date=lambda t: pd.to_datetime(t["date"]))


def test_migration_by_hand():
    rows = [("A", "2025-01-01", "b"), ("B", "2025-01-01", "b"), ("C", "2025-01-01", "s"), ("D", "2025-01-01", "g")]
    rows += [("A", "2026-01-01", "s"), ("C", "2026-01-01", "b"), ("D", "2026-01-01", "g"), ("E", "2026-01-01", "b")]
    moved = tier_migration(history(rows), "2025-01-01", "2026-01-01", ["b", "s", "g"])
    assert moved.counts.to_numpy().tolist() == [[0, 1, 0, 1], [1, 0, 0, 0], [0, 0, 1, 0]]
    assert [moved.up.value, moved.kept.value, moved.down.value, moved.left.value] == [25, 25, 25, 25]
    assert moved.new == 1
    assert moved.shares.sum(axis=1).tolist() == [100, 100, 100]
    cell = moved.table.query("before == 'b' and after == 's'").iloc[0]
    assert (round(cell["low"], 1), round(cell["high"], 1)) == (9.5, 90.5)  # Wilson, 1 of 2


def test_migration_of_the_club_rows_add_up_to_a_hundred():
    shop = company(customers=1000)
    moved = tier_migration(shop.tier_history, "2025-01-01", "2026-01-01")
    total = moved.shares.sum(axis=1)
    assert total[moved.counts.sum(axis=1) > 0].round(9).eq(100).all()
    assert moved.counts.columns[0] == "bronze"
    assert "%" in moved._repr_html_()


def test_rates():
    assert round(participation_rate(562, 1800), 1) == 31.2
    assert round(active_member_rate(340, 562), 1) == 60.5
    assert participation_rate(0, 0).note == "kpis.note.empty"


# ---------------------------------------------------------------- errors

LEDGER = pd.DataFrame(
    {
        "customer": ["A", "A"],
        "time": [D("2025-01-01"), D("2025-02-01")],
        "kind": ["earned", "redeemed"],
        "points": [10, -5],
    }
)
HISTORY = history([("A", "2025-01-01", "b"), ("A", "2026-01-01", "b")])
T = ["b", "s"]
WRONG = [
    ("loyalty.economics.margin", lambda: break_even_uplift(0.1, 0), "0.40"),
    ("loyalty.economics.margin", lambda: break_even_uplift(0.1, 1), "1"),
    ("kpis.error.percent", lambda: break_even_uplift(10, 0.4), "0.1"),
    ("kpis.error.between", lambda: break_even_uplift(-0.1, 0.4), "-0.1"),
    ("loyalty.economics.shipping_needs_order", lambda: break_even_uplift(0.1, 0.4, shipping=4), "order_value"),
    ("kpis.error.not_positive", lambda: break_even_uplift(0.1, 0.4, 4, 0), "order_value"),
    ("loyalty.economics.uplift", lambda: programme_roi(-1.5, 0.1, 0.4), "-1.5"),
    ("loyalty.economics.uplift", lambda: programme_roi(math.nan, 0.1, 0.4), "nan"),
    ("kpis.error.percent", lambda: subsidised_share(6), "0.06"),
    ("loyalty.economics.no_cost", lambda: programme_roi(0.1, 0, 0.4), "0"),
    ("kpis.error.not_positive", lambda: paid_tier(0, 0.1, 0.4, order_value=45), "fee"),
    ("kpis.error.at_least", lambda: point_liability(-1, 0.5, 0.1), "outstanding"),
    ("loyalty.economics.redeemed_over", lambda: recognised_revenue(10, 20, 15), "20"),
    ("loyalty.economics.more_than_all", lambda: participation_rate(5, 3), "members"),
    ("loyalty.economics.not_history", lambda: tier_migration([1], "2025-01-01", "2026-01-01"), "[1]"),
    ("loyalty.economics.tier_order", lambda: tier_migration(HISTORY, "2025-01-01", "2026-01-01"), "None"),
    ("loyalty.economics.tier_order", lambda: tier_migration(HISTORY, "2025-01-01", "2026-01-01", ["b", "b"]), "'b'"),
    ("loyalty.economics.unknown_tier", lambda: tier_migration(HISTORY, "2025-01-01", "2026-01-01", ["s"]), "'b'"),
    ("loyalty.economics.no_review", lambda: tier_migration(HISTORY, "2025-03-01", "2026-01-01", T), "2026-01-01"),
    ("kpis.error.empty_period", lambda: tier_migration(HISTORY, "2026-01-01", "2025-01-01", T), "2025"),
    (
        "loyalty.economics.twice",
        lambda: tier_migration(pd.concat([HISTORY, HISTORY], ignore_index=True), "2025-01-01", "2026-01-01", T),
        "'A'",
    ),
    ("loyalty.economics.not_ledger", lambda: points_account("x"), "'x'"),
    ("loyalty.economics.sign", lambda: points_account(LEDGER.assign(points=[10, 5])), "redeemed"),
    ("loyalty.economics.kind", lambda: points_account(LEDGER.assign(kind=["earned", "redemed"])), "redeemed"),
    ("loyalty.economics.overdrawn", lambda: points_account(LEDGER.assign(points=[10, -15])), "15"),
    ("kpis.error.no_column", lambda: points_account(LEDGER, kind="kid"), "kind"),
    ("kpis.error.choice", lambda: redemption_rate(LEDGER, by="people"), "members"),
]


@pytest.mark.parametrize(("key", "provoke", "names"), WRONG, ids=lambda v: v if isinstance(v, str) else "")
@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_error_names_what_was_wrong(key, provoke, names, lang):
    with using_language(lang), pytest.raises(CourseError) as caught:
        provoke()
    assert caught.value.key == key
    assert names in str(caught.value)


def test_every_error_sentence_is_provoked():
    shown = {key for key, _, _ in WRONG}
    errors = {k for k in sentences("en") if k.startswith("loyalty.economics.") and k.count(".") == 2}
    said = {"paid_tier", "migration", "before_after", "exit"}
    assert {k for k in errors if k.split(".")[-1] not in said} <= shown


@pytest.mark.parametrize("lang", ["en", "es"])
def test_pages_are_shown_in_both_languages(lang):
    with using_language(lang):
        for thing in (paid_tier(36, 0.1, 0.4, order_value=45), points_account(LEDGER), breakage(LEDGER, 0)):
            assert thing._repr_html_().startswith("<")
