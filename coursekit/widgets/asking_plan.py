"""Who is asked about a parcel, and when: a plan of automatic surveys held against real deliveries, without a screen."""

from typing import Any

import pandas as pd

from coursekit.messages import CourseError, did_you_mean, quoted

STARTS = ("purchase", "delivery")
PERMISSIONS = ("last", "ever", "nobody")
MOST_DELAY, MOST_REST = 30, 180
_PARCELS = ("customer", "ordered", "delivered")
_CONSENTS = ("customer", "time", "granted")


def survey_plan(
    parcels: pd.DataFrame,
    consents: pd.DataFrame,
    start: str = "purchase",
    delay: int = 0,
    rest: int = 0,
    permission: str = "nobody",
) -> pd.DataFrame:
    """What becomes of the survey about each parcel, if it goes out by these rules?

    Parameters
    ----------
    parcels : pandas.DataFrame
        One row for each: ``customer``, ``ordered``, ``delivered`` (blank where it never came).
    consents : pandas.DataFrame
        What people said and when: ``customer``, ``time``, ``granted``.
    start : {"purchase", "delivery"}
        What sets the survey off; without a delivery nothing is set off by one.
    delay : int
        Days from there to the survey.
    rest : int
        Days in which one person is asked at most once.
    permission : {"last", "ever", "nobody"}
        Whether the last thing said by then must be a yes, any yes at any time will do, or nobody looks.

    Returns
    -------
    pandas.DataFrame
        A row for each parcel, in the order in which they fall due: ``customer``, ``due``, ``outcome``
        (``not_delivered``, ``no_permission``, ``rest`` or ``sent``), and of those sent ``early`` (before the parcel, or
        with none) and ``unwanted`` (the last thing said by then was not a yes).

    Notes
    -----
    A parcel that fails at one rule does not reach the next: whoever may not be written to is not counted as resting.

    Examples
    --------
    >>> day = pd.Timestamp("2025-03-03")
    >>> parcels = pd.DataFrame({"customer": ["A"], "ordered": [day], "delivered": [day + pd.Timedelta(days=2)]})
    >>> said = pd.DataFrame({"customer": ["A"], "time": [day], "granted": [True]})
    >>> survey_plan(parcels, said, delay=1)["early"].tolist(), survey_plan(parcels, said, delay=3)["early"].tolist()
    ([True], [False])
    """
    _check("parcels", parcels, _PARCELS)
    _check("consents", consents, _CONSENTS)
    _one_of("start", start, STARTS)
    _one_of("permission", permission, PERMISSIONS)
    _days("delay", delay, MOST_DELAY)
    _days("rest", rest, MOST_REST)
    table = parcels[list(_PARCELS)].astype({"customer": str})
    table["due"] = table["ordered" if start == "purchase" else "delivered"] + pd.Timedelta(days=delay)
    table = table.sort_values(["due", "customer", "ordered"], kind="stable", ignore_index=True)
    said = consents[list(_CONSENTS)].astype({"customer": str}).sort_values("time", kind="stable")
    ever = set(said.loc[said["granted"].astype(bool), "customer"])
    last = _last_word(table, said)
    may = {"last": last, "ever": table["customer"].isin(ever), "nobody": pd.Series(True, index=table.index)}[permission]
    pause = pd.Timedelta(days=rest)
    asked: dict[str, pd.Timestamp] = {}
    outcome = []
    for who, due, allowed in zip(table["customer"], table["due"], may, strict=True):
        if pd.isna(due):
            outcome.append("not_delivered")
        elif not allowed:
            outcome.append("no_permission")
        elif who in asked and due - asked[who] < pause:
            outcome.append("rest")
        else:
            asked[who] = due
            outcome.append("sent")
    table["outcome"] = outcome
    sent = table["outcome"] == "sent"
    table["early"] = sent & ~(table["delivered"] <= table["due"])
    table["unwanted"] = sent & ~last
    return table[["customer", "due", "outcome", "early", "unwanted"]]


def _last_word(table: pd.DataFrame, said: pd.DataFrame) -> pd.Series:
    """Whether the last thing that the customer had said by ``due`` was a yes."""
    known = table.loc[table["due"].notna(), ["customer", "due"]].reset_index().astype({"due": "datetime64[ns]"})
    ledger = said.astype({"time": "datetime64[ns]"})
    found = pd.merge_asof(known, ledger, left_on="due", right_on="time", by="customer").set_index("index")["granted"]
    return found.eq(True).reindex(table.index, fill_value=False)


def _check(name: str, table: Any, columns: tuple[str, ...]) -> None:
    if not isinstance(table, pd.DataFrame):
        raise CourseError("widgets.asking_plan.not_a_table", name=name, kind=type(table).__name__)
    for column in columns:
        if column not in table.columns:
            hint = did_you_mean(column, [str(known) for known in table.columns])
            raise CourseError("widgets.asking_plan.no_column", name=name, value=quoted(column), hint=hint)


def _one_of(name: str, value: Any, known: tuple[str, ...]) -> None:
    if value not in known:
        raise CourseError(
            "widgets.asking_plan.one_of", name=name, value=quoted(value), known=", ".join(map(quoted, known))
        )


def _days(name: str, value: Any, most: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise CourseError("widgets.asking_plan.days", name=name, value=quoted(value), high=most)
