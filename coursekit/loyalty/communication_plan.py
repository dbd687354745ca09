"""What a plan of messages would send, before anything holds it back: events, and what each message makes of them."""

import numpy as np
import pandas as pd

from coursekit.loyalty.communication_lives import (
    DAY,
    Ladder,
    orders_by_customer,
    points_life,
    silences,
    tier_life,
)
from coursekit.loyalty.model import Message, Programme

_SEND_HOUR = np.timedelta64(10, "h")
_MONTH = 30 * DAY
# Days without an order, or ahead of what a message is about, where it does not say.
_USUAL = {"inactive": 90, "tier_down_warning": 30, "points_expiring": 30, "renewal": 30}


class Plan:
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
        asked = programme.ranked[-1].threshold if programme.tiers else None
        kept = orders
        if "returned" in orders and (asked is None or asked.net_of_returns):
            kept = orders[~orders["returned"].astype(bool)]
        # What counts towards tiers and points.
        self.kept = (
            self.orders if kept is orders else orders_by_customer(kept[kept["date"] < pd.Timestamp(end)], self.names)
        )
        self.messages = programme.communication.messages
        self.wanted = {message.trigger for message in self.messages}
        self.wanted |= {survey.after for survey in programme.communication.surveys if survey.after == "purchase"}
        self.ladder = Ladder(programme)
        self.tiers = [tier.id for tier in programme.ranked]
        self.rows: list[tuple] = []
        self.steps: dict[int, tuple[np.ndarray, np.ndarray]] = {}

    def planned(self) -> pd.DataFrame:
        """Every message and survey that the plan would send, before anything holds it back."""
        events: list[tuple[str, int, np.datetime64, int | None]] = []
        nothing = np.zeros(0, "datetime64[ns]"), np.zeros(0)
        for who in range(len(self.names)):
            times, amounts = self.orders.get(who, nothing)
            if "purchase" in self.wanted:
                events += [("purchase", who, t, None) for t in times]
            for days in self._all_days("inactive"):
                events += [(f"inactive:{days}", who, t, None) for t in silences(times, days, self.first, self.end)]
            if np.isnat(self.joined[who]):
                continue
            joined = self.joined[who]
            events.append(("enrolled", who, joined, None))
            times, amounts = self.kept.get(who, nothing)
            events += self._tiers(who, times, amounts, joined)
            events += self._points(who, times, amounts, joined)
            events += self._yearly(who, joined)
        events += self._dated()
        rows = [row for event in events if self.first <= event[2] < self.end for row in self._messages_for(*event)]
        rows += self._surveys(events)
        columns = ["who", "time", "message", "channel", "purpose", "tier", "place"]
        planned = pd.DataFrame(rows, columns=columns)
        planned["time"] = planned["time"].astype("datetime64[ns]")
        return planned.sort_values(["time", "who", "place"], kind="stable", ignore_index=True)

    def _all_days(self, trigger: str) -> list[int]:
        return sorted({_days(message) for message in self.messages if message.trigger == trigger})

    def _tiers(self, who: int, times: np.ndarray, amounts: np.ndarray, joined: np.datetime64) -> list[tuple]:
        found: list[tuple] = []
        moves: list[tuple] = []
        for days in self._all_days("tier_down_warning") or [_USUAL["tier_down_warning"]]:
            moves = list(tier_life(self.ladder, times, amounts, joined, self.end, days))
            found += [(f"{kind}:{days}", who, t, step) for kind, t, step in moves if kind == "tier_down_warning"]
        changes = [(kind, t, step) for kind, t, step in moves if kind != "tier_down_warning"]
        self.steps[who] = (
            np.array([t for _, t, _ in changes], "datetime64[ns]"),
            np.array([step for _, _, step in changes], int),
        )
        return found + [(kind, who, t, step) for kind, t, step in changes]

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
            life = np.timedelta64(round(policy.validity_months * 30.4375 * 24), "h")
            lasting = earned > 0
            if policy.expires_from == "activity":
                lasting &= when + life < np.append(when[1:], self.end + life)
            for days in self._all_days("points_expiring"):
                found += [(f"points_expiring:{days}", who, t + life - days * DAY, None) for t in when[lasting]]
        return found

    def _yearly(self, who: int, joined: np.datetime64) -> list[tuple]:
        found: list[tuple] = []
        for days in self._all_days("renewal"):
            ahead = days * DAY
            stamp = pd.Timestamp(joined)
            for year in range(1, 60):
                due = (stamp + pd.DateOffset(years=year)).to_datetime64().astype("datetime64[ns]")
                if due - ahead >= self.end:
                    break
                found.append((f"renewal:{days}", who, due - ahead, None))
        return found

    def _dated(self) -> list[tuple]:
        """Launch, birthdays and the first of each month."""
        found: list[tuple] = []
        everybody = range(len(self.names))
        # Whatever the document says of its start: a year that has been is replayed as its first.
        if "launch" in self.wanted:
            found += [("launch", who, self.first + _SEND_HOUR, None) for who in everybody]
        months = np.arange(self.first.astype("datetime64[M]"), self.end.astype("datetime64[M]") + 1)
        if "monthly" in self.wanted:
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
        if kind not in self.wanted:
            return []
        rows = []
        member = not np.isnat(self.joined[who]) and self.joined[who] <= when
        for place, message in enumerate(self.messages):
            if message.trigger != kind or (days and int(days) != _days(message)):
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
        code = self.names.get_indexer(pd.Index(self.tickets["customer"].astype(str)))
        closed = self.tickets["closed"].to_numpy("datetime64[ns]")
        done = [
            ("ticket_closed", int(w), t, None) for w, t in zip(code, closed, strict=True) if w >= 0 and not np.isnat(t)
        ]
        opened = self.tickets["opened"].to_numpy("datetime64[ns]")
        self.open: dict[int, list[tuple[np.datetime64, np.datetime64]]] = {}
        for w, begin, finish in zip(code, opened, closed, strict=True):
            self.open.setdefault(int(w), []).append((begin, finish))
        for place, survey in enumerate(self.programme.communication.surveys):
            delay = np.timedelta64(round(survey.delay_days * 24 * 60), "m")
            for _, who, when, _ in [one for one in [*events, *done] if one[0] == survey.after]:
                due = when + delay
                if not self.first <= due < self.end:
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


def _days(message: Message) -> int:
    return message.days if message.days is not None and message.days > 0 else _USUAL.get(message.trigger, 0)


def _birthdays(people: pd.DataFrame) -> list[tuple[int, pd.Timestamp]]:
    if "birthday" not in people:
        return []
    days = people["birthday"]
    return [(i, day) for i, day in enumerate(days) if not pd.isna(day)]


def _in_year(day: pd.Timestamp, year: int) -> np.datetime64:
    # The twenty-ninth of February is celebrated on the twenty-eighth.
    leap = day.month == 2 and day.day == 29 and not pd.Timestamp(year, 1, 1).is_leap_year
    return np.datetime64(f"{year:04d}-{day.month:02d}-{28 if leap else day.day:02d}", "ns")
