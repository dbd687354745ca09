"""Who is called lost, and who came back all the same: a rule for silence checked by hindsight, without a screen."""

from typing import Any

import pandas as pd

from coursekit.messages import CourseError, did_you_mean, quoted

RULES = ("own", "days")
RHYTHMS = ("short", "middle", "long")
_EDGES = (14, 45)  # days between purchases: up to two weeks, up to six, more
_MOST = {"own": 20, "days": 365}


def rhythms(orders: pd.DataFrame, cut: Any, horizon: int = 180, least: int = 3) -> pd.DataFrame:
    """How often each customer bought before a day, how long they had been silent on it, and whether they came back.

    Parameters
    ----------
    orders : pandas.DataFrame
        Columns ``customer`` and ``date``. Several orders of one day count as one purchase.
    cut : date
        The day on which one judges; what came later is hindsight.
    horizon : int
        Days of hindsight after it.
    least : int
        Gaps between purchases that a customer needs to have a rhythm of their own; the others are left out.

    Returns
    -------
    pandas.DataFrame
        A row per customer: ``gap`` (median days between purchases), ``silent`` (days since the last), ``back``
        (bought within the horizon).

    Examples
    --------
    >>> days = ["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31", "2025-05-01"]
    >>> orders = pd.DataFrame({"customer": "A", "date": pd.to_datetime(days)})
    >>> rhythms(orders, "2025-04-01").astype({"back": bool}).to_dict("records")
    [{'gap': 10.0, 'silent': 60, 'back': True}]
    """
    if not isinstance(orders, pd.DataFrame):
        raise CourseError("widgets.silence.not_a_table", kind=type(orders).__name__)
    for column in ("customer", "date"):
        if column not in orders.columns:
            hint = did_you_mean(column, orders.columns)
            raise CourseError("widgets.silence.no_column", value=quoted(column), hint=hint)
    day = pd.Timestamp(cut)
    known = orders[["customer", "date"]].dropna()
    before = known[known["date"] < day]
    bought = pd.DataFrame({"customer": before["customer"].astype(str), "day": before["date"].dt.normalize()})
    bought = bought.drop_duplicates().sort_values(["customer", "day"])
    gaps = bought.groupby("customer")["day"].diff().dt.days.groupby(bought["customer"])
    table = pd.DataFrame({"gap": gaps.median(), "gaps": gaps.count()})
    table["silent"] = (day.normalize() - bought.groupby("customer")["day"].max()).dt.days
    later = known[(known["date"] >= day) & (known["date"] < day + pd.Timedelta(days=horizon))]
    table["back"] = table.index.isin(later["customer"].astype(str))
    return table.loc[table["gaps"] >= least, ["gap", "silent", "back"]]


def silence_check(table: pd.DataFrame, limit: float = 6, rule: str = "own") -> pd.DataFrame:
    """If silence beyond a limit is called lost, how many of those so called came back?

    Parameters
    ----------
    table : pandas.DataFrame
        What :func:`rhythms` gives.
    limit : float
        With ``rule="own"`` a multiple of each customer's own rhythm; with ``rule="days"`` days, the same for all.
    rule : str
        ``"own"`` or ``"days"``.

    Returns
    -------
    pandas.DataFrame
        A row per rhythm (``short`` up to 14 days between purchases, ``middle`` up to 45, ``long``) and one for ``all``:
        ``customers``, ``lost`` (so called), ``back`` (of those, bought again: called lost in error), ``back_percent``,
        ``gone`` (not called lost, and did not buy again within the horizon).

    Notes
    -----
    Whoever did not buy within the horizon may do so later: ``gone`` counts too many, ``back`` too few. A multiple of
    a long rhythm may be longer than the whole period observed: such customers are never called lost.

    Examples
    --------
    >>> table = pd.DataFrame({"gap": [5.0, 60.0], "silent": [50, 130], "back": [False, True]})
    >>> silence_check(table, 120, "days").loc["all", ["lost", "back"]].astype(int).tolist()
    [1, 1]
    >>> silence_check(table, 6).loc["all", ["lost", "back"]].astype(int).tolist()
    [1, 0]
    """
    if rule not in RULES:
        raise CourseError("widgets.silence.rule", value=quoted(rule), known=", ".join(map(quoted, RULES)))
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not 1 <= limit <= _MOST[rule]:
        raise CourseError("widgets.silence.limit", value=quoted(limit), high=_MOST[rule])
    lost = table["silent"] > (limit * table["gap"] if rule == "own" else limit)
    which = pd.cut(table["gap"], [0, *_EDGES, float("inf")], labels=list(RHYTHMS), include_lowest=True).astype(str)
    rows = {}
    for name in (*RHYTHMS, "all"):
        here = pd.Series(True, index=table.index) if name == "all" else which == name
        called, back = int((here & lost).sum()), int((here & lost & table["back"]).sum())
        share = 100 * back / called if called else float("nan")
        gone = int((here & ~lost & ~table["back"]).sum())
        rows[name] = {"customers": int(here.sum()), "lost": called, "back": back, "back_percent": share, "gone": gone}
    found = pd.DataFrame(rows).T.rename_axis("rhythm")
    return found.astype(dict.fromkeys(("customers", "lost", "back", "gone"), int))
