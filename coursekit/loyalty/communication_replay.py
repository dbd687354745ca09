"""Twelve months of messages, replayed on customers as they were: who would get what, when, and who must not."""

from typing import Any

import numpy as np
import pandas as pd

from coursekit.documents import say
from coursekit.loyalty.communication_lives import (
    DAY,
    Ladder,
    orders_by_customer,
    points_life,
    silences,
    tier_life,
)
from coursekit.loyalty.communication_result import Replay
from coursekit.loyalty.consent import REASONS, ConsentLedger
from coursekit.loyalty.model import ConsentPolicy, Message, Programme
from coursekit.messages import CourseError

_SEND_HOUR = np.timedelta64(10, "h")
_MONTH = 30 * DAY


def replay(
    programme: Programme,
    customers: Any,
    ledger: ConsentLedger | None = None,
    orders: pd.DataFrame | None = None,
    tickets: pd.DataFrame | None = None,
    *,
    start: Any = None,
    months: int = 12,
    seed: int = 0,
) -> Replay:
    """Who would get which message, when, over a year of customers as they were?

    Every message follows from something that happened: joining, an order, a tier gained or about to be lost, a silence, a
    birthday. What the plan would send is then held against consent, the lot of the holdout, each message's own limit and
    the plan's limit for a month, in this order. Nothing goes out without consent: what the plan would have sent anyway is
    listed as a breach.

    Parameters
    ----------
    programme : Programme
        Its ``communication`` is replayed.
    customers : DataFrame or company
        One row for each customer: ``customer``, ``joined`` (blank for those outside the programme), and, where there is
        one, ``birthday``. Or a company such as Café Lumbre, whose tables are then used for all of the following.
    ledger : ConsentLedger
        Who agreed and who no longer does.
    orders : DataFrame
        ``customer``, ``date``, ``amount``; and ``returned`` (true or false) where it is known.
    tickets : DataFrame, optional
        ``customer``, ``opened``, ``closed``; surveys look at them.
    start : moment, optional
        When the replay begins; by default twelve months before the last order.
    months : int
        How long it lasts.
    seed : int
        For the holdout and the samples of surveys.

    Returns
    -------
    Replay
        ``sends``, ``withheld`` with the reason, ``breaches``, ``calendar``, ``of(customer)``.

    Notes
    -----
    Points are reckoned as if none had been used, so reminders of points come rather too often than too seldom. A member's
    tier follows from the orders alone.

    Examples
    --------
    >>> import pandas as pd
    >>> from coursekit.loyalty import ConsentLedger, example_programme
    >>> people = pd.DataFrame({"customer": ["C1", "C2"], "joined": pd.to_datetime(["2025-01-05", None])})
    >>> orders = pd.DataFrame({"customer": ["C1"], "date": pd.to_datetime(["2025-01-05"]), "amount": [30.0]})
    >>> ledger = ConsentLedger()
    >>> year = replay(example_programme("repaired"), people, ledger, orders, start="2025-01-01")
    >>> int((year.sends["purpose"] == "commercial").sum())
    0
    """
    if hasattr(customers, "orders") and hasattr(customers, "memberships"):
        from coursekit.loyalty.communication_people import tables_of

        return replay(
            programme, **tables_of(customers, programme, ledger, start), start=start, months=months, seed=seed
        )
    people, ledger, orders, tickets = _tables(customers, ledger, orders, tickets)
    if isinstance(months, bool) or not isinstance(months, int) or months < 1:
        raise CourseError("loyalty.communication.months", value=repr(months))
    first, end = _period(start, months, orders)
    lives = _Lives(programme, people, orders, tickets, first, end)
    planned = lives.planned()
    decided = _decide(programme, planned, people, ledger, seed)
    return Replay(programme, decided, len(people), first, end)


def _tables(customers: Any, ledger: Any, orders: Any, tickets: Any) -> tuple:
    if not isinstance(customers, pd.DataFrame):
        raise CourseError("loyalty.communication.not_a_table", name="customers", wanted="customer, joined")
    people = customers.reset_index(drop=True).copy()
    _columns("customers", people, ("customer", "joined"))
    people["customer"] = people["customer"].astype(str)
    if people["customer"].duplicated().any():
        twice = people["customer"][people["customer"].duplicated()].iloc[0]
        raise CourseError("loyalty.communication.customer_twice", customer=twice)
    people["joined"] = _times("customers", people, "joined")
    if orders is None:
        orders = pd.DataFrame({"customer": [], "date": pd.to_datetime([]), "amount": []})
    _columns("orders", orders, ("customer", "date", "amount"))
    orders = orders.assign(date=_times("orders", orders, "date"))
    if tickets is None:
        tickets = pd.DataFrame({"customer": [], "opened": pd.to_datetime([]), "closed": pd.to_datetime([])})
    _columns("tickets", tickets, ("customer", "opened", "closed"))
    tickets = tickets.assign(opened=_times("tickets", tickets, "opened"), closed=_times("tickets", tickets, "closed"))
    return people, ledger if ledger is not None else ConsentLedger(), orders, tickets


def _columns(name: str, table: Any, wanted: tuple[str, ...]) -> None:
    if not isinstance(table, pd.DataFrame) or any(column not in table.columns for column in wanted):
        raise CourseError("loyalty.communication.not_a_table", name=name, wanted=", ".join(wanted))


def _times(name: str, table: pd.DataFrame, column: str) -> pd.Series:
    try:
        read = pd.to_datetime(table[column])
    except (ValueError, TypeError):
        raise CourseError("loyalty.communication.times", name=name, column=column) from None
    if read.dt.tz is not None:
        read = read.dt.tz_convert(None)
    return read.astype("datetime64[ns]")


def _period(start: Any, months: int, orders: pd.DataFrame) -> tuple[np.datetime64, np.datetime64]:
    if start is None:
        last = orders["date"].max()
        if pd.isna(last):
            raise CourseError("loyalty.communication.no_start")
        begins = last.normalize() + pd.Timedelta(days=1) - pd.DateOffset(months=months)
    else:
        try:
            begins = pd.Timestamp(start)
        except (ValueError, TypeError):
            raise CourseError("loyalty.communication.moment", value=repr(start)) from None
    return begins.to_datetime64().astype("datetime64[ns]"), (
        begins + pd.DateOffset(months=months)
    ).to_datetime64().astype("datetime64[ns]")


class _Lives:
    """What happened to each customer in the period, and what each message makes of it."""

    def __init__(self, programme: Programme, people: pd.DataFrame, orders: pd.DataFrame, tickets: pd.DataFrame,
                 first: np.datetime64, end: np.datetime64):  # fmt: skip
        self.programme, self.first, self.end = programme, first, end
        self.names = pd.Index(people["customer"])
        self.joined = people["joined"].to_numpy("datetime64[ns]")
        self.birthdays = _birthdays(people)
        self.orders = orders_by_customer(orders[orders["date"] < pd.Timestamp(end)], self.names)
        self.tickets = tickets
        returned = orders[orders["returned"].astype(bool)] if "returned" in orders else orders.iloc[:0]
        self.returns = orders_by_customer(returned, self.names)
        self.messages = programme.communication.messages
        self.ladder = Ladder(programme)
        self.tiers = [tier.id for tier in programme.ranked]
        self.rows: list[tuple] = []
        self.steps: dict[int, tuple[np.ndarray, np.ndarray]] = {}

    def planned(self) -> pd.DataFrame:
        """Every message and survey that the plan would send, before anything holds it back."""
        events: list[tuple[str, int, np.datetime64, int | None]] = []
        warn = self._days("tier_down_warning", 30)
        nothing = np.zeros(0, "datetime64[ns]"), np.zeros(0)
        for who in range(len(self.names)):
            times, amounts = self.orders.get(who, nothing)
            events += [("purchase", who, t, None) for t in times]
            for days in self._all_days("inactive", 90):
                events += [(f"inactive:{days}", who, t, None) for t in silences(times, days, self.first, self.end)]
            if np.isnat(self.joined[who]):
                continue
            joined = self.joined[who]
            events.append(("enrolled", who, joined, None))
            moves = list(tier_life(self.ladder, times, amounts, joined, self.end, warn))
            events += [(kind, who, when, step) for kind, when, step in moves]
            changes = [(when, step) for kind, when, step in moves if kind != "tier_down_warning"]
            self.steps[who] = (
                np.array([w for w, _ in changes], "datetime64[ns]"),
                np.array([s for _, s in changes], int),
            )
            events += self._points(who, times, amounts, joined)
            events += self._yearly(who, joined)
        events += self._dated()
        rows = [row for event in events if self.first <= event[2] < self.end for row in self._messages_for(*event)]
        rows += self._surveys(events)
        columns = ["who", "time", "message", "channel", "purpose", "tier", "place"]
        planned = pd.DataFrame(rows, columns=columns)
        planned["time"] = planned["time"].astype("datetime64[ns]")
        return planned.sort_values(["time", "who", "place"], kind="stable", ignore_index=True)

    def _days(self, trigger: str, usual: int) -> int:
        return next(iter(self._all_days(trigger, usual)), usual)

    def _all_days(self, trigger: str, usual: int) -> list[int]:
        asked = {m.days if m.days is not None and m.days > 0 else usual for m in self.messages if m.trigger == trigger}
        return sorted(asked)

    def _points(self, who: int, times: np.ndarray, amounts: np.ndarray, joined: np.datetime64) -> list[tuple]:
        p = self.programme
        if not p.has_points:
            return []
        when, earned = points_life(p, times, amounts, joined)
        found: list[tuple] = [
            ("points_earned", who, t, None) for t, n in zip(when[1:], earned[1:], strict=True) if n > 0
        ]
        if p.rewards:
            reached = np.flatnonzero(np.cumsum(earned) >= min(r.points_cost for r in p.rewards))
            found += [("reward_reachable", who, when[reached[0]], None)] if len(reached) else []
        policy = p.points_policy
        if policy is not None and policy.validity_months and policy.validity_months > 0:
            ahead = self._days("points_expiring", 30) * DAY
            life = np.timedelta64(round(policy.validity_months * 30.4375 * 24), "h")
            lots = when[earned > 0]
            if policy.expires_from == "activity" and len(lots):
                later = np.append(when[1:], self.end)[-len(lots) :]
                lots = lots[lots + life < later]
            found += [("points_expiring", who, t + life - ahead, None) for t in lots]
        return found

    def _yearly(self, who: int, joined: np.datetime64) -> list[tuple]:
        found: list[tuple] = []
        if any(m.trigger == "renewal" for m in self.messages):
            ahead = self._days("renewal", 30) * DAY
            stamp = pd.Timestamp(joined)
            for year in range(1, 60):
                due = (stamp + pd.DateOffset(years=year)).to_datetime64().astype("datetime64[ns]")
                if due - ahead >= self.end:
                    break
                found.append(("renewal", who, due - ahead, None))
        return found

    def _dated(self) -> list[tuple]:
        """Launch, birthdays and the first of each month."""
        found: list[tuple] = []
        everybody = range(len(self.names))
        # Whatever the document says of its start: a year that has been is replayed as its first.
        found += [("launch", who, self.first + _SEND_HOUR, None) for who in everybody]
        months = np.arange(self.first.astype("datetime64[M]"), self.end.astype("datetime64[M]") + 1)
        if any(m.trigger == "monthly" for m in self.messages):
            for month in months:
                found += [("monthly", who, month.astype("datetime64[ns]") + _SEND_HOUR, None) for who in everybody]
        for who, when in self.birthdays:
            for year in np.unique(months.astype("datetime64[Y]")):
                found.append(("birthday", who, _in_year(when, int(str(year))) + _SEND_HOUR, None))
        return found

    def _step_at(self, who: int, when: np.datetime64) -> int:
        times, steps = self.steps.get(who, (np.zeros(0, "datetime64[ns]"), np.zeros(0, int)))
        place = int(np.searchsorted(times, when, side="right")) - 1
        return int(steps[place]) if place >= 0 else 0

    def _messages_for(self, event: str, who: int, when: np.datetime64, step: int | None) -> list[tuple]:
        kind, _, days = event.partition(":")
        rows = []
        member = not np.isnat(self.joined[who]) and self.joined[who] <= when
        for place, message in enumerate(self.messages):
            if message.trigger != kind or (days and int(days) != (message.days or 90)):
                continue
            if not member and (message.audience == "members" or message.tiers):
                continue
            at = step if step is not None else self._step_at(who, when)
            tier = self.tiers[min(at, len(self.tiers) - 1)] if member and self.tiers else ""
            if message.tiers and tier not in message.tiers:
                continue
            rows.append((who, when, message.id, message.channel, message.purpose, tier, place))
        return rows

    def _surveys(self, events: list[tuple]) -> list[tuple]:
        rows = []
        code = self.names.get_indexer(self.tickets["customer"].astype(str))
        closed = self.tickets["closed"].to_numpy("datetime64[ns]")
        done = [
            ("ticket_closed", int(w), t, None) for w, t in zip(code, closed, strict=True) if w >= 0 and not np.isnat(t)
        ]
        opened = self.tickets["opened"].to_numpy("datetime64[ns]")
        self.open = {}
        for w, begin, finish in zip(code, opened, closed, strict=True):
            self.open.setdefault(int(w), []).append((begin, finish))
        for place, survey in enumerate(self.programme.communication.surveys):
            delay = np.timedelta64(round(survey.delay_days * 24 * 60), "m")
            for kind, who, when, _ in [*events, *done]:
                due = when + delay
                if kind != survey.after or not self.first <= due < self.end:
                    continue
                why = "survey"
                if "open_ticket" in survey.suppress and any(
                    a <= due and (np.isnat(b) or b > due) for a, b in self.open.get(who, [])
                ):
                    why = "survey:open_ticket"
                elif "recent_return" in survey.suppress and who in self.returns and (
                    (self.returns[who][0] <= due) & (self.returns[who][0] > due - _MONTH)
                ).any():  # fmt: skip
                    why = "survey:recent_return"
                rows.append((who, due, survey.id, "email", why, "", 10_000 + place))
        return rows


def _birthdays(people: pd.DataFrame) -> list[tuple[int, pd.Timestamp]]:
    if "birthday" not in people:
        return []
    days = _times("customers", people, "birthday")
    return [(i, day) for i, day in enumerate(days) if not pd.isna(day)]


def _in_year(day: pd.Timestamp, year: int) -> np.datetime64:
    # The twenty-ninth of February is celebrated on the twenty-eighth.
    leap = day.month == 2 and day.day == 29 and not pd.Timestamp(year, 1, 1).is_leap_year
    return np.datetime64(f"{year:04d}-{day.month:02d}-{28 if leap else day.day:02d}", "ns")


def _decide(programme: Programme, planned: pd.DataFrame, people: pd.DataFrame, ledger: ConsentLedger,
            seed: int) -> pd.DataFrame:  # fmt: skip
    """What happens to each planned message: it is sent, or the reason why not."""
    plan = programme.communication
    policy = programme.consent or ConsentPolicy()
    messages = {message.id: message for message in plan.messages}
    surveys = {survey.id: survey for survey in plan.surveys}
    names = people["customer"].to_numpy()
    customer = names[planned["who"].to_numpy(int)] if len(planned) else np.zeros(0, object)
    codes = ledger.reasons(customer, planned["time"].to_numpy(), policy)
    drawn = _lots(planned, messages, surveys, len(people), seed)
    outcome = []
    sent_all: dict[int, list[np.datetime64]] = {}
    sent_one: dict[tuple[int, str], list[np.datetime64]] = {}
    asked: dict[int, np.datetime64] = {}
    columns = (planned[name].to_numpy() for name in ("who", "time", "message", "purpose"))
    for row, (who, time, name, purpose) in enumerate(zip(*columns, strict=True)):
        reason = "sent"
        if purpose.startswith("survey"):
            survey = surveys[name]
            if ":" in purpose:
                reason = purpose.partition(":")[2]
            elif "no_consent" in survey.suppress and codes[row]:
                reason = REASONS[codes[row]]
            elif who in asked and time - asked[who] < np.timedelta64(round(survey.throttle_days * 24 * 60), "m"):
                reason = "throttled"
            elif drawn[row]:
                reason = "not_sampled"
            else:
                asked[who] = time
            outcome.append(reason)
            continue
        message = messages[name]
        commercial = purpose == "commercial"
        if commercial and codes[row]:
            reason = REASONS[codes[row]]
        elif drawn[row]:
            reason = "holdout"
        elif message.frequency_cap is not None and _full(sent_one.get((who, name), []), time, message):
            reason = "message_limit"
        elif commercial and plan.monthly_cap is not None:
            recent = [t for t in sent_all.get(who, []) if t > time - _MONTH]
            reason = "monthly_limit" if len(recent) >= plan.monthly_cap else "sent"
        if reason == "sent":
            sent_one.setdefault((who, name), []).append(time)
            if commercial:
                sent_all.setdefault(who, []).append(time)
        outcome.append(reason)
    decided = planned.assign(customer=customer, outcome=outcome, language_text=[
        say(messages[m].subject) if m in messages else "" for m in planned["message"]])  # fmt: skip
    decided["purpose"] = decided["purpose"].str.partition(":")[0] if len(decided) else decided["purpose"]
    decided["audience"] = [messages[m].audience if m in messages else "" for m in planned["message"]]
    return decided.drop(columns="place")


_PERIODS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}


def _full(sent: list[np.datetime64], time: np.datetime64, message: Message) -> bool:
    cap = message.frequency_cap
    assert cap is not None
    days = _PERIODS.get(cap.per)
    inside = sent if days is None else [t for t in sent if t > time - days * DAY]
    return len(inside) >= cap.n


def _lots(planned: pd.DataFrame, messages: dict, surveys: dict, people: int, seed: int) -> np.ndarray:
    """Who is left out by lot: for a message always the same customers, for a survey anew each time."""
    left_out = np.zeros(len(planned), bool)
    who, name = planned["who"].to_numpy(int), planned["message"].to_numpy()
    for place, (one, message) in enumerate(messages.items()):
        if message.holdout_percent > 0:
            lot = np.random.default_rng([seed, 1, place]).random(people) * 100 < message.holdout_percent
            here = name == one
            left_out[here] = lot[who[here]]
    for place, (one, survey) in enumerate(surveys.items()):
        if survey.sample_percent < 100:
            here = np.flatnonzero(name == one)
            lot = np.random.default_rng([seed, 2, place]).random(len(here)) * 100
            left_out[here] = lot >= survey.sample_percent
    return left_out
