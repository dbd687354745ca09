"""Loyalty classes: hand-worked customers, a plain twin, exactly one label each, monotone in recency."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.customers import LOYALTY_CLASSES, customer_types, loyalty_classes
from coursekit.customers.types import CUSTOMER_TYPES, PROFILE_TAGS
from coursekit.messages import using_language

T = pd.Timestamp


def table(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "date"])
    frame["date"] = pd.to_datetime(frame["date"])
    return frame


def answers(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "answered", "csat"])
    frame["answered"] = pd.to_datetime(frame["answered"])
    return frame


# Seen on 2025-07-01. Own rhythm: L buys every 30 days, Z every 30 and stopped, Q every 60 and is late.
CUSTOMERS = pd.DataFrame(
    {"customer": list("PLZQSOB"), "joined": pd.to_datetime(["2025-01-01"] * 7)},
)
ORDERS = table(
    *(("L", T("2025-06-20") - pd.Timedelta(days=30 * k)) for k in range(6)),
    *(("Z", T("2024-12-20") - pd.Timedelta(days=30 * k)) for k in range(3)),
    *(("Q", T("2024-12-20") - pd.Timedelta(days=60 * k)) for k in range(3)),
    ("S", "2025-06-01"),
    ("O", "2025-06-02"),
    ("B", "2025-06-03"),
)
SURVEYS = answers(("S", "2025-06-05", 4), ("B", "2025-06-05", 3), ("O", "2025-06-05", None))


def classes(**given):
    return loyalty_classes(CUSTOMERS, ORDERS, SURVEYS, **{"as_of": "2025-07-01", **given})


def test_hand_worked_customers():
    """Silences in own gaps: L 11/30, Z 193/30 = 6.4, Q 193/60 = 3.2; S, O and B have one purchase."""
    result = classes()
    assert result.labels.astype(str).to_dict() == {
        "P": "prospect",
        "L": "loyal",
        "Z": "lost",
        "Q": "dormant",
        "S": "satisfied",
        "O": "occasional",
        "B": "occasional",
    }
    assert result.counts["customers"].to_dict() == {
        "prospect": 1, "lost": 1, "dormant": 1, "loyal": 1, "satisfied": 1, "occasional": 2,
    }  # fmt: skip
    assert result.counts["share"].sum() == pytest.approx(100)
    assert result.table.loc["Q", ["recency_days", "gap_days"]].tolist() == [193, 60]
    # One purchase: the median of the three own gaps 30, 30, 60.
    assert result.table.loc["S", "gap_days"] == 30
    assert not result.table.loc["S", "own_gap"]


def test_in_days_the_own_rhythm_does_not_matter():
    result = classes(recency="days", dormant_after=120, lost_after=193)
    assert result.labels["Z"] == result.labels["Q"] == "dormant"
    assert classes(recency="days", dormant_after=120, lost_after=192.9).labels["Q"] == "lost"
    assert classes(recency="days").rules["lost_after"] == 365


def test_thresholds_move_customers():
    assert classes(loyal_orders=7).labels["L"] == "occasional"
    assert classes(satisfied_csat=3).labels["B"] == "satisfied"
    assert classes(loyal_days=30).labels["L"] == "occasional"  # one purchase in the last 30 days
    assert classes(shortest_gap=60).labels["Z"] == "dormant"
    assert classes(assumed_gap=5, shortest_gap=1).labels["S"] == "dormant"  # 30 days of silence are six gaps of five
    fewer = loyalty_classes(CUSTOMERS, ORDERS, answers(("L", "2025-06-21", 2)), as_of="2025-07-01", loyal_csat=4)
    assert fewer.labels["L"] == "occasional"
    assert loyalty_classes(CUSTOMERS, ORDERS, as_of="2025-07-01", loyal_csat=4).labels["L"] == "loyal"


def test_precedence_lost_comes_before_loyal_and_satisfied():
    """Somebody who bought often, was content, and has stayed away is lost."""
    surveys = answers(("Z", "2024-12-21", 5))
    result = loyalty_classes(CUSTOMERS, ORDERS, surveys, as_of="2025-07-01", loyal_orders=1)
    assert result.labels["Z"] == "lost"
    assert result.labels["S"] == "loyal"


def test_nothing_after_the_moment_counts():
    early = loyalty_classes(CUSTOMERS, ORDERS, SURVEYS, as_of="2025-06-01")
    assert early.labels["S"] == early.labels["B"] == "prospect"
    assert early.table.loc["L", "purchases"] == 5
    again = loyalty_classes(CUSTOMERS, ORDERS, answers(("S", "2025-07-01", 5)), as_of="2025-07-01")
    assert again.labels["S"] == "occasional"


def test_whoever_joined_later_is_left_out_unless_they_bought():
    customers = CUSTOMERS.assign(joined=pd.to_datetime(["2025-08-01"] * 2 + ["2024-01-01"] * 5))
    result = loyalty_classes(customers, ORDERS, as_of="2025-07-01")
    assert result.later == 1
    assert "P" not in result.labels.index
    assert "L" in result.labels.index


def test_latest_answer_and_the_lowest_of_several_at_once():
    orders = table(("A", "2025-06-01"))
    surveys = answers(("A", "2025-06-02", 1), ("A", "2025-06-03", 5), ("A", "2025-06-03", 3))
    for some in (surveys, surveys[::-1]):
        assert loyalty_classes(["A"], orders, some, as_of="2025-07-01").table.loc["A", "csat"] == 3


def test_the_moment_is_the_last_order_by_default():
    result = loyalty_classes(CUSTOMERS, ORDERS)
    assert result.as_of == T("2025-06-20")
    assert result.table.loc["L", "recency_days"] == 0


def test_blanks_are_counted_and_zones_are_kept():
    orders = pd.concat([ORDERS, table((None, "2025-06-01"), ("S", None))], ignore_index=True)
    result = loyalty_classes(CUSTOMERS, orders, SURVEYS, as_of="2025-07-01")
    assert result.missing == 2
    assert (result.labels == classes().labels).all()
    zoned = ORDERS.assign(date=ORDERS["date"].dt.tz_localize("Europe/Madrid"))
    surveys = SURVEYS.assign(answered=SURVEYS["answered"].dt.tz_localize("Europe/Madrid"))
    people = CUSTOMERS.assign(joined=CUSTOMERS["joined"].dt.tz_localize("Europe/Madrid"))
    assert (loyalty_classes(people, zoned, surveys, as_of="2025-07-01").labels == classes().labels).all()


def test_nobody_and_no_orders():
    empty = loyalty_classes([], ORDERS.iloc[:0])
    assert empty.counts["customers"].sum() == 0
    assert empty.counts["share"].isna().all()
    nobody = loyalty_classes(["A", "B"], ORDERS.iloc[:0])
    assert (nobody.labels == "prospect").all()
    assert "<table" in nobody._repr_html_()


@pytest.mark.parametrize("kind", ["text", "category", "numbers"])
def test_kinds_of_ids(kind):
    make = {
        "text": lambda c: c.astype("str"),
        "category": lambda c: c.astype(pd.CategoricalDtype(list("XBOSQZLP"))),
        "numbers": lambda c: c.map(ord),
    }[kind]
    frames = [f.assign(customer=make(f["customer"])) for f in (CUSTOMERS, ORDERS, SURVEYS)]
    result = loyalty_classes(*frames, as_of="2025-07-01")
    assert result.labels.astype(str).tolist() == classes().labels.astype(str).tolist()


def test_reasons_name_the_figures(lang):
    result = classes()
    assert {"193", "6", "30"} <= set(result.reason("Z").replace(":", " ").replace(".", " ").replace(",", " ").split())
    assert result.reasons["Q"] == result.reason("Q")
    assert "60" in result.reason("Q")
    assert "4" in result.reason("S")
    assert result.reasons.nunique() == 7  # each says something of its own
    assert not result.reasons.str.contains("nan").any()
    days = classes(recency="days", dormant_after=10, lost_after=20)
    assert "20" in days.reason("Q")
    html = result._repr_html_()
    assert "nan" not in html
    assert html.count("<tr>") == 7
    with using_language("es"):
        assert "perdido" in result._repr_html_()


def twin(orders, customers, now, *, dormant=3, lost=6, shortest=30, least=6, days=365):
    """The rules, one customer at a time."""
    bought = {}
    for who in customers:
        mine = sorted(t for w, t in orders if w == who and t < now)
        by_day = {}
        for t in mine:
            by_day.setdefault(t.date(), t)
        bought[who] = sorted(by_day.values())
    own = {w: (b[-1] - b[0]) / pd.Timedelta(days=1) / (len(b) - 1) for w, b in bought.items() if len(b) >= 3}
    typical = pd.Series(list(own.values())).median() if own else shortest
    labels = {}
    for who, b in bought.items():
        if not b:
            labels[who] = "prospect"
            continue
        gap = max(own.get(who, typical), shortest, 1 / 24)
        silence = (now - b[-1]) / pd.Timedelta(days=1) / gap
        recent = sum((now - t) / pd.Timedelta(days=1) < days for t in b)
        labels[who] = (
            "lost"
            if silence > lost
            else "dormant"
            if silence > dormant
            else "loyal"
            if recent >= least
            else "occasional"
        )
    return labels


LOG = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 700), st.integers(0, 23)), max_size=60)


@given(LOG, st.integers(1, 800), st.integers(0, 40), st.integers(1, 8), st.integers(5, 400))
def test_equal_to_the_plain_twin(log, until, shortest, least, days):
    start = T("2023-01-01")
    orders = [(f"C{who}", start + pd.Timedelta(days=day, hours=hour)) for who, day, hour in log]
    now = start + pd.Timedelta(days=until)
    ids = [f"C{k}" for k in range(6)]
    result = loyalty_classes(ids, table(*orders), as_of=now, shortest_gap=shortest, loyal_orders=least, loyal_days=days)
    assert result.labels.astype(str).to_dict() == twin(orders, ids, now, shortest=shortest, least=least, days=days)


SCORES = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 5)), max_size=12)


@given(LOG, SCORES, st.sampled_from(["own", "days"]))
def test_everybody_has_one_label_and_silence_never_moves_anybody_up(log, scores, recency):
    """With the same orders and answers, a later look finds each customer as fresh as before or less."""
    start = T("2023-01-01")
    orders = table(*((f"C{who}", start + pd.Timedelta(days=day, hours=hour)) for who, day, hour in log))
    surveys = answers(*((f"C{who}", start, score) for who, score in scores))
    ids = [f"C{k}" for k in range(6)]
    freshness = {"loyal": 4, "satisfied": 3, "occasional": 2, "dormant": 1, "lost": 0, "prospect": math.nan}
    before = None
    for day in (702, 760, 900, 1300, 2500):
        result = loyalty_classes(
            ids, orders, surveys, as_of=start + pd.Timedelta(days=day), recency=recency, loyal_orders=2
        )
        assert list(result.labels.index) == ids
        assert result.labels.notna().all()
        assert result.counts["customers"].sum() == len(ids)
        fresh = result.labels.astype(str).map(freshness)
        if before is not None:
            assert (fresh <= before).where(fresh.notna(), before.isna()).all()
        before = fresh


def test_ten_types_in_all():
    """Oracle: the two published classifications have six and seven types, and share three."""
    assert len(LOYALTY_CLASSES) == 6
    assert len(PROFILE_TAGS) == 7
    assert len(set(LOYALTY_CLASSES) | set(PROFILE_TAGS)) == len(CUSTOMER_TYPES) == 10
    english, spanish = customer_types("en"), customer_types("es")
    assert english.index.equals(spanish.index)
    assert (english["meaning"] != spanish["meaning"]).all()
    assert spanish.loc["price_sensitive", "name"] == "sensible al precio"


def test_on_the_whole_company():
    """Every customer of Café Lumbre has one label, and those the truth calls alive are lost more rarely."""
    from coursekit.datasets import company

    shop = company(customers=400)
    result = loyalty_classes(shop.customers, shop.orders, shop.surveys, as_of=shop.as_of)
    assert len(result.labels) == 400
    assert (result.counts["customers"] > 0).all()
    alive = shop.truth.set_index("customer")["alive_until"].isna()
    lost = (result.labels == "lost").to_numpy()
    assert lost[alive].mean() < lost[~alive].mean()
