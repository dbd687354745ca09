"""Who may be written to at a moment, and why: a ledger of what customers said, to which lines are only added."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coursekit.loyalty.model import ConsentPolicy
from coursekit.messages import CourseError, quoted, text

WHAT = ("given", "confirmed", "withdrawn")
BASES = ("opt_in", "soft_opt_in")
COLUMNS = ["customer", "time", "what", "basis", "source"]
# Why somebody may or may not be written to; the place in the list is the code.
REASONS = ("allowed", "never_asked", "withdrawn", "not_confirmed", "other_basis", "no_basis")


@dataclass(frozen=True)
class Entry:
    """One line of the ledger."""

    customer: str
    time: pd.Timestamp
    what: str
    basis: str
    source: str


@dataclass(frozen=True)
class Permission:
    """Whether a customer may be written to at a moment, and on what it rests.

    Attributes
    ----------
    allowed : bool
        ``bool(permission)`` says the same.
    reason : str
        ``allowed``, ``never_asked``, ``withdrawn``, ``not_confirmed``, ``other_basis`` or ``no_basis``.
    entry : Entry, optional
        The line of the ledger that decides.
    """

    allowed: bool
    reason: str
    entry: Entry | None = None

    def __bool__(self) -> bool:
        return self.allowed

    @property
    def why(self) -> str:
        """The reason in words, in the language in use."""
        values = {"time": "", "source": ""}
        if self.entry is not None:
            values = {"time": f"{self.entry.time:%Y-%m-%d %H:%M}", "source": self.entry.source or "–"}
        return text(f"loyalty.communication.permission.{self.reason}", **values)

    def __repr__(self) -> str:
        return f"Permission(allowed={self.allowed}, reason={self.reason!r})"


class ConsentLedger:
    """A record of consent to commercial messages. Lines are added, never changed or taken away.

    Late news is welcome: a line counts from its own time on, whenever it was added. Of two lines with the same time the
    one added later counts.

    Examples
    --------
    >>> ledger = ConsentLedger()
    >>> ledger.record("C00001", "given", "2025-01-10 09:00", source="checkout")
    >>> ledger.record("C00001", "withdrawn", "2025-03-01 18:30", source="link in an e-mail")
    >>> ledger.may_write("C00001", "2025-02-01"), ledger.may_write("C00001", "2025-03-02").why
    (Permission(allowed=True, reason='allowed'), 'Withdrawn on 2025-03-01 18:30 (link in an e-mail).')
    """

    def __init__(self) -> None:
        self._lines: list[Entry] = []
        self._index: _Index | None = None

    def record(self, customer: str, what: str, time: Any, *, basis: str = "opt_in", source: str = "") -> None:
        """Adds a line.

        Parameters
        ----------
        customer : str
            Who.
        what : {"given", "confirmed", "withdrawn"}
            What they said; ``confirmed`` is the second yes of a double opt-in.
        time : moment
            When they said it.
        basis : {"opt_in", "soft_opt_in"}
            Asked and said yes, or a customer who was offered a way out.
        source : str
            Where it was said: a form, a till, a link.
        """
        for name, value, known in (("what", what, WHAT), ("basis", basis, BASES)):
            if value not in known:
                raise CourseError("loyalty.communication.ledger_choice", name=name, value=quoted(value),
                                  known=", ".join(known))  # fmt: skip
        self._lines.append(Entry(str(customer), _moment(time), what, basis, str(source)))
        self._index = None

    @classmethod
    def from_table(cls, table: pd.DataFrame, basis: str = "opt_in") -> "ConsentLedger":
        """A ledger from a table with ``customer``, ``time`` and ``granted`` (or ``what``), such as Café Lumbre's."""
        missing = [name for name in ("customer", "time") if name not in table.columns]
        if missing or not {"granted", "what"} & set(table.columns):
            raise CourseError("loyalty.communication.ledger_columns", columns=", ".join(map(str, table.columns)) or "–")
        what = table["what"] if "what" in table else np.where(table["granted"].astype(bool), "given", "withdrawn")
        bases = table["basis"] if "basis" in table else [basis] * len(table)
        sources = table["source"] if "source" in table else [""] * len(table)
        ledger = cls()
        for customer, time, said, on, source in zip(
            table["customer"], table["time"], what, bases, sources, strict=True
        ):
            ledger.record(str(customer), str(said), time, basis=str(on), source=str(source))
        return ledger

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[Entry]:
        return iter(tuple(self._lines))

    def __repr__(self) -> str:
        return f"ConsentLedger(lines={len(self)}, customers={len({line.customer for line in self._lines})})"

    @property
    def table(self) -> pd.DataFrame:
        """The lines in the order in which they were added; a copy."""
        return pd.DataFrame([[getattr(line, name) for name in COLUMNS] for line in self._lines], columns=COLUMNS)

    def may_write(self, customer: str, at: Any, policy: ConsentPolicy | None = None) -> Permission:
        """Whether a customer may get a commercial message at a moment, and why.

        Parameters
        ----------
        customer : str
            Who; somebody who is not in the ledger was never asked.
        at : moment
            When the message would go out.
        policy : ConsentPolicy, optional
            The programme's: its basis, and whether a yes must be confirmed. Default: opt-in, one yes is enough.
        """
        code, line = self._decide(np.array([str(customer)]), np.array([_moment(at).to_datetime64()]), policy)
        entry = self._lines[line[0]] if line[0] >= 0 else None
        return Permission(REASONS[code[0]] == "allowed", REASONS[code[0]], entry)

    def reasons(self, customers: Any, times: Any, policy: ConsentPolicy | None = None) -> np.ndarray:
        """For many at once: the code of the reason (0 is allowed), one for each pair of customer and time."""
        return self._decide(np.asarray(customers, dtype=str), np.asarray(times, dtype="datetime64[ns]"), policy)[0]

    def _decide(
        self, customers: np.ndarray, times: np.ndarray, policy: ConsentPolicy | None
    ) -> tuple[np.ndarray, np.ndarray]:
        policy = policy or ConsentPolicy(basis="opt_in")
        if policy.basis is None:
            return np.full(len(customers), REASONS.index("no_basis")), np.full(len(customers), -1)
        if self._index is None:
            self._index = _Index(self._lines)
        return self._index.decide(customers, times, policy)


class _Index:
    """The lines by customer and time, with what was said before each of them."""

    def __init__(self, lines: list[Entry]):
        self.names, who = np.unique(np.array([line.customer for line in lines], dtype=str), return_inverse=True)
        time = np.array([line.time.to_datetime64() for line in lines], dtype="datetime64[ns]").astype(np.int64)
        self.order = np.lexsort((np.arange(len(lines)), time, who)) if lines else np.zeros(0, int)
        self.who, self.time = who[self.order], time[self.order]
        # The state after each line: what the last yes rests on (−1 none), and whether it was confirmed since.
        self.state, self.confirmed = np.full(len(lines), -1), np.zeros(len(lines), bool)
        state, sure, last = -1, False, -1
        for place, line in enumerate(self.order):
            if self.who[place] != last:
                state, sure, last = -1, False, self.who[place]
            entry = lines[line]
            if entry.what == "withdrawn":
                state, sure = -1, False
            elif entry.what == "given":
                state = BASES.index(entry.basis)
            else:
                sure = state >= 0
            self.state[place], self.confirmed[place] = state, sure

    def decide(self, customers: np.ndarray, times: np.ndarray, policy: ConsentPolicy) -> tuple[np.ndarray, np.ndarray]:
        """The code of the reason and the line that decides (−1 where there is none), for each pair."""
        codes = np.full(len(customers), REASONS.index("never_asked"))
        lines = np.full(len(customers), -1)
        if not len(self.names):
            return codes, lines
        who = np.searchsorted(self.names, customers)
        known = (who < len(self.names)) & (self.names[np.minimum(who, len(self.names) - 1)] == customers)
        when = times.astype("datetime64[ns]").astype(np.int64)
        place = _last_before(self.who, self.time, np.where(known, who, 0), when)
        found = known & (place >= 0)
        at = np.maximum(place, 0)
        state, sure = self.state[at], self.confirmed[at]
        soft = state == BASES.index("soft_opt_in")
        codes[found & (state < 0)] = REASONS.index("withdrawn")
        codes[found & (state >= 0)] = REASONS.index("allowed")
        codes[found & soft & (policy.basis == "opt_in")] = REASONS.index("other_basis")
        if policy.double_opt_in:
            codes[found & (state >= 0) & ~soft & ~sure] = REASONS.index("not_confirmed")
        lines[found] = self.order[at[found]]
        return codes, lines


def _last_before(who: np.ndarray, time: np.ndarray, wanted: np.ndarray, when: np.ndarray) -> np.ndarray:
    """The place of the last line of each ``wanted`` not after ``when``; −1 where there is none."""
    stamps = np.unique(np.concatenate([time, when]))
    span = len(stamps) + 1
    keys = who * span + np.searchsorted(stamps, time)
    place = np.searchsorted(keys, wanted * span + np.searchsorted(stamps, when), side="right") - 1
    return np.where((place >= 0) & (who[np.maximum(place, 0)] == wanted), place, -1)


def _moment(value: Any) -> pd.Timestamp:
    try:
        read = pd.Timestamp(value)
    except (ValueError, TypeError):
        read = None
    if read is None or pd.isna(read):
        raise CourseError("loyalty.communication.moment", value=quoted(value))
    # The ledger keeps moments as they are read off the clock on the wall in universal time where a zone is given.
    return read.tz_convert(None) if read.tz is not None else read
