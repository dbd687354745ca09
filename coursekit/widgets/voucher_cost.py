"""What a voucher brings in, and who gets it without needing it, without a screen."""

import pandas as pd

from coursekit.messages import CourseError, quoted


def voucher_result(people: float, anyway: float, with_voucher: float, margin: float, discount: float) -> pd.Series:
    """What does a voucher for one more order leave, once those who would have come anyway are paid for?

    net = people · [(with − anyway) · margin − with · discount], the shares as ratios.

    Parameters
    ----------
    people : float
        Who is sent the voucher.
    anyway, with_voucher : float
        Of every hundred, how many order without the voucher (the hold-out says so), and with it.
    margin : float
        Euros that an order leaves before the discount.
    discount : float
        Euros that the voucher takes off each order; all who come use it.

    Returns
    -------
    pandas.Series
        ``more`` (orders there would not be), ``free`` (orders discounted that would have come anyway), ``gained``
        (margin of the former), ``given`` (discounts, all of them), ``net``, and ``break_even``: of every hundred, how
        many have to come with the voucher so that nothing is lost (NaN where no number would do).

    Notes
    -----
    It counts one order. A person won back may order again, and an order brought forward is no order won: both are
    seen only by watching the two groups for longer.

    References
    ----------
    Neslin, S. A. (2002). Sales Promotion. Marketing Science Institute: incremental sales, and the subsidised ones.

    Examples
    --------
    >>> voucher_result(1000, anyway=2, with_voucher=9, margin=15, discount=3).round(1).to_dict()
    {'more': 70.0, 'free': 20.0, 'gained': 1050.0, 'given': 270.0, 'net': 780.0, 'break_even': 2.5}
    """
    for name, value, high in (
        ("people", people, 1_000_000),
        ("anyway", anyway, 100),
        ("with_voucher", with_voucher, 100),
        ("margin", margin, 10_000),
        ("discount", discount, 10_000),
    ):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= high:
            raise CourseError("widgets.voucher.range", name=name, value=quoted(value), low="0", high=f"{high:g}")
    before, after = people * anyway / 100, people * with_voucher / 100
    gained, given = (after - before) * margin, after * discount
    needed = anyway * margin / (margin - discount) if margin > discount else float("nan")
    return pd.Series(
        {
            "more": after - before,
            "free": min(before, after),
            "gained": gained,
            "given": given,
            "net": gained - given,
            "break_even": needed if needed <= 100 else float("nan"),
        }
    )
