"""What customers say in their own words: tickets and comments, in Spanish and in English."""

import tomllib
from functools import cache
from importlib.resources import files

import numpy as np

from coursekit.datasets import world
from coursekit.datasets.streams import Stream

TOUCHPOINTS = ("checkout", "delivery", "shop_visit", "subscription_box", "support")
MOODS = ("low", "middle", "high")


@cache
def texts() -> dict:
    """The sentences, as pairs of Spanish and English."""
    return tomllib.loads(files("coursekit.datasets").joinpath("texts.toml").read_text(encoding="utf-8"))


def ticket_texts(draw: Stream, reason: np.ndarray) -> tuple[list[str], list[str]]:
    """An opening, the matter and an ending for each ticket."""
    bank = texts()["tickets"]
    n = len(reason)
    matters = [bank[r] for r in world.REASONS]
    what = draw.whole(np.array([len(m) for m in matters])[reason], n)
    opening, ending = draw.whole(len(bank["openings"]), n), draw.whole(len(bank["endings"]), n)
    return tuple(
        [
            " ".join(
                part for part in (bank["openings"][o][lang], matters[r][w][lang], bank["endings"][e][lang]) if part
            )
            for o, r, w, e in zip(opening.tolist(), reason.tolist(), what.tolist(), ending.tolist(), strict=True)
        ]
        for lang in (0, 1)
    )  # type: ignore[return-value]


def comment_texts(draw: Stream, writes: np.ndarray, touchpoint: np.ndarray, mood: np.ndarray) -> tuple[list, list]:
    """A sentence or two that fit what the survey was about and how the customer felt; missing where nothing was written."""
    bank = texts()["comments"]
    n = len(writes)
    level = np.where(mood < -0.95, 0, np.where(mood < -0.1, 1, 2))
    one, two, more = draw.uniform(n), draw.uniform(n), draw.happens(0.2, n)
    spanish: list = [np.nan] * n
    english: list = [np.nan] * n
    for i in np.flatnonzero(writes).tolist():
        choices = bank[TOUCHPOINTS[touchpoint[i]]][MOODS[level[i]]]
        first, second = int(one[i] * len(choices)), int(two[i] * len(choices))
        said = [choices[first]] + ([choices[second]] if more[i] and second != first else [])
        spanish[i] = " ".join(s[0] for s in said)
        english[i] = " ".join(s[1] for s in said)
    return spanish, english
