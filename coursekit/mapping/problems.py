"""What does not hold together in a map: each problem with its place, why it matters and what would mend it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from coursekit.documents.places import written
from coursekit.documents.texts import missing_languages, say
from coursekit.mapping.flow import leads_to, never_ending, unreachable
from coursekit.mapping.model import JourneyMap
from coursekit.messages import did_you_mean, number, quoted, text

_SUM = 1 + 1e-9  # 0.7 + 0.2 + 0.1 is a little more than 1


@dataclass(frozen=True)
class Problem:
    """One thing that does not hold together, said in the language in use when it is read.

    Attributes
    ----------
    code : str
        Which invariant, such as ``"step_unreachable"``.
    path : str
        The offending cell, such as ``"stages[0].steps[2].actor"``; empty for the map as a whole.
    """

    code: str
    path: str
    values: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def what(self) -> str:
        """What is wrong."""
        return self._said("what")

    @property
    def why(self) -> str:
        """Why it matters."""
        return self._said("why")

    @property
    def what_to_do(self) -> str:
        """What would mend it."""
        return self._said("todo")

    def _said(self, part: str) -> str:
        values = {**self.values}
        if "known" in values:  # the nearest name, in the language of now
            known = values.pop("known")
            values["hint"] = did_you_mean(values["id"], known) if known else ""
        if "id" in values:
            values["id"] = quoted(values["id"])
        if "list" in values:
            values["list"] = text(f"mapping.problems.list.{values['list']}")
        return text(f"mapping.problems.{self.code}.{part}", **values).strip()

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        return f"{place}{self.what} {self.what_to_do}"

    def to_data(self) -> dict[str, str]:
        """The problem as plain texts, for JSON."""
        return {"code": self.code, "path": self.path, "what": self.what, "why": self.why, "what_to_do": self.what_to_do}


def problems(journey: JourneyMap) -> list[Problem]:
    """Every invariant that a map breaks, in the order of the document's parts.

    Ids are unique in their list and lead somewhere; every step can be reached and every loop left; branches share out
    no more than all customers; opportunities address pains; no channel stands twice; texts are written in the declared
    languages and no other; what a map of today says of feelings rests on evidence or is marked as an assumption; no
    stage is empty.

    Examples
    --------
    >>> journey = JourneyMap(id="m", languages=["en"], title="First purchase")
    >>> [problem.code for problem in problems(journey)]
    ['no_steps']
    """
    found: list[Problem] = []
    for rule in (_ids, _references, _stages, _flow, _opportunities, _channels, _emotions, _languages):
        found.extend(rule(journey))
    return found


def _ids(journey: JourneyMap) -> Iterator[Problem]:
    lists: dict[str, list[tuple[str, str | None]]] = {
        name: [(f"{name}[{i}]", one.id) for i, one in enumerate(getattr(journey, name))]
        for name in ("personas", "actors", "channels", "evidence", "stages")
    }
    lists["steps"] = [(path, step.id) for path, step in journey.placed()]
    for name in ("pains", "gains", "opportunities", "kpis"):
        lists[name] = [
            (f"{path}.{name}[{k}]", one.id)
            for path, step in journey.placed()
            for k, one in enumerate(getattr(step, name))
        ]
    for name, placed in lists.items():
        first: dict[str, str] = {}
        for path, id in placed:
            if id is None:
                continue
            if id in first:
                yield Problem("id_twice", f"{path}.id", {"id": id, "first": first[id], "list": name})
            first.setdefault(id, path)


def _references(journey: JourneyMap) -> Iterator[Problem]:
    evidence = [entry.id for entry in journey.evidence]
    actors = [actor.id for actor in journey.actors] + [persona.id for persona in journey.personas]
    channels = [channel.id for channel in journey.channels]
    steps = [step.id for _, step in journey.steps()]
    kpis = [kpi.id for _, _, kpi in journey.kpis()]
    for path, ids in _cited(journey):
        for k, id in enumerate(ids):
            if id not in evidence:
                yield _lost("evidence", f"{path}.evidence[{k}]", id, evidence)
    for path, step in journey.placed():
        if step.actor is not None and step.actor not in actors:
            yield _lost("actors", f"{path}.actor", step.actor, actors)
        for k, touchpoint in enumerate(step.touchpoints):
            if touchpoint.channel is not None and touchpoint.channel not in channels:
                yield _lost("channels", f"{path}.touchpoints[{k}].channel", touchpoint.channel, channels)
        for k, branch in enumerate(step.next):
            if branch.to not in steps:
                yield _lost("steps", f"{path}.next[{k}].to", branch.to, steps)
        for k, pain in enumerate(step.pains):
            if pain.frequency is not None and pain.frequency.kpi is not None and pain.frequency.kpi not in kpis:
                yield _lost("kpis", f"{path}.pains[{k}].frequency.kpi", pain.frequency.kpi, kpis)
        for k, one in enumerate(step.opportunities):
            if one.kpi is not None and one.kpi not in kpis:
                yield _lost("kpis", f"{path}.opportunities[{k}].kpi", one.kpi, kpis)


def _cited(journey: JourneyMap) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every cell that cites evidence."""
    for i, persona in enumerate(journey.personas):
        yield f"personas[{i}]", persona.evidence
    for path, step in journey.placed():
        if step.emotion is not None:
            yield f"{path}.emotion", step.emotion.evidence
        for name in ("pains", "gains"):
            for k, one in enumerate(getattr(step, name)):
                yield f"{path}.{name}[{k}]", one.evidence
        yield path, step.evidence


def _lost(name: str, path: str, id: str, known: list[str]) -> Problem:
    return Problem("lost_reference", path, {"id": id, "known": sorted(set(known)), "list": name})


def _stages(journey: JourneyMap) -> Iterator[Problem]:
    if not journey.steps():
        yield Problem("no_steps", "stages")
        return
    for i, stage in enumerate(journey.stages):
        if not stage.steps:
            yield Problem("stage_empty", f"stages[{i}]", {"name": quoted(say(stage.name) or stage.id)})


def _flow(journey: JourneyMap) -> Iterator[Problem]:
    for path, step in journey.placed():
        given = [branch.p for branch in step.next if branch.p is not None]
        if sum(given) > _SUM:
            yield Problem("branches_over_one", f"{path}.next", {"sum": number(sum(given), 2)})
        for to, count in Counter(branch.to for branch in step.next).items():
            if count > 1:
                yield Problem("branch_twice", f"{path}.next", {"id": to})
    leads = leads_to(journey)
    paths = {step.id: path for path, step in reversed(list(journey.placed()))}
    for id in unreachable(journey, leads):
        yield Problem("step_unreachable", paths[id], {"id": id})
    loop = never_ending(journey, leads)
    if loop:
        yield Problem("loop_without_end", f"{paths[loop[0]]}.next", {"steps": ", ".join(loop)})


def _opportunities(journey: JourneyMap) -> Iterator[Problem]:
    pains = [pain.id for _, _, pain in journey.pains()]
    for path, _, one in journey.opportunities():
        if not one.addresses:
            yield Problem("opportunity_alone", f"{path}.addresses", {"id": one.id})
        for k, id in enumerate(one.addresses):
            if id not in pains:
                yield _lost("pains", f"{path}.addresses[{k}]", id, pains)


def _channels(journey: JourneyMap) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for i, channel in enumerate(journey.channels):
        name = channel.name if channel.name is not None else channel.id
        for said in {one.strip().casefold() for one in (name.values() if isinstance(name, dict) else [name])} - {""}:
            if first.setdefault(said, channel.id) != channel.id:
                yield Problem("channel_twice", f"channels[{i}]", {"id": channel.id, "other": quoted(first[said])})
                break
    for path, step in journey.placed():
        seen: set[tuple] = set()
        for k, touchpoint in enumerate(step.touchpoints):
            key = (str(touchpoint.name), touchpoint.channel, touchpoint.direction)
            if key in seen:
                yield Problem("touchpoint_twice", f"{path}.touchpoints[{k}]", {"name": quoted(say(touchpoint.name))})
            seen.add(key)


def _emotions(journey: JourneyMap) -> Iterator[Problem]:
    if journey.kind != "as_is":
        return
    for path, step in journey.placed():
        if step.emotion is not None and not step.emotion.evidence and not step.emotion.assumption:
            yield Problem("emotion_unfounded", f"{path}.emotion", {"step": quoted(step.id)})


def _languages(journey: JourneyMap) -> Iterator[Problem]:
    for path, said, is_name in journey.texts():
        where = written(path)
        if not any(one.strip() for one in ([said] if isinstance(said, str) else said.values())):
            yield Problem("text_blank", where)
            continue
        if not (is_name and isinstance(said, str)):
            missing = missing_languages(said, journey.languages)
            if missing:
                yield Problem("language_missing", where, {"languages": ", ".join(missing)})
        if isinstance(said, dict):
            others = [lang for lang in said if lang not in journey.languages]
            if others:
                yield Problem("language_undeclared", where, {"languages": ", ".join(others)})
