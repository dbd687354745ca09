"""What came of an answer: the outcome, the share of the points, and what to say."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Every way in which checking an answer can end."""

    CORRECT = "correct"
    PARTLY = "partly"
    MISTAKE = "mistake"
    WRONG = "wrong"
    BLANK = "blank"
    WAITING = "waiting"  # for people, who judge it by a rubric
    ERROR = "error"


@dataclass(frozen=True)
class Verdict:
    """The judgement of one answer.

    Attributes
    ----------
    question : str
    outcome : Outcome
    fraction : float
        Share of the question's points, 0 to 1.
    points, of : float
        Points earned, and points there were.
    say : sequence of str
        Sentences for the learner, in the language in use.
    mistake : str
        Id of the recognised mistake, or an empty text.
    """

    question: str
    outcome: Outcome
    fraction: float
    points: float
    of: float
    say: Sequence[str] = ()
    mistake: str = ""


class NotYet(Exception):  # noqa: N818 - not an error: an answer that is not there yet
    """Why an answer cannot be the right one: first its type, then its shape, then its values.

    ``key`` names a sentence of ``messages``; ``fraction`` is the share of the points it is worth all the same.
    """

    def __init__(self, stage: str, key: str, fraction: float = 0.0, **values: object):
        super().__init__(key)
        self.stage, self.key, self.fraction, self.values = stage, key, fraction, values
