"""Who is loyal, who is asleep, who is lost? Six classes of loyalty, one for each customer."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.customers._behaviour import Behaviour, behaviour, latest_score
from coursekit.customers._tables import html_table
from coursekit.customers.types import LOYALTY_CLASSES, type_name
from coursekit.kpis._input import at_least, check_scale, one_of, plain, whole
from coursekit.messages import CourseError, number, percent, text

# What `dormant_after` and `lost_after` are if nobody says: multiples of a rhythm, or days.
_LIMITS = {"own": (3.0, 6.0), "days": (120.0, 365.0)}


@dataclass(frozen=True, repr=False, eq=False)
class LoyaltyClasses:
    """The class of each customer, with what decided it.

    Attributes
    ----------
    table : DataFrame
        One row per customer: ``label``, ``purchases`` (all), ``recent`` (those in the last ``loyal_days`` days),
        ``recency_days`` (since the last one), ``gap_days`` (the rhythm it was compared with), ``own_gap`` (whether it
        is the customer's own) and ``csat`` (the latest answer).
    rules : dict
        The thresholds that were used.
    as_of : Timestamp
        The moment of the classification.
    missing : int
        Orders left out because customer or date was blank.
    later : int
        Customers left out because they joined at that moment or later.
    """

    table: pd.DataFrame
    rules: dict[str, Any]
    as_of: pd.Timestamp
    missing: int
    later: int

    @property
    def labels(self) -> pd.Series:
        """The class of each customer, as a category of the six."""
        return self.table["label"]

    @property
    def counts(self) -> pd.DataFrame:
        """Customers in each class, and their share in percent; all six, in the order of precedence."""
        count = self.labels.value_counts().reindex(list(LOYALTY_CLASSES))
        total = int(count.sum())
        share = 100 * count / total if total else count * np.nan
        return pd.DataFrame({"customers": count.to_numpy(), "share": share.to_numpy(float)}, index=_classes())

    def reason(self, customer: Any) -> str:
        """Why this customer has this class, in the language in use."""
        if customer not in self.table.index:
            raise CourseError("customers.error.not_classified", value=plain(customer))
        return self._reason(self.table.loc[customer])

    @property
    def reasons(self) -> pd.Series:
        """Why each customer has that class, in the language in use: one sentence each."""
        said = [self._reason(row) for _, row in self.table.iterrows()]
        return pd.Series(said, index=self.table.index, dtype="str", name="reason")

    def _reason(self, row: pd.Series) -> str:
        rules, label = self.rules, row["label"]
        recent = {"count": number(row["recent"]), "days": number(rules["loyal_days"])}
        if label == "prospect":
            return text("customers.reason.prospect")
        if label in ("lost", "dormant"):
            limit = rules[f"{label}_after"]
            about = {"recency": number(row["recency_days"]), "limit": _short(limit), "gap": _short(row["gap_days"])}
            kind = "days" if rules["recency"] == "days" else "own" if row["own_gap"] else "assumed"
            if kind != "days" and row["gap_days"] == rules["shortest_gap"]:
                kind = "shortest"
            return text(f"customers.reason.late_{kind}", **about)
        if label == "loyal":
            return text("customers.reason.loyal", least=number(rules["loyal_orders"]), **recent)
        if np.isnan(row["csat"]):
            return text("customers.reason.silent", **recent)
        about = {"csat": number(row["csat"]), "least": number(rules["satisfied_csat"])}
        return text(f"customers.reason.{label}", **about, **recent)

    def __repr__(self) -> str:
        shown = ", ".join(f"{kind}={count}" for kind, count in self.counts["customers"].items())
        return f"LoyaltyClasses({shown})"

    def _repr_html_(self) -> str:
        heads = [text(f"customers.head.{name}") for name in ("loyalty_class", "customers", "share", "rule")]
        rows = [
            (type_name(str(kind)), number(row["customers"]), percent(row["share"], 1), self._rule(str(kind)))
            for kind, row in self.counts.iterrows()
        ]
        below = text(
            "customers.classes.below",
            customers=number(len(self.table)),
            date="–" if pd.isna(self.as_of) else str(self.as_of)[:10],
        )
        if silent := int((self.table["csat"].isna() & (self.table["purchases"] > 0)).sum()):
            below += " " + text("customers.classes.silent", customers=number(silent))
        if self.later:
            below += " " + text("customers.classes.later", customers=number(self.later))
        if self.missing:
            below += " " + text("customers.missing_orders", orders=number(self.missing))
        return html_table(heads, rows, below)

    def _rule(self, kind: str) -> str:
        rules = self.rules
        late = f"late_{rules['recency']}"
        key = {"lost": late, "dormant": late}.get(kind, kind)
        limit = _short(rules[f"{kind}_after"]) if key == late else ""
        about = {name: _short(rules[name]) for name in ("loyal_orders", "loyal_days", "satisfied_csat")}
        return text(f"customers.rule.{key}", limit=limit, **about)


def loyalty_classes(
    customers: Any,
    orders: pd.DataFrame,
    surveys: pd.DataFrame | None = None,
    *,
    as_of: Any = None,
    recency: str = "own",
    dormant_after: float | None = None,
    lost_after: float | None = None,
    shortest_gap: float = 30,
    assumed_gap: float | None = None,
    loyal_orders: int = 6,
    loyal_days: float = 365,
    loyal_csat: int | None = None,
    satisfied_csat: int = 4,
    scale: tuple[int, int] = (1, 5),
    customer: str = "customer",
    date: str = "date",
    csat: str = "csat",
    answered: str = "answered",
    joined: str = "joined",
    same_day: str = "one",
) -> LoyaltyClasses:
    """Six classes of loyalty: each customer gets exactly one, the first of this list that fits.

    1. *prospect*: no purchase yet;
    2. *lost*: silent for longer than ``lost_after``;
    3. *dormant*: silent for longer than ``dormant_after``;
    4. *loyal*: ``loyal_orders`` purchases or more in the last ``loyal_days`` days;
    5. *satisfied*: the latest CSAT is ``satisfied_csat`` or more;
    6. *occasional*: everybody else.

    Parameters
    ----------
    customers : DataFrame or column of ids
        Whom to classify, each once. If the table has a column ``joined``, customers who joined at ``as_of`` or later
        and have no order are left out (``later``).
    orders : DataFrame
        One row per order, of these customers only.
    surveys : DataFrame, optional
        One row per survey, with the time of the answer and its CSAT. Without it nobody is satisfied.
    as_of : date, optional
        The moment at which one looks; nothing later counts. Default: the time of the last order.
    recency : {"own", "days"}
        Whether silence is measured in multiples of the customer's own mean gap between purchases, or in days.
    dormant_after, lost_after : float, optional
        How long a silence, in gaps (default 3 and 6) or in days (default 120 and 365).
    shortest_gap : float
        Days. Faster rhythms are taken for this one, so that a weekly customer is not lost after a holiday.
    assumed_gap : float, optional
        Days. The rhythm of those with fewer than three purchases, who have none of their own yet. Default: the median
        of the others' own gaps (``shortest_gap`` where there are none).
    loyal_orders, loyal_days : int, float
        Purchases, and the days in which they have to fall.
    loyal_csat : int, optional
        If given, a customer whose latest CSAT is lower is not loyal; without an answer it makes no difference.
    satisfied_csat : int
        Answer on ``scale``.
    customer, date, csat, answered, joined : str
        Names of columns: in all tables, in ``orders``, twice in ``surveys``, in ``customers``.
    same_day : {"one", "separate"}
        Whether orders of one customer on one day are one purchase.

    Returns
    -------
    LoyaltyClasses
        With ``labels``, ``counts``, ``reason(customer)``, ``reasons`` and ``table``.

    Notes
    -----
    All else equal, a longer silence never moves anybody up the order loyal, satisfied, occasional, dormant, lost.

    It misleads in four ways. The thresholds decide how many are lost: try others before counting. Few answer surveys,
    so most of the satisfied stand among the occasional. Loyal means here that they come back, not that they are fond
    of us: habit, a subscription or the only shop in town look the same. And whoever buys once a year is asleep for
    ten months of it.

    References
    ----------
    Dick, A. & Basu, K. (1994). Customer loyalty: toward an integrated conceptual framework. JAMS 22(2).

    Examples
    --------
    >>> customers = ["A", "B", "C", "D"]
    >>> orders = pd.DataFrame({
    ...     "customer": ["A", "A", "A", "B", "C", "C"],
    ...     "date": pd.to_datetime(
    ...         ["2025-01-10", "2025-03-10", "2025-05-09", "2025-06-01", "2024-02-01", "2024-03-02"]
    ...     ),
    ... })
    >>> surveys = pd.DataFrame({"customer": ["B"], "answered": pd.to_datetime(["2025-06-03"]), "csat": [5]})
    >>> classes = loyalty_classes(customers, orders, surveys, as_of="2025-07-01", loyal_orders=3)
    >>> classes
    LoyaltyClasses(prospect=1, lost=1, dormant=0, loyal=1, satisfied=1, occasional=0)
    >>> classes.reason("C")
    'Last purchase 486 days ago: more than 6 times the rhythm assumed (59.5 days).'
    """
    one_of("recency", recency, ("own", "days"))
    one_of("same_day", same_day, ("one", "separate"))
    scale = check_scale(scale)
    rules: dict[str, Any] = {"recency": recency}
    for name, given, usual in zip(
        ("dormant_after", "lost_after"), (dormant_after, lost_after), _LIMITS[recency], strict=True
    ):
        rules[name] = usual if given is None else at_least(name, given, 0)
    if rules["lost_after"] <= rules["dormant_after"]:
        dormant, lost = plain(rules["dormant_after"]), plain(rules["lost_after"])
        raise CourseError("customers.error.lost_before_dormant", dormant=dormant, lost=lost)
    rules["shortest_gap"] = at_least("shortest_gap", shortest_gap, 0)
    rules["loyal_orders"] = whole(loyal_orders, "loyal_orders", 1)
    rules["loyal_days"] = at_least("loyal_days", loyal_days, 1)
    rules["satisfied_csat"] = on_scale("satisfied_csat", satisfied_csat, scale)
    rules["loyal_csat"] = None if loyal_csat is None else on_scale("loyal_csat", loyal_csat, scale)
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
    score = np.full(len(did.ids), np.nan)
    if surveys is not None:
        score = latest_score(did.ids, surveys, did.now, customer=customer, score=csat, answered=answered, scale=scale)
    gap, own = _rhythm(did, rules["shortest_gap"], assumed_gap)
    rules["assumed_gap"] = float(gap[~own][0]) if (~own).any() else None
    silence = did.recency / gap if recency == "own" else did.recency
    fond = np.ones(len(score), bool) if loyal_csat is None else ~(score < rules["loyal_csat"])
    label = np.select(
        [
            did.purchases == 0,
            silence > rules["lost_after"],
            silence > rules["dormant_after"],
            (did.recent >= rules["loyal_orders"]) & fond,
            score >= rules["satisfied_csat"],
        ],
        np.arange(5),
        5,
    )
    table = pd.DataFrame(
        {
            "label": pd.Categorical.from_codes(label, dtype=pd.CategoricalDtype(list(LOYALTY_CLASSES))),
            "purchases": did.purchases,
            "recent": did.recent,
            "recency_days": did.recency,
            "gap_days": np.where(did.purchases > 0, gap, np.nan),
            "own_gap": own,
            "csat": score,
        },
        index=did.ids,
    )
    return LoyaltyClasses(table, rules, did.now, did.missing, did.later)


def _rhythm(did: Behaviour, shortest: float, assumed: float | None) -> tuple[np.ndarray, np.ndarray]:
    """The gap each silence is compared with, and whether it is the customer's own: that takes three purchases."""
    own = did.purchases >= 3
    if assumed is None:
        typical = float(np.median(did.gap[own])) if own.any() else shortest
    else:
        typical = at_least("assumed_gap", assumed, 0)
    # A rhythm of no days at all would make everybody lost at once: an hour is the least.
    return np.maximum(np.where(own, did.gap, typical), max(shortest, 1 / 24)), own


def on_scale(name: str, value: Any, scale: tuple[int, int]) -> int:
    """A threshold that is a possible answer."""
    read = whole(value, name, scale[0])
    if read > scale[1]:
        raise CourseError("customers.error.off_scale", name=name, value=plain(value), low=scale[0], high=scale[1])
    return read


def _classes() -> pd.Index:
    return pd.Index(LOYALTY_CLASSES, name="label", dtype="str")


def _short(value: float) -> str:
    """A threshold as it was written: 3, 59.5."""
    return number(value, 0 if float(value).is_integer() else 1)
