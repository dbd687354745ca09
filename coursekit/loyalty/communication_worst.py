"""The busiest month that a plan of messages can give one member: invented lives, replayed."""

import numpy as np
import pandas as pd

from coursekit.loyalty.communication_replay import replay
from coursekit.loyalty.consent import ConsentLedger
from coursekit.loyalty.model import ConsentPolicy, Programme
from coursekit.loyalty.rules.design import Design

_START = pd.Timestamp("2025-01-01")


def busiest_month(programme: Programme) -> tuple[int, tuple[str, ...]]:
    """The most commercial messages in thirty days that any of four invented members gets, and which they are.

    One orders each week, one each month and climbs, one stops after the spring, one only joins; all of them agreed to
    be written to, and have a birthday. Whoever is left out by lot is not among them.
    """
    plan = programme.communication
    open_to_all = [message.model_copy(update={"holdout_percent": 0.0}) for message in plan.messages]
    consent = programme.consent
    if consent is None or consent.basis is None:
        consent = ConsentPolicy(basis="opt_in")
    lives = programme.model_copy(
        update={
            "communication": plan.model_copy(update={"messages": tuple(open_to_all), "surveys": ()}),
            "consent": consent,
        }
    )
    amount = _amount(programme)
    weekly = pd.date_range(_START + pd.Timedelta(days=9), periods=50, freq="7D")
    monthly = pd.date_range(_START + pd.Timedelta(days=9), periods=12, freq="30D")
    orders = pd.concat(
        [
            pd.DataFrame({"customer": name, "date": dates, "amount": amount})
            for name, dates in (("weekly", weekly), ("monthly", monthly), ("stopped", monthly[:4]))
        ],
        ignore_index=True,
    )
    names = ["weekly", "monthly", "stopped", "joined"]
    people = pd.DataFrame(
        {"customer": names, "joined": _START + pd.Timedelta(days=4), "birthday": _START + pd.Timedelta(days=41)}
    )
    ledger = ConsentLedger()
    for name in names:
        for what in ("given", "confirmed"):
            ledger.record(name, what, _START - pd.Timedelta(days=1), source="invented")
    return replay(lives, people, ledger, orders, start=_START, months=15).busiest


def _amount(programme: Programme) -> float:
    """An order large enough that a monthly one climbs the whole ladder in half a year."""
    d = Design(programme)
    reached = [d.yearly_spend(tier.threshold) for _, tier in d.above_base]
    highest = max([one for one in reached if one is not None and np.isfinite(one)], default=0.0)
    return max(highest / 6, d.average_order or 0.0) or 30.0
