"""The online community: a few write nearly everything, and some of them are followed by many."""

import numpy as np

from coursekit.datasets.clock import END, MISSING
from coursekit.datasets.simulation import Coded, Columns, Key, Simulation, Times, stage
from coursekit.datasets.streams import ragged

TOPICS = ("recipes", "equipment", "origins", "problems", "meetups")


@stage("_community")
def registered(sim: Simulation) -> Columns:
    """Who is in the community, and how active they are."""
    who, acts, draw = sim["_people"], sim["_activity"], sim.stream("community")
    bought = acts["first_order"] != MISSING
    rows = np.flatnonzero(bought & draw.happens(np.minimum(0.08 + 0.02 * who["sociable"], 0.5), sim.customers))
    zeal = draw.lognormal(0.12, 1.9, len(rows)) * (0.5 + who["sociable"][rows])
    return {"customer": rows, "zeal": zeal}


@stage("community_posts")
def posts(sim: Simulation) -> Columns:
    """One row for each post."""
    c, acts, draw = sim["_community"], sim["_activity"], sim.stream("community_posts")
    counts = np.minimum(draw.geometric(1 / (1 + c["zeal"]), len(c["zeal"])), 400)
    row, _ = ragged(counts)
    begin = acts["first_order"][c["customer"]][row]
    left = acts["alive_until"][c["customer"]][row]
    until = np.where(left == MISSING, END, left)
    when = begin + (draw.uniform(len(row)) * np.maximum(until - begin, 60)).astype(np.int64)
    when = np.minimum(when, END - 1)
    by_time = np.lexsort((row, when))
    row, when = row[by_time], when[by_time]
    n = len(row)
    return {
        "post": Key(np.arange(n), "community_posts"),
        "customer": Key(c["customer"][row], "customers"),
        "time": Times(when),
        "topic": Coded(draw.choice((30, 25, 18, 17, 10), n), TOPICS),
        "replies": np.minimum(draw.geometric(1 / (1.8 + 0.3 * np.log1p(c["zeal"][row])), n), 50),
        "likes": np.minimum(draw.geometric(1 / (3.0 + np.log1p(c["zeal"][row])), n), 200),
    }


@stage("community_edges")
def edges(sim: Simulation) -> Columns:
    """Who follows whom."""
    c, draw = sim["_community"], sim.stream("community_edges")
    n = len(c["zeal"])
    counts = np.minimum(draw.geometric(0.22, n), 25) if n > 1 else np.zeros(n, dtype=np.int64)
    row, _ = ragged(counts)
    # Those who write much are followed much.
    followed = draw.choice(c["zeal"] + 0.05, len(row)) if n else row
    pair = np.unique(row * max(n, 1) + followed)
    row, followed = pair // max(n, 1), pair % max(n, 1)
    other = row != followed
    return {
        "customer": Key(c["customer"][row[other]], "customers"),
        "follows": Key(c["customer"][followed[other]], "customers"),
    }
