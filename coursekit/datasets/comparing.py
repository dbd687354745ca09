"""Comparing: SERVQUAL of our own customers, and what competitors' customers answered."""

import numpy as np

from coursekit.datasets.clock import DAY, MISSING, seconds
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import Stream

DIMENSIONS = ("tangibles", "reliability", "responsiveness", "assurance", "empathy")
DIMENSION_OF_ITEM = np.repeat(np.arange(5), (4, 5, 4, 4, 5))
EXPECTED = np.array([5.4, 6.5, 6.3, 6.0, 5.8])
PERCEIVED = np.array([5.9, 5.5, 5.0, 5.9, 5.7])
WEIGHT = np.array([11.0, 32.0, 24.0, 18.0, 15.0])
RIVALS = ("rival_a", "rival_b", "rival_c")
RIVAL_SIZE, RIVAL_LEVEL = (240, 150, 60), (0.10, -0.20, 0.35)


@stage("servqual")
def servqual(sim: Simulation) -> Columns:
    """Expectations and perceptions of 22 items, 1 to 7, and a hundred points shared among the five dimensions."""
    who, draw = sim["_people"], sim.stream("servqual")
    bought = sim["_activity"]["first_order"] != MISSING
    rows = np.flatnonzero(draw.happens(0.13, sim.customers) & bought)
    n = len(rows)
    # Demanding customers expect nearly everything to be perfect.
    demand = 0.45 * draw.normal(n) + 0.9 * draw.happens(0.15, n)
    happy = who["satisfaction"][rows]
    columns: Columns = {"customer": Key(rows, "customers")}
    for letter, level, person in (("e", EXPECTED, demand), ("p", PERCEIVED, 0.55 * happy - 0.15 * demand)):
        for item in range(22):
            own = level[DIMENSION_OF_ITEM[item]] + person + draw.normal(n, sd=0.8) + 0.12 * (item % 3 - 1)
            score = np.clip(np.round(own), 1, 7)
            score[draw.happens(0.012, n)] = np.nan
            columns[f"{letter}{item + 1}"] = score
    for name, share in zip(DIMENSIONS, _hundred_points(draw, n).T, strict=True):
        columns[f"w_{name}"] = share
    return columns


def _hundred_points(draw: Stream, n: int) -> np.ndarray:
    """Whole numbers in steps of five that add up to 100 for each person."""
    raw = np.stack([draw.gamma(w / 5, 1.0, n) for w in WEIGHT], axis=1)
    share = raw / raw.sum(axis=1, keepdims=True) * 20
    steps = np.floor(share).astype(np.int64)
    missing = 20 - steps.sum(axis=1)
    rank = np.argsort(np.argsort(-(share - steps), axis=1, kind="stable"), axis=1, kind="stable")
    return (steps + (rank < missing[:, None])) * 5


@stage("competitor_surveys")
def competitor_surveys(sim: Simulation) -> Columns:
    """Answers of three competitors' customers to the same questions, bought from a panel in autumn 2025."""
    draw = sim.stream("competitor_surveys")
    rival = np.repeat(np.arange(3), RIVAL_SIZE)
    n = len(rival)
    mood = np.array(RIVAL_LEVEL)[rival] + draw.normal(n, sd=0.9)
    from coursekit.datasets.asking import CES_CUTS, CSAT_CUTS, NPS_CUTS

    nps = np.searchsorted(NPS_CUTS, mood + draw.normal(n, sd=0.45)).astype(float)
    csat = 1.0 + np.searchsorted(CSAT_CUTS, mood + draw.normal(n, sd=0.3))
    ces = 1.0 + np.searchsorted(CES_CUTS, 0.6 * mood + draw.normal(n, sd=0.8))
    for score in (nps, csat, ces):
        score[draw.happens(0.04, n)] = np.nan
    day = seconds("2025-10-01") + draw.whole(45, n) * DAY
    return {
        "respondent": Key(np.arange(n), "competitor_surveys"),
        "rival": Coded(rival, RIVALS),
        "date": Times(day),
        "nps": nps,
        "csat": csat,
        "ces": ces,
    }
