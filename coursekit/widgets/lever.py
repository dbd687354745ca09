"""What a few points of retention are worth, without a screen."""

import pandas as pd

from coursekit.kpis import clv
from coursekit.messages import CourseError, number

CONVENTIONS = ("now", "excluded", "end")


def retention_lever(margin: float, discount: float, retention: float, step: float = 0.05) -> pd.DataFrame:
    """How much does the value of a customer grow when retention rises a little?

    Parameters
    ----------
    margin : float
        Contribution margin per period, in euros.
    discount, retention : float
        Ratios per period, as for :func:`coursekit.kpis.clv`.
    step : float
        The rise in retention, as a ratio (0.05: five points).

    Returns
    -------
    pandas.DataFrame
        A row per convention of the first payment (``now``, ``excluded``, ``end``): ``clv``, ``clv_after``, ``gain``
        in euros, ``gain_percent``.

    Notes
    -----
    The gain grows with the retention one starts from: the last points are worth most, and cost most to win, which
    this table does not show.

    Examples
    --------
    >>> retention_lever(100, 0.1, 0.8)["gain"].round(2).to_dict()
    {'now': 73.33, 'excluded': 73.33, 'end': 66.67}
    """
    if isinstance(step, bool) or not isinstance(step, int | float) or not 0 <= step < 1 or retention + step > 1:
        raise CourseError("widgets.lever.bad_step", step=number(100 * step, 1), retention=number(100 * retention, 1))
    rows = []
    for convention in CONVENTIONS:
        before = clv(margin, retention, discount, first_payment=convention)
        after = clv(margin, retention + step, discount, first_payment=convention)
        gain = after - before
        rows.append((convention, before, after, gain, 100 * gain / before if before else float("nan")))
    columns = ["first_payment", "clv", "clv_after", "gain", "gain_percent"]
    return pd.DataFrame(rows, columns=columns).set_index("first_payment")
