"""How strongly buyers answer to a price: elasticity from sales before and after a change."""

import math
from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import amounts, at_least, check_level, plain, row, same_rows, times_in
from coursekit.kpis._intervals import z_value
from coursekit.kpis._orders import column_of
from coursekit.kpis.estimate import Estimate
from coursekit.messages import CourseError

_HAIR = 1e-9


def price_elasticity(
    before: Any,
    after: Any,
    old_price: Any,
    new_price: Any,
    rest_before: Any = None,
    rest_after: Any = None,
    *,
    level: float = 0.95,
) -> Estimate:
    """By how many per cent does the quantity change for each per cent that the price rises?

    e = ln(Σ after / Σ expected) / ln(Σ expected · new / Σ expected · old), with
    expected = before · rest_after / rest_before: what would have been bought, had these products moved as the rest did.

    Parameters
    ----------
    before, after : number or column
        Purchases in two periods of equal length, on either side of the change; one row per product.
    old_price, new_price : number or column
        Price before and after, in euros.
    rest_before, rest_after : number or column, optional
        Purchases, in the same two periods, of products whose price did *not* change. Without them the season stays in
        the figure.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        −2 reads: a price 1% higher, 2% fewer purchases. ``parts`` holds ``before``, ``after``, ``expected`` and
        ``price_change`` in percent. NaN with a note where nothing was sold before or after.

    Notes
    -----
    Several products become one figure: their purchases are added up, and the price is that of the expected basket
    (Laspeyres). Logarithms make a rise and the return to the old price equally large.

    The interval takes purchases for independent counts (Poisson). The same person buys several times, so it is
    narrower than it should be. It misleads when the rest is not comparable (other customers, another season), when
    buyers move to a product of the rest, which makes the answer look stronger, and when buyers stocked up before the
    change. It says nothing of prices far from the two that were tried.

    References
    ----------
    Bijmolt, T., van Heerde, H. & Pieters, R. (2005). New empirical generalizations on the determinants of price
    elasticity. Journal of Marketing Research 42(2): −2.62 on average over 1851 elasticities of consumer goods.

    Examples
    --------
    >>> naive = price_elasticity(400, 520, 7.4, 8.1)
    >>> fair = price_elasticity(400, 520, 7.4, 8.1, rest_before=5000, rest_after=7500)
    >>> round(naive.value, 1), round(fair.value, 1)
    (2.9, -1.6)
    """
    level = check_level(level)
    given = {"before": before, "after": after, "old_price": old_price, "new_price": new_price}
    if rest_before is not None or rest_after is not None:
        given |= {"rest_before": rest_before, "rest_after": rest_after}
    columns = {name: amounts(_column(values), name) for name, values in given.items()}
    first = columns["before"][1]
    for name, (_, column) in columns.items():
        same_rows(first, column, "before", name)
    for name in ("old_price", "new_price", "rest_before", "rest_after"):
        if name in columns:
            _above_zero(name, *columns[name])
    read = {name: values for name, (values, _) in columns.items()}
    known = ~np.isnan(np.column_stack(list(read.values()))).any(axis=1)
    read = {name: values[known] for name, values in read.items()}
    bought, sold, old, new = (read[name] for name in ("before", "after", "old_price", "new_price"))
    with_rest = "rest_before" in read
    grown = read["rest_after"] / read["rest_before"] if with_rest else np.ones(len(bought))
    expected = bought * grown
    about: dict[str, Any] = {
        "n": round(float(bought.sum() + sold.sum())),
        "missing": int((~known).sum()),
        "method": f"kpis.price.method_{'rest' if with_rest else 'plain'}",
        "level": level,
    }
    if not expected.sum() or not sold.sum():
        return Estimate(math.nan, note="kpis.price.nothing_sold", **about)
    dearer = math.log((expected * new).sum() / (expected * old).sum())
    if abs(dearer) < _HAIR:
        raise CourseError("kpis.error.same_price", value=plain(round(float(old[0]), 2)))
    # Each count has its own size as variance; the delta method carries them to the logarithm.
    noise = (grown**2 * bought).sum()
    if with_rest:
        noise += (expected**2 * (1 / read["rest_before"] + 1 / read["rest_after"])).sum()
    se = math.sqrt(1 / sold.sum() + noise / expected.sum() ** 2) / abs(dearer)
    value = math.log(sold.sum() / expected.sum()) / dearer
    reach = z_value(level) * se
    parts = {
        "before": bought.sum(), "after": sold.sum(), "expected": expected.sum(),
        "price_change": 100 * math.expm1(dearer), "se": se,
    }  # fmt: skip
    return Estimate(value, value - reach, value + reach, parts=parts, **about)


def _column(values: Any) -> Any:
    """A single number as a column of one row."""
    return [values] if np.ndim(values) == 0 and values is not None and not isinstance(values, str) else values


def _above_zero(name: str, values: np.ndarray, column: Any) -> None:
    zero = values == 0
    if zero.any():
        raise CourseError("kpis.error.above_zero", name=name, row=row(column, int(zero.argmax())))


def around_price_changes(
    lines: pd.DataFrame, changes: pd.DataFrame, weeks: float = 12, by: str | None = None
) -> pd.DataFrame:
    """What was bought in the weeks before and after each change of a price, and what the rest did meanwhile.

    Parameters
    ----------
    lines : DataFrame
        One row per purchase of a product, with ``product``, ``date`` and, if asked for, the column ``by``. Choose the
        channels and products that are to be compared first; rows with a blank in one of these columns are left out.
    changes : DataFrame
        One row per change: ``product, date, old_price, new_price``.
    weeks : float
        Length of either period. Whole weeks, or one side has one more Saturday.
    by : str, optional
        A column that names the segment of the buyer; without it all stand in one.

    Returns
    -------
    DataFrame
        A row per change, and per segment: ``product, date, old_price, new_price, before, after, rest_before,
        rest_after``, ready for `price_elasticity`. The rest are purchases of products whose price did not change
        within ``weeks`` of the day.

    Notes
    -----
    A change whose period runs past the end of the data looks like a fall in sales: leave it out.

    Examples
    --------
    >>> lines = pd.DataFrame({
    ...     "product": ["beans", "beans", "tea", "beans", "tea", "tea"],
    ...     "date": pd.Timestamp("2025-03-01") + pd.to_timedelta([-9, -8, -7, 1, 2, 3], unit="D"),
    ... })
    >>> changes = pd.DataFrame({
    ...     "product": ["beans"], "date": pd.to_datetime(["2025-03-01"]), "old_price": [8.0], "new_price": [9.0],
    ... })
    >>> around_price_changes(lines, changes, weeks=2)[["before", "after", "rest_before", "rest_after"]]
       before  after  rest_before  rest_after
    0       2      1            1           2
    """
    span = pd.Timedelta(weeks=at_least("weeks", weeks, 1))
    product, date = column_of(lines, "product"), times_in(column_of(lines, "date"), "date")
    segment = column_of(lines, by) if by is not None else pd.Series("", index=lines.index)
    known = (product.notna() & date.notna() & segment.notna()).to_numpy()
    product, date, segment = product[known].astype(object), date[known], segment[known].astype(object)
    for name in ("product", "old_price", "new_price"):
        column_of(changes, name)
    days = times_in(column_of(changes, "date"), "date")
    rows = []
    for (_, change), day in zip(changes.iterrows(), days, strict=True):
        near = changes["product"][(days > day - span) & (days < day + span)].astype(object)
        mine, rest = product == change["product"], ~product.isin(near)
        early, late = (date >= day - span) & (date < day), (date >= day) & (date < day + span)
        about = {"product": change["product"], "date": day} | {n: change[n] for n in ("old_price", "new_price")}
        for name in sorted(segment.unique(), key=str):
            here = segment == name
            counts = {
                "before": (mine & early & here).sum(),
                "after": (mine & late & here).sum(),
                "rest_before": (rest & early & here).sum(),
                "rest_after": (rest & late & here).sum(),
            }
            rows.append(({by: name} if by is not None else {}) | about | {n: int(c) for n, c in counts.items()})
    first = [by] if by is not None else []
    names = ["product", "date", "old_price", "new_price", "before", "after", "rest_before", "rest_after"]
    return pd.DataFrame(rows, columns=[*first, *names])
