"""What a learner has done, kept from one session to the next in a file of the learner's own."""

import json
import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from coursekit.practice.verdict import Outcome, Verdict


def home() -> Path:
    """Where a learner's progress lies: ``COURSEKIT_HOME``, else a folder in the home directory."""
    return Path(os.environ.get("COURSEKIT_HOME") or Path.home() / ".cafe-lumbre")


def is_kept() -> bool:
    """Whether progress is written to disk; tests and builds switch it off with ``COURSEKIT_PROGRESS=off``."""
    return os.environ.get("COURSEKIT_PROGRESS", "").strip().lower() not in {"off", "0", "no"}


@dataclass
class Record:
    """What is known of one question: how often it was tried, the best so far, the mistakes met on the way.

    Attributes
    ----------
    best, first, last : dict or None
        Verdicts as plain data. ``first`` is the first answer that could be read, ``last`` the latest; each with the
        time, ``"at"``. Files from before these two were kept have neither.
    mistakes : list of str
        Ids of the recognised mistakes, in the order in which they were met.
    slips : list of str
        Parts of wrong answers that a kind can name: a letter that was chosen, a pair that was put together.
    first_lost : bool
        True where an older version kept no first answer: a later one does not pass for it.
    """

    attempts: int = 0
    hints: int = 0
    solution_seen: bool = False
    best: dict | None = None
    mistakes: list[str] = field(default_factory=list)
    first: dict | None = None
    last: dict | None = None
    slips: list[str] = field(default_factory=list)
    first_lost: bool = False

    def verdict(self, which: str = "best") -> Verdict | None:
        """The best verdict so far, or the ``"first"`` or the ``"last"`` one."""
        kept = getattr(self, which)
        if not kept:
            return None
        fields = {name: value for name, value in kept.items() if name != "at"}
        return Verdict(**{**fields, "outcome": Outcome(fields["outcome"]), "say": tuple(fields.get("say", ()))})

    def when(self, which: str = "last") -> datetime | None:
        """When the ``"last"`` or the ``"first"`` answer was checked; None where it is not known."""
        kept = getattr(self, which)
        return datetime.fromisoformat(kept["at"]) if kept and kept.get("at") else None


class Progress:
    """The progress of one learner in one exercise.

    A file that cannot be read is put aside, never overwritten: ``put_aside`` then names it.
    """

    def __init__(self, exercise: str, token: str, kept: bool | None = None):
        self.exercise, self.token = exercise, token
        self.kept = is_kept() if kept is None else kept
        self.put_aside = ""
        self.records: dict[str, Record] = {}
        if self.kept:
            self._load()

    @property
    def path(self) -> Path:
        """The file of this exercise and token."""
        name = re.sub(r"[^A-Za-z0-9.-]", "_", f"{self.exercise}--{self.token or 'cafe-lumbre'}")
        return home() / "progress" / f"{name}.json"

    def of(self, question: str) -> Record:
        """The record of a question."""
        return self.records.setdefault(question, Record())

    def note(self, verdict: Verdict, slips: Sequence[str] = (), readable: bool = True) -> None:
        """Adds a verdict; a blank is no attempt, and what could not be read is no first answer."""
        if verdict.outcome is Outcome.BLANK:
            return
        record = self.of(verdict.question)
        record.attempts += 1
        best = record.verdict()
        kept = {**asdict(verdict), "outcome": verdict.outcome.value, "say": []}
        timed = {**kept, "at": datetime.now(UTC).isoformat(timespec="seconds")}
        if record.first is None and readable and not record.first_lost:
            record.first = timed
        record.last = timed
        if best is None or verdict.points >= best.points:
            record.best = kept
        if verdict.mistake:
            record.mistakes.append(verdict.mistake)
        record.slips += slips
        self.save()

    def save(self) -> None:
        """Writes the file whole or not at all."""
        if not self.kept:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self.path.parent, suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self.as_json(), file, ensure_ascii=False, indent=1, sort_keys=True)
            os.replace(temporary, self.path)
        except OSError:
            # A read-only disk must not stop a lesson; ex.progress() then says that nothing is kept.
            self.kept = False

    def as_json(self) -> dict:
        """The progress as plain data."""
        return {
            "exercise": self.exercise,
            "token": self.token,
            "questions": {name: asdict(record) for name, record in self.records.items() if record != Record()},
        }

    def restore(self, saved: dict) -> None:
        """Takes over saved progress, keeping whichever record of a question is the better one.

        The first answer stays the earlier of the two, and the last one the later.
        """
        for name, theirs in records_of(saved).items():
            mine = self.of(name)
            best, other = mine.verdict(), theirs.verdict()
            first = _of_both(min, mine.first, theirs.first)
            last = _of_both(max, mine.last, theirs.last)
            if best is None or (other is not None and other.points > best.points):
                self.records[name] = theirs
            self.records[name].first, self.records[name].last = first, last
        self.save()

    def _load(self) -> None:
        try:
            self.records = records_of(json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            self.put_aside = self._put_aside()

    def _put_aside(self) -> str:
        for i in range(1, 1000):
            aside = self.path.with_suffix(f".unreadable-{i}.json")
            if not aside.exists():
                try:
                    self.path.rename(aside)
                except OSError:
                    self.kept = False
                return aside.name
        return self.path.name


def _of_both(choose, one: dict | None, other: dict | None) -> dict | None:
    known = [kept for kept in (one, other) if kept]
    return choose(known, key=lambda kept: kept["at"]) if known else None


def records_of(saved: dict) -> dict[str, Record]:
    """The records in saved progress; raises ValueError, TypeError or KeyError where they are not of this form."""
    records = {}
    for name, fields in saved["questions"].items():
        record = Record(**fields)
        if not isinstance(record.attempts, int) or not isinstance(record.mistakes, list):
            raise ValueError(name)
        if not isinstance(record.slips, list):
            raise ValueError(name)
        record.first_lost |= bool(record.attempts) and record.last is None
        record.verdict()
        for which in ("first", "last"):
            record.verdict(which)
            if getattr(record, which) and record.when(which) is None:
                raise ValueError(name)
        records[str(name)] = record
    return records
