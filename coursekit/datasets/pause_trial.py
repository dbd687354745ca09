"""The trial of the pause: half of the new subscribers, by lot, may skip a box."""

import numpy as np
import pandas as pd

from coursekit.datasets.company import Company
from coursekit.datasets.streams import Stream
from coursekit.messages import CourseError, quoted

EACH = 1000
GROUPS = ("north", "south")
LEAVES, ASKS, BOXES = 0.10, 0.11, 3
EFFECTS = (0.0, 0.03, 0.05)  # points fewer that leave, as ratios; which one holds differs by company
SKIPS, ASKS_MORE = 0.16, 0.015
ARMS = ("holdout", "pause")
SIZES, SIZE_WEIGHTS = ("250 g", "500 g", "1 kg"), (42, 40, 18)


def pause_effect(company: Company, group: str = "north") -> float:
    """The true effect of the pause in one trial: points fewer that leave, as a ratio. For after the guess.

    >>> from coursekit.datasets import company
    >>> pause_effect(company(customers=50))
    0.03
    """
    return EFFECTS[int(_stream(company, group, "_effect").choice((1, 1, 1), 1)[0])]


def _stream(company: Company, group: str, part: str = "") -> Stream:
    if group not in GROUPS:
        raise CourseError("datasets.pause.group", value=quoted(group), known=", ".join(GROUPS))
    return Stream(company.token, f"pause_trial{part}" if group == "north" else f"pause_trial{part}_{group}")


def pause_trial(company: Company, group: str = "north") -> pd.DataFrame:
    """New subscribers of four roasters that share a web shop, half of them by lot with a button to skip a box.

    One roaster alone would wait for years; the four put their newcomers of half a year together.

    Parameters
    ----------
    company : Company
        Whose trial; the same company has the same one every time, whatever its size.
    group : {"north", "south"}
        Which four roasters: two trials of the same change that know nothing of each other.

    Returns
    -------
    pandas.DataFrame
        One row per subscriber: ``subscriber``, ``started``, ``size`` of the box, ``arm`` (``holdout`` or ``pause``),
        and of the 90 days after: ``boxes`` that were paid, ``asked`` (wrote to the desk at least once), ``left``.

    Examples
    --------
    >>> from coursekit.datasets import company
    >>> trial = pause_trial(company(customers=50))
    >>> trial["arm"].value_counts().to_dict()
    {'holdout': 1000, 'pause': 1000}
    """
    draw, n = _stream(company, group), 2 * EACH
    day = np.sort(draw.whole(181, n))
    size = draw.choice(SIZE_WEIGHTS, n)
    pause = draw.shuffled(n) < EACH
    left = draw.happens(np.where(pause, LEAVES - pause_effect(company, group), LEAVES), n)
    # Who leaves does so after the first or the second box; who stays may skip one, if the button is there.
    last = 1 + draw.whole(2, n)
    skipped = draw.happens(np.where(pause, SKIPS, 0.02), n)
    boxes = np.where(left, last, BOXES - skipped)
    asked = draw.happens(np.where(pause, ASKS + ASKS_MORE, ASKS), n)
    return pd.DataFrame(
        {
            "subscriber": pd.array([f"N{k + 1:05d}" for k in range(n)], dtype="str"),
            "started": pd.Timestamp("2026-01-12") + pd.to_timedelta(day, unit="D"),
            "size": pd.Categorical.from_codes(size, pd.Index(SIZES, dtype="str")),
            "arm": pd.Categorical.from_codes(pause.astype(int), pd.Index(ARMS, dtype="str")),
            "boxes": boxes.astype(np.int64),
            "asked": asked,
            "left": left,
        }
    )
