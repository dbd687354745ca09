"""What becomes of each planned message: it is sent, or there is a reason why not."""

import numpy as np
import pandas as pd

from coursekit.loyalty.communication_lives import DAY
from coursekit.loyalty.consent import REASONS, ConsentLedger
from coursekit.loyalty.model import ConsentPolicy, Message, Programme

_MONTH = 30 * DAY


def decide(programme: Programme, planned: pd.DataFrame, people: pd.DataFrame, ledger: ConsentLedger,
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
    decided = planned.assign(customer=customer, outcome=outcome)
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
