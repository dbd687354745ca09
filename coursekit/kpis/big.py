"""The measures that read a large file: the same answers as their namesakes, straight from Parquet."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.kpis._input import check_level, moment, one_of
from coursekit.kpis._parquet import open_parquet
from coursekit.kpis.cohorts import CohortRetention, _label, _result
from coursekit.messages import CourseError

_DAYS = {"day": 1, "week": 7}
# The day as a whole number since 1970, and calendar periods in the same way.
_DAY = "date_diff('day', DATE '1970-01-01', CAST({0} AS DATE))"
_PERIODS = {
    "month": "((year({0}) - 1970) * 12 + month({0}) - 1)",
    "quarter": "((year({0}) - 1970) * 4 + quarter({0}) - 1)",
}


def rfm_from_parquet(
    path: Any,
    customer: str = "customer",
    date: str = "date",
    amount: str | None = "amount",
    until: Any = None,
    unit: str = "day",
) -> pd.DataFrame:
    """`rfm` of a Parquet file that need not fit in memory: each customer's history in four numbers.

    Parameters
    ----------
    path : str or Path
        A Parquet file with one row per order, or a folder of such files.
    customer, date, amount, until, unit
        As in `rfm`.

    Returns
    -------
    DataFrame
        What `rfm` gives for the same rows: ``frequency, recency, T, monetary`` by customer. Customers that are whole
        numbers stand in their own order, others in that of their first rows; a category comes back as text.

    Notes
    -----
    DuckDB adds up by customer and day; only the table of customers is loaded. Sums are made in another order than in
    memory, so the mean amounts agree to about fifteen digits. Times with a zone are read in the zone that pandas wrote
    into the file, in UTC where there is none. Row numbers in messages count from 0.

    It misleads where `rfm` does.

    Needs the extra ``big``: ``pip install "coursekit[big]"``.

    References
    ----------
    Fader, P., Hardie, B. & Lee, K. (2005). RFM and CLV: using iso-value curves for customer base analysis. Journal of
    Marketing Research 42(4).

    Examples
    --------
    >>> table = rfm_from_parquet("orders-of-ten-years.parquet", until="2025-12-31")  # doctest: +SKIP
    >>> table.columns.tolist()  # doctest: +SKIP
    ['frequency', 'recency', 'T', 'monetary']
    """
    one_of("unit", unit, tuple(_DAYS))
    with open_parquet(path, "rfm") as table:
        who, no_who, when = table.column(customer), table.blank(customer), table.times(date)
        spent, no_money = ("CAST(0 AS DOUBLE)", "FALSE") if amount is None else table.amounts(amount)
        known = f"NOT ({no_who} OR {when.blank} OR {no_money})"
        day = _DAY.format(when.local)
        about = table.ask(
            f"SELECT count(*) AS n, count(*) FILTER ({known}) AS known, min({when.ticks}) FILTER ({known}) AS first, "
            f"coalesce(min({day}) FILTER ({known}), 0) AS begin, coalesce(max({day}) FILTER ({known}), 0) AS end "
            f"{table.rows}"
        )
        there, end = int(about["known"][0]), int(about["end"][0])
        if until is not None:
            until = moment(until, "until", when.empty())
            end = int(until.tz_localize(None).to_datetime64().astype("datetime64[D]").astype(np.int64))
            if there and end < int(about["begin"][0]):
                begun = str(when.moment(int(about["first"][0])).date())
                raise CourseError("kpis.error.before_first_order", until=str(until.date()), first=begun)
        # The row of a customer's first order is sought among all rows, for the order of the result. The money of the
        # first day is left out before adding up: a difference of sums would lose digits.
        found = table.ask(
            f"""
            WITH log AS (SELECT {who} AS id, {table.row} AS row, {day} AS day, {spent} AS spent, {known} AS known
                         {table.rows} WHERE NOT {no_who}),
            begun AS (SELECT id, min(row) AS row, min(day) FILTER (known AND day <= $end) AS day FROM log GROUP BY id),
            days AS (SELECT id, day, fsum(spent) AS spent, count(*) AS orders FROM log WHERE known AND day <= $end
                     GROUP BY id, day)
            SELECT any_value(begun.row) AS row, days.id AS id, count(*) - 1 AS frequency, any_value(begun.day) AS first,
                   max(days.day) AS last, coalesce(fsum(days.spent) FILTER (days.day > begun.day), 0) AS money,
                   CAST(sum(days.orders) AS BIGINT) AS orders
            FROM days JOIN begun USING (id) GROUP BY days.id
            """,
            end=end,
        )
        text = table.is_text(customer)
        order = np.argsort(np.ma.getdata(found["id" if table.is_whole(customer) else "row"]), kind="stable")
    ids, frequency, first, last, money = (
        np.ma.getdata(found[name])[order] for name in ("id", "frequency", "first", "last", "money")
    )
    result = pd.DataFrame(
        {
            "frequency": frequency,
            "recency": (last - first) / _DAYS[unit],
            "T": (end - first) / _DAYS[unit],
            "monetary": np.divide(money, frequency, out=np.zeros(len(order)), where=frequency > 0),
        },
        index=pd.Index(ids, name=customer, dtype="str" if text else None),
    )
    later = there - int(found["orders"].sum())
    result.attrs = {"missing": int(about["n"][0]) - there, "later": later, "unit": unit}
    return result if amount is not None else result.drop(columns="monetary")


def cohort_retention_from_parquet(
    path: Any,
    customer: str = "customer",
    date: str = "date",
    period: str = "month",
    as_of: Any = None,
    rolling: bool = False,
    level: float = 0.95,
) -> CohortRetention:
    """`cohort_retention` of a Parquet file that need not fit in memory: who first bought in one month, and came back?

    rate(cohort, k) = 100 · (customers of the cohort with an order in the k-th period after their first) / cohort
    size.

    Parameters
    ----------
    path : str or Path
        A Parquet file with one row per order, or a folder of such files.
    customer, date, period, as_of, rolling, level
        As in `cohort_retention`.

    Returns
    -------
    CohortRetention
        The same as `cohort_retention` gives for the same rows.

    Notes
    -----
    DuckDB counts customers by period of the first order and periods since; only these counts are loaded. Times with a
    zone are read in the zone that pandas wrote into the file, in UTC where there is none.

    It misleads where `cohort_retention` does.

    Needs the extra ``big``: ``pip install "coursekit[big]"``.

    References
    ----------
    Fader, P. & Hardie, B. (2007). How to project customer retention. Journal of Interactive Marketing 21(1).

    Examples
    --------
    >>> cohort_retention_from_parquet("orders-of-ten-years.parquet", as_of="2026-01-01")  # doctest: +SKIP
    CohortRetention(cohorts=120, customers=4210877, period='month')
    """
    level = check_level(level)
    one_of("period", period, tuple(_PERIODS))
    with open_parquet(path, "cohorts") as table:
        who, when = table.column(customer), table.times(date)
        known = f"NOT ({table.blank(customer)} OR {when.blank})"
        about = table.ask(
            f"SELECT count(*) AS n, count(*) FILTER ({known}) AS known, "
            f"coalesce(max({when.ticks}) FILTER ({known}), 0) AS last {table.rows}"
        )
        there = int(about["known"][0])
        missing = int(about["n"][0]) - there
        now: Any = pd.NaT
        if as_of is not None:
            now = moment(as_of, "as_of", when.empty())
        elif there:
            now = when.moment(int(about["last"][0]))
        if not there:
            return _result(np.zeros((0, 0), int), [], period, rolling, now, level, missing, 0)
        end = (now.year - 1970) * 12 + now.month - 1  # the first period not over
        end = end if period == "month" else end // 3
        before = "<=" if as_of is None else "<"
        inside = f"{known} AND {when.ticks} {before} $cut"
        cut = int(about["last"][0]) if as_of is None else when.cut(now)
        customers = int(table.ask(f"SELECT count(DISTINCT {who}) AS n {table.rows} WHERE {inside}", cut=cut)["n"][0])
        number = _PERIODS[period].format(when.local)
        # Rolling: only the last purchase matters, and it marks all periods before it too.
        marks = (
            "SELECT first, last - first AS age FROM spans"
            if rolling
            else "SELECT first, period - first AS age FROM marks JOIN spans USING (id)"
        )
        found = table.ask(
            f"""
            WITH marks AS (SELECT DISTINCT {who} AS id, {number} AS period {table.rows}
                           WHERE {known} AND {number} < $end),
            spans AS (SELECT id, min(period) AS first, max(period) AS last FROM marks GROUP BY id)
            SELECT first, age, count(*) AS customers FROM ({marks}) GROUP BY ALL
            """,
            end=end,
        )
    first, age, count = (np.ma.getdata(found[name]).astype(np.int64) for name in ("first", "age", "customers"))
    if not len(first):
        return _result(np.zeros((0, 0), int), [], period, rolling, now, level, missing, customers)
    begin = int(first.min())
    active = np.zeros((end - begin, end - begin), dtype=np.int64)
    active[first - begin, age] = count
    if rolling:
        active = active[:, ::-1].cumsum(axis=1)[:, ::-1]
    labels = [_label(begin + k, period) for k in range(end - begin)]
    return _result(active, labels, period, rolling, now, level, missing, customers - int(active[:, 0].sum()))
