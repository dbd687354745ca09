"""How much of a promise of a quick reply is kept, by the clock on the wall and by opening hours, without a screen."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis import BusinessHours, first_response
from coursekit.kpis.service import waits
from coursekit.messages import CourseError, quoted

CLOCKS = ("calendar", "desk")
_LONGEST = 240  # hours: promises beyond ten days are no promises


def promise_kept(
    opened: Any,
    replied: Any,
    hours: float = 24,
    *,
    desk: BusinessHours | None = None,
    as_of: Any = None,
    level: float = 0.95,
) -> pd.DataFrame:
    """“We reply within so many hours”: in what share of the tickets is that kept, by which hours?

    Parameters
    ----------
    opened, replied, as_of, level
        As for :func:`coursekit.kpis.first_response`.
    hours : float
        The hours promised, above 0.
    desk : BusinessHours, optional
        The opening hours of the second clock; Monday to Friday from 9 to 18 by default.

    Returns
    -------
    pandas.DataFrame
        Index ``clock``: ``calendar`` (every hour counts) and ``desk`` (opening hours alone). Columns ``tickets``;
        ``met, late, overdue, pending`` (open tickets past the promise, and still in time: these are undecided and left
        out); ``share`` (percent of the decided ones) with ``low, high`` (Wilson); ``nine_in_ten``, the smallest whole
        number of hours within which nine of ten tickets are answered by the Kaplan–Meier curve, where an open ticket
        has waited at least so long; NaN where 240 would not do.

    Notes
    -----
    ``nine_in_ten`` describes the tickets at hand; next month's may be others, and Christmas surely is. It misleads
    where several channels are in one figure: a promise is kept or broken in the channel in which it was read.

    Examples
    --------
    Asked on Friday at 19:00, answered on Monday at 10:00:

    >>> promise_kept(pd.to_datetime(["2025-03-07 19:00"]), pd.to_datetime(["2025-03-10 10:00"]))["share"].to_dict()
    {'calendar': 0.0, 'desk': 100.0}
    """
    if not isinstance(hours, (int, float)) or isinstance(hours, bool) or not 0 < hours <= _LONGEST:
        raise CourseError("widgets.promise.hours_range", value=quoted(hours), high=_LONGEST)
    rows = {}
    for name, clock in clocks(desk).items():
        found = first_response(opened, replied, as_of, clock=clock, sla_hours=hours, level=level)
        sla = found.sla
        enough = found.curve.quantile(0.9).value if found.n else np.nan
        rows[name] = {
            "tickets": found.n,
            **{part: sla.parts[part] for part in ("met", "late", "overdue", "pending")},
            "share": sla.value,
            "low": sla.low,
            "high": sla.high,
            "nine_in_ten": float(np.ceil(enough)) if enough <= _LONGEST else np.nan,
        }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("clock")


def clocks(desk: BusinessHours | None) -> dict[str, Any]:
    """The two clocks, by name."""
    return {"calendar": "calendar", "desk": desk or BusinessHours()}


def shares_within(opened: Any, replied: Any, hours: Any, as_of: Any = None, clock: Any = "calendar") -> np.ndarray:
    """Percent of the decided tickets that were answered within each of these hours; NaN where none is decided."""
    waited, answered, _ = waits(opened, replied, as_of, clock)
    done, still = np.sort(waited[answered]), np.sort(waited[~answered])
    met = np.searchsorted(done, hours, side="right")
    decided = len(waited) - np.searchsorted(still, hours, side="right")
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(decided > 0, 100 * met / decided, np.nan)
