"""Points as they are earned, with a finding for each that is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from coursekit.messages import number, text


@dataclass(frozen=True)
class Finding:
    """A cell that costs points.

    Attributes
    ----------
    criterion : str
        Which criterion it belongs to.
    code : str
        A stable name of what was found.
    path : str
        Where: ``"stages[1].steps[0].emotion"``; empty for the map as a whole.
    points : float
        What mending it would bring.
    """

    criterion: str
    code: str
    path: str
    points: float
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def what(self) -> str:
        """What was found, in the language in use."""
        return text(f"mapping.score.{self.code}.what", **self._shown())

    @property
    def what_to_do(self) -> str:
        """What would mend it, in the language in use."""
        return text(f"mapping.score.{self.code}.mend", **self._shown())

    def _shown(self) -> dict[str, Any]:
        # A reason that came from elsewhere is said in the language in use, too.
        return {k: text(v[0], **v[1]) if isinstance(v, tuple) else v for k, v in self.values.items()}

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        return f"{where}{self.what} {self.what_to_do}"


@dataclass(frozen=True)
class Criterion:
    """One criterion of the rubric: its points, of how many, and why not all."""

    id: str
    points: float
    max: float
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """What it is called in the language in use."""
        return text(f"mapping.score.criterion.{self.id}")

    def __repr__(self) -> str:
        return f"Criterion({self.id}: {self.points:g}/{self.max:g}, findings={len(self.findings)})"

    def __str__(self) -> str:
        return f"{self.name}: {number(self.points, 1)} / {number(self.max)}"


Fault = tuple[str, str, Mapping[str, Any]]


class Tally:
    """Adds up one criterion."""

    def __init__(self, id: str, most: float):
        self.id, self.most, self.points = id, most, 0.0
        self.findings: list[Finding] = []

    def earn(self, most: float, share: float, faults: Sequence[Fault] = ()) -> None:
        """Earns ``share`` of ``most`` points; what is lost is shared out among the faults: (code, path, values)."""
        share = min(1.0, max(0.0, share))
        self.points += most * share
        lost = most * (1 - share)
        if lost > 1e-9:
            self.findings += [Finding(self.id, c, path, lost / len(faults), v) for c, path, v in faults]

    def lose(self, points: float, code: str, path: str, **values: Any) -> None:
        """Takes points away."""
        self.points -= points
        self.findings.append(Finding(self.id, code, path, points, values))

    def criterion(self) -> Criterion:
        """What it came to."""
        once: dict[tuple[str, str], Finding] = {}
        for found in self.findings:
            key = (found.code, found.path)
            before = once[key].points if key in once else 0.0
            once[key] = replace(found, points=before + found.points)
        return Criterion(self.id, round(self.points, 2), self.most, tuple(once.values()))


def part(good: float, of: float) -> float:
    """A share; of nothing, nothing."""
    return good / of if of else 0.0
