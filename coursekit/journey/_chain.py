"""The absorbing chain behind Markov attribution: states, moves, and what conversion loses without a channel."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from coursekit.messages import CourseError

# The solution is dense: its cost grows with the cube of the states.
_MOST_STATES = 1000


@dataclass(frozen=True)
class Chain:
    """Moves between states: 0 is the start; then what was seen last; conversion and null come after all of them."""

    channel: np.ndarray  # of each state the channel it is in; −1 for the start
    source: np.ndarray  # of each move
    target: np.ndarray
    inner: list[np.ndarray]  # of each path its moves, up to the last channel
    converts: np.ndarray  # of each path the move to conversion
    fails: np.ndarray  # of each path the move to null

    @property
    def states(self) -> int:
        return len(self.channel)


def chain_of(paths: list[np.ndarray], order: int) -> Chain:
    """The chain in which the next step depends on the last ``order`` channels."""
    states: dict[tuple[int, ...], int] = {(): 0}
    moves: dict[tuple[int, int], int] = {}
    walks = []
    for path in paths:
        walk, memory = [0], ()
        for channel in path.tolist():
            memory = (*memory, channel)[-order:]
            walk.append(states.setdefault(memory, len(states)))
        walks.append(walk)
    if len(states) > _MOST_STATES:
        raise CourseError("journey.error.too_many_states", order=order, states=len(states), most=_MOST_STATES)
    won, lost = len(states), len(states) + 1

    def number(source: int, target: int) -> int:
        return moves.setdefault((source, target), len(moves))

    inner = [np.array([number(*move) for move in pairwise(walk)], dtype=np.intp) for walk in walks]
    converts = np.array([number(walk[-1], won) for walk in walks], dtype=np.intp)
    fails = np.array([number(walk[-1], lost) for walk in walks], dtype=np.intp)
    ends = np.array(list(moves), dtype=np.intp).reshape(-1, 2)
    channel = np.array([memory[-1] if memory else -1 for memory in states], dtype=np.intp)
    return Chain(channel, ends[:, 0], ends[:, 1], inner, converts, fails)


def move_weights(chain: Chain, conversions: np.ndarray, nulls: np.ndarray) -> np.ndarray:
    """How often each move was made."""
    weights = np.zeros(len(chain.source))
    for moves, both in zip(chain.inner, conversions + nulls, strict=True):
        np.add.at(weights, moves, both)  # a path may make the same move twice
    np.add.at(weights, chain.converts, conversions)
    np.add.at(weights, chain.fails, nulls)
    return weights


def conversion(chain: Chain, weights: np.ndarray, removed: int | None) -> tuple[float, np.ndarray]:
    """P(conversion from the start) if one channel leads nowhere, and its derivative by the weight of each move.

    With Q the moves between the states kept and r those to conversion, x = (I − Q)⁻¹ r is the probability from each
    state. One more move s → t changes the start's by N(start, s) · (x(t) − x(s)) / (moves out of s), where
    N = (I − Q)⁻¹ counts visits.
    """
    m = chain.states
    out = np.bincount(chain.source, weights=weights, minlength=m)
    kept = np.flatnonzero((chain.channel != removed) | (chain.channel < 0)) if removed is not None else np.arange(m)
    place = np.full(m + 2, -1, dtype=np.intp)
    place[kept] = np.arange(len(kept))
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.where(out[chain.source] > 0, weights / out[chain.source], 0.0)
    stays = (place[chain.source] >= 0) & (place[chain.target] >= 0)
    wins = (place[chain.source] >= 0) & (chain.target == m)
    system = np.eye(len(kept))
    np.subtract.at(system, (place[chain.source[stays]], place[chain.target[stays]]), p[stays])
    direct = np.bincount(place[chain.source[wins]], weights=p[wins], minlength=len(kept))
    x = np.zeros(m + 2)
    x[kept] = np.linalg.solve(system, direct)
    x[m] = 1.0
    begin = np.zeros(len(kept))
    begin[place[0]] = 1.0
    visits = np.zeros(m)
    visits[kept] = np.linalg.solve(system.T, begin)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = np.where(out > 0, visits / out, 0.0)
    return float(x[0]), rate[chain.source] * (x[chain.target] - x[chain.source])


def removal_effects(
    chain: Chain, conversions: np.ndarray, nulls: np.ndarray, channels: int
) -> tuple[float, np.ndarray, np.ndarray]:
    """P(conversion), the share of it lost without each channel, and the variance of each channel's part of the sum.

    The variance is the infinitesimal jackknife: each path is one draw, and what it adds to a share is the sum of the
    derivatives by its moves.
    """
    weights = move_weights(chain, conversions, nulls)
    whole, slope = conversion(chain, weights, None)
    effects, slopes = np.zeros(channels), np.zeros((channels, len(weights)))
    for one in range(channels):
        without, steep = conversion(chain, weights, one)
        effects[one] = 1 - without / whole
        slopes[one] = without / whole**2 * slope - steep / whole
    total = effects.sum()
    by_move = (slopes - np.outer(effects / total, slopes.sum(axis=0))) / total
    variance = np.zeros(channels)
    for k, moves in enumerate(chain.inner):
        so_far = by_move[:, moves].sum(axis=1)
        variance += conversions[k] * (so_far + by_move[:, chain.converts[k]]) ** 2
        variance += nulls[k] * (so_far + by_move[:, chain.fails[k]]) ** 2
    return whole, effects, variance
