"""Rubrics: criteria with anchors from 0 to 3, by which people judge texts and designs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coursekit.messages import CourseError, did_you_mean, quoted

LEVELS = (0, 1, 2, 3)


@dataclass(frozen=True)
class Criterion:
    """One thing that is looked at.

    Parameters
    ----------
    id : str
        A short name, stable over time; it heads a column of the sheet.
    title : mapping of language to str
        What is looked at, in a few words.
    anchors : sequence of four mappings
        What an answer of level 0, 1, 2 and 3 is like.
    weight : float
        How much it counts beside the other criteria.
    """

    id: str
    title: Mapping[str, str]
    anchors: Sequence[Mapping[str, str]]
    weight: float = 1.0

    def __post_init__(self) -> None:
        if not self.id or not self.id.replace("_", "").replace("-", "").isalnum():
            raise CourseError("practice.rubric.criterion_id", given=quoted(self.id))
        if len(self.anchors) != len(LEVELS):
            raise CourseError("practice.rubric.anchors", criterion=self.id, count=len(self.anchors))
        if not self.weight > 0:
            raise CourseError("practice.rubric.weight", criterion=self.id, given=quoted(self.weight))


@dataclass(frozen=True)
class Rubric:
    """How an answer is judged by people.

    Parameters
    ----------
    criteria : sequence of Criterion
    points : float
        What the question is worth when every criterion is at level 3.
    comments : sequence of mappings of language to str
        A bank of comments that often fit.
    examples : sequence of four mappings, optional
        A real answer at level 0, 1, 2 and 3, by which those who judge set their measure.

    Examples
    --------
    >>> said = {"es": "…", "en": "…"}
    >>> rubric = Rubric([Criterion("why", said, [said] * 4), Criterion("how", said, [said] * 4, weight=2)], points=3)
    >>> rubric.score({"why": 3, "how": 0}), rubric.score({"why": 3, "how": 3})
    (1.0, 3.0)
    """

    criteria: Sequence[Criterion]
    points: float
    comments: Sequence[Mapping[str, str]] = ()
    examples: Sequence[Mapping[str, str]] = ()

    def __post_init__(self) -> None:
        ids = [criterion.id.casefold() for criterion in self.criteria]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if not ids or twice:
            raise CourseError("practice.rubric.criteria", twice=", ".join(twice) or "–")
        # Kept as they are read back.
        object.__setattr__(self, "criteria", tuple(self.criteria))
        object.__setattr__(self, "comments", tuple(self.comments))
        object.__setattr__(self, "examples", tuple(self.examples))
        if not self.points >= 0:
            raise CourseError("practice.rubric.points", given=quoted(self.points))
        if self.examples and len(self.examples) != len(LEVELS):
            raise CourseError("practice.rubric.examples", count=len(self.examples))

    def checked(self, levels: Mapping[str, int]) -> dict[str, int]:
        """The levels, one whole number from 0 to 3 for each criterion; a CourseError says what is not so."""
        known = [criterion.id for criterion in self.criteria]
        for name, level in levels.items():
            if name not in known:
                raise CourseError("practice.rubric.no_criterion", given=quoted(name), hint=did_you_mean(name, known))
            if type(level) is not int or level not in LEVELS:
                raise CourseError("practice.rubric.level", criterion=name, given=quoted(level))
        missing = [name for name in known if name not in levels]
        if missing:
            raise CourseError("practice.rubric.levels_missing", missing=", ".join(missing))
        return {name: levels[name] for name in known}

    def score(self, levels: Mapping[str, int]) -> float:
        """The points that these levels give, to the hundredth."""
        levels = self.checked(levels)
        weights = sum(criterion.weight for criterion in self.criteria)
        share = sum(criterion.weight * levels[criterion.id] / LEVELS[-1] for criterion in self.criteria) / weights
        return round(self.points * share, 2)

    def as_json(self) -> dict[str, Any]:
        """Plain data, as the gradebook keeps it."""
        criteria = [
            {"id": c.id, "title": dict(c.title), "anchors": [dict(a) for a in c.anchors], "weight": c.weight}
            for c in self.criteria
        ]
        comments, examples = ([dict(one) for one in many] for many in (self.comments, self.examples))
        return {"criteria": criteria, "points": self.points, "comments": comments, "examples": examples}

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> "Rubric":
        """What ``as_json`` wrote."""
        criteria = [Criterion(**one) for one in given["criteria"]]
        return cls(criteria, given["points"], given["comments"], given.get("examples", ()))
