"""Proofs that what is hidden in the company can be found again by the right method, and not by the wrong one."""

import numpy as np
import pandas as pd

from coursekit.datasets import desk, world
from coursekit.datasets.bg_nbd import History, fit, pure_stream
from coursekit.datasets.clock import DAY, END, MISSING, to_busy
from coursekit.datasets.company import Company
from coursekit.datasets.people import CASUAL, SUBSCRIBER, monthly_survival
from coursekit.datasets.report import KNOWN, Figure
from coursekit.datasets.simulation import Simulation
from coursekit.datasets.streams import Stream

SLOW_HOURS = 24
WATCHED_DAYS = 120


def fidelity(shop: Company) -> list[Figure]:
    """All proofs; they need many customers (20 000 do), because rare events carry them."""
    sim = shop._simulation
    return [*_bg_nbd(sim), *_survival(sim), *_waiting(sim), *_experiments(shop)]


def _bg_nbd(sim: Simulation) -> list[Figure]:
    truth = world.BG_NBD
    pure = fit(pure_stream(Stream("", "fidelity"), 20_000, **truth))
    own = fit(casual_history(sim))
    figures = []
    for name, margin in (("r", 0.08), ("alpha", 0.10), ("a", 0.25), ("b", 0.30)):
        # Four decimals of a proportion: the margins are about three standard errors at 20 000 customers.
        low, high = truth[name] * (1 - margin), truth[name] * (1 + margin)
        figures.append(Figure(f"pure_{name}", pure[name], low, high, "ratio", KNOWN))
    figures.append(Figure("casual_r", own["r"], 0.20, 0.29, "ratio", "cdnow"))
    figures.append(Figure("casual_alpha", own["alpha"], 3.5, 5.5, "weeks", "cdnow"))
    return figures


def casual_history(sim: Simulation) -> History:
    """Repeat orders of the casual customers, in weeks of even custom: the seasons are taken out."""
    acts = sim["_activity"]
    first = acts["first_order"]
    who = np.flatnonzero((sim["_people"]["type"] == CASUAL) & (first != MISSING))
    row = np.full(sim.customers, -1)
    row[who] = np.arange(len(who))
    start = to_busy(first[who], "web") / 7
    mine = row[acts["order_customer"]]
    week = to_busy(acts["order_time"], "web") / 7
    repeat = (mine >= 0) & (acts["order_time"] > first[acts["order_customer"]])
    recency = np.zeros(len(who))
    np.maximum.at(recency, mine[repeat], week[repeat] - start[mine[repeat]])
    return History(
        np.bincount(mine[repeat], minlength=len(who)), recency, to_busy(np.array([END - 1]), "web")[0] / 7 - start
    )


def _survival(sim: Simulation) -> list[Figure]:
    """Kaplan–Meier of the monthly plan against its known survival; those driven away by the service are censored."""
    from coursekit.kpis.survival import survival

    who, acts = sim["_people"], sim["_activity"]
    rows = np.flatnonzero((who["type"] == SUBSCRIBER) & (who["plan"] == 0) & (acts["first_order"] != MISSING))
    end = np.where(acts["alive_until"][rows] == MISSING, END, acts["alive_until"][rows])
    months = (end - acts["first_order"][rows]) / DAY / 30.4375
    curve = survival(months, acts["left_because"][rows] == 0)
    figures = []
    for month in (3, 6, 12, 18):
        known = 100 * float(monthly_survival(np.array(month)))
        left = curve.at(month)
        figures.append(
            Figure(f"known_survival_{month}", float(left), known, known, "percent", KNOWN, left.half_width / 1.96)
        )
    return figures


def tickets_and_leaving(sim: Simulation) -> pd.DataFrame:
    """Tickets of customers who were there when they wrote, and whether they left within 120 days of writing.

    Counted from the writing, not from the closing: who waited long had less time left to leave after the closing.
    """
    t, acts = sim["_tickets"], sim["_activity"]
    until = np.where(acts["alive_until"] == MISSING, 10 * END, acts["alive_until"])[t["customer"]]
    frame = pd.DataFrame(
        {
            "customer": t["customer"],
            "reason": np.array(world.REASONS)[t["reason"]],
            "slow": (t["replied"] - t["opened"]) / 3600 > SLOW_HOURS,
            "left": until <= t["opened"] + WATCHED_DAYS * DAY,
        }
    )
    return frame[(until > t["opened"]) & (t["opened"] < END - WATCHED_DAYS * DAY)]


def compared(frame: pd.DataFrame) -> tuple[float, float]:
    """Share that left after a slow reply minus after a fast one, in points: plainly, and reason by reason."""
    left = frame.groupby("slow")["left"].mean()
    by_reason = frame.groupby(["reason", "slow"])["left"].mean().unstack()
    weight = frame["reason"].value_counts(normalize=True)
    apart = (by_reason[True] - by_reason[False]).reindex(weight.index)
    return 100 * float(left[True] - left[False]), 100 * float((apart * weight).sum())


def clustered_error(frame: pd.DataFrame) -> float:
    """Standard error of the comparison reason by reason, in points; tickets of one customer are not independent."""
    cell = frame.groupby(["reason", "slow"])["left"]
    weight = frame["reason"].map(frame["reason"].value_counts(normalize=True))
    sign = np.where(frame["slow"], 1.0, -1.0)
    part = sign * weight * (frame["left"] - cell.transform("mean")) / cell.transform("size")
    return 100 * float(np.sqrt((part.groupby(frame["customer"]).sum() ** 2).sum()))


def true_wait_effect(sim: Simulation, frame: pd.DataFrame) -> float:
    """The same difference with nothing left to chance or to confounding: from the equations of the service desk."""
    t, who = sim["_tickets"], sim["_people"]
    rows = frame.index.to_numpy()
    reason, owner = t["reason"][rows], t["customer"][rows]
    hours = (t["replied"][rows] - t["opened"][rows]) / 3600
    p = desk.resolution_chance(hours, reason)
    nodes, weights = np.polynomial.hermite_e.hermegauss(9)
    chance = np.zeros(len(rows))
    for settled, part in ((True, p), (False, 1 - p)):
        felt = desk.shock(hours, reason, np.full(len(rows), settled))
        for node, weight in zip(nodes, weights / weights.sum(), strict=True):
            chance += part * weight * desk.leaving_chance(felt + desk.SHOCK_SD * node, reason)
    chance[(who["type"][owner] == SUBSCRIBER) & (who["plan"][owner] == 1)] = 0.0
    # Some leave later than that, and some would have left in those days for another cause.
    time_left = WATCHED_DAYS - (t["closed"][rows] - t["opened"][rows]) / DAY
    within = 1 - np.exp(-np.maximum(time_left, 0) / desk.MEAN_DAYS_TO_LEAVE)
    otherwise = frame.loc[~t["leaves"][rows], "left"].mean()
    expected = frame.assign(left=chance * within * (1 - otherwise))
    return compared(expected)[1]


def _waiting(sim: Simulation) -> list[Figure]:
    frame = tickets_and_leaving(sim)
    plain, by_reason = compared(frame)
    true = true_wait_effect(sim, frame)
    error = clustered_error(frame)
    return [
        Figure("wait_true", true, true, true, "points", KNOWN),
        Figure("wait_stratified", by_reason, true, true, "points", KNOWN, error),
        # Confounded: the plain comparison must miss the truth by far.
        Figure("wait_plain", plain, -5.0, true - 3 * error, "points", KNOWN),
    ]


def _experiments(shop: Company) -> list[Figure]:
    """The two draws by lot give back what was put in; the plain comparison of members does not."""
    launch = pd.Timestamp(world.CLUB_LAUNCH)
    after = shop.visits[shop.visits["time"] >= launch]
    counts = after.groupby("customer", observed=False).size()
    members = shop.customers["customer"].isin(shop.memberships["customer"]).to_numpy()
    bought = (shop.truth["first_order"] < launch).to_numpy()
    visits = counts.reindex(shop.customers["customer"]).to_numpy()
    naive = 100 * (visits[bought & members].mean() / visits[bought & ~members].mean() - 1)
    sends = shop.sends[shop.sends["campaign"] == "COMEBACK"]
    start = pd.Timestamp(world.REENGAGEMENT) + pd.Timedelta(hours=10)
    window = (shop.orders["date"] >= start) & (shop.orders["date"] < start + pd.Timedelta(days=28))
    back = sends["customer"].isin(shop.orders.loc[window, "customer"])
    sent = sends["arm"] == "sent"
    uplift = 100 * (back[sent].mean() - back[~sent].mean())
    error = 100 * np.sqrt(back.mean() * (1 - back.mean()) * (1 / sent.sum() + 1 / (~sent).sum()))
    alive = shop.truth.set_index("customer")["alive_until"].reindex(sends["customer"])
    living = (alive.isna() | (alive > start)).mean()
    known = 100 * world.REENGAGEMENT_CHANCE * living
    leads = shop.leads
    arms = leads.groupby("arm", observed=True)["converted"]
    advantage = 100 * (arms.mean()["incentive"] - arms.mean()["information"])
    lead_error = 100 * np.sqrt((arms.var() / arms.size()).sum())
    from coursekit.datasets.marketing import LEAD_ARM_EFFECT

    incentive = 100 * LEAD_ARM_EFFECT[1]
    return [
        Figure("member_naive", naive, 20, 150, "percent", KNOWN),
        Figure("reengagement", uplift, known, known, "points", KNOWN, error),
        Figure("lead_incentive", advantage, incentive, incentive, "points", KNOWN, lead_error),
    ]
