"""What a replay of messages gives: sent, withheld, breaches; by month, by customer."""

from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

from coursekit.loyalty.model import Programme
from coursekit.messages import CourseError, number, text

# Rule W34: the most commercial messages in thirty days.
MONTHLY_LIMIT = 4
_WITHOUT_CONSENT = ("never_asked", "withdrawn", "not_confirmed", "other_basis", "no_basis")
_MONTH = np.timedelta64(30, "D")


@dataclass(frozen=True)
class Replay:
    """A year of messages.

    Attributes
    ----------
    sends : DataFrame
        ``time``, ``customer``, ``message``, ``channel``, ``purpose`` (``commercial``, ``transactional`` or ``survey``),
        ``tier``; in order of time.
    withheld : DataFrame
        The same and ``reason``: what the plan would have sent and did not.
    breaches : DataFrame
        ``kind``, ``customer``, ``time``, ``message``: what the plan as written would have done wrong. Nothing of it
        went out without consent.
    calendar : DataFrame
        Messages by month.
    """

    programme: Programme
    decided: pd.DataFrame
    customers: int
    start: np.datetime64
    end: np.datetime64

    @property
    def sends(self) -> pd.DataFrame:
        here = self.decided[self.decided["outcome"] == "sent"]
        return here[["time", "customer", "message", "channel", "purpose", "tier"]].reset_index(drop=True)

    @property
    def withheld(self) -> pd.DataFrame:
        here = self.decided[self.decided["outcome"] != "sent"].rename(columns={"outcome": "reason"})
        return here[["time", "customer", "message", "channel", "purpose", "tier", "reason"]].reset_index(drop=True)

    @property
    def breaches(self) -> pd.DataFrame:
        d = self.decided
        no_basis = self.programme.consent is None or self.programme.consent.basis is None
        aimed = (d["audience"] == "everyone") | no_basis
        meant = d[(d["purpose"] == "commercial") & d["outcome"].isin(_WITHOUT_CONSENT) & aimed]
        parts = [meant.assign(kind="without_consent")]
        sent = d[(d["purpose"] == "commercial") & (d["outcome"] == "sent")]
        parts.append(sent[_beyond(sent, MONTHLY_LIMIT)].assign(kind="too_often"))
        found = pd.concat(parts)[["kind", "customer", "time", "message"]]
        return found.sort_values(["time", "customer"], kind="stable", ignore_index=True)

    @property
    def calendar(self) -> pd.DataFrame:
        months = pd.period_range(pd.Timestamp(self.start), pd.Timestamp(self.end) - pd.Timedelta(1, "ns"), freq="M")
        names = [m.id for m in self.programme.communication.messages]
        names += [s.id for s in self.programme.communication.surveys]
        sends = self.sends
        table = pd.crosstab(sends["time"].dt.to_period("M"), sends["message"])
        table = table.reindex(index=months, columns=list(dict.fromkeys(names)), fill_value=0)
        return table.rename_axis(index="month", columns=None)

    def of(self, customer: str) -> pd.DataFrame:
        """Everything that the plan had for one customer, with what became of it."""
        here = self.decided[self.decided["customer"] == str(customer)]
        if here.empty:
            raise CourseError("loyalty.communication.no_life", customer=str(customer))
        return here[["time", "message", "channel", "purpose", "tier", "outcome"]].reset_index(drop=True)

    @property
    def busiest(self) -> tuple[int, tuple[str, ...]]:
        """The most commercial messages that anybody got in thirty days, and which they were."""
        sent = self.decided[(self.decided["purpose"] == "commercial") & (self.decided["outcome"] == "sent")]
        best: tuple[int, tuple[str, ...]] = (0, ())
        for _, mine in sent.groupby("who", sort=True):
            times, names = mine["time"].to_numpy(), mine["message"].to_numpy()
            first = np.searchsorted(times, times - _MONTH, side="right")
            counts = np.arange(len(times)) + 1 - first
            top = int(counts.argmax())
            if counts[top] > best[0]:
                best = int(counts[top]), tuple(dict.fromkeys(names[first[top] : top + 1]))
        return best

    def sentence(self) -> str:
        """The year in a sentence, in the language in use."""
        sends = self.sends
        values = {
            "customers": self.customers,
            "sent": len(sends),
            "commercial": int((sends["purpose"] == "commercial").sum()),
            "reached": sends["customer"].nunique(),
            "withheld": len(self.withheld),
            "breaches": len(self.breaches),
            "most": self.busiest[0],
        }
        return text("loyalty.communication.replayed", **{name: number(value) for name, value in values.items()})

    @property
    def reasons(self) -> pd.Series:
        """How many messages were withheld, by reason."""
        return self.withheld["reason"].value_counts().sort_index().rename("messages")

    def __repr__(self) -> str:
        return f"Replay(sends={len(self.sends)}, withheld={len(self.withheld)}, breaches={len(self.breaches)})"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td style='text-align:left'>{escape(text(f'loyalty.communication.reason.{reason}'))}</td>"
            f"<td>{escape(number(count))}</td></tr>"
            for reason, count in self.reasons.items()
        )
        return (
            f"<div><p><strong>{escape(self.sentence())}</strong></p>{self.calendar.to_html(border=0)}"
            f"<p>{escape(text('loyalty.communication.withheld_because'))}</p><table>{rows}</table></div>"
        )


def _beyond(sent: pd.DataFrame, limit: int) -> np.ndarray:
    """Which messages are more than ``limit`` in the thirty days up to them, customer by customer."""
    beyond = np.zeros(len(sent), bool)
    places = pd.Series(np.arange(len(sent)), index=sent.index)
    for _, mine in sent.groupby("who", sort=False):
        times = mine["time"].to_numpy()
        counts = np.arange(len(times)) + 1 - np.searchsorted(times, times - _MONTH, side="right")
        beyond[places[mine.index].to_numpy()[counts > limit]] = True
    return beyond
