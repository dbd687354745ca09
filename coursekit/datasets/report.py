"""How true the company is: every statistic that it is calibrated to, beside its band."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.datasets import world
from coursekit.datasets.company import Company
from coursekit.messages import number, percent, text

DIGITS = {"percent": 1, "euros": 2, "ratio": 3, "weeks": 2, "points": 1, "hours": 1}
CDNOW, JOURNEY, TELCO, ASSUMED, KNOWN = "cdnow", "journey", "telco", "assumed", "known"


@dataclass(frozen=True)
class Figure:
    """One statistic, the band in which it should lie, and how far chance alone may carry it out."""

    key: str
    value: float
    low: float
    high: float
    unit: str
    source: str
    error: float = 0.0  # one standard error at this size

    @property
    def holds(self) -> bool:
        """Whether the value lies in the band, or out of it by no more than two and a half standard errors."""
        return bool(self.low - 2.5 * self.error <= self.value <= self.high + 2.5 * self.error)

    def shown(self, value: float) -> str:
        """A value with the digits and the sign of its unit."""
        digits = DIGITS[self.unit]
        return percent(value, digits) if self.unit == "percent" else number(value, digits)


def share(key: str, hits: Any, low: float, high: float, source: str) -> Figure:
    """A share of cases as a figure in percent, with its standard error."""
    hits = np.asarray(hits, dtype=float)
    p = hits.mean()
    return Figure(key, 100 * p, low, high, "percent", source, 100 * np.sqrt(p * (1 - p) / len(hits)))


def calibration(shop: Company) -> list[Figure]:
    """Each statistic of the table of targets, computed on a company."""
    return [*_casual(shop), *_money(shop), *_subscriptions(shop), *_asking(shop), *_service(shop)]


def _types(shop: Company, customer: pd.Series) -> pd.Series:
    return customer.map(shop.truth.set_index("customer")["type"].astype(str))


def casual_orders(shop: Company) -> pd.DataFrame:
    """Orders of the web shop's casual customers, with each one's first order."""
    orders = shop.orders.loc[(_types(shop, shop.orders["customer"]) == "casual").to_numpy(), ["customer", "date"]]
    orders = orders.assign(customer=orders["customer"].astype(str))
    return orders.assign(first=orders.groupby("customer")["date"].transform("min"))


def _casual(shop: Company) -> list[Figure]:
    orders = casual_orders(shop)
    first = orders.groupby("customer")["first"].first()
    early = first[first <= shop.as_of - pd.Timedelta(days=548)]
    again = orders[(orders["date"] > orders["first"]) & (orders["date"] <= orders["first"] + pd.Timedelta(days=548))]
    month = orders["date"].dt.year * 12 + orders["date"].dt.month
    cohort = first.dt.year * 12 + first.dt.month
    later = month - orders["customer"].map(cohort)
    active = pd.DataFrame({"customer": orders["customer"], "k": later}).drop_duplicates()
    last = shop.as_of.year * 12 + shop.as_of.month - 1
    figures = [share("repeat", early.index.isin(again["customer"]), 47, 51, CDNOW)]
    for k, low, high in ((1, 13, 16), (2, 9.5, 12.5), (3, 8.5, 11)):
        watched = cohort.index[cohort + k <= last]
        figures.append(share(f"month_{k}", watched.isin(active.loc[active["k"] == k, "customer"]), low, high, CDNOW))
    pooled = [cohort.index[cohort + k <= last].isin(active.loc[active["k"] == k, "customer"]) for k in range(4, 13)]
    figures.append(share("months_4_12", np.concatenate(pooled), 6.5, 9.5, CDNOW))
    return figures


def _money(shop: Company) -> list[Figure]:
    amount = shop.orders["amount"]
    spend = shop.orders.groupby("customer", observed=True)["amount"].sum().sort_values(ascending=False)
    top = spend.iloc[: round(0.2 * len(spend))].sum() / spend.sum()
    sent = shop.sends[shop.sends["arm"] == "sent"]
    used = pd.MultiIndex.from_frame(shop.redemptions[["campaign", "customer"]].astype(str))
    pairs = pd.MultiIndex.from_frame(sent[["campaign", "customer"]].astype(str))
    # Customers differ: a sum over them is less certain than the number of orders suggests.
    people = len(spend)
    return [
        Figure("median", amount.median(), 16, 19, "euros", JOURNEY, 30 / people),
        Figure("mean", amount.mean(), 26, 31, "euros", JOURNEY, 26 / np.sqrt(people)),
        Figure("log_sd", np.log(amount).std(), 0.92, 1.08, "ratio", JOURNEY, 0.9 / np.sqrt(people)),
        Figure("top_fifth", 100 * top, 50, 65, "percent", JOURNEY, 60 / np.sqrt(people)),
        share("redeem", pairs.isin(used), 10, 14, JOURNEY),
    ]


def _subscriptions(shop: Company) -> list[Figure]:
    from coursekit.kpis.survival import survival

    subs = shop.subscriptions
    months = (subs["ended"].fillna(shop.as_of) - subs["started"]).dt.total_seconds() / 86_400 / 30.4375
    figures = [share("churn", subs["ended"].notna(), 24, 29, TELCO)]
    for plan, low, high in (("monthly", 55, 63), ("yearly", 95, 100)):
        rows = subs["plan"] == plan
        # Nobody could be watched for 24 full months: the last weeks are read at 23.
        left = survival(months[rows], subs.loc[rows, "ended"].notna()).at(23.0)
        error = left.half_width / 1.96 if left.low == left.low else 0.0
        figures.append(Figure(f"survival_{plan}", float(left), low, high, "percent", TELCO, error))
    return figures


def _asking(shop: Company) -> list[Figure]:
    surveys = shop.surveys
    score = surveys["nps"].dropna()
    points = np.where(score >= 9, 100.0, np.where(score <= 6, -100.0, 0.0))
    return [
        share("response", surveys["answered"].notna(), 10, 20, ASSUMED),
        Figure("nps", points.mean(), 15, 35, "points", ASSUMED, points.std() / np.sqrt(len(points))),
        share("csat", surveys["csat"].dropna() >= 4, 65, 78, ASSUMED),
    ]


def first_contact(tickets: pd.DataFrame) -> pd.Series:
    """Whether the first contact settled a matter that is closed."""
    return tickets["resolved"] & (tickets["contacts"] == 1) & ~tickets["reopened"]


def _service(shop: Company) -> list[Figure]:
    tickets = shop.tickets[shop.tickets["closed"].notna()]
    hours = (tickets["first_reply"] - tickets["opened"]).dt.total_seconds() / 3600
    settled = first_contact(tickets)
    figures = [share("first_contact", settled, 70, 75, ASSUMED)]
    figures.append(share("first_contact_fast", settled[hours <= 4], 82, 94, ASSUMED))
    figures.append(share("first_contact_slow", settled[hours > 72], 38, 58, ASSUMED))
    return [*figures, *_waits(shop)]


def _waits(shop: Company) -> list[Figure]:
    """The first response in working hours, by e-mail: log-normal within each reason, the lost inbox left out."""
    calls = shop._simulation["_tickets"]
    from coursekit.datasets.clock import worked_between

    hours = worked_between(calls["opened"], calls["replied"]) / 3600
    email = (calls["channel"] == 0) & (hours < 85) & (hours > 0)
    log = np.log(hours[email] / (world.WAIT_MEDIAN_HOURS[0] * world.TRIAGE[calls["reason"][email]]))
    skew = float(np.mean(((log - log.mean()) / log.std()) ** 3))
    root = np.sqrt(len(log))
    return [
        Figure("wait_log_sd", float(log.std()), 1.0, 1.35, "ratio", ASSUMED, 0.9 / root),
        Figure("wait_log_skew", skew, -0.4, 0.4, "ratio", ASSUMED, 2.4 / root),
    ]


def lines(figures: list[Figure], lang: str | None = None) -> list[str]:
    """A table in Markdown: what, value, band, whether it holds, where the band comes from."""
    heads = [text(f"datasets.report.{h}", lang=lang) for h in ("statistic", "value", "band", "holds", "source")]
    rows = [heads, ["---", "--:", "--:", "---", "---"]]
    for f in figures:
        band = f.shown(f.low) if f.low == f.high else f"{f.shown(f.low)} – {f.shown(f.high)}"
        rows.append(
            [
                text(f"datasets.report.what.{f.key}", lang=lang),
                f.shown(f.value),
                band,
                text("datasets.report.yes" if f.holds else "datasets.report.no", lang=lang),
                text(f"datasets.report.from.{f.source}", lang=lang),
            ]
        )
    return ["| " + " | ".join(row) + " |" for row in rows]
