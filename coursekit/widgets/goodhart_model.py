"""What becomes of an indicator, and of what it stood for, once people are paid by it; without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from coursekit.charts.words import duration, euros
from coursekit.messages import CourseError, did_you_mean, number, percent, quoted, text
from coursekit.widgets.goodhart_worlds import WORLDS, Figures
from coursekit.widgets.markup import html_table

WEEKS, MOST_ROUNDS = 3, 8
_FAR = 25  # points between the scores that one would want to be told of
_PARTS = ("indicator", "truth", "guardrail")


@dataclass(frozen=True, repr=False, eq=False)
class GoodhartPlay:
    """Some quarters of a manager paid by an indicator.

    Attributes
    ----------
    indicator : str
        ``first_reply``, ``nps`` or ``members``.
    plan : tuple of tuple of str
        The levers of each round.
    table : DataFrame
        One row per round, 0 being the start: ``indicator, truth, guardrail`` in their own units, ``indicator_score``
        and ``truth_score`` (0 at the start; 100 when the goal is reached, and what it would have meant if reached as it
        was meant), ``alarm`` of the guardrail.
    """

    indicator: str
    plan: tuple[tuple[str, ...], ...]
    table: pd.DataFrame

    @property
    def parted(self) -> float:
        """Points by which the score of the indicator is ahead of that of the truth."""
        last = self.table.iloc[-1]
        return float(last["indicator_score"]) - float(last["truth_score"])

    def shown(self, part: str, round_: int) -> str:
        """One figure of one round in words."""
        return in_unit(
            float(self.table[part].to_numpy(float)[round_]), WORLDS[self.indicator].units[_PARTS.index(part)]
        )

    def sentence(self, guardrail: bool = True) -> str:
        """Where indicator and truth stand, in the language in use."""
        rounds = len(self.plan)
        name = f"widgets.goodhart.{self.indicator}"
        about: dict[str, Any] = {"rounds": number(rounds)}
        for part in _PARTS:
            about |= {part: text(f"{name}.{part}"), f"{part}_now": self.shown(part, rounds)}
            about |= {f"{part}_start": self.shown(part, 0)}
        if not rounds:
            return text("widgets.goodhart.before", **about)
        last = self.table.iloc[-1]
        about |= {score: number(float(last[score])) for score in ("indicator_score", "truth_score")}
        words = text("widgets.goodhart.sentence", **about)
        if guardrail:
            alarms = [k for k, alarm in enumerate(self.table["alarm"].tolist()) if alarm]
            key = "warned" if alarms else "blind" if self.parted > _FAR else "quiet"
            words += " " + text(f"widgets.goodhart.{key}", first=number(alarms[0] if alarms else 0), **about)
        return words

    def html(self, guardrail: bool = True) -> str:
        """The rounds as a table, and what the model takes for granted."""
        name = f"widgets.goodhart.{self.indicator}"
        parts = _PARTS if guardrail else _PARTS[:2]
        header = [text("widgets.goodhart.round"), *(text(f"{name}.{part}") for part in parts)]
        header += [text("widgets.goodhart.scores")]
        rows = []
        for k, line in enumerate(self.table.to_dict("records")):
            levers = ", ".join(text(f"{name}.lever.{lever}") for lever in self.plan[k - 1]) if k else ""
            first = text("widgets.goodhart.start") if not k else f"{k}. {levers or text('widgets.goodhart.nothing')}"
            figures = [self.shown(part, k) for part in parts]
            if guardrail and line["alarm"]:
                figures[-1] += " ⚠"
            scores = f"{number(line['indicator_score'])} / {number(line['truth_score'])}"
            rows.append((first, *figures, scores))
        table = html_table(text("widgets.goodhart.caption"), header, rows)
        assumed = text("widgets.goodhart.assumed")
        return f"{table}<p><strong>{escape(assumed)}</strong> {escape(text(f'{name}.assumes'))}</p>"

    def __repr__(self) -> str:
        last = self.table.iloc[-1]
        scores = f"indicator_score={float(last['indicator_score']):.0f}, truth_score={float(last['truth_score']):.0f}"
        return f"GoodhartPlay({self.indicator!r}, rounds={len(self.plan)}, {scores}, alarm={bool(last['alarm'])})"

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.sentence(), quote=False)}</p>{self.html()}"


def goodhart(indicator: str, plan: Sequence[Sequence[str]] = (), shop: Any = None) -> GoodhartPlay:
    """A manager is paid by an indicator: after these choices, where do it and what it stood for stand?

    score = 100 · (now − start) / (goal − start), for the indicator and for the truth alike. The goal of the truth is
    what it would be if the indicator's goal had been reached in the way that was meant, so that 100 points of the one
    are honestly worth 100 of the other.

    ===============  ==================  ====================================  =====================================
    indicator        truth               levers (weeks)                        guardrail
    ===============  ==================  ====================================  =====================================
    ``first_reply``  settled at the      ``machine`` (1), ``easy_first`` (1),  hours until nine of ten have a
                     first contact       ``more_people`` (3)                   person's answer
    ``nps``          NPS after all       ``happy_only`` (1), ``prompt`` (1),   answers got without prompting, in
                     contacts            ``mend`` (3)                          percent of the start
    ``members``      margin added by     ``voucher`` (1), ``ticked_box`` (1),  members who bought in 90 days
                     the club            ``tell`` (3)
    ===============  ==================  ====================================  =====================================

    Parameters
    ----------
    indicator : {"first_reply", "nps", "members"}
        What the manager is paid by.
    plan : list of lists of str
        The levers of each quarter, at most three weeks of work in each and at most eight quarters; ``[]`` for a quarter
        in which nothing is done.
    shop : Company, optional
        Whose tables are used; Café Lumbre's by default. ``first_reply`` needs ``tickets``, ``nps`` ``surveys``,
        ``members`` ``orders`` and ``memberships``.

    Returns
    -------
    GoodhartPlay

    Notes
    -----
    A small model and no more: the start is measured on the tables, how strongly each lever works is an assumption,
    written out by ``html()``. It shows how an indicator and its purpose can part, not how far they do in a given
    company. There a guardrail is chosen before the bonus is announced.

    References
    ----------
    Goodhart, C. (1975). Problems of monetary management: the U.K. experience. Papers in Monetary Economics, Reserve
    Bank of Australia. Holmström, B. & Milgrom, P. (1991). Multitask principal-agent analyses. Journal of Law, Economics
    & Organization 7. Kleinrock, L. (1965). A conservation law for a wide class of queueing disciplines. Naval Research
    Logistics Quarterly 12.

    Examples
    --------
    >>> from coursekit.datasets import company
    >>> shop = company(customers=1000)
    >>> played = goodhart("first_reply", [["machine"]], shop)
    >>> played.table["truth_score"].tolist()
    [0.0, 0.0]
    >>> played.table["alarm"].tolist()
    [False, True]
    """
    known_indicator(indicator)
    return play(indicator, world_of(indicator, shop), checked_plan(indicator, plan))


def known_indicator(indicator: Any) -> None:
    """Refuse an indicator that there is no world for."""
    if not isinstance(indicator, str) or indicator not in WORLDS:
        hint = did_you_mean(str(indicator), WORLDS)
        raise CourseError("widgets.goodhart.unknown", value=quoted(indicator), hint=hint)


def known_lever(indicator: str, lever: Any, round_: int) -> None:
    """Refuse a lever that the indicator's world does not have."""
    known = WORLDS[indicator].levers
    if not isinstance(lever, str) or lever not in known:
        hint = did_you_mean(str(lever), known)
        raise CourseError("widgets.goodhart.no_lever", round=round_, value=quoted(lever), hint=hint)


def world_of(indicator: str, shop: Any = None) -> Any:
    """The model of one indicator, fitted to the tables of a company."""
    if shop is None:
        from coursekit.datasets import company

        shop = company()
    return WORLDS[indicator].of(shop)


def play(indicator: str, world: Any, plan: tuple[tuple[str, ...], ...]) -> GoodhartPlay:
    """Plays the rounds of a plan that was checked."""
    state, start, goal = world.first, world.figures(world.first), world.meant()
    lines = [_line(start, start, goal, False)]
    for levers in plan:
        state = world.play(state, levers)
        now = world.figures(state)
        lines.append(_line(now, start, goal, bool(world.alarm(now))))
    table = pd.DataFrame(lines, pd.RangeIndex(len(lines), name="round"))
    return GoodhartPlay(indicator, plan, table)


def _line(now: Figures, start: Figures, goal: Figures, alarm: bool) -> dict[str, Any]:
    scores = {
        f"{part}_score": _score(getattr(now, part), getattr(start, part), getattr(goal, part)) for part in _PARTS[:2]
    }
    return {**now._asdict(), **scores, "alarm": alarm}


def _score(now: float, start: float, goal: float) -> float:
    return 100 * (now - start) / (goal - start) + 0.0 if goal != start else 0.0  # no minus zero


def weeks_of(indicator: str, levers: Sequence[str]) -> int:
    """The weeks of work that these levers take."""
    return sum(WORLDS[indicator].levers[lever] for lever in levers)


def checked_plan(indicator: str, plan: Any) -> tuple[tuple[str, ...], ...]:
    """The plan with each round's levers once and in order; an impossible one is refused."""
    known = WORLDS[indicator].levers
    if (
        isinstance(plan, str)
        or not isinstance(plan, Sequence)
        or any(isinstance(levers, str) or not isinstance(levers, Sequence) for levers in plan)
    ):
        raise CourseError("widgets.goodhart.not_a_plan", value=quoted(plan), known=", ".join(known))
    if len(plan) > MOST_ROUNDS:
        raise CourseError("widgets.goodhart.too_long", count=len(plan), most=MOST_ROUNDS)
    checked = []
    for place, levers in enumerate(plan, start=1):
        for lever in levers:
            known_lever(indicator, lever, place)
        once = tuple(lever for lever in known if lever in levers)
        if weeks_of(indicator, once) > WEEKS:
            weeks = weeks_of(indicator, once)
            raise CourseError("widgets.goodhart.too_much", round=place, weeks=weeks, most=WEEKS)
        checked.append(once)
    return tuple(checked)


def in_unit(value: float, unit: str) -> str:
    """A figure as its unit is written."""
    if unit == "percent":
        return percent(value, 1)
    if unit == "euros":
        return euros(value)
    if unit == "hours":
        return duration(value)
    return number(value, 1 if unit == "points" else 0)
