"""When the value of a customer comes, and when what winning them cost has come back, without a screen."""

import math
from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

from coursekit.charts.words import euros
from coursekit.kpis import clv, clv_table, npv
from coursekit.messages import CourseError, number, percent, quoted, text
from coursekit.widgets.markup import html_table

CONVENTIONS = ("now", "excluded", "end")
MOST_PERIODS = 60
_SHOWN = 6


@dataclass(frozen=True, repr=False, eq=False)
class ClvOverTime:
    """A customer's value, period by period.

    Attributes
    ----------
    margin, retention, discount, acquisition, first_payment
        What was asked of :func:`clv_over_time`; ``periods`` is the horizon.
    table : DataFrame
        One row per payment: ``period, survives, cash, discount_factor, present_value, cumulative`` as in
        :func:`coursekit.kpis.clv_table`; ``lost_leaving`` and ``lost_waiting``, what is missing from the full margin
        because customers leave and because money comes late; ``net``, the cumulative value less the acquisition cost.
    value : float
        Present value of the payments within the horizon, in euros.
    net : float
        The same less the acquisition cost.
    full : float
        Value without a horizon; infinite where nobody leaves and money loses nothing by waiting.
    break_even : int or None
        The first period at which the acquisition cost has come back; None where it has not within the horizon.
    """

    margin: float
    retention: float
    discount: float
    acquisition: float
    first_payment: str
    table: pd.DataFrame
    full: float
    break_even: int | None

    @property
    def periods(self) -> int:
        """How many payments are counted."""
        return len(self.table)

    @property
    def value(self) -> float:
        """Present value within the horizon."""
        return float(self.table["present_value"].sum())

    @property
    def net(self) -> float:
        """Value within the horizon, less what winning the customer cost."""
        return self.value - self.acquisition

    @property
    def ever(self) -> bool:
        """Whether the acquisition cost would come back if one waited long enough."""
        return self.full >= self.acquisition

    def sentence(self) -> str:
        """The value and when it comes, in the language in use."""
        about = {
            "periods": number(self.periods),
            "value": euros(self.value, 2),
            "cost": euros(self.acquisition, 2),
            "net": euros(self.net, 2),
            "at": "" if self.break_even is None else number(self.break_even),
            "full": euros(self.full, 2),
        }
        words = text("widgets.clv.sentence", **about)
        if self.acquisition == 0:
            key = "free"
        elif self.break_even is not None:
            key = "back_now" if self.break_even == 0 else "back"
        else:
            key = "later" if self.ever else "never"
        words += " " + text(f"widgets.clv.{key}", **about)
        if math.isinf(self.full):
            return words + " " + text("widgets.clv.no_end")
        if self.full > 0 and key != "never":
            words += " " + text("widgets.clv.beyond", share=percent(100 * (1 - self.value / self.full), 1), **about)
        return words

    def html(self) -> str:
        """The first periods and the last, as a table."""
        header = [text(f"widgets.clv.{name}") for name in ("period", "survives", "cash", "present_value", "net_column")]
        lines = self.table.to_dict("records")
        shown = lines if len(lines) <= _SHOWN + 2 else [*lines[:_SHOWN], {}, lines[-1]]
        rows = [
            (
                number(row["period"]),
                percent(100 * row["survives"], 1),
                euros(row["cash"], 2),
                euros(row["present_value"], 2),
                euros(row["net"], 2),
            )
            if row
            else ("…",) * len(header)
            for row in shown
        ]
        return html_table(text("widgets.clv.caption"), header, rows)

    def __repr__(self) -> str:
        at = f"break_even={self.break_even}"
        return f"ClvOverTime(periods={self.periods}, value={self.value:.2f}, net={self.net:.2f}, {at})"

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.sentence(), quote=False)}</p>{self.html()}"


def clv_over_time(
    margin: float,
    retention: float,
    discount: float,
    periods: int = 10,
    *,
    first_payment: str,
    acquisition: float = 0.0,
) -> ClvOverTime:
    """When does the value of a customer come, and when has it paid what winning the customer cost?

    net(k) = Σ present values up to payment k − acquisition; break-even is the first k with net(k) ≥ 0. Of the margin
    m of a period, m · (1 − survives) is lost because customers left and m · survives · (1 − factor) because it comes
    late; the rest is its present value.

    Parameters
    ----------
    margin, retention, discount, first_payment
        As for :func:`coursekit.kpis.clv`; all per period.
    periods : int
        The horizon: how many payments count, 1 to 60.
    acquisition : float
        What winning one customer cost, in euros, paid today; 0 or more.

    Returns
    -------
    ClvOverTime

    Notes
    -----
    A customer whose value is above the acquisition cost may still take years to pay it back, and a company can run out
    of cash in the meantime: look at both. Retention is the same in every period here, where real customers who stayed
    long leave more rarely (see :func:`coursekit.kpis.survival`); and the average customer never exists: some
    leave after one period, with a loss.

    References
    ----------
    Gupta, S. & Lehmann, D. (2003). Customers as assets. Journal of Interactive Marketing 17(1). McCarthy, D. & Fader,
    P. (2018). Customer-based corporate valuation for publicly traded noncontractual firms. Journal of Marketing
    Research 55(5).

    Examples
    --------
    >>> found = clv_over_time(100, 0.8, 0.1, periods=3, first_payment="now", acquisition=150)
    >>> found
    ClvOverTime(periods=3, value=225.62, net=75.62, break_even=1)
    >>> found.table["net"].round(2).tolist()
    [-50.0, 22.73, 75.62]
    """
    if isinstance(periods, bool) or not isinstance(periods, int | np.integer) or not 1 <= periods <= MOST_PERIODS:
        raise CourseError("widgets.clv.bad_periods", value=quoted(periods), most=MOST_PERIODS)
    if isinstance(acquisition, bool) or not isinstance(acquisition, int | float) or not 0 <= acquisition < math.inf:
        raise CourseError("widgets.clv.bad_acquisition", value=quoted(acquisition))
    table = clv_table(margin, retention, discount, int(periods), first_payment=first_payment)
    table["lost_leaving"] = margin * (1 - table["survives"])
    table["lost_waiting"] = table["cash"] - table["present_value"]
    table["net"] = table["cumulative"] - acquisition
    # A cent of rounding must not move the break-even by a period.
    reached = table.loc[table["net"] >= -1e-9 * max(1.0, abs(acquisition)), "period"]
    endless = retention / (1 + discount) >= 1
    full = (
        (math.inf if margin > 0 else 0.0) if endless else clv(margin, retention, discount, first_payment=first_payment)
    )
    at = int(reached.iloc[0]) if len(reached) else None
    return ClvOverTime(
        float(margin), float(retention), float(discount), float(acquisition), first_payment, table, full, at
    )


def check_by_npv(found: ClvOverTime) -> float:
    """The net value once more, by the net present value of the row of payments: a second way to the same figure.

    >>> check_by_npv(clv_over_time(100, 0.8, 0.1, 3, first_payment="end", acquisition=150)).__round__(2)
    55.11
    """
    first = "now" if found.first_payment == "now" else "end"
    return npv(found.table["cash"], found.discount, first) - found.acquisition
