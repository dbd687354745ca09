"""A rule written before the data are seen: its seal, and what it says once they are."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from html import escape
from typing import Any

from coursekit.kpis import Estimate
from coursekit.kpis._input import at_least, plain, real, whole
from coursekit.messages import CourseError, number, quoted, text

OUTCOMES = ("launch", "stop", "unknown", "not_yet")
_HERE = "loyalty.decision."
_HAIR = 1e-9  # 2.0999999999999996 points are 2.1


@dataclass(frozen=True)
class Decision:
    """What a rule says of a result.

    Attributes
    ----------
    outcome : str
        ``launch``, ``stop``, ``unknown`` or ``not_yet``.
    action : str
        What was written down to be done in that case.
    reason : str
        Why, in a sentence, in the language in use when it was decided.
    """

    outcome: str
    action: str
    reason: str

    def __str__(self) -> str:
        return f"{self.reason} {text(f'{_HERE}action', action=self.action)}" if self.action else self.reason

    def _repr_html_(self) -> str:
        head = escape(text(f"{_HERE}{self.outcome}.name"))
        return f"<p><strong>{head}</strong><br>{escape(str(self))}</p>"


@dataclass(frozen=True)
class DecisionRule:
    """What will be done with the result of a trial, written down before anybody has seen it.

    Parameters
    ----------
    measure : str
        What is counted, so that a **larger** number is better (“points fewer that leave”).
    threshold : float
        The least gain that is worth having, in the unit of the measure, 0 or more: what the change costs, not what one
        hopes for.
    each : int
        People in each group. Before they are all there, nothing is decided.
    look_on : str
        The day of the only look, as ``YYYY-MM-DD``.
    launch, stop, unknown : str
        What will be done in each case.
    guardrail : str
        What must not get worse; empty for none.
    guardrail_limit : float, optional
        How far it may get worse; needed with ``guardrail``.

    Notes
    -----
    launch: gain ≥ threshold and the interval leaves out 0; stop: the whole interval lies below the threshold, or the
    guardrail is broken; else unknown. The threshold speaks of money, the interval of chance: both are needed. Such a
    rule is one of several; what matters is that it was written beforehand. It misleads where the measure is not what
    the decision is about, or where nobody means to keep to it.

    References
    ----------
    Nosek, B., Ebersole, C., DeHaven, A. and Mellor, D. (2018). The preregistration revolution. PNAS 115(11).
    Kohavi, R., Tang, D. and Xu, Y. (2020). Trustworthy Online Controlled Experiments. Cambridge University Press.

    Examples
    --------
    >>> from coursekit.kpis import proportion_difference
    >>> rule = DecisionRule("points fewer that leave", 2, 500, "2026-07-01", launch="for all", stop="take it off")
    >>> rule.decide(proportion_difference((60, 600), (24, 600)), each=600).outcome
    'stop'
    >>> rule.decide(proportion_difference((24, 600), (60, 600)), each=600).outcome
    'launch'
    >>> len(rule.seal)
    14
    """

    measure: str
    threshold: float
    each: int
    look_on: str
    launch: str = ""
    stop: str = ""
    unknown: str = ""
    guardrail: str = ""
    guardrail_limit: float | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.measure, str) or not self.measure.strip():
            raise CourseError(f"{_HERE}measure", value=quoted(self.measure))
        object.__setattr__(self, "threshold", at_least("threshold", self.threshold, 0))
        object.__setattr__(self, "each", whole(self.each, "each", 1))
        try:
            object.__setattr__(self, "look_on", date.fromisoformat(str(self.look_on)).isoformat())
        except ValueError as error:
            raise CourseError(f"{_HERE}day", value=quoted(self.look_on)) from error
        for name in ("launch", "stop", "unknown", "guardrail"):
            if not isinstance(getattr(self, name), str):
                raise CourseError(f"{_HERE}words", name=name, value=quoted(getattr(self, name)))
        if bool(self.guardrail) != (self.guardrail_limit is not None):
            raise CourseError(f"{_HERE}guardrail")
        if self.guardrail_limit is not None:
            object.__setattr__(self, "guardrail_limit", at_least("guardrail_limit", self.guardrail_limit, 0))

    @property
    def seal(self) -> str:
        """Twelve signs that change if anything in the rule does: write them down before you look."""
        words = json.dumps(asdict(self), sort_keys=True, ensure_ascii=True)
        found = hashlib.sha256(words.encode("ascii")).hexdigest()
        return "-".join(found[k : k + 4] for k in (0, 4, 8))

    def decide(
        self, gain: Estimate, *, each: int | None = None, worse: float | None = None, seal: str | None = None
    ) -> Decision:
        """What the rule says of a result.

        Parameters
        ----------
        gain : Estimate
            Of the measure, with its interval; positive is better.
        each : int, optional
            People in the smaller group; by default half of ``gain.n``.
        worse : float, optional
            How far the guardrail got worse; needed where the rule has one.
        seal : str, optional
            The seal that was written down. Another rule than the one that was sealed decides nothing.

        Returns
        -------
        Decision
        """
        if not isinstance(gain, Estimate):
            raise CourseError(f"{_HERE}estimate", value=quoted(gain))
        if seal is not None and str(seal).strip() != self.seal:
            raise CourseError(f"{_HERE}seal", given=quoted(seal), now=self.seal)
        people = gain.n // 2 if each is None else whole(each, "each", 0)
        shown = {k: number(getattr(gain, k), 1) for k in ("value", "low", "high")}
        shown |= {"threshold": plain(self.threshold), "measure": self.measure}
        if people < self.each or gain.value != gain.value or gain.low != gain.low:
            return self._found("not_yet", "not_yet", people=number(people), planned=number(self.each))
        if self.guardrail_limit is not None:
            if worse is None:
                raise CourseError(f"{_HERE}worse", guardrail=quoted(self.guardrail))
            if real(worse) > self.guardrail_limit + _HAIR:
                limit = plain(self.guardrail_limit)
                return self._found(
                    "stop", "broken", guardrail=self.guardrail, worse=plain(round(real(worse), 2)), limit=limit
                )
        if gain.high < self.threshold:
            return self._found("stop", "stop", **shown)
        if gain.value >= self.threshold - _HAIR and gain.low > 0:
            return self._found("launch", "launch", **shown)
        return self._found("unknown", "unknown", **shown)

    def _found(self, outcome: str, why: str, **values: Any) -> Decision:
        action = getattr(self, outcome, "") if outcome != "not_yet" else ""
        return Decision(outcome, action, text(f"{_HERE}{why}.reason", **values))
