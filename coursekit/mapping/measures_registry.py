"""The measures that a cell of a map can be bound to: by name, each computed by the function that bears it in `kpis`."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit import kpis
from coursekit.kpis._intervals import quantile_order
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import mean, share
from coursekit.mapping.expression import parse
from coursekit.messages import CourseError, did_you_mean, quoted

_CALL = re.compile(r"\s*([^\W\d]\w*)\s*(?:\((.*)\)\s*)?", re.DOTALL)


@dataclass(frozen=True)
class Rows:
    """What a measure is computed from: the rows kept, the moment at which one looks, and the arguments of its name."""

    table: pd.DataFrame
    end: pd.Timestamp | None
    args: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """A measure by name.

    Attributes
    ----------
    id : str
    table : str
        Where it looks unless the binding names a source.
    columns : tuple of str
        What it needs there.
    better : {"high", "low", ""}
        Which way is good; empty where it depends.
    compute : callable
        ``compute(rows)`` gives an Estimate.
    arguments : tuple of int
        Fewest and most arguments in brackets after the name.
    scores : str
        The column of answers on a scale where high is content, if it is a measure of satisfaction.
    dated : bool
        Whether a period is one of its rows; a measure of durations looks at the end of the period instead.
    """

    id: str
    table: str
    columns: tuple[str, ...]
    better: str
    compute: Callable[[Rows], Estimate]
    arguments: tuple[int, int] = (0, 0)
    scores: str = ""
    dated: bool = True


def _column(rows: Rows, name: str) -> pd.Series:
    if name not in rows.table.columns:
        hint = did_you_mean(name, [str(column) for column in rows.table.columns])
        raise CourseError("mapping.measure.no_column", name=quoted(name), hint=hint)
    return rows.table[name]


def _days(rows: Rows, at: int, otherwise: float) -> float:
    if len(rows.args) <= at:
        return otherwise
    try:
        found = float(rows.args[at])
    except ValueError:
        found = math.nan
    if not 0 < found < math.inf:
        raise CourseError("mapping.measure.days", value=quoted(rows.args[at]))
    return found


def _numbers(rows: Rows) -> np.ndarray:
    column = _column(rows, rows.args[0] if rows.args else "amount")
    if not pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column):
        raise CourseError("mapping.measure.not_numbers", name=quoted(column.name))
    return column.dropna().to_numpy(dtype=float)


def _average(rows: Rows, unit: str = "score") -> Estimate:
    values = _numbers(rows)
    missing = len(rows.table) - len(values)
    return mean(
        values, (-math.inf, math.inf), level=0.95, unit=unit, missing=missing, method="mapping.measure.method.mean"
    )


def _median(values: np.ndarray, missing: int, unit: str) -> Estimate:
    about: dict[str, Any] = {
        "n": len(values),
        "missing": missing,
        "unit": unit,
        "method": "mapping.measure.method.median",
    }
    if not len(values):
        return Estimate(math.nan, note="kpis.note.empty", **about)
    low, high = quantile_order(np.sort(values), 0.5, 0.95)
    return Estimate(float(np.median(values)), low, high, **about)


def _count(rows: Rows) -> Estimate:
    n = len(rows.table)
    return Estimate(n, n=n, unit="count", method="mapping.measure.method.count")


def _share(rows: Rows, condition: str = "") -> Estimate:
    test = parse(condition or rows.args[0])
    if test.test is None:
        raise CourseError("mapping.measure.arguments", measure="share", fewest=1, most=1, given=0)
    yes, no = int(test.mask(rows.table).sum()), int(parse(f"not ({test.said})").mask(rows.table).sum())
    missing = len(rows.table) - yes - no
    return share(
        yes, yes + no, {"yes": yes, "no": no}, level=0.95, missing=missing, method="mapping.measure.method.share"
    )


def _response_time(rows: Rows) -> kpis.FirstResponse:
    hours = _days(rows, 0, 24)
    return kpis.first_response(rows.table["opened"], rows.table["first_reply"], as_of=rows.end, sla_hours=hours)


def _hours_between(rows: Rows) -> Estimate:
    start, end = (_column(rows, name) for name in rows.args)
    for column in (start, end):
        if not pd.api.types.is_datetime64_any_dtype(column):
            raise CourseError("mapping.measure.not_times", name=quoted(column.name))
    hours = ((end - start).dt.total_seconds() / 3600).dropna().to_numpy()
    return _median(hours, len(rows.table) - len(hours), "hours")


def _unit_and_days(rows: Rows) -> tuple[str, float | None]:
    """What stands after the two events: a number of days, a column that says who walks, or both."""
    unit, days = "customer", None
    for at, word in enumerate(rows.args[2:], start=2):
        if re.match(r"[\d.+-]", word):
            days = _days(rows, at, 0)
        else:
            unit = str(_column(rows, word).name)
    return unit, days


def _conversion(rows: Rows) -> Estimate:
    from coursekit.journey import funnel

    unit, days = _unit_and_days(rows)
    steps = funnel(rows.table, list(rows.args[:2]), customer=unit, within=days, as_of=rows.end)
    entered, reached = (int(n) for n in steps.table["customers"])
    return share(
        reached, entered, {"reached": reached}, level=0.95, missing=steps.missing,
        method="mapping.measure.method.conversion", convention={"start": rows.args[0], "end": rows.args[1]},
    )  # fmt: skip


def _waiting_time(rows: Rows) -> Estimate:
    from coursekit.journey import funnel

    unit, days = _unit_and_days(rows)
    # Asked for its checks: names of events, blanks, order of times.
    steps = funnel(rows.table, list(rows.args[:2]), customer=unit, within=days, as_of=rows.end)
    table = rows.table[[unit, "event", "time"]].dropna()
    start = table[table["event"] == rows.args[0]].groupby(unit, observed=True)["time"].min()
    later = table[table["event"] == rows.args[1]]
    begun = later[unit].map(start.to_dict())
    after = pd.to_datetime(begun)
    kept = later[(later["time"] >= after).to_numpy()]
    hours = (kept.groupby(unit, observed=True)["time"].min() - start).dropna().dt.total_seconds().to_numpy() / 3600
    if days is not None:
        hours = hours[hours < 24 * days]
    return _median(hours, steps.missing, "hours")


def _contracts(rows: Rows) -> dict[str, int]:
    """Contracts at both ends of the last so many days."""
    if rows.end is None:
        raise CourseError("mapping.measure.no_end")
    begin = rows.end - pd.Timedelta(days=_days(rows, 0, 365))
    started, ended = rows.table["started"], rows.table["ended"]
    before, new = started <= begin, (started > begin) & (started <= rows.end)
    there, still = ended.isna() | (ended > begin), ended.isna() | (ended > rows.end)
    new_there = int((new & still).sum())
    return {"start": int((before & there).sum()), "end": int((before & still).sum()) + new_there, "new": new_there}


_SURVEY = "surveys"
_ALL = (
    Measure("nps", _SURVEY, ("nps",), "high", lambda rows: kpis.nps(rows.table["nps"])),
    Measure("csat", _SURVEY, ("csat",), "high", lambda rows: kpis.csat(rows.table["csat"]), scores="csat"),
    Measure(
        "csat_mean",
        _SURVEY,
        ("csat",),
        "high",
        lambda rows: kpis.csat(rows.table["csat"], method="mean"),
        scores="csat",
    ),
    Measure("ces", _SURVEY, ("ces",), "high", lambda rows: kpis.ces(rows.table["ces"], easier="high"), scores="ces"),
    Measure(
        "ces_top",
        _SURVEY,
        ("ces",),
        "high",
        lambda rows: kpis.ces(rows.table["ces"], easier="high", method="top"),
        scores="ces",
    ),
    Measure("response_rate", _SURVEY, ("answered",), "high", lambda rows: _share(rows, "answered is not blank")),
    Measure(
        "rating",
        "reviews",
        ("stars",),
        "high",
        lambda rows: kpis.csat(rows.table["stars"], method="mean"),
        scores="stars",
    ),
    Measure("first_response", "tickets", ("opened", "first_reply"), "low", lambda rows: _response_time(rows).median),
    Measure("first_response_p90", "tickets", ("opened", "first_reply"), "low", lambda rows: _response_time(rows).p90),
    Measure(
        "answered_in_time", "tickets", ("opened", "first_reply"), "high", lambda rows: _response_time(rows).sla, (0, 1)
    ),
    Measure(
        "first_contact_resolution",
        "tickets",
        ("contacts", "resolved", "reopened", "opened", "closed"),
        "high",
        lambda rows: kpis.first_contact_resolution(rows.table, of="all", as_of=rows.end),
    ),
    Measure("hours_between", "tickets", (), "low", _hours_between, (2, 2)),
    Measure(
        "retention",
        "subscriptions",
        ("started", "ended"),
        "high",
        lambda rows: kpis.retention_rate(**_contracts(rows)),
        (0, 1),
        dated=False,
    ),
    Measure(
        "churn",
        "subscriptions",
        ("started", "ended"),
        "low",
        lambda rows: kpis.churn_rate(**_contracts(rows)),
        (0, 1),
        dated=False,
    ),
    Measure(
        "repeat_purchase",
        "orders",
        ("customer", "date"),
        "high",
        lambda rows: kpis.repeat_purchase_rate(rows.table, horizon_days=_days(rows, 0, 180), as_of=rows.end),
        (0, 1),
    ),
    Measure("orders", "orders", (), "high", _count),
    Measure("order_value", "orders", ("amount",), "high", lambda rows: _average(rows, "euros")),
    Measure("conversion", "events", ("event", "time"), "high", _conversion, (2, 4)),
    Measure("waiting_time", "events", ("event", "time"), "low", _waiting_time, (2, 4)),
    Measure("share", _SURVEY, (), "", _share, (1, 1)),
    Measure("count", _SURVEY, (), "", _count),
    Measure("mean", _SURVEY, (), "", _average, (1, 1)),
    Measure("median", _SURVEY, (), "", lambda rows: _median(_numbers(rows), 0, "score"), (1, 1)),
)
MEASURES = {measure.id: measure for measure in _ALL}


def read_measure(said: str) -> tuple[Measure, tuple[str, ...]]:
    """A measure and its arguments, from ``"csat"`` or ``"conversion(start_checkout, pay)"``.

    >>> measure, arguments = read_measure("conversion(start_checkout, pay)")
    >>> measure.id, arguments
    ('conversion', ('start_checkout', 'pay'))
    """
    found = _CALL.fullmatch(said)
    if found is None or found[1].casefold() not in MEASURES:
        name = found[1] if found else said
        raise CourseError("mapping.measure.no_measure", name=quoted(name), hint=did_you_mean(name, MEASURES))
    measure = MEASURES[found[1].casefold()]
    inside = (found[2] or "").strip()
    # The argument of a share is a filter, with commas of its own.
    parts = [inside] if measure.id == "share" else [_bare(part) for part in inside.split(",")]
    args = tuple(part for part in parts if part)
    fewest, most = measure.arguments
    if not fewest <= len(args) <= most:
        raise CourseError("mapping.measure.arguments", measure=measure.id, fewest=fewest, most=most, given=len(args))
    return measure, args


def _bare(part: str) -> str:
    return part.strip().strip("'\"“”‘’«»").strip()
