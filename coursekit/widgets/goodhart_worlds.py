"""Three small models of what happens when people are paid by an indicator, each over the tables of a company.

A world knows four things: what its levers cost in weeks of work, how a round changes its state, the three figures that
a state shows (indicator, truth, guardrail), and what reaching the goal in the way that was meant would look like.
"""

from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, NamedTuple

import numpy as np
import pandas as pd

from coursekit.messages import CourseError, quoted

ENOUGH = 50
YEAR, QUARTER = pd.Timedelta(days=365), pd.Timedelta(days=90)


class Figures(NamedTuple):
    """What can be read off a state."""

    indicator: float
    truth: float
    guardrail: float


def table_of(shop: Any, name: str) -> pd.DataFrame:
    """A table of the company."""
    found = getattr(shop, name, None)
    if not isinstance(found, pd.DataFrame):
        raise CourseError("widgets.goodhart.no_table", table=name, value=quoted(shop))
    return found


def enough(rows: int, what: str) -> None:
    """Refuse to draw conclusions from a handful of rows."""
    if rows < ENOUGH:
        raise CourseError("widgets.goodhart.too_few", count=rows, table=what, least=ENOUGH)


@dataclass(frozen=True)
class ReplyState:
    """The service desk in one quarter."""

    machine: bool = False
    easy_first: bool = False
    staff: float = 1.0  # what more people leave of each wait
    load: float = 1.0  # what matters that come back add to each wait


@dataclass
class FirstReply:
    """Paid by the median time to the first reply; it stands for matters settled at the first contact.

    Waits and reasons are those of the tickets. The chance that the first contact settles a matter is a logistic
    regression on reason and wait, fitted to them: within a reason, whoever waited longer was settled more rarely.
    """

    levers: ClassVar[dict[str, int]] = {"machine": 1, "easy_first": 1, "more_people": 3}
    units: ClassVar[tuple[str, str, str]] = ("hours", "percent", "hours")
    sign: ClassVar[float] = -1.0

    QUICKER, FEWER_HOURS, GOAL = 0.5, 0.8, 0.5
    MACHINE_HOURS = 1 / 60

    wait: np.ndarray
    by_machine: np.ndarray
    ease: np.ndarray
    slope: float
    first: ReplyState = field(default_factory=ReplyState)

    @classmethod
    def of(cls, shop: Any) -> "FirstReply":
        """Reads the tickets."""
        tickets = table_of(shop, "tickets")
        tickets = tickets[tickets["first_reply"].notna() & tickets["closed"].notna()]
        enough(len(tickets), "tickets")
        wait = (tickets["first_reply"] - tickets["opened"]).dt.total_seconds().to_numpy() / 3600
        settled = (tickets["contacts"].eq(1) & tickets["resolved"] & ~tickets["reopened"]).to_numpy(float)
        reasons = pd.get_dummies(tickets["reason"].astype(str), dtype=float).to_numpy()
        weights = logistic(np.column_stack([reasons, np.log1p(wait / 3)]), settled)
        written = tickets["channel"].astype(str).ne("phone").to_numpy()
        return cls(wait, written, reasons @ weights[:-1], float(weights[-1]))

    def chance(self, wait: np.ndarray) -> np.ndarray:
        """That the first contact settles the matter."""
        return 1 / (1 + np.exp(-(self.ease + self.slope * np.log1p(wait / 3))))

    def waits(self, state: ReplyState) -> np.ndarray:
        """Hours until a person answers."""
        wait = self.wait * state.staff * state.load
        if state.easy_first:
            # The same hands do the same work: what the easy ones wait less, the others wait more (Kleinrock 1965).
            easy = self.ease >= np.median(self.ease)
            saved = (1 - self.QUICKER) * wait[easy].sum()
            rest = wait[~easy].sum()
            wait = np.where(easy, wait * self.QUICKER, wait * (1 + saved / rest if rest else 1))
        return wait

    def figures(self, state: ReplyState) -> Figures:
        """Median hours to a reply, percent settled at once, hours until nine of ten have a person's answer."""
        wait = self.waits(state)
        replied = np.where(self.by_machine & state.machine, np.minimum(wait, self.MACHINE_HOURS), wait)
        settled = 100 * float(self.chance(wait).mean())
        return Figures(float(np.median(replied)), settled, float(np.quantile(wait, 0.9)))

    def play(self, state: ReplyState, chosen: tuple[str, ...]) -> ReplyState:
        """One quarter; who is hired stays, and what was not settled comes back in the next."""
        unsettled = 1 - self.figures(state).truth / 100
        usual = 1 - self.figures(self.first).truth / 100
        staff = state.staff * (self.FEWER_HOURS if "more_people" in chosen else 1.0)
        return ReplyState("machine" in chosen, "easy_first" in chosen, staff, (1 + unsettled) / (1 + usual))

    def meant(self) -> Figures:
        """Every wait really halved."""
        return self.figures(replace(self.first, staff=self.GOAL))

    def alarm(self, now: Figures) -> bool:
        """The indicator fell and the wait for a person did not fall half as much, in proportion."""
        start = self.figures(self.first)
        gained = 1 - now.indicator / start.indicator if start.indicator else 0.0
        return gained > 0.05 and 1 - now.guardrail / start.guardrail < gained / 2


@dataclass(frozen=True)
class NpsState:
    """The surveys of one quarter: shares of scores by touchpoint as they truly are, and how they are collected."""

    asked: np.ndarray  # share of the usual invitations that still go out
    scores: np.ndarray  # touchpoints × (detractors, passives, promoters)
    prompted: bool = False


@dataclass
class Nps:
    """Paid by the NPS of those who answer; it stands for what customers feel after their contacts."""

    levers: ClassVar[dict[str, int]] = {"happy_only": 1, "prompt": 1, "mend": 3}
    units: ClassVar[tuple[str, str, str]] = ("points", "points", "percent")
    sign: ClassVar[float] = 1.0

    LESS, PROMPTED, MENDED, GOAL = 0.5, 0.3, 0.25, 10.0

    sent: np.ndarray
    response: np.ndarray
    first: NpsState

    @classmethod
    def of(cls, shop: Any) -> "Nps":
        """Reads the surveys."""
        surveys = table_of(shop, "surveys")
        scored = surveys[surveys["nps"].notna()]
        enough(len(scored), "surveys")
        kind = pd.cut(scored["nps"], [-1, 6, 8, 10], labels=["low", "middle", "high"])
        counts = pd.crosstab(scored["touchpoint"].astype(str), kind.astype(str))
        counts = counts.reindex(columns=["low", "middle", "high"], fill_value=0)
        sent = surveys["touchpoint"].astype(str).value_counts().reindex(counts.index).to_numpy(float)
        answered = counts.sum(axis=1).to_numpy(float)
        scores = counts.to_numpy(float) / answered[:, None]
        return cls(sent, answered / sent, NpsState(np.ones(len(sent)), scores))

    def figures(self, state: NpsState) -> Figures:
        """NPS of the answers, NPS of all contacts, and answers got unprompted in percent of those of the start."""
        collected = self.sent * self.response * state.asked
        scores = state.scores.copy()
        if state.prompted:
            moved = self.PROMPTED * scores[:, 1]
            scores[:, 1] -= moved
            scores[:, 2] += moved
        indicator = 100 * np.average(scores[:, 2] - scores[:, 0], weights=collected)
        truth = 100 * np.average(state.scores[:, 2] - state.scores[:, 0], weights=self.sent)
        free = collected.sum() * (1 - self.PROMPTED if state.prompted else 1)
        return Figures(float(indicator), float(truth), 100 * float(free / (self.sent * self.response).sum()))

    def play(self, state: NpsState, chosen: tuple[str, ...]) -> NpsState:
        """One quarter; touchpoints no longer asked about stay so, and what was mended stays mended."""
        asked, scores = state.asked.copy(), state.scores.copy()
        score = scores[:, 2] - scores[:, 0]
        if "happy_only" in chosen:
            asked[score < np.average(score, weights=self.sent)] *= self.LESS
        if "mend" in chosen:
            worst, best = int(np.argmin(score * (self.sent > 0))), int(np.argmax(score))
            scores[worst] += self.MENDED * (scores[best] - scores[worst])
        return NpsState(asked, scores, "prompt" in chosen)

    def meant(self) -> Figures:
        """Ten points more for everybody."""
        start = self.figures(self.first)
        return Figures(start.indicator + self.GOAL, start.truth + self.GOAL, start.guardrail)

    def alarm(self, now: Figures) -> bool:
        """One in twenty of the usual free answers is missing."""
        return now.guardrail < 95


@dataclass(frozen=True)
class ClubState:
    """Members by segment (regular, occasional, gone): those who know and those who were enrolled unasked."""

    know: np.ndarray
    enrolled: np.ndarray
    vouchers: float = 0.0  # paid in this quarter


@dataclass
class Members:
    """Paid by the number of members; it stands for the margin that the club adds."""

    levers: ClassVar[dict[str, int]] = {"voucher": 1, "ticked_box": 1, "tell": 3}
    units: ClassVar[tuple[str, str, str]] = ("count", "euros", "percent")
    sign: ClassVar[float] = 1.0

    UPLIFT, BENEFIT = 0.06, 0.01  # more orders of a member who knows; what benefits cost of all that members buy
    VOUCHER, TAKEN, TICKED, TOLD, GOAL = 5.0, 0.10, 0.30, 0.25, 0.5

    customers: np.ndarray
    sales: np.ndarray  # euros a year, per customer of the segment
    margin: np.ndarray
    active: np.ndarray  # share that bought in the last 90 days
    first: ClubState

    @classmethod
    def of(cls, shop: Any) -> "Members":
        """Reads the orders of the last year and the memberships."""
        orders, members = table_of(shop, "orders"), table_of(shop, "memberships")
        enough(orders["customer"].nunique(), "orders")
        enough(len(members), "memberships")
        end = orders["date"].max()
        year = orders[orders["date"] > end - YEAR]
        ids = pd.Index(orders["customer"].astype(str).unique())
        who = year["customer"].astype(str)
        count = who.value_counts().reindex(ids, fill_value=0).to_numpy()
        sales = year["amount"].groupby(who).sum().reindex(ids, fill_value=0.0).to_numpy(float)
        margin = (year["amount"] - year["cost"]).groupby(who).sum().reindex(ids, fill_value=0.0).to_numpy(float)
        recent = ids.isin(who[year["date"] > end - QUARTER])
        segment = np.where(count >= 4, 0, np.where(count > 0, 1, 2))
        inside = ids.isin(members["customer"].astype(str))
        size = np.bincount(segment, minlength=3).astype(float)

        def mean(values: np.ndarray) -> np.ndarray:
            return np.bincount(segment, values.astype(float), minlength=3) / np.maximum(size, 1)

        start = ClubState(np.bincount(segment[inside], minlength=3).astype(float), np.zeros(3))
        return cls(size, mean(sales), mean(margin), mean(recent), start)

    def figures(self, state: ClubState) -> Figures:
        """Members, euros of margin that the club added in the quarter, percent of members who bought in 90 days."""
        everybody = state.know + state.enrolled
        extra = self.UPLIFT * (state.know @ self.margin) - self.BENEFIT * (everybody @ self.sales)
        total = float(everybody.sum())
        active = 100 * float(everybody @ self.active) / total if total else float("nan")
        return Figures(total, float(extra) / 4 - state.vouchers, active)

    def play(self, state: ClubState, chosen: tuple[str, ...]) -> ClubState:
        """One quarter; each lever works on those whom the levers before it have left outside."""
        know, enrolled, vouchers = state.know.copy(), state.enrolled.copy(), 0.0
        for lever, share, segments in (
            ("tell", self.TOLD, [1, 0, 0]),
            ("voucher", self.TAKEN, [1, 1, 1]),
            ("ticked_box", self.TICKED, [1, 1, 0]),
        ):
            if lever not in chosen:
                continue
            joins = share * np.array(segments) * (self.customers - know - enrolled)
            if lever == "ticked_box":
                enrolled = enrolled + joins
                continue
            know = know + joins
            if lever == "voucher":
                vouchers += self.VOUCHER * float(joins.sum())
        return ClubState(know, enrolled, vouchers)

    def meant(self) -> Figures:
        """Half as many members again, in the mixture that the club has."""
        return self.figures(ClubState((1 + self.GOAL) * self.first.know, self.first.enrolled))

    def alarm(self, now: Figures) -> bool:
        """The active share fell by more than three points."""
        return now.guardrail < self.figures(self.first).guardrail - 3


WORLDS: dict[str, Any] = {"first_reply": FirstReply, "nps": Nps, "members": Members}


def logistic(x: np.ndarray, y: np.ndarray, steps: int = 25) -> np.ndarray:
    """Logistic regression by Newton's method, with a trace of shrinkage for reasons that were always settled."""
    weights = np.zeros(x.shape[1])
    shrink = 1e-3 * np.eye(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (y - p) - shrink @ weights
        step = np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + shrink, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-10:
            break
    return weights
