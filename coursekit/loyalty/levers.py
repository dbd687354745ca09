"""Other levers of loyalty: bringing customers back, referrals, and losing fewer."""

import math
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.kpis._input import at_least, check_level, flags_in, numbers_in, plain, ratio, row, series, whole
from coursekit.kpis._intervals import t_value
from coursekit.kpis._orders import column_of
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.value import clv
from coursekit.loyalty.economics import positive
from coursekit.messages import CourseError, number, percent, quoted, text


@dataclass(frozen=True)
class WinBack:
    """What a campaign to win customers back is worth.

    Attributes
    ----------
    second_value : float
        Value of a customer's second lifetime (CLV₂), in euros.
    gain : float
        Gain of the campaign, in euros.
    per_contact : float
        The same for each person written to.
    break_even : float
        Share of those written to who must come back because of the campaign, a ratio; above 1 it can never pay.
    """

    second_value: float
    gain: float
    per_contact: float
    break_even: float

    def _repr_html_(self) -> str:
        words = text(
            "loyalty.levers.win_back",
            value=number(self.second_value, 2),
            gain=number(self.gain),
            needed=percent(100 * self.break_even, 1),
        )
        return f"<div>{escape(words, quote=False)}</div>"


def win_back_value(
    contacts: int,
    returning: float,
    *,
    margin: float,
    retention: float,
    discount: float,
    first_payment: str,
    cost: float,
    incentive: float = 0.0,
    anyway: float = 0.0,
) -> WinBack:
    """Win-back value: is it worth writing to customers who have left?

    gain = n · ((r − a) · CLV₂ − r · incentive − cost).

    Parameters
    ----------
    contacts : int
        Lost customers written to, n.
    returning, anyway : float
        Shares who come back with the campaign (r) and who would have come back without it (a): ratios. Only a group
        that is not written to, drawn by lot, tells the second.
    margin, retention, discount, first_payment
        Of the second lifetime, as in `coursekit.kpis.clv`; retention is usually lower than the first time.
    cost, incentive : float
        Euros for each person written to, and for each who comes back.

    Returns
    -------
    WinBack
        ``second_value``, ``gain``, ``per_contact``, ``break_even``.

    Notes
    -----
    The incentive also goes to those who would have come anyway. It misleads to value the second lifetime by the first:
    they left for a reason.

    References
    ----------
    Stauss, B. & Friege, C. (1999). Regaining service customers. Journal of Service Research 1(4): second lifetime
    value.

    Examples
    --------
    >>> terms = {"margin": 30, "retention": 0.6, "discount": 0.1, "first_payment": "now"}
    >>> back = win_back_value(1_000, 0.08, anyway=0.03, cost=1, **terms)
    >>> round(back.second_value, 2), round(back.gain), round(back.break_even, 4)
    (66.0, 2300, 0.0152)
    """
    n, back, usual = whole(contacts, "contacts"), ratio("returning", returning), ratio("anyway", anyway)
    if usual > back:
        raise CourseError("loyalty.levers.anyway", anyway=plain(usual), returning=plain(back))
    worth = clv(margin, retention, discount, first_payment=first_payment)
    cost, incentive = at_least("cost", cost, 0), at_least("incentive", incentive, 0)
    per_contact = (back - usual) * worth - back * incentive - cost
    net = worth - incentive  # of one who comes back because of the campaign
    needed = (cost + usual * incentive) / net if net > 0 else math.inf
    return WinBack(worth, n * per_contact, per_contact, needed)


def k_factor(
    referrals: pd.DataFrame,
    customers: Any,
    *,
    customer: str = "customer",
    referred: str = "referred",
    level: float = 0.95,
) -> Estimate:
    """K-factor: how many new customers does each customer bring?

    K = customers who came by referral / customers who could refer.

    Parameters
    ----------
    referrals : DataFrame
        One row per customer brought. Rows where either side is blank are left out (``missing``).
    customers : int or column of ids
        Those who could have referred; ids that occur among the referrers and are missing here are an error.
    customer, referred : str
        Columns: who brought, and who came.
    level : float
        Confidence level of the interval, a ratio.

    Returns
    -------
    Estimate
        A ratio with Student's interval over customers; ``parts``: newcomers, referrers, and ``total``, the customers
        that each first one leads to in the end, 1 / (1 − K), infinite from K = 1 on.

    Notes
    -----
    Below 1 referral multiplies what other channels bring; above 1 it would grow by itself, for as long as there is
    anybody left to ask. It misleads over a short time (those brought last have not referred yet) and where a reward
    pays for customers who would have come anyway.

    References
    ----------
    Schmitt, P., Skiera, B. & Van den Bulte, C. (2011). Referral programs and customer value. Journal of Marketing
    75(1).

    Examples
    --------
    >>> brought = pd.DataFrame({"customer": ["A", "A", "B"], "referred": ["C", "D", "E"]})
    >>> k = k_factor(brought, 10)
    >>> k.value, round(k.parts["total"], 3)
    (0.3, 1.429)
    """
    level = check_level(level)
    if not isinstance(referrals, pd.DataFrame):
        raise CourseError("loyalty.levers.not_a_table", value=quoted(referrals))
    giver, newcomer = column_of(referrals, customer), column_of(referrals, referred)
    known = (giver.notna() & newcomer.notna()).to_numpy()
    own = known & (giver.astype(object) == newcomer.astype(object)).to_numpy()
    if own.any():
        first = int(own.argmax())
        raise CourseError(
            "loyalty.levers.self_referral", row=row(giver, first), customer=quoted(str(giver.iloc[first]))
        )
    counts = giver[known].astype(object).value_counts()
    base = _referrers(customers, counts)
    each = np.concatenate([counts.to_numpy(dtype=float), np.zeros(base - len(counts))])
    about: dict[str, Any] = {
        "n": base, "missing": int((~known).sum()), "unit": "ratio", "level": level, "method": "loyalty.levers.method.k",
    }  # fmt: skip
    if not base:
        return Estimate(math.nan, note="kpis.note.empty", **about)
    k = float(each.mean())
    parts = {
        "newcomers": float(each.sum()),
        "referrers": float(len(counts)),
        "total": 1 / (1 - k) if k < 1 else math.inf,
    }
    if base < 2 or each.min() == each.max():
        return Estimate(k, note="kpis.note.single" if base < 2 else "kpis.note.no_spread", parts=parts, **about)
    half = t_value(level, base - 1) * float(each.std(ddof=1)) / math.sqrt(base)
    return Estimate(k, max(k - half, 0.0), k + half, parts=parts, **about)


def _referrers(customers: Any, counts: pd.Series) -> int:
    if isinstance(customers, int | np.integer | float) and not isinstance(customers, bool):
        base = whole(customers, "customers")
    else:
        ids = pd.Index(series(customers, "customers").dropna().astype(object).unique())
        stranger = [name for name in counts.index if name not in ids]
        if stranger:
            raise CourseError("loyalty.levers.stranger", customer=quoted(str(stranger[0])))
        base = len(ids)
    if base < len(counts):
        raise CourseError("loyalty.levers.fewer", customers=number(base), referrers=number(len(counts)))
    return base


def referral_growth(start: float, k: float, cycles: int) -> pd.DataFrame:
    """Referral growth: how many customers does a first group become, cycle by cycle?

    newcomers(t) = start · Kᵗ.

    Parameters
    ----------
    start : float
        Customers at the beginning.
    k : float
        K-factor of each cycle, 0 or more.
    cycles : int
        How many rounds of referral.

    Returns
    -------
    DataFrame
        ``cycle, newcomers, customers``.

    References
    ----------
    Schmitt, P., Skiera, B. & Van den Bulte, C. (2011). Referral programs and customer value. Journal of Marketing
    75(1).

    Examples
    --------
    >>> referral_growth(100, 0.3, 3)["customers"].round(1).tolist()
    [100.0, 130.0, 139.0, 141.7]
    """
    start, k, cycles = at_least("start", start, 0), at_least("k", k, 0), whole(cycles, "cycles")
    if cycles > 100_000 or (k > 1 and start and cycles * math.log(k) + math.log(start) > 700):
        raise CourseError("loyalty.levers.explodes", k=plain(k), cycles=cycles)
    newcomers = start * k ** np.arange(cycles + 1.0)
    return pd.DataFrame({"cycle": np.arange(cycles + 1), "newcomers": newcomers, "customers": newcomers.cumsum()})


@dataclass(frozen=True, repr=False, eq=False)
class DefectionDecision:
    """Which causes of leaving are worth working on.

    Attributes
    ----------
    table : DataFrame
        One row per cause, the best first: ``cause, leavers, manageable, value_lost, saved, cost, gain, worth``.
    value_lost : float
        Euros of lifetime value that leave with all of them in a year.
    gain : float
        What the worthwhile measures bring, less their cost.
    """

    table: pd.DataFrame
    value_lost: float
    gain: float

    def __repr__(self) -> str:
        worth = int(self.table["worth"].sum())
        sums = f"value_lost={self.value_lost:.0f}, gain={self.gain:.0f}"
        return f"DefectionDecision(causes={len(self.table)}, worth={worth}, {sums})"

    def _repr_html_(self) -> str:
        names = ("cause", "leavers", "value_lost", "saved", "cost", "gain", "worth")
        rows = []
        for line in self.table.to_dict("records"):
            verdict = "worth" if line["worth"] else "not_worth" if line["manageable"] else "not_ours"
            numbers = [number(line[name]) for name in names[1:-1]]
            rows.append([str(line["cause"]), *numbers, text(f"loyalty.levers.{verdict}")])
        below = text("loyalty.levers.defection", lost=number(self.value_lost), gain=number(self.gain))
        return html_table([text(f"loyalty.levers.head.{name}") for name in names], rows, below, 1)


def defection_decision(
    causes: pd.DataFrame,
    value: float,
    *,
    cause: str = "cause",
    leavers: str = "leavers",
    manageable: str = "manageable",
    avoidable: str = "avoidable",
    cost: str = "cost",
) -> DefectionDecision:
    """Cost of defection: what leaves with the customers, and which causes cost less to mend than they lose?

    gain(cause) = leavers · avoidable · value − cost, for the causes that can be managed.

    Parameters
    ----------
    causes : DataFrame
        One row per cause of leaving.
    value : float
        Lifetime value that leaves with a customer, in euros (`coursekit.kpis.clv` of those who leave).
    cause, leavers, manageable, avoidable, cost : str
        Columns: its name; customers a year; whether the company can do anything about it (true or false); share of
        its leavers that a measure would keep, a ratio; what the measure costs a year, in euros.

    Returns
    -------
    DefectionDecision
        With ``table``, ``value_lost`` and ``gain``.

    Notes
    -----
    The three steps of the textbooks: measure the loss, tell manageable causes from others, compare. A customer who is
    kept has not become a loyal one: the value of those almost lost is lower than the average. Reasons given on leaving
    are reasons given.

    References
    ----------
    Kotler, P. & Keller, K. (2016). Marketing management, 15th ed., chapter 5. Reichheld, F. & Sasser, W. (1990).
    Zero defections. Harvard Business Review 68(5).

    Examples
    --------
    >>> causes = pd.DataFrame({
    ...     "cause": ["late parcels", "moved away"], "leavers": [120, 40], "manageable": [True, False],
    ...     "avoidable": [0.5, 0.0], "cost": [4_000, 0],
    ... })
    >>> defection_decision(causes, 150)
    DefectionDecision(causes=2, worth=1, value_lost=24000, gain=5000)
    """
    if not isinstance(causes, pd.DataFrame):
        raise CourseError("loyalty.levers.not_a_table", value=quoted(causes))
    value = positive("value", value)
    name = column_of(causes, cause)
    count, share, spend = (_amounts(causes, column) for column in (leavers, avoidable, cost))
    ours, flags = flags_in(column_of(causes, manageable), manageable)
    for column, bad in ((manageable, np.isnan(ours)), (avoidable, share > 1)):
        if bad.any():
            first = int(bad.argmax())
            given = plain(column_of(causes, column).iloc[first])
            raise CourseError("loyalty.levers.cause", row=row(flags, first), column=column, value=given)
    saved = np.where(ours == 1, count * share * value, 0.0)
    gain = np.where(ours == 1, saved - spend, 0.0)
    table = pd.DataFrame(
        {
            "cause": name.to_numpy(),
            "leavers": count,
            "manageable": ours == 1,
            "value_lost": count * value,
            "saved": saved,
            "cost": spend,
            "gain": gain,
            "worth": (ours == 1) & (gain > 0),
        }
    ).sort_values(["gain", "value_lost"], ascending=False, kind="stable", ignore_index=True)
    return DefectionDecision(table, float((count * value).sum()), float(table.loc[table["worth"], "gain"].sum()))


def _amounts(table: pd.DataFrame, column: str) -> np.ndarray:
    read, given = numbers_in(column_of(table, column), column)
    bad = ~(read >= 0) | np.isinf(read)
    if bad.any():
        first = int(bad.argmax())
        raise CourseError("loyalty.levers.cause", row=row(given, first), column=column, value=plain(given.iloc[first]))
    return read
