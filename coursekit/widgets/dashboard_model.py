"""What the dashboard shows, as data: each measure of one period, place and group, beside another period."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import pandas as pd

from coursekit import kpis
from coursekit.kpis import Estimate
from coursekit.mapping.measures_periods import Period, change, read_period
from coursekit.messages import CourseError, did_you_mean, quoted

MEASURES = ("nps", "csat", "ces", "first_reply", "first_contact", "repeat_purchase", "retention", "servqual")
PLACES = ("all", "web", "shop", "subscription")
GROUPS = ("all", "members", "others", "new", "older")
COMPARISONS = ("before", "year_before", "none")
FEWEST = 10  # answers below which a figure says more about the few who answered than about the company
HORIZON = 90  # days within which a first buyer buys again
PROMISE = 24  # hours
NOT_BY_PERIOD = frozenset({"servqual"})

_HERE = "widgets.dashboard."


@dataclass(frozen=True, eq=False)
class DashboardFigures:
    """The figures of a dashboard, without the dashboard.

    Attributes
    ----------
    now, before : dict of Estimate
        Each measure in the period and in the one it is compared with; without a value where fewer than ``FEWEST``
        answers are there (its ``note`` says so).
    change : dict of Estimate
        now − before with its interval, for two independent groups; only measures that have both.
    period, compared : str
        The period, and the one it is compared with (empty where none is).
    details : dict
        What stands beside a figure: ``first_reply`` (the median wait, an Estimate), ``servqual`` (the dimension with
        the worst gap).
    """

    period: str
    compared: str
    place: str
    group: str
    now: dict[str, Estimate]
    before: dict[str, Estimate]
    change: dict[str, Estimate]
    details: dict[str, Any] = field(default_factory=dict)

    def verdict(self, measure: str) -> str:
        """``"higher"``, ``"lower"``, ``"unclear"`` (the interval of the change holds 0) or ``"none"``."""
        moved = self.change.get(measure)
        if moved is None or math.isnan(moved.low):
            return "none"
        return "higher" if moved.low > 0 else "lower" if moved.high < 0 else "unclear"

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row a measure: ``value``, ``low``, ``high``, ``n``, ``unit``, ``before``, ``change``, its ``change_low``
        and ``change_high``, and ``verdict``.
        """
        nothing = Estimate(math.nan)
        rows = []
        for name, one in self.now.items():
            then, moved = self.before.get(name, nothing), self.change.get(name, nothing)
            rows.append(
                {"measure": name, "value": one.value, "low": one.low, "high": one.high, "n": one.n, "unit": one.unit}
                | {"before": then.value, "change": moved.value, "change_low": moved.low, "change_high": moved.high}
                | {"verdict": self.verdict(name)}
            )
        return pd.DataFrame(rows).set_index("measure")

    @property
    def by_chance(self) -> float:
        """The chance, in percent, that at least one comparison looks like a change though nothing changed at all."""
        compared = sum(self.verdict(name) != "none" for name in self.now)
        level = next((one.level for one in self.change.values()), 0.95)
        return 100 * (1 - level**compared)


def dashboard_figures(
    company: Any, period: str = "2025", place: str = "all", group: str = "all", compare_with: str = "before"
) -> DashboardFigures:
    """The measures of one period, with those of another beside them: what :class:`Dashboard` shows.

    Parameters
    ----------
    company : Company
        The tables, from ``coursekit.company()``.
    period : str
        ``"2025"``, ``"2025-Q4"`` or ``"2025-11"``. Answers count by when they were given, tickets by when they were
        opened, orders by their date.
    place : str
        ``"all"``, ``"web"``, ``"shop"``, ``"subscription"``, or the name of one shop.
    group : str
        ``"all"``, ``"members"`` of the club (joined before the period ends), ``"others"``, ``"new"`` (customers who
        joined in the period) or ``"older"``.
    compare_with : str
        ``"before"`` (the period just before, as long), ``"year_before"``, or ``"none"``.

    Returns
    -------
    DashboardFigures

    Raises
    ------
    CourseError
        A period that cannot be read, or a place, group or comparison that does not exist.

    Notes
    -----
    Repeat purchase counts whoever bought for the first time in the period, here, and asks who bought again anywhere
    within 90 days; first buyers of the last 90 days are left out, for their time is not over. Retention is the share
    of those who bought here in the period before who bought here again in this one. SERVQUAL was asked once: it
    belongs to no period and no place.

    The interval of a change takes two periods for independent groups. Some people answer in both: then it is a little
    too wide or too narrow.

    Examples
    --------
    >>> from coursekit import company
    >>> figures = dashboard_figures(company(), "2025-Q4", place="web")
    >>> figures.compared
    '2025-Q3'
    >>> figures.now["nps"].n == int(figures.table.loc["nps", "n"])
    True
    """
    check_choice(company, period, place, group, compare_with)
    chosen, compared = read_period(period), earlier(period, compare_with)
    tables = _Tables(company, place, group)
    now = {name: _enough(measure(tables, chosen)) for name, measure in _MEASURES.items()}
    before: dict[str, Estimate] = {}
    if compared and read_period(compared).end > company.start:
        then = read_period(compared)
        before = {name: _enough(_MEASURES[name](tables, then)) for name in MEASURES if name not in NOT_BY_PERIOD}
    moved = {name: change(one, now[name]) for name, one in before.items() if one and now[name]}
    return DashboardFigures(period, compared, place, group, now, before, moved, _details(tables, chosen))


def over_quarters(company: Any, measure: str, place: str = "all", group: str = "all") -> dict[str, Estimate]:
    """One measure in every quarter of the data, the earliest first; for :func:`coursekit.charts.over_time`."""
    _one_of("measure", measure, tuple(name for name in MEASURES if name not in NOT_BY_PERIOD))
    check_choice(company, periods_of(company)[0], place, group, "none")
    tables = _Tables(company, place, group)
    quarters = [one for one in reversed(periods_of(company)) if "Q" in one]
    return {one: _enough(_MEASURES[measure](tables, read_period(one))) for one in quarters}


def check_choice(company: Any, period: str, place: str, group: str, compare_with: str) -> None:
    """Raises a CourseError for a period that cannot be read, or a place, group or comparison that does not exist."""
    read_period(period)
    _one_of("place", place, (*PLACES, *shop_names(company)))
    _one_of("group", group, GROUPS)
    _one_of("compare_with", compare_with, COMPARISONS)
    earlier(period, compare_with)


def shop_names(company: Any) -> tuple[str, ...]:
    """The shops of a company, those with most orders first."""
    return tuple(str(name) for name in company.orders["shop"].dropna().value_counts().index)


def periods_of(company: Any) -> tuple[str, ...]:
    """The periods that a company's data cover: years, then their quarters, the latest first."""
    first, last = company.start, company.as_of - pd.Timedelta(1, "s")
    years = pd.period_range(first, last, freq="Y")
    quarters = pd.period_range(first, last, freq="Q")
    return tuple(str(one) for one in reversed(years)) + tuple(f"{q.year}-Q{q.quarter}" for q in reversed(quarters))


def earlier(period: str, compare_with: str) -> str:
    """The period to compare with: as long as this one, and right before it or a year before.

    >>> earlier("2025-Q1", "before"), earlier("2025-Q1", "year_before"), earlier("2025", "none")
    ('2024-Q4', '2024-Q1', '')
    """
    if compare_with == "none":
        return ""
    said = period.strip().upper().replace("T", "Q")
    freq = "Q" if "Q" in said else "M" if "-" in said else "Y"
    try:
        one = pd.Period(said.replace("-Q", "Q"), freq=freq)
    except ValueError:
        raise CourseError(f"{_HERE}period", value=quoted(period)) from None
    back = 1 if compare_with == "before" else {"Q": 4, "M": 12, "Y": 1}[freq]
    one -= back
    return f"{one.year}-Q{one.quarter}" if freq == "Q" else str(one)


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise CourseError(f"{_HERE}unknown", name=name, value=quoted(value), nearest=did_you_mean(str(value), known))


def _enough(one: Estimate) -> Estimate:
    """The estimate, or none where too few stand behind it."""
    if one.n >= FEWEST or not one:
        return one
    return Estimate(
        math.nan,
        n=one.n,
        unit=one.unit,
        method=one.method,
        note=f"{_HERE}few",
        convention={**one.convention, "fewest": FEWEST},
    )


class _Tables:
    """The rows of a company that belong to a place and a group."""

    def __init__(self, company: Any, place: str, group: str):
        self.company, self.place, self.group = company, place, group
        self.as_of = pd.Timestamp(company.as_of)
        # Each stands behind a figure and behind what is said beside it.
        self.response = cache(self._response)
        self.quality = cache(self._quality)

    def people(self, period: Period) -> "pd.Series | None":
        """The customers of the group; None stands for everybody."""
        if self.group == "all":
            return None
        customers = self.company.customers
        if self.group in ("members", "others"):
            joined = self.company.memberships
            members = customers["customer"].isin(joined.loc[joined["joined"] < period.end, "customer"])
            return customers.loc[members if self.group == "members" else ~members, "customer"]
        new = period.of(customers["joined"])
        before = customers["joined"] < period.start
        return customers.loc[new if self.group == "new" else before, "customer"]

    def rows(self, table: str, when: str, period: Period) -> pd.DataFrame:
        """The rows of a table in the period, at the place, of the group."""
        chosen = self._here(table)
        chosen = chosen.loc[period.of(chosen[when])]
        people = self.people(period)
        return chosen if people is None else chosen.loc[chosen["customer"].isin(people)]

    def _response(self, period: Period) -> kpis.FirstResponse:
        tickets = self.rows("tickets", "opened", period)
        return kpis.first_response(tickets["opened"], tickets["first_reply"], as_of=self.as_of, sla_hours=PROMISE)

    def _quality(self, period: Period) -> "kpis.ServiceQuality | None":
        answers = self.company.servqual
        people = self.people(period)
        if people is not None:
            answers = answers.loc[answers["customer"].isin(people)]
        if len(answers) < FEWEST:
            return None
        items = [[f"{letter}{n}" for n in range(1, 23)] for letter in "ep"]
        return kpis.servqual(answers[items[0]], answers[items[1]], instrument="positive")

    def orders(self) -> pd.DataFrame:
        """All orders at the place."""
        return self._here("orders")

    def _here(self, table: str) -> pd.DataFrame:
        rows = getattr(self.company, table)
        if self.place == "all":
            return rows
        orders = self.company.orders
        at = orders["channel"] == self.place if self.place in PLACES else orders["shop"] == self.place
        if table == "orders":
            return rows.loc[at]
        # An answer about a purchase, a ticket about a parcel: they belong where the order was placed.
        return rows.loc[rows["order"].isin(orders.loc[at, "order"])]


def _nps(tables: _Tables, period: Period) -> Estimate:
    return kpis.nps(tables.rows("surveys", "answered", period)["nps"])


def _csat(tables: _Tables, period: Period) -> Estimate:
    return kpis.csat(tables.rows("surveys", "answered", period)["csat"])


def _ces(tables: _Tables, period: Period) -> Estimate:
    return kpis.ces(tables.rows("surveys", "answered", period)["ces"], easier="high")


def _first_reply(tables: _Tables, period: Period) -> Estimate:
    return tables.response(period).sla


def _first_contact(tables: _Tables, period: Period) -> Estimate:
    return kpis.first_contact_resolution(tables.rows("tickets", "opened", period), of="all", as_of=tables.as_of)


def _repeat(tables: _Tables, period: Period) -> Estimate:
    here = tables.orders()
    first = here.groupby("customer", observed=True)["date"].min()
    anywhere = tables.company.orders.groupby("customer", observed=True)["date"].min()
    # Whoever had bought elsewhere before is no first buyer.
    first = first[first == anywhere.reindex(first.index)]
    who = first.index[period.of(first)]
    people = tables.people(period)
    if people is not None:
        who = who[who.isin(people)]
    orders = tables.company.orders
    orders = orders.loc[orders["customer"].isin(who) & (orders["date"] < tables.as_of)]
    return kpis.repeat_purchase_rate(orders, HORIZON, as_of=tables.as_of)


def _retention(tables: _Tables, period: Period) -> Estimate:
    before = read_period(earlier(period.said, "before"))
    if before.start < tables.company.start:
        return Estimate(math.nan, unit="percent", method="kpis.method.retention_rate", note=f"{_HERE}nobody_before")
    orders = tables.orders()
    bought = orders.loc[before.of(orders["date"]), "customer"].drop_duplicates()
    people = tables.people(period)
    if people is not None:
        bought = bought[bought.isin(people)]
    again = bought.isin(orders.loc[period.of(orders["date"]), "customer"])
    if not len(bought):
        return Estimate(math.nan, unit="percent", method="kpis.method.retention_rate", note=f"{_HERE}nobody_before")
    return kpis.retention_rate(len(bought), int(again.sum()), 0)


def _gap(tables: _Tables, period: Period) -> Estimate:
    quality = tables.quality(period)
    if quality is None:
        return Estimate(math.nan, note=f"{_HERE}few", convention={"fewest": FEWEST})
    return quality.overall


def _details(tables: _Tables, period: Period) -> dict[str, Any]:
    """What stands beside two of the figures."""
    found: dict[str, Any] = {}
    response = tables.response(period)
    if response.n >= FEWEST:
        found["first_reply"] = response.median
    quality = tables.quality(period)
    if quality is not None:
        found["servqual"] = str(quality.dimensions["gap"].idxmin())
    return found


_MEASURES: dict[str, Callable[[_Tables, Period], Estimate]] = {
    "nps": _nps,
    "csat": _csat,
    "ces": _ces,
    "first_reply": _first_reply,
    "first_contact": _first_contact,
    "repeat_purchase": _repeat,
    "retention": _retention,
    "servqual": _gap,
}
