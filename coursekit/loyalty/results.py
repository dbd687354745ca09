"""What a play of a programme brought: accounts, tiers, uptake, and how sure one can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from coursekit.customers._tables import html_table
from coursekit.kpis.estimate import Estimate
from coursekit.kpis.satisfaction import share
from coursekit.loyalty.market import Market
from coursekit.loyalty.simulate_block import COSTS, Block
from coursekit.loyalty.simulate_terms import FOREVER, Terms
from coursekit.messages import number, percent, text

if TYPE_CHECKING:
    from coursekit.loyalty.model import Programme

KINDS = (*COSTS, "running")


@dataclass(frozen=True, repr=False, eq=False)
class ProgrammeResult:
    """A programme's year (or years) beside the same time without it.

    Euros and counts are for the whole market, also where only a sample of it was played; rates are in percent.

    Attributes
    ----------
    market, months, seed : Market, int, int
        What was played.
    members : int
        Members at the end; ``uptake`` is their share of the customers, ``active_rate`` the share of them who bought
        as members.
    tier_mix : Series
        Percent of the members in each tier at the end.
    migration : DataFrame
        Members by tier at the beginning of the last twelve months (or on joining) and at the end.
    costs : Series
        Euros by kind: discounts, offers, rebates, points, shipping, perks, referral, messages, running.
    fees : float
        What members paid to belong.
    sales, sales_without : float
        At prices before benefits, less what came back, with the programme and without it.
    incremental_margin : float
        Gross margin of the sales that would not have been, newcomers brought by members included.
    net : float
        incremental margin + fees − costs.
    roi : float
        (incremental margin + fees − costs) / costs, a ratio; infinite where nothing was spent and something earned.
    uplift : float
        The truth: how many percent more orders members placed than they would have.
    naive_uplift : float
        What a report would show: members' orders against other customers', in percent.
    break_even : float
        Uplift of all members at which the programme pays for itself, a ratio: (C₀ + F) / (M₀ − C₀), with the benefits'
        cost C₀ on orders that come anyway, their margin M₀ and the costs F that do not depend on orders, less fees.
        Infinite where benefits eat the margin.
    subsidised_share : float
        Percent of the cost of benefits on orders that went to orders that would have come anyway.
    points : dict
        issued, redeemed, expired, clawed_back, outstanding.
    liability : float
        What the outstanding points will cost, in euros, at the market's rate of redeeming.
    messages : dict
        commercial, transactional, withheld (no consent), over_cap, unsubscribed.
    customers : DataFrame
        One row per customer played: member, joined (month), tier, orders and spend before, with and without.
    monthly : DataFrame
        One row per month: members, active, orders, margin, costs, fees, net, and members by tier.
    notes : tuple of str
        Keys of sentences about what of the design could not be played as written.
    """

    programme: "Programme"
    market: Market
    months: int
    seed: int
    played: int
    members: int
    uptake: float
    active_rate: float
    tier_mix: pd.Series
    migration: pd.DataFrame
    costs: pd.Series
    fees: float
    sales: float
    sales_without: float
    incremental_margin: float
    net: float
    roi: float
    uplift: float
    naive_uplift: float
    break_even: float
    subsidised_share: float
    points: dict[str, float]
    liability: float
    messages: dict[str, float]
    customers: pd.DataFrame
    monthly: pd.DataFrame
    notes: tuple[str, ...]

    @classmethod
    def of(
        cls,
        programme: "Programme",
        terms: Terms,
        market: Market,
        months: int,
        seed: int,
        size: int,
        blocks: Sequence[Block],
    ) -> "ProgrammeResult":
        """Adds the blocks up."""
        weight = market.customers / size
        euros = weight / 100
        each = {name: np.concatenate([b.customers[name] for b in blocks]) for name in blocks[0].customers}
        total = {name: float(np.sum(values)) for name, values in each.items()}
        names = [tier.id for tier in terms.tiers]
        running = market.running_cost * market.customers if terms.fixed_cost is None else terms.fixed_cost
        costs = pd.Series({kind: total[f"cost_{kind}"] * euros for kind in COSTS} | {"running": running * months / 12})
        fees = total["with_fees"] * euros
        extra = market.margin * (total["with_sales"] - total["without_sales"]) + total["news"]
        incremental = extra * euros
        spent = float(costs.sum())
        net = incremental + fees - spent
        member = each["member"]
        on_orders = total["subsidised"] * euros
        fixed = spent - total["benefit"] * euros - fees
        room = market.margin * total["member_without"] * euros - on_orders
        points = {name: sum(b.points[name] for b in blocks) * weight for name in blocks[0].points}
        counts = {name: sum(b.counts[name] for b in blocks) * weight for name in blocks[0].counts}
        counts |= {name: total[name] * weight for name in ("commercial", "transactional")}
        migration = sum(b.migration for b in blocks)
        inside, outside = each["with_orders"][member], each["with_orders"][~member]
        return cls(
            programme=programme,
            market=market,
            months=months,
            seed=seed,
            played=size,
            members=round(float(member.sum()) * weight),
            uptake=100 * float(member.mean()),
            active_rate=_percent(float((each["as_member"][member] > 0).sum()), float(member.sum())),
            tier_mix=pd.Series(
                [_percent(float((each["tier"] == k).sum()), float(member.sum())) for k in range(len(names))], names
            ),
            migration=pd.DataFrame(np.rint(migration * weight).astype(np.int64), names, names),
            costs=costs,
            fees=fees,
            sales=total["with_sales"] * euros,
            sales_without=total["without_sales"] * euros,
            incremental_margin=incremental,
            net=net,
            roi=net / spent if spent else (float("inf") if net > 0 else 0.0),
            uplift=_change(total["as_member"], total["as_member_without"]),
            naive_uplift=_change(_mean(inside), _mean(outside)),
            break_even=max((on_orders + fixed) / room, 0.0) if room > 0 else float("inf"),
            subsidised_share=_percent(total["subsidised"], total["benefit"]),
            points=points,
            liability=_liability(terms, market, points["outstanding"]),
            messages=counts,
            customers=_customers(each, names),
            monthly=_monthly(blocks, months, names, weight, running / 12),
            notes=(*terms.notes, *_empty(member, total)),
        )

    @property
    def cost(self) -> float:
        """All costs, in euros."""
        return float(self.costs.sum())

    @property
    def table(self) -> pd.DataFrame:
        """The account as a table: what the programme brought, what each kind of benefit cost, what is left."""
        rows = [("incremental_margin", self.incremental_margin)]
        rows += [("fees", self.fees)] if self.fees else []
        rows += [(str(kind), -float(value)) for kind, value in self.costs.items() if value]
        rows.append(("net", self.net))
        table = pd.DataFrame(rows, columns=["entry", "euros"])
        table.insert(1, "meaning", [text(f"loyalty.simulate.entry.{name}") for name in table["entry"]])
        return table

    def naive_table(self) -> pd.DataFrame:
        """The customers as an evaluation would see them, for `coursekit.loyalty.evaluation`.

        Columns ``customer, member, before, after``: orders of the year before, and of the time played.
        """
        frame = self.customers
        return pd.DataFrame(
            {
                "customer": np.arange(len(frame)),
                "member": frame["member"].to_numpy(),
                "before": frame["before_orders"].to_numpy(),
                "after": frame["orders"].to_numpy(),
            }
        )

    def sentence(self) -> str:
        """The result in two sentences, in the language in use."""
        key = "earns" if self.net > 0 else "loses"
        if not self.members:
            key = "nobody_joined"
        elif key == "loses" and not np.isfinite(self.break_even):
            key = "never"
        return text(
            f"loyalty.simulate.{key}",
            months=number(self.months),
            net=number(abs(self.net)),
            extra=number(self.incremental_margin),
            cost=number(self.cost),
            uplift=percent(self.uplift, 1),
            break_even=percent(100 * self.break_even),
        )

    def __repr__(self) -> str:
        figures = f"net={self.net:.0f}, roi={self.roi:.2f}, uptake={self.uptake:.1f}, uplift={self.uplift:.1f}"
        return f"ProgrammeResult(months={self.months}, seed={self.seed}, {figures}, break_even={self.break_even:.2f})"

    def _repr_html_(self) -> str:
        rows = [(line["meaning"], number(line["euros"])) for line in self.table.to_dict("records")]
        tiers = "; ".join(f"{name}: {percent(value)}" for name, value in self.tier_mix.items())
        below = text(
            "loyalty.simulate.below",
            members=number(self.members),
            uptake=percent(self.uptake, 1),
            active=percent(self.active_rate, 1),
            tiers=tiers,
            subsidised=percent(self.subsidised_share),
            naive=percent(self.naive_uplift),
            uplift=percent(self.uplift, 1),
        )
        notes = " ".join(text(key) for key in self.notes)
        heads = [text("loyalty.simulate.entry.account"), text("loyalty.simulate.entry.euros")]
        lead = f"<p>{escape(self.sentence(), quote=False)}</p>"
        return lead + html_table(heads, rows, f"{below} {notes}".strip(), 1)


@dataclass(frozen=True, repr=False, eq=False)
class OverSeeds:
    """A programme on many seeds or markets.

    Attributes
    ----------
    table : DataFrame
        One row per play: seed, net, roi, incremental_margin, cost, uptake, uplift, break_even, subsidised_share.
    net, roi, incremental_margin, cost, uptake, uplift : Estimate
        Mean over the plays, and the quantiles between which the given share of them lies.
    earns : Estimate
        Percent of the plays whose net is above 0, with Wilson's interval.
    """

    table: pd.DataFrame
    net: Estimate
    roi: Estimate
    incremental_margin: Estimate
    cost: Estimate
    uptake: Estimate
    uplift: Estimate
    earns: Estimate

    @classmethod
    def of(cls, played: Sequence[ProgrammeResult], seeds: Sequence[int], level: float, variants: bool) -> "OverSeeds":
        """Gathers the plays."""
        names = ("net", "roi", "incremental_margin", "cost", "uptake", "uplift", "break_even", "subsidised_share")
        table = pd.DataFrame([{name: getattr(p, name) for name in names} for p in played])
        table.insert(0, "seed", list(seeds))
        units = {
            "net": "euros",
            "incremental_margin": "euros",
            "cost": "euros",
            "roi": "ratio",
            "uptake": "percent",
            "uplift": "percent",
        }
        method = "loyalty.simulate.method.markets" if variants else "loyalty.simulate.method.seeds"
        about: dict[str, Any] = {"n": len(played), "level": level, "method": method}
        found = {}
        for name, unit in units.items():
            values = table[name].to_numpy()
            low = high = float("nan")
            if len(values) > 1:
                low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2])
            note = "" if len(values) > 1 else "kpis.note.single"
            found[name] = Estimate(float(values.mean()), low, high, unit=unit, note=note, **about)
        wins = int((table["net"] > 0).sum())
        earns = share(wins, len(table), {"earn": wins}, level=level, method="loyalty.simulate.method.earns")
        return cls(table, **found, earns=earns)

    def __repr__(self) -> str:
        return f"OverSeeds(plays={len(self.table)}, net={self.net!r}, earns={self.earns.value:.0f})"

    def _repr_html_(self) -> str:
        shown = ("net", "incremental_margin", "cost", "roi", "uptake", "uplift", "earns")
        rows = [(text(f"loyalty.simulate.entry.{name}"), getattr(self, name).sentence()) for name in shown]
        heads = [text("loyalty.simulate.entry.account"), text("loyalty.simulate.entry.over_seeds")]
        return html_table(heads, rows, self.net.explain(), 2)


def _empty(member: np.ndarray, total: dict[str, float]) -> list[str]:
    """Why a figure is missing."""
    if not member.any():
        return ["loyalty.simulate.note.nobody"]
    found = []
    if member.all():
        found.append("loyalty.simulate.note.everybody")
    if not total["as_member_without"]:
        found.append("loyalty.simulate.note.no_orders")
    if not total["benefit"]:
        found.append("loyalty.simulate.note.nothing_on_orders")
    return found


def _customers(each: dict[str, np.ndarray], names: list[str]) -> pd.DataFrame:
    joined = np.where(each["joined"] >= FOREVER, np.nan, each["joined"] / 4)
    return pd.DataFrame(
        {
            "member": each["member"],
            "joined": joined,
            "tier": pd.Categorical.from_codes(each["tier"].astype(np.int16), categories=pd.Index(names), ordered=True),
            "before_orders": each["before_orders"],
            "before_spend": each["before_spend"] / 100,
            "orders": each["with_orders"],
            "orders_without": each["without_orders"],
            "sales": each["with_sales"] / 100,
            "sales_without": each["without_sales"] / 100,
            "paid": each["with_paid"] / 100,
            "refunds": each["with_refunds"] / 100,
            "fees": each["with_fees"] / 100,
            **{kind: each[f"cost_{kind}"] / 100 for kind in COSTS},
            "agreed": each["agreed"],
            "consent": each["consent"],
            "commercial": each["commercial"],
            "transactional": each["transactional"],
        }
    )


def _monthly(blocks: Sequence[Block], months: int, names: list[str], weight: float, running: float) -> pd.DataFrame:
    sums = {name: sum(b.months[name] for b in blocks) * weight for name in blocks[0].months}
    frame = pd.DataFrame({"month": np.arange(1, months + 1), **sums})
    for name in ("margin", "margin_without", "costs", "fees"):
        frame[name] = frame[name] / 100
    frame["costs"] += running
    frame["net"] = frame["margin"] - frame["margin_without"] + frame["fees"] - frame["costs"]
    tiers = np.sum([b.tiers for b in blocks], axis=0) * weight
    for k, name in enumerate(names):
        frame[f"tier_{name}"] = tiers[:, k]
    return frame


def _liability(terms: Terms, market: Market, outstanding: float) -> float:
    worth = [(r.ratio * market.order_value + r.cents / 100) / r.points for r in terms.rewards if r is not None]
    return outstanding * market.redeeming * float(np.mean(worth)) if worth else 0.0


def _percent(part: float, whole: float) -> float:
    return 100 * part / whole if whole else float("nan")


def _change(now: float, then: float) -> float:
    return 100 * (now / then - 1) if then else float("nan")


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else float("nan")
