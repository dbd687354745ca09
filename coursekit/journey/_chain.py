"""The absorbing chain behind Markov attribution: states, moves, and what conversion loses without a channel."""

from dataclasses import dataclass

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
    inner: np.ndarray  # the moves of all paths in a row, up to the last channel of each
    path: np.ndarray  # of each of these the path it belongs to
    converts: np.ndarray  # of each path the move to conversion
    fails: np.ndarray  # of each path the move to null

    @property
    def states(self) -> int:
        return len(self.channel)


def chain_of(paths: list[np.ndarray], order: int) -> Chain:
    """The chain in which the next step depends on the last ``order`` channels."""
    flat = np.concatenate([*paths, np.zeros(0, dtype=np.intp)]).astype(np.int64)
    lengths = np.array([len(path) for path in paths], dtype=np.int64)
    ends = np.cumsum(lengths)
    begins = ends - lengths
    step = np.arange(len(flat)) - np.repeat(begins, lengths)  # how many channels came before in the path
    # A memory of m channels is that of m − 1 channels one step before, and the channel itself.
    memory, count = np.unique(flat, return_inverse=True)[1] + 1, len(np.unique(flat))
    for back in range(1, order):
        before = np.where(step > 0, np.roll(memory, 1), 0)
        if (step >= back).any():
            seen, memory = np.unique(before * (int(flat.max()) + 1) + flat, return_inverse=True)
            memory, count = memory + 1, len(seen)
    states = count + 1
    if states > _MOST_STATES:
        raise CourseError("journey.error.too_many_states", order=order, states=states, most=_MOST_STATES)
    won, lost, base = states, states + 1, states + 2
    channel = np.full(states, -1, dtype=np.intp)
    channel[memory] = flat
    source = np.where(step > 0, np.roll(memory, 1), 0)
    last = memory[ends - 1]
    codes = np.concatenate((source * base + memory, last * base + won, last * base + lost))
    moves, number = np.unique(codes, return_inverse=True)
    inner, converts, fails = np.split(number, [len(flat), len(flat) + len(paths)])
    return Chain(
        channel, moves // base, moves % base, inner, np.repeat(np.arange(len(paths)), lengths), converts, fails
    )


def move_weights(chain: Chain, conversions: np.ndarray, nulls: np.ndarray) -> np.ndarray:
    """How often each move was made; a path may make the same move twice."""
    moves = np.concatenate((chain.inner, chain.converts, chain.fails))
    times = np.concatenate(((conversions + nulls)[chain.path], conversions, nulls))
    return np.bincount(moves, weights=times, minlength=len(chain.source))


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
    for one in range(channels):
        so_far = np.bincount(chain.path, weights=by_move[one, chain.inner], minlength=len(conversions))
        variance[one] = conversions @ (so_far + by_move[one, chain.converts]) ** 2
        variance[one] += nulls @ (so_far + by_move[one, chain.fails]) ** 2
    return whole, effects, variance
