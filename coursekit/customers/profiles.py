"""What kind of customer is it? Seven profiles, as tags: several, one or none for each customer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._behaviour import Behaviour, behaviour, latest_score
from coursekit.customers._tables import html_table, places, table_with
from coursekit.customers.classes import on_scale
from coursekit.customers.types import PROFILE_TAGS, type_name
from coursekit.kpis._input import at_least, between, check_scale, moment, numbers_in, one_of, plain, times_in, whole
from coursekit.messages import CourseError, number, percent, text


@dataclass(frozen=True, repr=False, eq=False)
class ProfileTags:
    """The tags of each customer, with the figures behind them.

    Attributes
    ----------
    tags : DataFrame
        One row per customer, one column per profile: True, False, or NA where nothing is known that could tell (a
        customer who never answered is neither satisfied nor dissatisfied).
    evidence : DataFrame
        One row per customer: ``purchases``, ``recent``, ``csat``, ``expectation``, ``gap``, ``referred_revenue``,
        ``discounted`` (share of the orders with a discount, in percent).
    rules : dict
        The thresholds that were used.
    missing, later : int
        As in `LoyaltyClasses`.
    """

    tags: pd.DataFrame
    evidence: pd.DataFrame
    rules: dict[str, float]
    missing: int
    later: int

    @property
    def counts(self) -> pd.DataFrame:
        """For each profile: customers who have it (``yes``), have it not (``no``), cannot be judged (``unknown``)."""
        yes, known = self.tags.sum(), self.tags.notna().sum()
        counts = {"yes": yes, "no": known - yes, "unknown": len(self.tags) - known}
        return pd.DataFrame(counts).astype(int).rename_axis("tag")

    def of(self, customer: Any) -> list[str]:
        """The tags of one customer."""
        if customer not in self.tags.index:
            raise CourseError("customers.error.not_classified", value=plain(customer))
        row = self.tags.loc[customer]
        return [str(tag) for tag in self.tags.columns if pd.notna(row[tag]) and row[tag]]

    def __repr__(self) -> str:
        shown = ", ".join(f"{tag}={count}" for tag, count in self.counts["yes"].items())
        return f"ProfileTags({shown})"

    def _repr_html_(self) -> str:
        heads = [text(f"customers.head.{name}") for name in ("profile", "yes", "no", "unknown", "rule")]
        rules = {
            name: percent(v) if name == "discount_share" else number(v, _decimals(v)) for name, v in self.rules.items()
        }
        rows = [
            (type_name(str(tag)), *(number(count) for count in row), text(f"customers.tag_rule.{tag}", **rules))
            for tag, row in zip(self.counts.index, self.counts.to_numpy(), strict=True)
        ]
        below = text("customers.tags.below", customers=number(len(self.tags)))
        if self.later:
            below += " " + text("customers.classes.later", customers=number(self.later))
        if self.missing:
            below += " " + text("customers.missing_orders", orders=number(self.missing))
        return html_table(heads, rows, below)


def profile_tags(
    customers: Any,
    orders: pd.DataFrame,
    surveys: pd.DataFrame | None = None,
    *,
    referrals: pd.DataFrame | None = None,
    servqual: pd.DataFrame | None = None,
    as_of: Any = None,
    loyal_orders: int = 6,
    loyal_days: float = 365,
    dissatisfied_csat: int = 2,
    demanding_expectation: float = 6.5,
    influential_revenue: float = 250,
    discount_share: float = 0.5,
    discount_orders: int = 2,
    scale: tuple[int, int] = (1, 5),
    expectation: str | Sequence[str] | None = None,
    perception: str | Sequence[str] | None = None,
    customer: str = "customer",
    date: str = "date",
    amount: str = "amount",
    discount: str = "discount",
    csat: str = "csat",
    answered: str = "answered",
    referred: str = "referred",
    joined: str = "joined",
    same_day: str = "one",
) -> ProfileTags:
    """Seven profiles as tags: rules on data, each independent of the others.

    - *loyal*: ``loyal_orders`` purchases or more in the last ``loyal_days`` days;
    - *prospect*: no purchase yet;
    - *occasional*: fewer than ``loyal_orders`` in those days, but at least one;
    - *demanding*: mean SERVQUAL expectation of ``demanding_expectation`` or more, and perception below expectation;
    - *dissatisfied*: latest CSAT of ``dissatisfied_csat`` or less;
    - *influential*: the people referred have spent ``influential_revenue`` euros or more;
    - *price-sensitive*: ``discount_share`` of the orders or more had a discount, with at least ``discount_orders``
      orders to judge by.

    Parameters
    ----------
    customers, orders, surveys, as_of, customer, date, csat, answered, joined, same_day, scale
        As in `loyalty_classes`.
    referrals : DataFrame, optional
        One row per person referred: who referred (``customer``) and who came (``referred``).
    servqual : DataFrame, optional
        One row per respondent. Items must all point the same way: reverse the negatively worded ones before.
    loyal_orders, loyal_days, dissatisfied_csat, demanding_expectation, influential_revenue, discount_share, \
discount_orders
        Thresholds of the rules above; ``discount_share`` is a ratio.
    expectation, perception : str or list of str, optional
        Columns of ``servqual``, whose mean is taken. Default: those named e1, e2 … and p1, p2 …
    amount, discount, referred : str
        Names of columns. Without a column ``discount`` in ``orders`` nobody is judged price-sensitive or not.

    Returns
    -------
    ProfileTags
        With ``tags``, ``evidence``, ``counts`` and ``of(customer)``.

    Notes
    -----
    A tag that cannot be judged is NA, not False. So a share of dissatisfied customers has to be taken of those who
    answered, and those are not a random sample.

    It misleads where a rule measures the firm instead of the customer: whoever is sent coupons uses coupons, and
    whoever came in a wave of referrals had more time to spend.

    References
    ----------
    On customers worth more than they buy: Kumar, V. et al. (2010). Undervalued or overvalued customers: capturing total
    customer engagement value. Journal of Service Research 13(3).

    Examples
    --------
    >>> orders = pd.DataFrame({
    ...     "customer": ["A", "A", "B"],
    ...     "date": pd.to_datetime(["2025-01-10", "2025-03-10", "2025-06-01"]),
    ...     "amount": [20.0, 30.0, 300.0],
    ...     "discount": [2.0, 3.0, 0.0],
    ... })
    >>> referrals = pd.DataFrame({"customer": ["A"], "referred": ["B"]})
    >>> tags = profile_tags(["A", "B", "C"], orders, referrals=referrals, as_of="2025-07-01", loyal_orders=2)
    >>> tags.of("A"), tags.of("C")
    (['loyal', 'influential', 'price_sensitive'], ['prospect'])
    >>> tags.counts.loc["dissatisfied", "unknown"]
    np.int64(3)
    """
    one_of("same_day", same_day, ("one", "separate"))
    scale = check_scale(scale)
    rules: dict[str, float] = {
        "loyal_orders": whole(loyal_orders, "loyal_orders", 1),
        "loyal_days": at_least("loyal_days", loyal_days, 1),
        "dissatisfied_csat": on_scale("dissatisfied_csat", dissatisfied_csat, scale),
        "demanding_expectation": at_least("demanding_expectation", demanding_expectation, 0),
        "influential_revenue": at_least("influential_revenue", influential_revenue, 0),
        "discount_share": 100 * between("discount_share", discount_share, 0, 1),
        "discount_orders": whole(discount_orders, "discount_orders", 1),
    }
    did = behaviour(
        customers,
        orders,
        as_of,
        days=rules["loyal_days"],
        customer=customer,
        date=date,
        joined=joined,
        same_day=same_day,
    )
    nothing = np.full(len(did.ids), np.nan)
    score = expected = gap = referred_revenue = discounted = nothing
    if surveys is not None:
        score = latest_score(did.ids, surveys, did.now, customer=customer, score=csat, answered=answered, scale=scale)
    if servqual is not None:
        expected, gap = _expectations(did.ids, servqual, customer, expectation, perception)
    known = _known_orders(did, orders, customer, date, inclusive=as_of is None)
    who = places(did.ids, known[customer], "orders")
    count = np.bincount(who, minlength=len(did.ids))
    if referrals is not None:
        spent = np.nan_to_num(numbers_in(table_with(known, "orders", amount)[amount], amount)[0])
        by_customer = np.bincount(who, weights=spent, minlength=len(did.ids))
        referred_revenue = _referred(did.ids, referrals, by_customer, customer, referred)
    if discount in orders.columns:
        cheap = np.bincount(who, weights=numbers_in(known[discount], discount)[0] > 0, minlength=len(did.ids))
        with np.errstate(invalid="ignore"):
            discounted = np.where(count > 0, 100 * cheap / count, np.nan)
    enough = count >= rules["discount_orders"]
    tags = {
        "loyal": (did.recent >= rules["loyal_orders"], None),
        "prospect": (did.purchases == 0, None),
        "occasional": ((did.recent > 0) & (did.recent < rules["loyal_orders"]), None),
        "demanding": ((expected >= rules["demanding_expectation"]) & (gap < 0), np.isnan(expected + gap)),
        "dissatisfied": (score <= rules["dissatisfied_csat"], np.isnan(score)),
        "influential": (
            (referred_revenue >= rules["influential_revenue"]) & (referred_revenue > 0),
            np.isnan(referred_revenue),
        ),
        "price_sensitive": (discounted >= rules["discount_share"], np.isnan(discounted) | ~enough),
    }
    columns = {}
    for tag in PROFILE_TAGS:
        yes, unknown = tags[tag]
        columns[tag] = pd.arrays.BooleanArray(yes, np.zeros(len(yes), bool) if unknown is None else unknown)
    evidence = {
        "purchases": did.purchases,
        "recent": did.recent,
        "csat": score,
        "expectation": expected,
        "gap": gap,
        "referred_revenue": referred_revenue,
        "discounted": discounted,
    }
    return ProfileTags(
        pd.DataFrame(columns, index=did.ids), pd.DataFrame(evidence, index=did.ids), rules, did.missing, did.later
    )


def _known_orders(did: Behaviour, orders: pd.DataFrame, customer: str, date: str, inclusive: bool) -> pd.DataFrame:
    """The orders before the moment (and at it, where it is the last order's own), with a customer."""
    times = times_in(orders[date], date)
    known = orders[customer].notna() & times.notna()
    if pd.notna(did.now):
        now = moment(did.now, "as_of", times)
        known &= times <= now if inclusive else times < now
    return orders[known]


def _expectations(
    ids: pd.Index,
    servqual: Any,
    customer: str,
    expectation: str | Sequence[str] | None,
    perception: str | Sequence[str] | None,
) -> tuple[np.ndarray, np.ndarray]:
    """Mean expectation and mean perception minus it, by customer; somebody asked twice counts with the mean."""
    table = table_with(servqual, "servqual", customer)
    sides = []
    for name, given, letter in (("expectation", expectation, "e"), ("perception", perception, "p")):
        if given is None:
            columns = [str(c) for c in table.columns if re.fullmatch(rf"{letter}\d+", str(c))]
        else:
            columns = [given] if isinstance(given, str) else [str(one) for one in given]
        if not columns:
            raise CourseError("customers.error.no_items", name=name, letter=letter)
        table_with(table, "servqual", *columns)
        items = pd.DataFrame({c: numbers_in(table[c], c)[0] for c in columns})
        sides.append(items.mean(axis=1).to_numpy())
    who = places(ids, table[customer].where(table[customer].isin(ids)), "servqual")
    by_who = pd.DataFrame({"who": who, "e": sides[0], "gap": sides[1] - sides[0]})
    mean = by_who[who >= 0].groupby("who").mean().reindex(range(len(ids)))
    return mean["e"].to_numpy(), mean["gap"].to_numpy()


def _referred(ids: pd.Index, referrals: Any, by_customer: np.ndarray, customer: str, referred: str) -> np.ndarray:
    """What the people a customer brought have spent; 0 for those who brought nobody."""
    both = table_with(referrals, "referrals", customer, referred)[[customer, referred]].dropna()
    both = both[(both[customer].isin(ids) & both[referred].isin(ids)).to_numpy()]
    from_, to = (places(ids, both[column], "referrals") for column in (customer, referred))
    for key, bad in (("refers_itself", from_ == to), ("referred_twice", both[referred].duplicated().to_numpy())):
        if bad.any():
            first = int(bad.argmax())
            about = {"value": plain(both[referred].iloc[first]), "row": str(both.index[first])}
            raise CourseError(f"customers.error.{key}", **about)
    return np.bincount(from_, weights=by_customer[to], minlength=len(ids))


def _decimals(value: float) -> int:
    return 0 if float(value).is_integer() else 1
